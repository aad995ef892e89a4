library-title = Bibliothèque
library-lead = Les normes, mesures de confiance, principes et processus convenus auxquels les consultations se réfèrent, chacun avec sa source.
library-count = { $count ->
    [one] { $count } entrée.
   *[other] { $count } entrées.
 }
library-summary-kind = Résumé établi par la plateforme
library-summary-meaning = Ces entrées résument, en leurs propres termes, des textes convenus. Elles n’ont pas de caractère officiel : seul le texte de la source fait foi.
library-in-english = Les entrées sont en anglais.
library-compiled = Établi le { $date }.
library-paragraph = par.
library-checked = Vérifié au regard d’une source
library-not-checked = Pas encore vérifié au regard de la source
library-source = Source
library-members-count = { $count ->
    [one] { $count } membre.
   *[other] { $count } membres.
 }
library-hints = Pistes de mise en œuvre
library-also = Voir aussi
library-body = Adopté par
library-year = Année
library-verified = Vérification
library-note = Note
library-polarity = Ce qui est demandé
library-polarity-do = Agir
library-polarity-refrain = S’abstenir
library-kind = Type
library-set = Ensemble
library-theme = Thème
library-group = Groupe
library-open-question = Question ouverte
library-goal = Objectif de développement durable
library-m49-region = Région M49
library-m49-subregion = Sous-région M49
library-impact-area = Domaine d’impact
library-alpha3 = Code (ISO 3166-1 alpha-3)
library-m49 = Numéro (M49 de l’ONU)
library-regional-group = Groupe régional à l’Organisation des Nations Unies
library-un-member = État Membre de l’Organisation des Nations Unies
library-yes = Oui
library-no = Non
library-members = Membres
library-catalogue-norms-un = Les onze normes de l’ONU relatives au comportement responsable des États
library-catalogue-norms-other = Autres ensembles de normes
library-catalogue-norms-implementation-tools = Listes de contrôle et plans pour l’application des normes
library-catalogue-intl-law-topics = Questions de droit international dans les positions nationales
library-catalogue-cbms-un-global = Mesures de confiance mondiales volontaires
library-catalogue-cbms-osce = Mesures de confiance de l’OSCE
library-catalogue-cbms-oas = Mesures de confiance de l’OEA
library-catalogue-cbms-arf = Mesures du Forum régional de l’ASEAN
library-catalogue-capacity-principles = Principes du renforcement des capacités
library-catalogue-sdg = Objectifs de développement durable et domaines d’impact
library-catalogue-processes = Processus, rapports et réunions
library-catalogue-regions = Groupes et organismes régionaux
library-catalogue-countries = Pays et zones
