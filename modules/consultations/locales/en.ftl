# The words of the consultations module in English.

## Shared words

consultations-navigation = Consultations
consultations-state-draft = In preparation
consultations-state-open = Open
consultations-state-closed = Closed
consultations-participation-open = Everybody who has signed in
consultations-participation-members = Members of this institution’s platform
consultations-participation-invited = People who have been invited to this consultation
consultations-agree = Agree
consultations-disagree = Disagree
consultations-pass = Pass
consultations-important = This is important to me
consultations-important-short = important
consultations-text-institution = Text of the convening institution
consultations-text-imported = Imported from another platform
consultations-text-view = Stakeholder view
consultations-text-summary = Platform summary
consultations-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
consultations-people-too-few = Fewer than 10 people
consultations-votes = { $count ->
    [one] { $count } vote
   *[other] { $count } votes
}
consultations-statement-count = { $count ->
    [one] { $count } statement
   *[other] { $count } statements
}
consultations-statement-number = Statement { $number }
consultations-opened-on = Opened on { $date }
consultations-closed-on = Closed on { $date }
consultations-draft-since = In preparation since { $date }
consultations-back = Back to the consultation
consultations-sign-in = Sign in to take part
consultations-column-statement = Statement
consultations-column-number = Number
consultations-column-position = Your vote
consultations-column-change = Change
consultations-column-date = Date
consultations-column-people = People counted

## Regions and kinds of stakeholder

consultations-region-un-africa = African States
consultations-region-un-asia-pacific = Asia-Pacific States
consultations-region-un-eastern-europe = Eastern European States
consultations-region-un-grulac = Latin American and Caribbean States
consultations-region-un-weog = Western European and other States
consultations-region-no-group = In no regional group, or worldwide
consultations-kind-state = State bodies
consultations-kind-regional-organisation = Regional and international organisations
consultations-kind-cert = Computer emergency response teams
consultations-kind-civil-society = Civil society
consultations-kind-industry = Industry
consultations-kind-academia = Academia
consultations-kind-technical-community = Technical community

## Landing page

consultations-card-open = Open now
consultations-card-past = What has come of past consultations
consultations-card-none-open = No consultation is open at present.
consultations-card-none-past = No consultation has closed yet.
consultations-card-take-part = Take part: { $title }
consultations-card-result = See the synthesis: { $title }
consultations-card-all = All consultations
consultations-card-outcome-pending = What came of it has not been noted yet.
consultations-card-counted = Counted so far:

## List of consultations

consultations-list-title = Consultations
consultations-list-lead = Each consultation asks one question. Read what others have stated, say for each statement whether you agree, add statements of your own, and see where agreement lies.
consultations-list-open = Open now
consultations-list-draft = In preparation
consultations-list-closed = Closed
consultations-list-none = There is no consultation yet.
consultations-list-none-open = No consultation is open at present.
consultations-list-new = Prepare a new consultation
consultations-list-policy = How statements are moderated
consultations-list-method = How the figures are made

## One consultation

consultations-question = Question
consultations-background = Background
consultations-standing = Where it stands
consultations-standing-state = State
consultations-standing-who = Who may take part
consultations-standing-statements = Statements accepted
consultations-standing-votes = Votes counted so far
consultations-standing-people = People counted so far
consultations-standing-recorded = Publication of votes
consultations-recorded-yes = Recorded: each vote is published under a number that stands for the person, not under a name.
consultations-recorded-no = Confidential: only sums over at least ten people are published, never the vote of one person.
consultations-imported = Imported from the public export of another platform. Regions and kinds of stakeholder were not asked there.
consultations-views-note = Statements are views of those who take part. They are neither agreed text nor the position of any State.
consultations-next-title = What you can do now
consultations-next-vote = Vote on the statements
consultations-next-vote-hint = One statement at a time. You can stop at any point and go on later.
consultations-next-vote-progress = { $count ->
    [0] You have voted on every statement.
    [one] { $count } statement is still waiting for your vote.
   *[other] { $count } statements are still waiting for your vote.
}
consultations-next-own = See all your votes
consultations-next-own-hint = Change or withdraw any of them until the consultation closes.
consultations-next-submit = Submit a statement
consultations-next-submit-hint = A moderator reads it before others can vote on it.
consultations-next-statements = Read all statements
consultations-next-synthesis = See the synthesis
consultations-next-synthesis-hint = Where agreement lies across opinion groups, regions and kinds of stakeholder.
consultations-next-decisions = See the decisions of the moderators
consultations-next-export = Download the data
consultations-next-sign-in = Sign in
consultations-next-sign-in-hint = Reading needs no account. To vote, please sign in.
consultations-next-not-entitled = You may read everything here. Taking part is reserved for: { $who }.
consultations-next-draft = This consultation has not opened yet. Its text may still change.
consultations-next-closed = This consultation is closed. Votes and statements are no longer accepted; the synthesis is final.
consultations-run-title = For those who run this consultation
consultations-run-edit = Edit the texts
consultations-run-seed = Add statements to begin with
consultations-run-invite = Invite people
consultations-run-open = Open the consultation
consultations-run-last-part = Begin the last part
consultations-run-close = Close the consultation
consultations-run-moderation = Moderate statements
consultations-run-waiting = { $count ->
    [0] No statement is waiting.
    [one] { $count } statement is waiting.
   *[other] { $count } statements are waiting.
}
consultations-run-outcome = Note what came of it
consultations-run-auditor = Name an auditor
consultations-outcome-title = What came of it
consultations-outcome-link = Read more at { $address }
consultations-course-title = Course of the consultation
consultations-course-created = Prepared
consultations-course-opened = Opened
consultations-course-open-now = Votes and statements are being accepted.
consultations-course-last-part = The last part began
consultations-course-last-part-text = Since then every second statement shown has come from the short list or its contenders.
consultations-course-closed = Closed
consultations-course-closed-text = The votes that waited were counted as far as that shows no single one, and the final synthesis was published.
consultations-course-outcome = Outcome noted

