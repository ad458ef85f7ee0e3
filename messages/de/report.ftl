### Der Bericht für die Akte und der Plan in Schritten. Die Texte sind einzeilig und ohne Auszeichnung.

report-title = Wohin Daten gehen und wer sie verlangen kann: Bericht für die Akte
report-head = Limes-Bericht · { $day } · innerhalb: { $boundary }
report-draft = { $count ->
    [0] Entwurf: Noch ist nichts beschrieben.
    [one] Entwurf: Eine Frage ist offen.
   *[other] Entwurf: { $count } Fragen sind offen.
}
report-heading = { $number }. { $title }
report-part-summary = Zusammenfassung
report-part-setup = Aufstellung
report-part-places = Wohin die Daten gehen
report-part-transfers = Übermittlungen in Drittländer
report-part-reach = Wer die Daten verlangen kann
report-part-plan = Plan
report-part-open = Offene Fragen nach Zuständigkeit
report-part-sources = Fakten und Quellen
report-part-method = Verfahren und Grenzen

## Zusammenfassung

report-says = { $headline }. { $says }
report-declared = Das Ergebnis ist milder, weil Ihre Organisation etwas erklärt hat ({ $ids }). Ohne diese Erklärungen: { $headline }.
report-stamp = { $version } vom { $day }
report-extended = { $stamp }, ergänzt von Ihrer Organisation ({ $hash })
report-about-day = Stichtag
report-about-boundary = Als innerhalb gilt
report-about-knowledge = Wissensstand
report-about-checksum = SHA-256 der Aufstellungsdatei
report-about-line = { $name }: { $value }
report-sign-prepared = Erstellt von
report-sign-opinion = Stellungnahme der oder des Datenschutzbeauftragten
report-sign-decision = Entscheidung
report-sign-date = Datum und Unterschrift
report-settled = steht fest
report-open = offen
report-level-count = { $name }: { $count }

## Wörter in Zellen

report-not-known = nicht bekannt
report-not-answered = nicht beantwortet
report-not-worked-out = nicht ausgerechnet
report-certain = sicher
report-possible = möglich
report-times = { $name } (× { $count })
report-service = { $name } ({ $product })
report-by-answer = Ihre Antwort
report-by-declaration = Erklärung { $id }
report-by-fact = folgt aus { $sources }
report-flows-certain = { $certain }
report-flows-possible = { $possible } möglich
report-flows-both = { $certain } sicher, { $possible } möglich
report-measure-of-encryption = Verschlüsselung
report-measure-of-key = Schlüsselinhaber
report-measure-of-pseudonyms = Pseudonymisiert
report-measure-said = { $name }: { $answer }
report-listed = { $status } (zuletzt gelesen) { $sources }
report-way-seat = den eigenen Sitz
report-way-parent = die Muttergesellschaft
report-way-link = Tochter, Niederlassung, Unterauftragsverarbeiter oder Personal
report-way-territory = den Ort der Daten
report-way-organisation = Ihre eigene Organisation
report-readable-yes = lesbar
report-readable-perhaps = vielleicht lesbar
report-readable-no = nicht lesbar
report-overdue = { $grade }; Prüfung fällig seit { $day }
report-source-facts = { $verified } belegt, { $doubtful } zu prüfen

## Spalten

