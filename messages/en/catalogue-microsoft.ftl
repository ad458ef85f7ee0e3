# Products of Microsoft: names, flows, and what the customer can do.

group-microsoft-365 = Microsoft 365
group-microsoft-azure = Microsoft Azure
group-microsoft-dynamics = Microsoft Dynamics 365 and Power Platform
group-microsoft-security = Microsoft Entra, Defender and Sentinel
group-microsoft-sovereign = Microsoft sovereign and partner clouds, consulting

product-exchange-online = Exchange Online
flow-exchange-online-at-rest = Mail, calendars and contacts are stored at the tenant’s data location.
flow-exchange-online-multi-geo = Mail, calendars and contacts are also stored in the Multi-Geo locations.
    .control = Remove the Multi-Geo locations that are outside.
flow-exchange-online-in-use = Mail, calendars and contacts are processed. The place has been promised since 2023, only for tenants in the EU Data Boundary.
    .control = Give up Multi-Geo: it ends the promise for the whole tenant.

product-sharepoint-onedrive = SharePoint and OneDrive
flow-sharepoint-onedrive-at-rest = Files and sites are stored at the tenant’s data location.
flow-sharepoint-onedrive-multi-geo = Files and sites are also stored in the Multi-Geo locations.
    .control = Remove the Multi-Geo locations that are outside.
flow-sharepoint-onedrive-in-use = Files and sites are processed. The place has been promised since 2023, only for tenants in the EU Data Boundary.
    .control = Give up Multi-Geo: it ends the promise for the whole tenant.

product-teams = Microsoft Teams
flow-teams-at-rest = Chats, meetings and recordings are stored at the tenant’s data location.
flow-teams-multi-geo = Chats, meetings and recordings are also stored in the Multi-Geo locations.
    .control = Remove the Multi-Geo locations that are outside.
flow-teams-in-use = Chats, meetings and recordings are processed. The place has been promised since 2023, only for tenants in the EU Data Boundary.
    .control = Give up Multi-Geo: it ends the promise for the whole tenant.

product-m365-copilot = Microsoft 365 Copilot and Copilot Chat
flow-m365-copilot-at-rest = Prompts and answers are stored at the tenant’s data location.
flow-m365-copilot-multi-geo = Prompts and answers are also stored in the Multi-Geo locations.
    .control = Remove the Multi-Geo locations that are outside.
flow-m365-copilot-inference = The model works on prompts and on the content that Copilot adds. Tenants in the EU Data Boundary have a promise on the place.
    .control = Give up Multi-Geo: it ends the promise for the whole tenant.
flow-m365-copilot-flex-routing = At peak load, whole prompt packages go to models in the USA, Canada or Australia.
    .control = Microsoft 365 admin center: Copilot > Settings > Flex routing during peak load periods: Do not allow.
flow-m365-copilot-flex-stored = Pseudonymised data about such requests may be stored outside the EU Data Boundary.
    .control = Microsoft 365 admin center: Copilot > Settings > Flex routing during peak load periods: Do not allow.
flow-m365-copilot-web-search = Search queries formed from prompts and open documents go to Bing. There Microsoft is controller, and no boundary is promised.
    .control = Cloud Policy: Allow web search in Copilot: Disabled.
flow-m365-copilot-anthropic = Anthropic, as sub-processor, runs Claude models on whole prompt packages in the USA.
    .control = AI providers operating as Microsoft subprocessors: Anthropic: No users.
flow-m365-copilot-openai-operated = OpenAI, as sub-processor, runs models itself: inside the EU Data Boundary, with exceptions that have not been checked.
    .control = AI providers operating as Microsoft subprocessors: OpenAI: No users.
flow-m365-copilot-other-models = Providers under terms of their own, for example xAI, receive whole prompt packages on their own systems.
    .control = Leave off: AI providers for other large language models, and Anthropic models with Data Retention.

