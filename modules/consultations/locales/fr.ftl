# The words of the consultations module in French.

## Shared words

consultations-navigation = Consultations
consultations-state-draft = En préparation
consultations-state-open = Ouverte
consultations-state-closed = Close
consultations-participation-open = Toute personne connectée
consultations-participation-members = Membres de la plateforme de l’institution
consultations-participation-invited = Personnes invitées à cette consultation
consultations-agree = D’accord
consultations-disagree = Pas d’accord
consultations-pass = Passer
consultations-important = Ce point est important pour moi
consultations-important-short = important
consultations-text-institution = Texte de l’institution organisatrice
consultations-text-imported = Importé d’une autre plateforme
consultations-text-view = Point de vue d’une partie prenante
consultations-text-summary = Résumé établi par la plateforme
consultations-people = { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
}
consultations-people-too-few = Moins de 10 personnes
consultations-votes = { $count ->
    [one] { $count } vote
   *[other] { $count } votes
}
consultations-statement-count = { $count ->
    [one] { $count } énoncé
   *[other] { $count } énoncés
}
consultations-statement-number = Énoncé { $number }
consultations-opened-on = Ouverte le { $date }
consultations-closed-on = Close le { $date }
consultations-draft-since = En préparation depuis le { $date }
consultations-back = Retour à la consultation
consultations-sign-in = Se connecter pour participer
consultations-column-statement = Énoncé
consultations-column-number = Numéro
consultations-column-position = Votre vote
consultations-column-change = Modification
consultations-column-date = Date
consultations-column-people = Personnes prises en compte

## Regions and kinds of stakeholder

consultations-region-un-africa = États d’Afrique
consultations-region-un-asia-pacific = États d’Asie et du Pacifique
consultations-region-un-eastern-europe = États d’Europe orientale
consultations-region-un-grulac = États d’Amérique latine et des Caraïbes
consultations-region-un-weog = États d’Europe occidentale et autres États
consultations-region-no-group = Sans groupe régional ou à l’échelle mondiale
consultations-kind-state = Organes de l’État
consultations-kind-regional-organisation = Organisations régionales et internationales
consultations-kind-cert = Équipes d’intervention informatique d’urgence
consultations-kind-civil-society = Société civile
consultations-kind-industry = Secteur privé
consultations-kind-academia = Universités et recherche
consultations-kind-technical-community = Communauté technique

## Landing page

consultations-card-open = Ouvertes actuellement
consultations-card-past = Suites données aux consultations passées
consultations-card-none-open = Aucune consultation n’est ouverte actuellement.
consultations-card-none-past = Aucune consultation n’est encore close.
consultations-card-take-part = Participer : { $title }
consultations-card-result = Voir la synthèse : { $title }
consultations-card-all = Toutes les consultations
consultations-card-outcome-pending = Les suites données n’ont pas encore été consignées.
consultations-card-counted = Pris en compte à ce jour :

## List of consultations

consultations-list-title = Consultations
consultations-list-lead = Chaque consultation pose une seule question. Lisez ce que d’autres ont énoncé, dites pour chaque énoncé si vous êtes d’accord, ajoutez vos propres énoncés et voyez où se situe l’accord.
consultations-list-open = Ouvertes actuellement
consultations-list-draft = En préparation
consultations-list-closed = Closes
consultations-list-none = Il n’y a encore aucune consultation.
consultations-list-none-open = Aucune consultation n’est ouverte actuellement.
consultations-list-new = Préparer une nouvelle consultation
consultations-list-policy = Comment les énoncés sont modérés
consultations-list-method = Comment les chiffres sont établis

## One consultation

consultations-question = Question
consultations-background = Contexte
consultations-standing = État d’avancement
consultations-standing-state = État
consultations-standing-who = Qui peut participer
consultations-standing-statements = Énoncés acceptés
consultations-standing-votes = Votes pris en compte à ce jour
consultations-standing-people = Personnes prises en compte à ce jour
consultations-standing-recorded = Publication des votes
consultations-recorded-yes = Votes consignés publiquement : chaque vote est publié sous un numéro qui représente la personne, et non sous un nom.
consultations-recorded-no = Votes confidentiels : seules sont publiées des sommes portant sur au moins dix personnes, jamais le vote d’une personne.
consultations-imported = Importée à partir des données publiques exportées d’une autre plateforme, où les régions et les catégories de parties prenantes n’étaient pas demandées.
consultations-views-note = Les énoncés sont des points de vue des personnes qui participent. Ils ne constituent ni un texte convenu ni la position d’un État.
consultations-next-title = Ce que vous pouvez faire maintenant
consultations-next-vote = Voter sur les énoncés
consultations-next-vote-hint = Un énoncé à la fois. Vous pouvez vous arrêter à tout moment et reprendre plus tard.
consultations-next-vote-progress = { $count ->
    [0] Vous avez voté sur tous les énoncés.
    [one] { $count } énoncé attend encore votre vote.
   *[other] { $count } énoncés attendent encore votre vote.
}
consultations-next-own = Voir tous vos votes
consultations-next-own-hint = Vous pouvez modifier ou retirer chacun d’eux jusqu’à la clôture de la consultation.
consultations-next-submit = Proposer un énoncé
consultations-next-submit-hint = Un modérateur le lit avant que d’autres puissent se prononcer.
consultations-next-statements = Lire tous les énoncés
consultations-next-synthesis = Voir la synthèse
consultations-next-synthesis-hint = Où se situe l’accord entre les groupes d’opinion, les régions et les catégories de parties prenantes.
consultations-next-decisions = Voir les décisions des modérateurs
consultations-next-export = Télécharger les données
consultations-next-sign-in = Se connecter
consultations-next-sign-in-hint = La lecture ne nécessite pas de compte. Pour voter, veuillez vous connecter.
consultations-next-not-entitled = Vous pouvez tout lire ici. La participation est réservée aux personnes suivantes : { $who }.
consultations-next-draft = Cette consultation n’est pas encore ouverte. Son texte peut encore changer.
consultations-next-closed = Cette consultation est close. Les votes et les énoncés ne sont plus acceptés ; la synthèse est définitive.
consultations-run-title = À l’intention des responsables de cette consultation
consultations-run-edit = Modifier les textes
consultations-run-seed = Ajouter des énoncés de départ
consultations-run-invite = Inviter des personnes
consultations-run-open = Ouvrir la consultation
consultations-run-last-part = Ouvrir la dernière partie
consultations-run-close = Clore la consultation
consultations-run-moderation = Modérer les énoncés
consultations-run-waiting = { $count ->
    [0] Aucun énoncé n’est en attente.
    [one] { $count } énoncé est en attente.
   *[other] { $count } énoncés sont en attente.
}
consultations-run-outcome = Consigner les suites données
consultations-run-auditor = Désigner un auditeur
consultations-outcome-title = Suites données
consultations-outcome-link = Pour en savoir plus : { $address }
consultations-course-title = Déroulement de la consultation
consultations-course-created = Préparée
consultations-course-opened = Ouverte
consultations-course-open-now = Les votes et les énoncés sont acceptés.
consultations-course-last-part = Ouverture de la dernière partie
consultations-course-last-part-text = Depuis lors, un énoncé présenté sur deux provient de la liste restreinte ou des énoncés qui en sont les plus proches.
consultations-course-closed = Close
consultations-course-closed-text = Les votes en attente ont été pris en compte dans la mesure où aucun ne s’en trouve révélé, et la synthèse définitive a été publiée.
consultations-course-outcome = Suites données consignées