report-column-about = Gilt für
report-column-accepted = Akzeptiert von
report-column-act = Gesetz
report-column-acts = Wer handelt
report-column-annexes = Anhänge vollständig (Schritt 5)
report-column-answer = Antwort
report-column-asked = Frage
report-column-asked-of = Wer antworten kann
report-column-assessment = Prüfung dokumentiert (Schritt 3)
report-column-authorities = Behörden von
report-column-best = Bestenfalls
report-column-by = Grundlage der Antwort
report-column-change = Was zu tun ist
report-column-concern = Was bleibt
report-column-control = Einfluss
report-column-country = Land
report-column-data = Daten
report-column-date = Datum
report-column-effect = Wirkung
report-column-effort = Aufwand
report-column-extent = Umfang
report-column-fact = Fakt
report-column-facts = Darauf beruhende Fakten
report-column-find-out = Was zu klären ist
report-column-flow = Datenfluss
report-column-flows = Datenflüsse
report-column-grade = Beleg
report-column-happens = Findet statt
report-column-importer = Empfänger (Schritt 1)
report-column-kind = Art
report-column-laws = Gesetze
report-column-listed = Data Privacy Framework (Schritt 2)
report-column-measure = Zusätzliche Maßnahmen (Schritt 4)
report-column-number = Nr.
report-column-party = Unternehmen
report-column-place = Ort
report-column-provider = Anbieter
report-column-publisher = Herausgeber
report-column-purpose = Zweck
report-column-question = Frage
report-column-questions = Fragen
report-column-readable = Lesbarkeit
report-column-reason = Grund
report-column-result = Ergebnis
report-column-service = Dienst
report-column-services = Dienste
report-column-settled = Flüsse geklärt
report-column-sources = Quellen
report-column-state = Stand
report-column-title = Titel
report-column-tool = Übermittlungsinstrument (Schritt 2)
report-column-valid = In Kraft
report-column-way = Über
report-column-worst = Datenflüsse nach schlimmster möglicher Stufe
report-column-worst-case = Schlimmstenfalls

## Tabellen

report-table-answers = { $count ->
    [one] Die Antworten für einen Datenfluss
   *[other] Die Antworten für { $count } Datenflüsse
}
report-table-services = { $count ->
    [one] Ein Dienst, nach Anbieter
   *[other] { $count } Dienste, nach Anbieter
}
report-table-given = Antworten, auf denen das Ergebnis beruht
report-table-places = { $count ->
    [0] Jeder Datenfluss verlässt die Grenze oder kann sie verlassen
    [one] Ein Datenfluss bleibt innerhalb; diese verlassen die Grenze oder können sie verlassen
   *[other] { $count } Datenflüsse bleiben innerhalb; diese verlassen die Grenze oder können sie verlassen
}
report-table-transfers = { $count ->
    [one] Ein Empfänger
   *[other] { $count } Empfänger
}
report-table-reach = { $count ->
    [one] Ein Weg, auf dem Daten von außen verlangt werden können
   *[other] { $count } Wege, auf denen Daten von außen verlangt werden können
}
report-table-laws = Die Gesetze mit ihren Daten
report-table-plan = { $count ->
    [one] Ein Schritt, durch eine Bewertung belegt
   *[other] { $count } Schritte, jeder durch eine Bewertung belegt
}
report-table-residual = Was bleibt, wenn alle Schritte getan sind
report-table-lookups = Was die Antworten ändern können, wenn alle Schritte getan sind
report-table-open = { $count ->
    [one] Eine offene Frage
   *[other] { $count } offene Fragen
}
report-table-doubtful = { $count ->
    [one] Ein Fakt, der nicht belegt oder zu prüfen ist
   *[other] { $count } Fakten, die nicht belegt oder zu prüfen sind
}
report-table-sources = { $count ->
    [one] Eine Quelle
   *[other] { $count } Quellen
}
report-table-flows = { $count ->
    [one] Ein Datenfluss
   *[other] { $count } Datenflüsse
}
report-table-actions = { $count ->
    [one] Eine Aufgabe
   *[other] { $count } Aufgaben
}
report-open-below = { $count ->
    [one] Eine Frage ist offen; Teil 7 nennt sie.
   *[other] { $count } Fragen sind offen; Teil 7 führt sie auf.
}
report-none-services = Es ist kein Dienst beschrieben.
report-none-given = Das Ergebnis beruht auf keiner Antwort.
report-none-places = Kein von Limes bewerteter Datenfluss verlässt die Grenze.
report-none-transfers = Limes hat keine Übermittlung gefunden, die eine Grundlage braucht.
report-none-reach = Limes hat außerhalb niemanden gefunden, der zur Herausgabe verpflichtet werden könnte.
report-none-plan = Limes kennt keine Änderung, die das Ergebnis verbessert.
report-none-residual = Es bleibt nichts Bedenkliches, das feststeht. Was offen ist, folgt unten.
report-none-open = Keine Frage ist offen.
report-none-doubtful = Alle Fakten, auf denen das Ergebnis beruht, wurden in einer Quelle gelesen und sind noch nicht zur Prüfung fällig.
report-none-sources = Das Ergebnis beruht auf keiner Quelle.

