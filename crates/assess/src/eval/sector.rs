//! The terms about rules of a sector.

use super::{FlowEvaluator, SectorTest};
use crate::context::{Beyond, Cite, Located};
use crate::setup::{Answer, Key, Target};
use crate::snapshot::{Applies, Condition, SectorRule};
use limes_knowledge::rules::Term;
use limes_model::facts::{FactValue, LinkKind, PersonDecides};
use limes_model::question::QuestionIndex;
use limes_model::{Country, DataKind, Truth};

/// What was chosen of the questions about the organisation, each looked up when a rule first needs it.
#[derive(Default)]
struct Chosen {
    categories: Option<Option<u64>>,
    sectors: Option<Option<u64>>,
}

impl SectorTest {
    /// Whether a rule can hold by this test.
    fn is_of(self, rule: &SectorRule) -> bool {
        match self {
            Self::Place => rule.names_countries && rule.person != PersonDecides::Elsewhere,
            Self::Condition => !rule.conditions.is_empty(),
            Self::Secrecy => matches!(rule.person, PersonDecides::Foreign | PersonDecides::Elsewhere),
            Self::Person => matches!(rule.person, PersonDecides::Others | PersonDecides::Always),
            Self::NoRule => rule.person == PersonDecides::NoRule,
        }
    }
}

impl FlowEvaluator<'_, '_, '_> {
    pub(super) fn sector_rules(&mut self, test: SectorTest) -> Truth {
        if !matches!(self.subject.data(), DataKind::Content | DataKind::Prompts) {
            return Truth::No;
        }
        let mut truth = Truth::No;
        let mut chosen = Chosen::default();
        for rule in self.context.sector_rules() {
            if !test.is_of(rule) {
                continue;
            }
            let mut applies = self.sector_applies(rule, &mut chosen);
            if applies != Truth::No && !rule.slots.is_empty() {
                let slot = self.subject.kind().slot();
                applies = applies.and(slot.is_some_and(|slot| rule.slots.contains(&slot)).into());
            }
            if rule.person == PersonDecides::NoRule {
                applies = self.if_possible(applies, |evaluator| evaluator.lacks_rule(rule, &mut chosen));
            }
            let holds = self.if_possible(applies, |evaluator| evaluator.sector_rule(rule, test));
            if applies == Truth::Yes && holds != Truth::No {
                self.context.cite(Cite::Fact(rule.id));
            }
            truth = truth.or(holds);
            if truth == Truth::Yes {
                break;
            }
        }
        truth
    }

    fn sector_applies(&mut self, rule: &SectorRule, chosen: &mut Chosen) -> Truth {
        let mut truth = Truth::Yes;
        for (question, wanted, known) in [
            (self.known.categories, rule.categories, &mut chosen.categories),
            (self.known.sector, rule.sectors, &mut chosen.sectors),
        ] {
            let bits = match wanted {
                Applies::Always => continue,
                Applies::To(bits) => bits,
                // nobody can be asked, so it may apply
                Applies::Unasked => {
                    truth = Truth::Unknown;
                    continue;
                }
            };
            if bits == 0 {
                return Truth::No;
            }
            match *known.get_or_insert_with(|| self.choices(question)) {
                Some(chosen) if chosen & bits == 0 => return Truth::No,
                Some(_) => {}
                None => truth = Truth::Unknown,
            }
        }
        if rule.public_bodies {
            let kind = self.key(self.known.organisation_kind);
            truth = truth.and(self.context.option(self.subject, kind, &["public-body"]));
        }
        truth
    }

    /// The chosen options, as bits.
    fn choices(&mut self, question: QuestionIndex) -> Option<u64> {
        let key = self.key(question);
        match self.context.answer_to(self.subject, key)? {
            Answer::Choices(chosen) => Some(chosen),
            _ => Some(0),
        }
    }

    /// Whether no rule is known about a kind of data: none of the country, or the organisation is subject to none.
    fn lacks_rule(&mut self, rule: &SectorRule, chosen: &mut Chosen) -> Truth {
        let foreign = match self.context.answer(self.subject, self.known.seat) {
            Some(Answer::Country(country)) => (!self.context.has_rules(rule, country)).into(),
            Some(_) => Truth::Yes,
            None => Truth::Unknown,
        };
        if foreign == Truth::Yes {
            return foreign;
        }
        let sectors = *chosen.sectors.get_or_insert_with(|| self.choices(self.known.sector));
        foreign.or(sectors.map_or(Truth::Unknown, |sectors| (sectors == 0).into()))
    }

    fn sector_rule(&mut self, rule: &SectorRule, test: SectorTest) -> Truth {
        match test {
            SectorTest::Place => {
                let outside = self.outside_of(rule);
                self.if_possible(outside, |evaluator| {
                    let mut allowed = Truth::from(!rule.unless.is_empty());
                    for condition in &rule.unless {
                        allowed = evaluator.if_possible(allowed, |evaluator| evaluator.met(condition));
                    }
                    !allowed
                })
            }
            SectorTest::Condition => self.condition_missing(rule),
            SectorTest::Secrecy | SectorTest::Person | SectorTest::NoRule => {
                let concerned = match rule.person {
                    PersonDecides::Never => Truth::No,
                    PersonDecides::Foreign => self.foreign_control().or(self.truth_of_place()),
                    PersonDecides::Elsewhere => self.outside_of(rule),
                    PersonDecides::Others => self.sub_truth(Term::AnotherParty),
                    PersonDecides::Always => Truth::Yes,
                    PersonDecides::NoRule => self.sub_truth(Term::AnotherParty).or(self.truth_of_place()),
                };
                if concerned == Truth::No {
                    return Truth::No;
                }
                let key = Key {
                    target: Target::LawItself(rule.id),
                    question: self.known.sector_decided,
                };
                concerned.and(self.context.option(self.subject, key, &["yes"]))
            }
        }
    }

    /// Whether a condition is not met that is needed of the flow.
    fn condition_missing(&mut self, rule: &SectorRule) -> Truth {
        let mut truth = Truth::No;
        for condition in &rule.conditions {
            let needed = if condition.own {
                Truth::Yes
            } else {
                self.sub_truth(Term::AnotherParty)
            };
            truth = truth.or(self.if_possible(needed, |evaluator| !evaluator.met(condition)));
            if truth == Truth::Yes {
                break;
            }
        }
        truth
    }

    fn met(&mut self, condition: &Condition) -> Truth {
        if condition
            .established
            .is_some_and(|country| self.is_established(country))
        {
            return Truth::Yes;
        }
        // nobody can be asked, so it may be missing
        let Some((question, bits)) = condition.asked else {
            return Truth::Unknown;
        };
        let key = self.key(question);
        match self.context.answer_to(self.subject, key) {
            Some(Answer::Choice(index)) => (bits >> u32::from(index).min(63) & 1 == 1).into(),
            Some(_) => Truth::No,
            None => Truth::Unknown,
        }
    }

    /// Whether the facts say that the provider has its seat or a subsidiary in a country.
    fn is_established(&mut self, country: Country) -> bool {
        let Some(provider) = self.subject.provider() else {
            return false;
        };
        let Some(fact) = self.context.company(provider) else {
            return false;
        };
        let FactValue::Provider {
            entity_country, links, ..
        } = &fact.value
        else {
            return false;
        };
        let mut subsidiaries = links.iter().filter(|link| link.kind == LinkKind::Subsidiary);
        let is = *entity_country == Some(country) || subsidiaries.any(|link| link.country == country);
        if is {
            self.context.cite(Cite::Fact(fact.id));
        }
        is
    }

    fn truth_of_place(&mut self) -> Truth {
        self.sub_truth(Term::PlaceOutside)
    }

    fn foreign_control(&mut self) -> Truth {
        use limes_knowledge::rules::Term::{CompanyCompellable, LinkCompellable, ParentCompellable};
        [CompanyCompellable, ParentCompellable, LinkCompellable]
            .into_iter()
            .fold(Truth::No, |truth, term| truth.or(self.sub_truth(term)))
    }

    fn outside_of(&mut self, rule: &SectorRule) -> Truth {
        let place = match self.located() {
            Located::Nowhere => return Truth::No,
            Located::Open => return self.still_open(),
            Located::At(place) => place,
        };
        if place.beyond != Beyond::Nothing {
            return Truth::Yes;
        }
        for area in &rule.areas {
            self.context.cite(Cite::Area(area));
        }
        let outside = place.named().without(&self.context.allowed(rule, &place.named()));
        if outside.is_empty() {
            return Truth::No;
        }
        if !rule.adequate_allowed {
            return Truth::Yes;
        }
        let mut truth = Truth::No;
        for country in outside.iter() {
            truth = truth.or(!self.adequate_for_sector(country));
        }
        truth
    }
}
