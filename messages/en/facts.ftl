# What the facts say, one short sentence each.

## Instruments

fact-instrument-us-safe-harbour = Safe Harbour: adequacy for self-certified US companies, used from 2000-11-01. The Court of Justice declared it invalid on 2015-10-06 (Schrems I), also for the past.
fact-instrument-us-privacy-shield = Privacy Shield: adequacy for listed US companies; the list was opened on 2016-08-01. The Court of Justice declared it invalid on 2020-07-16 (Schrems II), also for the past.
fact-instrument-us-dpf = Data Privacy Framework: adequacy for US companies that are actively listed, within the data they certified. HR data must be declared.
fact-instrument-us-dpf-uk-extension = UK extension of the Data Privacy Framework: for UK exports to listed US companies that joined it, and only for data to which the principles apply there.
fact-instrument-ch-us-safe-harbor = Swiss-US Safe Harbor: the Swiss authority called it insufficient after Schrems I.
fact-instrument-ch-us-privacy-shield = Swiss-US Privacy Shield: the Swiss authority took the USA off its list on 2020-09-08.
fact-instrument-ch-us-dpf = Swiss-US Data Privacy Framework: for Swiss exports to certified US companies.
fact-instrument-adq-ch = EU adequacy decision for Switzerland, whole country.
fact-instrument-adq-ca = EU adequacy decision for Canada, only for commercial recipients under PIPEDA; public bodies are not covered.
fact-instrument-adq-ar = EU adequacy decision for Argentina.
fact-instrument-adq-gg = EU adequacy decision for Guernsey.
fact-instrument-adq-im = EU adequacy decision for the Isle of Man.
fact-instrument-adq-je = EU adequacy decision for Jersey.
fact-instrument-adq-fo = EU adequacy decision for the Faroe Islands, for recipients under the Faroese act; not for authorities of the Danish state there.
fact-instrument-adq-ad = EU adequacy decision for Andorra.
fact-instrument-adq-il = EU adequacy decision for Israel, only for automated transfers or data then processed automatically; it leaves open the Golan Heights, Gaza and the West Bank with East Jerusalem.
fact-instrument-adq-uy = EU adequacy decision for Uruguay, only for automated processing.
fact-instrument-adq-nz = EU adequacy decision for New Zealand.
fact-instrument-adq-jp = EU adequacy decision for Japan, for businesses under the Japanese act with the supplementary rules; not for public bodies, nor for media, writers, academic, religious and political bodies that use the data for their own purposes.
fact-instrument-adq-kr = EU adequacy decision for South Korea, for controllers under PIPA with the supplementary rules; not for missionary work, the nomination of candidates, and credit information under the Financial Services Commission.
fact-instrument-adq-gb = EU adequacy decision for the United Kingdom, renewed until 2031-12-27; not for data transferred for UK immigration control. Whether the renewal kept that exclusion is not known.
fact-instrument-adq-epo = EU adequacy decision for the European Patent Organisation, the first for an international organisation.
fact-instrument-adq-br = EU adequacy decision for Brazil, for recipients under the LGPD.
fact-instrument-adq-hu-historic = EU adequacy decision for Hungary before it joined the EU.
fact-instrument-no-adequacy = There is no EU adequacy decision for these countries. The list gives examples.
fact-instrument-ch-adequacy-list = Countries that the Swiss Federal Council lists as adequate.
fact-instrument-ch-adequacy-list-ca = Switzerland lists Canada as adequate where the Canadian federal act or a substantially similar law of a province applies (Québec, British Columbia, Alberta; health data also in other provinces).
fact-instrument-uk-adequacy = Countries that UK law treats as adequate: the EEA, Gibraltar, the EU institutions, Switzerland, and the countries with an EU decision before 2021.
fact-instrument-uk-adequacy-partial = UK law treats these countries as adequate as far as the EU decisions before 2021 do: Canada, the Faroe Islands, Israel, Japan, Uruguay.
fact-instrument-uk-adq-kr = UK adequacy regulations for South Korea, for recipients under PIPA.
fact-instrument-scc-2001 = Old standard contractual clauses between controllers, set I. No new contracts from 2021-09-27, without effect after 2022-12-27.
fact-instrument-scc-2002-processor = First standard contractual clauses for processors, replaced in 2010.
fact-instrument-scc-2004 = Old standard contractual clauses between controllers, set II. No new contracts from 2021-09-27, without effect after 2022-12-27.
fact-instrument-scc-2010 = Old standard contractual clauses for processors. No new contracts from 2021-09-27, without effect after 2022-12-27.
fact-instrument-scc-2021 = Standard contractual clauses of 2021: right module, annexes filled in, assessment of the destination, supplementary measures where needed.
fact-instrument-scc-edps-eui = Clauses of an EU institution’s own: only once the EDPS has authorised them. No clauses of the Commission under Regulation (EU) 2018/1725 are known.
fact-instrument-bcr = Binding corporate rules: only within the group, approved by an authority, with the same assessment as clauses.
fact-instrument-uk-old-scc = Old EU clauses for UK exporters: no new contracts from 2022-09-22, without effect after 2024-03-21.
fact-instrument-ch-bcr = Binding corporate rules for Swiss exporters: approved by the FDPIC or by the authority of an adequate country.
fact-instrument-uk-bcr = Binding corporate rules for UK exporters: approved under UK law.
fact-instrument-eui-bcr = Binding corporate rules under the GDPR for EU institutions, if the processor is not itself an institution.
fact-instrument-art49 = Derogations of Art. 49 GDPR (before 25 May 2018 Art. 26(1) of Directive 95/46/EC): for individual cases, as a rule not for systematic transfers such as hosting. A person has to assess them.
fact-instrument-art48-foreign-order = Art. 48 GDPR: an order of a third country is enforceable only under an international agreement; complying with it is a transfer.
fact-instrument-uk-idta = UK data transfer agreement, or the UK addendum to the EU clauses, for UK exports.
fact-instrument-ch-scc = EU clauses of 2021 with Swiss changes, recognised by the Swiss authority.

