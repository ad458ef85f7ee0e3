### Die Regeln und die Begriffe, in denen sie sprechen

-unless-key = Den Schlüssel haben nur Sie oder eine vertrauenswürdige Stelle im EWR oder in einem Land mit Angemessenheitsbeschluss, und der Anbieter braucht hier keinen Klartext. Eine herausgegebene Kopie ist nicht lesbar, sofern die Verschlüsselung dem Stand der Technik entspricht, fehlerfrei ist und vor der Übermittlung greift; das prüft Limes nicht.
-unless-pseudonymised = Die Daten sind pseudonymisiert, und nur Sie können sie einer Person zuordnen. Behörden dürfen mit ihrem Wissen niemanden heraussuchen können; das prüft Limes nicht.
-unless-split = Die Daten sind so aufgeteilt, dass keine Stelle und keine Behörde sie zusammenführen kann.
-unless-line = Es droht nur das Abhören der Leitung, und diese ist nach dem Stand der Technik verschlüsselt.
-unless-privilege = Das Recht des Ziellands schützt die Stelle davor, diese Daten herauszugeben.
-unless-return = Die Daten gehen an den Verantwortlichen zurück, für den Ihre Organisation sie verarbeitet. Die Klauseln dafür (Modul 4) verlangen keine Prüfung des Ziellands, solange Sie keine eigenen Daten hinzufügen.
-unless-derogation = Die Übermittlung stützt sich auf eine Ausnahme oder ein Abkommen; darüber entscheidet eine andere Regel.
-unless-transit = Die Daten werden nur verschlüsselt durchgeleitet, und niemand unterwegs hat einen Schlüssel.

## Bleibt es?

rule-place-outside = Die Daten verlassen die Grenze
    .says = Die Daten selbst oder eine vollständige Kopie gelangen an einen Ort außerhalb, oder nichts begrenzt den Ort. Das Lesen am Bildschirm von außen steht dem gleich. Ob das zulässig ist, ist eine eigene Frage.
rule-place-outside-in-part = Mindestens ein Teil verlässt die Grenze
    .says = Etwas geschieht außerhalb, oder nichts begrenzt den Ort. Auch Protokolle, Kennungen und einzelne Supportfälle können personenbezogene Daten sein. Eine Zusage zum Speicherort der Inhalte erfasst sie nicht.
rule-place-area-wider = Das zugesagte Gebiet reicht über Ihre Grenze hinaus
    .says = Ein Teil des Gebiets, das der Anbieter zusagt, liegt außerhalb Ihrer Grenze. Die EU-Datengrenze von Microsoft etwa schließt die Schweiz ein. Solange der Anbieter den Ort im Gebiet wählen darf, gilt ein Teil als außerhalb.
rule-place-within-contract-area = Der Vertrag sagt ein eigenes Gebiet zu
    .says = Der Anbieter sagt ein Gebiet zu, das sein Vertrag selbst festlegt, etwa die EU-Datengrenze von Microsoft. Das ist weder die EU noch der EWR. Am Ergebnis ändert es nichts; ob das Gebiet innerhalb Ihrer Grenze liegt, sagen andere Regeln.

## Wer kann darauf zugreifen?

rule-reach-compellable = Jemand außerhalb kann zur Herausgabe verpflichtet werden
    .says = Ein beteiligtes Unternehmen, seine Muttergesellschaft oder der Ort der Daten unterliegt dem Recht eines Landes außerhalb. Ein Server innerhalb der Grenze ändert das nicht: Der CLOUD Act fragt nach Besitz, Gewahrsam oder Kontrolle. Ob die Daten lesbar wären, ist eine eigene Frage. Die Gesetze richten sich an verschiedene Adressaten: die der USA, des Vereinigten Königreichs und der Schweiz an Anbieter von Kommunikations-, Cloud- oder Telekommunikationsdiensten. Vorsorglich zählt Limes jedes Unternehmen.
    .unless-protected-by-law = { -unless-privilege }
