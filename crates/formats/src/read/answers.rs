//! Reads answers: to which question, about what, and whether the question can be answered like that.

use super::json::{Node, Value};
use super::reader::{Fields, Location, Reader};
use crate::problem::ProblemKind;
use limes_assess::organisation::OWN;
use limes_assess::{Answer, Key, Target, UnitId};
use limes_knowledge::interned;
use limes_model::Text;
use limes_model::catalogue::Flow;
use limes_model::question::{AnswerKind, Question, Scope};

/// A place for answers, with what decides which answers it can have.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    /// What the answers are about; nothing if that is not known, so that they are only checked.
    pub target: Option<Target>,
    pub scopes: &'static [Scope],
    /// Providers of the region lists; nothing if they are not known.
    pub regions: Option<&'a [Text]>,
}

impl Reader<'_> {
    pub(super) fn answers(&mut self, fields: &Fields<'_>, place: Place<'_>) {
        if let Some(table) = self.table_at(fields, "answers") {
            self.each_answer(&table, place);
        }
    }

    pub(super) fn answer_table(&mut self, location: &Location, node: &Node, place: Place<'_>) {
        if let Some(table) = self.table(location, node) {
            self.each_answer(&table, place);
        }
    }

    pub(super) fn each_answer(&mut self, table: &Fields<'_>, place: Place<'_>) {
        for entry in &table.list {
            let (key, value) = (table.at_key(entry), table.at_entry(entry));
            self.answer((&key, entry.name), (&value, entry.node), place);
        }
    }

    /// Reads the answer of a node to the question of an id, each with its place.
    pub(super) fn answer(
        &mut self,
        (id_at, id): (&Location, &str),
        (location, node): (&Location, &Node),
        place: Place<'_>,
    ) {
        let Some((index, question)) = self.names.question(id) else {
            let fitting: Vec<Text> = self
                .names
                .questions()
                .iter()
                .filter(|q| place.scopes.contains(&q.scope))
                .map(|q| q.id)
                .collect();
            let expected = self.nearest(&fitting, id);
            self.report(id_at, ProblemKind::UnknownQuestion, id, &expected);
            return;
        };
        if !place.scopes.contains(&question.scope) {
            self.report(id_at, ProblemKind::MisplacedQuestion, id, field_of(question.scope));
            return;
        }
        let (location, node, by) = self.declared(location, node);
        let answer = self.value(&location, node, question, place.regions);
        if let (Some(target), Some(answer)) = (place.target, answer) {
            let key = Key {
                target,
                question: index,
            };
            self.keep(&location, key, answer);
            if let Some(by) = by {
                self.declared.insert(key, by);
            }
        }
    }

    /// Unwraps an answer that an organisation declared, and returns by which of its declarations.
    fn declared<'n>(&mut self, location: &Location, node: &'n Node) -> (Location, &'n Node, Option<Text>) {
        let as_it_is = (location.clone(), node, None);
        if !self.may_declare || !node.has_field("declared") {
            return as_it_is;
        }
        let Some(fields) = self.record(location, node, &["declared", "by"]) else {
            return as_it_is;
        };
        let by = self.text(&fields, "by", "own:…").and_then(own_name);
        if by.is_none() {
            let shown = fields.get("by").map_or_else(String::new, Node::shown);
            self.report(&fields.at("by"), ProblemKind::InvalidId, &shown, "own:example-1");
        }
        match fields.get("declared") {
            Some(node) => (fields.at("declared"), node, by),
            None => as_it_is,
        }
    }

    fn keep(&mut self, location: &Location, key: Key, answer: Answer) {
        self.places.push((key, location.clone()));
        // two services with one number are reported already
        if self.answers.insert(key, answer).is_some()
            && matches!(key.target, Target::LawItself(_) | Target::Law(..) | Target::UnitLaw(..))
        {
            self.report(location, ProblemKind::DuplicateAnswer, "", "");
        }
    }

    /// Reads where the flows of a service or a group of people happen.
    pub(super) fn flows(&mut self, fields: &Fields<'_>, unit: Option<UnitId>, flows: Option<&'static [Flow]>) {
        if let Some(node) = fields.get("flows") {
            self.flow_table(&fields.at("flows"), node, unit, flows);
        }
    }

    /// Reads where flows happen, by the ids of the flows.
    pub(super) fn flow_table(
        &mut self,
        location: &Location,
        node: &Node,
        unit: Option<UnitId>,
        flows: Option<&'static [Flow]>,
    ) {
        let Some(table) = self.table(location, node) else {
            return;
        };
        let Some((index, question)) = self.names.flow_question() else {
            return;
        };
        let known: Vec<Text> = flows.unwrap_or(&[]).iter().map(|flow| flow.id).collect();
        for entry in &table.list {
            let (location, node, by) = self.declared(&table.at_entry(entry), entry.node);
            let answer = self.value(&location, node, question, Some(&[]));
            if flows.is_none() {
                continue;
            }
            let flow = self.known(&table.at_key(entry), entry.name, &known, ProblemKind::UnknownFlow);
            if let (Some(unit), Some(flow), Some(answer)) = (unit, flow, answer) {
                let key = Key {
                    target: Target::Flow(unit, flow),
                    question: index,
                };
                self.keep(&location, key, answer);
                if let Some(by) = by {
                    self.declared.insert(key, by);
                }
            }
        }
    }

    pub(super) fn value(
        &mut self,
        location: &Location,
        node: &Node,
        question: &Question,
        regions: Option<&[Text]>,
    ) -> Option<Answer> {
        if let Value::Object(fields) = &node.value {
            if let [field] = fields.as_slice()
                && field.name == "unknown"
                && field.node.value == Value::Truth(true)
            {
                return Some(Answer::Unknown);
            }
            let expected = if takes_list(question.kind) { "list" } else { "text" };
            self.wrong_type(location, node, expected);
            return None;
        }
        match question.kind {
            AnswerKind::Choice => {
                let text = self.as_text(location, node)?;
                let place = self.option(location, text, question)?;
                u8::try_from(place).ok().map(Answer::Choice)
            }
            AnswerKind::Choices => {
                let mut bits = 0_u64;
                for (location, item) in self.items(location, node)? {
                    let option = self
                        .as_text(&location, item)
                        .and_then(|text| self.option(&location, text, question));
                    bits |= option
                        .and_then(|place| u32::try_from(place).ok())
                        .map_or(0, |place| 1 << place.min(63));
                }
                Some(Answer::Choices(bits))
            }
            AnswerKind::Country => {
                let code = self.as_text(location, node)?;
                self.country(location, code).map(Answer::Country)
            }
            AnswerKind::Countries => self.countries(location, node).map(Answer::Countries),
            AnswerKind::Region => {
                let code = self.as_text(location, node)?;
                let lists = regions?;
                if let Some(answer) = self.names.region_in(code) {
                    return Some(answer);
                }
                // the knowledge does not have a region that an organisation declared: it stays open unless it is declared
                let region = self.names.region(lists, code).or_else(|| own_name(code));
                if region.is_none() {
                    let codes = self.names.region_codes(lists);
                    let expected = if codes.is_empty() {
                        "none".to_owned()
                    } else {
                        self.nearest(&codes, code)
                    };
                    self.report(location, ProblemKind::UnknownRegion, code, &expected);
                }
                region.map(Answer::Region)
            }
            AnswerKind::Date => self.day(location, node).map(Answer::Date),
        }
    }

    fn option(&mut self, location: &Location, text: &str, question: &Question) -> Option<usize> {
        let place = question.options.iter().position(|option| *option == text);
        if place.is_none() {
            self.report(location, ProblemKind::UnknownOption, text, &question.options.join(", "));
        }
        place
    }
}

/// Returns an id that an organisation gave; it is kept for as long as the program runs.
pub(super) fn own_name(text: &str) -> Option<Text> {
    const LONGEST: usize = 64;
    let rest = text.strip_prefix(OWN)?;
    let allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '.';
    (!rest.is_empty() && text.len() <= LONGEST && rest.chars().all(allowed)).then(|| interned(text))
}

const fn takes_list(kind: AnswerKind) -> bool {
    matches!(kind, AnswerKind::Choices | AnswerKind::Countries)
}

/// Returns the field of the file for answers of a scope.
const fn field_of(scope: Scope) -> Text {
    match scope {
        Scope::Organisation => "answers",
        Scope::Provider => "providers",
        Scope::Family => "families",
        Scope::Service => "services[].answers",
        Scope::Access => "access[].answers",
        Scope::Flow => "flows",
        Scope::Law => "laws",
    }
}
