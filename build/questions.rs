//! Questions, and the conditions that ask for their answers.

use std::collections::{BTreeMap, BTreeSet};

use super::facts::Facts;
use super::read::{Place, Problems, Row, Word};
use super::write;
use crate::vocab::{Country, Date, WhoKnows};

/// All questions of the files read so far, in their order.
#[derive(Default)]
pub struct Questions {
    all: Vec<Question>,
    index: BTreeMap<String, usize>,
}

struct Question {
    id: String,
    place: Place,
    section: String,
    scope: String,
    kind: String,
    options: Vec<String>,
    cuts: Vec<Date>,
    who: String,
    sources: Vec<Word>,
    derive: Vec<Derivation>,
}

struct Derivation {
    value: Word,
    when: Vec<Word>,
    fact: Option<Word>,
}

impl Questions {
    /// Reads the questions of one file.
    pub fn read(&mut self, file: &Row<'_>, problems: &Problems) {
        for row in file.rows("question") {
            let question = question(&row);
            if self.index.insert(question.id.clone(), self.all.len()).is_some() {
                problems.add(
                    &row.place_of("id"),
                    "is used twice; every question needs an id of its own",
                );
            }
            self.all.push(question);
        }
    }

    /// The sources that the questions cite.
    pub fn sources(&self) -> impl Iterator<Item = &str> {
        self.all
            .iter()
            .flat_map(|question| &question.sources)
            .map(|word| word.text.as_str())
    }

    /// The index of a question; notes a mistake where there is none, or where its answer is of another kind.
    pub fn resolve(&self, word: &Word, kinds: &[&str], problems: &Problems) -> Option<usize> {
        let Some(index) = self.index.get(&word.text) else {
            problems.add(
                &word.place,
                format!(
                    "there is no question \"{}\"; it must be the id of a [[question]]",
                    word.text
                ),
            );
            return None;
        };
        let kind = self.all.get(*index).map_or("", |question| question.kind.as_str());
        if !kinds.contains(&kind) {
            problems.add(
                &word.place,
                format!(
                    "the answer to \"{}\" is a {kind}; here it must be a {}",
                    word.text,
                    kinds.join(" or ")
                ),
            );
            return None;
        }
        Some(*index)
    }

    /// The literal of a conjunction of conditions.
    pub fn when(&self, conditions: &[Word], facts: &Facts, problems: &Problems) -> String {
        let tests = conditions
            .iter()
            .filter_map(|condition| self.test(condition, facts, problems));
        format!("When({})", write::list(tests))
    }

    fn test(&self, condition: &Word, facts: &Facts, problems: &Problems) -> Option<String> {
        let Some((question, operator, value)) = split(&condition.text) else {
            problems.add(
                &condition.place,
                format!(
                    "\"{}\" is no condition; it must be one of question=option, question!=option, question>=day, \
                     question<day, question in …, question not in …, question is region, as-of>=day, as-of<day",
                    condition.text
                ),
            );
            return None;
        };
        let at = |text: &str| Word {
            text: text.to_owned(),
            place: condition.place.clone(),
        };
        match operator {
            ">=" | "<" => {
                let day = value.parse::<Date>();
                let Ok(day) = day else {
                    problems.add(
                        &condition.place,
                        format!("\"{value}\" is no day; it must be like 2026-03-26"),
                    );
                    return None;
                };
                let literal = write::date(day);
                if question == "as-of" {
                    let name = if operator == "<" { "AsOfBefore" } else { "AsOfFrom" };
                    return Some(format!("Test::{name}({literal})"));
                }
                let index = self.resolve(&at(question), &["date"], problems)?;
                if self
                    .all
                    .get(index)
                    .is_some_and(|question| !question.cuts.contains(&day))
                {
                    problems.add(
                        &condition.place,
                        format!("{day} is no cut of {question}; add it to the question's cuts"),
                    );
                }
                let name = if operator == "<" { "Before" } else { "From" };
                Some(format!("Test::{name}({index}, {literal})"))
            }
            "=" | "!=" => {
                let index = self.resolve(&at(question), &["choice", "choices"], problems)?;
                let options = &self.all.get(index)?.options;
                let mut bits = 0_u64;
                for option in value.split('|') {
                    match options.iter().position(|known| known == option) {
                        Some(bit) => bits |= 1 << bit,
                        None => problems.add(
                            &condition.place,
                            format!("{question} has no option \"{option}\"; it has {}", options.join(", ")),
                        ),
                    }
                }
                let name = if operator == "=" { "OneOf" } else { "NoneOf" };
                Some(format!("Test::{name}({index}, {bits:#b})"))
            }
            "in" | "not in" => {
                let index = self.resolve(&at(question), &["country", "countries", "region"], problems)?;
                let list = if let Some(area) = value.strip_prefix("area:") {
                    facts.check_area(&at(area), problems);
                    format!("AreaRef::Area({})", write::text(area))
                } else {
                    format!(
                        "AreaRef::List({})",
                        write::countries(&countries(value, &condition.place, problems))
                    )
                };
                let name = if operator == "in" { "In" } else { "NotIn" };
                Some(format!("Test::{name}({index}, {list})"))
            }
            _ => {
                let index = self.resolve(&at(question), &["region"], problems)?;
                let codes: Vec<&str> = value.split('|').collect();
                for code in &codes {
                    facts.check_region_code(code, &condition.place, problems);
                }
                Some(format!("Test::RegionIs({index}, {})", write::texts(&codes)))
            }
        }
    }

    /// Checks that need all files, and the Rust text of the statics.
    pub fn generate(&self, facts: &Facts, problems: &Problems) -> String {
        self.check_circles(problems);
        let mut text =
            String::from("/// All questions, in the order of the author.\npub static QUESTIONS: &[Question] = &[\n");
        for question in &self.all {
            for source in &question.sources {
                facts.check_source(source, problems);
            }
            let derive = question.derive.iter().map(|derivation| {
                self.check_derivation(question, derivation, facts, problems);
                format!(
                    "Derivation {{ value: {}, when: {}, fact: {} }}",
                    write::text(&derivation.value.text),
                    self.when(&derivation.when, facts, problems),
                    write::text(derivation.fact.as_ref().map_or("", |fact| fact.text.as_str())),
                )
            });
            text += &format!(
                "    Question {{ id: {}, section: Section::{}, scope: Scope::{}, kind: AnswerKind::{}, options: {}, cuts: {}, who: WhoKnows::{}, sources: {}, derive: {} }},\n",
                write::text(&question.id),
                write::variant(&question.section),
                write::variant(&question.scope),
                write::variant(&question.kind),
                write::texts(&question.options),
                write::list(question.cuts.iter().map(|day| write::date(*day))),
                write::variant(&question.who),
                write::texts(&question.sources.iter().map(|word| &word.text).collect::<Vec<_>>()),
                write::list(derive),
            );
        }
        text + "];\n"
    }

    fn check_derivation(&self, question: &Question, derivation: &Derivation, facts: &Facts, problems: &Problems) {
        let value = &derivation.value;
        let right = match question.kind.as_str() {
            "choice" | "choices" => question.options.contains(&value.text),
            "country" | "countries" => value.text.split('|').all(|code| code.parse::<Country>().is_ok()),
            "date" => value.text.parse::<Date>().is_ok(),
            _ => {
                facts.check_region_code(&value.text, &value.place, problems);
                true
            }
        };
        if !right {
            let wanted = match question.kind.as_str() {
                "date" => "a day".to_owned(),
                "country" | "countries" => "a country code".to_owned(),
                _ => format!("one of {}", question.options.join(", ")),
            };
            problems.add(
                &value.place,
                format!("\"{}\" is no answer to the question; it must be {wanted}", value.text),
            );
        }
        if derivation.when.is_empty() {
            problems.add(&value.place, "is derived without a condition; name one in `when`");
        }
        if let Some(fact) = &derivation.fact {
            facts.check_fact(fact, None, problems);
        }
    }

    /// A question must not be derived from itself, not even through others.
    fn check_circles(&self, problems: &Problems) {
        for question in &self.all {
            let mut seen = BTreeSet::new();
            let mut open = self.needs(question);
            while let Some(next) = open.pop() {
                if next == question.id {
                    problems.add(
                        &question.place,
                        "is derived from itself; the conditions of `derive` must not go in a circle",
                    );
                    break;
                }
                if seen.insert(next.clone())
                    && let Some(needed) = self.index.get(&next).and_then(|index| self.all.get(*index))
                {
                    open.extend(self.needs(needed));
                }
            }
        }
    }

    fn needs(&self, question: &Question) -> Vec<String> {
        let conditions = question.derive.iter().flat_map(|derivation| &derivation.when);
        conditions
            .filter_map(|condition| split(&condition.text))
            .map(|(id, _, _)| id.to_owned())
            .collect()
    }
}

/// Question, operator and value of a condition.
fn split(condition: &str) -> Option<(&str, &str, &str)> {
    let end = condition.find([' ', '=', '<', '>', '!'])?;
    let (question, rest) = condition.split_at_checked(end)?;
    let operators = [
        (" not in ", "not in"),
        (" in ", "in"),
        (" is ", "is"),
        (">=", ">="),
        ("!=", "!="),
        ("<", "<"),
        ("=", "="),
    ];
    let (value, operator) = operators
        .iter()
        .find_map(|(written, operator)| rest.strip_prefix(written).map(|value| (value, *operator)))?;
    (!question.is_empty() && !value.is_empty() && !value.starts_with('=')).then_some((question, operator, value))
}

/// Country codes with `|` between them.
pub fn countries(list: &str, place: &Place, problems: &Problems) -> Vec<Country> {
    list.split('|')
        .map(|code| {
            super::read::country_of(
                problems,
                &Word {
                    text: code.to_owned(),
                    place: place.clone(),
                },
            )
        })
        .collect()
}

fn question(row: &Row<'_>) -> Question {
    let id = row.text("id");
    row.call(format!("question \"{id}\""));
    let right = |part: &str| {
        !part.is_empty()
            && part
                .bytes()
                .all(|b| b.is_ascii_digit() || b == b'-' || b.is_ascii_lowercase())
    };
    if !id.split('.').all(right) {
        row.wrong(
            "id",
            "is no id; it must be kebab-case parts with dots, as in service.region",
        );
    }
    let who: Vec<&str> = WhoKnows::ALL.iter().map(|who| who.id()).collect();
    let kind = row.one_of("kind", &["choice", "choices", "country", "countries", "region", "date"]);
    let options: Vec<String> = row.words("options").into_iter().map(|word| word.text).collect();
    let cuts = row.dates("cuts");
    let is_choice = kind.starts_with("choice");
    if is_choice && (options.len() < 2 && kind == "choice" || options.is_empty() || options.len() > 64) {
        row.wrong("options", "must list 2 to 64 options for a choice");
    }
    if !is_choice && !options.is_empty() {
        row.wrong(
            "options",
            format!("belongs to choices only; the answer here is a {kind}"),
        );
    }
    if options.iter().collect::<BTreeSet<_>>().len() < options.len() {
        row.wrong("options", "names an option twice; every option needs an id of its own");
    }
    if options.iter().any(|option| option == "unknown" || !right(option)) {
        row.wrong(
            "options",
            "must be kebab-case ids, without \"unknown\": \"I don't know\" is offered everywhere",
        );
    }
    if kind == "date" && cuts.is_empty() {
        row.wrong(
            "cuts",
            "is missing; a date question lists the days from which an answer makes a difference",
        );
    }
    if kind != "date" && !cuts.is_empty() {
        row.wrong("cuts", format!("belongs to dates only; the answer here is a {kind}"));
    }
    if !cuts.is_sorted_by(|a, b| a < b) {
        row.wrong("cuts", "is not in order; write every day once, the earliest first");
    }
    let derive = row
        .rows("derive")
        .iter()
        .map(|row| {
            let derivation = Derivation {
                value: row.word("value"),
                when: row.required_words("when"),
                fact: row.has("fact").then(|| row.word("fact")),
            };
            row.finish();
            derivation
        })
        .collect();
    let question = Question {
        id,
        place: row.place_of("derive"),
        section: row.one_of(
            "section",
            &["organisation", "data", "services", "people", "contracts", "protection"],
        ),
        scope: row.one_of(
            "scope",
            &["organisation", "provider", "family", "service", "access", "flow", "law"],
        ),
        kind,
        options,
        cuts,
        who: row.one_of("who", &who),
        sources: row.words("sources"),
        derive,
    };
    row.finish();
    question
}
