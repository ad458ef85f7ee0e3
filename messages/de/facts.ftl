# Was die Fakten sagen, je ein kurzer Satz.

## Instrumente

fact-instrument-us-safe-harbour = Safe Harbor: Angemessenheit für selbstzertifizierte US-Unternehmen, nutzbar ab dem 01.11.2000. Der EuGH erklärte die Entscheidung am 06.10.2015 für ungültig (Schrems I), auch rückwirkend.
fact-instrument-us-privacy-shield = Privacy Shield: Angemessenheit für gelistete US-Unternehmen; die Liste wurde am 01.08.2016 eröffnet. Der EuGH erklärte den Beschluss am 16.07.2020 für ungültig (Schrems II), auch rückwirkend.
fact-instrument-us-dpf = Data Privacy Framework: Angemessenheit für aktiv gelistete US-Unternehmen, nur für die zertifizierten Daten. Beschäftigtendaten müssen angemeldet sein.
fact-instrument-us-dpf-uk-extension = UK-Erweiterung des Data Privacy Framework: für Übermittlungen aus dem Vereinigten Königreich an gelistete US-Unternehmen, die beigetreten sind, und nur für Daten, für die dort die Grundsätze gelten.
fact-instrument-ch-us-safe-harbor = Swiss-US Safe Harbor: Der EDÖB erklärte es nach Schrems I für ungenügend.
fact-instrument-ch-us-privacy-shield = Swiss-US Privacy Shield: Der EDÖB strich die USA am 08.09.2020 von seiner Länderliste.
fact-instrument-ch-us-dpf = Swiss-US Data Privacy Framework: für Bekanntgaben aus der Schweiz an zertifizierte US-Unternehmen.
fact-instrument-adq-ch = Angemessenheitsbeschluss der EU für die Schweiz, ganzes Land.
fact-instrument-adq-ca = Angemessenheitsbeschluss der EU für Kanada, nur für kommerzielle Empfänger unter PIPEDA, nicht für öffentliche Stellen.
fact-instrument-adq-ar = Angemessenheitsbeschluss der EU für Argentinien.
fact-instrument-adq-gg = Angemessenheitsbeschluss der EU für Guernsey.
fact-instrument-adq-im = Angemessenheitsbeschluss der EU für die Isle of Man.
fact-instrument-adq-je = Angemessenheitsbeschluss der EU für Jersey.
fact-instrument-adq-fo = Angemessenheitsbeschluss der EU für die Färöer, für Empfänger unter dem färöischen Gesetz, nicht für dortige Behörden des dänischen Staates.
fact-instrument-adq-ad = Angemessenheitsbeschluss der EU für Andorra.
fact-instrument-adq-il = Angemessenheitsbeschluss der EU für Israel, nur für automatisierte Übermittlungen oder danach automatisiert verarbeitete Daten; die Golanhöhen, der Gazastreifen und das Westjordanland mit Ostjerusalem bleiben offen.
fact-instrument-adq-uy = Angemessenheitsbeschluss der EU für Uruguay, nur für automatisierte Verarbeitung.
fact-instrument-adq-nz = Angemessenheitsbeschluss der EU für Neuseeland.
fact-instrument-adq-jp = Angemessenheitsbeschluss der EU für Japan, für Unternehmen unter dem japanischen Gesetz mit den ergänzenden Vorschriften; nicht für öffentliche Stellen und nicht für Medien, Schriftsteller, wissenschaftliche, religiöse und politische Einrichtungen, soweit sie die Daten für eigene Zwecke nutzen.
fact-instrument-adq-kr = Angemessenheitsbeschluss der EU für Südkorea, für Verantwortliche unter PIPA mit den ergänzenden Vorschriften; nicht für Missionstätigkeit, die Aufstellung von Kandidaten und Kreditdaten unter der Finanzdienstleistungskommission.
fact-instrument-adq-gb = Angemessenheitsbeschluss der EU für das Vereinigte Königreich, verlängert bis zum 27.12.2031; nicht für Daten, die der britischen Einwanderungskontrolle dienen. Ob die Verlängerung diese Ausnahme beibehält, ist nicht bekannt.
fact-instrument-adq-epo = Angemessenheitsbeschluss der EU für die Europäische Patentorganisation, der erste für eine internationale Organisation.
fact-instrument-adq-br = Angemessenheitsbeschluss der EU für Brasilien, für Empfänger unter der LGPD.
fact-instrument-adq-hu-historic = Angemessenheitsentscheidung der EU für Ungarn vor dem Beitritt.
fact-instrument-no-adequacy = Für diese Länder gibt es keinen Angemessenheitsbeschluss der EU. Die Liste nennt Beispiele.
fact-instrument-ch-adequacy-list = Staaten, deren Datenschutz der Schweizer Bundesrat als angemessen führt.
fact-instrument-ch-adequacy-list-ca = Die Schweiz führt Kanada als angemessen, soweit das kanadische Bundesgesetz oder ein im Wesentlichen gleichwertiges Gesetz einer Provinz gilt (Québec, British Columbia, Alberta; für Gesundheitsdaten auch anderer Provinzen).
fact-instrument-uk-adequacy = Länder, die das Recht des Vereinigten Königreichs als angemessen behandelt: der EWR, Gibraltar, die Organe der EU, die Schweiz und die Länder mit einem Beschluss der EU aus der Zeit vor 2021.
fact-instrument-uk-adequacy-partial = Das Recht des Vereinigten Königreichs behandelt diese Länder als angemessen, soweit die Beschlüsse der EU aus der Zeit vor 2021 reichen: Kanada, Färöer, Israel, Japan, Uruguay.
fact-instrument-uk-adq-kr = Angemessenheitsverordnung des Vereinigten Königreichs für Südkorea, für Empfänger unter PIPA.
fact-instrument-scc-2001 = Alte Standardvertragsklauseln zwischen Verantwortlichen, Set I. Keine neuen Verträge ab dem 27.09.2021, nach dem 27.12.2022 unbrauchbar.
fact-instrument-scc-2002-processor = Erste Standardvertragsklauseln für Auftragsverarbeiter, 2010 ersetzt.
fact-instrument-scc-2004 = Alte Standardvertragsklauseln zwischen Verantwortlichen, Set II. Keine neuen Verträge ab dem 27.09.2021, nach dem 27.12.2022 unbrauchbar.
fact-instrument-scc-2010 = Alte Standardvertragsklauseln für Auftragsverarbeiter. Keine neuen Verträge ab dem 27.09.2021, nach dem 27.12.2022 unbrauchbar.
fact-instrument-scc-2021 = Standardvertragsklauseln von 2021: passendes Modul, ausgefüllte Anhänge, Prüfung des Ziellandes, zusätzliche Maßnahmen, wo nötig.
fact-instrument-scc-edps-eui = Eigene Vertragsklauseln eines Organs der EU: nur, wenn der EDSB sie genehmigt hat. Klauseln der Kommission nach der Verordnung (EU) 2018/1725 sind nicht bekannt.
fact-instrument-bcr = Verbindliche interne Datenschutzvorschriften: nur innerhalb der Gruppe, behördlich genehmigt, mit derselben Prüfung wie bei Klauseln.
fact-instrument-uk-old-scc = Alte EU-Klauseln für Exporteure im Vereinigten Königreich: keine neuen Verträge ab dem 22.09.2022, nach dem 21.03.2024 unbrauchbar.
fact-instrument-ch-bcr = Verbindliche interne Datenschutzvorschriften für Exporteure in der Schweiz: vom EDÖB oder von der Behörde eines angemessenen Staates genehmigt.
fact-instrument-uk-bcr = Verbindliche interne Datenschutzvorschriften für Exporteure im Vereinigten Königreich: nach dessen Recht genehmigt.
fact-instrument-eui-bcr = Verbindliche interne Datenschutzvorschriften nach der DSGVO für Organe der EU, wenn der Auftragsverarbeiter selbst kein Organ ist.
fact-instrument-art49 = Ausnahmen nach Art. 49 DSGVO (vor dem 25. Mai 2018 nach Art. 26 Abs. 1 der Richtlinie 95/46/EG): für Einzelfälle, in der Regel nicht für dauerhafte Übermittlungen wie Hosting. Darüber muss ein Mensch urteilen.
fact-instrument-art48-foreign-order = Art. 48 DSGVO: Die Anordnung eines Drittlands ist nur aufgrund einer internationalen Übereinkunft vollstreckbar. Ihr zu folgen ist eine Übermittlung.
fact-instrument-uk-idta = Britischer Übermittlungsvertrag (IDTA) oder britischer Zusatz zu den EU-Klauseln, für Übermittlungen aus dem Vereinigten Königreich.
fact-instrument-ch-scc = EU-Klauseln von 2021 mit Schweizer Anpassungen, vom EDÖB anerkannt.

