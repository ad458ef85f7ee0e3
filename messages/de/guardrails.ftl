### Richtlinien, die eine Aufstellung innerhalb ihrer Grenze halten, und ihr Probelauf.

guardrail-title = Richtlinien, die Daten innerhalb der Grenze halten
guardrail-initiative = Daten bleiben innerhalb der Grenze
guardrail-made = Geschrieben von Limes mit dem Wissensstand { $version } vom { $date }, für den { $day }. Innerhalb: { $boundary }.
guardrail-leave = Ab dem { $day } liegen diese Länder nicht mehr innerhalb: { $countries }. Schreiben Sie die Richtlinien vor diesem Tag neu.
guardrail-enter = Ab dem { $day } liegen auch diese Länder innerhalb: { $countries }. Die Richtlinien lehnen sie ab, bis Sie die Richtlinien neu schreiben.
guardrail-countries-open = Länder nicht bekannt
guardrail-dry-run-first = Lassen Sie die Richtlinien zuerst über eine Bestandsliste laufen (`limes guardrails SETUP --against DATEI`) und wenden Sie sie dann auf ein Testkonto an. Eine Richtlinie, die ablehnt, kann Bereitstellungen verhindern.
guardrail-files = Dateien
guardrail-column-file = Datei
guardrail-column-what = Was sie bewirkt
guardrail-column-apply = Wie man sie anwendet
guardrail-regions = Erlaubte Regionen
guardrail-regions-caption = Die Regionen innerhalb der Grenze. Eine Region, die Limes nicht kennt, ist nicht darunter.
guardrail-column-list = Anbieter
guardrail-column-region = Region
guardrail-column-countries = Länder
guardrail-no-region = keine Region innerhalb: alles wird abgelehnt
guardrail-not-covered = Nicht abgedeckt
guardrail-contrary = Prüfungen, die das Gegenteil verlangen
guardrail-contrary-says = Diese Prüfungen von Scannern verlangen Kopien in einer anderen Region. Eine Kopie außerhalb verlässt die Grenze. Erfüllen Sie eine solche Prüfung nicht mit einer Region außerhalb; schalten Sie sie mit dieser Begründung ab, oder wählen Sie eine zweite Region innerhalb.
guardrail-sources = Quellen
guardrail-needs-check = Nicht geprüft; prüfen Sie es, bevor Sie sich darauf verlassen.
guardrail-deployment-types = Erlaubte Bereitstellungstypen
guardrail-doubtful = Wo diese Regionen liegen, beruht auf Fakten, die nicht geprüft oder zur erneuten Prüfung fällig sind: { $regions }.
guardrail-pair = Georedundante Kopien von { $region } gehen nach { $to }, und das liegt außerhalb ({ $countries }).
guardrail-zone = Die lokale Zone { $to } der erlaubten Region { $region } liegt außerhalb ({ $countries }); die Richtlinie kann beide nicht unterscheiden. Aktivieren Sie die Zone nicht.
guardrail-limit-existing = Was schon besteht: Richtlinien gelten für das, was angelegt oder geändert wird. Der Probelauf zeigt, was besteht.
guardrail-limit-support = Zugriff durch Support und Administration des Anbieters.
guardrail-limit-laws = Gesetze, die den Anbieter erreichen, wo immer die Daten liegen, etwa Gesetze des Landes seiner Muttergesellschaft.
guardrail-limit-global = Dienste ohne Region: Identität, DNS, Auslieferung von Inhalten, Abrechnung, Telemetrie und die Steuerungsebene des Anbieters.
guardrail-limit-content = Was Menschen mit Daten tun, etwa Exporte, Supportfälle und Zugriff aus dem Ausland.

guardrail-azure-locations = Ressourcen und Ressourcengruppen nur in erlaubten Regionen
    .misses = Die Richtlinie lässt Ressourcen mit dem Standort „global“ durch und sieht weder Partnerregionen noch Replikate. Communication Services, Maps und Recovery-Services-Tresore brauchen eigene Richtlinien.
guardrail-azure-cosmos = Cosmos-DB-Konten mit allen ihren Regionen nur in erlaubten Regionen
    .misses = Georedundante Sicherungen von Cosmos DB gehen in die Partnerregion, welche Regionen das Konto auch hat.
