//! The answers that the settings of a resource give.

use limes_knowledge::Knowledge;
use limes_model::Text;

use crate::estate::Estate;
use crate::inventory::{Cause, HintKind, How};
use crate::place::{self, Said};
use crate::products::is_child;
use crate::resource::{Index, Resource, Seen, is_about_place};
use crate::table::{self, Reading};
use crate::tree::Node;
use crate::values::{
    azure_key, bedrock, country, google_area, is_pending, known_null, mapped, parent_of, redundancy, wider,
};

impl Estate<'_> {
    /// The answers that the settings of a resource give.
    pub(crate) fn read(
        &mut self,
        resource: &Resource<'_>,
        own: &mut Seen,
        resources: &[Resource<'_>],
        seen: &[Seen],
        index: &Index,
    ) {
        for (question, value, how) in &resource.answers {
            own.answers.insert(question, (vec![value.clone()], *how, None));
        }
        for text in &resource.further {
            self.further(text, own, seen, index);
        }
        let (vocabulary, kind) = (resource.vocabulary, resource.kind.as_str());
        let readings = table::readings(vocabulary, kind);
        for reading in readings {
            self.apply(reading, resource, own, seen, index);
        }
        self.documented(resource, own);
        // a part at another place than the whole is a copy there
        if own.product == "-part"
            && is_child(resource)
            && let Some((code, _)) = own.region
        {
            own.further.push(code);
        }
        let _ = resources;
    }

    fn apply(&mut self, reading: &Reading, resource: &Resource<'_>, own: &mut Seen, seen: &[Seen], index: &Index) {
        let question = reading.question;
        let say = |own: &mut Seen, value: &str| {
            own.answers
                .entry(question)
                .or_insert((vec![value.to_owned()], How::Written, None));
        };
        if let Some(value) = reading.how.strip_prefix("is=") {
            // S3: where its region is known it is set
            if question == "aws-s3.location-set" && own.region.is_none() {
                return;
            }
            return say(own, value);
        }
        if is_pending(resource.pending, reading.path) {
            if question == "protection.encryption" {
                return;
            }
            if matches!(reading.how, "further" | "further-arn" | "copy") {
                own.open.insert(Cause::PerhapsCopies);
            }
            return;
        }
        let values = resource.attributes.every(reading.path);
        let text = values.iter().find_map(|node| node.text());
        let null = resource.whole && known_null(resource.attributes, reading.path);
        match reading.how {
            "region" | "log-region" if question == "gcp.log-region" => self.log_region(resource, own),
            "aws-key" => match text {
                Some(text) if text.contains("alias/aws/") => say(own, "provider-key"),
                // what a template refers to is a key only if it is one of its resources
                Some(text)
                    if text
                        .strip_prefix('$')
                        .is_some_and(|name| index.find(&name.to_lowercase(), usize::MAX).is_none()) => {}
                Some(_) => say(own, "customer-managed-key"),
                None if null => say(own, "provider-key"),
                None => {}
            },
            "azure-key" | "key" => match values.iter().find(|node| !node.is_empty()) {
                Some(node) => {
                    if let Some(value) = azure_key(node, reading.path) {
                        say(own, value);
                    }
                }
                None if null => say(own, "provider-key"),
                None => {}
            },
            "google-key" => match text {
                Some(_) => say(own, "customer-managed-key"),
                None if null => say(own, "provider-key"),
                None => {}
            },
            "further" | "further-arn" => {
                for node in values.iter().filter(|node| !node.is_empty()) {
                    match node.text() {
                        Some(text) => self.further(text, own, seen, index),
                        None => {
                            own.open.insert(Cause::CopyElsewhere);
                        }
                    }
                }
            }
            "copy" => {
                let set = values.iter().any(|node| {
                    !node.is_empty()
                        && node.truth() != Some(false)
                        && !matches!(node.text(), Some("NO_REGIONS" | "none" | "None"))
                });
                if set {
                    own.open.insert(Cause::PerhapsCopies);
                }
            }
            "copy-unless" => {
                if values.iter().all(|node| node.truth() != Some(true)) {
                    own.open.insert(Cause::PerhapsCopies);
                }
            }
            "mode" => {
                let replica = text.is_some_and(|text| {
                    let text = text.to_lowercase();
                    ["secondary", "onlinesecondary", "replica", "georestore", "georeplica"].contains(&text.as_str())
                });
                if replica {
                    own.open.insert(Cause::CopyElsewhere);
                    say(own, "yes");
                }
            }
            "present=yes" => {
                if text.is_some() {
                    say(own, "yes");
                } else if resource.whole && !null && resource.vocabulary == "tf" {
                    own.answers.insert(
                        question,
                        (vec!["no".to_owned()], How::Default, Some("bigquery dataset location")),
                    );
                }
            }
            "acs" => match text.map(country) {
                Some(Some(country)) => say(own, country),
                Some(None) => {
                    own.open.insert(Cause::Area);
                }
                None => {}
            },
            "bedrock" => {
                if let Some(value) = text.and_then(bedrock) {
                    wider(own, question, value, &["in-region", "geographic", "global"]);
                }
            }
            "vertex" => match (text.map(str::to_lowercase).as_deref(), own.region) {
                (Some("global"), _) => {
                    say(own, "global");
                    own.open.retain(|cause| !is_about_place(*cause));
                }
                (Some("eu"), _) => {
                    say(own, "eu");
                    own.open.retain(|cause| !is_about_place(*cause));
                }
                (Some(_), Some((code, _))) if code.contains('-') => say(own, "regional"),
                _ => {}
            },
            "policy" => {
                let regions: Vec<&str> = values.iter().filter_map(|node| node.text()).collect();
                match (regions.as_slice(), null || values.iter().any(|node| node.is_empty())) {
                    ([], true) => {
                        say(own, "no");
                        own.open.retain(|cause| !is_about_place(*cause));
                    }
                    ([], false) => {}
                    ([one], _) => {
                        say(own, "yes");
                        if let Some(list) = own.list
                            && let Said::Region(code) = place::said(self.knowledge, list, one)
                        {
                            own.region = Some((code, How::Written));
                            own.open.retain(|cause| !is_about_place(*cause));
                        }
                    }
                    (several, _) => {
                        say(own, "yes");
                        own.open.insert(Cause::Candidates);
                        for text in several {
                            if let Some(list) = own.list
                                && let Said::Region(code) = place::said(self.knowledge, list, text)
                                && !own.candidates.contains(&code)
                            {
                                own.candidates.push(code);
                            }
                        }
                    }
                }
            }
            "sql-backup" => {
                let settings = resource.attributes.every(parent_of(reading.path));
                match text {
                    Some(text) => {
                        say(own, "chosen");
                        if let Some(list) = own.list
                            && let Said::Region(code) = place::said(self.knowledge, list, &google_area(text))
                        {
                            own.answers
                                .insert("service.second-region", (vec![code.to_owned()], How::Written, None));
                            own.further.push(code);
                        } else {
                            own.open.insert(Cause::CopyElsewhere);
                        }
                    }
                    None if settings.iter().any(|node| matches!(node, Node::Map(_))) => {
                        own.answers.insert(
                            question,
                            (
                                vec!["default".to_owned()],
                                How::Default,
                                Some("Cloud SQL backup location"),
                            ),
                        );
                    }
                    None => {}
                }
            }
            "build" => match (text.map(str::to_lowercase).as_deref(), own.region) {
                (Some("global"), _) => {
                    say(own, "no");
                    own.open.retain(|cause| !is_about_place(*cause));
                }
                (Some(_), Some(_)) => say(own, "yes"),
                _ => {}
            },
            how => {
                if let (Some(pairs), Some(_)) = (how.strip_prefix("map:"), text) {
                    let options = self.options(question);
                    for text in values.iter().filter_map(|node| node.text()) {
                        match mapped(pairs, text) {
                            Some(value) => wider(own, question, value, options),
                            None => {
                                own.open.insert(if question == "azure-openai.deployment" {
                                    Cause::Deployments
                                } else {
                                    Cause::Redundancy
                                });
                            }
                        }
                    }
                }
            }
        }
    }

    pub(crate) fn options(&self, question: &str) -> &'static [Text] {
        let index = self.knowledge.question_index(question);
        index
            .and_then(|index| self.knowledge.question(index))
            .map_or(&[], |question| question.options)
    }

    /// A place of a copy: a region, an ARN, or another resource of the file.
    fn further(&mut self, text: &str, own: &mut Seen, seen: &[Seen], index: &Index) {
        let list = own.list.unwrap_or("aws");
        if text == "$AWS::Region" {
            return;
        }
        let region = |text: &str| match place::said(self.knowledge, list, text) {
            Said::Region(code) => Some(code),
            _ => None,
        };
        let arn = place::arn(text).filter(|arn| !arn.region.is_empty());
        let found = match arn {
            Some(arn) => region(arn.region),
            None if text.contains(':') || text.contains('/') => None,
            None => region(text),
        };
        let found = found.or_else(|| {
            let place = index.find(&text.to_lowercase(), usize::MAX)?;
            seen.get(place)?.region.map(|(code, _)| code)
        });
        match found {
            Some(code) if own.region.map(|(own, _)| own) == Some(code) => {}
            Some(code) => {
                if !own.further.contains(&code) {
                    own.further.push(code);
                }
            }
            None => {
                own.open.insert(Cause::CopyElsewhere);
            }
        }
    }

    fn log_region(&mut self, resource: &Resource<'_>, own: &mut Seen) {
        let bucket = resource
            .attributes
            .str("bucketid")
            .or_else(|| resource.names.first().map(String::as_str));
        let built_in = bucket.is_some_and(|name| {
            name.ends_with("_Default")
                || name.ends_with("_default")
                || name.ends_with("_Required")
                || name.ends_with("_required")
        });
        match own.region {
            Some((code, how)) if built_in => self.share(
                "provider:gcp",
                "gcp.log-region",
                vec![code.to_owned()],
                how,
                resource.at,
            ),
            _ => self.unclear(Cause::Elsewhere, "gcp.log-region", 1, resource.at),
        }
    }

    /// What documents say of settings that are missing, and settings for which the product has no question.
    fn documented(&mut self, resource: &Resource<'_>, own: &mut Seen) {
        let kind = resource.kind.to_lowercase();
        let text = |path: &str| resource.attributes.at(path).and_then(Node::text).map(str::to_lowercase);
        let truth = |path: &str| resource.attributes.at(path).and_then(Node::truth);
        let settings = resource.whole
            && (resource.vocabulary == "tf"
                || resource
                    .attributes
                    .get("properties")
                    .is_some_and(|node| !node.is_empty()));
        let note = |own: &mut Seen, value: Option<&str>, absent: Option<&str>| {
            let said = value.or(absent.filter(|_| settings));
            if let Some(said) = said {
                own.notes.insert("backup", said.to_owned());
            }
        };
        match kind.as_str() {
            "azurerm_mssql_database" | "microsoft.sql/servers/databases" => {
                let question = "azure-sql.backup-redundancy";
                let current = text("properties.currentbackupstorageredundancy");
                if let Some(value) = current.and_then(|text| mapped("local=local;zone=zone;geo=geo;geozone=geo", &text))
                {
                    wider(own, question, value, self.options(question));
                } else if settings
                    && !own.answers.contains_key(question)
                    && !is_pending(resource.pending, "storageaccounttype")
                {
                    own.answers.insert(
                        question,
                        (
                            vec!["geo".to_owned()],
                            How::Default,
                            Some("azure-sql storage_account_type"),
                        ),
                    );
                }
            }
            "azurerm_postgresql_flexible_server" | "azurerm_mysql_flexible_server" => {
                let geo = truth("georedundantbackupenabled");
                note(own, geo.map(|geo| if geo { "geo" } else { "no-geo" }), None);
            }
            "microsoft.dbforpostgresql/flexibleservers" | "microsoft.dbformysql/flexibleservers" => {
                let geo = text("properties.backup.georedundantbackup");
                note(
                    own,
                    geo.map(|geo| if geo == "enabled" { "geo" } else { "no-geo" }),
                    None,
                );
            }
            "azurerm_recovery_services_vault" => {
                let mode = text("storagemodetype").map(|mode| redundancy(&mode));
                note(own, mode, Some("geo"));
            }
            "azurerm_data_protection_backup_vault" => note(own, text("redundancy").map(|mode| redundancy(&mode)), None),
            "microsoft.recoveryservices/vaults" => {
                let mode =
                    text("properties.redundancysettings.standardtierstorageredundancy").map(|mode| redundancy(&mode));
                note(own, mode, None);
            }
            "microsoft.dataprotection/backupvaults" => {
                note(
                    own,
                    text("properties.storagesettings.type").map(|mode| redundancy(&mode)),
                    None,
                );
            }
            "azurerm_cosmosdb_account" => {
                let continuous = text("backup.type").as_deref() == Some("continuous");
                let mode = text("backup.storageredundancy").map(|mode| redundancy(&mode));
                note(own, mode.or(continuous.then_some("continuous")), Some("geo"));
                cosmos(resource, own, self.knowledge, "geolocation", "location");
            }
            "microsoft.documentdb/databaseaccounts" => {
                let continuous = text("properties.backuppolicy.type").as_deref() == Some("continuous");
                let mode = text("properties.backuppolicy.periodicmodeproperties.backupstorageredundancy")
                    .map(|mode| redundancy(&mode));
                note(own, mode.or(continuous.then_some("continuous")), None);
                cosmos(resource, own, self.knowledge, "properties.locations", "locationname");
            }
            "azurerm_storage_account" | "microsoft.storage/storageaccounts" => {
                let question = "azure-storage.redundancy";
                let copied = own
                    .answers
                    .get(question)
                    .is_some_and(|(values, _, _)| values.iter().any(|value| value == "grs"));
                let named = text("secondarylocation").or_else(|| text("properties.secondarylocation"));
                let named = named.and_then(|text| match place::said(self.knowledge, "azure", &text) {
                    Said::Region(code) => Some(code),
                    _ => None,
                });
                if copied && let Some(pair) = named {
                    own.notes.insert("pair", pair.to_owned());
                }
            }
            "aws_api_gateway_rest_api" | "aws::apigateway::restapi" => {
                let types = resource.attributes.every("endpointconfiguration.types");
                let edge = types
                    .iter()
                    .filter_map(|node| node.text())
                    .any(|text| text.eq_ignore_ascii_case("edge"));
                if edge || types.is_empty() && resource.whole {
                    self.hint(HintKind::Edge, &resource.kind);
                }
            }
            "aws_vpc_peering_connection"
            | "aws::ec2::vpcpeeringconnection"
            | "aws_ec2_transit_gateway_peering_attachment"
            | "aws::ec2::transitgatewaypeeringattachment" => {
                if let (Some(peer), Some((code, _))) = (text("peerregion"), own.region)
                    && let Said::Region(peer) = place::said(self.knowledge, "aws", &peer)
                    && peer != code
                {
                    self.hint(HintKind::Traffic, &[code, " – ", peer].concat());
                }
            }
            "google_secret_manager_secret" | "secretmanager.googleapis.com/secret" => {
                let places: Vec<String> = resource
                    .attributes
                    .every("replication.usermanaged.replicas.location")
                    .iter()
                    .filter_map(|node| node.text())
                    .map(str::to_owned)
                    .collect();
                // the location of an asset is not that of its replicas
                if kind != "google_secret_manager_secret" {
                    own.region = None;
                }
                own.open.retain(|cause| !is_about_place(*cause));
                self.secret(own, &places);
            }
            _ => {}
        }
    }

    /// A secret is kept where its replicas are; without any, the provider chooses.
    fn secret(&self, own: &mut Seen, places: &[String]) {
        let list = own.list.unwrap_or("gcp");
        let codes: Vec<&'static str> = places
            .iter()
            .filter_map(|text| match place::said(self.knowledge, list, text) {
                Said::Region(code) => Some(code),
                _ => None,
            })
            .collect();
        match codes.as_slice() {
            [first, others @ ..] if codes.len() == places.len() => {
                own.region = Some((first, How::Written));
                own.further.extend(others);
            }
            _ => {
                own.region = None;
                own.open.insert(Cause::ProviderChooses);
            }
        }
    }
}

