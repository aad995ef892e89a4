library-title = Biblioteca
library-lead = Las normas, medidas de fomento de la confianza, principios y procesos convenidos a los que se remiten las consultas, cada uno con su fuente.
library-count = { $count ->
    [one] { $count } entrada.
   *[other] { $count } entradas.
 }
library-summary-kind = Resumen de la plataforma
library-summary-meaning = Estas entradas resumen con palabras propias textos convenidos. No son oficiales: solo cuenta el texto de la fuente.
library-in-english = Las entradas están en inglés.
library-compiled = Recopilado el { $date }.
library-paragraph = párr.
library-checked = Cotejado con una fuente
library-not-checked = Aún no cotejado con la fuente
library-source = Fuente
library-members-count = { $count ->
    [one] { $count } miembro.
   *[other] { $count } miembros.
 }
library-hints = Indicaciones para la aplicación
library-also = Véase también
library-body = Aprobado por
library-year = Año
library-verified = Cotejo
library-note = Nota
library-polarity = Qué se pide
library-polarity-do = Hacer
library-polarity-refrain = Abstenerse
library-kind = Tipo
library-set = Conjunto
library-theme = Tema
library-group = Grupo
library-open-question = Cuestión abierta
library-goal = Objetivo de Desarrollo Sostenible
library-m49-region = Región M49
library-m49-subregion = Subregión M49
library-impact-area = Ámbito de impacto
library-alpha3 = Código (ISO 3166-1 alfa-3)
library-m49 = Número (M49 de las Naciones Unidas)
library-regional-group = Grupo regional en las Naciones Unidas
library-un-member = Estado Miembro de las Naciones Unidas
library-yes = Sí
library-no = No
library-members = Miembros
library-catalogue-norms-un = Las once normas de las Naciones Unidas sobre el comportamiento responsable de los Estados
library-catalogue-norms-other = Otros conjuntos de normas
library-catalogue-norms-implementation-tools = Listas de verificación y planes para aplicar las normas
library-catalogue-intl-law-topics = Temas de derecho internacional en las posiciones nacionales
library-catalogue-cbms-un-global = Medidas mundiales voluntarias de fomento de la confianza
library-catalogue-cbms-osce = Medidas de fomento de la confianza de la OSCE
library-catalogue-cbms-oas = Medidas de fomento de la confianza de la OEA
library-catalogue-cbms-arf = Medidas del Foro Regional de la ASEAN
library-catalogue-capacity-principles = Principios de la creación de capacidad
library-catalogue-sdg = Objetivos de Desarrollo Sostenible y ámbitos de impacto
library-catalogue-processes = Procesos, informes y reuniones
library-catalogue-regions = Grupos y organismos regionales
library-catalogue-countries = Países y zonas
