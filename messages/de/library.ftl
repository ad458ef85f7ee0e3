### Das Regelwerk als Seite: Regeln, Fakten und Fragen an einen Menschen, zum Suchen und Lesen.

## Die Seite

library-all = Gesamtes Regelwerk
library-back = Zurück
library-sources = Quellen
library-stale = Überprüfung überfällig
library-questions = Fragen, die nur ein Mensch entscheiden darf
    .says = Limes stellt sie und beantwortet sie nie selbst.
library-rules = Regeln
library-facts = Fakten
library-any-name = [Dienst]
library-any-law = [Gesetz]
library-any-country = [Land]
library-any-company = [Unternehmen]
library-any-flow = [Datenfluss]

## Suchen und Filtern

library-find = Suchen und filtern
library-search = Suche
    .hint = Wörter, Kennung, Land, Anbieter, Rechtsakt, Quelle
library-kind = Art
library-kind-any = Alle Arten
library-grade = Einstufung
library-grade-any = Alle Einstufungen
library-on = Gültig am
library-source = Quelle
library-source-any = Alle Quellen
library-only-stale = Nur mit überfälliger Prüfung
library-clear = Alles zurücksetzen
library-found = { $count ->
    [0] Kein Eintrag passt.
    [one] { $count } Eintrag passt.
   *[other] { $count } Einträge passen.
}
library-filter = Filter: { $parts }
library-more = { $count ->
    [one] { $count } weiteren zeigen
   *[other] { $count } weitere zeigen
}
library-kind-rule = Regel
library-kind-question = Frage an einen Menschen
library-kind-instrument = Übermittlungsinstrument
library-kind-access-law = Zugriffsgesetz
library-kind-excessive-powers = Unverhältnismäßige Zugriffsbefugnisse
library-kind-sector-rule = Bereichsspezifische Vorschrift
library-kind-event = Ereignis
library-kind-area = Gebiet
library-kind-member = Zugehörigkeit
library-kind-guidance = Leitlinie
library-kind-scheme = Rahmenwerk oder Gütesiegel
library-kind-provider = Unternehmen
library-kind-commitment = Zusage eines Anbieters
library-kind-offering = Angebot
library-kind-control = Angebotene Schutzmaßnahme
library-kind-scope-rule = Reichweite einer Anbietergrenze
library-kind-service = Dienst
library-kind-region = Region

## Ein Eintrag

library-entry = Eintrag im Regelwerk
library-link = Link zu diesem Eintrag
library-id = Kennung
library-period = In Kraft
library-checked = Zuletzt angesehen
library-review = Überprüfung fällig
library-about = Worum es geht
library-events = Was geschehen ist
library-no-source = Dafür wurde kein Dokument gelesen.

## Felder der Fakten

field-area = Gebiet
field-includes = Umfasst
field-contractual = Vertragsbegriff, kein Recht
field-country = Land
field-countries = Länder
field-instrument = Art des Instruments
field-regime = Recht des Datenexporteurs
field-condition = Bedingungen
field-act = Rechtsakt
field-no-new-contracts = Keine neuen Verträge ab
field-access = Wofür
field-company = Dort ansässiges Unternehmen
field-through-parent = Über eine Muttergesellschaft dort
field-through-subsidiary = Über eine Tochtergesellschaft dort
field-through-business = Über Geschäfte dort
field-on-territory = Daten auf Rechnern dort
field-through-staff = Über Personal dort
field-name = Name
field-entity = Vertragspartner in Europa
field-entity-country = Dessen Land
field-parent = Oberste Muttergesellschaft
field-parent-country = Land der Muttergesellschaft
field-link = Weitere Verbindung
field-dpf = Data Privacy Framework
field-available-from = Im Angebot ab
field-provider = Anbieter
field-code = Code
field-region = Art des Ortes
field-location = Ort
field-pair = Gepaart mit
field-restricted = Nur für ausgewählte Kunden
field-position = Grenze des Anbieters
field-leaving = Daten gehen nach
field-status = Stand
field-keys = Wer die Schlüssel hält
field-operator = Betreiber
field-owner = Eigentümer
field-announced = Angekündigt
field-closed-to-new = Für neue Kunden geschlossen
field-sector = Bereiche
field-category = Datenkategorien
field-allowed = Daten dürfen liegen in
field-adequate-allowed = Angemessene Drittländer erlaubt
field-person-decides = Ein Mensch entscheidet
field-public-bodies = Nur für öffentliche Stellen
field-slot = Teil der Verarbeitung
field-unless = Andere Orte, falls
field-requires = Verlangt
field-issuer = Herausgeber
field-binding = Verbindlich

## Werte der Felder

