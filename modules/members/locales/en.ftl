# Signing in
members-sign-in = Sign in
members-sign-in-lead = Type the e-mail address that you are registered with. You will be sent a link that signs you in. There is no password.
members-send-link = Send me a link
members-sent = Look in your mailbox
members-sent-lead = If the address you gave can be used here, a message with a link is on its way to it.
members-sent-meaning = The link works once, for 30 minutes. If nothing arrives within a few minutes, look in the folder for unwanted mail, or check the address.
members-sent-again = Ask for another link
members-link-sign-in = Sign in with this link
members-link-sign-in-button = Sign in
members-link-join = Confirm your address and join
members-link-join-button = Confirm and join
members-link-change-address = Confirm your new address
members-link-change-address-button = Confirm this address
members-link-meaning = Nothing has happened yet. Press the button to go on; after that this link no longer works.
members-link-dead = This link does not work
members-mail-sign-in-subject = Your link to sign in: { $institution }
members-mail-sign-in-body = You asked to sign in at { $institution }. Open this link and press the button. It works once, for { $minutes } minutes.
members-mail-join-subject = Confirm your address: { $institution }
members-mail-join-body = You accepted an invitation of { $institution }. Open this link and press the button to confirm your address and join. It works once, for { $minutes } minutes.
members-mail-change-address-subject = Confirm your new address: { $institution }
members-mail-change-address-body = You asked { $institution } to use this address from now on. Open this link and press the button to confirm it. It works once, for { $minutes } minutes.
members-mail-ignore = If you did not ask for this, do nothing: without the link nothing changes. { $institution }
# Invitations
members-join = You are invited
members-join-lead = Say who you are and for whom you speak. Your address is confirmed by a link sent to it.
members-join-lead-demonstration = Say who you are and for whom you speak.
members-join-by = Invited by
members-join-to = To take part in
members-join-as = As
members-join-until = Valid until
members-join-send = Send me the link to join
members-join-demonstration = Join
members-join-accept = Accept the invitation
members-join-data = Your name and address are kept sealed and are shown to the officers of the institution only. Votes are published as counts by region and kind of stakeholder, never by person.
members-invitations = Invitations
members-invitations-lead = An invitation is a link that gives one role to those who use it. Send it to the people it is meant for.
members-invite = Issue an invitation
members-invitations-issued = Invitations issued
members-invitations-none = No invitation has been issued yet.
members-invitation-issued-at = Issued
members-invitation-state = State
members-invitation-withdraw = Withdraw the invitation
members-invitation-withdraw-meaning = From now on the link lets nobody in. Those who have used it stay members and keep their role.
members-invitation-ready = The invitation is ready
members-invitation-copy = Copy this link now
members-invitation-once = The link is shown this once. It is not kept here: if it is lost, withdraw the invitation and issue another.
members-invitation-is-withdrawn = Withdrawn
members-invitation-is-expired = Expired
members-invitation-is-used-up = Used up
members-uses = Number of people
members-uses-hint = How many people may use the link.
members-uses-of = { $used } of { $max }
members-days = Valid for how many days
# People
members-me = Your page
members-saved = Your changes have been saved
members-name = Name
members-address = E-mail address
members-address-hint = For example name@ministry.example
members-language = Language of messages
members-language-hint = Messages to you are written in this language.
members-country = Country or area
members-country-hint = The region under which votes are counted follows from it.
members-no-country = No country or area (worldwide)
members-region = Regional group
members-kind = Kind of stakeholder
members-organisation = Organisation
members-new-organisation = Organisation that is not in the list
members-new-organisation-hint = Leave this empty if you chose one above. A new organisation is entered with the kind and the country or area given here.
members-personal = In a personal capacity
members-choose = Choose
members-edit = Edit
members-edit-profile = Edit your profile
members-change-address = Change your address
members-change-address-lead = A link is sent to the new address. The address changes when you open the link and press its button.
members-save = Save
members-people = Members
members-people-count = { $count ->
    [one] One member found.
   *[other] { $count } members found.
 }
members-search = Search by name or address
members-search-button = Search
members-office = Work of an officer
members-both = Somebody else changed this while you were editing
members-both-meaning = Nothing of yours has been saved. Below is what stands now and what you typed. Correct your version and save it again, or leave the page to keep what stands.
members-both-field = Field
members-both-now = What stands now
members-both-typed = What you typed
# Roles
members-roles = Roles
members-no-roles = No role yet.
members-role = Role
members-role-since = Since
members-role-give = Give a role
members-role-withdraw = Withdraw the role
members-role-withdraw-meaning = The role ends at once. What the person did in it stays on the record.
members-scope = Where the role holds
members-scope-institution = The whole institution
members-scope-organisation = Organisation: { $name }
members-scope-consultation = Consultation: { $name }
# Sessions
members-sessions = Where you are signed in
members-session-browser = Browser
members-session-since = Signed in
members-session-seen = Last used
members-session-end = Sign out there
members-session-end-others = Sign out everywhere else
members-session-this = This session
members-session-unknown = Unknown browser
# Organisations
members-organisations = Organisations
members-organisations-lead = Organisations whose people take part here, in alphabetical order.
members-organisations-count = { $count ->
    [one] One organisation.
   *[other] { $count } organisations.
 }
members-organisation-name = Name of the organisation
members-organisation-new = Enter an organisation
members-organisation-edit = Edit an organisation
# Refusals
members-refused-name = Give your name.
members-refused-organisation-name = Give the name of the organisation.
members-refused-too-long = { $max ->
    [one] Use one character at most.
   *[other] Use { $max } characters at most.
 }
members-refused-address = Give an e-mail address such as name@ministry.example.
members-refused-address-there = This address is registered already.
members-refused-language = Choose one of the six languages.
members-refused-country = Choose a country or area, or the entry for none.
members-refused-kind = Choose the kind of stakeholder.
members-refused-organisation = Choose an organisation from the list, or the entry for a personal capacity, or name one that is not in the list.
members-refused-organisation-there = An organisation of this name is registered for this country or area already.
members-refused-person = This person is not a member.
members-refused-role = Choose a role.
members-refused-role-held = This role has been given already.
members-refused-role-not-held = The person does not hold this role.
members-refused-last-officer = This is the only officer of the institution. Give another person the role first.
members-refused-scope = Choose where the role holds.
members-refused-range = { $max ->
    [one] Give the whole number 1.
   *[other] Give a whole number from 1 to { $max }.
 }
members-refused-session = There is no such session.
members-refused-overtaken = Somebody else changed this at the same time. Compare both versions below.
members-refused-too-many-links = Too many links have been asked for. Try again in an hour.
members-refused-link-unknown = This link is not known here. Copy it whole from the message, or ask for another.
members-refused-link-used = This link has been used already. Ask for another.
members-refused-link-expired = This link has expired. Ask for another.
members-refused-invitation-unknown = This invitation is not known here. Copy the link whole, or ask whoever sent it.
members-refused-invitation-withdrawn = This invitation has been withdrawn. Ask whoever sent it for another.
members-refused-invitation-expired = This invitation has expired. Ask whoever sent it for another.
members-refused-invitation-used-up = This invitation has been used as often as it allows. Ask whoever sent it for another.
members-country-invented = An invented State
