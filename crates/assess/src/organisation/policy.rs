//! What an organisation allows: findings of their own beside the verdict, which they never change.

use super::Organisation;
use crate::unit::OWN_DATA_CENTRE;
use crate::{Assessment, Boundary, Setup, Target, UnitId, in_regions};
use limes_knowledge::Knowledge;
use limes_model::Text;
use limes_model::facts::FactValue;
use limes_model::{Axis, Truth};

/// What an organisation allows. What is absent is not asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Policy {
    /// The only providers, by id.
    pub providers: Option<Vec<Text>>,
    /// The only regions, by whose list they are on.
    pub regions: Vec<(Text, Vec<Text>)>,
    /// What has to count as inside, or less than that.
    pub boundary: Option<Boundary>,
    /// Products that may not be used.
    pub forbidden: Vec<Text>,
    /// The most concern that is allowed for the whole, in the order of [`Axis::ALL`].
    pub verdicts: [Option<u8>; 4],
    /// Where the policy can be read; absent where that is not said.
    pub link: Option<String>,
    /// Whether a part of it could not be read.
    pub incomplete: bool,
}

/// What the policy says; message key `policy-ID`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PolicyRule {
    /// A part of the policy could not be read.
    Incomplete,
    /// The product is forbidden.
    Product,
    /// The provider is not among those allowed.
    Provider,
    /// The region is not among those allowed.
    Region,
    /// More counts as inside than is allowed.
    Boundary,
    /// The verdict has to be better.
    Verdict(Axis),
}

impl PolicyRule {
    /// The stable id.
    #[must_use]
    pub const fn id(self) -> Text {
        match self {
            Self::Incomplete => "incomplete",
            Self::Product => "product",
            Self::Provider => "provider",
            Self::Region => "region",
            Self::Boundary => "boundary",
            Self::Verdict(Axis::Stays) => "stays",
            Self::Verdict(Axis::Reach) => "reach",
            Self::Verdict(Axis::Basis) => "basis",
            Self::Verdict(Axis::Sector) => "sector",
        }
    }
}

/// Something that the policy does not allow, or may not allow while questions are open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Breach {
    /// What the policy says.
    pub rule: PolicyRule,
    /// The service, or nothing where it is about the whole.
    pub unit: Option<UnitId>,
    /// Id of the product or the provider, or code of the region; absent where that is not known or needed.
    pub value: Option<Text>,
    /// Yes: it is not allowed. Unknown: open questions decide it. (No is not listed.)
    pub not_allowed: Truth,
}

impl Policy {
    /// Whether nothing is asked.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Returns what the policy does not allow, and what it may not allow while questions are open; empty if all is allowed.
#[must_use]
pub fn breaches(site: &Organisation, setup: &Setup, knowledge: &Knowledge, assessment: &Assessment) -> Vec<Breach> {
    let policy = &site.policy;
    let mut found = Found(Vec::new());
    if policy.incomplete {
        found.add(PolicyRule::Incomplete, None, None, Truth::Unknown);
    }
    for service in setup.services() {
        let unit = Some(UnitId::Service(service.id));
        if policy.forbidden.contains(&service.product) {
            found.add(PolicyRule::Product, unit, Some(service.product), Truth::Yes);
        }
        if let Some(allowed) = &policy.providers {
            match provider(site, setup, knowledge, service.id, service.product) {
                Some(provider) if allowed.contains(&provider) => {}
                Some(provider) => found.add(PolicyRule::Provider, unit, Some(provider), Truth::Yes),
                // the organisation itself is no provider
                None if service.product == OWN_DATA_CENTRE => {}
                None => found.add(PolicyRule::Provider, unit, None, Truth::Unknown),
            }
        }
    }
    if !policy.regions.is_empty() {
        regions(policy, setup, knowledge, &mut found);
    }
    if let Some(allowed) = &policy.boundary {
        let areas = knowledge.areas(setup.as_of);
        let countries = |boundary: &Boundary| boundary.countries(&areas, knowledge, setup.as_of);
        if !countries(&setup.boundary).is_subset(&countries(allowed)) {
            found.add(PolicyRule::Boundary, None, None, Truth::Yes);
        }
    }
    for (axis, most) in Axis::ALL.into_iter().zip(policy.verdicts) {
        let (Some(most), levels) = (most, assessment.verdict.axis(axis)) else {
            continue;
        };
        // a set-up without services has nothing that could be judged
        if levels.worst() > most && !assessment.units.is_empty() {
            found.add(
                PolicyRule::Verdict(axis),
                None,
                None,
                if levels.best() > most {
                    Truth::Yes
                } else {
                    Truth::Unknown
                },
            );
        }
    }
    found.0
}

struct Found(Vec<Breach>);

impl Found {
    fn add(&mut self, rule: PolicyRule, unit: Option<UnitId>, value: Option<Text>, not_allowed: Truth) {
        let same = |breach: &&mut Breach| (breach.rule, breach.unit, breach.value) == (rule, unit, value);
        match self.0.iter_mut().find(same) {
            Some(breach) if not_allowed == Truth::Yes => breach.not_allowed = Truth::Yes,
            Some(_) => {}
            None => self.0.push(Breach {
                rule,
                unit,
                value,
                not_allowed,
            }),
        }
    }
}

/// Who provides a service: the company of the organisation's own product, or that of the catalogue.
fn provider(site: &Organisation, setup: &Setup, knowledge: &Knowledge, service: u32, product_id: &str) -> Option<Text> {
    let declared = setup
        .declared
        .iter()
        .filter(|(key, _)| key.target == Target::Service(service));
    let mut own = declared.filter_map(|(_, id)| site.product(id)?.company);
    let of_catalogue = || knowledge.product(product_id)?.provider;
    own.next().or_else(of_catalogue)
}

fn regions(policy: &Policy, setup: &Setup, knowledge: &Knowledge, found: &mut Found) {
    for place in in_regions(setup, knowledge) {
        for fact in &place.regions {
            let FactValue::Region { provider, code, .. } = fact.value else {
                continue;
            };
            let lists = policy.regions.iter().find(|(list, _)| *list == provider);
            if lists.is_some_and(|(_, allowed)| !allowed.contains(&code)) {
                found.add(PolicyRule::Region, Some(place.unit), Some(code), place.happens);
            }
        }
        let asked = place.open && policy.regions.iter().any(|(list, _)| *list == place.list);
        if asked {
            found.add(PolicyRule::Region, Some(place.unit), None, Truth::Unknown);
        }
    }
}
