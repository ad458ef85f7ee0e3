//! The assessment itself.

use std::collections::BTreeMap;

use super::day::Day;
use super::domain::Domains;
use super::look::{Located, Look};
use super::setup::{Answer, Key, Setup, UnitId};
use super::terms::FlowTerms;
use super::unit::{Unit, units};
use super::verdict::{Headline, Levels, Verdict};
use crate::catalogue::Flow;
use crate::engine::{Diagram, Diagrams};
use crate::facts::{Knowledge, Text};
use crate::questionnaire::QUESTIONS;
use crate::rules::{RULES, Rule, Term};
use crate::vocab::{Axis, Truth, WhoKnows};

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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Open {
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

/// Assesses a set-up on its day.
#[must_use]
pub fn assess(setup: &Setup, knowledge: &Knowledge) -> Assessment {
    let day = Day::new(setup, knowledge);
    let mut state = State {
        knowledge,
        day: &day,
        setup,
        diagrams: Diagrams::default(),
        domains: None,
        open: BTreeMap::new(),
    };
    let mut results = Vec::new();
    let mut whole = [state.diagrams.leaf(0); 4];
    for unit in units(setup) {
        let (result, worst) = state.unit(unit);
        for (all, one) in whole.iter_mut().zip(worst) {
            *all = state.diagrams.worse(*all, one);
        }
        results.push(result);
    }
    let verdict = state.verdict(whole);
    let open = state.open_questions();
    let headline = headline(&results, &verdict, &open, setup);
    let findings = findings(&results);
    Assessment { units: results, verdict, headline, open, findings }
}

fn headline(units: &[UnitResult], verdict: &Verdict, open: &[Open], setup: &Setup) -> Headline {
    if setup.services.is_empty() && setup.access.is_empty() {
        return Headline::Empty;
    }
    if units.iter().any(|unit| unit.available == Truth::No) {
        return Headline::NotAvailable;
    }
    let lawyer_decides = !open.is_empty() && open.iter().all(|open| open.who == WhoKnows::Lawyer);
    let known = units.iter().all(|unit| unit.available == Truth::Yes);
    match Headline::of(verdict, lawyer_decides) {
        better if !known && better < Headline::Unknown => Headline::Unknown,
        headline => headline,
    }
}

struct State<'a> {
    knowledge: &'a Knowledge,
    day: &'a Day,
    setup: &'a Setup,
    diagrams: Diagrams<Key>,
    domains: Option<Domains<'a>>,
    open: BTreeMap<Key, (usize, [bool; 4])>,
}

/// What one evaluation of a flow says about one axis.
struct Glance {
    best: u8,
    worst: u8,
    ask: Option<Key>,
}

impl<'a> State<'a> {
    fn unit(&mut self, unit: Unit) -> (UnitResult, [Diagram; 4]) {
        let mut worst = [self.diagrams.leaf(0); 4];
        let mut flows = Vec::new();
        for flow in unit.flows {
            let Some((result, diagrams)) = self.flow(&unit, flow) else { continue };
            for (all, one) in worst.iter_mut().zip(diagrams) {
                *all = self.diagrams.worse(*all, one);
            }
            flows.push(result);
        }
        let available = Look::new(self.knowledge, self.day, self.setup, &[]).available(&unit);
        (UnitResult { unit, available, verdict: self.verdict(worst), flows }, worst)
    }

    fn verdict(&self, diagrams: [Diagram; 4]) -> Verdict {
        let [stays, reach, basis, sector] = diagrams.map(|diagram| Levels::new(self.diagrams.levels(diagram)));
        Verdict { stays, reach, basis, sector }
    }

