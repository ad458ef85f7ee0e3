//! The level of a flow on an axis, as a function of the terms of its rules. It is made of all rules at once: a rule counts
//! only where none of a higher level holds, and a term only where its rule is still open.

use std::cell::Cell;

use super::rule_function::RuleFunction;
use super::{FlowState, Symbolic};
use crate::cooperative::yield_now;
use crate::variable_order::Variable;
use limes_diagrams::{Diagram, Diagrams, Outcome, Settled};
use limes_knowledge::rules::{Rule, Term};
use limes_model::{Condition, Truth, order_by_key};

type Terms = [Option<Diagram>; Term::ALL.len()];

/// The first of the functions says whether the flow happens.
const HAPPENS: u64 = 1;

/// How many rules, alternatives and functions are looked at together.
const MOST_RULES: usize = 24;
const MOST_CLAUSES: usize = 96;
const MOST_FUNCTIONS: usize = 64;

/// What is known of rules: the clauses that hold, as bits, then the rules that are open, then the level that holds in any case.
const RULES: usize = MOST_CLAUSES;
const LEVEL: usize = MOST_CLAUSES + MOST_RULES;

const _: () = assert!(Term::ALL.len() < MOST_FUNCTIONS, "each term is one of the functions");

/// Functions of which one is yes, or one is no, as bits.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Clause {
    yes: u64,
    no: u64,
}

/// Rules that are open, as clauses of the functions on which they depend.
struct OpenRules {
    functions: Vec<Diagram>,
    clauses: Vec<Clause>,
    /// The level of each, that with the highest first, and its clauses, as bits: it holds where they all do.
    rules: Vec<(u8, u128)>,
}

impl OpenRules {
    /// The rules, those of the highest level first, as far as they are looked at together; `None` in place of one that holds
    /// wherever the flow happens.
    fn all(happens: Diagram, rules: &[(u8, Option<&Rule>)], terms: &Terms, diagrams: &Diagrams<Variable>) -> Vec<Self> {
        let empty = || Self {
            functions: vec![happens],
            clauses: Vec::new(),
            rules: Vec::new(),
        };
        let mut all = vec![empty()];
        for (level, rule) in rules {
            if !all
                .last_mut()
                .is_some_and(|last| last.add(*level, *rule, terms, diagrams))
            {
                let mut next = empty();
                // one rule has few terms
                next.add(*level, *rule, terms, diagrams);
                all.push(next);
            }
        }
        all
    }

    /// Adds a rule, if there is room for it.
    fn add(&mut self, level: u8, rule: Option<&Rule>, terms: &Terms, diagrams: &Diagrams<Variable>) -> bool {
        let (functions, clauses) = (self.functions.len(), self.clauses.len());
        let mut literal = |term: Term, holds: bool| {
            // what was not needed before is not looked at either
            let function = terms.get(term as usize).copied().flatten();
            let settled = function.map_or(Some(0), |function| diagrams.level(function));
            let (None, Some(function)) = (settled, function) else {
                return Err((settled > Some(0)) == holds);
            };
            let known = self.functions.iter().skip(1).position(|known| *known == function);
            let place = known.map_or(self.functions.len(), |place| place + 1);
            if known.is_none() {
                self.functions.push(function);
            }
            let bit = u32::try_from(place).ok().and_then(|place| 1_u64.checked_shl(place));
            let (bit, none) = (bit.unwrap_or(0), 0);
            Ok(if holds {
                Clause { yes: bit, no: none }
            } else {
                Clause { yes: none, no: bit }
            })
        };
        let mut of_rule = rule.map_or_else(Vec::new, |rule| clauses_of(&rule.when, true, &mut literal));
        for exception in rule.map_or(&[][..], |rule| rule.unless) {
            of_rule.extend(clauses_of(&exception.when, false, &mut literal));
        }
        let mut bits = 0;
        for clause in of_rule {
            let known = self.clauses.iter().position(|known| *known == clause);
            if known.is_none() {
                self.clauses.push(clause);
            }
            let place = known.unwrap_or(self.clauses.len() - 1);
            bits |= u32::try_from(place)
                .ok()
                .and_then(|place| 1_u128.checked_shl(place))
                .unwrap_or(0);
        }
        self.rules.push((level, bits));
        let fits = self.rules.len() <= MOST_RULES
            && self.clauses.len() <= MOST_CLAUSES
            && self.functions.len() <= MOST_FUNCTIONS;
        if !fits && self.rules.len() > 1 {
            self.functions.truncate(functions);
            self.clauses.truncate(clauses);
            self.rules.pop();
        }
        fits
    }

