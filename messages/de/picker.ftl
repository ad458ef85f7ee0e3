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

## Eine eingefügte Liste

paste = Liste von Diensten einfügen
paste-text = Ihre Liste
    .says = Ein Name je Zeile oder Name; Produkt; Region, wie aus einer Tabelle kopiert. Es wird nichts hinzugefügt, bevor Sie es bestätigen.
paste-read = Liste lesen
paste-found = { $count ->
    [one] { $count } Dienst erkannt
   *[other] { $count } Dienste erkannt
}
paste-unsure = { $count ->
    [one] { $count } Name passt auf mehrere Produkte: Bitte prüfen Sie die Auswahl.
   *[other] { $count } Namen passen auf mehrere Produkte: Bitte prüfen Sie die Auswahl.
}
paste-unknown = { $count ->
    [one] { $count } Name ist nicht bekannt. Sie können den Dienst mit wenigen Fragen beschreiben.
   *[other] { $count } Namen sind nicht bekannt. Sie können diese Dienste mit wenigen Fragen beschreiben.
}
paste-left-out = { $count } weitere Zeilen wurden nicht gelesen: Eine Aufstellung hat höchstens 500 Dienste.
paste-line = Eingabe
paste-becomes = Hinzugefügt als
paste-becomes-of = { $name }: hinzugefügt als
paste-region = Region
paste-region-unknown = { $region }: Eine solche Region ist nicht bekannt, die Frage bleibt offen
paste-describe = Mit wenigen Fragen beschreiben
paste-leave-out = Auslassen
paste-add = { $count ->
    [one] { $count } Dienst hinzufügen
   *[other] { $count } Dienste hinzufügen
}
paste-added = { $count ->
    [one] { $count } Dienst hinzugefügt.
   *[other] { $count } Dienste hinzugefügt.
}