## Voting

consultations-vote-title = Vote on a statement
consultations-vote-progress = { $done } of { $all } statements voted on
consultations-vote-legend = What is your position on this statement?
consultations-vote-important-hint = Tick before you choose. It is kept with your vote.
consultations-vote-pass-hint = “Pass” means that you have read the statement and take no side.
consultations-vote-skip = Skip for now
consultations-vote-all-own = All your votes
consultations-vote-current = Your vote so far: { $position }. Choosing again replaces it.
consultations-vote-recorded = Recorded
consultations-vote-recorded-text = Your vote on statement { $number } was recorded: { $position }. You can change it until the consultation closes.
consultations-vote-withdrawn-text = Your vote on statement { $number } was withdrawn.
consultations-vote-end-title = You have voted on every statement
consultations-vote-end-lead = There is nothing left for you to vote on at present. New statements may be accepted later.
consultations-vote-end-none = No statement has been accepted yet. You can submit the first one.
consultations-vote-skipped-again = Return to the statements you skipped
consultations-vote-not-there = This statement is not open for votes.

## One's own votes

consultations-own-title = Your votes
consultations-own-lead = Only you see this page. A change or a withdrawal reaches the published figures together with the next ten votes of your region and kind of stakeholder.
consultations-own-none = You have not voted yet.
consultations-own-change = Change
consultations-own-change-label = Change your vote on statement { $number }
consultations-own-withdraw = Withdraw
consultations-own-withdraw-label = Withdraw your vote on statement { $number }
consultations-own-closed = The consultation is closed. Your votes stand as they are.
consultations-own-cast-on = Recorded on { $date }

## Statements

consultations-statements-title = Statements
consultations-statements-lead = All statements that moderators have accepted, in the order of their acceptance.
consultations-statements-none = No statement has been accepted yet.
consultations-statements-vote = Vote
consultations-statements-vote-label = Vote on statement { $number }
consultations-statements-not-voted = Not voted
consultations-statements-translate = Translate
consultations-statements-seeded = Placed by the convening institution

## Submitting a statement

consultations-submit-title = Submit a statement
consultations-submit-lead = Others will say whether they agree with it. A moderator reads it first.
consultations-submit-text = Your statement
consultations-submit-limit = Between { $least } and { $most } characters.
consultations-submit-guidance-title = What makes a good statement
consultations-submit-guidance-single = It says one thing, so that a person can agree or disagree with the whole.
consultations-submit-guidance-own = It stands on its own: the reader has not seen the statement before it.
consultations-submit-guidance-new = It says something that is not among the statements yet.
consultations-submit-guidance-people = It names no person and accuses no State.
consultations-submit-language = Language of your statement
consultations-submit-button = Submit the statement
consultations-submit-policy = Read the moderation policy
consultations-submit-private = Your name is not published with the statement. The moderators do not see it either.
consultations-submit-received-title = Received
consultations-submit-received = A moderator will read your statement. The decision and its reason will appear in the public log.
consultations-submit-read-first = Read the statements that exist already
consultations-submit-pending-title = Your statements that are waiting for a decision

## Moderation

consultations-moderation-title = Moderation
consultations-moderation-lead = Statements that are waiting for a decision, the oldest first. Authors are not shown. Every decision, with its reason, appears in the public log.
consultations-moderation-none = No statement is waiting for a decision.
consultations-moderation-waiting-since = Waiting since { $date }
consultations-moderation-accept = Accept
consultations-moderation-reject = Reject
consultations-moderation-duplicate = Duplicate of another statement
consultations-moderation-decision = Decision
consultations-moderation-decision-for = Decision on the statement “{ $beginning }”
consultations-moderation-reason = Reason, if rejected
consultations-moderation-of = Number of the statement it repeats, if a duplicate
consultations-moderation-reason-none = No reason chosen
consultations-moderation-record = Record the decision
consultations-moderation-recorded = The decision was recorded and appears in the public log.
consultations-moderation-revise = Revise
consultations-moderation-revise-title = Revise a decision
consultations-moderation-revise-lead = The earlier decision stays in the public log; the new one is added to it.
consultations-moderation-closed = After closing, and for what another platform decided, a statement can only be rejected, because it contains personal data or is abusive. The published figures of the other statements stay as they are.
consultations-moderation-standing = Decision that stands
consultations-moderation-done = Statements already decided
consultations-moderation-check = Check it against the policy
consultations-moderation-translate = Add a translation

