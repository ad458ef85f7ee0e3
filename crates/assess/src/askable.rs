//! Which open questions wait for another: it is asked of a law once something known links a company to its country, and of the
//! organisation itself once something links it to a country outside.

use limes_knowledge::Knowledge;
use limes_model::facts::FactValue;
use limes_model::question::{Scope, Test};
use limes_model::{Country, CountrySet};

use super::setup::{Answer, Key, Setup, Target};
use super::snapshot::Snapshot;
use super::unit::{UNNAMED_COMPANY, Unit};

const UNITED_KINGDOM: Country = Country::new(*b"GB");

/// Whether nothing known makes an open question arise yet: another has to be answered first, which is open as well.
pub(super) fn waits(setup: &Setup, knowledge: &Knowledge, snapshot: &Snapshot<'_>, key: Key) -> bool {
    let known = knowledge.well_known();
    if key.question == known.organisation_compellable {
        let questions = [known.seat, known.organisation_establishments];
        let linked = said(setup, |other| questions.contains(&other.question));
        return linked.is_subset(&snapshot.boundary);
    }
    if key.question != known.law_reaches {
        return false;
    }
    let (law, linked) = match key.target {
        // the product names its country
        Target::Law(UNNAMED_COMPANY, _) => return false,
        Target::Law(company, law) => {
            let linked = said(setup, |other| other.target == Target::Provider(company));
            (law, linked.union(&named(knowledge, company)))
        }
        Target::UnitLaw(unit, law) => (law, said(setup, |other| other.target.unit() == Some(unit))),
        _ => return false,
    };
    country_of(knowledge, law).is_some_and(|country| !linked.contains(country))
}

/// Whether a question that hardly any set-up needs comes after all others: about a purpose that the decision for the United Kingdom
/// excludes, as long as no answer names that country.
pub(super) fn comes_last(setup: &Setup, knowledge: &Knowledge, key: Key) -> bool {
    key.question == knowledge.well_known().excluded_purpose && !said(setup, |_| true).contains(UNITED_KINGDOM)
}

/// The question that is asked before another, about the same thing or about the organisation.
pub(super) fn asked_before(knowledge: &Knowledge, key: Key) -> Option<Key> {
    let question = knowledge.question(key.question)?.follows?;
    let of_organisation = knowledge.question(question)?.scope == Scope::Organisation;
    let target = if of_organisation {
        Target::Organisation
    } else {
        key.target
    };
    Some(Key { target, question })
}

/// The questions whose answers decide whether a flow happens whose place is asked for, or whether its place is asked for at all.
pub(super) fn conditions(units: &[Unit], knowledge: &Knowledge, key: Key) -> impl Iterator<Item = Key> {
    let found = match key.target {
        Target::Flow(unit, flow) => units.iter().find(|known| known.id == unit).and_then(|unit| {
            let flow = unit.flows.iter().find(|known| known.id == flow)?;
            Some((unit, flow))
        }),
        _ => None,
    };
    found.into_iter().flat_map(|(unit, flow)| {
        let tests = flow.when.0.iter().chain(flow.place.iter().flat_map(|case| case.when.0));
        tests
            .filter_map(Test::question)
            .map(|question| unit.key(question, knowledge))
    })
}

/// The countries in the answers to some questions.
fn said(setup: &Setup, about: impl Fn(&Key) -> bool) -> CountrySet {
    let answers = setup.answers.iter().filter(|(key, _)| about(key));
    answers.fold(CountrySet::EMPTY, |all, (_, answer)| match answer {
        Answer::Country(country) => all.union(&std::iter::once(*country).collect()),
        Answer::Countries(countries) => all.union(countries),
        _ => all,
    })
}

/// The countries to which the facts link a company.
fn named(knowledge: &Knowledge, company: &str) -> CountrySet {
    let fact = knowledge.provider(company);
    fact.map(|fact| fact.value.linked_countries().collect())
        .unwrap_or_default()
}

/// The country of a law, by the id of its fact, or by the code of the country where no fact names a law.
fn country_of(knowledge: &Knowledge, law: &str) -> Option<Country> {
    match knowledge.fact(law).map(|fact| &fact.value) {
        Some(FactValue::AccessLaw { country, .. }) => Some(*country),
        _ => law.parse().ok(),
    }
}