rule-reach-company = Eine Anordnung kann sich direkt an das Unternehmen richten
    .says = Ein Unternehmen von außerhalb verarbeitet die Daten, und das dortige Recht kann es zur Herausgabe im Klartext verpflichten. Kundenschlüssel wie Customer Key, ein HSM auf Hardware des Anbieters oder die Zusage, sich zu wehren, ändern daran nichts: Die Dienste des Anbieters dürfen die Schlüssel verwenden. Behördliche Anordnungen laufen nicht über Customer Lockbox.
    .unless-key-out-of-reach = { -unless-key }
    .unless-pseudonymised = { -unless-pseudonymised }
    .unless-split-processing = { -unless-split }
    .unless-line-only = { -unless-line }
    .unless-protected-by-law = { -unless-privilege }
    .unless-encrypted-transit = { -unless-transit }
rule-reach-parent = Eine Anordnung kann über die Muttergesellschaft kommen
    .says = Das beteiligte Unternehmen hat eine Muttergesellschaft außerhalb, und über sie kann deren Recht die Daten erfassen. Kein ausgewertetes Gesetz nennt Muttergesellschaften: Das US-Recht fragt nach Besitz, Gewahrsam oder Kontrolle, und nach dem Gutachten der Universität zu Köln zählt die Kontrolle der Muttergesellschaft, nicht der Speicherort. Europäische Gerichte nennen es ein Risiko, das sich nicht ausschließen lässt. Eine ausländische Muttergesellschaft allein ist keine Übermittlung, wohl aber ein Zugriffsweg.
    .unless-key-out-of-reach = { -unless-key }
    .unless-pseudonymised = { -unless-pseudonymised }
    .unless-split-processing = { -unless-split }
    .unless-line-only = { -unless-line }
    .unless-protected-by-law = { -unless-privilege }
rule-reach-link = Eine Anordnung kann über eine Verbindung ins Ausland kommen
    .says = Eine Tochtergesellschaft, Geschäfte oder Personal außerhalb können der Weg zu einem europäischen Unternehmen sein. 2025 hielt ein kanadisches Gericht erster Instanz eine Anordnung zu anderswo gespeicherten Daten der französischen OVH-Gruppe aufrecht. Ist umstritten, ob das Recht so weit reicht, entscheidet ein Mensch.
    .unless-key-out-of-reach = { -unless-key }
    .unless-pseudonymised = { -unless-pseudonymised }
    .unless-split-processing = { -unless-split }
    .unless-line-only = { -unless-line }
    .unless-protected-by-law = { -unless-privilege }
rule-reach-territory = Behörden können am Ort der Daten handeln
    .says = Die Daten sind in einem Land außerhalb oder können dorthin gelangen. Die Behörden dort können sich an jeden wenden, der sie vor Ort hat. Nur was dort nicht lesbar ist, bleibt ihnen entzogen.
    .unless-key-out-of-reach = { -unless-key }
    .unless-pseudonymised = { -unless-pseudonymised }
    .unless-split-processing = { -unless-split }
    .unless-line-only = { -unless-line }
    .unless-protected-by-law = { -unless-privilege }
    .unless-encrypted-transit = { -unless-transit }

## Auf welcher Grundlage?

rule-basis-without-transfer = Daten verlassen die Grenze
    .says = Nicht alles, was die Grenze verlässt, ist eine Übermittlung nach Kapitel V DSGVO: Eigene Beschäftigte im Ausland etwa sind keine andere Stelle. Die Pflicht zur Sicherheit der Verarbeitung bleibt (Art. 32 DSGVO). Ob zugleich eine Übermittlung vorliegt, sagen andere Regeln.
rule-basis-third-country = Übermittlung in ein Drittland
    .says = Eine andere juristische Person in einem Drittland erhält personenbezogene Daten oder kann sie per Fernzugriff sehen. Das braucht eine Grundlage nach Kapitel V DSGVO. Ein Angemessenheitsbeschluss genügt (Art. 45), ändert aber nichts am Ort der Daten.
