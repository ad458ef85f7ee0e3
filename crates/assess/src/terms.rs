//! The terms of the rules, evaluated for one flow.

use super::look::{Beyond, Cite, Located, Look};
use super::setup::{Answer, Key, Target, UnitId};
use super::unit::Unit;
use limes_knowledge::WellKnownQuestions;
use limes_knowledge::rules::Term;
use limes_model::Text;
use limes_model::catalogue::{ActorRef, ClearText, Flow};
use limes_model::facts::{FactValue, LinkKind, Reaches};
use limes_model::question::QuestionIndex;
use limes_model::{Country, CountrySet, DataKind, Extent, Truth};

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

/// In place of the id of a company that the user describes.
const DESCRIBED: Text = "described";

/// Somebody who handles a flow.
#[derive(Clone, Copy, Debug)]
pub(super) struct Actor {
    /// Provider id, [`DESCRIBED`] for what the user describes, `unnamed` for a company that the facts do not name.
    pub id: Text,
    /// Under whom answers about the company itself stand: its seat, its entry on a list.
    pub target: Target,
    /// Under whom answers about the contract stand: whoever engages others passes its own duties on to them.
    pub contract: Target,
}

/// What stands in the place of an instrument where a person has to decide whether it carries the transfer.
const DEROGATIONS: &[&str] = &["art49-occasional", "international-agreement"];

const TERMS: usize = Term::ALL.len();

/// The terms of one flow, each evaluated when a rule first asks for it.
pub(super) struct FlowTerms<'l, 'a, 'u> {
    pub look: &'l mut Look<'a>,
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

impl<'l, 'a, 'u> FlowTerms<'l, 'a, 'u> {
    pub fn new(look: &'l mut Look<'a>, unit: &'u Unit, flow: &'u Flow) -> Self {
        look.asks.clear();
        let mut happens = look.happens(unit, flow);
        let located = if happens == Truth::No {
            Located::Nowhere
        } else {
            look.locate(unit, flow)
        };
        match located {
            Located::Nowhere => happens = Truth::No,
            Located::Open if look.maybe_nowhere => happens = happens.and(Truth::Unknown),
            Located::Open | Located::At(_) => {}
        }
        let place_open = std::mem::take(&mut look.asks);
        Self {
            happens,
            place_open,
            ..Self::assuming(look, unit, flow, located, None)
        }
    }

    /// The terms of a flow that happens at an assumed place, for an exporter under an assumed regime.
    pub fn assuming(
        look: &'l mut Look<'a>,
        unit: &'u Unit,
        flow: &'u Flow,
        located: Located,
        assumed_regime: Option<Regime>,
    ) -> Self {
        let happens = Truth::Yes;
        Self {
            known: look.knowledge.well_known(),
            look,
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
        self.unit.key(question, self.look.knowledge)
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

    /// Forgets what was evaluated, so that the next evaluation cites anew.
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
            Term::AssessmentDone => {
                self.over_importers(|terms, actor| terms.agreed(actor, terms.known.assessment, &["yes", "excessive"]))
            }
            Term::DerogationClaimed => {
                self.some_importer(|terms, actor| terms.agreed(actor, terms.known.instrument, DEROGATIONS))
            }
            Term::ExcessivePowers => self.excessive_powers(),
            Term::ContractAllowsDisclosure => {
                !self.over_importers(|terms, actor| terms.agreed(actor, terms.known.foreign_disclosure, &["no"]))
            }
            Term::SectorForbidsPlace => self.sector_rules(super::sector::Question::Place),
            Term::SectorForbidsOwner => self.sector_rules(super::sector::Question::Owner),
            Term::SecrecyForbids => self.sector_rules(super::sector::Question::Secrecy),
        }
    }

    // ---- place

