### The page itself: titles, buttons, hints.

## Frame

ui-title-start = Limes: does your cloud data stay inside the EU boundary?
ui-title-of = { $view } – Limes
ui-skip = Skip to content
ui-home = Limes home page
ui-language = Language
language-name = English
ui-scheme = Colour scheme
ui-scheme-system = System
ui-scheme-light = Light
ui-scheme-dark = Dark
ui-version = Limes { $version }
ui-knowledge = Knowledge { $version }, { $day }
ui-no-legal-advice = Not legal advice. Not affiliated with any provider or authority.
ui-close = Close
ui-assessing = Working out what follows from your last change. Until then, you see the result before it.
ui-show-entries = Show { $from } to { $to } of { $count }
ui-loading = Loading …
ui-not-loaded = This part of Limes could not be loaded ({ $file }). Check the connection, then try again.
ui-load-again = Try again
ui-or = or
ui-up-to = up to
ui-day = { $day } { $month } { $year }
ui-month-1 = January
ui-month-2 = February
ui-month-3 = March
ui-month-4 = April
ui-month-5 = May
ui-month-6 = June
ui-month-7 = July
ui-month-8 = August
ui-month-9 = September
ui-month-10 = October
ui-month-11 = November
ui-month-12 = December

## Start

ui-start-title = Does the data of your cloud stay inside the EU boundary?
ui-start-promise = Describe your set-up. A first answer takes about two minutes; the full one needs replies from your providers. Each has reasons, sources and the questions that are still open.
ui-start-begin = Begin
ui-start-go-on = Continue
ui-promise-local = Your answers stay in this browser. Nothing is sent.
ui-promise-unknown = “I don’t know” is always a valid answer. It never counts as inside.
ui-promise-sources = Each conclusion names its rule, its facts and their sources.
ui-axis-stays = Storage, processing, copies, logs, support: each data flow is assessed separately.
ui-axis-reach = Which foreign laws can compel whom to hand over what, and whether the data would be readable.
ui-axis-basis = Adequacy decision, safeguards or no basis, on the date that you choose.
ui-read = Read what you run
    .says = Plans, resource lists, bills and licence lists of other tools.
ui-read-choose = Choose files
ui-read-drop = or drop files, folders or ZIP archives here. Nothing leaves this page.
ui-read-how = Which files, and how to make them
ui-read-from = From { $file }, read on { $day }
ui-read-added = What was read from files was added.
ui-open = Open a saved set-up
    .says = A .json file that you saved from Limes earlier.
ui-open-choose = Choose a file
ui-open-drop = or drop it here
ui-examples = Load an example
    .says = Typical set-ups of today, and past events that shaped the question.
ui-example-again = Same set-up on:

## Opening a file

ui-problems = The file could not be opened
    .says = Your set-up has not changed. Correct the file in these places, or choose another file.

## Sections

ui-sections = Sections
section-organisation = Organisation
    .says = Who you are, and which date and boundary apply.
section-data = Data
    .says = Which data is involved.
section-services = Services
    .says = What you use, and how it is set up.
section-people = People with access
    .says = Your own staff abroad, group companies and contractors.
section-contracts = Contracts
    .says = What you have agreed with the providers, and what the law there may demand.
section-protection = Protection
    .says = Encryption, and who holds the keys.
ui-turn = Section navigation
ui-back = Back
ui-next = Next
task-to-do = { $count } to do
task-waiting = { $count } waiting
task-answered = answered
task-not-needed = not needed
ui-section-open = { $count ->
    [one] { $count } question still open here
   *[other] { $count } questions still open here
}
ui-still-open-in = Still open: { $section }
ui-nothing-yet = These questions come after the services. Please add one first.
ui-nothing-now = Nothing to answer here yet. Questions may follow once you have answered others.
ui-nothing-asked = Nothing more needed here: no answer could change the result.

## Date and boundary

ui-as-of = For which date do you want the answer?
    .says = Laws, promises and products change. The answer reflects what was in force on this date.
ui-today = Today
ui-boundary = What counts as inside?
    .says = The boundary is your yardstick. The law on transfers is assessed separately.
ui-boundary-which = Which country?
ui-boundary-countries = Which countries?
boundary-eu = European Union
    .says = The Member States. Until 31 December 2020 this includes the United Kingdom.
boundary-eea = European Economic Area
    .says = The EU, Iceland, Liechtenstein and Norway: where the GDPR applies.
boundary-eu-efta = EU and EFTA
    .says = Adds Switzerland to the EEA, as in Microsoft’s EU Data Boundary. Switzerland remains a third country with an adequacy decision.
boundary-eea-adequate = EEA and adequate countries
    .says = Adds all countries with a general adequacy decision. Transfers to them are lawful, but they are outside the EEA. Partial decisions, such as the one for the USA, are not included.
boundary-country = One country
    .says = Only this country counts as inside.
boundary-list = Your own list
    .says = Only the countries you name count as inside.