rule-basis-no-adequacy = Kein Angemessenheitsbeschluss deckt es ab
    .says = Für das Land oder für diesen Datenimporteur gilt am Stichtag kein Angemessenheitsbeschluss. Nötig sind geeignete Garantien (Art. 46 DSGVO), etwa Standardvertragsklauseln oder verbindliche interne Datenschutzvorschriften.
rule-basis-person-assesses = Ein Mensch muss die Garantien bewerten
    .says = Seit dem Urteil Schrems II vom 16. Juli 2020 ist bekannt, dass Klauseln allein unter Umständen nicht genügen. Sie müssen Recht und Praxis des Drittlands prüfen und, wo nötig, zusätzliche Maßnahmen treffen. Ob Ihre Prüfung ausreicht, entscheidet dieses Werkzeug nicht.
    .unless-key-out-of-reach = { -unless-key }
    .unless-pseudonymised = { -unless-pseudonymised }
    .unless-split-processing = { -unless-split }
    .unless-line-only = { -unless-line }
    .unless-protected-by-law = { -unless-privilege }
rule-basis-no-instrument = Kein gültiges Übermittlungsinstrument
    .says = Es gibt weder einen Angemessenheitsbeschluss noch mit jedem Datenimporteur ein Instrument nach Art. 46 DSGVO, das am Stichtag verwendbar ist. Klauseln aus der Zeit vor 2021 waren längstens bis zum 27. Dezember 2022 verwendbar. Ausnahmen (Art. 49) tragen dauerhafte Übermittlungen in der Regel nicht. Ohne gültige Grundlage darf die Übermittlung nicht weitergehen.
rule-basis-no-assessment = Die Prüfung des Ziellands fehlt
    .says = Seit Schrems II ist bekannt, dass Klauseln und interne Datenschutzvorschriften eine Übermittlung nur tragen, wenn Recht und Praxis des Ziellands sie nicht untergraben; die Klauseln von 2021 verlangen dafür eine dokumentierte Prüfung (Klausel 14). Übermittlungen ohne jede Prüfung hielten Aufsichtsbehörden für rechtswidrig. Fehlt die Prüfung, fehlt für Limes eine gültige Grundlage.
    .unless-returns-to-controller = { -unless-return }
    .unless-derogation-claimed = { -unless-derogation }
rule-basis-excessive-powers = Die Zugriffsbefugnisse dort gehen zu weit
    .says = Für ein betroffenes Drittland hat ein Gericht, eine Aufsichtsbehörde oder Ihre eigene Prüfung festgestellt, dass die Zugriffsbefugnisse über das Notwendige und Verhältnismäßige hinausgehen. Braucht der Datenimporteur Klartext, kennt der Europäische Datenschutzausschuss keine technische Maßnahme, die hilft (Anwendungsfälle 6 und 7). Verträge binden Behörden nicht.
    .unless-key-out-of-reach = { -unless-key }
    .unless-pseudonymised = { -unless-pseudonymised }
    .unless-split-processing = { -unless-split }
    .unless-line-only = { -unless-line }
    .unless-protected-by-law = { -unless-privilege }
    .unless-returns-to-controller = { -unless-return }
    .unless-derogation-claimed = { -unless-derogation }
rule-basis-contract-allows-disclosure = Der Vertrag erlaubt die Offenlegung nach fremdem Recht
    .says = Darf ein Anbieter nach dem Vertrag fremden Anordnungen folgen, handelt er womöglich auf Ihre Weisung. Die dänische Aufsichtsbehörde sieht darin eine beabsichtigte Übermittlung, sobald die Daten offengelegt werden, selbst wenn sie in der EU liegen; Gerichte in Frankreich und Deutschland sahen es anders. Ob Ihr Vertrag so weit geht, muss ein Mensch entscheiden (Art. 28 Abs. 3 Buchst. a und Art. 48 DSGVO).
    .unless-key-out-of-reach = { -unless-key }
    .unless-pseudonymised = { -unless-pseudonymised }
    .unless-split-processing = { -unless-split }
    .unless-line-only = { -unless-line }
    .unless-protected-by-law = { -unless-privilege }