## Voting

consultations-vote-title = Voter sur un énoncé
consultations-vote-progress = Énoncés ayant reçu votre vote : { $done } sur { $all }
consultations-vote-legend = Quelle est votre position sur cet énoncé ?
consultations-vote-important-hint = Cochez avant de choisir. La mention est conservée avec votre vote.
consultations-vote-pass-hint = « Passer » signifie que vous avez lu l’énoncé et que vous ne prenez pas parti.
consultations-vote-skip = Laisser pour l’instant
consultations-vote-all-own = Tous vos votes
consultations-vote-current = Votre vote à ce jour : { $position }. Un nouveau choix le remplace.
consultations-vote-recorded = Enregistré
consultations-vote-recorded-text = Votre vote sur l’énoncé { $number } a été enregistré : { $position }. Vous pouvez le modifier jusqu’à la clôture de la consultation.
consultations-vote-withdrawn-text = Votre vote sur l’énoncé { $number } a été retiré.
consultations-vote-end-title = Vous avez voté sur tous les énoncés
consultations-vote-end-lead = Il ne vous reste actuellement aucun énoncé sur lequel voter. De nouveaux énoncés pourront être acceptés ultérieurement.
consultations-vote-end-none = Aucun énoncé n’a encore été accepté. Vous pouvez proposer le premier.
consultations-vote-skipped-again = Revenir aux énoncés laissés de côté
consultations-vote-not-there = Cet énoncé n’est pas ouvert au vote.

## One's own votes

consultations-own-title = Vos votes
consultations-own-lead = Vous seul voyez cette page. Une modification ou un retrait apparaît dans les chiffres publiés avec les dix votes suivants de votre région et de votre catégorie de parties prenantes.
consultations-own-none = Vous n’avez pas encore voté.
consultations-own-change = Modifier
consultations-own-change-label = Modifier votre vote sur l’énoncé { $number }
consultations-own-withdraw = Retirer
consultations-own-withdraw-label = Retirer votre vote sur l’énoncé { $number }
consultations-own-closed = La consultation est close. Vos votes restent tels quels.
consultations-own-cast-on = Enregistré le { $date }

## Statements

consultations-statements-title = Énoncés
consultations-statements-lead = Tous les énoncés acceptés par les modérateurs, dans l’ordre de leur acceptation.
consultations-statements-none = Aucun énoncé n’a encore été accepté.
consultations-statements-vote = Voter
consultations-statements-vote-label = Voter sur l’énoncé { $number }
consultations-statements-not-voted = Pas de vote
consultations-statements-translate = Traduire
consultations-statements-seeded = Proposé par l’institution organisatrice

## Submitting a statement

consultations-submit-title = Proposer un énoncé
consultations-submit-lead = D’autres diront s’ils sont d’accord. Un modérateur le lit d’abord.
consultations-submit-text = Votre énoncé
consultations-submit-limit = Entre { $least } et { $most } caractères.
consultations-submit-guidance-title = Ce qui fait un bon énoncé
consultations-submit-guidance-single = Il dit une seule chose, de sorte qu’une personne puisse être d’accord ou non avec l’ensemble.
consultations-submit-guidance-own = Il se suffit à lui-même : la personne qui le lit n’a pas vu l’énoncé précédent.
consultations-submit-guidance-new = Il dit quelque chose qui ne figure pas encore parmi les énoncés.
consultations-submit-guidance-people = Il ne nomme aucune personne et n’accuse aucun État.
consultations-submit-language = Langue de votre énoncé
consultations-submit-button = Proposer l’énoncé
consultations-submit-policy = Lire les règles de modération
consultations-submit-private = Votre nom n’est pas publié avec l’énoncé. Les modérateurs ne le voient pas non plus.
consultations-submit-received-title = Reçu
consultations-submit-received = Un modérateur lira votre énoncé. La décision et son motif figureront dans le registre public.
consultations-submit-read-first = Lire les énoncés qui existent déjà
consultations-submit-pending-title = Vos énoncés en attente d’une décision

## Moderation

consultations-moderation-title = Modération
consultations-moderation-lead = Énoncés en attente d’une décision, du plus ancien au plus récent. Les auteurs ne sont pas indiqués. Chaque décision figure, avec son motif, dans le registre public.
consultations-moderation-none = Aucun énoncé n’est en attente d’une décision.
consultations-moderation-waiting-since = En attente depuis le { $date }
consultations-moderation-accept = Accepter
consultations-moderation-reject = Rejeter
consultations-moderation-duplicate = Répétition d’un autre énoncé
consultations-moderation-decision = Décision
consultations-moderation-decision-for = Décision sur l’énoncé « { $beginning } »
consultations-moderation-reason = Motif, en cas de rejet
consultations-moderation-of = Numéro de l’énoncé répété, en cas de répétition
consultations-moderation-reason-none = Aucun motif choisi
consultations-moderation-record = Enregistrer la décision
consultations-moderation-recorded = La décision a été enregistrée et figure dans le registre public.
consultations-moderation-revise = Réviser
consultations-moderation-revise-title = Réviser une décision
consultations-moderation-revise-lead = La décision antérieure demeure dans le registre public ; la nouvelle s’y ajoute.
consultations-moderation-closed = Après la clôture, et pour ce qu’une autre plateforme a décidé, un énoncé ne peut plus qu’être rejeté, parce qu’il contient des données personnelles ou qu’il est injurieux. Les chiffres publiés des autres énoncés demeurent inchangés.
consultations-moderation-standing = Décision en vigueur
consultations-moderation-done = Énoncés ayant déjà fait l’objet d’une décision
consultations-moderation-check = Le comparer aux règles de modération
consultations-moderation-translate = Ajouter une traduction

## Statements to begin with

consultations-seed-title = Ajouter des énoncés de départ
consultations-seed-lead = Ils sont acceptés immédiatement et signalés comme proposés par l’institution organisatrice.
consultations-seed-text = Énoncés, un par ligne
consultations-seed-hint = Chaque ligne compte entre { $least } et { $most } caractères. Couvrez l’éventail des points de vue, y compris ceux que vous ne partagez pas.
consultations-seed-language = Langue de ces énoncés
consultations-seed-button = Ajouter les énoncés
consultations-seed-added = { $count ->
    [one] { $count } énoncé a été ajouté.
   *[other] { $count } énoncés ont été ajoutés.
}

## Translating a statement

