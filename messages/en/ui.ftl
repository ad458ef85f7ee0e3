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
ui-start-promise = Describe your set-up. In about ten minutes you will have an answer, with reasons, sources and the questions that are still open.
ui-start-begin = Begin
ui-start-go-on = Continue
ui-promise-local = Your answers stay in this browser. Nothing is sent.
ui-promise-unknown = “I don’t know” is always a valid answer. It never counts as inside.
ui-promise-sources = Each conclusion names its rule, its facts and their sources.
ui-axis-stays = Storage, processing, copies, logs, support: each data flow is assessed separately.
ui-axis-reach = Which foreign laws can compel whom to hand over what, and whether the data would be readable.
ui-axis-basis = Adequacy decision, safeguards or no basis, on the date that you choose.
ui-axis-stays-short = place
ui-axis-reach-short = reach
ui-axis-basis-short = basis
ui-axis-sector-short = sector
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
ui-turn = Section navigation
ui-back = Back
ui-next = Next
ui-done = Done
ui-open-questions = { $count ->
    [one] { $count } open question
   *[other] { $count } open questions
}
ui-section-open = { $count ->
    [one] { $count } question still open here
   *[other] { $count } questions still open here
}
ui-still-open-in = Still open: { $section }
ui-nothing-yet = Questions appear once you have added a service or people with access. Limes asks only questions that can change the answer.
ui-nothing-asked = There is nothing to answer here at the moment. No question here could change the answer.

## Date and boundary

ui-as-of = For which date do you want the answer?
    .says = Laws, promises and products change. The answer reflects what was in force on this date.
ui-today = Today
ui-boundary = What counts as inside?
    .says = The boundary is your yardstick. The law on transfers is assessed separately.
ui-boundary-which = Which country?
ui-boundary-countries = Which countries?
ui-boundary-only = { $country } only
ui-boundary-list = your own list ({ $countries })
ui-country-count = { $count ->
    [one] { $count } country on this date.
   *[other] { $count } countries on this date.
}

## Services and people

ui-add-service = Add services
ui-add-done = Done adding
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
ui-unit-nothing-asked = Nothing is open here.
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
ui-ask-lawyer = Ask a person with legal responsibility
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
ui-decide = { $count ->
    [0] No answer can narrow this further.
    [one] { $count } question decides the answer.
   *[other] { $count } questions decide the answer.
}
ui-to-result = Go to the result

## Result

ui-result = Result
ui-result-empty = There is no result yet: the set-up is empty.
ui-result-for = As of { $day }. Boundary: { $boundary }.
ui-take-away = Save or print
ui-save = Save set-up
ui-to-questions = Back to the questions
ui-remember = Remember in this browser
    .hint = When this is off, closing the page discards everything. Switching it off deletes the saved set-up.
    .file = This page is open as a file: other files on this computer that are opened in this browser may be able to read what is stored.
ui-remember-refused = This browser has refused to store the set-up: its storage is full or switched off. Save the set-up as a file.
ui-remember-elsewhere = The set-up was changed in another window and is no longer stored from this one. Reload the page to continue with the other one, or save this one as a file first.
ui-not-saved = Not saved yet.
ui-gauges = The answers
ui-scale = Scale, least serious first
ui-scale-is = this is the answer
ui-scale-possible = possible
ui-findings = Evidence
    .says = Every rule that applies or may apply to your set-up, with its proof and its sources.
ui-findings-none = No concerns found so far.
ui-findings-open = What could still apply
    .says = Whether these rules apply depends on open questions.
