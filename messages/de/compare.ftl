### Was sich zwischen zwei Aufstellungen oder zwei Tagen unterscheidet.

compare-same = Nichts unterscheidet sich: weder die Antwort noch ihre Ursachen noch ein Datenfluss.
compare-answer = Die Antwort
compare-headline = Ergebnis
compare-headline-same = {"  "}Ergebnis unverändert: { $headline }
compare-open = Offene Fragen
compare-changed = {"  "}{ $what } { $before } → { $after }
compare-causes = Ursachen
compare-new = {"  "}Neu: { $what } [{ $count }]
compare-gone = {"  "}Entfallen: { $what } [{ $count }]
compare-cause-changed = {"  "}Geändert: { $before } [{ $countBefore }] → { $after } [{ $count }]
compare-cause-count = {"  "}Geändert: { $what } [{ $countBefore } → { $count }]
compare-cause-extent = {"  "}Geändert, in welchen Datenflüssen, wie viel oder wie sicher: { $what } [{ $count }]
compare-flow-count = { $count ->
    [one] ein Datenfluss
   *[other] { $count } Datenflüsse
}
compare-flows = Datenflüsse
compare-flow = {"  "}{ $flow } { $changes }
compare-flow-new = {"  "}Neu: { $flow }
compare-flow-gone = {"  "}Entfallen: { $flow }
compare-answers = Antworten
compare-none = keine Antwort