## Access laws

fact-access-law-us-sca-cloud-act = CLOUD Act: providers of communication or cloud services under US law must hand over data in their possession, custody or control, wherever it is stored. It does not address other companies, names neither parents nor subsidiaries, and does not order decryption.
fact-access-law-us-sca-before-cloud-act = Stored Communications Act before the CLOUD Act: US courts disagreed whether a warrant reaches data abroad.
fact-access-law-us-fisa-702 = FISA 702: US intelligence agencies can secretly direct providers of communication and IT services to hand over data of foreigners abroad. Other companies are not addressed.
fact-access-law-us-eo-12333 = Executive Order 12333: US agencies collect data abroad themselves, for example in transit. It compels no company.
fact-access-law-us-eo-14086 = Executive Order 14086 limits US signals intelligence and gives people from the EU a redress mechanism. The president can change it.
fact-access-law-cn-intelligence-and-data = China: organisations and citizens must support intelligence work, including staff in China; since 2021-09-01 they must hand data to the security organs.
fact-access-law-ru-fsb-access = Russia: communication services must store data and open it to the security service, with the keys.
fact-access-law-in-it-act = India: persons in charge of a computer there can be ordered to intercept or decrypt.
fact-access-law-gb-ipa = United Kingdom: telecommunications operators, including services from abroad for people in the UK, can secretly be ordered to give access, and even to remove encryption.
fact-access-law-ca-production-order = Canada: courts can order production; in 2025 a court upheld an order for data of OVH in France because of its presence in Canada.
fact-access-law-eu-e-evidence = EU e-Evidence: authorities of Member States (not Denmark) can order data from providers of communication, domain and hosting services in the Union, wherever the data is.
fact-access-law-eu-data-act-32 = EU Data Act, Art. 32: cloud providers must prevent unlawful foreign access to non-personal data in the Union. It does not protect personal data.
fact-access-law-fr-blocking-statute = French blocking statute: forbids handing certain information to foreign authorities outside treaties. It did not stop a Canadian court.
fact-access-law-ch-buepf = Switzerland: law on the surveillance of post and telecommunications, with duties for the kinds of providers in its Art. 2.

