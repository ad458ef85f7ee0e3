### The result: what only it, the rule book and the decided cases show.

## The questions on each axis, in short

ui-axis-stays-short = place
ui-axis-reach-short = reach
ui-axis-basis-short = basis
ui-axis-sector-short = sector

## Boundary

ui-boundary-only = { $country } only
ui-boundary-list = your own list ({ $countries })

## Result

ui-result-empty = There is no result yet: the set-up is empty.
ui-result-for = As of { $day }. Boundary: { $boundary }.
ui-to-questions = Back to the questions
ui-gauges = The answers
ui-scale = Scale, least serious first
ui-scale-is = this is the answer
ui-scale-possible = possible
ui-findings = Evidence
    .says = Every rule that applies or may apply to your set-up, with its proof and its sources.
ui-findings-none = No concerns found so far.
ui-findings-open = What could still apply
    .says = Whether these rules apply depends on open questions.
ui-why = Why?
ui-flow-count = { $count ->
    [one] { $count } data flow
   *[other] { $count } data flows
}
ui-rule-sources = Read in
ui-proof-flow = This flow and its place are based on:
ui-proof-above = Based on the points above.
ui-exception-no = So this exception does not apply.
ui-exception-open = If so, this would be an exception.
ui-exception-yes = This is an exception.
ui-open-yet = Open
ui-cite-answer = Your answer
ui-cite-fact = Fact
ui-cite-area = Area
ui-area-members = { $area } on this date: { $countries }.
ui-area-empty = { $area }: it has no members on this date.
ui-services = Services at a glance
ui-service = Service
ui-not-available = Not available on this date
ui-maybe-available = Availability on this date is not known
ui-flows = Where the data goes
    .says = Each data flow with its place, the companies involved and your options.
ui-no-flows = No data flow is known for this date.
ui-may-happen = may happen
ui-where = Where
ui-who = Who handles it
ui-control = What you can do
ui-control-ask = Ask the provider.
ui-facts = Facts and sources
ui-place-nowhere = nowhere
ui-place-open = not known yet
ui-place-outside-eu-efta = somewhere outside the EU and EFTA
ui-place-within = within: { $area }
ui-actor-own = your own organisation
ui-actor-nobody = nobody who could read it
ui-actor-open = a company whose country is not known yet
ui-actor-unnamed = a company in: { $country }
ui-actor-with-parent = { $entity }, owned by { $parent }
ui-country-unknown = country not known
ui-still-unknown = What is still unknown, and whom to ask
ui-nothing-unknown = No questions are open.
ui-decides = decides: { $axes }
ui-beside = What else you should know
ui-warnings = Contested or soon to change
ui-events = What had happened by this date
ui-doubtful = { $count ->
    [one] { $count } fact behind this answer has not been fully verified
   *[other] { $count } facts behind this answer have not been fully verified
}
ui-rests-on = { $count ->
    [one] The answer rests on { $count } fact.
   *[other] The answer rests on { $count } facts.
}

## Facts

ui-fact-region = Region { $code } of { $provider }: { $place }.
ui-fact-member = { $country } belongs to: { $area }.
ui-fact-provider = { $name }: { $seat }.
ui-fact-service = { $provider }, { $name }: { $position }.
ui-fact-powers = The access powers of this country go beyond what is necessary: { $country }.
ui-position-in = inside the provider’s boundary
ui-position-partial = partly inside the provider’s boundary
ui-position-configurable = depends on settings
ui-position-excluded = outside the provider’s boundary
ui-position-unknown = documented ways in which data leaves
ui-valid-from = since { $from }
ui-valid-to = until { $to }
ui-valid-from-to = { $from } to { $to }
ui-stale = review was due on { $day }
ui-undated = undated

## About

ui-not-looked-at = What Limes did not assess
ui-not-looked-at-1 = Whether the processing itself is lawful (Art. 5, 6 and 9 GDPR), and whether the contract meets Art. 28 GDPR.
ui-not-looked-at-2 = Whether a transfer impact assessment is correct. Limes asks only whether one was made.
ui-not-looked-at-3 = Unlawful access: attacks, insiders, intelligence services that act without an order.
ui-not-looked-at-4 = Orders from authorities inside the boundary. They remain possible.
ui-not-looked-at-5 = Data that users send or share themselves, and apps and integrations that you did not name.
ui-not-looked-at-6 = Products and settings that were not described, and changes after the date of the knowledge.
ui-supposed = If it were available on this date:

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

## What an organisation declares and demands

site-used = Declarations by your organisation count here
    .says = They make nothing in this answer more lenient.
site-also = Declarations by your organisation count here as well. Without them, the answers in this section may be less favourable.
site-defaults = Preset answers about the organisation
site-withdrawn = No longer trusted by your organisation: { $fact }
site-declared-id = Declared under
site-remark = Note
site-policy = What your organisation allows
    .says = This is separate from the legal answer and does not change it.
    .kept = Nothing in this set-up violates the policy.
    .link = Read the policy
site-not-allowed = Not allowed by your organisation
site-not-told = Cannot be determined yet
policy-product = { $service }: the product { $value } must not be used.
policy-provider = { $service }: { $value } is not an allowed provider.
    .open = { $service }: the provider is not known.
policy-region = { $service }: { $value } is not an allowed region.
    .open = { $service }: the region is not known.
policy-boundary = The boundary includes more than your organisation allows: { $value }.
policy-verdict = { $axis } Your organisation requires this or better: { $value }.
policy-incomplete = Part of your organisation’s policy could not be read. It may forbid something that is not listed here.
