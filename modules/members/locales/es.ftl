# Acceso
members-sign-in = Iniciar sesión
members-sign-in-lead = Escriba la dirección de correo electrónico con la que se inscribió. Se le enviará un enlace para iniciar sesión. No hay contraseña.
members-send-link = Enviarme un enlace
members-sent = Consulte su correo
members-sent-lead = Si la dirección indicada puede utilizarse aquí, ya se le ha enviado un mensaje con un enlace.
members-sent-meaning = El enlace funciona una sola vez, durante 30 minutos. Si no llega nada en unos minutos, mire en la carpeta de correo no deseado o compruebe la dirección.
members-sent-again = Pedir otro enlace
members-link-sign-in = Iniciar sesión con este enlace
members-link-sign-in-button = Iniciar sesión
members-link-join = Confirmar su dirección y participar
members-link-join-button = Confirmar y participar
members-link-change-address = Confirmar su nueva dirección
members-link-change-address-button = Confirmar esta dirección
members-link-meaning = Todavía no ha ocurrido nada. Pulse el botón para continuar; después, este enlace dejará de funcionar.
members-link-dead = Este enlace no funciona
members-mail-sign-in-subject = Su enlace para iniciar sesión: { $institution }
members-mail-sign-in-body = Ha pedido iniciar sesión en el sitio de { $institution }. Abra este enlace y pulse el botón. Funciona una sola vez, durante { $minutes } minutos.
members-mail-join-subject = Confirme su dirección: { $institution }
members-mail-join-body = Ha aceptado una invitación de { $institution }. Abra este enlace y pulse el botón para confirmar su dirección y participar. Funciona una sola vez, durante { $minutes } minutos.
members-mail-change-address-subject = Confirme su nueva dirección: { $institution }
members-mail-change-address-body = Ha pedido a { $institution } que utilice esta dirección en adelante. Abra este enlace y pulse el botón para confirmarla. Funciona una sola vez, durante { $minutes } minutos.
members-mail-ignore = Si no ha pedido nada, no haga nada: sin el enlace no cambia nada. { $institution }
# Invitaciones
members-join = Ha recibido una invitación
members-join-lead = Indique quién es y en nombre de quién habla. Su dirección se confirma con un enlace que se envía a ella.
members-join-lead-demonstration = Indique quién es y en nombre de quién habla.
members-join-by = Invita
members-join-to = Para participar en
members-join-as = En calidad de
members-join-until = Válida hasta
members-join-send = Enviarme el enlace para participar
members-join-demonstration = Participar
members-join-accept = Aceptar la invitación
members-join-data = Su nombre y su dirección se guardan sellados y solo se muestran a los responsables de la institución. Los votos se publican como totales por región y tipo de parte interesada, nunca por persona.
members-invitations = Invitaciones
members-invitations-lead = Una invitación es un enlace que da una función a quienes lo utilizan. Envíelo a las personas a quienes va dirigido.
members-invite = Emitir una invitación
members-invitations-issued = Invitaciones emitidas
members-invitations-none = Todavía no se ha emitido ninguna invitación.
members-invitation-issued-at = Emitida el
members-invitation-state = Estado
members-invitation-withdraw = Retirar la invitación
members-invitation-withdraw-meaning = A partir de ahora el enlace no deja entrar a nadie. Quienes lo utilizaron siguen siendo miembros y conservan su función.
members-invitation-ready = La invitación está lista
members-invitation-copy = Copie este enlace ahora
members-invitation-once = El enlace se muestra solo esta vez. No se guarda aquí: si se pierde, retire la invitación y emita otra.
members-invitation-is-withdrawn = Retirada
members-invitation-is-expired = Vencida
members-invitation-is-used-up = Agotada
members-uses = Número de personas
members-uses-hint = Cuántas personas pueden utilizar el enlace.
members-uses-of = { $used } de { $max }
members-days = Número de días de validez
# Personas
members-me = Su página
members-saved = Se han guardado sus cambios
members-name = Nombre
members-address = Dirección de correo electrónico
members-address-hint = Por ejemplo, nombre@ministerio.example
members-language = Idioma de los mensajes
members-language-hint = Los mensajes que reciba estarán redactados en este idioma.
members-country = País o zona
members-country-hint = De él se deriva la región en la que se cuentan los votos.
members-no-country = Ningún país ni zona (alcance mundial)
members-region = Grupo regional
members-kind = Tipo de parte interesada
members-organisation = Organización
members-new-organisation = Organización que no figura en la lista
members-new-organisation-hint = Deje este campo vacío si ha elegido una organización más arriba. Una organización nueva se inscribe con el tipo y el país o la zona que se indiquen aquí.
members-personal = A título personal
members-choose = Elegir
members-edit = Editar
members-edit-profile = Editar su perfil
members-change-address = Cambiar de dirección
members-change-address-lead = Se envía un enlace a la nueva dirección. La dirección cambia cuando usted abre el enlace y pulsa su botón.
members-save = Guardar
members-people = Miembros
members-people-count = { $count ->
    [one] Se ha encontrado { $count } miembro.
   *[other] Se han encontrado { $count } miembros.
 }
