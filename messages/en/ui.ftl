### The page itself: titles, buttons, hints.

## Frame

ui-title-start = Limes: does your cloud data stay inside the EU boundary?
ui-title-of = { $view } – Limes
ui-skip = Skip to content
ui-home = Limes, to the start
ui-language = Language
ui-language-de = Deutsch
ui-language-en = English
ui-scheme = Colour scheme
ui-scheme-system = As the system
ui-scheme-light = Light
ui-scheme-dark = Dark
ui-version = Limes { $version }
ui-knowledge = Knowledge { $version } of { $day }
ui-no-legal-advice = No legal advice. Not affiliated with any provider or authority.
ui-close = Close
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
ui-start-promise = Describe your set-up. In about ten minutes you hold an answer, with reasons, sources and the questions still open.
ui-start-begin = Begin
ui-start-go-on = Go on
ui-promise-local = Your answers stay in this browser. Nothing is sent.
ui-promise-unknown = “I don’t know” is always an answer. It never counts as inside.
ui-promise-sources = Each conclusion names its rule, its facts and their sources.
ui-axis-stays = Storage, processing, copies, logs, support: each flow of data on its own.
ui-axis-reach = Which foreign law can compel whom to hand over what, and whether it could be read.
ui-axis-basis = Adequacy decision, safeguards or none, on the day that you choose.
ui-axis-stays-short = place
ui-axis-reach-short = reach
ui-axis-basis-short = basis
ui-axis-sector-short = sector
ui-open = Open a saved set-up
    .says = A file that you saved here before, in the form .json.
ui-open-choose = Choose a file
ui-open-drop = or drop it here
ui-examples = Load an example
    .says = Set-ups of today, and episodes that decided how the question is asked.
ui-example-again = The same on:

## Opening a file

ui-problems = The file could not be opened
    .says = Your set-up is as it was. Correct the file at these places, or choose another one.

## Sections

ui-sections = Sections
ui-turn = Back and on
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
ui-nothing-yet = Questions appear once you have added a service, or people with access: only what can change the answer is asked.
ui-nothing-asked = There is nothing to answer here at present. Nothing that could be asked would change the answer.

## Day and boundary

ui-as-of = For which day do you want the answer?
    .says = Laws, promises and products change. What counts is what was in force on this day.
ui-today = Today
ui-boundary = What counts as inside?
    .says = The boundary is your yardstick. The law on transfers is looked at separately.
