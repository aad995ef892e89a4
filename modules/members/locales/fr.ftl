# Connexion
members-sign-in = Connexion
members-sign-in-lead = Indiquez l’adresse électronique de votre inscription. Un lien de connexion vous sera envoyé. Il n’y a pas de mot de passe.
members-send-link = M’envoyer un lien
members-sent = Consultez votre messagerie
members-sent-lead = Si l’adresse indiquée peut être utilisée ici, un message contenant un lien est en route.
members-sent-meaning = Le lien fonctionne une seule fois, pendant 30 minutes. Si rien n’arrive en quelques minutes, regardez dans le dossier des messages indésirables ou vérifiez l’adresse.
members-sent-again = Demander un autre lien
members-link-sign-in = Se connecter avec ce lien
members-link-sign-in-button = Se connecter
members-link-join = Confirmer votre adresse et participer
members-link-join-button = Confirmer et participer
members-link-change-address = Confirmer votre nouvelle adresse
members-link-change-address-button = Confirmer cette adresse
members-link-meaning = Rien n’a encore eu lieu. Appuyez sur le bouton pour continuer ; ensuite, ce lien ne fonctionnera plus.
members-link-dead = Ce lien ne fonctionne pas
members-mail-sign-in-subject = Votre lien de connexion : { $institution }
members-mail-sign-in-body = Vous avez demandé à vous connecter au site de { $institution }. Ouvrez ce lien et appuyez sur le bouton. Il fonctionne une seule fois, pendant { $minutes } minutes.
members-mail-join-subject = Confirmez votre adresse : { $institution }
members-mail-join-body = Vous avez accepté une invitation de { $institution }. Ouvrez ce lien et appuyez sur le bouton pour confirmer votre adresse et participer. Il fonctionne une seule fois, pendant { $minutes } minutes.
members-mail-change-address-subject = Confirmez votre nouvelle adresse : { $institution }
members-mail-change-address-body = Vous avez demandé à { $institution } d’utiliser désormais cette adresse. Ouvrez ce lien et appuyez sur le bouton pour la confirmer. Il fonctionne une seule fois, pendant { $minutes } minutes.
members-mail-ignore = Si vous n’avez rien demandé, ne faites rien : sans le lien, rien ne change. { $institution }
# Invitations
members-join = Vous avez reçu une invitation
members-join-lead = Indiquez qui vous êtes et au nom de qui vous parlez. Votre adresse est confirmée par un lien qui y est envoyé.
members-join-lead-demonstration = Indiquez qui vous êtes et au nom de qui vous parlez.
members-join-by = Invitation de
members-join-to = Pour participer à
members-join-as = En qualité de
members-join-until = Valable jusqu’au
members-join-send = M’envoyer le lien pour participer
members-join-demonstration = Participer
members-join-accept = Accepter l’invitation
members-join-data = Votre nom et votre adresse sont conservés sous scellés et ne sont montrés qu’aux responsables de l’institution. Les votes sont publiés sous forme de totaux par région et par catégorie de parties prenantes, jamais par personne.
members-invitations = Invitations
members-invitations-lead = Une invitation est un lien qui donne un rôle à celles et ceux qui l’utilisent. Envoyez-le aux personnes auxquelles il est destiné.
members-invite = Émettre une invitation
members-invitations-issued = Invitations émises
members-invitations-none = Aucune invitation n’a encore été émise.
members-invitation-issued-at = Émise le
members-invitation-state = État
members-invitation-withdraw = Retirer l’invitation
members-invitation-withdraw-meaning = Désormais, le lien ne laisse plus entrer personne. Celles et ceux qui l’ont utilisé restent membres et gardent leur rôle.
members-invitation-ready = L’invitation est prête
members-invitation-copy = Copiez ce lien maintenant
members-invitation-once = Le lien n’est affiché que cette fois. Il n’est pas conservé ici : s’il est perdu, retirez l’invitation et émettez-en une autre.
members-invitation-is-withdrawn = Retirée
members-invitation-is-expired = Expirée
members-invitation-is-used-up = Épuisée
members-uses = Nombre de personnes
members-uses-hint = Combien de personnes peuvent utiliser le lien.
members-uses-of = { $used } sur { $max }
members-days = Nombre de jours de validité
# Personnes
members-me = Votre page
members-saved = Vos modifications ont été enregistrées
members-name = Nom
members-address = Adresse électronique
members-address-hint = Par exemple nom@ministere.example
members-language = Langue des messages
members-language-hint = Les messages qui vous sont adressés sont rédigés dans cette langue.
members-country = Pays ou zone
members-country-hint = La région au titre de laquelle les votes sont comptés en découle.
members-no-country = Aucun pays ni zone (portée mondiale)
members-region = Groupe régional
members-kind = Catégorie de parties prenantes
members-organisation = Organisation
members-new-organisation = Organisation qui ne figure pas dans la liste
members-new-organisation-hint = Laissez ce champ vide si vous avez choisi une organisation ci-dessus. Une nouvelle organisation est inscrite avec la catégorie et le pays ou la zone indiqués ici.
members-personal = À titre personnel
members-choose = Choisir
members-edit = Modifier
members-edit-profile = Modifier votre profil
members-change-address = Changer d’adresse
members-change-address-lead = Un lien est envoyé à la nouvelle adresse. L’adresse change lorsque vous ouvrez le lien et appuyez sur son bouton.
members-save = Enregistrer
members-people = Membres
members-people-count = { $count ->
    [one] { $count } membre trouvé.
   *[other] { $count } membres trouvés.
 }
