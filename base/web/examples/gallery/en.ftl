sample-title = How should points of contact be checked?
sample-lead = A consultation on communication checks between national points of contact, open until 30 November.
sample-text = States and other stakeholders are invited to say how often a check should take place and what an answer should contain.
sample-more = How opinions are counted
sample-records = Who took part
sample-receipt = Receipt for your statement
sample-form = Your statement
sample-chart = Where agreement lies
sample-chart-caption = “A check should take place at least twice a year”
sample-name = Your name
sample-hint = Shown beside your statement only if you allow it.
sample-statement = What do you propose?
sample-kind = Kind of organisation
sample-interest = What do you work on?
sample-norms = Norms of responsible behaviour
sample-cbm = Confidence-building measures
sample-date = When does the mandate end?
sample-file = A table of contacts
sample-send = Submit statement
sample-later = Save for later
sample-name-missing = Enter your name
sample-text-long = { $count ->
    [one] The statement is one character too long
   *[other] The statement is { $count } characters too long
 }
sample-kind-missing = Select a kind of organisation
sample-date-wrong = The date must be a real date
sample-votes = { $count ->
    [one] One vote
   *[other] { $count } votes
 }
