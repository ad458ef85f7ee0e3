### The report for filing, and the plan in steps. Texts are plain text of one line.

report-title = Where data goes and who can demand it: report for filing
report-head = Limes report · { $day } · inside: { $boundary }
report-draft = { $count ->
    [0] Draft: nothing is described yet.
    [one] Draft: one question is open.
   *[other] Draft: { $count } questions are open.
}
report-heading = { $number }. { $title }
report-part-summary = Summary
report-part-setup = Set-up
report-part-places = Where the data goes
report-part-transfers = Transfers to third countries
report-part-reach = Who can demand the data
report-part-plan = Plan
report-part-open = Open questions, by who can answer them
report-part-sources = Facts and sources
report-part-method = Method and limits

## Summary

report-says = { $headline }. { $says }
report-declared = The result is more lenient because of declarations by your organisation ({ $ids }). Without them: { $headline }.
report-stamp = { $version }, { $day }
report-extended = { $stamp }, extended by your organisation ({ $hash })
report-about-day = Assessed for
report-about-boundary = Counts as inside
report-about-knowledge = Knowledge
report-about-checksum = SHA-256 of the set-up file
report-about-line = { $name }: { $value }
report-sign-prepared = Prepared by
report-sign-opinion = Opinion of the data protection officer
report-sign-decision = Decision
report-sign-date = Date and signature
report-settled = settled
report-open = open
report-level-count = { $name }: { $count }

## Words in cells

report-not-known = not known
report-not-answered = not answered
report-not-worked-out = not worked out
report-certain = certain
report-possible = possible
report-times = { $name } (× { $count })
report-service = { $name } ({ $product })
report-by-answer = your answer
report-by-declaration = declaration { $id }
report-by-fact = follows from { $sources }
report-flows-certain = { $certain }
report-flows-possible = { $possible } possible
report-flows-both = { $certain } certain, { $possible } possible
report-measure-of-encryption = Encryption
report-measure-of-key = Key holder
report-measure-of-pseudonyms = Pseudonymised
report-measure-said = { $name }: { $answer }
report-listed = { $status } (as last read) { $sources }
report-way-seat = its own seat
report-way-parent = its parent company
report-way-link = a subsidiary, branch, sub-processor or staff
report-way-territory = the place of the data
report-way-organisation = your own organisation
report-readable-yes = readable
report-readable-perhaps = perhaps readable
report-readable-no = not readable
report-overdue = { $grade }; review due since { $day }
report-source-facts = { $verified } verified, { $doubtful } to be checked

## Columns

report-column-about = Applies to
report-column-accepted = Accepted by
report-column-act = Law
report-column-acts = Who acts
report-column-annexes = Annexes complete (step 5)
report-column-answer = Answer
report-column-asked = Question
report-column-asked-of = Who can answer
report-column-assessment = Assessment documented (step 3)
report-column-authorities = Authorities of
report-column-best = At best
report-column-by = Basis of the answer
report-column-change = What to do
report-column-concern = What remains
report-column-control = Means of control
report-column-country = Country
report-column-data = Data
report-column-date = Date
report-column-effect = Effect
report-column-effort = Effort
report-column-extent = Extent
report-column-fact = Fact
report-column-facts = Facts that rest on it
report-column-find-out = What to find out
report-column-flow = Data flow
report-column-flows = Data flows
report-column-grade = Grade
report-column-happens = Happens
report-column-importer = Importer (step 1)
report-column-kind = Kind
report-column-laws = Laws
report-column-listed = Data Privacy Framework (step 2)
report-column-measure = Supplementary measures (step 4)
report-column-number = No.
report-column-party = Company
report-column-place = Place
report-column-provider = Provider
report-column-publisher = Publisher
report-column-purpose = Purpose
report-column-question = Question
report-column-questions = Questions
report-column-readable = In readable form
report-column-reason = Reason
report-column-result = Result
report-column-service = Service
report-column-services = Services
report-column-settled = Flows settled
report-column-sources = Sources
report-column-state = State
report-column-title = Title
report-column-tool = Transfer tool (step 2)
report-column-valid = In force
report-column-way = Through
report-column-worst = Data flows by worst possible level
report-column-worst-case = At worst

## Tables

