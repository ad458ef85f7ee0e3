//! Other products that serve the same purpose, where nothing else reaches the target: the highest effort.

use std::cell::Cell;

use super::moves::MoveOptions;
use super::parts::{ALTERNATIVES, Alternative, Plan, Step, proven, replace};
use super::search::{BUDGET, Search};
use crate::cooperative::{finish, yield_now};
use crate::{ConflictFinder, Limits, Setup, Unit, UnitId, assess_async, units};
use limes_knowledge::Knowledge;
use limes_model::Text;
use limes_model::catalogue::Product;
use limes_model::order_by_key;

/// Ways that reach the goal with other products in the place of those that prevent it, the least effort first.
/// This takes longer than the plan, and is made on demand.
#[must_use]
pub fn replacements(setup: &Setup, knowledge: &Knowledge, plan: &Plan) -> Vec<Alternative> {
    finish(replacements_async(setup, knowledge, plan))
}

/// As [`replacements`], and gives up control after each trial.
pub async fn replacements_async(setup: &Setup, knowledge: &Knowledge, plan: &Plan) -> Vec<Alternative> {
    let limits = plan.goal.limits();
    let mut services: Vec<u32> = Vec::new();
    for obstacle in &plan.obstacles {
        let own = services_of(setup, knowledge, &obstacle.unit);
        if own.is_empty() {
            return Vec::new();
        }
        for id in own {
            if !services.contains(&id) {
                services.push(id);
            }
        }
    }
    let mut choices: Vec<Choice> = Vec::new();
    for service in services {
        let now = setup.services().iter().find(|other| other.id == service);
        let Some(now) = now.and_then(|service| knowledge.product(service.product)) else {
            return Vec::new();
        };
        let others = candidates(setup, knowledge, service, now, &limits).await;
        if others.is_empty() {
            return Vec::new();
        }
        choices.push(Choice { service, now, others });
    }
    // one provider for as much as it offers: that is how people move
    let mut providers: Vec<Option<Text>> = Vec::new();
    for (_, other) in choices.iter().flat_map(|choice| &choice.others) {
        if !providers.contains(&other.provider) {
            providers.push(other.provider);
        }
    }
    let mut tried: Vec<Vec<Step>> = Vec::new();
    let mut alternatives: Vec<Alternative> = Vec::new();
    for provider in providers {
        let steps: Vec<Step> = choices.iter().filter_map(|choice| choice.step(provider)).collect();
        if tried.contains(&steps) {
            continue;
        }
        tried.push(steps);
        if let Some(steps) = tried.last() {
            alternatives.extend(with(setup, knowledge, steps, &limits).await);
        }
        if alternatives.len() == ALTERNATIVES {
            break;
        }
    }
    order_by_key(&mut alternatives, |alternative| alternative.weight);
    alternatives
}

/// What can take the place of one service.
struct Choice {
    service: u32,
    now: &'static Product,
    others: Vec<(u32, &'static Product)>,
}

impl Choice {
    /// Its replacement, from this provider if that offers one.
    fn step(&self, provider: Option<Text>) -> Option<Step> {
        let own = self.others.iter().find(|(_, other)| other.provider == provider);
        own.or_else(|| self.others.first()).map(|(_, other)| Step::Replace {
            service: self.service,
            from: self.now.id,
            to: other.id,
        })
    }
}

/// The services that bring the flows of a unit.
fn services_of(setup: &Setup, knowledge: &Knowledge, unit: &Unit) -> Vec<u32> {
    match unit.id {
        UnitId::Service(id) => vec![id],
        UnitId::Access(_) => Vec::new(),
        UnitId::Common(_) => setup
            .services()
            .iter()
            .filter(|service| {
                knowledge
                    .product(service.product)
                    .is_some_and(|product| brings(knowledge, product, unit))
            })
            .map(|service| service.id)
            .collect(),
    }
}

/// Whether a product brings flows that come once with its provider.
fn brings(knowledge: &Knowledge, product: &Product, unit: &Unit) -> bool {
    knowledge
        .commons()
        .iter()
        .any(|common| UnitId::Common(common.id) == unit.id && common.comes_with(product))
}

/// The alternative with these replacements, if each of them is needed and together they suffice.
async fn with(setup: &Setup, knowledge: &Knowledge, steps: &[Step], limits: &Limits) -> Option<Alternative> {
    let mut changed = setup.clone();
    for step in steps {
        if let Step::Replace { service, to, .. } = step {
            replace(&mut changed, *service, to);
        }
    }
    let moves = cheapest(&changed, knowledge, limits).await?;
    let alternative = proven(setup, knowledge, steps, &moves, limits).await?;
    for left_out in 0..alternative.steps.len() {
        let mut fewer = alternative.clone();
        fewer.steps.remove(left_out);
        let fewer = fewer.proven(setup);
        let after = assess_async(&fewer, knowledge).await;
        if limits.allow(&after.verdict) {
            return None;
        }
    }
    Some(alternative)
}

async fn cheapest(setup: &Setup, knowledge: &Knowledge, limits: &Limits) -> Option<Vec<super::Move>> {
    let finder = ConflictFinder::new(setup, knowledge);
    let options = MoveOptions::new(setup, knowledge, &finder, false);
    let budget = Cell::new(BUDGET);
    let mut search = Search::new(&finder, &options, units(setup, knowledge), *limits, &budget);
    search.alternatives(1).await.into_iter().next()
}

/// Products that serve the same purpose and reach the target, the least effort first.
async fn candidates(
    setup: &Setup,
    knowledge: &Knowledge,
    service: u32,
    now: &Product,
    limits: &Limits,
) -> Vec<(u32, &'static Product)> {
    let mut found: Vec<(u32, &'static Product)> = Vec::new();
    let alike = knowledge
        .products()
        .iter()
        .filter(|other| other.id != now.id && other.serves.iter().any(|purpose| now.serves.contains(purpose)));
    for other in alike {
        let mut alone = setup.clone();
        alone.retain_services(|kept| kept.id == service);
        alone.retain_access(|_| false);
        replace(&mut alone, service, other.id);
        let in_use = other.offering.is_none_or(|offering| {
            knowledge
                .fact(offering)
                .is_some_and(|fact| fact.valid.contains(setup.as_of))
        });
        if !in_use {
            continue;
        }
        yield_now().await;
        if let Some(moves) = cheapest(&alone, knowledge, limits).await {
            found.push((moves.iter().map(|step| u32::from(step.cost)).sum(), other));
        }
    }
    order_by_key(&mut found, |(cost, _)| *cost);
    found
}
