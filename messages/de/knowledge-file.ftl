### Eine Datei, die das Wissen einer Installation ersetzt.

knowledge-file = Die Datei knowledge.limes dieser Website wird nicht verwendet
    .says = { $problem } Die Seite verwendet das Wissen, mit dem sie ausgeliefert wurde.
knowledge-file-foreign = Sie ist keine Datei von Limes. Ersetzen Sie sie durch eine, die `cargo xtask knowledge` geschrieben hat.
knowledge-file-older = Sie ist für eine ältere Version von Limes gemacht. Schreiben Sie sie mit der Version, die Sie einsetzen, noch einmal.
knowledge-file-newer = Sie ist für eine neuere Version von Limes gemacht. Aktualisieren Sie zuerst Limes.
knowledge-file-broken = Sie ist beschädigt oder abgeschnitten. Kopieren Sie sie noch einmal.
knowledge-file-other = Sie ist eine Datei von Limes, enthält aber kein vollständiges Wissen. Ersetzen Sie sie durch eine, die `cargo xtask knowledge` geschrieben hat.
knowledge-file-not-newer = Ihr Wissen ist nicht neuer als das, mit dem Limes ausgeliefert wurde. Entfernen Sie die Datei oder ersetzen Sie sie durch eine neuere.
knowledge-file-missing = Sie konnte nicht geladen werden. Laden Sie die Seite neu; bleibt diese Meldung stehen, wenden Sie sich bitte an die Betreiber dieser Website.
knowledge-earlier = Diese Aufstellung wurde mit Version { $saved } des Wissens gespeichert. Hier sehen Sie sie nach Version { $now } beurteilt; die Antwort kann deshalb anders ausfallen als damals.
knowledge-earlier-answer = Nach Angabe der Datei lautete die Antwort: „{ $answer }“.
knowledge-earlier-changed = { $count ->
    [0] Keine der Tatsachen, auf denen jene Antwort beruhte, hat sich seither geändert.
    [one] Eine Tatsache, auf der jene Antwort beruhte, hat sich seither geändert:
   *[other] { $count } Tatsachen, auf denen jene Antwort beruhte, haben sich seither geändert:
}
knowledge-earlier-gone = Nicht mehr Teil des Wissens: { $id }