consultations-translate-title = Ajouter une traduction non officielle
consultations-translate-lead = L’original reste tel quel. La traduction est affichée avec le nom de la personne ou du système qui l’a établie et signalée comme non officielle.
consultations-translate-language = Langue de la traduction
consultations-translate-text = Traduction
consultations-translate-by = Auteur de la traduction
consultations-translate-by-person = Une personne ou un service
consultations-translate-by-machine = Une machine
consultations-translate-name = Nom de la personne ou du système
consultations-translate-button = Ajouter la traduction
consultations-translate-added = La traduction a été ajoutée.

## Public log of decisions

consultations-decisions-title = Décisions des modérateurs
consultations-decisions-lead = Toutes les décisions relatives aux énoncés, de la plus récente à la plus ancienne. Une décision révisée par la suite demeure ici. Les auteurs ne sont jamais indiqués.
consultations-decisions-none = Aucune décision n’a encore été prise.
consultations-decisions-accepted = Accepté
consultations-decisions-rejected = Rejeté : { $reason }
consultations-decisions-duplicate = Répétition de l’énoncé { $number }
consultations-decisions-duplicate-gone = Répétition d’un autre énoncé
consultations-decisions-seeded = Proposé par l’institution organisatrice
consultations-decisions-column-decision = Décision et motif
consultations-decisions-withheld = Le texte n’est pas publié, car il contient des données personnelles ou des propos injurieux.
consultations-decisions-erased = Le texte a été effacé à la demande de son auteur.
consultations-decisions-revised = révisée par la suite
consultations-decisions-counts = Décisions prises. Énoncés acceptés : { $accepted } ; rejetés : { $rejected } ; signalés comme répétitions : { $duplicate }.

## Moderation policy

consultations-policy-title = Règles de modération
consultations-policy-lead = Un énoncé peut être rejeté pour l’un des six motifs ci-après, et pour aucun autre. La thèse qu’il défend n’est jamais un motif.
consultations-policy-version = Version { $version } des règles. La version en vigueur à l’ouverture d’une consultation s’applique jusqu’à sa clôture.
consultations-policy-example = Exemple d’énoncé rejeté
consultations-policy-better = Comment il pourrait être formulé
consultations-reason-off-topic = Hors sujet
consultations-reason-not-a-single-claim = Plusieurs affirmations ou aucune
consultations-reason-personal-data = Données personnelles
consultations-reason-names-a-state-as-culprit = Désigne un État comme responsable
consultations-reason-abusive = Injurieux
consultations-reason-already-covered = Déjà exprimé
consultations-policy-off-topic-text = L’énoncé ne se rapporte pas à la question de la consultation.
consultations-policy-off-topic-example = « La cafétéria du centre de conférences devrait ouvrir plus tôt. »
consultations-policy-off-topic-better = Adressez-le plutôt aux organisateurs.
consultations-policy-not-a-single-claim-text = On pourrait être d’accord avec une moitié et pas avec l’autre, ou il n’y a rien sur quoi être d’accord ou non.
consultations-policy-not-a-single-claim-example = « Les répertoires de points de contact devraient être tenus à jour, et les exercices sont un gaspillage d’argent. »
consultations-policy-not-a-single-claim-better = Deux énoncés, l’un sur les répertoires, l’autre sur les exercices.
consultations-policy-personal-data-text = L’énoncé permet d’identifier une personne ou révèle comment la joindre.
consultations-policy-personal-data-example = « Demandez à la personne qui seconde le chef de l’équipe ; je peux vous donner son numéro de portable. »
consultations-policy-personal-data-better = « Chaque équipe devrait publier un numéro de téléphone auquel quelqu’un répond à toute heure. »
consultations-policy-names-a-state-as-culprit-text = L’énoncé attribue un incident ou un comportement illicite à un État nommément désigné. Cette plateforme n’est pas un lieu d’attribution.
consultations-policy-names-a-state-as-culprit-example = « L’État X était à l’origine de l’attaque menée l’an dernier contre le réseau électrique. »
consultations-policy-names-a-state-as-culprit-better = « Les États devraient exposer les éléments de preuve sur lesquels ils s’appuient lorsqu’ils attribuent un incident. »
consultations-policy-abusive-text = L’énoncé insulte ou menace des personnes, ou rabaisse un groupe de personnes.
consultations-policy-abusive-example = « Quiconque soutient cette proposition est un imbécile. »
consultations-policy-abusive-better = « Cette proposition coûterait aux petites administrations plus qu’elle ne leur apporterait. »
consultations-policy-already-covered-text = L’énoncé dit la même chose qu’un énoncé déjà accepté. Il est signalé comme répétition et les votes vont au premier.
consultations-policy-already-covered-example = « Toute demande d’aide devrait être confirmée rapidement », alors que figure déjà « Il devrait être accusé réception des demandes d’assistance dans un délai d’un jour ouvrable ».
consultations-policy-already-covered-better = Dites ce que l’autre énoncé laisse de côté.
consultations-policy-process-title = Comment les décisions sont prises
consultations-policy-process = Un seul modérateur décide, sans voir l’auteur. La décision, sa date et son motif figurent dans le registre public de la consultation.
consultations-policy-appeal = Une décision peut être révisée. Écrivez à l’institution en indiquant la consultation et la date de la décision ; la révision figure dans le registre à côté de la première décision.

## Synthesis

