//! What the tables of a report have in common: answers in words, places, lists of names, and the numbers of sources.

use super::Material;
use limes_assess::{Answer, FlowResult, Key, Origin, Premises, UnitId, UnitResult, is_doubtful};
use limes_messages::{Value, key};
use limes_model::facts::Fact;
use limes_model::{Text, order_by_key};

/// A report while it is made.
pub struct View<'a> {
    pub material: &'a Material<'a>,
    pub premises: Premises,
    /// The facts on which the result rests, those that nobody has verified or whose review is overdue first.
    pub facts: Vec<&'a Fact>,
    /// The sources of these facts in the same order, each once.
    pub sources: Vec<Text>,
}

impl<'a> View<'a> {
    pub fn new(material: &'a Material<'a>) -> Self {
        let knowledge = material.subject.labels.knowledge;
        let premises = material.subject.assessment.premises();
        let mut ids: Vec<Text> = premises.facts.iter().copied().collect();
        for id in material.causes.iter().flat_map(|cause| &cause.facts) {
            if !ids.contains(id) {
                ids.push(id);
            }
        }
        let mut facts: Vec<&Fact> = ids.iter().filter_map(|id| knowledge.fact(id)).collect();
        order_by_key(&mut facts, |fact| (!is_doubtful(fact, material.subject.setup), fact.id));
        let mut sources: Vec<Text> = Vec::new();
        for id in facts.iter().flat_map(|fact| knowledge.sources_of(fact)) {
            if !sources.contains(id) {
                sources.push(id);
            }
        }
        Self {
            material,
            premises,
            facts,
            sources,
        }
    }

    pub fn text(&self, key: &str) -> String {
        self.material.subject.labels.words.text(key)
    }

    pub fn with(&self, key: &str, values: &[Value<'_>]) -> String {
        self.material.subject.labels.words.with(key, values)
    }

    pub fn count(&self, key: &str, count: usize) -> String {
        self.material.subject.labels.words.count(key, count)
    }

    pub fn is_doubtful(&self, fact: &Fact) -> bool {
        is_doubtful(fact, self.material.subject.setup)
    }

    /// The names of columns.
    pub fn header(&self, columns: &[&str]) -> Vec<String> {
        columns
            .iter()
            .map(|column| self.text(&key("report-column", column)))
            .collect()
    }

    /// The numbers of the sources of facts, in brackets.
    pub fn numbers(&self, facts: &[Text]) -> String {
        let knowledge = self.material.subject.labels.knowledge;
        let facts = facts.iter().filter_map(|id| knowledge.fact(id));
        let mut numbers: Vec<usize> = Vec::new();
        for source in facts.flat_map(|fact| knowledge.sources_of(fact)) {
            if let Some(place) = self.sources.iter().position(|known| known == source)
                && !numbers.contains(&(place + 1))
            {
                numbers.push(place + 1);
            }
        }
        numbers.sort_unstable();
        let numbers: Vec<String> = numbers
            .iter()
            .map(|number| ["[", &number.to_string(), "]"].concat())
            .collect();
        numbers.join(" ")
    }

    /// Names without repetition, and how often each comes.
    pub fn names(&self, names: impl Iterator<Item = String>) -> String {
        let mut counted: Vec<(String, usize)> = Vec::new();
        for name in names.filter(|name| !name.is_empty()) {
            match counted.iter_mut().find(|(known, _)| *known == name) {
                Some((_, count)) => *count += 1,
                None => counted.push((name, 1)),
            }
        }
        let shown = counted.into_iter().map(|(name, count)| match count {
            1 => name,
            _ => self.with(
                "report-times",
                &[("name", name.into()), ("count", count.to_string().into())],
            ),
        });
        shown.collect::<Vec<_>>().join(", ")
    }

    /// Names without repetition.
    pub fn distinct(names: impl Iterator<Item = String>) -> String {
        let mut all: Vec<String> = Vec::new();
        for name in names.filter(|name| !name.is_empty()) {
            if !all.contains(&name) {
                all.push(name);
            }
        }
        all.join(", ")
    }

    /// The name of the provider of a unit, or of the unit.
    pub fn provider(&self, unit: &UnitResult) -> String {
        let labels = self.material.subject.labels;
        match unit.unit.provider {
            Some(id) => labels.company(id),
            None => self.material.subject.unit(unit.unit.id),
        }
    }

    pub fn unit(&self, id: UnitId) -> Option<&'a UnitResult> {
        let units = &self.material.subject.assessment.units;
        units.iter().find(|unit| unit.unit.id == id)
    }

    pub fn flow(&self, id: UnitId, flow: &str) -> Option<&'a FlowResult> {
        self.unit(id)?.flows.iter().find(|result| result.flow.id == flow)
    }

    /// The answer to a question about something, given or fixed by the set-up; `None` where it is open.
    pub fn answer(&self, key: Key) -> Option<Answer> {
        let given = self.material.subject.setup.answers.get(&key).copied();
        let derived = || match self.premises.answers.get(&key) {
            Some(Origin::Derived(answer, _)) => Some(*answer),
            _ => None,
        };
        given.filter(Answer::says_something).or_else(derived)
    }

    /// An answer in words, or that it is not known.
    pub fn said(&self, about: Key) -> String {
        match self.answer(about) {
            Some(answer) => self.material.subject.answer(about, answer),
            None => self.text("report-not-known"),
        }
    }
}
