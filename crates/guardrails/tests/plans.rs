//! The rules for plans, evaluated, and the module for Terraform, parsed and run; the dry run has to say the same.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use limes_assess::Setup;
use limes_guardrails::{DryRun, File, Name, Policy, Scope, dry_run, files};
use limes_inventories::{Format, Inventory, LeftOut, Limits, read};
use limes_knowledge::Knowledge;
use limes_messages::Words;
use limes_model::Date;
use limes_model::facts::FactValue;
use regorus::{Engine, Value};
use serde_json::json;

const TODAY: Date = Date::new(2026, 11, 26);
const BOUNDARIES: [&str; 5] = ["eu", "eu-efta", "DE", "GB,FR", "US"];

fn setup(boundary: &str, products: &[&'static str]) -> Setup {
    let mut setup = Setup::new(TODAY);
    setup.boundary = boundary.parse().unwrap();
    for product in products {
        setup.add_service(product, "");
    }
    setup
}

/// The plans among the examples, as text.
fn plans() -> Vec<(String, String)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../inventories/tests/examples");
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.sort();
    let mut plans = Vec::new();
    for path in paths {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if !name.contains("-tf-plan-") {
            continue;
        }
        let bytes = fs::read(&path).unwrap();
        // what Windows PowerShell writes has to be written again for other tools
        let text = match bytes.strip_prefix(&[0xff, 0xfe]) {
            Some(rest) => {
                let units: Vec<u16> = rest
                    .chunks_exact(2)
                    .map(|pair| u16::from_le_bytes([pair[0], pair[1]]))
                    .collect();
                String::from_utf16(&units).unwrap()
            }
            None => String::from_utf8(bytes).unwrap(),
        };
        plans.push((name, text));
    }
    assert_eq!(plans.len(), 5);
    plans
}

fn rules(scope: &Scope, language: &str) -> Engine {
    let files = files(scope, &Words::new(language), Knowledge::built_in());
    let file = files.iter().find(|file| file.name == Name::Rego).unwrap();
    let mut engine = Engine::new();
    engine.add_policy("limes.rego".to_owned(), file.text.clone()).unwrap();
    engine
}

fn set(value: &Value) -> Vec<Value> {
    value.as_set().unwrap().iter().cloned().collect()
}

fn evaluated(engine: &mut Engine, plan: &str, rule: &str) -> Vec<Value> {
    engine.set_input(Value::from_json_str(plan).unwrap());
    set(&engine.eval_rule(["data.main.", rule].concat()).unwrap())
}

fn text(value: &Value, name: &str) -> String {
    value[name].as_string().unwrap().to_string()
}

fn inventory(text: &str) -> Inventory {
    let inventory = read(text.as_bytes(), Knowledge::built_in(), &Limits::default());
    assert_eq!(inventory.format, Format::TerraformPlan);
    inventory
}

/// What the rules and the dry run say of a plan has to agree: of each type of a service, whether something of it is denied.
fn agree(name: &str, scope: &Scope, plan: &str) -> DryRun {
    let inventories = [inventory(plan)];
    let run = dry_run(scope, &inventories, Knowledge::built_in());
    let mut engine = rules(scope, "en");
    let wrong = evaluated(&mut engine, plan, "wrong");
    let settings = evaluated(&mut engine, plan, "wrong_setting");
    let denied = evaluated(&mut engine, plan, "deny");
    assert_eq!(denied.is_empty(), wrong.is_empty() && settings.is_empty());
    let judged = run
        .policies
        .iter()
        .find(|judged| judged.policy == Policy::PlanRules)
        .unwrap();
    let types = |service: &limes_guardrails::Resources| -> BTreeSet<String> {
        let services = inventories[0].services.iter();
        let same = services.filter(|known| known.at == service.at && known.product == service.product);
        same.flat_map(|known| known.types.iter().cloned()).collect()
    };
    // what the rules find of these types
    let found: BTreeSet<String> = wrong.iter().chain(&settings).map(|found| text(found, "type")).collect();
    for denied in &judged.denied {
        let own = types(denied);
        // what is found at a part, such as a server or a deployment, is denied of the whole
        let by_part = || {
            let mut parts = inventories[0].omitted.iter().filter(|row| row.why == LeftOut::Part);
            parts.any(|row| found.contains(&row.name))
        };
        assert!(
            own.iter().any(|kind| found.contains(kind)) || by_part(),
            "{name}: {denied:?} {found:?}"
        );
    }
    let open: BTreeSet<String> = judged.open.iter().flat_map(types).collect();
    let refused: BTreeSet<String> = judged.denied.iter().flat_map(types).collect();
    for kind in &found {
        let part = inventories[0].omitted.iter().any(|row| row.name == *kind);
        assert!(
            part || refused.contains(kind) || open.contains(kind),
            "{name}: {kind} {judged:?}"
        );
    }
    run
}

