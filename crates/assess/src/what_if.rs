//! What if: the verdict under changed knowledge. The answers of the user stay as they are.

use std::borrow::Cow;

use crate::cooperative::finish;
use crate::{Answer, Assessment, Headline, Located, Setup, UnitId, UnitResult, Verdict, assess_async, units};
use limes_knowledge::Knowledge;
use limes_knowledge::rules::Rule;
use limes_model::Text;
use limes_model::catalogue::{ActorRef, Place};
use limes_model::facts::{Fact, FactValue, InstrumentKind, Link, LinkKind};
use limes_model::order_by_key;
use limes_model::{Axis, Basis, Country, CountrySet, Date, Period, Truth};

/// One thing that might happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stress {
    /// The Data Privacy Framework is annulled as its predecessors were: because the access powers go too far.
    FrameworkFalls,
    /// Section 702 of FISA is prolonged.
    SurveillanceRenewed,
    /// Section 702 of FISA ends, and with it the orders that go on.
    SurveillanceEnds,
    /// A provider is bought by a company of the country.
    Bought(Text, Country),
    /// An adequacy decision is withdrawn.
    Withdrawn(Text),
    /// A promise, or what documents a place, no longer counts.
    PromiseEnds(Text),
    /// A region fails, and its pair takes over.
    FailsOver(Text),
}

/// The events that can be supposed of a set-up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Offer {
    /// What the verdict rests on.
    pub first: Vec<Stress>,
    /// What else holds on the day.
    pub more: Vec<Stress>,
}

