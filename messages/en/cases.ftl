### Decided cases and official examples: what was decided, and why it matters.

## Courts and authorities

case-ms-ireland-2016 = Microsoft v United States: a mailbox in Dublin
    .says = A US warrant for e-mail in Ireland was quashed: before the CLOUD Act, the statute was read as ending at the border. Other US courts disagreed.
    .later = The Supreme Court declared the case moot in 2018, after the CLOUD Act.
    .again-2018-03-24 = after the CLOUD Act
case-de-by-mailchimp-2021 = Bavarian authority: newsletter with Mailchimp
    .says = Unlawful, without a fine: nobody had checked whether clauses need further measures, although the importer may fall under FISA 702. The missing check was the breach.
case-be-cos-250599-2021 = Belgian Council of State: Flemish mobility centre
    .says = Award suspended. With a US parent, US cloud and sensitive data, the buyer had to explain how the GDPR can be met after Schrems II, and had not.
case-it-bocconi-2021 = Italian authority: exam supervision at Bocconi University
    .says = Fine of EUR 200,000. Among other breaches, video and biometric features went to the US vendor without sufficient safeguards.
case-dsb-ga-2021 = Austrian authority: Google Analytics
    .says = Infringement. The identifiers single out individuals, and measures that leave the provider able to obey an order do not close the gap.
    .again-2023-07-11 = with the importer on the DPF list
case-edps-parliament-2022 = EDPS: the European Parliament’s test site
    .says = Reprimand. For the tags of US providers, there was no evidence of measures that amount to essentially equivalent protection.
case-cnil-ga-2022 = French authority: Google Analytics
    .says = Formal notice. There was no adequacy decision, and the additional measures did not keep US services away from the data.
case-ch-suva-2022 = Swiss commissioner: Suva and Microsoft 365
    .says = Suva was asked to reassess. The commissioner doubts that the law allows weighing access by probability, but leaves the decision to Suva.
case-garante-ga-2022 = Italian authority: Google Analytics at Caffeina Media
    .says = 90 days to comply. A contract with the Irish company does not end the transfer, and a shortened IP address stays personal data for Google.
case-dk-helsingoer-2022 = Danish authority: school laptops in Helsingør
    .says = Ban. Support from the USA sends clear text out, and no assessment showed equal protection.
    .later = The ban was paused in September 2022. The order of January 2024 to 53 municipalities turned on Google’s own purposes.
case-meta-2023 = Irish authority: Facebook’s transfers
    .says = Fine of EUR 1.2 billion. Neither the clauses nor the measures compensated for US law, and mass transfers cannot be based on derogations.
    .later = From July 2023, new flows could be based on the DPF. Meta has gone to court; no judgment was found.
case-imy-tele2-2023 = Swedish authority: Google Analytics at Tele2 and others
    .says = Fines and stop orders. No measure reached protection that essentially matches that of the EU.
case-edps-cjeu-webex = EDPS: the Court of Justice and Cisco Webex
    .says = The use complies. After changes to contract and settings, all processing took place in the EU, so there was nothing to authorise.
case-edps-m365-2024 = EDPS: the Commission and Microsoft 365
    .says = Order to stop flows. The Commission had not specified which data goes where, to whom and for what purpose, so no transfer could be justified.
    .later = In July 2025 the EDPS found that the use now complies.
case-de-be-deepseek-2025 = Berlin authority: DeepSeek
    .says = Reported to the app stores. The provider is bound under Art. 3(2), passes data on to processors in China, and showed no equal protection.
    .later = What users enter themselves would be no transfer on its own; passing it on to processors is.
case-hbdi-m365-2025 = Hesse authority: Microsoft 365
    .says = Usable under conditions. Almost everything stays in the EEA, the remainder relies on the DPF, and the contract now allows accountability.
case-lg-koeln-telekom-2023 = Cologne courts: Google tags at Telekom
    .says = Injunction. Clauses alone do not support the transfer of tag data to the USA, and a cookie banner is not consent under Art. 49.
    .later = On appeal (November 2023): terms that present the transfer as covered by Art. 49(1)(b) are void.
case-olg-karlsruhe-2022 = Higher Regional Court Karlsruhe: hospital software on AWS
    .says = The bid remains in the procedure. Belonging to a US group does not by itself cast doubt on a clear promise to process in Germany only.
case-bindl-cloudfront-munich = General Court: delivery network, answer from Munich
    .says = No transfer. The nearest server answered and the contract kept data in Europe; the mere risk of an order to the US parent is not a transfer.
    .later = The Commission’s appeal (C-206/25 P) concerns another part.