/// The regions of a Cosmos account: the first is that in which it writes.
fn cosmos(resource: &Resource<'_>, own: &mut Seen, knowledge: &Knowledge, list: &str, name: &str) {
    let mut regions: Vec<(u32, &'static str)> = Vec::new();
    let mut unknown = false;
    for node in resource.attributes.every(list) {
        let priority = node
            .str("failoverpriority")
            .and_then(|text| text.parse().ok())
            .unwrap_or(99);
        let text = node.str(name).filter(|text| !text.starts_with('['));
        match text.map(|text| place::said(knowledge, "azure", text)) {
            Some(Said::Region(code)) => regions.push((priority, code)),
            Some(_) => unknown = true,
            None => {}
        }
    }
    regions.sort_unstable();
    let given: Vec<&'static str> = regions.iter().map(|(_, code)| *code).collect();
    own.further.clear();
    own.answers.remove("azure-cosmos.further-regions");
    own.open.remove(&Cause::CopyElsewhere);
    if let [(0, first), ..] = regions.as_slice() {
        own.region = Some((first, How::Written));
        own.open.retain(|cause| !is_about_place(*cause));
    }
    let first = own.region.map(|(code, _)| code);
    let others: Vec<&'static str> = given.into_iter().filter(|code| Some(*code) != first).collect();
    if others.is_empty() && !unknown {
        if regions.len() == 1 {
            own.answers.insert(
                "azure-cosmos.further-regions",
                (vec!["no".to_owned()], How::Written, None),
            );
        }
        return;
    }
    own.answers.insert(
        "azure-cosmos.further-regions",
        (vec!["yes".to_owned()], How::Written, None),
    );
    let mut countries: Vec<String> = others
        .iter()
        .flat_map(|code| place::countries(knowledge, "azure", code))
        .collect();
    countries.sort_unstable();
    countries.dedup();
    own.further.extend(others);
    if unknown {
        own.open.insert(Cause::UnknownPlace);
    } else if !countries.is_empty() {
        own.answers
            .insert("azure-cosmos.further-countries", (countries, How::Written, None));
    }
}
