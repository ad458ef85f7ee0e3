### Die Antworten: Überschrift und Skalen

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
