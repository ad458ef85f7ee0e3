//! Which verdicts rest on what an organisation declared: nothing that it says may reassure without a mark.

use crate::Transfer;
use crate::cooperative::finish;
use crate::{Assessment, Headline, Setup, UnitId, Verdict, assess_async};
use limes_knowledge::Knowledge;
use limes_model::Axis;
use limes_model::Text;
use limes_model::order;

/// A verdict that is milder than it would be without what the organisation declared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The axes on which it is milder, in the order of [`Axis::ALL`].
    pub axes: [bool; 4],
    /// The verdict without.
    pub without: Verdict,
    /// Ids of the declarations on which it rests, never empty.
    pub because: Vec<Text>,
}

/// What a result has to do with what the organisation declared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeclarationEffect {
    /// The headline without any of it.
    pub headline: Headline,
    /// The mark of the whole.
    pub whole: Option<Mark>,
    /// The marks of the units.
    pub units: Vec<(UnitId, Mark)>,
    /// Ids of all declarations that come into it, also of those that make it stricter or change nothing.
    pub used: Vec<Text>,
}

impl DeclarationEffect {
    /// The mark of a unit.
    #[must_use]
    pub fn unit(&self, unit: UnitId) -> Option<&Mark> {
        self.units.iter().find(|(id, _)| *id == unit).map(|(_, mark)| mark)
    }
}

/// What a result rests on, by comparison with the same set-up without the declared answers, under the knowledge without
/// the declared facts; nothing where nothing is declared that comes into it.
#[must_use]
pub fn declaration_effect(setup: &Setup, knowledge: &Knowledge, with: &Assessment) -> Option<DeclarationEffect> {
    finish(declaration_effect_async(setup, knowledge, with))
}

/// As [`declaration_effect`], and gives up control after each unit.
pub async fn declaration_effect_async(
    setup: &Setup,
    knowledge: &Knowledge,
    with: &Assessment,
) -> Option<DeclarationEffect> {
    if setup.declared.is_empty() && knowledge.declared().is_empty() {
        return None;
    }
    let (bare_setup, bare) = (setup.undeclared(), knowledge.undeclared());
    let without = assess_async(&bare_setup, &bare).await;
    let used = |only: Option<UnitId>| {
        let mut used: Vec<Text> = Vec::new();
        let of = |assessment: &Assessment| match only {
            Some(unit) => assessment.premises_of(unit),
            None => assessment.premises(),
        };
        let (premises, before) = (of(with), of(&without));
        used.extend(premises.answers.keys().filter_map(|key| setup.declared.get(key)));
        let comes_in = |id: &Text| premises.facts.contains(id) || before.facts.contains(id);
        let facts = knowledge.declared().iter().filter(|declared| comes_in(&declared.fact));
        used.extend(facts.map(|declared| declared.id));
        sorted(used)
    };
    // a declaration can change what is still possible without being cited: then all are named
    let named = |used: Vec<Text>| {
        if used.is_empty() {
            everything(setup, knowledge)
        } else {
            used
        }
    };
    let all_used = used(None);
    let axes = more_lenient(&with.verdict, &without.verdict);
    let changed =
        axes.contains(&true) || with.headline < without.headline || Transfer::of(with) < Transfer::of(&without);
    let whole = changed.then(|| Mark {
        axes,
        without: without.verdict.clone(),
        because: named(all_used.clone()),
    });
    let mut units = Vec::new();
    for result in &with.units {
        let id = result.unit.id;
        let Some(before) = without.units.iter().find(|other| other.unit.id == id) else {
            continue;
        };
        let axes = more_lenient(&result.verdict, &before.verdict);
        if axes.contains(&true) {
            units.push((
                id,
                Mark {
                    axes,
                    without: before.verdict.clone(),
                    because: named(used(Some(id))),
                },
            ));
        }
    }
    if all_used.is_empty() && whole.is_none() && units.is_empty() {
        // what is not cited and changes nothing does not come into it
        let mut pairs = with.units.iter().zip(&without.units);
        let differs = with.verdict != without.verdict || pairs.any(|(one, other)| one.verdict != other.verdict);
        return differs.then(|| DeclarationEffect {
            headline: without.headline,
            whole,
            units,
            used: everything(setup, knowledge),
        });
    }
    let used = named(all_used);
    Some(DeclarationEffect {
        headline: without.headline,
        whole,
        units,
        used,
    })
}

/// On which axes a verdict is milder than another: its best or its worst is better.
fn more_lenient(with: &Verdict, without: &Verdict) -> [bool; 4] {
    Axis::ALL.map(|axis| {
        let (with, without) = (with.axis(axis), without.axis(axis));
        with.best() < without.best() || with.worst() < without.worst()
    })
}

/// The ids of all that is declared.
fn everything(setup: &Setup, knowledge: &Knowledge) -> Vec<Text> {
    let facts = knowledge.declared().iter().map(|declared| declared.id);
    let answers = setup.declared.iter().filter(|(key, _)| setup.answers.contains_key(key));
    sorted(facts.chain(answers.map(|(_, id)| id)).collect())
}

fn sorted(mut ids: Vec<Text>) -> Vec<Text> {
    order(&mut ids);
    ids.dedup();
    ids
}
