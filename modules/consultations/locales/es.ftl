# The words of the consultations module in Spanish.

## Shared words

consultations-navigation = Consultas
consultations-state-draft = En preparación
consultations-state-open = Abierta
consultations-state-closed = Cerrada
consultations-participation-open = Toda persona que haya iniciado sesión
consultations-participation-members = Miembros de la plataforma de esta institución
consultations-participation-invited = Personas invitadas a esta consulta
consultations-agree = De acuerdo
consultations-disagree = En desacuerdo
consultations-pass = Pasar
consultations-important = Esto es importante para mí
consultations-important-short = importante
consultations-text-institution = Texto de la institución convocante
consultations-text-imported = Importado de otra plataforma
consultations-text-view = Opinión de una parte interesada
consultations-text-summary = Resumen de la plataforma
consultations-people = { $count ->
    [one] { $count } persona
   *[other] { $count } personas
}
consultations-people-too-few = Menos de 10 personas
consultations-votes = { $count ->
    [one] { $count } voto
   *[other] { $count } votos
}
consultations-statement-count = { $count ->
    [one] { $count } enunciado
   *[other] { $count } enunciados
}
consultations-statement-number = Enunciado { $number }
consultations-opened-on = Abierta el { $date }
consultations-closed-on = Cerrada el { $date }
consultations-draft-since = En preparación desde el { $date }
consultations-back = Volver a la consulta
consultations-sign-in = Iniciar sesión para participar
consultations-column-statement = Enunciado
consultations-column-number = Número
consultations-column-position = Su voto
consultations-column-change = Cambio
consultations-column-date = Fecha
consultations-column-people = Personas contabilizadas

## Regions and kinds of stakeholder

consultations-region-un-africa = Estados de África
consultations-region-un-asia-pacific = Estados de Asia y el Pacífico
consultations-region-un-eastern-europe = Estados de Europa Oriental
consultations-region-un-grulac = Estados de América Latina y el Caribe
consultations-region-un-weog = Estados de Europa Occidental y otros Estados
consultations-region-no-group = Sin grupo regional o de ámbito mundial
consultations-kind-state = Órganos del Estado
consultations-kind-regional-organisation = Organizaciones regionales e internacionales
consultations-kind-cert = Equipos de respuesta a emergencias informáticas
consultations-kind-civil-society = Sociedad civil
consultations-kind-industry = Sector privado
consultations-kind-academia = Universidades e investigación
consultations-kind-technical-community = Comunidad técnica

## Landing page

consultations-card-open = Abiertas actualmente
consultations-card-past = Resultados de consultas anteriores
consultations-card-none-open = Actualmente no hay ninguna consulta abierta.
consultations-card-none-past = Todavía no se ha cerrado ninguna consulta.
consultations-card-take-part = Participar: { $title }
consultations-card-result = Ver la síntesis: { $title }
consultations-card-all = Todas las consultas
consultations-card-outcome-pending = Todavía no se ha dejado constancia del resultado.
consultations-card-counted = Contabilizado hasta ahora:

## List of consultations

consultations-list-title = Consultas
consultations-list-lead = Cada consulta plantea una sola pregunta. Lea lo que han enunciado otras personas, indique respecto de cada enunciado si está de acuerdo, añada sus propios enunciados y vea dónde hay acuerdo.
consultations-list-open = Abiertas actualmente
consultations-list-draft = En preparación
consultations-list-closed = Cerradas
consultations-list-none = Todavía no hay ninguna consulta.
consultations-list-none-open = Actualmente no hay ninguna consulta abierta.
consultations-list-new = Preparar una nueva consulta
consultations-list-policy = Cómo se moderan los enunciados
consultations-list-method = Cómo se elaboran las cifras

## One consultation

consultations-question = Pregunta
consultations-background = Antecedentes
consultations-standing = Situación actual
consultations-standing-state = Estado
consultations-standing-who = Quién puede participar
consultations-standing-statements = Enunciados aceptados
consultations-standing-votes = Votos contabilizados hasta ahora
consultations-standing-people = Personas contabilizadas hasta ahora
consultations-standing-recorded = Publicación de los votos
consultations-recorded-yes = Votación con registro público: cada voto se publica con un número que representa a la persona, no con su nombre.
consultations-recorded-no = Votación confidencial: solo se publican sumas referidas a diez personas como mínimo, nunca el voto de una persona.
consultations-imported = Importada de los datos públicos exportados de otra plataforma, en la que no se preguntaban las regiones ni los tipos de parte interesada.
consultations-views-note = Los enunciados son opiniones de quienes participan. No constituyen texto convenido ni la posición de ningún Estado.
consultations-next-title = Qué puede hacer ahora
consultations-next-vote = Votar sobre los enunciados
consultations-next-vote-hint = Un enunciado a la vez. Puede detenerse en cualquier momento y continuar más tarde.
consultations-next-vote-progress = { $count ->
    [0] Ha votado sobre todos los enunciados.
    [one] { $count } enunciado aún espera su voto.
   *[other] { $count } enunciados aún esperan su voto.
}
consultations-next-own = Ver todos sus votos
consultations-next-own-hint = Puede cambiar o retirar cualquiera de ellos hasta que se cierre la consulta.
consultations-next-submit = Presentar un enunciado
consultations-next-submit-hint = Un moderador lo lee antes de que otras personas puedan votar sobre él.
consultations-next-statements = Leer todos los enunciados
consultations-next-synthesis = Ver la síntesis
consultations-next-synthesis-hint = Dónde hay acuerdo entre los grupos de opinión, las regiones y los tipos de parte interesada.
consultations-next-decisions = Ver las decisiones de los moderadores
consultations-next-export = Descargar los datos
consultations-next-sign-in = Iniciar sesión
consultations-next-sign-in-hint = Para leer no se necesita una cuenta. Para votar, inicie sesión.
consultations-next-not-entitled = Puede leer todo lo que figura aquí. La participación está reservada a: { $who }.
consultations-next-draft = Esta consulta todavía no se ha abierto. Su texto aún puede cambiar.
consultations-next-closed = Esta consulta está cerrada. Ya no se aceptan votos ni enunciados; la síntesis es definitiva.
consultations-run-title = Para quienes dirigen esta consulta
consultations-run-edit = Editar los textos
consultations-run-seed = Añadir enunciados iniciales
consultations-run-invite = Invitar a personas
consultations-run-open = Abrir la consulta
consultations-run-last-part = Iniciar la última parte
consultations-run-close = Cerrar la consulta
consultations-run-moderation = Moderar los enunciados
consultations-run-waiting = { $count ->
    [0] No hay ningún enunciado en espera.
    [one] Hay { $count } enunciado en espera.
   *[other] Hay { $count } enunciados en espera.
}
consultations-run-outcome = Dejar constancia del resultado
consultations-run-auditor = Designar a un auditor
consultations-outcome-title = Resultado de la consulta
consultations-outcome-link = Más información en { $address }
consultations-course-title = Desarrollo de la consulta
consultations-course-created = Preparada
consultations-course-opened = Abierta
consultations-course-open-now = Se aceptan votos y enunciados.
consultations-course-last-part = Comenzó la última parte
consultations-course-last-part-text = Desde entonces, uno de cada dos enunciados mostrados procede de la lista breve o de los enunciados más próximos a ella.
consultations-course-closed = Cerrada
consultations-course-closed-text = Los votos en espera se contabilizaron en la medida en que no se revela ninguno, y se publicó la síntesis definitiva.
consultations-course-outcome = Constancia del resultado