## Excessive powers

fact-excessive-powers-us = The Court of Justice found in Schrems II that FISA 702 and Executive Order 12333 go beyond what is necessary; known since 2020-07-16, and not maintained since the decision on the Data Privacy Framework.
fact-excessive-powers-us-uk = For UK exporters the same until the UK extension of the Data Privacy Framework, which opened redress in the USA to people from the United Kingdom.
fact-excessive-powers-us-ch = For Swiss exporters the same, as the FDPIC sees it, until the Swiss-US Data Privacy Framework, which opened redress in the USA to people from Switzerland.
fact-excessive-powers-cn = The Irish authority found on 2025-04-30 that no equivalent protection against state access in China was shown; other authorities followed. Before, a person decides.
fact-excessive-powers-ru = The Dutch authority found no equivalent protection against state access in Russia; announced on 2026-05-08. Before, a person decides.
fact-excessive-powers-xa = Official example: access powers beyond what is necessary.
fact-excessive-powers-xb = Official example: access powers beyond what is necessary.

## Events

fact-event-dpf-first-review = The Commission's first review says that the Data Privacy Framework works.
fact-event-oversight-weakened = Members of the US oversight board were removed; it has had no quorum since.
fact-event-dpf-general-court = The General Court dismisses the action against the Data Privacy Framework (T-553/23).
fact-event-under-appeal = An appeal is lodged against that judgment (C-703/25 P).
fact-event-statute-lapsed-orders-continue = The statute behind FISA 702 lapses; collection goes on under court certifications.
fact-event-ftc-removal-ruling = US Supreme Court: the president may remove FTC commissioners; the adequacy decision relies on an independent FTC.
fact-event-dpf-edpb-letter = The EDPB asks the Commission to assess what that ruling means.
fact-event-uk-adequacy-prolonged = The UK adequacy decision is prolonged to 2025-12-27.
fact-event-uk-adequacy-renewed = The UK adequacy decision is renewed until 2031-12-27.
fact-event-csf-first-award = First award under the Commission's sovereignty framework.
fact-event-ireland-warrant = A US court issues a warrant for mail that Microsoft stores in Dublin.
fact-event-ireland-magistrate = The magistrate judge upholds the warrant: control counts, not the place.
fact-event-ireland-district = The district court upholds the warrant; Microsoft appeals.
fact-event-ireland-amicus = Ireland asks that requests go through mutual legal assistance.
fact-event-ireland-2nd-circuit = The appeal court rules that the warrant does not reach data in Ireland.
fact-event-ireland-cert = The US Supreme Court takes the case.
fact-event-cloud-act = CLOUD Act: what counts is possession, custody or control, not the place.
fact-event-ireland-moot = The Supreme Court declares the Ireland case moot; the earlier judgment is vacated.
fact-event-mcd-announced = Microsoft announces its German cloud with T-Systems as data trustee, for 2016.
fact-event-mcd-no-new = The trustee cloud takes no new customers.
fact-event-mcd-migrations-end = Planned end of the migrations out of the trustee cloud.
fact-event-mcd-shutdown = The trustee cloud is shut down.
fact-event-lfdi-reaction = The authority of Baden-Württemberg: Microsoft's promises do not solve access by US intelligence.
fact-event-defending-your-data = Microsoft promises to contest government requests and to compensate.
fact-event-eudb-announced = Microsoft announces the EU Data Boundary. It is not in force yet.
fact-event-eudb-rollout = Microsoft announces the start of the EU Data Boundary for 2023-01-01.
fact-event-eudb-phase1 = EU Data Boundary, phase 1: customer data of most services.
fact-event-eudb-phase2 = EU Data Boundary, phase 2: pseudonymised personal data, logs included.
fact-event-eudb-phase3 = EU Data Boundary, phase 3: support data is stored inside.
fact-event-bleu-j0 = The French agency accepts Bleu's application for SecNumCloud.
fact-event-digital-commitments = Microsoft announces its European digital commitments.
fact-event-french-senate = Microsoft France, under oath: it cannot guarantee that French data never goes to US authorities.
fact-event-sovereign-cloud = Microsoft announces its Sovereign Cloud offers.
fact-event-edps-closure = EDPS: the Commission's use of Microsoft 365 now complies.
fact-event-delos-bw = The interior ministry of Baden-Württemberg: Delos does not give full sovereignty.
fact-event-copilot-in-country = Microsoft announces in-country processing for Copilot in 15 countries.
fact-event-delos-bleu-mou = Delos may use Microsoft code if a state outside Europe restricts the service.
fact-event-anthropic-subprocessor = Anthropic becomes a sub-processor of Microsoft; its models are outside the EU Data Boundary.
fact-event-studio-bing-terms = New terms for Bing queries of Copilot Studio; they name no place.
fact-event-sap-bleu = SAP starts its sovereign cloud in France on Bleu.
fact-event-flex-cutoff = Eligible Copilot tenants created after this date have flex routing on by default.
fact-event-eudb-all-edition = Latest known edition of Microsoft's page on continuing transfers.
fact-event-flex-reversal = Press: flex routing becomes opt-in for existing customers.
fact-event-flex-message = Microsoft announces flex routing for tenants in the EU and EFTA.
fact-event-anthropic-m365-apps-setting = A setting can make Anthropic the default model in Microsoft 365 apps.
fact-event-flex-effective = Flex routing starts: at peak load Copilot may run in the USA, Canada or Australia.
fact-event-openai-listed = OpenAI is added to Microsoft's list of sub-processors.
fact-event-openai-default-on = Models operated by OpenAI are on by default in Copilot.
fact-event-nl-virbi-2025 = New Dutch rules on classified information (VIRBI 2025) replace those of 2013.
fact-event-bleu-j1 = Bleu passes milestone J1 of the SecNumCloud qualification (the month is known).
fact-event-latombe-oj = The appeal in C-703/25 P is published in the Official Journal.
fact-event-spacex-xai = SpaceX buys xAI.
fact-event-fr-vademecum = The French digital directorate explains which data of the state is of particular sensitivity.
fact-event-fr-decree-272 = Decree 2026-272 on Article 31 of the SREN act enters into force.
fact-event-evroc-se = The Swedish armed forces choose evroc (the week is known).
fact-event-msft-intervener = Microsoft says that the Court lets it intervene in C-703/25 P. No date of a hearing was known on 2026-09-17.
fact-event-blueprints-end = Microsoft discontinues Azure Blueprints.
fact-event-fr-secnum-binding = SecNumCloud 3.2, or an equivalent, binds bodies of the French state for sensitive data.