## Statements to begin with

consultations-seed-title = Add statements to begin with
consultations-seed-lead = They are accepted at once and marked as placed by the convening institution.
consultations-seed-text = Statements, one on each line
consultations-seed-hint = Each line between { $least } and { $most } characters. Cover the range of views, those you do not share included.
consultations-seed-language = Language of these statements
consultations-seed-button = Add the statements
consultations-seed-added = { $count ->
    [one] { $count } statement was added.
   *[other] { $count } statements were added.
}

## Translating a statement

consultations-translate-title = Add an unofficial translation
consultations-translate-lead = The original stays as it is. The translation is shown with the name of its translator and marked as unofficial.
consultations-translate-language = Language of the translation
consultations-translate-text = Translation
consultations-translate-by = Who translated
consultations-translate-by-person = A person or an office
consultations-translate-by-machine = A machine
consultations-translate-name = Name of the translator, or of the system
consultations-translate-button = Add the translation
consultations-translate-added = The translation was added.

## Public log of decisions

consultations-decisions-title = Decisions of the moderators
consultations-decisions-lead = Every decision on a statement, the latest first. A decision that was revised later stays here. Authors are never shown.
consultations-decisions-none = No decision has been taken yet.
consultations-decisions-accepted = Accepted
consultations-decisions-rejected = Rejected: { $reason }
consultations-decisions-duplicate = Duplicate of statement { $number }
consultations-decisions-duplicate-gone = Duplicate of another statement
consultations-decisions-seeded = Placed by the convening institution
consultations-decisions-column-decision = Decision and reason
consultations-decisions-withheld = The text is withheld, because it contains personal data or abuse.
consultations-decisions-erased = The text was erased at the request of its author.
consultations-decisions-revised = revised later
consultations-decisions-counts = Decisions taken: { $accepted } accepted, { $rejected } rejected, { $duplicate } marked as duplicates.

## Moderation policy

consultations-policy-title = Moderation policy
consultations-policy-lead = A statement may be rejected for these six reasons and for no other. What it argues for is never a reason.
consultations-policy-version = Version { $version } of the policy. The version in force when a consultation opens applies until it closes.
consultations-policy-example = Example of a rejected statement
consultations-policy-better = How it could be put
consultations-reason-off-topic = Off topic
consultations-reason-not-a-single-claim = Not a single claim
consultations-reason-personal-data = Personal data
consultations-reason-names-a-state-as-culprit = Names a State as culprit
consultations-reason-abusive = Abusive
consultations-reason-already-covered = Already covered
consultations-policy-off-topic-text = The statement does not bear on the question of the consultation.
consultations-policy-off-topic-example = “The cafeteria of the conference centre should open earlier.”
consultations-policy-off-topic-better = Send it to the organizers instead.
consultations-policy-not-a-single-claim-text = A reader could agree with one half and disagree with the other, or there is nothing to agree or disagree with.
consultations-policy-not-a-single-claim-example = “Directories of points of contact should be kept up to date, and exercises are a waste of money.”
consultations-policy-not-a-single-claim-better = Two statements, one on directories and one on exercises.
consultations-policy-personal-data-text = The statement makes it possible to identify a person, or discloses how to reach one.
consultations-policy-personal-data-example = “Ask the deputy head of the team, whose mobile number I can pass on.”
consultations-policy-personal-data-better = “Each team should publish a telephone number that is answered at any hour.”
consultations-policy-names-a-state-as-culprit-text = The statement attributes an incident or wrongful conduct to a named State. This platform is not a place for attribution.
consultations-policy-names-a-state-as-culprit-example = “State X was behind last year’s attack on the power grid.”
consultations-policy-names-a-state-as-culprit-better = “States should explain the evidence on which they rely when they attribute an incident.”
consultations-policy-abusive-text = The statement insults or threatens people, or demeans a group of people.
consultations-policy-abusive-example = “Anyone who supports this proposal is a fool.”
consultations-policy-abusive-better = “This proposal would cost small administrations more than it gives them.”
consultations-policy-already-covered-text = The statement says the same as one that has been accepted. It is marked as a duplicate, and votes go to the first one.
consultations-policy-already-covered-example = “Every request for help should be confirmed quickly” when “Requests for assistance should be acknowledged within one working day” is there.
consultations-policy-already-covered-better = Say what the other statement leaves out.
consultations-policy-process-title = How decisions are taken
consultations-policy-process = One moderator decides, without seeing the author. The decision, its date and its reason appear in the public log of the consultation.
consultations-policy-appeal = A decision can be revised. Write to the institution and name the consultation and the date of the decision; the revision appears in the log beside the first decision.

## Synthesis

