### The answer in one sentence, its rows, and the causes of each

## Places

# after a preposition, only where a name needs more than “in”
in-AE = in the United Arab Emirates
in-CH = in Switzerland
in-FO = on the Faroe Islands
in-GB = in the United Kingdom
in-IM = on the Isle of Man
in-MD = in Moldova
in-NL = in the Netherlands
in-PH = in the Philippines
in-SK = in Slovakia
in-TR = in Türkiye
in-UA = in Ukraine
in-US = in the United States
in-VA = in Vatican City
answer-in = in { $country }
answer-in-and = { $first } and { $last }
answer-boundary-in = { $boundary ->
    [eu] in the EU
    [eea] in the EEA
    [eu-efta] in the EU and EFTA
    [eea-adequate] in the EEA and countries with an adequacy decision
   *[other] inside your boundary
}
answer-boundary-leave = { $boundary ->
    [eu] the EU
    [eea] the EEA
    [eu-efta] the EU and EFTA
    [eea-adequate] the EEA and the countries with an adequacy decision
   *[other] your boundary
}
answer-boundary-outside = { $boundary ->
    [eu] outside the EU
    [eea] outside the EEA
    [eu-efta] outside the EU and EFTA
    [eea-adequate] outside the EEA and the countries with an adequacy decision
   *[other] outside your boundary
}

## The sentence

answer-place-inside = Your data stays { $in }.
answer-place-part = Parts of your data leave { $leave }.
answer-place-full = { $all ->
    [yes] Your data leaves { $leave }.
   *[no] Some of your data leaves { $leave }.
}
answer-place-part-or-full = Some of your data leaves { $leave }, at least in part.
answer-place-perhaps-part = Parts of your data may leave { $leave }.
answer-place-perhaps-full = Your data may leave { $leave }.
answer-reach-nobody = No authority { $outside } can demand it.
answer-reach-unreadable = Authorities { $places } can demand it, but get nothing readable.
answer-reach-readable = Authorities { $places } could demand it in readable form.
answer-reach-unreadable-or-readable = Authorities { $places } can demand it, perhaps in readable form.
answer-reach-perhaps-unreadable = Authorities { $places } may be able to demand it, but would get nothing readable.
answer-reach-perhaps-readable = Authorities { $places } may be able to demand it in readable form.
answer-available-open = Whether every service is available on this date is open. If so:
answer-available-no = A service is not available on this date. If it were:
answer-basis-no-transfer = What leaves is not a transfer to another party in a third country.
answer-basis-adequate-country = Adequacy decisions cover what is transferred.
answer-basis-safeguards-in-force = Effective safeguards cover what is transferred.
answer-basis-safeguards-case-by-case = A lawyer or your data protection officer has to assess the safeguards.
answer-basis-no-valid-basis = At least one transfer has no valid legal basis.
answer-basis-open = The legal basis is open: between “{ $best }” and “{ $worst }”.
answer-sector-forbidden = A rule of your sector forbids it.
answer-sector-open = Whether a rule of your sector forbids it is open.
answer-settled-all = All answers are settled.
answer-settled-none = No answer is settled yet; until then, assume the worst.
answer-settled-one = Answer { $numbers } is settled; for the others, assume the worst until they are.
answer-settled-some = Answers { $numbers } are settled; for the rest, assume the worst until it is.

## The rows

answer-row-stays = Does it stay { $in }?
answer-row-reach = Who outside can demand it?
answer-row-basis = On which legal basis does it leave?
answer-row-sector = Does a rule of the sector forbid it?
answer-row-full = In full: { $who }.
answer-row-part = In part: { $who }.
answer-row-perhaps = Not settled: { $who }.
answer-row-through = Through { $who }.
answer-row-through-perhaps = Not settled: { $who }.
answer-row-laws = Law: { $laws }.
answer-row-basis-none = No basis: { $who }.
answer-row-basis-case = To be assessed by a person: { $who }.
answer-row-basis-perhaps = Not shown yet: { $who }.
answer-to = { $party } ({ $places })
answer-to-area = also { $places }
answer-to-boundless = any country
answer-to-open = place not known
answer-more = { $names } and { $count } more
tally-stays-0 = { $count } inside
tally-stays-1 = { $count } in part
tally-stays-2 = { $count } in full
tally-reach-0 = { $count } nobody
tally-reach-1 = { $count } unreadable
tally-reach-2 = { $count } readable
tally-basis-0 = { $count } never leave
tally-basis-1 = { $count } no transfer
tally-basis-2 = { $count } adequacy decision
tally-basis-3 = { $count } safeguards
tally-basis-4 = { $count } case by case
tally-basis-5 = { $count } no basis
tally-sector-0 = { $count } not forbidden
tally-sector-1 = { $count } forbidden
tally-open = { $count } open
tally-flows = { $count ->
    [one] { $count } data flow
   *[other] { $count } data flows
}

## The causes