case-bindl-cloudfront-us-edge = General Court: delivery network, answer from the USA
    .says = No damages. US servers answered because the visitor had made their location look American: the Commission did not cause that.
    .later = The Commission’s appeal (C-206/25 P) concerns another part.
case-latombe-gc = General Court: Latombe and the Data Privacy Framework
    .says = Action dismissed. On the facts of July 2023, the review court is independent enough, and later review of bulk collection is sufficient.
    .later = On appeal (C-703/25 P). Later changes to US oversight were not considered.
    .again-2023-07-09 = one day before the decision
    .again-2026-11-22 = today
case-ca-ovh-2025 = Ontario court: production order against OVH
    .says = Order upheld. A subsidiary can bring an EU provider within reach of that country’s courts. Compliance would be a transfer that needs a treaty or another ground (Art. 48).
    .later = Review was sought; the result was not found.
case-vk-bw-2022 = Procurement chamber Baden-Württemberg: hospital software on AWS
    .says = Bid excluded: the chamber saw a transfer in the latent risk of US access. Neither the appeal court nor the state’s data protection authority followed.
    .later = Overturned by the Higher Regional Court Karlsruhe.
case-nl-dpia-sharepoint-dke-2022 = Dutch DPIA: sensitive files with double key encryption
    .says = High risk mitigated. If the controller holds its own key for the files, a US order yields only ciphertext.
case-ch-zh-rrb542-2022 = Government of Zurich: Microsoft 365
    .says = Approved. The government accepts a calculated risk of access below a limit. Supervisory authorities later rejected that method for sensitive data.

## Examples of the European Data Protection Board

case-edpb-0120-uc1 = EDPB use case 1: encrypted backup
    .says = Effective: strong encryption before sending, keys in the EEA only, and a host that never needs clear text.
case-edpb-0120-uc2 = EDPB use case 2: pseudonymised data
    .says = Effective if only the exporter can identify the people, and what authorities already know was considered.
case-edpb-0120-uc3 = EDPB use case 3: interception in transit
    .says = If interception in transit is the only problem, state-of-the-art transport encryption is effective.
case-edpb-0120-uc4 = EDPB use case 4: recipient protected by law
    .says = A privilege that covers the data and keeps the recipient from being compelled can be effective.
case-edpb-0120-uc5 = EDPB use case 5: split processing
    .says = Effective if no recipient and no authority can rebuild personal data from its part.
case-edpb-0120-uc6 = EDPB use case 6: cloud that needs clear text
    .says = If the provider handles clear text and access powers go too far in practice, no effective technical measure is known.
case-edpb-0120-uc7 = EDPB use case 7: remote access within a group
    .says = For remote use of clear text by a company that can be compelled, no effective technical measure is known.
case-edpb-0521-ex01 = EDPB example 1: shop abroad collects directly
    .says = The person concerned is not an exporter, so there is no transfer. The GDPR still binds the shop, and the data is outside.
case-edpb-0521-ex05 = EDPB example 5: processor abroad
    .says = A transfer: all three tests are met. Without an instrument it fails.
case-edpb-0521-ex06 = EDPB example 6: back to the controller abroad
    .says = The EU processor itself is bound, so returning the data is a transfer. Module four of the clauses exists for this case.
case-edpb-0521-ex09 = EDPB example 9: staff data to the parent
    .says = Companies of a group are separate parties: this is a transfer and needs an instrument.
case-edpb-0521-ex10 = EDPB example 10: back to a controller that the GDPR binds
    .says = A transfer, although the importer is bound by the GDPR. No clauses of the Commission were made for it.
case-edpb-0521-ex11 = EDPB example 11: access from abroad
    .says = Remote access from abroad, even on a screen only, makes data available: a transfer.

## Kinds of authority

authority-court = Court
authority-dpa = Supervisory authority
authority-guidance = Guidance
authority-foreign-court = Court abroad
authority-procurement = Procurement review
authority-dpia = Impact assessment
authority-government-risk-decision = Decision of a government

## What happened to the decision

status-good-law = still good law
status-guidance = guidance, not binding
status-opinion = opinion, not binding
status-risk-decision = a controller’s own judgment
status-remedied = since remedied
status-under-appeal = under appeal
status-partly-changed-on-appeal = partly changed on appeal
status-changed-later = changed later
status-superseded = superseded
status-contested = contested

## The conclusion

lawful-yes = lawful
lawful-conditional-yes = lawful if the measures hold
lawful-conditional = depends on a check that nobody has made
lawful-no = not lawful
lawful-contested = contested
lawful-not-decided = not decided
lawful-not-applicable = not at issue