consultations-synthesis-title = Synthesis
consultations-synthesis-of = Synthesis: { $title }
consultations-synthesis-lead-agreed = { $count ->
    [one] All opinion groups agree on { $count } statement.
   *[other] All opinion groups agree on { $count } statements.
}
consultations-synthesis-lead-none = No statement is agreed across all opinion groups so far.
consultations-synthesis-lead-no-groups = The votes do not fall into distinct opinion groups. Agreement is shown for all people counted.
consultations-synthesis-lead-too-few = Too few people have voted for a synthesis. It appears once the votes of at least ten people can be counted.
consultations-synthesis-provisional = Provisional: the consultation is open, and figures change as votes are counted.
consultations-synthesis-final = Final: the consultation is closed, and its figures no longer change.
consultations-synthesis-counted = What is counted
consultations-synthesis-people = People
consultations-synthesis-votes = Votes
consultations-synthesis-statements = Statements
consultations-synthesis-at = As of
consultations-synthesis-digest = Digest
consultations-synthesis-agreed-title = Agreed across all opinion groups
consultations-synthesis-agreed-all-title = What most people agree on
consultations-synthesis-agreed-least = At least { $percent } agree in every opinion group.
consultations-synthesis-agreed-percent = { $percent } of those who voted agree.
consultations-synthesis-disagreed-least = At least { $percent } disagree in every opinion group.
consultations-synthesis-map-title = Opinion groups
consultations-synthesis-map-lead = People who voted alike stand near each other. The shapes show groups, never single people. Groups of fewer than ten people are not shown.
consultations-synthesis-group = Group { $label }
consultations-synthesis-group-people = { $count ->
    [one] Group { $label }: { $count } person
   *[other] Group { $label }: { $count } people
}
consultations-synthesis-group-own = You are in this group
consultations-synthesis-group-says = What distinguishes this group
consultations-synthesis-group-agrees = { $here } agree in this group, { $elsewhere } elsewhere.
consultations-synthesis-group-disagrees = { $here } disagree in this group, { $elsewhere } elsewhere.
consultations-synthesis-group-nothing = No single statement sets this group apart.
consultations-synthesis-divisive-title = Where views differ most
consultations-synthesis-divisive-none = No statement divides the opinion groups clearly.
consultations-synthesis-divisive-between = Agreement lies between { $least } and { $most }, depending on the opinion group.
consultations-synthesis-region-title = By region
consultations-synthesis-region-caption = Share who agree, by region
consultations-synthesis-kind-title = By kind of stakeholder
consultations-synthesis-kind-caption = Share who agree, by kind of stakeholder
consultations-synthesis-column-region = Region
consultations-synthesis-column-kind = Kind of stakeholder
consultations-synthesis-column-group = Opinion group
consultations-synthesis-order-note = Regions and kinds stand in alphabetical order. Each is a sum of whole cells of the partition that was declared at opening; cells with too few people were joined with their neighbours beforehand.
consultations-synthesis-joined = Counted together
consultations-synthesis-too-few = fewer than 10 people so far: counted once ten have voted
consultations-synthesis-too-few-short = fewer than 10
consultations-synthesis-too-few-note = “Fewer than 10”: fewer than 10 people so far; counted once ten have voted.
consultations-synthesis-row-waiting = Opinion groups have changed since this statement was last counted by group. Its shares by group appear again once ten more people have voted.
consultations-synthesis-statements-title = Agreement on each statement
consultations-synthesis-statements-caption = Agreement on statements { $from } to { $to }
consultations-synthesis-statement-detail = By group, region and kind: statement { $number }
consultations-synthesis-all = All people counted
consultations-synthesis-important = { $percent } of those who voted call it important.
consultations-synthesis-what-title = What these figures are, and what they are not
consultations-synthesis-what-opt-in = They show what people who chose to take part have said. They are not a representative sample of any population, and no forecast.
consultations-synthesis-what-states = They are not the position of any State or organisation. A region’s figure sums up people from that region; it does not speak for its States.
consultations-synthesis-what-ten = A figure changes only once ten more people have voted in the same cell, so that no single vote can be read from it.
consultations-synthesis-method = How the figures are made
consultations-synthesis-export = Download these figures
consultations-synthesis-imported-note = This consultation was imported. Regions and kinds of stakeholder were not asked, and are not shown.
consultations-synthesis-statement-title = Agreement on statement { $number }
consultations-synthesis-statement-groups = By opinion group
consultations-synthesis-statement-interval = The true share among people like those who voted probably lies between the two ends of the thin line.
consultations-synthesis-back = Back to the synthesis
consultations-synthesis-statement-at = In the synthesis of { $date }
consultations-short-list-title = A short list that represents everybody
consultations-short-list-title-plain = A short list
consultations-short-list-lead = These statements were chosen together, so that every sizeable group of people should find something that it supports among them.
consultations-short-list-certified = The list represents every group of at least { $percent } of the people counted here, whatever they would say to statements that they have not seen.
consultations-short-list-by-votes = By the votes cast, the list represents every group of at least { $percent } of the people counted here. Some answers to statements that people have not seen could still change that.
consultations-short-list-not = By the votes cast, the list does not represent every group of at least { $percent } of the people counted here.
consultations-short-list-not-why = This should not happen: lists are chosen in a way that excludes it. The calculation needs to be checked.
consultations-short-list-shortened = A statement of this list has since been rejected by moderation. What is said about the list was calculated with it.
consultations-short-list-chance = Chosen in { $percent } of the draws.
consultations-short-list-draws = The percentage says how often a statement is chosen when the organisations that take part are drawn anew.
consultations-short-list-interchangeable = Interchangeable
consultations-short-list-interchangeable-note = “Interchangeable” means that another statement would do about as well in this place.
consultations-short-list-seats = Places on the list
consultations-short-list-counted = Who is counted here
consultations-short-list-min-votes = { $count ->
    [one] Whoever has cast at least { $count } vote
   *[other] Whoever has cast at least { $count } votes
}
consultations-short-list-coverage = People who agree with at least one statement
consultations-short-list-price = Agreement across groups
consultations-short-list-kept = { $percent } of that of a list chosen for it alone
consultations-short-list-lengths = Shorter and longer lists: how many people find something they agree with
consultations-short-list-column-length = Statements on the list
consultations-short-list-holds = This statement is on the short list.
consultations-schemes-title = If people were counted otherwise
consultations-schemes-lead = In all other figures of this page each person counts alike, so that whoever comes in large numbers weighs more. No way of counting is neutral; the declared ones therefore stand side by side here.
consultations-schemes-caption = The ways of counting
consultations-schemes-column = Way of counting
consultations-schemes-persons = Each person alike
consultations-schemes-cells = Each cell alike
consultations-schemes-organisations = Each organisation alike
consultations-schemes-effective = Effective number of people
consultations-schemes-design = Design effect
consultations-schemes-top = Largest share of one organisation
consultations-schemes-crossing = { $count ->
    [one] { $count } statement has more than half in agreement in one way of counting, but not in another.
   *[other] { $count } statements have more than half in agreement in one way of counting, but not in another.
}
consultations-schemes-none = No statement crosses one half: whether more than half agree does not depend on the way of counting.
consultations-schemes-crossing-caption = Where the way of counting matters
consultations-schemes-largest-caption = Where the ways of counting differ most
consultations-schemes-cells-note = Each figure is the share who agree among those who voted; below it stand the limits of its 95% interval. A cell is one region together with one kind of stakeholder.
consultations-importance-title = What people call important
consultations-importance-lead = Whoever votes may mark a statement as important, whether they agree with it or not.