#[test]
fn rules_and_dry_run_agree_on_the_examples() {
    for (name, plan) in plans() {
        for boundary in BOUNDARIES {
            let inventories = [inventory(&plan)];
            let scope = Scope::new(&setup(boundary, &[]), &inventories, Knowledge::built_in());
            agree(&[&name, " ", boundary].concat(), &scope, &plan);
        }
    }
}

#[test]
fn the_examples_are_denied_as_their_places_are() {
    let plans = plans();
    let of = |start: &str| {
        plans
            .iter()
            .find(|(name, _)| name.starts_with(start))
            .unwrap()
            .1
            .clone()
    };
    let run = |plan: &str, boundary: &str| {
        let inventories = [inventory(plan)];
        let scope = Scope::new(&setup(boundary, &[]), &inventories, Knowledge::built_in());
        let run = agree("", &scope, plan);
        let mut engine = rules(&scope, "en");
        let mut denied: Vec<String> = evaluated(&mut engine, plan, "deny")
            .iter()
            .map(|text| text.as_string().unwrap().to_string())
            .collect();
        denied.sort();
        let count = |judged: &limes_guardrails::Judged| judged.denied.iter().map(|row| row.count).sum::<usize>();
        let judged = run
            .policies
            .iter()
            .map(|judged| (judged.policy, count(judged)))
            .collect::<Vec<_>>();
        (denied, judged)
    };
    // London is outside, Paris inside
    let (denied, judged) = run(&of("01"), "eu");
    assert_eq!(
        denied,
        [
            "aws_eks_cluster.camunda[\"london\"]: eu-west-2 is outside the boundary",
            "aws_s3_bucket.backup: eu-west-2 is outside the boundary"
        ]
    );
    assert!(
        judged.contains(&(Policy::AwsRegions, 2)) && judged.contains(&(Policy::PlanRules, 2)),
        "{judged:?}"
    );
    assert_eq!(run(&of("01"), "GB,FR").0, Vec::<String>::new());
    // a copy in the United States, a deployment that runs anywhere, Front Door
    let (denied, judged) = run(&of("02"), "eu");
    assert!(
        denied.iter().any(|text| text.contains("eastus is outside")),
        "{denied:?}"
    );
    assert!(denied.iter().any(|text| text.contains("GlobalStandard")), "{denied:?}");
    for expected in [
        (Policy::AzureLocations, 0),
        (Policy::AzureCosmos, 1),
        (Policy::AzureModels, 1),
        (Policy::AzureWorldwide, 1),
        (Policy::PlanRules, 2),
    ] {
        assert!(judged.contains(&expected), "{expected:?} {judged:?}");
    }
    // the region of the provider, of which the plan has the variable
    assert_eq!(run(&of("07"), "eu").0, Vec::<String>::new());
    assert!(!run(&of("07"), "US").0.is_empty());
    // two possible regions: denied by neither, and not judged
    let (denied, judged) = run(&of("04"), "eu");
    assert!(
        denied.is_empty() && judged.iter().all(|(_, count)| *count == 0),
        "{denied:?} {judged:?}"
    );
    let mut engine = rules(&Scope::new(&setup("eu", &["aws-s3"]), &[], Knowledge::built_in()), "de");
    let open = evaluated(&mut engine, &of("04"), "warn");
    assert!(
        !open.is_empty()
            && open.iter().all(|text| text
                .as_string()
                .unwrap()
                .ends_with("der Plan sagt nicht, wo die Ressource sein wird")),
        "{open:?}"
    );
}

