### Entschiedene Fälle und amtliche Beispiele: was entschieden wurde und warum es zählt.

## Gerichte und Behörden

case-ms-ireland-2016 = Microsoft gegen USA: ein Postfach in Dublin
    .says = Ein US-Durchsuchungsbeschluss für E-Mails in Irland wurde aufgehoben: Vor dem CLOUD Act endete das Gesetz nach dieser Lesart an der Grenze. Andere US-Gerichte sahen das anders.
    .later = Nach dem CLOUD Act erklärte der Supreme Court die Sache 2018 für erledigt.
    .again-2018-03-24 = nach dem CLOUD Act
case-de-by-mailchimp-2021 = Bayerische Aufsichtsbehörde: Newsletter mit Mailchimp
    .says = Rechtswidrig, ohne Geldbuße: Niemand hatte geprüft, ob die Klauseln weitere Maßnahmen brauchen, obwohl der Importeur unter FISA 702 fallen kann. Schon die fehlende Prüfung war der Verstoß.
case-be-cos-250599-2021 = Belgischer Staatsrat: Flämische Mobilitätszentrale
    .says = Zuschlag ausgesetzt. Bei US-Mutter, US-Cloud und heiklen Daten hätte der Auftraggeber darlegen müssen, wie sich die DSGVO nach Schrems II einhalten lässt.
case-it-bocconi-2021 = Italienische Aufsichtsbehörde: Prüfungsaufsicht an der Universität Bocconi
    .says = Geldbuße von 200.000 Euro. Neben anderen Verstößen gingen Videos und biometrische Merkmale ohne ausreichende Garantien an den US-Anbieter.
case-dsb-ga-2021 = Österreichische Datenschutzbehörde: Google Analytics
    .says = Verstoß. Kennungen machen Personen unterscheidbar, und Maßnahmen, nach denen der Anbieter eine Anordnung weiter befolgen kann, schließen die Lücke nicht.
    .again-2023-07-11 = mit dem Importeur auf der DPF-Liste
case-edps-parliament-2022 = EDSB: Testzentrum des Europäischen Parlaments
    .says = Verwarnung. Für die eingebundenen Dienste von US-Anbietern waren keine Maßnahmen belegt, die im Wesentlichen gleichwertigen Schutz bieten.
case-cnil-ga-2022 = Französische Aufsichtsbehörde: Google Analytics
    .says = Aufforderung zur Abhilfe. Ein Angemessenheitsbeschluss fehlte, und die zusätzlichen Maßnahmen hielten US-Dienste nicht von den Daten fern.
case-ch-suva-2022 = Schweizer Datenschutzbeauftragter: Suva und Microsoft 365
    .says = Die Suva soll neu prüfen. Der Beauftragte bezweifelt, dass das Gesetz ein Abwägen nach Wahrscheinlichkeit erlaubt, überlässt aber der Suva die Entscheidung.
case-garante-ga-2022 = Italienische Aufsichtsbehörde: Google Analytics bei Caffeina Media
    .says = 90 Tage zur Abhilfe. Ein Vertrag mit der irischen Gesellschaft beendet die Übermittlung nicht, und eine gekürzte IP-Adresse bleibt für Google personenbezogen.
case-dk-helsingoer-2022 = Dänische Aufsichtsbehörde: Schul-Laptops in Helsingør
    .says = Verbot. Mit dem Support aus den USA verlässt Klartext die EU, und keine Prüfung belegte gleichwertigen Schutz.
    .later = Das Verbot wurde im September 2022 ausgesetzt. Die Anordnung vom Januar 2024 an 53 Kommunen betraf Googles eigene Zwecke.
case-meta-2023 = Irische Aufsichtsbehörde: Übermittlungen von Facebook
    .says = Geldbuße von 1,2 Milliarden Euro. Weder Klauseln noch Maßnahmen glichen das US-Recht aus, und massenhafte Übermittlungen können nicht auf Ausnahmen gestützt werden.
    .later = Neue Übermittlungen konnten sich ab Juli 2023 auf das DPF stützen. Meta hat geklagt; ein Urteil war nicht zu finden.
case-imy-tele2-2023 = Schwedische Aufsichtsbehörde: Google Analytics bei Tele2 und anderen
    .says = Geldbußen und Untersagungen. Keine Maßnahme erreichte einen Schutz, der dem der EU im Wesentlichen gleichkommt.
case-edps-cjeu-webex = EDSB: der Gerichtshof der EU und Cisco Webex
    .says = Die Nutzung ist rechtmäßig. Nach Änderung von Vertrag und Einstellungen fand die gesamte Verarbeitung in der EU statt; zu genehmigen war nichts.