/// A rule that holds (or may hold) after the event, with the flows for which it did not before.
pub type NewRule = (&'static Rule, Truth, Vec<Text>);

/// A service, or what else is judged on its own, that comes out differently.
#[derive(Clone, Debug)]
pub struct Consequence {
    /// The unit.
    pub unit: UnitId,
    /// Its verdict as things are.
    pub before: Verdict,
    /// Its verdict after the event.
    pub after: Verdict,
    /// Rules that hold or may hold after the event only, each with the flows.
    pub rules: Vec<NewRule>,
}

/// The verdict after the event, for comparison with that of the set-up.
#[derive(Clone, Debug)]
pub struct WhatIf {
    /// The headline.
    pub headline: Headline,
    /// The levels of the four axes.
    pub verdict: Verdict,
    /// Whether too much is open for an exact result: then more levels are named than are possible.
    pub bounded: bool,
    /// How many questions would be open.
    pub open: usize,
    /// What comes out differently, the worst change first.
    pub consequences: Vec<Consequence>,
}

const FRAMEWORKS: [&str; 3] = [
    "instrument.us-dpf",
    "instrument.us-dpf-uk-extension",
    "instrument.ch-us-dpf",
];
const POWERS: &str = "excessive-powers.us";
const SURVEILLANCE: &str = "access-law.us-fisa-702";
const LAPSED: &str = "statute-lapsed-orders-continue";

/// Returns the events that can be supposed of a set-up, given its verdict.
#[must_use]
pub fn offer(setup: &Setup, knowledge: &Knowledge, assessment: &Assessment) -> Offer {
    let premises = assessment.premises().facts;
    let day = setup.as_of;
    let mut offer = Offer::default();
    let mut add = |stress: Stress, bears: bool| {
        let list = if bears { &mut offer.first } else { &mut offer.more };
        if !list.contains(&stress) {
            list.push(stress);
        }
    };
    let holds = |id: &str| knowledge.fact(id).is_some_and(|fact| fact.valid.contains(day));
    if FRAMEWORKS.iter().any(|id| holds(id)) {
        let listed = FRAMEWORKS.iter().any(|id| premises.contains(id));
        add(
            Stress::FrameworkFalls,
            listed || may_rest_on_a_framework(setup, knowledge, assessment),
        );
    }
    if let Some(fact) = knowledge.fact(SURVEILLANCE).filter(|fact| fact.valid.contains(day)) {
        let bears = premises.contains(SURVEILLANCE);
        if let FactValue::AccessLaw { warnings, .. } = &fact.value
            && warnings.contains(&LAPSED)
            && knowledge
                .fact(&["event.", LAPSED].concat())
                .is_none_or(|event| event.valid.contains(day))
        {
            add(Stress::SurveillanceRenewed, bears);
        }
        add(Stress::SurveillanceEnds, bears);
    }
    for unit in units(setup, knowledge) {
        let others = unit
            .flows
            .iter()
            .flat_map(|flow| flow.seen_by)
            .filter_map(|actor| match actor {
                ActorRef::Other(id) => Some((*id, false)),
                _ => None,
            });
        for (provider, first) in unit.provider.map(|id| (id, true)).into_iter().chain(others) {
            if let Some(buyer) = buyer(knowledge, provider) {
                add(Stress::Bought(provider, buyer), first);
            }
        }
    }
    for area in contractual_areas(assessment) {
        let fact = knowledge.facts_of_area(area).find(|fact| fact.valid.contains(day));
        if let Some(fact) = fact.filter(|fact| matches!(fact.value, FactValue::Area { contractual: true, .. })) {
            add(Stress::PromiseEnds(fact.id), true);
        }
    }
    for id in documents(setup, knowledge) {
        // what the area of a contract is documented by ends with the area
        let fact = knowledge
            .fact(id)
            .filter(|fact| fact.valid.contains(day) && premises.contains(fact.id));
        match fact.map(|fact| (fact.id, &fact.value)) {
            Some((id, FactValue::Commitment { .. })) => add(Stress::PromiseEnds(id), true),
            Some((id, FactValue::ScopeRule { .. })) => add(Stress::PromiseEnds(id), false),
            _ => {}
        }
    }
    for (provider, code) in regions(setup, knowledge) {
        if let Some(fact) = knowledge.region(provider, code)
            && let Some((_, other)) = pair(knowledge, fact)
        {
            add(Stress::FailsOver(fact.id), place(fact) != place(other));
        }
    }
    for fact in knowledge.instruments(day) {
        if let FactValue::Instrument { kind, .. } = fact.value
            && is_adequacy(kind)
            && !FRAMEWORKS.contains(&fact.id)
        {
            add(Stress::Withdrawn(fact.id), premises.contains(fact.id));
        }
    }
    offer
}

/// Whether something may leave under conditions, and a company of the United States has to do with it.
fn may_rest_on_a_framework(setup: &Setup, knowledge: &Knowledge, assessment: &Assessment) -> bool {
    let us = Some(Country::new(*b"US"));
    let american = |provider: &str| {
        knowledge.provider(provider).is_some_and(|fact| {
            matches!(fact.value, FactValue::Provider { entity_country, parent_country, .. }
                if entity_country == us || parent_country == us)
        })
    };
    assessment.verdict.basis.worst() >= Basis::AdequateCountry.level()
        && units(setup, knowledge)
            .iter()
            .any(|unit| unit.provider.is_some_and(american))
}

/// From where a provider might be bought: from a country where its parent is not.
fn buyer(knowledge: &Knowledge, provider: &str) -> Option<Country> {
    let us = Country::new(*b"US");
    match knowledge.provider(provider)?.value {
        FactValue::Provider { parent_country, .. } if parent_country == Some(us) => Some(Country::new(*b"CN")),
        _ => Some(us),
    }
}

/// The areas of contracts within which flows stay.
fn contractual_areas(assessment: &Assessment) -> Vec<Text> {
    let mut areas: Vec<Text> = Vec::new();
    for flow in assessment.units.iter().flat_map(|unit| &unit.flows) {
        if let Located::At(place) = flow.located
            && let Some(area) = place.area_id
            && !areas.contains(&area)
        {
            areas.push(area);
        }
    }
    areas
}

/// What documents where a flow happens, as far as no area of a contract says so already.
fn documents(setup: &Setup, knowledge: &Knowledge) -> Vec<Text> {
    let mut documents: Vec<Text> = Vec::new();
    let units = units(setup, knowledge);
    for case in units.iter().flat_map(|unit| unit.flows).flat_map(|flow| flow.place) {
        let of_area = matches!(case.is, Place::Area(_));
        for id in case.facts.iter().filter(|_| !of_area) {
            if !documents.contains(id) {
                documents.push(id);
            }
        }
    }
    documents
}

/// The regions that are used, with the provider whose they are.
fn regions(setup: &Setup, knowledge: &Knowledge) -> Vec<(Text, Text)> {
    let mut regions: Vec<(Text, Text)> = Vec::new();
    for unit in &units(setup, knowledge) {
        let Some(list) = unit.regions else { continue };
        let of_unit = |target| {
            use crate::Target;
            match (target, unit.id) {
                (Target::Service(a), UnitId::Service(b)) => a == b,
                (Target::Family(family), _) => unit.family == Some(family),
                (Target::Provider(provider), _) => unit.provider == Some(provider),
                (Target::Organisation, _) => true,
                _ => false,
            }
        };
        for (key, answer) in setup.answers.iter() {
            if let Answer::Region(code) = answer
                && of_unit(key.target)
                && !regions.contains(&(list, code))
            {
                regions.push((list, code));
            }
        }
    }
    regions
}

/// The provider of a region and its pair.
fn pair<'k>(knowledge: &'k Knowledge, fact: &Fact) -> Option<(Text, &'k Fact)> {
    match fact.value {
        FactValue::Region { provider, pair, .. } => Some((provider, knowledge.region(provider, pair?)?)),
        _ => None,
    }
}

