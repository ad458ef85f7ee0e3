//! Reads a boundary as on a command line.

use limes_assess::Boundary;
use limes_knowledge::Knowledge;

use super::resolve::Names;
use crate::problem::{Problem, ProblemKind};

/// Reads the id of a boundary, a country code, or country codes separated by commas.
///
/// # Errors
/// The text is not a boundary, or a country is unknown.
pub fn boundary(text: &str, knowledge: &Knowledge) -> Result<Boundary, Problem> {
    const EXPECTED: &str = "eu, eea, eu-efta, eea-adequate, DE, \"DE,FR\"";
    let problem = |kind, value: &str, expected| Err(Problem::of_file(kind, value, expected));
    let Ok(boundary) = text.parse() else {
        return problem(ProblemKind::UnknownBoundary, text, EXPECTED);
    };
    let countries = match &boundary {
        Boundary::Country(country) => std::iter::once(*country).collect(),
        Boundary::List(countries) => *countries,
        _ => return Ok(boundary),
    };
    let names = Names::new(knowledge);
    for country in countries.iter() {
        let code = country.to_string();
        if names.place(&code).is_none() {
            return problem(ProblemKind::UnknownCountry, &code, "DE, FR, CH");
        }
    }
    Ok(boundary)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_boundary_has_known_countries() {
        let read = |text: &str| boundary(text, Knowledge::built_in());
        assert_eq!(read("eu-efta"), Ok(Boundary::EuEfta));
        assert_eq!(read("FR"), Ok(Boundary::Country("FR".parse().unwrap())));
        let two = ["DE", "FR"].map(|code| code.parse().unwrap()).into_iter().collect();
        assert_eq!(read("DE, FR"), Ok(Boundary::List(two)));
        let wrong = |text: &str| {
            let problem = read(text).unwrap_err();
            (problem.kind, problem.value)
        };
        assert_eq!(wrong("europe"), (ProblemKind::UnknownBoundary, "europe".to_owned()));
        assert_eq!(wrong(""), (ProblemKind::UnknownBoundary, String::new()));
        assert_eq!(wrong("XX"), (ProblemKind::UnknownCountry, "XX".to_owned()));
        assert_eq!(wrong("DE,XX"), (ProblemKind::UnknownCountry, "XX".to_owned()));
        // codes that can be any country
        for code in ["ZZ", "XX", "XA", "XB", "XP", "EU"] {
            assert_eq!(wrong(code), (ProblemKind::UnknownCountry, code.to_owned()));
            assert_eq!(
                wrong(&format!("DE,{code}")),
                (ProblemKind::UnknownCountry, code.to_owned())
            );
        }
    }
}
