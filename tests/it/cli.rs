//! The command line: its output and its exit codes, and the program itself.

use limes_assess::assess;
use limes_cli::{FAILED, FINE, Output, UNREADABLE, WRONG_USAGE, run};
use limes_formats::SETUP_SCHEMA;
use limes_formats::read;
use limes_formats::wire::v1 as api;
use limes_formats::write::setup_json;
use limes_knowledge::Knowledge;
use limes_messages::Words;
use serde_json::{Value, json};

use crate::support::{golden, root};

/// A set-up without anything in it.
const EMPTY: &str = r#"{"format":"limes-setup","version":1,"asOf":"2026-11-22","boundary":{"kind":"eea"}}"#;

fn file(name: &str) -> String {
    std::fs::read_to_string(root().join("tests/golden/api").join(name)).unwrap()
}

/// Runs a command over files in memory; every other file is missing.
fn command(line: &str, files: &[(&str, &str)]) -> Output {
    let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
    run(&words, &|wanted| {
        let found = files.iter().find(|(name, _)| *name == wanted);
        found
            .map(|(_, text)| text.as_bytes().to_vec())
            .ok_or_else(|| "not there".to_owned())
    })
}

fn code(line: &str, expected: u8) {
    let server = file("european-server.setup.json");
    let output = command(
        line,
        &[
            ("server.json", &server),
            ("empty.json", EMPTY),
            ("cloud.json", &file("microsoft-365-azure.setup.json")),
            ("broken.json", "{\n  \"format\": 1,\n}"),
            ("other.json", r#"{"format":"limes-setup","version":1}"#),
        ],
    );
    assert_eq!(output.code, expected, "limes {line}\n{}{}", output.out, output.err);
    let silent = if expected == FINE { &output.err } else { &String::new() };
    assert!(silent.is_empty(), "limes {line} warns: {silent}");
    if expected == WRONG_USAGE || expected == UNREADABLE {
        assert!(!output.err.is_empty(), "limes {line} says nothing");
    }
}

#[test]
fn exit_codes() {
    for line in [
        "",
        "help",
        "--help",
        "assess --help",
        "version",
        "--version",
        "schema",
        "assess server.json",
        "assess cloud.json",
        "assess -- server.json",
        "questions cloud.json",
        "plan cloud.json",
        "plan server.json cloud.json --json --as-of 2026-01-01",
        "report cloud.json",
        "report empty.json --lang de",
        "report cloud.json --format csv-transfers --lang de --boundary eu",
        "report cloud.json --format csv-flows",
        "report cloud.json --format=csv-actions",
        "check server.json cloud.json",
        "assess server.json --fail-on leaves-in-part,reachable,no-basis,unknown,forbidden,not-available",
        "assess cloud.json --fail-on leaves",
        "assess --fail-on=leaves --lang=de --boundary=eu server.json",
    ] {
        code(line, FINE);
    }
    for line in [
        "assess cloud.json --fail-on leaves-in-part",
        "assess cloud.json --fail-on leaves,reachable",
        "assess cloud.json --fail-on unknown",
        "assess cloud.json --fail-on no-basis",
        "assess cloud.json --fail-on case-by-case",
        "assess empty.json --fail-on unknown",
        "assess empty.json --fail-on leaves",
        "assess empty.json --fail-on reachable",
        "assess empty.json --fail-on not-available",
        "assess server.json cloud.json --fail-on reachable",
        "assess server.json --boundary FR --fail-on leaves",
    ] {
        code(line, FAILED);
    }
    for line in [
        "assess server.json --fail-on not-allowed",
        "schema --config server.json",
        "asess server.json",
        "assess",
        "questions",
        "check",
        "schema server.json",
        "plan",
        "plan cloud.json --fail-on leaves",
        "plan cloud.json --format markdown",
        "report",
        "report server.json cloud.json",
        "report cloud.json --json",
        "report cloud.json --format pdf",
        "assess server.json --fail",
        "assess server.json --fail-on",
        "assess server.json --fail-on inside",
        "assess server.json --fail-on leaves,",
        "assess server.json --as-of yesterday",
        "assess server.json --as-of 2026-02-30",
        "assess server.json --boundary europe",
        "assess server.json --boundary XX",
        "assess server.json --lang fr",
        "check server.json --json",
        "check server.json --fail-on leaves",
        "version --json",
        "-x",
        "check server.json --as-of 2026-01-01",
        "assess server.json --json=yes",
    ] {
        code(line, WRONG_USAGE);
    }
    for line in [
        "assess missing.json",
        "check missing.json",
        "check broken.json",
        "check other.json",
        "questions other.json",
        // what cannot be read weighs more than what fails
        "assess cloud.json missing.json --fail-on leaves-in-part",
        "check server.json broken.json",
    ] {
        code(line, UNREADABLE);
    }
}

/// Every condition, over every example: it fails if the worst that is possible reaches it, and only then.
/// A name can move the cursor back and write *inside* over the verdict.
#[test]
fn a_name_cannot_steer_the_terminal() {
    let name = "\u{1b}[2J\u{1b}[1;32mStays inside\u{7}\u{9b}1A\r\u{202e}edisni";
    let mut setup: Value = serde_json::from_str(&file("microsoft-365-azure.setup.json")).unwrap();
    for service in setup["services"].as_array_mut().unwrap() {
        service["name"] = json!(name);
    }
    let text = setup.to_string();
    let steering = |c: char| (c.is_control() && c != '\n') || ('\u{202a}'..='\u{202e}').contains(&c);
    for line in [
        "assess a.json",
        "questions a.json",
        "plan a.json",
        "plan a.json --json",
        "report a.json",
        "assess a.json --json",
        "check \u{1b}[2Jb.json",
    ] {
        let output = command(line, &[("a.json", &text)]);
        for said in [&output.out, &output.err] {
            assert!(!said.contains(steering), "{line}: {said:?}");
        }
    }
    let json: Value = serde_json::from_str(&command("assess a.json --json", &[("a.json", &text)]).out).unwrap();
    assert_eq!(json["services"][0]["name"], name, "what programs read stays what it is");
    let summary = command("assess a.json", &[("a.json", &text)]).out;
    assert!(summary.contains("[1;32mStays inside"), "{summary}");
}

/// A name with line breaks can neither write a line of verdict nor a command for the pipeline.
#[test]
fn a_name_is_no_line_of_its_own() {
    let verdict = "Stays inside: nobody outside can reach it.";
    for name in [
        format!("Mail\n{verdict}"),
        format!("Mail\r\n{verdict}"),
        format!("Mail\u{2028}{verdict}\u{2029}"),
        "Mail\n::add-mask::Leaves".to_owned(),
        "::error title=x::y".to_owned(),
        "x ##[error]y".to_owned(),
        "x ##vso[task.setvariable variable=PATH]/evil".to_owned(),
        "##vso[task.complete result=Succeeded;]".to_owned(),
    ] {
        let mut setup: Value = serde_json::from_str(&file("microsoft-365-azure.setup.json")).unwrap();
        for service in setup["services"].as_array_mut().unwrap() {
            service["name"] = json!(name);
        }
        for line in [
            "assess a.json",
            "questions a.json",
            "assess a.json --json",
            "assess a.json --fail-on leaves",
        ] {
            let output = command(line, &[("a.json", &setup.to_string())]);
            for said in [&output.out, &output.err] {
                let steers = |line: &str| {
                    let line = line.trim_start();
                    let commands = ["##[", "##vso["].iter().any(|command| line.contains(command));
                    commands || line.starts_with(verdict) || line.starts_with("::")
                };
                let wrong = said
                    .split(['\n', '\r', '\u{2028}', '\u{2029}'])
                    .find(|line| steers(line));
                assert_eq!(wrong, None, "{line}: {said}");
            }
        }
    }
}

/// “Another country” can be any country, so nothing is inside because of it.
#[test]
fn any_country_is_not_a_boundary() {
    for code in ["ZZ", "XX", "XA", "XB", "XP", "EU"] {
        for boundary in [
            json!({ "kind": "country", "country": code }),
            json!({ "kind": "list", "countries": ["DE", code] }),
        ] {
            let mut setup: Value = serde_json::from_str(&file("european-server.setup.json")).unwrap();
            setup["boundary"] = boundary;
            let output = command("assess a.json", &[("a.json", &setup.to_string())]);
            assert_eq!(output.code, UNREADABLE, "{code}: {}", output.out);
            assert!(output.err.contains(code), "{}", output.err);
        }
        let server = file("european-server.setup.json");
        let output = command(&format!("assess a.json --boundary {code}"), &[("a.json", &server)]);
        assert_eq!(output.code, WRONG_USAGE, "{code}: {}", output.out);
    }
}

#[test]
fn the_worst_that_is_possible_counts() {
    let knowledge = Knowledge::built_in();
    let axes: [(&str, &[&str]); 4] = [
        ("stays", &["inside", "leaves-in-part", "leaves"]),
        ("reach", &["nobody-outside", "unreadable", "reachable"]),
        (
            "basis",
            &[
                "nothing-leaves",
                "no-transfer",
                "adequate-country",
                "safeguards-in-force",
                "safeguards-case-by-case",
                "no-valid-basis",
            ],
        ),
        ("sector", &["not-forbidden", "forbidden"]),
    ];
    let (mut only_possible, mut compared) = (0, 0);
    for example in Knowledge::built_in().examples() {
        let setup = limes_assess::example_setup(example, knowledge).unwrap();
        let text = setup_json(&setup, Knowledge::built_in());
        let result = serde_json::to_value(api::assessment(&setup, knowledge)).unwrap();
        for (axis, levels) in &axes {
            let possible: Vec<usize> = result[axis]["possible"]
                .as_array()
                .unwrap()
                .iter()
                .map(|level| levels.iter().position(|name| level == name).unwrap())
                .collect();
            for (place, level) in levels.iter().enumerate().skip(1) {
                let output = command(&format!("assess x --fail-on {level}"), &[("x", &text)]);
                let fails = possible.iter().any(|other| *other >= place);
                assert_eq!(output.code, u8::from(fails), "{} {level}", example.id);
                let certain = possible.iter().all(|other| *other >= place);
                assert_eq!(
                    output.out.contains("may still hold, so it counts as holding"),
                    fails && !certain
                );
                only_possible += u8::from(fails && !certain);
                compared += 1;
            }
        }
    }
    assert!(compared > 50 && only_possible > 0, "{compared} {only_possible}");
}

#[test]
fn json_is_what_the_api_gives() {
    let knowledge = Knowledge::built_in();
    let text = file("microsoft-365-azure.setup.json");
    let setup = read::setup(&text, knowledge).unwrap();
    let value = |output: Output| -> Value { serde_json::from_str(&output.out).unwrap() };
    let files: &[(&str, &str)] = &[("a", &text), ("b", EMPTY)];
    let kept: Value = serde_json::from_str(&file("microsoft-365-azure.assess.json")).unwrap();
    assert_eq!(value(command("assess --json a", files)), kept);
    let kept: Value = serde_json::from_str(&file("microsoft-365-azure.questions.json")).unwrap();
    assert_eq!(value(command("questions a --json", files)), kept);
    let both = value(command("assess a b --json", files));
    assert_eq!(both[0]["file"], "a");
    // nothing is described: nothing is ruled out, in no form of the result
    let empty = &both[1]["result"];
    assert_eq!(
        (&empty["headline"], &empty["transfer"]),
        (&"empty".into(), &"open".into())
    );
    for (axis, levels) in [("stays", 3), ("reach", 3), ("basis", 6), ("sector", 2)] {
        assert_eq!(empty[axis]["possible"].as_array().unwrap().len(), levels, "{axis}");
        assert!(empty[axis]["settled"].is_null(), "{axis}");
    }
    let read = command("assess b --fail-on leaves", files);
    assert_eq!(read.code, FAILED);
    assert!(
        !read.out.contains("Stays inside") && !read.out.contains("Nobody"),
        "{}",
        read.out
    );
    assert!(
        read.out.contains("Nothing to assess yet") && read.out.contains("nothing is ruled out"),
        "{}",
        read.out
    );
    let mut other = setup.clone();
    other.as_of = "2019-12-31".parse().unwrap();
    other.boundary = limes_assess::Boundary::Country("IE".parse().unwrap());
    let wanted = serde_json::to_value(api::assessment(&other, knowledge)).unwrap();
    assert_eq!(
        value(command("assess a --json --as-of 2019-12-31 --boundary IE", files)),
        wanted
    );
    let list = value(command("assess a --json --boundary DE,FR", files));
    assert_eq!(list["boundary"], json!({"kind": "list", "countries": ["DE", "FR"]}));
    // the error output names the condition that failed
    let output = command("assess a --json --fail-on leaves-in-part", files);
    assert!(output.err.contains("`leaves-in-part` holds") && serde_json::from_str::<Value>(&output.out).is_ok());
    assert_eq!(command("schema", &[]).out, SETUP_SCHEMA);
}

#[test]
fn the_summary_says_what_counts() {
    let knowledge = Knowledge::built_in();
    let text = file("microsoft-365-azure.setup.json");
    let result = assess(&read::setup(&text, knowledge).unwrap(), knowledge);
    for code in Words::codes() {
        let words = Words::new(code);
        let output = command(&format!("assess a --lang {code}"), &[("a", &text)]).out;
        for key in [
            "headline-unknown",
            "stays-leaves-in-part",
            "reach-reachable",
            "transfer-yes",
            "who-provider",
            "ui-no-legal-advice",
        ] {
            assert!(
                output.contains(&words.text(key)),
                "{code}: {key} is missing in\n{output}"
            );
        }
        for wanted in ["Exchange Online", "2026.11", "flow.countries"] {
            assert!(output.contains(wanted), "{code}: {wanted}");
        }
        assert!(output.contains(&words.count("ui-open-count", result.open.len())));
        assert!(!output.contains("{$") && !output.contains("cli-"), "{output}");
        assert!(!output.contains('\u{1b}'), "no colours");
        let help = command(&format!("help --lang {code}"), &[]).out;
        for word in [
            "assess",
            "questions",
            "check",
            "schema",
            "version",
            "--fail-on",
            "--as-of",
            "--boundary",
            "--json",
            "--lang",
        ] {
            assert!(help.contains(word), "{code}: {word}");
        }
    }
}

/// The configuration of a site: its policy is reported and can fail the command, its declarations are marked, and a broken
/// file is rejected.
#[test]
fn a_config_is_applied_and_marked() {
    let cloud = file("microsoft-365-azure.setup.json");
    let server = file("european-server.setup.json");
    let policy =
        r#"{"version":1,"policy":{"forbiddenProducts":["exchange-online"],"requiredVerdicts":{"stays":"inside"}}}"#;
    let source = r#""source":{"title":"Audit","date":"2026-09-30"},"validFrom":"2026-01-01""#;
    let declares = format!(
        r#"{{"version":1,"facts":{{"regions":[{{"id":"own:eastus","replaces":"region.azure.eastus","countries":["DE"],{source}}}]}}}}"#
    );
    let abroad = EMPTY.trim_end_matches('}').to_owned()
        + r#"},"services":[{"id":1,"product":"azure-storage","answers":{"service.region":"eastus"}}]}"#;
    let stricter = format!(
        r#"{{"version":1,"facts":{{"companies":[{{"id":"own:hetzner","replaces":"provider.hetzner","parentCountry":"US",{source}}}]}}}}"#
    );
    let broken = policy.replace("exchange-online", "exchange-onlin");
    let files: &[(&str, &str)] = &[
        ("cloud", &cloud),
        ("server", &server),
        ("policy", policy),
        ("declares", &declares),
        ("stricter", &stricter),
        ("abroad", &abroad),
        ("broken", &broken),
        ("empty", "{}"),
    ];
    let output = command("assess cloud --config policy --fail-on not-allowed", files);
    assert_eq!(output.code, FAILED, "{}{}", output.out, output.err);
    assert!(
        output
            .out
            .contains("Not allowed by your organisation: product exchange-online (Exchange Online)."),
        "{}",
        output.out
    );
    assert!(output.out.contains("the answer on place"), "{}", output.out);
    assert_eq!(
        command("assess server --config policy --fail-on not-allowed", files).code,
        FINE
    );
    assert_eq!(
        command("assess cloud --config empty --fail-on not-allowed", files).code,
        FINE
    );

    let json = command("assess cloud --config policy --json", files);
    let value: Value = serde_json::from_str(&json.out).unwrap();
    assert!(value["policy"]["findings"].as_array().unwrap().len() > 1);

    let mild = command("assess abroad --config declares", files);
    assert!(
        mild.out
            .contains("More lenient because of declarations by your organisation (own:eastus)"),
        "{}",
        mild.out
    );
    // so is everything else that follows from the result
    for line in [
        "plan abroad --config declares",
        "report abroad --config declares",
        "report abroad --config declares --format csv-transfers",
        "report abroad --config declares --format csv-flows",
        "report abroad --config declares --format csv-actions",
        "compare abroad server --config declares",
    ] {
        let out = command(line, files).out;
        let mark = "more lenient because of declarations by your organisation (own:eastus)";
        assert!(out.contains(mark), "{line}: {out}");
    }
    let declared = |line: &str, place: &str| {
        let value: Value = serde_json::from_str(&command(line, files).out).unwrap();
        value.pointer(place).cloned().unwrap_or_default()
    };
    for (line, place) in [
        ("plan abroad --config declares --json", "/declared/mark/because/0"),
        (
            "compare abroad server --config declares --json",
            "/before/declared/mark/because/0",
        ),
    ] {
        assert_eq!(declared(line, place), "own:eastus", "{line}");
    }
    let hard = command("assess server --config stricter --fail-on reachable", files);
    assert_eq!(hard.code, FAILED, "{}", hard.out);
    assert!(!hard.out.contains("More lenient"), "{}", hard.out);

    let output = command("assess server --config broken", files);
    assert_eq!((output.code, output.out.as_str()), (UNREADABLE, ""));
    assert!(output.err.starts_with("broken:1:"), "{}", output.err);
}

#[test]
fn mistakes_name_their_file_and_place() {
    let files = &[(
        "a.json",
        r#"{"format":"limes-setup","version":1,"asOf":"2026-11-22","boundary":{"kind":"eea"},"services":[{"id":1,"product":"azure-storag"}]}"#,
    )];
    let output = command("check a.json", files);
    // the line and the column of the product
    let column = files[0].1.find("\"azure-storag\"").unwrap() + 1;
    assert!(
        output.err.starts_with(&format!("a.json:1:{column}: ")),
        "{}",
        output.err
    );
    for part in ["services[0].product", "azure-storag", "azure-storage"] {
        assert!(output.err.contains(part), "{}", output.err);
    }
    let output = command("assess missing.json", files);
    assert_eq!(output.err, "missing.json: cannot be read: not there\n");
    let output = command("assess a.json --fail-on lawful", files);
    assert!(
        output.err.contains("no-valid-basis, forbidden, unknown"),
        "{}",
        output.err
    );
}

/// A list of Azure with one server in Germany.
fn list(more: &str) -> String {
    let server = r#"{"id":"/subscriptions/1/x/vm","name":"secret-name","type":"Microsoft.Compute/virtualMachines","location":"Germany West Central"}"#;
    format!(r#"{{"count":1,"data":[{server}]{more}}}"#)
}

#[test]
fn files_of_other_tools_are_read() {
    let (whole, cut) = (list(""), list(r#","totalRecords":9"#));
    let aws = r#"{"ResourceTagMappingList":[{"ResourceARN":"arn:aws:lambda:us-east-1:1:function:f"}]}"#;
    let files = [
        ("list.json", whole.as_str()),
        ("cut.json", &cut),
        ("aws.json", aws),
        ("other.txt", "nothing that is known"),
        ("set-up.json", EMPTY),
        ("broken.json", "{"),
    ];
    let output = command("read list.json cut.json", &files);
    assert_eq!(output.code, FINE, "{}", output.err);
    assert!(output.out.contains("germanywestcentral (DE)"), "{}", output.out);
    assert!(output.out.contains("The file has 1 of 9."), "{}", output.out);
    assert!(!output.out.contains("secret-name") && output.file.is_none());
    let output = command("read list.json aws.json --json", &files);
    let lines: Vec<Value> = output
        .out
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(
        (lines.len(), &lines[1]["services"][0]["region"]),
        (2, &json!("us-east-1"))
    );
    assert_eq!(command("read other.txt", &files).code, UNREADABLE);
    for line in [
        "read",
        "assess set-up.json --into x.json",
        "read list.json --config set-up.json",
        "check list.json --fail-on leaves",
    ] {
        assert_eq!(command(line, &files).code, WRONG_USAGE, "{line}");
    }
}

#[test]
fn files_of_other_tools_become_a_set_up() {
    let (whole, cut) = (list(""), list(r#","totalRecords":9"#));
    let files = [
        ("list.json", whole.as_str()),
        ("cut.json", &cut),
        ("set-up.json", EMPTY),
        ("broken.json", "{"),
    ];
    let output = command(
        "read list.json --into new.json --as-of 2026-11-22 --boundary DE",
        &files,
    );
    let Some((name, text)) = &output.file else {
        panic!("{output:?}")
    };
    let setup = read::setup(text, Knowledge::built_in()).unwrap();
    assert_eq!((name.as_str(), setup.services().len()), ("new.json", 1));
    assert!(
        text.contains("\"asOf\": \"2026-11-22\"") && text.contains("germanywestcentral"),
        "{text}"
    );
    // the same file again changes nothing
    let again = command(
        "read list.json --into new.json",
        &[("list.json", &whole), ("new.json", text)],
    );
    assert_eq!(again.file.as_ref().map(|(_, text)| text), Some(text));
    // a person's answer stays, and the difference is named
    let other = text.replace("germanywestcentral", "francecentral");
    let differs = command(
        "read list.json --into new.json",
        &[("list.json", &whole), ("new.json", &other)],
    );
    assert_eq!(
        read::setup(&differs.file.unwrap().1, Knowledge::built_in())
            .unwrap()
            .services()
            .len(),
        2
    );
    // a file that is no set-up is not written over
    let broken = command("read list.json --into broken.json", &files);
    assert_eq!((broken.code, broken.file), (UNREADABLE, None));
    // what a cut list does not say may be anywhere
    assert_eq!(command("read list.json --fail-on not-available", &files).code, FINE);
    let judged = command("read cut.json --fail-on not-available", &files);
    assert_eq!(judged.code, FAILED);
    assert!(judged.out.contains("the files are incomplete"), "{}", judged.out);
    assert_eq!(
        command("read list.json --into set-up.json --fail-on leaves", &files).code,
        FAILED
    );
}

fn kept(name: &str, text: &str) {
    golden::check(&format!("tests/golden/cli/{name}"), text);
}

/// Kept, because the npm package has to print the same from a module that leaves out what it does not need.
#[test]
fn the_texts_are_those_of_the_golden_files() {
    let mistakes = file("../cli/mistakes.json");
    for code in Words::codes() {
        for id in ["microsoft-365-azure", "european-server", "mailbox-ireland"] {
            let text = file(&format!("{id}.setup.json"));
            // the report needs more of the texts than the summary
            let more: &[&str] = if id == "mailbox-ireland" {
                &["plan", "report"]
            } else {
                &[]
            };
            for name in ["assess", "questions"].iter().chain(more) {
                let output = command(&format!("{name} x.json --lang {code}"), &[("x.json", &text)]);
                kept(&format!("{id}.{name}.{code}.txt"), &output.out);
            }
        }
        let output = command(&format!("check x.json --lang {code}"), &[("x.json", &mistakes)]);
        assert_eq!(output.code, UNREADABLE);
        kept(&format!("mistakes.{code}.txt"), &output.err);
    }
}

#[test]
fn every_golden_file_is_compared() {
    golden::no_orphans("tests/golden/cli", |name| {
        let shown = ["microsoft-365-azure", "european-server", "mailbox-ireland"];
        let of_example = |name: &str| {
            shown
                .iter()
                .any(|id| [format!("{id}.assess"), format!("{id}.questions")].contains(&name.to_owned()))
                || ["mailbox-ireland.plan", "mailbox-ireland.report"].contains(&name)
        };
        let text = |code: &str| name.strip_suffix(&format!(".{code}.txt"));
        let mut texts = Words::codes().filter_map(text);
        name == "mistakes.json" || texts.any(|name| name == "mistakes" || of_example(name))
    });
}

#[test]
fn a_question_goes_out_and_its_answer_comes_back() {
    let mut setup = read::setup(EMPTY, Knowledge::built_in()).unwrap();
    setup.add_service("slack", "");
    setup.add_service("zoom", "");
    let text = setup_json(&setup, Knowledge::built_in());
    let run = |line: &str, files: &[(&str, &str)]| command(line, files);
    let all = run("letters a.json", &[("a.json", &text)]);
    assert_eq!((all.code, all.file.as_ref()), (FINE, None));
    assert!(
        all.out.starts_with("To: ") && all.out.contains("To: Zoom"),
        "{}",
        all.out
    );
    let german = run("letters a.json --to lawyer --lang de", &[("a.json", &text)]);
    assert!(
        german.code == WRONG_USAGE && german.err.contains("geht kein Brief"),
        "{}",
        german.err
    );

    let sent = run(
        "letters a.json --to slack --as-file --on 2026-11-23 --into b.json",
        &[("a.json", &text)],
    );
    let (name, asked) = sent.file.clone().unwrap();
    assert_eq!(name, "b.json");
    let mut request: Value = serde_json::from_str(&sent.out).unwrap();
    assert_eq!(request["services"].as_array().unwrap().len(), 1);
    assert_eq!(
        run("check r.json b.json", &[("r.json", &sent.out), ("b.json", &asked)]).code,
        FINE
    );

    request["providers"] = json!({ "slack": { "contract.listed": "yes" } });
    let reply = request.to_string();
    let listed = |text: &str| {
        let file: Value = serde_json::from_str(text).unwrap();
        file["providers"]["slack"]["contract.listed"].clone()
    };
    let merged = run(
        "merge b.json r.json --on 2026-12-01 --into c.json",
        &[("b.json", &asked), ("r.json", &reply)],
    );
    assert_eq!(merged.code, FINE, "{}", merged.err);
    assert!(merged.out.starts_with("Reply of Slack: 1 taken over"), "{}", merged.out);
    assert_eq!(listed(&merged.file.unwrap().1), json!("yes"));
    // without a file to write, the set-up is the output
    let printed = run("merge b.json r.json", &[("b.json", &asked), ("r.json", &reply)]);
    assert_eq!(listed(&printed.out), json!("yes"));

    // an own answer stays, and the code says so
    let mut own: Value = serde_json::from_str(&asked).unwrap();
    own["providers"] = json!({ "slack": { "contract.listed": "no" } });
    let own = own.to_string();
    let merged = run("merge b.json r.json", &[("b.json", &own), ("r.json", &reply)]);
    assert_eq!((merged.code, listed(&merged.out)), (FAILED, json!("no")));
    assert!(merged.err.contains("Contradiction: "), "{}", merged.err);
    for (line, files) in [
        ("merge a.json r.json", [("a.json", text.as_str()), ("r.json", &reply)]),
        ("merge a.json b.json", [("a.json", &text), ("b.json", &asked)]),
    ] {
        let refused = run(line, &files);
        assert_eq!((refused.code, refused.out.as_str()), (WRONG_USAGE, ""), "{line}");
    }
}

#[test]
fn letters_replies_and_comparisons_take_the_right_files_and_options() {
    for line in [
        "letters server.json",
        "letters server.json --markdown --until 2026-12-24 --lang de",
        "compare server.json cloud.json",
        "compare server.json cloud.json --json",
        "compare cloud.json --days 2023-07-01,2023-07-11",
    ] {
        code(line, FINE);
    }
    for line in [
        "letters",
        "letters server.json cloud.json",
        "letters server.json --as-file",
        "letters server.json --json",
        "letters server.json --on soon",
        "merge server.json",
        "merge server.json cloud.json --as-of 2026-01-01",
        "compare server.json",
        "compare server.json cloud.json --days 2023-07-01,2023-07-11",
        "compare server.json --days 2023-07-01",
        "assess server.json --to slack",
        "assess server.json --into b.json",
        "assess server.json --days 2023-07-01,2023-07-11",
    ] {
        code(line, WRONG_USAGE);
    }
    code("compare server.json missing.json", UNREADABLE);
    code("letters broken.json", UNREADABLE);
}
