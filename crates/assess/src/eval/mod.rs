//! The terms of the rules, evaluated for one flow.

mod basis;
pub(super) mod part;
mod place;
mod reach;
mod sector;

use part::Chosen;
pub use part::{Part, SectorTest};
pub use reach::Way;

use crate::context::{EvalContext, Located};
use crate::setup::{Key, Target};
use crate::subject::Subject;
use limes_knowledge::WellKnownQuestions;
use limes_knowledge::rules::{Rule, Term};
use limes_model::Text;
use limes_model::catalogue::ClearText;
use limes_model::facts::LegalRegime;
use limes_model::question::QuestionIndex;
use limes_model::{DataKind, Extent, Truth};

/// Which law of data protection binds the exporter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
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

impl Regime {
    /// Returns the law of which its instruments are part.
    pub const fn law(self) -> LegalRegime {
        match self {
            Self::Eu | Self::NotBound => LegalRegime::Eu,
            Self::EuInstitution => LegalRegime::EuInstitutions,
            Self::Switzerland => LegalRegime::Switzerland,
            Self::UnitedKingdom => LegalRegime::UnitedKingdom,
        }
    }
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

/// Something that a flow has beside its properties, and on which terms depend.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Assumed<T> {
    /// Nothing is assumed: answers and facts decide it.
    Nothing,
    /// It is this.
    Is(T),
    /// It is decided later: a term that reads it is unknown, and the context notes that it was missed.
    Later,
}

/// What is assumed of a flow.
#[derive(Clone, Copy, Debug)]
pub(super) struct Assumptions<'p> {
    pub place: Assumed<Located>,
    pub regime: Assumed<Regime>,
    /// The truth of parts on which others rest; one that is not among them is decided later.
    pub parts: Assumed<&'p [(Part, bool)]>,
}

impl Assumptions<'_> {
    /// Nothing is assumed.
    pub const NONE: Self = Self {
        place: Assumed::Nothing,
        regime: Assumed::Nothing,
        parts: Assumed::Nothing,
    };
}

/// The terms of one flow, each evaluated when a rule first asks for it.
pub(super) struct FlowEvaluator<'l, 'a, 'u> {
    pub context: &'l mut EvalContext<'a>,
    known: &'static WellKnownQuestions,
    subject: &'u Subject<'u>,
    pub happens: Truth,
    memo: [Option<Truth>; TERMS],
    /// The open questions about whether and where the flow happens.
    place_open: Vec<Key>,
    assumed: Assumptions<'u>,
    /// What was chosen of the questions about the organisation.
    chosen: Chosen,
}

impl<'l, 'a, 'u> FlowEvaluator<'l, 'a, 'u> {
    /// The terms of a flow under what is known.
    pub fn new(context: &'l mut EvalContext<'a>, subject: &'u Subject<'u>) -> Self {
        context.asks.clear();
        let mut happens = context.happens(subject);
        let located = if happens == Truth::No {
            Located::Nowhere
        } else {
            context.locate(subject)
        };
        match located {
            Located::Nowhere => happens = Truth::No,
            Located::Open if context.maybe_nowhere => happens = happens.and(Truth::Unknown),
            Located::Open | Located::At(_) => {}
        }
        let place_open = std::mem::take(&mut context.asks);
        let assumed = Assumptions {
            place: Assumed::Is(located),
            ..Assumptions::NONE
        };
        Self {
            happens,
            place_open,
            ..Self::assuming(context, subject, assumed)
        }
    }

    /// The terms of a flow that happens, under assumptions.
    pub fn assuming(context: &'l mut EvalContext<'a>, subject: &'u Subject<'u>, assumed: Assumptions<'u>) -> Self {
        Self {
            known: context.well_known(),
            context,
            subject,
            happens: Truth::Yes,
            memo: [None; TERMS],
            place_open: Vec::new(),
            assumed,
            chosen: Chosen::default(),
        }
    }

    /// Where the flow happens.
    pub fn located(&mut self) -> Located {
        match self.assumed.place {
            Assumed::Is(place) => place,
            Assumed::Later => {
                self.context.missed.place = true;
                Located::Open
            }
            Assumed::Nothing => Located::Open,
        }
    }

    /// The open questions about whether and where the flow happens.
    pub fn place_open(self) -> Vec<Key> {
        self.place_open
    }