/// Countries and area of a region.
fn place(fact: &Fact) -> (CountrySet, Option<Text>) {
    match fact.value {
        FactValue::Region {
            ref countries, within, ..
        } => (countries.iter().copied().collect(), within),
        _ => (CountrySet::EMPTY, None),
    }
}

const fn is_adequacy(kind: InstrumentKind) -> bool {
    matches!(kind, InstrumentKind::Adequacy | InstrumentKind::AdequacyPartial)
}

/// The knowledge in which all of that has happened by the day. Missing knowledge still never reassures: whatever ends
/// leaves open what it kept within limits.
#[must_use]
pub fn suppose(knowledge: &Knowledge, day: Date, stresses: &[Stress]) -> Knowledge {
    stresses
        .iter()
        .fold(knowledge.clone(), |knowledge, stress| match *stress {
            Stress::FrameworkFalls => {
                let fallen = FRAMEWORKS
                    .iter()
                    .fold(knowledge, |knowledge, id| ended(&knowledge, id, day));
                match fallen.fact(POWERS) {
                    Some(fact) if !fact.valid.contains(day) => {
                        let from = fact.valid.from.filter(|from| *from <= day).or(Some(day));
                        fallen.with(Fact {
                            valid: Period { from, to: None },
                            ..fact.clone()
                        })
                    }
                    _ => fallen,
                }
            }
            Stress::SurveillanceRenewed => renewed(&knowledge),
            Stress::SurveillanceEnds => ended(&knowledge, SURVEILLANCE, day),
            Stress::Bought(provider, country) => bought(&knowledge, provider, country),
            Stress::Withdrawn(id) => withdrawn(&knowledge, id, day),
            Stress::PromiseEnds(id) => match knowledge.fact(id).map(|fact| &fact.value) {
                Some(FactValue::Area { .. }) => ended(&knowledge, id, day),
                // without what documents it nothing limits the place
                _ => knowledge.without(id),
            },
            Stress::FailsOver(id) => failed_over(&knowledge, id),
        })
}

/// The fact ends on the day at the latest.
fn ended(knowledge: &Knowledge, id: &str, day: Date) -> Knowledge {
    match knowledge.fact(id) {
        Some(fact) if fact.valid.contains(day) => knowledge.with(Fact {
            valid: Period {
                to: Some(day),
                ..fact.valid
            },
            ..fact.clone()
        }),
        _ => knowledge.clone(),
    }
}

fn renewed(knowledge: &Knowledge) -> Knowledge {
    let Some(fact) = knowledge.fact(SURVEILLANCE) else {
        return knowledge.clone();
    };
    let mut fact = fact.clone();
    if let FactValue::AccessLaw { warnings, .. } = &mut fact.value {
        let others = warnings.iter().filter(|warning| **warning != LAPSED).copied();
        *warnings = others.collect();
    }
    knowledge.with(fact)
}

/// The provider has another parent. The former one stays in between, with its country's laws.
fn bought(knowledge: &Knowledge, provider: &str, country: Country) -> Knowledge {
    let Some(fact) = knowledge.provider(provider) else {
        return knowledge.clone();
    };
    let mut fact = fact.clone();
    if let FactValue::Provider {
        parent_country, links, ..
    } = &mut fact.value
    {
        if let Some(former) = parent_country.filter(|former| *former != country) {
            let former = Link {
                country: former,
                kind: LinkKind::Parent,
            };
            links.to_mut().push(former);
        }
        *parent_country = Some(country);
    }
    knowledge.with(fact)
}

