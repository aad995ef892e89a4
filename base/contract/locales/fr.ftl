# The first page, and refusals that any action may give.
home-title = Coopérer pour la cybersécurité, chaque point de vue étant consigné
home-lead = Ici, gouvernements, CERT, société civile, secteur privé, monde universitaire et communauté technique travaillent à l’utilisation responsable des technologies de l’information et des communications. Chaque point de vue est conservé, chaque décision est motivée et chaque chiffre indique comment il a été établi.
home-journey-voice = La parole.
home-journey-voice-meaning = Votez sur des énoncés, ajoutez les vôtres et voyez où se trouve l’accord entre groupes d’opinion, régions et catégories de parties prenantes.
home-journey-record = Le registre.
home-journey-record-meaning = Ce qui a été accepté est conservé. Les votes sont scellés et ne sont publiés que sous forme de décomptes portant sur dix personnes ou plus, sauf si une consultation a été ouverte avec votes consignés publiquement.
refused-sign-in = Connectez-vous d’abord, puis réessayez.
refused-not-permitted = Vous n’avez pas le rôle que cette page exige. Adressez-vous à un responsable de l’institution.
refused-overtaken = Quelqu’un d’autre a modifié ces données au même moment. Rien n’a été enregistré. Revenez en arrière, lisez la version actuelle et réessayez.
refused-taken = Cela a déjà été utilisé ou enregistré.