## Scope of the EU Data Boundary

fact-scope-rule-m365 = Microsoft 365 is in the EU Data Boundary if the tenant's sign-up country is in the EU or EFTA.
fact-scope-rule-m365-multigeo = Multi-Geo takes the tenant out of the EU Data Boundary for Microsoft 365.
fact-scope-rule-d365-pp = Dynamics 365 and Power Platform: billing address and every environment must be inside.
fact-scope-rule-azure-regional = Regional Azure services are included if the region is in the EU or EFTA.
fact-scope-rule-azure-nonregional = Azure services without a region have to be assessed individually.
fact-scope-rule-azure-arm = Azure support data stays inside only if the tenant was set to the EU before its first resource.
fact-scope-rule-preview = Previews and free trials are outside the EU Data Boundary.
fact-scope-rule-onprem = Software on your own machines is not covered by Microsoft's promise.
fact-scope-rule-consulting = Data of Microsoft consulting is stored in the USA.
fact-scope-rule-entra = Entra: the place follows the country given when the tenant was created and cannot be changed.
fact-scope-rule-entra-eudr = Entra tenants in Europe outside the EU and EFTA have only the weaker promise of storage in Europe.

## Controls: what they protect, and what not

fact-control-microsoft-arm-eu-boundary = Refuses deployments outside and keeps Azure support data inside. Only for new tenants; security, directory and network flows continue.
fact-control-microsoft-adr = Promises storage of listed workloads in one country. Covers neither who may view the data nor who can be compelled.
fact-control-microsoft-multi-geo = Keeps data of individual users at rest in chosen places. Ends the EU Data Boundary for the tenant.
fact-control-microsoft-customer-lockbox-azure = You approve access by engineers. Not triggered by legal demands or emergencies.
fact-control-microsoft-customer-lockbox-m365 = You approve access by engineers to content. Legal demands are not covered.
fact-control-microsoft-customer-key = Your own root keys for data at rest. Microsoft's services may use them, so they do not keep Microsoft out.
fact-control-microsoft-dke = Double key encryption: you hold one of the keys, so Microsoft cannot read the content. Only for labelled content; search, web editing and Copilot do not work on it.
fact-control-microsoft-managed-hsm = Keys in your own security module on Microsoft hardware. Data in use is not covered.
fact-control-microsoft-ekm = The master key stays in your module outside Azure. Preview; data in use is not covered.
fact-control-microsoft-confidential-computing = Protects data in use in sealed memory. Only for workloads moved there, not for managed services around them.
fact-control-microsoft-data-guardian = Staff in Europe approve and monitor remote access. Microsoft can still be compelled.
fact-control-microsoft-copilot-eu-only-settings = Keeps Copilot inference inside: no flex routing, no web search, no outside models. The continuing transfers remain.
fact-control-microsoft-aoai-policy = Blocks global model deployments. Existing ones remain.
fact-control-microsoft-securosys-dke = Your second key is in a Swiss security module that only you can use. All limits of double key encryption apply.
fact-control-microsoft-duokey-dke = Your second key stays outside Microsoft, with a Swiss service. All limits of double key encryption apply.

