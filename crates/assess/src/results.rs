//! What comes of a unit: its flows with their verdicts, findings and open questions; and the headline.

use super::context::Located;
use super::setup::{Key, Setup, UnitId};
use super::unit::Unit;
use super::verdict::{Headline, Verdict};
use limes_knowledge::Knowledge;
use limes_knowledge::rules::Rule;
use limes_model::catalogue::Flow;
use limes_model::question::Question;
use limes_model::{Axis, Text, Truth, WhoKnows, order_by_key};

/// What became of one rule for one flow.
#[derive(Clone, Copy, Debug)]
pub struct RuleResult {
    /// The rule.
    pub rule: &'static Rule,
    /// Yes: it holds. Unknown: it depends on open questions. (No is not listed.)
    pub truth: Truth,
}

/// One flow with its verdict.
#[derive(Clone, Debug)]
pub struct FlowResult {
    /// The flow.
    pub flow: &'static Flow,
    /// Whether it happens.
    pub happens: Truth,
    /// Where it happens, as far as known.
    pub located: Located,
    /// The verdict.
    pub verdict: Verdict,
    /// Rules that hold, or may hold.
    pub rules: Vec<RuleResult>,
}

/// One unit with its flows and the worst of their verdicts.
#[derive(Clone, Debug)]
pub struct UnitResult {
    /// The unit.
    pub unit: Unit,
    /// Whether it can be used on the day.
    pub available: Truth,
    /// The verdict.
    pub verdict: Verdict,
    /// The flows that happen or may happen.
    pub flows: Vec<FlowResult>,
}

/// An open question that can still change a verdict.
#[derive(Clone, Copy, Debug)]
pub struct Open {
    /// The question.
    pub(super) question: &'static Question,
    /// The question and what it is about.
    pub key: Key,
    /// Who can answer it.
    pub who: WhoKnows,
    /// Whether the user said "I don't know".
    pub asked: bool,
    /// How many flows it can change.
    pub flows: usize,
    /// The axes on which it can change something.
    pub axes: [bool; 4],
}

/// A rule that holds for flows of one unit.
#[derive(Clone, Debug)]
pub struct Finding {
    /// The rule.
    pub rule: &'static Rule,
    /// The unit.
    pub unit: UnitId,
    /// Ids of the flows.
    pub flows: Vec<Text>,
    /// Yes, or Unknown where it depends on open questions.
    pub truth: Truth,
}

impl Open {
    /// Returns the question.
    #[must_use]
    pub const fn question(&self) -> &'static Question {
        self.question
    }

    /// Returns who can answer it.
    #[must_use]
    pub const fn asked_of(&self) -> WhoKnows {
        self.who
    }
}

impl PartialEq for Open {
    fn eq(&self, other: &Self) -> bool {
        (self.key, self.asked, self.flows, self.axes) == (other.key, other.asked, other.flows, other.axes)
    }
}

impl Eq for Open {}

/// Whether something is open, and only a person with legal responsibility may decide it.
pub(super) fn only_lawyers_know<'k>(knowledge: &Knowledge, open: impl IntoIterator<Item = &'k Key>) -> bool {
    let is_for_lawyers = |key: &Key| {
        let question = knowledge.question(key.question);
        question.is_some_and(|question| question.who == WhoKnows::Lawyer)
    };
    let mut open = open.into_iter().peekable();
    open.peek().is_some() && open.all(is_for_lawyers)
}

/// The headline, from whether each unit can be used, the verdict, and whether only lawyers can answer what is open.
pub(super) fn headline(
    units: impl Iterator<Item = Truth> + Clone,
    verdict: &Verdict,
    lawyer_decides: bool,
    setup: &Setup,
    nobody_bound: impl FnOnce() -> bool,
) -> Headline {
    if setup.services().is_empty() && setup.access().is_empty() {
        return Headline::Empty;
    }
    if units.clone().any(|available| available == Truth::No) {
        return Headline::NotAvailable;
    }
    let known = units.clone().all(|available| available == Truth::Yes);
    match Headline::of(verdict, lawyer_decides) {
        better if !known && better < Headline::Unknown => Headline::Unknown,
        better if (Headline::Inside..=Headline::OutNoTransfer).contains(&better) && nobody_bound() => {
            Headline::OutsideScope
        }
        headline => headline,
    }
}

/// The rules that hold, or may hold and make something worse, for flows of a unit.
pub(super) fn findings(unit: &UnitResult, knowledge: &Knowledge) -> Vec<Finding> {
    let mut findings: Vec<Finding> = Vec::new();
    for rule in knowledge.rules() {
        for truth in [Truth::Yes, Truth::Unknown] {
            let flows: Vec<Text> = unit
                .flows
                .iter()
                .filter(|flow| {
                    let mut results = flow.rules.iter();
                    let result = results.find(|one| std::ptr::eq(one.rule, *rule) && one.truth == truth);
                    result.is_some_and(|result| flow.is_told_by(result))
                })
                .map(|flow| flow.flow.id)
                .collect();
            if !flows.is_empty() {
                findings.push(Finding {
                    rule,
                    unit: unit.unit.id,
                    flows,
                    truth,
                });
            }
        }
    }
    findings
}

/// Puts findings in order, most weight first.
pub(super) fn order_findings(findings: &mut [Finding]) {
    order_by_key(findings, |f| {
        (
            std::cmp::Reverse((f.truth, weight(f.rule), f.flows.len())),
            f.rule.id,
            f.unit,
        )
    });
}

impl FlowResult {
    /// Whether what became of a rule says something about the verdict: it holds, or it may hold and make the verdict worse, or
    /// the level of the verdict is certain only because one of several rules holds in any case.
    pub(super) fn is_told_by(&self, result: &RuleResult) -> bool {
        let (rule, levels) = (result.rule, self.verdict.axis(result.rule.axis));
        let certain = |other: &RuleResult| {
            (other.rule.axis, other.truth) == (rule.axis, Truth::Yes) && other.rule.level >= levels.best()
        };
        result.truth == Truth::Yes
            || levels.all().contains(&rule.level)
                && (rule.level > levels.best() || !self.rules.iter().any(certain) && rule.level > 0)
    }
}

/// The weight of a rule: how high it is on its scale, and the axis.
fn weight(rule: &Rule) -> (u8, std::cmp::Reverse<Axis>) {
    (rule.level * 10 / rule.axis.top(), std::cmp::Reverse(rule.axis))
}
