//! Decided cases, and the set-ups that stand for their facts.

use std::collections::BTreeMap;

use super::blocks::{self, Names, Written};
use super::law::Laws;
use super::place::{File, Problems};
use super::read::{Row, keep, keep_list};
use limes_model::block::TextAnswer;
use limes_model::decided_case::{Again, Case, CaseSource, Expected};
use limes_model::law::LawOf;
use limes_model::{Date, Text};

const VERDICTS: &[&str] = &[
    "inside",
    "inside-shielded",
    "inside-exposed",
    "outside-scope",
    "out-no-transfer",
    "out-adequate",
    "out-safeguarded",
    "lawyer",
    "unknown",
    "out-unlawful",
    "sector-forbidden",
];
const TRANSFER: &[&str] = &["no", "yes", "contested"];
const LAWFUL: &[&str] = &[
    "yes",
    "conditional-yes",
    "conditional",
    "no",
    "contested",
    "not-decided",
    "not-applicable",
];
const REACH: &[&str] = &["nobody-outside", "unreadable", "reachable", "unknown"];
const BASIS: &[&str] = &[
    "nothing-leaves",
    "no-transfer",
    "adequate-country",
    "safeguards-in-force",
    "safeguards-case-by-case",
    "no-valid-basis",
    "unknown",
];
const KINDS: &[&str] = &[
    "court",
    "dpa",
    "guidance",
    "foreign-court",
    "procurement",
    "dpia",
    "government-risk-decision",
];
const STATUS: &[&str] = &[
    "good-law",
    "guidance",
    "opinion",
    "risk-decision",
    "remedied",
    "under-appeal",
    "partly-changed-on-appeal",
    "changed-later",
    "superseded",
    "contested",
];
/// The facts of a case, by key; their values are read when the set-ups are written.
pub const CASE_FACTS: &[&str] = &[
    "access_power_excessive",
    "also_claimed",
    "chain",
    "children",
    "clear_text_needed_by_importer",
    "contract_keeps_data_in_eea",
    "controller",
    "controller_country",
    "controller_under_gdpr",
    "data_categories",
    "data_subject_discloses_directly",
    "dpf_listed",
    "encryption",
    "exporter_role",
    "foreign_access_laws",
    "foreign_order",
    "importer_compellable",
    "importer_subject_to_gdpr",
    "key_holder",
    "pseudonymised",
    "purposes_specified",
    "recipients_listed",
    "reidentification_held_by",
    "remote_access",
    "routing",
    "scc_module",
    "sector_rule",
    "special_categories",
    "stored_in",
    "supplementary_measures",
    "threat",
    "tia",
    "transfer_instrument",
    "visitor_caused_location",
];

/// All cases of the files read so far.
#[derive(Default)]
pub struct Cases {
    cases: BTreeMap<String, Case>,
}

impl Cases {
    /// Reads the cases of one file, and on which provisions they rest.
    pub fn read(&mut self, file: &Row<'_>, laws: &mut Laws, problems: &Problems) {
        for row in file.rows("case") {
            let case = case(&row, laws, problems);
            if self.cases.insert(case.id.to_owned(), case).is_some() {
                problems.add(
                    &row.place_of("id"),
                    "used twice; expected a different id for every case",
                );
            }
        }
    }

    /// Reads the set-ups of one case, on the day of the check and on those of its re-runs; the name of the file is its id.
    pub fn set_up(&mut self, file: &File, names: &Names<'_>, problems: &Problems) {
        let name = file.path.rsplit('/').next().unwrap_or_default();
        let id = name.trim_end_matches(".setup");
        let Some(case) = self.cases.get_mut(id) else {
            problems.add_at(
                &file.path,
                1,
                format!("there is no case \"{id}\"; the file must have the id of its case as its name"),
            );
            return;
        };
        let written = Written {
            path: &file.path,
            line: 1,
            text: &file.text,
        };
        let setups = blocks::read(&written, names, problems);
        let on = |day: Date| setups.iter().find(|setup| setup.written.as_of == day);
        match on(case.expected.day) {
            Some(setup) => case.blocks = setup.blocks,
            None if setups.is_empty() => {}
            None => problems.add_at(
                &file.path,
                1,
                format!("lacks the set-up for {}, the day of the check", case.expected.day),
            ),
        }
        for setup in &setups {
            let day = setup.written.as_of;
            if day != case.expected.day && !case.again.iter().any(|again| again.day == day) {
                problems.add_at(
                    &file.path,
                    1,
                    format!("contains a set-up for {day}, on which the case is not checked"),
                );
            }
            if !setup.written.boundary.eq_ignore_ascii_case(case.boundary) {
                problems.add_at(
                    &file.path,
                    1,
                    format!(
                        "has the boundary {} where the case has {}",
                        setup.written.boundary, case.boundary
                    ),
                );
            }
        }
        case.again = keep_list(case.again.iter().map(|old| Again {
            blocks: on(old.day).map_or(&[][..], |setup| setup.blocks),
            ..*old
        }));
    }

    /// The cases, the newest first.
    pub fn records(self) -> Vec<Case> {
        let mut cases: Vec<Case> = self.cases.into_values().collect();
        cases.sort_by_key(|case| (std::cmp::Reverse(case.decided), case.id));
        cases
    }
}

fn case(row: &Row<'_>, laws: &mut Laws, problems: &Problems) -> Case {
    let id = row.text("id");
    row.call(format!("case \"{id}\""));
    let plain = |c: u8| c.is_ascii_lowercase() || c.is_ascii_digit() || c == b'-';
    if row.has("id") && (id.is_empty() || !id.bytes().all(plain)) {
        row.wrong("id", "not a valid id; expected small letters, digits and dashes");
    }
    let filled_in = !row.required_words("recalled").is_empty();
    let boundary = row.kept("boundary");
    if row.has("boundary") && !["EU", "EEA"].contains(&boundary) && boundary.parse::<limes_model::Country>().is_err() {
        row.wrong(
            "boundary",
            format!("unknown value \"{boundary}\"; expected EU, EEA or a country code"),
        );
    }
    row.one_of("regime", &["EU", "EUI", "CH", "UK", "US", "CA"]);
    let id = keep(id);
    laws.of(row, LawOf::Case(id), true, problems);
    let case = Case {
        id,
        authority: row.kept("authority"),
        kind: keep(row.one_of("authority_kind", KINDS)),
        decided: row.required_date("decided"),
        facts_as_of: row.required_date("facts_as_of"),
        status: keep(row.one_of("status", STATUS)),
        recalled: row.one_of("confidence", &["verified", "recalled"]) == "recalled",
        filled_in,
        usable: row.required_flag("usable_as_test"),
        expected: expected(row),
        said: said(row),
        boundary,
        blocks: &[],
        again: keep_list(row.rows("rerun").iter().map(again)),
        sources: keep_list(row.rows("source").iter().map(source)),
    };
    if case.sources.is_empty() {
        row.wrong("source", "missing; expected at least one source");
    }
    if let Some(facts) = row.table("facts", "facts.") {
        facts.leave(CASE_FACTS);
        facts.finish();
    }
    row.finish();
    case
}

fn expected(row: &Row<'_>) -> Expected {
    let none = Expected {
        day: Date::MIN,
        leaves: "",
        transfer: "",
        lawful: "",
        reach: "",
        basis: "",
        verdict: "",
        also: &[],
    };
    row.table("expected", "expected.").map_or(none, |row| {
        row.required_words("exposed_to");
        let also = row.words("also_acceptable");
        for word in &also {
            if !VERDICTS.contains(&word.text.as_str()) {
                row.wrong(
                    "also_acceptable",
                    format!(
                        "unknown level \"{}\"; expected one of {}",
                        word.text,
                        VERDICTS.join(", ")
                    ),
                );
            }
        }
        let expected = Expected {
            day: row.required_date("check_date"),
            leaves: keep(row.one_of("leaves_boundary", &["no", "partly", "yes", "unknown"])),
            transfer: keep(row.one_of("transfer", TRANSFER)),
            lawful: keep(row.one_of("lawful", LAWFUL)),
            reach: keep(row.one_of("reach", REACH)),
            basis: keep(row.one_of("basis", BASIS)),
            verdict: keep(row.one_of("verdict", VERDICTS)),
            also: keep_list(also.into_iter().map(|word| keep(word.text))),
        };
        row.finish();
        expected
    })
}

fn said(row: &Row<'_>) -> &'static [TextAnswer] {
    if !row.has("authority_said") {
        return &[];
    }
    let Some(row) = row.table("authority_said", "authority_said.") else {
        return &[];
    };
    let mut said = Vec::new();
    for (question, values) in [("transfer", TRANSFER), ("lawful", LAWFUL)] {
        if row.has(question) {
            said.push(TextAnswer {
                question,
                value: keep(row.one_of(question, values)),
            });
        }
    }
    row.finish();
    keep_list(said)
}

fn again(row: &Row<'_>) -> Again {
    row.optional_text("note");
    // only the day differs where it is missing
    if row.has("change")
        && let Some(change) = row.table("change", "change.")
    {
        change.leave(CASE_FACTS);
        change.finish();
    }
    let again = Again {
        day: row.required_date("check_date"),
        verdict: keep(row.one_of("verdict", VERDICTS)),
        blocks: &[],
    };
    row.finish();
    again
}

fn source(row: &Row<'_>) -> CaseSource {
    let source = CaseSource {
        title: row.kept("title"),
        url: row.kept_or_empty("url"),
        date: row.kept("date"),
        primary: row.one_of("kind", &["primary", "secondary"]) == "primary",
    };
    if row.has("title") && source.title.is_empty() {
        row.wrong("title", "empty; expected a title");
    }
    let is_address = |url: Text| url.starts_with("https://") || url.starts_with("http://");
    if !source.url.is_none_or(is_address) {
        row.wrong(
            "url",
            "not a valid address; expected one that begins with https://, or an empty text",
        );
    }
    row.finish();
    source
}
