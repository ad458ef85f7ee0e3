### Die Befehlszeile. Wörter in Großbuchstaben stehen für das, was jemand einsetzt.

cli-help =
    limes: Bleiben die Daten einer Cloud-Aufstellung innerhalb der EU-Grenze, wer kann darauf zugreifen, auf welcher Grundlage verlassen sie die Grenze?

    limes assess DATEI …     die Antwort in Kürze (- ist die Standardeingabe)
    limes questions DATEI …  was offen ist und wer es beantworten kann
    limes plan DATEI …       was Schritt für Schritt zu ändern und was zu klären ist
    limes report DATEI       ein Bericht für die Akte
    limes read DATEI …       was Sie betreiben, aus Dateien anderer Werkzeuge (Pläne, Listen, Rechnungen; siehe docs/inventories.md)
    limes check DATEI …      ob es Aufstellungsdateien sind und was daran nicht stimmt
    limes letters DATEI      Briefe an alle Unternehmen, die Offenes beantworten können, eine Liste zum Nachsehen, ein Vermerk für die Rechtsabteilung
    limes merge DATEI ANTWORT  die Antwort auf eine Anfrage übernehmen: was sich ändert, was Ihren Antworten widerspricht
    limes compare DATEI DATEI  was sich zwischen zwei Aufstellungen unterscheidet: Ergebnis, Ursachen, Datenflüsse, Antworten
    limes schema             JSON-Schema der Aufstellungsdatei
    limes version            Stand von Programm und Wissen
    limes help               dieser Text

    --json                   das Ergebnis als JSON, wie es die JavaScript-Schnittstelle gibt (assess, questions, plan, compare), oder eine Zeile je Datei (read)
    --format FORM            Form des Berichts: markdown, csv-transfers, csv-flows, csv-actions (report)
    --fail-on BEDINGUNG,…    Rückgabewert 1, wenn eine davon zutrifft oder noch zutreffen kann (assess, read)
    --as-of JJJJ-MM-TT       ein anderer Stichtag als der der Datei (alle außer check, merge)
    --boundary GRENZE        eine andere Grenze: eu, eea, eu-efta, eea-adequate, DE oder DE,FR (alle außer check, merge)
    --to NAME                nur der Brief an diesen Adressaten: ein Teil des Namens oder eine Kennung (letters)
    --as-file                statt eines Briefs die Fragen als Anfragedatei, die sich in Limes öffnen lässt (letters --to)
    --markdown               Briefe als Markdown (letters)
    --until JJJJ-MM-TT       bis wann Sie eine Antwort wünschen, sonst vier Wochen (letters)
    --into DATEI             die Aufstellung mit dem Gefragten oder der Antwort in diese Datei schreiben (letters, merge); gelesene Dienste und Antworten in diese Datei aufnehmen (read)
    --on JJJJ-MM-TT          Tag des Briefs oder der Antwort, sonst der Stichtag der Datei (letters, merge)
    --days TAG,TAG           eine Aufstellung an zwei Tagen vergleichen (compare)
    --config DATEI           limes.config.json Ihrer Organisation: ihre Fakten und Vorgaben
    --knowledge DATEI        das Wissen dieser Datei (siehe `cargo xtask knowledge`) statt des eingebauten verwenden (auch: version)
    --lang en|de             Sprache

    Bedingungen, jeweils „dies oder schlimmer“:
    Ort                      leaves-in-part, leaves
    Zugriff                  unreadable, reachable
    Grundlage                no-transfer, adequate-country, safeguards-in-force, safeguards-case-by-case, no-valid-basis
    außerdem                 forbidden (durch eine Regel der Branche), not-available, not-allowed (nach --config), unknown (etwas ist offen)
    auch                     kurz reachable-unreadable, adequate, case-by-case und no-basis
    Es zählt das schlimmste Urteil, das noch möglich ist: Was nicht bekannt ist, beruhigt nie.

    Rückgabewerte: 0 in Ordnung, 1 eine Bedingung trifft zu oder kann zutreffen, oder eine Auskunft widerspricht Ihren Antworten, 2 falscher Aufruf, 3 eine Datei ist nicht lesbar, 4 interner Fehler.
    Keine Rechtsberatung.