/// A plan with one resource for each place.
fn plan(kind: &str, provider: &str, places: &[(&str, &str)]) -> String {
    let changes: Vec<serde_json::Value> = places
        .iter()
        .enumerate()
        .map(|(number, (name, place))| {
            json!({"address": format!("{kind}.r{number}"), "mode": "managed", "type": kind, "name": format!("r{number}"),
                "provider_name": format!("registry.terraform.io/hashicorp/{provider}"),
                "change": {"actions": ["create"], "before": null, "after": {*name: place}, "after_unknown": {}}})
        })
        .collect();
    json!({"format_version": "1.2", "terraform_version": "1.9.8", "resource_changes": changes, "planned_values": {"root_module": {}}}).to_string()
}

#[test]
fn every_region_is_judged_by_its_fact() {
    let knowledge = Knowledge::built_in();
    for (kind, provider, list, name, product) in [
        ("aws_instance", "aws", "aws", "region", "aws-ec2"),
        (
            "azurerm_storage_account",
            "azurerm",
            "azure",
            "location",
            "azure-storage",
        ),
        ("google_storage_bucket", "google", "gcp", "location", "gcp-storage"),
        ("hcloud_server", "hcloud", "hetzner", "location", "hetzner-server"),
        ("scaleway_instance_server", "scaleway", "scaleway", "region", "scaleway"),
    ] {
        let mut codes: Vec<&str> = Vec::new();
        for fact in knowledge.regions(list) {
            if let FactValue::Region { code, kind, .. } = fact.value
                && !matches!(kind, "global" | "legacy-alias")
            {
                codes.push(code);
            }
        }
        assert!(codes.len() > 1, "{list}");
        let places: Vec<(&str, &str)> = codes.iter().map(|code| (name, *code)).collect();
        let text = plan(kind, provider, &places);
        for boundary in BOUNDARIES {
            let scope = Scope::new(&setup(boundary, &[product]), &[], knowledge);
            let run = dry_run(&scope, &[inventory(&text)], knowledge);
            let judged = run
                .policies
                .iter()
                .find(|judged| judged.policy == Policy::PlanRules)
                .unwrap();
            let by_run: BTreeSet<String> = judged.denied.iter().filter_map(|row| row.region.clone()).collect();
            let mut engine = rules(&scope, "en");
            let by_rules: BTreeSet<String> = evaluated(&mut engine, &text, "wrong")
                .iter()
                .map(text_of_place)
                .collect();
            // the facts, looked at again
            let areas = knowledge.areas(TODAY);
            let outside = |code: &&&str| match knowledge.region(list, code).map(|fact| &fact.value) {
                Some(FactValue::Region {
                    countries,
                    within,
                    kind,
                    ..
                }) => {
                    let named =
                        countries.iter().all(|country| scope.inside.contains(*country)) && !countries.is_empty();
                    let area = within
                        .and_then(|area| areas.get(area))
                        .is_some_and(|area| area.is_subset(&scope.inside));
                    !(named || countries.is_empty() && area) || *kind == "announced"
                }
                _ => true,
            };
            let expected: BTreeSet<String> = codes.iter().filter(outside).map(|code| (*code).to_owned()).collect();
            assert_eq!(by_run, expected, "{list} {boundary}");
            assert_eq!(by_rules, expected, "{list} {boundary}");
        }
    }
}

fn text_of_place(found: &Value) -> String {
    text(found, "place")
}

