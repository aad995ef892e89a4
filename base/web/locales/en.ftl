## The frame around every page

frame-skip = Skip to content
frame-languages = Language
frame-navigation = Main navigation
frame-breadcrumb = You are here
frame-footer = More on this site
frame-home = Home
frame-consultations = Consultations
frame-library = Library
frame-sign-in = Sign in
frame-sign-out = Sign out
frame-external = (external site)
frame-demonstration = Demonstration.
frame-demonstration-meaning = Every organisation, person and statement shown here is invented, except in imported consultations.
frame-shown-in = This page is shown in English.
frame-original-kept = Contributions are kept in their original language; translations are unofficial and name their translator.
frame-about = { $institution } runs this site with Concord, an open-source platform for international cooperation on cyber security.

## Forms

form-error-prefix = Error:
form-refused = The form could not be accepted
form-day = Day
form-month = Month
form-year = Year

## Lists, quotations, receipts

pager-pages = Pages
pager-place = Page { $page } of { $pages }
pager-previous = Previous page
pager-next = Next page
quoted-original = Original text
quoted-translated-by-person = Unofficial translation by { $name }. Original language: { $language }.
quoted-translated-by-machine = Unofficial machine translation by { $name }. Original language: { $language }.
quoted-untranslated = Shown in its original language: { $language }. There is no English translation yet.
quoted-line-translated = Unofficial translation from { $language } by { $name }
quoted-line-translated-by-machine = Unofficial machine translation from { $language } by { $name }
quoted-line-untranslated = In { $language }; not yet translated
receipt-received = Received
receipt-digest = Digest
receipt-keep = Keep this receipt. With it, anyone can check that what was received has been neither dropped nor altered.

## Charts

chart-agree = Agree
chart-pass = Pass
chart-disagree = Disagree
chart-no-votes = No votes yet
chart-shares = { $agree } agree, { $pass } pass, { $disagree } disagree.
chart-interval-is = Uncertainty of agreement: { $low } to { $high }.
chart-what = Subject
chart-votes = Votes
chart-interval = Uncertainty of agreement
map-caption = Map of the opinion groups
map-counted = { $count ->
    [one] One person counted. Figures as at
   *[other] { $count } people counted. Figures as at
 }
map-how-to-read = Groups that lie close together voted alike. Each ellipse shows where about two thirds of a group would lie; no individual is shown. Directions have no meaning of their own.
map-own = Your position, visible to you alone
map-group = Group
map-group-named = Group { $group }
map-no-group = In no group shown
map-group-people = { $count ->
    [one] Group { $group }: one person
   *[other] Group { $group }: { $count } people
 }
map-people = People
map-share = Share
map-across = Centre, horizontal
map-up = Centre, vertical

## When something went wrong

problem-home = Go to the home page
problem-refused = This could not be done
problem-fault = This page is not working at present
problem-fault-next = The fault has been recorded. What you sent may not have been accepted: please look before you send it again.
problem-fault-id = Reference for enquiries:
problem-not-found = Page not found
problem-not-found-next = There is nothing at this address. It may have been mistyped, or the page may have moved.
problem-not-allowed = You do not have access to this page
problem-not-allowed-next = Sign in with an account that has access, or ask the institution that runs this site.
problem-bad-request = The request could not be understood
problem-bad-request-next = Nothing has been changed. Go back, reload the page and try again.
problem-too-large = Too much was sent at once
problem-too-large-next = Nothing has been changed. Go back, shorten the text or choose a smaller file, and send it again.
problem-cross-site = The request came from another site
problem-cross-site-next = It was refused for your protection, and nothing has been changed. Open the form on this site and send it from here.

## States


## Stakeholders

kind-state = State
kind-regional-organisation = Regional or international organisation
kind-cert = CERT or CSIRT
kind-civil-society = Civil society
kind-industry = Industry
kind-academia = Academia and research
kind-technical-community = Technical community

region-un-africa = African States
region-un-asia-pacific = Asia-Pacific States
region-un-eastern-europe = Eastern European States
region-un-grulac = Latin American and Caribbean States
region-un-weog = Western European and other States
region-no-group = No regional group or worldwide

role-observer = Observer
role-participant = Participant
role-rapporteur = Rapporteur
role-moderator = Moderator
role-officer = Officer

language-ar = Arabic
language-zh = Chinese
language-en = English
language-fr = French
language-ru = Russian
language-es = Spanish