## Voting

consultations-vote-title = Votar sobre un enunciado
consultations-vote-progress = Enunciados sobre los que ha votado: { $done } de { $all }
consultations-vote-legend = ¿Cuál es su posición sobre este enunciado?
consultations-vote-important-hint = Marque antes de elegir. La indicación se conserva con su voto.
consultations-vote-pass-hint = «Pasar» significa que ha leído el enunciado y no toma partido.
consultations-vote-skip = Dejar para más tarde
consultations-vote-all-own = Todos sus votos
consultations-vote-current = Su voto hasta ahora: { $position }. Si elige de nuevo, quedará sustituido.
consultations-vote-recorded = Registrado
consultations-vote-recorded-text = Se ha registrado su voto sobre el enunciado { $number }: { $position }. Puede cambiarlo hasta que se cierre la consulta.
consultations-vote-withdrawn-text = Se ha retirado su voto sobre el enunciado { $number }.
consultations-vote-end-title = Ha votado sobre todos los enunciados
consultations-vote-end-lead = Por el momento no queda nada sobre lo que votar. Es posible que más adelante se acepten nuevos enunciados.
consultations-vote-end-none = Todavía no se ha aceptado ningún enunciado. Puede presentar el primero.
consultations-vote-skipped-again = Volver a los enunciados que dejó para más tarde
consultations-vote-not-there = Este enunciado no está abierto a votación.

## One's own votes

consultations-own-title = Sus votos
consultations-own-lead = Solo usted ve esta página. Un cambio o una retirada se refleja en las cifras publicadas junto con los diez votos siguientes de su región y su tipo de parte interesada.
consultations-own-none = Todavía no ha votado.
consultations-own-change = Cambiar
consultations-own-change-label = Cambiar su voto sobre el enunciado { $number }
consultations-own-withdraw = Retirar
consultations-own-withdraw-label = Retirar su voto sobre el enunciado { $number }
consultations-own-closed = La consulta está cerrada. Sus votos quedan como están.
consultations-own-cast-on = Registrado el { $date }

## Statements

consultations-statements-title = Enunciados
consultations-statements-lead = Todos los enunciados que han aceptado los moderadores, por orden de aceptación.
consultations-statements-none = Todavía no se ha aceptado ningún enunciado.
consultations-statements-vote = Votar
consultations-statements-vote-label = Votar sobre el enunciado { $number }
consultations-statements-not-voted = Sin voto
consultations-statements-translate = Traducir
consultations-statements-seeded = Propuesto por la institución convocante

## Submitting a statement

consultations-submit-title = Presentar un enunciado
consultations-submit-lead = Otras personas dirán si están de acuerdo con él. Antes lo lee un moderador.
consultations-submit-text = Su enunciado
consultations-submit-limit = Entre { $least } y { $most } caracteres.
consultations-submit-guidance-title = Características de un buen enunciado
consultations-submit-guidance-single = Dice una sola cosa, de modo que se pueda estar de acuerdo o en desacuerdo con el conjunto.
consultations-submit-guidance-own = Se entiende por sí solo: quien lo lee no ha visto el enunciado anterior.
consultations-submit-guidance-new = Dice algo que aún no figura entre los enunciados.
consultations-submit-guidance-people = No nombra a ninguna persona ni acusa a ningún Estado.
consultations-submit-language = Idioma de su enunciado
consultations-submit-button = Presentar el enunciado
consultations-submit-policy = Leer las normas de moderación
consultations-submit-private = Su nombre no se publica con el enunciado. Los moderadores tampoco lo ven.
consultations-submit-received-title = Recibido
consultations-submit-received = Un moderador leerá su enunciado. La decisión y su motivo figurarán en el registro público.
consultations-submit-read-first = Leer los enunciados que ya existen
consultations-submit-pending-title = Sus enunciados pendientes de decisión

## Moderation

consultations-moderation-title = Moderación
consultations-moderation-lead = Enunciados pendientes de decisión, del más antiguo al más reciente. No se muestran los autores. Cada decisión, con su motivo, figura en el registro público.
consultations-moderation-none = No hay ningún enunciado pendiente de decisión.
consultations-moderation-waiting-since = En espera desde el { $date }
consultations-moderation-accept = Aceptar
consultations-moderation-reject = Rechazar
consultations-moderation-duplicate = Repetición de otro enunciado
consultations-moderation-decision = Decisión
consultations-moderation-decision-for = Decisión sobre el enunciado «{ $beginning }»
consultations-moderation-reason = Motivo, si se rechaza
consultations-moderation-of = Número del enunciado que repite, si es una repetición
consultations-moderation-reason-none = No se ha elegido ningún motivo
consultations-moderation-record = Registrar la decisión
consultations-moderation-recorded = La decisión se ha registrado y figura en el registro público.
consultations-moderation-revise = Revisar
consultations-moderation-revise-title = Revisar una decisión
consultations-moderation-revise-lead = La decisión anterior permanece en el registro público; la nueva se añade a ella.
consultations-moderation-closed = Tras el cierre, y respecto de lo que decidió otra plataforma, un enunciado solo puede rechazarse por contener datos personales o por ser ofensivo. Las cifras publicadas de los demás enunciados no cambian.
consultations-moderation-standing = Decisión vigente
consultations-moderation-done = Enunciados ya decididos
consultations-moderation-check = Cotejarlo con las normas
consultations-moderation-translate = Añadir una traducción

## Statements to begin with

consultations-seed-title = Añadir enunciados iniciales
consultations-seed-lead = Se aceptan de inmediato y se indica que han sido propuestos por la institución convocante.
consultations-seed-text = Enunciados, uno por línea
consultations-seed-hint = Cada línea debe tener entre { $least } y { $most } caracteres. Abarque toda la gama de opiniones, incluidas las que usted no comparte.
consultations-seed-language = Idioma de estos enunciados
consultations-seed-button = Añadir los enunciados
consultations-seed-added = { $count ->
    [one] Se ha añadido { $count } enunciado.
   *[other] Se han añadido { $count } enunciados.
}

