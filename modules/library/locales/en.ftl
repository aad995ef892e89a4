library-title = Library
library-lead = The agreed norms, confidence-building measures, principles and processes that consultations refer to, each with its source.
library-count = { $count ->
    [one] One entry.
   *[other] { $count } entries.
 }
library-summary-kind = Platform summary
library-summary-meaning = These entries summarise agreed texts in words of their own. They are unofficial: the text of the source alone counts.
library-in-english = The entries are in English.
library-compiled = Compiled on { $date }.
library-paragraph = para.
library-checked = Checked against a source
library-not-checked = Not yet checked against the source
library-source = Source
library-members-count = { $count ->
    [one] One member.
   *[other] { $count } members.
 }
library-hints = Hints on implementation
library-also = See also
library-body = Adopted by
library-year = Year
library-verified = Checked
library-note = Note
library-polarity = What it asks
library-polarity-do = To do
library-polarity-refrain = To refrain
library-kind = Kind
library-set = Set
library-theme = Theme
library-group = Group
library-open-question = Open question
library-goal = Sustainable Development Goal
library-m49-region = M49 region
library-m49-subregion = M49 subregion
library-impact-area = Impact area
library-alpha3 = Code (ISO 3166-1 alpha-3)
library-m49 = Number (UN M49)
library-regional-group = Regional group at the United Nations
library-un-member = Member State of the United Nations
library-yes = Yes
library-no = No
library-members = Members
library-catalogue-norms-un = The eleven United Nations norms of responsible State behaviour
library-catalogue-norms-other = Other sets of norms
library-catalogue-norms-implementation-tools = Checklists and plans for carrying out the norms
library-catalogue-intl-law-topics = Topics of international law in national positions
library-catalogue-cbms-un-global = Voluntary global confidence-building measures
library-catalogue-cbms-osce = OSCE confidence-building measures
library-catalogue-cbms-oas = OAS confidence-building measures
library-catalogue-cbms-arf = Measures of the ASEAN Regional Forum
library-catalogue-capacity-principles = Principles of capacity-building
library-catalogue-sdg = Sustainable Development Goals and impact areas
library-catalogue-processes = Processes, reports and meetings
library-catalogue-regions = Regional groups and bodies
library-catalogue-countries = Countries and areas