## Zugriffsgesetze

fact-access-law-us-sca-cloud-act = CLOUD Act: Anbieter von Kommunikations- oder Cloud-Diensten unter US-Recht müssen Daten in ihrem Besitz, ihrer Verwahrung oder Kontrolle herausgeben, gleich wo sie liegen. Er richtet sich nicht an andere Unternehmen, nennt weder Mutter- noch Tochtergesellschaften und ordnet keine Entschlüsselung an.
fact-access-law-us-sca-before-cloud-act = Stored Communications Act vor dem CLOUD Act: US-Gerichte waren uneins, ob ein Durchsuchungsbeschluss Daten im Ausland erfasst.
fact-access-law-us-fisa-702 = FISA 702: US-Nachrichtendienste können Anbieter von Kommunikations- und IT-Diensten heimlich zur Herausgabe der Daten von Ausländern im Ausland verpflichten. An andere Unternehmen richtet sich das Gesetz nicht.
fact-access-law-us-eo-12333 = Executive Order 12333: US-Dienste erheben im Ausland selbst Daten, etwa auf Leitungen. Ein Unternehmen wird dadurch nicht verpflichtet.
fact-access-law-us-eo-14086 = Executive Order 14086 begrenzt die US-Fernmeldeaufklärung und gibt Betroffenen aus der EU einen Rechtsbehelf. Der Präsident kann sie ändern.
fact-access-law-cn-intelligence-and-data = China: Organisationen und Bürger müssen Nachrichtendienste unterstützen, auch Personal in China; seit dem 01.09.2021 müssen sie den Sicherheitsorganen Daten herausgeben.
fact-access-law-ru-fsb-access = Russland: Kommunikationsdienste müssen Daten speichern und dem Geheimdienst öffnen, samt Schlüsseln.
fact-access-law-in-it-act = Indien: Wer dort Computer verantwortet, kann zum Abhören oder Entschlüsseln verpflichtet werden.
fact-access-law-gb-ipa = Vereinigtes Königreich: Telekommunikationsbetreiber, auch aus dem Ausland für Menschen im Vereinigten Königreich, können heimlich zum Zugang verpflichtet werden, auch zum Entfernen von Verschlüsselung.
fact-access-law-ca-production-order = Kanada: Gerichte können die Herausgabe anordnen; 2025 hielt eines an einer Anordnung gegen OVH in Frankreich fest, wegen dessen Präsenz in Kanada.
fact-access-law-eu-e-evidence = E-Evidence der EU: Behörden der Mitgliedstaaten (ohne Dänemark) können Daten von Anbietern von Kommunikations-, Domain- und Hostingdiensten in der Union anfordern, gleich wo sie liegen.
fact-access-law-eu-data-act-32 = Data Act der EU, Art. 32: Cloud-Anbieter müssen rechtswidrigen ausländischen Zugriff auf nicht personenbezogene Daten in der Union verhindern. Personenbezogene Daten schützt er nicht.
fact-access-law-fr-blocking-statute = Französisches Abwehrgesetz: verbietet, bestimmte Informationen außerhalb von Abkommen an ausländische Behörden zu geben. Ein kanadisches Gericht hielt das nicht auf.
fact-access-law-ch-buepf = Schweiz: Bundesgesetz betreffend die Überwachung des Post- und Fernmeldeverkehrs, mit Mitwirkungspflichten der Arten von Anbietern in Art. 2.

