//! Decided cases, and the set-ups that stand for their facts.

use std::collections::BTreeMap;

use super::place::{File, Problems};
use super::read::{Row, keep, keep_list};
use limes_model::Date;
use limes_model::decided_case::{ACCESS, Again, Case, CaseAnswer, CaseSource, CaseUnit, Expected, LAW, ORGANISATION};

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
/// The facts of a case; their values are read when the set-ups are written.
const FACTS: &[&str] = &[
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
    /// Reads the cases of one file.
    pub fn read(&mut self, file: &Row<'_>, problems: &Problems) {
        for row in file.rows("case") {
            let case = case(&row);
            if self.cases.insert(case.id.to_owned(), case).is_some() {
                problems.add(
                    &row.place_of("id"),
                    "used twice; expected a different id for every case",
                );
            }
        }
    }

    /// Reads the set-ups of one case; the name of the file is its id.
    pub fn set_up(&mut self, file: &File, row: &Row<'_>, has: &dyn Fn(&str) -> bool, asks: &dyn Fn(&str) -> bool) {
        let name = file
            .path
            .rsplit('/')
            .next()
            .unwrap_or_default()
            .trim_end_matches(".toml");
        row.call(format!("set-up of case \"{name}\""));
        let check = |unit: &Row<'_>, units: &[CaseUnit]| {
            for read in units {
                if ![ORGANISATION, ACCESS].contains(&read.what) && !has(read.what) {
                    unit.wrong(
                        "unit",
                        format!("unknown product \"{}\"; expected the id of a [[product]]", read.what),
                    );
                }
                for answer in read.answers {
                    if !answer.question.starts_with(LAW) && !asks(answer.question) {
                        unit.wrong(
                            "unit",
                            format!(
                                "unknown question \"{}\"; expected the id of a [[question]]",
                                answer.question
                            ),
                        );
                    }
                }
            }
        };
        let base = units(row);
        check(row, base);
        let mut again: Vec<(Date, &'static [CaseUnit])> = Vec::new();
        for other in row.rows("again") {
            let units = units(&other);
            check(&other, units);
            again.push((other.required_date("day"), units));
            other.finish();
        }
        let Some(case) = self.cases.get_mut(name) else {
            row.wrong(
                "unit",
                "not the set-up of a case; expected a file named after the id of a case",
            );
            return;
        };
        case.units = base;
        case.again = keep_list(case.again.iter().map(|old| {
            let found = again.iter().find(|(day, _)| *day == old.day);
            Again {
                units: found.map_or(&[][..], |(_, units)| units),
                ..*old
            }
        }));
    }

    /// The cases, the newest first.
    pub fn records(self) -> Vec<Case> {
        let mut cases: Vec<Case> = self.cases.into_values().collect();
        cases.sort_by_key(|case| (std::cmp::Reverse(case.decided), case.id));
        cases
    }
}

fn case(row: &Row<'_>) -> Case {
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
    let case = Case {
        id: keep(id),
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
        units: &[],
        again: keep_list(row.rows("rerun").iter().map(again)),
        sources: keep_list(row.rows("source").iter().map(source)),
    };
    if case.sources.is_empty() {
        row.wrong("source", "missing; expected at least one source");
    }
    if let Some(facts) = row.table("facts", "facts.") {
        facts.leave(FACTS);
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

fn said(row: &Row<'_>) -> &'static [CaseAnswer] {
    if !row.has("authority_said") {
        return &[];
    }
    let Some(row) = row.table("authority_said", "authority_said.") else {
        return &[];
    };
    let mut said = Vec::new();
    for (question, values) in [("transfer", TRANSFER), ("lawful", LAWFUL)] {
        if row.has(question) {
            said.push(CaseAnswer {
                question,
                value: keep(row.one_of(question, values)),
            });
        }
    }
    row.finish();
    keep_list(said)
}

fn again(row: &Row<'_>) -> Again {
    row.text("change");
    let again = Again {
        day: row.required_date("check_date"),
        verdict: keep(row.one_of("verdict", VERDICTS)),
        units: &[],
    };
    row.finish();
    again
}

fn source(row: &Row<'_>) -> CaseSource {
    let source = CaseSource {
        title: row.kept("title"),
        url: row.kept("url"),
        date: row.kept("date"),
        primary: row.one_of("kind", &["primary", "secondary"]) == "primary",
    };
    if row.has("title") && source.title.is_empty() {
        row.wrong("title", "empty; expected a title");
    }
    if !source.url.is_empty() && !source.url.starts_with("https://") && !source.url.starts_with("http://") {
        row.wrong(
            "url",
            "not a valid address; expected one that begins with https://, or an empty text",
        );
    }
    row.finish();
    source
}

fn units(row: &Row<'_>) -> &'static [CaseUnit] {
    let units = row.rows("unit").into_iter().map(|row| {
        let answers = row.required_words("answers").into_iter().map(|word| {
            let (question, value) = word.text.split_once(" = ").unwrap_or((&word.text, ""));
            CaseAnswer {
                question: keep(question),
                value: keep(value),
            }
        });
        let unit = CaseUnit {
            what: row.kept("what"),
            name: row.optional_kept("name"),
            answers: keep_list(answers),
        };
        row.finish();
        unit
    });
    keep_list(units)
}
