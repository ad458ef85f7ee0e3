//! What is still possible for a flow: its terms and rules as functions of the open answers.
//!
//! The function is put together from small parts, so that no part has to try many answers at once: whether the flow
//! happens, where it happens, which law binds the exporter, and each term for each of the places and laws that are
//! possible.

use std::collections::BTreeMap;

use super::context::{Beyond, Cite, EvalContext, Located, Whereabouts};
use super::eval::{FlowEvaluator, Regime};
use super::limits::Limits;
use super::setup::{Answer, Key, Service, Setup, UnitId};
use super::snapshot::Snapshot;
use super::unit::Unit;
use super::value_classes::ValueClasses;
use super::variable_order::{Variable, VariableOrder};
use limes_diagrams::{Diagram, Diagrams};
use limes_knowledge::Knowledge;
use limes_knowledge::rules::{Rule, Term};
use limes_model::Condition;
use limes_model::Text;
use limes_model::catalogue::{ActorRef, ClearText, Flow};
use limes_model::question::{AnswerKind, QuestionIndex};
use limes_model::{Axis, DataKind, Truth};

/// A value under the condition that it holds; together the conditions cover everything, and no two of them overlap.
type Parts<T> = Vec<(T, Diagram)>;

/// What something is if it is open and no question decides it, because the knowledge lacks the question.
#[derive(Clone, Copy)]
enum Otherwise<'v, T> {
    /// What is of most concern.
    Is(T),
    /// Any of these values; different numbers are independent of each other.
    Any(QuestionIndex, &'v [T]),
}

/// The number of [`Otherwise::Any`] for the regimes; those of the terms come before it.
const REGIMES: QuestionIndex = Term::ALL.len() as QuestionIndex;

/// What two evaluations of a term must have in common to give the same function.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Same {
    term: Term,
    place: Option<Located>,
    regime: Option<Regime>,
    provider: Option<Text>,
    unit: Option<UnitId>,
    flow: Option<Text>,
    seen_by: usize,
    clear_text: ClearText,
    data: DataKind,
}

/// The functions of one assessment.
pub(super) struct Symbolic<'a> {
    knowledge: &'a Knowledge,
    snapshot: &'a Snapshot<'a>,
    setup: &'a Setup,
    pub diagrams: Diagrams<Variable>,
    order: VariableOrder,
    domains: Option<ValueClasses<'a>>,
    regimes: Option<(Parts<Regime>, bool)>,
    /// Also whether places or companies that are open had to be tried for it.
    known: BTreeMap<Same, (Diagram, bool)>,
    /// Whether places or companies that are open had to be tried: then every law of every country was looked at.
    pub tried_places: bool,
    /// What the evaluation used, where it is to be recorded.
    pub cites: Option<Vec<Cite>>,
    /// Only the rules that exceed these limits count.
    pub limits: Option<Limits>,
}

/// One flow, with what is possible about it.
pub(super) struct FlowFunctions {
    /// Whether it happens.
    pub happens: Diagram,
    /// Where it happens, if only one place is possible.
    pub located: Located,
    /// The level on each axis.
    pub axes: [Diagram; 4],
    /// Whether each rule that may hold does.
    pub rules: Vec<(&'static Rule, Diagram)>,
}

struct Subject<'u> {
    unit: &'u Unit,
    flow: &'u Flow,
    places: Parts<Located>,
    terms: [Option<Diagram>; Term::ALL.len()],
}

impl<'a> Symbolic<'a> {
    pub fn new(knowledge: &'a Knowledge, snapshot: &'a Snapshot<'a>, setup: &'a Setup) -> Self {
        Self {
            knowledge,
            snapshot,
            setup,
            diagrams: Diagrams::default(),
            order: VariableOrder::new(setup, knowledge),
            domains: None,
            regimes: None,
            known: BTreeMap::new(),
            tried_places: false,
            cites: None,
            limits: None,
        }
    }