value-yes = ja
value-no = nein
value-instrument-adequacy = Angemessenheitsbeschluss
value-instrument-adequacy-partial = Angemessenheitsbeschluss unter Bedingungen
value-instrument-clauses = Standardvertragsklauseln
value-instrument-corporate-rules = verbindliche interne Datenschutzvorschriften
value-instrument-derogation = Ausnahme für bestimmte Fälle
value-instrument-limit = Schranke der Offenlegung
value-instrument-absence = kein Angemessenheitsbeschluss
value-regime-EU = DSGVO
value-regime-EUI = Datenschutzrecht der EU-Organe
value-regime-CH = Schweiz
value-regime-UK = Vereinigtes Königreich
value-condition-importer-listed = der Datenimporteur steht auf der Liste
value-condition-status-active = sein Eintrag ist aktiv
value-condition-data-scope-matches = sein Eintrag umfasst die Daten
value-condition-check-date-recorded = der Tag der Prüfung ist festgehalten
value-condition-commercial-pipeda = gewerblicher Empfänger unter PIPEDA
value-condition-automated-processing = automatisierte Übermittlung, oder anschließend automatisiert verarbeitete Daten
value-condition-subject-to-appi = Empfänger unter dem japanischen Gesetz (APPI)
value-condition-subject-to-pipa = Empfänger unter dem koreanischen Gesetz (PIPA)
value-condition-subject-to-lgpd = Empfänger unter dem brasilianischen Gesetz (LGPD)
value-condition-subject-to-faroese-act = Empfänger unter dem färöischen Gesetz
value-condition-private-sector = nicht der öffentliche Sektor
value-condition-not-excluded-recipient = kein Empfänger oder Zweck, den der Beschluss ausnimmt
value-condition-not-immigration-control = nicht für die britische Einwanderungskontrolle
value-condition-israel-territory = nicht die Golanhöhen, der Gazastreifen, das Westjordanland und Ostjerusalem
value-condition-pipeda-or-provincial = Empfänger unter PIPEDA oder einem im Wesentlichen gleichwertigen Gesetz einer Provinz
value-condition-as-eu-decision = soweit der damalige Beschluss der EU reicht
value-condition-authorised = vom EDSB genehmigt
value-condition-contract-before-2021-09-27 = Vertrag vor dem 27. September 2021 geschlossen
value-condition-module-matches-roles = das Modul entspricht den Rollen der Parteien
value-condition-annexes-filled = die Anhänge sind ausgefüllt
value-condition-transfer-impact-assessment = Transfer-Folgenabschätzung
value-condition-supplementary-measures-if-needed = zusätzliche Maßnahmen, wo nötig
value-condition-intra-group = innerhalb der Unternehmensgruppe
value-condition-approved = von der Behörde genehmigt
value-condition-occasional = nur gelegentlich, eng auszulegen
value-condition-addendum-or-agreement = britischer Zusatz oder britische Vereinbarung
value-condition-swiss-changes = mit den Anpassungen für die Schweiz
value-access-criminal = Strafverfolgung
value-access-intelligence = Nachrichtendienste
value-access-both = Strafverfolgung und Nachrichtendienste
value-access-safeguard = begrenzt den Zugriff
value-link-business = Standort
value-link-subsidiary = Tochtergesellschaft
value-link-technology = Technik
value-dpf-certified = zertifiziert
value-dpf-not-listed = am Tag der Prüfung nicht auf der Liste
value-dpf-unknown = nicht bekannt
value-dpf-not-applicable = nicht anwendbar
value-region-region = Region
value-region-dedicated-realm = eigener Bereich
value-region-gov = Region für Behörden
value-region-multi-region = mehrere Regionen
value-region-global = weltweit
value-region-dual-region = Regionenpaar
value-region-legacy-alias = früherer Name
value-region-isolated = getrennte Cloud
value-region-local-zone = lokale Zone
value-region-datacenter-prefix = Rechenzentrum
value-region-object-storage-region = Region für Objektspeicher
value-region-jurisdiction = Rechtsraum
value-region-location-hint = Wunsch, keine Zusage
value-region-hyperforce-country = Land des Betriebs
value-region-announced = angekündigt
value-to-anywhere = irgendwo auf der Welt
value-to-outside-eudb = irgendwo außerhalb von EU und EFTA
value-to-no-promise = keine Zusage zum Ort
value-to-edge = Randstandorte, auch außerhalb
value-to-not-seen = in den Quellen nicht gefunden
value-to-third-party = ein anderes Unternehmen
value-to-customer-choice = wohin der Kunde es bestimmt
value-to-route = unterwegs durch Netze
value-to-personnel = Personal aus der Ferne
value-to-defender-region = Region des Sicherheitsdienstes
value-to-apac = Asien-Pazifik
value-status-available = verfügbar
value-status-preview = Vorschau
value-status-in-qualification = in der Qualifizierung
value-status-under-review = in Prüfung
value-status-closed = geschlossen
value-keys-none = keine Schlüssel beteiligt
value-keys-customer-in-provider = der Kunde, beim Anbieter
value-keys-customer-outside = der Kunde, außer Reichweite des Anbieters
value-keys-depends = je nach Konfiguration
value-person-decides-foreign = wo jemand außerhalb an die Daten gelangen könnte
value-person-decides-elsewhere = außerhalb dieser Orte
value-person-decides-others = wo ein anderes Unternehmen die Daten verarbeitet
value-person-decides-always = immer
value-person-decides-no-rule = wo ein anderes Unternehmen die Daten verarbeitet oder sie außerhalb sind und keine Vorschrift darüber bekannt ist
value-slot-storage = Speicherung
value-slot-processing = Verarbeitung
value-slot-copies = Kopien
value-sector-financial-entity-eu = Finanzunternehmen in der EU
value-sector-eu-institution = Organ der EU
