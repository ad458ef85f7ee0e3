//! What is still possible for a flow: its terms and rules as functions of the open answers.
//!
//! A term is evaluated under what is known. If that leaves it open, the evaluation says what it missed: where the flow
//! happens, which law binds the exporter, or an answer. It is repeated under each value of that, and what comes out are
//! the children of a decision diagram. Nothing is said beforehand about what a term looks at: results are shared between
//! flows that have everything in common that the evaluation read.

mod axis;
mod rule_function;

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use self::rule_function::RuleFunction;
use super::context::{Beyond, Cite, EvalContext, Located, Whereabouts};
use super::eval::{Assumed, Assumptions, FlowEvaluator, Part, Regime};
use super::limits::Limits;
use super::provenance::Premises;
use super::reads::{Reads, Regions};
use super::setup::{Answer, Key, Setup};
use super::snapshot::Snapshot;
use super::subject::{Inputs, Properties, Subject, Values};
use super::unit::Unit;
use super::value_classes::{ValueClasses, World};
use super::variable_order::{Variable, VariableOrder};
use limes_diagrams::{Diagram, Diagrams};
use limes_knowledge::Knowledge;
use limes_knowledge::rules::Term;
use limes_model::catalogue::Flow;
use limes_model::question::QuestionIndex;
use limes_model::{Text, Truth};
use rustc_hash::FxBuildHasher;

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

/// The number of [`Otherwise::Any`] for the regimes; those of the parts come before it.
const REGIMES: QuestionIndex = 10_000;

/// What is evaluated, and under which assumptions: a part of a rule, or where the flow happens.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Asked {
    part: Option<Part>,
    place: Option<usize>,
    regime: Option<Regime>,
}

impl Asked {
    /// Where the flow happens.
    const PLACES: Self = Self {
        part: None,
        place: None,
        regime: None,
    };

    /// A part, of which nothing is assumed.
    const fn about(part: Part) -> Self {
        Self {
            part: Some(part),
            ..Self::PLACES
        }
    }
}

/// What is assumed where an evaluation missed it.
#[derive(Default)]
struct Guess {
    answers: Vec<(Key, Answer)>,
    parts: Vec<(Part, bool)>,
}

impl Guess {
    fn is_empty(&self) -> bool {
        self.answers.is_empty() && self.parts.is_empty()
    }
}

/// Which law may bind the exporter.
type Regimes = Rc<[(Regime, Diagram)]>;

/// Where a flow may happen, with the number of each place.
type Places = Rc<[(usize, Located, Diagram)]>;

/// What came of an evaluation: when the term holds, or the places.
#[derive(Clone)]
struct Known {
    holds: Diagram,
    places: Option<Places>,
    /// What of the subject was read.
    inputs: Inputs,
    /// Whether the places were used at which the flow may happen.
    used_places: bool,
    reads: Rc<Reads>,
}

/// Results by what was read of their subjects. What that is shows only in an evaluation; for one term there are few
/// different answers to it.
#[derive(Default)]
struct Memo {
    inputs: HashMap<Option<Part>, Vec<(Inputs, bool)>, FxBuildHasher>,
    known: HashMap<(Asked, Values, Option<usize>), Known, FxBuildHasher>,
}

impl Memo {
    fn get(&self, asked: Asked, flow: &FlowState<'_>) -> Option<&Known> {
        let inputs = self.inputs.get(&asked.part)?.iter();
        let mut known = inputs.filter_map(|(inputs, places)| {
            let key = (asked, flow.values.read(*inputs), places.then_some(flow.places_number));
            self.known.get(&key)
        });
        known.next()
    }

    fn insert(&mut self, asked: Asked, flow: &FlowState<'_>, known: Known) {
        let read = (known.inputs, known.used_places);
        let inputs = self.inputs.entry(asked.part).or_default();
        if !inputs.contains(&read) {
            inputs.push(read);
        }
        let values = flow.values.read(known.inputs);
        let places = known.used_places.then_some(flow.places_number);
        self.known.insert((asked, values, places), known);
    }
}