## Translating a statement

consultations-translate-title = Añadir una traducción no oficial
consultations-translate-lead = El original queda como está. La traducción se muestra con el nombre de quien la ha hecho y se indica que no es oficial.
consultations-translate-language = Idioma de la traducción
consultations-translate-text = Traducción
consultations-translate-by = Quién ha traducido
consultations-translate-by-person = Una persona o una oficina
consultations-translate-by-machine = Una máquina
consultations-translate-name = Nombre de la persona o del sistema
consultations-translate-button = Añadir la traducción
consultations-translate-added = Se ha añadido la traducción.

## Public log of decisions

consultations-decisions-title = Decisiones de los moderadores
consultations-decisions-lead = Todas las decisiones sobre los enunciados, de la más reciente a la más antigua. Las decisiones revisadas posteriormente permanecen aquí. Los autores nunca se muestran.
consultations-decisions-none = Todavía no se ha tomado ninguna decisión.
consultations-decisions-accepted = Aceptado
consultations-decisions-rejected = Rechazado: { $reason }
consultations-decisions-duplicate = Repetición del enunciado { $number }
consultations-decisions-duplicate-gone = Repetición de otro enunciado
consultations-decisions-seeded = Propuesto por la institución convocante
consultations-decisions-column-decision = Decisión y motivo
consultations-decisions-withheld = El texto no se publica porque contiene datos personales o expresiones ofensivas.
consultations-decisions-erased = El texto se ha suprimido a petición de su autor.
consultations-decisions-revised = revisada posteriormente
consultations-decisions-counts = Decisiones tomadas. Enunciados aceptados: { $accepted }; rechazados: { $rejected }; señalados como repeticiones: { $duplicate }.

## Moderation policy

consultations-policy-title = Normas de moderación
consultations-policy-lead = Un enunciado puede rechazarse por estos seis motivos y por ningún otro. Lo que defiende nunca es un motivo.
consultations-policy-version = Versión { $version } de las normas. La versión vigente al abrirse una consulta se aplica hasta su cierre.
consultations-policy-example = Ejemplo de enunciado rechazado
consultations-policy-better = Cómo podría formularse
consultations-reason-off-topic = Ajeno al tema
consultations-reason-not-a-single-claim = No es una única afirmación
consultations-reason-personal-data = Datos personales
consultations-reason-names-a-state-as-culprit = Señala a un Estado como culpable
consultations-reason-abusive = Ofensivo
consultations-reason-already-covered = Ya recogido
consultations-policy-off-topic-text = El enunciado no guarda relación con la pregunta de la consulta.
consultations-policy-off-topic-example = «La cafetería del centro de conferencias debería abrir más temprano».
consultations-policy-off-topic-better = Diríjalo más bien a los organizadores.
consultations-policy-not-a-single-claim-text = Se podría estar de acuerdo con una mitad y en desacuerdo con la otra, o no hay nada con lo que estar de acuerdo o en desacuerdo.
consultations-policy-not-a-single-claim-example = «Los directorios de puntos de contacto deberían mantenerse actualizados, y los ejercicios son un despilfarro».
consultations-policy-not-a-single-claim-better = Dos enunciados, uno sobre los directorios y otro sobre los ejercicios.
consultations-policy-personal-data-text = El enunciado permite identificar a una persona o revela cómo ponerse en contacto con ella.
consultations-policy-personal-data-example = «Pregunten al jefe adjunto del equipo, cuyo número de móvil puedo facilitar».
consultations-policy-personal-data-better = «Cada equipo debería publicar un número de teléfono que se atienda a cualquier hora».
consultations-policy-names-a-state-as-culprit-text = El enunciado atribuye un incidente o un hecho ilícito a un Estado al que nombra. Esta plataforma no es un lugar para atribuir responsabilidades.
consultations-policy-names-a-state-as-culprit-example = «El Estado X estuvo detrás del ataque del año pasado contra la red eléctrica».
consultations-policy-names-a-state-as-culprit-better = «Los Estados deberían explicar las pruebas en que se basan cuando atribuyen un incidente».
consultations-policy-abusive-text = El enunciado insulta o amenaza a personas, o denigra a un grupo de personas.
consultations-policy-abusive-example = «Quien apoye esta propuesta es un necio».
consultations-policy-abusive-better = «Esta propuesta costaría a las administraciones pequeñas más de lo que les aporta».
consultations-policy-already-covered-text = El enunciado dice lo mismo que otro ya aceptado. Se señala como repetición y los votos corresponden al primero.
consultations-policy-already-covered-example = «Toda petición de ayuda debería confirmarse con rapidez», cuando ya figura «Debería acusarse recibo de las solicitudes de asistencia en el plazo de un día hábil».
consultations-policy-already-covered-better = Diga lo que el otro enunciado omite.
consultations-policy-process-title = Cómo se toman las decisiones
consultations-policy-process = Decide un solo moderador, sin ver al autor. La decisión, su fecha y su motivo figuran en el registro público de la consulta.
consultations-policy-appeal = Las decisiones pueden revisarse. Escriba a la institución e indique la consulta y la fecha de la decisión; la revisión figura en el registro junto a la primera decisión.

## Synthesis