consultations-synthesis-title = Synthèse
consultations-synthesis-of = Synthèse : { $title }
consultations-synthesis-lead-agreed = { $count ->
    [one] Tous les groupes d’opinion s’accordent sur { $count } énoncé.
   *[other] Tous les groupes d’opinion s’accordent sur { $count } énoncés.
}
consultations-synthesis-lead-none = Aucun énoncé ne recueille à ce jour l’accord de tous les groupes d’opinion.
consultations-synthesis-lead-no-groups = Les votes ne forment pas de groupes d’opinion distincts. L’accord est indiqué pour l’ensemble des personnes prises en compte.
consultations-synthesis-lead-too-few = Trop peu de personnes ont voté pour qu’une synthèse soit possible. Elle apparaîtra lorsque les votes d’au moins dix personnes pourront être pris en compte.
consultations-synthesis-provisional = Provisoire : la consultation est ouverte et les chiffres évoluent à mesure que les votes sont pris en compte.
consultations-synthesis-final = Définitive : la consultation est close et ses chiffres ne changent plus.
consultations-synthesis-counted = Ce qui est pris en compte
consultations-synthesis-people = Personnes
consultations-synthesis-votes = Votes
consultations-synthesis-statements = Énoncés
consultations-synthesis-at = Situation au
consultations-synthesis-digest = Empreinte
consultations-synthesis-agreed-title = Accord de tous les groupes d’opinion
consultations-synthesis-agreed-all-title = Ce sur quoi la plupart des personnes s’accordent
consultations-synthesis-agreed-least = Au moins { $percent } sont d’accord dans chaque groupe d’opinion.
consultations-synthesis-agreed-percent = { $percent } des personnes ayant voté sont d’accord.
consultations-synthesis-disagreed-least = Au moins { $percent } ne sont pas d’accord dans chaque groupe d’opinion.
consultations-synthesis-map-title = Groupes d’opinion
consultations-synthesis-map-lead = Les personnes qui ont voté de façon semblable sont proches les unes des autres. Les formes représentent des groupes, jamais des personnes isolées. Les groupes de moins de dix personnes ne sont pas affichés.
consultations-synthesis-group = Groupe { $label }
consultations-synthesis-group-people = { $count ->
    [one] Groupe { $label } : { $count } personne
   *[other] Groupe { $label } : { $count } personnes
}
consultations-synthesis-group-own = Vous êtes dans ce groupe
consultations-synthesis-group-says = Ce qui distingue ce groupe
consultations-synthesis-group-agrees = { $here } sont d’accord dans ce groupe, { $elsewhere } ailleurs.
consultations-synthesis-group-disagrees = { $here } ne sont pas d’accord dans ce groupe, { $elsewhere } ailleurs.
consultations-synthesis-group-nothing = Aucun énoncé pris isolément ne distingue ce groupe.
consultations-synthesis-divisive-title = Où les points de vue diffèrent le plus
consultations-synthesis-divisive-none = Aucun énoncé ne divise nettement les groupes d’opinion.
consultations-synthesis-divisive-between = L’accord se situe entre { $least } et { $most } selon le groupe d’opinion.
consultations-synthesis-region-title = Par région
consultations-synthesis-region-caption = Part des personnes d’accord, par région
consultations-synthesis-kind-title = Par catégorie de parties prenantes
consultations-synthesis-kind-caption = Part des personnes d’accord, par catégorie de parties prenantes
consultations-synthesis-column-region = Région
consultations-synthesis-column-kind = Catégorie de parties prenantes
consultations-synthesis-column-group = Groupe d’opinion
consultations-synthesis-order-note = Les régions et les catégories sont présentées par ordre alphabétique. Chacune est la somme de cellules entières de la répartition déclarée à l’ouverture ; les cellules comptant trop peu de personnes ont été réunies au préalable avec leurs voisines.
consultations-synthesis-joined = Comptés ensemble
consultations-synthesis-too-few = moins de 10 personnes à ce jour : pris en compte lorsque dix auront voté
consultations-synthesis-too-few-short = moins de 10
consultations-synthesis-too-few-note = « Moins de 10 » : moins de 10 personnes à ce jour ; pris en compte lorsque dix auront voté.
consultations-synthesis-row-waiting = Les groupes d’opinion ont changé depuis le dernier décompte de cet énoncé par groupe. Ses proportions par groupe réapparaîtront lorsque dix personnes de plus auront voté.
consultations-synthesis-statements-title = Accord sur chaque énoncé
consultations-synthesis-statements-caption = Accord sur les énoncés { $from } à { $to }
consultations-synthesis-statement-detail = Par groupe, région et catégorie : énoncé { $number }
consultations-synthesis-all = Ensemble des personnes prises en compte
consultations-synthesis-important = { $percent } des personnes ayant voté le jugent important.
consultations-synthesis-what-title = Ce que ces chiffres sont, et ce qu’ils ne sont pas
consultations-synthesis-what-opt-in = Ils montrent ce qu’ont dit des personnes qui ont choisi de participer. Ils ne constituent ni un échantillon représentatif d’une population ni une prévision.
consultations-synthesis-what-states = Ils ne sont la position d’aucun État ni d’aucune organisation. Le chiffre d’une région additionne les votes de personnes de cette région ; il n’engage pas les États qui la composent.
consultations-synthesis-what-ten = Un chiffre ne change que lorsque dix personnes de plus ont voté dans la même cellule, de sorte qu’aucun vote individuel ne puisse en être déduit.
consultations-synthesis-method = Comment les chiffres sont établis
consultations-synthesis-export = Télécharger ces chiffres
consultations-synthesis-imported-note = Cette consultation a été importée. Les régions et les catégories de parties prenantes n’ont pas été demandées et ne sont pas indiquées.
consultations-synthesis-statement-title = Accord sur l’énoncé { $number }
consultations-synthesis-statement-groups = Par groupe d’opinion
consultations-synthesis-statement-interval = La proportion réelle parmi les personnes semblables à celles qui ont voté se situe probablement entre les deux extrémités du trait fin.
consultations-synthesis-back = Retour à la synthèse
consultations-synthesis-statement-at = Dans la synthèse du { $date }
consultations-short-list-title = Une liste restreinte qui représente tout le monde
consultations-short-list-title-plain = Une liste restreinte
consultations-short-list-lead = Ces énoncés ont été choisis ensemble, de sorte que tout groupe de personnes de taille suffisante y trouve quelque chose qu’il soutient.
consultations-short-list-certified = La liste représente tout groupe d’au moins { $percent } des personnes prises en compte ici, quelle que soit leur réponse aux énoncés qu’elles n’ont pas vus.
consultations-short-list-by-votes = D’après les votes exprimés, la liste représente tout groupe d’au moins { $percent } des personnes prises en compte ici. Certaines réponses à des énoncés encore non vus pourraient y changer quelque chose.
consultations-short-list-not = D’après les votes exprimés, la liste ne représente pas tout groupe d’au moins { $percent } des personnes prises en compte ici.
consultations-short-list-not-why = Cela ne devrait pas se produire : les listes sont choisies de manière à l’exclure. Le calcul doit être vérifié.
consultations-short-list-shortened = Un énoncé de cette liste a été rejeté depuis par la modération. Ce qui est dit de la liste a été calculé avec cet énoncé.
consultations-short-list-chance = Choisi dans { $percent } des tirages.
consultations-short-list-draws = Le pourcentage indique combien de fois un énoncé est choisi lorsque les organisations participantes sont tirées à nouveau.
consultations-short-list-interchangeable = Interchangeable
consultations-short-list-interchangeable-note = « Interchangeable » signifie qu’un autre énoncé conviendrait à peu près aussi bien à cette place.
consultations-short-list-seats = Places sur la liste
consultations-short-list-counted = Personnes prises en compte ici
consultations-short-list-min-votes = { $count ->
    [one] Celles qui ont exprimé au moins { $count } vote
   *[other] Celles qui ont exprimé au moins { $count } votes
}
consultations-short-list-coverage = Personnes d’accord avec au moins un énoncé
consultations-short-list-price = Accord entre groupes
consultations-short-list-kept = { $percent } de celui d’une liste choisie pour lui seul
consultations-short-list-lengths = Listes plus courtes et plus longues : combien de personnes y trouvent un énoncé qu’elles approuvent
consultations-short-list-column-length = Énoncés sur la liste
consultations-short-list-holds = Cet énoncé figure sur la liste restreinte.
consultations-schemes-title = Si les personnes étaient comptées autrement
consultations-schemes-lead = Dans tous les autres chiffres de cette page, chaque personne compte autant qu’une autre, de sorte que ceux qui viennent en nombre pèsent davantage. Aucune manière de compter n’est neutre ; celles qui ont été déclarées sont donc présentées ici côte à côte.
consultations-schemes-caption = Les manières de compter
consultations-schemes-column = Manière de compter
consultations-schemes-persons = Chaque personne à égalité
consultations-schemes-cells = Chaque cellule à égalité
consultations-schemes-organisations = Chaque organisation à égalité
consultations-schemes-effective = Nombre effectif de personnes
consultations-schemes-design = Effet de plan
consultations-schemes-top = Plus grande part d’une organisation
consultations-schemes-crossing = { $count ->
    [one] { $count } énoncé recueille l’accord de plus de la moitié dans une manière de compter, mais non dans une autre.
   *[other] { $count } énoncés recueillent l’accord de plus de la moitié dans une manière de compter, mais non dans une autre.
}
consultations-schemes-none = Aucun énoncé ne franchit la moitié : que plus de la moitié soit d’accord ne dépend pas de la manière de compter.
consultations-schemes-crossing-caption = Où la manière de compter importe
consultations-schemes-largest-caption = Où les manières de compter diffèrent le plus
consultations-schemes-cells-note = Chaque chiffre est la part des personnes d’accord parmi celles qui ont voté ; au-dessous figurent les limites de son intervalle à 95 %. Une cellule réunit une région et une catégorie de parties prenantes.
consultations-importance-title = Ce que les personnes jugent important
consultations-importance-lead = Quiconque vote peut signaler un énoncé comme important, qu’il soit d’accord ou non.

