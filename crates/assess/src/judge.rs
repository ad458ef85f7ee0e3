//! Judges a unit: its flows as functions of the open answers, the levels that are possible, and what it rests on; and joins
//! the units to the whole. Within a limit of work.

use std::collections::HashMap;
use std::rc::Rc;

use limes_diagrams::Diagram;
use limes_knowledge::Knowledge;
use limes_model::catalogue::Flow;
use limes_model::question::QuestionIndex;
use limes_model::{Axis, SortedMap, Text, Truth, order};
use rustc_hash::FxBuildHasher;

use crate::context::{EvalContext, Located};
use crate::cooperative::yield_now;
use crate::eval::{Assumptions, FlowEvaluator, Regime};
use crate::provenance::Premises;
use crate::reads::Reads;
use crate::results::{Finding, FlowResult, RuleResult, UnitResult, findings};
use crate::setup::{Answer, Key, Service, Setup, Target, UnitId};
use crate::snapshot::Snapshot;
use crate::subject::Subject;
use crate::symbolic::{FlowFunctions, Symbolic};
use crate::unit::Unit;
use crate::variable_order::{Group, Variable};
use crate::verdict::{Levels, Verdict};

pub(crate) type Table<K, V> = HashMap<K, V, FxBuildHasher>;

/// How much work an assessment may take. A unit for which it does not suffice gets a bound in place of the exact verdict:
/// every level that a rule can conclude.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WorkLimit {
    /// Evaluations of a term for one unit.
    pub steps: usize,
    /// Different parts of the functions of open answers of one unit, or of the whole.
    pub parts: usize,
    /// The same for all units together.
    pub all_parts: usize,
}

impl WorkLimit {
    /// No limit.
    pub const NONE: Self = Self {
        steps: usize::MAX,
        parts: usize::MAX,
        all_parts: usize::MAX,
    };
}

impl Default for WorkLimit {
    /// A multiple of what every product of the catalogue takes about which nothing is answered.
    fn default() -> Self {
        Self {
            steps: 400_000,
            parts: 400_000,
            all_parts: 4_000_000,
        }
    }
}

/// When so many parts were kept from earlier assessments, or from earlier days, they are dropped.
pub(crate) const KEPT_PARTS: usize = 1_000_000;

/// What an answer of a unit is about, without the number of the unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum About {
    Unit,
    Flow(Text),
    Law(Text),
}

/// Everything by which units are distinguished, apart from their numbers and from what all share.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Kind {
    source: Text,
    /// Those of flows that come once are the regions of the provider's first product with some.
    regions: Option<Text>,
    /// Flows that come once are judged for themselves.
    common: Option<Text>,
    is_service: bool,
    answers: Vec<(About, QuestionIndex, Answer)>,
}

impl Kind {
    pub fn of(unit: &Unit, setup: &Setup) -> Self {
        let mut answers = Vec::new();
        let own = match unit.id {
            UnitId::Service(id) => Some(Target::Service(id)),
            UnitId::Access(id) => Some(Target::Access(id)),
            UnitId::Common(_) => None,
        };
        let starts = [own, Some(Target::Flow(unit.id, "")), Some(Target::UnitLaw(unit.id, ""))];
        for start in starts.into_iter().flatten() {
            let start = Key {
                target: start,
                question: 0,
            };
            for (key, answer) in setup.answers.iter_from(&start) {
                let about = match (start.target, key.target) {
                    (Target::Flow(..), Target::Flow(id, flow)) if id == unit.id => About::Flow(flow),
                    (Target::UnitLaw(..), Target::UnitLaw(id, law)) if id == unit.id => About::Law(law),
                    (start, target) if start == target => About::Unit,
                    _ => break,
                };
                if *answer != Answer::Unknown {
                    answers.push((about, key.question, *answer));
                }
            }
        }
        Self {
            source: unit.source,
            regions: unit.regions,
            common: match unit.id {
                UnitId::Common(id) => Some(id),
                _ => None,
            },
            is_service: matches!(unit.id, UnitId::Service(_)),
            answers,
        }
    }
}

/// Open answers that can change a flow: how many flows, and on which axes.
pub(crate) type OpenAnswers = SortedMap<Key, (usize, [bool; 4])>;

