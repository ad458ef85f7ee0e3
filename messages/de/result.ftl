### Das Ergebnis: was nur dort, im Regelbuch und bei den entschiedenen Fällen steht.

## Die Fragen der Achsen, kurz

ui-axis-stays-short = Ort
ui-axis-reach-short = Zugriff
ui-axis-basis-short = Grundlage
ui-axis-sector-short = bereichsspezifische Vorschrift

## Grenze

ui-boundary-only = nur { $country }
ui-boundary-list = eigene Liste ({ $countries })

## Ergebnis

ui-result-empty = Es gibt noch kein Ergebnis: Die Aufstellung ist leer.
ui-result-for = Stichtag: { $day }. Grenze: { $boundary }.
ui-to-questions = Zurück zu den Fragen
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
ui-place-outside-eu-efta = irgendwo außerhalb von EU und EFTA
ui-place-within = innerhalb von: { $area }
ui-actor-own = Ihre eigene Organisation
ui-actor-nobody = niemand, der die Daten lesen könnte
ui-actor-open = ein Unternehmen, dessen Land noch nicht bekannt ist
ui-actor-unnamed = ein Unternehmen in: { $country }
ui-actor-with-parent = { $entity }, gehört zu { $parent }
ui-country-unknown = Land nicht bekannt
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

ui-not-looked-at = Was dieses Werkzeug nicht betrachtet hat
ui-not-looked-at-1 = Ob die Verarbeitung selbst zulässig ist (Art. 5, 6 und 9 DSGVO) und ob der Vertrag Art. 28 DSGVO genügt.
ui-not-looked-at-2 = Ob eine Transfer-Folgenabschätzung richtig ist. Gefragt wird nur, ob es sie gibt.
ui-not-looked-at-3 = Zugriffe gegen das Recht: Angriffe, Innentäter, Nachrichtendienste, die ohne Anordnung handeln.
ui-not-looked-at-4 = Anordnungen von Behörden innerhalb der Grenze. Sie bleiben möglich.
ui-not-looked-at-5 = Was Nutzer selbst versenden oder teilen, und Apps und Anbindungen, die Sie nicht genannt haben.
ui-not-looked-at-6 = Produkte und Einstellungen, die niemand beschrieben hat, und Änderungen nach dem Datum des Wissensstands.
ui-supposed = Wäre es am Stichtag nutzbar:

## Datenflüsse

kind-at-rest = Speicherung
kind-in-use = Verarbeitung durch den Dienst
kind-replication = Sicherung und Replikation
kind-support = Supportfall
kind-remote-administration = Fernadministration
kind-telemetry = Telemetrie und Protokolle
kind-identity = Identität und Verzeichnis
kind-content-delivery = Content Delivery
kind-ai-inference = KI-Inferenz
kind-web-grounding = Websuche für KI
kind-key-management = Schlüsselverwaltung
kind-control-plane = Steuerungsebene
kind-billing = Konto und Abrechnung
kind-transit = Durchleitung
kind-security-operations = Sicherheitsbetrieb
kind-own-staff = Eigene Beschäftigte

data-content = Inhalte
data-prompts = Eingaben und Antworten
data-queries = Suchanfragen
data-account = Kontodaten
data-logs = Protokoll- und Nutzungsdaten
data-configuration = Konfigurationsdaten
data-support-data = Supportdaten
data-billing-data = Vertrags- und Abrechnungsdaten
data-keys = Schlüssel

extent-full = Vollständig
extent-limited = Teilweise

control-inherent = Teil des Produkts, nicht änderbar
control-avoid-service = Nur durch Verzicht auf Dienst oder Funktion
control-admin-setting = Einstellung der Administration
control-deployment-choice = Wahl bei der Einrichtung
control-user-choice = Verhalten der Nutzenden
control-contract = Sache des Vertrags
control-not-seen = In den Quellen keine Möglichkeit gefunden

flow-access-own-everything = Eigene Beschäftigte lesen alle Daten.
    .control = Geben Sie Zugriff nur aus Ländern innerhalb der Grenze.
flow-access-own-cases = Eigene Beschäftigte lesen einzelne Fälle oder Auszüge.
    .control = Geben Sie Zugriff nur aus Ländern innerhalb der Grenze.