members-search = Rechercher par nom ou par adresse
members-search-button = Rechercher
members-office = Tâches des responsables
members-both = Quelqu’un d’autre a modifié ceci pendant votre saisie
members-both-meaning = Rien de votre saisie n’a été enregistré. Vous voyez ci-dessous ce qui est en vigueur et ce que vous avez saisi. Corrigez votre version et enregistrez-la de nouveau, ou quittez la page pour conserver ce qui est en vigueur.
members-both-field = Champ
members-both-now = En vigueur
members-both-typed = Votre saisie
# Rôles
members-roles = Rôles
members-no-roles = Aucun rôle pour le moment.
members-role = Rôle
members-role-since = Depuis le
members-role-give = Attribuer un rôle
members-role-withdraw = Retirer le rôle
members-role-withdraw-meaning = Le rôle prend fin immédiatement. Ce que la personne a fait à ce titre reste consigné au registre.
members-scope = Où le rôle s’exerce
members-scope-institution = Toute l’institution
members-scope-organisation = Organisation : { $name }
members-scope-consultation = Consultation : { $name }
# Sessions
members-sessions = Vos sessions ouvertes
members-session-browser = Navigateur
members-session-since = Connexion le
members-session-seen = Dernière utilisation
members-session-end = Déconnecter
members-session-end-others = Se déconnecter partout ailleurs
members-session-this = Cette session
members-session-unknown = Navigateur inconnu
# Organisations
members-organisations = Organisations
members-organisations-lead = Les organisations dont des membres participent ici, par ordre alphabétique.
members-organisations-count = { $count ->
    [one] { $count } organisation.
   *[other] { $count } organisations.
 }
members-organisation-name = Nom de l’organisation
members-organisation-new = Inscrire une organisation
members-organisation-edit = Modifier une organisation
# Refus
members-refused-name = Indiquez votre nom.
members-refused-organisation-name = Indiquez le nom de l’organisation.
members-refused-too-long = { $max ->
    [one] Utilisez { $max } caractère au plus.
   *[other] Utilisez { $max } caractères au plus.
 }
members-refused-address = Indiquez une adresse électronique telle que nom@ministere.example.
members-refused-address-there = Cette adresse est déjà inscrite.
members-refused-language = Choisissez l’une des six langues.
members-refused-country = Choisissez un pays ou une zone, ou l’entrée qui n’en désigne aucun.
members-refused-kind = Choisissez la catégorie de parties prenantes.
members-refused-organisation = Choisissez une organisation dans la liste, ou l’entrée « À titre personnel », ou nommez-en une qui n’y figure pas.
members-refused-organisation-there = Une organisation de ce nom est déjà inscrite pour ce pays ou cette zone.
members-refused-person = Cette personne n’est pas membre.
members-refused-role = Choisissez un rôle.
members-refused-role-held = Ce rôle a déjà été attribué.
members-refused-role-not-held = La personne n’exerce pas ce rôle.
members-refused-last-officer = C’est la seule personne responsable de l’institution. Attribuez d’abord ce rôle à quelqu’un d’autre.
members-refused-scope = Choisissez où le rôle s’exerce.
members-refused-range = { $max ->
    [one] Indiquez le nombre entier { $max }.
   *[other] Indiquez un nombre entier de 1 à { $max }.
 }
members-refused-session = Cette session n’existe pas.
members-refused-overtaken = Quelqu’un d’autre a modifié ceci en même temps. Comparez les deux versions ci-dessous.
members-refused-too-many-links = Trop de liens ont été demandés. Réessayez dans une heure.
members-refused-link-unknown = Ce lien n’est pas connu ici. Copiez-le en entier depuis le message ou demandez-en un autre.
members-refused-link-used = Ce lien a déjà été utilisé. Demandez-en un autre.
members-refused-link-expired = Ce lien a expiré. Demandez-en un autre.
members-refused-invitation-unknown = Cette invitation n’est pas connue ici. Copiez le lien en entier ou adressez-vous à la personne qui l’a envoyé.
members-refused-invitation-withdrawn = Cette invitation a été retirée. Demandez-en une autre à la personne qui l’a envoyée.
members-refused-invitation-expired = Cette invitation a expiré. Demandez-en une autre à la personne qui l’a envoyée.
members-refused-invitation-used-up = Cette invitation a été utilisée autant de fois qu’elle le permet. Demandez-en une autre à la personne qui l’a envoyée.
members-country-invented = Un État fictif
