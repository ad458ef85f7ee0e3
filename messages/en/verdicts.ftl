### The answers: headline, scales, kinds and roles

## The questions on each axis

axis-stays = Does it stay inside?
axis-reach = Who can reach it?
axis-basis = On which legal basis does it leave?
axis-sector = Does a sector rule forbid it?

## Headline

headline-empty = Nothing to assess yet
    .says = Add a service, or people with access.
headline-inside = Stays inside
    .says = As described, your set-up keeps the data inside the boundary, and nobody outside can be compelled to hand it over. Authorities inside can still demand it.
headline-inside-shielded = Stays inside and unreadable from outside
    .says = As described, your set-up keeps the data inside the boundary. Somebody outside may be compelled to hand over data, but holds nothing readable.
headline-inside-exposed = Stays inside, but can be reached from outside
    .says = As described, your set-up keeps the data inside the boundary. Even so, somebody outside may be compelled to hand it over in clear text.
headline-outside-scope = No law on transfers applies to you
    .says = According to your answers, neither the GDPR nor any other law checked here applies to your organisation. The answers below still show where the data is and who can reach it.
headline-out-no-transfer = Leaves the boundary, without a transfer
    .says = Data leaves the boundary, but no transfer under Chapter V GDPR was found. The duty to keep it secure remains.
headline-out-adequate = Goes to countries with an adequacy decision
    .says = A valid adequacy decision makes the transfer lawful. It does not place the country inside the boundary, and authorities there can still act.
headline-out-safeguarded = Leaves under effective safeguards
    .says = Data goes to a third country under appropriate safeguards, with an effective technical measure where one is needed.
headline-lawyer = A person has to decide
    .says = A legal question remains that no tool may decide. It is named with its source.
headline-unknown = Not settled yet
    .says = Answers or facts are missing. Until they are known, nothing counts as inside; the questions that decide the answer are listed.
headline-out-unlawful = Leaves without a valid basis
    .says = Personal data goes, or may go, to a third country, and on this date at least one transfer has no basis under Chapter V GDPR.
headline-sector-forbidden = A sector rule forbids it
    .says = A rule on place, ownership or secrecy forbids it. The other answers still apply.
headline-not-available = A service is not available on this date
    .says = At least one service in your set-up was not yet, or is no longer, available on this date.

## Scales

stays-inside = Stays inside
    .says = No flow that Limes assessed leaves the boundary.
stays-leaves-in-part = Leaves in part
    .says = A limited part leaves the boundary, such as logs, identifiers or individual cases, or the promised area is wider.
stays-leaves = Leaves
    .says = The data itself, or a full copy of it, reaches a place outside the boundary, or nothing limits the place.
reach-nobody-outside = Nobody outside
    .says = Nobody outside can be compelled to hand it over. Orders from authorities inside remain possible.
reach-unreadable = Reachable, but unreadable
    .says = Somebody outside may be compelled to hand over data, but holds nothing readable.
reach-reachable = Reachable in clear text
    .says = Somebody outside may be compelled to hand it over in clear text.
basis-nothing-leaves = Nothing leaves
    .says = No flow that Limes assessed leaves the boundary, so no transfer tool is needed.
basis-no-transfer = No transfer
    .says = Data leaves the boundary, but not as a transfer to another party in a third country. Art. 32 GDPR still applies.
basis-adequate-country = Adequate country
    .says = On this date, an adequacy decision covers the country and the importer. The transfer is lawful, but the country is still a third country and does not count as inside for that reason.
basis-safeguards-in-force = Safeguards in force
    .says = Appropriate safeguards are agreed, with an effective technical measure where one is needed.
basis-safeguards-case-by-case = Safeguards, case by case
    .says = Safeguards, or a contract clause, need an assessment that only a person can make.
basis-no-valid-basis = No valid basis
    .says = On this date, Chapter V GDPR offers no valid basis for at least one transfer.
sector-not-forbidden = Not forbidden
    .says = No sector rule that Limes assessed forbids it.
sector-forbidden = Forbidden
    .says = A sector rule on places, conditions or secrecy forbids it.

## Boundary

boundary-eu = European Union
    .says = The Member States. Until 31 December 2020 this includes the United Kingdom.
boundary-eea = European Economic Area
    .says = The EU, Iceland, Liechtenstein and Norway: where the GDPR applies.
boundary-eu-efta = EU and EFTA
    .says = Adds Switzerland to the EEA, as in Microsoft’s EU Data Boundary. Switzerland remains a third country with an adequacy decision.
boundary-eea-adequate = EEA and adequate countries
    .says = Adds all countries with a general adequacy decision. Transfers to them are lawful, but they are outside the EEA. Partial decisions, such as the one for the USA, are not included.
boundary-country = One country
    .says = Only this country counts as inside.
boundary-list = Your own list
    .says = Only the countries you name count as inside.

## Sections

section-organisation = Organisation
    .says = Who you are, and which date and boundary apply.
section-data = Data
    .says = Which data is involved.
section-services = Services
    .says = What you use, and how it is set up.
section-people = People with access
    .says = Your own staff abroad, group companies and contractors.
section-contracts = Contracts
    .says = What you have agreed with the providers, and what the law there may demand.
section-protection = Protection
    .says = Encryption, and who holds the keys.

## Flows

kind-at-rest = Storage
kind-in-use = Processing by the service
kind-replication = Backup and replication
kind-support = Support case
kind-remote-administration = Remote administration
kind-telemetry = Telemetry and logs
kind-identity = Identity and directory
kind-content-delivery = Content delivery
kind-ai-inference = AI inference
kind-web-grounding = Web grounding
kind-key-management = Key management
kind-control-plane = Control plane
kind-billing = Account and billing
kind-transit = Transit
kind-security-operations = Security operations
kind-own-staff = Own staff

data-content = Content
data-prompts = Prompts and answers
data-queries = Search queries
data-account = Account data
data-logs = Logs and usage data
data-configuration = Configuration data
data-support-data = Support data
data-billing-data = Contract and billing data
data-keys = Keys

extent-full = In full
extent-limited = In part

control-inherent = Part of the product, cannot be changed
control-avoid-service = Only by not using the service or feature
control-admin-setting = An administration setting
control-deployment-choice = A choice when the service is set up
control-user-choice = User behaviour
control-contract = A matter for the contract
control-not-seen = No control found in the sources

flow-access-own-everything = Your own employees read all data.
    .control = Give access only from countries inside the boundary.
flow-access-own-cases = Your own employees read individual cases or extracts.
    .control = Give access only from countries inside the boundary.
flow-access-others-everything = Employees of another company read all data.
    .control = Give access only from countries inside the boundary, and only where it is needed.
flow-access-others-cases = Employees of another company read individual cases or extracts.
    .control = Give access only from countries inside the boundary, and only where it is needed.
flow-access-others-nothing = Employees of another company handle encrypted data without the key.
    .control = Keep the keys away from them.

## Facts

grade-verified = read in the source
grade-recalled = from general knowledge, not checked in a source
grade-needs-check = read, but to be checked again
grade-declared = stated by your organisation

reaches-no = does not reach
reaches-contested = contested
reaches-likely = probably reaches
reaches-yes = reaches

who-customer = Your organisation
who-provider = The provider
who-lawyer = A person with legal responsibility

transfer-no = No transfer to a third country (Chapter V GDPR).
transfer-contested = Whether there is a transfer to a third country (Chapter V GDPR) is contested.
transfer-open = Whether there is a transfer to a third country (Chapter V GDPR) is still open.
transfer-yes = There is a transfer to a third country (Chapter V GDPR).

bounded-units = Too much is open to work out every combination of answers for: { $units }. Their result is every level that a rule can conclude, which never reassures more than the exact result. Answer their open questions first.
bounded-whole = Too much is open to work out every combination of answers for the whole. Its result is everything between the best and the worst that its parts allow, which never reassures more than the exact result. Answer the open questions first.
bounded-more = { $units } and { $count } more