consultations-synthesis-title = Síntesis
consultations-synthesis-of = Síntesis: { $title }
consultations-synthesis-lead-agreed = { $count ->
    [one] Todos los grupos de opinión están de acuerdo con { $count } enunciado.
   *[other] Todos los grupos de opinión están de acuerdo con { $count } enunciados.
}
consultations-synthesis-lead-none = Hasta ahora ningún enunciado cuenta con el acuerdo de todos los grupos de opinión.
consultations-synthesis-lead-no-groups = Los votos no forman grupos de opinión diferenciados. El acuerdo se muestra para todas las personas contabilizadas.
consultations-synthesis-lead-too-few = Han votado muy pocas personas para elaborar una síntesis. Aparecerá cuando puedan contabilizarse los votos de diez personas como mínimo.
consultations-synthesis-provisional = Provisional: la consulta está abierta y las cifras cambian a medida que se contabilizan los votos.
consultations-synthesis-final = Definitiva: la consulta está cerrada y sus cifras ya no cambian.
consultations-synthesis-counted = Qué se contabiliza
consultations-synthesis-people = Personas
consultations-synthesis-votes = Votos
consultations-synthesis-statements = Enunciados
consultations-synthesis-at = Situación al
consultations-synthesis-digest = Resumen criptográfico
consultations-synthesis-agreed-title = Acuerdo de todos los grupos de opinión
consultations-synthesis-agreed-all-title = En qué está de acuerdo la mayoría de las personas
consultations-synthesis-agreed-least = Al menos el { $percent } está de acuerdo en cada grupo de opinión.
consultations-synthesis-agreed-percent = El { $percent } de quienes votaron está de acuerdo.
consultations-synthesis-disagreed-least = Al menos el { $percent } está en desacuerdo en cada grupo de opinión.
consultations-synthesis-map-title = Grupos de opinión
consultations-synthesis-map-lead = Las personas que votaron de manera parecida aparecen próximas entre sí. Las formas representan grupos, nunca personas por separado. Los grupos de menos de diez personas no se muestran.
consultations-synthesis-group = Grupo { $label }
consultations-synthesis-group-people = { $count ->
    [one] Grupo { $label }: { $count } persona
   *[other] Grupo { $label }: { $count } personas
}
consultations-synthesis-group-own = Usted está en este grupo
consultations-synthesis-group-says = Qué distingue a este grupo
consultations-synthesis-group-agrees = El { $here } está de acuerdo en este grupo; el { $elsewhere }, en los demás.
consultations-synthesis-group-disagrees = El { $here } está en desacuerdo en este grupo; el { $elsewhere }, en los demás.
consultations-synthesis-group-nothing = Ningún enunciado por sí solo distingue a este grupo.
consultations-synthesis-divisive-title = Dónde difieren más las opiniones
consultations-synthesis-divisive-none = Ningún enunciado divide claramente a los grupos de opinión.
consultations-synthesis-divisive-between = El acuerdo se sitúa entre el { $least } y el { $most }, según el grupo de opinión.
consultations-synthesis-region-title = Por región
consultations-synthesis-region-caption = Proporción de personas de acuerdo, por región
consultations-synthesis-kind-title = Por tipo de parte interesada
consultations-synthesis-kind-caption = Proporción de personas de acuerdo, por tipo de parte interesada
consultations-synthesis-column-region = Región
consultations-synthesis-column-kind = Tipo de parte interesada
consultations-synthesis-column-group = Grupo de opinión
consultations-synthesis-order-note = Las regiones y los tipos figuran por orden alfabético. Cada uno es la suma de celdas enteras de la división declarada en la apertura; las celdas con muy pocas personas se unieron previamente a las vecinas.
consultations-synthesis-joined = Contabilizados conjuntamente
consultations-synthesis-too-few = menos de 10 personas hasta ahora: se contabilizará cuando hayan votado diez
consultations-synthesis-too-few-short = menos de 10
consultations-synthesis-too-few-note = «Menos de 10»: menos de 10 personas hasta ahora; se contabilizará cuando hayan votado diez.
consultations-synthesis-row-waiting = Los grupos de opinión han cambiado desde la última vez que se contabilizó este enunciado por grupos. Sus proporciones por grupo volverán a aparecer cuando hayan votado diez personas más.
consultations-synthesis-statements-title = Acuerdo sobre cada enunciado
consultations-synthesis-statements-caption = Acuerdo sobre los enunciados { $from } a { $to }
consultations-synthesis-statement-detail = Por grupo, región y tipo: enunciado { $number }
consultations-synthesis-all = Todas las personas contabilizadas
consultations-synthesis-important = El { $percent } de quienes votaron lo considera importante.
consultations-synthesis-what-title = Qué son estas cifras y qué no son
consultations-synthesis-what-opt-in = Muestran lo que han dicho las personas que decidieron participar. No son una muestra representativa de ninguna población ni un pronóstico.
consultations-synthesis-what-states = No son la posición de ningún Estado ni organización. La cifra de una región suma los votos de personas de esa región; no habla en nombre de sus Estados.
consultations-synthesis-what-ten = Una cifra solo cambia cuando han votado diez personas más en la misma celda, de modo que no pueda deducirse de ella ningún voto individual.
consultations-synthesis-method = Cómo se elaboran las cifras
consultations-synthesis-export = Descargar estas cifras
consultations-synthesis-imported-note = Esta consulta se ha importado. No se preguntaron las regiones ni los tipos de parte interesada, por lo que no se muestran.
consultations-synthesis-statement-title = Acuerdo sobre el enunciado { $number }
consultations-synthesis-statement-groups = Por grupo de opinión
consultations-synthesis-statement-interval = La proporción real entre personas como las que votaron se encuentra probablemente entre los dos extremos de la línea fina.
consultations-synthesis-back = Volver a la síntesis
consultations-synthesis-statement-at = En la síntesis del { $date }
consultations-short-list-title = Una lista breve que representa a todas las personas
consultations-short-list-title-plain = Una lista breve
consultations-short-list-lead = Estos enunciados se eligieron en conjunto, de modo que todo grupo de personas de tamaño suficiente encuentre entre ellos algo que apoya.
consultations-short-list-certified = La lista representa a todo grupo de al menos el { $percent } de las personas contabilizadas aquí, respondan lo que respondan a los enunciados que no han visto.
consultations-short-list-by-votes = Según los votos emitidos, la lista representa a todo grupo de al menos el { $percent } de las personas contabilizadas aquí. Algunas respuestas a enunciados que no se han visto podrían cambiarlo todavía.
consultations-short-list-not = Según los votos emitidos, la lista no representa a todo grupo de al menos el { $percent } de las personas contabilizadas aquí.
consultations-short-list-not-why = Esto no debería ocurrir: las listas se eligen de manera que quede excluido. Es necesario revisar el cálculo.
consultations-short-list-shortened = Desde entonces, la moderación ha rechazado un enunciado de esta lista. Lo que se dice de la lista se calculó con él.
consultations-short-list-chance = Elegido en el { $percent } de los sorteos.
consultations-short-list-draws = El porcentaje indica con qué frecuencia se elige un enunciado cuando las organizaciones participantes se sortean de nuevo.
consultations-short-list-interchangeable = Intercambiable
consultations-short-list-interchangeable-note = «Intercambiable» significa que otro enunciado serviría más o menos igual en ese puesto.
consultations-short-list-seats = Puestos de la lista
consultations-short-list-counted = Personas contabilizadas aquí
consultations-short-list-min-votes = { $count ->
    [one] Las que han emitido al menos { $count } voto
   *[other] Las que han emitido al menos { $count } votos
}
consultations-short-list-coverage = Personas de acuerdo con al menos un enunciado
consultations-short-list-price = Acuerdo entre grupos
consultations-short-list-kept = El { $percent } del de una lista elegida solo por él
consultations-short-list-lengths = Listas más cortas y más largas: cuántas personas encuentran algo con lo que están de acuerdo
consultations-short-list-column-length = Enunciados de la lista
consultations-short-list-holds = Este enunciado figura en la lista breve.
consultations-schemes-title = Si se contara a las personas de otra manera
consultations-schemes-lead = En todas las demás cifras de esta página cada persona cuenta por igual, de modo que pesan más quienes acuden en gran número. Ninguna manera de contar es neutral; por ello, las declaradas figuran aquí una junto a otra.
consultations-schemes-caption = Las maneras de contar
consultations-schemes-column = Manera de contar
consultations-schemes-persons = Cada persona por igual
consultations-schemes-cells = Cada celda por igual
consultations-schemes-organisations = Cada organización por igual
consultations-schemes-effective = Número efectivo de personas
consultations-schemes-design = Efecto de diseño
consultations-schemes-top = Mayor parte de una organización
consultations-schemes-crossing = { $count ->
    [one] { $count } enunciado reúne el acuerdo de más de la mitad en una manera de contar, pero no en otra.
   *[other] { $count } enunciados reúnen el acuerdo de más de la mitad en una manera de contar, pero no en otra.
}
consultations-schemes-none = Ningún enunciado cruza la mitad: que más de la mitad esté de acuerdo no depende de la manera de contar.
consultations-schemes-crossing-caption = Dónde importa la manera de contar
consultations-schemes-largest-caption = Dónde difieren más las maneras de contar
consultations-schemes-cells-note = Cada cifra es la proporción de quienes están de acuerdo entre quienes votaron; debajo figuran los límites de su intervalo del 95 %. Una celda reúne una región y un tipo de parte interesada.
consultations-importance-title = Qué consideran importante las personas
consultations-importance-lead = Quien vota puede marcar un enunciado como importante, esté o no de acuerdo con él.