cli-try-help = `limes help` nennt Befehle und Optionen.
cli-no-command = Den Befehl `{ $value }` gibt es nicht.
cli-no-option = Die Option `{ $value }` gibt es hier nicht.
cli-no-value = `{ $value }` braucht einen Wert.
cli-no-condition = Die Bedingung `{ $value }` gibt es nicht. Möglich: { $conditions }.
cli-no-language = Die Sprache `{ $value }` gibt es nicht. Möglich: { $languages }.
cli-no-format = Die Form `{ $value }` gibt es nicht. Möglich: { $formats }.
cli-files = `assess`, `questions`, `plan`, `read` und `check` brauchen mindestens eine Datei, `report` und `letters` eine, `merge` und `compare` zwei (`compare --days` eine), die anderen Befehle keine.
cli-unreadable = { $file }: nicht lesbar: { $reason }
cli-knowledge = { $file }: nicht als Wissen verwendet: { $problem }
cli-valid = { $file }: eine gültige Aufstellungsdatei.
cli-head = { $file } (Stichtag { $day }; innerhalb: { $boundary })
cli-cause = { $cause } [{ $units }]
cli-certain = Sicher:
cli-possible = Möglich, solange Fragen offen sind:
cli-unverified = { $count ->
    [one] Beruht auf einem Fakt, der nicht geprüft ist oder überprüft werden müsste:
   *[other] Beruht auf { $count } Fakten, die nicht geprüft sind oder überprüft werden müssten:
}
cli-asked = Offene Fragen, nach denen, die sie beantworten können: { $whom }
cli-question = { $question } [zu: { $about }; kann beantworten: { $who }; { $id }]
cli-more = { $count ->
    [one] … und { $count } weitere
   *[other] … und { $count } weitere
}
cli-questions-count = { $count ->
    [0] keine Frage
    [one] { $count } offene Frage
   *[other] { $count } offene Fragen
}
cli-holds = `{ $condition }` trifft zu.
cli-holds-possibly = `{ $condition }` ist noch möglich und gilt deshalb als zutreffend ({ $questions }).
cli-holds-undescribed = `{ $condition }` gilt als zutreffend: Es ist nichts beschrieben und deshalb nichts ausgeschlossen.
cli-holds-incomplete = `{ $condition }` gilt als zutreffend: Die Dateien sind unvollständig oder nennen etwas, das Limes nicht kennt.
cli-holds-no = `{ $condition }` trifft nicht zu.
cli-needs-config = `not-allowed` braucht `--config` mit der Datei, die sagt, was erlaubt ist.
cli-declared = Milder durch Erklärungen Ihrer Organisation ({ $ids }). Ohne sie: { $headline }.
cli-declared-units = Das betrifft: { $units }.
cli-not-allowed = Von Ihrer Organisation nicht erlaubt: { $what }.
cli-not-told = Noch nicht zu sagen, ob Ihre Organisation es erlaubt: { $what }.
cli-policy = { $rule ->
    [incomplete] die Vorgaben sind nicht vollständig lesbar
    [product] Produkt { $value } ({ $unit })
    [provider] Anbieter { $value } ({ $unit })
    [region] Region { $value } ({ $unit })
    [boundary] die Grenze
    [stays] die Antwort zum Ort
    [reach] die Antwort zum Zugriff
    [basis] die Antwort zur Grundlage
   *[sector] die Antwort zur Branche
}
cli-step = { $acts }. Wirkung: { $effect }.
cli-outlook = Bestenfalls: { $best }. Schlimmstenfalls: { $worst }.
cli-remains = Was bedenklich bleibt, wenn alle Schritte getan sind (Datenflüsse nach Grund):
