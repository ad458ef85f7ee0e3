//! The dry run: a policy denies exactly what is outside, and says where it cannot judge.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use limes_assess::Setup;
use limes_guardrails::{DryRun, Judged, Policy, Scope, Why, dry_run};
use limes_inventories::{Inventory, Limits, read};
use limes_knowledge::Knowledge;
use limes_model::Date;
use limes_model::facts::FactValue;

const TODAY: Date = Date::new(2026, 11, 26);
const BOUNDARIES: [&str; 6] = ["eu", "eu-efta", "eea-adequate", "DE", "GB,FR", "US"];

fn examples() -> Vec<(String, Inventory)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../inventories/tests/examples");
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.sort();
    let file = |path: PathBuf| {
        let inventory = read(&fs::read(&path).unwrap(), Knowledge::built_in(), &Limits::default());
        (path.file_name().unwrap().to_string_lossy().into_owned(), inventory)
    };
    paths.into_iter().map(file).collect()
}

fn scope(boundary: &str, inventories: &[Inventory]) -> Scope {
    let mut setup = Setup::new(TODAY);
    setup.boundary = boundary.parse().unwrap();
    Scope::new(&setup, inventories, Knowledge::built_in())
}

fn run(boundary: &str, inventories: &[Inventory]) -> DryRun {
    dry_run(&scope(boundary, inventories), inventories, Knowledge::built_in())
}

fn judged(run: &DryRun, policy: Policy) -> &Judged {
    run.policies.iter().find(|judged| judged.policy == policy).unwrap()
}

fn list(text: &str) -> Inventory {
    read(text.as_bytes(), Knowledge::built_in(), &Limits::default())
}

#[test]
fn exactly_what_is_known_to_be_outside_is_denied() {
    let knowledge = Knowledge::built_in();
    for (name, inventory) in examples() {
        for boundary in BOUNDARIES {
            let inventories = [inventory.clone()];
            let scope = scope(boundary, &inventories);
            let run = run(boundary, &inventories);
            let areas = knowledge.areas(TODAY);
            for (policy, regions) in [
                (Policy::AzureLocations, "azure"),
                (Policy::AwsRegions, "aws"),
                (Policy::GoogleLocations, "gcp"),
            ] {
                let Some(judged) = run.policies.iter().find(|judged| judged.policy == policy) else {
                    continue;
                };
                // the same from the inventory and the facts alone
                let (mut outside, mut inside, mut open) = (0, 0, 0);
                for service in &inventory.services {
                    let product = knowledge.product(service.product).unwrap();
                    if product.regions != Some(regions) {
                        continue;
                    }
                    let Some(code) = &service.region else {
                        open += service.count * usize::from(!service.open.is_empty());
                        continue;
                    };
                    let Some(FactValue::Region { countries, within, .. }) =
                        knowledge.region(regions, code).map(|fact| &fact.value)
                    else {
                        panic!("{code}")
                    };
                    let area = within.and_then(|area| areas.get(area));
                    let all_inside = if countries.is_empty() {
                        area.is_some_and(|area| area.is_subset(&scope.inside))
                    } else {
                        countries.iter().all(|country| scope.inside.contains(*country))
                    };
                    let certain = !service.confirm
                        && !service.off
                        && !service.open.contains(&limes_inventories::Cause::Conditional);
                    // copies outside, which a policy on regions does not see
                    let copied = service.further.iter().any(|code| !scope.allows(regions, code));
                    match (all_inside, certain) {
                        (true, _) if copied => open += service.count,
                        (true, _) => inside += service.count,
                        (false, true) => outside += service.count,
                        (false, false) => open += service.count,
                    }
                }
                let count = |rows: &[limes_guardrails::Resources]| rows.iter().map(|row| row.count).sum::<usize>();
                let found = (count(&judged.denied), judged.passed, count(&judged.open));
                assert_eq!(found, (outside, inside, open), "{name} {boundary} {}", policy.id());
            }
        }
    }
}