## Method, in plain words

consultations-method-title = How the figures are made
consultations-method-lead = This page says in plain words what is done with votes. The formulas, with their sources, are part of the published documentation.
consultations-method-vote-title = What a vote is
consultations-method-vote = A person agrees, disagrees or passes on one statement. The latest vote counts. Statements that a person has not seen are left open; no vote is ever guessed.
consultations-method-order-title = Which statement comes next
consultations-method-order = Nine times out of ten the next statement is one that has had few votes from people of the same region and kind of stakeholder; one time out of ten it is drawn from all. Thus no statement is favoured by its place in a list. The chance of each draw is kept, so that it can be checked.
consultations-method-release-title = When a figure is published
consultations-method-release = A vote enters the published figures together with at least nine others of the same region and kind, from at least three organisations. Changes and withdrawals travel with the next such group. At closing, votes that still wait on a statement are counted together where ten or more people wait; fewer are left out of a figure that was shown before, and its page says how many. A cell that is still too small is added to a neighbouring one that was declared beforehand.
consultations-method-groups-title = How opinion groups are found
consultations-method-groups = A calculation places people who voted alike near each other on a plane and looks for groups on it. Groups are named A, B, C by size. Groups of fewer than ten people are not shown, and “no distinct groups” is a possible answer. The same votes always give the same groups.
consultations-method-agreed-title = What “agreed across all opinion groups” means
consultations-method-agreed = A clear majority of those who voted agrees in every single group, the smallest included. A large group cannot outvote a small one.
consultations-method-divisive-title = What “where views differ most” means
consultations-method-divisive = The shares of agreement of two groups lie further apart than anywhere else. This is said of the statement and not of the people.
consultations-method-limits-title = What the figures cannot say
consultations-method-limits = Whoever takes part does so by choice. The figures describe those people and nobody else. Small groups have wide margins, which are shown. No region, organisation or State is ranked.
consultations-method-check-title = How to check them
consultations-method-check = Each published synthesis carries a digest and can be downloaded with the sums it rests on. Anybody can repeat the calculation with the open-source program and compare.
consultations-method-contents = On this page
consultations-method-last-part-title = What changes in the last part of a consultation
consultations-method-last-part = In the last part, every second statement that a person is shown comes from the short list or from the statements that come nearest to it, as long as the person has not seen them all. So the votes are collected on which it still depends whom the list represents. The other half follows the rule above.
consultations-method-chance-title = How chance findings are held down
consultations-method-chance = Whoever compares many statements and groups will find some differences that are mere chance. What is said to distinguish a group is therefore held to a rule: of all that is listed, on average about one entry in ten at most may be there by chance.
consultations-method-short-list-title = How the short list is chosen
consultations-method-short-list =
    The list has a fixed number of places. First come statements without which a sizeable group would be left out, then those that close gaps which unseen statements leave; then statements are exchanged for others with more agreement across groups, as long as nobody is left out by it. Only people with a minimum of votes are counted, since too little is known of the others. The statements stand in the order of their agreement across groups.

    The page says how many of them agree with at least one statement of the list, and what that share would be with fewer or more statements. The shares for fewer or more statements are those of lists built up one statement at a time; for the same length they may differ a little. It also says how much agreement across groups is kept: what is missing to 100% is the price of representing everybody.