ui-country-count = { $count ->
    [one] { $count } country on this date.
   *[other] { $count } countries on this date.
}

## Services and people

ui-add-service = Add services
ui-add-done = Close list ({ $count } chosen)
ui-picker-search = Which services do you use?
ui-picker-hint = Name or provider
ui-picker-list = Products
ui-picker-count = { $count ->
    [one] { $count } product
   *[other] { $count } products
}
ui-added = { $name } added.
ui-times = { $count }×
ui-no-services = No service yet. Choose the first one from the list.
ui-shared = Answered once for all services of
ui-unit-nothing-asked = No questions of its own.
ui-add-people = Add people with access
ui-no-people = Nobody yet. Add your own staff abroad, companies in your group, or contractors who can see or administer the data.
ui-people = People with access
ui-people-unnamed = People with access
ui-people-name = Group { $count }
ui-name = Name
ui-rename = Rename
ui-ready = Done
ui-duplicate = Duplicate
ui-remove = Remove
ui-remove-name = Remove { $name }
ui-copy-of = { $name } (copy)
ui-removed = { $name } was removed.
ui-replaced = Your set-up was replaced by another one.
ui-undo = Undo
ui-dismiss = Dismiss this message
ui-update = A new version of Limes is ready. Your answers will be carried over.
ui-update-take = Update now
ui-update-later = Later
ui-update-unread = This version of Limes cannot read the set-up that you entered. Save it as a file before you continue.
ui-update-keep = Save as a file

## Questions

ui-organisation = Your organisation
ui-unknown = I don’t know
ui-none-of-these = None of these
ui-clear = Clear answer
ui-answer-alike = { $count ->
    [one] Answer the other open question alike
   *[other] Answer the { $count } other open questions alike
}
ui-answer-differ = { $count ->
    [one] ({ $count } has another answer and keeps it)
   *[other] ({ $count } have another answer and keep it)
}
ui-answered-alike = { $count ->
    [one] { $count } more question answered.
   *[other] { $count } more questions answered.
}
ui-change = Change
ui-why-asked = Why do we ask?
ui-sources = Sources
ui-fixed = Follows from your other answers
ui-assumed = Assumed: the provider’s default
ui-fixed-why = Where does this come from?
ui-ask-provider = Ask your provider
ui-ask-lawyer = Ask your lawyer or data protection officer
ui-idle = { $count ->
    [one] { $count } answer that currently makes no difference
   *[other] { $count } answers that currently make no difference
}
ui-country-search = Search for a country
ui-country-add = Add a country
ui-places-europe = Europe, as a portal names it (EEA, Switzerland, United Kingdom)
ui-places-eea = EEA (all countries)
ui-places-eu = EU (all countries)
ui-places-anywhere = Anywhere: nothing limits the countries
ui-region-search = Code, city or country
ui-region-any = Any region: I cannot choose one
ui-region-in = Some region: { $area }
ui-region-europe = Europe
ui-no-match = No matches.

## The answer so far

ui-verdict = Answer so far
ui-verdict-empty = The answer appears here as soon as there is something to assess.
ui-verdict-more = Show answers
ui-verdict-less = Hide answers
ui-open-count = { $count ->
    [0] No open questions.
    [one] { $count } open question.
   *[other] { $count } open questions.
}
ui-certain = Certain.
ui-decide = { $count ->
    [0] Open: no answer can narrow this further.
    [one] Open: { $count } question decides it.
   *[other] Open: { $count } questions decide it.
}
ui-to-result = Go to the result

## Result

ui-result = Result
ui-take-away = Save or print
ui-save = Save set-up
ui-remember = Remember in this browser
    .hint = When this is off, everything is gone once you close the page. Switching it off deletes the saved set-up.
    .file = This page is open as a file: other files on this computer that are opened in this browser may be able to read what is stored.
ui-remember-refused = This browser has refused to store the set-up: its storage is full or switched off. Save the set-up as a file.
ui-remember-elsewhere = The set-up was changed in another window and is no longer stored from this one. Reload the page to continue with the other one, or save this one as a file first.
ui-not-saved = Not saved yet.
ui-once = Counted once per provider
ui-place-anywhere = anywhere in the world
ui-company-unnamed = a company that the sources do not name
ui-company-behind = the company behind “{ $name }”
ui-country-unnamed = that country
ui-laws-of = the laws of { $country }
ui-country-own = your country
ui-law-any = any law there
ui-law-about = a rule about “{ $what }”
ui-law-unnamed = a law that the sources do not name

## About

ui-about = About Limes
ui-glossary = Glossary
library = Rule book
    .says = All rules and facts behind the answers, with their sources. Whether a review is overdue depends on the date of your set-up, { $day }.
library-views = Other pages
ui-trial = You are trying a change.
ui-cases-all = All decided cases
ui-cases = Decided cases
    .says = Decisions of courts and authorities, and how Limes assesses the same facts. Load a case to explore or change it.