/// The functions of one assessment.
pub(super) struct Symbolic<'a> {
    knowledge: &'a Knowledge,
    snapshot: &'a Snapshot<'a>,
    setup: &'a Setup,
    pub diagrams: Diagrams<Variable>,
    pub order: VariableOrder,
    pub domains: Option<ValueClasses>,
    regimes: Option<(Regimes, Rc<Reads>)>,
    memo: Memo,
    properties: Properties,
    /// Every place that was possible for a flow, and every list of such places.
    all_places: Vec<Located>,
    all_lists: Vec<Places>,
    /// What was looked at.
    pub reads: RefCell<Reads>,
    /// What the results rest on, where it is to be recorded.
    pub premises: Option<Premises>,
    /// What the evaluation used, where it is to be recorded.
    pub cites: Option<Vec<Cite>>,
    /// Whether more than one flow is evaluated: then results are shared, and what was looked at is recorded.
    pub shares: bool,
    /// Only the rules that exceed these limits count.
    pub limits: Option<Limits>,
    /// How many evaluations there were, and how many there may be.
    steps: usize,
    most_steps: usize,
}

/// What is open about a flow.
pub(super) struct StillOpen {
    /// The questions that an evaluation missed.
    pub missed: Vec<Key>,
    /// Which rules hold, in their order; one that is open may be settled by all values of what was missed.
    rules: Vec<Truth>,
}

/// One flow, with what is possible about it.
pub(super) struct FlowFunctions {
    /// Whether it happens.
    pub happens: Diagram,
    /// Where it happens, if only one place is possible.
    pub located: Located,
    /// The level on each axis.
    pub axes: [Diagram; 4],
    /// The rules that hold, or may hold.
    pub rules: Vec<RuleFunction>,
}

/// A flow while its functions are made.
struct FlowState<'u> {
    subject: Subject<'u>,
    values: Values,
    /// Where it may happen.
    places: Places,
    places_number: usize,
    /// Whether an evaluation used the places since this was last asked.
    used_places: bool,
    terms: [Option<Diagram>; Term::ALL.len()],
}

impl<'a> Symbolic<'a> {
    pub fn new(knowledge: &'a Knowledge, snapshot: &'a Snapshot<'a>, setup: &'a Setup) -> Self {
        Self::in_order(knowledge, snapshot, setup, VariableOrder::new(setup, knowledge))
    }

    /// The same with the order of another set-up: it decides only how large the functions become.
    pub fn in_order(
        knowledge: &'a Knowledge,
        snapshot: &'a Snapshot<'a>,
        setup: &'a Setup,
        order: VariableOrder,
    ) -> Self {
        Self {
            knowledge,
            snapshot,
            setup,
            diagrams: Diagrams::default(),
            order,
            domains: None,
            regimes: None,
            memo: Memo::default(),
            properties: Properties::default(),
            all_places: Vec::new(),
            all_lists: Vec::new(),
            reads: RefCell::default(),
            premises: None,
            cites: None,
            shares: true,
            limits: None,
            steps: 0,
            most_steps: usize::MAX,
        }
    }

    /// Limits the work: how many evaluations there may be from now on, and how many different parts of functions.
    pub fn limit_work(&mut self, steps: usize, parts: usize) {
        (self.steps, self.most_steps) = (0, steps);
        self.diagrams.limit(parts);
    }

    /// Whether the limit was reached: what was returned since then is no function of anything.
    pub const fn is_over(&self) -> bool {
        self.steps > self.most_steps || self.diagrams.is_full()
    }

    /// Returns what was looked at since the last call.
    pub fn take_reads(&mut self) -> Reads {
        self.reads.take()
    }

    /// A flow about which nothing is open needs no functions: every rule holds or does not. An error says
    /// that something is open, and what; `None` that the flow does not happen.
    pub fn settled(&mut self, unit: &Unit, flow: &Flow) -> Result<Option<FlowFunctions>, StillOpen> {
        let subject = Subject::new(unit, flow);
        let mut premises = self.premises.take();
        let mut context = self.context(&[]);
        if premises.is_some() {
            context.cites = Some(Vec::new());
        }
        let mut evaluator = FlowEvaluator::new(&mut context, &subject);
        let (happens, located) = (evaluator.happens, evaluator.located());
        let mut open = happens == Truth::Unknown || happens == Truth::Yes && !matches!(located, Located::At(_));
        let mut levels = [0; 4];
        let mut rules = Vec::new();
        let mut truths = Vec::with_capacity(self.knowledge.rules().len());
        for rule in self.knowledge.rules() {
            // what a flow rests on that does not happen is noted all the same
            if premises.is_none() && happens == Truth::No {
                break;
            }
            let truth = evaluator.rule(rule);
            truths.push(truth);
            match truth {
                Truth::No => {}
                Truth::Unknown => open = true,
                Truth::Yes => {
                    rules.push(RuleFunction {
                        rule,
                        truth: Truth::Yes,
                        holds: None,
                    });
                    if let Some(level) = levels.get_mut(rule.axis.index()) {
                        *level = rule.level.max(*level);
                    }
                }
            }
        }
        let mut missed = evaluator.place_open();
        missed.append(&mut context.asks);
        if let Some(premises) = &mut premises {
            let cites = context.cites.take().unwrap_or_default();
            premises.add(&mut context, &subject, flow, happens, cites);
        }
        self.premises = premises;
        if happens == Truth::No {
            return Ok(None);
        }
        if open {
            return Err(StillOpen { missed, rules: truths });
        }
        let axes = levels.map(|level| self.diagrams.leaf(level));
        Ok(Some(FlowFunctions {
            happens: self.diagrams.leaf(1),
            located,
            axes,
            rules,
        }))
    }