    /// The levels that the worst of all units can have on each axis. What only one unit depends on is left out of the
    /// function before the units of a provider are joined, and what only one provider depends on before the providers
    /// are: so the work grows with the number of units and not with the product of all that is open.
    pub fn whole(&mut self, parts: Vec<(Unit, [Diagram; 4])>) -> [Vec<u8>; 4] {
        // nothing can be ruled out of a product that the knowledge does not have, or of people of whom it asks nothing
        let unknown = |service: &Service| self.knowledge.product(service.product).is_none();
        let asks_nothing = self
            .knowledge
            .question(self.knowledge.well_known().access_who)
            .is_none();
        if self.setup.services().iter().any(unknown) || (asks_nothing && !self.setup.access().is_empty()) {
            return Axis::ALL.map(|axis| (0..=axis.top()).collect());
        }
        let lowest = self.diagrams.leaf(1);
        let mut groups: BTreeMap<usize, [Diagram; 4]> = BTreeMap::new();
        for (unit, diagrams) in parts {
            let group = groups.entry(self.order.unit(&unit)).or_insert([lowest; 4]);
            for (all, one) in group.iter_mut().zip(diagrams) {
                let one = self.diagrams.possible(one, &Variable::is_of_one_unit);
                *all = self.diagrams.worse_of_each(*all, one);
            }
        }
        let mut whole = [lowest; 4];
        for group in groups.into_values() {
            for (all, one) in whole.iter_mut().zip(group) {
                let one = self.diagrams.possible_of_sets(one, &Variable::is_of_one_group);
                *all = self.diagrams.worse_of_each(*all, one);
            }
        }
        whole.map(|sets| {
            let sets = self.diagrams.possible_of_sets(sets, &|_| true);
            let bits = self.diagrams.level(sets).unwrap_or(u8::MAX);
            (0..8).filter(|level| bits >> level & 1 == 1).collect()
        })
    }

    /// A flow about which nothing is open needs no functions: every rule holds or does not. The outer `None` says that
    /// something is open, the inner one that the flow does not happen.
    fn settled(&self, unit: &Unit, flow: &Flow) -> Option<Option<FlowFunctions>> {
        let mut context = EvalContext::new(self.knowledge, self.snapshot, self.setup, &[]);
        let mut evaluator = FlowEvaluator::new(&mut context, unit, flow);
        let located = evaluator.located;
        match (evaluator.happens, located) {
            (Truth::No, _) => return Some(None),
            (Truth::Yes, Located::At(_)) => {}
            _ => return None,
        }
        let mut levels = [0; 4];
        let mut rules = Vec::new();
        for rule in self.knowledge.rules() {
            match evaluator.rule(rule) {
                Truth::No => {}
                Truth::Unknown => return None,
                Truth::Yes => {
                    rules.push((*rule, self.diagrams.leaf(1)));
                    if let Some(level) = levels.get_mut(rule.axis.index()) {
                        *level = rule.level.max(*level);
                    }
                }
            }
        }
        let axes = levels.map(|level| self.diagrams.leaf(level));
        Some(Some(FlowFunctions {
            happens: self.diagrams.leaf(1),
            located,
            axes,
            rules,
        }))
    }

    /// The functions of a flow; `None` if it does not happen in any case.
    pub fn flow(&mut self, unit: &Unit, flow: &Flow) -> Option<FlowFunctions> {
        if self.cites.is_none()
            && let Some(functions) = self.settled(unit, flow)
        {
            return functions;
        }
        let (yes, no) = (self.diagrams.leaf(1), self.diagrams.leaf(0));
        let happens = self.parts(unit.regions, &mut Vec::new(), Otherwise::Is(true), &|context| {
            settled(context.happens(unit, flow))
        });
        let mut happens = happens.iter().find(|(value, _)| *value).map_or(no, |(_, guard)| *guard);
        if happens == no {
            return None;
        }
        let unbounded = Located::At(Whereabouts::beyond(Beyond::Anywhere));
        let mut places = self.parts(
            unit.regions,
            &mut Vec::new(),
            Otherwise::Is(unbounded),
            &|context| match context.locate(unit, flow) {
                Located::Open => None,
                located => Some(located),
            },
        );
        if let Some(index) = places.iter().position(|(place, _)| *place == Located::Nowhere) {
            let (_, nowhere) = places.swap_remove(index);
            let somewhere = self.diagrams.relevel(nowhere, &[1, 0]);
            happens = self.diagrams.both(happens, somewhere);
            if happens == no {
                return None;
            }
        }
        let located = match places.as_slice() {
            [(place, _)] => *place,
            _ => Located::Open,
        };
        let mut subject = Subject {
            unit,
            flow,
            places,
            terms: [None; Term::ALL.len()],
        };
        let mut functions = FlowFunctions {
            happens,
            located,
            axes: [no; 4],
            rules: Vec::new(),
        };
        let limits = self.limits;
        let in_force = self
            .knowledge
            .rules()
            .iter()
            .filter(|rule| rule.in_force.contains(self.snapshot.date));
        for rule in in_force.filter(|rule| limits.is_none_or(|limits| limits.forbid(rule))) {
            let mut holds = self.condition(&mut subject, &rule.when);
            for exception in rule.unless {
                if holds == no {
                    break;
                }
                let except = self.condition(&mut subject, &exception.when);
                let not = self.diagrams.relevel(except, &[1, 0]);
                holds = self.diagrams.both(holds, not);
            }
            if happens != yes {
                holds = self.diagrams.both(holds, happens);
            }
            if holds == no {
                continue;
            }
            functions.rules.push((rule, holds));
            let level = self.diagrams.relevel(holds, &[0, rule.level]);
            if let Some(worst) = functions.axes.get_mut(rule.axis.index()) {
                *worst = self.diagrams.worse(*worst, level);
            }
        }
        Some(functions)
    }

