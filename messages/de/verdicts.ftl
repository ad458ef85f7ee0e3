### Die Antworten: Überschrift, Skalen, Arten und Rollen

## Die Fragen der Achsen

axis-stays = Bleibt es innerhalb der Grenze?
axis-reach = Wer kann darauf zugreifen?
axis-basis = Ist zulässig, was die Grenze verlässt?
axis-sector = Verbietet es eine bereichsspezifische Vorschrift?

## Überschrift

headline-empty = Noch nichts zu beurteilen
    .says = Fügen Sie einen Dienst oder Personen mit Zugriff hinzu.
headline-inside = Bleibt innerhalb der Grenze
    .says = Was Sie beschrieben haben, bleibt innerhalb der Grenze, und niemand von außen kann zur Herausgabe verpflichtet werden. Behörden innerhalb können sie weiterhin verlangen.
headline-inside-shielded = Bleibt innerhalb und ist von außen nicht lesbar
    .says = Was Sie beschrieben haben, bleibt innerhalb der Grenze. Jemand von außen kann zur Herausgabe verpflichtet werden, hat aber nichts Lesbares.
headline-inside-exposed = Bleibt innerhalb, ist aber von außen erreichbar
    .says = Was Sie beschrieben haben, bleibt innerhalb der Grenze. Trotzdem kann jemand von außen zur Herausgabe im Klartext verpflichtet werden.
headline-outside-scope = Kein Übermittlungsrecht bindet Sie
    .says = Nach Ihren Angaben gilt für Ihre Organisation weder die DSGVO noch ein anderes Recht, das hier geprüft wird. Wo die Daten sind und wer auf sie zugreifen kann, steht trotzdem unten.
headline-out-no-transfer = Verlässt die Grenze ohne Übermittlung
    .says = Daten verlassen die Grenze, eine Übermittlung nach Kapitel V DSGVO wurde aber nicht festgestellt. Die Pflicht zur Sicherheit der Verarbeitung bleibt.
headline-out-adequate = Geht in Länder mit Angemessenheitsbeschluss
    .says = Ein gültiger Angemessenheitsbeschluss macht die Übermittlung zulässig. Das Land liegt dadurch nicht innerhalb, und seine Behörden können weiterhin tätig werden.
headline-out-safeguarded = Verlässt die Grenze mit tragfähigen Garantien
    .says = Daten gehen mit geeigneten Garantien in ein Drittland, wo nötig mit einer wirksamen technischen Maßnahme.
headline-lawyer = Ein Mensch muss entscheiden
    .says = Es bleibt eine Rechtsfrage, die kein Werkzeug entscheiden darf. Sie ist mit ihrer Quelle benannt.
headline-unknown = Noch nicht geklärt
    .says = Es fehlen Antworten oder Fakten. Solange sie fehlen, gilt nichts als innerhalb; die Fragen, die es entscheiden, sind benannt.
headline-out-unlawful = Verlässt die Grenze ohne gültige Grundlage
    .says = Personenbezogene Daten gehen in ein Drittland, und mindestens einer Übermittlung fehlt am Stichtag die Grundlage nach Kapitel V DSGVO.
headline-sector-forbidden = Eine bereichsspezifische Vorschrift verbietet es
    .says = Eine Vorschrift zu Ort, Eigentum oder Geheimhaltung steht entgegen. Die übrigen Antworten gelten daneben.
headline-not-available = Ein Dienst ist am Stichtag nicht nutzbar
    .says = Mindestens ein Dienst Ihrer Aufstellung wurde am Stichtag noch nicht oder nicht mehr angeboten.

## Skalen

stays-inside = Bleibt innerhalb
    .says = Kein betrachteter Datenfluss verlässt die Grenze.
stays-leaves-in-part = Verlässt die Grenze teilweise
    .says = Ein begrenzter Teil verlässt die Grenze, etwa Protokolle, Kennungen oder einzelne Fälle, oder das zugesagte Gebiet ist weiter.
stays-leaves = Verlässt die Grenze
    .says = Die Daten selbst oder eine vollständige Kopie gelangen an einen Ort außerhalb der Grenze, oder nichts begrenzt den Ort.
reach-nobody-outside = Niemand von außen
    .says = Niemand von außen kann zur Herausgabe verpflichtet werden. Anordnungen von Behörden innerhalb bleiben möglich.
reach-unreadable = Erreichbar, aber nicht lesbar
    .says = Jemand von außen kann zur Herausgabe verpflichtet werden, hat aber nichts Lesbares.
reach-reachable = Im Klartext erreichbar
    .says = Jemand von außen kann zur Herausgabe im Klartext verpflichtet werden.
basis-nothing-leaves = Nichts verlässt die Grenze
    .says = Kein betrachteter Datenfluss verlässt die Grenze; ein Übermittlungsinstrument ist nicht nötig.
basis-no-transfer = Keine Übermittlung
    .says = Daten verlassen die Grenze, werden aber keiner anderen Stelle in einem Drittland übermittelt. Art. 32 DSGVO gilt weiter.
basis-adequate-country = Angemessenes Schutzniveau
    .says = Ein Angemessenheitsbeschluss deckt am Stichtag Land und Datenimporteur ab. Die Übermittlung ist zulässig; das Land bleibt aber ein Drittland und liegt dadurch nicht innerhalb.
basis-safeguards-in-force = Garantien greifen
    .says = Geeignete Garantien sind vereinbart, wo nötig mit einer wirksamen technischen Maßnahme.
basis-safeguards-case-by-case = Garantien, im Einzelfall zu prüfen
    .says = Garantien oder eine Vertragsklausel verlangen eine Bewertung, die nur ein Mensch vornehmen kann.
basis-no-valid-basis = Keine gültige Grundlage
    .says = Für mindestens eine Übermittlung bietet Kapitel V DSGVO am Stichtag keine gültige Grundlage.
sector-not-forbidden = Nicht verboten
    .says = Keine betrachtete bereichsspezifische Vorschrift verbietet es.
sector-forbidden = Verboten
    .says = Eine bereichsspezifische Vorschrift zu Ort, Bedingungen oder Geheimhaltung verbietet es.

## Grenze

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

## Abschnitte

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