members-search = Buscar por nombre o dirección
members-search-button = Buscar
members-office = Tareas de los responsables
members-both = Otra persona ha modificado esto mientras usted escribía
members-both-meaning = No se ha guardado nada de lo que escribió. A continuación figura lo que está vigente y lo que usted escribió. Corrija su versión y vuelva a guardarla, o salga de la página para conservar lo vigente.
members-both-field = Campo
members-both-now = Lo vigente
members-both-typed = Lo que usted escribió
# Funciones
members-roles = Funciones
members-no-roles = Todavía no tiene ninguna función.
members-role = Función
members-role-since = Desde
members-role-give = Asignar una función
members-role-withdraw = Retirar la función
members-role-withdraw-meaning = La función termina de inmediato. Lo que la persona hizo en ella permanece en el registro.
members-scope = Dónde se ejerce la función
members-scope-institution = Toda la institución
members-scope-organisation = Organización: { $name }
members-scope-consultation = Consulta: { $name }
# Sesiones
members-sessions = Dónde tiene sesiones abiertas
members-session-browser = Navegador
members-session-since = Inicio de sesión
members-session-seen = Último uso
members-session-end = Cerrar esa sesión
members-session-end-others = Cerrar todas las demás sesiones
members-session-this = Esta sesión
members-session-unknown = Navegador desconocido
# Organizaciones
members-organisations = Organizaciones
members-organisations-lead = Organizaciones cuyos integrantes participan aquí, por orden alfabético.
members-organisations-count = { $count ->
    [one] { $count } organización.
   *[other] { $count } organizaciones.
 }
members-organisation-name = Nombre de la organización
members-organisation-new = Inscribir una organización
members-organisation-edit = Editar una organización
# Denegaciones
members-refused-name = Indique su nombre.
members-refused-organisation-name = Indique el nombre de la organización.
members-refused-too-long = { $max ->
    [one] Utilice { $max } carácter como máximo.
   *[other] Utilice { $max } caracteres como máximo.
 }
members-refused-address = Indique una dirección de correo electrónico como nombre@ministerio.example.
members-refused-address-there = Esta dirección ya está inscrita.
members-refused-language = Elija uno de los seis idiomas.
members-refused-country = Elija un país o una zona, o la opción que indica que no hay ninguno.
members-refused-kind = Elija el tipo de parte interesada.
members-refused-organisation = Elija una organización de la lista, o la opción «A título personal», o nombre una que no figure en la lista.
members-refused-organisation-there = Ya hay inscrita una organización con este nombre para este país o zona.
members-refused-person = Esta persona no es miembro.
members-refused-role = Elija una función.
members-refused-role-held = Esta función ya se ha asignado.
members-refused-role-not-held = La persona no ejerce esta función.
members-refused-last-officer = Es la única persona responsable de la institución. Asigne antes esta función a otra persona.
members-refused-scope = Elija dónde se ejerce la función.
members-refused-range = { $max ->
    [one] Indique el número entero { $max }.
   *[other] Indique un número entero del 1 al { $max }.
 }
members-refused-session = Esa sesión no existe.
members-refused-overtaken = Otra persona ha modificado esto al mismo tiempo. Compare ambas versiones más abajo.
members-refused-too-many-links = Se han pedido demasiados enlaces. Inténtelo de nuevo dentro de una hora.
members-refused-link-unknown = Este enlace no se conoce aquí. Cópielo entero del mensaje o pida otro.
members-refused-link-used = Este enlace ya se ha utilizado. Pida otro.
members-refused-link-expired = Este enlace ha vencido. Pida otro.
members-refused-invitation-unknown = Esta invitación no se conoce aquí. Copie el enlace entero o consulte a quien se lo envió.
members-refused-invitation-withdrawn = Esta invitación se ha retirado. Pida otra a quien se la envió.
members-refused-invitation-expired = Esta invitación ha vencido. Pida otra a quien se la envió.
members-refused-invitation-used-up = Esta invitación se ha utilizado tantas veces como permite. Pida otra a quien se la envió.
members-country-invented = Un Estado ficticio
