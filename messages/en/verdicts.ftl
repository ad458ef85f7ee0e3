### The answers: headline, scales, kinds and roles

## The questions on each axis

axis-stays = Does it stay inside?
axis-reach = Who can reach it?
axis-basis = Is what leaves lawful?
axis-sector = Does a rule of the sector forbid it?

## Headline

headline-empty = Nothing to assess yet
    .says = Add a service, or people with access.
headline-inside = Stays inside
    .says = What you described stays inside the boundary, and nobody from outside can be compelled to hand it over. Authorities inside can still demand it.
headline-inside-shielded = Stays inside and unreadable from outside
    .says = What you described stays inside the boundary. Somebody from outside can be compelled, but holds nothing that can be read.
headline-inside-exposed = Stays inside, but within reach from outside
    .says = What you described stays inside the boundary. Even so, somebody from outside can be compelled to hand it over in clear text.
headline-outside-scope = No law on transfers binds you
    .says = By your answers, neither the GDPR nor another law that is checked here applies to your organisation. Where the data is and who can reach it still stands below.
headline-out-no-transfer = Leaves the boundary, without a transfer
    .says = Data leaves the boundary, but no transfer under Chapter V GDPR was found. The duty to keep it secure remains.
headline-out-adequate = Goes to countries with an adequacy decision
    .says = A valid adequacy decision makes the transfer lawful. The country is not thereby inside, and its authorities can still act.
headline-out-safeguarded = Leaves under safeguards that hold
    .says = Data goes to a third country under appropriate safeguards, with a technical measure that works where one is needed.
headline-lawyer = A person has to decide
    .says = What remains is a legal question that no tool may decide. It is named with its source.
headline-unknown = Not settled yet
    .says = Answers or facts are missing. As long as they are, nothing counts as inside; the questions that decide it are named.
headline-out-unlawful = Leaves without a valid basis
    .says = Personal data goes to a third country, and at least one transfer has no basis under Chapter V GDPR on the day.
headline-sector-forbidden = A rule of your sector forbids it
    .says = A rule on place, ownership or secrecy stands against it. The other answers are valid beside it.
headline-not-available = A service cannot be used on the day
    .says = At least one service in your set-up was not yet, or is no longer, on offer on the day.

## Scales

stays-inside = Stays inside
    .says = No flow that was looked at leaves the boundary.
stays-leaves-in-part = Leaves in part
    .says = A limited part leaves the boundary, such as logs, identifiers or single cases, or the promised area is wider.
stays-leaves = Leaves
    .says = The data itself, or a full copy of it, comes to a place outside the boundary, or nothing limits the place.
reach-nobody-outside = Nobody from outside
    .says = Nobody from outside can be compelled to hand it over. Orders from authorities inside remain possible.
reach-unreadable = Reachable, but unreadable
    .says = Somebody from outside can be compelled, but holds nothing that can be read.
reach-reachable = Reachable in clear text
    .says = Somebody from outside can be compelled to hand it over in clear text.
basis-nothing-leaves = Nothing leaves
    .says = No flow that was looked at leaves the boundary, so no transfer tool is needed.
basis-no-transfer = No transfer
    .says = Data leaves the boundary, but it is no transfer to another party in a third country. Art. 32 GDPR goes on to apply.
basis-adequate-country = Adequate country
    .says = An adequacy decision covers country and importer on the day. The transfer is lawful, but the country remains a third country and is not thereby inside.
basis-safeguards-in-force = Safeguards in force
    .says = Appropriate safeguards are agreed, with a technical measure that works where one is needed.
basis-safeguards-case-by-case = Safeguards, case by case
    .says = Safeguards, or a clause of the contract, need an assessment that only a person can make.
basis-no-valid-basis = No valid basis
    .says = On the day, Chapter V GDPR offers no valid basis for at least one transfer.
sector-not-forbidden = Not forbidden
    .says = No rule of your sector that was looked at forbids it.
sector-forbidden = Forbidden
    .says = A rule of your sector on place, ownership or secrecy forbids it.

## Boundary

boundary-eu = European Union
    .says = The Member States. Until 31 December 2020 this includes the United Kingdom.
boundary-eea = European Economic Area
    .says = EU, Iceland, Liechtenstein and Norway: where the GDPR applies.
boundary-eu-efta = EU and EFTA
    .says = Adds Switzerland to the EEA, as in Microsoft’s EU Data Boundary. Switzerland remains a third country with an adequacy decision.
boundary-eea-adequate = EEA and adequate countries
    .says = Adds all countries with an adequacy decision for everybody there. Transfers to them are lawful, but they lie outside the EEA. Partial decisions, as for the USA, are not included.
boundary-country = One country
    .says = Only this country counts as inside.
boundary-list = A list of your own
    .says = Only the countries you name count as inside.

area-EU = EU
area-EEA = European Economic Area (EEA)
area-EFTA = EFTA
area-EU-GDPR-TERRITORY = territory of the GDPR
area-EU-DATA-BOUNDARY = Microsoft’s EU Data Boundary (EU and EFTA)
area-EEA-CH = EEA and Switzerland
area-UK-BRIDGE = United Kingdom under the bridging clause

## Sections

section-organisation = Organisation
    .says = Who you are, which day counts and which boundary.
section-data = Data
    .says = Which data it is about.
section-services = Services
    .says = What you use, and how it is set up.
section-people = People with access
    .says = Own staff abroad, group companies and contractors.
section-contracts = Contracts
    .says = What is agreed with the providers, and what the law there may demand.
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
control-avoid-service = Only by doing without the service or feature
control-admin-setting = A setting of the administration
control-deployment-choice = A choice when the service is set up
control-user-choice = Conduct of the users
control-contract = A matter of the contract
control-not-seen = No control found in the sources

flow-access-own-everything = Your own employees read all data.
    .control = Give access only from countries inside the boundary.
flow-access-own-cases = Your own employees read single cases or extracts.
    .control = Give access only from countries inside the boundary.
flow-access-others-everything = Employees of another company read all data.
    .control = Give access only from countries inside the boundary, and only where it is needed.
flow-access-others-cases = Employees of another company read single cases or extracts.
    .control = Give access only from countries inside the boundary, and only where it is needed.
flow-access-others-nothing = Employees of another company handle encrypted data without the key.
    .control = Keep the keys away from them.

## Facts

grade-verified = read in the source
grade-recalled = from general knowledge, not read again
grade-needs-check = read, but to be checked again
grade-declared = stated by your organisation

reaches-no = does not reach
reaches-contested = contested
reaches-likely = reaches in all likelihood
reaches-yes = reaches

who-customer = Your organisation
who-provider = The provider
who-lawyer = A person with legal responsibility

transfer-no = No transfer to a third country (Chapter V GDPR).
transfer-contested = Whether there is a transfer to a third country (Chapter V GDPR) is contested.
transfer-open = Whether there is a transfer to a third country (Chapter V GDPR) is still open.
transfer-yes = There is a transfer to a third country (Chapter V GDPR).
