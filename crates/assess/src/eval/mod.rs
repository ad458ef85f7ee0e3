//! The terms of the rules, evaluated for one flow.

mod basis;
mod place;
mod reach;
mod sector;

use crate::context::{EvalContext, Located};
use crate::setup::{Key, Target};
use crate::unit::Unit;
use limes_knowledge::WellKnownQuestions;
use limes_knowledge::rules::{Rule, Term};
use limes_model::Text;
use limes_model::catalogue::{ClearText, Flow};
use limes_model::question::QuestionIndex;
use limes_model::{DataKind, Extent, Truth};

/// Which law of data protection binds the exporter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Regime {
    /// GDPR.
    Eu,
    /// Regulation (EU) 2018/1725.
    EuInstitution,
    /// Swiss Federal Act on Data Protection.
    Switzerland,
    /// UK GDPR.
    UnitedKingdom,
    /// None.
    NotBound,
}

impl Regime {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Eu,
        Self::EuInstitution,
        Self::Switzerland,
        Self::UnitedKingdom,
        Self::NotBound,
    ];
}

/// What is asked of the rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum SectorTest {
    /// Is the place forbidden?
    Place,
    /// Is the owner excluded?
    Owner,
    /// Has a person decided that secrecy forbids it?
    Secrecy,
}

/// In place of the id of a company that the user describes.
const DESCRIBED: Text = "described";

/// A company that handles a flow.
#[derive(Clone, Copy, Debug)]
pub(super) struct Actor {
    /// Provider id, [`DESCRIBED`] for what the user describes, `unnamed` for a company that the facts do not name.
    pub id: Text,
    /// The target of answers about the company itself: its seat, its entry on a list.
    pub target: Target,
    /// The target of answers about the contract: a company that engages others passes its own duties on to them.
    pub contract: Target,
}

/// What replaces an instrument if a person has to decide whether it carries the transfer.
const DEROGATIONS: &[&str] = &["art49-occasional", "international-agreement"];

const TERMS: usize = Term::ALL.len();

/// The terms of one flow, each evaluated when a rule first asks for it.
pub(super) struct FlowEvaluator<'l, 'a, 'u> {
    pub context: &'l mut EvalContext<'a>,
    pub(super) known: &'static WellKnownQuestions,
    pub unit: &'u Unit,
    pub flow: &'u Flow,
    pub located: Located,
    pub happens: Truth,
    memo: [Option<Truth>; TERMS],
    /// The open questions about whether and where the flow happens.
    place_open: Vec<Key>,
    /// The regime, where it is assumed.
    pub(super) assumed_regime: Option<Regime>,
}

impl<'l, 'a, 'u> FlowEvaluator<'l, 'a, 'u> {
    pub fn new(context: &'l mut EvalContext<'a>, unit: &'u Unit, flow: &'u Flow) -> Self {
        context.asks.clear();
        let mut happens = context.happens(unit, flow);
        let located = if happens == Truth::No {
            Located::Nowhere
        } else {
            context.locate(unit, flow)
        };
        match located {
            Located::Nowhere => happens = Truth::No,
            Located::Open if context.maybe_nowhere => happens = happens.and(Truth::Unknown),
            Located::Open | Located::At(_) => {}
        }
        let place_open = std::mem::take(&mut context.asks);
        Self {
            happens,
            place_open,
            ..Self::assuming(context, unit, flow, located, None)
        }
    }

    /// The terms of a flow that happens at an assumed place, for an exporter under an assumed regime.
    pub fn assuming(
        context: &'l mut EvalContext<'a>,
        unit: &'u Unit,
        flow: &'u Flow,
        located: Located,
        assumed_regime: Option<Regime>,
    ) -> Self {
        let happens = Truth::Yes;
        Self {
            known: context.knowledge.well_known(),
            context,
            unit,
            flow,
            located,
            happens,
            memo: [None; TERMS],
            place_open: Vec::new(),
            assumed_regime,
        }
    }

    /// What the answer to a question is about, seen from the unit.
    pub(super) fn key(&self, question: QuestionIndex) -> Key {
        self.unit.key(question, self.context.knowledge)
    }

