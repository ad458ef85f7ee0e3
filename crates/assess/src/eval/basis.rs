//! The terms about transfers: who exports under which law, to which third countries, on which basis (GDPR Chapter V).

use super::{Actor, FlowEvaluator, Regime};
use crate::context::{Beyond, Cite, Located};
use crate::setup::{Answer, Key, Target, UnitId};
use limes_knowledge::rules::Term;
use limes_model::catalogue::ActorRef;
use limes_model::facts::{FactValue, InstrumentKind, LegalRegime};
use limes_model::question::QuestionIndex;
use limes_model::{Country, CountrySet, DataKind, Truth};

impl FlowEvaluator<'_, '_, '_> {
    /// The regime of the exporter; `None` while it is open.
    pub(crate) fn regime(&mut self) -> Option<Regime> {
        if self.assumed_regime.is_some() {
            return self.assumed_regime;
        }
        let kind = self.key(self.known.organisation_kind);
        let institution = self.context.option(self.unit, kind, &["eu-institution"]);
        if institution == Truth::Yes {
            return Some(Regime::EuInstitution);
        }
        let seat = match self.context.answer(self.unit, self.known.seat) {
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
        let bound = self.key(self.known.under_gdpr);
        match self.context.option(self.unit, bound, &["yes"]) {
            Truth::Yes => Some(Regime::Eu),
            Truth::No => Some(Regime::NotBound),
            Truth::Unknown => None,
        }
    }

    /// Countries to which giving data is no transfer to a third country. Before the GDPR: the Area under Directive
    /// 95/46/EC. The United Kingdom counts as long as the bridge of the Trade and Cooperation Agreement held.
    pub(super) fn gdpr_territory(&mut self) -> CountrySet {
        let areas = ["EU-GDPR-TERRITORY", "EEA", "UK-BRIDGE"];
        for area in areas {
            self.context.cite(Cite::Area(area));
        }
        areas
            .iter()
            .map(|area| self.context.snapshot.area(area))
            .fold(CountrySet::EMPTY, |a, b| a.union(&b))
    }

    pub(super) fn home(&mut self, regime: Regime) -> CountrySet {
        match regime {
            Regime::Eu | Regime::EuInstitution | Regime::NotBound => self.gdpr_territory(),
            Regime::Switzerland => std::iter::once(Country::new(*b"CH")).collect(),
            Regime::UnitedKingdom => std::iter::once(Country::new(*b"GB")).collect(),
        }
    }

    pub(super) fn chapter_five_applies(&mut self) -> Truth {
        let personal = if matches!(
            self.flow.data,
            DataKind::Account | DataKind::Logs | DataKind::SupportData | DataKind::BillingData
        ) {
            // accounts, logs and support cases name people, whatever the content is
            Truth::Yes
        } else {
            let key = self.key(self.known.personal);
            self.context.option(self.unit, key, &["yes"])
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

    pub(super) fn country_adequate(&mut self, regime: Regime, country: Country) -> Truth {
        let list = match regime {
            Regime::Eu | Regime::EuInstitution | Regime::NotBound => LegalRegime::Eu,
            Regime::Switzerland => LegalRegime::Switzerland,
            Regime::UnitedKingdom => LegalRegime::UnitedKingdom,
        };
        let snapshot = self.context.snapshot;
        let decisions: Vec<_> = snapshot
            .decisions
            .iter()
            .filter(|d| d.regime == list && d.countries.contains(&country))
            .collect();
        // a decision under conditions narrows a general entry for the same country
        let partial = decisions.iter().find(|decision| decision.partial);
        match (partial, decisions.first()) {
            (Some(decision), _) => {
                self.context.cite(Cite::Fact(decision.fact.id));
                if country == Country::new(*b"US") {
                    self.over_importers(Self::listed)
                } else {
                    self.over_importers(|evaluator, actor| {
                        evaluator.of_company(actor, evaluator.known.within_decision, &["yes"])
                    })
                }
            }
            (None, Some(decision)) => {
                self.context.cite(Cite::Fact(decision.fact.id));
                Truth::Yes
            }
            // the Swiss list of countries is known only from the day on which it became an annex to the ordinance
            (None, None) if regime == Regime::Switzerland => {
                if let Some(decision) = snapshot.decisions.iter().find(|d| d.regime == list && !d.partial) {
                    self.context.cite(Cite::Fact(decision.fact.id));
                    return Truth::No;
                }
                let key = Key {
                    target: Target::LawItself("CH"),
                    question: self.known.law_adequate,
                };
                self.context.option(self.unit, key, &["yes"])
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

    pub(super) fn listed(&mut self, actor: Actor) -> Truth {
        let listed = self.of_company(actor, self.known.listed, &["yes"]);
        if listed == Truth::No {
            return Truth::No;
        }
        let hr = self.key(self.known.hr);
        let no_hr = self.context.option(self.unit, hr, &["no"]);
        let covered = no_hr.or(self.of_company(actor, self.known.hr_listed, &["yes"]));
        listed.and(covered)
    }

    pub(super) fn of_company(&mut self, actor: Actor, question: QuestionIndex, options: &[&str]) -> Truth {
        self.context.option(
            self.unit,
            Key {
                target: actor.target,
                question,
            },
            options,
        )
    }

    pub(super) fn agreed(&mut self, actor: Actor, question: QuestionIndex, options: &[&str]) -> Truth {
        self.context.option(
            self.unit,
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
        let chosen = match self.context.answer_to(self.unit, key) {
            Some(Answer::Choice(index)) => self
                .context
                .knowledge
                .question(self.known.instrument)
                .and_then(|q| q.options.get(usize::from(index)))
                .copied()
                .unwrap_or("none"),
            Some(_) => "none",
            None => return Truth::Unknown,
        };
        let day = self.context.snapshot.date;
        match chosen {
            "international-agreement" => return Truth::Yes,
            "art49-occasional" => {
                let found = self.context.knowledge.instruments(day);
                let mut found = found.filter(|fact| {
                    matches!(
                        fact.value,
                        FactValue::Instrument {
                            kind: InstrumentKind::Derogation,
                            ..
                        }
                    )
                });
                let found = found.next();
                if let Some(fact) = found {
                    self.context.cite(Cite::Fact(fact.id));
                }
                return found.is_some().into();
            }
            _ => {}
        }
        // the clauses of 2021 hold for Swiss exporters in the form recognised there
        let id = match (regime, chosen) {
            (Regime::Switzerland, "scc-2021") => "ch-scc",
            (_, chosen) => chosen,
        };
        let wanted = match regime {
            Regime::Eu | Regime::NotBound => LegalRegime::Eu,
            Regime::EuInstitution => LegalRegime::EuInstitutions,
            Regime::Switzerland => LegalRegime::Switzerland,
            Regime::UnitedKingdom => LegalRegime::UnitedKingdom,
        };
        let found = self.context.knowledge.instruments(day).find(|fact| {
            fact.id.strip_prefix("instrument.") == Some(id)
                && matches!(fact.value, FactValue::Instrument { regime, kind, .. }
                    if regime == wanted && matches!(kind, InstrumentKind::Clauses | InstrumentKind::CorporateRules))
        });
        let Some(fact) = found else {
            return Truth::No;
        };
        self.context.cite(Cite::Fact(fact.id));
        match fact.value {
            // binding corporate rules bind the companies of one group
            FactValue::Instrument {
                kind: InstrumentKind::CorporateRules,
                ..
            } => match self.unit.id {
                UnitId::Access(_) => {
                    let who = self.key(self.known.access_who);
                    self.context.option(self.unit, who, &["group-company"])
                }
                _ if self.unit.is_party() => self.of_party(self.known.party_relation, &["group-company"]),
                _ => Truth::Yes,
            },
            FactValue::Instrument {
                no_new_contracts_from: Some(last),
                ..
            } if last <= day => self.agreed(actor, self.known.old_contract, &["yes"]),
            _ => Truth::Yes,
        }
    }

    pub(super) fn excessive_powers(&mut self) -> Truth {
        let found =
            self.some_importer(|evaluator, actor| evaluator.agreed(actor, evaluator.known.assessment, &["excessive"]));
        if found == Truth::Yes {
            return found;
        }
        let Some((mut countries, beyond)) = self.third_countries() else {
            return Truth::Unknown;
        };
        if self.context.snapshot.powers.is_empty() {
            return found;
        }
        let mut silent = false;
        if beyond != Beyond::Nothing {
            match self.told() {
                Some(told) => countries = countries.union(&told),
                None => silent = true,
            }
        }
        let snapshot = self.context.snapshot;
        for (fact, country) in &snapshot.powers {
            if countries.contains(*country) {
                self.context.cite(Cite::Fact(fact.id));
                return Truth::Yes;
            }
        }
        if silent { Truth::Unknown } else { found }
    }

    pub(super) fn another_party(&mut self) -> Truth {
        if self.unit.is_party() {
            return !self.of_party(self.known.party_relation, &["own-entity"]);
        }
        let mut seen_by = self.flow.seen_by.iter();
        seen_by.any(|actor| !matches!(actor, ActorRef::Customer)).into()
    }
}
