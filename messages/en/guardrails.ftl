### Policies that keep a set-up inside its boundary, and their dry run.

guardrail-title = Policies that keep data inside the boundary
guardrail-initiative = Data stays inside the boundary
guardrail-made = Written by Limes with knowledge { $version } of { $date }, for { $day }. Inside: { $boundary }.
guardrail-leave = From { $day } on, these countries are no longer inside: { $countries }. Write the policies again before that day.
guardrail-enter = From { $day } on, these countries are inside as well: { $countries }. The policies refuse them until you write the policies again.
guardrail-countries-open = countries not known
guardrail-dry-run-first = Run the policies over an inventory first (`limes guardrails SETUP --against FILE`), then apply them to a test account. A policy that denies can stop deployments.
guardrail-files = Files
guardrail-column-file = File
guardrail-column-what = What it does
guardrail-column-apply = How to apply it
guardrail-regions = Allowed regions
guardrail-regions-caption = The regions inside the boundary. A region that Limes does not know is not among them.
guardrail-column-list = Provider
guardrail-column-region = Region
guardrail-column-countries = Countries
guardrail-no-region = no region inside: everything is refused
guardrail-not-covered = Not covered
guardrail-contrary = Checks that ask for the opposite
guardrail-contrary-says = These checks of scanners ask for copies in another region. A copy outside leaves the boundary. Do not satisfy such a check with a region outside; switch it off with this reason, or choose a second region inside.
guardrail-sources = Sources
guardrail-needs-check = Not verified; check it before you rely on it.
guardrail-deployment-types = Allowed deployment types
guardrail-doubtful = Where these regions are rests on facts that are not verified, or due for review: { $regions }.
guardrail-pair = Geo-redundant copies of { $region } go to { $to }, which is outside ({ $countries }).
guardrail-zone = The local zone { $to } of the allowed region { $region } is outside ({ $countries }); the policy cannot tell the two apart. Do not enable it.
guardrail-limit-existing = What exists already: policies apply to what is created or changed. The dry run shows what exists.
guardrail-limit-support = Access by support and administration staff of the provider.
guardrail-limit-laws = Laws that reach the provider wherever the data is, such as laws of the country of its parent company.
guardrail-limit-global = Services without a region: identity, DNS, content delivery, billing, telemetry and the control plane of the provider.
guardrail-limit-content = What people do with data, such as exports, support cases and access from abroad.

guardrail-azure-locations = Resources and resource groups in allowed regions only
    .misses = The policy lets resources pass whose location is “global”, and sees neither paired regions nor replicas. Communication Services, Maps and Recovery Services vaults need policies of their own.
guardrail-azure-cosmos = Cosmos DB accounts, with all their regions, in allowed regions only
    .misses = Geo-redundant backups of Cosmos DB go to the paired region whatever the regions of the account are.
guardrail-azure-storage-copies = No storage accounts with copies in the paired region
    .misses = Object replication and copies made by tools go wherever they are sent.
guardrail-azure-sql-backups = No backups of SQL databases in the paired region
    .misses = A database that is created with T-SQL is not refused.
guardrail-azure-worldwide = No services that answer from locations worldwide (Front Door, Content Delivery Network)
    .misses = Traffic Manager and other services without a region are not refused.
guardrail-azure-models = Models run in the region or in the allowed zone only
    .misses = The policy knows deployments of Azure OpenAI and Foundry models, not other ways to use models. A deployment type that is not on the list is refused, also one that is new.
guardrail-aws-regions = No actions in regions outside
    .misses = Service control policies do not apply to the management account and to service-linked roles. Actions of global services are exempt, among them CloudFront, Global Accelerator, AWS Config, KMS and ACM: in regions outside as well. Scripts that list all regions fail. The policy is for the commercial partition, not for the AWS European Sovereign Cloud.
guardrail-aws-inference = No inference in regions outside and through global inference profiles
    .misses = A request through a geographic profile fails as soon as one of its regions is not allowed; look up the regions with “aws bedrock get-inference-profile”. Application inference profiles have other names: test them. In a global profile, the requested region is “unspecified”.
guardrail-google-locations = Resources in allowed locations only
    .misses = The policy applies to new resources that have a location, and not to parts of Cloud Storage and Dataproc; Google says that it is no commitment on storage. Multi-regions are spelled as their service spells them. If Google ignores capitals, the value EU also admits the multi-region “eu” of other services, of which Limes does not know the countries.
guardrail-google-endpoints = No requests to the global endpoint of Vertex AI
    .misses = Other services with global endpoints, such as Firestore and Spanner, are not restricted.
guardrail-terraform-regions = Variables of Terraform take allowed regions only
    .misses = The module checks the values that you give it, and nothing that is written elsewhere in the sources.
guardrail-plan-rules = Plans of Terraform and OpenTofu with resources in allowed regions only
    .misses = The rules read the JSON of a plan. They deny what is known to be outside or not known to Limes, and warn where the plan does not say where a resource will be. Places that come from another resource, such as the destination of a replication, are not seen.

guardrail-apply-readme = Read it first.
guardrail-apply-azure-initiative = `az rest --method put --body @FILE --url "https://management.azure.com/providers/Microsoft.Management/managementGroups/GROUP/providers/Microsoft.Authorization/policySetDefinitions/limes-data-residency?api-version=2023-04-01"`, then assign it
guardrail-apply-azure-models = `az rest --method put --body @FILE --url "https://management.azure.com/providers/Microsoft.Management/managementGroups/GROUP/providers/Microsoft.Authorization/policyDefinitions/limes-model-deployments?api-version=2023-04-01"`, then assign it
guardrail-apply-aws-regions = `aws organizations create-policy --type SERVICE_CONTROL_POLICY --name limes-regions --description "Limes" --content file://FILE`, then attach it to an organisational unit
guardrail-apply-aws-inference = `aws organizations create-policy --type SERVICE_CONTROL_POLICY --name limes-inference --description "Limes" --content file://FILE`, then attach it to an organisational unit
guardrail-apply-google-locations = Replace ORG_ID, then `gcloud org-policies set-policy FILE`
guardrail-apply-google-endpoints = Replace ORG_ID, then `gcloud org-policies set-policy FILE`
guardrail-apply-terraform = Use the folder as a module, and take the regions of your resources and providers from its outputs
guardrail-apply-rego = `terraform show -json PLAN > plan.json`, then `conftest test plan.json --policy rego`
guardrail-variable = Regions ({ $list }) that resources may be in.
guardrail-variable-wrong = A region ({ $list }) is outside the boundary, or not known to Limes.
guardrail-output = The same regions ({ $list }), checked.
guardrail-plan-outside = { $address }: { $place } is outside the boundary
guardrail-plan-not-known = { $address }: Limes does not know the region { $place }
guardrail-plan-setting = { $address }: the setting { $place } lets data leave the boundary
guardrail-plan-open = { $address }: the plan does not say where it will be

guardrail-why-outside = in a region that is not allowed
guardrail-why-copy = copies in regions that are not allowed
guardrail-why-pair = copies in the paired region, which is outside
guardrail-why-models = models run outside the boundary, or anywhere
guardrail-why-worldwide = answers from locations worldwide
guardrail-why-place-open = the files do not say where it is
guardrail-why-copy-unseen = copies in regions that are not allowed, which this policy does not see
guardrail-why-copy-open = the files do not say where its copies are
guardrail-why-setting-open = the files do not say how it is set
guardrail-why-perhaps-there = exists only under a condition, or is to be confirmed

guardrail-written = { $count ->
    [0] No file: the set-up has no service of a provider whose regions Limes knows.
    [one] { $count } file:
   *[other] { $count } files:
}
guardrail-file = { $path }: { $what }
guardrail-run = Dry run:
guardrail-run-policy = { $policy }: { $denied } denied, { $open } not judged, { $passed } let through
guardrail-run-denied = denied: { $product }{ $place } × { $count }, { $why } [{ $file }:{ $line }:{ $column }]
guardrail-run-open = not judged: { $product }{ $place } × { $count }, { $why } [{ $file }:{ $line }:{ $column }]
guardrail-run-place = , { $region }
guardrail-run-place-countries = , { $region } ({ $countries })
guardrail-run-not-covered = No policy is about these:
guardrail-run-not-covered-row = { $product }{ $place } × { $count } [{ $file }:{ $line }:{ $column }]
guardrail-run-unrecognised = { $count ->
    [one] { $count } resource is of a type that Limes does not know. It was not judged.
   *[other] { $count } resources are of types that Limes does not know. They were not judged.
}
guardrail-run-left-out = { $count ->
    [one] { $count } resource holds no data of its own. It was not judged; a policy on regions applies to it as well.
   *[other] { $count } resources hold no data of their own. They were not judged; a policy on regions applies to them as well.
}
guardrail-run-incomplete = A file does not say everything. What it leaves out was not judged.
guardrail-run-contrary = { $tool }, { $check } asks for copies of { $product } in another region: the opposite of these policies.