    /// What the answer to a question is about, seen from the unit.
    fn key(&self, question: QuestionIndex) -> Key {
        self.context.key(self.subject, question)
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
        self.chosen = Chosen::default();
    }

    /// The truth of a part on which another rests; where it is decided later, it is noted that it was missed.
    fn part(&mut self, part: Part) -> Truth {
        let known = match self.assumed.parts {
            Assumed::Nothing => return self.evaluate_part(part),
            Assumed::Is(known) => known.iter().find(|(known, _)| *known == part),
            Assumed::Later => None,
        };
        match known {
            Some((_, truth)) => (*truth).into(),
            None => {
                self.context.missed.part.get_or_insert(part);
                Truth::Unknown
            }
        }
    }

    pub(super) fn evaluate_part(&mut self, part: Part) -> Truth {
        match part {
            Part::Term(term) => self.evaluate(term),
            Part::Organisation => self.organisation_reached(),
            Part::Applies(rule) => self.sector_applies(rule),
            Part::Lacks(rule) => self.lacks_rule(rule),
            Part::FoundExcessive => self.found_excessive(),
            Part::Forbids(test, rule) => self.sector_forbids(test, rule),
        }
    }

    pub(super) fn evaluate(&mut self, term: Term) -> Truth {
        match term {
            Term::PlaceOutside => self.place_outside(),
            Term::AreaWider => self.area_wider(),
            Term::WithinContractArea => self.within_contract_area(),
            Term::CarriesFullData => (self.subject.extent() == Extent::Full).into(),
            Term::CompanyCompellable => self.over_actors(Self::company),
            Term::ParentCompellable => self.over_actors(Self::parent),
            Term::LinkCompellable => self.over_actors(Self::link),
            Term::TerritoryCompellable => self.place_outside().or(self.area_wider()),
            Term::OrganisationCompellable => self.organisation_compellable(),
            Term::KeyOutOfReach => self.key_out_of_reach(),
            Term::Pseudonymised => self.pseudonymised(),
            Term::EncryptedTransit => (self.subject.clear_text() == ClearText::Never).into(),
            Term::ProtectedByLaw => self.of_party(self.known.party_compellable, &["protected-by-law"]),
            Term::LineOnly => self.of_party(self.known.party_compellable, &["line-only"]),
            Term::SplitProcessing => self.of_party(self.known.party_split, &["yes"]),
            Term::ChapterFiveApplies => self.chapter_five_applies(),
            Term::InThirdCountry => self.in_third_country(),
            Term::AnotherParty => self.another_party(),
            Term::GivenByPerson => self.given_by_person(),
            Term::SourceContested => self.of_party(self.known.party_source, &["contested"]),
            Term::ReturnsToController => self.of_party(self.known.party_relation, &["instructing-controller"]),
            Term::PublicAuthority => self.of_party(self.known.party_public_authority, &["yes"]),
            Term::ImporterBound => self.importer_bound(),
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
            Term::SectorConditionMissing => self.sector_rules(SectorTest::Condition),
            Term::SecrecyForbids => self.sector_rules(SectorTest::Secrecy),
            Term::PersonForbids => self.sector_rules(SectorTest::Person),
            Term::UnknownRuleForbids => self.sector_rules(SectorTest::NoRule),
        }
    }

    /// Whether a rule holds for the flow.
    pub(super) fn rule(&mut self, rule: &Rule) -> Truth {
        if !self.context.is_in_force(rule.in_force) {
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

    /// A condition that is only looked at where it can still matter.
    pub(super) fn if_possible(&mut self, truth: Truth, and: impl FnOnce(&mut Self) -> Truth) -> Truth {
        if truth == Truth::No {
            truth
        } else {
            truth.and(and(self))
        }
    }

    /// What the user answers about a party that the user describes; it does not hold of any other.
    pub(super) fn of_party(&mut self, question: QuestionIndex, options: &[&str]) -> Truth {
        if !self.subject.is_party() {
            return Truth::No;
        }
        let key = self.key(question);
        self.context.option(self.subject, key, options)
    }

    pub(super) fn carries_content(&self) -> bool {
        matches!(
            self.subject.data(),
            DataKind::Content | DataKind::Prompts | DataKind::Queries
        )
    }
}
