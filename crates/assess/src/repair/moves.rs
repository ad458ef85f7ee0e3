//! What can be changed, and into what. Only what the customer or the contract can bring about; with assumptions also
//! what another party would have to confirm.

use std::cell::RefCell;

use crate::{Answer, ConflictFinder, Key, Premise, Setup, Unit};
use limes_knowledge::Knowledge;
use limes_model::Text;
use limes_model::facts::FactValue;
use limes_model::question::{AnswerKind, Question};
use limes_model::{Country, CountrySet, Date, WhoKnows};

/// The cost of relying on the word of another party, and on a decision. Ways without either come first in any case.
const ON_SOMEBODYS_WORD: u8 = 4;
const ON_A_DECISION: u8 = 6;

/// One answer that becomes another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Move {
    /// What is changed.
    pub key: Key,
    /// Into what.
    pub to: Answer,
    /// The present answer.
    pub from: Option<Answer>,
    /// What it takes.
    pub cost: u8,
    /// Whether it is a fact that cannot be brought about, and is only assumed.
    pub assumed: bool,
}

/// What may be proposed for a set-up.
pub struct MoveOptions<'a> {
    pub(super) knowledge: &'a Knowledge,
    day: Date,
    inside: CountrySet,
    beyond: [CountrySet; 2],
    home: Option<Country>,
    assume: bool,
    regions: RefCell<Vec<(Text, Vec<Answer>)>>,
}

impl<'a> MoveOptions<'a> {
    /// For a set-up on its day; with `assume` also what another party would have to confirm.
    #[must_use]
    pub fn new(setup: &Setup, knowledge: &'a Knowledge, finder: &ConflictFinder<'_>, assume: bool) -> Self {
        let inside = finder.inside();
        let is_seat = |key: &Key| knowledge.question(key.question).is_some_and(|q| q.id == "org.seat");
        let seat = setup.answers.iter().find_map(|(key, answer)| match answer {
            Answer::Country(country) if is_seat(key) && inside.contains(*country) => Some(*country),
            _ => None,
        });
        Self {
            knowledge,
            day: setup.as_of,
            inside,
            beyond: finder.beyond(),
            home: seat.or_else(|| inside.iter().next()),
            assume,
            regions: RefCell::default(),
        }
    }

    /// What an answer of a unit can become.
    #[must_use]
    pub fn moves(&self, unit: &Unit, premise: &Premise) -> Vec<Move> {
        let (key, from) = *premise;
        let Some(question) = self.knowledge.question(key.question) else {
            return Vec::new();
        };
        let assumed = question.effort.is_empty();
        // what the user's own organisation can answer is answered first, not assumed
        if assumed && (!self.assume || from.is_some() || question.who == WhoKnows::Customer) {
            return Vec::new();
        }
        let make = |(to, cost): (Answer, u8)| Move {
            key,
            to,
            from,
            cost,
            assumed,
        };
        let different = |(to, _): &(Answer, u8)| Some(*to) != from;
        let values = self.values(unit, question, from, assumed);
        values.into_iter().filter(different).map(make).collect()
    }

    fn values(&self, unit: &Unit, question: &Question, from: Option<Answer>, assumed: bool) -> Vec<(Answer, u8)> {
        let cost = match question.effort.first() {
            Some(effort) => *effort,
            None if question.who == WhoKnows::Lawyer => ON_A_DECISION,
            None => ON_SOMEBODYS_WORD,
        };
        let one = |answer: Option<Answer>| answer.map(|answer| (answer, cost)).into_iter().collect();
        match question.kind {
            AnswerKind::Choice => (0..question.options.len())
                .filter_map(|index| {
                    let effort = if assumed { cost } else { *question.effort.get(index)? };
                    if question.id == "contract.instrument" && !self.is_in_force(question.options.get(index)?) {
                        return None;
                    }
                    let index = u8::try_from(index).ok()?;
                    (effort > 0).then_some((Answer::Choice(index), effort))
                })
                .collect(),
            AnswerKind::Country => one(self.home.map(Answer::Country)),
            // asked where a flow goes beyond the Union: what is inside there, or adequate
            AnswerKind::Countries if question.id == "provider.countries" => self
                .beyond
                .iter()
                .filter(|countries| !countries.is_empty())
                .map(|countries| (Answer::Countries(*countries), cost))
                .collect(),
            AnswerKind::Countries => {
                let kept = match from {
                    Some(Answer::Countries(now)) => now.without(&now.without(&self.inside)),
                    _ if assumed => self.inside,
                    _ => CountrySet::EMPTY,
                };
                let kept = if kept.is_empty() {
                    self.home.into_iter().collect()
                } else {
                    kept
                };
                one((!kept.is_empty()).then_some(Answer::Countries(kept)))
            }
            AnswerKind::Region => unit
                .regions
                .map_or_else(Vec::new, |provider| self.regions(provider))
                .into_iter()
                .map(|answer| (answer, cost))
                .collect(),
            AnswerKind::Date => question
                .cuts
                .iter()
                .flat_map(|cut| [cut.previous(), *cut])
                .map(|day| (Answer::Date(day), cost))
                .collect(),
            AnswerKind::Choices => vec![(Answer::Choices(0), cost)],
        }
    }

    /// Whether an instrument can be agreed on the day.
    fn is_in_force(&self, option: &str) -> bool {
        self.knowledge
            .instruments(self.day)
            .any(|fact| fact.id.strip_prefix("instrument.") == Some(option))
    }

    /// Regions inside: one without a pair, one with a pair inside, one with a pair elsewhere, as far as there are such.
    fn regions(&self, provider: Text) -> Vec<Answer> {
        if let Some((_, known)) = self.regions.borrow().iter().find(|(known, _)| *known == provider) {
            return known.clone();
        }
        let lies_inside = |code: &str| match self.knowledge.region(provider, code).map(|fact| &fact.value) {
            Some(FactValue::Region { countries, .. }) => {
                !countries.is_empty() && countries.iter().all(|country| self.inside.contains(*country))
            }
            _ => false,
        };
        let mut found: Vec<(u8, bool, Answer)> = Vec::new();
        for fact in self.knowledge.regions(provider) {
            let FactValue::Region {
                code, pair, countries, ..
            } = &fact.value
            else {
                continue;
            };
            if !lies_inside(code) {
                continue;
            }
            let at_home = self.home.is_some_and(|home| countries.contains(&home));
            let kind = match *pair {
                None => 1,
                Some(pair) if lies_inside(pair) => 0,
                Some(_) => 2,
            };
            match found.iter_mut().find(|(other, ..)| *other == kind) {
                None => found.push((kind, at_home, Answer::Region(code))),
                Some(known) if at_home && !known.1 => *known = (kind, at_home, Answer::Region(code)),
                Some(_) => {}
            }
        }
        limes_model::order_by_key(&mut found, |(kind, ..)| *kind);
        let answers: Vec<Answer> = found.into_iter().map(|(.., answer)| answer).collect();
        self.regions.borrow_mut().push((provider, answers.clone()));
        answers
    }
}

/// Whether an answer is the result of an examination or the decision of an authority: nobody can bring it about.
pub fn is_hoped_for(knowledge: &Knowledge, key: Key) -> bool {
    let known = knowledge.well_known();
    key.question == known.assessment || key.question == known.authorised
}
