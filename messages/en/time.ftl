### The time line, and what might happen.

## Time line

ui-time = Time line
    .says = On which days the answer for this set-up changed or would have changed, and because of what. Facts announced for the future count only from their date.
ui-time-drawing = The time line is being computed …
ui-time-slow = So much is still open that this would take a while.
ui-time-draw = Compute it anyway
ui-time-previous = Previous change
ui-time-next = Next change
ui-time-since = from { $from } on
ui-time-here = Your as-of date
ui-time-announced = In the future, as far as is known so far
ui-time-then = then
ui-time-judge = Judge as of this day
ui-time-never = The answer is the same on every day.
ui-time-services = Concerns: { $names }
ui-time-begins = From then on: { $what }
ui-time-ends = No longer: { $what }
ui-time-no-new-contracts = No longer to be agreed anew, only in old contracts: { $what }
ui-time-product = Different from then on, as documented: { $names }
ui-time-event = On that day: { $event }
ui-as-of-moved = The answer now holds for { $day }.

## What if

ui-if = What if
    .says = A thought experiment: what the answer would be if the law, a provider or a promise changed. Your set-up and your answers stay as they are.
ui-if-choose = Suppose that by { $day } this has happened
ui-if-more = More that might happen
ui-if-badge = Thought experiment: this is not your answer
ui-if-now = As it is
ui-if-then = In the thought
ui-if-whole = Overall
ui-if-nothing = Nothing would change.
ui-if-first = What would change, the worst first
ui-if-rules = { $count ->
    [one] { $count } rule would hold that does not hold now
   *[other] { $count } rules would hold that do not hold now
}
ui-if-off = Switch all off
ui-if-framework = The Data Privacy Framework falls
    .says = The Court of Justice annuls it as it did its two predecessors: because access powers in the United States go too far. The Swiss and the British extension fall with it.
ui-if-renewed = FISA section 702 is prolonged
    .says = The note that it has lapsed while orders go on would no longer apply.
ui-if-ends = FISA section 702 ends
    .says = So do the orders that still go on. Other laws stay as they are.
ui-if-bought = { $name } is bought by a company from:
ui-if-buyer = Where the buyer of { $name } comes from
ui-if-withdrawn = This adequacy decision is withdrawn
ui-if-promise = This no longer counts
ui-if-fails = { $region } fails over to { $pair }