    /// The functions of a flow; `None` if it does not happen in any case. Gives up control after each rule.
    pub async fn flow(&mut self, unit: &Unit, flow: &Flow) -> Option<FlowFunctions> {
        let mut known = Vec::new();
        // what a rule rests on is cited where it is evaluated
        if self.cites.is_none() {
            match self.settled(unit, flow) {
                Ok(functions) => return functions,
                Err(open) => known = open.rules,
            }
        }
        let no = self.diagrams.leaf(0);
        let subject = Subject::new(unit, flow);
        let mut state = FlowState {
            values: self.properties.of(&subject),
            subject,
            places: [].into(),
            places_number: 0,
            used_places: false,
            terms: [None; Term::ALL.len()],
        };
        let regions = unit.regions;
        let subject = &state.subject;
        let happens = self.parts(regions, &mut Vec::new(), Otherwise::Is(true), &|context| {
            settled(context.happens(subject))
        });
        let mut happens = happens.iter().find(|(value, _)| *value).map_or(no, |(_, guard)| *guard);
        if happens == no {
            return None;
        }
        let all = self.places(&state, regions);
        let nowhere = all.iter().find(|(_, place, _)| *place == Located::Nowhere);
        if let Some((_, _, nowhere)) = nowhere {
            let somewhere = self.diagrams.relevel(*nowhere, &[1, 0]);
            happens = self.diagrams.both(happens, somewhere);
            if happens == no {
                return None;
            }
        }
        let somewhere = all.iter().filter(|(_, place, _)| *place != Located::Nowhere);
        state.places = somewhere.copied().collect();
        state.places_number = number_of(&mut self.all_lists, &state.places);
        let located = match &*state.places {
            [(_, place, _)] => *place,
            _ => Located::Open,
        };
        let (axes, rules) = self.levels(&mut state, happens, &known).await;
        Some(FlowFunctions {
            happens,
            located,
            axes,
            rules,
        })
    }

    fn term(&mut self, flow: &mut FlowState<'_>, term: Term) -> Diagram {
        if let Some(Some(known)) = flow.terms.get(term as usize) {
            return *known;
        }
        let asked = Asked::about(Part::Term(term));
        let holds = self.case(flow, asked, None, &mut Guess::default());
        if let Some(known) = flow.terms.get_mut(term as usize) {
            *known = Some(holds);
        }
        holds
    }

    /// Returns when a part holds, computing it only if no other flow had everything in common that it reads.
    fn remembered(&mut self, flow: &mut FlowState<'_>, asked: Asked, place: Option<Located>) -> Diagram {
        if let Some(known) = self.memo.get(asked, flow) {
            flow.subject.note_again(known.inputs);
            flow.used_places |= known.used_places;
            self.reads.borrow_mut().extend(&known.reads);
            return known.holds;
        }
        let (inputs, places) = (flow.subject.take_inputs(), std::mem::take(&mut flow.used_places));
        let (result, reads) = self.recorded(|symbolic| symbolic.explored(flow, asked, place, &mut Guess::default()));
        let used = std::mem::replace(&mut flow.used_places, places);
        flow.used_places |= used;
        let read = flow.subject.take_inputs();
        flow.subject.note_again(inputs);
        flow.subject.note_again(read);
        if self.is_over() {
            return result;
        }
        let known = Known {
            holds: result,
            places: None,
            inputs: read,
            used_places: used,
            reads,
        };
        self.memo.insert(asked, flow, known);
        result
    }