common-microsoft-all = Every Microsoft cloud service
    .note = Microsoft names these transfers for all its services. What your users themselves send or share is not counted here.
flow-microsoft-all-remote-access = Microsoft staff and contractors, some outside the EU Data Boundary, may see data when they operate the service remotely.
    .control = Customer Lockbox and Data Guardian supervise this access; they do not end it.
flow-microsoft-all-security = To detect threats, Microsoft brings together log data and some customer data, mostly in the USA.
flow-microsoft-all-directory = Some directory data, such as names and e-mail addresses, is copied to places outside the EU Data Boundary.
    .control = Use account names that do not reveal the person.
flow-microsoft-all-support-cases = Titles of support cases, escalated cases and voice messages to support can be outside the EU Data Boundary.
    .control = Keep personal data out of titles and attachments.
flow-microsoft-all-quality = A limited set of pseudonymised data serves worldwide quality figures and licence checks.
flow-microsoft-all-data-subject-requests = Requests for export or erasure reach all services with the identifiers of the person. The sources do not say where these requests go.
flow-microsoft-all-transit = Encrypted traffic may occasionally take a route outside the EU Data Boundary.
flow-microsoft-all-previews = No promise about place applies to data in previews and free trials.
    .control = Keep such data out of previews and free trials.

common-microsoft-365-tenant = Microsoft 365 tenant
flow-microsoft-365-tenant-logs = Logs and usage data contain identifiers instead of names. Microsoft has promised their place only since 2024 and only under the EU Data Boundary.
flow-microsoft-365-tenant-support = Data that you give to support and notes that support makes are stored. A place has been promised only since 26 February 2025 and only under the EU Data Boundary.

product-azure-openai = Azure OpenAI (models run by Microsoft)
flow-azure-openai-inference = Prompts and answers, and fine-tuned models, are handled where the deployment type allows: in the region, in a data zone, or anywhere.
    .control = Use Standard, ProvisionedManaged, or a DataZone type in an EU country; block Global types by Azure Policy on sku.name.
flow-azure-openai-at-rest = Prompts, answers and training files that are kept are stored in the chosen region.
    .control = Choose a region inside your boundary.
flow-azure-openai-geography = Microsoft may copy data to the paired region of the same geography.
    .control = Choose a region that has no pair, or one whose pair is inside.
flow-azure-openai-abuse-review = Reviewers may read prompts that look like abuse. For deployments in the EEA they sit in the EEA; elsewhere nothing is said.
    .control = Choose a region inside your boundary.

product-azure-foundry-claude = Claude models in Microsoft Foundry
flow-azure-foundry-claude-inference = Anthropic processes prompts and answers under its own terms in the USA, perhaps outside Azure.
    .control = Do not deploy these models.

product-grounding-with-bing = Grounding with Bing (Foundry agents)
flow-grounding-with-bing-queries = Search queries of agents go to Bing, where no place is promised.
    .control = Do not attach the tool; a policy can block it.

product-azure-databricks = Azure Databricks
flow-azure-databricks-accounts = Names and e-mail addresses of users go to the account service in the USA.

product-microsoft-fabric = Microsoft Fabric
    .note = Data agents that you publish to other products follow the rules of those products.
flow-microsoft-fabric-global-features = Some Power BI features in Fabric work worldwide on limited customer data. Details have not been checked.
flow-microsoft-fabric-copilot = Copilot handles prompts and data. For UK capacities that happens in the EU Data Boundary; for other regions the place has not been checked.
    .control = Switch Copilot off for the tenant.
flow-microsoft-fabric-openai-operated = Models run by OpenAI receive prompts and data, according to Microsoft outside Fabric’s compliance boundary.
    .control = Tenant settings: switch off OpenAI as a subprocessor.

product-azure-vm = Azure virtual machine with disks
    .note = Backups and copies in another region are separate services; add them.

product-azure-storage = Azure storage account
flow-azure-storage-replication = With geo-redundancy a full copy is kept in the paired region.
    .control = Choose LRS or ZRS, or a region whose pair is inside.

