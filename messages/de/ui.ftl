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
ui-start-promise = Beschreiben Sie, was Sie einsetzen. In etwa zehn Minuten haben Sie eine Antwort mit Gründen, Quellen und den noch offenen Fragen.
ui-start-begin = Beginnen
ui-start-go-on = Fortfahren
ui-promise-local = Ihre Antworten bleiben in diesem Browser. Nichts wird gesendet.
ui-promise-unknown = „Weiß ich nicht“ ist immer möglich und gilt nie als innerhalb.
ui-promise-sources = Jede Folgerung nennt ihre Regel, ihre Fakten und deren Quellen.
ui-axis-stays = Speicherung, Verarbeitung, Kopien, Protokolle, Support: jeder Datenfluss für sich.
ui-axis-reach = Welches ausländische Recht wen zur Herausgabe verpflichten kann, und ob die Daten lesbar wären.
ui-axis-basis = Angemessenheitsbeschluss, Garantien oder keine Grundlage, am Stichtag Ihrer Wahl.
ui-axis-stays-short = Ort
ui-axis-reach-short = Zugriff
ui-axis-basis-short = Grundlage
ui-axis-sector-short = bereichsspezifische Vorschrift
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
ui-turn = Zurück und weiter
ui-back = Zurück
ui-next = Weiter
ui-done = Erledigt
ui-open-questions = { $count ->
    [one] { $count } offene Frage
   *[other] { $count } offene Fragen
}
ui-section-open = { $count ->
    [one] Hier ist noch { $count } Frage offen
   *[other] Hier sind noch { $count } Fragen offen
}
ui-still-open-in = Noch offen: { $section }
ui-nothing-yet = Fragen erscheinen, sobald Sie einen Dienst oder Personen mit Zugriff hinzugefügt haben. Gefragt wird nur, was die Antwort ändern kann.
ui-nothing-asked = Hier ist derzeit nichts zu beantworten. Keine Frage könnte die Antwort ändern.

## Stichtag und Grenze

ui-as-of = Für welchen Tag soll die Antwort gelten?
    .says = Gesetze, Zusagen und Produkte ändern sich. Es zählt, was an diesem Tag galt.
ui-today = Heute
ui-boundary = Was zählt als innerhalb?
    .says = Die Grenze ist Ihr Maßstab. Das Recht der Übermittlung wird gesondert betrachtet.
ui-boundary-which = Welches Land?
ui-boundary-countries = Welche Länder?
ui-boundary-only = nur { $country }
ui-boundary-list = eigene Liste ({ $countries })
ui-country-count = { $count ->
    [one] Am Stichtag { $count } Land.
   *[other] Am Stichtag { $count } Länder.
}

## Dienste und Personen

ui-add-service = Dienste hinzufügen
ui-add-done = Auswahl schließen
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
ui-unit-nothing-asked = Hier ist nichts offen.
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
ui-ask-lawyer = Für eine Person mit rechtlicher Verantwortung
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
ui-decide = { $count ->
    [0] Keine Antwort kann das weiter eingrenzen.
    [one] { $count } Frage entscheidet es.
   *[other] { $count } Fragen entscheiden es.
}
ui-to-result = Zum Ergebnis

## Ergebnis

ui-result = Ergebnis
ui-result-empty = Es gibt noch kein Ergebnis: Die Aufstellung ist leer.
ui-result-for = Stichtag: { $day }. Grenze: { $boundary }.
ui-take-away = Mitnehmen
ui-save = Aufstellung speichern
ui-to-questions = Zurück zu den Fragen
ui-remember = In diesem Browser merken
    .hint = Aus: Beim Schließen der Seite ist alles vergessen. Ausschalten löscht, was gemerkt war.
    .file = Diese Seite ist als Datei geöffnet: Andere Dateien auf diesem Rechner, die in diesem Browser geöffnet werden, können womöglich lesen, was gespeichert ist.
ui-remember-refused = Dieser Browser hat die Aufstellung nicht gespeichert: Sein Speicher ist voll oder abgeschaltet. Speichern Sie die Aufstellung als Datei.
ui-remember-elsewhere = Die Aufstellung wurde in einem anderen Fenster geändert und wird aus diesem nicht mehr gespeichert. Laden Sie die Seite neu, um mit der anderen weiterzuarbeiten, oder speichern Sie diese vorher als Datei.
ui-not-saved = Noch nicht gespeichert.
ui-gauges = Die Antworten
ui-scale = Skala, die unbedenklichste Stufe zuerst
ui-scale-is = das ist die Antwort
ui-scale-possible = möglich
ui-findings = Nachweise
    .says = Jede Regel, die auf Ihre Umgebung zutrifft oder zutreffen kann, mit Begründung und Quellen.
ui-findings-none = Bisher spricht keine Regel dagegen.
ui-findings-open = Was noch der Fall sein kann
    .says = Ob diese Regeln zutreffen, hängt von offenen Fragen ab.