#[test]
fn every_resource_is_somewhere_in_the_result() {
    for (name, inventory) in examples() {
        let inventories = [inventory];
        let run = run("eu", &inventories);
        let mut seen: BTreeMap<(usize, usize, &str), usize> = BTreeMap::new();
        let rows = run
            .policies
            .iter()
            .flat_map(|judged| judged.denied.iter().chain(&judged.open));
        for row in rows.chain(&run.not_covered) {
            assert_eq!(row.inventory, 0);
            *seen.entry((row.at.line, row.at.column, row.product)).or_default() += 1;
        }
        let passed: usize = run.policies.iter().map(|judged| judged.passed).sum();
        for service in &inventories[0].services {
            let row = seen.contains_key(&(service.at.line, service.at.column, service.product));
            assert!(row || passed > 0, "{name} {}", service.product);
        }
        assert_eq!(run.incomplete, !inventories[0].is_complete(), "{name}");
        // the reasons are those of their list
        for judged in &run.policies {
            let open = [
                Why::PlaceOpen,
                Why::CopyUnseen,
                Why::CopyOpen,
                Why::SettingOpen,
                Why::PerhapsThere,
            ];
            assert!(
                judged.denied.iter().all(|row| !open.contains(&row.why.unwrap())),
                "{name}"
            );
            assert!(judged.open.iter().all(|row| open.contains(&row.why.unwrap())), "{name}");
        }
    }
}

#[test]
fn settings_are_judged_as_the_policies_do() {
    let text = r#"[
        {"id":"/subscriptions/1/a","name":"a","type":"Microsoft.Storage/storageAccounts","location":"westeurope","sku":{"name":"Standard_GRS"},"properties":null},
        {"id":"/subscriptions/1/b","name":"b","type":"Microsoft.Storage/storageAccounts","location":"westeurope","sku":{"name":"Standard_LRS"},"properties":null},
        {"id":"/subscriptions/1/c","name":"c","type":"Microsoft.CognitiveServices/accounts","kind":"OpenAI","location":"swedencentral","properties":null},
        {"id":"/subscriptions/1/d","name":"d","type":"Microsoft.Network/frontDoors","location":"Global","properties":null},
        {"id":"/subscriptions/1/e","name":"e","type":"Microsoft.Quantum/Nowhere","location":"westeurope","properties":null}]"#;
    let inventories = [list(text)];
    // both regions of the pair are in the Union
    let wide = run("eu", &inventories);
    assert!(
        wide.policies
            .iter()
            .all(|judged| judged.policy != Policy::AzureStorageCopies)
    );
    let dutch = run("NL", &inventories);
    let storage = judged(&dutch, Policy::AzureStorageCopies);
    assert_eq!(
        (storage.denied.len(), storage.passed, storage.denied[0].why),
        (1, 1, Some(Why::Pair))
    );
    // a list has no deployments
    let models = judged(&wide, Policy::AzureModels);
    assert_eq!((models.open.len(), models.open[0].why), (1, Some(Why::SettingOpen)));
    assert_eq!(
        judged(&wide, Policy::AzureWorldwide).denied[0].why,
        Some(Why::Worldwide)
    );
    assert!(wide.denies() && wide.may_deny());
    let check = wide
        .contrary
        .iter()
        .find(|check| check.product == "azure-storage")
        .unwrap();
    assert_eq!(check.check, "GeoRedundant_StorageAccounts_Audit");
}

#[test]
fn two_possible_places_and_cut_lists_are_not_judged() {
    let examples: BTreeMap<String, Inventory> = examples().into_iter().collect();
    let of = |start: &str| {
        examples
            .iter()
            .find(|(name, _)| name.starts_with(start))
            .unwrap()
            .1
            .clone()
    };
    let run_of = |start: &str, boundary: &str| run(boundary, &[of(start)]);
    let two = run_of("04", "eu");
    let regions = judged(&two, Policy::AwsRegions);
    assert!(!two.denies() && two.may_deny());
    assert_eq!((regions.open[0].count, regions.open[0].why), (2, Some(Why::PlaceOpen)));
    // a list that is cut lets nobody conclude that nothing is denied
    let cut = run_of("12", "US,DE,NL,IE,SE");
    assert!(cut.incomplete && cut.may_deny());
    // content delivery has no region
    let sources = run_of("09", "eu");
    assert!(sources.not_covered.iter().any(|row| row.product == "aws-cloudfront"));
    // a resource that exists under a condition only
    let template = run_of("10", "GB");
    let models = judged(&template, Policy::AzureModels);
    assert!(models.denied.is_empty());
    assert_eq!(models.open[0].why, Some(Why::PerhapsThere));
}