consultations-method-represents-title = What “represents” means, and what it does not
consultations-method-represents =
    With ten places, one tenth of the people is owed one place, two tenths are owed two, and so on. A group is left out if it is that large, all its members agree with one and the same statement outside the list, and each of them agrees with fewer statements of the list than the group is owed. If no group is left out, the list represents everybody.

    This does not mean that everybody agrees with the whole list, or that every single person finds something in it. Nor is it a mandate: the list speaks for people who took part, not for States or organisations.
consultations-method-certificate-title = How this can be certain although nobody has seen everything
consultations-method-certificate = The question is asked twice: once with the votes cast, and once in the worst case, as if people agreed with every statement outside the list that they have not seen, and with none on it. If no group is left out even then, the list represents everybody, whatever people would still say. If a group would be left out in the worst case only, the page says that the list represents everybody by the votes cast, and that this could still change.
consultations-method-drawn-anew-title = What “drawn anew” means
consultations-method-drawn-anew = Would the list be the same if others had come? To find out, the organisations that take part are given more or less weight at random, many times over, and the list is chosen again each time; a person of no organisation is drawn alone. The percentage says in how many of these draws a statement is on the list. A statement is called interchangeable if it is on the list in fewer than half of the draws, or if the best one outside comes within ten percentage points of it.
consultations-method-importance-title = What “important” counts
consultations-method-importance = The percentage is the share of those who voted on a statement and marked it as important, whether they agree or disagree. The statements listed are those with the highest lower limit of the 95% interval of this share, so that a few votes do not carry a statement to the top. Importance stands beside agreement because the one does not follow from the other.
consultations-method-schemes-title = Ways of counting, none of them neutral
consultations-method-schemes =
    If each person counts alike, those weigh most who come in large numbers. If each cell counts alike, a region and kind of stakeholder with few people weighs as much as one with many. If each organisation counts alike, a large one weighs no more than a small one. Each of these is a decision on who is heard how much, and none follows from the votes.

    The shares therefore stand side by side, each with its 95% interval: the range in which it would probably lie if people of the same kind were asked again. Where more than half agree in one way of counting and not in another, the page says so; where the intervals are wide, that may be chance.
consultations-method-effective-title = Effective number, design effect and largest share
consultations-method-effective = When some people weigh more than others, a figure is less firm, as if fewer people had voted. The effective number says how many people of equal weight would give a figure as firm. The design effect is the number of people divided by it: at 1 nothing is lost, at 2 half. The largest share says how much of all weight lies with one single organisation at most.
consultations-method-formulas-title = Where the formulas are
consultations-method-formulas = The formulas, with their sources, are in the folder { $folder } of the published source code.

## Data to download

consultations-export-title = Download the data
consultations-export-lead = The data are open: you may use them for any purpose, naming this platform and the consultation.
consultations-export-files = Files
consultations-export-column-file = File
consultations-export-column-content = Content
consultations-export-statements = All accepted statements with their number, language and unofficial translations.
consultations-export-tables = Votes counted for each statement in each cell of the declared partition, and for each opinion group.
consultations-export-synthesis = The published synthesis, exactly as its digest covers it.
consultations-export-votes = Each vote with the number that stands for its participant, in the format of Polis.
consultations-export-comments = The statements with their moderation, in the format of Polis.
consultations-export-participants = One line for each participant, in the format of Polis.
consultations-export-why-title = Why there is not more
consultations-export-why = Votes of single people are not among these files. Whoever knows a few votes of a person could find all the others in such a table. What is given is sufficient to recompute every published share.
consultations-export-recorded = This consultation was declared as publicly recorded before it opened. Votes are therefore published line by line, each under a number that stands for a person.
consultations-export-auditor = You have been named as auditor of this consultation. You may download the votes line by line; they are confidential.
consultations-export-no-synthesis = No synthesis has been published yet.

## Preparing and editing

consultations-new-title = Prepare a consultation
consultations-new-lead = It stays in preparation, seen only by those who run it, until you open it.
consultations-new-button = Save as being in preparation
consultations-edit-title = Edit the texts
consultations-edit-lead = The texts can be changed until the consultation opens.
consultations-edit-button = Save the texts
consultations-edit-saved = The texts were saved.
consultations-form-original = Original language
consultations-form-original-hint = The texts in this language are required. They are kept as the original; all others are marked as unofficial translations.
consultations-form-participation = Who may take part
consultations-form-recorded = Publication of votes
consultations-form-recorded-hint = This cannot be changed once the consultation has opened.
consultations-form-recorded-yes = Recorded: votes are published line by line under numbers
consultations-form-recorded-no = Confidential: only sums over at least ten people are published
consultations-form-texts = Texts in { $language }
consultations-form-title = Title
consultations-form-title-hint = { $most } characters at most.
consultations-form-question = Question
consultations-form-question-hint = One question, { $most } characters at most.
consultations-form-background = Background
consultations-form-background-hint = What a reader needs to know before voting. { $most } characters at most; an empty line begins a new paragraph.
consultations-form-translator = Name of the translator
consultations-form-translator-hint = Needed when this is a translation. It is shown beside the text.
consultations-form-by-machine = Translated by a machine
consultations-form-languages = Go to a language
consultations-language-ar = Arabic
consultations-language-zh = Chinese
consultations-language-en = English
consultations-language-fr = French
consultations-language-ru = Russian
consultations-language-es = Spanish
consultations-conflict-title = Somebody else has changed these texts
consultations-conflict-lead = While you were writing, another version was saved. Yours has not been saved yet, and nothing is lost. Compare the two below, adjust yours, and save it over the other one if that is what you want.
consultations-conflict-theirs = The version that was saved
consultations-conflict-yours = Your version
consultations-conflict-same = All other texts are the same in both versions.
consultations-conflict-empty = (empty)
consultations-conflict-column-text = Text
consultations-conflict-button = Save my version over it
consultations-conflict-discard = Discard mine and keep the saved version