    /// Returns when a part holds, under what is assumed.
    fn explored(
        &mut self,
        flow: &mut FlowState<'_>,
        asked: Asked,
        place: Option<Located>,
        assumed: &mut Guess,
    ) -> Diagram {
        if self.is_over() {
            return self.diagrams.leaf(0);
        }
        self.steps += 1;
        let mut context = self.context(&assumed.answers);
        if let Some(Located::At(place)) = place.filter(|_| cfg!(debug_assertions)) {
            // the classes of the answers about the place distinguish its countries, whatever else is assumed of them
            place.named().iter().for_each(|country| context.name(country));
        }
        let assumptions = Assumptions {
            place: place.map_or(Assumed::Later, Assumed::Is),
            regime: asked.regime.map_or(Assumed::Later, Assumed::Is),
            parts: Assumed::Is(&assumed.parts),
        };
        let mut evaluator = FlowEvaluator::assuming(&mut context, &flow.subject, assumptions);
        let truth = asked.part.map_or(Truth::Unknown, |part| evaluator.evaluate_part(part));
        let missed = context.missed;
        let cites = context.cites.take();
        let ask = context.asks.iter().map(|key| self.order.of(*key)).min();
        self.keep(cites);
        if let Some(truth) = settled(truth) {
            return self.diagrams.leaf(u8::from(truth));
        }
        if let Some(part) = missed.part {
            let holds = self.remembered(flow, Asked::about(part), None);
            let cases = [(false, &[1, 0]), (true, &[0, 1])].map(|(truth, levels)| {
                let guard = self.diagrams.relevel(holds, levels);
                if self.diagrams.level(guard) == Some(0) {
                    return (guard, guard);
                }
                assumed.parts.push((part, truth));
                let case = self.explored(flow, asked, place, assumed);
                assumed.parts.pop();
                (case, guard)
            });
            return self.joined(&cases);
        }
        if missed.place && place.is_none() {
            flow.used_places = true;
            let places = Rc::clone(&flow.places);
            let mut cases = Vec::with_capacity(places.len());
            for (number, place, guard) in places.iter() {
                let here = Asked {
                    place: Some(*number),
                    ..asked
                };
                cases.push((self.case(flow, here, Some(*place), assumed), *guard));
            }
            return self.joined(&cases);
        }
        if missed.regime && asked.regime.is_none() {
            let regimes = self.regimes(flow);
            let mut cases = Vec::with_capacity(regimes.len());
            for (regime, guard) in regimes.iter() {
                let bound = Asked {
                    regime: Some(*regime),
                    ..asked
                };
                cases.push((self.case(flow, bound, place, assumed), *guard));
            }
            return self.joined(&cases);
        }
        let answers = ask.map(|variable| (variable, self.values(variable, flow.subject.regions())));
        match answers {
            Some((variable, answers)) if !answers.is_empty() => {
                let mut children = Vec::with_capacity(answers.len());
                for answer in answers.iter() {
                    assumed.answers.push((variable.key, *answer));
                    children.push(self.explored(flow, asked, place, assumed));
                    assumed.answers.pop();
                }
                self.diagrams.branch(variable, &children)
            }
            // neither answer reassures in every rule: a term can stand for concern, or for protection
            _ => {
                let variable = Variable::nobody_asked(asked.part.map_or(REGIMES, Part::number));
                let (yes, no) = (self.diagrams.leaf(1), self.diagrams.leaf(0));
                self.diagrams.branch(variable, &[no, yes])
            }
        }
    }

    fn case(&mut self, flow: &mut FlowState<'_>, asked: Asked, place: Option<Located>, assumed: &mut Guess) -> Diagram {
        if assumed.is_empty() && self.shares {
            self.remembered(flow, asked, place)
        } else {
            self.explored(flow, asked, place, assumed)
        }
    }

    /// Joins the cases, each under its condition. Conditions of equal cases are joined first, which is less work.
    fn joined(&mut self, cases: &[(Diagram, Diagram)]) -> Diagram {
        let mut groups: Vec<(Diagram, Diagram)> = Vec::new();
        for (case, guard) in cases {
            match groups.iter_mut().find(|(known, _)| known == case) {
                Some((_, all)) => *all = self.diagrams.worse(*all, *guard),
                None => groups.push((*case, *guard)),
            }
        }
        let mut joined = self.diagrams.leaf(0);
        for (case, guard) in groups {
            let part = self.diagrams.both(guard, case);
            joined = self.diagrams.worse(joined, part);
        }
        joined
    }