## Promises

fact-commitment-microsoft-challenge-requests = Microsoft contests government requests where the law allows. It complies with a valid order; the promise does not change who can be compelled.
fact-commitment-microsoft-compensation = Microsoft pays users if it discloses their data in breach of the GDPR, after the fact.
fact-commitment-microsoft-redirect-notify = Microsoft refers requesters to the customer and notifies the customer, unless forbidden.
fact-commitment-microsoft-scc-safeguards = Contract with standard contractual clauses between Microsoft Ireland and Microsoft Corporation, and additional safeguards.
fact-commitment-microsoft-eudb-contract = EU Data Boundary: storage and processing in EU and EFTA for the services named, less limited transfers.
fact-commitment-microsoft-digital-resilience = Microsoft contests orders to suspend cloud services in Europe. The promise does not cover disclosure.
fact-commitment-microsoft-copilot-no-training = Copilot data is not used to train models. The promise does not cover place.
fact-commitment-microsoft-anthropic-default-off = In the EU, EFTA and the UK, Anthropic models are switched off by default.
fact-commitment-microsoft-in-country-copilot = Announced: Copilot processed in the country, target end of 2026, without models run by Anthropic or OpenAI.
fact-commitment-microsoft-customer-data = Customer data of services in scope is stored and processed inside the EU Data Boundary.
fact-commitment-microsoft-pseudonymized-personal-data = Pseudonymised personal data in logs is stored and processed inside the EU Data Boundary.
fact-commitment-microsoft-professional-services-data = Support data is stored inside; staff elsewhere may still process it.

## Offerings

fact-offering-sovereign-public-cloud = Microsoft's European regions with more controls. Microsoft still operates it.
fact-offering-sovereign-private-cloud = Microsoft software in a data centre of the customer or a partner, optionally disconnected from the network.
fact-offering-national-partner-clouds = Microsoft technology run by national partners: Bleu in France, Delos in Germany.
fact-offering-bleu = Azure and Microsoft 365 in France, run by a company of Orange and Capgemini. SecNumCloud qualification is still pending.
fact-offering-delos = Azure and Microsoft 365 for German public bodies, run by a company of SAP; the federal government's checks were open.
fact-offering-mcd = Microsoft's German cloud with T-Systems as data trustee: announced 2015-11-11, open from 2016, no new customers from August 2018, ended 2021-10-29.
fact-offering-aws-eusc = Separate AWS cloud in Germany, open since 2026-01-15, run by EU residents. The ultimate parent is in the USA.
fact-offering-thales-google-de = Google technology run by Thales in Germany. A preview: not yet for production.