case-edps-m365-2024 = EDSB: die Kommission und Microsoft 365
    .says = Anordnung, Datenflüsse zu stoppen. Die Kommission hatte nicht festgelegt, welche Daten wohin, an wen und wozu gehen; damit ließ sich keine Übermittlung rechtfertigen.
    .later = Im Juli 2025 stellte der EDSB fest, dass die Nutzung nun den Vorschriften entspricht.
case-de-be-deepseek-2025 = Berliner Aufsichtsbehörde: DeepSeek
    .says = Meldung an die App-Stores. Der Anbieter unterliegt Art. 3 Abs. 2 DSGVO, gibt Daten an Auftragsverarbeiter in China weiter und belegte keinen gleichwertigen Schutz.
    .later = Was Nutzer selbst eingeben, wäre für sich keine Übermittlung; die Weitergabe an Auftragsverarbeiter ist eine.
case-hbdi-m365-2025 = Hessische Aufsichtsbehörde: Microsoft 365
    .says = Unter Bedingungen nutzbar. Fast alles bleibt im EWR, der Rest stützt sich auf das DPF, und der Vertrag erlaubt nun, Rechenschaft abzulegen.
case-lg-koeln-telekom-2023 = Kölner Gerichte: Google-Dienste auf der Website der Telekom
    .says = Unterlassung. Klauseln allein tragen die Übermittlung in die USA nicht, und ein Cookie-Banner ist keine Einwilligung nach Art. 49 DSGVO.
    .later = In der Berufung (November 2023): Bedingungen, die die Übermittlung als von Art. 49 Abs. 1 lit. b gedeckt darstellen, sind unwirksam.
case-olg-karlsruhe-2022 = OLG Karlsruhe: Krankenhaus-Software auf AWS
    .says = Das Angebot bleibt im Verfahren. Dass ein Unternehmen zu einem US-Konzern gehört, weckt allein keine Zweifel an der klaren Zusage, nur in Deutschland zu verarbeiten.
case-bindl-cloudfront-munich = Gericht der EU: Auslieferungsnetz, Antwort aus München
    .says = Keine Übermittlung. Der nächstgelegene Server antwortete, und der Vertrag hielt die Daten in Europa; das bloße Risiko einer Anordnung an die US-Mutter ist keine Übermittlung.
    .later = Das Rechtsmittel der Kommission (C-206/25 P) betrifft einen anderen Teil.
case-bindl-cloudfront-us-edge = Gericht der EU: Auslieferungsnetz, Antwort aus den USA
    .says = Kein Schadensersatz. Server in den USA antworteten, weil der Besucher seinen Standort amerikanisch erscheinen ließ: Das hat die Kommission nicht verursacht.
    .later = Das Rechtsmittel der Kommission (C-206/25 P) betrifft einen anderen Teil.
case-latombe-gc = Gericht der EU: Latombe und das Data Privacy Framework
    .says = Der Beschluss bleibt in Kraft. Nach dem Stand vom Juli 2023 ist das Prüfgericht unabhängig genug, und eine nachträgliche Kontrolle der Massenerhebung reicht aus.
    .later = Rechtsmittel anhängig (C-703/25 P). Was seither mit der US-Aufsicht geschah, wurde nicht beurteilt.
    .again-2023-07-09 = einen Tag vor dem Beschluss
    .again-2026-11-22 = heute
case-ca-ovh-2025 = Gericht in Ontario: Herausgabeanordnung gegen OVH
    .says = Die Anordnung bleibt bestehen. Eine Tochtergesellschaft kann einen EU-Anbieter für die Gerichte ihres Landes erreichbar machen. Die Anordnung zu befolgen wäre eine Übermittlung, die ein Abkommen oder einen anderen Grund braucht (Art. 48 DSGVO).
    .later = Eine Überprüfung ist beantragt; das Ergebnis war nicht zu finden.
case-vk-bw-2022 = Vergabekammer Baden-Württemberg: Krankenhaus-Software auf AWS
    .says = Angebot ausgeschlossen: Die Kammer sah im latenten Risiko eines US-Zugriffs eine Übermittlung. Weder das Beschwerdegericht noch die Datenschutzbehörde des Landes folgten dem.
    .later = Aufgehoben durch das OLG Karlsruhe.
case-nl-dpia-sharepoint-dke-2022 = Niederländische Folgenabschätzung: sensible Dateien mit doppeltem Schlüssel
    .says = Hohes Risiko gemindert. Mit einem eigenen Schlüssel für die Dateien liefert eine US-Anordnung nur Verschlüsseltes.
case-ch-zh-rrb542-2022 = Regierungsrat Zürich: Microsoft 365
    .says = Zugelassen. Die Regierung nimmt ein berechnetes Zugriffsrisiko unterhalb einer Grenze hin. Aufsichtsstellen lehnten diese Methode für sensible Daten später ab.

