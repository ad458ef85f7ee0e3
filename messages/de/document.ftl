### Was das Dokument selbst sagt: bevor sein Programm läuft, ohne es und nach einem internen Fehler. `cargo xtask build` setzt
### diese Texte in die Seiten ein; sie haben keine Werte, und was zwischen Gravis-Zeichen steht, ist Code. FILE ist ein Dateiname.

document-stopped = Limes ist wegen eines internen Fehlers stehen geblieben.
document-stopped-says = Was die Seite zuletzt gezeigt hat, kann überholt sein und ist ausgeblendet. Speichern Sie die Aufstellung und laden Sie die Seite neu.
document-stopped-save = Aufstellung speichern
document-failed = Limes konnte nicht starten.
document-failed-folder = Es braucht einen aktuellen Browser mit JavaScript und WebAssembly. Falls Sie es als Datei aus einem Ordner geöffnet haben: So funktioniert nur die Einzeldatei `limes.html`.
document-failed-changed = Liegt es nicht daran, fehlt vielleicht ein Teil der Seite oder wurde unterwegs verändert; Ihr Browser lehnt ihn dann ab. Laden Sie die Seite neu. Bleibt diese Meldung stehen, wenden Sie sich bitte an die Betreiber dieser Website.
document-single-preview = Es braucht einen aktuellen Browser mit JavaScript und WebAssembly. Falls Sie dies in einer Vorschau sehen, in einem E-Mail-Programm oder in der Dateiverwaltung: Speichern Sie die Datei und öffnen Sie sie in einem Browser.
document-single-changed = Liegt es nicht daran, wurde die Datei unterwegs vielleicht verändert oder abgeschnitten. Bitte beziehen Sie sie noch einmal von dort, woher Sie sie haben.
document-element-failed = Limes konnte nicht geladen werden. Bitte versuchen Sie es später noch einmal; bleibt es dabei, wenden Sie sich an die Stelle, die diese Seite betreut.

## Was an einer Datei nicht stimmt, die die Seite braucht

document-pack-missing = Limes konnte nicht starten, weil die Datei `FILE` fehlt oder unterwegs verändert wurde. Laden Sie die Seite neu; bleibt diese Meldung stehen, bitten Sie die Betreiber dieser Website, alle Dateien derselben Version auf den Server zu legen.
document-pack-foreign = Limes konnte nicht starten, weil die Datei `FILE` keine Datei von Limes ist. Bitten Sie die Betreiber dieser Website, sie durch die der gleichen Version zu ersetzen.
document-pack-older = Limes konnte nicht starten, weil die Datei `FILE` für eine ältere Version der Seite gemacht ist. Bitten Sie die Betreiber dieser Website, alle Dateien derselben Version auf den Server zu legen.
document-pack-newer = Limes konnte nicht starten, weil die Datei `FILE` für eine neuere Version der Seite gemacht ist. Laden Sie die Seite neu; bleibt diese Meldung stehen, bitten Sie die Betreiber dieser Website, alle Dateien derselben Version auf den Server zu legen.
document-pack-broken = Limes konnte nicht starten, weil die Datei `FILE` beschädigt oder abgeschnitten ist. Laden Sie die Seite neu; bleibt diese Meldung stehen, bitten Sie die Betreiber dieser Website, die Datei noch einmal auf den Server zu kopieren.
document-pack-other = Limes konnte nicht starten, weil die Datei `FILE` etwas anderes enthält, als ihr Name sagt. Bitten Sie die Betreiber dieser Website, alle Dateien derselben Version auf den Server zu legen.