## Method, in plain words

consultations-method-title = Comment les chiffres sont établis
consultations-method-lead = Cette page explique en termes simples ce qu’il advient des votes. Les formules et leurs sources figurent dans la documentation publiée.
consultations-method-vote-title = Ce qu’est un vote
consultations-method-vote = Une personne est d’accord, n’est pas d’accord ou passe sur un énoncé. Le dernier vote compte. Les énoncés qu’une personne n’a pas vus restent sans réponse ; aucun vote n’est jamais supposé.
consultations-method-order-title = Quel énoncé vient ensuite
consultations-method-order = Neuf fois sur dix, l’énoncé suivant est l’un de ceux qui ont reçu peu de votes de personnes de la même région et de la même catégorie de parties prenantes ; une fois sur dix, il est tiré parmi tous les énoncés. Aucun énoncé n’est ainsi favorisé par sa place dans une liste. La probabilité de chaque tirage est conservée, afin qu’elle puisse être vérifiée.
consultations-method-release-title = Quand un chiffre est publié
consultations-method-release = Un vote entre dans les chiffres publiés avec au moins neuf autres de la même région et de la même catégorie, provenant d’au moins trois organisations. Les modifications et les retraits accompagnent le groupe suivant. À la clôture, les votes encore en attente sur un énoncé sont comptés ensemble si au moins dix personnes attendent ; sinon, ils sont laissés hors d’un chiffre déjà publié, et la page de l’énoncé indique leur nombre. Une cellule encore trop petite est ajoutée à une cellule voisine déclarée au préalable.
consultations-method-groups-title = Comment les groupes d’opinion sont trouvés
consultations-method-groups = Un calcul place les personnes qui ont voté de façon semblable près les unes des autres sur un plan et y cherche des groupes. Les groupes sont nommés A, B, C selon leur taille. Les groupes de moins de dix personnes ne sont pas affichés, et « aucun groupe distinct » est une réponse possible. Les mêmes votes donnent toujours les mêmes groupes.
consultations-method-agreed-title = Ce que signifie « accord de tous les groupes d’opinion »
consultations-method-agreed = Une nette majorité des personnes ayant voté est d’accord dans chaque groupe, y compris le plus petit. Un grand groupe ne peut pas l’emporter sur un petit par le nombre.
consultations-method-divisive-title = Ce que signifie « où les points de vue diffèrent le plus »
consultations-method-divisive = L’écart entre les taux d’accord de deux groupes est plus grand que partout ailleurs. Cela vaut pour l’énoncé et non pour les personnes.
consultations-method-limits-title = Ce que les chiffres ne peuvent pas dire
consultations-method-limits = La participation est volontaire. Les chiffres décrivent les personnes qui ont participé et nulle autre. Les petits groupes ont de larges marges, qui sont indiquées. Aucun classement des régions, des organisations ou des États n’est établi.
consultations-method-check-title = Comment les vérifier
consultations-method-check = Chaque synthèse publiée porte une empreinte et peut être téléchargée avec les sommes sur lesquelles elle repose. Chacun peut refaire le calcul avec le programme à code source ouvert et comparer.
consultations-method-contents = Sur cette page
consultations-method-last-part-title = Ce qui change dans la dernière partie d’une consultation
consultations-method-last-part = Dans la dernière partie, un énoncé sur deux présentés à une personne provient de la liste restreinte ou des énoncés qui en sont les plus proches, tant que la personne ne les a pas tous vus. Sont ainsi recueillis les votes dont dépend encore la question de savoir qui la liste représente. L’autre moitié suit la règle ci-dessus.
consultations-method-chance-title = Comment les résultats dus au hasard sont limités
consultations-method-chance = Qui compare un grand nombre d’énoncés et de groupes trouve toujours des différences dues au seul hasard. Ce qui est dit distinguer un groupe obéit donc à une règle : parmi tout ce qui est indiqué, une mention sur dix au plus, en moyenne, peut être due au hasard.
consultations-method-short-list-title = Comment la liste restreinte est choisie
consultations-method-short-list =
    La liste compte un nombre fixe de places. Viennent d’abord les énoncés sans lesquels un groupe de taille suffisante serait laissé de côté, puis ceux qui comblent les lacunes dues aux énoncés non vus ; enfin, des énoncés sont échangés contre d’autres qui recueillent davantage d’accord entre les groupes, tant que personne n’est laissé de côté pour autant. Ne sont prises en compte que les personnes ayant exprimé un nombre minimal de votes, car on en sait trop peu sur les autres. Les énoncés sont rangés selon l’accord qu’ils recueillent entre les groupes.

    La page indique combien d’entre elles sont d’accord avec au moins un énoncé de la liste, et ce que serait cette part avec moins ou davantage d’énoncés. Les parts indiquées pour moins ou davantage d’énoncés sont celles de listes composées énoncé après énoncé ; à longueur égale, elles peuvent différer un peu. Elle indique aussi combien d’accord entre groupes est conservé : ce qui manque pour atteindre 100 % est le prix à payer pour représenter tout le monde.
consultations-method-represents-title = Ce que « représente » signifie, et ce que cela ne signifie pas
consultations-method-represents =
    Avec dix places, un dixième des personnes a droit à une place, deux dixièmes à deux places, et ainsi de suite. Un groupe est laissé de côté s’il a cette taille, si tous ses membres sont d’accord avec un même énoncé ne figurant pas sur la liste et si chacun d’eux est d’accord avec moins d’énoncés de la liste que le groupe n’a droit à de places. Si aucun groupe n’est laissé de côté, la liste représente tout le monde.

    Cela ne signifie pas que tous approuvent la liste entière, ni que chaque personne y trouve quelque chose. Ce n’est pas non plus un mandat : la liste vaut pour les personnes qui ont participé, non pour des États ou des organisations.
