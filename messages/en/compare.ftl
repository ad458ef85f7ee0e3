### What differs between two set-ups, or between two days.

compare-same = Nothing differs: neither the answer, nor its causes, nor a data flow.
compare-answer = The answer
compare-headline = Headline
compare-headline-same = {"  "}Headline unchanged: { $headline }
compare-open = Open questions
compare-changed = {"  "}{ $what } { $before } → { $after }
compare-causes = Causes
compare-new = {"  "}New: { $what } [{ $count }]
compare-gone = {"  "}No longer: { $what } [{ $count }]
compare-cause-changed = {"  "}Changed: { $before } [{ $countBefore }] → { $after } [{ $count }]
compare-cause-count = {"  "}Changed: { $what } [{ $countBefore } → { $count }]
compare-cause-extent = {"  "}Changed in which data flows, how much or how certainly: { $what } [{ $count }]
compare-flow-count = { $count ->
    [one] one data flow
   *[other] { $count } data flows
}
compare-flows = Data flows
compare-flow = {"  "}{ $flow } { $changes }
compare-flow-new = {"  "}New: { $flow }
compare-flow-gone = {"  "}No longer: { $flow }
compare-answers = Answers
compare-none = no answer