## Übermäßige Befugnisse

fact-excessive-powers-us = Der EuGH stellte in Schrems II fest, dass FISA 702 und Executive Order 12333 über das Notwendige hinausgehen; bekannt seit dem 16.07.2020, seit dem Beschluss zum Data Privacy Framework nicht aufrechterhalten.
fact-excessive-powers-us-uk = Für Exporteure im Vereinigten Königreich dasselbe bis zur UK-Erweiterung des Data Privacy Framework, die Menschen von dort den Rechtsbehelf in den USA öffnete.
fact-excessive-powers-us-ch = Für Exporteure in der Schweiz dasselbe nach Auffassung des EDÖB bis zum Swiss-US Data Privacy Framework, das Menschen von dort den Rechtsbehelf in den USA öffnete.
fact-excessive-powers-cn = Die irische Behörde stellte am 30.04.2025 fest, dass für China kein gleichwertiger Schutz vor staatlichem Zugriff nachgewiesen war; andere Behörden folgten. Davor entscheidet ein Mensch.
fact-excessive-powers-ru = Die niederländische Behörde fand in Russland keinen gleichwertigen Schutz vor staatlichem Zugriff; bekannt gegeben am 08.05.2026. Davor entscheidet ein Mensch.
fact-excessive-powers-xa = Amtliches Beispiel: Zugriffsbefugnisse über das Notwendige hinaus.
fact-excessive-powers-xb = Amtliches Beispiel: Zugriffsbefugnisse über das Notwendige hinaus.

## Ereignisse