product-azure-sql = Azure SQL database
flow-azure-sql-backup = Geo-redundant backups are kept in the paired region.
    .control = Choose locally or zone-redundant backup storage.
flow-azure-sql-replica = A readable copy is kept in a second region that you choose.
    .control = Put the copy into a region inside your boundary.

product-azure-cosmos-db = Azure Cosmos DB
flow-azure-cosmos-db-further-regions = The data is copied in full to the further regions of the account.
    .control = Remove the regions outside your boundary from the account.

product-azure-app-service = Azure App Service (web app)

product-azure-key-vault = Azure Key Vault
flow-azure-key-vault-keys = Keys and secrets are kept and used in the chosen region, on hardware that Microsoft runs.
    .control = Choose a region inside your boundary.
flow-azure-key-vault-geography = Microsoft may copy data to the paired region of the same geography.
    .control = Choose a region that has no pair, or one whose pair is inside.

product-azure-monitor = Azure Monitor and Log Analytics
flow-azure-monitor-logs = Logs and metrics stay in the region of the workspace if set up as Microsoft describes; otherwise the place is not known.
    .control = Set up Azure Monitor for the EU as Microsoft describes.
flow-azure-monitor-change-analysis = Application Change Analysis handles resource properties and session tokens worldwide.
    .control = Do not use Application Change Analysis.

product-azure-front-door = Azure Front Door
flow-azure-front-door-edge = Each request is answered at the nearest edge location in the world, and content is cached there.
    .control = Do not use it for this data; a short cache time only reduces the amount of data there.

product-azure-cdn = Azure Content Delivery Network
flow-azure-cdn-edge = Each request is answered at the nearest edge location in the world, and content is cached there.
    .control = Do not use it for this data; a short cache time only reduces the amount of data there.

product-azure-devops = Azure DevOps
flow-azure-devops-at-rest = Code, work items and pipelines are stored in the geography of the organisation.
flow-azure-devops-tokens = Data about personal access tokens may leave. Details have not been checked.
    .control = Sign in by other means than personal access tokens.
flow-azure-devops-macos-agents = Microsoft-hosted macOS agents build your code in third-party data centres in the USA or Europe.
    .control = Use your own agents or another operating system.
flow-azure-devops-operations = The service was listed as not yet inside the EU Data Boundary. Other data that leaves has not been checked.

product-azure-communication-services = Azure Communication Services
    .note = Text messages to recipients abroad travel through foreign networks and are not counted here.
flow-azure-communication-services-at-rest = Messages, numbers and recordings are stored at the data location of the resource.
    .control = Create the resource with a data location inside your boundary.
flow-azure-communication-services-in-use = Calls and messages are handled at the data location as long as all participants are in the EU.
    .control = Define who may join, and from where.
flow-azure-communication-services-emergency-callback = After an emergency call, a callback number and user identifier stay in the USA for an hour.
    .control = Do not offer emergency calls through the service.

product-azure-other-regional = Another regional Azure service
    .note = Any service for which you choose a region.
flow-azure-other-regional-elsewhere = The service stores or processes content outside the chosen region; its documents have to say where.
flow-azure-other-regional-at-rest = The data is stored in the chosen region.
    .control = Choose a region inside your boundary.
flow-azure-other-regional-in-use = The service runs in the chosen region.
    .control = Choose a region inside your boundary.
flow-azure-other-regional-geography = Microsoft may copy data to the paired region of the same geography.
    .control = Choose a region that has no pair, or one whose pair is inside.
flow-azure-other-regional-logs = System logs contain identifiers instead of names. Their place has been promised since 2024, for regions inside the EU Data Boundary.
    .control = Choose a region inside your boundary.

product-azure-other-global = Another Azure service without region
    .note = For example DNS, Traffic Manager, Maps, Static Web Apps, Intune or Microsoft Graph.
