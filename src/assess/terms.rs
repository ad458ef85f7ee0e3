//! The terms of the rules, evaluated for one flow.

use super::general::GENERAL;
use super::look::{Beyond, Cite, Located, Look};
use super::setup::{Answer, Key, Target, UnitId};
use super::unit::Unit;
use crate::catalogue::{ActorRef, ClearText, Flow};
use crate::facts::{FactValue, InstrumentKind, Reaches, Text};
use crate::questionnaire::QuestionIndex;
use crate::rules::Term;
use crate::vocab::{Country, CountrySet, DataKind, Extent, Truth};

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

/// Somebody who handles a flow.
#[derive(Clone, Copy, Debug)]
struct Actor {
    /// Provider id, `described` for what the user describes, `unnamed` for a company that the facts do not name.
    id: Text,
    /// Under whom answers about the company itself stand: its seat, its entry on a list.
    target: Target,
    /// Under whom answers about the contract stand: whoever engages others passes its own duties on to them.
    contract: Target,
}

const TERMS: usize = Term::ALL.len();

/// The terms of one flow, each evaluated when a rule first asks for it.
pub(super) struct FlowTerms<'l, 'a, 'u> {
    pub look: &'l mut Look<'a>,
    pub unit: &'u Unit,
    pub flow: &'u Flow,
    pub located: Located,
    pub happens: Truth,
    memo: [Option<Truth>; TERMS],
    /// The open questions about whether and where the flow happens.
    place_open: Vec<Key>,
    /// The regime, where it is assumed.
    assumed_regime: Option<Regime>,
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
            look,
            unit,
            flow,
            located,
            happens,
            memo: [None; TERMS],
            place_open,
            assumed_regime: None,
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
            Term::ChapterFiveApplies => self.chapter_five_applies(),
            Term::InThirdCountry => self.in_third_country(),
            Term::AnotherParty => self
                .flow
                .seen_by
                .iter()
                .any(|actor| !matches!(actor, ActorRef::Customer))
                .into(),
            Term::Adequate => self.adequate(),
            Term::InstrumentInForce => self.over_importers(Self::instrument_in_force),
            Term::AssessmentDone => {
                self.over_importers(|terms, actor| terms.agreed(actor, GENERAL.assessment, &["yes"]))
            }
            Term::ExcessivePowers => self.excessive_powers(),
            Term::ContractAllowsDisclosure => {
                !self.over_importers(|terms, actor| terms.agreed(actor, GENERAL.foreign_disclosure, &["no"]))
            }
            Term::SectorForbidsPlace => self.sector_rules(super::sector::Question::Place),
            Term::SectorForbidsOwner => self.sector_rules(super::sector::Question::Owner),
            Term::SecrecyForbids => self.sector_rules(super::sector::Question::Secrecy),
        }
    }

    // ---- place

    fn place_outside(&mut self) -> Truth {
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

    fn area_wider(&mut self) -> Truth {
        match self.located {
            Located::Nowhere => Truth::No,
            Located::Open => self.still_open(),
            Located::At(place) => (!place.area.is_subset(&self.look.day.boundary)).into(),
        }
    }

    fn within_contract_area(&mut self) -> Truth {
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
    fn told(&mut self) -> Option<CountrySet> {
        let key = if self.unit.provider.is_empty() {
            Look::flow_key(self.unit, self.flow)
        } else {
            Key {
                target: Target::Provider(self.unit.provider),
                question: GENERAL.provider_countries,
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

    fn actors(&self) -> impl Iterator<Item = (ActorRef, Actor)> + use<'u> {
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
                ActorRef::Answer(_) => ("described", own),
            };
            Some((*actor, Actor { id, target, contract }))
        })
    }

    fn over_actors(&mut self, relation: fn(&mut Self, ActorRef, Actor) -> Truth) -> Truth {
        let mut truth = Truth::No;
        for (actor_ref, actor) in self.actors() {
            truth = truth.or(relation(self, actor_ref, actor));
        }
        truth
    }

    /// The country where the company is established, if known; the open question is noted.
    fn country_of(&mut self, actor_ref: ActorRef, actor: Actor) -> Option<Country> {
        match actor_ref {
            ActorRef::Customer => None,
            ActorRef::Unnamed(country) => Some(country),
            ActorRef::Answer(question) => match self.look.answer(self.unit, question) {
                Some(Answer::Country(country)) => Some(country),
                _ => None,
            },
            ActorRef::Provider | ActorRef::Other(_) => {
                if let Some(fact) = self.look.knowledge.provider(actor.id) {
                    self.look.cite(Cite::Fact(fact.id));
                    if let FactValue::Provider {
                        entity_country: Some(country),
                        ..
                    } = fact.value
                    {
                        return Some(country);
                    }
                }
                self.country_answer(actor, GENERAL.provider_country)
            }
        }
    }

    fn country_answer(&mut self, actor: Actor, question: QuestionIndex) -> Option<Country> {
        let key = Key {
            target: actor.target,
            question,
        };
        match self.look.answer_to(self.unit, key) {
            Some(Answer::Country(country)) => Some(country),
            _ => None,
        }
    }

    fn parent_of(&mut self, actor_ref: ActorRef, actor: Actor) -> Option<Option<Country>> {
        match actor_ref {
            // what the user describes or the facts do not name stands for itself, its parent is described on its own
            ActorRef::Customer | ActorRef::Unnamed(_) | ActorRef::Answer(_) => Some(None),
            ActorRef::Provider | ActorRef::Other(_) => {
                if let Some(fact) = self.look.knowledge.provider(actor.id) {
                    self.look.cite(Cite::Fact(fact.id));
                    if let FactValue::Provider {
                        parent_country: Some(country),
                        ..
                    } = fact.value
                    {
                        return Some(Some(country));
                    }
                }
                self.country_answer(actor, GENERAL.provider_parent).map(Some)
            }
        }
    }

    fn company(&mut self, actor_ref: ActorRef, actor: Actor) -> Truth {
        match self.country_of(actor_ref, actor) {
            Some(country) => self.law_reaches(actor, country, |law| law.company),
            None => Truth::Unknown,
        }
    }

    fn parent(&mut self, actor_ref: ActorRef, actor: Actor) -> Truth {
        match self.parent_of(actor_ref, actor) {
            Some(Some(country)) => self.law_reaches(actor, country, |law| law.through_parent),
            Some(None) => Truth::No,
            None => Truth::Unknown,
        }
    }

    fn link(&mut self, actor_ref: ActorRef, actor: Actor) -> Truth {
        if !matches!(actor_ref, ActorRef::Provider | ActorRef::Other(_)) {
            return Truth::No;
        }
        let Some(fact) = self.look.knowledge.provider(actor.id) else {
            // nothing is known of the company: its seat and parent are asked for, and count as its links
            return Truth::No;
        };
        let FactValue::Provider { links, .. } = fact.value else {
            return Truth::No;
        };
        let mut truth = Truth::No;
        for link in links {
            self.look.cite(Cite::Fact(fact.id));
            let reached = match link.kind {
                "subsidiary" => self.law_reaches(actor, link.country, |law| law.through_subsidiary),
                "staff" => self.law_reaches(actor, link.country, |law| law.through_staff),
                "business" => self.law_reaches(actor, link.country, |law| law.through_business),
                _ => Truth::No,
            };
            truth = truth.or(reached);
        }
        truth
    }

    /// Whether a law of a country outside reaches the actor. A country of which no law is known stays open: missing
    /// knowledge never reassures.
    fn law_reaches(&mut self, actor: Actor, country: Country, how: fn(&super::day::Law) -> Reaches) -> Truth {
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
            let key = Key {
                target: Target::Law(actor.id, law),
                question: GENERAL.law_reaches,
            };
            let decided = self.look.option(self.unit, key, &["yes"]);
            truth = truth.or(decided);
        }
        truth
    }

    fn own_parent_outside(&mut self) -> Truth {
        if !self.carries_content() {
            return Truth::No;
        }
        let key = self.unit.key(GENERAL.organisation_kind);
        self.look.option(self.unit, key, &["company-foreign-parent"])
    }

    // ---- protection

    fn key_out_of_reach(&mut self) -> Truth {
        if !Look::has_protection(self.unit) {
            return Truth::No;
        }
        let helps: &[&str] = match self.flow.clear_text {
            ClearText::NotNeeded => &["client-side", "external-key"],
            ClearText::Needed => &["client-side"],
            ClearText::Always | ClearText::Never => return Truth::No,
        };
        let encryption = self.unit.key(GENERAL.encryption);
        let encrypted = self.look.option(self.unit, encryption, helps);
        if encrypted == Truth::No {
            return Truth::No;
        }
        let holder = self.unit.key(GENERAL.key_holder);
        encrypted.and(
            self.look
                .option(self.unit, holder, &["own", "trusted-inside", "trusted-adequate"]),
        )
    }

    fn pseudonymised(&mut self) -> Truth {
        if !self.carries_content() {
            return Truth::No;
        }
        let key = self.unit.key(GENERAL.pseudonymised);
        self.look.option(self.unit, key, &["yes"])
    }

    const fn carries_content(&self) -> bool {
        matches!(
            self.flow.data,
            DataKind::Content | DataKind::Prompts | DataKind::Queries
        )
    }

    // ---- Chapter V

    /// The regime of the exporter; `None` while it is open.
    pub(super) fn regime(&mut self) -> Option<Regime> {
        if self.assumed_regime.is_some() {
            return self.assumed_regime;
        }
        let kind = self.unit.key(GENERAL.organisation_kind);
        let institution = self.look.option(self.unit, kind, &["eu-institution"]);
        if institution == Truth::Yes {
            return Some(Regime::EuInstitution);
        }
        let seat = match self.look.answer(self.unit, GENERAL.seat) {
            Some(Answer::Country(country)) => country,
            _ => return None,
        };
        if institution == Truth::Unknown {
            // which of the two regulations binds an exporter inside makes a difference for the clauses
            return None;
        }
        if self.gdpr_territory().contains(seat) || seat == Country::new(*b"EU") {
            return Some(Regime::Eu);
        }
        if seat == Country::new(*b"CH") {
            return Some(Regime::Switzerland);
        }
        if seat == Country::new(*b"GB") {
            return Some(Regime::UnitedKingdom);
        }
        let bound = self.unit.key(GENERAL.under_gdpr);
        match self.look.option(self.unit, bound, &["yes"]) {
            Truth::Yes => Some(Regime::Eu),
            Truth::No => Some(Regime::NotBound),
            Truth::Unknown => None,
        }
    }

    /// Countries to which giving data is no transfer to a third country. Before the GDPR: the Area under Directive
    /// 95/46/EC. The United Kingdom counts as long as the bridge of the Trade and Cooperation Agreement held.
    fn gdpr_territory(&mut self) -> CountrySet {
        let areas = ["EU-GDPR-TERRITORY", "EEA", "UK-BRIDGE"];
        for area in areas {
            self.look.cite(Cite::Area(area));
        }
        areas
            .iter()
            .map(|area| self.look.day.area(area))
            .fold(CountrySet::EMPTY, |a, b| a.union(&b))
    }

    fn home(&mut self, regime: Regime) -> CountrySet {
        match regime {
            Regime::Eu | Regime::EuInstitution | Regime::NotBound => self.gdpr_territory(),
            Regime::Switzerland => std::iter::once(Country::new(*b"CH")).collect(),
            Regime::UnitedKingdom => std::iter::once(Country::new(*b"GB")).collect(),
        }
    }

    fn chapter_five_applies(&mut self) -> Truth {
        let personal = if matches!(
            self.flow.data,
            DataKind::Account | DataKind::Logs | DataKind::SupportData | DataKind::BillingData
        ) {
            // accounts, logs and support cases name people, whatever the content is
            Truth::Yes
        } else {
            let key = self.unit.key(GENERAL.personal);
            self.look.option(self.unit, key, &["yes"])
        };
        if personal == Truth::No {
            return Truth::No;
        }
        match self.regime() {
            Some(Regime::NotBound) => Truth::No,
            Some(_) => personal,
            None => Truth::Unknown,
        }
    }

    /// The third countries in which the flow happens; `None` while open. With no limit on the place: what the
    /// provider named, and whether it named anything.
    fn third_countries(&mut self) -> Option<(CountrySet, Beyond)> {
        let place = match self.located {
            Located::Nowhere => return Some((CountrySet::EMPTY, Beyond::Nothing)),
            Located::Open => {
                self.still_open();
                return None;
            }
            Located::At(place) => place,
        };
        let regime = self.regime()?;
        let home = self.home(regime);
        Some((place.named().without(&home), place.beyond))
    }

    fn in_third_country(&mut self) -> Truth {
        match self.third_countries() {
            None => Truth::Unknown,
            Some((countries, beyond)) => (!countries.is_empty() || beyond != Beyond::Nothing).into(),
        }
    }

    fn adequate(&mut self) -> Truth {
        let Some((mut countries, beyond)) = self.third_countries() else {
            return Truth::Unknown;
        };
        let Some(regime) = self.regime() else {
            return Truth::Unknown;
        };
        if beyond != Beyond::Nothing {
            match self.told() {
                Some(told) => countries = countries.union(&told.without(&self.home(regime))),
                None => return Truth::Unknown,
            }
        }
        let mut truth = Truth::Yes;
        for country in countries.iter() {
            truth = truth.and(self.country_adequate(regime, country));
        }
        truth
    }

    fn country_adequate(&mut self, regime: Regime, country: Country) -> Truth {
        let list = match regime {
            Regime::Eu | Regime::EuInstitution | Regime::NotBound => "EU",
            Regime::Switzerland => "CH",
            Regime::UnitedKingdom => "UK",
        };
        let day = self.look.day;
        let decisions: Vec<_> = day
            .decisions
            .iter()
            .filter(|d| d.regime == list && d.countries.contains(&country))
            .collect();
        // a decision under conditions narrows a general entry for the same country
        let partial = decisions.iter().find(|decision| decision.partial);
        match (partial, decisions.first()) {
            (Some(decision), _) => {
                self.look.cite(Cite::Fact(decision.fact.id));
                if country == Country::new(*b"US") {
                    self.over_importers(Self::listed)
                } else {
                    self.over_importers(|terms, actor| terms.of_company(actor, GENERAL.within_decision, &["yes"]))
                }
            }
            (None, Some(decision)) => {
                self.look.cite(Cite::Fact(decision.fact.id));
                Truth::Yes
            }
            (None, None) => Truth::No,
        }
    }

    /// Whether an adequacy decision covers the country for these importers, as a rule of a sector may demand.
    pub(super) fn adequate_for_sector(&mut self, country: Country) -> Truth {
        self.country_adequate(Regime::Eu, country)
    }

    /// The truth of another term within this one: what it misses is missed here.
    pub(super) fn sub_truth(&mut self, term: Term) -> Truth {
        self.evaluate(term)
    }

    fn listed(&mut self, actor: Actor) -> Truth {
        let listed = self.of_company(actor, GENERAL.listed, &["yes"]);
        if listed == Truth::No {
            return Truth::No;
        }
        let hr = self.unit.key(GENERAL.hr);
        let no_hr = self.look.option(self.unit, hr, &["no"]);
        let covered = no_hr.or(self.of_company(actor, GENERAL.hr_listed, &["yes"]));
        listed.and(covered)
    }

    fn of_company(&mut self, actor: Actor, question: QuestionIndex, options: &[&str]) -> Truth {
        self.look.option(
            self.unit,
            Key {
                target: actor.target,
                question,
            },
            options,
        )
    }

    fn agreed(&mut self, actor: Actor, question: QuestionIndex, options: &[&str]) -> Truth {
        self.look.option(
            self.unit,
            Key {
                target: actor.contract,
                question,
            },
            options,
        )
    }

    /// Whether it holds of every importer.
    fn over_importers(&mut self, holds: impl Fn(&mut Self, Actor) -> Truth) -> Truth {
        let mut truth = Truth::Yes;
        let mut seen: Vec<Target> = Vec::new();
        for (_, actor) in self.actors() {
            if !seen.contains(&actor.target) {
                seen.push(actor.target);
                truth = truth.and(holds(self, actor));
            }
        }
        truth
    }

    fn instrument_in_force(&mut self, actor: Actor) -> Truth {
        let Some(regime) = self.regime() else {
            return Truth::Unknown;
        };
        let key = Key {
            target: actor.contract,
            question: GENERAL.instrument,
        };
        let chosen = match self.look.answer_to(self.unit, key) {
            Some(Answer::Choice(index)) => crate::questionnaire::QUESTIONS
                .get(usize::from(GENERAL.instrument))
                .and_then(|q| q.options.get(usize::from(index)))
                .copied()
                .unwrap_or("none"),
            Some(_) => "none",
            None => return Truth::Unknown,
        };
        // the clauses of 2021 hold for Swiss exporters in the form recognised there
        let id = match (regime, chosen) {
            (Regime::Switzerland, "scc-2021") => "ch-scc",
            (_, chosen) => chosen,
        };
        let wanted: &[&str] = match regime {
            Regime::Eu | Regime::NotBound => &["EU"],
            Regime::EuInstitution => &["EUI"],
            Regime::Switzerland => &["CH"],
            Regime::UnitedKingdom => &["UK"],
        };
        let day = self.look.day.date;
        let found = self.look.knowledge.instruments(day).find(|fact| {
            fact.id.strip_prefix("instrument.") == Some(id)
                && matches!(fact.value, FactValue::Instrument { regime, kind, .. }
                    if wanted.contains(&regime) && matches!(kind, InstrumentKind::Clauses | InstrumentKind::CorporateRules))
        });
        match found {
            Some(fact) => {
                self.look.cite(Cite::Fact(fact.id));
                Truth::Yes
            }
            None => Truth::No,
        }
    }

    fn excessive_powers(&mut self) -> Truth {
        let Some((mut countries, beyond)) = self.third_countries() else {
            return Truth::Unknown;
        };
        if self.look.day.powers.is_empty() {
            return Truth::No;
        }
        let mut silent = false;
        if beyond != Beyond::Nothing {
            match self.told() {
                Some(told) => countries = countries.union(&told),
                None => silent = true,
            }
        }
        let day = self.look.day;
        for (fact, country) in &day.powers {
            if countries.contains(*country) {
                self.look.cite(Cite::Fact(fact.id));
                return Truth::Yes;
            }
        }
        if silent { Truth::Unknown } else { Truth::No }
    }
}
