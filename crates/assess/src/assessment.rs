//! The assessment itself.

use std::collections::BTreeMap;

use super::context::{EvalContext, Located};
use super::eval::{FlowEvaluator, Regime};
use super::setup::{Answer, Key, Setup, UnitId};
use super::snapshot::Snapshot;
use super::symbolic::Symbolic;
use super::unit::{Unit, units};
use super::variable_order::Variable;
use super::verdict::{Headline, Levels, Verdict};
use limes_diagrams::Diagram;
use limes_knowledge::Knowledge;
use limes_knowledge::rules::Rule;
use limes_model::Text;
use limes_model::catalogue::Flow;
use limes_model::order_by_key;
use limes_model::question::Question;
use limes_model::{Axis, Truth, WhoKnows};

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
    question: &'static Question,
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

/// The result.
#[derive(Clone, Debug)]
pub struct Assessment {
    /// The units in a fixed order.
    pub units: Vec<UnitResult>,
    /// The worst of all.
    pub verdict: Verdict,
    /// One word for it.
    pub headline: Headline,
    /// Questions that can still change a verdict, those to ask next first.
    pub open: Vec<Open>,
    /// Findings, most weight first.
    pub findings: Vec<Finding>,
}

impl Assessment {
    /// Returns the worst verdict of all units.
    #[must_use]
    pub const fn verdict(&self) -> &Verdict {
        &self.verdict
    }

    /// Returns the questions that can still change a verdict, those to ask next first.
    pub fn open_questions(&self) -> impl Iterator<Item = &Open> {
        self.open.iter()
    }
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

/// Assesses a set-up on its day.
#[must_use]
pub fn assess(setup: &Setup, knowledge: &Knowledge) -> Assessment {
    let snapshot = Snapshot::new(setup, knowledge);
    let mut state = State::new(setup, knowledge, &snapshot);
    let (results, parts): (Vec<UnitResult>, Vec<[Diagram; 4]>) =
        units(setup, knowledge).into_iter().map(|unit| state.unit(unit)).unzip();
    let whole = state
        .symbolic
        .whole(results.iter().map(|result| result.unit).zip(parts).collect());
    let [stays, reach, basis, sector] = whole.map(Levels::new);
    let verdict = Verdict {
        stays,
        reach,
        basis,
        sector,
    };
    let open = state.open_questions();
    let lawyer_decides = state.lawyer_decides();
    let headline = headline(
        results.iter().map(|unit| unit.available),
        &verdict,
        lawyer_decides,
        setup,
        || state.nobody_bound(results.iter().map(|result| &result.unit)),
    );
    let findings = findings(&results, knowledge);
    Assessment {
        units: results,
        verdict,
        headline,
        open,
        findings,
    }
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

/// An assessment while it is made.
pub(super) struct State<'a> {
    knowledge: &'a Knowledge,
    snapshot: &'a Snapshot<'a>,
    setup: &'a Setup,
    pub symbolic: Symbolic<'a>,
    /// The questions that can change a flow: how many flows, and on which axes.
    pub open: BTreeMap<Key, (usize, [bool; 4])>,
}

impl<'a> State<'a> {
    pub fn new(setup: &'a Setup, knowledge: &'a Knowledge, snapshot: &'a Snapshot<'a>) -> Self {
        Self {
            knowledge,
            snapshot,
            setup,
            symbolic: Symbolic::new(knowledge, snapshot, setup),
            open: BTreeMap::new(),
        }
    }

    pub fn unit(&mut self, unit: Unit) -> (UnitResult, [Diagram; 4]) {
        let mut worst = [self.symbolic.diagrams.leaf(0); 4];
        let mut flows = Vec::new();
        for flow in unit.flows {
            let Some((result, diagrams)) = self.flow(&unit, flow) else {
                continue;
            };
            for (all, one) in worst.iter_mut().zip(diagrams) {
                *all = self.symbolic.diagrams.worse(*all, one);
            }
            flows.push(result);
        }
        let available = EvalContext::new(self.knowledge, self.snapshot, self.setup, &[]).available(&unit);
        (
            UnitResult {
                unit,
                available,
                verdict: self.verdict(worst),
                flows,
            },
            worst,
        )
    }