    pub(super) fn place_outside(&mut self) -> Truth {
        let boundary = self.look.day.boundary;
        let place = match self.located {
            Located::Nowhere => return Truth::No,
            Located::Open => return self.still_open(),
            Located::At(place) => place,
        };
        if !place.certain.is_subset(&boundary) {
            return Truth::Yes;
        }
        if !place.area.is_empty() && place.area.without(&boundary) == place.area {
            return Truth::Yes;
        }
        match place.beyond {
            Beyond::Anywhere => Truth::Yes,
            Beyond::OutsideEuEfta if boundary.is_subset(&self.look.day.eu_and_efta()) => Truth::Yes,
            Beyond::OutsideEuEfta => match self.told() {
                Some(countries) => (!countries.is_subset(&boundary)).into(),
                None => Truth::Unknown,
            },
            Beyond::Nothing => Truth::No,
        }
    }

    pub(super) fn area_wider(&mut self) -> Truth {
        match self.located {
            Located::Nowhere => Truth::No,
            Located::Open => self.still_open(),
            Located::At(place) => (!place.area.is_subset(&self.look.day.boundary)).into(),
        }
    }

    pub(super) fn within_contract_area(&mut self) -> Truth {
        match self.located {
            Located::Nowhere => Truth::No,
            Located::Open => self.still_open(),
            Located::At(place) => {
                let contractual = self.look.knowledge.facts_of_area(place.area_id).any(|fact| {
                    matches!(fact.value, FactValue::Area { contractual: true, .. })
                        && fact.valid.contains(self.look.day.date)
                });
                (contractual && place.certain.is_empty() && place.beyond == Beyond::Nothing).into()
            }
        }
    }

    pub(super) fn still_open(&mut self) -> Truth {
        for key in self.place_open.clone() {
            self.look.ask(key);
        }
        Truth::Unknown
    }

    /// The countries outside that the provider named for a flow whose place has no limit.
    pub(super) fn told(&mut self) -> Option<CountrySet> {
        let key = if self.unit.provider.is_empty() {
            self.look.flow_key(self.unit, self.flow)
        } else {
            Key {
                target: Target::Provider(self.unit.provider),
                question: self.known.provider_countries,
            }
        };
        match self.look.answer_to(self.unit, key) {
            Some(Answer::Countries(countries)) if !countries.is_empty() => Some(countries),
            Some(_) => {
                self.look.ask(key);
                None
            }
            None => None,
        }
    }

    // ---- who can be compelled

