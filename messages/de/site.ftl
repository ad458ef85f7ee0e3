### Was eine Seite in ihrer limes.config.json mitbringt: eigene Angaben, Vorgaben, Texte.

site-organisation = Ihre Organisation
site-problems = Die limes.config.json dieser Seite enthält Fehler
    .says = Wer diese Seite betreibt, kann sie beheben. Was fehlerhaft ist, wurde weggelassen: Dort gilt das eingebaute Wissen. Bitte geben Sie das weiter:
site-missing = Die Einstellungen dieser Website konnten nicht geladen werden
    .says = Möglicherweise fehlen eigene Produkte, Angaben und Regeln Ihrer Organisation. Eine Beurteilung berücksichtigt sie jetzt nicht. Laden Sie die Seite neu; erscheint diese Meldung wieder, wenden Sie sich bitte an die Betreiber dieser Website.
    .stamp = ohne die Einstellungen dieser Website
site-problem = Zeile { $line }, Spalte { $column }: { $problem }
site-extended = ergänzt um Angaben Ihrer Organisation ({ $hash })
site-declared = Angabe Ihrer Organisation
site-preset = Von Ihrer Organisation vorbelegt
site-boundary = { $name } – eine Grenze Ihrer Organisation: { $countries }
site-boundary-hint = Eine Grenze Ihrer Organisation: { $countries }.
site-note = Dieses Ergebnis beruht auf Angaben Ihrer Organisation
    .says = Limes hat sie nicht geprüft. Ohne sie: { $headline }.
    .axis = Ohne sie:
    .unit = Beruht auf Angaben Ihrer Organisation: { $names }
    .short = Beruht auf Angaben Ihrer Organisation
    .list = Welche Angaben
site-imprint = Impressum
site-privacy = Datenschutzerklärung