    /// The places at which a flow may happen.
    fn places(&mut self, flow: &FlowState<'_>, regions: Option<Text>) -> Places {
        if let Some(known) = self.memo.get(Asked::PLACES, flow) {
            self.reads.borrow_mut().extend(&known.reads);
            return known.places.clone().unwrap_or_else(|| [].into());
        }
        flow.subject.take_inputs();
        let unbounded = Located::At(Whereabouts::beyond(Beyond::Anywhere));
        let locate = |context: &mut EvalContext<'_>| match context.locate(&flow.subject) {
            Located::Open => None,
            located => Some(located),
        };
        let (parts, reads) =
            self.recorded(|symbolic| symbolic.parts(regions, &mut Vec::new(), Otherwise::Is(unbounded), &locate));
        let parts = parts.into_iter();
        let places = parts.map(|(place, guard)| (number_of(&mut self.all_places, &place), place, guard));
        let places: Places = places.collect();
        flow.subject.regions();
        let known = Known {
            holds: self.diagrams.leaf(0),
            places: Some(Rc::clone(&places)),
            inputs: flow.subject.take_inputs(),
            used_places: false,
            reads,
        };
        if !self.is_over() {
            self.memo.insert(Asked::PLACES, flow, known);
        }
        places
    }

    fn regimes(&mut self, flow: &FlowState<'_>) -> Regimes {
        if let Some((known, reads)) = &self.regimes {
            self.reads.borrow_mut().extend(reads);
            return Rc::clone(known);
        }
        // the organisation's law is the same for every flow; it is read through the first that asks
        let any = Otherwise::Any(REGIMES, &Regime::ALL);
        let regime =
            |context: &mut EvalContext<'_>| FlowEvaluator::assuming(context, &flow.subject, Assumptions::NONE).regime();
        let (parts, reads) = self.recorded(|symbolic| symbolic.parts(None, &mut Vec::new(), any, &regime));
        let parts: Regimes = parts.into();
        if !self.is_over() {
            self.regimes = Some((Rc::clone(&parts), reads));
        }
        parts
    }

    /// Computes something, and returns what was looked at for it, which counts as looked at here as well.
    fn recorded<T>(&mut self, compute: impl FnOnce(&mut Self) -> T) -> (T, Rc<Reads>) {
        let before = self.take_reads();
        let result = compute(self);
        let reads = Rc::new(self.reads.replace(before));
        self.reads.borrow_mut().extend(&reads);
        (result, reads)
    }

    pub fn context<'s>(&'s self, assumed: &'s [(Key, Answer)]) -> EvalContext<'s> {
        let mut context = EvalContext::new(self.knowledge, self.snapshot, self.setup, assumed);
        if self.shares {
            context = context.recording(&self.reads);
        }
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

    /// The values that an open answer can take, one for each class that the evaluation distinguishes.
    fn values(&mut self, variable: Variable, regions: Option<Text>) -> Rc<[Answer]> {
        let (knowledge, snapshot, setup) = (self.knowledge, self.snapshot, self.setup);
        self.domains
            .get_or_insert_with(|| ValueClasses::new(knowledge, snapshot, setup))
            .values(
                World { knowledge, snapshot },
                variable.key,
                Regions::of(setup, variable.key, regions),
                &mut self.reads.borrow_mut(),
            )
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
        if self.is_over() {
            return self.otherwise(otherwise);
        }
        self.steps += 1;
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
        let answers = self.values(variable, regions);
        if answers.is_empty() {
            return self.otherwise(otherwise);
        }
        let mut cases = Vec::with_capacity(answers.len());
        for answer in answers.iter() {
            assumed.push((variable.key, *answer));
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

/// The place of an item in a list to which it is added if it is not there.
fn number_of<T: Clone + PartialEq>(all: &mut Vec<T>, item: &T) -> usize {
    all.iter().position(|known| known == item).unwrap_or_else(|| {
        all.push(item.clone());
        all.len() - 1
    })
}

const fn settled(truth: Truth) -> Option<bool> {
    match truth {
        Truth::Yes => Some(true),
        Truth::No => Some(false),
        Truth::Unknown => None,
    }
}