ui-why = Why?
ui-flow-count = { $count ->
    [one] { $count } data flow
   *[other] { $count } data flows
}
ui-rule-sources = Read in
ui-proof-flow = This flow and its place are based on:
ui-proof-above = Based on the points above.
ui-exception-no = So this exception does not apply.
ui-exception-open = If so, this would be an exception.
ui-exception-yes = This is an exception.
ui-open-yet = Open
ui-cite-answer = Your answer
ui-cite-fact = Fact
ui-cite-area = Area
ui-area-members = { $area } on this date: { $countries }.
ui-area-empty = { $area }: it has no members on this date.
ui-services = Services at a glance
ui-service = Service
ui-once = Counted once per provider
ui-not-available = Not available on this date
ui-maybe-available = Availability on this date is not known
ui-flows = Where the data goes
    .says = Each data flow with its place, the companies involved and your options.
ui-no-flows = No data flow is known for this date.
ui-may-happen = may happen
ui-where = Where
ui-who = Who handles it
ui-control = What you can do
ui-control-ask = Ask the provider.
ui-facts = Facts and sources
ui-place-nowhere = nowhere
ui-place-open = not known yet
ui-place-anywhere = anywhere in the world
ui-place-outside-eu-efta = somewhere outside the EU and EFTA
ui-place-within = within: { $area }
ui-actor-own = your own organisation
ui-actor-nobody = nobody who could read it
ui-actor-open = a company whose country is not known yet
ui-actor-unnamed = a company in: { $country }
ui-actor-with-parent = { $entity }, owned by { $parent }
ui-company-unnamed = a company that the sources do not name
ui-company-behind = the company behind “{ $name }”
ui-country-unknown = country not known
ui-country-unnamed = that country
ui-laws-of = the laws of { $country }
ui-country-own = your country
ui-law-any = any law there
ui-law-about = a rule about “{ $what }”
ui-law-unnamed = a law that the sources do not name
ui-still-unknown = What is still unknown, and whom to ask
ui-nothing-unknown = No questions are open.
ui-decides = decides: { $axes }
ui-beside = What else you should know
ui-warnings = Contested or soon to change
ui-events = What had happened by this date
ui-doubtful = { $count ->
    [one] { $count } fact behind this answer has not been fully verified
   *[other] { $count } facts behind this answer have not been fully verified
}
ui-rests-on = { $count ->
    [one] The answer rests on { $count } fact.
   *[other] The answer rests on { $count } facts.
}

## Facts

ui-fact-region = Region { $code } of { $provider }: { $place }.
ui-fact-member = { $country } belongs to: { $area }.
ui-fact-provider = { $name }: { $seat }.
ui-fact-service = { $provider }, { $name }: { $position }.
ui-fact-powers = The access powers of this country go beyond what is necessary: { $country }.
ui-position-in = inside the provider’s boundary
ui-position-partial = partly inside the provider’s boundary
ui-position-configurable = depends on settings
ui-position-excluded = outside the provider’s boundary
ui-position-unknown = documented ways in which data leaves
ui-valid-from = since { $from }
ui-valid-to = until { $to }
ui-valid-from-to = { $from } to { $to }
ui-stale = review was due on { $day }
ui-undated = undated

## About

ui-about = About Limes
ui-not-looked-at = What Limes did not assess
ui-not-looked-at-1 = Whether the processing itself is lawful (Art. 5, 6 and 9 GDPR), and whether the contract meets Art. 28 GDPR.
ui-not-looked-at-2 = Whether a transfer impact assessment is correct. Limes asks only whether one was made.
ui-not-looked-at-3 = Unlawful access: attacks, insiders, intelligence services that act without an order.
ui-not-looked-at-4 = Orders from authorities inside the boundary. They remain possible.
ui-not-looked-at-5 = Data that users send or share themselves, and apps and integrations that you did not name.
ui-not-looked-at-6 = Products and settings that were not described, and changes after the date of the knowledge.
ui-supposed = If it were available on this date:
library = Rule book
    .says = All rules and facts behind the answers, with their sources. Whether a review is overdue depends on the date of your set-up, { $day }.
library-views = Other pages
ui-trial = You are trying a change.
ui-cases-all = All decided cases
ui-cases = Decided cases
    .says = Decisions of courts and authorities, and how Limes assesses the same facts. Load a case to explore or change it.