    fn flow(&mut self, unit: &Unit, flow: &'static Flow) -> Option<(FlowResult, [Diagram; 4])> {
        let mut look = Look::new(self.knowledge, self.day, self.setup, &[]);
        let mut terms = FlowTerms::new(&mut look, unit, flow);
        if terms.happens == Truth::No {
            return None;
        }
        let glances = Axis::ALL.map(|axis| glance(&mut terms, axis, self.day));
        let rules = RULES
            .iter()
            .filter_map(|rule| {
                let truth = rule_truth(rule, &mut terms, self.day);
                (truth != Truth::No).then_some(RuleResult { rule, truth })
            })
            .collect();
        let (happens, located) = (terms.happens, terms.located);
        let mut diagrams = [self.diagrams.leaf(0); 4];
        for ((diagram, axis), glance) in diagrams.iter_mut().zip(Axis::ALL).zip(glances) {
            *diagram = self.explore(unit, flow, axis, glance, &mut Vec::new());
        }
        let mut asked: BTreeMap<Key, [bool; 4]> = BTreeMap::new();
        for (index, diagram) in diagrams.iter().enumerate() {
            for key in self.diagrams.variables(*diagram) {
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
        let verdict = self.verdict(diagrams);
        Some((FlowResult { flow, happens, located, verdict, rules }, diagrams))
    }

    /// The verdict of a flow on one axis as a function of the open answers.
    fn explore(
        &mut self,
        unit: &Unit,
        flow: &Flow,
        axis: Axis,
        glance: Glance,
        assumed: &mut Vec<(Key, Answer)>,
    ) -> Diagram {
        let Some(key) = glance.ask.filter(|_| glance.best < glance.worst) else {
            // nothing is open that could decide it: the worst counts
            return self.diagrams.leaf(glance.worst);
        };
        let (knowledge, day) = (self.knowledge, self.day);
        let domains = self.domains.get_or_insert_with(|| Domains::new(knowledge, day));
        let values = domains.values(key, unit.regions);
        if values.is_empty() {
            return self.diagrams.leaf(glance.worst);
        }
        let mut children = Vec::with_capacity(values.len());
        for value in values {
            assumed.push((key, value));
            let next = {
                let mut look = Look::new(self.knowledge, self.day, self.setup, assumed);
                let mut terms = FlowTerms::new(&mut look, unit, flow);
                self::glance(&mut terms, axis, self.day)
            };
            children.push(self.explore(unit, flow, axis, next, assumed));
            assumed.pop();
        }
        self.diagrams.branch(key, children)
    }

    fn open_questions(&self) -> Vec<Open> {
        let mut open: Vec<Open> = self
            .open
            .iter()
            .map(|(key, (flows, axes))| Open {
                key: *key,
                who: QUESTIONS.get(usize::from(key.question)).map_or(WhoKnows::Customer, |q| q.who),
                asked: self.setup.answers.get(key) == Some(&Answer::Unknown),
                flows: *flows,
                axes: *axes,
            })
            .collect();
        // what was asked already, and what others must answer, comes later; otherwise in the author's order
        open.sort_by_key(|open| (open.asked, open.who, open.key.question, open.key.target));
        open
    }
}

/// Whether a rule holds for a flow.
pub(super) fn rule_truth(rule: &Rule, terms: &mut FlowTerms<'_, '_, '_>, day: &Day) -> Truth {
    if !rule.in_force.contains(day.date) {
        return Truth::No;
    }
    let mut look = |term: Term| terms.truth(term);
    let mut truth = rule.when.truth(&mut look);
    for exception in rule.unless {
        if truth == Truth::No {
            break;
        }
        truth = truth.and(!exception.when.truth(&mut look));
    }
    truth.and(terms.happens)
}

/// Best and worst level of a flow on an axis, and the first open question that stands between them.
fn glance(terms: &mut FlowTerms<'_, '_, '_>, axis: Axis, day: &Day) -> Glance {
    let (mut best, mut worst) = (0, 0);
    if terms.happens == Truth::No {
        return Glance { best, worst, ask: None };
    }
    let mut unsettled = Vec::new();
    for rule in RULES.iter().filter(|rule| rule.axis == axis) {
        match rule_truth(rule, terms, day) {
            Truth::Yes => {
                best = best.max(rule.level);
                worst = worst.max(rule.level);
            }
            Truth::Unknown => {
                worst = worst.max(rule.level);
                unsettled.push(*rule);
            }
            Truth::No => {}
        }
    }
    let mut ask: Option<Key> = None;
    if best < worst {
        let mut wanted: Vec<Term> = Vec::new();
        for rule in unsettled.iter().filter(|rule| rule.level > best) {
            rule.when.terms(&mut |term, _| wanted.push(term));
            for exception in rule.unless {
                exception.when.terms(&mut |term, _| wanted.push(term));
            }
        }
        for (term, key) in &terms.missed {
            if term.is_none_or(|term| wanted.contains(&term)) {
                ask = Some(ask.map_or(*key, |least| least.min(*key)));
            }
        }
    }
    Glance { best, worst, ask }
}

fn findings(units: &[UnitResult]) -> Vec<Finding> {
    let mut findings: Vec<Finding> = Vec::new();
    for unit in units {
        for rule in RULES {
            for truth in [Truth::Yes, Truth::Unknown] {
                let flows: Vec<Text> = unit
                    .flows
                    .iter()
                    .filter(|flow| flow.rules.iter().any(|r| r.rule.id == rule.id && r.truth == truth))
                    .filter(|flow| truth == Truth::Yes || matters(rule, &flow.verdict))
                    .map(|flow| flow.flow.id)
                    .collect();
                if !flows.is_empty() {
                    findings.push(Finding { rule, unit: unit.unit.id, flows, truth });
                }
            }
        }
    }
    findings.sort_by_key(|f| (std::cmp::Reverse((f.truth, weight(f.rule), f.flows.len())), f.rule.id, f.unit));
    findings
}

/// Whether a rule that may hold could still make the flow worse.
fn matters(rule: &Rule, verdict: &Verdict) -> bool {
    let levels = verdict.axis(rule.axis);
    rule.level > levels.best() && levels.all().contains(&rule.level)
}

/// The weight of a rule: how far up its scale it lies, and the axis.
fn weight(rule: &Rule) -> (u8, std::cmp::Reverse<Axis>) {
    let top = match rule.axis {
        Axis::Stays | Axis::Reach => 2,
        Axis::Basis => 5,
        Axis::Sector => 1,
    };
    (rule.level * 10 / top, std::cmp::Reverse(rule.axis))
}
