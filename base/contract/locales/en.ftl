# The first page, and refusals that any action may give.
home-title = Cooperation on cyber security, with every view on record
home-lead = Here governments, CERTs, civil society, industry, academia and the technical community work on the responsible use of information and communications technologies. Every view is kept, every decision gives its reason, and every figure says how it was made.
home-journey-voice = Voice.
home-journey-voice-meaning = Vote on statements, add your own, and see where agreement lies across opinion groups, regions and kinds of stakeholder.
home-journey-record = Record.
home-journey-record-meaning = What was accepted is kept. Votes are sealed and published only as counts of ten people or more, unless a consultation was opened as publicly recorded.
refused-sign-in = Sign in first, then try again.
refused-not-permitted = You do not have the role that this page asks for. Ask an officer of the institution.
refused-overtaken = Somebody else changed this at the same moment. Nothing was saved. Go back, look at what it says now, and try again.
refused-taken = This has been used or registered already.