consultations-method-certificate-title = Comment cela peut être certain alors que personne n’a tout vu
consultations-method-certificate = La question est posée deux fois : une fois avec les votes exprimés, et une fois dans le pire des cas, comme si chacun approuvait tous les énoncés hors de la liste qu’il n’a pas vus, et aucun de ceux de la liste. Si aucun groupe n’est laissé de côté même alors, la liste représente tout le monde, quelles que soient les réponses encore possibles. Si un groupe n’était laissé de côté que dans le pire des cas, la page indique que la liste représente tout le monde d’après les votes exprimés et que cela pourrait encore changer.
consultations-method-drawn-anew-title = Ce que signifie « tirées à nouveau »
consultations-method-drawn-anew = La liste serait-elle la même si d’autres étaient venus ? Pour le savoir, les organisations participantes reçoivent au hasard, un grand nombre de fois, plus ou moins de poids, et la liste est choisie à nouveau chaque fois ; une personne sans organisation est tirée seule. Le pourcentage indique dans combien de ces tirages un énoncé figure sur la liste. Un énoncé est dit interchangeable s’il figure sur la liste dans moins de la moitié des tirages, ou si le meilleur énoncé hors de la liste s’en approche à dix points de pourcentage près.
consultations-method-importance-title = Ce que compte la mention « important »
consultations-method-importance = Le pourcentage est la part des personnes ayant voté sur un énoncé qui l’ont signalé comme important, qu’elles soient d’accord ou non. Les énoncés indiqués sont ceux dont la limite inférieure de l’intervalle à 95 % est la plus élevée, afin que quelques votes ne suffisent pas à porter un énoncé en tête. L’importance figure à côté de l’accord parce que l’une ne découle pas de l’autre.
consultations-method-schemes-title = Des manières de compter, dont aucune n’est neutre
consultations-method-schemes =
    Si chaque personne compte autant, ceux qui viennent en nombre pèsent le plus. Si chaque cellule compte autant, une région et une catégorie de parties prenantes comptant peu de personnes pèsent autant que celles qui en comptent beaucoup. Si chaque organisation compte autant, une grande ne pèse pas plus qu’une petite. Chacune de ces manières est une décision sur le poids donné à la voix de chacun, et aucune ne découle des votes.

    Les parts sont donc présentées côte à côte, chacune avec son intervalle à 95 %, dans lequel elle se situerait probablement si des personnes semblables étaient interrogées à nouveau. Lorsque plus de la moitié est d’accord dans une manière de compter et non dans une autre, la page le signale ; lorsque les intervalles sont larges, cela peut être dû au hasard.
consultations-method-effective-title = Nombre effectif, effet de plan et plus grande part
consultations-method-effective = Lorsque certaines personnes pèsent plus que d’autres, un chiffre est moins solide, comme si moins de personnes avaient voté. Le nombre effectif indique combien de personnes de poids égal donneraient un chiffre aussi solide. L’effet de plan est le nombre de personnes divisé par ce nombre effectif : à 1, rien n’est perdu ; à 2, la moitié. La plus grande part indique quelle fraction du poids total revient au plus à une seule organisation.
consultations-method-formulas-title = Où se trouvent les formules
consultations-method-formulas = Les formules et leurs sources se trouvent dans le dossier { $folder } du code source publié.

## Data to download

consultations-export-title = Télécharger les données
consultations-export-lead = Les données sont ouvertes : vous pouvez les utiliser à toutes fins, en citant cette plateforme et la consultation.
consultations-export-files = Fichiers
consultations-export-column-file = Fichier
consultations-export-column-content = Contenu
consultations-export-statements = Tous les énoncés acceptés, avec leur numéro, leur langue et leurs traductions non officielles.
consultations-export-tables = Votes pris en compte pour chaque énoncé dans chaque cellule de la répartition déclarée et pour chaque groupe d’opinion.
consultations-export-synthesis = La synthèse publiée, exactement telle que la couvre son empreinte.
consultations-export-votes = Chaque vote avec le numéro qui représente la personne participante, au format de Polis.
consultations-export-comments = Les énoncés et leur modération, au format de Polis.
consultations-export-participants = Une ligne par personne participante, au format de Polis.
consultations-export-why-title = Pourquoi il n’y a pas davantage de données
consultations-export-why = Les votes individuels ne figurent pas dans ces fichiers. Quiconque connaît quelques votes d’une personne pourrait trouver tous les autres dans un tel tableau. Les données fournies suffisent pour recalculer chaque proportion publiée.
consultations-export-recorded = Cette consultation a été déclarée, avant son ouverture, à votes consignés publiquement. Les votes sont donc publiés ligne par ligne, chacun sous un numéro qui représente une personne.
consultations-export-auditor = L’audit de cette consultation vous a été confié. Vous pouvez télécharger les votes ligne par ligne ; ils sont confidentiels.
consultations-export-no-synthesis = Aucune synthèse n’a encore été publiée.

## Preparing and editing

consultations-new-title = Préparer une consultation
consultations-new-lead = Elle reste en préparation, visible de ses seuls responsables, jusqu’à ce que vous l’ouvriez.
consultations-new-button = Enregistrer comme étant en préparation
consultations-edit-title = Modifier les textes
consultations-edit-lead = Les textes peuvent être modifiés jusqu’à l’ouverture de la consultation.
consultations-edit-button = Enregistrer les textes
consultations-edit-saved = Les textes ont été enregistrés.
consultations-form-original = Langue originale
consultations-form-original-hint = Les textes dans cette langue sont obligatoires. Ils sont conservés comme original ; tous les autres sont signalés comme traductions non officielles.
consultations-form-participation = Qui peut participer
consultations-form-recorded = Publication des votes
consultations-form-recorded-hint = Ce choix ne peut plus être modifié une fois la consultation ouverte.
consultations-form-recorded-yes = Votes consignés publiquement : ils sont publiés ligne par ligne sous des numéros
consultations-form-recorded-no = Votes confidentiels : seules sont publiées des sommes portant sur au moins dix personnes
consultations-form-texts = Textes en { $language }
consultations-form-title = Titre
consultations-form-title-hint = { $most } caractères au maximum.
consultations-form-question = Question
consultations-form-question-hint = Une seule question, { $most } caractères au maximum.
consultations-form-background = Contexte
consultations-form-background-hint = Ce qu’il faut savoir avant de voter. { $most } caractères au maximum ; une ligne vide ouvre un nouveau paragraphe.
consultations-form-translator = Nom de la personne ou du système ayant traduit le texte
consultations-form-translator-hint = Nécessaire s’il s’agit d’une traduction. Il est affiché à côté du texte.
consultations-form-by-machine = Traduction automatique
consultations-form-languages = Aller à une langue
consultations-language-ar = arabe
consultations-language-zh = chinois
consultations-language-en = anglais
consultations-language-fr = français
consultations-language-ru = russe
consultations-language-es = espagnol
consultations-conflict-title = Quelqu’un d’autre a modifié ces textes
consultations-conflict-lead = Pendant que vous écriviez, une autre version a été enregistrée. La vôtre ne l’est pas encore et rien n’est perdu. Comparez les deux versions ci-dessous, adaptez la vôtre et, si tel est votre souhait, enregistrez-la à la place de l’autre.
consultations-conflict-theirs = La version enregistrée
consultations-conflict-yours = Votre version
consultations-conflict-same = Tous les autres textes sont identiques dans les deux versions.
consultations-conflict-empty = (vide)
consultations-conflict-column-text = Texte
consultations-conflict-button = Enregistrer ma version à sa place
consultations-conflict-discard = Abandonner ma version et garder celle qui est enregistrée

