//! The terms about rules of a sector.

use super::{FlowEvaluator, SectorTest};
use crate::context::{Beyond, Cite, Located};
use crate::setup::{Answer, Key, Target};
use crate::snapshot::SectorRule;
use limes_model::{DataKind, Truth};

impl FlowEvaluator<'_, '_, '_> {
    pub(super) fn sector_rules(&mut self, test: SectorTest) -> Truth {
        if !matches!(self.subject.data(), DataKind::Content | DataKind::Prompts) {
            return Truth::No;
        }
        let mut truth = Truth::No;
        for rule in self.context.sector_rules() {
            if !match test {
                SectorTest::Place => rule.names_countries,
                SectorTest::Owner => rule.foreign_owner_excluded,
                SectorTest::Secrecy => rule.person_decides,
            } {
                continue;
            }
            let applies = self.sector_applies(rule);
            if applies == Truth::No {
                continue;
            }
            truth = truth.or(applies.and(self.sector_rule(rule, test)));
            if truth == Truth::Yes {
                self.context.cite(Cite::Fact(rule.id));
                break;
            }
        }
        truth
    }

    fn sector_applies(&mut self, rule: &SectorRule) -> Truth {
        let mut truth = Truth::Yes;
        for (question, wanted) in [
            (self.known.sector, rule.sectors),
            (self.known.categories, rule.categories),
        ] {
            let Some(bits) = wanted else {
                // nobody can be asked, so it may apply
                truth = truth.and(Truth::Unknown);
                continue;
            };
            if bits == 0 {
                return Truth::No;
            }
            let key = self.key(question);
            truth = truth.and(match self.context.answer_to(self.subject, key) {
                Some(Answer::Choices(chosen)) => (chosen & bits != 0).into(),
                Some(_) => Truth::No,
                None => Truth::Unknown,
            });
        }
        truth
    }

    fn sector_rule(&mut self, rule: &SectorRule, test: SectorTest) -> Truth {
        match test {
            SectorTest::Place => self.outside_of(rule),
            SectorTest::Owner => self.foreign_control(),
            SectorTest::Secrecy => {
                let foreign = self.foreign_control().or(self.truth_of_place());
                if foreign == Truth::No {
                    return Truth::No;
                }
                let key = Key {
                    target: Target::LawItself(rule.id),
                    question: self.known.sector_decided,
                };
                foreign.and(self.context.option(self.subject, key, &["yes"]))
            }
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