## Bereichsspezifische Vorschriften

rule-sector-place = Eine bereichsspezifische Vorschrift verbietet den Ort
    .says = Eine Vorschrift, die für Sie gilt, nennt die Länder, in denen die Daten sein dürfen; dieser Ort gehört nicht dazu. Standardvertragsklauseln helfen darüber nicht hinweg.
rule-sector-condition = Eine Bedingung einer bereichsspezifischen Vorschrift ist nicht erfüllt
    .says = Eine Vorschrift, die für Sie gilt, verlangt etwas von der Organisation oder vom Anbieter: ein Zertifikat, eine Qualifikation, eine Niederlassung, einen Vertrag oder eine Anzeige. Das fehlt.
rule-sector-secrecy = Eine Geheimhaltungspflicht steht entgegen
    .says = Eine rechtlich verantwortliche Person hat entschieden, dass eine Geheimhaltungspflicht diese Nutzung verbietet. Es geht um Klartext in Reichweite von jemandem außerhalb.
    .unless-key-out-of-reach = { -unless-key }
rule-sector-person = Ein Mensch hat entschieden, dass eine Vorschrift es verbietet
    .says = Die Vorschrift überlässt die Entscheidung einer Abwägung. Eine rechtlich verantwortliche Person hat entschieden, dass diese Nutzung verboten ist.
rule-sector-no-rule = Eine Vorschrift, die das Werkzeug nicht kennt, verbietet es
    .says = Über diese Art von Daten ist keine Vorschrift bekannt. Eine rechtlich verantwortliche Person hat eine gefunden, die diese Nutzung verbietet.

## Begriffe

term-place-outside = Die Daten gelangen an einen Ort außerhalb der Grenze, oder nichts begrenzt den Ort.
    .not = Die Daten gelangen an keinen Ort, der mit Sicherheit außerhalb der Grenze liegt.
term-area-wider = Ein Teil des Gebiets, in dem der Anbieter den Ort wählen darf, liegt außerhalb der Grenze.
    .not = Kein Teil eines zugesagten Gebiets liegt außerhalb der Grenze.
term-within-contract-area = Der Vertrag des Anbieters sagt für die Daten ein Gebiet zu, das er selbst festlegt.
    .not = Kein Vertrag sagt für die Daten ein eigenes Gebiet zu.
term-carries-full-data = Es sind die Daten selbst oder eine vollständige Kopie davon.
    .not = Es ist nur ein begrenzter Teil, etwa Protokolle, Kennungen oder einzelne Fälle.
term-company-compellable = Ein Unternehmen, das die Daten verarbeitet, hat seinen Sitz außerhalb der Grenze, und das dortige Recht kann es zur Herausgabe verpflichten.
    .not = Kein Unternehmen, das die Daten verarbeitet, kann über einen Sitz außerhalb der Grenze zur Herausgabe verpflichtet werden.
term-parent-compellable = Ein Unternehmen, das die Daten verarbeitet, hat eine Muttergesellschaft außerhalb der Grenze, und über sie kann das dortige Recht das Unternehmen erfassen.
    .not = Kein Recht außerhalb der Grenze erfasst über eine Muttergesellschaft ein Unternehmen, das die Daten verarbeitet.
term-link-compellable = Ein Unternehmen, das die Daten verarbeitet, hat außerhalb der Grenze eine Tochtergesellschaft, Geschäfte oder Personal, und darüber kann das dortige Recht das Unternehmen erfassen.
    .not = Kein Recht außerhalb der Grenze erfasst über Tochtergesellschaft, Geschäfte oder Personal ein Unternehmen, das die Daten verarbeitet.
term-territory-compellable = Die Daten sind in einem Land außerhalb der Grenze oder können dorthin gelangen, und dort können Behörden handeln.
    .not = Die Daten gelangen in kein Land außerhalb der Grenze, in dem Behörden handeln könnten.
