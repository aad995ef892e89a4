## El marco de cada página

frame-skip = Ir al contenido
frame-languages = Idioma
frame-navigation = Navegación principal
frame-breadcrumb = Usted está aquí
frame-footer = Otras páginas del sitio
frame-home = Inicio
frame-consultations = Consultas
frame-library = Biblioteca
frame-sign-in = Iniciar sesión
frame-sign-out = Cerrar sesión
frame-external = (sitio externo)
frame-demonstration = Demostración.
frame-demonstration-meaning = Todas las organizaciones, personas y enunciados que aquí se muestran son ficticios, salvo en las consultas importadas.
frame-shown-in = Esta página se muestra en español.
frame-original-kept = Las contribuciones se conservan en su idioma original; las traducciones no son oficiales e indican quién las hizo.
frame-about = { $institution } administra este sitio con Concord, plataforma de código abierto para la cooperación internacional en materia de ciberseguridad.

## Formularios

form-error-prefix = Error:
form-refused = No se ha podido aceptar el formulario
form-day = Día
form-month = Mes
form-year = Año

## Listas, citas, acuses de recibo

pager-pages = Páginas
pager-place = Página { $page } de { $pages }
pager-previous = Página anterior
pager-next = Página siguiente
quoted-original = Texto original
quoted-translated-by-person = Traducción no oficial de { $name }. Idioma original: { $language }.
quoted-translated-by-machine = Traducción automática no oficial de { $name }. Idioma original: { $language }.
quoted-untranslated = Se muestra en su idioma original: { $language }. Todavía no hay traducción al español.
quoted-line-translated = Traducción no oficial de { $name } (idioma original: { $language })
quoted-line-translated-by-machine = Traducción automática no oficial de { $name } (idioma original: { $language })
quoted-line-untranslated = Idioma original: { $language }; aún sin traducir
receipt-received = Recibido
receipt-digest = Resumen criptográfico
receipt-keep = Conserve este acuse de recibo. Con él, cualquiera puede comprobar que lo recibido no se ha omitido ni alterado.

## Gráficos

chart-agree = De acuerdo
chart-pass = Pasar
chart-disagree = En desacuerdo
chart-no-votes = Todavía no hay votos
chart-shares = { $agree } de acuerdo, { $pass } pasan, { $disagree } en desacuerdo.
chart-interval-is = Incertidumbre del acuerdo: de { $low } a { $high }.
chart-what = Asunto
chart-votes = Votos
chart-interval = Incertidumbre del acuerdo
map-caption = Mapa de los grupos de opinión
map-counted = { $count ->
    [one] { $count } persona contabilizada. Cifras al
   *[other] { $count } personas contabilizadas. Cifras al
 }
map-how-to-read = Los grupos cercanos entre sí votaron de manera parecida. Cada elipse muestra dónde se situarían unos dos tercios de un grupo; no se representa a ninguna persona por separado. Las direcciones no tienen significado propio.
map-own = Su posición, visible solo para usted
map-group = Grupo
map-group-named = Grupo { $group }
map-no-group = En ningún grupo mostrado
map-group-people = { $count ->
    [one] Grupo { $group }: { $count } persona
   *[other] Grupo { $group }: { $count } personas
 }
map-people = Personas
map-share = Proporción
map-across = Centro, horizontal
map-up = Centro, vertical

## Cuando algo ha fallado

problem-home = Ir a la página de inicio
problem-refused = No se ha podido realizar la operación
problem-fault = Esta página no funciona en este momento
problem-fault-next = El fallo ha quedado registrado. Es posible que lo enviado no se haya aceptado: compruébelo antes de enviarlo de nuevo.
problem-fault-id = Referencia para consultas:
problem-not-found = Página no encontrada
problem-not-found-next = No hay nada en esta dirección. Puede que esté mal escrita o que la página se haya trasladado.
problem-not-allowed = Usted no tiene acceso a esta página
problem-not-allowed-next = Inicie sesión con una cuenta autorizada o diríjase a la institución que administra este sitio.
problem-bad-request = No se ha podido entender la solicitud
problem-bad-request-next = No se ha modificado nada. Vuelva atrás, recargue la página e inténtelo de nuevo.
problem-too-large = Se ha enviado demasiado de una vez
problem-too-large-next = No se ha modificado nada. Vuelva atrás, abrevie el texto o elija un archivo más pequeño y envíelo de nuevo.
problem-cross-site = La solicitud procede de otro sitio
problem-cross-site-next = Se ha rechazado para su protección y no se ha modificado nada. Abra el formulario en este sitio y envíelo desde aquí.

## Estados


## Partes interesadas

kind-state = Estado
kind-regional-organisation = Organización regional o internacional
kind-cert = CERT o CSIRT
kind-civil-society = Sociedad civil
kind-industry = Sector privado
kind-academia = Universidades e investigación
kind-technical-community = Comunidad técnica

region-un-africa = Estados de África
region-un-asia-pacific = Estados de Asia y el Pacífico
region-un-eastern-europe = Estados de Europa Oriental
region-un-grulac = Estados de América Latina y el Caribe
region-un-weog = Estados de Europa Occidental y otros Estados
region-no-group = Sin grupo regional o de ámbito mundial

role-observer = Observador u observadora
role-participant = Participante
role-rapporteur = Relator o relatora
role-moderator = Moderador o moderadora
role-officer = Responsable

language-ar = árabe
language-zh = chino
language-en = inglés
language-fr = francés
language-ru = ruso
language-es = español