    /// Whether it is settled that no law on transfers binds the organisation.
    pub fn nobody_bound<'u>(&self, mut units: impl Iterator<Item = &'u Unit>) -> bool {
        let Some((unit, flow)) = units.find_map(|unit| Some((unit, unit.flows.first()?))) else {
            return false;
        };
        let mut context = EvalContext::new(self.knowledge, self.snapshot, self.setup, &[]);
        FlowEvaluator::assuming(&mut context, unit, flow, Located::Open, None).regime() == Some(Regime::NotBound)
    }

    fn verdict(&self, diagrams: [Diagram; 4]) -> Verdict {
        let [stays, reach, basis, sector] = diagrams.map(|diagram| Levels::new(self.symbolic.diagrams.levels(diagram)));
        Verdict {
            stays,
            reach,
            basis,
            sector,
        }
    }

    fn flow(&mut self, unit: &Unit, flow: &'static Flow) -> Option<(FlowResult, [Diagram; 4])> {
        let functions = self.symbolic.flow(unit, flow)?;
        let mut asked: BTreeMap<Key, [bool; 4]> = BTreeMap::new();
        for (index, diagram) in functions.axes.iter().enumerate() {
            for Variable { key, .. } in self.symbolic.diagrams.variables(*diagram) {
                if let Some(axis) = asked.entry(key).or_default().get_mut(index) {
                    *axis = true;
                }
            }
        }
        for (key, axes) in asked {
            let entry = self.open.entry(key).or_default();
            entry.0 += 1;
            for (all, one) in entry.1.iter_mut().zip(axes) {
                *all |= one;
            }
        }
        let verdict = self.verdict(functions.axes);
        let truth = |diagram: Diagram| match self.symbolic.diagrams.level(diagram) {
            Some(0) => Truth::No,
            Some(_) => Truth::Yes,
            None => Truth::Unknown,
        };
        let rules = functions
            .rules
            .iter()
            .map(|(rule, diagram)| RuleResult {
                rule,
                truth: truth(*diagram),
            })
            .collect();
        let (happens, located) = (truth(functions.happens), functions.located);
        Some((
            FlowResult {
                flow,
                happens,
                located,
                verdict,
                rules,
            },
            functions.axes,
        ))
    }

    /// Whether something is open, and only a person with legal responsibility may decide it.
    fn lawyer_decides(&self) -> bool {
        let who = |key: &Key| self.knowledge.question(key.question).map(|question| question.who);
        !self.open.is_empty() && self.open.keys().all(|key| who(key) == Some(WhoKnows::Lawyer))
    }

    /// The open questions; what is open because the knowledge lacks the question is none.
    fn open_questions(&self) -> Vec<Open> {
        let of = |(key, (flows, axes)): (&Key, &(usize, [bool; 4]))| {
            let question = self.knowledge.question(key.question)?;
            Some(Open {
                question,
                key: *key,
                who: question.who,
                asked: self.setup.answers.get(key) == Some(&Answer::Unknown),
                flows: *flows,
                axes: *axes,
            })
        };
        let mut open: Vec<Open> = self.open.iter().filter_map(of).collect();
        // what was asked already, and what others must answer, comes later; otherwise in the author's order
        order_by_key(&mut open, |open| {
            (
                open.asked,
                open.who,
                open.question.section,
                open.key.question,
                open.key.target,
            )
        });
        open
    }
}

fn findings(units: &[UnitResult], knowledge: &Knowledge) -> Vec<Finding> {
    let mut findings: Vec<Finding> = Vec::new();
    for unit in units {
        for rule in knowledge.rules() {
            for truth in [Truth::Yes, Truth::Unknown] {
                let flows: Vec<Text> = unit
                    .flows
                    .iter()
                    .filter(|flow| flow.rules.iter().any(|r| r.rule.id == rule.id && r.truth == truth))
                    .filter(|flow| truth == Truth::Yes || matters(rule, &flow.verdict))
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
    }
    order_by_key(&mut findings, |f| {
        (
            std::cmp::Reverse((f.truth, weight(f.rule), f.flows.len())),
            f.rule.id,
            f.unit,
        )
    });
    findings
}

/// Whether a rule that may hold could still make the flow worse.
fn matters(rule: &Rule, verdict: &Verdict) -> bool {
    let levels = verdict.axis(rule.axis);
    rule.level > levels.best() && levels.all().contains(&rule.level)
}

/// The weight of a rule: how high it is on its scale, and the axis.
fn weight(rule: &Rule) -> (u8, std::cmp::Reverse<Axis>) {
    (rule.level * 10 / rule.axis.top(), std::cmp::Reverse(rule.axis))
}
