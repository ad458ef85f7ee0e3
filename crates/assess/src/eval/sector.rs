//! The terms about rules of a sector.

use super::{FlowEvaluator, SectorTest};
use crate::context::{Beyond, Cite, Located};
use crate::setup::{Key, Target};
use limes_model::facts::{Fact, FactValue};
use limes_model::{CountrySet, DataKind, Truth};

impl FlowEvaluator<'_, '_, '_> {
    pub(super) fn sector_rules(&mut self, test: SectorTest) -> Truth {
        if !matches!(self.flow.data, DataKind::Content | DataKind::Prompts) {
            return Truth::No;
        }
        let mut truth = Truth::No;
        let rules = &self.context.snapshot.sector_rules;
        for fact in rules {
            let applies = self.sector_applies(fact);
            if applies == Truth::No {
                continue;
            }
            truth = truth.or(applies.and(self.sector_rule(fact, test)));
            if truth == Truth::Yes {
                self.context.cite(Cite::Fact(fact.id));
                break;
            }
        }
        truth
    }

    fn sector_applies(&mut self, fact: &Fact) -> Truth {
        let FactValue::SectorRule {
            sectors, categories, ..
        } = fact.value
        else {
            return Truth::No;
        };
        let mut truth = Truth::Yes;
        for (question, wanted) in [(self.known.sector, sectors), (self.known.categories, categories)] {
            let Some(asked) = self.context.knowledge.question(question) else {
                // nobody can be asked, so it may apply
                truth = truth.and(Truth::Unknown);
                continue;
            };
            let bits = asked
                .options
                .iter()
                .enumerate()
                .filter(|(_, option)| wanted.contains(option))
                .fold(0_u64, |bits, (index, _)| bits | 1 << index.min(63));
            if bits == 0 {
                return Truth::No;
            }
            let key = self.key(question);
            truth = truth.and(match self.context.answer_to(self.unit, key) {
                Some(crate::setup::Answer::Choices(chosen)) => (chosen & bits != 0).into(),
                Some(_) => Truth::No,
                None => Truth::Unknown,
            });
        }
        truth
    }

    fn sector_rule(&mut self, fact: &Fact, test: SectorTest) -> Truth {
        let FactValue::SectorRule {
            allowed,
            adequate_allowed,
            foreign_owner_excluded,
            person_decides,
            ..
        } = fact.value
        else {
            return Truth::No;
        };
        match test {
            SectorTest::Place if !allowed.is_empty() => self.outside_of(allowed, adequate_allowed),
            SectorTest::Owner if foreign_owner_excluded => self.foreign_control(),
            SectorTest::Secrecy if person_decides => {
                let foreign = self.foreign_control().or(self.truth_of_place());
                if foreign == Truth::No {
                    return Truth::No;
                }
                let key = Key {
                    target: Target::LawItself(fact.id),
                    question: self.known.sector_decided,
                };
                foreign.and(self.context.option(self.unit, key, &["yes"]))
            }
            _ => Truth::No,
        }
    }

    fn truth_of_place(&mut self) -> Truth {
        self.sub_truth(limes_knowledge::rules::Term::PlaceOutside)
    }

    fn foreign_control(&mut self) -> Truth {
        use limes_knowledge::rules::Term::{CompanyCompellable, LinkCompellable, ParentCompellable};
        [CompanyCompellable, ParentCompellable, LinkCompellable]
            .into_iter()
            .fold(Truth::No, |truth, term| truth.or(self.sub_truth(term)))
    }

    fn outside_of(&mut self, allowed: &[&'static str], adequate_allowed: bool) -> Truth {
        let place = match self.located {
            Located::Nowhere => return Truth::No,
            Located::Open => return self.still_open(),
            Located::At(place) => place,
        };
        if place.beyond != Beyond::Nothing {
            return Truth::Yes;
        }
        let mut set = allowed.iter().fold(CountrySet::EMPTY, |set, id| {
            id.parse().map_or_else(
                |_| set.union(&self.context.snapshot.area(id)),
                |country| {
                    if self.context.snapshot.areas.contains_key(id) {
                        set.union(&self.context.snapshot.area(id))
                    } else {
                        set.union(&std::iter::once(country).collect())
                    }
                },
            )
        });
        for id in allowed {
            if let Some((area, _)) = self.context.snapshot.areas.get_key_value(id) {
                self.context.cite(Cite::Area(area));
            }
        }
        let outside = place.named().without(&set);
        if outside.is_empty() {
            return Truth::No;
        }
        if !adequate_allowed {
            return Truth::Yes;
        }
        set = outside;
        let mut truth = Truth::No;
        for country in set.iter() {
            truth = truth.or(!self.adequate_for_sector(country));
        }
        truth
    }
}