flow-azure-other-global-operations = The service has no region. Whether its data stays inside differs from service to service and has not been checked.

common-azure-resource-manager = Management of Azure resources
flow-azure-resource-manager-management = Management requests contain IP addresses and identifiers; these can be stored in any Azure region.
flow-azure-resource-manager-resource-graph = Names, tags and properties of your resources are processed worldwide.
    .control = Keep personal data out of names, tags and properties.
flow-azure-resource-manager-support = Azure support data is stored inside the EU Data Boundary only if the tenant has the EU setting.
    .control = Deploy Microsoft.Resources/dataBoundaries with the value EU in a new, empty tenant.

product-dynamics-365 = Dynamics 365
    .note = Copilot in it is a separate product here.
flow-dynamics-365-at-rest = Customer and business records are stored in the region of the environment.
    .control = Create every environment in a region inside your boundary; one outside the EU Data Boundary ends the promise for all.
flow-dynamics-365-in-use = Customer and business records are processed. The place has been promised since 2023 if billing address and all environments are in the EU or EFTA.
    .control = Create every environment in a region inside your boundary; one outside the EU Data Boundary ends the promise for all.

product-business-central = Dynamics 365 Business Central
flow-business-central-at-rest = Accounts and business records are stored in the region of the environment.
    .control = Create every environment in a region inside your boundary; one outside the EU Data Boundary ends the promise for all.
flow-business-central-in-use = Accounts and business records are processed. The place has been promised since 2023 if billing address and all environments are in the EU or EFTA.
    .control = Create every environment in a region inside your boundary; one outside the EU Data Boundary ends the promise for all.
flow-business-central-edge = The online service uses Azure Front Door, so traffic may be handled at edge locations worldwide.

product-d365-finance-operations = Dynamics 365 finance and operations apps
flow-d365-finance-operations-at-rest = Finance and operations records are stored in the region of the environment.
    .control = Create every environment in a region inside your boundary; one outside the EU Data Boundary ends the promise for all.
flow-d365-finance-operations-in-use = Finance and operations records are processed. The place has been promised since 2023 if billing address and all environments are in the EU or EFTA.
    .control = Create every environment in a region inside your boundary; one outside the EU Data Boundary ends the promise for all.
flow-d365-finance-operations-lifecycle-services = Lifecycle Services can hold data in another geography than the environment.
    .control = Choose the matching Lifecycle Services endpoint and a region marked as data resident.

product-d365-fraud-protection = Dynamics 365 Fraud Protection
flow-d365-fraud-protection-at-rest = Transactions and risk scores are stored in the region of the environment.
    .control = Create every environment in a region inside your boundary; one outside the EU Data Boundary ends the promise for all.
flow-d365-fraud-protection-in-use = Transactions and risk scores are processed. The place has been promised since 2023 if billing address and all environments are in the EU or EFTA.
    .control = Create every environment in a region inside your boundary; one outside the EU Data Boundary ends the promise for all.
flow-d365-fraud-protection-fingerprinting = Attributes of devices and networks, IP addresses among them, are processed and stored in the USA.
    .control = Do not use device fingerprinting.

product-power-platform = Power Apps, Power Automate, Dataverse
    .note = Copilot in it is a separate product here.
flow-power-platform-at-rest = Data of apps and flows is stored in the region of the environment.
    .control = Create every environment in a region inside your boundary; one outside the EU Data Boundary ends the promise for all.
flow-power-platform-in-use = Data of apps and flows is processed. The place has been promised since 2023 if billing address and all environments are in the EU or EFTA.
    .control = Create every environment in a region inside your boundary; one outside the EU Data Boundary ends the promise for all.
flow-power-platform-personal-flows = Identifiers of flows made outside a solution are replicated worldwide.
    .control = Build flows inside solutions.

product-power-bi = Power BI
flow-power-bi-at-rest = Reports and data sets are stored in the home region of the tenant.
    .control = Choose a region inside your boundary.
