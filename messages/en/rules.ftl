### The rules and their terms

-unless-key = Only you, or a party you trust in the EEA or in an adequate country, hold the key, and the provider needs no clear text here. A copy handed over cannot be read, provided that the encryption is state of the art, flawless and in place before the transfer; Limes does not check that.
-unless-pseudonymised = The data is pseudonymised, and only you can identify the people it concerns. Authorities must not be able to single them out with what they know; Limes does not check that.
-unless-split = The data is split so that no party and no authority can put it together.
-unless-line = Only the line could be tapped, and it has state-of-the-art encryption.
-unless-privilege = The law of the destination protects the party from having to hand over this data.
-unless-return = The data goes back to the controller for whom your organisation processes it. The clauses for that (module four) require no assessment of the destination as long as you add no data of your own.
-unless-derogation = The transfer is based on a derogation or an agreement; another rule covers that.
-unless-transit = The data only passes through encrypted, and nobody on the way holds a key.

## Does it stay?

rule-place-outside = The data leaves the boundary
    .says = The data itself, or a full copy, reaches a place outside, or nothing limits the place. Reading it on a screen from outside counts as well. Whether that is lawful is a separate question.
rule-place-outside-in-part = At least part of the data leaves the boundary
    .says = Something happens outside, or nothing limits the place. Logs, identifiers and individual support cases can be personal data too. A promise about where content is stored does not cover them.
rule-place-area-wider = The promised area is wider than your boundary
    .says = Part of the area that the provider promises is outside your boundary. Microsoft’s EU Data Boundary, for example, includes Switzerland. As long as the provider may choose within the area, part of the data counts as leaving.
rule-place-within-contract-area = The contract promises an area of its own
    .says = The provider promises an area that its own contract defines, such as Microsoft’s EU Data Boundary. That is neither the EU nor the EEA. It does not change the verdict; other rules determine whether the area is inside your boundary.

## Who can reach it?

rule-reach-compellable = Somebody outside can be compelled
    .says = A company involved, its parent or the place of the data is subject to the law of a country outside. A server inside the boundary does not change that: the CLOUD Act asks who has possession, custody or control. Whether the data could be read is a separate question. The laws differ in whom they address: those of the USA, the United Kingdom and Switzerland name providers of communication, cloud or telecommunications services. To be safe, Limes counts every company.
    .unless-protected-by-law = { -unless-privilege }
rule-reach-company = An order can go straight to the company
    .says = A company from outside handles the data, and a law there may compel it to hand it over in clear text. Customer-managed keys, Customer Key, an HSM on the provider’s hardware or a promise to contest do not change that: the provider’s services may use the keys. Legal orders are outside Customer Lockbox.
    .unless-key-out-of-reach = { -unless-key }
    .unless-pseudonymised = { -unless-pseudonymised }
    .unless-split-processing = { -unless-split }
    .unless-line-only = { -unless-line }
    .unless-protected-by-law = { -unless-privilege }
    .unless-encrypted-transit = { -unless-transit }
rule-reach-parent = An order can go through the parent company
    .says = The company that handles the data has a parent outside, and a law there may reach the data through it. No law that was read names parents: US law asks for possession, custody or control, and the opinion of the University of Cologne concludes that the parent’s control counts, not the place of storage. European courts call it a risk that cannot be excluded. A foreign parent alone is no transfer, but it is reach.
    .unless-key-out-of-reach = { -unless-key }
    .unless-pseudonymised = { -unless-pseudonymised }
    .unless-split-processing = { -unless-split }
    .unless-line-only = { -unless-line }
    .unless-protected-by-law = { -unless-privilege }
rule-reach-link = An order can go through a link abroad
    .says = A subsidiary, business or staff outside can be the way to a European company. In 2025 a Canadian court of first instance upheld an order for data of the French OVH group that was stored elsewhere. Where it is contested whether the law reaches that far, a person decides.
    .unless-key-out-of-reach = { -unless-key }
    .unless-pseudonymised = { -unless-pseudonymised }
    .unless-split-processing = { -unless-split }
    .unless-line-only = { -unless-line }
    .unless-protected-by-law = { -unless-privilege }
rule-reach-territory = Authorities can act at the place
    .says = The data is, or may be, in a country outside. Authorities there can turn to the party that holds it on the spot. Only data that cannot be read there is out of their reach.
    .unless-key-out-of-reach = { -unless-key }
    .unless-pseudonymised = { -unless-pseudonymised }
    .unless-split-processing = { -unless-split }
    .unless-line-only = { -unless-line }
    .unless-protected-by-law = { -unless-privilege }
    .unless-encrypted-transit = { -unless-transit }