term-key-out-of-reach = Die Daten sind verschlüsselt; der Anbieter hat den Schlüssel nie und braucht hier keinen Klartext; nur Sie oder eine vertrauenswürdige Stelle im EWR oder in einem Land mit Angemessenheitsbeschluss haben ihn.
    .not = Kein Schlüssel außerhalb der Reichweite des Anbieters schützt die Daten hier.
term-pseudonymised = Die Inhalte sind pseudonymisiert, und nur Sie können sie einer Person zuordnen.
    .not = Eine solche Pseudonymisierung erfasst diese Daten nicht.
term-encrypted-transit = Die Daten werden nur verschlüsselt durchgeleitet, und niemand, der sie verarbeitet, hat einen Schlüssel.
    .not = Die Daten werden nicht bloß verschlüsselt durchgeleitet.
term-chapter-five-applies = Die Daten sind personenbezogen, und für Sie gelten Vorschriften über Übermittlungen: Kapitel V DSGVO oder die Vorschriften für EU-Organe, die Schweiz oder das Vereinigte Königreich.
    .not = Die Daten sind nicht personenbezogen, oder für Sie gelten keine solchen Vorschriften über Übermittlungen.
term-in-third-country = Die Daten gelangen in ein Drittland oder können dorthin gelangen.
    .not = Die Daten gelangen in kein Drittland.
term-another-party = Eine andere juristische Person als Ihre Organisation verarbeitet die Daten.
    .not = Keine andere juristische Person als Ihre Organisation verarbeitet die Daten.
term-adequate = Ein Angemessenheitsbeschluss deckt jedes betroffene Drittland und jeden betroffenen Datenimporteur ab.
    .not = Mindestens ein betroffenes Drittland oder ein betroffener Datenimporteur ist von keinem Angemessenheitsbeschluss abgedeckt.
term-instrument-in-force = Mit jedem Datenimporteur ist ein Übermittlungsinstrument nach Art. 46 DSGVO vereinbart, das am Stichtag verwendbar ist.
    .not = Mit mindestens einem Datenimporteur ist kein Übermittlungsinstrument nach Art. 46 DSGVO vereinbart, das am Stichtag verwendbar ist.
term-assessment-done = Das Zielland ist für jeden Datenimporteur geprüft und das Ergebnis dokumentiert.
    .not = Für mindestens einen Datenimporteur fehlt die Prüfung des Ziellands.
term-excessive-powers = Für eines der Drittländer hatte ein Gericht, eine Aufsichtsbehörde oder Ihre eigene Prüfung bis zum Stichtag festgestellt, dass die Zugriffsbefugnisse über das Notwendige und Verhältnismäßige hinausgehen.
    .not = Für keines der Drittländer hatte ein Gericht, eine Aufsichtsbehörde oder Ihre eigene Prüfung bis zum Stichtag festgestellt, dass die Zugriffsbefugnisse über das Notwendige und Verhältnismäßige hinausgehen.
term-contract-allows-disclosure = Ein Vertrag erlaubt einem Unternehmen, das die Daten verarbeitet, die Offenlegung nach dem Recht eines Drittlands.
    .not = Kein Vertrag erlaubt die Offenlegung nach dem Recht eines Drittlands.
term-sector-forbids-place = Eine bereichsspezifische Vorschrift lässt die Daten an diesem Ort nicht zu.
    .not = Keine bereichsspezifische Vorschrift verbietet diesen Ort.
term-sector-condition-missing = Eine bereichsspezifische Vorschrift stellt eine Bedingung, die nicht erfüllt ist.
    .not = Die Bedingungen bereichsspezifischer Vorschriften sind erfüllt.
term-secrecy-forbids = Eine Geheimhaltungspflicht gilt, jemand außerhalb könnte an die Daten gelangen, und eine rechtlich verantwortliche Person hat entschieden, dass das verboten ist.
    .not = Keine Geheimhaltungspflicht steht entgegen.
term-person-forbids = Eine Vorschrift überlässt die Entscheidung einem Menschen, und eine rechtlich verantwortliche Person hat entschieden, dass die Nutzung verboten ist.
    .not = Niemand hat entschieden, dass eine solche Vorschrift es verbietet.
