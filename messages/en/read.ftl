### What Limes read from files of other tools. The command line and the page show it.

read-head = { $file }: { $format }. { $counts }
read-counts = { $resources ->
    [1] One resource
   *[other] { $resources } resources
}, { $data } of them hold data, { $services ->
    [1] one service
   *[other] { $services } services
}.
read-period = Period: { $from } to { $to }.
read-services = Services:
read-service = { $product }, { $place } × { $count }
read-service-bare = { $product } × { $count }
read-place-region = { $region }
read-place-countries = { $region } ({ $countries })
read-place-either = either { $regions }
read-place-open = place not known
read-answer = { $question }: { $value } ({ $how }, { $line }:{ $column })
read-further = copies in { $regions }
read-note-backup = backup: { $value }
read-note-pair = paired region: { $value }
read-company = company: { $name }
read-confirm = to be confirmed by a person
read-off = switched off or not used
read-shared = Answers about several services:
read-unclear = Unclear:
read-unclear-line = { $says } [{ $about }; { $count }]
read-unclear-bare = { $says } [{ $count }]
read-unknown-types = Not known to Limes:
read-unknown-type = { $type } × { $count } ({ $instead })
read-inexact-types = Not recognised exactly:
read-inexact-type = { $type } × { $count }, taken as { $instead }
read-left-out-types = Left out:
read-left-out-type = { $type } × { $count }: { $why }
read-hints = Also seen:
read-hint-line = { $says } [{ $about }]
read-of = { $says } The file has { $has } of { $of }.
read-added = { $file }: { $new ->
    [1] one service is new
   *[other] { $new } services are new
}, { $known ->
    [1] one was there already
   *[other] { $known } were there already
}, { $left ->
    [1] one needs a person
   *[other] { $left } need a person
}.
read-disagreement = { $about }: the set-up answers { $question } with { $kept }, the files say { $file }. The answer of the set-up stays.
read-format-terraform-plan = Terraform plan (JSON)
read-format-terraform-show = Terraform state (JSON of `show`)
read-format-terraform-state = Terraform state
read-format-terraform-binary-plan = Terraform plan file
read-format-encrypted-state = Encrypted OpenTofu state
read-format-terraform-sources = Terraform sources
read-format-arm-template = Azure Resource Manager template
read-format-azure-resource-graph = Azure Resource Graph list
read-format-azure-portal = Azure portal list
read-format-azure-resource-list = Azure resource list
read-format-aws-config = AWS Config snapshot
read-format-aws-tagging = AWS tagging list
read-format-aws-resource-explorer = AWS Resource Explorer list
read-format-cloudformation = CloudFormation template
read-format-google-assets = Google asset export
read-format-google-asset-search = Google asset search
read-format-focus = FOCUS bill
read-format-azure-cost = Azure cost export
read-format-aws-cost = AWS cost and usage report
read-format-google-cost = Google billing export
read-format-microsoft-365 = Microsoft 365 tenant
read-format-pulumi = Pulumi stack
read-format-kubernetes-nodes = Kubernetes nodes
read-format-applications = List of applications
read-format-processing-record = Record of processing activities
read-format-unknown = unknown format
read-how-written = in the file
read-how-inherited = inherited
read-how-default = documented default
read-how-suggested = suggestion
read-incomplete-truncated = The list is cut: there are more rows than the file has.
read-incomplete-encrypted = The content is encrypted. Run `tofu show -json` and read its output.
read-incomplete-damaged = The text is damaged or ends too early. What comes before that was read.
read-incomplete-limit = The file has more than Limes reads of one file.
read-incomplete-creates = What the plan creates is in a part that Limes does not read. Run `terraform show -json` on the plan to include it.
read-unclear-deployed = Where is this template deployed?
read-unclear-surroundings = Which region is set where the tool runs? The file does not name it.
read-unclear-candidates = Which of the regions is right? The file does not say.
read-unclear-variants = Which of the variable files applies?
read-unclear-not-in-format = Where are these? The file has no region for them.
read-unclear-unknown-place = Where are these? Limes does not know the place that the file names.
read-unclear-area = In which countries? The file names an area.
read-unclear-provider-chooses = The provider chooses the place. Where may it be?
read-unclear-several-copies = There are copies in several further regions; check each of them.
read-unclear-copy-elsewhere = Where are the copies? Their destination is not in the file.
read-unclear-perhaps-copies = A setting may copy data to another region. Does it?
read-unclear-deployments = How are the models deployed? This file does not say it.
read-unclear-redundancy = How are copies and backups kept? This file does not say it.
read-unclear-conditional = These exist under a condition only. Do they?
read-unclear-module = What does this module contain? It is not in the file.
read-unclear-key-holder = Who keeps the key that is outside the cloud?
read-unclear-unused = Bought, and not used yet. Will you use it?
read-unclear-free-text = Please confirm what was read from free text.
read-unclear-elsewhere = Another resource decides this. Which one?
read-hint-traffic = Traffic between two regions
read-hint-control-plane = Accounts, permissions or groups of the control plane
read-hint-guard-rail = A policy that may limit places already
read-hint-presence = Bought or connected; whether it holds your data is open
read-hint-edge = Requests enter through locations worldwide
read-hint-use-only = A bill proves use in its period, not how a service is set
read-hint-past = The state before the changes of the plan
read-left-out-ignored = holds no data of its own
read-left-out-part = part of another service
read-left-out-common = control plane of the provider
read-left-out-logs = destination of logs
read-left-out-key = key of other services
read-left-out-guard-rail = policy
read-left-out-deleted = deleted or switched off
read-left-out-reference = only refers to something elsewhere
read-left-out-no-use = tax, credit or reservation
read-fault-unknown-format = Limes does not know this format. `docs/inventories.md` lists the formats and the commands that make them.
read-fault-too-large = The file is larger than Limes reads, or unpacks to more than that.
read-fault-bad-archive = The archive cannot be unpacked.
read-fault-not-json = From here on the text cannot be read. If Windows PowerShell wrote it, write the file again with `Out-File -Encoding utf8`.
read-fault-encrypted = The file is encrypted.
read-fault-empty = The file names no resources.
read-fault-build-first = Convert this source to JSON first, for example with `az bicep build` or `kubectl get -o json`.
