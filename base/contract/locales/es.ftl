# The first page, and refusals that any action may give.
home-title = Cooperación en ciberseguridad, con constancia de todas las opiniones
home-lead = Aquí los gobiernos, los CERT, la sociedad civil, el sector privado, el mundo académico y la comunidad técnica trabajan por el uso responsable de las tecnologías de la información y las comunicaciones. Cada opinión se conserva, cada decisión se motiva y cada cifra indica cómo se obtuvo.
home-journey-voice = La voz.
home-journey-voice-meaning = Vote sobre los enunciados, añada los suyos y vea dónde hay acuerdo entre grupos de opinión, regiones y tipos de parte interesada.
home-journey-record = El registro.
home-journey-record-meaning = Lo aceptado se conserva. Los votos están sellados y solo se publican como recuentos de diez personas o más, salvo que una consulta se haya abierto con registro público.
refused-sign-in = Inicie sesión primero y vuelva a intentarlo.
refused-not-permitted = No tiene la función que exige esta página. Diríjase a un responsable de la institución.
refused-overtaken = Otra persona lo modificó en el mismo momento. No se guardó nada. Vuelva atrás, lea la versión actual e inténtelo de nuevo.
refused-taken = Esto ya se ha utilizado o registrado.