/// Adds flows that an open answer can change.
pub(crate) fn add_open(open: &mut OpenAnswers, key: Key, flows: usize, axes: [bool; 4]) {
    let Some((count, all)) = open.get_mut(&key) else {
        open.insert(key, (flows, axes));
        return;
    };
    *count += flows;
    for (all, one) in all.iter_mut().zip(axes) {
        *all |= one;
    }
}

/// What came of a unit. Its keys are those of the first unit of its kind.
#[derive(Debug)]
pub(crate) struct Judged {
    pub result: UnitResult,
    /// The function of each axis, without what only this unit depends on: from the other open answers to sets of levels.
    pub left: [Diagram; 4],
    /// The questions that can change a flow.
    pub open: OpenAnswers,
    pub findings: Vec<Finding>,
    pub premises: Premises,
    pub reads: Reads,
    pub bounded: bool,
}

/// The key of another unit of the same kind.
pub(crate) fn renamed(key: Key, id: UnitId) -> Key {
    let target = match (key.target, id) {
        (Target::Service(_), UnitId::Service(id)) => Target::Service(id),
        (Target::Access(_), UnitId::Access(id)) => Target::Access(id),
        (Target::Flow(_, flow), id) => Target::Flow(id, flow),
        (Target::UnitLaw(_, law), id) => Target::UnitLaw(id, law),
        (other, _) => other,
    };
    Key { target, ..key }
}

/// What the verdicts on units rest on.
pub(crate) fn joined_premises<'j>(units: impl Iterator<Item = (UnitId, &'j Rc<Judged>)>) -> Premises {
    let mut premises = Premises::default();
    let mut seen: Vec<*const Judged> = Vec::new();
    for (id, judged) in units {
        let first = !seen.contains(&Rc::as_ptr(judged));
        if first {
            seen.push(Rc::as_ptr(judged));
            premises.facts.extend(judged.premises.facts.iter().copied());
        }
        for (key, origin) in judged.premises.answers.iter() {
            if first || key.target.unit().is_some() {
                premises.answers.insert(renamed(*key, id), *origin);
            }
        }
    }
    premises
}

/// An assessment while it is made.
pub(crate) struct State<'a> {
    knowledge: &'a Knowledge,
    pub snapshot: &'a Snapshot<'a>,
    setup: &'a Setup,
    pub symbolic: Symbolic<'a>,
    /// Whether to record what the verdicts rest on.
    pub records_premises: bool,
    pub limit: WorkLimit,
    pub joins: Joins,
}

/// Which variables are left out of functions when they are joined: on which nothing else depends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Leaving {
    /// Those of a unit.
    Unit,
    /// Those of a group of units.
    Group,
    /// All.
    All,
}

/// What functions to sets of levels gave when they were joined.
pub(crate) type Joins = Table<(Leaving, Vec<Diagram>), Diagram>;

impl<'a> State<'a> {
    pub fn new(setup: &'a Setup, knowledge: &'a Knowledge, snapshot: &'a Snapshot<'a>) -> Self {
        Self::of(setup, knowledge, Symbolic::new(knowledge, snapshot, setup), snapshot)
    }

    /// The same with functions that were begun.
    pub fn of(setup: &'a Setup, knowledge: &'a Knowledge, symbolic: Symbolic<'a>, snapshot: &'a Snapshot<'a>) -> Self {
        Self {
            knowledge,
            snapshot,
            setup,
            symbolic,
            records_premises: false,
            limit: WorkLimit::default(),
            joins: Joins::default(),
        }
    }

    /// Judges a unit; within a limit of work, beyond which its result is a bound. Gives up control after each rule.
    pub async fn judge(&mut self, unit: Unit) -> Judged {
        let size = self.symbolic.diagrams.size();
        let parts = size.saturating_add(self.limit.parts).min(self.limit.all_parts);
        self.symbolic.limit_work(self.limit.steps, parts);
        let judged = self.judge_exactly(unit).await;
        let over = self.symbolic.is_over();
        self.symbolic.limit_work(usize::MAX, usize::MAX);
        if over { self.bound(unit) } else { judged }
    }