## Übermittlungen

report-steps-says = Die Tabelle folgt den sechs Schritten der Empfehlungen 01/2020 des EDSA.
report-step-1 = Schritt 1, Übermittlungen kennen: Empfänger, Ort, Daten und Zweck.
report-step-2 = Schritt 2, Übermittlungsinstrument bestimmen: Angemessenheitsbeschluss oder geeignete Garantien.
report-step-3 = Schritt 3, Recht und Praxis des Drittlands prüfen: die dokumentierte Prüfung.
report-step-4 = Schritt 4, zusätzliche Maßnahmen treffen: Verschlüsselung, Schlüssel und Pseudonyme.
report-step-5 = Schritt 5, förmliche Schritte vornehmen: vollständige Anhänge und, wo nötig, eine Genehmigung.
report-step-6 = Schritt 6, in angemessenen Abständen neu bewerten.
report-review = Der erste Fakt, auf dem dieser Bericht beruht, ist am { $day } zur Prüfung fällig.

## Plan

report-plan-says = Jeder Schritt ist die Änderung, die gemessen am Aufwand am meisten verbessert. Limes hat die Aufstellung nach jedem Schritt neu bewertet; kein Teil eines Schritts kann entfallen.
report-plan-limited = Es ist so viel offen oder miteinander verbunden, dass Limes nicht jede Änderung versuchen konnte. Weitere Schritte sind möglich.
report-lookups-says = Antworten haben Sie nicht in der Hand. Die Tabelle nennt das beste und das schlechteste Ergebnis; keines davon ist zugesagt.
report-change = { $question } → { $to } (jetzt: { $from })
report-replace = { $name }: { $to } anstelle von { $from } verwenden, sofern es sich für Ihren Zweck eignet
report-asked-of = { $question } ({ $about })
report-ask = { $party } fragen: { $questions }
report-questions = { $count ->
    [one] eine Frage
   *[other] { $count } Fragen
}
report-look-up-list = In der öffentlichen Liste des Data Privacy Framework nachsehen: { $about }
report-kind-change = ändern
report-kind-lookup = klären
report-measure-in-full = vollständig nach außen
report-measure-perhaps-in-full = vielleicht vollständig nach außen
report-measure-outside = sicher oder vielleicht nach außen
report-measure-readable = von außen lesbar
report-measure-without-basis = vielleicht ohne Grundlage
report-measure-forbidden = vielleicht verboten
report-measure-open = offene Fragen
report-becomes = { $name } { $before } → { $after }
report-unchanged = nichts ändert sich
report-concern-stays = verlässt die Grenze
report-concern-reach = von außen lesbar
report-concern-basis = keine gültige Grundlage
report-concern-sector = durch eine Branchenregel verboten
report-remains-open = offen
report-remains-part-of-product = Teil des Produkts
report-remains-conduct = Verhalten der Nutzenden
report-remains-no-control = keine Einflussmöglichkeit gefunden

## Verfahren

report-method = Regeln werten die Antworten zusammen mit datierten Fakten aus. Jede Regel nennt das Gesetz und jeder Fakt seine Quellen. Dieselbe Aufstellung, derselbe Stichtag und derselbe Wissensstand führen immer zum selben Ergebnis.
report-limit-open = Was nicht bekannt ist, gilt als offen und nie als innerhalb. Es zählt die schlimmste Stufe, die noch möglich ist.
report-limit-facts = Die Fakten stammen aus veröffentlichten Unterlagen. Limes hat kein System, keinen Vertrag und keine Einstellung selbst geprüft.
report-limit-person = Wo das Recht eine Wertung verlangt, entscheidet eine rechtlich verantwortliche Person. Limes nennt die Frage.
report-limit-contract = Antworten zu Verträgen, Einstellungen und Schlüsseln stammen von Ihrer Organisation. Limes hat sie nicht überprüft.
report-limit-practice = Limes untersucht, ob Behörden Daten verlangen können, nicht wie oft sie es tun.
report-limit-advice = Dieser Bericht bereitet eine Entscheidung vor. Er ist keine Rechtsberatung.
report-warnings = Was Sie zu den Gesetzen und Fakten hinter dem Ergebnis wissen sollten:
