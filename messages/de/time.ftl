### Die Zeitleiste, und was geschehen könnte.

## Zeitleiste

ui-time = Zeitleiste
    .says = An welchen Tagen sich die Antwort für diese Aufstellung geändert hat oder geändert hätte, und weshalb. Was für die Zukunft angekündigt ist, zählt erst ab seinem Tag.
ui-time-bounded = Für ein genaues Ergebnis ist zu vieles offen: Genannt ist jede Stufe, die möglich sein kann.
ui-time-drawing = Die Zeitleiste wird berechnet …
ui-time-previous = Vorige Änderung
ui-time-next = Nächste Änderung
ui-time-since = ab { $from }
ui-time-here = Ihr Stichtag
ui-time-announced = Künftig, soweit bisher bekannt
ui-time-then = dann
ui-time-judge = Für diesen Tag beurteilen
ui-time-never = Die Antwort ist an jedem Tag dieselbe.
ui-time-services = Betrifft: { $names }
ui-time-begins = Gilt ab diesem Tag: { $what }
ui-time-ends = Gilt nicht mehr: { $what }
ui-time-no-new-contracts = Nicht mehr neu zu vereinbaren, nur noch in alten Verträgen: { $what }
ui-time-product = Laut Dokumentation ab diesem Tag anders: { $names }
ui-time-event = An diesem Tag: { $event }
ui-as-of-moved = Die Antwort gilt jetzt für den { $day }.

## Was wäre, wenn

ui-if = Was wäre, wenn
    .says = Ein Gedankenexperiment: wie die Antwort lauten würde, wenn sich das Recht, ein Anbieter oder eine Zusage änderte. Ihre Aufstellung und Ihre Antworten bleiben, wie sie sind.
ui-if-choose = Angenommen, bis zum { $day } ist Folgendes geschehen
ui-if-more = Was sonst noch geschehen könnte
ui-if-badge = Gedankenexperiment: Das ist nicht Ihre Antwort
ui-if-wait = Was sich ändern würde, wird berechnet …
ui-if-now = Wie es ist
ui-if-then = Im Gedankenexperiment
ui-if-whole = Insgesamt
ui-if-nothing = Es würde sich nichts ändern.
ui-if-first = Was sich ändern würde, das Schwerste zuerst
ui-if-rules = { $count ->
    [one] { $count } Regel träfe zu, die jetzt nicht zutrifft
   *[other] { $count } Regeln träfen zu, die jetzt nicht zutreffen
}
ui-if-off = Alles ausschalten
ui-if-framework = Das Data Privacy Framework fällt
    .says = Der EuGH erklärt den Angemessenheitsbeschluss für ungültig wie seine beiden Vorgänger: weil die Zugriffsbefugnisse in den USA zu weit gehen. Die Schweizer und die britische Erweiterung fallen mit.
ui-if-renewed = FISA 702 wird verlängert
    .says = Der Hinweis entfiele, dass die Vorschrift ausgelaufen ist und Anordnungen weitergelten.
ui-if-ends = FISA 702 endet
    .says = Auch die noch laufenden Anordnungen enden. Andere Gesetze bleiben, wie sie sind.
ui-if-bought = { $name } wird gekauft von einem Unternehmen aus:
ui-if-buyer = Woher der Käufer von { $name } kommt
ui-if-withdrawn = Dieser Angemessenheitsbeschluss wird aufgehoben
ui-if-promise = Das gilt nicht mehr
ui-if-fails = { $region } fällt aus, { $pair } übernimmt
