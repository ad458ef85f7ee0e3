//! Questions, and the conditions that ask for their answers.

use std::collections::{BTreeMap, BTreeSet};

use super::facts::Facts;
use super::place::{Place, Problems, Word};
use super::read::{Row, keep, keep_list, keep_words};
use limes_model::question::{AnswerKind, AreaRef, Derivation, Question, QuestionIndex, Scope, Section, Test, When};
use limes_model::{Country, Date, Text, WhoKnows};

/// Answers that are places.
pub const PLACES: [AnswerKind; 3] = [AnswerKind::Country, AnswerKind::Countries, AnswerKind::Region];

/// All questions of the files read so far, in their order.
#[derive(Default)]
pub struct Questions {
    all: Vec<Entry>,
    index: BTreeMap<String, usize>,
}

struct Entry {
    id: String,
    place: Place,
    section: Section,
    scope: Scope,
    kind: AnswerKind,
    options: Vec<String>,
    cuts: Vec<Date>,
    who: WhoKnows,
    effort: Vec<u8>,
    acts: WhoKnows,
    sources: Vec<Word>,
    derive: Vec<Derived>,
    follows: Option<Word>,
}

struct Derived {
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
                    "used twice; expected a different id for every question",
                );
            }
            self.all.push(question);
        }
    }

    /// The sources of each question.
    pub fn sources(&self) -> Vec<&'static [Text]> {
        self.all.iter().map(|question| keep_words(&question.sources)).collect()
    }

    /// The sources that the questions cite.
    pub fn cited(&self) -> impl Iterator<Item = &str> {
        self.all
            .iter()
            .flat_map(|question| &question.sources)
            .map(|word| word.text.as_str())
    }

    /// Returns the index of a question; adds a mistake if there is none, or if its answer is of another kind.
    pub fn resolve(&self, word: &Word, kinds: &[AnswerKind], problems: &Problems) -> Option<QuestionIndex> {
        let Some(index) = self.index.get(&word.text) else {
            problems.add(
                &word.place,
                format!("unknown question \"{}\"; expected the id of a [[question]]", word.text),
            );
            return None;
        };
        let kind = self.all.get(*index)?.kind;
        if !kinds.contains(&kind) {
            let expected: Vec<Text> = kinds.iter().map(|kind| kind.id()).collect();
            problems.add(
                &word.place,
                format!(
                    "the answer to \"{}\" is a {}; expected a {}",
                    word.text,
                    kind.id(),
                    expected.join(" or ")
                ),
            );
            return None;
        }
        QuestionIndex::try_from(*index).ok()
    }

    /// A conjunction of conditions.
    pub fn when(&self, conditions: &[Word], facts: &Facts, problems: &Problems) -> When {
        let tests = conditions
            .iter()
            .filter_map(|condition| self.test(condition, facts, problems));
        When(keep_list(tests))
    }

    fn test(&self, condition: &Word, facts: &Facts, problems: &Problems) -> Option<Test> {
        let Some((question, operator, value)) = split(&condition.text) else {
            problems.add(
                &condition.place,
                format!(
                    "\"{}\" is not a condition; expected one of question=option, question!=option, question>=day, \
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
                        format!("\"{value}\" is not a valid date between 1900-01-01 and 2199-12-31, as in 2026-03-26"),
                    );
                    return None;
                };
                let before = operator == "<";
                if question == "as-of" {
                    return Some(if before {
                        Test::AsOfBefore(day)
                    } else {
                        Test::AsOfFrom(day)
                    });
                }
                let index = self.resolve(&at(question), &[AnswerKind::Date], problems)?;
                if self
                    .all
                    .get(usize::from(index))
                    .is_some_and(|question| !question.cuts.contains(&day))
                {
                    problems.add(
                        &condition.place,
                        format!("{day} is not a cut of {question}; expected one of its `cuts`"),
                    );
                }
                Some(if before {
                    Test::Before(index, day)
                } else {
                    Test::From(index, day)
                })
            }
            "=" | "!=" => {
                let index = self.resolve(&at(question), &[AnswerKind::Choice, AnswerKind::Choices], problems)?;
                let options = &self.all.get(usize::from(index))?.options;
                let mut bits = 0_u64;
                for option in value.split('|') {
                    match options.iter().position(|known| known == option) {
                        Some(bit) => bits |= 1 << bit,
                        None => problems.add(
                            &condition.place,
                            format!(
                                "unknown option \"{option}\" of {question}; expected one of {}",
                                options.join(", ")
                            ),
                        ),
                    }
                }
                Some(if operator == "=" {
                    Test::OneOf(index, bits)
                } else {
                    Test::NoneOf(index, bits)
                })
            }
            "in" | "not in" => {
                let index = self.resolve(&at(question), &PLACES, problems)?;
                let list = if let Some(area) = value.strip_prefix("area:") {
                    facts.check_area(&at(area), problems);
                    AreaRef::Area(keep(area))
                } else {
                    AreaRef::List(keep_list(countries(value, &condition.place, problems)))
                };
                Some(if operator == "in" {
                    Test::In(index, list)
                } else {
                    Test::NotIn(index, list)
                })
            }
            _ => {
                let index = self.resolve(&at(question), &[AnswerKind::Region], problems)?;
                let codes: Vec<&str> = value.split('|').collect();
                for code in &codes {
                    facts.check_region_code(code, &condition.place, problems);
                }
                Some(Test::RegionIs(index, keep_list(codes.into_iter().map(keep))))
            }
        }
    }

    /// Checks that need all files, and the records.
    pub fn records(&self, facts: &Facts, problems: &Problems) -> Vec<Question> {
        self.check_circles(problems);
        let record = |question: &Entry| {
            for source in &question.sources {
                facts.check_source(source, problems);
            }
            let derive = question.derive.iter().map(|derivation| {
                self.check_derivation(question, derivation, facts, problems);
                Derivation {
                    value: keep(derivation.value.text.as_str()),
                    when: self.when(&derivation.when, facts, problems),
                    fact: keep(derivation.fact.as_ref().map_or("", |fact| fact.text.as_str())),
                }
            });
            Question {
                id: keep(question.id.as_str()),
                section: question.section,
                scope: question.scope,
                kind: question.kind,
                options: keep_list(question.options.iter().map(|option| keep(option.as_str()))),
                cuts: keep_list(question.cuts.iter().copied()),
                who: question.who,
                effort: keep_list(question.effort.iter().copied()),
                acts: question.acts,
                derive: keep_list(derive),
                follows: question
                    .follows
                    .as_ref()
                    .and_then(|word| self.before(question, word, problems)),
            }
        };
        self.all.iter().map(record).collect()
    }

    /// The question that is asked before another.
    fn before(&self, question: &Entry, word: &Word, problems: &Problems) -> Option<QuestionIndex> {
        let index = self.resolve(word, &AnswerKind::ALL, problems)?;
        let place = self.all.iter().position(|other| other.id == question.id);
        let comes_before = place.is_some_and(|place| usize::from(index) < place);
        let same = |parent: &Entry| parent.scope == question.scope || parent.scope == Scope::Organisation;
        if !(comes_before && self.all.get(usize::from(index)).is_some_and(same)) {
            let text = format!(
                "\"{}\" is not asked before this question; expected an earlier one of the same scope or about the organisation",
                word.text
            );
            problems.add(&word.place, text);
        }
        Some(index)
    }

    fn check_derivation(&self, question: &Entry, derivation: &Derived, facts: &Facts, problems: &Problems) {
        let value = &derivation.value;
        let right = match question.kind {
            AnswerKind::Choice | AnswerKind::Choices => question.options.contains(&value.text),
            AnswerKind::Country | AnswerKind::Countries => {
                value.text.split('|').all(|code| code.parse::<Country>().is_ok())
            }
            AnswerKind::Date => value.text.parse::<Date>().is_ok(),
            AnswerKind::Region => {
                facts.check_region_code(&value.text, &value.place, problems);
                true
            }
        };
        if !right {
            let wanted = match question.kind {
                AnswerKind::Date => "a date".to_owned(),
                AnswerKind::Country | AnswerKind::Countries => "a country code".to_owned(),
                _ => format!("one of {}", question.options.join(", ")),
            };
            problems.add(
                &value.place,
                format!("\"{}\" is not an answer to the question; expected {wanted}", value.text),
            );
        }
        if derivation.when.is_empty() {
            problems.add(&value.place, "derived without a condition; expected one in `when`");
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
                        "derived from itself; expected conditions of `derive` without a circle",
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

    fn needs(&self, question: &Entry) -> Vec<String> {
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

/// What it takes to bring an answer about: one number for each option of a choice, otherwise one number.
fn effort(row: &Row<'_>, kind: AnswerKind, options: usize) -> Vec<u8> {
    if !row.has("effort") {
        return Vec::new();
    }
    let effort = row.numbers("effort");
    let right = match kind {
        AnswerKind::Choice => {
            row.is_list("effort") && effort.len() == options && effort.iter().any(|effort| *effort > 0)
        }
        AnswerKind::Country | AnswerKind::Countries | AnswerKind::Region => {
            !row.is_list("effort") && effort.iter().all(|effort| *effort > 0)
        }
        AnswerKind::Choices | AnswerKind::Date => false,
    };
    if !right || effort.iter().any(|effort| *effort > 5) {
        row.wrong(
            "effort",
            "not a valid effort; expected 1 to 5 for a country, countries or a region, and for a choice a list with one \
             number for each option, where 0 = never to be proposed; dates and several choices cannot be changed",
        );
    }
    effort
}

fn question(row: &Row<'_>) -> Entry {
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
            "not a valid id; expected kebab-case parts with dots, as in service.region",
        );
    }
    let kind = row.choose("kind", AnswerKind::ALL, AnswerKind::id);
    let options: Vec<String> = row.words("options").into_iter().map(|word| word.text).collect();
    let cuts = row.dates("cuts");
    let is_choice = matches!(kind, AnswerKind::Choice | AnswerKind::Choices);
    if is_choice && (options.len() < 2 && kind == AnswerKind::Choice || options.is_empty() || options.len() > 64) {
        row.wrong(
            "options",
            "not a valid number of options; expected 2 to 64 for a choice",
        );
    }
    if !is_choice && !options.is_empty() {
        row.wrong(
            "options",
            format!("only for choices; the answer here is a {}", kind.id()),
        );
    }
    if options.iter().collect::<BTreeSet<_>>().len() < options.len() {
        row.wrong(
            "options",
            "an option is listed twice; expected a different id for every option",
        );
    }
    if options.iter().any(|option| option == "unknown" || !right(option)) {
        row.wrong(
            "options",
            "not valid options; expected kebab-case ids, without \"unknown\": \"I don't know\" is offered everywhere",
        );
    }
    if kind == AnswerKind::Date && cuts.is_empty() {
        row.wrong(
            "cuts",
            "missing; expected the days from which an answer makes a difference",
        );
    }
    if kind != AnswerKind::Date && !cuts.is_empty() {
        row.wrong("cuts", format!("only for dates; the answer here is a {}", kind.id()));
    }
    if !cuts.is_sorted_by(|a, b| a < b) {
        row.wrong("cuts", "not in order; expected every day once, the earliest first");
    }
    let effort = effort(row, kind, options.len());
    let acts = if effort.is_empty() {
        if row.has("acts") {
            row.wrong(
                "acts",
                "used without `effort`; expected both, or neither if the answer is a fact",
            );
            row.text("acts");
        }
        WhoKnows::Customer
    } else {
        row.choose("acts", [WhoKnows::Customer, WhoKnows::Provider], WhoKnows::id)
    };
    let derive = row
        .rows("derive")
        .iter()
        .map(|row| {
            let derivation = Derived {
                value: row.word("value"),
                when: row.required_words("when"),
                fact: row.has("fact").then(|| row.word("fact")),
            };
            row.finish();
            derivation
        })
        .collect();
    let question = Entry {
        id,
        place: row.place_of("derive"),
        section: row.choose("section", Section::ALL, Section::id),
        scope: row.choose("scope", Scope::ALL, Scope::id),
        kind,
        options,
        cuts,
        who: row.choose("who", WhoKnows::ALL, WhoKnows::id),
        effort,
        acts,
        sources: row.words("sources"),
        derive,
        follows: row.has("follows").then(|| row.word("follows")),
    };
    row.finish();
    question
}