    /// Returns the function to the level, and of each rule whether it was found not to hold somewhere, and to hold.
    fn decide(&self, diagrams: &mut Diagrams<Variable>) -> (Diagram, Vec<[bool; 2]>) {
        let met: Vec<Cell<[bool; 2]>> = self.rules.iter().map(|_| Cell::default()).collect();
        let level = diagrams.decide(&self.functions, self.start(), &|known, settled| {
            self.outcome(known, settled, |place, holds| {
                if let Some(met) = met.get(place) {
                    let [fails, is] = met.get();
                    met.set([fails || !holds, is || holds]);
                }
            })
        });
        (level, met.into_iter().map(Cell::into_inner).collect())
    }

    /// Returns whether the level is higher than the lowest.
    fn truth(&self, diagrams: &mut Diagrams<Variable>) -> Truth {
        let outcome = |known: u128, settled: Settled| self.outcome(known, settled, |_, _| {});
        match diagrams.outcomes(&self.functions, self.start(), &outcome) {
            [_, false] => Truth::No,
            [false, true] => Truth::Yes,
            [true, true] => Truth::Unknown,
        }
    }

    /// What is known before anything is settled: every rule is open.
    const fn start(&self) -> u128 {
        ((1 << self.rules.len()) - 1) << RULES
    }

    /// The level that follows from what is known and settled, or what is open.
    /// Calls `met` with the place of each rule of which it finds whether it holds.
    fn outcome(&self, known: u128, settled: Settled, met: impl Fn(usize, bool)) -> Outcome {
        if settled.no & HAPPENS != 0 {
            return Outcome::Level(0);
        }
        let mut level = u8::try_from(known >> LEVEL).unwrap_or(u8::MAX);
        // the clauses that hold, and those that do not
        let (mut hold, mut fail): (u128, u128) = (known & ((1 << RULES) - 1), 0);
        let (mut open_rules, mut open_clauses): (u128, u128) = (0, 0);
        let mut matters = HAPPENS;
        for (place, (of_rule, clauses)) in self.rules.iter().enumerate() {
            // those that follow are of no higher level
            if *of_rule <= level {
                break;
            }
            if known >> (RULES + place) & 1 == 0 {
                continue;
            }
            let (mut reads, mut rest) = (0, clauses & !hold);
            while rest != 0 && clauses & fail == 0 {
                let next = rest.trailing_zeros();
                rest &= rest - 1;
                let Some(clause) = self.clauses.get(next as usize) else {
                    continue;
                };
                if clause.yes & settled.yes | clause.no & settled.no != 0 {
                    hold |= 1 << next;
                } else if clause.yes & !settled.no | clause.no & !settled.yes == 0 {
                    fail |= 1 << next;
                } else {
                    reads |= clause.yes | clause.no;
                }
            }
            if clauses & fail != 0 {
                met(place, false);
                continue;
            }
            if clauses & !hold == 0 {
                met(place, true);
                level = *of_rule;
            } else {
                matters |= reads;
                open_rules |= 1 << place;
                open_clauses |= clauses;
            }
        }
        if open_rules == 0 && (level == 0 || settled.yes & HAPPENS != 0) {
            return Outcome::Level(level);
        }
        Outcome::Open {
            known: u128::from(level) << LEVEL | open_rules << RULES | hold & open_clauses,
            matters,
        }
    }
}

/// The clauses that hold where a condition does, or where it does not. A term is a clause, or settled.
fn clauses_of(
    condition: &Condition<Term>,
    holds: bool,
    literal: &mut impl FnMut(Term, bool) -> Result<Clause, bool>,
) -> Vec<Clause> {
    const NEVER: Clause = Clause { yes: 0, no: 0 };
    let (parts, is_all) = match condition {
        Condition::Is(term) | Condition::Not(term) => {
            return match literal(*term, matches!(condition, Condition::Is(_)) == holds) {
                Ok(clause) => vec![clause],
                Err(true) => Vec::new(),
                Err(false) => vec![NEVER],
            };
        }
        Condition::All(parts) => (parts, holds),
        Condition::Any(parts) => (parts, !holds),
    };
    let mut of_parts = parts.iter().map(|part| clauses_of(part, holds, literal));
    if is_all {
        return of_parts.flatten().collect();
    }
    // one of the parts holds: for each choice of one clause of each part, one of the chosen holds
    let first = of_parts.next().unwrap_or_else(|| vec![NEVER]);
    of_parts.fold(first, |some, more| {
        let both = |one: Clause| {
            more.iter().map(move |other| Clause {
                yes: one.yes | other.yes,
                no: one.no | other.no,
            })
        };
        some.into_iter().flat_map(both).collect()
    })
}

