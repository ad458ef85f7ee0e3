### The view of decided cases.

ui-cases = Decided cases
    .says = What courts and authorities decided, and what Limes says for the same facts. Load one to look into it, or to change it.
ui-cases-all = All decided cases
ui-cases-search = Search
ui-cases-level = Result
ui-cases-kind = Who decided
ui-cases-any = all
ui-cases-count = { $count ->
    [one] { $count } case
   *[other] { $count } cases
}
ui-cases-none = No case fits. Loosen a filter.
ui-cases-agrees = Limes agrees
ui-cases-differs = Limes differs
ui-cases-compare = Compare, and sources
ui-cases-day = Judged for { $day }.
ui-cases-law = Decided, or the law of the day
ui-cases-transfer = Is there a transfer?
ui-cases-unknown = not established
ui-cases-also = or: { $levels }
ui-cases-said = It said itself: { $said }. It was overturned, or stands alone; the comparison follows the better authority.
ui-cases-lawful = On place, transfer and access: { $lawful }.
ui-cases-recalled = The example was not read again.
ui-cases-filled = Some details were not in the sources that were read.
ui-cases-lesson = Kept for its lesson, without a check.
ui-cases-load = Load as example
ui-cases-again = The same:
