### Was Limes aus Dateien anderer Werkzeuge gelesen hat. Die Befehlszeile und die Seite zeigen es.

read-head = { $file }: { $format }. { $counts }
read-counts = { $resources ->
    [1] Eine Ressource
   *[other] { $resources } Ressourcen
}, { $data } davon enthalten Daten, { $services ->
    [1] ein Dienst
   *[other] { $services } Dienste
}.
read-period = Zeitraum: { $from } bis { $to }.
read-services = Dienste:
read-service = { $product }, { $place } × { $count }
read-service-bare = { $product } × { $count }
read-place-region = { $region }
read-place-countries = { $region } ({ $countries })
read-place-either = entweder { $regions }
read-place-open = Ort nicht bekannt
read-answer = { $question }: { $value } ({ $how }, { $line }:{ $column })
read-further = Kopien in { $regions }
read-note-backup = Sicherung: { $value }
read-note-pair = Partnerregion: { $value }
read-company = Unternehmen: { $name }
read-confirm = von einer Person zu bestätigen
read-off = abgeschaltet oder nicht genutzt
read-shared = Antworten zu mehreren Diensten:
read-unclear = Unklar:
read-unclear-line = { $says } [{ $about }; { $count }]
read-unclear-bare = { $says } [{ $count }]
read-unknown-types = Limes nicht bekannt:
read-unknown-type = { $type } × { $count } ({ $instead })
read-inexact-types = Nicht genau erkannt:
read-inexact-type = { $type } × { $count }, eingeordnet als { $instead }
read-left-out-types = Ausgelassen:
read-left-out-type = { $type } × { $count }: { $why }
read-hints = Außerdem gesehen:
read-hint-line = { $says } [{ $about }]
read-of = { $says } Die Datei enthält { $has } von { $of }.
read-added = { $file }: { $new ->
    [1] ein Dienst ist neu
   *[other] { $new } Dienste sind neu
}, { $known ->
    [1] einer war schon da
   *[other] { $known } waren schon da
}, { $left ->
    [1] über einen entscheidet eine Person
   *[other] über { $left } entscheidet eine Person
}.
read-disagreement = { $about }: Die Beschreibung beantwortet { $question } mit { $kept }, die Dateien sagen { $file }. Die Antwort der Beschreibung bleibt.
read-format-terraform-plan = Terraform-Plan (JSON)
read-format-terraform-show = Terraform-Zustand (JSON von `show`)
read-format-terraform-state = Terraform-Zustand
read-format-terraform-binary-plan = Terraform-Plandatei
read-format-encrypted-state = verschlüsselter OpenTofu-Zustand
read-format-terraform-sources = Terraform-Quelltext
read-format-arm-template = Vorlage für Azure Resource Manager
read-format-azure-resource-graph = Liste aus Azure Resource Graph
read-format-azure-portal = Liste aus dem Azure-Portal
read-format-azure-resource-list = Ressourcenliste von Azure
read-format-aws-config = Momentaufnahme von AWS Config
read-format-aws-tagging = Liste der AWS-Schnittstelle für Tags
read-format-aws-resource-explorer = Liste aus AWS Resource Explorer
read-format-cloudformation = CloudFormation-Vorlage
read-format-google-assets = Export der Google-Assets
read-format-google-asset-search = Suche in den Google-Assets
read-format-focus = Rechnung im Format FOCUS
read-format-azure-cost = Kostenexport von Azure
read-format-aws-cost = Kosten- und Nutzungsbericht von AWS
read-format-google-cost = Abrechnungsexport von Google
read-format-microsoft-365 = Mandant von Microsoft 365
read-format-pulumi = Pulumi-Stack
read-format-kubernetes-nodes = Kubernetes-Knoten
read-format-applications = Liste von Anwendungen
read-format-processing-record = Verzeichnis von Verarbeitungstätigkeiten
read-format-unknown = unbekanntes Format
read-how-written = steht in der Datei
read-how-inherited = übernommen
read-how-default = dokumentierte Vorgabe
read-how-suggested = Vorschlag
read-incomplete-truncated = Die Liste ist abgeschnitten: Es gibt mehr Zeilen, als die Datei enthält.
read-incomplete-encrypted = Der Inhalt ist verschlüsselt. Führen Sie `tofu show -json` aus und lesen Sie die Ausgabe ein.
read-incomplete-damaged = Der Text ist beschädigt oder endet zu früh. Gelesen wurde, was davor steht.
read-incomplete-limit = Die Datei enthält mehr, als Limes aus einer Datei liest.
read-incomplete-creates = Was der Plan anlegt, steht in einem Teil, den Limes nicht liest. Führen Sie `terraform show -json` für den Plan aus, damit es enthalten ist.
read-unclear-deployed = Wo wird diese Vorlage bereitgestellt?
read-unclear-surroundings = Welche Region ist dort eingestellt, wo das Werkzeug läuft? Die Datei nennt sie nicht.
read-unclear-candidates = Welche der Regionen trifft zu? Die Datei sagt es nicht.
read-unclear-variants = Welche der Variablendateien gilt?
read-unclear-not-in-format = Wo befinden sich diese? Die Datei nennt dafür keine Region.
read-unclear-unknown-place = Wo befinden sich diese? Limes kennt den Ort nicht, den die Datei nennt.
read-unclear-area = In welchen Ländern? Die Datei nennt ein Gebiet.
read-unclear-provider-chooses = Der Anbieter wählt den Ort. Wo kann er liegen?
read-unclear-several-copies = Es gibt Kopien in mehreren weiteren Regionen; prüfen Sie jede davon.
read-unclear-copy-elsewhere = Wo befinden sich die Kopien? Ihr Ziel steht nicht in der Datei.
read-unclear-perhaps-copies = Eine Einstellung kopiert Daten vielleicht in eine andere Region. Tut sie das?
read-unclear-deployments = Wie sind die Modelle bereitgestellt? Diese Datei sagt es nicht.
read-unclear-redundancy = Wie werden Kopien und Sicherungen aufbewahrt? Diese Datei sagt es nicht.
read-unclear-conditional = Diese gibt es nur unter einer Bedingung. Gibt es sie?
read-unclear-module = Was enthält dieses Modul? Es ist nicht in der Datei.
read-unclear-key-holder = Wer verwahrt den Schlüssel außerhalb der Cloud?
read-unclear-unused = Gekauft und noch nicht genutzt. Werden Sie es nutzen?
read-unclear-free-text = Bitte bestätigen Sie, was aus freiem Text gelesen wurde.
read-unclear-elsewhere = Darüber entscheidet eine andere Ressource. Welche?
read-hint-traffic = Verkehr zwischen zwei Regionen
read-hint-control-plane = Konten, Berechtigungen oder Gruppen der Verwaltungsebene
read-hint-guard-rail = Eine Richtlinie, die Orte vielleicht schon begrenzt
read-hint-presence = Gekauft oder angebunden; ob es Ihre Daten enthält, ist offen
read-hint-edge = Anfragen treten über Standorte in aller Welt ein
read-hint-use-only = Eine Rechnung belegt die Nutzung in ihrem Zeitraum, nicht die Einstellung eines Dienstes
read-hint-past = Der Zustand vor den Änderungen des Plans
read-left-out-ignored = enthält selbst keine Daten
read-left-out-part = Teil eines anderen Dienstes
read-left-out-common = Verwaltungsebene des Anbieters
read-left-out-logs = Ziel von Protokollen
read-left-out-key = Schlüssel anderer Dienste
read-left-out-guard-rail = Richtlinie
read-left-out-deleted = gelöscht oder abgeschaltet
read-left-out-reference = verweist nur auf etwas anderes
read-left-out-no-use = Steuer, Gutschrift oder Reservierung
read-fault-unknown-format = Limes kennt dieses Format nicht. `docs/inventories.md` nennt die Formate und die Befehle, die sie erzeugen.
read-fault-too-large = Die Datei ist größer, als Limes liest, oder wird entpackt größer.
read-fault-bad-archive = Das Archiv lässt sich nicht entpacken.
read-fault-not-json = Ab hier lässt sich der Text nicht lesen. Hat Windows PowerShell ihn geschrieben, schreiben Sie die Datei neu mit `Out-File -Encoding utf8`.
read-fault-encrypted = Die Datei ist verschlüsselt.
read-fault-empty = Die Datei nennt keine Ressourcen.
read-fault-build-first = Wandeln Sie diesen Quelltext zuerst in JSON um, zum Beispiel mit `az bicep build` oder `kubectl get -o json`.