## Opening and closing

consultations-open-title = Open the consultation
consultations-open-lead = Please check what will happen. Opening cannot be undone.
consultations-open-effect-texts = The title, the question and the background can no longer be changed.
consultations-open-effect-votes = Votes and statements are accepted from: { $who }.
consultations-open-effect-recorded = Votes will be published line by line, under numbers that stand for people.
consultations-open-effect-confidential = Votes stay confidential. Only sums over at least ten people are published.
consultations-open-effect-partition = The partition into regions and kinds of stakeholder is fixed now, from the people on the roll, as follows.
consultations-open-effect-policy = Version { $version } of the moderation policy applies until the end.
consultations-open-statements = { $count ->
    [0] No statement has been added yet. The first people to arrive will find nothing to vote on.
    [one] { $count } statement has been added to begin with.
   *[other] { $count } statements have been added to begin with.
}
consultations-open-partition-caption = Cells in which votes will be counted
consultations-open-partition-cell = Cell
consultations-open-partition-people = People on the roll
consultations-open-partition-one = All people are counted together, because the roll is too small for cells of at least ten people and three organisations.
consultations-open-button = Open it now
consultations-open-cancel = Do not open it yet
consultations-open-done = The consultation is open.
consultations-last-part-title = Begin the last part
consultations-last-part-lead = Please check what will change. It cannot be taken back before the consultation closes.
consultations-last-part-effect-list = Every second statement that a person is shown comes from the short list of the latest synthesis, or from the statements that come nearest to it, until the person has seen them all.
consultations-last-part-effect-rest = The other half is chosen as before: statements that few people of the same region and kind have voted on, and some drawn from all.
consultations-last-part-effect-when = A good moment is when about two thirds of the expected people have voted and a synthesis has been published. Until one is, nothing changes.
consultations-last-part-button = Begin it now
consultations-last-part-cancel = Not yet
consultations-last-part-done = The last part has begun.
consultations-close-title = Close the consultation
consultations-close-lead = Please check what will happen. Closing cannot be undone.
consultations-close-effect-votes = From this moment no vote and no statement is accepted, and no vote can be changed or withdrawn.
consultations-close-effect-release = The votes that still wait are counted as far as that shows no single one, and the final synthesis is published. What fewer than ten people said last on a statement may stay out of its figures; it stays on the record.
consultations-close-effect-pending = { $count ->
    [0] No statement is waiting for moderation.
    [one] { $count } statement is still waiting for moderation and will not be voted on.
   *[other] { $count } statements are still waiting for moderation and will not be voted on.
}
consultations-close-effect-next = Afterwards you can note what came of it.
consultations-close-button = Close it now
consultations-close-cancel = Keep it open
consultations-close-done = The consultation is closed.

## Outcome and auditor

consultations-outcome-form-title = Note what came of it
consultations-outcome-form-lead = Those who took part will read here what was done with the result. A later note replaces this one on the page; both stay on the record.
consultations-outcome-form-text = What came of it
consultations-outcome-form-text-hint = { $most } characters at most.
consultations-outcome-form-language = Language of this text
consultations-outcome-form-link = Address of a document (optional)
consultations-outcome-form-link-hint = Begins with https://
consultations-outcome-form-button = Publish the note
consultations-outcome-form-done = The note was published.
consultations-auditor-title = Name an auditor
consultations-auditor-lead = Once the consultation is closed, an auditor may download the votes line by line to recompute the figures. That an auditor was named, by which office and why, is public; the name is not.
consultations-auditor-person = Identifier of the person
consultations-auditor-person-hint = The 26 characters shown on the person’s own page.
consultations-auditor-office = Office and reason
consultations-auditor-office-hint = For example: the internal audit office, to verify the final synthesis. This is public.
consultations-auditor-button = Name the auditor
consultations-auditor-done = The auditor was named.

### refusals