flow-power-bi-in-use = Reports are computed in the home region of the tenant.
    .control = Choose a region inside your boundary.
flow-power-bi-geography = Microsoft may copy data to the paired region of the same geography.
    .control = Choose a region that has no pair, or one whose pair is inside.
flow-power-bi-global-features = Some features work worldwide on limited customer data. Details have not been checked.

product-copilot-d365-pp = Copilot in Dynamics 365 and Power Platform
flow-copilot-d365-pp-inference = The model works on prompts and added data. The place is promised if billing address and all environments are in the EU or EFTA.
    .control = Create every environment in a region inside your boundary; one outside the EU Data Boundary ends the promise for all.
flow-copilot-d365-pp-flex-routing = At peak load, prompts, data and answers go to models in the USA, Canada or Australia.
    .control = Power Platform admin center: refuse flex routing; a refusal in the Microsoft 365 admin center locks it off.
flow-copilot-d365-pp-cross-region = Where capacity or a feature is missing, prompts and data go to another region outside the EU Data Boundary.
    .control = Leave the setting for data movement across regions off.
flow-copilot-d365-pp-bing = Search queries go to Bing. Where they are handled has not been checked.
    .control = Switch Bing search off for the environment.
flow-copilot-d365-pp-external-models = Anthropic and other model providers receive prompts and data, in the USA or on systems of their own.
    .control = Switch external models off in the Microsoft 365 admin center, then in the Power Platform admin center.

product-copilot-studio = Copilot Studio
flow-copilot-studio-at-rest = Agents and their conversations are stored in the region of the environment.
    .control = Create every environment in a region inside your boundary; one outside the EU Data Boundary ends the promise for all.
flow-copilot-studio-inference = The model works on prompts and added data. The place is promised if billing address and all environments are in the EU or EFTA.
    .control = Create every environment in a region inside your boundary; one outside the EU Data Boundary ends the promise for all.
flow-copilot-studio-flex-routing = At peak load, prompts, data and answers go to models in the USA, Canada or Australia.
    .control = Power Platform admin center: refuse flex routing; a refusal in the Microsoft 365 admin center locks it off.
flow-copilot-studio-cross-region = Where capacity or a feature is missing, prompts and data go to another region outside the EU Data Boundary.
    .control = Leave the setting for data movement across regions off.
flow-copilot-studio-bing = Search queries go to Bing. Where they are handled has not been checked.
    .control = Switch Bing search off for the environment.
flow-copilot-studio-external-models = Anthropic and other model providers receive prompts and data, in the USA or on systems of their own.
    .control = Switch external models off in the Microsoft 365 admin center, then in the Power Platform admin center.

common-microsoft-dynamics-power = Dynamics 365 and Power Platform as a whole
flow-microsoft-dynamics-power-global-features = Some features work worldwide. Their list has not been checked.
flow-microsoft-dynamics-power-logs = Logs and usage data contain identifiers instead of names. Microsoft has promised their place only since 2024 and only under the EU Data Boundary.
flow-microsoft-dynamics-power-support = Data that you give to support and notes that support makes are stored. A place has been promised only since 26 February 2025 and only under the EU Data Boundary.

product-entra-id = Microsoft Entra ID
flow-entra-id-directory = Accounts, groups and sign-ins are kept where the tenant’s country of creation puts them.
    .control = Only a new tenant with a country inside the EU Data Boundary changes this.
flow-entra-id-fraud-lists = IP addresses and phone numbers judged fraudulent are made known worldwide for blocking.

product-entra-mfa = Microsoft Entra multifactor authentication
flow-entra-mfa-sign-in = Phone numbers, devices and sign-ins are kept where the tenant’s country of creation puts them.
    .control = Only a new tenant with a country inside the EU Data Boundary changes this.
flow-entra-mfa-phone = Carriers may route codes by text message or call through other countries.
    .control = Use security keys, passkeys or codes from an authenticator app.