    async fn judge_exactly(&mut self, unit: Unit) -> Judged {
        self.symbolic.take_reads();
        self.symbolic.premises = self.records_premises.then(Premises::default);
        let mut axes: Vec<[Diagram; 4]> = Vec::new();
        let mut flows = Vec::new();
        let mut open = OpenAnswers::new();
        for flow in unit.flows {
            let Some(functions) = self.symbolic.flow(&unit, flow).await else {
                continue;
            };
            axes.push(functions.axes);
            self.note_open(&functions, &mut open);
            flows.push(self.flow_result(flow, functions));
        }
        self.judged(unit, flows, &axes, open, false)
    }

    fn judged(
        &mut self,
        unit: Unit,
        flows: Vec<FlowResult>,
        axes: &[[Diagram; 4]],
        open: OpenAnswers,
        bounded: bool,
    ) -> Judged {
        let mut left = [self.symbolic.diagrams.leaf(0); 4];
        for (place, left) in left.iter_mut().enumerate() {
            let of_flows = axes.iter().filter_map(|axes| axes.get(place));
            // on what each depends alone
            let mut depends: Vec<(Variable, Diagram)> = Vec::new();
            let mut functions: Vec<Diagram> = of_flows.copied().collect();
            order(&mut functions);
            functions.dedup();
            let diagrams = &mut self.symbolic.diagrams;
            for function in &functions {
                let variables = diagrams.variables(*function).into_iter();
                let of_unit = variables.filter(Variable::is_of_one_unit);
                depends.extend(of_unit.map(|variable| (variable, *function)));
            }
            order(&mut depends);
            let alone = |variable: &Variable| {
                let first = depends.partition_point(|(known, _)| known < variable);
                let is = |place: usize| depends.get(place).is_some_and(|(known, _)| known == variable);
                is(first) && !is(first + 1)
            };
            let sets = functions.iter().map(|function| diagrams.possible(*function, &alone));
            let sets = sets.collect();
            *left = self.joined(sets, Leaving::Unit);
        }
        let levels = left.map(|left| {
            let sets = self.symbolic.diagrams.levels(left);
            let bits = sets.into_iter().fold(0, |all, set| all | set);
            Levels::new((0..8).filter(|level| bits >> level & 1 == 1).collect())
        });
        let result = UnitResult {
            unit,
            available: self.symbolic.context(&[]).available(&unit),
            verdict: Verdict::new(levels),
            flows,
        };
        Judged {
            findings: findings(&result, self.knowledge),
            result,
            left,
            open,
            premises: self.symbolic.premises.take().unwrap_or_default(),
            reads: self.symbolic.take_reads(),
            bounded,
        }
    }

    /// Every level that a rule can conclude, and the questions that an evaluation misses first.
    fn bound(&mut self, unit: Unit) -> Judged {
        self.symbolic.take_reads();
        self.symbolic.premises = self.records_premises.then(Premises::default);
        let mut open = OpenAnswers::new();
        let mut flows = Vec::new();
        let mut worst = Axis::ALL.map(|_| 0);
        for flow in unit.flows {
            let missed = match self.symbolic.settled(&unit, flow) {
                Ok(None) => continue,
                Ok(Some(functions)) => {
                    for (all, axis) in worst.iter_mut().zip(functions.axes) {
                        *all = self.symbolic.diagrams.level(axis).unwrap_or(u8::MAX).max(*all);
                    }
                    flows.push(self.flow_result(flow, functions));
                    continue;
                }
                Err(open) => open.missed,
            };
            for key in missed {
                add_open(&mut open, key, 1, [true; 4]);
            }
            worst = Axis::ALL.map(Axis::top);
            let rules = self.knowledge.rules().iter();
            let rules = rules.filter(|rule| rule.in_force.contains(self.snapshot.date));
            flows.push(FlowResult {
                flow,
                happens: Truth::Unknown,
                located: Located::Open,
                verdict: every_level(),
                rules: rules
                    .map(|rule| RuleResult {
                        rule,
                        truth: Truth::Unknown,
                    })
                    .collect(),
            });
        }
        let mut axes = [self.symbolic.diagrams.leaf(0); 4];
        for ((diagram, worst), number) in axes.iter_mut().zip(worst).zip(0..) {
            let levels: Vec<Diagram> = (0..=worst).map(|level| self.symbolic.diagrams.leaf(level)).collect();
            *diagram = self.symbolic.diagrams.branch(Variable::not_worked_out(number), &levels);
        }
        self.judged(unit, flows, &[axes], open, true)
    }

