//! The terms about reach: who handles a flow, who can be compelled, and what protects it.

use super::{Actor, DESCRIBED, FlowEvaluator, Part};
use crate::context::Cite;
use crate::results::RuleResult;
use crate::setup::{Answer, Key, Target};
use crate::snapshot::Law;
use crate::unit::UNNAMED_COMPANY;
use limes_knowledge::rules::Term;
use limes_model::catalogue::{ActorRef, ClearText};
use limes_model::facts::{FactValue, LinkKind, Reaches};
use limes_model::question::QuestionIndex;
use limes_model::{Country, CountrySet, FlowKind, Text, Truth};

/// Through what somebody can be compelled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Way {
    /// The seat of a company that handles the data.
    Seat,
    /// Its parent.
    Parent,
    /// A subsidiary, branch, business or staff abroad.
    Link,
    /// The place where the data is.
    Territory,
    /// The user's own organisation.
    Organisation,
}

impl Way {
    /// The stable id.
    #[must_use]
    pub const fn id(self) -> Text {
        match self {
            Self::Seat => "seat",
            Self::Parent => "parent",
            Self::Link => "link",
            Self::Territory => "territory",
            Self::Organisation => "organisation",
        }
    }

    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Seat,
        Self::Parent,
        Self::Link,
        Self::Territory,
        Self::Organisation,
    ];

    /// The term that says so.
    pub(crate) const fn term(self) -> Term {
        match self {
            Self::Seat => Term::CompanyCompellable,
            Self::Parent => Term::ParentCompellable,
            Self::Link => Term::LinkCompellable,
            Self::Territory => Term::TerritoryCompellable,
            Self::Organisation => Term::OrganisationCompellable,
        }
    }
}

/// Somebody who can be compelled in some way, or may be.
#[derive(Debug)]
pub(crate) struct Reached {
    /// The company; absent for the organisation and for a place.
    pub actor: Option<ActorRef>,
    pub truth: Truth,
    /// On what it rests.
    pub cites: Vec<Cite>,
    /// What is open about it.
    pub asks: Vec<Key>,
}

impl<'u> FlowEvaluator<'_, '_, 'u> {
    /// Those who can, or may, be compelled in a way: of companies each by itself.
    pub(crate) fn reached(&mut self, way: Way) -> Vec<Reached> {
        let relation: fn(&mut Self, ActorRef, Actor) -> Truth = match way {
            Way::Seat => Self::company,
            Way::Parent => Self::parent,
            Way::Link => Self::link,
            Way::Territory | Way::Organisation => {
                return self
                    .noting(|evaluator| evaluator.evaluate(way.term()))
                    .into_iter()
                    .collect();
            }
        };
        let mut reached = Vec::new();
        for (actor_ref, actor) in self.actors() {
            let found = self.noting(|evaluator| relation(evaluator, actor_ref, actor));
            reached.extend(found.map(|found| Reached {
                actor: Some(actor_ref),
                ..found
            }));
        }
        reached
    }

    /// What one test finds, with what it reads; `None` where it finds nothing.
    fn noting(&mut self, test: impl FnOnce(&mut Self) -> Truth) -> Option<Reached> {
        self.take_cites();
        self.context.asks.clear();
        let truth = test(self);
        let (cites, asks) = (self.take_cites(), std::mem::take(&mut self.context.asks));
        let actor = None;
        (truth != Truth::No).then_some(Reached {
            actor,
            truth,
            cites,
            asks,
        })
    }

    /// What has been cited since the last call; from now on, what is cited is noted.
    pub(crate) fn take_cites(&mut self) -> Vec<Cite> {
        self.context.cites.replace(Vec::new()).unwrap_or_default()
    }

    /// What some rules rest on.
    pub(crate) fn cited_by(&mut self, results: &[&RuleResult]) -> Vec<Cite> {
        self.take_cites();
        self.forget();
        for result in results {
            self.rule(result.rule);
        }
        self.take_cites()
    }

    /// Ids of the laws by which countries outside can compel somebody there.
    pub(crate) fn laws(&self, countries: CountrySet) -> Vec<Text> {
        let laws = countries.iter().flat_map(|country| self.context.laws_of(country));
        laws.filter(|law| law.company >= Reaches::Likely)
            .map(|law| law.fact.id)
            .collect()
    }

