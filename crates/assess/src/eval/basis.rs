//! The terms about transfers: who exports under which law, to which third countries, on which basis (GDPR Chapter V).

use super::{Actor, Assumed, FlowEvaluator, Part, Regime};
use crate::context::{Beyond, Cite, Decided, Located};
use crate::setup::{Answer, Key, Target};
use limes_knowledge::rules::Term;
use limes_model::catalogue::ActorRef;
use limes_model::facts::{FactValue, InstrumentKind, LegalRegime};
use limes_model::question::QuestionIndex;
use limes_model::{Country, CountrySet, DataKind, Truth};

/// The condition of clauses that count only once an authority has authorised them.
const AUTHORISED: &str = "authorised";

impl FlowEvaluator<'_, '_, '_> {
    /// The regime of the exporter; `None` while it is open.
    pub(crate) fn regime(&mut self) -> Option<Regime> {
        match self.assumed.regime {
            Assumed::Is(regime) => return Some(regime),
            Assumed::Later => {
                self.context.missed.regime = true;
                return None;
            }
            Assumed::Nothing => {}
        }
        let kind = self.key(self.known.organisation_kind);
        let institution = self.context.option(self.subject, kind, &["eu-institution"]);
        if institution == Truth::Yes {
            return Some(Regime::EuInstitution);
        }
        let seat = match self.context.answer(self.subject, self.known.seat) {
            Some(Answer::Country(country)) => country,
            _ => return None,
        };
        if institution == Truth::Unknown {
            // which of the two regulations binds an exporter inside makes a difference for the clauses
            return None;
        }
        if self.gdpr_territory(seat) || self.context.is(seat, *b"EU") {
            return Some(Regime::Eu);
        }
        if self.context.is(seat, *b"CH") {
            return Some(Regime::Switzerland);
        }
        if self.context.is(seat, *b"GB") {
            return Some(Regime::UnitedKingdom);
        }
        let bound = self.key(self.known.under_gdpr);
        match self.context.option(self.subject, bound, &["yes"]) {
            Truth::Yes => Some(Regime::Eu),
            Truth::No => Some(Regime::NotBound),
            Truth::Unknown => None,
        }
    }

    /// Whether giving data to a country is no transfer to a third country. Before the GDPR: the Area under Directive
    /// 95/46/EC. The United Kingdom counts as long as the bridge of the Trade and Cooperation Agreement held.
    fn gdpr_territory(&mut self, country: Country) -> bool {
        let countries = std::iter::once(country).collect();
        !self.context.gdpr_territory(&countries).is_empty()
    }

    /// Those of the countries to which giving data is a transfer to a third country.
    fn third(&mut self, regime: Regime, countries: CountrySet) -> CountrySet {
        let home = match regime {
            Regime::Eu | Regime::EuInstitution | Regime::NotBound => self.context.gdpr_territory(&countries),
            Regime::Switzerland => self.context.same(&countries, *b"CH"),
            Regime::UnitedKingdom => self.context.same(&countries, *b"GB"),
        };
        countries.without(&home)
    }

    pub(super) fn chapter_five_applies(&mut self) -> Truth {
        let personal = if matches!(
            self.subject.data(),
            DataKind::Account | DataKind::Logs | DataKind::SupportData | DataKind::BillingData
        ) {
            // accounts, logs and support cases name people, whatever the content is
            Truth::Yes
        } else {
            let key = self.key(self.known.personal);
            self.context.option(self.subject, key, &["yes"])
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
    pub(super) fn third_countries(&mut self) -> Option<(CountrySet, Beyond)> {
        let place = match self.located() {
            Located::Nowhere => return Some((CountrySet::EMPTY, Beyond::Nothing)),
            Located::Open => {
                self.still_open();
                return None;
            }
            Located::At(place) => place,
        };
        let regime = self.regime()?;
        Some((self.third(regime, place.named()), place.beyond))
    }

    pub(super) fn in_third_country(&mut self) -> Truth {
        match self.third_countries() {
            None => Truth::Unknown,
            Some((countries, beyond)) => (!countries.is_empty() || beyond != Beyond::Nothing).into(),
        }
    }

    pub(super) fn adequate(&mut self) -> Truth {
        let Some((mut countries, beyond)) = self.third_countries() else {
            return Truth::Unknown;
        };
        let Some(regime) = self.regime() else {
            return Truth::Unknown;
        };
        if beyond != Beyond::Nothing {
            match self.told() {
                Some(told) => countries = countries.union(&self.third(regime, told)),
                None => return Truth::Unknown,
            }
        }
        let mut truth = Truth::Yes;
        for country in countries.iter() {
            truth = truth.and(self.country_adequate(regime, country));
        }
        truth
    }

    pub(super) fn country_adequate(&mut self, regime: Regime, country: Country) -> Truth {
        let list = match regime {
            Regime::Eu | Regime::EuInstitution | Regime::NotBound => LegalRegime::Eu,
            Regime::Switzerland => LegalRegime::Switzerland,
            Regime::UnitedKingdom => LegalRegime::UnitedKingdom,
        };
        let decided = match self.context.decision(list, country) {
            Some(Decided::Partly(fact)) => {
                self.context.cite(Cite::Fact(fact));
                if self.context.is(country, *b"US") {
                    // an authority cannot be on the list
                    let authority = self.of_party(self.known.party_public_authority, &["yes"]);
                    (!authority).and(self.over_importers(Self::listed))
                } else {
                    self.over_importers(|evaluator, actor| {
                        evaluator.of_company(actor, evaluator.known.within_decision, &["yes"])
                    })
                }
            }
            Some(Decided::Mostly(fact)) => {
                self.context.cite(Cite::Fact(fact));
                let key = self.key(self.known.excluded_purpose);
                self.context.option(self.subject, key, &["no"])
            }
            Some(Decided::Wholly(fact)) => {
                self.context.cite(Cite::Fact(fact));
                Truth::Yes
            }
            // the Swiss list of countries is known only from the day on which it became an annex to the ordinance
            None if regime == Regime::Switzerland => {
                if let Some(fact) = self.context.first_decision(list) {
                    self.context.cite(Cite::Fact(fact));
                    return Truth::No;
                }
                let key = Key {
                    target: Target::LawItself("CH"),
                    question: self.known.law_adequate,
                };
                self.context.option(self.subject, key, &["yes"])
            }
            None => Truth::No,
        };
        if regime != Regime::EuInstitution {
            return decided;
        }
        // an institution may use a decision only for its own tasks (Regulation (EU) 2018/1725, Art. 47(1))
        self.if_possible(decided, |evaluator| {
            evaluator.over_importers(|evaluator, actor| evaluator.agreed(actor, evaluator.known.own_tasks, &["yes"]))
        })
    }

    /// Whether an adequacy decision covers the country for these importers, as a rule of a sector may demand.
    pub(super) fn adequate_for_sector(&mut self, country: Country) -> Truth {
        self.country_adequate(Regime::Eu, country)
    }

    /// The truth of another term within this one.
    pub(super) fn sub_truth(&mut self, term: Term) -> Truth {
        self.part(Part::Term(term))
    }

    pub(super) fn listed(&mut self, actor: Actor) -> Truth {
        let listed = self.of_company(actor, self.known.listed, &["yes"]);
        if listed == Truth::No {
            return Truth::No;
        }
        let hr = self.key(self.known.hr);
        let no_hr = self.context.option(self.subject, hr, &["no"]);
        let covered = no_hr.or(self.of_company(actor, self.known.hr_listed, &["yes"]));
        listed.and(covered)
    }

    pub(super) fn of_company(&mut self, actor: Actor, question: QuestionIndex, options: &[&str]) -> Truth {
        self.context.option(
            self.subject,
            Key {
                target: actor.target,
                question,
            },
            options,
        )
    }

    pub(super) fn agreed(&mut self, actor: Actor, question: QuestionIndex, options: &[&str]) -> Truth {
        self.context.option(
            self.subject,
            Key {
                target: actor.contract,
                question,
            },
            options,
        )
    }

    /// Whether it holds of every importer.
    pub(super) fn over_importers(&mut self, holds: impl Fn(&mut Self, Actor) -> Truth) -> Truth {
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

    /// Whether it holds of at least one importer.
    pub(super) fn some_importer(&mut self, holds: impl Fn(&mut Self, Actor) -> Truth) -> Truth {
        !self.over_importers(|evaluator, actor| !holds(evaluator, actor))
    }

    pub(super) fn instrument_in_force(&mut self, actor: Actor) -> Truth {
        let Some(regime) = self.regime() else {
            return Truth::Unknown;
        };
        let key = Key {
            target: actor.contract,
            question: self.known.instrument,
        };
        let chosen = match self.context.answer_to(self.subject, key) {
            Some(Answer::Choice(index)) => self
                .context
                .question(self.known.instrument)
                .and_then(|q| q.options.get(usize::from(index)))
                .copied()
                .unwrap_or("none"),
            Some(_) => "none",
            None => return Truth::Unknown,
        };
        match chosen {
            "international-agreement" => return Truth::Yes,
            "art49-occasional" => {
                let found = self.context.derogation();
                if let Some(fact) = found {
                    self.context.cite(Cite::Fact(fact));
                }
                return found.is_some().into();
            }
            _ => {}
        }
        // the clauses of 2021 hold for Swiss exporters in the form recognised there; corporate rules are approved under each law
        let id = match (regime, chosen) {
            (Regime::Switzerland, "scc-2021") => "ch-scc",
            (Regime::Switzerland, "bcr") => "ch-bcr",
            (Regime::UnitedKingdom, "bcr") => "uk-bcr",
            (Regime::UnitedKingdom, "scc-2010" | "scc-2004" | "scc-2001") => "uk-old-scc",
            (Regime::EuInstitution, "bcr") => "eui-bcr",
            (_, chosen) => chosen,
        };
        let Some(fact) = self.context.instrument(regime.law(), id) else {
            return Truth::No;
        };
        self.context.cite(Cite::Fact(fact.id));
        match fact.value {
            // binding corporate rules bind the companies of one group
            FactValue::Instrument {
                kind: InstrumentKind::CorporateRules,
                ..
            } => {
                if self.subject.is_access() {
                    let who = self.key(self.known.access_who);
                    self.context.option(self.subject, who, &["group-company"])
                } else if self.subject.is_party() {
                    self.of_party(self.known.party_relation, &["group-company"])
                } else {
                    Truth::Yes
                }
            }
            FactValue::Instrument {
                no_new_contracts_from: Some(last),
                ..
            } if self.context.has_begun(last) => {
                let old = self.agreed(actor, self.known.old_contract, &["yes"]);
                self.if_possible(old, |evaluator| evaluator.annexes_are_complete(actor))
            }
            FactValue::Instrument {
                kind: InstrumentKind::Clauses,
                conditions,
                ..
            } => {
                let authorised = if conditions.contains(&AUTHORISED) {
                    self.agreed(actor, self.known.authorised, &["yes"])
                } else {
                    Truth::Yes
                };
                self.if_possible(authorised, |evaluator| evaluator.annexes_are_complete(actor))
            }
            _ => Truth::Yes,
        }
    }

    /// Whether the clauses have the right module and complete annexes. Providers of the catalogue write theirs themselves.
    fn annexes_are_complete(&mut self, actor: Actor) -> Truth {
        if matches!(actor.contract, Target::Provider(_)) {
            return Truth::Yes;
        }
        self.agreed(actor, self.known.annexes, &["yes"])
    }

    /// The agreement of the United Kingdom may be used with importers that are bound; the clauses of 2021 may not.
    pub(super) fn importer_bound(&mut self) -> Truth {
        let bound = self.of_party(self.known.party_under_gdpr, &["yes"]);
        self.if_possible(bound, |evaluator| match evaluator.regime() {
            Some(regime) => (regime != Regime::UnitedKingdom).into(),
            None => Truth::Unknown,
        })
    }

    /// The person concerned hands the data to somebody who decides about it itself, and whom it approaches: a processor on the
    /// organisation's own site gets it from the organisation (EDPB Guidelines 05/2021, number 2.2).
    pub(super) fn given_by_person(&mut self) -> Truth {
        let given = self.of_party(self.known.party_source, &["person"]);
        self.if_possible(given, |evaluator| {
            evaluator.of_party(evaluator.known.party_own_purposes, &["yes"])
        })
    }

    pub(super) fn found_excessive(&mut self) -> Truth {
        self.some_importer(|evaluator, actor| evaluator.agreed(actor, evaluator.known.assessment, &["excessive"]))
    }

    pub(super) fn excessive_powers(&mut self) -> Truth {
        let found = self.part(Part::FoundExcessive);
        if found == Truth::Yes {
            return found;
        }
        let Some((mut countries, beyond)) = self.third_countries() else {
            return Truth::Unknown;
        };
        if !self.context.some_powers_are_excessive() {
            return found;
        }
        let mut silent = false;
        if beyond != Beyond::Nothing {
            match self.told() {
                Some(told) => countries = countries.union(&told),
                None => silent = true,
            }
        }
        let Some(regime) = self.regime() else {
            return Truth::Unknown;
        };
        if let Some(fact) = self.context.excessive_powers(&countries, regime.law()) {
            self.context.cite(Cite::Fact(fact));
            return Truth::Yes;
        }
        if silent { Truth::Unknown } else { found }
    }

    pub(super) fn another_party(&mut self) -> Truth {
        if self.subject.is_party() {
            return !self.of_party(self.known.party_relation, &["own-entity"]);
        }
        let mut seen_by = self.subject.seen_by().iter();
        seen_by.any(|actor| !matches!(actor, ActorRef::Customer)).into()
    }
}