    fn condition(&mut self, subject: &mut Subject<'_>, condition: &Condition<Term>) -> Diagram {
        let (yes, no) = (self.diagrams.leaf(1), self.diagrams.leaf(0));
        match condition {
            Condition::Is(term) => self.term(subject, *term),
            Condition::Not(term) => {
                let holds = self.term(subject, *term);
                self.diagrams.relevel(holds, &[1, 0])
            }
            Condition::All(parts) => {
                let mut all = yes;
                for part in *parts {
                    let part = self.condition(subject, part);
                    all = self.diagrams.both(all, part);
                    if all == no {
                        break;
                    }
                }
                all
            }
            Condition::Any(parts) => {
                let mut any = no;
                for part in *parts {
                    let part = self.condition(subject, part);
                    any = self.diagrams.worse(any, part);
                    if any == yes {
                        break;
                    }
                }
                any
            }
        }
    }

    fn term(&mut self, subject: &mut Subject<'_>, term: Term) -> Diagram {
        if let Some(Some(known)) = subject.terms.get(term as usize) {
            return *known;
        }
        let (yes, no) = (self.diagrams.leaf(1), self.diagrams.leaf(0));
        let places: Parts<Option<Located>> = if looks_at_place(term) {
            subject
                .places
                .iter()
                .map(|(place, guard)| (Some(*place), *guard))
                .collect()
        } else {
            vec![(None, yes)]
        };
        let regimes: Parts<Option<Regime>> = if looks_at_regime(term) {
            self.regimes(subject)
                .into_iter()
                .map(|(regime, guard)| (Some(regime), guard))
                .collect()
        } else {
            vec![(None, yes)]
        };
        let mut holds = no;
        for (place, there) in &places {
            let mut here = no;
            for (regime, bound) in &regimes {
                let case = self.term_at(subject, term, *place, *regime);
                let case = self.diagrams.both(case, *bound);
                here = self.diagrams.worse(here, case);
            }
            let here = self.diagrams.both(here, *there);
            holds = self.diagrams.worse(holds, here);
        }
        if let Some(known) = subject.terms.get_mut(term as usize) {
            *known = Some(holds);
        }
        holds
    }

