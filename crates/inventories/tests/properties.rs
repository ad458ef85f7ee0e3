//! What holds for any bytes: no panic, nothing without a bound, and nothing of what a file keeps secret comes out.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

use std::fs;
use std::path::PathBuf;

use limes_assess::Setup;
use limes_inventories::{Fault, Inventory, Limits, group, into_setup, parts, read};
use limes_knowledge::Knowledge;
use limes_model::Date;
use proptest::prelude::*;

fn examples() -> Vec<(String, Vec<u8>)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/examples");
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.sort();
    let file = |path: PathBuf| {
        (
            path.file_name().unwrap().to_string_lossy().into_owned(),
            fs::read(path).unwrap(),
        )
    };
    paths.into_iter().map(file).collect()
}

fn inventory(bytes: &[u8]) -> Inventory {
    read(bytes, Knowledge::built_in(), &Limits::default())
}

/// Everything that leaves the crate: results, messages, the set-up.
fn everything(inventory: &Inventory) -> String {
    let mut setup = Setup::new(Date::new(2026, 11, 22));
    let report = into_setup(std::slice::from_ref(inventory), &mut setup, Knowledge::built_in());
    let services = group(std::slice::from_ref(inventory));
    assert!(setup.services().len() <= 500);
    [
        serde_json::to_string(inventory).unwrap(),
        serde_json::to_string(&report).unwrap(),
        format!("{inventory:?} {services:?} {setup:?}"),
    ]
    .concat()
}

const SECRETS: [&str; 12] = [
    "EXAMPLE",
    "Musterhausen",
    "startup-script",
    "Beschäftigte",
    "Stammdaten",
    "calc",
    "vm-app-01",
    "rg-app",
    "111122223333",
    "sql-main",
    "stdocs",
    "Zeiterfassung",
];

#[test]
fn nothing_secret_comes_out() {
    for (name, bytes) in examples() {
        let out = everything(&inventory(&bytes));
        for secret in SECRETS {
            assert!(!out.contains(secret), "{name}: {secret}");
        }
    }
}

#[test]
fn planted_secrets_stay_in_the_file() {
    // in every text that is no type, place or setting, and in names of fields
    let state = r#"{"version":4,"terraform_version":"1.9.8","lineage":"planted-1","resources":[{"mode":"managed","type":"azurerm_storage_account",
        "name":"planted-2","provider":"provider[\"registry.terraform.io/hashicorp/azurerm\"]","instances":[{"attributes":{"location":"westeurope",
        "name":"planted-3","primary_access_key":"planted-4","account_replication_type":"planted-5","tags":{"planted-6":"planted-7"},
        "customer_managed_key":[{"key_vault_key_id":"planted-8"}]}}]},{"type":"aws_instance","name":"x","mode":"managed","instances":[{"attributes":
        {"region":"planted-9","user_data":"planted-10","arn":"arn:aws:ec2:planted-11:1:x"}}]}],"outputs":{"planted-12":{"value":"planted-13"}}}"#;
    let out = everything(&inventory(state.as_bytes()));
    assert!(out.contains("azure-storage"), "{out}");
    assert!(!out.contains("planted"), "{out}");
    let plan = r#"{"format_version":"1.2","terraform_version":"1.9.8","variables":{"region":{"value":"Planted Secret"},"password":{"value":"planted-1"}},
        "planned_values":{"root_module":{"resources":[{"address":"aws_sqs_queue.planted","mode":"managed","type":"aws_sqs_queue","name":"planted","values":{"policy":"planted"}}]}},
        "configuration":{"provider_config":{"aws":{"name":"aws","expressions":{"region":{"references":["var.region"]}}}},"root_module":{"resources":[{"address":"aws_sqs_queue.planted","mode":"managed","type":"aws_sqs_queue","name":"planted","provider_config_key":"aws"}]}}}"#;
    let out = everything(&inventory(plan.as_bytes()));
    assert!(!out.to_lowercase().contains("planted"), "{out}");
    let arm = r#"{"$schema":"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#","contentVersion":"1.0.0.0",
        "parameters":{"where":{"type":"securestring","defaultValue":"planted-1"},"pass":{"type":"string","defaultValue":"planted-2"}},"variables":{"v":"planted-3"},
        "resources":[{"type":"Microsoft.Storage/storageAccounts","name":"[parameters('pass')]","location":"[parameters('where')]","sku":{"name":"[variables('v')]"}}]}"#;
    let out = everything(&inventory(arm.as_bytes()));
    assert!(out.contains("azure-storage") && !out.contains("planted"), "{out}");
}

#[test]
fn archives_and_numbers_have_bounds() {
    // a file that unpacks to four gigabytes of zeros in a chain of stored blocks is refused by its ratio
    let deep = "[{\"a\":".repeat(60_000);
    assert!(!inventory(deep.as_bytes()).is_complete());
    let wide = format!(
        "{{\"version\":4,\"lineage\":\"a\",\"serial\":1{},\"resources\":[]}}",
        "0".repeat(5_000)
    );
    assert!(inventory(wide.as_bytes()).services.is_empty());
    let number = r#"{"count":1e999,"totalRecords":99999999999999999999999999,"data":[{"id":"/subscriptions/1/x","type":"microsoft.storage/storageaccounts","location":"westeurope"}]}"#;
    assert_eq!(inventory(number.as_bytes()).services.len(), 1);
    let few = Limits {
        bytes: 100,
        ..Limits::default()
    };
    assert_eq!(
        read(&[b' '; 200], Knowledge::built_in(), &few).problems[0].fault,
        Fault::TooLarge
    );
    let some = Limits {
        resources: 1,
        ..Limits::default()
    };
    let (_, list) = examples().into_iter().find(|(name, _)| name.starts_with("18")).unwrap();
    let cut = read(&list, Knowledge::built_in(), &some);
    assert_eq!((cut.counts.resources, cut.incomplete.len()), (1, 1));
    assert!(parts(b"PK\x03\x04", &Limits::default()).is_empty());
}

#[test]
fn a_persons_answers_stay() {
    let knowledge = Knowledge::built_in();
    let (_, list) = examples().into_iter().find(|(name, _)| name.starts_with("12")).unwrap();
    let found = inventory(&list);
    let mut setup = Setup::new(Date::new(2026, 11, 22));
    let first = into_setup(std::slice::from_ref(&found), &mut setup, knowledge);
    assert_eq!((first.changes.len(), first.disagreements.len()), (4, 0));
    let before = setup.clone();
    let again = into_setup(std::slice::from_ref(&found), &mut setup, knowledge);
    assert_eq!(setup, before, "the same file twice adds nothing");
    assert!(again.changes.iter().all(|change| !change.new));
    let question = knowledge.question_index("azure-storage.redundancy").unwrap();
    let keys: Vec<_> = setup
        .answers
        .keys()
        .copied()
        .filter(|key| key.question == question)
        .collect();
    setup.answers.insert(keys[0], limes_assess::Answer::Choice(0));
    let third = into_setup(std::slice::from_ref(&found), &mut setup, knowledge);
    assert_eq!(setup.answers.get(&keys[0]), Some(&limes_assess::Answer::Choice(0)));
    assert_eq!(
        (third.disagreements.len(), third.disagreements[0].file[0].as_str()),
        (1, "grs")
    );
    // what the file has beyond the person's answer is a service of its own, once
    assert_eq!(setup.services().len(), 5);
    into_setup(std::slice::from_ref(&found), &mut setup, knowledge);
    assert_eq!(setup.services().len(), 5);
}

#[test]
fn copies_that_no_question_holds_are_services() {
    let registry = r#"{"format_version":"1.2","planned_values":{"root_module":{"resources":[{"address":"azurerm_container_registry.r","mode":"managed",
        "type":"azurerm_container_registry","name":"r","values":{"location":"westeurope","georeplications":[{"location":"eastus"}]}}]}}}"#;
    let found = inventory(registry.as_bytes());
    assert_eq!(found.services[0].further, ["eastus"]);
    let mut setup = Setup::new(Date::new(2026, 11, 22));
    into_setup(&[found], &mut setup, Knowledge::built_in());
    let regions: Vec<_> = setup.answers.values().copied().collect();
    let region = limes_assess::Answer::Region;
    assert!(
        regions.contains(&region("westeurope")) && regions.contains(&region("eastus")),
        "{regions:?}"
    );
}

#[test]
fn a_database_belongs_to_the_server_that_it_names_and_to_no_other() {
    let plan = |reference: &str| {
        format!(
            r#"{{"format_version":"1.2","terraform_version":"1.9.8","planned_values":{{"root_module":{{"resources":[
            {{"address":"azurerm_mssql_server.s","mode":"managed","type":"azurerm_mssql_server","name":"s","values":{{"name":"s","location":"germanywestcentral"}}}},
            {{"address":"azurerm_mssql_database.d","mode":"managed","type":"azurerm_mssql_database","name":"d","values":{{"name":"d"}}}}]}}}},
            "configuration":{{"root_module":{{"resources":[{{"address":"azurerm_mssql_database.d","type":"azurerm_mssql_database","name":"d","provider_config_key":"azurerm",
            "expressions":{{"server_id":{{"references":["{reference}.id","{reference}"]}}}}}}]}}}}}}"#
        )
    };
    for (reference, region) in [
        ("azurerm_mssql_server.s", Some("germanywestcentral")),
        ("data.azurerm_mssql_server.other", None),
        ("var.server", None),
    ] {
        let found = inventory(plan(reference).as_bytes());
        let database = found.services.iter().find(|row| row.product == "azure-sql").unwrap();
        assert_eq!(database.region.as_deref(), region, "{reference}");
    }
}

#[test]
fn the_order_of_fields_and_the_kind_of_file_make_no_difference() {
    let item = r#""type":"Microsoft.Storage/storageAccounts","id":"/subscriptions/1/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/a""#;
    let one = format!("{{{item},\"location\":\"uksouth\",\"sku\":{{\"name\":\"Standard_LRS\"}}}}");
    let two = format!("{{\"sku\":{{\"name\":\"Standard_LRS\"}},\"location\":\"UK South\",{item}}}");
    for text in [
        format!("[{one}]"),
        format!("\u{feff}[\r\n{two}\r\n]"),
        format!("{{\"data\":[{two}],\"count\":1,\"totalRecords\":1}}"),
        format!("{{\"value\":[{one}]}}"),
        format!("{one}\n"),
        format!("[[{one}]]"),
    ] {
        let found = inventory(text.as_bytes());
        assert_eq!(found.services.len(), 1, "{text}");
        assert_eq!(found.services[0].region.as_deref(), Some("uksouth"), "{text}");
        assert_eq!(
            found.services[0].answers["azure-storage.redundancy"].values,
            ["lrs"],
            "{text}"
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_read(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        everything(&inventory(&bytes));
    }

    #[test]
    fn any_truncation_and_mutation_is_read(file in 0..28usize, cut in 0.0..1.0f64, place in 0.0..1.0f64, byte in any::<u8>(), mutate in any::<bool>()) {
        let (_, mut bytes) = examples().swap_remove(file);
        let at = |part: f64, length: usize| ((length as f64) * part) as usize;
        if mutate && !bytes.is_empty() {
            let place = at(place, bytes.len()).min(bytes.len() - 1);
            bytes[place] = byte;
        } else {
            bytes.truncate(at(cut, bytes.len()));
        }
        let found = inventory(&bytes);
        let out = everything(&found);
        prop_assert!(out.len() < 200_000);
        prop_assert!(!out.contains("EXAMPLE-SECRET"));
    }

    #[test]
    fn any_source_is_read(text in "(resource|provider|variable|locals) \"[a-z_]{1,9}\" (\"[a-z]{1,3}\" )?\\{?[a-z =\"\\[\\]{}$.\n#<]{0,80}") {
        everything(&inventory(text.as_bytes()));
    }
}
