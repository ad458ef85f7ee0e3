//! Answers in a file: which question, about what, and whether it can be answered like that.

use super::json::Node;
use super::problem::ProblemKind;
use super::reader::{Fields, Reader};
use limes_assess::organisation::OWN;
use limes_assess::{Answer, Key, Target, UnitId};
use limes_knowledge::interned;
use limes_model::Text;
use limes_model::catalogue::Flow;
use limes_model::question::{AnswerKind, Question, Scope};

/// A kind of place in which answers stand, with what decides which answers can.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    /// What the answers are about; nothing where that is not known, so that they are only checked.
    pub target: Option<Target>,
    pub scopes: &'static [Scope],
    /// Providers of the region lists; nothing where that is not known.
    pub regions: Option<&'a [Text]>,
}

impl Reader<'_> {
    pub(super) fn answers(&mut self, fields: &Fields<'_>, place: Place<'_>) {
        if let Some(table) = self.table_at(fields, "answers") {
            self.each_answer(&table, place);
        }
    }

    pub(super) fn answer_table(&mut self, path: &str, node: &Node, place: Place<'_>) {
        if let Some(table) = self.table(path, node) {
            self.each_answer(&table, place);
        }
    }

    pub(super) fn each_answer(&mut self, table: &Fields<'_>, place: Place<'_>) {
        for (id, node) in &table.list {
            let path = table.entry(id);
            self.answer(&path, id, &path, node, place);
        }
    }

    pub(super) fn answer(&mut self, id_path: &str, id: &str, path: &str, node: &Node, place: Place<'_>) {
        let Some((index, question)) = self.names.question(id) else {
            let fitting: Vec<Text> = self
                .names
                .questions()
                .iter()
                .filter(|q| place.scopes.contains(&q.scope))
                .map(|q| q.id)
                .collect();
            let expected = self.nearest(&fitting, id);
            self.tell(id_path, ProblemKind::UnknownQuestion, id, &expected);
            return;
        };
        if !place.scopes.contains(&question.scope) {
            self.tell(id_path, ProblemKind::MisplacedQuestion, id, field_of(question.scope));
            return;
        }
        let (path, node, by) = self.declared(path, node);
        let answer = self.value(&path, node, question, place.regions);
        if let (Some(target), Some(answer)) = (place.target, answer) {
            let key = Key {
                target,
                question: index,
            };
            self.keep(&path, key, answer);
            if let Some(by) = by {
                self.declared.insert(key, by);
            }
        }
    }

    /// The answer within, where it stands there as declared by an organisation, and by which of its declarations.
    fn declared<'n>(&mut self, path: &str, node: &'n Node) -> (String, &'n Node, Option<Text>) {
        let as_it_is = (path.to_owned(), node, None);
        if !matches!(node, Node::Object(fields) if self.may_declare && fields.iter().any(|(name, _)| name == "declared"))
        {
            return as_it_is;
        }
        let Some(fields) = self.record(path, node, &["declared", "by"]) else {
            return as_it_is;
        };
        let by = self.text(&fields, "by", "own:…").and_then(own_name);
        if by.is_none() {
            let shown = fields.get("by").map_or_else(String::new, Node::shown);
            self.tell(&fields.at("by"), ProblemKind::InvalidId, &shown, "own:example-1");
        }
        match fields.get("declared") {
            Some(node) => (fields.at("declared"), node, by),
            None => as_it_is,
        }
    }

    pub(super) fn keep(&mut self, path: &str, key: Key, answer: Answer) {
        // two services with one number are told already
        if self.answers.insert(key, answer).is_some() && matches!(key.target, Target::Law(..) | Target::UnitLaw(..)) {
            self.tell(path, ProblemKind::DuplicateAnswer, "", "");
        }
    }

    /// Answers where flows happen, by the ids of the flows.
    pub(super) fn flows(
        &mut self,
        fields: &Fields<'_>,
        name: &str,
        unit: Option<UnitId>,
        flows: Option<&'static [Flow]>,
    ) {
        let Some(node) = fields.get(name) else { return };
        // a common stands under its id, the flows of a service under the name of the field
        let path = if matches!(unit, Some(UnitId::Common(_))) || fields.path == "commons" {
            fields.entry(name)
        } else {
            fields.at(name)
        };
        let Some(table) = self.table(&path, node) else { return };
        let Some((index, question)) = self.names.flow_question() else {
            return;
        };
        let known: Vec<Text> = flows.unwrap_or(&[]).iter().map(|flow| flow.id).collect();
        for (id, node) in &table.list {
            let path = table.entry(id);
            let (path, node, by) = self.declared(&path, node);
            let answer = self.value(&path, node, question, Some(&[]));
            if flows.is_none() {
                continue;
            }
            let flow = self.known(&path, id, &known, ProblemKind::UnknownFlow);
            if let (Some(unit), Some(flow), Some(answer)) = (unit, flow, answer) {
                let key = Key {
                    target: Target::Flow(unit, flow),
                    question: index,
                };
                self.keep(&path, key, answer);
                if let Some(by) = by {
                    self.declared.insert(key, by);
                }
            }
        }
    }

    pub(super) fn value(
        &mut self,
        path: &str,
        node: &Node,
        question: &Question,
        regions: Option<&[Text]>,
    ) -> Option<Answer> {
        if let Node::Object(fields) = node {
            if let [(name, Node::Truth(true))] = fields.as_slice()
                && name == "unknown"
            {
                return Some(Answer::Unknown);
            }
            let expected = if takes_list(question.kind) { "list" } else { "text" };
            self.wrong_type(path, node, expected);
            return None;
        }
        match question.kind {
            AnswerKind::Choice => {
                let text = self.as_text(path, node)?;
                let place = self.option(path, text, question)?;
                u8::try_from(place).ok().map(Answer::Choice)
            }
            AnswerKind::Choices => {
                let Node::List(items) = node else {
                    self.wrong_type(path, node, "list");
                    return None;
                };
                let mut bits = 0_u64;
                for (place, item) in items.iter().enumerate() {
                    let path = format!("{path}[{place}]");
                    let option = self
                        .as_text(&path, item)
                        .and_then(|text| self.option(&path, text, question));
                    bits |= option
                        .and_then(|place| u32::try_from(place).ok())
                        .map_or(0, |place| 1 << place.min(63));
                }
                Some(Answer::Choices(bits))
            }
            AnswerKind::Country => {
                let code = self.as_text(path, node)?;
                self.country(path, code).map(Answer::Country)
            }
            AnswerKind::Countries => self.countries(path, node).map(Answer::Countries),
            AnswerKind::Region => {
                let code = self.as_text(path, node)?;
                let lists = regions?;
                // a region that an organisation declared is none of ours: it stays open where nobody declares it
                let region = self.names.region(lists, code).or_else(|| own_name(code));
                if region.is_none() {
                    let codes = self.names.region_codes(lists);
                    let expected = if codes.is_empty() {
                        "none".to_owned()
                    } else {
                        self.nearest(&codes, code)
                    };
                    self.tell(path, ProblemKind::UnknownRegion, code, &expected);
                }
                region.map(Answer::Region)
            }
            AnswerKind::Date => self.day(path, node).map(Answer::Date),
        }
    }

    pub(super) fn option(&mut self, path: &str, text: &str, question: &Question) -> Option<usize> {
        let place = question.options.iter().position(|option| *option == text);
        if place.is_none() {
            self.tell(path, ProblemKind::UnknownOption, text, &question.options.join(", "));
        }
        place
    }
}

/// An id that an organisation gave, for as long as the program runs.
pub(super) fn own_name(text: &str) -> Option<Text> {
    const LONGEST: usize = 64;
    let rest = text.strip_prefix(OWN)?;
    let allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '.';
    (!rest.is_empty() && text.len() <= LONGEST && rest.chars().all(allowed)).then(|| interned(text))
}

const fn takes_list(kind: AnswerKind) -> bool {
    matches!(kind, AnswerKind::Choices | AnswerKind::Countries)
}

/// The field of the file in which answers of a scope stand.
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