#[test]
fn spellings_of_a_place_are_one_place_and_unknown_ones_are_denied() {
    let knowledge = Knowledge::built_in();
    let scope = Scope::new(
        &setup("eu", &["aws-s3", "azure-vm", "gcp-compute", "ovh-public-cloud"]),
        &[],
        knowledge,
    );
    let mut engine = rules(&scope, "en");
    let mut wrong = |kind: &str, provider: &str, places: &[(&str, &str)]| -> Vec<String> {
        let found = evaluated(&mut engine, &plan(kind, provider, places), "wrong");
        let mut found: Vec<String> = found
            .iter()
            .map(|found| [text_of_place(found), found["known"].to_string()].join(" "))
            .collect();
        found.sort();
        found
    };
    let azure = [
        ("location", "West Europe"),
        ("location", "westeurope"),
        ("location", "East US"),
        ("location", "norwayeast"),
        ("location", "Nowhere Central"),
        ("location", "global"),
    ];
    assert_eq!(
        wrong("azurerm_linux_virtual_machine", "azurerm", &azure),
        ["East US true", "Nowhere Central false", "norwayeast true"]
    );
    let google = [
        ("zone", "europe-west3-a"),
        ("zone", "projects/p/zones/us-central1-b"),
        ("region", "europe-west6"),
        ("zone", "europe-west99-a"),
    ];
    assert_eq!(
        wrong("google_compute_instance", "google", &google),
        [
            "europe-west6 true",
            "europe-west99-a false",
            "projects/p/zones/us-central1-b true"
        ]
    );
    // `EU` is in the Union; where `eu` of other services is, Google does not say
    assert_eq!(
        wrong(
            "google_storage_bucket",
            "google",
            &[("location", "EU"), ("location", "eu")]
        ),
        ["eu true"]
    );
    let aws = [
        ("availability_zone", "eu-central-1a"),
        ("availability_zone", "us-east-1a"),
        ("region", "eu-west-9"),
    ];
    assert_eq!(
        wrong("aws_instance", "aws", &aws),
        ["eu-west-9 false", "us-east-1a true"]
    );
    // a certificate for content delivery has to be there, and holds no data
    assert_eq!(
        wrong("aws_acm_certificate", "aws", &[("region", "us-east-1")]),
        Vec::<String>::new()
    );
}

#[test]
fn the_region_of_a_provider_is_found_in_the_configuration() {
    let knowledge = Knowledge::built_in();
    let scope = Scope::new(&setup("eu", &["aws-s3"]), &[], knowledge);
    let plan = |version: &str, regions: [&str; 2], unknown: bool| {
        let resource = |address: &str, module: bool| {
            json!({"address": address, "mode": "managed", "type": "aws_s3_bucket", "name": "b",
                "provider_name": "registry.terraform.io/hashicorp/aws", "module_address": if module { json!("module.a[\"x\"]") } else { json!(null) },
                "change": {"actions": ["create"], "before": null, "after": {"bucket": "b"}, "after_unknown": {"region": unknown}}})
        };
        json!({"format_version": "1.2", "terraform_version": version, "variables": {"where": {"value": regions[0]}},
            "resource_changes": [resource("aws_s3_bucket.b", false), resource("module.a[\"x\"].aws_s3_bucket.b", true)],
            "configuration": {"provider_config": {
                "aws": {"name": "aws", "expressions": {"region": {"references": ["var.where"]}}},
                "aws.second": {"name": "aws", "alias": "second", "expressions": {"region": {"constant_value": regions[1]}}}},
            "root_module": {"resources": [{"address": "aws_s3_bucket.b", "mode": "managed", "type": "aws_s3_bucket", "name": "b", "provider_config_key": "aws"}],
                "module_calls": {"a": {"source": "./a", "module": {"resources": [
                    {"address": "aws_s3_bucket.b", "mode": "managed", "type": "aws_s3_bucket", "name": "b", "provider_config_key": "aws.second"}]}}}}}})
        .to_string()
    };
    let mut engine = rules(&scope, "en");
    let mut wrong = |plan: &str| -> Vec<String> {
        let found = evaluated(&mut engine, plan, "wrong");
        found
            .iter()
            .map(|found| [text(found, "address"), text_of_place(found)].join(" "))
            .collect()
    };
    assert_eq!(
        wrong(&plan("1.9.8", ["us-east-1", "eu-central-1"], false)),
        ["aws_s3_bucket.b us-east-1"]
    );
    assert_eq!(
        wrong(&plan("1.9.8", ["eu-west-1", "us-east-1"], false)),
        ["module.a[\"x\"].aws_s3_bucket.b us-east-1"]
    );
    // before 1.1, the key in a module does not say which provider the call hands in
    assert_eq!(
        wrong(&plan("1.0.11", ["eu-west-1", "us-east-1"], false)),
        Vec::<String>::new()
    );
    // a region that is known only after the plan was carried out
    assert_eq!(
        wrong(&plan("1.9.8", ["us-east-1", "us-east-1"], true)),
        Vec::<String>::new()
    );
    for regions in [["us-east-1", "eu-central-1"], ["eu-west-1", "us-east-1"]] {
        for version in ["1.9.8", "1.0.11"] {
            agree(version, &scope, &plan(version, regions, false));
        }
    }
}

fn module(boundary: &str, products: &[&'static str], language: &str) -> String {
    let scope = Scope::new(&setup(boundary, products), &[], Knowledge::built_in());
    let files: Vec<File> = files(&scope, &Words::new(language), Knowledge::built_in());
    files
        .into_iter()
        .find(|file| file.name == Name::Terraform)
        .unwrap()
        .text
}

#[test]
fn the_module_for_terraform_is_valid() {
    for language in ["en", "de"] {
        let text = module(
            "eu",
            &["aws-s3", "azure-vm", "gcp-storage", "aws-eusc-s3", "hetzner-server"],
            language,
        );
        let body = hcl_edit::parser::parse_body(&text).unwrap();
        let blocks = body
            .blocks()
            .map(|block| [block.ident.as_str(), " ", block.labels[0].as_str()].concat());
        let mut names: Vec<String> = blocks.collect();
        names.sort();
        assert_eq!(
            names,
            [
                "output aws_regions",
                "output azure_regions",
                "output gcp_regions",
                "output hetzner_regions",
                "variable aws_regions",
                "variable azure_regions",
                "variable gcp_regions",
                "variable hetzner_regions"
            ]
        );
        for block in body.blocks().filter(|block| block.ident.as_str() == "variable") {
            let validation = block.body.blocks().next().unwrap();
            assert_eq!(validation.ident.as_str(), "validation");
            assert!(validation.body.has_attribute("condition") && validation.body.has_attribute("error_message"));
        }
    }
}

/// Whether Terraform accepts regions as the values of the module's variables.
fn accepts(terraform: &Path, folder: &Path, values: &[(&str, &str)]) -> (bool, String) {
    let mut command = Command::new(terraform);
    command
        .arg("plan")
        .arg("-input=false")
        .arg("-no-color")
        .arg("-lock=false")
        .current_dir(folder);
    command.env_remove("TF_CLI_CONFIG_FILE");
    for (name, value) in values {
        command.arg(format!("-var={name}=[\"{value}\"]"));
    }
    let output = command.output().unwrap();
    let said = [output.stdout, output.stderr].concat();
    (output.status.success(), String::from_utf8_lossy(&said).into_owned())
}

/// Runs where Terraform is installed, without any provider; the test before parses the module everywhere.
#[test]
fn terraform_takes_allowed_regions_only() {
    let paths = std::env::var_os("PATH").unwrap_or_default();
    let Some(terraform) = std::env::split_paths(&paths)
        .map(|path| path.join("terraform"))
        .find(|path| path.is_file())
    else {
        eprintln!("terraform is not installed");
        return;
    };
    let folder = std::env::temp_dir().join(format!("limes-guardrails-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("main.tf"), module("eu", &["aws-s3", "azure-vm"], "de")).unwrap();
    let init = Command::new(&terraform)
        .arg("init")
        .arg("-input=false")
        .current_dir(&folder)
        .env_remove("TF_CLI_CONFIG_FILE")
        .output()
        .unwrap();
    assert!(init.status.success(), "{}", String::from_utf8_lossy(&init.stderr));
    for (name, value, allowed) in [
        ("aws_regions", "eu-central-1", true),
        ("aws_regions", "eu-west-2", false),
        ("aws_regions", "eu-nowhere-1", false),
        ("azure_regions", "West Europe", true),
        ("azure_regions", "norwayeast", false),
    ] {
        let (accepted, said) = accepts(&terraform, &folder, &[(name, value)]);
        assert_eq!(accepted, allowed, "{name} {value}: {said}");
        assert!(allowed || said.contains("außerhalb der Grenze"), "{said}");
    }
    fs::remove_dir_all(&folder).unwrap();
}