flow-entra-mfa-greeting = Calls with your own greeting always start in the USA.
    .control = Do not use your own greeting.
flow-entra-mfa-push = Push messages run through Apple or Google; the place is not known.
    .control = Use security keys or passkeys.

product-defender-xdr = Microsoft Defender XDR
flow-defender-xdr-at-rest = Alerts, device data and logs are kept in the geography fixed when the tenant was created.
flow-defender-xdr-exceptions = Microsoft’s page on exceptions for this product has not been checked.

product-defender-for-cloud = Microsoft Defender for Cloud
flow-defender-for-cloud-operations = Microsoft points to its list of exclusions; the data that leaves has not been checked.

product-azure-sentinel = Microsoft Sentinel
flow-azure-sentinel-at-rest = Raw logs are stored in the region of the workspace.
    .control = Choose a region inside your boundary.
flow-azure-sentinel-geography = Microsoft may copy data to the paired region of the same geography.
    .control = Choose a region that has no pair, or one whose pair is inside.
flow-azure-sentinel-processing = For workspaces in Europe, processing stays in “Europe”, which may include the United Kingdom. Most others are processed in the USA.
    .control = Choose a region inside your boundary.
flow-azure-sentinel-defender-portal = Once attached to the Defender portal, processed data follows the Defender geography.
    .control = Check the Defender geography before you attach the workspace.

product-microsoft-sovereign-public = Microsoft Sovereign Public Cloud
    .note = European Azure regions with extra controls. Microsoft runs it.
flow-microsoft-sovereign-public-at-rest = The data is stored in the chosen region.
    .control = Choose a region inside your boundary.
flow-microsoft-sovereign-public-in-use = The services run in the chosen region.
    .control = Choose a region inside your boundary.

product-microsoft-sovereign-private = Microsoft Sovereign Private Cloud (Azure Local, Microsoft 365 Local)
flow-microsoft-sovereign-private-at-rest = The data is stored in your own or your partner’s data centre.
flow-microsoft-sovereign-private-in-use = The services run there as well.
flow-microsoft-sovereign-private-partner = The partner that runs it for you can read the data.
    .control = Run it yourself, or agree on access with the partner.
flow-microsoft-sovereign-private-vendor = Licences and updates come from Microsoft; what flows back has not been checked.
    .control = Run it disconnected.

product-bleu = Bleu
    .note = Run by an Orange and Capgemini company with Microsoft’s software. Qualification under SecNumCloud was still open at the last check.
flow-bleu-at-rest = The data is stored in French data centres apart from Microsoft’s.
flow-bleu-in-use = The services run there under Bleu’s own staff.
flow-bleu-operations = The software comes from Microsoft; what telemetry or support flows back has not been checked.

product-delos = Delos Cloud
    .note = For German public bodies, run by an SAP company with Microsoft’s software.
flow-delos-at-rest = The data is stored where your contract with Delos says.
flow-delos-in-use = Delos runs the services where your contract says.
flow-delos-vendor = A state ministry could not rule out access by third countries through Microsoft’s software.

product-microsoft-cloud-deutschland = Microsoft Cloud Deutschland (data trustee)
    .note = T-Systems as data trustee guards access. The offer has closed.
flow-microsoft-cloud-deutschland-at-rest = The data is stored in Magdeburg and Frankfurt.
flow-microsoft-cloud-deutschland-in-use = The services run in the same German data centres.
flow-microsoft-cloud-deutschland-administration = Only the trustee has access to customer data; others need its permission, or the customer’s, and are monitored.
flow-microsoft-cloud-deutschland-keys = Access data and keys are with the trustee.
flow-microsoft-cloud-deutschland-open = Support cases, usage data and data about accounts; the documents examined name no place.

product-microsoft-consulting = Microsoft consulting services
flow-microsoft-consulting-engagement = Data of the engagement is stored in the USA.
    .control = Agree on other handling in the contract.