refused-no-such-consultation = There is no such consultation here. Please look for it in the list of consultations.
refused-no-such-statement = There is no such statement in this consultation. Please look for it among the statements.
refused-not-permitted-in-consultation = Your role in this consultation does not allow this. Please ask the institution that runs it.
refused-not-signed-in-to-take-part = Sign in to take part, then try again.
refused-consultation-not-open-yet = The consultation has not been opened yet. Please come back once it is open.
refused-consultation-closed = The consultation is closed, and nothing was recorded: neither votes nor statements are accepted any more. What had been accepted before stands.
refused-consultation-last-part-begun = The last part of this consultation has begun already. Nothing was changed.
refused-consultation-not-closed-yet = This is possible only once the consultation is closed.
refused-consultation-not-a-draft = The consultation is no longer in preparation; its texts can no longer be changed.
refused-not-invited = Only those who have been invited take part in this consultation. You may read everything; to take part, ask the convening institution for an invitation.
refused-not-a-member = Only members of this institution’s platform take part in this consultation. You may read everything; to take part, ask the institution for membership.
refused-affiliation-unknown = Please state first, on your account page, for whom you speak. Votes are counted by region and kind of stakeholder.
refused-observers-do-not-vote = Observers follow a consultation; they neither vote nor submit statements. If your role should be another one, please ask the institution.
refused-statement-not-accepted = This statement is not put to a vote. Please choose another one.
refused-no-vote-to-withdraw = You have no vote on this statement, so there is nothing to withdraw.
refused-field-missing = An answer is needed here. Please fill this in or choose an answer.
refused-text-too-long = At most { $limit } characters; this has { $length }. Please shorten it.
refused-statement-too-short = At least { $limit } characters; this has { $length }. Please say a little more.
refused-too-many-pending = The most statements of one person that can wait for a decision at one time: { $limit }. Please submit more once yours have been decided.
refused-too-many-statements = The consultation holds as many statements as it can. Please vote on those that are there.
refused-too-many-seeds = At most { $limit } statements can be added at once. Please add the others afterwards.
refused-same-text-exists = The same text has been accepted or awaits a decision already. Please say something that is not there yet.
refused-revised-meanwhile = Somebody else changed the texts meanwhile, and yours were not saved. Both versions are shown; please choose.
refused-decided-meanwhile = Another moderator decided meanwhile, and your decision was not recorded. Please look at the statement again.
refused-already-decided-so = That is how the statement stands already; nothing had to be changed.
refused-statement-gone = The author’s data were erased, and the text of this statement with them. No decision on it and no translation of it is possible any more.
refused-duplicate-of-unknown = Please choose an accepted statement of this consultation.
refused-translation-into-original = The statement was written in this language. Please choose the language of your translation.
refused-link-malformed = A link begins with https:// or http://. Please correct it or leave it out.
refused-nothing-to-vote-on = Please add at least one statement before opening, so that there is something to vote on.
refused-no-such-person = Nobody with this identifier is known here. Please compare it with the one on the person’s own page.
refused-auditor-is-oneself = Nobody can name themselves as auditor. Please name another person.
refused-person-rows-sealed = Rows about single people leave this node only if the consultation was declared publicly recorded, or for its named auditor. The published sums are open to everybody.
refused-no-such-file = There is no such file in this export. Please choose one from the list.
refused-nothing-published-yet = No figures have been published yet. They appear once the votes of at least ten people can be counted.

### pages B additions

consultations-decisions-rejected-plain = Rejected
consultations-moderation-none-yet = No decision has been taken yet
consultations-moderation-decide = Decide
consultations-moderation-others = Other statements that are waiting
consultations-synthesis-further = All figures
consultations-synthesis-not-counted = not yet counted
consultations-synthesis-not-counted-title = Not yet counted
consultations-synthesis-not-counted-note = What is not yet counted is counted once ten people of three organisations have voted.
consultations-synthesis-cells-note = Each figure is the share who agree among those who voted; the number in brackets is how many voted.
consultations-synthesis-no-group = people in no group shown
consultations-synthesis-uncertain-title = Where people are least sure
consultations-synthesis-uncertain-none = No statement stands out by the number of people who pass.
consultations-synthesis-uncertain-passes = { $percent } of those who voted pass.
consultations-synthesis-disagreed-percent = { $percent } of those who voted disagree.
consultations-synthesis-divisive-even = { $agree } of those who voted agree, { $disagree } disagree.
consultations-synthesis-group-passes = { $here } pass in this group, { $elsewhere } elsewhere.
consultations-method-uncertain-title = What “where people are least sure” means
consultations-method-uncertain = A large share of those who voted has read the statement and taken no side. It may be unclear, or the facts may be disputed; both are worth knowing before anything is decided.
consultations-export-not-available = Not available to you.
consultations-export-other = Further data of the consultation.
consultations-export-recorded-title = Recorded consultation
consultations-export-auditor-title = You are an auditor
consultations-export-auditors-title = Auditors named
consultations-export-auditor-since = named on { $date }
consultations-seed-line = Line { $line }: { $what }

### pages A additions

navigation-consultations = Consultations
consultations-list-more = About consultations
consultations-next-account = Go to your account page
consultations-vote-end-skipped = You have voted on every statement but those you skipped
consultations-statements-translate-label = Translate statement { $number }
consultations-conflict-row = { $text } ({ $language })
consultations-open-all-regions = All regions
consultations-open-all-kinds = All kinds of stakeholder
consultations-synthesis-left-out = { $count ->
    [one] The latest vote of { $count } person came too late to be counted without showing it. It stays on the record.
   *[other] The latest votes of { $count } people came too late to be counted without showing them. They stay on the record.
}
consultations-synthesis-what-closing = At closing, votes that still wait on a statement are counted together where there are ten or more; fewer are left out, and the page of the statement says how many.