    pub(super) fn actors(&self) -> impl Iterator<Item = (ActorRef, Actor)> + use<'u> {
        let unit = self.unit;
        let own = match unit.id {
            UnitId::Service(id) => Target::Service(id),
            UnitId::Access(id) => Target::Access(id),
            UnitId::Common(_) => Target::Provider(unit.provider),
        };
        let contract = if unit.provider.is_empty() {
            own
        } else {
            Target::Provider(unit.provider)
        };
        self.flow.seen_by.iter().filter_map(move |actor| {
            let (id, target) = match actor {
                ActorRef::Customer => return None,
                ActorRef::Provider => (unit.provider, Target::Provider(unit.provider)),
                ActorRef::Other(id) => (*id, Target::Provider(id)),
                ActorRef::Unnamed(_) => ("unnamed", own),
                ActorRef::Answer(_) => (DESCRIBED, own),
            };
            Some((*actor, Actor { id, target, contract }))
        })
    }

    pub(super) fn over_actors(&mut self, relation: fn(&mut Self, ActorRef, Actor) -> Truth) -> Truth {
        let mut truth = Truth::No;
        for (actor_ref, actor) in self.actors() {
            truth = truth.or(relation(self, actor_ref, actor));
        }
        truth
    }

    /// The country where the company is established, if known; the open question is noted.
    pub(super) fn country_of(&mut self, actor_ref: ActorRef, actor: Actor) -> Option<Country> {
        match actor_ref {
            ActorRef::Customer => None,
            ActorRef::Unnamed(country) => Some(country),
            ActorRef::Answer(question) => match self.look.answer(self.unit, question) {
                Some(Answer::Country(country)) => Some(country),
                _ => None,
            },
            ActorRef::Provider | ActorRef::Other(_) => {
                if let Some(fact) = self.look.company(actor.id) {
                    self.look.cite(Cite::Fact(fact.id));
                    if let FactValue::Provider {
                        entity_country: Some(country),
                        ..
                    } = fact.value
                    {
                        return Some(country);
                    }
                }
                self.country_answer(actor, self.known.provider_country)
            }
        }
    }

    pub(super) fn country_answer(&mut self, actor: Actor, question: QuestionIndex) -> Option<Country> {
        let key = Key {
            target: actor.target,
            question,
        };
        match self.look.answer_to(self.unit, key) {
            Some(Answer::Country(country)) => Some(country),
            _ => None,
        }
    }

    pub(super) fn parent_of(&mut self, actor_ref: ActorRef, actor: Actor) -> Option<Option<Country>> {
        match actor_ref {
            ActorRef::Answer(_) if self.unit.is_party() => match self.look.answer(self.unit, self.known.party_parent) {
                Some(Answer::Country(country)) => Some(Some(country)),
                _ => None,
            },
            // what the user describes or the facts do not name stands for itself, its parent is described on its own
            ActorRef::Customer | ActorRef::Unnamed(_) | ActorRef::Answer(_) => Some(None),
            ActorRef::Provider | ActorRef::Other(_) => {
                if let Some(fact) = self.look.company(actor.id) {
                    self.look.cite(Cite::Fact(fact.id));
                    if let FactValue::Provider {
                        parent_country: Some(country),
                        ..
                    } = fact.value
                    {
                        return Some(Some(country));
                    }
                }
                self.country_answer(actor, self.known.provider_parent).map(Some)
            }
        }
    }

    pub(super) fn company(&mut self, actor_ref: ActorRef, actor: Actor) -> Truth {
        match self.country_of(actor_ref, actor) {
            Some(country) => self.law_reaches(actor, country, |law| law.company),
            None => Truth::Unknown,
        }
    }

    pub(super) fn parent(&mut self, actor_ref: ActorRef, actor: Actor) -> Truth {
        match self.parent_of(actor_ref, actor) {
            Some(Some(country)) => self.law_reaches(actor, country, |law| law.through_parent),
            Some(None) => Truth::No,
            None => Truth::Unknown,
        }
    }

    pub(super) fn link(&mut self, actor_ref: ActorRef, actor: Actor) -> Truth {
        if matches!(actor_ref, ActorRef::Answer(_)) {
            return self.establishments(actor);
        }
        if !matches!(actor_ref, ActorRef::Provider | ActorRef::Other(_)) {
            return Truth::No;
        }
        let Some(fact) = self.look.company(actor.id) else {
            // nothing is known of the company: its seat and parent are asked for, and count as its links
            return Truth::No;
        };
        let FactValue::Provider { links, .. } = &fact.value else {
            return Truth::No;
        };
        let mut truth = Truth::No;
        for link in links.iter() {
            self.look.cite(Cite::Fact(fact.id));
            let reached = match link.kind {
                LinkKind::Parent => self.law_reaches(actor, link.country, |law| law.through_parent),
                LinkKind::Subsidiary => self.law_reaches(actor, link.country, |law| law.through_subsidiary),
                LinkKind::Staff => self.law_reaches(actor, link.country, |law| law.through_staff),
                LinkKind::Business => self.law_reaches(actor, link.country, |law| law.through_business),
                LinkKind::Technology => Truth::No,
            };
            truth = truth.or(reached);
        }
        truth
    }

    /// Whether a law reaches a described party through an establishment abroad.
    pub(super) fn establishments(&mut self, actor: Actor) -> Truth {
        if !self.unit.is_party() {
            return Truth::No;
        }
        match self.look.answer(self.unit, self.known.party_establishments) {
            Some(Answer::Countries(countries)) => countries.iter().fold(Truth::No, |truth, country| {
                truth.or(self.law_reaches(actor, country, |law| law.through_subsidiary))
            }),
            Some(_) => Truth::No,
            None => Truth::Unknown,
        }
    }

    /// Whether a law of a country outside reaches the actor. A country of which no law is known stays open: missing
    /// knowledge never reassures.
    pub(super) fn law_reaches(
        &mut self,
        actor: Actor,
        country: Country,
        how: fn(&super::day::Law<'_>) -> Reaches,
    ) -> Truth {
        if self.look.day.boundary.contains(country) {
            return Truth::No;
        }
        let day = self.look.day;
        let mut truth = Truth::No;
        let mut known = false;
        let mut contested = Vec::new();
        for law in day.laws.iter().filter(|law| law.country == country) {
            known = true;
            match how(law) {
                Reaches::Yes | Reaches::Likely => {
                    self.look.cite(Cite::Fact(law.fact.id));
                    truth = Truth::Yes;
                }
                Reaches::Contested => {
                    self.look.cite(Cite::Fact(law.fact.id));
                    contested.push(law.fact.id);
                }
                Reaches::No => {}
            }
        }
        if truth == Truth::Yes {
            return truth;
        }
        if !known {
            contested.push(country.static_code());
        }
        for law in contested {
            let target = if actor.id == DESCRIBED {
                Target::UnitLaw(self.unit.id, law)
            } else {
                Target::Law(actor.id, law)
            };
            let key = Key {
                target,
                question: self.known.law_reaches,
            };
            let decided = self.look.option(self.unit, key, &["yes"]);
            truth = truth.or(decided);
        }
        truth
    }

    pub(super) fn own_parent_outside(&mut self) -> Truth {
        if !self.carries_content() {
            return Truth::No;
        }
        let key = self.key(self.known.organisation_kind);
        self.look.option(self.unit, key, &["company-foreign-parent"])
    }

    // ---- protection

    pub(super) fn key_out_of_reach(&mut self) -> Truth {
        if !Look::has_protection(self.unit) {
            return Truth::No;
        }
        let helps: &[&str] = match self.flow.clear_text {
            ClearText::NotNeeded => &["client-side", "external-key"],
            ClearText::Needed => &["client-side"],
            ClearText::Always | ClearText::Never => return Truth::No,
        };
        let encryption = self.key(self.known.encryption);
        let encrypted = self.look.option(self.unit, encryption, helps);
        if encrypted == Truth::No {
            return Truth::No;
        }
        let holder = self.key(self.known.key_holder);
        let own = self.look.option(self.unit, holder, &["own"]);
        if own == Truth::Yes {
            return encrypted;
        }
        let trusted = self
            .look
            .option(self.unit, holder, &["trusted-inside", "trusted-adequate"]);
        if trusted == Truth::No {
            return encrypted.and(own);
        }
        // a trustee with the directors, administrators or owner of the provider holds the key for the provider in fact
        let independent = self.key(self.known.trustee_independent);
        let trusted = trusted.and(self.look.option(self.unit, independent, &["yes"]));
        encrypted.and(own.or(trusted))
    }

    /// What the user says of a party that he describes; of all others it is not the case.
    pub(super) fn of_party(&mut self, question: QuestionIndex, options: &[&str]) -> Truth {
        if !self.unit.is_party() {
            return Truth::No;
        }
        let key = self.key(question);
        self.look.option(self.unit, key, options)
    }

    pub(super) fn another_party(&mut self) -> Truth {
        if self.unit.is_party() {
            return !self.of_party(self.known.party_relation, &["own-entity"]);
        }
        let mut seen_by = self.flow.seen_by.iter();
        seen_by.any(|actor| !matches!(actor, ActorRef::Customer)).into()
    }

    pub(super) fn pseudonymised(&mut self) -> Truth {
        if !self.carries_content() {
            return Truth::No;
        }
        let key = self.key(self.known.pseudonymised);
        self.look.option(self.unit, key, &["yes"])
    }

    pub(super) const fn carries_content(&self) -> bool {
        matches!(
            self.flow.data,
            DataKind::Content | DataKind::Prompts | DataKind::Queries
        )
    }
}