## Method, in plain words

consultations-method-title = Cómo se elaboran las cifras
consultations-method-lead = En esta página se explica con palabras sencillas qué se hace con los votos. Las fórmulas y sus fuentes forman parte de la documentación publicada.
consultations-method-vote-title = Qué es un voto
consultations-method-vote = Una persona está de acuerdo, está en desacuerdo o pasa respecto de un enunciado. Cuenta el último voto. Los enunciados que una persona no ha visto quedan sin respuesta; nunca se supone ningún voto.
consultations-method-order-title = Qué enunciado viene a continuación
consultations-method-order = Nueve de cada diez veces, el siguiente enunciado es uno de los que han recibido pocos votos de personas de la misma región y el mismo tipo de parte interesada; una de cada diez, se extrae de entre todos. Así, ningún enunciado resulta favorecido por su lugar en una lista. La probabilidad de cada extracción se conserva para que pueda comprobarse.
consultations-method-release-title = Cuándo se publica una cifra
consultations-method-release = Un voto se incorpora a las cifras publicadas junto con al menos otros nueve de la misma región y el mismo tipo, procedentes de tres organizaciones como mínimo. Los cambios y las retiradas se incorporan con el grupo siguiente. En el cierre, los votos aún en espera sobre un enunciado se cuentan juntos si esperan diez personas o más; si son menos, quedan fuera de una cifra ya publicada, y la página del enunciado dice cuántos. Una celda que siga siendo demasiado pequeña se suma a una vecina declarada de antemano.
consultations-method-groups-title = Cómo se encuentran los grupos de opinión
consultations-method-groups = Mediante un cálculo se sitúa en un plano, próximas entre sí, a las personas que votaron de manera parecida y se buscan grupos en él. Los grupos se denominan A, B, C según su tamaño. Los grupos de menos de diez personas no se muestran, y «ningún grupo diferenciado» es una respuesta posible. Los mismos votos dan siempre los mismos grupos.
consultations-method-agreed-title = Qué significa «acuerdo de todos los grupos de opinión»
consultations-method-agreed = Una clara mayoría de quienes votaron está de acuerdo en cada uno de los grupos, incluido el más pequeño. Un grupo grande no puede imponerse por número de votos a uno pequeño.
consultations-method-divisive-title = Qué significa «dónde difieren más las opiniones»
consultations-method-divisive = Las proporciones de acuerdo de dos grupos están más alejadas entre sí que en ningún otro caso. Esto se dice del enunciado y no de las personas.
consultations-method-limits-title = Qué no pueden decir las cifras
consultations-method-limits = Quienes participan lo hacen por voluntad propia. Las cifras describen a esas personas y a nadie más. Los grupos pequeños tienen márgenes amplios, que se muestran. No se clasifica a ninguna región, organización ni Estado.
consultations-method-check-title = Cómo comprobarlas
consultations-method-check = Cada síntesis publicada lleva un resumen criptográfico y puede descargarse con las sumas en que se basa. Cualquiera puede repetir el cálculo con el programa de código abierto y comparar.
consultations-method-contents = En esta página
consultations-method-last-part-title = Qué cambia en la última parte de una consulta
consultations-method-last-part = En la última parte, uno de cada dos enunciados que se muestran a una persona procede de la lista breve o de los enunciados más próximos a ella, mientras la persona no los haya visto todos. Así se recogen los votos de los que aún depende a quién representa la lista. La otra mitad sigue la regla anterior.
consultations-method-chance-title = Cómo se limitan los hallazgos debidos al azar
consultations-method-chance = Quien compara muchos enunciados y grupos encuentra siempre algunas diferencias debidas al mero azar. Por ello, lo que se dice que distingue a un grupo se sujeta a una regla: de todo lo indicado, en promedio, a lo sumo una de cada diez menciones puede deberse al azar.
consultations-method-short-list-title = Cómo se elige la lista breve
consultations-method-short-list =
    La lista tiene un número fijo de puestos. Primero se toman los enunciados sin los cuales quedaría fuera un grupo de tamaño suficiente; después, los que cierran los huecos que dejan los enunciados no vistos; por último, se cambian enunciados por otros con más acuerdo entre los grupos, siempre que nadie quede fuera por ello. Solo se contabiliza a las personas con un mínimo de votos, pues se sabe demasiado poco de las demás. Los enunciados figuran en el orden de su acuerdo entre grupos.

    La página dice cuántas de ellas están de acuerdo con al menos un enunciado de la lista, y cuál sería esa proporción con menos o más enunciados. Las proporciones para menos o más enunciados son las de listas formadas enunciado por enunciado; con la misma longitud pueden diferir un poco. También dice cuánto acuerdo entre grupos se conserva: lo que falta para el 100 % es el precio de representar a todas las personas.
