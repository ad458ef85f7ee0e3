//! `limes guardrails`: the files that it writes, and what it says of files of other tools.

use limes_cli::{FAILED, FINE, Output, UNREADABLE, WRONG_USAGE, run};
use serde_json::{Value, json};

const EMPTY: &str = r#"{"format":"limes-setup","version":1,"asOf":"2026-11-22","boundary":{"kind":"eea"}}"#;

fn command(line: &str, files: &[(&str, &str)]) -> Output {
    let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
    run(&words, &|wanted| {
        let found = files.iter().find(|(name, _)| *name == wanted);
        let found = found.map(|(_, text)| text.as_bytes().to_vec());
        found.ok_or_else(|| "not there".to_owned())
    })
}

/// A list of one server, as Azure Resource Graph answers, with more fields.
fn list(more: &str) -> String {
    let server = r#"{"id":"/subscriptions/1/x/vm","name":"secret-name","type":"Microsoft.Compute/virtualMachines","location":"Germany West Central"}"#;
    format!(r#"{{"count":1,"data":[{server}]{more}}}"#)
}

#[test]
fn policies_are_written_and_run_dry() {
    let (whole, cut) = (list(""), list(r#","totalRecords":9"#));
    let azure = r#"{"format":"limes-setup","version":1,"asOf":"2026-11-22","boundary":{"kind":"eu"},
        "services":[{"id":1,"product":"azure-openai","answers":{"azure-openai.deployment":"global"}}]}"#;
    let abroad = whole.replace("Germany West Central", "East US");
    let nowhere = whole.replace("Germany West Central", "Nowhere Central");
    let files = [
        ("azure.json", azure),
        ("empty.json", EMPTY),
        ("list.json", &whole),
        ("cut.json", &cut),
        ("abroad.json", &abroad),
        ("nowhere.json", &nowhere),
        ("broken.json", "{"),
    ];
    let output = command("guardrails azure.json --into out/", &files);
    assert_eq!((output.code, output.err.as_str()), (FINE, ""));
    let names: Vec<&str> = output.folder.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(
        names,
        [
            "out/README.md",
            "out/azure/data-residency.initiative.json",
            "out/azure/model-deployments.policy.json",
            "out/terraform/main.tf",
            "out/rego/limes.rego"
        ]
    );
    assert!(
        output
            .out
            .contains("azure/model-deployments.policy.json: Models run in"),
        "{}",
        output.out
    );
    // inside, outside, unknown place, a list that is cut
    let clean = command("guardrails azure.json --against list.json", &files);
    assert_eq!((clean.code, clean.folder.len()), (FINE, 0), "{}", clean.out);
    let denied = command("guardrails azure.json --against list.json abroad.json", &files);
    assert_eq!(denied.code, FAILED);
    let line =
        "denied: Azure virtual machine with disks, eastus (US) × 1, in a region that is not allowed [abroad.json:1:";
    assert!(denied.out.contains(line), "{}", denied.out);
    assert!(!denied.out.contains("secret-name"));
    for file in ["nowhere.json", "cut.json"] {
        let open = command(&["guardrails azure.json --against ", file].concat(), &files);
        assert_eq!(
            (open.code, open.out.contains("denied:")),
            (FAILED, false),
            "{}",
            open.out
        );
    }
    let german = command("guardrails azure.json --lang de --against abroad.json", &files);
    assert!(
        german.out.contains("Probelauf:") && german.out.contains("abgelehnt: "),
        "{}",
        german.out
    );
    let json: Value =
        serde_json::from_str(&command("guardrails azure.json --json --against abroad.json", &files).out).unwrap();
    assert_eq!(json["files"][1]["mediaType"], json!("application/json"));
    assert!(
        json["files"][1]["text"]
            .as_str()
            .unwrap()
            .contains("e56962a6-4747-49cd-b67b-bf8b01975c4c")
    );
    assert_eq!(json["inventories"], json!(["abroad.json"]));
    let locations = &json["dryRun"]["policies"][0];
    assert_eq!(locations["policy"], json!("azure-locations"));
    assert_eq!(locations["denied"][0]["why"], json!("outside"));
    // the boundary of the arguments counts
    assert_eq!(
        command("guardrails azure.json --boundary US --against abroad.json", &files).code,
        FINE
    );
    // the plan chooses a deployment inside, so that nothing wider is allowed
    let text = |line: &str| {
        let output = command(line, &files);
        output
            .folder
            .into_iter()
            .find(|(name, _)| name.ends_with("policy.json"))
            .unwrap()
            .1
    };
    assert!(text("guardrails azure.json --boundary eu-efta --into out").contains("DataZoneStandard"));
    let planned = text("guardrails azure.json --boundary eu-efta --with-plan --into out");
    assert!(!planned.contains("GlobalStandard"), "{planned}");
    // a set-up without a cloud
    let none = command("guardrails empty.json", &files);
    assert!(none.out.starts_with("No file:") && none.code == FINE, "{}", none.out);
    assert_eq!(command("guardrails broken.json --into out", &files).code, UNREADABLE);
    assert_eq!(
        command("guardrails azure.json --against missing.json", &files).code,
        UNREADABLE
    );
    for line in [
        "guardrails",
        "guardrails azure.json empty.json",
        "guardrails azure.json --config azure.json",
        "guardrails azure.json --fail-on leaves",
        "assess azure.json --against list.json",
        "assess azure.json --with-plan",
        "guardrails azure.json --against",
    ] {
        assert_eq!(command(line, &files).code, WRONG_USAGE, "{line}");
    }
}