cause-described = the company behind “{ $name }”
cause-unnamed = a company in { $country } that the documents do not name
cause-parent-unnamed = its parent company
cause-law = Law: { $laws }.
cause-place = { $to ->
    [countries] { $certain ->
        [yes] { $party }: data is { $outside } ({ $places }), { $level ->
            [full] in full
            [part-or-full] in part, perhaps in full
           *[part] in part
        }.
       *[no] { $party }: data may be { $outside } ({ $places }), { $level ->
            [full] in full
            [part-or-full] in part, perhaps in full
           *[part] in part
        }.
    }
    [area] { $party } promises an area that is wider ({ $places }): data may be there, { $level ->
        [full] in full
        [part-or-full] in part, perhaps in full
       *[part] in part
    }.
    [boundless] { $party }: nothing limits the countries, { $level ->
        [full] in full
        [part-or-full] in part, perhaps in full
       *[part] in part
    }.
   *[open] { $party }: it is not known where data is, { $level ->
        [full] in full
        [part-or-full] in part, perhaps in full
       *[part] in part
    }.
}
cause-reach-seat = { $certain ->
    [yes] Authorities { $places } can demand data from { $party }, which is established there.
   *[no] Authorities { $places } may be able to demand data from { $party }, which is established there.
}
cause-reach-parent = { $certain ->
    [yes] Authorities { $places } reach { $party } through its parent, { $parent }.
   *[no] Authorities { $places } may reach { $party } through its parent, { $parent }.
}
cause-reach-link = { $certain ->
    [yes] Authorities { $places } reach { $party } through a subsidiary, branch, business or staff there.
   *[no] Authorities { $places } may reach { $party } through a subsidiary, branch, business or staff there.
}
cause-reach-link-open = { $party } may have an establishment or a sub-processor outside through which it can be reached; whether it has one is open.
cause-reach-territory = { $certain ->
    [yes] { $party }: data is { $places }, where authorities can demand it.
   *[no] { $party }: data may be { $places }, where authorities can demand it.
}
cause-reach-territory-open = { $party }: data may be in countries that nobody has named; authorities there can demand it.
cause-reach-organisation = { $certain ->
    [yes] Your organisation itself can be compelled from outside.
   *[no] Your organisation itself may be compelled from outside.
}
cause-readable-yes = The data is readable.
cause-readable-perhaps = Whether the data is readable is open.
cause-readable-no = The data is not readable.
cause-basis = { $party } receives data: { $levels }.
cause-sector = { $certain ->
    [yes] A rule of the sector forbids it.
   *[no] A rule of the sector may forbid it.
}

## The result

answer-request = This file is a request: it has only the questions for { $name }, and only a part of what the organisation uses. What follows is not the answer for the organisation. Answer the questions, save the file, and send it back.
answer-contents = Contents of the result
answer-where = Where it goes
    .says = Each mark is one data flow: large for the data itself, small for a part of it, with a dashed ring where it may happen. To the right of the thick line is outside.
answer-who = Who can demand it
    .says = Each chain leads from you to an authority outside. A key that only you hold cuts it.
answer-basis = Legal basis
    .says = Each row is a company that receives data outside, or from there.
answer-services = Services ({ $count })
answer-open = Open ({ $count })
answer-flow = Data flow
answer-unverified = { $count ->
    [one] rests on { $count } unverified fact
   *[other] rests on { $count } unverified facts
}
answer-ask-title = Who can settle what is open
answer-ask-company = { $name }: { $questions }
answer-questions = { $count ->
    [one] { $count } question
   *[other] { $count } questions
}
answer-ask-more = { $count ->
    [one] Others: { $count } question
   *[other] Others: { $count } questions
}
answer-ask-all = All open questions
band-inside = Inside
band-wider = Promised area that is wider
band-named = Named countries outside
band-anywhere = Anywhere
band-unknown = Not known
band-open = open
chain-readable = Readable
chain-readable-open = Whether it is readable is open
chain-unreadable = Not readable
chain-cut = A key cuts the chain: nothing readable beyond here
chain-seat = Seat of the company
chain-link = Branch, subsidiary, business or staff
chain-territory = Place of the data
chain-organisation = Your own links abroad
chain-countries-open = countries not named
importer-name = Receives data
importer-flows = Data flows
importer-result = Result
importer-open = Still open
importer-perhaps = perhaps
answer-rules = { $count ->
    [one] { $count } rule
   *[other] { $count } rules
}

## What to do

todo = To do
todo-first = Do this first
todo-all = { $count ->
    [0] What is left
    [one] All: { $count } step
   *[other] All { $count } steps
}
todo-nothing = Nothing needs to change.
todo-residual-only = No step improves this: accept what is left, or do without the service.
todo-no-step = No change that Limes knows of improves the answer. What helps is to find out what is open, or to do without a service.
todo-total = All steps together: { $effect }.
todo-try-all = Try all steps
todo-not-all-tried = Limes could not try every combination. This is the best plan found.
todo-find-out = Then find out
    .says = What comes of it is not known before. The numbers are the best and the worst that may come of it.
todo-look-up = Look up in public: { $questions }.
todo-answer = Answer: { $questions }.
todo-decide = Have a lawyer decide: { $questions }.
todo-ask = Ask { $name }: { $questions }.
todo-and-more = { $count ->
    [one] And { $count } more.
   *[other] And { $count } more.
}
todo-outcome = At best: { $best }. At worst: { $worst }.
todo-remains = What no step changes
todo-remains-part-of-product = { $count ->
    [one] { $count } data flow is part of the product: accept it, or do without.
   *[other] { $count } data flows are part of the product: accept them, or do without.
}
todo-remains-conduct = { $count ->
    [one] { $count } data flow depends on what users do: instruct them.
   *[other] { $count } data flows depend on what users do: instruct them.
}
todo-remains-no-control = { $count ->
    [one] { $count } data flow: no setting, key or contract term is known that helps.
   *[other] { $count } data flows: no setting, key or contract term is known that helps.
}

## Files and letters

export-title = Report
export-print = Report (print or PDF)
export-markdown = Report for Word (Markdown)
export-transfers = Transfers (CSV)
export-flows = Data flows (CSV)
export-actions = Actions (CSV)
letters-title = Letters
    .says = One letter for each of those who can answer. Nothing is sent: copy the text, or save it.
letters-save = Save the letter
