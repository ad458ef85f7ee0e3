### Die Ansicht der entschiedenen Fälle.

ui-cases-search = Suchen
ui-cases-level = Ergebnis
ui-cases-kind = Wer entschieden hat
ui-cases-any = alle
ui-cases-count = { $count ->
    [one] { $count } Fall
   *[other] { $count } Fälle
}
ui-cases-none = Kein Fall passt. Lockern Sie einen Filter.
ui-cases-agrees = Limes stimmt überein
ui-cases-differs = Limes weicht ab
ui-cases-compare = Vergleich und Quellen
ui-cases-day = Beurteilt für den { $day }.
ui-cases-law = Entschieden oder Rechtslage am Tag
ui-cases-transfer = Liegt eine Übermittlung vor?
ui-cases-unknown = nicht festgestellt
ui-cases-also = oder: { $levels }
ui-cases-said = Die Stelle selbst sagte: { $said }. Sie wurde aufgehoben oder steht damit allein; der Vergleich folgt der maßgeblicheren Stelle.
ui-cases-lawful = Zu Ort, Übermittlung und Zugriff: { $lawful }.
ui-cases-recalled = Das Beispiel wurde nicht noch einmal gelesen.
ui-cases-filled = Einzelne Angaben standen nicht in den gelesenen Quellen.
ui-cases-lesson = Wegen der Lehre aufgenommen, ohne Abgleich.
ui-cases-load = Als Beispiel laden
ui-cases-again = Dasselbe:
