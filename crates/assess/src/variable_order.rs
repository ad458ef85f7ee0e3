//! The order in which open answers decide. What several providers share comes first, then provider by provider. So the
//! function for the whole needs to carry no more from one provider to the next than the worst level so far, and its
//! size grows with the number of services and not with the product of all that is open.

use std::collections::BTreeMap;

use super::setup::{Key, Setup, Target, UnitId};
use super::unit::{Unit, units};
use limes_knowledge::Knowledge;
use limes_model::Text;
use limes_model::catalogue::ActorRef;
use limes_model::question::QuestionIndex;

/// An open answer at its place in the order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Variable {
    group: usize,
    /// Questions about a company are kept together, the laws that reach it beside its seat.
    company: Option<Text>,
    pub key: Key,
}

impl Variable {
    /// Something that is open because the knowledge lacks the question about it; different numbers are independent. Its
    /// question is one that no knowledge has, so it never becomes a question to the user.
    pub const fn nobody_asked(number: QuestionIndex) -> Self {
        Self {
            group: NOBODY,
            company: None,
            key: Key {
                target: Target::Organisation,
                question: QuestionIndex::MAX - number,
            },
        }
    }

    /// Whether no other unit depends on it.
    pub const fn is_of_one_unit(&self) -> bool {
        self.is_of_one_group()
            && matches!(
                self.key.target,
                Target::Service(_) | Target::Access(_) | Target::Flow(..) | Target::UnitLaw(..)
            )
    }

    /// Whether no other group depends on it.
    pub const fn is_of_one_group(&self) -> bool {
        self.group > SHARED && self.group < LAWS
    }
}

/// What all share: it decides first.
const SHARED: usize = 0;

/// Which laws reach companies that belong to none of the groups: shared as well, but there is a question for every country
/// that is possible, and only the one counts that turns out to be the company's. So these decide last.
const LAWS: usize = usize::MAX - 1;

/// What nobody can be asked: it decides after everything that somebody can answer.
const NOBODY: usize = usize::MAX;

/// Which units, providers and families belong together.
#[derive(Debug, Default)]
pub(super) struct VariableOrder {
    providers: BTreeMap<Text, usize>,
    families: BTreeMap<Text, usize>,
    units: BTreeMap<UnitId, usize>,
}

impl VariableOrder {
    pub fn new(setup: &Setup, knowledge: &Knowledge) -> Self {
        let mut order = Self::default();
        let units = units(setup, knowledge);
        let mut last = SHARED;
        for unit in &units {
            let known = unit.provider.and_then(|provider| order.providers.get(provider));
            let group = known.copied().unwrap_or(last + 1);
            last = last.max(group);
            if let Some(provider) = unit.provider {
                order.providers.insert(provider, group);
            }
            if let Some(other) = unit.family.and_then(|family| order.families.insert(family, group)) {
                order.join(group, other);
            }
            order.units.insert(unit.id, group);
        }
        // a company that another engages belongs with it; where it has services of its own, the two groups become one
        for unit in &units {
            for actor in unit.flows.iter().flat_map(|flow| flow.seen_by) {
                if let ActorRef::Other(id) = actor {
                    let group = order.unit(unit);
                    let other = *order.providers.entry(id).or_insert(group);
                    order.join(group, other);
                }
            }
        }
        order
    }

    fn join(&mut self, group: usize, other: usize) {
        let groups = self
            .providers
            .values_mut()
            .chain(self.families.values_mut())
            .chain(self.units.values_mut());
        for of in groups.filter(|of| **of == other) {
            *of = group;
        }
    }

    /// The group of a unit.
    pub fn unit(&self, unit: &Unit) -> usize {
        self.units.get(&unit.id).copied().unwrap_or(SHARED)
    }

    /// An open answer at its place.
    pub fn of(&self, key: Key) -> Variable {
        let group = match key.target {
            Target::Organisation => Some(&SHARED),
            Target::Family(id) => self.families.get(id),
            Target::Provider(id) => self.providers.get(id),
            Target::LawItself(_) => Some(&LAWS),
            Target::Law(id, _) => Some(self.providers.get(id).unwrap_or(&LAWS)),
            Target::Service(id) => self.units.get(&UnitId::Service(id)),
            Target::Access(id) => self.units.get(&UnitId::Access(id)),
            Target::Flow(id, _) | Target::UnitLaw(id, _) => self.units.get(&id),
        };
        let company = match key.target {
            Target::Provider(id) | Target::Law(id, _) => Some(id),
            _ => None,
        };
        Variable {
            group: group.copied().unwrap_or(SHARED),
            company,
            key,
        }
    }
}