fact-event-dpf-first-review = Die erste Überprüfung der Kommission hält das Data Privacy Framework für wirksam.
fact-event-oversight-weakened = Mitglieder des US-Aufsichtsgremiums wurden abberufen; es ist seither nicht beschlussfähig.
fact-event-dpf-general-court = Das Gericht der EU weist die Klage gegen das Data Privacy Framework ab (T-553/23).
fact-event-under-appeal = Gegen das Urteil wird Rechtsmittel eingelegt (C-703/25 P).
fact-event-statute-lapsed-orders-continue = Die gesetzliche Grundlage von FISA 702 läuft aus; die Erhebung geht unter gerichtlichen Zertifizierungen weiter.
fact-event-ftc-removal-ruling = Supreme Court der USA: Der Präsident darf FTC-Mitglieder entlassen; der Angemessenheitsbeschluss stützt sich auf eine unabhängige FTC.
fact-event-dpf-edpb-letter = Der EDSA bittet die Kommission, die Folgen dieses Urteils zu prüfen.
fact-event-uk-adequacy-prolonged = Der Angemessenheitsbeschluss für das Vereinigte Königreich wird bis zum 27.12.2025 verlängert.
fact-event-uk-adequacy-renewed = Der Angemessenheitsbeschluss für das Vereinigte Königreich wird bis zum 27.12.2031 erneuert.
fact-event-csf-first-award = Erster Zuschlag nach dem Souveränitätsrahmen der Kommission.
fact-event-ireland-warrant = Ein US-Gericht erlässt einen Durchsuchungsbeschluss für E-Mails, die Microsoft in Dublin speichert.
fact-event-ireland-magistrate = Der Richter hält den Beschluss aufrecht: Es zählt die Kontrolle, nicht der Ort.
fact-event-ireland-district = Das Bezirksgericht bestätigt den Beschluss; Microsoft legt Rechtsmittel ein.
fact-event-ireland-amicus = Irland verlangt den Weg über die Rechtshilfe.
fact-event-ireland-2nd-circuit = Das Berufungsgericht entscheidet: Der Beschluss erfasst keine Daten in Irland.
fact-event-ireland-cert = Der Supreme Court der USA nimmt den Fall an.
fact-event-cloud-act = CLOUD Act: Es zählen Besitz, Obhut oder Kontrolle, nicht der Ort.
fact-event-ireland-moot = Der Supreme Court erklärt den Irland-Fall für erledigt; das frühere Urteil wird aufgehoben.
fact-event-mcd-announced = Microsoft kündigt seine deutsche Cloud mit T-Systems als Datentreuhänder für 2016 an.
fact-event-mcd-no-new = Die Treuhänder-Cloud nimmt keine neuen Kunden mehr auf.
fact-event-mcd-migrations-end = Geplantes Ende der Umzüge aus der Treuhänder-Cloud.
fact-event-mcd-shutdown = Die Treuhänder-Cloud wird abgeschaltet.
fact-event-lfdi-reaction = LfDI Baden-Württemberg: Die Zusagen von Microsoft lösen den Zugriff der US-Dienste nicht.
fact-event-defending-your-data = Microsoft sagt zu, Anfragen von Behörden anzufechten und zu entschädigen.
fact-event-eudb-announced = Microsoft kündigt die EU-Datengrenze an. Sie gilt noch nicht.
fact-event-eudb-rollout = Microsoft kündigt den Beginn der EU-Datengrenze für den 01.01.2023 an.
fact-event-eudb-phase1 = EU-Datengrenze, Phase 1: Kundendaten der meisten Dienste.
fact-event-eudb-phase2 = EU-Datengrenze, Phase 2: pseudonymisierte personenbezogene Daten, auch in Protokollen.
fact-event-eudb-phase3 = EU-Datengrenze, Phase 3: Supportdaten werden innerhalb gespeichert.
fact-event-bleu-j0 = Die ANSSI nimmt Bleus Antrag auf SecNumCloud an.
fact-event-digital-commitments = Microsoft kündigt seine europäischen digitalen Zusagen an.
fact-event-french-senate = Microsoft Frankreich unter Eid: Es kann nicht garantieren, dass französische Daten nie an US-Behörden gehen.
fact-event-sovereign-cloud = Microsoft kündigt seine Sovereign-Cloud-Angebote an.
fact-event-edps-closure = EDSB: Die Kommission nutzt Microsoft 365 nun rechtskonform.
fact-event-delos-bw = Das Innenministerium Baden-Württemberg: Delos bietet keine volle Souveränität.
fact-event-copilot-in-country = Microsoft kündigt für 15 Länder die Verarbeitung von Copilot im Inland an.
fact-event-delos-bleu-mou = Delos darf Code von Microsoft nutzen, wenn ein außereuropäischer Staat den Dienst beschränkt.
fact-event-anthropic-subprocessor = Anthropic wird Unterauftragsverarbeiter von Microsoft; seine Modelle liegen außerhalb der EU-Datengrenze.
fact-event-studio-bing-terms = Neue Bedingungen für Bing-Abfragen von Copilot Studio; sie nennen keinen Ort.
fact-event-sap-bleu = SAP startet seine souveräne Cloud in Frankreich auf Bleu.
fact-event-flex-cutoff = Bei berechtigten Copilot-Mandanten, die nach diesem Tag entstehen, ist das flexible Routing voreingestellt.
fact-event-eudb-all-edition = Letzte bekannte Fassung der Microsoft-Seite zu fortbestehenden Übermittlungen.
fact-event-flex-reversal = Presse: Flexibles Routing wird für Bestandskunden nur noch auf Wunsch aktiv.
fact-event-flex-message = Microsoft kündigt das flexible Routing für Mandanten in EU und EFTA an.
fact-event-anthropic-m365-apps-setting = Eine Einstellung kann Anthropic zum Standardmodell in den Microsoft-365-Apps machen.
fact-event-flex-effective = Das flexible Routing beginnt: Bei Spitzenlast kann Copilot in den USA, Kanada oder Australien laufen.
fact-event-openai-listed = OpenAI kommt auf Microsofts Liste der Unterauftragsverarbeiter.
fact-event-openai-default-on = Von OpenAI betriebene Modelle sind in Copilot voreingestellt.
fact-event-nl-virbi-2025 = Neue niederländische Regeln für Verschlusssachen (VIRBI 2025) lösen die von 2013 ab.
fact-event-bleu-j1 = Bleu erreicht den Meilenstein J1 der SecNumCloud-Qualifizierung (bekannt ist der Monat).
fact-event-latombe-oj = Das Rechtsmittel in der Rechtssache C-703/25 P wird im Amtsblatt veröffentlicht.
fact-event-spacex-xai = SpaceX übernimmt xAI.
fact-event-fr-vademecum = Die französische Digitaldirektion erläutert, welche Daten des Staates besonders sensibel sind.
fact-event-fr-decree-272 = Das Dekret 2026-272 zu Artikel 31 des SREN-Gesetzes tritt in Kraft.
fact-event-evroc-se = Die schwedischen Streitkräfte wählen evroc (bekannt ist die Woche).
fact-event-msft-intervener = Microsoft teilt mit, dass der Gerichtshof es in C-703/25 P als Streithelferin zulässt. Am 17.09.2026 war kein Verhandlungstermin bekannt.
fact-event-blueprints-end = Microsoft stellt Azure Blueprints ein.
fact-event-fr-secnum-binding = SecNumCloud 3.2 oder ein gleichwertiger Nachweis wird für sensible Daten französischer staatlicher Stellen verbindlich.

## Reichweite der EU-Datengrenze

fact-scope-rule-m365 = Microsoft 365 fällt unter die EU-Datengrenze, wenn der Mandant in einem Land der EU oder EFTA angemeldet ist.
fact-scope-rule-m365-multigeo = Multi-Geo nimmt den Mandanten für Microsoft 365 aus der EU-Datengrenze heraus.
fact-scope-rule-d365-pp = Dynamics 365 und Power Platform: Rechnungsadresse und alle Umgebungen müssen innerhalb liegen.
fact-scope-rule-azure-regional = Regionale Azure-Dienste fallen darunter, wenn die Region in der EU oder EFTA liegt.
fact-scope-rule-azure-nonregional = Azure-Dienste ohne Region sind einzeln zu beurteilen.
fact-scope-rule-azure-arm = Supportdaten von Azure bleiben nur innerhalb, wenn der Mandant vor der ersten Ressource auf EU gesetzt wurde.
fact-scope-rule-preview = Vorschauen und kostenlose Tests fallen nicht unter die EU-Datengrenze.
fact-scope-rule-onprem = Software auf eigenen Rechnern fällt nicht unter die Zusage von Microsoft.
fact-scope-rule-consulting = Daten aus der Beratung durch Microsoft werden in den USA gespeichert.
fact-scope-rule-entra = Entra: Der Ort folgt dem Land bei der Anlage des Mandanten und ist nicht änderbar.
fact-scope-rule-entra-eudr = Für Entra-Mandanten in Europa außerhalb von EU und EFTA gilt nur die schwächere Zusage einer Speicherung in Europa.

## Kontrollen: was sie schützen und was nicht

fact-control-microsoft-arm-eu-boundary = Verhindert Bereitstellungen außerhalb und hält Azure-Supportdaten innerhalb. Nur für neue Mandanten; Sicherheits-, Verzeichnis- und Netzdaten fließen weiter.
fact-control-microsoft-adr = Sagt für bestimmte Dienste die Speicherung in einem Land zu. Wer hineinsehen oder verpflichtet werden kann, bleibt offen.
fact-control-microsoft-multi-geo = Speichert Daten einzelner Nutzer an gewählten Orten. Beendet die EU-Datengrenze für den Mandanten.
fact-control-microsoft-customer-lockbox-azure = Sie genehmigen den Zugriff von Technikern. Greift nicht bei behördlichen Anordnungen oder Notfällen.
fact-control-microsoft-customer-lockbox-m365 = Sie genehmigen den Zugriff von Technikern auf Inhalte. Behördliche Anordnungen erfasst das nicht.
fact-control-microsoft-customer-key = Eigene Stammschlüssel für gespeicherte Daten. Microsofts Dienste dürfen sie nutzen; Microsoft bleibt also nicht ausgesperrt.
fact-control-microsoft-dke = Doppelschlüsselverschlüsselung: Ein Schlüssel bleibt bei Ihnen, Microsoft kann nicht mitlesen. Nur für gekennzeichnete Inhalte; Suche, Web-Bearbeitung und Copilot versagen daran.
fact-control-microsoft-managed-hsm = Schlüssel in einem eigenen Sicherheitsmodul auf Hardware von Microsoft. Daten in Verarbeitung sind nicht geschützt.
fact-control-microsoft-ekm = Der Hauptschlüssel bleibt in Ihrem Modul außerhalb von Azure. Vorschau; Daten in Verarbeitung sind nicht geschützt.
fact-control-microsoft-confidential-computing = Schützt Daten in Verarbeitung in abgeschottetem Speicher. Nur für dorthin verlegte Anwendungen, nicht für die Dienste ringsum.
fact-control-microsoft-data-guardian = Personal in Europa genehmigt und überwacht den Fernzugriff. Microsoft bleibt verpflichtbar.
fact-control-microsoft-copilot-eu-only-settings = Hält die Copilot-Verarbeitung innerhalb: kein flexibles Routing, keine Websuche, keine fremden Modelle. Die allgemeinen Übermittlungen bleiben.
fact-control-microsoft-aoai-policy = Verhindert globale Modellbereitstellungen. Bestehende bleiben.
fact-control-microsoft-securosys-dke = Ihr zweiter Schlüssel liegt in einem Schweizer Sicherheitsmodul, das nur Sie nutzen. Alle Grenzen der Doppelschlüsselverschlüsselung gelten.
fact-control-microsoft-duokey-dke = Ihr zweiter Schlüssel bleibt außerhalb von Microsoft bei einem Schweizer Dienst. Alle Grenzen der Doppelschlüsselverschlüsselung gelten.

## Zusagen

fact-commitment-microsoft-challenge-requests = Microsoft ficht Anfragen von Behörden an, soweit das Recht es zulässt. Gültigen Anordnungen folgt es; an der Erreichbarkeit ändert das nichts.
fact-commitment-microsoft-compensation = Microsoft entschädigt Nutzer, wenn es ihre Daten unter Verstoß gegen die DSGVO offenlegt, also im Nachhinein.
fact-commitment-microsoft-redirect-notify = Microsoft verweist Behörden an den Kunden und unterrichtet ihn, sofern nicht verboten.
fact-commitment-microsoft-scc-safeguards = Vertrag mit Standardvertragsklauseln zwischen Microsoft Irland und der Microsoft Corporation und zusätzlichen Garantien.
fact-commitment-microsoft-eudb-contract = EU-Datengrenze: Speicherung und Verarbeitung in EU und EFTA für die genannten Dienste, abzüglich begrenzter Übermittlungen.
fact-commitment-microsoft-digital-resilience = Microsoft ficht Anordnungen an, Cloud-Dienste in Europa einzustellen. Um Herausgabe geht es dabei nicht.
fact-commitment-microsoft-copilot-no-training = Copilot-Daten werden nicht zum Training verwendet. Über den Ort sagt das nichts.
fact-commitment-microsoft-anthropic-default-off = In EU, EFTA und dem Vereinigten Königreich sind Anthropic-Modelle anfangs aus.
fact-commitment-microsoft-in-country-copilot = Angekündigt: Copilot-Verarbeitung im Inland, Ziel Ende 2026, ohne Modelle, die Anthropic oder OpenAI betreiben.
fact-commitment-microsoft-customer-data = Kundendaten der erfassten Dienste werden innerhalb der EU-Datengrenze gespeichert und verarbeitet.
fact-commitment-microsoft-pseudonymized-personal-data = Pseudonymisierte personenbezogene Daten in Protokollen werden innerhalb der EU-Datengrenze gespeichert und verarbeitet.
fact-commitment-microsoft-professional-services-data = Supportdaten werden innerhalb gespeichert; Personal anderswo darf sie weiterhin verarbeiten.

## Angebote

fact-offering-sovereign-public-cloud = Microsofts europäische Regionen mit mehr Kontrollen. Betreiber bleibt Microsoft.
fact-offering-sovereign-private-cloud = Microsoft-Software im Rechenzentrum des Kunden oder eines Partners, auch ohne Netzverbindung.
fact-offering-national-partner-clouds = Microsoft-Technik, betrieben von nationalen Partnern: Bleu in Frankreich, Delos in Deutschland.
fact-offering-bleu = Azure und Microsoft 365 in Frankreich, betrieben von einem Unternehmen von Orange und Capgemini. SecNumCloud steht noch aus.
fact-offering-delos = Azure und Microsoft 365 für deutsche Behörden, betrieben von einem SAP-Unternehmen; die Prüfung durch den Bund war offen.
fact-offering-mcd = Microsofts deutsche Cloud mit T-Systems als Datentreuhänder: angekündigt am 11.11.2015, ab 2016 offen, ab August 2018 ohne neue Kunden, beendet am 29.10.2021.
fact-offering-aws-eusc = Eigenständige AWS-Cloud in Deutschland, offen seit dem 15.01.2026, betrieben von Personen mit Wohnsitz in der EU. Die Konzernmutter sitzt in den USA.
fact-offering-thales-google-de = Google-Technik, von Thales in Deutschland betrieben. Vorschau: noch nicht für den produktiven Einsatz.

## Rahmenwerke und Leitlinien

fact-scheme-ec-csf = Maßstab der Kommission für den Einkauf souveräner Clouds. Nicht verbindlich.
fact-scheme-cada = Vorschlag für ein EU-Gesetz mit vier Souveränitätsstufen. Kein geltendes Recht.
fact-scheme-bsi-c3a = Kriterien des BSI für Autonomie in der Cloud. Nicht verbindlich.
fact-scheme-bsi-c5 = Sicherheitstestat nach BSI. Es macht ausländischen Zugriff sichtbar, schließt ihn aber nicht aus. Ausgaben: C5:2020 und C5:2026 für Prüfzeiträume ab dem 01.06.2027.
fact-scheme-secnumcloud = Französische Qualifikation: Sitz in der EU, begrenztes fremdes Kapital, Immunität gegen fremdes Recht. Seit dem 15.08.2026 ist sie, oder ein gleichwertiger Nachweis, für sensible Daten französischer staatlicher Stellen verbindlich.
fact-scheme-eucs = Geplantes EU-Zertifikat für Cloud-Dienste. Bis Juni 2026 nicht angenommen.
fact-scheme-hds = Französisches Zertifikat für Hoster von Gesundheitsdaten: Speicherung im EWR, keine Immunität gegen fremdes Recht.
fact-scheme-ens = Spanischer Sicherheitsrahmen für Behörden. Er legt kein Land fest.
fact-scheme-gaia-x-labels = Gaia-X-Labels; erst Stufe 3 verlangt einen europäischen Ort und zielt auf Immunität gegen fremden Zugriff.
fact-scheme-dk-cloud-guide = Dänische Leitlinie: trennt beabsichtigte von unbeabsichtigten Übermittlungen.
fact-scheme-nl-rijkscloud = Cloud-Politik der niederländischen Regierung mit dem Rahmen der Kommission als Maßstab.
fact-scheme-ch-fadp = Schweizer Datenschutzgesetz: Bekanntgaben ins Ausland folgen der Liste des Bundesrats, Klauseln oder Ausnahmen.
fact-scheme-ch-privatim-2025 = Schweizer Datenschutzbeauftragte: besonders schützenswerte oder geheime Daten von Behörden nur mit eigenen Schlüsseln in internationale Clouds.
fact-guidance-edpb-05-2021 = EDSA: was eine Übermittlung ist. Der Blick aus einem Drittland ist eine; Zugriff eigener Beschäftigter oder ein fremder Eigentümer allein ist keine.
fact-guidance-edpb-01-2020 = EDSA: zusätzliche Maßnahmen. Für Klartext in der Cloud eines Landes mit übermäßigen Befugnissen ist keine wirksame technische Maßnahme bekannt.

## Branchenregeln

fact-sector-rule-de-sgbv-393 = Gesundheitswesen: Gesundheits- und Sozialdaten in der Cloud nur im EWR, in der Schweiz oder in Ländern mit Angemessenheitsbeschluss. Klauseln genügen nicht.
fact-sector-rule-de-sgbv-393-until-2025 = Gesundheitswesen in der Cloud bis 30. Juni 2025: Niederlassung in Deutschland und C5-Testat, Typ 1 genügt.
fact-sector-rule-de-sgbv-393-c5 = Gesundheitswesen in der Cloud seit 1. Juli 2025: Niederlassung in Deutschland und C5-Testat vom Typ 2; für neue Systeme 18 Monate lang Typ 1.
fact-sector-rule-de-sgbx-80 = Sozialdaten: Auftragsverarbeitung nur im EWR, in der Schweiz oder in Ländern mit Angemessenheitsbeschluss, nach Anzeige an die Aufsichtsbehörde. Klauseln und Ausnahmen öffnen kein anderes Land.
fact-sector-rule-de-ao-146 = Bücher und Aufzeichnungen: elektronisch in der EU; im Drittland nur mit Bewilligung des Finanzamts.
fact-sector-rule-de-ao-146-access = Bücher und Aufzeichnungen außerhalb Deutschlands: nur mit vollem Datenzugriff für das Finanzamt.
fact-sector-rule-de-professional-secrecy = Berufsgeheimnis in Deutschland: Dienstleister brauchen einen Vertrag in Textform. Im Ausland müssen Geheimnisse vergleichbar geschützt sein; im EWR gilt das als gegeben, anderswo entscheidet ein Mensch.
fact-sector-rule-fr-hds-certificate-2018 = Gesundheitsdaten in Frankreich: Hoster brauchen ein HDS-Zertifikat. Die früheren galten längstens bis 16. Mai 2026.
fact-sector-rule-fr-hds-certificate = Gesundheitsdaten in Frankreich: Hoster brauchen ein HDS-Zertifikat nach dem Referenzrahmen von 2024.
fact-sector-rule-fr-hds-2024 = Gesundheitsdaten in Frankreich: Nach dem Referenzrahmen von 2024 zertifizierte Hoster speichern im EWR. Zugriff von außen ist auf einer Grundlage der DSGVO erlaubt.
fact-sector-rule-fr-hds-csp = Gesundheitsdaten in Frankreich: Speicherung nur im EWR, seit März 2026 durch Dekret. Zugriff von außen ist mit Angemessenheitsbeschluss oder Garantien erlaubt.
fact-sector-rule-fr-sren-31-before = Französischer Staat, bevor die Kriterien galten: Ein Mensch entscheidet, ob eine kommerzielle Cloud sensible Daten vor fremden Behörden schützt. Das Dekret vom 14. April 2026 legte Kriterien fest, der Erlass vom 12. August 2026 machte die Qualifikation verbindlich.
fact-sector-rule-fr-sren-31 = Französischer Staat: sensible Daten in einer kommerziellen Cloud nur bei einem nach SecNumCloud 3.2 qualifizierten oder gleichwertigen Dienst, oder mit einer Ausnahme.
fact-sector-rule-es-46bis = Spanische Verwaltung: Die Systeme bestimmter Register, Steuer- und Gesundheitsdaten müssen in der EU stehen und betrieben werden.
fact-sector-rule-es-46bis-transfer = Spanische Verwaltung: Solche Daten gelangen in ein Drittland nur mit Angemessenheitsbeschluss, oder wenn eine internationale Pflicht es verlangt.
fact-sector-rule-es-ens = Spanische öffentliche Stellen: Das nationale Sicherheitsschema verlangt ein Zertifikat für die Kategorie des Systems. Einen Ort schreibt es nicht vor.
fact-sector-rule-it-acn = Italienische öffentliche Stellen: Cloud-Dienste und Infrastrukturen, die für die Klasse der Daten qualifiziert sind.
fact-sector-rule-nl-rijkscloud-2022 = Niederländische Zentralregierung bis Juli 2026: öffentliche Cloud unter Bedingungen. Ein Mensch entscheidet.
fact-sector-rule-nl-rijkscloud = Niederländische Zentralregierung: keine Staatsgeheimnisse und keine Interessen TBB 1 bis 3 in der öffentlichen Cloud; im Übrigen entscheidet ein Mensch.
fact-sector-rule-classified = Verschlusssachen: nur zugelassene Produkte und überprüftes Personal. Ein Mensch entscheidet; der Ort allein klärt nichts.
fact-sector-rule-unknown-health = Gesundheitsdaten ohne bekannte Vorschrift: Ein Mensch entscheidet.
fact-sector-rule-unknown-social = Sozialdaten ohne bekannte Vorschrift: Ein Mensch entscheidet.
fact-sector-rule-unknown-tax = Bücher und Aufzeichnungen ohne bekannte Vorschrift: Ein Mensch entscheidet.
fact-sector-rule-unknown-client-identifying = Kundendaten ohne bekannte Vorschrift: Ein Mensch entscheidet.
fact-sector-rule-unknown-state-sensitive = Sensible Daten eines Staates ohne bekannte Vorschrift: Ein Mensch entscheidet.
fact-sector-rule-unknown-register = Register ohne bekannte Vorschrift: Ein Mensch entscheidet.
fact-sector-rule-unknown-secrecy = Daten unter Geheimhaltung ohne bekannte Vorschrift: Ein Mensch entscheidet.
fact-sector-rule-eu-dora = DORA schreibt keinen Ort vor. Verlangt sind die Nennung der Orte im Vertrag, die Ankündigung von Änderungen, Prüfrechte und ein Ausstieg.
fact-sector-rule-eu-eba = Die EBA-Leitlinien zur Auslagerung schreiben keinen Ort vor. Sie verlangen eine Risikobewertung; für IKT geht DORA vor.
fact-sector-rule-lu-cssf = Das CSSF-Rundschreiben 22/806 schreibt keinen Ort vor. Es verlangt Geheimhaltung, Widerstandsfähigkeit und eine Anzeige.
fact-sector-rule-pl-knf = Die KNF-Mitteilung bevorzugt den EWR und verlangt Verschlüsselung und eine Anzeige, wird aber nicht als Verbot gewertet. DORA geht vor, ihr Ende wurde angekündigt.
fact-sector-rule-eu-nis2 = NIS 2 schreibt keinen Ort vor. Verlangt ist eine sichere Lieferkette.
fact-sector-rule-de-kritis = Die deutschen Vorschriften für kritische Anlagen schreiben keinen Ort vor. Verlangt ist eine sichere Lieferkette; Anordnungen zu kritischen Komponenten sind möglich.
fact-sector-rule-eu-ehds = Bis 2029 schreibt der Europäische Gesundheitsdatenraum selbst keinen Ort vor. Mitgliedstaaten dürfen Speicherung in der EU verlangen.
fact-sector-rule-eu-free-flow = Die Verordnung über nicht personenbezogene Daten schreibt keinen Ort vor. Sie verbietet nationale Vorschriften, die Daten in einem Mitgliedstaat halten, außer für die öffentliche Sicherheit.
fact-sector-rule-eu-ai-act = Die KI-Verordnung schreibt keinen Ort vor. Sie verlangt Pflichten von Anbietern und Betreibern.
fact-sector-rule-eu-eidas = Die Vorschriften über Vertrauensdienste schreiben keinen Ort vor. Sie verlangen die Aufsicht über qualifizierte Anbieter in der EU.
fact-sector-rule-pci-dss = PCI DSS schreibt keinen Ort vor. Es verlangt vertraglich Sicherheitsmaßnahmen.
fact-sector-rule-dk-books = Das dänische Buchführungsrecht schreibt keinen Ort vor. Es verlangt, dass die Unterlagen von Dänemark aus erreichbar sind.
fact-sector-rule-ch-finma-2018-3 = Schweizer Banken und Versicherer: Ausland ist erlaubt; Kundendaten im Klartext dort brauchen eine Risikobeurteilung und oft eine Einwilligung. Das muss ein Mensch entscheiden.
fact-sector-rule-ch-professional-secrecy = Schweizer Amts- und Berufsgeheimnis: Ob eine Cloud unter fremder Kontrolle zulässig ist, ist umstritten. Das muss eine juristische Fachperson entscheiden.
fact-sector-rule-eui-2018-1725 = Organe der EU: dieselbe Logik wie die DSGVO, unter Aufsicht des EDSB.

## Warnungen

warning-under-appeal = In Kraft, aber vor dem EuGH angefochten.
warning-oversight-weakened = In Kraft, aber die US-Aufsicht, auf die es sich stützt, ist geschwächt.
warning-statute-lapsed-orders-continue = Das Gesetz ist ausgelaufen, Anordnungen gelten fort: Die Gefährdung besteht weiter.
warning-preview = Eine Vorschau: Ortszusagen gelten nicht.
warning-announced-only = Nur angekündigt, noch nicht verfügbar.