ui-why = Warum?
ui-flow-count = { $count ->
    [one] { $count } Datenfluss
   *[other] { $count } Datenflüsse
}
ui-rule-sources = Gelesen in
ui-proof-flow = Dass und wo das geschieht, ergibt sich aus:
ui-proof-above = Ergibt sich aus dem oben Genannten.
ui-exception-no = Diese Ausnahme greift also nicht.
ui-exception-open = Wenn ja, wäre das eine Ausnahme.
ui-exception-yes = Das ist eine Ausnahme.
ui-open-yet = Offen
ui-cite-answer = Ihre Antwort
ui-cite-fact = Fakt
ui-cite-area = Gebiet
ui-area-members = { $area } am Stichtag: { $countries }.
ui-area-empty = { $area }: hat am Stichtag keine Mitglieder.
ui-services = Dienste im Überblick
ui-service = Dienst
ui-once = Kommt einmal mit dem ersten Dienst hinzu
ui-not-available = Am Stichtag nicht angeboten
ui-maybe-available = Nicht bekannt, ob am Stichtag angeboten
ui-flows = Wohin die Daten gehen
    .says = Jeder Datenfluss mit Ort, Unternehmen und Steuerung.
ui-no-flows = Für diesen Tag ist kein Datenfluss bekannt.
ui-may-happen = kann vorkommen
ui-where = Wo
ui-who = Wer damit umgeht
ui-control = Was Sie tun können
ui-control-ask = Fragen Sie den Anbieter.
ui-facts = Fakten und Quellen
ui-place-nowhere = nirgends
ui-place-open = noch nicht bekannt
ui-place-anywhere = überall auf der Welt
ui-place-outside-eu-efta = irgendwo außerhalb von EU und EFTA
ui-place-within = innerhalb von: { $area }
ui-actor-own = Ihre eigene Organisation
ui-actor-nobody = niemand, der die Daten lesen könnte
ui-actor-open = ein Unternehmen, dessen Land noch nicht bekannt ist
ui-actor-unnamed = ein Unternehmen in: { $country }
ui-actor-with-parent = { $entity }, gehört zu { $parent }
ui-company-unnamed = ein Unternehmen, das die Quellen nicht nennen
ui-company-behind = das Unternehmen hinter „{ $name }“
ui-country-unknown = Land nicht bekannt
ui-country-unnamed = dieses Land
ui-laws-of = die Gesetze des Landes { $country }
ui-country-own = Ihr Land
ui-law-any = irgendein dortiges Gesetz
ui-law-about = eine Vorschrift zu „{ $what }“
ui-law-unnamed = ein Gesetz, das die Quellen nicht nennen
ui-still-unknown = Was noch offen ist, und wen Sie fragen
ui-nothing-unknown = Es ist nichts mehr offen.
ui-decides = entscheidet: { $axes }
ui-beside = Was Sie außerdem wissen sollten
ui-warnings = Umstritten oder im Wandel
ui-events = Was bis zum Stichtag geschehen war
ui-doubtful = { $count ->
    [one] { $count } Fakt hinter dieser Antwort ist nicht vollständig geprüft
   *[other] { $count } Fakten hinter dieser Antwort sind nicht vollständig geprüft
}
ui-rests-on = { $count ->
    [one] Die Antwort stützt sich auf { $count } Fakt.
   *[other] Die Antwort stützt sich auf { $count } Fakten.
}

## Fakten

ui-fact-region = Region { $code } von { $provider }: { $place }.
ui-fact-member = { $country } gehört dazu: { $area }.
ui-fact-provider = { $name }: { $seat }.
ui-fact-service = { $provider }, { $name }: { $position }.
ui-fact-powers = Die Zugriffsbefugnisse dieses Landes gehen über das Erforderliche hinaus: { $country }.
ui-position-in = innerhalb der Grenze des Anbieters
ui-position-partial = teilweise innerhalb der Grenze des Anbieters
ui-position-configurable = hängt von Einstellungen ab
ui-position-excluded = außerhalb der Grenze des Anbieters
ui-position-unknown = dokumentierte Wege, auf denen Daten abfließen
ui-valid-from = seit { $from }
ui-valid-to = bis { $to }
ui-valid-from-to = { $from } bis { $to }
ui-stale = Überprüfung war am { $day } fällig
ui-undated = ohne Datum

## Über Limes

ui-about = Über Limes
ui-not-looked-at = Was dieses Werkzeug nicht betrachtet hat
ui-not-looked-at-1 = Ob die Verarbeitung selbst zulässig ist (Art. 5, 6 und 9 DSGVO) und ob der Vertrag Art. 28 DSGVO genügt.
ui-not-looked-at-2 = Ob eine Transfer-Folgenabschätzung richtig ist. Gefragt wird nur, ob es sie gibt.
ui-not-looked-at-3 = Zugriffe gegen das Recht: Angriffe, Innentäter, Nachrichtendienste, die ohne Anordnung handeln.
ui-not-looked-at-4 = Anordnungen von Behörden innerhalb der Grenze. Sie bleiben möglich.
ui-not-looked-at-5 = Was Nutzer selbst versenden oder teilen, und Apps und Anbindungen, die Sie nicht genannt haben.
ui-not-looked-at-6 = Produkte und Einstellungen, die niemand beschrieben hat, und Änderungen nach dem Datum des Wissensstands.
ui-supposed = Wäre es am Stichtag nutzbar:
library = Regelwerk
    .says = Alle Regeln und Fakten, auf denen die Antworten beruhen, mit ihren Quellen. Ob eine Überprüfung überfällig ist, richtet sich nach dem Stichtag Ihrer Aufstellung, { $day }.
library-views = Weitere Seiten
ui-trial = Sie probieren eine Änderung aus.
ui-cases-all = Alle entschiedenen Fälle
ui-cases = Entschiedene Fälle
    .says = Was Gerichte und Behörden entschieden haben und was Limes zu denselben Tatsachen sagt. Laden Sie einen Fall, um hineinzusehen oder ihn zu ändern.
