### Die Auswahl der Produkte.

picker-bundle-adds = fügt hinzu: { $products }
picker-bundle-start = ein üblicher Anfang: Entfernen Sie, was Sie nicht nutzen
picker-bundle-recalled = Inhalt aus dem Gedächtnis
picker-bundle-needs-check = Inhalt in einem älteren Dokument gelesen: zu prüfen
picker-named = als { $product }
picker-describe = „{ $name }“ mit wenigen Fragen beschreiben
picker-describe-why = Limes kennt diesen Namen nicht. Sie können den Dienst selbst beschreiben: wo er Daten speichert, wer ihn betreibt und bei wem er läuft.
picker-nothing = Nichts gefunden für „{ $name }“.
picker-added-bundle = { $name } hinzugefügt ({ $products }).