impl Symbolic<'_> {
    /// The rules that may hold for a flow, and its level on each axis. `known` says which of all rules hold, as far as that is
    /// settled. Gives up control after each rule and axis.
    pub(super) async fn levels(
        &mut self,
        flow: &mut FlowState<'_>,
        happens: Diagram,
        known: &[Truth],
    ) -> ([Diagram; 4], Vec<RuleFunction>) {
        let limits = self.limits;
        let mut found = Vec::new();
        let mut always = Vec::new();
        for (place, rule) in self.knowledge.rules().iter().enumerate() {
            if !rule.in_force.contains(self.snapshot.date) || limits.is_some_and(|limits| !limits.forbid(rule)) {
                continue;
            }
            let mut truth = known.get(place).copied().unwrap_or(Truth::Unknown);
            always.push(truth == Truth::Yes);
            if truth == Truth::Unknown {
                yield_now().await;
                truth = self.condition(flow, &rule.when);
                for exception in rule.unless {
                    if truth == Truth::No {
                        break;
                    }
                    truth = truth.and(!self.condition(flow, &exception.when));
                }
            }
            if truth == Truth::No {
                always.pop();
            } else {
                let (truth, holds) = (Truth::Unknown, None);
                found.push(RuleFunction { rule, truth, holds });
            }
        }
        let mut axes = [self.diagrams.leaf(0); 4];
        for (axis, worst) in axes.iter_mut().enumerate() {
            yield_now().await;
            let of_axis = found
                .iter()
                .enumerate()
                .filter(|(_, found)| found.rule.axis.index() == axis);
            let mut rules: Vec<(usize, &Rule)> = of_axis.map(|(place, found)| (place, found.rule)).collect();
            order_by_key(&mut rules, |(_, rule)| u8::MAX - rule.level);
            let holds_always = |place: usize| always.get(place) == Some(&true);
            let open = |place: usize, rule| if holds_always(place) { None } else { Some(rule) };
            let levels: Vec<(u8, Option<&Rule>)> = rules
                .iter()
                .map(|(place, rule)| (rule.level, open(*place, *rule)))
                .collect();
            let mut met = Vec::new();
            for open in OpenRules::all(happens, &levels, &flow.terms, &self.diagrams) {
                let (level, of_these) = open.decide(&mut self.diagrams);
                *worst = self.diagrams.worse(*worst, level);
                met.extend(of_these);
            }
            for ((place, rule), met) in rules.into_iter().zip(met) {
                let Some(found) = found.get_mut(place) else {
                    continue;
                };
                if met == [true; 2] && limits.is_none() {
                    continue;
                }
                // whatever its level is
                for alone in OpenRules::all(happens, &[(1, open(place, rule))], &flow.terms, &self.diagrams) {
                    found.truth = alone.truth(&mut self.diagrams);
                    found.holds = limits.map(|_| alone.decide(&mut self.diagrams).0);
                }
            }
        }
        found.retain(|found| found.truth != Truth::No);
        (axes, found)
    }

    /// Whether a condition holds, as far as its terms settle it each by itself; what they are is known afterwards.
    fn condition(&mut self, flow: &mut FlowState<'_>, condition: &Condition<Term>) -> Truth {
        match condition {
            Condition::Is(term) => self.truth(flow, *term),
            Condition::Not(term) => !self.truth(flow, *term),
            Condition::All(parts) => {
                let mut truth = Truth::Yes;
                for part in *parts {
                    truth = truth.and(self.condition(flow, part));
                    if truth == Truth::No {
                        break;
                    }
                }
                truth
            }
            Condition::Any(parts) => {
                let mut truth = Truth::No;
                for part in *parts {
                    truth = truth.or(self.condition(flow, part));
                    if truth == Truth::Yes {
                        break;
                    }
                }
                truth
            }
        }
    }

    fn truth(&mut self, flow: &mut FlowState<'_>, term: Term) -> Truth {
        let holds = self.term(flow, term);
        match self.diagrams.level(holds) {
            Some(0) => Truth::No,
            Some(_) => Truth::Yes,
            None => Truth::Unknown,
        }
    }
}