consultations-method-represents-title = Qué significa «representa» y qué no significa
consultations-method-represents =
    Con diez puestos, a una décima parte de las personas le corresponde un puesto, a dos décimas partes, dos, y así sucesivamente. Un grupo queda fuera si tiene ese tamaño, si todos sus miembros están de acuerdo con un mismo enunciado que no está en la lista y si cada uno de ellos está de acuerdo con menos enunciados de la lista que los puestos que corresponden al grupo. Si ningún grupo queda fuera, la lista representa a todas las personas.

    Esto no significa que todas estén de acuerdo con la lista entera, ni que cada persona encuentre algo en ella. Tampoco es un mandato: la lista habla de personas que participaron, no en nombre de Estados ni organizaciones.
consultations-method-certificate-title = Cómo puede ser seguro si nadie lo ha visto todo
consultations-method-certificate = La pregunta se hace dos veces: una con los votos emitidos y otra en el peor de los casos, como si las personas estuvieran de acuerdo con todos los enunciados de fuera de la lista que no han visto y con ninguno de los de la lista. Si ni siquiera entonces queda fuera ningún grupo, la lista representa a todas las personas, respondan lo que respondan. Si un grupo quedara fuera solo en el peor de los casos, la página dice que la lista representa a todas las personas según los votos emitidos y que eso podría cambiar todavía.
consultations-method-drawn-anew-title = Qué significa «se sortean de nuevo»
consultations-method-drawn-anew = ¿Sería la lista la misma si hubieran acudido otras personas? Para averiguarlo, se da al azar más o menos peso a las organizaciones participantes, muchas veces, y la lista se elige de nuevo cada vez; una persona sin organización se sortea por sí sola. El porcentaje dice en cuántos de esos sorteos figura un enunciado en la lista. Un enunciado se llama intercambiable si figura en la lista en menos de la mitad de los sorteos, o si el mejor de los de fuera se le acerca a diez puntos porcentuales o menos.
consultations-method-importance-title = Qué cuenta la marca «importante»
consultations-method-importance = El porcentaje es la proporción de quienes votaron sobre un enunciado y lo marcaron como importante, estén o no de acuerdo. Los enunciados indicados son aquellos cuyo límite inferior del intervalo del 95 % es más alto, para que unos pocos votos no basten para situar un enunciado en cabeza. La importancia figura junto al acuerdo porque la una no se desprende del otro.
consultations-method-schemes-title = Maneras de contar, ninguna de ellas neutral
consultations-method-schemes =
    Si cada persona cuenta por igual, pesan más quienes acuden en gran número. Si cada celda cuenta por igual, una región y un tipo de parte interesada con pocas personas pesan tanto como los que tienen muchas. Si cada organización cuenta por igual, una grande no pesa más que una pequeña. Cada una de ellas es una decisión sobre cuánto se escucha a quién, y ninguna se desprende de los votos.

    Por ello, las proporciones figuran una junto a otra, cada una con su intervalo del 95 %, en el que probablemente se situaría si se volviera a preguntar a personas semejantes. Cuando más de la mitad está de acuerdo en una manera de contar y no en otra, la página lo dice; cuando los intervalos son amplios, puede deberse al azar.
consultations-method-effective-title = Número efectivo, efecto de diseño y mayor parte
consultations-method-effective = Cuando unas personas pesan más que otras, una cifra es menos firme, como si hubieran votado menos personas. El número efectivo dice cuántas personas de igual peso darían una cifra igual de firme. El efecto de diseño es el número de personas dividido por ese número efectivo: con 1 no se pierde nada; con 2, la mitad. La mayor parte dice cuánto de todo el peso corresponde como máximo a una sola organización.
consultations-method-formulas-title = Dónde están las fórmulas
consultations-method-formulas = Las fórmulas y sus fuentes están en la carpeta { $folder } del código fuente publicado.

## Data to download

consultations-export-title = Descargar los datos
consultations-export-lead = Los datos son abiertos: puede utilizarlos para cualquier fin, siempre que cite esta plataforma y la consulta.
consultations-export-files = Archivos
consultations-export-column-file = Archivo
consultations-export-column-content = Contenido
consultations-export-statements = Todos los enunciados aceptados, con su número, su idioma y sus traducciones no oficiales.
consultations-export-tables = Votos contabilizados de cada enunciado en cada celda de la división declarada y en cada grupo de opinión.
consultations-export-synthesis = La síntesis publicada, exactamente como la abarca su resumen criptográfico.
consultations-export-votes = Cada voto con el número que representa a su participante, en el formato de Polis.
consultations-export-comments = Los enunciados y su moderación, en el formato de Polis.
consultations-export-participants = Una línea por participante, en el formato de Polis.
consultations-export-why-title = Por qué no hay más
consultations-export-why = Los votos individuales no figuran en estos archivos. Quien conociera unos pocos votos de una persona podría encontrar todos los demás en un cuadro de ese tipo. Lo que se facilita basta para volver a calcular todas las proporciones publicadas.
consultations-export-recorded = Antes de abrirse, se declaró que esta consulta tendría registro público. Por ello, los votos se publican línea por línea, cada uno con un número que representa a una persona.
consultations-export-auditor = Se le ha encomendado la auditoría de esta consulta. Puede descargar los votos línea por línea; son confidenciales.
consultations-export-no-synthesis = Todavía no se ha publicado ninguna síntesis.

## Preparing and editing

consultations-new-title = Preparar una consulta
consultations-new-lead = Permanece en preparación, visible solo para quienes la dirigen, hasta que usted la abra.
consultations-new-button = Guardar como consulta en preparación
consultations-edit-title = Editar los textos
consultations-edit-lead = Los textos pueden cambiarse hasta que se abra la consulta.
consultations-edit-button = Guardar los textos
consultations-edit-saved = Se han guardado los textos.
consultations-form-original = Idioma original
consultations-form-original-hint = Los textos en este idioma son obligatorios. Se conservan como original; todos los demás se señalan como traducciones no oficiales.
consultations-form-participation = Quién puede participar
consultations-form-recorded = Publicación de los votos
consultations-form-recorded-hint = Esto no puede cambiarse una vez abierta la consulta.
consultations-form-recorded-yes = Votación con registro público: los votos se publican línea por línea con números
consultations-form-recorded-no = Votación confidencial: solo se publican sumas referidas a diez personas como mínimo
consultations-form-texts = Textos en { $language }
consultations-form-title = Título
consultations-form-title-hint = { $most } caracteres como máximo.
consultations-form-question = Pregunta
consultations-form-question-hint = Una sola pregunta, { $most } caracteres como máximo.
consultations-form-background = Antecedentes
consultations-form-background-hint = Lo que hay que saber antes de votar. { $most } caracteres como máximo; una línea en blanco inicia un nuevo párrafo.
consultations-form-translator = Nombre de la persona o del sistema que tradujo el texto
consultations-form-translator-hint = Necesario cuando se trata de una traducción. Se muestra junto al texto.
consultations-form-by-machine = Traducción automática
consultations-form-languages = Ir a un idioma
consultations-language-ar = árabe
consultations-language-zh = chino
consultations-language-en = inglés
consultations-language-fr = francés
consultations-language-ru = ruso
consultations-language-es = español
consultations-conflict-title = Otra persona ha cambiado estos textos
consultations-conflict-lead = Mientras usted escribía, se guardó otra versión. La suya todavía no se ha guardado y no se ha perdido nada. Compare las dos a continuación, ajuste la suya y, si así lo desea, guárdela en lugar de la otra.
consultations-conflict-theirs = La versión que se guardó
consultations-conflict-yours = Su versión
consultations-conflict-same = Todos los demás textos son iguales en ambas versiones.
consultations-conflict-empty = (vacío)
consultations-conflict-column-text = Texto
consultations-conflict-button = Guardar mi versión en su lugar
consultations-conflict-discard = Descartar la mía y conservar la versión guardada