## Schemes and guidance

fact-scheme-ec-csf = The Commission's yardstick for buying sovereign cloud. Not binding.
fact-scheme-cada = Proposal for an EU act with four sovereignty levels. Not law.
fact-scheme-bsi-c3a = Criteria of the BSI for autonomy in the cloud. Not binding.
fact-scheme-bsi-c5 = Security attestation of the BSI. It makes foreign access visible, but does not exclude it. Editions: C5:2020, and C5:2026 for audit periods from 2027-06-01.
fact-scheme-secnumcloud = French qualification: seat in the EU, limited foreign capital, immunity from foreign law. Since 2026-08-15 it, or an equivalent, is binding for sensitive data of French state bodies.
fact-scheme-eucs = Planned EU certificate for cloud services. Not adopted by June 2026.
fact-scheme-hds = French certificate for hosts of health data: storage in the EEA, no immunity from foreign law.
fact-scheme-ens = Spanish security framework for public bodies. It fixes no country.
fact-scheme-gaia-x-labels = Labels of Gaia-X; only level 3 requires a European location and aims at immunity from foreign access.
fact-scheme-dk-cloud-guide = Danish guidance: distinguishes intended from unintended transfers.
fact-scheme-nl-rijkscloud = Dutch government policy on the cloud, with the Commission's framework as yardstick.
fact-scheme-ch-fadp = Swiss Data Protection Act: transfers follow the Federal Council's list, clauses or exceptions.
fact-scheme-ch-privatim-2025 = Swiss data protection officers: public bodies may put especially sensitive or secret data into international clouds only with their own keys.
fact-guidance-edpb-05-2021 = EDPB: definition of a transfer. Viewing from a third country is a transfer; access by one's own employee or a foreign owner alone is not.
fact-guidance-edpb-01-2020 = EDPB: supplementary measures. For clear text in the cloud of a country with excessive powers, no effective technical measure is known.

## Sector rules

