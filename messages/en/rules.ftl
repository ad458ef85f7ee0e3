### The rules and the terms in which they speak

-unless-key = Only you, or a party you trust in the EEA or in an adequate country, hold the key, and the provider needs no clear text here. A copy handed over cannot be read.
-unless-pseudonymised = The data is pseudonymised, and only you can tell who is meant.
-unless-split = The data is split so that no party and no authority can put it together.
-unless-line = Only the line could be tapped, and it is encrypted by the state of the art.
-unless-privilege = The law of the destination keeps the party from having to hand over this data.
-unless-return = The data goes back to the controller for whom your organisation processes it. The clauses for that (module four) ask for no assessment of the destination as long as you add no data of your own.
-unless-derogation = The transfer rests on a derogation or an agreement; another rule speaks about that.
-unless-transit = The data merely passes through encrypted, and nobody on the way holds a key.

## Does it stay?

rule-place-outside = The data leaves the boundary
    .says = The data itself, or a full copy, comes to a place outside, or nothing limits the place. Reading it on a screen from outside counts just the same. Whether that is lawful is a separate question.
rule-place-outside-in-part = At least a part leaves the boundary
    .says = Something happens outside, or nothing limits the place. Logs, identifiers and single support cases can be personal data too. A promise about where content is stored does not cover them.
rule-place-area-wider = The promised area is wider than your boundary
    .says = A part of the area that the provider promises lies outside your boundary. Microsoft’s EU Data Boundary, for example, includes Switzerland. As long as the provider may choose within the area, a part counts as leaving.
rule-place-within-contract-area = The contract promises an area of its own
    .says = The provider promises an area that its own contract defines, such as Microsoft’s EU Data Boundary. That is neither the EU nor the EEA. It does not change the verdict; other rules say whether the area lies inside your boundary.

## Who can reach it?

rule-reach-compellable = Somebody outside can be compelled
    .says = A company involved, its parent or the place of the data is subject to the law of a country outside. A server inside the boundary does not change that: the CLOUD Act asks who has possession, custody or control. Whether the data could be read is a separate question.
    .unless-protected-by-law = { -unless-privilege }
rule-reach-company = An order can go straight to the company
    .says = A company from outside handles the data and can be compelled to hand it over in clear text. Customer-managed keys, Customer Key, an HSM on the provider’s hardware or a promise to contest do not change that: the provider’s services may use the keys. Legal orders are outside Customer Lockbox.
    .unless-key-out-of-reach = { -unless-key }
    .unless-pseudonymised = { -unless-pseudonymised }
    .unless-split-processing = { -unless-split }
    .unless-line-only = { -unless-line }
    .unless-protected-by-law = { -unless-privilege }
    .unless-encrypted-transit = { -unless-transit }
rule-reach-parent = An order can go through the parent company
    .says = The company that handles the data has a parent outside, and a law there reaches the data through it. What counts is the parent’s control, not the place of storage; the opinion of the University of Cologne says so for US law. A foreign parent alone is no transfer, but it is reach.
    .unless-key-out-of-reach = { -unless-key }
    .unless-pseudonymised = { -unless-pseudonymised }
    .unless-split-processing = { -unless-split }
    .unless-line-only = { -unless-line }
    .unless-protected-by-law = { -unless-privilege }
rule-reach-link = An order can go through a link abroad
    .says = A subsidiary, business or staff outside can be the way to a European company. In 2025 a Canadian court upheld an order for data of the French OVH group that was stored elsewhere. Where it is contested whether the law reaches that far, a person decides.
    .unless-key-out-of-reach = { -unless-key }
    .unless-pseudonymised = { -unless-pseudonymised }
    .unless-split-processing = { -unless-split }
    .unless-line-only = { -unless-line }
    .unless-protected-by-law = { -unless-privilege }
rule-reach-territory = Authorities can act at the place
    .says = The data is, or may be, in a country outside. Authorities there can turn to whoever holds it on the spot. Only what cannot be read there is out of their reach.
    .unless-key-out-of-reach = { -unless-key }
    .unless-pseudonymised = { -unless-pseudonymised }
    .unless-split-processing = { -unless-split }
    .unless-line-only = { -unless-line }
    .unless-protected-by-law = { -unless-privilege }
    .unless-encrypted-transit = { -unless-transit }

## On which basis?

rule-basis-without-transfer = Data leaves the boundary
    .says = Not everything that leaves is a transfer under Chapter V GDPR: an own employee abroad, for example, is no other party. The duty to keep the data secure remains (Art. 32 GDPR). Whether it is a transfer as well, other rules say.
rule-basis-third-country = A transfer to a third country
    .says = Another legal entity in a third country receives personal data or can see it by remote access. That needs a basis under Chapter V GDPR. An adequacy decision is enough (Art. 45), but it does not change where the data is.
rule-basis-no-adequacy = No adequacy decision covers it
    .says = For the country or for this importer, no adequacy decision is in force on the day. Appropriate safeguards are needed (Art. 46 GDPR), such as standard contractual clauses or binding corporate rules.