ui-boundary-which = Which country?
ui-boundary-countries = Which countries?
ui-boundary-only = { $country } only
ui-boundary-list = own list ({ $countries })
ui-country-count = { $count ->
    [one] { $count } country on the day.
   *[other] { $count } countries on the day.
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
ui-shared = Answered once, for all services of
ui-unit-nothing-asked = Nothing is open here.
ui-add-people = Add people with access
ui-no-people = Nobody yet. Add own staff abroad, companies of your group, or contractors who can see or administer the data.
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
ui-replaced = Another set-up was opened in place of yours.
ui-undo = Undo
ui-dismiss = Dismiss this note
ui-update = A new version of Limes is ready. Your answers go along.
ui-update-take = Go over to it
ui-update-later = Later
ui-update-unread = This version of Limes cannot read the set-up that you had entered. Save it as a file before you go on.
ui-update-keep = Save as a file

## Questions

ui-organisation = Your organisation
ui-unknown = I don’t know
ui-none-of-these = None of these
ui-clear = Clear answer
ui-change = Change
ui-why-asked = Why do we ask?
ui-sources = Sources
ui-fixed = Fixed by your set-up
ui-fixed-why = Why is that fixed?
ui-ask-provider = Ask your provider
ui-ask-lawyer = For a person with legal responsibility
ui-idle = { $count ->
    [one] { $count } answer that makes no difference now
   *[other] { $count } answers that make no difference now
}
ui-country-search = Search for a country
ui-country-add = Add a country
ui-region-search = Code, city or country
ui-no-match = Nothing fits.

## The answer so far

ui-verdict = Answer so far
ui-verdict-empty = The answer appears here as soon as there is something to assess.
ui-verdict-more = Show answers
ui-verdict-less = Hide answers
ui-open-count = { $count ->
    [0] No question is open.
    [one] { $count } question is open.
   *[other] { $count } questions are open.
}
ui-decide = { $count ->
    [0] No answer can narrow this further.
    [one] { $count } question decides it.
   *[other] { $count } questions decide it.
}
ui-to-result = To the result

## Result

ui-result = Result
ui-result-empty = There is no result yet: the set-up is empty.
ui-result-for = As of { $day }. Boundary: { $boundary }.
ui-take-away = Take away
ui-save = Save set-up
ui-print = Print
ui-to-questions = Back to the questions
ui-remember = Remember in this browser
    .hint = Off: closing the page forgets everything. Switching it off deletes what was kept.
ui-not-saved = Not saved yet.
ui-gauges = The answers
ui-scale = Scale, least concern first
ui-scale-is = this is the answer
ui-scale-possible = possible
ui-findings = Why
    .says = Rules that hold for your set-up, the weightiest first.
ui-findings-none = No rule speaks against it so far.
ui-findings-open = What could still be the case
    .says = It depends on open questions whether these rules hold.
ui-why = Why?
ui-flow-count = { $count ->
    [one] { $count } data flow
   *[other] { $count } data flows
}
ui-rule-sources = Sources of the rule
ui-proof-flow = That this happens, and where, rests on:
ui-proof-above = Rests on what stands above.
ui-exception-no = So this exception does not apply.
ui-exception-open = If so, this would be an exception.
ui-exception-yes = This is an exception.
ui-open-yet = Open
ui-cite-answer = Your answer
ui-cite-fact = Fact
ui-cite-area = Area
ui-area-members = { $area } on the day: { $countries }.
ui-services = Services at a glance
ui-service = Service
ui-once = Comes once with the first service
ui-not-available = Not on offer on the day
ui-maybe-available = Not known whether on offer on the day
ui-flows = Where the data goes
    .says = Each flow of data with place, company and control.
ui-no-flows = No data flow is known for that day.
ui-may-happen = may happen
ui-where = Where
ui-who = Who handles it
ui-control = What you can do
ui-control-ask = Ask the provider.
ui-facts = Facts and sources
ui-place-nowhere = nowhere
ui-place-open = not known yet
ui-place-anywhere = anywhere in the world
ui-place-outside-eu-efta = somewhere outside EU and EFTA
ui-place-within = within: { $area }
ui-actor-own = your own organisation
ui-actor-nobody = nobody who could read it
ui-actor-open = a company of which the country is not known yet
ui-actor-unnamed = a company in: { $country }
ui-actor-with-parent = { $entity }, owned by { $parent }
ui-company-unnamed = a company that the sources do not name
ui-country-unknown = country not known
ui-country-unnamed = that country
ui-laws-of = the laws of { $country }
ui-law-unnamed = a law that the sources do not name
ui-still-unknown = What is still unknown, and whom to ask
ui-nothing-unknown = Nothing is open any more.
ui-decides = decides: { $axes }
ui-beside = What else to know
ui-warnings = Contested or soon to change
ui-events = What had happened by that day
ui-doubtful = { $count ->
    [one] { $count } fact behind this answer was not fully verified
   *[other] { $count } facts behind this answer were not fully verified
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
ui-position-partial = inside the provider’s boundary in part
ui-position-configurable = depends on settings
ui-position-excluded = outside the provider’s boundary
ui-position-unknown = ways in which data leaves, as documented
ui-valid-from = since { $from }
ui-valid-to = until { $to }
ui-valid-from-to = { $from } to { $to }
ui-stale = review was due on { $day }
ui-undated = undated

## About

ui-about = About Limes
ui-about-what = Limes says whether the data of a cloud set-up stays inside a boundary that you choose, who from outside can reach it, and on which basis it leaves.
ui-about-how = How it comes to an answer
    .says = Your answers and a collection of dated facts go through rules. Each rule names its source. The same answers, facts and day always give the same result. What is not known stays open and never counts as inside.
ui-about-privacy = What happens to your answers
    .says = They stay in this browser. The page sends nothing, loads nothing from elsewhere and sets no cookies. Only if you switch on “Remember in this browser” does it keep the set-up, on this device. So that it also opens without a network, your browser keeps the page’s own files; there is nothing of yours in them.
ui-about-advice = No legal advice
    .says = The result prepares a decision and does not replace it. Where law leaves room, the tool names the question and leaves it to a person with legal responsibility. Limes is not affiliated with any provider or authority.
ui-about-knowledge = Knowledge
    .says = Version { $version } of { $day }, { $facts } facts. What was not read in a source, or is due for review, is marked.
ui-about-version = The page itself is version { $version }.
ui-not-looked-at = What this tool did not look at
ui-not-looked-at-1 = Whether the processing itself is lawful (Art. 5, 6 and 9 GDPR), and whether the contract meets Art. 28 GDPR.
ui-not-looked-at-2 = Whether a transfer impact assessment is right. It only asks whether one was made.
ui-not-looked-at-3 = Access against the law: attacks, insiders, secret services that act without an order.
ui-not-looked-at-4 = Orders of authorities inside the boundary. They remain possible.
ui-not-looked-at-5 = Data that users send or share themselves, and apps and integrations that you did not name.
ui-not-looked-at-6 = Products and settings that nobody described, and changes after the date of the knowledge.
ui-supposed = If it could be used on that day:
