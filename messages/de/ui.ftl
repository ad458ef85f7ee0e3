### Die Seite selbst: Titel, Knöpfe, Hinweise.

## Rahmen

ui-title-start = Limes: Bleiben Ihre Cloud-Daten innerhalb der EU-Grenze?
ui-title-of = { $view } – Limes
ui-skip = Zum Inhalt springen
ui-home = Limes, zur Startseite
ui-language = Sprache
language-name = Deutsch
ui-scheme = Farbschema
ui-scheme-system = Wie im System
ui-scheme-light = Hell
ui-scheme-dark = Dunkel
ui-version = Limes { $version }
ui-knowledge = Wissensstand { $version } vom { $day }
ui-no-legal-advice = Keine Rechtsberatung. Keine Verbindung zu Anbietern oder Behörden.
ui-close = Schließen
ui-assessing = Was aus Ihrer letzten Änderung folgt, wird berechnet. Bis dahin sehen Sie das Ergebnis davor.
ui-show-entries = { $from } bis { $to } von { $count } anzeigen
ui-loading = Wird geladen …
ui-not-loaded = Dieser Teil von Limes konnte nicht geladen werden ({ $file }). Prüfen Sie die Verbindung und versuchen Sie es noch einmal.
ui-load-again = Noch einmal versuchen
ui-or = oder
ui-up-to = bis
ui-day = { $day }. { $month } { $year }
ui-month-1 = Januar
ui-month-2 = Februar
ui-month-3 = März
ui-month-4 = April
ui-month-5 = Mai
ui-month-6 = Juni
ui-month-7 = Juli
ui-month-8 = August
ui-month-9 = September
ui-month-10 = Oktober
ui-month-11 = November
ui-month-12 = Dezember

## Start

ui-start-title = Bleiben die Daten Ihrer Cloud innerhalb der EU-Grenze?
ui-start-promise = Beschreiben Sie, was Sie einsetzen. Eine erste Antwort haben Sie in etwa zwei Minuten; die vollständige braucht Auskünfte Ihrer Anbieter. Beide nennen Gründe, Quellen und die noch offenen Fragen.
ui-start-begin = Beginnen
ui-start-go-on = Fortfahren
ui-promise-local = Ihre Antworten bleiben in diesem Browser. Nichts wird gesendet.
ui-promise-unknown = „Weiß ich nicht“ ist immer möglich und gilt nie als innerhalb.
ui-promise-sources = Jede Folgerung nennt ihre Regel, ihre Fakten und deren Quellen.
ui-axis-stays = Speicherung, Verarbeitung, Kopien, Protokolle, Support: jeder Datenfluss für sich.
ui-axis-reach = Welches ausländische Recht wen zur Herausgabe verpflichten kann, und ob die Daten lesbar wären.
ui-axis-basis = Angemessenheitsbeschluss, Garantien oder keine Grundlage, am Stichtag Ihrer Wahl.
ui-read = Bestand aus Dateien lesen
    .says = Pläne, Ressourcenlisten, Rechnungen und Lizenzlisten anderer Werkzeuge.
ui-read-choose = Dateien auswählen
ui-read-drop = oder Dateien, Ordner und ZIP-Archive hier ablegen. Nichts verlässt diese Seite.
ui-read-how = Welche Dateien es sind und wie sie entstehen
ui-read-from = Aus { $file }, gelesen am { $day }
ui-read-added = Was in den Dateien steht, wurde übernommen.
ui-open = Gespeicherte Aufstellung öffnen
    .says = Eine Datei im Format .json, die Sie hier früher gespeichert haben.
ui-open-choose = Datei auswählen
ui-open-drop = oder hier ablegen
ui-examples = Beispiel laden
    .says = Aufstellungen von heute und Fälle, an denen sich entschied, wie die Frage zu stellen ist.
ui-example-again = Dasselbe am:

## Öffnen einer Datei

ui-problems = Die Datei lässt sich nicht öffnen
    .says = Ihre Aufstellung ist unverändert. Berichtigen Sie die Datei an diesen Stellen, oder wählen Sie eine andere.

## Abschnitte

ui-sections = Abschnitte
section-organisation = Organisation
    .says = Wer Sie sind, welcher Stichtag zählt und welche Grenze.
section-data = Daten
    .says = Um welche Daten es geht.
section-services = Dienste
    .says = Was Sie nutzen und wie es eingerichtet ist.
section-people = Personen mit Zugriff
    .says = Eigene Beschäftigte im Ausland, Konzernunternehmen und Dienstleister.
section-contracts = Verträge
    .says = Was mit den Anbietern vereinbart ist und was das Recht dort verlangen kann.
section-protection = Schutz
    .says = Verschlüsselung, und wer die Schlüssel hat.
ui-turn = Zurück und weiter
ui-back = Zurück
ui-next = Weiter
task-to-do = { $count } offen
task-waiting = { $count } in Klärung
task-answered = beantwortet
task-not-needed = nicht nötig
ui-section-open = { $count ->
    [one] Hier ist noch { $count } Frage offen
   *[other] Hier sind noch { $count } Fragen offen
}
ui-still-open-in = Noch offen: { $section }
ui-nothing-yet = Diese Fragen folgen nach den Diensten. Bitte fügen Sie zuerst einen hinzu.
ui-nothing-now = Hier ist noch nichts zu beantworten. Fragen können folgen, wenn Sie andere beantwortet haben.
ui-nothing-asked = Hier ist nichts weiter nötig: Keine Antwort könnte das Ergebnis ändern.

## Stichtag und Grenze

ui-as-of = Für welchen Tag soll die Antwort gelten?
    .says = Gesetze, Zusagen und Produkte ändern sich. Es zählt, was an diesem Tag galt.
ui-today = Heute
ui-boundary = Was zählt als innerhalb?
    .says = Die Grenze ist Ihr Maßstab. Das Recht der Übermittlung wird gesondert betrachtet.
ui-boundary-which = Welches Land?
ui-boundary-countries = Welche Länder?
boundary-eu = Europäische Union
    .says = Die Mitgliedstaaten. Bis zum 31. Dezember 2020 gehört das Vereinigte Königreich dazu.
boundary-eea = Europäischer Wirtschaftsraum
    .says = EU, Island, Liechtenstein und Norwegen: Hier gilt die DSGVO.
boundary-eu-efta = EU und EFTA
    .says = Zum EWR kommt die Schweiz hinzu, wie in der EU-Datengrenze von Microsoft. Sie bleibt ein Drittland mit Angemessenheitsbeschluss.
boundary-eea-adequate = EWR und Länder mit Angemessenheitsbeschluss
    .says = Hinzu kommen alle Länder, für die ein Angemessenheitsbeschluss ohne Einschränkung gilt. Übermittlungen dorthin sind zulässig, aber sie liegen außerhalb des EWR. Teilweise Beschlüsse wie für die USA sind nicht erfasst.
boundary-country = Ein Land
    .says = Nur dieses Land gilt als innerhalb.
boundary-list = Eigene Liste
    .says = Nur die Länder, die Sie nennen, gelten als innerhalb.
ui-country-count = { $count ->
    [one] Am Stichtag { $count } Land.
   *[other] Am Stichtag { $count } Länder.
}

## Dienste und Personen

ui-add-service = Dienste hinzufügen
ui-add-done = Liste schließen ({ $count } gewählt)
ui-picker-search = Welche Dienste nutzen Sie?
ui-picker-hint = Name oder Anbieter
ui-picker-list = Produkte
ui-picker-count = { $count ->
    [one] { $count } Produkt
   *[other] { $count } Produkte
}
ui-added = { $name } hinzugefügt.
ui-times = { $count }×
ui-no-services = Noch kein Dienst. Wählen Sie den ersten aus der Liste.
ui-shared = Einmal zu beantworten, für alle Dienste von
ui-unit-nothing-asked = Keine eigenen Fragen.
ui-add-people = Personen mit Zugriff hinzufügen
ui-no-people = Noch niemand. Fügen Sie eigene Beschäftigte im Ausland, Unternehmen Ihrer Gruppe oder Dienstleister hinzu, die die Daten sehen oder verwalten können.
ui-people = Personen mit Zugriff
ui-people-unnamed = Personen mit Zugriff
ui-people-name = Gruppe { $count }
ui-name = Name
ui-rename = Umbenennen
ui-ready = Fertig
ui-duplicate = Duplizieren
ui-remove = Entfernen
ui-remove-name = { $name } entfernen
ui-copy-of = { $name } (Kopie)
ui-removed = { $name } wurde entfernt.
ui-replaced = Anstelle Ihrer Aufstellung wurde eine andere geöffnet.
ui-undo = Rückgängig
ui-dismiss = Hinweis schließen
ui-update = Eine neue Version von Limes ist bereit. Ihre Antworten werden übernommen.
ui-update-take = Jetzt wechseln
ui-update-later = Später
ui-update-unread = Diese Version von Limes kann die Aufstellung nicht lesen, die Sie eingegeben hatten. Speichern Sie sie als Datei, bevor Sie weitermachen.
ui-update-keep = Als Datei speichern

## Fragen

ui-organisation = Ihre Organisation
ui-unknown = Weiß ich nicht
ui-none-of-these = Nichts davon
ui-clear = Antwort löschen
ui-answer-alike = { $count ->
    [one] Die andere offene Frage ebenso beantworten
   *[other] Die { $count } anderen offenen Fragen ebenso beantworten
}
ui-answer-differ = { $count ->
    [one] ({ $count } hat eine andere Antwort und behält sie)
   *[other] ({ $count } haben eine andere Antwort und behalten sie)
}
ui-answered-alike = { $count ->
    [one] { $count } weitere Frage beantwortet.
   *[other] { $count } weitere Fragen beantwortet.
}
ui-change = Ändern
ui-why-asked = Warum fragen wir das?
ui-sources = Quellen
ui-fixed = Folgt aus Ihren anderen Antworten
ui-assumed = Angenommen: Voreinstellung des Anbieters
ui-fixed-why = Woraus ergibt sich das?
ui-ask-provider = Fragen Sie Ihren Anbieter
ui-ask-lawyer = Fragen Sie Ihre Rechtsabteilung oder den Datenschutzbeauftragten
ui-idle = { $count ->
    [one] { $count } Antwort, die derzeit keinen Unterschied macht
   *[other] { $count } Antworten, die derzeit keinen Unterschied machen
}
ui-country-search = Land suchen
ui-country-add = Land hinzufügen
ui-places-europe = Europa, wie ein Portal es nennt (EWR, Schweiz, Vereinigtes Königreich)
ui-places-eea = EWR (alle Länder)
ui-places-eu = EU (alle Länder)
ui-places-anywhere = Überall: Nichts begrenzt die Länder
ui-region-search = Code, Stadt oder Land
ui-region-any = Irgendeine Region: Es lässt sich keine wählen
ui-region-in = Irgendeine Region: { $area }
ui-region-europe = Europa
ui-no-match = Kein Treffer.

## Die Antwort bisher

ui-verdict = Antwort bisher
ui-verdict-empty = Die Antwort erscheint hier, sobald es etwas zu beurteilen gibt.
ui-verdict-more = Antworten zeigen
ui-verdict-less = Antworten ausblenden
ui-open-count = { $count ->
    [0] Keine Frage ist offen.
    [one] { $count } Frage ist offen.
   *[other] { $count } Fragen sind offen.
}
ui-certain = Steht fest.
ui-decide = { $count ->
    [0] Offen: Keine Antwort kann das weiter eingrenzen.
    [one] Offen: { $count } Frage entscheidet es.
   *[other] Offen: { $count } Fragen entscheiden es.
}
ui-to-result = Zum Ergebnis

## Ergebnis

ui-result = Ergebnis
ui-take-away = Mitnehmen
ui-save = Aufstellung speichern
ui-remember = In diesem Browser merken
    .hint = Aus: Beim Schließen der Seite ist alles weg. Ausschalten löscht, was gemerkt war.
    .file = Diese Seite ist als Datei geöffnet: Andere Dateien auf diesem Rechner, die in diesem Browser geöffnet werden, können womöglich lesen, was gespeichert ist.
ui-remember-refused = Dieser Browser hat die Aufstellung nicht gespeichert: Sein Speicher ist voll oder abgeschaltet. Speichern Sie die Aufstellung als Datei.
ui-remember-elsewhere = Die Aufstellung wurde in einem anderen Fenster geändert und wird aus diesem nicht mehr gespeichert. Laden Sie die Seite neu, um mit der anderen weiterzuarbeiten, oder speichern Sie diese vorher als Datei.
ui-not-saved = Noch nicht gespeichert.
ui-once = Kommt einmal mit dem ersten Dienst hinzu
ui-place-anywhere = überall auf der Welt
ui-company-unnamed = ein Unternehmen, das die Quellen nicht nennen
ui-company-behind = das Unternehmen hinter „{ $name }“
ui-country-unnamed = dieses Land
ui-laws-of = die Gesetze des Landes { $country }
ui-country-own = Ihr Land
ui-law-any = irgendein dortiges Gesetz
ui-law-about = eine Vorschrift zu „{ $what }“
ui-law-unnamed = ein Gesetz, das die Quellen nicht nennen

## Über Limes

ui-about = Über Limes
ui-glossary = Glossar
library = Regelwerk
    .says = Alle Regeln und Fakten, auf denen die Antworten beruhen, mit ihren Quellen. Ob eine Überprüfung überfällig ist, richtet sich nach dem Stichtag Ihrer Aufstellung, { $day }.
library-views = Weitere Seiten
ui-trial = Sie probieren eine Änderung aus.
ui-cases-all = Alle entschiedenen Fälle
ui-cases = Entschiedene Fälle
    .says = Was Gerichte und Behörden entschieden haben und was Limes zu denselben Tatsachen sagt. Laden Sie einen Fall, um hineinzusehen oder ihn zu ändern.
