//! The order in which open answers decide. What several providers share comes first, then provider by provider. So the
//! function for the whole needs to carry no more from one provider to the next than the worst level so far, and its
//! size grows with the number of services and not with the product of all that is open.

use super::setup::{Key, Setup, Target, UnitId};
use super::unit::{Unit, units};
use limes_knowledge::Knowledge;
use limes_model::catalogue::{ActorRef, Flow};
use limes_model::question::QuestionIndex;
use limes_model::{SortedMap, Text};

/// The first number of what was not worked out, after those of the parts of rules and of the regimes.
const NOT_WORKED_OUT: QuestionIndex = 11_000;

/// Answers that belong together. The order of the groups is the order in which they decide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Group {
    /// What all share.
    Shared,
    /// A provider, and the companies and families that belong with it, by the first of their ids.
    Provider(Text),
    /// A unit that belongs to no provider.
    Unit(UnitId),
    /// Which laws reach companies that belong to none of the groups: shared as well, but there is a question for every
    /// country that is possible, and only the one counts that turns out to be the company's.
    Laws,
    /// What nobody can be asked: it decides after everything that somebody can answer.
    Nobody,
}

/// An open answer at its place in the order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Variable {
    group: Group,
    /// Questions about a company are kept together, the laws that reach it beside its seat.
    company: Option<Text>,
    pub key: Key,
}

impl Variable {
    /// Something that is open because the knowledge lacks the question about it; different numbers are independent. Its
    /// question is one that no knowledge has, so it never becomes a question to the user.
    pub const fn nobody_asked(number: QuestionIndex) -> Self {
        Self {
            group: Group::Nobody,
            company: None,
            key: Key {
                target: Target::Organisation,
                question: QuestionIndex::MAX - number,
            },
        }
    }

    /// Something that was not worked out; different numbers are independent.
    pub const fn not_worked_out(number: QuestionIndex) -> Self {
        Self::nobody_asked(NOT_WORKED_OUT + number)
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
        matches!(self.group, Group::Provider(_) | Group::Unit(_))
    }
}

/// Which units, providers and families belong together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct VariableOrder {
    providers: SortedMap<Text, Group>,
    families: SortedMap<Text, Group>,
    units: SortedMap<UnitId, Group>,
}

impl VariableOrder {
    pub fn new(setup: &Setup, knowledge: &Knowledge) -> Self {
        let mut order = Self::default();
        let units = units(setup, knowledge);
        for unit in &units {
            let group = match unit.provider {
                Some(provider) => order.of_provider(provider, Group::Provider(provider)),
                None => Group::Unit(unit.id),
            };
            if let Some(other) = unit.family.and_then(|family| order.families.insert(family, group)) {
                order.join(group, other);
            }
            let group = unit
                .provider
                .and_then(|provider| order.providers.get(provider))
                .unwrap_or(&group);
            order.units.insert(unit.id, *group);
        }
        // a company that another engages belongs with it; where it has services of its own, the two groups become one
        let mut seen: Vec<*const Flow> = Vec::new();
        for unit in &units {
            // the flows of a product are the same for all its services
            if seen.contains(&unit.flows.as_ptr()) {
                continue;
            }
            seen.push(unit.flows.as_ptr());
            for actor in unit.flows.iter().flat_map(|flow| flow.seen_by) {
                if let ActorRef::Other(id) = actor {
                    let group = order.unit(unit);
                    let other = order.of_provider(id, group);
                    order.join(group, other);
                }
            }
        }
        order
    }

    /// Returns the group of a provider: the given one unless it has one already.
    fn of_provider(&mut self, provider: Text, group: Group) -> Group {
        let known = self.providers.get(provider).copied();
        known.unwrap_or_else(|| {
            self.providers.insert(provider, group);
            group
        })
    }

    /// Whether what both know is at the same place in both.
    pub fn agrees(&self, other: &Self) -> bool {
        let same = |(id, group): (&Text, &Group), others: &SortedMap<Text, Group>| {
            others.get(id).is_none_or(|other| other == group)
        };
        self.providers.iter().all(|one| same(one, &other.providers))
            && self.families.iter().all(|one| same(one, &other.families))
    }

    /// Makes two groups one, under the name that comes first.
    fn join(&mut self, one: Group, other: Group) {
        if one == other {
            return;
        }
        let (name, gone) = (one.min(other), one.max(other));
        let groups = self
            .providers
            .values_mut()
            .chain(self.families.values_mut())
            .chain(self.units.values_mut());
        for of in groups.filter(|of| **of == gone) {
            *of = name;
        }
    }

    /// The group of a unit.
    pub fn unit(&self, unit: &Unit) -> Group {
        self.units.get(&unit.id).copied().unwrap_or(Group::Shared)
    }

    /// An open answer at its place.
    pub fn of(&self, key: Key) -> Variable {
        let group = match key.target {
            Target::Organisation => Some(&Group::Shared),
            Target::Family(id) => self.families.get(id),
            Target::Provider(id) => self.providers.get(id),
            Target::LawItself(_) => Some(&Group::Laws),
            Target::Law(id, _) => Some(self.providers.get(id).unwrap_or(&Group::Laws)),
            Target::Service(id) => self.units.get(&UnitId::Service(id)),
            Target::Access(id) => self.units.get(&UnitId::Access(id)),
            Target::Flow(id, _) | Target::UnitLaw(id, _) => self.units.get(&id),
        };
        let company = match key.target {
            Target::Provider(id) | Target::Law(id, _) => Some(id),
            _ => None,
        };
        Variable {
            group: group.copied().unwrap_or(Group::Shared),
            company,
            key,
        }
    }
}