## Opening and closing

consultations-open-title = Ouvrir la consultation
consultations-open-lead = Veuillez vérifier ce qui va se passer. L’ouverture est irréversible.
consultations-open-effect-texts = Le titre, la question et le contexte ne pourront plus être modifiés.
consultations-open-effect-votes = Les votes et les énoncés seront acceptés des personnes suivantes : { $who }.
consultations-open-effect-recorded = Les votes seront publiés ligne par ligne, sous des numéros qui représentent des personnes.
consultations-open-effect-confidential = Les votes restent confidentiels. Seules sont publiées des sommes portant sur au moins dix personnes.
consultations-open-effect-partition = La répartition par régions et catégories de parties prenantes est fixée dès maintenant, d’après les personnes inscrites au registre, comme suit.
consultations-open-effect-policy = La version { $version } des règles de modération s’applique jusqu’à la fin.
consultations-open-statements = { $count ->
    [0] Aucun énoncé n’a encore été ajouté. Les premières personnes à se présenter n’auront aucun énoncé sur lequel voter.
    [one] { $count } énoncé de départ a été ajouté.
   *[other] { $count } énoncés de départ ont été ajoutés.
}
consultations-open-partition-caption = Cellules dans lesquelles les votes seront comptés
consultations-open-partition-cell = Cellule
consultations-open-partition-people = Personnes inscrites au registre
consultations-open-partition-one = Toutes les personnes sont comptées ensemble, car le registre est trop restreint pour former des cellules d’au moins dix personnes et trois organisations.
consultations-open-button = Ouvrir maintenant
consultations-open-cancel = Ne pas ouvrir pour l’instant
consultations-open-done = La consultation est ouverte.
consultations-last-part-title = Ouvrir la dernière partie
consultations-last-part-lead = Veuillez vérifier ce qui va changer. Cette décision ne peut être annulée avant la clôture de la consultation.
consultations-last-part-effect-list = Un énoncé sur deux présenté à chaque personne provient de la liste restreinte de la dernière synthèse, ou des énoncés qui en sont les plus proches, jusqu’à ce qu’elle les ait tous vus.
consultations-last-part-effect-rest = L’autre moitié est choisie comme auparavant : des énoncés sur lesquels peu de personnes de la même région et de la même catégorie ont voté, et quelques-uns tirés parmi tous.
consultations-last-part-effect-when = Le moment s’y prête lorsque les deux tiers environ des personnes attendues ont voté et qu’une synthèse a été publiée. Tant qu’aucune ne l’est, rien ne change.
consultations-last-part-button = L’ouvrir maintenant
consultations-last-part-cancel = Pas encore
consultations-last-part-done = La dernière partie est ouverte.
consultations-close-title = Clore la consultation
consultations-close-lead = Veuillez vérifier ce qui va se passer. La clôture est irréversible.
consultations-close-effect-votes = Dès cet instant, aucun vote ni aucun énoncé n’est accepté, et aucun vote ne peut être modifié ni retiré.
consultations-close-effect-release = Les votes encore en attente sont pris en compte dans la mesure où aucun ne s’en trouve révélé, et la synthèse définitive est publiée. Ce que moins de dix personnes ont exprimé en dernier sur un énoncé peut ne pas figurer dans ses chiffres ; cela reste consigné.
consultations-close-effect-pending = { $count ->
    [0] Aucun énoncé n’est en attente de modération.
    [one] { $count } énoncé est encore en attente de modération et ne sera pas mis aux voix.
   *[other] { $count } énoncés sont encore en attente de modération et ne seront pas mis aux voix.
}
consultations-close-effect-next = Vous pourrez ensuite consigner les suites données.
consultations-close-button = Clore maintenant
consultations-close-cancel = Laisser ouverte
consultations-close-done = La consultation est close.

## Outcome and auditor

consultations-outcome-form-title = Consigner les suites données
consultations-outcome-form-lead = Les personnes qui ont participé liront ici quelles suites ont été données au résultat. Une note ultérieure remplace celle-ci sur la page ; les deux restent consignées.
consultations-outcome-form-text = Suites données
consultations-outcome-form-text-hint = { $most } caractères au maximum.
consultations-outcome-form-language = Langue de ce texte
consultations-outcome-form-link = Adresse d’un document (facultatif)
consultations-outcome-form-link-hint = Commence par https://
consultations-outcome-form-button = Publier la note
consultations-outcome-form-done = La note a été publiée.
consultations-auditor-title = Désigner un auditeur
consultations-auditor-lead = Une fois la consultation close, un auditeur peut télécharger les votes ligne par ligne pour recalculer les chiffres. Le fait qu’un auditeur a été désigné, le service dont il relève et le motif sont publics ; son nom ne l’est pas.
consultations-auditor-person = Identifiant de la personne
consultations-auditor-person-hint = Les 26 caractères indiqués sur la page de la personne elle-même.
consultations-auditor-office = Service et motif
consultations-auditor-office-hint = Par exemple : le bureau d’audit interne, pour vérifier la synthèse définitive. Cette indication est publique.
consultations-auditor-button = Désigner l’auditeur
consultations-auditor-done = L’auditeur a été désigné.

### refusals

