## Le cadre de chaque page

frame-skip = Aller au contenu
frame-languages = Langue
frame-navigation = Navigation principale
frame-breadcrumb = Vous êtes ici
frame-footer = Autres pages du site
frame-home = Accueil
frame-consultations = Consultations
frame-library = Bibliothèque
frame-sign-in = Se connecter
frame-sign-out = Se déconnecter
frame-external = (site externe)
frame-demonstration = Démonstration.
frame-demonstration-meaning = Toutes les organisations, personnes et énoncés présentés ici sont fictifs, sauf dans les consultations importées.
frame-shown-in = Cette page est affichée en français.
frame-original-kept = Les contributions sont conservées dans leur langue d’origine ; les traductions ne sont pas officielles et indiquent leur auteur.
frame-about = { $institution } administre ce site avec Concord, plateforme à code source ouvert pour la coopération internationale en matière de cybersécurité.

## Formulaires

form-error-prefix = Erreur :
form-refused = Le formulaire n’a pas pu être accepté
form-day = Jour
form-month = Mois
form-year = Année

## Listes, citations, récépissés

pager-pages = Pages
pager-place = Page { $page } sur { $pages }
pager-previous = Page précédente
pager-next = Page suivante
quoted-original = Texte original
quoted-translated-by-person = Traduction non officielle de { $name }. Langue d’origine : { $language }.
quoted-translated-by-machine = Traduction automatique non officielle par { $name }. Langue d’origine : { $language }.
quoted-untranslated = Affiché dans sa langue d’origine : { $language }. Il n’existe pas encore de traduction en français.
quoted-line-translated = Traduction non officielle par { $name } (langue d’origine : { $language })
quoted-line-translated-by-machine = Traduction automatique non officielle par { $name } (langue d’origine : { $language })
quoted-line-untranslated = Langue d’origine : { $language } ; pas encore traduit
receipt-received = Reçu le
receipt-digest = Empreinte
receipt-keep = Conservez ce récépissé. Il permet à quiconque de vérifier que ce qui a été reçu n’a été ni supprimé ni modifié.

## Graphiques

chart-agree = D’accord
chart-pass = Passer
chart-disagree = Pas d’accord
chart-no-votes = Aucun vote pour le moment
chart-shares = { $agree } d’accord, { $pass } passent, { $disagree } pas d’accord.
chart-interval-is = Incertitude de l’accord : de { $low } à { $high }.
chart-what = Objet
chart-votes = Votes
chart-interval = Incertitude de l’accord
map-caption = Carte des groupes d’opinion
map-counted = { $count ->
    [one] { $count } personne prise en compte. Chiffres au
   *[other] { $count } personnes prises en compte. Chiffres au
 }
map-how-to-read = Les groupes proches les uns des autres ont voté de façon semblable. Chaque ellipse montre où se situeraient environ deux tiers d’un groupe ; aucune personne n’est représentée individuellement. Les directions n’ont pas de signification propre.
map-own = Votre position, visible de vous uniquement
map-group = Groupe
map-group-named = Groupe { $group }
map-no-group = Dans aucun groupe affiché
map-group-people = { $count ->
    [one] Groupe { $group } : { $count } personne
   *[other] Groupe { $group } : { $count } personnes
 }
map-people = Personnes
map-share = Part
map-across = Centre, horizontal
map-up = Centre, vertical

## Lorsqu’un problème survient

problem-home = Aller à la page d’accueil
problem-refused = Cette opération n’a pas pu être effectuée
problem-fault = Cette page ne fonctionne pas actuellement
problem-fault-next = L’anomalie a été enregistrée. Il est possible que votre envoi n’ait pas été accepté : veuillez le vérifier avant de recommencer.
problem-fault-id = Référence à indiquer pour toute demande :
problem-not-found = Page introuvable
problem-not-found-next = Aucune page ne correspond à cette adresse. Elle a peut-être été mal saisie, ou la page a été déplacée.
problem-not-allowed = Vous n’avez pas accès à cette page
problem-not-allowed-next = Connectez-vous avec un compte autorisé ou adressez-vous à l’institution qui administre ce site.
problem-bad-request = La demande n’a pas pu être comprise
problem-bad-request-next = Rien n’a été modifié. Revenez en arrière, rechargez la page et réessayez.
problem-too-large = L’envoi est trop volumineux
problem-too-large-next = Rien n’a été modifié. Revenez en arrière, abrégez le texte ou choisissez un fichier moins volumineux, puis recommencez.
problem-cross-site = La demande provient d’un autre site
problem-cross-site-next = Elle a été refusée pour votre protection et rien n’a été modifié. Ouvrez le formulaire sur ce site et envoyez-le à partir d’ici.

## États


## Parties prenantes

kind-state = État
kind-regional-organisation = Organisation régionale ou internationale
kind-cert = CERT ou CSIRT
kind-civil-society = Société civile
kind-industry = Secteur privé
kind-academia = Universités et recherche
kind-technical-community = Communauté technique

region-un-africa = États d’Afrique
region-un-asia-pacific = États d’Asie et du Pacifique
region-un-eastern-europe = États d’Europe orientale
region-un-grulac = États d’Amérique latine et des Caraïbes
region-un-weog = États d’Europe occidentale et autres États
region-no-group = Sans groupe régional ou à l’échelle mondiale

role-observer = Observateur ou observatrice
role-participant = Participant ou participante
role-rapporteur = Rapporteur ou rapporteuse
role-moderator = Modérateur ou modératrice
role-officer = Responsable

language-ar = arabe
language-zh = chinois
language-en = anglais
language-fr = français
language-ru = russe
language-es = espagnol
