//! Closed lists of ids: the ids of each, and the fields that hold one of them.

use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use limes_assess::{BoundaryKind, Headline, Transfer};
use limes_formats::ProblemKind;
use limes_knowledge::Knowledge;
use limes_model::question::{AnswerKind, Scope, Section};
use limes_model::{Axis, Basis, Control, DataKind, Extent, FlowKind, Grade, Reach, Sector, Stays, WhoKnows};
use syn::visit::Visit;

/// A type, its field, and the closed list of ids that the field holds.
pub const FIELDS: &[(&str, &str, &str)] = &[
    ("Assessment", "headline", "Headline"),
    ("Assessment", "transfer", "Transfer"),
    ("Boundary", "kind", "BoundaryKind"),
    ("Unit", "available", "Truth"),
    ("Unit", "product", "ProductId"),
    ("Flow", "kind", "FlowKind"),
    ("Flow", "data", "DataKind"),
    ("Flow", "extent", "Extent"),
    ("Flow", "happens", "Truth"),
    ("Flow", "control", "Control"),
    ("Flow", "switch", "QuestionId"),
    ("Where", "beyond", "Beyond"),
    ("Cause", "axis", "Axis"),
    ("Cause", "certain", "Level"),
    ("Cause", "possible", "Level"),
    ("Effect", "certain", "Level"),
    ("Effect", "possible", "Level"),
    ("PlanStep", "acts", "WhoKnows"),
    ("LookupQuestion", "question", "QuestionId"),
    ("Residual", "axes", "Axis"),
    ("Finding", "rule", "RuleId"),
    ("Finding", "axis", "Axis"),
    ("Finding", "level", "Level"),
    ("Finding", "truth", "Truth"),
    ("Open", "question", "QuestionId"),
    ("Open", "who", "WhoKnows"),
    ("Open", "axes", "Axis"),
    ("Doubtful", "grade", "Grade"),
    ("Product", "id", "ProductId"),
    ("Question", "id", "QuestionId"),
    ("Question", "section", "Section"),
    ("Question", "scope", "Scope"),
    ("Question", "kind", "AnswerKind"),
    ("Question", "who", "WhoKnows"),
    ("Rule", "id", "RuleId"),
    ("Rule", "axis", "Axis"),
    ("Rule", "level", "Level"),
    ("Fact", "grade", "Grade"),
    ("Item", "question", "QuestionId"),
    ("Item", "section", "Section"),
    ("Item", "kind", "AnswerKind"),
    ("Item", "who", "WhoKnows"),
    ("Item", "state", "QuestionState"),
    ("Levels", "possible", "Level"),
    ("Levels", "settled", "Level"),
    ("ChangedAxis", "before", "Levels<string>"),
    ("ChangedAxis", "after", "Levels<string>"),
    ("Verdict", "stays", "Levels<StaysLevel>"),
    ("Verdict", "reach", "Levels<ReachLevel>"),
    ("Verdict", "basis", "Levels<BasisLevel>"),
    ("Verdict", "sector", "Levels<SectorLevel>"),
    ("Resting", "headline", "Headline"),
    ("Mark", "axes", "Axis"),
    ("Declaration", "what", "DeclarationKind"),
    ("Breach", "rule", "PolicyRule"),
    ("Breach", "notAllowed", "Truth"),
    ("SetupFile", "format", "'limes-setup'"),
    ("SetupBoundary", "kind", "BoundaryKind"),
    ("SetupService", "product", "ProductId"),
    ("SetupLaw", "question", "QuestionId"),
    ("Answer", "unknown", "true"),
];

/// The type of a field that holds an id instead of any text.
pub fn leaf(owner: &str, field: &str) -> Option<String> {
    let found = FIELDS.iter().find(|(of, name, _)| *of == owner && *name == field);
    found.map(|(_, _, ids)| (*ids).to_owned())
}

/// Texts that a function of the library writes.
struct Literals<'a> {
    function: &'a str,
    inside: bool,
    found: Vec<String>,
}

impl<'ast> Visit<'ast> for Literals<'_> {
    fn visit_item_fn(&mut self, function: &'ast syn::ItemFn) {
        if function.sig.ident == self.function {
            self.inside = true;
            syn::visit::visit_item_fn(self, function);
            self.inside = false;
        }
    }

    fn visit_lit_str(&mut self, text: &'ast syn::LitStr) {
        // attributes also contain texts, but these functions have none
        if self.inside {
            self.found.push(text.value());
        }
    }
}

fn literals(file: &str, function: &str) -> Vec<String> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(file);
    let file = syn::parse_file(&fs::read_to_string(path).unwrap()).unwrap();
    let mut literals = Literals {
        function,
        inside: false,
        found: Vec::new(),
    };
    literals.visit_file(&file);
    literals.found.retain(|text| !text.is_empty());
    assert!(literals.found.len() > 1, "{function} writes no ids");
    literals.found
}

/// The texts of the one function `id` of a type in a file.
fn ids_in(file: &str) -> Vec<String> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(file);
    let file = syn::parse_file(&fs::read_to_string(path).unwrap()).unwrap();
    let mut ids = Vec::new();
    for item in file.items {
        let syn::Item::Impl(of) = item else { continue };
        for item in of.items {
            if let syn::ImplItem::Fn(function) = item
                && function.sig.ident == "id"
            {
                let mut literals = Literals {
                    function: "id",
                    inside: true,
                    found: Vec::new(),
                };
                literals.visit_block(&function.block);
                ids.extend(literals.found);
            }
        }
    }
    ids
}

fn ids<T: Copy>(all: &[T], id: impl Fn(T) -> &'static str) -> Vec<String> {
    all.iter().map(|value| id(*value).to_owned()).collect()
}

/// All lists of ids.
pub fn written() -> String {
    let shared = "crates/formats/src/wire/v1/shared.rs";
    let assessment = "crates/formats/src/wire/v1/assessment.rs";
    let lists: Vec<(&str, &str, Vec<String>)> = vec![
        (
            "Headline",
            "The headline, in order of increasing concern.",
            ids(&Headline::ALL, Headline::id),
        ),
        (
            "Transfer",
            "Whether there is a transfer to a third country (Chapter V GDPR).",
            ids(Transfer::ALL, Transfer::id),
        ),
        ("Truth", "Yes, no, or open.", literals(shared, "truth_id")),
        (
            "Axis",
            "The questions that every flow is asked.",
            ids(&Axis::ALL, Axis::id),
        ),
        (
            "StaysLevel",
            "Does it stay inside the boundary?",
            ids(&Stays::ALL, Stays::id),
        ),
        ("ReachLevel", "Who outside can reach it?", ids(&Reach::ALL, Reach::id)),
        ("BasisLevel", "Is what leaves lawful?", ids(&Basis::ALL, Basis::id)),
        (
            "SectorLevel",
            "Does a rule of the sector forbid it?",
            ids(&Sector::ALL, Sector::id),
        ),
        (
            "BoundaryKind",
            "What counts as inside.",
            ids(&BoundaryKind::ALL, BoundaryKind::id),
        ),
        (
            "Beyond",
            "Where more than named countries comes in.",
            literals(assessment, "place"),
        ),
        ("FlowKind", "Kinds of flows.", ids(&FlowKind::ALL, FlowKind::id)),
        ("DataKind", "Kinds of data.", ids(&DataKind::ALL, DataKind::id)),
        (
            "Extent",
            "How much of the data a flow carries.",
            ids(&Extent::ALL, Extent::id),
        ),
        (
            "Control",
            "What the customer can do about a flow.",
            ids(&Control::ALL, Control::id),
        ),
        ("Grade", "How a fact was established.", ids(&Grade::ALL, Grade::id)),
        (
            "WhoKnows",
            "Who can answer a question.",
            ids(&WhoKnows::ALL, WhoKnows::id),
        ),
        (
            "Section",
            "Parts of the questionnaire.",
            ids(&Section::ALL, Section::id),
        ),
        ("Scope", "How often a question is asked.", ids(&Scope::ALL, Scope::id)),
        (
            "AnswerKind",
            "What kind of answer a question takes.",
            ids(&AnswerKind::ALL, AnswerKind::id),
        ),
        (
            "QuestionState",
            "How a question stands.",
            literals("crates/formats/src/wire/v1/questions.rs", "as_dto"),
        ),
        (
            "DeclarationKind",
            "What an organisation did with a fact.",
            literals("crates/formats/src/wire/v1/declared.rs", "declarations"),
        ),
        (
            "PolicyRule",
            "What a policy says.",
            ids_in("crates/assess/src/organisation/policy.rs"),
        ),
        (
            "ProblemKind",
            "What can be wrong with a set-up.",
            ids(ProblemKind::ALL, ProblemKind::id),
        ),
        (
            "QuestionId",
            "The questions.",
            Knowledge::built_in()
                .questions()
                .iter()
                .map(|q| q.id.to_owned())
                .collect(),
        ),
        (
            "ProductId",
            "The products.",
            Knowledge::built_in()
                .products()
                .iter()
                .map(|p| p.id.to_owned())
                .collect(),
        ),
        (
            "RuleId",
            "The rules.",
            Knowledge::built_in().rules().iter().map(|r| r.id.to_owned()).collect(),
        ),
    ];
    let mut text = String::new();
    for (name, docs, ids) in lists {
        writeln!(text, "/** {docs} */\nexport type {name} =").unwrap();
        for id in &ids {
            writeln!(text, "    | '{id}'").unwrap();
        }
        text.truncate(text.trim_end().len());
        text.push_str(";\n\n");
    }
    text + "/** A level on any axis. */\nexport type Level = StaysLevel | ReachLevel | BasisLevel | SectorLevel;\n\n"
}