report-table-answers = { $count ->
    [one] The answers for one data flow
   *[other] The answers for { $count } data flows
}
report-table-services = { $count ->
    [one] One service, by provider
   *[other] { $count } services, by provider
}
report-table-given = Answers on which the result rests
report-table-places = { $count ->
    [0] Every data flow leaves the boundary or may leave it
    [one] One data flow stays inside; these leave or may leave
   *[other] { $count } data flows stay inside; these leave or may leave
}
report-table-transfers = { $count ->
    [one] One importer
   *[other] { $count } importers
}
report-table-reach = { $count ->
    [one] One way in which data can be demanded from outside
   *[other] { $count } ways in which data can be demanded from outside
}
report-table-laws = The laws with their dates
report-table-plan = { $count ->
    [one] One step, which an assessment proved
   *[other] { $count } steps, each proved by an assessment
}
report-table-residual = What remains when every step is done
report-table-lookups = What the answers may change when every step is done
report-table-open = { $count ->
    [one] One open question
   *[other] { $count } open questions
}
report-table-doubtful = { $count ->
    [one] One fact that is not verified, or due for review
   *[other] { $count } facts that are not verified, or due for review
}
report-table-sources = { $count ->
    [one] One source
   *[other] { $count } sources
}
report-table-flows = { $count ->
    [one] One data flow
   *[other] { $count } data flows
}
report-table-actions = { $count ->
    [one] One action
   *[other] { $count } actions
}
report-open-below = { $count ->
    [one] One question is open; part 7 names it.
   *[other] { $count } questions are open; part 7 lists them.
}
report-none-services = No service is described.
report-none-given = The result rests on no answer.
report-none-places = No data flow that Limes assessed leaves the boundary.
report-none-transfers = Limes found no transfer that needs a basis.
report-none-reach = Limes found nobody outside who can be compelled.
report-none-plan = Limes knows of no change that improves the result.
report-none-residual = Nothing of concern remains that is certain. What is open is listed below.
report-none-open = No question is open.
report-none-doubtful = All facts on which the result rests were read in a source and are within their review period.
report-none-sources = The result rests on no source.

## Transfers

report-steps-says = The table follows the six steps of the EDPB Recommendations 01/2020.
report-step-1 = Step 1, know your transfers: importer, place, data and purpose.
report-step-2 = Step 2, identify the transfer tool: adequacy decision or appropriate safeguards.
report-step-3 = Step 3, assess the law and practice of the third country: the documented assessment.
report-step-4 = Step 4, adopt supplementary measures: encryption, keys and pseudonyms.
report-step-5 = Step 5, take the formal steps: complete annexes and, where needed, an authorisation.
report-step-6 = Step 6, re-evaluate at appropriate intervals.
report-review = The first fact on which this report rests is due for review on { $day }.

## Plan

report-plan-says = Each step is the change that improves most for its effort. Limes assessed the set-up again after each step; no part of a step can be left out.
report-plan-limited = So much is open or connected that Limes could not try every change. There may be further steps.
report-lookups-says = Answers are not in your hands. The table names the best and the worst result; neither is a promise.
report-change = { $question } → { $to } (now: { $from })
report-replace = { $name }: use { $to } in place of { $from }, if it suits your purpose
report-asked-of = { $question } ({ $about })
report-ask = Ask { $party }: { $questions }
report-questions = { $count ->
    [one] one question
   *[other] { $count } questions
}
report-look-up-list = Look up on the public list of the Data Privacy Framework: { $about }
report-kind-change = change
report-kind-lookup = find out
report-measure-in-full = leaves in full
report-measure-perhaps-in-full = may leave in full
report-measure-outside = leaves or may leave
report-measure-readable = readable from outside
report-measure-without-basis = may lack a basis
report-measure-forbidden = may be forbidden
report-measure-open = open questions
report-becomes = { $name } { $before } → { $after }
report-unchanged = nothing changes
report-concern-stays = leaves the boundary
report-concern-reach = readable from outside
report-concern-basis = no valid basis
report-concern-sector = forbidden by a sector rule
report-remains-open = open
report-remains-part-of-product = part of the product
report-remains-conduct = user behaviour
report-remains-no-control = no control found

## Method

report-method = Rules evaluate the answers together with dated facts. Each rule cites the law and each fact its sources. The same set-up, date and knowledge always give the same result.
report-limit-open = What is not known counts as open and never as inside. The worst level that is still possible is the one that counts.
report-limit-facts = Facts come from published documents. Limes has not inspected any system, contract or configuration.
report-limit-person = Where the law requires judgement, a person with legal responsibility decides. Limes names the question.
report-limit-contract = Answers about contracts, settings and keys are those of your organisation. Limes has not verified them.
report-limit-practice = Limes examines whether authorities can demand data, not how often they do.
report-limit-advice = This report prepares a decision. It is not legal advice.
report-warnings = Points to know about the laws and facts behind the result:
