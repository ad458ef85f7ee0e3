# Produkte von Microsoft: Namen, Datenflüsse und was der Kunde tun kann.

group-microsoft-365 = Microsoft 365
group-microsoft-azure = Microsoft Azure
group-microsoft-dynamics = Microsoft Dynamics 365 und Power Platform
group-microsoft-security = Microsoft Entra, Defender und Sentinel
group-microsoft-sovereign = Microsoft: souveräne Clouds, Partner-Clouds, Beratung

product-exchange-online = Exchange Online
flow-exchange-online-at-rest = E-Mails, Kalender und Kontakte werden am Datenstandort des Mandanten gespeichert.
flow-exchange-online-multi-geo = E-Mails, Kalender und Kontakte werden auch an den Multi-Geo-Standorten gespeichert.
    .control = Geben Sie Multi-Geo-Standorte auf, die außerhalb liegen.
flow-exchange-online-in-use = E-Mails, Kalender und Kontakte werden verarbeitet. Der Ort ist seit 2023 zugesagt, nur für Mandanten unter der EU-Datengrenze.
    .control = Verzichten Sie auf Multi-Geo: Es beendet die Zusage für den ganzen Mandanten.

product-sharepoint-onedrive = SharePoint und OneDrive
flow-sharepoint-onedrive-at-rest = Dateien und Websites werden am Datenstandort des Mandanten gespeichert.
flow-sharepoint-onedrive-multi-geo = Dateien und Websites werden auch an den Multi-Geo-Standorten gespeichert.
    .control = Geben Sie Multi-Geo-Standorte auf, die außerhalb liegen.
flow-sharepoint-onedrive-in-use = Dateien und Websites werden verarbeitet. Der Ort ist seit 2023 zugesagt, nur für Mandanten unter der EU-Datengrenze.
    .control = Verzichten Sie auf Multi-Geo: Es beendet die Zusage für den ganzen Mandanten.

product-teams = Microsoft Teams
flow-teams-at-rest = Chats, Besprechungen und Aufzeichnungen werden am Datenstandort des Mandanten gespeichert.
flow-teams-multi-geo = Chats, Besprechungen und Aufzeichnungen werden auch an den Multi-Geo-Standorten gespeichert.
    .control = Geben Sie Multi-Geo-Standorte auf, die außerhalb liegen.
flow-teams-in-use = Chats, Besprechungen und Aufzeichnungen werden verarbeitet. Der Ort ist seit 2023 zugesagt, nur für Mandanten unter der EU-Datengrenze.
    .control = Verzichten Sie auf Multi-Geo: Es beendet die Zusage für den ganzen Mandanten.

product-m365-copilot = Microsoft 365 Copilot und Copilot Chat
flow-m365-copilot-at-rest = Eingaben und Antworten werden am Datenstandort des Mandanten gespeichert.
flow-m365-copilot-multi-geo = Eingaben und Antworten werden auch an den Multi-Geo-Standorten gespeichert.
    .control = Geben Sie Multi-Geo-Standorte auf, die außerhalb liegen.
flow-m365-copilot-inference = Das Modell verarbeitet die Eingaben und die Inhalte, die Copilot hinzufügt. Mandanten unter der EU-Datengrenze haben eine Zusage zum Ort.
    .control = Verzichten Sie auf Multi-Geo: Es beendet die Zusage für den ganzen Mandanten.
flow-m365-copilot-flex-routing = Bei Spitzenlast gehen ganze Eingabepakete an Modelle in den USA, Kanada oder Australien.
    .control = Microsoft 365 Admin Center: Copilot > Settings > „Flex routing during peak load periods“: „Do not allow“.
flow-m365-copilot-flex-stored = Pseudonymisierte Daten zu solchen Anfragen können außerhalb der EU-Datengrenze gespeichert werden.
    .control = Microsoft 365 Admin Center: Copilot > Settings > „Flex routing during peak load periods“: „Do not allow“.
flow-m365-copilot-web-search = Aus Eingaben und geöffneten Dokumenten gebildete Suchanfragen gehen an Bing. Dort ist Microsoft Verantwortlicher, eine Grenze ist nicht zugesagt.
    .control = Cloud Policy: „Allow web search in Copilot“: „Disabled“.
flow-m365-copilot-anthropic = Anthropic verarbeitet als Unterauftragsverarbeiter ganze Eingabepakete mit Claude-Modellen in den USA.
    .control = „AI providers operating as Microsoft subprocessors“: Anthropic: „No users“.
flow-m365-copilot-openai-operated = OpenAI betreibt als Unterauftragsverarbeiter selbst Modelle: innerhalb der EU-Datengrenze, mit Ausnahmen, die nicht gelesen wurden.
    .control = „AI providers operating as Microsoft subprocessors“: OpenAI: „No users“.
flow-m365-copilot-other-models = Anbieter mit eigenen Bedingungen, etwa xAI, erhalten ganze Eingabepakete auf eigenen Systemen.
    .control = Ausgeschaltet lassen: „AI providers for other large language models“ und „Anthropic models with Data Retention“.

common-microsoft-all = Alle Cloud-Dienste von Microsoft
    .note = Diese Übermittlungen nennt Microsoft für alle Dienste. Was Ihre Beschäftigten selbst versenden oder freigeben, zählt hier nicht.
flow-microsoft-all-remote-access = Personal von Microsoft und von Vertragsfirmen, zum Teil außerhalb der EU-Datengrenze, kann beim Betrieb per Fernzugriff Daten sehen.
    .control = Customer Lockbox und Data Guardian beaufsichtigen diesen Zugriff, beenden ihn aber nicht.
flow-microsoft-all-security = Zur Abwehr von Angriffen führt Microsoft Protokolldaten und einzelne Kundendaten zusammen, vor allem in den USA.
flow-microsoft-all-directory = Einzelne Verzeichnisdaten wie Namen und E-Mail-Adressen werden an Orte außerhalb der EU-Datengrenze kopiert.
    .control = Kontonamen ohne Bezug zur Person geben weniger preis.
flow-microsoft-all-support-cases = Titel von Supportfällen, eskalierte Fälle und Sprachnachrichten an den Support können außerhalb der EU-Datengrenze liegen.
    .control = Halten Sie Titel und Anhänge frei von personenbezogenen Daten.
flow-microsoft-all-quality = Einige pseudonymisierte Daten dienen weltweiten Qualitätszahlen und Lizenzprüfungen.
flow-microsoft-all-data-subject-requests = Anträge auf Datenexport oder Löschung gehen mit den Kennungen der Person an alle Dienste. Wohin, sagen die Quellen nicht.
flow-microsoft-all-transit = Verschlüsselter Verkehr kann zeitweise über Strecken außerhalb der EU-Datengrenze laufen.
flow-microsoft-all-previews = Für Daten in Vorschau- und Testversionen gilt keine Zusage zum Ort.
    .control = Nutzen Sie für solche Daten keine Vorschau- oder Testversionen.

common-microsoft-365-tenant = Microsoft-365-Mandant
flow-microsoft-365-tenant-logs = Protokoll- und Nutzungsdaten tragen Kennungen statt Namen. Ihren Ort sagt Microsoft erst seit 2024 zu und nur unter der EU-Datengrenze.
flow-microsoft-365-tenant-support = Was Sie dem Support geben und was er notiert, wird gespeichert. Ein Ort ist erst seit dem 26. Februar 2025 zugesagt und nur unter der EU-Datengrenze.

product-azure-openai = Azure OpenAI (von Microsoft betriebene Modelle)
flow-azure-openai-inference = Eingaben, Antworten und angepasste Modelle werden verarbeitet, wo der Bereitstellungstyp es zulässt: in der Region, in einer Datenzone oder weltweit.
    .control = Nutzen Sie Standard, ProvisionedManaged oder einen DataZone-Typ in einem EU-Staat; sperren Sie Global-Typen per Azure Policy auf sku.name.
flow-azure-openai-at-rest = Aufbewahrte Eingaben, Antworten und Trainingsdateien werden in der gewählten Region gespeichert.
    .control = Wählen Sie eine Region innerhalb Ihrer Grenze.
flow-azure-openai-geography = Microsoft darf Daten in die Partnerregion derselben Geografie kopieren.
    .control = Wählen Sie eine Region ohne Partnerregion oder eine, deren Partnerregion innerhalb liegt.
flow-azure-openai-abuse-review = Prüfer können auffällige Eingaben lesen. Bei Bereitstellungen im EWR sitzen sie im EWR; sonst ist nichts bekannt.
    .control = Wählen Sie eine Region innerhalb Ihrer Grenze.

product-azure-foundry-claude = Claude-Modelle in Microsoft Foundry
flow-azure-foundry-claude-inference = Anthropic verarbeitet Eingaben und Antworten nach eigenen Bedingungen in den USA, womöglich außerhalb von Azure.
    .control = Stellen Sie diese Modelle nicht bereit.

product-grounding-with-bing = Grounding mit Bing (Foundry-Agenten)
flow-grounding-with-bing-queries = Suchanfragen der Agenten gehen an Bing; ein Ort ist dort nicht zugesagt.
    .control = Binden Sie das Werkzeug nicht ein; eine Richtlinie kann es sperren.

product-azure-databricks = Azure Databricks
flow-azure-databricks-accounts = Namen und E-Mail-Adressen der Nutzer gehen an die Kontoverwaltung in den USA.

product-microsoft-fabric = Microsoft Fabric
    .note = Datenagenten, die Sie in anderen Produkten veröffentlichen, folgen deren Regeln.
flow-microsoft-fabric-global-features = Einige Power-BI-Funktionen in Fabric arbeiten weltweit mit einzelnen Kundendaten. Näheres wurde nicht gelesen.
flow-microsoft-fabric-copilot = Copilot verarbeitet Eingaben und Daten. Bei britischen Kapazitäten geschieht das innerhalb der EU-Datengrenze; für andere Regionen wurde der Ort nicht gelesen.
    .control = Schalten Sie Copilot für den Mandanten aus.
flow-microsoft-fabric-openai-operated = Von OpenAI betriebene Modelle erhalten Eingaben und Daten, laut Microsoft über die Compliance-Grenze von Fabric hinaus.
    .control = Mandanteneinstellungen: Schalten Sie OpenAI als Unterauftragsverarbeiter aus.

product-azure-vm = Azure Virtual Machine mit Datenträgern
    .note = Sicherungen und Kopien in einer anderen Region sind eigene Dienste; fügen Sie sie hinzu.

product-azure-storage = Azure Storage (Speicherkonto)
flow-azure-storage-replication = Bei Georedundanz liegt eine vollständige Kopie in der Partnerregion.
    .control = Wählen Sie LRS oder ZRS oder eine Region, deren Partnerregion innerhalb liegt.

product-azure-sql = Azure SQL-Datenbank
flow-azure-sql-backup = Georedundante Sicherungen liegen in der Partnerregion.
    .control = Wählen Sie lokal oder zonenredundanten Sicherungsspeicher.
flow-azure-sql-replica = Eine lesbare Kopie liegt in einer zweiten Region, die Sie wählen.
    .control = Legen Sie die Kopie in eine Region innerhalb Ihrer Grenze.

product-azure-cosmos-db = Azure Cosmos DB
flow-azure-cosmos-db-further-regions = Die Daten werden vollständig in die weiteren Regionen des Kontos kopiert.
    .control = Entfernen Sie Regionen außerhalb Ihrer Grenze aus dem Konto.

product-azure-app-service = Azure App Service (Web-App)

product-azure-key-vault = Azure Key Vault
flow-azure-key-vault-keys = Schlüssel und Geheimnisse liegen in der gewählten Region, auf Hardware, die Microsoft betreibt.
    .control = Wählen Sie eine Region innerhalb Ihrer Grenze.
flow-azure-key-vault-geography = Microsoft darf Daten in die Partnerregion derselben Geografie kopieren.
    .control = Wählen Sie eine Region ohne Partnerregion oder eine, deren Partnerregion innerhalb liegt.

product-azure-monitor = Azure Monitor und Log Analytics
flow-azure-monitor-logs = Protokolle und Messwerte bleiben in der Region des Arbeitsbereichs, wenn er nach Microsofts Anleitung eingerichtet ist; sonst ist der Ort nicht bekannt.
    .control = Richten Sie Azure Monitor nach Microsofts Anleitung für die EU ein.
flow-azure-monitor-change-analysis = Application Change Analysis verarbeitet Ressourceneigenschaften und Sitzungstoken weltweit.
    .control = Verzichten Sie auf Application Change Analysis.

product-azure-front-door = Azure Front Door
flow-azure-front-door-edge = Jede Anfrage wird am nächsten Edge-Standort der Welt beantwortet; Inhalte werden dort zwischengespeichert.
    .control = Nutzen Sie den Dienst nicht für diese Daten; eine kurze Cache-Dauer mindert nur die Menge.

product-azure-cdn = Azure Content Delivery Network
flow-azure-cdn-edge = Jede Anfrage wird am nächsten Edge-Standort der Welt beantwortet; Inhalte werden dort zwischengespeichert.
    .control = Nutzen Sie den Dienst nicht für diese Daten; eine kurze Cache-Dauer mindert nur die Menge.

product-azure-devops = Azure DevOps
flow-azure-devops-at-rest = Code, Arbeitselemente und Pipelines werden in der Geografie der Organisation gespeichert.
flow-azure-devops-tokens = Daten zu persönlichen Zugriffstoken können die EU-Datengrenze verlassen. Näheres wurde nicht gelesen.
    .control = Melden Sie sich anders als mit persönlichen Zugriffstoken an.
flow-azure-devops-macos-agents = Von Microsoft gehostete macOS-Agents bauen Ihren Code in Rechenzentren Dritter in den USA oder Europa.
    .control = Nutzen Sie eigene Agents oder ein anderes Betriebssystem.
flow-azure-devops-operations = Der Dienst galt als noch nicht in die EU-Datengrenze aufgenommen. Was sonst die EU-Datengrenze verlässt, wurde nicht gelesen.

product-azure-communication-services = Azure Communication Services
    .note = SMS an Empfänger im Ausland laufen über fremde Netze und zählen hier nicht.
flow-azure-communication-services-at-rest = Nachrichten, Nummern und Aufzeichnungen werden am Datenstandort der Ressource gespeichert.
    .control = Erstellen Sie die Ressource mit einem Datenstandort innerhalb Ihrer Grenze.
flow-azure-communication-services-in-use = Anrufe und Nachrichten werden am Datenstandort verarbeitet, solange alle Beteiligten in der EU sind.
    .control = Legen Sie fest, wer von wo teilnehmen darf.
flow-azure-communication-services-emergency-callback = Nach einem Notruf liegen Rückrufnummer und Nutzerkennung eine Stunde lang in den USA.
    .control = Bieten Sie über den Dienst keine Notrufe an.

product-azure-other-regional = Anderer regionaler Azure-Dienst
    .note = Jeder Dienst, für den Sie eine Region wählen.
flow-azure-other-regional-elsewhere = Der Dienst speichert oder verarbeitet Inhalte außerhalb der gewählten Region; seine Unterlagen müssen sagen, wo.
flow-azure-other-regional-at-rest = Die Daten werden in der gewählten Region gespeichert.
    .control = Wählen Sie eine Region innerhalb Ihrer Grenze.
flow-azure-other-regional-in-use = Der Dienst läuft in der gewählten Region.
    .control = Wählen Sie eine Region innerhalb Ihrer Grenze.
flow-azure-other-regional-geography = Microsoft darf Daten in die Partnerregion derselben Geografie kopieren.
    .control = Wählen Sie eine Region ohne Partnerregion oder eine, deren Partnerregion innerhalb liegt.
flow-azure-other-regional-logs = Systemprotokolle tragen Kennungen statt Namen. Ihr Ort ist seit 2024 zugesagt, für Regionen innerhalb der EU-Datengrenze.
    .control = Wählen Sie eine Region innerhalb Ihrer Grenze.

product-azure-other-global = Anderer Azure-Dienst ohne Region
    .note = Zum Beispiel DNS, Traffic Manager, Maps, Static Web Apps, Intune oder Microsoft Graph.
flow-azure-other-global-operations = Der Dienst hat keine Region. Ob seine Daten innerhalb bleiben, ist je Dienst verschieden und wurde nicht gelesen.

common-azure-resource-manager = Verwaltung von Azure-Ressourcen
flow-azure-resource-manager-management = Verwaltungsanfragen enthalten IP-Adressen und Kennungen; diese können in jeder Azure-Region gespeichert werden.
flow-azure-resource-manager-resource-graph = Namen, Tags und Eigenschaften Ihrer Ressourcen werden weltweit verarbeitet.
    .control = Halten Sie Namen, Tags und Eigenschaften frei von personenbezogenen Daten.
flow-azure-resource-manager-support = Supportdaten zu Azure liegen nur dann sicher innerhalb der EU-Datengrenze, wenn für den Mandanten die EU-Einstellung gilt.
    .control = Stellen Sie in einem neuen, leeren Mandanten Microsoft.Resources/dataBoundaries mit dem Wert EU bereit.

product-dynamics-365 = Dynamics 365
    .note = Copilot darin ist hier ein eigenes Produkt.
flow-dynamics-365-at-rest = Kunden- und Geschäftsdaten werden in der Region der Umgebung gespeichert.
    .control = Legen Sie jede Umgebung in einer Region innerhalb Ihrer Grenze an; eine außerhalb der EU-Datengrenze beendet die Zusage für alle.
flow-dynamics-365-in-use = Kunden- und Geschäftsdaten werden verarbeitet. Der Ort ist seit 2023 zugesagt, wenn Rechnungsadresse und alle Umgebungen in EU oder EFTA liegen.
    .control = Legen Sie jede Umgebung in einer Region innerhalb Ihrer Grenze an; eine außerhalb der EU-Datengrenze beendet die Zusage für alle.

product-business-central = Dynamics 365 Business Central
flow-business-central-at-rest = Buchhaltung und Geschäftsdaten werden in der Region der Umgebung gespeichert.
    .control = Legen Sie jede Umgebung in einer Region innerhalb Ihrer Grenze an; eine außerhalb der EU-Datengrenze beendet die Zusage für alle.
flow-business-central-in-use = Buchhaltung und Geschäftsdaten werden verarbeitet. Der Ort ist seit 2023 zugesagt, wenn Rechnungsadresse und alle Umgebungen in EU oder EFTA liegen.
    .control = Legen Sie jede Umgebung in einer Region innerhalb Ihrer Grenze an; eine außerhalb der EU-Datengrenze beendet die Zusage für alle.
flow-business-central-edge = Der Onlinedienst nutzt Azure Front Door; der Verkehr kann daher an Edge-Standorten weltweit verarbeitet werden.

product-d365-finance-operations = Dynamics 365 Finance- und Operations-Apps
flow-d365-finance-operations-at-rest = Finanz- und Betriebsdaten werden in der Region der Umgebung gespeichert.
    .control = Legen Sie jede Umgebung in einer Region innerhalb Ihrer Grenze an; eine außerhalb der EU-Datengrenze beendet die Zusage für alle.
flow-d365-finance-operations-in-use = Finanz- und Betriebsdaten werden verarbeitet. Der Ort ist seit 2023 zugesagt, wenn Rechnungsadresse und alle Umgebungen in EU oder EFTA liegen.
    .control = Legen Sie jede Umgebung in einer Region innerhalb Ihrer Grenze an; eine außerhalb der EU-Datengrenze beendet die Zusage für alle.
flow-d365-finance-operations-lifecycle-services = Lifecycle Services können Daten in einer anderen Geografie als der der Umgebung halten.
    .control = Wählen Sie den passenden Endpunkt von Lifecycle Services und eine Region mit dem Vermerk „data resident“.

product-d365-fraud-protection = Dynamics 365 Fraud Protection
flow-d365-fraud-protection-at-rest = Transaktionen und Risikowerte werden in der Region der Umgebung gespeichert.
    .control = Legen Sie jede Umgebung in einer Region innerhalb Ihrer Grenze an; eine außerhalb der EU-Datengrenze beendet die Zusage für alle.
flow-d365-fraud-protection-in-use = Transaktionen und Risikowerte werden verarbeitet. Der Ort ist seit 2023 zugesagt, wenn Rechnungsadresse und alle Umgebungen in EU oder EFTA liegen.
    .control = Legen Sie jede Umgebung in einer Region innerhalb Ihrer Grenze an; eine außerhalb der EU-Datengrenze beendet die Zusage für alle.
flow-d365-fraud-protection-fingerprinting = Merkmale von Geräten und Netzen, auch IP-Adressen, werden in den USA verarbeitet und gespeichert.
    .control = Verzichten Sie auf Device Fingerprinting.

product-power-platform = Power Apps, Power Automate, Dataverse
    .note = Copilot darin ist hier ein eigenes Produkt.
flow-power-platform-at-rest = Daten der Apps und Flows werden in der Region der Umgebung gespeichert.
    .control = Legen Sie jede Umgebung in einer Region innerhalb Ihrer Grenze an; eine außerhalb der EU-Datengrenze beendet die Zusage für alle.
flow-power-platform-in-use = Daten der Apps und Flows werden verarbeitet. Der Ort ist seit 2023 zugesagt, wenn Rechnungsadresse und alle Umgebungen in EU oder EFTA liegen.
    .control = Legen Sie jede Umgebung in einer Region innerhalb Ihrer Grenze an; eine außerhalb der EU-Datengrenze beendet die Zusage für alle.
flow-power-platform-personal-flows = Kennungen von Flows außerhalb einer Lösung werden weltweit repliziert.
    .control = Erstellen Sie Flows innerhalb von Lösungen.

product-power-bi = Power BI
flow-power-bi-at-rest = Berichte und Datasets werden in der Heimatregion des Mandanten gespeichert.
    .control = Wählen Sie eine Region innerhalb Ihrer Grenze.
flow-power-bi-in-use = Berichte werden in der Heimatregion des Mandanten berechnet.
    .control = Wählen Sie eine Region innerhalb Ihrer Grenze.
flow-power-bi-geography = Microsoft darf Daten in die Partnerregion derselben Geografie kopieren.
    .control = Wählen Sie eine Region ohne Partnerregion oder eine, deren Partnerregion innerhalb liegt.
flow-power-bi-global-features = Einige Funktionen arbeiten weltweit mit einzelnen Kundendaten. Näheres wurde nicht gelesen.

product-copilot-d365-pp = Copilot in Dynamics 365 und Power Platform
flow-copilot-d365-pp-inference = Das Modell verarbeitet Eingaben und hinzugefügte Daten. Der Ort ist zugesagt, wenn Rechnungsadresse und alle Umgebungen in EU oder EFTA liegen.
    .control = Legen Sie jede Umgebung in einer Region innerhalb Ihrer Grenze an; eine außerhalb der EU-Datengrenze beendet die Zusage für alle.
flow-copilot-d365-pp-flex-routing = Bei Spitzenlast gehen Eingaben, Daten und Antworten an Modelle in den USA, Kanada oder Australien.
    .control = Power Platform Admin Center: Lehnen Sie „Flex routing“ ab; eine Ablehnung im Microsoft 365 Admin Center sperrt es auch hier.
flow-copilot-d365-pp-cross-region = Fehlen Kapazität oder Funktion, gehen Eingaben und Daten in eine andere Region außerhalb der EU-Datengrenze.
    .control = Lassen Sie die Einstellung für Datenbewegung über Regionen hinweg ausgeschaltet.
flow-copilot-d365-pp-bing = Suchanfragen gehen an Bing. Wo sie verarbeitet werden, wurde nicht gelesen.
    .control = Schalten Sie die Bing-Suche für die Umgebung aus.
flow-copilot-d365-pp-external-models = Anthropic und andere Modellanbieter erhalten Eingaben und Daten, in den USA oder auf eigenen Systemen.
    .control = Schalten Sie externe Modelle im Microsoft 365 Admin Center und dann im Power Platform Admin Center aus.

product-copilot-studio = Copilot Studio
flow-copilot-studio-at-rest = Agenten und ihre Gespräche werden in der Region der Umgebung gespeichert.
    .control = Legen Sie jede Umgebung in einer Region innerhalb Ihrer Grenze an; eine außerhalb der EU-Datengrenze beendet die Zusage für alle.
flow-copilot-studio-inference = Das Modell verarbeitet Eingaben und hinzugefügte Daten. Der Ort ist zugesagt, wenn Rechnungsadresse und alle Umgebungen in EU oder EFTA liegen.
    .control = Legen Sie jede Umgebung in einer Region innerhalb Ihrer Grenze an; eine außerhalb der EU-Datengrenze beendet die Zusage für alle.
flow-copilot-studio-flex-routing = Bei Spitzenlast gehen Eingaben, Daten und Antworten an Modelle in den USA, Kanada oder Australien.
    .control = Power Platform Admin Center: Lehnen Sie „Flex routing“ ab; eine Ablehnung im Microsoft 365 Admin Center sperrt es auch hier.
flow-copilot-studio-cross-region = Fehlen Kapazität oder Funktion, gehen Eingaben und Daten in eine andere Region außerhalb der EU-Datengrenze.
    .control = Lassen Sie die Einstellung für Datenbewegung über Regionen hinweg ausgeschaltet.
flow-copilot-studio-bing = Suchanfragen gehen an Bing. Wo sie verarbeitet werden, wurde nicht gelesen.
    .control = Schalten Sie die Bing-Suche für die Umgebung aus.
flow-copilot-studio-external-models = Anthropic und andere Modellanbieter erhalten Eingaben und Daten, in den USA oder auf eigenen Systemen.
    .control = Schalten Sie externe Modelle im Microsoft 365 Admin Center und dann im Power Platform Admin Center aus.

common-microsoft-dynamics-power = Dynamics 365 und Power Platform insgesamt
flow-microsoft-dynamics-power-global-features = Einige Funktionen arbeiten weltweit. Ihre Liste wurde nicht gelesen.
flow-microsoft-dynamics-power-logs = Protokoll- und Nutzungsdaten tragen Kennungen statt Namen. Ihren Ort sagt Microsoft erst seit 2024 zu und nur unter der EU-Datengrenze.
flow-microsoft-dynamics-power-support = Was Sie dem Support geben und was er notiert, wird gespeichert. Ein Ort ist erst seit dem 26. Februar 2025 zugesagt und nur unter der EU-Datengrenze.

product-entra-id = Microsoft Entra ID
flow-entra-id-directory = Konten, Gruppen und Anmeldungen liegen dort, wo das Land bei der Anlage des Mandanten sie hinlegt.
    .control = Daran ändert nur ein neuer Mandant mit einem Land innerhalb der EU-Datengrenze etwas.
flow-entra-id-fraud-lists = Als betrügerisch eingestufte IP-Adressen und Telefonnummern werden weltweit zum Sperren bekannt gegeben.

product-entra-mfa = Microsoft Entra Multi-Faktor-Authentifizierung
flow-entra-mfa-sign-in = Rufnummern, Geräte und Anmeldungen liegen dort, wo das Land bei der Anlage des Mandanten sie hinlegt.
    .control = Daran ändert nur ein neuer Mandant mit einem Land innerhalb der EU-Datengrenze etwas.
flow-entra-mfa-phone = Netzbetreiber können Codes per SMS oder Anruf über andere Länder leiten.
    .control = Nutzen Sie Sicherheitsschlüssel, Passkeys oder Codes einer Authenticator-App.
flow-entra-mfa-greeting = Anrufe mit eigener Ansage gehen immer von den USA aus.
    .control = Verzichten Sie auf eine eigene Ansage.
flow-entra-mfa-push = Push-Mitteilungen laufen über Apple oder Google; der Ort ist nicht bekannt.
    .control = Nutzen Sie Sicherheitsschlüssel oder Passkeys.

product-defender-xdr = Microsoft Defender XDR
flow-defender-xdr-at-rest = Warnungen, Gerätedaten und Protokolle liegen in der bei der Anlage des Mandanten festgelegten Geografie.
flow-defender-xdr-exceptions = Microsofts Seite zu Ausnahmen für dieses Produkt wurde nicht gelesen.

product-defender-for-cloud = Microsoft Defender for Cloud
flow-defender-for-cloud-operations = Microsoft verweist auf seine Ausschlussliste; was die EU-Datengrenze verlässt, wurde nicht gelesen.

product-azure-sentinel = Microsoft Sentinel
flow-azure-sentinel-at-rest = Rohprotokolle werden in der Region des Arbeitsbereichs gespeichert.
    .control = Wählen Sie eine Region innerhalb Ihrer Grenze.
flow-azure-sentinel-geography = Microsoft darf Daten in die Partnerregion derselben Geografie kopieren.
    .control = Wählen Sie eine Region ohne Partnerregion oder eine, deren Partnerregion innerhalb liegt.
flow-azure-sentinel-processing = Bei Arbeitsbereichen in Europa bleibt die Verarbeitung in „Europa“, womöglich auch im Vereinigten Königreich. Die meisten anderen werden in den USA verarbeitet.
    .control = Wählen Sie eine Region innerhalb Ihrer Grenze.
flow-azure-sentinel-defender-portal = Nach dem Anschluss an das Defender-Portal folgen verarbeitete Daten der Defender-Geografie.
    .control = Prüfen Sie die Defender-Geografie, bevor Sie den Arbeitsbereich anschließen.

product-microsoft-sovereign-public = Microsoft Sovereign Public Cloud
    .note = Europäische Azure-Regionen mit zusätzlichen Kontrollen. Betreiber ist Microsoft.
flow-microsoft-sovereign-public-at-rest = Die Daten werden in der gewählten Region gespeichert.
    .control = Wählen Sie eine Region innerhalb Ihrer Grenze.
flow-microsoft-sovereign-public-in-use = Die Dienste laufen in der gewählten Region.
    .control = Wählen Sie eine Region innerhalb Ihrer Grenze.

product-microsoft-sovereign-private = Microsoft Sovereign Private Cloud (Azure Local, Microsoft 365 Local)
flow-microsoft-sovereign-private-at-rest = Die Daten liegen im eigenen Rechenzentrum oder in dem des Partners.
flow-microsoft-sovereign-private-in-use = Auch die Dienste laufen dort.
flow-microsoft-sovereign-private-partner = Der Partner, der den Betrieb übernimmt, kann die Daten lesen.
    .control = Betreiben Sie es selbst oder vereinbaren Sie den Zugriff mit dem Partner.
flow-microsoft-sovereign-private-vendor = Lizenzen und Updates kommen von Microsoft; was zurückfließt, wurde nicht gelesen.
    .control = Betreiben Sie es ohne Verbindung.

product-bleu = Bleu
    .note = Betrieben von einem Unternehmen von Orange und Capgemini mit Microsofts Software. Die SecNumCloud-Qualifizierung war zuletzt noch offen.
flow-bleu-at-rest = Die Daten liegen in französischen Rechenzentren, getrennt von denen Microsofts.
flow-bleu-in-use = Die Dienste laufen dort, betrieben von Bleus eigenem Personal.
flow-bleu-operations = Die Software kommt von Microsoft; was an Telemetrie oder Support zurückfließt, wurde nicht gelesen.

product-delos = Delos Cloud
    .note = Für deutsche öffentliche Stellen, betrieben von einem SAP-Unternehmen mit Microsofts Software.
flow-delos-at-rest = Die Daten liegen dort, wo Ihr Vertrag mit Delos es vorsieht.
flow-delos-in-use = Delos betreibt die Dienste dort, wo Ihr Vertrag es vorsieht.
flow-delos-vendor = Ein Landesministerium konnte den Zugriff von Drittländern über Microsofts Software nicht ausschließen.

product-microsoft-cloud-deutschland = Microsoft Cloud Deutschland (Datentreuhänder)
    .note = T-Systems wacht als Datentreuhänder über den Zugriff. Das Angebot ist beendet.
flow-microsoft-cloud-deutschland-at-rest = Die Daten liegen in Magdeburg und Frankfurt.
flow-microsoft-cloud-deutschland-in-use = Die Dienste laufen in denselben deutschen Rechenzentren.
flow-microsoft-cloud-deutschland-administration = Nur der Treuhänder hat Zugriff auf Kundendaten; andere brauchen seine oder Ihre Erlaubnis und stehen unter Aufsicht.
flow-microsoft-cloud-deutschland-keys = Zugangsdaten und Schlüssel liegen beim Treuhänder.
flow-microsoft-cloud-deutschland-open = Supportfälle, Nutzungs- und Kontodaten; die geprüften Dokumente nennen keinen Ort.

product-microsoft-consulting = Microsoft-Beratungsleistungen
flow-microsoft-consulting-engagement = Daten des Beratungsauftrags werden in den USA gespeichert.
    .control = Vereinbaren Sie im Vertrag einen anderen Umgang.