    pub fn truth(&mut self, term: Term) -> Truth {
        let index = term as usize;
        if let Some(Some(truth)) = self.memo.get(index) {
            return *truth;
        }
        let truth = self.evaluate(term);
        if let Some(memo) = self.memo.get_mut(index) {
            *memo = Some(truth);
        }
        truth
    }

    /// Forgets what was evaluated, so that the next evaluation cites again.
    pub fn forget(&mut self) {
        self.memo = [None; TERMS];
    }

    pub(super) fn evaluate(&mut self, term: Term) -> Truth {
        match term {
            Term::PlaceOutside => self.place_outside(),
            Term::AreaWider => self.area_wider(),
            Term::WithinContractArea => self.within_contract_area(),
            Term::CarriesFullData => (self.flow.extent == Extent::Full).into(),
            Term::CompanyCompellable => self.over_actors(Self::company),
            Term::ParentCompellable => self.over_actors(Self::parent),
            Term::LinkCompellable => self.over_actors(Self::link),
            Term::TerritoryCompellable => self.place_outside().or(self.area_wider()),
            Term::OwnParentOutside => self.own_parent_outside(),
            Term::KeyOutOfReach => self.key_out_of_reach(),
            Term::Pseudonymised => self.pseudonymised(),
            Term::EncryptedTransit => (self.flow.clear_text == ClearText::Never).into(),
            Term::ProtectedByLaw => self.of_party(self.known.party_compellable, &["protected-by-law"]),
            Term::LineOnly => self.of_party(self.known.party_compellable, &["line-only"]),
            Term::SplitProcessing => self.of_party(self.known.party_split, &["yes"]),
            Term::ChapterFiveApplies => self.chapter_five_applies(),
            Term::InThirdCountry => self.in_third_country(),
            Term::AnotherParty => self.another_party(),
            Term::GivenByPerson => self.of_party(self.known.party_source, &["person"]),
            Term::SourceContested => self.of_party(self.known.party_source, &["contested"]),
            Term::ReturnsToController => self.of_party(self.known.party_relation, &["instructing-controller"]),
            Term::ImporterBound => self.of_party(self.known.party_under_gdpr, &["yes"]),
            Term::Adequate => self.adequate(),
            Term::InstrumentInForce => self.over_importers(Self::instrument_in_force),
            Term::AssessmentDone => self.over_importers(|evaluator, actor| {
                evaluator.agreed(actor, evaluator.known.assessment, &["yes", "excessive"])
            }),
            Term::DerogationClaimed => {
                self.some_importer(|evaluator, actor| evaluator.agreed(actor, evaluator.known.instrument, DEROGATIONS))
            }
            Term::ExcessivePowers => self.excessive_powers(),
            Term::ContractAllowsDisclosure => !self.over_importers(|evaluator, actor| {
                evaluator.agreed(actor, evaluator.known.foreign_disclosure, &["no"])
            }),
            Term::SectorForbidsPlace => self.sector_rules(SectorTest::Place),
            Term::SectorForbidsOwner => self.sector_rules(SectorTest::Owner),
            Term::SecrecyForbids => self.sector_rules(SectorTest::Secrecy),
        }
    }

    /// Whether a rule holds for the flow.
    pub(super) fn rule(&mut self, rule: &Rule) -> Truth {
        if !rule.in_force.contains(self.context.snapshot.date) {
            return Truth::No;
        }
        let mut holds = |term: Term| self.truth(term);
        let mut truth = rule.when.truth(&mut holds);
        for exception in rule.unless {
            if truth == Truth::No {
                break;
            }
            truth = truth.and(!exception.when.truth(&mut holds));
        }
        truth.and(self.happens)
    }

    /// What the user answers about a party that the user describes; it does not hold of any other.
    pub(super) fn of_party(&mut self, question: QuestionIndex, options: &[&str]) -> Truth {
        if !self.unit.is_party() {
            return Truth::No;
        }
        let key = self.key(question);
        self.context.option(self.unit, key, options)
    }

    pub(super) const fn carries_content(&self) -> bool {
        matches!(
            self.flow.data,
            DataKind::Content | DataKind::Prompts | DataKind::Queries
        )
    }
}