    fn term_at(
        &mut self,
        subject: &Subject<'_>,
        term: Term,
        place: Option<Located>,
        regime: Option<Regime>,
    ) -> Diagram {
        let (unit, flow) = (subject.unit, subject.flow);
        let located = place.unwrap_or(Located::Open);
        let evaluate = |context: &mut EvalContext<'_>| {
            settled(FlowEvaluator::assuming(context, unit, flow, located, regime).evaluate(term))
        };
        let mut context = self.context(&[]);
        let truth = evaluate(&mut context);
        self.keep(context.cites.take());
        if let Some(truth) = truth {
            return self.diagrams.leaf(u8::from(truth));
        }
        let own = matches!(unit.id, UnitId::Service(_))
            && (term == Term::KeyOutOfReach || term == Term::SecrecyForbids)
            || unit.provider.is_none()
            || flow
                .seen_by
                .iter()
                .any(|actor| matches!(actor, ActorRef::Answer(_) | ActorRef::Unnamed(_)));
        let same = Same {
            term,
            place,
            regime,
            provider: unit.provider,
            unit: own.then_some(unit.id),
            flow: own.then_some(flow.id),
            seen_by: flow.seen_by.as_ptr() as usize,
            clear_text: flow.clear_text,
            data: flow.data,
        };
        if let Some((known, tried)) = self.known.get(&same) {
            self.tried_places |= *tried;
            return *known;
        }
        let before = std::mem::take(&mut self.tried_places);
        // neither answer reassures in every rule: a term can stand for concern, or for protection
        let either = Otherwise::Any(term as QuestionIndex, &[false, true]);
        let parts = self.parts(unit.regions, &mut Vec::new(), either, &evaluate);
        let holds = parts
            .iter()
            .find(|(truth, _)| *truth)
            .map_or(self.diagrams.leaf(0), |(_, guard)| *guard);
        self.known.insert(same, (holds, self.tried_places));
        self.tried_places |= before;
        holds
    }

    fn regimes(&mut self, subject: &Subject<'_>) -> Parts<Regime> {
        if let Some((known, tried)) = &self.regimes {
            self.tried_places |= *tried;
            return known.clone();
        }
        // the organisation's law is the same for every flow; it is read through the first that asks
        let (unit, flow) = (subject.unit, subject.flow);
        let before = std::mem::take(&mut self.tried_places);
        let any = Otherwise::Any(REGIMES, &Regime::ALL);
        let parts = self.parts(unit.regions, &mut Vec::new(), any, &|context| {
            FlowEvaluator::assuming(context, unit, flow, Located::Open, None).regime()
        });
        self.regimes = Some((parts.clone(), self.tried_places));
        self.tried_places |= before;
        parts
    }

    fn context<'s>(&'s self, assumed: &'s [(Key, Answer)]) -> EvalContext<'s> {
        let mut context = EvalContext::new(self.knowledge, self.snapshot, self.setup, assumed);
        context.cites = self.cites.as_ref().map(|_| Vec::new());
        context
    }

    fn keep(&mut self, more: Option<Vec<Cite>>) {
        if let (Some(cites), Some(more)) = (&mut self.cites, more) {
            for cite in more {
                if !cites.contains(&cite) {
                    cites.push(cite);
                }
            }
        }
    }

    fn otherwise<T: Copy>(&mut self, otherwise: Otherwise<'_, T>) -> Parts<T> {
        match otherwise {
            Otherwise::Is(value) => vec![(value, self.diagrams.leaf(1))],
            Otherwise::Any(number, values) => {
                let variable = Variable::nobody_asked(number);
                let mut parts = Vec::with_capacity(values.len());
                for (index, value) in values.iter().enumerate() {
                    let chosen = (0..values.len()).map(|other| self.diagrams.leaf(u8::from(other == index)));
                    let guards: Vec<Diagram> = chosen.collect();
                    parts.push((*value, self.diagrams.branch(variable, &guards)));
                }
                parts
            }
        }
    }

    /// The values that something can take, each with the answers under which it does. `glance` gives the value under
    /// assumed answers, or nothing and the open questions that it missed; `otherwise` says what it is where none was missed.
    fn parts<T: Copy + PartialEq>(
        &mut self,
        regions: Option<Text>,
        assumed: &mut Vec<(Key, Answer)>,
        otherwise: Otherwise<'_, T>,
        glance: &dyn Fn(&mut EvalContext<'_>) -> Option<T>,
    ) -> Parts<T> {
        let mut context = self.context(assumed);
        let value = glance(&mut context);
        let cites = context.cites.take();
        let ask = context.asks.iter().map(|key| self.order.of(*key)).min();
        self.keep(cites);
        let variable = match (value, ask) {
            (Some(value), _) => return vec![(value, self.diagrams.leaf(1))],
            (None, None) => return self.otherwise(otherwise),
            (None, Some(variable)) => variable,
        };
        let kind = self.knowledge.question(variable.key.question).map(|q| q.kind);
        self.tried_places |= matches!(
            kind,
            Some(AnswerKind::Country | AnswerKind::Countries | AnswerKind::Region)
        );
        let (knowledge, snapshot, setup) = (self.knowledge, self.snapshot, self.setup);
        let answers = self
            .domains
            .get_or_insert_with(|| ValueClasses::new(knowledge, snapshot, setup))
            .values(variable.key, regions);
        if answers.is_empty() {
            return self.otherwise(otherwise);
        }
        let mut cases = Vec::with_capacity(answers.len());
        for answer in answers {
            assumed.push((variable.key, answer));
            cases.push(self.parts(regions, assumed, otherwise, glance));
            assumed.pop();
        }
        let mut values: Vec<T> = Vec::new();
        for (value, _) in cases.iter().flatten() {
            if !values.contains(value) {
                values.push(*value);
            }
        }
        let never = self.diagrams.leaf(0);
        values
            .into_iter()
            .map(|value| {
                let guards = cases.iter().map(|case| {
                    case.iter()
                        .find(|(v, _)| *v == value)
                        .map_or(never, |(_, guard)| *guard)
                });
                let guards: Vec<Diagram> = guards.collect();
                (value, self.diagrams.branch(variable, &guards))
            })
            .collect()
    }
}

const fn settled(truth: Truth) -> Option<bool> {
    match truth {
        Truth::Yes => Some(true),
        Truth::No => Some(false),
        Truth::Unknown => None,
    }
}

const fn looks_at_place(term: Term) -> bool {
    use Term::{
        Adequate, AreaWider, ExcessivePowers, InThirdCountry, PlaceOutside, SecrecyForbids, SectorForbidsPlace,
        TerritoryCompellable, WithinContractArea,
    };
    matches!(
        term,
        PlaceOutside
            | AreaWider
            | WithinContractArea
            | TerritoryCompellable
            | InThirdCountry
            | Adequate
            | ExcessivePowers
            | SectorForbidsPlace
            | SecrecyForbids
    )
}

const fn looks_at_regime(term: Term) -> bool {
    use Term::{Adequate, ChapterFiveApplies, ExcessivePowers, InThirdCountry, InstrumentInForce};
    matches!(
        term,
        Adequate | ChapterFiveApplies | ExcessivePowers | InThirdCountry | InstrumentInForce
    )
}