    fn note_open(&self, functions: &FlowFunctions, open: &mut OpenAnswers) {
        let mut asked = OpenAnswers::new();
        for (index, diagram) in (0..).zip(&functions.axes) {
            let axes = std::array::from_fn(|axis: usize| axis == index);
            for Variable { key, .. } in self.symbolic.diagrams.variables(*diagram) {
                add_open(&mut asked, key, 0, axes);
            }
        }
        for (key, (_, axes)) in asked.iter() {
            add_open(open, *key, 1, *axes);
        }
    }

    fn flow_result(&self, flow: &'static Flow, functions: FlowFunctions) -> FlowResult {
        let truth = |diagram: Diagram| match self.symbolic.diagrams.level(diagram) {
            Some(0) => Truth::No,
            Some(_) => Truth::Yes,
            None => Truth::Unknown,
        };
        let rules = functions.rules.iter().map(|function| RuleResult {
            rule: function.rule,
            truth: function.truth,
        });
        FlowResult {
            flow,
            happens: truth(functions.happens),
            located: functions.located,
            verdict: self.verdict(functions.axes),
            rules: rules.collect(),
        }
    }

    fn verdict(&self, diagrams: [Diagram; 4]) -> Verdict {
        Verdict::new(diagrams.map(|diagram| Levels::new(self.symbolic.diagrams.levels(diagram))))
    }

    /// The levels that the worst of all units can have on each axis. What only one unit depends on was left out of the
    /// functions already, and what only one provider depends on is left out before the providers are joined: so the work
    /// grows with the number of units and not with the product of all that is open. The second value is whether that was
    /// too much work all the same, and the levels are a bound.
    pub async fn whole(&mut self, units: &[(Unit, &Judged)]) -> ([Vec<u8>; 4], bool) {
        // nothing can be ruled out of a product that the knowledge does not have, or of people of whom it asks nothing
        let unknown = |service: &Service| self.knowledge.product(service.product).is_none();
        let asks_nothing = self
            .knowledge
            .question(self.knowledge.well_known().access_who)
            .is_none();
        if self.setup.services().iter().any(unknown) || (asks_nothing && !self.setup.access().is_empty()) {
            return (Axis::ALL.map(|axis| (0..=axis.top()).collect()), false);
        }
        let size = self.symbolic.diagrams.size();
        self.symbolic
            .limit_work(usize::MAX, size.saturating_add(self.limit.parts));
        let mut groups: Vec<(Group, Vec<[Diagram; 4]>)> = Vec::new();
        for (unit, judged) in units {
            let group = self.symbolic.order.unit(unit);
            match groups.iter_mut().find(|(known, _)| *known == group) {
                Some((_, lefts)) if lefts.contains(&judged.left) => {}
                Some((_, lefts)) => lefts.push(judged.left),
                None => groups.push((group, vec![judged.left])),
            }
        }
        let mut levels = Axis::ALL.map(|_| Vec::new());
        for (place, levels) in levels.iter_mut().enumerate() {
            let mut joined = Vec::with_capacity(groups.len());
            for (_, group) in &groups {
                let of_axis = group.iter().filter_map(|left| left.get(place)).copied();
                joined.push(self.joined(of_axis.collect(), Leaving::Group));
            }
            let whole = self.joined(joined, Leaving::All);
            let bits = self.symbolic.diagrams.level(whole).unwrap_or(u8::MAX);
            levels.extend((0..8).filter(|level| bits >> level & 1 == 1));
            yield_now().await;
        }
        let over = self.symbolic.is_over();
        self.symbolic.limit_work(usize::MAX, usize::MAX);
        if !over {
            return (levels, false);
        }
        let between = Axis::ALL.map(|axis| {
            let verdicts = || units.iter().map(|(_, judged)| judged.result.verdict.axis(axis));
            let least = verdicts().map(Levels::best).max().unwrap_or(0);
            let most = verdicts().map(Levels::worst).max().unwrap_or(0);
            (least..=most).collect()
        });
        (between, true)
    }

