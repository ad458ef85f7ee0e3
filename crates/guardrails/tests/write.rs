//! The policies that are written: of their form, and of what they let through.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

use std::collections::BTreeSet;

use limes_assess::{Boundary, Setup};
use limes_guardrails::{File, Name, Policy, Scope, files};
use limes_knowledge::Knowledge;
use limes_messages::Words;
use limes_model::facts::FactValue;
use limes_model::{Country, CountrySet, Date};
use serde_json::Value;

const TODAY: Date = Date::new(2026, 11, 26);

fn setup(boundary: &str, day: Date, services: &[(&'static str, &[(&str, &str)])]) -> Setup {
    let mut builder = Setup::builder(Knowledge::built_in())
        .as_of(day)
        .boundary(boundary.parse().unwrap());
    for (product, answers) in services {
        builder = builder.service(product, answers);
    }
    builder.build().unwrap()
}

/// One service of each large provider, and of a European one.
const ALL: &[(&str, &[(&str, &str)])] = &[
    ("azure-storage", &[]),
    ("azure-openai", &[]),
    ("aws-s3", &[]),
    ("aws-bedrock", &[]),
    ("gcp-storage", &[]),
    ("hetzner-server", &[]),
];

fn scope(setup: &Setup) -> Scope {
    Scope::new(setup, &[], Knowledge::built_in())
}

fn written(setup: &Setup, language: &str) -> Vec<File> {
    files(&scope(setup), &Words::new(language), Knowledge::built_in())
}

fn text(files: &[File], name: Name) -> &str {
    &files.iter().find(|file| file.name == name).unwrap().text
}

fn json(files: &[File], name: Name) -> Value {
    serde_json::from_str(text(files, name)).unwrap()
}

fn texts(value: &Value) -> Vec<&str> {
    value
        .as_array()
        .unwrap()
        .iter()
        .map(|text| text.as_str().unwrap())
        .collect()
}

/// All countries of a region; `None` where they are not known.
fn countries(list: &str, code: &str) -> Option<CountrySet> {
    let knowledge = Knowledge::built_in();
    match &knowledge.region(list, code)?.value {
        FactValue::Region { countries, within, .. } => {
            let named: CountrySet = countries.iter().copied().collect();
            let area = within.and_then(|area| knowledge.areas(TODAY).get(area).copied());
            Some(if named.is_empty() { area? } else { named })
        }
        _ => None,
    }
}

#[test]
fn the_files_are_those_of_the_providers() {
    let names = |services: &[(&'static str, &[(&str, &str)])]| -> Vec<&'static str> {
        let files = written(&setup("eu", TODAY, services), "en");
        files.iter().map(|file| file.name.path()).collect()
    };
    assert_eq!(names(&[]), Vec::<&str>::new());
    assert_eq!(names(&[("exchange-online", &[])]), Vec::<&str>::new());
    assert_eq!(
        names(&[("azure-vm", &[])]),
        [
            "README.md",
            "azure/data-residency.initiative.json",
            "azure/model-deployments.policy.json",
            "terraform/main.tf",
            "rego/limes.rego"
        ]
    );
    // a service that is everywhere is one of its provider
    assert_eq!(names(&[("aws-cloudfront", &[])])[1], "aws/deny-regions.scp.json");
    assert_eq!(
        names(&[("hetzner-server", &[])]),
        ["README.md", "terraform/main.tf", "rego/limes.rego"]
    );
    let all = names(ALL);
    assert_eq!(all.len(), Name::ALL.len(), "{all:?}");
    for (name, path) in Name::ALL.iter().map(|name| (name, name.path())) {
        assert!(!path.starts_with('/') && !path.contains(".."), "{name:?}");
    }
}

#[test]
fn azure_gets_an_initiative_of_built_in_definitions() {
    let files = written(&setup("eu", TODAY, ALL), "en");
    let initiative = json(&files, Name::AzureInitiative);
    let properties = &initiative["properties"];
    assert_eq!(properties["policyType"], "Custom");
    assert!(properties["description"].as_str().unwrap().chars().count() <= 512);
    assert!(properties["displayName"].as_str().unwrap().chars().count() <= 128);
    assert_eq!(properties["metadata"]["day"], "2026-11-26");
    assert_eq!(properties["metadata"]["knowledge"], "2026.11");
    assert!(
        texts(&properties["metadata"]["notCovered"])
            .iter()
            .any(|text| text.contains("support"))
    );
    let definitions = properties["policyDefinitions"].as_array().unwrap();
    let mut references = BTreeSet::new();
    for definition in definitions {
        let id = definition["policyDefinitionId"].as_str().unwrap();
        let uuid = id
            .strip_prefix("/providers/Microsoft.Authorization/policyDefinitions/")
            .unwrap();
        let form: Vec<usize> = uuid.split('-').map(str::len).collect();
        assert_eq!(form, [8, 4, 4, 4, 12], "{id}");
        assert!(references.insert(definition["policyDefinitionReferenceId"].as_str().unwrap()));
    }
    let locations = texts(&definitions[0]["parameters"]["listOfAllowedLocations"]["value"]);
    for inside in ["westeurope", "northeurope", "germanywestcentral", "swedencentral"] {
        assert!(locations.contains(&inside), "{inside}");
    }
    // Norway and Switzerland are not in the Union, regions that are only announced cannot be used
    for outside in [
        "norwayeast",
        "switzerlandnorth",
        "uksouth",
        "eastus",
        "greececentral",
        "global",
    ] {
        assert!(!locations.contains(&outside), "{outside}");
    }
    // in the Union, both regions of every pair are inside
    assert!(!references.contains("allowed-storage-skus"));
    let one = written(&setup("NL", TODAY, ALL), "en");
    let one = json(&one, Name::AzureInitiative);
    let definitions = one["properties"]["policyDefinitions"].as_array().unwrap();
    let skus = definitions
        .iter()
        .find(|definition| definition["policyDefinitionReferenceId"] == "allowed-storage-skus")
        .unwrap();
    let skus = texts(&skus["parameters"]["listOfAllowedSKUs"]["value"]);
    assert!(skus.contains(&"Standard_LRS") && !skus.iter().any(|sku| sku.contains("GRS") || sku.contains("GZRS")));
}

#[test]
fn models_of_azure_run_where_the_boundary_allows() {
    let types = |boundary: &str, services: &[(&'static str, &[(&str, &str)])]| -> Vec<String> {
        let files = written(&setup(boundary, TODAY, services), "en");
        let policy = json(&files, Name::AzureModels);
        let properties = &policy["properties"];
        // with `Indexed`, it would be saved and never apply
        assert_eq!(properties["mode"], "All");
        assert_eq!(properties["policyRule"]["then"]["effect"], "deny");
        let value = &properties["parameters"]["allowedDeploymentTypes"]["defaultValue"];
        texts(value).into_iter().map(str::to_owned).collect()
    };
    let regional = ["Standard", "ProvisionedManaged"];
    // the data zone of the EU follows the EU Data Boundary, which takes in EFTA
    assert_eq!(types("eu", ALL), regional);
    assert!(types("eu-efta", ALL).contains(&"DataZoneStandard".to_owned()));
    let chosen: &[(&str, &[(&str, &str)])] = &[("azure-openai", &[("azure-openai.deployment", "standard")])];
    assert_eq!(types("eu-efta", chosen), regional);
    for boundary in ["eu", "eu-efta", "DE"] {
        assert!(
            !types(boundary, ALL)
                .iter()
                .any(|name| name.contains("Global") || name.contains("Developer"))
        );
    }
}

/// Whether a statement of a policy applies to a request, as AWS documents it: the action is named, or not exempt, and every condition
/// holds. A negated condition holds where its key is absent.
fn applies(statement: &Value, action: &str, region: &str, profile: Option<&str>) -> bool {
    let fits = |pattern: &str, text: &str| match pattern.split_once('*') {
        None => pattern.eq_ignore_ascii_case(text),
        Some(_) => {
            let mut parts = pattern.split('*');
            let first = parts.next().unwrap();
            let Some(mut rest) = text.strip_prefix(first) else {
                return false;
            };
            let parts: Vec<&str> = parts.collect();
            for (place, part) in parts.iter().enumerate() {
                if place + 1 == parts.len() {
                    return part.is_empty() || rest.ends_with(part);
                }
                let Some(at) = rest.find(part) else { return false };
                rest = &rest[at + part.len()..];
            }
            true
        }
    };
    let list = |value: &Value| match value {
        Value::String(text) => vec![text.clone()],
        value => texts(value).into_iter().map(str::to_owned).collect(),
    };
    assert_eq!(statement["Effect"], "Deny");
    assert_eq!(statement["Resource"], "*");
    let named = |field: &str| list(&statement[field]).iter().any(|pattern| fits(pattern, action));
    let concerned = match statement.get("NotAction") {
        Some(_) => !named("NotAction"),
        None => named("Action"),
    };
    let conditions = statement["Condition"].as_object();
    concerned
        && conditions.into_iter().flatten().all(|(operator, keys)| {
            keys.as_object().unwrap().iter().all(|(key, values)| {
                let value = match key.as_str() {
                    "aws:RequestedRegion" => Some(region),
                    "bedrock:InferenceProfileArn" => profile,
                    other => panic!("{other}"),
                };
                let is = value.is_some_and(|value| list(values).iter().any(|pattern| fits(pattern, value)));
                match operator.as_str() {
                    "StringEquals" | "ArnLike" => is,
                    "StringNotEquals" | "ArnNotLike" => !is,
                    other => panic!("{other}"),
                }
            })
        })
}

fn denied(files: &[File], action: &str, region: &str, profile: Option<&str>) -> bool {
    [Name::AwsRegions, Name::AwsInference].into_iter().any(|name| {
        let policy = json(files, name);
        let statements = policy["Statement"].as_array().unwrap().clone();
        statements
            .iter()
            .any(|statement| applies(statement, action, region, profile))
    })
}

#[test]
fn aws_denies_what_is_outside() {
    for boundary in ["eu", "eea", "eu-efta", "eea-adequate", "DE", "DE,CH", "IS", "US"] {
        let setup = setup(boundary, TODAY, ALL);
        let scope = scope(&setup);
        let files = written(&setup, "en");
        for fact in Knowledge::built_in().regions("aws") {
            let FactValue::Region { code, kind, .. } = fact.value else {
                continue;
            };
            if kind != "region" {
                continue;
            }
            let inside = countries("aws", code).is_some_and(|all| all.is_subset(&scope.inside));
            for action in [
                "s3:PutObject",
                "ec2:RunInstances",
                "bedrock:InvokeModel",
                "bedrock:CreateAgent",
            ] {
                assert_eq!(
                    denied(&files, action, code, None),
                    !inside,
                    "{boundary} {action} {code}"
                );
            }
            // services that answer from one region for all
            for action in [
                "iam:CreateRole",
                "sts:AssumeRole",
                "organizations:ListAccounts",
                "route53:ListHostedZones",
            ] {
                assert!(!denied(&files, action, code, None), "{boundary} {action} {code}");
            }
        }
        assert!(denied(&files, "s3:PutObject", "xx-nowhere-1", None));
        assert!(denied(&files, "s3:CreateMultiRegionAccessPoint", "us-west-2", None) || boundary == "US");
        for name in [Name::AwsRegions, Name::AwsInference] {
            // the longest policy that AWS Organizations takes
            assert!(text(&files, name).chars().count() <= 5_120, "{boundary} {name:?}");
        }
    }
}

#[test]
fn inference_profiles_of_aws_are_denied_where_they_leave() {
    let profile = |start: &str| Some(["arn:aws:bedrock:eu-central-1:1:inference-profile/", start, "model"].concat());
    let files = written(&setup("eu", TODAY, ALL), "en");
    let global = profile("global.");
    assert!(denied(&files, "bedrock:InvokeModel", "unspecified", global.as_deref()));
    let (european, own) = (profile("eu."), "eu-central-1");
    // inside the Union as long as all its regions are
    assert!(!denied(&files, "bedrock:InvokeModel", own, european.as_deref()));
    assert!(denied(&files, "bedrock:InvokeModel", "eu-west-2", european.as_deref()));
    // all regions of the profile are inside: the profile is allowed by its name
    let wide = "CH,DE,ES,FR,GB,IE,IT,SE";
    let files = written(&setup(wide, TODAY, ALL), "en");
    assert!(!denied(&files, "bedrock:InvokeModel", "eu-west-2", european.as_deref()));
    assert!(denied(
        &files,
        "bedrock:InvokeModel",
        "us-east-1",
        profile("us.").as_deref()
    ));
    assert!(denied(&files, "bedrock:InvokeModel", "unspecified", global.as_deref()));
    assert!(text(&files, Name::AwsInference).contains("inference-profile/eu.*"));
    let chosen: &[(&str, &[(&str, &str)])] = &[("aws-bedrock", &[("bedrock.profile", "in-region")])];
    let files = written(&setup(wide, TODAY, chosen), "en");
    assert!(!text(&files, Name::AwsInference).contains("inference-profile/eu.*"));
}

#[test]
fn google_gets_organisation_policies() {
    let files = written(&setup("eu", TODAY, ALL), "en");
    let policy = text(&files, Name::GoogleLocations);
    assert!(policy.starts_with("# "));
    let (comments, body): (Vec<&str>, Vec<&str>) = policy.lines().partition(|line| line.starts_with('#'));
    assert!(comments.iter().any(|line| line.contains("2026.11")));
    let body: Vec<&str> = body.into_iter().filter(|line| !line.is_empty()).collect();
    assert_eq!(
        body[..5],
        [
            "name: organizations/ORG_ID/policies/gcp.resourceLocations",
            "spec:",
            "  rules:",
            "    - values:",
            "        allowedValues:"
        ]
    );
    let values: Vec<&str> = body[5..]
        .iter()
        .map(|line| line.trim().trim_start_matches("- ").trim_matches('"'))
        .collect();
    assert!(values.contains(&"in:europe-west3-locations") && values.contains(&"EU"));
    // in Zurich, in London, somewhere
    for outside in [
        "in:europe-west6-locations",
        "in:europe-west2-locations",
        "eu",
        "EUR5",
        "global",
    ] {
        assert!(!values.contains(&outside), "{outside}");
    }
    for value in values {
        let code = value
            .strip_prefix("in:")
            .and_then(|value| value.strip_suffix("-locations"))
            .unwrap_or(value);
        assert!(
            countries("gcp", code)
                .unwrap()
                .is_subset(&scope(&setup("eu", TODAY, ALL)).inside),
            "{value}"
        );
    }
    // no region of Google is in Iceland
    let none = written(&setup("IS", TODAY, ALL), "en");
    assert!(text(&none, Name::GoogleLocations).ends_with("  rules:\n    - denyAll: true\n"));
    assert!(
        text(&files, Name::GoogleEndpoints).ends_with("deniedValues:\n          - \"aiplatform.googleapis.com\"\n")
    );
}

#[test]
fn no_allowed_region_is_outside() {
    let knowledge = Knowledge::built_in();
    let days = [
        "2018-05-25",
        "2020-06-01",
        "2021-01-01",
        "2023-07-11",
        "2026-11-26",
        "2029-01-01",
    ];
    let every: Vec<&'static str> = knowledge
        .products()
        .iter()
        .filter(|product| product.regions.is_some())
        .map(|product| product.id)
        .collect();
    for boundary in ["eu", "eea", "eu-efta", "eea-adequate", "DE", "GB", "IE,NL", "US,DE"] {
        for day in days {
            let mut setup = setup(boundary, day.parse().unwrap(), &[]);
            for product in &every {
                setup.add_service(product, "");
            }
            let scope = scope(&setup);
            let inside = setup
                .boundary
                .countries(&knowledge.areas(setup.as_of), knowledge, setup.as_of);
            for (list, regions) in &scope.regions {
                for region in regions {
                    // an independent look at the fact
                    let Some(FactValue::Region {
                        countries,
                        within,
                        kind,
                        ..
                    }) = knowledge.region(list, region.code).map(|fact| &fact.value)
                    else {
                        panic!("unknown region {list} {}", region.code)
                    };
                    assert_ne!(*kind, "announced");
                    let area = within.and_then(|area| knowledge.areas(setup.as_of).get(area).copied());
                    let mut all: Vec<Country> = countries.to_vec();
                    if all.is_empty() {
                        all.extend(area.unwrap().iter());
                    }
                    assert!(!all.is_empty(), "{list} {}", region.code);
                    assert!(
                        all.iter().all(|country| inside.contains(*country)),
                        "{boundary} {day} {list} {}",
                        region.code
                    );
                }
                // and the other way round: no region that is wholly inside is missing
                for fact in knowledge.regions(list) {
                    if let FactValue::Region {
                        code, countries, kind, ..
                    } = &fact.value
                        && *kind == "region"
                        && fact.valid.contains(setup.as_of)
                        && !countries.is_empty()
                        && countries.iter().all(|country| inside.contains(*country))
                    {
                        assert!(scope.allows(list, code), "{boundary} {day} {list} {code}");
                    }
                }
            }
            // a region that nobody knows
            assert!(!scope.allows("aws", "eu-nowhere-1") && !scope.allows("nowhere", "eu-central-1"));
        }
    }
}

#[test]
fn a_later_change_of_the_boundary_is_said() {
    // until the end of 2020, the United Kingdom counted as a member
    let before = setup("eu", Date::new(2020, 6, 1), ALL);
    let scope = scope(&before);
    assert!(scope.allows("azure", "uksouth"));
    let change = &scope.changes[0];
    assert_eq!(change.leave, [Country::new(*b"GB")]);
    for file in written(&before, "en") {
        let says = file.text.contains(&change.day.to_string());
        let no_room = matches!(file.name, Name::AwsRegions | Name::AwsInference);
        assert!(says || no_room, "{:?}", file.name);
    }
}

#[test]
fn what_an_allowed_region_lets_out_is_said() {
    let setup = setup("DE", TODAY, ALL);
    let scope = scope(&setup);
    let zones: Vec<&str> = scope.zones.iter().map(|zone| zone.to).collect();
    assert_eq!(zones, ["eu-central-1-waw-1a"]);
    let files = written(&setup, "en");
    assert!(text(&files, Name::Readme).contains("eu-central-1-waw-1a"));
    assert_eq!(Scope::new(&setup, &[], Knowledge::built_in()), scope);
    let dutch = self::scope(&self::setup("NL", TODAY, ALL));
    assert_eq!(
        (dutch.pairs[0].region, dutch.pairs[0].to),
        ("westeurope", "northeurope")
    );
    assert!(dutch.policies.contains(&Policy::AzureStorageCopies));
}

#[test]
fn every_file_says_what_it_is_in_both_languages() {
    for language in ["en", "de"] {
        let words = Words::new(language);
        let keys = words.keys();
        for file in written(&setup("eea-adequate", TODAY, ALL), language) {
            let left = keys
                .iter()
                .filter(|key| key.starts_with("guardrail-"))
                .find(|key| file.text.contains(key.as_str()));
            assert_eq!(left, None, "{:?}", file.name);
            assert!(
                !file.text.contains("guardrail-") && !file.text.contains('\u{2068}'),
                "{:?}",
                file.name
            );
            // lines of comments are short
            for line in file.text.lines().filter(|line| line.starts_with("# ")) {
                assert!(line.chars().count() <= 112, "{line}");
            }
        }
    }
    let boundary: Boundary = "DE,FR".parse().unwrap();
    let mut list = setup("eu", TODAY, ALL);
    list.boundary = boundary;
    assert!(text(&written(&list, "de"), Name::Readme).contains("Deutschland, Frankreich"));
}