## On which basis?

rule-basis-without-transfer = Data leaves the boundary
    .says = Not all data that leaves is transferred under Chapter V GDPR: your own employee abroad, for example, is not another party. The duty to keep the data secure remains (Art. 32 GDPR). Other rules determine whether it is a transfer as well.
rule-basis-third-country = A transfer to a third country
    .says = Another legal entity in a third country receives personal data or can see it by remote access. That needs a basis under Chapter V GDPR. An adequacy decision is enough (Art. 45), but it does not change where the data is.
rule-basis-no-adequacy = No adequacy decision covers it
    .says = For the country or for this importer, no adequacy decision is in force on this date. Appropriate safeguards are needed (Art. 46 GDPR), such as standard contractual clauses or binding corporate rules.
rule-basis-person-assesses = A person has to assess the safeguards
    .says = Since the Schrems II judgment of 16 July 2020 it is known that clauses alone may not be enough. You must assess law and practice in the third country and add measures where needed. This tool does not decide whether your assessment is sufficient.
    .unless-key-out-of-reach = { -unless-key }
    .unless-pseudonymised = { -unless-pseudonymised }
    .unless-split-processing = { -unless-split }
    .unless-line-only = { -unless-line }
    .unless-protected-by-law = { -unless-privilege }
rule-basis-no-instrument = No valid transfer tool
    .says = There is neither an adequacy decision nor a tool of Art. 46 GDPR that can be used with every importer on this date. Clauses from before 2021 could be used until 27 December 2022 at the latest. As a rule, derogations (Art. 49) do not support systematic transfers. Without a valid basis the transfer must stop.
rule-basis-no-assessment = The assessment of the destination is missing
    .says = Since Schrems II it is known that clauses and corporate rules support a transfer only if law and practice of the destination do not undermine them; the clauses of 2021 demand that this is assessed and documented (clause 14). Authorities found transfers without any assessment unlawful. Limes treats a missing assessment as no valid basis.
    .unless-returns-to-controller = { -unless-return }
    .unless-derogation-claimed = { -unless-derogation }
rule-basis-excessive-powers = The access powers there go too far
    .says = For a third country concerned, a court or an authority found, or your own assessment did, that access powers go beyond what is necessary and proportionate. If the importer needs clear text, the European Data Protection Board knows of no technical measure that helps (use cases 6 and 7). Contract terms do not bind authorities.
    .unless-key-out-of-reach = { -unless-key }
    .unless-pseudonymised = { -unless-pseudonymised }
    .unless-split-processing = { -unless-split }
    .unless-line-only = { -unless-line }
    .unless-protected-by-law = { -unless-privilege }
    .unless-returns-to-controller = { -unless-return }
    .unless-derogation-claimed = { -unless-derogation }
rule-basis-contract-allows-disclosure = The contract allows disclosure under foreign law
    .says = A provider that may follow foreign orders under its contract may act on your instruction. The Danish authority regards that as an intended transfer once the disclosure happens, even where the data is in the EU; courts in France and Germany saw it otherwise. Whether your contract goes that far is for a person to decide (Art. 28(3)(a) and 48 GDPR).
    .unless-key-out-of-reach = { -unless-key }
    .unless-pseudonymised = { -unless-pseudonymised }
    .unless-split-processing = { -unless-split }
    .unless-line-only = { -unless-line }
    .unless-protected-by-law = { -unless-privilege }

## Sector

rule-sector-place = A sector rule forbids the place
    .says = A rule that applies to you names the countries in which the data may be, and this place is not among them. Standard contractual clauses do not change that.
rule-sector-condition = A sector rule sets a condition that is not met
    .says = A rule that applies to you demands something of the organisation or of the provider: a certificate, a qualification, an establishment, a contract or a notice. It is missing.
rule-sector-secrecy = A secrecy duty forbids it
    .says = A person with legal responsibility has decided that a secrecy duty forbids this use. The concern is clear text within the reach of somebody outside.
    .unless-key-out-of-reach = { -unless-key }
rule-sector-person = A person has decided that a rule forbids it
    .says = The rule leaves the decision to an assessment. A person with legal responsibility has decided that this use is forbidden.