    /// Joins functions to sets of levels, without the variables on which no other unit or group depends, or without all.
    /// Each of these is left out as soon as no function is left that depends on it.
    fn joined(&mut self, mut sets: Vec<Diagram>, leaving: Leaving) -> Diagram {
        order(&mut sets);
        sets.dedup();
        let key = (leaving, sets);
        if let Some(known) = self.joins.get(&key) {
            return *known;
        }
        let sets = &key.1;
        let is_left_out = |variable: &Variable| match leaving {
            Leaving::Unit => variable.is_of_one_unit(),
            Leaving::Group => variable.is_of_one_group(),
            Leaving::All => true,
        };
        let diagrams = &mut self.symbolic.diagrams;
        let mut last: Vec<(Variable, usize)> = Vec::new();
        for (place, set) in sets.iter().enumerate() {
            let variables = diagrams.variables(*set).into_iter().filter(is_left_out);
            last.extend(variables.map(|variable| (variable, place)));
        }
        order(&mut last);
        let last_of = |variable: &Variable| {
            let after = last.partition_point(|(known, _)| known <= variable);
            let found = after.checked_sub(1).and_then(|before| last.get(before));
            found.filter(|(known, _)| known == variable).map(|(_, place)| *place)
        };
        let mut joined = diagrams.leaf(1);
        let mut seen: Vec<Variable> = Vec::new();
        for (place, set) in sets.iter().enumerate() {
            // what only this one depends on
            let own = |variable: &Variable| last_of(variable) == Some(place) && !seen.contains(variable);
            let set_alone = diagrams.possible_of_sets(*set, &own);
            joined = diagrams.worse_of_each(joined, set_alone);
            joined = diagrams.possible_of_sets(joined, &|variable: &Variable| last_of(variable) == Some(place));
            seen.extend(diagrams.variables(*set));
        }
        if !self.symbolic.is_over() {
            self.joins.insert(key, joined);
        }
        joined
    }

    /// Whether it is settled that no law on transfers binds the organisation.
    pub fn nobody_bound<'u>(&self, mut units: impl Iterator<Item = &'u Unit>) -> bool {
        let Some((unit, flow)) = units.find_map(|unit| Some((unit, unit.flows.first()?))) else {
            return false;
        };
        let mut context = EvalContext::new(self.knowledge, self.snapshot, self.setup, &[]);
        let subject = Subject::new(unit, flow);
        FlowEvaluator::assuming(&mut context, &subject, Assumptions::NONE).regime() == Some(Regime::NotBound)
    }
}

fn every_level() -> Verdict {
    Verdict::new(Axis::ALL.map(|axis| Levels::new((0..=axis.top()).collect())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use limes_model::Date;

    fn unit(id: UnitId, regions: Option<Text>) -> Unit {
        Unit {
            id,
            provider: Some("one"),
            family: None,
            regions,
            source: "product",
            offering: None,
            flows: &[],
        }
    }

    #[test]
    fn only_units_that_cannot_differ_are_of_one_kind() {
        let mut setup = Setup::new(Date::new(2026, 11, 22));
        let kind = |setup: &Setup, id, regions| Kind::of(&unit(id, regions), setup);
        let (one, other) = (UnitId::Service(1), UnitId::Service(2));
        assert_eq!(kind(&setup, one, None), kind(&setup, other, None));
        // the regions of flows that come once depend on the services of the set-up
        let common = UnitId::Common("product");
        assert_ne!(kind(&setup, common, None), kind(&setup, common, Some("one")));
        assert_ne!(kind(&setup, one, None), kind(&setup, UnitId::Access(1), None));
        for target in [
            |id| Target::Service(id),
            |id| Target::Flow(UnitId::Service(id), "flow"),
            |id| Target::UnitLaw(UnitId::Service(id), "law"),
        ] {
            let key = |id| Key {
                target: target(id),
                question: 3,
            };
            setup.answers.insert(key(1), Answer::Choice(1));
            assert_ne!(kind(&setup, one, None), kind(&setup, other, None));
            setup.answers.insert(key(2), Answer::Choice(1));
            assert_eq!(kind(&setup, one, None), kind(&setup, other, None));
            // a question that was asked in vain counts as open
            setup.answers.insert(Key { question: 4, ..key(2) }, Answer::Unknown);
            assert_eq!(kind(&setup, one, None), kind(&setup, other, None));
        }
    }
}