term-unknown-rule-forbids = Über diese Art von Daten ist keine Vorschrift bekannt, und eine rechtlich verantwortliche Person hat eine gefunden, die diese Nutzung verbietet.
    .not = Über diese Art von Daten sind Vorschriften bekannt, oder niemand hat eine gefunden, die es verbietet.

## Regelwerk

rulebook-title = Regelwerk
rulebook-intro = Dies sind alle Regeln, nach denen Limes einen Datenfluss beurteilt. Jede sagt, dass ein Datenfluss mindestens eine bestimmte Stufe hat; die höchste Stufe zählt. Auf die Reihenfolge der Regeln kommt es nicht an.
rulebook-id = Regel
rulebook-level = Ergebnis, mindestens
rulebook-remark = keines, ein Hinweis neben dem Ergebnis
rulebook-in-force = Gilt
rulebook-always = ohne zeitliche Grenze
rulebook-since = seit { $date }
rulebook-until = bis { $date } (erster Tag, an dem sie nicht mehr gilt)
rulebook-holds-if = Greift, wenn
rulebook-all = alles Folgende zutrifft:
rulebook-any = mindestens eines davon zutrifft:
rulebook-unless = Greift nicht, wenn
rulebook-law = Rechtsgrundlage
rulebook-sources = Gelesen in
rulebook-date = { $day }.{ $month }.{ $year }
rulebook-undated = ohne Datum
rulebook-unknown-source = Quelle fehlt

rule-reach-organisation = Ihre eigene Organisation kann verpflichtet werden
    .says = Ihre Organisation hat ihren Sitz, eine Muttergesellschaft oder eine Niederlassung außerhalb Ihrer Grenze. Dortige Behörden können sie oder ihren Konzern möglicherweise verpflichten, die Daten herauszugeben. Eigene Schlüssel helfen dagegen nicht, weil Ihre Organisation sie selbst hält.

term-organisation-compellable = Eine Behörde außerhalb kann Ihre Organisation möglicherweise verpflichten: über ihren Sitz, eine Muttergesellschaft oder eine Niederlassung dort.
    .not = Weder Sitz noch Muttergesellschaft oder Niederlassung, soweit Sie sie genannt haben, erlauben einer Behörde außerhalb, Ihre Organisation zu verpflichten.

rule-basis-derogation = Ob die Ausnahme oder das Abkommen trägt, entscheidet ein Mensch
    .says = Statt auf ein Instrument stützt sich die Übermittlung auf eine Ausnahme für gelegentliche Fälle (Art. 49 DSGVO) oder auf ein Abkommen zwischen Staaten. Ob deren Voraussetzungen erfüllt sind, entscheidet dieses Werkzeug nicht. Dauerhafte Übermittlungen trägt eine Ausnahme in der Regel nicht.
rule-basis-importer-bound = Für diesen Datenimporteur gibt es keine eigenen Klauseln
    .says = Die DSGVO gilt für den Datenimporteur selbst. Auch dann ist es eine Übermittlung; die Klauseln von 2021 dürfen aber nur verwendet werden, wenn die Verarbeitung des Importeurs nicht unter die DSGVO fällt (Art. 1 Abs. 1 und Erwägungsgrund 7 des Beschlusses (EU) 2021/914). Ob sie trotzdem genügen, muss ein Mensch entscheiden.
rule-basis-foreign-authority = Über eine Übermittlung an eine Behörde entscheidet ein Mensch
    .says = Eine Behörde in einem Drittland erhält die Daten. Eine dortige Anordnung ist für sich keine Grundlage: Sie wird nur nach einer internationalen Übereinkunft anerkannt, sonst braucht es einen anderen Grund nach Kapitel V und eine Rechtsgrundlage (Art. 48 DSGVO, EDSA-Leitlinien 02/2024). Limes entscheidet das nicht, auch nicht bei einem angemessenen Land.
