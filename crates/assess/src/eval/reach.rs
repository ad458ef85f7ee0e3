//! The terms about reach: who handles a flow, who can be compelled, and what protects it.

use super::{Actor, DESCRIBED, FlowEvaluator};
use crate::context::Cite;
use crate::setup::{Answer, Key, Target};
use crate::snapshot::Law;
use crate::unit::UNNAMED_COMPANY;
use limes_model::catalogue::{ActorRef, ClearText};
use limes_model::facts::{FactValue, LinkKind, Reaches};
use limes_model::question::QuestionIndex;
use limes_model::{Country, Truth};

impl<'u> FlowEvaluator<'_, '_, 'u> {
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
        if matches!(actor_ref, ActorRef::Answer(_)) {
            return self.establishments(actor);
        }
        if !matches!(actor_ref, ActorRef::Provider | ActorRef::Other(_)) {
            return Truth::No;
        }
        let Some(fact) = self.context.company(actor.id) else {
            // nothing is known of the company: its seat and parent are asked for, and count as its links
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
        }
        truth
    }

    /// Whether a law reaches a described party through an establishment abroad.
    pub(super) fn establishments(&mut self, actor: Actor) -> Truth {
        if !self.subject.is_party() {
            return Truth::No;
        }
        match self.context.answer(self.subject, self.known.party_establishments) {
            Some(Answer::Countries(countries)) => countries.iter().fold(Truth::No, |truth, country| {
                truth.or(self.law_reaches(actor, country, |law| law.through_subsidiary))
            }),
            Some(_) => Truth::No,
            None => Truth::Unknown,
        }
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
        }
        truth
    }

    pub(super) fn own_parent_outside(&mut self) -> Truth {
        if !self.carries_content() {
            return Truth::No;
        }
        let key = self.key(self.known.organisation_kind);
        self.context.option(self.subject, key, &["company-foreign-parent"])
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
        let holder = self.key(self.known.key_holder);
        let own = self.context.option(self.subject, holder, &["own"]);
        if own == Truth::Yes {
            return encrypted;
        }
        let trusted = self
            .context
            .option(self.subject, holder, &["trusted-inside", "trusted-adequate"]);
        if trusted == Truth::No {
            return encrypted.and(own);
        }
        // a trustee with the directors, administrators or owner of the provider holds the key for the provider in fact
        let independent = self.key(self.known.trustee_independent);
        let trusted = trusted.and(self.context.option(self.subject, independent, &["yes"]));
        encrypted.and(own.or(trusted))
    }

    pub(super) fn pseudonymised(&mut self) -> Truth {
        if !self.carries_content() {
            return Truth::No;
        }
        let key = self.key(self.known.pseudonymised);
        self.context.option(self.subject, key, &["yes"])
    }
}