rule-sector-no-rule = A rule that Limes does not know forbids it
    .says = Limes knows no rule about this kind of data. A person with legal responsibility has found one that forbids this use.

## Terms

term-place-outside = The data reaches a place outside the boundary, or nothing limits the place.
    .not = The data reaches no place that is certain to be outside the boundary.
term-area-wider = Part of the area in which the provider may choose the place is outside the boundary.
    .not = No part of a promised area is outside the boundary.
term-within-contract-area = The provider’s contract promises an area for the data that the contract itself defines.
    .not = No contract promises an area of its own for the data.
term-carries-full-data = It is the data itself, or a full copy of it.
    .not = It is only a limited part, such as logs, identifiers or individual cases.
term-company-compellable = A company that handles the data is established outside the boundary, and a law there may compel it.
    .not = No company that handles the data can be compelled through a seat outside the boundary.
term-parent-compellable = A company that handles the data has a parent outside the boundary, and a law there may reach it through that parent.
    .not = No law outside the boundary reaches a company that handles the data through its parent.
term-link-compellable = A company that handles the data has a subsidiary, business or staff outside the boundary, and a law there may reach it through them.
    .not = No law outside the boundary reaches a company that handles the data through a subsidiary, business or staff there.
term-territory-compellable = The data is, or may be, in a country outside the boundary, where authorities can act.
    .not = The data reaches no country outside the boundary in which authorities could act.
term-key-out-of-reach = The data is encrypted, the provider never holds the key and needs no clear text here, and only you or a trusted party in the EEA or an adequate country hold it.
    .not = No key out of the provider’s reach protects the data here.
term-pseudonymised = The content is pseudonymised, and only you can identify the people it concerns.
    .not = No such pseudonymisation covers this data.
term-encrypted-transit = The data only passes in encrypted form, and nobody who handles it holds a key.
    .not = The data does more than pass through in encrypted form.
term-chapter-five-applies = The data is personal, and rules on transfers bind you: Chapter V GDPR, or the rules for EU institutions, Switzerland or the United Kingdom.
    .not = The data is not personal, or no such rules on transfers bind you.
term-in-third-country = The data reaches, or may reach, a third country.
    .not = The data reaches no third country.
term-another-party = A legal entity other than your organisation handles the data.
    .not = No legal entity other than your organisation handles the data.
term-adequate = An adequacy decision covers every third country and every importer concerned.
    .not = At least one third country or importer concerned is not covered by an adequacy decision.
term-instrument-in-force = A transfer tool of Art. 46 GDPR that can be used on this date is agreed with every importer.
    .not = With at least one importer, no transfer tool of Art. 46 GDPR that can be used on this date is agreed.
term-assessment-done = The destination has been assessed and the result documented for every importer.
    .not = For at least one importer, the assessment of the destination is missing.
term-excessive-powers = For one of the third countries, a court, an authority or your own assessment had found by this date that access powers go beyond what is necessary and proportionate.
    .not = For none of the third countries had a court, an authority or your own assessment found by this date that access powers go beyond what is necessary and proportionate.
term-contract-allows-disclosure = A contract allows a company that handles the data to disclose it under the law of a third country.
    .not = No contract allows disclosure under the law of a third country.
term-sector-forbids-place = A rule of your sector does not allow the data to be in this place.
    .not = No rule of your sector forbids this place.
term-sector-condition-missing = A rule of your sector sets a condition, and it is not met.
    .not = The conditions that rules of your sector set are met.
term-secrecy-forbids = A secrecy duty applies, somebody outside could reach the data, and a person with legal responsibility has decided that this is forbidden.
    .not = No secrecy duty forbids it.
term-person-forbids = A rule leaves the decision to a person, and a person with legal responsibility has decided that this use is forbidden.
    .not = No person has decided that such a rule forbids it.
term-unknown-rule-forbids = No rule is known about this kind of data, and a person with legal responsibility has found one that forbids this use.
    .not = Rules are known about this kind of data, or a person has found none that forbids it.

## Rule book

rulebook-title = Rule book
rulebook-intro = These are all the rules by which Limes assesses a data flow. Each rule assigns a minimum level to a flow; the highest level counts. The order of the rules makes no difference.
rulebook-id = Rule
rulebook-level = Result, at least
rulebook-remark = none, a note beside the verdict
rulebook-in-force = In force
rulebook-always = without time limit
rulebook-since = since { $date }
rulebook-until = until { $date } (first day on which it no longer applies)
rulebook-holds-if = Applies if
rulebook-all = all of the following apply:
rulebook-any = at least one of the following applies:
rulebook-unless = Does not apply if
rulebook-law = Law
rulebook-sources = Read in
rulebook-date = { $year }-{ $month }-{ $day }
rulebook-undated = undated
rulebook-unknown-source = source missing

