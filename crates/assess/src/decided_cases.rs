//! Decided cases of `knowledge/cases`, packed by the build script, and their facts as set-ups.

use super::SetupBuilder;
use crate::{Boundary, Setup};
use limes_knowledge::Knowledge;
use limes_model::Date;
use limes_model::decided_case::{ACCESS, Again, Case, CaseAnswer, CaseUnit, LAW, ORGANISATION};

/// The facts of a decided case as a set-up.
#[must_use]
pub fn case_setup(case: &Case, knowledge: &Knowledge) -> Setup {
    set_up(knowledge, case.expected.day, case.boundary, case.units)
}

/// The facts of a decided case as a set-up on another day, with what changed.
#[must_use]
pub fn case_setup_again(case: &Case, again: &Again, knowledge: &Knowledge) -> Setup {
    let units = if again.units.is_empty() {
        case.units
    } else {
        again.units
    };
    set_up(knowledge, again.day, case.boundary, units)
}

/// Empty if the knowledge lacks what the case needs (a test says that it never does).
fn set_up(knowledge: &Knowledge, day: Date, boundary: &str, units: &[CaseUnit]) -> Setup {
    let builder = SetupBuilder::new(knowledge, day, case_boundary(boundary).unwrap_or(Boundary::Eea));
    let builder = units.iter().fold(builder, |builder, unit| {
        let answers: Vec<_> = unit.answers.iter().map(pair).collect();
        add_unit(builder, knowledge, unit.what, unit.name, &answers)
    });
    builder.build().unwrap_or_else(|_| Setup::new(day))
}

const fn pair(answer: &CaseAnswer) -> (&'static str, &'static str) {
    (answer.question, answer.value)
}

/// The boundary of a case: an area or a country.
#[must_use]
pub fn case_boundary(text: &str) -> Option<Boundary> {
    Some(match text {
        "EU" => Boundary::Eu,
        "EEA" => Boundary::Eea,
        "EU-EFTA" => Boundary::EuEfta,
        "EEA-ADEQUATE" => Boundary::EeaAdequate,
        country => Boundary::Country(country.parse().ok()?),
    })
}

/// Adds one part of a case to a set-up.
#[must_use]
pub fn add_unit<'k>(
    builder: SetupBuilder<'k>,
    knowledge: &Knowledge,
    what: &str,
    name: &str,
    answers: &[(&str, &str)],
) -> SetupBuilder<'k> {
    let own: Vec<_> = answers
        .iter()
        .filter(|(question, _)| !question.starts_with(LAW))
        .copied()
        .collect();
    let builder = match what {
        ORGANISATION => builder.organisation(&own),
        ACCESS => builder.access(name, &own),
        product => builder.named_service(product, name, &own),
    };
    let laws = answers.iter().filter_map(|(question, value)| {
        let law = question.strip_prefix(LAW)?;
        let fact = knowledge.fact(law).map(|fact| fact.id);
        // where no law of a country is known, its code stands for all of them
        let country = || law.parse().ok().map(limes_model::Country::static_code);
        Some((fact.or_else(country).unwrap_or_default(), *value))
    });
    laws.fold(builder, |builder, (law, value)| builder.law_here(law, value))
}