guardrail-azure-storage-copies = Keine Speicherkonten mit Kopien in der Partnerregion
    .misses = Objektreplikation und Kopien durch Werkzeuge gehen dorthin, wohin sie geschickt werden.
guardrail-azure-sql-backups = Keine Sicherungen von SQL-Datenbanken in der Partnerregion
    .misses = Eine Datenbank, die mit T-SQL angelegt wird, wird nicht abgelehnt.
guardrail-azure-worldwide = Keine Dienste, die von Standorten weltweit antworten (Front Door, Content Delivery Network)
    .misses = Traffic Manager und andere Dienste ohne Region werden nicht abgelehnt.
guardrail-azure-models = Modelle laufen nur in der Region oder in der erlaubten Zone
    .misses = Die Richtlinie kennt Bereitstellungen von Azure-OpenAI- und Foundry-Modellen, nicht andere Wege zu Modellen. Ein Bereitstellungstyp, der nicht auf der Liste ist, wird abgelehnt, auch ein neuer.
guardrail-aws-regions = Keine Aktionen in Regionen außerhalb
    .misses = Dienststeuerungsrichtlinien gelten nicht für das Verwaltungskonto und für dienstgebundene Rollen. Aktionen globaler Dienste sind ausgenommen, darunter CloudFront, Global Accelerator, AWS Config, KMS und ACM: auch in Regionen außerhalb. Skripte, die alle Regionen auflisten, schlagen fehl. Die Richtlinie ist für die kommerzielle Partition, nicht für die AWS European Sovereign Cloud.
guardrail-aws-inference = Keine Inferenz in Regionen außerhalb und über globale Inferenzprofile
    .misses = Eine Anfrage über ein geografisches Profil schlägt fehl, sobald eine seiner Regionen nicht erlaubt ist; schlagen Sie die Regionen mit „aws bedrock get-inference-profile“ nach. Anwendungsprofile haben andere Namen: testen Sie sie. In einem globalen Profil ist die angefragte Region „unspecified“.
guardrail-google-locations = Ressourcen nur an erlaubten Standorten
    .misses = Die Richtlinie gilt für neue Ressourcen, die einen Standort haben, und nicht für Teile von Cloud Storage und Dataproc; laut Google ist sie keine Zusage zur Speicherung. Multiregionen sind so geschrieben, wie ihr Dienst sie schreibt. Wenn Google Großbuchstaben nicht beachtet, lässt der Wert EU auch die Multiregion „eu“ anderer Dienste zu, deren Länder Limes nicht kennt.
guardrail-google-endpoints = Keine Anfragen an den globalen Endpunkt von Vertex AI
    .misses = Andere Dienste mit globalen Endpunkten, etwa Firestore und Spanner, sind nicht eingeschränkt.
guardrail-terraform-regions = Variablen von Terraform nehmen nur erlaubte Regionen an
    .misses = Das Modul prüft die Werte, die Sie ihm geben, und nichts, was an anderer Stelle in den Quellen steht.
guardrail-plan-rules = Pläne von Terraform und OpenTofu nur mit Ressourcen in erlaubten Regionen
    .misses = Die Regeln lesen das JSON eines Plans. Sie lehnen ab, was bekanntermaßen außerhalb oder Limes nicht bekannt ist, und warnen, wo der Plan nicht sagt, wo eine Ressource sein wird. Orte, die von einer anderen Ressource kommen, etwa das Ziel einer Replikation, werden nicht gesehen.

guardrail-apply-readme = Lesen Sie sie zuerst.
guardrail-apply-azure-initiative = `az rest --method put --body @DATEI --url "https://management.azure.com/providers/Microsoft.Management/managementGroups/GRUPPE/providers/Microsoft.Authorization/policySetDefinitions/limes-data-residency?api-version=2023-04-01"`, dann zuweisen
guardrail-apply-azure-models = `az rest --method put --body @DATEI --url "https://management.azure.com/providers/Microsoft.Management/managementGroups/GRUPPE/providers/Microsoft.Authorization/policyDefinitions/limes-model-deployments?api-version=2023-04-01"`, dann zuweisen
guardrail-apply-aws-regions = `aws organizations create-policy --type SERVICE_CONTROL_POLICY --name limes-regions --description "Limes" --content file://DATEI`, dann an eine Organisationseinheit anfügen
guardrail-apply-aws-inference = `aws organizations create-policy --type SERVICE_CONTROL_POLICY --name limes-inference --description "Limes" --content file://DATEI`, dann an eine Organisationseinheit anfügen
guardrail-apply-google-locations = ORG_ID ersetzen, dann `gcloud org-policies set-policy DATEI`
guardrail-apply-google-endpoints = ORG_ID ersetzen, dann `gcloud org-policies set-policy DATEI`
guardrail-apply-terraform = Verwenden Sie den Ordner als Modul und nehmen Sie die Regionen Ihrer Ressourcen und Provider aus seinen Ausgaben
guardrail-apply-rego = `terraform show -json PLAN > plan.json`, dann `conftest test plan.json --policy rego`
guardrail-variable = Regionen ({ $list }), in denen Ressourcen sein dürfen.
guardrail-variable-wrong = Eine Region ({ $list }) liegt außerhalb der Grenze oder ist Limes nicht bekannt.
guardrail-output = Dieselben Regionen ({ $list }), geprüft.
guardrail-plan-outside = { $address }: { $place } liegt außerhalb der Grenze
guardrail-plan-not-known = { $address }: Limes kennt die Region { $place } nicht
guardrail-plan-setting = { $address }: die Einstellung { $place } lässt Daten die Grenze verlassen
guardrail-plan-open = { $address }: der Plan sagt nicht, wo die Ressource sein wird

guardrail-why-outside = in einer Region, die nicht erlaubt ist
guardrail-why-copy = Kopien in Regionen, die nicht erlaubt sind
guardrail-why-pair = Kopien in der Partnerregion, die außerhalb liegt
guardrail-why-models = Modelle laufen außerhalb der Grenze oder irgendwo
guardrail-why-worldwide = antwortet von Standorten weltweit
guardrail-why-place-open = die Dateien sagen nicht, wo es ist
guardrail-why-copy-unseen = Kopien in Regionen, die nicht erlaubt sind und die diese Richtlinie nicht sieht
guardrail-why-copy-open = die Dateien sagen nicht, wo die Kopien sind
guardrail-why-setting-open = die Dateien sagen nicht, wie es eingestellt ist
guardrail-why-perhaps-there = besteht nur unter einer Bedingung oder ist zu bestätigen

guardrail-written = { $count ->
    [0] Keine Datei: Die Aufstellung hat keinen Dienst eines Anbieters, dessen Regionen Limes kennt.
    [one] { $count } Datei:
   *[other] { $count } Dateien:
}
guardrail-file = { $path }: { $what }
guardrail-run = Probelauf:
guardrail-run-policy = { $policy }: { $denied } abgelehnt, { $open } nicht beurteilt, { $passed } durchgelassen
guardrail-run-denied = abgelehnt: { $product }{ $place } × { $count }, { $why } [{ $file }:{ $line }:{ $column }]
guardrail-run-open = nicht beurteilt: { $product }{ $place } × { $count }, { $why } [{ $file }:{ $line }:{ $column }]
guardrail-run-place = , { $region }
guardrail-run-place-countries = , { $region } ({ $countries })
guardrail-run-not-covered = Diese betrifft keine Richtlinie:
guardrail-run-not-covered-row = { $product }{ $place } × { $count } [{ $file }:{ $line }:{ $column }]
guardrail-run-unrecognised = { $count ->
    [one] { $count } Ressource ist von einem Typ, den Limes nicht kennt. Sie wurde nicht beurteilt.
   *[other] { $count } Ressourcen sind von Typen, die Limes nicht kennt. Sie wurden nicht beurteilt.
}
guardrail-run-left-out = { $count ->
    [one] { $count } Ressource hält keine eigenen Daten. Sie wurde nicht beurteilt; eine Richtlinie zu Regionen gilt auch für sie.
   *[other] { $count } Ressourcen halten keine eigenen Daten. Sie wurden nicht beurteilt; eine Richtlinie zu Regionen gilt auch für sie.
}
guardrail-run-incomplete = Eine Datei sagt nicht alles. Was sie auslässt, wurde nicht beurteilt.
guardrail-run-contrary = { $tool }, { $check } verlangt Kopien von { $product } in einer anderen Region: das Gegenteil dieser Richtlinien.