## Opening and closing

consultations-open-title = Abrir la consulta
consultations-open-lead = Compruebe lo que va a ocurrir. La apertura no puede deshacerse.
consultations-open-effect-texts = El título, la pregunta y los antecedentes ya no podrán cambiarse.
consultations-open-effect-votes = Se aceptarán votos y enunciados de: { $who }.
consultations-open-effect-recorded = Los votos se publicarán línea por línea, con números que representan a las personas.
consultations-open-effect-confidential = Los votos se mantienen confidenciales. Solo se publican sumas referidas a diez personas como mínimo.
consultations-open-effect-partition = La división en regiones y tipos de parte interesada se fija ahora, a partir de las personas inscritas en el padrón, de la manera siguiente.
consultations-open-effect-policy = La versión { $version } de las normas de moderación se aplica hasta el final.
consultations-open-statements = { $count ->
    [0] Todavía no se ha añadido ningún enunciado. Las primeras personas que lleguen no encontrarán nada sobre lo que votar.
    [one] Se ha añadido { $count } enunciado inicial.
   *[other] Se han añadido { $count } enunciados iniciales.
}
consultations-open-partition-caption = Celdas en las que se contabilizarán los votos
consultations-open-partition-cell = Celda
consultations-open-partition-people = Personas inscritas en el padrón
consultations-open-partition-one = Todas las personas se contabilizan conjuntamente, porque el padrón es demasiado pequeño para formar celdas de al menos diez personas y tres organizaciones.
consultations-open-button = Abrirla ahora
consultations-open-cancel = No abrirla todavía
consultations-open-done = La consulta está abierta.
consultations-last-part-title = Iniciar la última parte
consultations-last-part-lead = Compruebe qué va a cambiar. No puede deshacerse antes del cierre de la consulta.
consultations-last-part-effect-list = Uno de cada dos enunciados que se muestran a una persona procede de la lista breve de la última síntesis, o de los enunciados más próximos a ella, hasta que la persona los haya visto todos.
consultations-last-part-effect-rest = La otra mitad se elige como hasta ahora: enunciados sobre los que han votado pocas personas de la misma región y categoría, y algunos elegidos al azar entre todos.
consultations-last-part-effect-when = Un buen momento es cuando han votado aproximadamente dos tercios de las personas previstas y se ha publicado una síntesis. Mientras no se publique ninguna, nada cambia.
consultations-last-part-button = Iniciarla ahora
consultations-last-part-cancel = Todavía no
consultations-last-part-done = La última parte ha comenzado.
consultations-close-title = Cerrar la consulta
consultations-close-lead = Compruebe lo que va a ocurrir. El cierre no puede deshacerse.
consultations-close-effect-votes = A partir de este momento no se acepta ningún voto ni enunciado, y ningún voto puede cambiarse ni retirarse.
consultations-close-effect-release = Los votos aún en espera se contabilizan en la medida en que no se revela ninguno, y se publica la síntesis definitiva. Lo que menos de diez personas expresaron en último lugar sobre un enunciado puede quedar fuera de sus cifras; permanece en el registro.
consultations-close-effect-pending = { $count ->
    [0] Ningún enunciado está pendiente de moderación.
    [one] { $count } enunciado sigue pendiente de moderación y no se someterá a votación.
   *[other] { $count } enunciados siguen pendientes de moderación y no se someterán a votación.
}
consultations-close-effect-next = Después podrá dejar constancia del resultado.
consultations-close-button = Cerrarla ahora
consultations-close-cancel = Mantenerla abierta
consultations-close-done = La consulta está cerrada.

## Outcome and auditor

consultations-outcome-form-title = Dejar constancia del resultado
consultations-outcome-form-lead = Quienes participaron leerán aquí qué se ha hecho con el resultado. Una nota posterior sustituye a esta en la página; ambas permanecen en el registro.
consultations-outcome-form-text = Resultado de la consulta
consultations-outcome-form-text-hint = { $most } caracteres como máximo.
consultations-outcome-form-language = Idioma de este texto
consultations-outcome-form-link = Dirección de un documento (opcional)
consultations-outcome-form-link-hint = Comienza por https://
consultations-outcome-form-button = Publicar la nota
consultations-outcome-form-done = Se ha publicado la nota.
consultations-auditor-title = Designar a un auditor
consultations-auditor-lead = Una vez cerrada la consulta, un auditor puede descargar los votos línea por línea para volver a calcular las cifras. El hecho de que se ha designado a un auditor, la oficina a la que pertenece y el motivo son públicos; el nombre no lo es.
consultations-auditor-person = Identificador de la persona
consultations-auditor-person-hint = Los 26 caracteres que figuran en la página de la propia persona.
consultations-auditor-office = Oficina y motivo
consultations-auditor-office-hint = Por ejemplo: la oficina de auditoría interna, para verificar la síntesis definitiva. Esto es público.
consultations-auditor-button = Designar al auditor
consultations-auditor-done = Se ha designado al auditor.

### refusals