rule-reach-organisation = Your own organisation can be compelled
    .says = Your organisation has its seat, a parent company or an establishment outside your boundary. Authorities there may compel it, or its group, to hand over the data. Keys of your own do not help, since your organisation holds them itself.

term-organisation-compellable = An authority outside may compel your organisation: through its seat, a parent company or an establishment there.
    .not = No seat, parent company or establishment that you named lets an authority outside compel your organisation.

rule-basis-derogation = A person decides whether the derogation or the agreement is sufficient
    .says = The transfer is based not on a transfer tool but on a derogation for occasional cases (Art. 49 GDPR) or on an agreement between states. This tool does not decide whether its conditions are met. As a rule, a derogation does not support systematic transfers.
rule-basis-importer-bound = There are no clauses for this importer
    .says = The GDPR binds the importer itself. It is still a transfer, but the clauses of 2021 may be used only where the importer’s processing is not under the GDPR (Art. 1(1) and recital 7 of Decision (EU) 2021/914). Whether they are nevertheless sufficient is for a person to decide.
rule-basis-foreign-authority = A person decides on a transfer to an authority
    .says = A public authority in a third country receives the data. An order there is no basis by itself: it is recognised only under an international agreement, or another ground of Chapter V and a legal basis are needed (Art. 48 GDPR, EDPB Guidelines 02/2024). This tool does not decide it, even where the country is adequate.
rule-basis-contested-transfer = Whether this is a transfer is contested
    .says = It is not settled that a party bound by data protection law gives the data to a third country. Courts and authorities disagree. A person has to decide whether a basis under Chapter V is needed.
    .unless-key-out-of-reach = { -unless-key }
    .unless-pseudonymised = { -unless-pseudonymised }
    .unless-split-processing = { -unless-split }
    .unless-line-only = { -unless-line }
    .unless-protected-by-law = { -unless-privilege }

term-protected-by-law = The law of the destination protects the party from having to hand over this data, as a person with legal responsibility has found.
    .not = No privilege in the destination protects the party from an order.
term-line-only = Only the line could be tapped, and it has state-of-the-art encryption, as a person with legal responsibility has found.
    .not = Tapping of the line is not the only risk.
term-split-processing = The data is split over several parties so that none of them and no authority can put it together.
    .not = The data is not split in that way.
term-given-by-person = The person concerned enters the data, or it is passed on by somebody whom no data protection law binds.
    .not = Your organisation, or somebody on its behalf, passes the data on.
term-source-contested = Whether there is a data exporter is contested.
    .not = Whether there is a data exporter is not contested.
term-returns-to-controller = The data goes back to the controller for whom your organisation processes it.
    .not = The data does not go back to a controller.
term-public-authority = The recipient is a public authority.
    .not = The recipient is not a public authority.
term-importer-bound = The GDPR itself binds the importer, and the exporter is not one under UK law.
    .not = The GDPR does not bind the importer directly, or UK law binds the exporter, where the agreement may be used with such importers.
term-derogation-claimed = The transfer relies on a derogation for occasional transfers (Art. 49 GDPR) or an agreement between states instead of a transfer tool.
    .not = The transfer relies neither on a derogation nor on an agreement instead of a transfer tool.

## The law behind rules, facts and decided cases

law-support-narrower = These provisions cover a narrower case than is said here.
law-support-day-doubtful = These provisions support what is said here, but not its first or last day.
law-support-doubtful = These provisions do not say what is said here. A lawyer should examine it.
law-none-own-method = None. This is a measure of Limes itself.
law-none-contract-terms = None. This follows from the provider’s contract.
law-none-example-country = None. Only examples in guidance contain this country.
law-none-not-found = The number of the act was not found.
act-seen-read = read in the official text
act-seen-quoted = read only as quoted elsewhere
act-seen-cited = from general knowledge, not yet compared with the official text
cite-paragraph = para.
cite-recital = recital
cite-clause = clause
cite-example = example
cite-annex = Annex
cite-page = p.
cite-question = question
cite-requirement = requirement
