//! What is wrong with the data of policies is said with its line.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use std::path::Path;

use limes_compiler::knowledge::{Files, Records};
use limes_compiler::{guardrails, knowledge};

const SOURCE: &str = "[[source]]\nid = \"s\"\ntitle = \"T\"\nurl = \"u\"\npublisher = \"p\"\ndate = \"2026\"\n";
const END: &str = "grade = \"verified\"\nsources = [\"s\"]\nchecked = 2026-11-26\nreview_by = 2027-05-26\n";

fn records() -> Records {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    knowledge::compile(&Files::load(&root).unwrap()).unwrap()
}

#[test]
fn rows_become_lines() {
    let text = [
        SOURCE,
        "[[list]]\nid = \"l\"\nvalues = [\"a\", \"b\"]\n",
        END,
        "[[definition]]\npolicy = \"p\"\nreference = \"r\"\nid = \"1\"\nparameter = \"x\"\ntakes = \"l\"\n",
        END,
        "[[contrary]]\ntool = \"t\"\ncheck = \"c\"\nproducts = [\"aws-s3\"]\n",
        END,
    ]
    .concat();
    let table = guardrails::compile(&text, &records()).unwrap();
    let lines: Vec<&str> = table.lines().collect();
    assert_eq!(
        lines,
        [
            "S\ts\tT\tp\t2026\tu",
            "D\tp\tr\t1\tx\tl\t\tverified\ts\t2026-11-26\t2027-05-26",
            "L\tl\ta|b\tverified\ts\t2026-11-26\t2027-05-26",
            "C\tt\tc\taws-s3\t\tverified\ts\t2026-11-26\t2027-05-26"
        ]
    );
}

#[test]
fn every_mistake_is_named() {
    let records = records();
    let list = ["[[list]]\nid = \"l\"\nvalues = [\"a\"]\n", END].concat();
    for (more, what) in [
        ("[[list]\n", "unclosed array table"),
        ("[[other]]\nid = \"x\"\n", "unknown table other"),
        (
            "[[list]]\nid = \"m\"\nvalues = [\"a\"]\ncolour = \"red\"\n",
            "unknown key colour",
        ),
        ("[[list]]\nid = \"m\"\n", "values is missing"),
        (&list, "the same row twice"),
        (
            "[[definition]]\npolicy = \"p\"\nreference = \"r\"\nid = \"1\"\nparameter = \"x\"\ntakes = \"nothing\"\n",
            "unknown list nothing",
        ),
        (
            "[[definition]]\npolicy = \"p\"\nreference = \"r\"\nid = \"1\"\ntakes = \"l\"\n",
            "parameter and takes belong together",
        ),
        (
            "[[contrary]]\ntool = \"t\"\ncheck = \"c\"\nproducts = [\"no-product\"]\n",
            "unknown product no-product",
        ),
        (
            "[[contrary]]\ntool = \"t\"\ncheck = \"c\"\ngrade = \"surely\"\nsources = [\"none\"]\n",
            "unknown source none",
        ),
        (
            "[[source]]\nid = \"left\"\ntitle = \"T\"\nurl = \"u\"\npublisher = \"p\"\ndate = \"2026\"\n",
            "nothing cites it",
        ),
    ] {
        let begins = [SOURCE, &list, more].concat();
        let whole = more.contains("grade")
            || more.starts_with("[[source")
            || more.starts_with("[[list]\n")
            || more.starts_with("[[other");
        let text = if whole { begins } else { [&begins, END].concat() };
        let error = guardrails::compile(&text, &records).unwrap_err();
        let found: Vec<String> = error.problems().iter().map(ToString::to_string).collect();
        let problem = error.problems().iter().find(|problem| problem.what.contains(what));
        assert!(problem.is_some(), "{what}: {found:?}");
        let line_found = problem.and_then(|problem| problem.line).unwrap();
        assert!(line_found == 14, "{what}: line {line_found}");
    }
}
