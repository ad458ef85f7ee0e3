### Die Ansicht, in der die Seite Dateien anderer Werkzeuge liest. Was sie las, steht in `read.ftl`.

read-page-lead = Limes liest Pläne, Listen, Rechnungen und Lizenzlisten auf dieser Seite. Nichts verlässt sie; Kennwörter, Schlüssel, Tags und Namen von Personen werden übersprungen. Sie sehen alles, bevor es Teil Ihrer Aufstellung wird.
read-page-drop = oder hier ablegen, auch ZIP-Archive
read-page-folder = Ordner auswählen
read-page-chosen = Ausgewählte Dateien
read-page-now = { $size } lesen
read-page-stop = Abbrechen
read-page-kilobytes = { $size } kB
read-page-megabytes = { $whole },{ $tenth } MB
read-page-more = { $count ->
    [one] { $count } weitere Datei
   *[other] { $count } weitere Dateien
}
read-page-others = { $count } weitere
read-page-reading = { $count ->
    [one] Eine Datei wird gelesen
   *[other] { $count } Dateien werden gelesen
}
read-page-running = { $file }: { $done } von { $all }
read-page-in-page = Dieser Browser lässt die Seite nicht im Hintergrund lesen. Sie reagiert erst wieder, wenn eine Datei gelesen ist.
read-page-stopped = Beim Lesen von { $file } blieb Limes stehen. Vielleicht ist die Datei für den Speicher dieses Browsers zu groß; lesen Sie sie mit dem Befehl limes read, oder lesen Sie einen Teil davon.
read-page-not-started = Das Programm, das Dateien liest, ließ sich nicht laden. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.
read-page-nothing-lost = Ihre Aufstellung ist unverändert.
read-page-again = Noch einmal versuchen
read-page-recognised = Was erkannt wurde
read-page-at = Zeile { $line }, Spalte { $column }:
read-page-unknown-format = Limes kennt dieses Format nicht. Unten stehen die Dateien, die es liest, mit den Befehlen, die sie erzeugen. Eine gespeicherte Aufstellung öffnen Sie auf der ersten Seite.
read-page-unclear = Was unklar ist
    .says = Eine Frage je Ursache. Die Dienste kommen mit dem dazu, was bekannt ist; nach dem Rest fragt der Fragebogen.
read-page-services = Dienste in den Dateien
    .says = Dasselbe Produkt am selben Ort mit denselben Antworten ist eine Zeile. Nichts kommt in Ihre Aufstellung, bevor Sie es unten bestätigen.
read-page-all = Alle auswählen
read-page-none = Keine auswählen
read-page-column-service = Dienst
read-page-column-place = Ort
read-page-column-says = Was die Dateien sagen
read-page-column-state = In Ihrer Aufstellung
read-page-count = × { $count }
read-page-place-open = Ort nicht bekannt
read-page-place-none = kein einzelner Ort
read-page-either = Welche davon?
read-page-how = { $how }, Zeile { $line }
read-page-state-left = nicht übernommen
read-page-state-new = neu
read-page-state-known = schon vorhanden
read-page-state-part = Teil einer anderen Zeile
read-page-state-changed = geändert
read-page-renewed = war { $before }, ist jetzt { $now }
read-page-gone = Nicht mehr in den Dateien
    .says = Diese Dienste stammen aus einem früheren Lesen derselben Datei. Sie bleiben, wenn Sie sie nicht auswählen.
read-page-remove = { $name } entfernen
read-page-contradictions = Widersprüche
    .says = Ihre eigenen Antworten werden nie ersetzt. Wo eine Datei etwas Bedenklicheres sagt, wird daraus ein eigener Dienst.
read-page-kept = Ihre Aufstellung sagt { $kept } und behält das. Die Datei sagt { $file }.
read-page-beside = Was in keiner Zeile steht
read-page-types = { $count ->
    [one] { $count } Typ
   *[other] { $count } Typen
}
read-page-unknown = Limes nicht bekannt
    .says = Für diese Typen kennt Limes kein Produkt. Beschreiben Sie sie von Hand, wenn sie Ihre Daten enthalten.
read-page-inexact = Nicht genau erkannt
    .says = Für diese Typen gibt es nur einen allgemeinen Eintrag.
read-page-left-out = Weggelassen
    .says = Diese enthalten keine eigenen Daten oder gehören zu einem anderen Dienst.
read-page-taken-as = gelesen als { $product }
read-page-confirm = In Ihre Aufstellung übernehmen
    .says = Das ist ein einziger Schritt, den Sie rückgängig machen können. Ihre eigenen Antworten bleiben.
read-page-adds = Neue Dienste: { $services }. Antworten aus den Dateien: { $answers }.
read-page-nothing-new = Ihre Aufstellung enthält dies alles schon, oder nichts ist ausgewählt.
read-page-take = Ausgewähltes übernehmen
read-page-discard = Verwerfen
read-page-roles = Welche Dateien es sind und wie sie entstehen
    .says = Jede Datei sagt etwas anderes: Eine Liste nennt die Ressourcen, eine Vorlage deren Einstellungen, eine Rechnung, was genutzt wurde.
read-page-copy = Kopieren
read-page-copied = Kopiert
read-role-engineer = Entwicklung, Architektur
read-role-engineer-1 = Terraform oder OpenTofu: der Plan
    .command = terraform plan -out p && terraform show -json p > plan.json
read-role-engineer-2 = Terraform oder OpenTofu: der Zustand
    .command = terraform show -json > state.json
read-role-engineer-3 = Azure, Bicep: die Vorlage
    .command = az bicep build --file main.bicep
read-role-engineer-4 = AWS CDK oder CloudFormation: die Vorlage als JSON
    .command = cdk synth --json > template.json
read-role-engineer-5 = Pulumi: der Stack
    .command = pulumi stack export > stack.json
read-role-engineer-6 = Kubernetes: die Knoten
    .command = kubectl get nodes -o json > nodes.json
read-role-azure = Azure-Administration
read-role-azure-1 = Alle Ressourcen mit ihren Einstellungen; mit --skip-token wiederholen, bis nichts mehr übrig ist
    .command = az graph query -q "Resources" --first 1000 > resources.json
read-role-azure-2 = Alle Ressourcen eines Abonnements, mit weniger Einstellungen
    .command = az resource list > resources.json
read-role-azure-3 = Wie Modelle bereitgestellt sind: Das steht in keiner Liste
    .command = az cognitiveservices account deployment list --name NAME --resource-group GROUP > models.json
read-role-azure-4 = Im Portal: Alle Ressourcen, In CSV exportieren
read-role-aws = AWS-Administration
read-role-aws-1 = AWS Config: der Snapshot aus seinem Bucket, so wie er ist
    .command = aws s3 cp s3://BUCKET/AWSLogs/ . --recursive --exclude '*' --include '*ConfigSnapshot*'
read-role-aws-2 = Ressourcen, die Tags haben oder hatten
    .command = aws resourcegroupstaggingapi get-resources > tagged.json
read-role-aws-3 = In der Konsole: Resource Explorer, Export to CSV
read-role-google = Google-Cloud-Administration
read-role-google-1 = Alle Bestände mit ihren Einstellungen
    .command = gcloud asset export --organization=ID --content-type=resource --output-path=gs://BUCKET/assets.json
read-role-google-2 = Alle Bestände, mit weniger Einstellungen
    .command = gcloud asset search-all-resources --scope=organizations/ID --format=json > assets.json
read-role-microsoft = Microsoft-365-Administration
read-role-microsoft-1 = Die Organisation: Land und Alter
    .command = Invoke-MgGraphRequest -Uri v1.0/organization -OutputType Json | Out-File organization.json -Encoding utf8
read-role-microsoft-2 = Die Lizenzen
    .command = Get-MgSubscribedSku | ConvertTo-Json -Depth 5 | Out-File licences.json -Encoding utf8
read-role-microsoft-3 = Mehrere Standorte
    .command = Get-SPOGeoStorageQuota -AllLocations | Export-Csv locations.csv -NoTypeInformation -Encoding utf8
read-role-microsoft-4 = In Entra: Unternehmensanwendungen, Herunterladen
read-role-buyer = Finanzen, Einkauf, Datenschutz
read-role-buyer-1 = Die Rechnung als CSV im Format FOCUS, von jedem Anbieter
read-role-buyer-2 = Azure: Kostenverwaltung, Exporte. AWS: Cost and Usage Report. Google: Abrechnungsexport
read-role-buyer-3 = Das Verzeichnis der Verarbeitungstätigkeiten als CSV, auf Deutsch, Englisch oder Französisch
read-role-buyer-4 = Die Liste der Auftragsverarbeiter als CSV