rule-basis-contested-transfer = Ob es eine Übermittlung ist, ist umstritten
    .says = Es steht nicht fest, dass jemand, den das Datenschutzrecht bindet, die Daten in ein Drittland gibt. Gerichte und Aufsichtsbehörden sind sich darin nicht einig. Ein Mensch muss entscheiden, ob eine Grundlage nach Kapitel V nötig ist.
    .unless-key-out-of-reach = { -unless-key }
    .unless-pseudonymised = { -unless-pseudonymised }
    .unless-split-processing = { -unless-split }
    .unless-line-only = { -unless-line }
    .unless-protected-by-law = { -unless-privilege }

term-protected-by-law = Das Recht des Ziellands schützt die Stelle davor, diese Daten herauszugeben; das hat eine rechtlich verantwortliche Person festgestellt.
    .not = Kein Privileg im Zielland schützt die Stelle vor einer Anordnung.
term-line-only = Es droht nur das Abhören der Leitung, und diese ist nach dem Stand der Technik verschlüsselt; das hat eine rechtlich verantwortliche Person festgestellt.
    .not = Es droht mehr als das Abhören der Leitung.
term-split-processing = Die Daten sind so auf mehrere Stellen verteilt, dass keine von ihnen und keine Behörde sie zusammenführen kann.
    .not = Die Daten sind nicht so aufgeteilt.
term-given-by-person = Die betroffene Person gibt die Daten selbst ein, oder jemand gibt sie weiter, der an kein Datenschutzrecht gebunden ist.
    .not = Ihre Organisation gibt die Daten weiter, oder jemand in ihrem Auftrag.
term-source-contested = Ob jemand die Daten exportiert, ist umstritten.
    .not = Dass es einen Datenexporteur gibt oder nicht gibt, ist unstreitig.
term-returns-to-controller = Die Daten gehen an den Verantwortlichen zurück, für den Ihre Organisation sie verarbeitet.
    .not = Die Daten gehen nicht an einen Verantwortlichen zurück.
term-public-authority = Der Empfänger ist eine Behörde.
    .not = Der Empfänger ist keine Behörde.
term-importer-bound = Die DSGVO bindet den Datenimporteur selbst, und der Exporteur unterliegt nicht dem Recht des Vereinigten Königreichs.
    .not = Die DSGVO bindet den Datenimporteur nicht unmittelbar, oder der Exporteur unterliegt dem Recht des Vereinigten Königreichs, dessen Vereinbarung für solche Importeure verwendbar ist.
term-derogation-claimed = An die Stelle eines Instruments tritt eine Ausnahme für gelegentliche Übermittlungen (Art. 49 DSGVO) oder ein Abkommen zwischen Staaten.
    .not = Weder eine Ausnahme noch ein Abkommen tritt an die Stelle eines Instruments.

## Das Recht hinter Regeln, Fakten und entschiedenen Fällen

law-support-narrower = Diese Vorschriften erfassen einen engeren Fall, als hier steht.
law-support-day-doubtful = Diese Vorschriften stützen, was hier steht, nicht aber den ersten oder letzten Tag.
law-support-doubtful = Diese Vorschriften sagen nicht, was hier steht. Eine Juristin oder ein Jurist sollte das prüfen.
law-none-own-method = Keine. Dies ist ein eigener Maßstab von Limes.
law-none-contract-terms = Keine. Dies folgt aus dem Vertrag des Anbieters.
law-none-example-country = Keine. Dieses Land kommt nur in Beispielen von Leitlinien vor.
law-none-not-found = Die Nummer des Rechtsakts wurde nicht gefunden.
act-seen-read = im amtlichen Text gelesen
act-seen-quoted = nur als Zitat an anderer Stelle gelesen
act-seen-cited = aus allgemeinem Wissen, noch nicht mit dem amtlichen Text verglichen
cite-paragraph = Rn.
cite-recital = Erwägungsgrund
cite-clause = Klausel
cite-example = Beispiel
cite-annex = Anhang
cite-page = S.
cite-question = Frage
cite-requirement = Anforderung