rule-basis-person-assesses = A person has to assess the safeguards
    .says = Since the Schrems II judgment of 16 July 2020, clauses alone may not be enough. You must assess law and practice in the third country and add measures where needed. Whether your assessment suffices, this tool does not decide.
    .unless-key-out-of-reach = { -unless-key }
    .unless-pseudonymised = { -unless-pseudonymised }
    .unless-split-processing = { -unless-split }
    .unless-line-only = { -unless-line }
    .unless-protected-by-law = { -unless-privilege }
rule-basis-no-instrument = No valid transfer tool
    .says = There is neither an adequacy decision nor a tool of Art. 46 GDPR that can be used with every importer on the day. Clauses from before 2021 have been of no use since 27 December 2022. Derogations (Art. 49) do not carry standing transfers. Without a valid basis the transfer must not go on.
rule-basis-no-assessment = The assessment of the destination is missing
    .says = Clauses and corporate rules carry a transfer only together with a documented assessment of the destination. It must say whether law and practice there undermine the safeguards. Without it there is no valid basis.
    .unless-returns-to-controller = { -unless-return }
    .unless-derogation-claimed = { -unless-derogation }
rule-basis-excessive-powers = The access powers there go too far
    .says = For a third country concerned it is established that access powers go beyond what is necessary and proportionate. If the importer needs clear text, the European Data Protection Board knows no technical measure that helps (use cases 6 and 7). Contract terms do not bind authorities.
    .unless-key-out-of-reach = { -unless-key }
    .unless-pseudonymised = { -unless-pseudonymised }
    .unless-split-processing = { -unless-split }
    .unless-line-only = { -unless-line }
    .unless-protected-by-law = { -unless-privilege }
    .unless-returns-to-controller = { -unless-return }
    .unless-derogation-claimed = { -unless-derogation }
rule-basis-contract-allows-disclosure = The contract allows disclosure under foreign law
    .says = A provider that may follow foreign orders by contract may act on your instruction. The Danish authority sees that as an intended transfer, even where the data lies in the EU. Whether your contract goes that far, a person has to decide (Art. 28(3)(a) and 48 GDPR).
    .unless-key-out-of-reach = { -unless-key }
    .unless-pseudonymised = { -unless-pseudonymised }
    .unless-split-processing = { -unless-split }
    .unless-line-only = { -unless-line }
    .unless-protected-by-law = { -unless-privilege }

## Sector

rule-sector-place = A rule of the sector forbids the place
    .says = A rule that applies to you names the countries in which the data may be, and this place is not among them. Standard contractual clauses do not open that door. Permits that an authority may grant in the single case were not looked at.
rule-sector-owner = A rule of the sector excludes the provider
    .says = A rule that applies to you excludes providers under the control or law of a third country. A data centre inside the boundary does not change that.
rule-sector-secrecy = A secrecy duty stands against it
    .says = A person with legal responsibility has decided that a secrecy duty forbids this use. The concern is clear text within the reach of somebody outside.
    .unless-key-out-of-reach = { -unless-key }

## Terms

term-place-outside = The data comes to a place outside the boundary, or nothing limits the place.
    .not = The data comes to no place that is certain to lie outside the boundary.
term-area-wider = A part of the area in which the provider may choose the place lies outside the boundary.
    .not = No part of a promised area lies outside the boundary.
term-within-contract-area = The provider’s contract promises for the data an area that it defines itself.
    .not = No contract promises an area of its own for the data.
term-carries-full-data = It is the data itself, or a full copy of it.
    .not = It is only a limited part, such as logs, identifiers or single cases.
term-company-compellable = A company that handles the data is established outside the boundary, and a law there can compel it.
    .not = No company that handles the data can be compelled through a seat outside the boundary.
term-parent-compellable = A company that handles the data has a parent outside the boundary, and a law there reaches it through that parent.
    .not = No law outside the boundary reaches a company that handles the data through its parent.
term-link-compellable = A company that handles the data has a subsidiary, business or staff outside the boundary, and a law there reaches it through them.
    .not = No law outside the boundary reaches a company that handles the data through a subsidiary, business or staff there.
term-territory-compellable = The data is, or may be, in a country outside the boundary, where authorities can act.
    .not = The data comes to no country outside the boundary in which authorities could act.
term-key-out-of-reach = The data is encrypted, the provider never holds the key and needs no clear text here, and only you or a trusted party in the EEA or an adequate country hold it.
    .not = No key out of the provider’s reach protects the data here.
term-pseudonymised = The content is pseudonymised, and only you can tell who is meant.
    .not = No such pseudonymisation covers this data.
term-encrypted-transit = The data only passes in encrypted form, and nobody who handles it holds a key.
    .not = The data does not merely pass in encrypted form.
term-chapter-five-applies = The data is personal, and rules on transfers bind you: Chapter V GDPR, or the rules for EU institutions, Switzerland or the United Kingdom.
    .not = The data is not personal, or no such rules on transfers bind you.
term-in-third-country = The data comes, or may come, to a third country.
    .not = The data comes to no third country.
term-another-party = Another legal entity than your organisation handles the data.
    .not = No legal entity other than your organisation handles the data.
term-adequate = An adequacy decision covers every third country and every importer concerned.
    .not = At least one third country or importer concerned is not covered by an adequacy decision.
term-instrument-in-force = A transfer tool of Art. 46 GDPR that can be used on the day is agreed with every importer.
    .not = With at least one importer, no transfer tool of Art. 46 GDPR is agreed that can be used on the day.
term-assessment-done = The destination has been assessed and the result documented for every importer.
    .not = For at least one importer, the assessment of the destination is missing.
term-excessive-powers = For one of the third countries it is established on the day that access powers go beyond what is necessary and proportionate.
    .not = For none of the third countries is it established on the day that access powers go beyond what is necessary and proportionate.
term-contract-allows-disclosure = A contract allows a company that handles the data to disclose it under the law of a third country.
    .not = No contract allows disclosure under the law of a third country.
term-sector-forbids-place = A rule of your sector does not allow the data to be in this place.
    .not = No rule of your sector forbids this place.
term-sector-forbids-owner = A rule of your sector excludes providers under foreign control, and such a provider handles the data.
    .not = No rule of your sector excludes a provider that handles the data.
term-secrecy-forbids = A secrecy duty applies, somebody outside could get at the data, and a person with legal responsibility has decided that this is forbidden.
    .not = No secrecy duty stands against it.

## Rule book

rulebook-title = Rule book
rulebook-intro = These are all rules by which Limes judges a flow of data. Each one says that a flow is at least of a certain level; the highest level counts. The order of the rules makes no difference.
rulebook-id = Rule
rulebook-level = Result, at least
rulebook-remark = none, a remark beside the verdict
rulebook-in-force = Applies
rulebook-always = without limit in time
rulebook-since = since { $date }
rulebook-until = until { $date } (first day on which it no longer applies)
rulebook-holds-if = Holds if
rulebook-all = all of this is the case:
rulebook-any = at least one of this is the case:
rulebook-unless = Does not hold if
rulebook-sources = Sources
rulebook-date = { $year }-{ $month }-{ $day }
rulebook-undated = undated
rulebook-unknown-source = source missing

rule-reach-own-parent = Your own parent company can be compelled
    .says = Your organisation has a parent company outside the EEA. Authorities there can oblige it to hand over its subsidiary's data. Keys of your own do not help, since your organisation holds them itself.

term-own-parent-outside = Your organisation has a parent company outside the EEA.
    .not = Your organisation has no parent company outside the EEA.

rule-basis-derogation = Whether the derogation or the agreement carries it, a person decides
    .says = The transfer rests not on a transfer tool but on a derogation for occasional cases (Art. 49 GDPR) or on an agreement between states. Whether its conditions are met, this tool does not decide. A derogation never carries standing transfers.
rule-basis-importer-bound = For this importer there are no clauses
    .says = The GDPR binds the importer itself. It is a transfer all the same, but the clauses of 2021 were not made for that case. Whether they suffice nevertheless, a person has to decide.
rule-basis-contested-transfer = Whether this is a transfer is contested
    .says = It is not settled that somebody bound by data protection law gives the data to a third country. Courts and authorities do not agree on it. A person has to decide whether a basis under Chapter V is needed.
    .unless-key-out-of-reach = { -unless-key }
    .unless-pseudonymised = { -unless-pseudonymised }
    .unless-split-processing = { -unless-split }
    .unless-line-only = { -unless-line }
    .unless-protected-by-law = { -unless-privilege }

term-protected-by-law = The law of the destination keeps the party from having to hand over this data, as a person with legal responsibility has found.
    .not = No privilege in the destination protects the party from an order.
term-line-only = Only the line could be tapped, and it is encrypted by the state of the art, as a person with legal responsibility has found.
    .not = More than tapping of the line is to be feared.
term-split-processing = The data is split over several parties so that none of them and no authority can put it together.
    .not = The data is not split in that way.
term-given-by-person = The person concerned enters the data, or somebody hands it on whom no data protection law binds.
    .not = Your organisation hands the data on, or somebody on its behalf.
term-source-contested = Whether anybody exports the data is contested.
    .not = That there is a data exporter, or that there is none, is not contested.
term-returns-to-controller = The data goes back to the controller for whom your organisation processes it.
    .not = The data does not go back to a controller.
term-importer-bound = The GDPR itself binds the importer (Art. 3(2)).
    .not = The GDPR does not bind the importer directly.
term-derogation-claimed = In place of a transfer tool, a derogation for occasional transfers (Art. 49 GDPR) or an agreement between states is relied on.
    .not = Neither a derogation nor an agreement takes the place of a transfer tool.