refused-no-such-consultation = Cette consultation n’existe pas ici. Veuillez la chercher dans la liste des consultations.
refused-no-such-statement = Cet énoncé n’existe pas dans cette consultation. Veuillez le chercher parmi les énoncés.
refused-not-permitted-in-consultation = Votre rôle dans cette consultation ne le permet pas. Veuillez vous adresser à l’institution qui en est responsable.
refused-not-signed-in-to-take-part = Connectez-vous pour participer, puis réessayez.
refused-consultation-not-open-yet = La consultation n’est pas encore ouverte. Veuillez revenir lorsqu’elle le sera.
refused-consultation-closed = La consultation est close et rien n’a été enregistré : ni votes ni énoncés ne sont plus acceptés. Ce qui avait été accepté auparavant demeure.
refused-consultation-last-part-begun = La dernière partie de cette consultation est déjà ouverte. Rien n’a été modifié.
refused-consultation-not-closed-yet = Cela n’est possible qu’une fois la consultation close.
refused-consultation-not-a-draft = La consultation n’est plus en préparation ; ses textes ne peuvent plus être modifiés.
refused-not-invited = Seules les personnes invitées participent à cette consultation. Vous pouvez tout lire ; pour participer, demandez une invitation à l’institution organisatrice.
refused-not-a-member = Seuls les membres de la plateforme de l’institution participent à cette consultation. Vous pouvez tout lire ; pour participer, demandez à l’institution de vous y admettre comme membre.
refused-affiliation-unknown = Veuillez d’abord indiquer, sur la page de votre compte, au nom de qui vous vous exprimez. Les votes sont comptés par région et par catégorie de parties prenantes.
refused-observers-do-not-vote = Les observateurs suivent une consultation ; ils ne votent pas et ne proposent pas d’énoncés. Si vous devez avoir un autre rôle, veuillez vous adresser à l’institution.
refused-statement-not-accepted = Cet énoncé n’est pas mis aux voix. Veuillez en choisir un autre.
refused-no-vote-to-withdraw = Vous n’avez pas voté sur cet énoncé ; il n’y a donc rien à retirer.
refused-field-missing = Une réponse est nécessaire ici. Veuillez remplir ce champ ou choisir une réponse.
refused-text-too-long = Au maximum { $limit } caractères ; ce texte en compte { $length }. Veuillez l’abréger.
refused-statement-too-short = Au moins { $limit } caractères ; ce texte en compte { $length }. Veuillez l’étoffer quelque peu.
refused-too-many-pending = Nombre maximal d’énoncés d’une même personne pouvant attendre une décision en même temps : { $limit }. Veuillez en proposer d’autres une fois que les vôtres auront fait l’objet d’une décision.
refused-too-many-statements = La consultation compte autant d’énoncés qu’elle peut en contenir. Veuillez voter sur ceux qui s’y trouvent.
refused-too-many-seeds = Nombre maximal d’énoncés pouvant être ajoutés à la fois : { $limit }. Veuillez ajouter les autres ensuite.
refused-same-text-exists = Le même texte a déjà été accepté ou attend une décision. Veuillez exprimer quelque chose qui n’y figure pas encore.
refused-revised-meanwhile = Quelqu’un d’autre a modifié les textes entre-temps et les vôtres n’ont pas été enregistrés. Les deux versions sont affichées ; veuillez choisir.
refused-decided-meanwhile = Un autre modérateur a pris une décision entre-temps et la vôtre n’a pas été enregistrée. Veuillez réexaminer l’énoncé.
refused-already-decided-so = Telle est déjà la décision en vigueur sur cet énoncé ; rien n’a dû être modifié.
refused-statement-gone = Les données de l’auteur ont été effacées, et avec elles le texte de cet énoncé. Il n’est plus possible de prendre une décision à son sujet ni de le traduire.
refused-duplicate-of-unknown = Veuillez choisir un énoncé accepté de cette consultation.
refused-translation-into-original = L’énoncé a été rédigé dans cette langue. Veuillez choisir la langue de votre traduction.
refused-link-malformed = Un lien commence par https:// ou http://. Veuillez le corriger ou laisser le champ vide.
refused-nothing-to-vote-on = Veuillez ajouter au moins un énoncé avant l’ouverture, afin qu’il y ait matière à voter.
refused-no-such-person = Personne n’est connu ici sous cet identifiant. Veuillez le comparer à celui qui figure sur la page de la personne elle-même.
refused-auditor-is-oneself = Nul ne peut se désigner soi-même comme auditeur. Veuillez désigner une autre personne.
refused-person-rows-sealed = Les lignes relatives à des personnes ne quittent ce nœud que si la consultation a été déclarée à votes consignés publiquement, ou à l’intention de son auditeur désigné. Les sommes publiées sont accessibles à tous.
refused-no-such-file = Ce fichier ne figure pas parmi les données exportées. Veuillez en choisir un dans la liste.
refused-nothing-published-yet = Aucun chiffre n’a encore été publié. Les chiffres apparaîtront lorsque les votes d’au moins dix personnes pourront être pris en compte.

### pages B additions

consultations-decisions-rejected-plain = Rejeté
consultations-moderation-none-yet = Aucune décision n’a encore été prise
consultations-moderation-decide = Décider
consultations-moderation-others = Autres énoncés en attente
consultations-synthesis-further = Tous les chiffres
consultations-synthesis-not-counted = pas encore pris en compte
consultations-synthesis-not-counted-title = Pas encore pris en compte
consultations-synthesis-not-counted-note = Ce qui n’est pas encore pris en compte le sera lorsque dix personnes de trois organisations auront voté.
consultations-synthesis-cells-note = Chaque chiffre est la part des personnes d’accord parmi celles qui ont voté ; le nombre entre parenthèses indique combien ont voté.
consultations-synthesis-no-group = personnes n’appartenant à aucun groupe affiché
consultations-synthesis-uncertain-title = Où l’incertitude est la plus grande
consultations-synthesis-uncertain-none = Aucun énoncé ne se distingue par le nombre de personnes qui passent.
consultations-synthesis-uncertain-passes = { $percent } des personnes ayant voté passent.
consultations-synthesis-disagreed-percent = { $percent } des personnes ayant voté ne sont pas d’accord.
consultations-synthesis-divisive-even = { $agree } des personnes ayant voté sont d’accord, { $disagree } ne le sont pas.
consultations-synthesis-group-passes = { $here } passent dans ce groupe, { $elsewhere } ailleurs.
consultations-method-uncertain-title = Ce que signifie « où l’incertitude est la plus grande »
consultations-method-uncertain = Une large part des personnes ayant voté a lu l’énoncé sans prendre parti. Il peut manquer de clarté, ou les faits peuvent être contestés ; l’un et l’autre méritent d’être connus avant toute décision.
consultations-export-not-available = Non disponible pour vous.
consultations-export-other = Autres données de la consultation.
consultations-export-recorded-title = Consultation à votes consignés publiquement
consultations-export-auditor-title = L’audit de cette consultation vous est confié
consultations-export-auditors-title = Auditeurs désignés
consultations-export-auditor-since = désignation le { $date }
consultations-seed-line = Ligne { $line } : { $what }

### pages A additions

navigation-consultations = Consultations
consultations-list-more = À propos des consultations
consultations-next-account = Aller à la page de votre compte
consultations-vote-end-skipped = Vous avez voté sur tous les énoncés, sauf ceux que vous avez laissés de côté
consultations-statements-translate-label = Traduire l’énoncé { $number }
consultations-conflict-row = { $text } ({ $language })
consultations-open-all-regions = Toutes les régions
consultations-open-all-kinds = Toutes les catégories de parties prenantes
consultations-synthesis-left-out = { $count ->
    [one] Le dernier vote de { $count } personne est arrivé trop tard pour être compté sans être révélé. Il reste consigné.
   *[other] Les derniers votes de { $count } personnes sont arrivés trop tard pour être comptés sans être révélés. Ils restent consignés.
}
consultations-synthesis-what-closing = À la clôture, les votes encore en attente sur un énoncé sont comptés ensemble s’ils sont au moins dix ; sinon ils sont laissés de côté, et la page de l’énoncé indique leur nombre.
