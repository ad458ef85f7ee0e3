### The view of decided cases.

ui-cases-search = Search
ui-cases-level = Result
ui-cases-kind = Who decided
ui-cases-any = all
ui-cases-count = { $count ->
    [one] { $count } case
   *[other] { $count } cases
}
ui-cases-none = No cases match. Relax a filter.
ui-cases-agrees = Limes agrees
ui-cases-differs = Limes differs
ui-cases-compare = Comparison and sources
ui-cases-day = Assessed as of { $day }.
ui-cases-law = Decision, or the law on that date
ui-cases-transfer = Is there a transfer?
ui-cases-unknown = not established
ui-cases-also = or: { $levels }
ui-cases-said = Its own conclusion: { $said }. It was overturned, or nobody else followed it; the comparison follows the better authority.
ui-cases-lawful = On place, transfer and access: { $lawful }.
ui-cases-recalled = The source of this example was not read again.
ui-cases-filled = Some details were not in the sources.
ui-cases-lesson = Included for its lesson, without a comparison.
ui-cases-load = Load as example
ui-cases-again = Same case:
