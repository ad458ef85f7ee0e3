//! The terms about rules of a sector.

use super::FlowEvaluator;
use super::part::{Part, SectorTest};
use crate::context::{Beyond, Cite, Located};
use crate::setup::{Answer, Key, Target};
use crate::snapshot::{Applies, Condition, SectorRule};
use limes_knowledge::rules::Term;
use limes_model::facts::{FactValue, LinkKind, PersonDecides};
use limes_model::question::QuestionIndex;
use limes_model::{Country, DataKind, Truth};

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
        for (rule, place) in self.context.sector_rules().iter().zip(0..) {
            if test.is_of(rule) {
                truth = truth.or(self.part(Part::Forbids(test, place)));
                if truth == Truth::Yes {
                    break;
                }
            }
        }
        truth
    }

    pub(super) fn sector_forbids(&mut self, test: SectorTest, place: u16) -> Truth {
        let Some(rule) = self.context.sector_rules().get(usize::from(place)) else {
            return Truth::No;
        };
        if !rule.slots.is_empty() {
            let slot = self.subject.kind().slot();
            if !slot.is_some_and(|slot| rule.slots.contains(&slot)) {
                return Truth::No;
            }
        }
        let mut applies = self.part(Part::Applies(place));
        if rule.person == PersonDecides::NoRule {
            applies = self.if_possible(applies, |evaluator| evaluator.part(Part::Lacks(place)));
        }
        let holds = self.if_possible(applies, |evaluator| evaluator.sector_rule(rule, test));
        if applies == Truth::Yes && holds != Truth::No {
            self.context.cite(Cite::Fact(rule.id));
        }
        holds
    }

    pub(super) fn sector_applies(&mut self, place: u16) -> Truth {
        let Some(rule) = self.context.sector_rules().get(usize::from(place)) else {
            return Truth::No;
        };
        let mut truth = Truth::Yes;
        for (question, wanted) in [
            (self.known.categories, rule.categories),
            (self.known.sector, rule.sectors),
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
            match self.choices(question) {
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

    /// The chosen options of the kinds of data or the sectors, as bits; looked up when a rule first needs them.
    fn choices(&mut self, question: QuestionIndex) -> Option<u64> {
        let is_about_data = question == self.known.categories;
        let known = if is_about_data {
            self.chosen.categories
        } else {
            self.chosen.sectors
        };
        if let Some(known) = known {
            return known;
        }
        let key = self.key(question);
        let chosen = self.context.answer_to(self.subject, key).map(|answer| match answer {
            Answer::Choices(chosen) => chosen,
            _ => 0,
        });
        if is_about_data {
            self.chosen.categories = Some(chosen);
        } else {
            self.chosen.sectors = Some(chosen);
        }
        chosen
    }

    /// Whether no rule is known about a kind of data: none of the country, or the organisation is subject to none.
    pub(super) fn lacks_rule(&mut self, place: u16) -> Truth {
        let Some(rule) = self.context.sector_rules().get(usize::from(place)) else {
            return Truth::No;
        };
        let foreign = match self.context.answer(self.subject, self.known.seat) {
            Some(Answer::Country(country)) => (!self.context.has_rules(rule, country)).into(),
            Some(_) => Truth::Yes,
            None => Truth::Unknown,
        };
        if foreign == Truth::Yes {
            return foreign;
        }
        let sectors = self.choices(self.known.sector);
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
