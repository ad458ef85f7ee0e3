### The view in which the page reads files of other tools. What it read is in `read.ftl`.

read-page-lead = Limes reads plans, lists, bills and licence lists in this page. Nothing leaves it, and passwords, keys, tags and names of people in these files are skipped. You see everything before it becomes part of your set-up.
read-page-drop = or drop them here, also ZIP archives
read-page-folder = Choose a folder
read-page-chosen = Files that you chose
read-page-now = Read { $size }
read-page-stop = Cancel
read-page-kilobytes = { $size } kB
read-page-megabytes = { $whole }.{ $tenth } MB
read-page-more = { $count ->
    [one] { $count } more file
   *[other] { $count } more files
}
read-page-others = { $count } more
read-page-reading = { $count ->
    [one] Reading a file
   *[other] Reading { $count } files
}
read-page-running = { $file }: { $done } of { $all }
read-page-in-page = This browser does not let the page read in the background. The page does not answer until a file has been read.
read-page-stopped = Limes stopped while it read { $file }. The file may be too large for the memory of this browser; read it with the command line, or read a part of it.
read-page-not-started = What reads files could not be loaded. Check the connection and try again.
read-page-nothing-lost = Your set-up is as it was.
read-page-again = Try again
read-page-recognised = What was recognised
read-page-at = Line { $line }, column { $column }:
read-page-unknown-format = Limes does not know this format. Below are the files that it reads, with the commands that make them. A saved set-up is opened on the first page.
read-page-unclear = What is unclear
    .says = One question for each cause. The services are added with what is known; the questionnaire asks the rest.
read-page-services = Services in the files
    .says = The same product at the same place with the same answers is one row. Nothing enters your set-up before you confirm it below.
read-page-all = Select all
read-page-none = Select none
read-page-column-service = Service
read-page-column-place = Place
read-page-column-says = What the files say
read-page-column-state = In your set-up
read-page-count = × { $count }
read-page-place-open = place not known
read-page-place-none = no single place
read-page-either = Which one?
read-page-how = { $how }, line { $line }
read-page-state-left = not taken
read-page-state-new = new
read-page-state-known = already there
read-page-state-part = part of another row
read-page-state-changed = changed
read-page-renewed = was { $before }, is now { $now }
read-page-gone = No longer in the files
    .says = These services came from an earlier reading of the same file. They stay unless you select them.
read-page-remove = Remove { $name }
read-page-contradictions = Contradictions
    .says = Your own answers are never replaced. Where a file says something of more concern, it becomes a service of its own.
read-page-kept = Your set-up says { $kept } and keeps it. The file says { $file }.
read-page-beside = What is in no row
read-page-types = { $count ->
    [one] { $count } type
   *[other] { $count } types
}
read-page-unknown = Not known to Limes
    .says = Limes has no product for these types. Describe them by hand if they hold your data.
read-page-inexact = Not recognised exactly
    .says = For these types there is only a general entry.
read-page-left-out = Left out
    .says = These hold no data of their own, or are part of another service.
read-page-taken-as = taken as { $product }
read-page-confirm = Add to your set-up
    .says = This is one step, and you can undo it. Your own answers stay.
read-page-adds = New services: { $services }. Answers from the files: { $answers }.
read-page-nothing-new = Your set-up has all of this already, or nothing is selected.
read-page-take = Add what is selected
read-page-discard = Discard
read-page-roles = Which files, and how to make them
    .says = Each file says something else. A list names the resources, a template their settings, a bill what was used.
read-page-copy = Copy
read-page-copied = Copied
read-role-engineer = Engineer, architect
read-role-engineer-1 = Terraform or OpenTofu: the plan
    .command = terraform plan -out p && terraform show -json p > plan.json
read-role-engineer-2 = Terraform or OpenTofu: the state
    .command = terraform show -json > state.json
read-role-engineer-3 = Azure, Bicep: the template
    .command = az bicep build --file main.bicep
read-role-engineer-4 = AWS CDK or CloudFormation: the template as JSON
    .command = cdk synth --json > template.json
read-role-engineer-5 = Pulumi: the stack
    .command = pulumi stack export > stack.json
read-role-engineer-6 = Kubernetes: the nodes
    .command = kubectl get nodes -o json > nodes.json
read-role-azure = Azure administrator
read-role-azure-1 = All resources with their settings; repeat it with --skip-token until nothing is left
    .command = az graph query -q "Resources" --first 1000 > resources.json
read-role-azure-2 = All resources of a subscription, with fewer settings
    .command = az resource list > resources.json
read-role-azure-3 = How models are deployed, which no list says
    .command = az cognitiveservices account deployment list --name NAME --resource-group GROUP > models.json
read-role-azure-4 = In the portal: All resources, Export to CSV
read-role-aws = AWS administrator
read-role-aws-1 = AWS Config: the snapshot in its bucket, as it is
    .command = aws s3 cp s3://BUCKET/AWSLogs/ . --recursive --exclude '*' --include '*ConfigSnapshot*'
read-role-aws-2 = Resources that have tags, or had some
    .command = aws resourcegroupstaggingapi get-resources > tagged.json
read-role-aws-3 = In the console: Resource Explorer, Export to CSV
read-role-google = Google Cloud administrator
read-role-google-1 = All assets with their settings
    .command = gcloud asset export --organization=ID --content-type=resource --output-path=gs://BUCKET/assets.json
read-role-google-2 = All assets, with fewer settings
    .command = gcloud asset search-all-resources --scope=organizations/ID --format=json > assets.json
read-role-microsoft = Microsoft 365 administrator
read-role-microsoft-1 = The organisation: its country and age
    .command = Invoke-MgGraphRequest -Uri v1.0/organization -OutputType Json | Out-File organization.json -Encoding utf8
read-role-microsoft-2 = The licences
    .command = Get-MgSubscribedSku | ConvertTo-Json -Depth 5 | Out-File licences.json -Encoding utf8
read-role-microsoft-3 = Several locations
    .command = Get-SPOGeoStorageQuota -AllLocations | Export-Csv locations.csv -NoTypeInformation -Encoding utf8
read-role-microsoft-4 = In Entra: Enterprise applications, Download
read-role-buyer = Finance, procurement, data protection
read-role-buyer-1 = The bill as CSV in the FOCUS format, from any provider
read-role-buyer-2 = Azure: Cost Management, Exports. AWS: Cost and usage report. Google: billing export
read-role-buyer-3 = The record of processing activities as CSV, in German, English or French
read-role-buyer-4 = The list of processors as CSV