fact-sector-rule-de-sgbv-393 = German health care: health and social data in the cloud only in the EEA, Switzerland or an adequate country. Clauses are not enough.
fact-sector-rule-de-sgbv-393-until-2025 = German health care in the cloud until 30 June 2025: an establishment in Germany and a C5 attestation, type 1 being enough.
fact-sector-rule-de-sgbv-393-c5 = German health care in the cloud since 1 July 2025: an establishment in Germany and a C5 attestation of type 2; new systems, type 1 for 18 months.
fact-sector-rule-de-sgbx-80 = German social data: processors only in the EEA, Switzerland or an adequate country, after notice to the supervisory authority. Clauses and derogations allow no others.
fact-sector-rule-de-ao-146 = German books and records: kept electronically in the EU; in a third country only with permission of the tax office.
fact-sector-rule-de-ao-146-access = German books and records outside Germany: only with full access for the tax office.
fact-sector-rule-de-professional-secrecy = German professional secrecy: service providers need a contract in text form. Abroad, secrets must be protected as in Germany; for the EEA this is taken as given, elsewhere a person decides.
fact-sector-rule-fr-hds-certificate-2018 = French health data: hosts need an HDS certificate. Those under the earlier reference were valid until 16 May 2026 at the latest.
fact-sector-rule-fr-hds-certificate = French health data: hosts need an HDS certificate under the reference of 2024.
fact-sector-rule-fr-hds-2024 = French health data: hosts certified under the reference of 2024 store in the EEA. Access from outside is allowed on a basis of the GDPR.
fact-sector-rule-fr-hds-csp = French health data: storage only in the EEA, by decree since March 2026. Access from outside is allowed with an adequacy decision or safeguards.
fact-sector-rule-fr-sren-31-before = French State, before the criteria applied: a person decides whether a commercial cloud protects sensitive data from foreign authorities. The decree of 14 April 2026 set criteria; the order of 12 August 2026 made the qualification binding.
fact-sector-rule-fr-sren-31 = French State: sensitive data in a commercial cloud only with a service qualified under SecNumCloud 3.2 or recognised as equivalent, or with a derogation.
fact-sector-rule-es-46bis = Spanish administrations: the systems of certain registers, tax and health data must be placed and run in the EU.
fact-sector-rule-es-46bis-transfer = Spanish administrations: such data goes to a third country only with an adequacy decision, or where an international duty demands it.
fact-sector-rule-es-ens = Spanish public bodies: the National Security Framework demands a certificate for the category of the system. It restricts no place.
fact-sector-rule-it-acn = Italian public bodies: cloud services and infrastructures qualified for the class of data.
fact-sector-rule-nl-rijkscloud-2022 = Dutch central government until July 2026: public cloud under conditions. A person decides.
fact-sector-rule-nl-rijkscloud = Dutch central government: no state secrets and no interests TBB 1 to 3 in the public cloud; for the rest, a person decides.
fact-sector-rule-classified = Classified information: only approved products and cleared staff. A person decides; the place alone settles nothing.
fact-sector-rule-unknown-health = Health data without a rule that Limes knows: a person decides.
fact-sector-rule-unknown-social = Social data without a rule that Limes knows: a person decides.
fact-sector-rule-unknown-tax = Books and records without a rule that Limes knows: a person decides.
fact-sector-rule-unknown-client-identifying = Client data without a rule that Limes knows: a person decides.
fact-sector-rule-unknown-state-sensitive = Sensitive data of a state without a rule that Limes knows: a person decides.
fact-sector-rule-unknown-register = Registers without a rule that Limes knows: a person decides.
fact-sector-rule-unknown-secrecy = Data under secrecy without a rule that Limes knows: a person decides.
fact-sector-rule-eu-dora = DORA does not restrict the place. It demands that the contract names the places, that changes are announced, rights of audit and a way out.
fact-sector-rule-eu-eba = The EBA guidelines on outsourcing do not restrict the place. They demand an assessment of the risk; for ICT, DORA prevails.
fact-sector-rule-lu-cssf = CSSF circular 22/806 does not restrict the place. It demands secrecy, resilience and notice.
fact-sector-rule-pl-knf = The KNF communication prefers the EEA and demands encryption and notice, but is not assessed as a ban. DORA prevails, and its withdrawal was announced.
fact-sector-rule-eu-nis2 = NIS 2 does not restrict the place. It demands a secure supply chain.
fact-sector-rule-de-kritis = The German rules on critical infrastructure do not restrict the place. They demand a secure supply chain; orders about critical components are possible.
fact-sector-rule-eu-ehds = Until 2029, the European Health Data Space does not restrict the place by itself. Member states may demand storage in the EU.
fact-sector-rule-eu-free-flow = The regulation on non-personal data does not restrict the place. It forbids national rules that keep data in one member state, except for public security.
fact-sector-rule-eu-ai-act = The AI Act does not restrict the place. It demands duties of providers and deployers.
fact-sector-rule-eu-eidas = The rules on trust services do not restrict the place. They demand supervision of qualified providers in the EU.
fact-sector-rule-pci-dss = PCI DSS does not restrict the place. It demands security controls by contract.
fact-sector-rule-dk-books = Danish bookkeeping does not restrict the place. It demands that the records can be reached from Denmark.
fact-sector-rule-ch-finma-2018-3 = Swiss banks and insurers: processing abroad is allowed, but client data in clear text there needs a risk assessment and often consent. A person has to decide.
fact-sector-rule-ch-professional-secrecy = Swiss official and professional secrecy: whether a cloud under foreign control is allowed is disputed. A lawyer has to decide.
fact-sector-rule-eui-2018-1725 = EU institutions: the same logic as the GDPR, under the EDPS.

## Warnings

warning-under-appeal = In force, but under appeal at the Court of Justice.
warning-oversight-weakened = In force, but the US oversight that it relies on has been weakened.
warning-statute-lapsed-orders-continue = The statute has lapsed, but orders continue: treat the exposure as unchanged.
warning-preview = A preview: no promises about place apply.
warning-announced-only = Announced only, not yet open.
