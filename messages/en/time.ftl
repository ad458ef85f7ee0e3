### The timeline, and possible future events.

## Timeline

ui-time = Timeline
    .says = The dates on which the answer for this set-up changed or would have changed, and why. Announced changes count only from the date on which they take effect.
ui-time-bounded = Too much is open for an exact result: every level that may be possible is named.
ui-time-drawing = Computing the timeline …
ui-time-previous = Previous change
ui-time-next = Next change
ui-time-since = from { $from }
ui-time-here = Your as-of date
ui-time-announced = Future changes that are known so far
ui-time-then = then
ui-time-judge = Assess as of this date
ui-time-never = The answer is the same on every date.
ui-time-services = Affects: { $names }
ui-time-begins = Applies from this date: { $what }
ui-time-ends = No longer applies: { $what }
ui-time-no-new-contracts = Not available for new contracts, only in existing ones: { $what }
ui-time-product = Changes on this date, according to the documentation: { $names }
ui-time-event = On this date: { $event }
ui-as-of-moved = The answer now applies to { $day }.

## What if

ui-if = What if
    .says = A thought experiment: the answer if the law, a provider or a promise changed. Your set-up and your answers stay as they are.
ui-if-choose = Suppose that the following has happened by { $day }
ui-if-more = Other possible events
ui-if-badge = Thought experiment: this is not your answer
ui-if-wait = Working out what would change …
ui-if-now = Now
ui-if-then = What if
ui-if-whole = Overall
ui-if-nothing = Nothing would change.
ui-if-first = What would change, most serious first
ui-if-rules = { $count ->
    [one] { $count } rule would apply that does not apply now
   *[other] { $count } rules would apply that do not apply now
}
ui-if-off = Switch all off
ui-if-framework = The Data Privacy Framework is annulled
    .says = The Court of Justice annuls it, as it annulled its two predecessors, because access powers in the United States go too far. The Swiss and UK extensions end with it.
ui-if-renewed = FISA section 702 is extended
    .says = The warning that it has lapsed while orders continue would no longer apply.
ui-if-ends = FISA section 702 ends
    .says = Orders that are still in force end as well. Other laws stay as they are.
ui-if-bought = { $name } is bought by a company from:
ui-if-buyer = Country of the buyer of { $name }
ui-if-withdrawn = This adequacy decision is withdrawn
ui-if-promise = This no longer applies
ui-if-fails = { $region } fails over to { $pair }