## Beispiele des Europäischen Datenschutzausschusses

case-edpb-0120-uc1 = EDSA, Anwendungsfall 1: verschlüsselte Sicherung
    .says = Wirksam: starke Verschlüsselung vor dem Versand, Schlüssel nur im EWR und ein Anbieter, der nie Klartext braucht.
case-edpb-0120-uc2 = EDSA, Anwendungsfall 2: pseudonymisierte Daten
    .says = Wirksam, wenn nur der Exporteur die Personen zuordnen kann und das eigene Wissen der Behörden bedacht wurde.
case-edpb-0120-uc3 = EDSA, Anwendungsfall 3: Abhören auf dem Weg
    .says = Ist allein das Abhören der Leitung das Problem, hilft Transportverschlüsselung nach dem Stand der Technik.
case-edpb-0120-uc4 = EDSA, Anwendungsfall 4: gesetzlich geschützter Empfänger
    .says = Ein Berufsgeheimnis, das die Daten umfasst und den Empfänger vor Zwang schützt, kann wirksam sein.
case-edpb-0120-uc5 = EDSA, Anwendungsfall 5: aufgeteilte Verarbeitung
    .says = Wirksam, wenn kein Empfänger und keine Behörde aus einem Teil personenbezogene Daten wiederherstellen kann.
case-edpb-0120-uc6 = EDSA, Anwendungsfall 6: Cloud, die Klartext braucht
    .says = Verarbeitet der Anbieter Klartext und gehen die Zugriffsbefugnisse in der Praxis zu weit, ist keine technische Maßnahme bekannt, die hilft.
case-edpb-0120-uc7 = EDSA, Anwendungsfall 7: Fernzugriff im Konzern
    .says = Greift ein Unternehmen, das verpflichtet werden kann, aus der Ferne auf Klartext zu, ist keine technische Maßnahme bekannt, die hilft.
case-edpb-0521-ex01 = EDSA, Beispiel 1: Shop im Drittland erhebt direkt
    .says = Die betroffene Person ist kein Exporteur, also liegt keine Übermittlung vor. Die DSGVO bindet den Shop dennoch, und die Daten sind draußen.
case-edpb-0521-ex05 = EDSA, Beispiel 5: Auftragsverarbeiter im Drittland
    .says = Eine Übermittlung: Alle drei Kriterien sind erfüllt. Ohne geeignete Garantien ist sie unzulässig.
case-edpb-0521-ex06 = EDSA, Beispiel 6: zurück an den Verantwortlichen im Drittland
    .says = Der Auftragsverarbeiter in der EU ist selbst gebunden; die Rückgabe ist daher eine Übermittlung. Für sie gibt es Modul vier der Klauseln.
case-edpb-0521-ex09 = EDSA, Beispiel 9: Personaldaten an die Muttergesellschaft
    .says = Konzernunternehmen sind getrennte Parteien: eine Übermittlung, die geeignete Garantien braucht.
case-edpb-0521-ex10 = EDSA, Beispiel 10: zurück an einen Verantwortlichen, den die DSGVO bindet
    .says = Eine Übermittlung, obwohl der Importeur der DSGVO unterliegt. Klauseln der Kommission gibt es dafür nicht.
case-edpb-0521-ex11 = EDSA, Beispiel 11: Einsicht aus dem Drittland
    .says = Fernzugriff aus dem Drittland, auch nur am Bildschirm, macht Daten verfügbar: eine Übermittlung.

## Arten von Stellen

authority-court = Gericht
authority-dpa = Aufsichtsbehörde
authority-guidance = Leitlinien
authority-foreign-court = Gericht außerhalb der EU
authority-procurement = Vergabekammer
authority-dpia = Folgenabschätzung
authority-government-risk-decision = Entscheidung einer Regierung

## Was daraus wurde

status-good-law = hat Bestand
status-guidance = Leitlinie, nicht bindend
status-opinion = Stellungnahme, nicht bindend
status-risk-decision = eigene Abwägung eines Verantwortlichen
status-remedied = inzwischen behoben
status-under-appeal = angefochten
status-partly-changed-on-appeal = in der Berufung teilweise geändert
status-changed-later = später geändert
status-superseded = überholt
status-contested = umstritten

## Was gesagt wurde

lawful-yes = rechtmäßig
lawful-conditional-yes = rechtmäßig, wenn die Maßnahmen halten
lawful-conditional = abhängig von einer Prüfung, die niemand vorgenommen hat
lawful-no = nicht rechtmäßig
lawful-contested = umstritten
lawful-not-decided = nicht entschieden
lawful-not-applicable = nicht Gegenstand
