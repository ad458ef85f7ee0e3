### The rule book as a page: rules, facts and questions for a person, with search and filters.

## The page

library-all = Whole rule book
library-back = Back
library-sources = Sources
library-stale = Review overdue
library-questions = Questions that only a person may decide
    .says = Limes asks them and never answers them itself.
library-rules = Rules
library-facts = Facts
library-any-name = [service]
library-any-law = [law]
library-any-country = [country]
library-any-company = [company]
library-any-flow = [data flow]

## Search and filter

library-find = Search and filter
library-search = Search
    .hint = Words, id, country, provider, act, source
library-kind = Kind
library-kind-any = All kinds
library-grade = Grade
library-grade-any = All grades
library-on = Valid on
library-source = Source
library-source-any = All sources
library-only-stale = Only overdue for review
library-clear = Clear all
library-found = { $count ->
    [0] No entries match.
    [one] { $count } entry matches.
   *[other] { $count } entries match.
}
library-filter = Filter: { $parts }
library-more = { $count ->
    [one] Show { $count } more
   *[other] Show { $count } more
}
library-kind-rule = Rule
library-kind-question = Question for a person
library-kind-instrument = Transfer instrument
library-kind-access-law = Access law
library-kind-excessive-powers = Excessive access powers
library-kind-sector-rule = Sector rule
library-kind-event = Event
library-kind-area = Area
library-kind-member = Membership
library-kind-guidance = Guidance
library-kind-scheme = Scheme or label
library-kind-provider = Company
library-kind-commitment = Provider promise
library-kind-offering = Offering
library-kind-control = Protection offered
library-kind-scope-rule = Scope of a provider’s boundary
library-kind-service = Service
library-kind-region = Region

## An entry

library-entry = Entry in the rule book
library-link = Link to this entry
library-id = Id
library-period = In force
library-checked = Last checked
library-review = Review due
library-about = About
library-events = What happened
library-no-source = No document was read for this entry.

## Fields of facts

field-area = Area
field-includes = Includes
field-contractual = A contract term, not law
field-country = Country
field-countries = Countries
field-instrument = Kind of instrument
field-regime = Law of the exporter
field-condition = Conditions
field-act = Act
field-no-new-contracts = No new contracts from
field-access = Purpose
field-company = Company established there
field-through-parent = Through a parent company there
field-through-subsidiary = Through a subsidiary there
field-through-business = Through business there
field-on-territory = Data on machines there
field-through-staff = Through staff there
field-name = Name
field-entity = Contracting party in Europe
field-entity-country = Its country
field-parent = Ultimate parent
field-parent-country = Country of the parent
field-link = Further link
field-dpf = Data Privacy Framework
field-available-from = Available from
field-provider = Provider
field-code = Code
field-region = Kind of place
field-location = Location
field-pair = Paired with
field-restricted = Selected customers only
field-position = Provider’s boundary
field-leaving = Data leaves to
field-status = Status
field-keys = Who holds the keys
field-operator = Operator
field-owner = Owner
field-announced = Announced
field-closed-to-new = Closed to new customers
field-sector = Sectors
field-category = Categories of data
field-allowed = Data may be in
field-adequate-allowed = Adequate countries allowed
field-person-decides = A person decides
field-public-bodies = For public bodies only
field-slot = Part of the handling
field-unless = Other places if
field-requires = Demands
field-issuer = Issuer
field-binding = Binding

## Values of fields

value-yes = yes
value-no = no
value-instrument-adequacy = adequacy decision
value-instrument-adequacy-partial = adequacy decision under conditions
value-instrument-clauses = standard contractual clauses
value-instrument-corporate-rules = binding corporate rules
value-instrument-derogation = derogation
value-instrument-limit = limit on disclosure
value-instrument-absence = no adequacy decision
value-regime-EU = GDPR
value-regime-EUI = data protection law of the EU institutions
value-regime-CH = Switzerland
value-regime-UK = United Kingdom
value-condition-importer-listed = the importer is on the list
value-condition-status-active = its entry is active
value-condition-data-scope-matches = its entry covers the data
value-condition-check-date-recorded = the date of the check is recorded
value-condition-commercial-pipeda = commercial recipient under PIPEDA
value-condition-automated-processing = automated transfer, or data then processed automatically
value-condition-subject-to-appi = recipient under the Japanese act (APPI)
value-condition-subject-to-pipa = recipient under the Korean act (PIPA)
value-condition-subject-to-lgpd = recipient under the Brazilian act (LGPD)
value-condition-subject-to-faroese-act = recipient under the Faroese act
value-condition-private-sector = not the public sector
value-condition-not-excluded-recipient = no recipient or purpose that the decision excludes
value-condition-not-immigration-control = not for UK immigration control
value-condition-israel-territory = not the Golan Heights, Gaza, the West Bank and East Jerusalem
value-condition-pipeda-or-provincial = recipient under PIPEDA or a substantially similar provincial law
value-condition-as-eu-decision = as far as the EU decision of the time
value-condition-authorised = authorised by the EDPS
value-condition-contract-before-2021-09-27 = contract concluded before 27 September 2021
value-condition-module-matches-roles = the module fits the roles of the parties
value-condition-annexes-filled = the annexes are filled in
value-condition-transfer-impact-assessment = transfer impact assessment
value-condition-supplementary-measures-if-needed = supplementary measures where needed
value-condition-intra-group = within the group
value-condition-approved = approved by the authority
value-condition-occasional = only occasionally, strictly interpreted
value-condition-addendum-or-agreement = UK addendum or UK agreement
value-condition-swiss-changes = with the changes for Switzerland
value-access-criminal = criminal investigation
value-access-intelligence = intelligence
value-access-both = criminal investigation and intelligence
value-access-safeguard = limits access
value-link-business = place of business
value-link-subsidiary = subsidiary
value-link-technology = technology
value-dpf-certified = certified
value-dpf-not-listed = not on the list on the day of the check
value-dpf-unknown = not known
value-dpf-not-applicable = does not apply
value-region-region = region
value-region-dedicated-realm = dedicated realm
value-region-gov = region for public authorities
value-region-multi-region = several regions
value-region-global = worldwide
value-region-dual-region = pair of regions
value-region-legacy-alias = former name
value-region-isolated = separate cloud
value-region-local-zone = local zone
value-region-datacenter-prefix = data centre
value-region-object-storage-region = region for object storage
value-region-jurisdiction = jurisdiction
value-region-location-hint = a hint, not a promise
value-region-hyperforce-country = country of operation
value-region-announced = announced
value-to-anywhere = anywhere in the world
value-to-outside-eudb = somewhere outside EU and EFTA
value-to-no-promise = no promise about the place
value-to-edge = edge locations, also outside
value-to-not-seen = not found in the sources
value-to-third-party = another company
value-to-customer-choice = where the customer chooses
value-to-route = in transit through networks
value-to-personnel = remote staff
value-to-defender-region = region of the security service
value-to-apac = Asia-Pacific
value-status-available = available
value-status-preview = preview
value-status-in-qualification = in qualification
value-status-under-review = under review
value-status-closed = closed
value-keys-none = no keys involved
value-keys-customer-in-provider = the customer, at the provider
value-keys-customer-outside = the customer, out of the provider’s reach
value-keys-depends = depends on the configuration
value-person-decides-foreign = where somebody outside could reach the data
value-person-decides-elsewhere = outside these places
value-person-decides-others = where another party handles the data
value-person-decides-always = always
value-person-decides-no-rule = where another party handles the data or it is outside, and no rule about it is known
value-slot-storage = storage
value-slot-processing = processing
value-slot-copies = copies
value-sector-financial-entity-eu = financial entity in the EU
value-sector-eu-institution = institution of the EU