    /// The party with which a transfer is agreed: the provider, or else the first other company that handles the flow.
    pub(crate) fn importer(&self) -> Option<ActorRef> {
        let parties = || self.actors().map(|(actor, _)| actor);
        parties()
            .find(|actor| *actor == ActorRef::Provider)
            .or_else(|| parties().next())
    }

    pub(super) fn actors(&self) -> impl Iterator<Item = (ActorRef, Actor)> + use<'u> {
        let subject = self.subject;
        subject.seen_by().iter().filter_map(move |actor| {
            let (id, target) = match actor {
                ActorRef::Customer => return None,
                // without a provider, what the user describes provides it
                ActorRef::Provider => (subject.provider().unwrap_or(DESCRIBED), subject.contract()),
                ActorRef::Other(id) => (*id, Target::Provider(id)),
                ActorRef::Unnamed(_) => (UNNAMED_COMPANY, subject.own()),
                ActorRef::Answer(_) => (DESCRIBED, subject.own()),
            };
            let contract = subject.contract();
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
            ActorRef::Unnamed(country) => {
                self.context.name(country);
                Some(country)
            }
            ActorRef::Answer(question) => match self.context.answer(self.subject, question) {
                Some(Answer::Country(country)) => Some(country),
                _ => None,
            },
            ActorRef::Provider | ActorRef::Other(_) => {
                if let Some(fact) = self.context.company(actor.id) {
                    self.context.cite(Cite::Fact(fact.id));
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
        match self.context.answer_to(self.subject, key) {
            Some(Answer::Country(country)) => Some(country),
            _ => None,
        }
    }

    pub(super) fn parent_of(&mut self, actor_ref: ActorRef, actor: Actor) -> Option<Option<Country>> {
        match actor_ref {
            ActorRef::Answer(_) if self.subject.is_party() => {
                match self.context.answer(self.subject, self.known.party_parent) {
                    Some(Answer::Country(country)) => Some(Some(country)),
                    _ => None,
                }
            }
            // of a company that the user describes or the facts do not name, the parent is described on its own
            ActorRef::Customer | ActorRef::Unnamed(_) | ActorRef::Answer(_) => Some(None),
            ActorRef::Provider | ActorRef::Other(_) => {
                if let Some(fact) = self.context.company(actor.id) {
                    self.context.cite(Cite::Fact(fact.id));
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
        let known = self.known;
        let (target, questions): (Target, &[QuestionIndex]) = match actor_ref {
            ActorRef::Customer | ActorRef::Unnamed(_) => return Truth::No,
            ActorRef::Provider | ActorRef::Other(_) => (actor.target, &[known.provider_establishments]),
            ActorRef::Answer(_) if self.subject.is_party() => {
                (actor.target, &[known.party_establishments, known.party_engaged])
            }
            ActorRef::Answer(_) if self.subject.is_access() => (actor.target, &[known.access_establishments]),
            ActorRef::Answer(_) => (actor.target, &[known.other_establishments]),
        };
        let mut truth = self.known_link(actor);
        if truth == Truth::Yes {
            return truth;
        }
        // further links add nothing to what reaches the company at its seat or through its parent
        match self.company(actor_ref, actor).or(self.parent(actor_ref, actor)) {
            Truth::Yes => return truth,
            Truth::Unknown => return Truth::Unknown,
            Truth::No => {}
        }
        // a list of links names those that a source names; that there are no others is for the company to say
        for question in questions {
            let key = Key {
                target,
                question: *question,
            };
            truth = truth.or(match self.context.answer_to(self.subject, key) {
                Some(Answer::Countries(countries)) => self.through_establishment(actor, countries),
                Some(_) => Truth::No,
                None => Truth::Unknown,
            });
            if truth == Truth::Yes {
                break;
            }
        }
        truth
    }

    /// Whether a law of one of the countries reaches a company through an establishment there.
    fn through_establishment(&mut self, actor: Actor, countries: CountrySet) -> Truth {
        let mut truth = Truth::No;
        for country in countries.iter() {
            truth = truth.or(self.law_reaches(actor, country, |law| law.through_subsidiary));
            if truth == Truth::Yes {
                break;
            }
        }
        truth
    }

    /// Whether a law reaches a company through a link that the facts name.
    fn known_link(&mut self, actor: Actor) -> Truth {
        let Some(fact) = self.context.company(actor.id) else {
            return Truth::No;
        };
        let FactValue::Provider { links, .. } = &fact.value else {
            return Truth::No;
        };
        let mut truth = Truth::No;
        for link in links.iter() {
            self.context.cite(Cite::Fact(fact.id));
            let reached = match link.kind {
                LinkKind::Parent => self.law_reaches(actor, link.country, |law| law.through_parent),
                LinkKind::Subsidiary => self.law_reaches(actor, link.country, |law| law.through_subsidiary),
                LinkKind::Staff => self.law_reaches(actor, link.country, |law| law.through_staff),
                LinkKind::Business => self.law_reaches(actor, link.country, |law| law.through_business),
                LinkKind::Technology => Truth::No,
            };
            truth = truth.or(reached);
            if truth == Truth::Yes {
                break;
            }
        }
        truth
    }

    /// Whether a law of a country outside reaches the actor. It stays open if no law of the country is known, and if none of
    /// those that are known says that it goes this way: more knowledge never reassures more than none.
    pub(super) fn law_reaches(&mut self, actor: Actor, country: Country, how: fn(&Law<'_>) -> Reaches) -> Truth {
        let alone = std::iter::once(country).collect();
        if !self.context.inside(&alone).is_empty() {
            return Truth::No;
        }
        let mut truth = Truth::No;
        let mut contested = Vec::new();
        for law in self.context.laws_of(country) {
            match how(law) {
                Reaches::Yes | Reaches::Likely => {
                    self.context.cite(Cite::Fact(law.fact.id));
                    truth = Truth::Yes;
                }
                Reaches::Contested => {
                    self.context.cite(Cite::Fact(law.fact.id));
                    contested.push(law.fact.id);
                }
                Reaches::No => {}
            }
        }
        if truth == Truth::Yes {
            return truth;
        }
        if contested.is_empty() {
            contested.push(country.static_code());
        }
        for law in contested {
            let target = if actor.id == DESCRIBED {
                Target::UnitLaw(self.subject.unit(), law)
            } else {
                Target::Law(actor.id, law)
            };
            let key = Key {
                target,
                question: self.known.law_reaches,
            };
            let decided = self.context.option(self.subject, key, &["yes"]);
            truth = truth.or(decided);
            if truth == Truth::Yes {
                break;
            }
        }
        truth
    }

    /// Whether a law of a country outside reaches the organisation itself: at its seat, through its parent, or through an
    /// establishment of its group.
    pub(super) fn organisation_compellable(&mut self) -> Truth {
        // what passes through networks is not what an organisation hands over
        if !self.carries_content() || self.subject.kind() == FlowKind::Transit {
            return Truth::No;
        }
        self.part(Part::Organisation)
    }

    pub(super) fn organisation_reached(&mut self) -> Truth {
        let kind = self.key(self.known.organisation_kind);
        let parent = self.context.option(self.subject, kind, &["company-foreign-parent"]);
        if parent == Truth::Yes {
            return parent;
        }
        let seat = match self.context.answer(self.subject, self.known.seat) {
            Some(Answer::Country(country)) => self.compellable_at_seat(country),
            Some(_) => Truth::No,
            None => Truth::Unknown,
        };
        if seat == Truth::Yes {
            return seat;
        }
        let abroad = match self
            .context
            .answer(self.subject, self.known.organisation_establishments)
        {
            Some(Answer::Countries(countries)) => {
                let outside = countries.without(&self.context.inside(&countries));
                if outside.is_empty() {
                    Truth::No
                } else {
                    self.organisation_says()
                }
            }
            Some(_) => Truth::No,
            None => Truth::Unknown,
        };
        parent.or(seat).or(abroad)
    }

    fn compellable_at_seat(&mut self, country: Country) -> Truth {
        let alone = std::iter::once(country).collect();
        // the institutions of the Union are subject to no law of a state
        if self.context.is(country, *b"EU") || !self.context.inside(&alone).is_empty() {
            return Truth::No;
        }
        let mut reaching = self
            .context
            .laws_of(country)
            .filter(|law| law.company >= Reaches::Likely);
        match reaching.next() {
            Some(law) => {
                self.context.cite(Cite::Fact(law.fact.id));
                Truth::Yes
            }
            None => self.organisation_says(),
        }
    }

    /// Whether an authority of a country outside can compel the organisation, as a person has found.
    fn organisation_says(&mut self) -> Truth {
        let key = self.key(self.known.organisation_compellable);
        self.context.option(self.subject, key, &["yes"])
    }

    pub(super) fn key_out_of_reach(&mut self) -> Truth {
        if !self.subject.has_protection() {
            return Truth::No;
        }
        let helps: &[&str] = match self.subject.clear_text() {
            ClearText::NotNeeded => &["client-side", "external-key"],
            ClearText::Needed => &["client-side"],
            ClearText::Always | ClearText::Never => return Truth::No,
        };
        let encryption = self.key(self.known.encryption);
        let encrypted = self.context.option(self.subject, encryption, helps);
        if encrypted == Truth::No {
            return Truth::No;
        }
        encrypted.and(self.key_in_good_hands())
    }

    /// Whether nobody outside can have the key used: not through the organisation, and not through who holds or administers it.
    fn key_in_good_hands(&mut self) -> Truth {
        let free = !self.sub_truth(Term::OrganisationCompellable);
        if free == Truth::No {
            return free;
        }
        let held = match self.chosen(self.known.key_holder) {
            Some("own") => match self.chosen(self.known.key_control) {
                Some("alone") => Truth::Yes,
                Some("others-inside") => self.trustee_is_independent(),
                Some(_) => Truth::No,
                None => Truth::Unknown,
            },
            Some("trusted-inside" | "trusted-adequate") => {
                let independent = self.trustee_is_independent();
                self.if_possible(independent, Self::trustee_is_out_of_reach)
            }
            Some(_) => Truth::No,
            None => Truth::Unknown,
        };
        free.and(held)
    }

    /// The chosen option of a question about the service.
    fn chosen(&mut self, question: QuestionIndex) -> Option<Text> {
        let Answer::Choice(index) = self.context.answer(self.subject, question)? else {
            return None;
        };
        let question = self.context.question(question)?;
        question.options.get(usize::from(index)).copied()
    }

    /// A trustee with the directors, administrators or owner of the provider holds the key for the provider in fact.
    fn trustee_is_independent(&mut self) -> Truth {
        let key = self.key(self.known.trustee_independent);
        self.context.option(self.subject, key, &["yes"])
    }

    /// Whether no authority outside reaches the trustee, through its seat, its parents or an establishment.
    fn trustee_is_out_of_reach(&mut self) -> Truth {
        let countries = match self.context.answer(self.subject, self.known.trustee_countries) {
            Some(Answer::Countries(countries)) => countries,
            Some(_) => return Truth::No,
            None => return Truth::Unknown,
        };
        if countries.is_subset(&self.context.inside(&countries)) {
            return Truth::Yes;
        }
        let key = self.key(self.known.trustee_compellable);
        self.context.option(self.subject, key, &["no"])
    }

    pub(super) fn pseudonymised(&mut self) -> Truth {
        if !self.carries_content() {
            return Truth::No;
        }
        // people who see screens or cases see more than pseudonyms
        let sees_more = matches!(
            self.subject.kind(),
            FlowKind::RemoteAdministration | FlowKind::Support | FlowKind::OwnStaff
        );
        if sees_more || !self.subject.has_protection() {
            return Truth::No;
        }
        let key = self.key(self.known.pseudonymised);
        let pseudonymised = self.context.option(self.subject, key, &["yes"]);
        self.if_possible(pseudonymised, |evaluator| {
            let key = evaluator.key(evaluator.known.pseudonyms_only);
            evaluator.context.option(evaluator.subject, key, &["yes"])
        })
    }
}
