//! Caveats of a verdict, which do not change it: warnings, and what had happened by the day.

use crate::{Assessment, Setup, units};
use limes_knowledge::Knowledge;
use limes_model::Grade;
use limes_model::Text;
use limes_model::facts::{Fact, FactValue, OfferingStatus};
use limes_model::order_by_key;

/// What a reader of the verdict should also know.
#[derive(Clone, Debug, Default)]
pub struct Caveats<'k> {
    /// Warnings by id, each with the fact to which it belongs; message key `warning-ID`.
    pub warnings: Vec<(Text, &'k Fact)>,
    /// Events up to the day about the facts on which the verdict rests, the latest first.
    pub events: Vec<&'k Fact>,
    /// Facts on which the verdict rests that were not verified, or whose review is overdue on the day.
    pub doubtful: Vec<&'k Fact>,
    /// How many facts the verdict rests on.
    pub facts: usize,
}

/// Whether nobody verified a fact, or its review is overdue on the day.
#[must_use]
pub fn is_doubtful(fact: &Fact, setup: &Setup) -> bool {
    fact.grade != Grade::Verified || fact.review_by < setup.as_of
}

/// The caveats of a set-up's verdict, from its assessment.
#[must_use]
pub fn caveats<'k>(setup: &Setup, knowledge: &'k Knowledge, assessment: &Assessment) -> Caveats<'k> {
    let mut ids = assessment.premises().facts;
    let offerings: Vec<Text> = units(setup, knowledge)
        .iter()
        .filter_map(|unit| unit.offering)
        .collect();
    ids.extend(offerings.iter().copied());
    let cited: Vec<&Fact> = ids.iter().filter_map(|id| knowledge.fact(id)).collect();
    let mut caveats = Caveats {
        facts: cited.len(),
        ..Caveats::default()
    };
    for fact in &cited {
        let warnings: &[Text] = match &fact.value {
            FactValue::Instrument { warnings, .. } | FactValue::AccessLaw { warnings, .. } => warnings,
            _ => &[],
        };
        for warning in warnings {
            // a warning that has an event of its own counts from that day on
            let begun = knowledge
                .fact(&format!("event.{warning}"))
                .is_none_or(|event| !event.valid.begins_after(setup.as_of));
            if begun && !caveats.warnings.iter().any(|(id, _)| id == warning) {
                caveats.warnings.push((warning, fact));
            }
        }
        if is_doubtful(fact, setup) {
            caveats.doubtful.push(fact);
        }
    }
    for fact in offerings.iter().filter_map(|id| knowledge.fact(id)) {
        if let FactValue::Offering { announced, status, .. } = fact.value {
            if fact.valid.begins_after(setup.as_of) && announced.is_some_and(|day| day <= setup.as_of) {
                caveats.warnings.push(("announced-only", fact));
            } else if status == OfferingStatus::Preview {
                caveats.warnings.push(("preview", fact));
            }
        }
    }
    caveats.events = knowledge
        .facts()
        .filter(|fact| match fact.value {
            FactValue::Event { about } => ids.contains(about) && !fact.valid.begins_after(setup.as_of),
            _ => false,
        })
        .collect();
    order_by_key(&mut caveats.events, |fact| {
        (std::cmp::Reverse(fact.valid.from), fact.id)
    });
    caveats
}