/// The decision ends, and no other entry of the same law replaces it for its countries.
fn withdrawn(knowledge: &Knowledge, id: &str, day: Date) -> Knowledge {
    let Some(FactValue::Instrument {
        regime: of,
        countries: lost,
        ..
    }) = knowledge.fact(id).map(|fact| &fact.value)
    else {
        return knowledge.clone();
    };
    let mut changed = ended(knowledge, id, day);
    for fact in knowledge.instruments(day) {
        let mut fact = fact.clone();
        if let FactValue::Instrument {
            regime,
            kind,
            countries,
            ..
        } = &mut fact.value
            && *regime == *of
            && is_adequacy(*kind)
            && fact.id != id
            && countries.iter().any(|country| lost.contains(country))
        {
            let kept = countries.iter().filter(|country| !lost.contains(country)).copied();
            *countries = kept.collect();
            changed = changed.with(fact);
        }
    }
    changed
}

/// Data that is kept in the region may be in its pair as well.
fn failed_over(knowledge: &Knowledge, id: &str) -> Knowledge {
    let found = knowledge
        .fact(id)
        .and_then(|fact| pair(knowledge, fact).map(|(_, pair)| (fact, pair)));
    let Some((fact, pair)) = found else {
        return knowledge.clone();
    };
    let ((here, area), (there, other_area)) = (place(fact), place(pair));
    let mut fact = fact.clone();
    if let FactValue::Region { countries, within, .. } = &mut fact.value {
        if !here.is_empty() && !there.is_empty() {
            *countries = here.union(&there).iter().collect();
        } else if !(here.is_empty() && area == other_area) {
            // the place of one of the two is not known so exactly
            *countries = Cow::Borrowed(&[]);
            let unknown = (here.is_empty() && area.is_none()) || (there.is_empty() && other_area.is_none());
            *within = (!unknown).then_some("anywhere");
        }
    }
    knowledge.with(fact)
}

/// The verdict if all of that happened.
#[must_use]
pub fn what_if(setup: &Setup, knowledge: &Knowledge, before: &Assessment, stresses: &[Stress]) -> WhatIf {
    finish(what_if_async(setup, knowledge, before, stresses))
}

/// As [`what_if`], and gives up control after each unit.
pub async fn what_if_async(setup: &Setup, knowledge: &Knowledge, before: &Assessment, stresses: &[Stress]) -> WhatIf {
    let supposed = suppose(knowledge, setup.as_of, stresses);
    let after = assess_async(setup, &supposed).await;
    let mut consequences: Vec<Consequence> = after
        .units
        .iter()
        .filter_map(|unit| {
            let was = before.units.iter().find(|other| other.unit.id == unit.unit.id)?;
            let rules = new_rules(was, unit);
            (was.verdict != unit.verdict || !rules.is_empty()).then(|| Consequence {
                unit: unit.unit.id,
                before: was.verdict.clone(),
                after: unit.verdict.clone(),
                rules,
            })
        })
        .collect();
    order_by_key(&mut consequences, |consequence| {
        (std::cmp::Reverse(worsening(consequence)), consequence.unit)
    });
    WhatIf {
        headline: after.headline,
        bounded: !after.is_exact(),
        verdict: after.verdict,
        open: after.open.len(),
        consequences,
    }
}

/// How much worse: what is certain counts before what is possible, and then how far up the scale it went.
fn worsening(consequence: &Consequence) -> (u8, u8, usize) {
    let (mut certain, mut possible) = (0, 0);
    for axis in Axis::ALL {
        let (before, after) = (consequence.before.axis(axis), consequence.after.axis(axis));
        let steps = axis.top();
        certain = certain.max(after.best().saturating_sub(before.best()) * 10 / steps);
        possible = possible.max(after.worst().saturating_sub(before.worst()) * 10 / steps);
    }
    (certain, possible, consequence.rules.len())
}

/// Rules that hold or may hold for a flow now, and did not before.
fn new_rules(before: &UnitResult, after: &UnitResult) -> Vec<NewRule> {
    let mut rules: Vec<NewRule> = Vec::new();
    for flow in &after.flows {
        let was = before.flows.iter().find(|other| other.flow.id == flow.flow.id);
        for result in &flow.rules {
            let known = was.and_then(|was| was.rules.iter().find(|other| other.rule.id == result.rule.id));
            let news = match known.map(|known| known.truth) {
                Some(Truth::Yes) => false,
                Some(_) => result.truth == Truth::Yes,
                None => true,
            };
            if !news {
                continue;
            }
            let same = |(rule, truth, _): &&mut NewRule| rule.id == result.rule.id && *truth == result.truth;
            match rules.iter_mut().find(same) {
                Some((_, _, flows)) => flows.push(flow.flow.id),
                None => rules.push((result.rule, result.truth, vec![flow.flow.id])),
            }
        }
    }
    rules
}