refused-no-such-consultation = Aquí no existe esa consulta. Búsquela en la lista de consultas.
refused-no-such-statement = En esta consulta no existe ese enunciado. Búsquelo entre los enunciados.
refused-not-permitted-in-consultation = Su función en esta consulta no permite hacer esto. Diríjase a la institución responsable.
refused-not-signed-in-to-take-part = Inicie sesión para participar y vuelva a intentarlo.
refused-consultation-not-open-yet = La consulta todavía no se ha abierto. Vuelva cuando esté abierta.
refused-consultation-closed = La consulta está cerrada y no se ha registrado nada: ya no se aceptan votos ni enunciados. Lo que se había aceptado antes se mantiene.
refused-consultation-last-part-begun = La última parte de esta consulta ya ha comenzado. No se ha modificado nada.
refused-consultation-not-closed-yet = Esto solo es posible una vez cerrada la consulta.
refused-consultation-not-a-draft = La consulta ya no está en preparación; sus textos no pueden cambiarse.
refused-not-invited = Solo participan en esta consulta las personas invitadas. Puede leer todo; para participar, solicite una invitación a la institución convocante.
refused-not-a-member = Solo participan en esta consulta los miembros de la plataforma de esta institución. Puede leer todo; para participar, solicite a la institución hacerse miembro.
refused-affiliation-unknown = Indique primero, en la página de su cuenta, en nombre de quién habla. Los votos se contabilizan por región y tipo de parte interesada.
refused-observers-do-not-vote = Los observadores siguen una consulta; no votan ni presentan enunciados. Si debe tener otra función, diríjase a la institución.
refused-statement-not-accepted = Este enunciado no se somete a votación. Elija otro.
refused-no-vote-to-withdraw = No ha votado sobre este enunciado, por lo que no hay nada que retirar.
refused-field-missing = Aquí se necesita una respuesta. Rellene este campo o elija una respuesta.
refused-text-too-long = Como máximo { $limit } caracteres; este texto tiene { $length }. Abrévielo.
refused-statement-too-short = Como mínimo { $limit } caracteres; este texto tiene { $length }. Desarróllelo un poco más.
refused-too-many-pending = Número máximo de enunciados de una persona que pueden estar pendientes de decisión al mismo tiempo: { $limit }. Presente más cuando se haya decidido sobre los suyos.
refused-too-many-statements = La consulta contiene ya tantos enunciados como admite. Vote sobre los que figuran en ella.
refused-too-many-seeds = Número máximo de enunciados que pueden añadirse de una vez: { $limit }. Añada los demás después.
refused-same-text-exists = El mismo texto ya ha sido aceptado o está pendiente de decisión. Diga algo que aún no figure.
refused-revised-meanwhile = Entretanto, otra persona cambió los textos y los suyos no se han guardado. Se muestran ambas versiones; elija una.
refused-decided-meanwhile = Entretanto, otro moderador tomó una decisión y la suya no se ha registrado. Vuelva a examinar el enunciado.
refused-already-decided-so = Esa es ya la decisión vigente sobre el enunciado; no ha sido necesario cambiar nada.
refused-statement-gone = Se han suprimido los datos del autor y, con ellos, el texto de este enunciado. Ya no es posible decidir sobre él ni traducirlo.
refused-duplicate-of-unknown = Elija un enunciado aceptado de esta consulta.
refused-translation-into-original = El enunciado se escribió en este idioma. Elija el idioma de su traducción.
refused-link-malformed = Un enlace comienza por https:// o http://. Corríjalo u omítalo.
refused-nothing-to-vote-on = Añada al menos un enunciado antes de la apertura, para que haya algo sobre lo que votar.
refused-no-such-person = Aquí no se conoce a nadie con este identificador. Compárelo con el que figura en la página de la propia persona.
refused-auditor-is-oneself = Nadie puede designarse a sí mismo auditor. Designe a otra persona.
refused-person-rows-sealed = Las líneas relativas a personas concretas solo salen de este nodo si se declaró que la consulta tendría registro público, o para su auditor designado. Las sumas publicadas están a disposición de todos.
refused-no-such-file = Ese archivo no figura entre los datos exportados. Elija uno de la lista.
refused-nothing-published-yet = Todavía no se ha publicado ninguna cifra. Las cifras aparecerán cuando puedan contabilizarse los votos de diez personas como mínimo.

### pages B additions

consultations-decisions-rejected-plain = Rechazado
consultations-moderation-none-yet = Aún no se ha tomado ninguna decisión
consultations-moderation-decide = Decidir
consultations-moderation-others = Otros enunciados en espera
consultations-synthesis-further = Todas las cifras
consultations-synthesis-not-counted = aún no contabilizado
consultations-synthesis-not-counted-title = Aún no contabilizado
consultations-synthesis-not-counted-note = Lo que aún no se ha contabilizado se contabilizará cuando hayan votado diez personas de tres organizaciones.
consultations-synthesis-cells-note = Cada cifra es la proporción de quienes están de acuerdo entre quienes votaron; el número entre paréntesis indica cuántas personas votaron.
consultations-synthesis-no-group = personas que no están en ningún grupo mostrado
consultations-synthesis-uncertain-title = Dónde hay menos certeza
consultations-synthesis-uncertain-none = Ningún enunciado destaca por el número de personas que pasan.
consultations-synthesis-uncertain-passes = El { $percent } de quienes votaron pasa.
consultations-synthesis-disagreed-percent = El { $percent } de quienes votaron está en desacuerdo.
consultations-synthesis-divisive-even = El { $agree } de quienes votaron está de acuerdo; el { $disagree }, en desacuerdo.
consultations-synthesis-group-passes = El { $here } pasa en este grupo; el { $elsewhere }, en los demás.
consultations-method-uncertain-title = Qué significa «dónde hay menos certeza»
consultations-method-uncertain = Una gran proporción de quienes votaron leyó el enunciado y no tomó partido. Puede que no sea claro o que los hechos sean controvertidos; ambas cosas conviene saberlas antes de decidir nada.
consultations-export-not-available = No está a su disposición.
consultations-export-other = Otros datos de la consulta.
consultations-export-recorded-title = Consulta con registro público
consultations-export-auditor-title = La auditoría de esta consulta está a su cargo
consultations-export-auditors-title = Auditores designados
consultations-export-auditor-since = fecha de designación: { $date }
consultations-seed-line = Línea { $line }: { $what }

### pages A additions

navigation-consultations = Consultas
consultations-list-more = Acerca de las consultas
consultations-next-account = Ir a la página de su cuenta
consultations-vote-end-skipped = Ha votado sobre todos los enunciados, salvo los que dejó para más tarde
consultations-statements-translate-label = Traducir el enunciado { $number }
consultations-conflict-row = { $text } ({ $language })
consultations-open-all-regions = Todas las regiones
consultations-open-all-kinds = Todos los tipos de parte interesada
consultations-synthesis-left-out = { $count ->
    [one] El último voto de { $count } persona llegó demasiado tarde para contarlo sin revelarlo. Permanece en el registro.
   *[other] Los últimos votos de { $count } personas llegaron demasiado tarde para contarlos sin revelarlos. Permanecen en el registro.
}
consultations-synthesis-what-closing = Al cierre, los votos aún en espera sobre un enunciado se cuentan juntos si son diez o más; si son menos, quedan fuera, y la página del enunciado dice cuántos.