flow-access-others-everything = Beschäftigte eines anderen Unternehmens lesen alle Daten.
    .control = Geben Sie Zugriff nur aus Ländern innerhalb der Grenze und nur, wo er nötig ist.
flow-access-others-cases = Beschäftigte eines anderen Unternehmens lesen einzelne Fälle oder Auszüge.
    .control = Geben Sie Zugriff nur aus Ländern innerhalb der Grenze und nur, wo er nötig ist.
flow-access-others-nothing = Beschäftigte eines anderen Unternehmens verwalten verschlüsselte Daten, ohne den Schlüssel zu haben.
    .control = Halten Sie die Schlüssel von ihnen fern.

## Fakten

grade-verified = in der Quelle gelesen
grade-recalled = aus allgemeiner Kenntnis, nicht nachgelesen
grade-needs-check = gelesen, aber erneut zu prüfen
grade-declared = Angabe Ihrer Organisation

reaches-no = erfasst es nicht
reaches-contested = umstritten
reaches-likely = erfasst es sehr wahrscheinlich
reaches-yes = erfasst es

who-customer = Ihre Organisation
who-provider = Der Anbieter
who-lawyer = Eine rechtlich verantwortliche Person

transfer-no = Keine Übermittlung in ein Drittland (Kapitel V DSGVO).
transfer-contested = Ob es eine Übermittlung in ein Drittland ist (Kapitel V DSGVO), ist umstritten.
transfer-open = Ob es eine Übermittlung in ein Drittland gibt (Kapitel V DSGVO), ist noch offen.
transfer-yes = Es gibt eine Übermittlung in ein Drittland (Kapitel V DSGVO).

bounded-units = Zu vieles ist offen, um jede Kombination von Antworten zu berechnen für: { $units }. Ihr Ergebnis umfasst jede Stufe, die sich aus einer Regel ergeben kann, und beruhigt nie mehr als das genaue. Beantworten Sie zuerst die offenen Fragen dazu.
bounded-whole = Zu vieles ist offen, um für das Ganze jede Kombination von Antworten zu berechnen. Das Ergebnis umfasst alles zwischen dem Besten und dem Schlechtesten, das die Teile zulassen, und beruhigt nie mehr als das genaue. Beantworten Sie zuerst die offenen Fragen.
bounded-more = { $units } und { $count } weitere

## Was eine Organisation angibt und verlangt

site-used = Hier zählen Angaben Ihrer Organisation
    .says = Sie machen an diesem Ergebnis nichts günstiger.
site-also = Auch hier zählen Angaben Ihrer Organisation. Ohne sie können die Ergebnisse in diesem Abschnitt ungünstiger ausfallen.
site-defaults = Vorbelegte Antworten zur Organisation
site-withdrawn = Von Ihrer Organisation nicht mehr als verlässlich angesehen: { $fact }
site-declared-id = Angegeben unter
site-remark = Anmerkung
site-policy = Was Ihre Organisation erlaubt
    .says = Das steht neben der rechtlichen Bewertung und ändert sie nicht.
    .kept = Nichts in dieser Aufstellung verstößt dagegen.
    .link = Vorgaben lesen
site-not-allowed = Von Ihrer Organisation nicht erlaubt
site-not-told = Lässt sich noch nicht sagen
policy-product = { $service }: Das Produkt { $value } darf nicht verwendet werden.
policy-provider = { $service }: { $value } gehört nicht zu den erlaubten Anbietern.
    .open = { $service }: Es ist nicht bekannt, wer den Dienst anbietet.
policy-region = { $service }: Die Region { $value } gehört nicht zu den erlaubten Regionen.
    .open = { $service }: Es ist nicht bekannt, in welcher Region der Dienst läuft.
policy-boundary = Hier gilt mehr als innerhalb, als Ihre Organisation erlaubt: { $value }.
policy-verdict = { $axis } Ihre Organisation verlangt dies oder Besseres: { $value }.
policy-incomplete = Ein Teil der Vorgaben Ihrer Organisation ließ sich nicht lesen. Etwas, das sie untersagen, fehlt hier vielleicht.
