//! The notation of set-ups: every set-up can be written and read again, and the example of the documentation is one.

use std::fs;

use limes_assess::{
    Boundary, SetupTextError, boundary_of, case_setup, case_setup_again, example_setup, read_setup, write_setup,
};
use limes_knowledge::Knowledge;
use limes_oracle::samples::{Answers, SetUps, check};

use crate::support::root;

#[test]
fn the_example_of_the_documentation_is_a_set_up() {
    let page = fs::read_to_string(root().join("docs/setup-notation.md")).unwrap();
    let fence = ["snippet=", "notation-example", "\n"].concat();
    let (_, rest) = page.split_once(&fence).unwrap();
    let (text, _) = rest.split_once("```").unwrap();
    let knowledge = Knowledge::built_in();
    let setup = read_setup(text, knowledge).unwrap();
    assert_eq!(
        (setup.services().len(), setup.access().len(), setup.answers.len()),
        (1, 1, 11)
    );
    assert_eq!(
        read_setup(&write_setup(&setup, knowledge).to_string(), knowledge),
        Ok(setup)
    );
}

#[test]
fn examples_and_decided_cases_are_read_as_they_are_written() {
    let knowledge = Knowledge::built_in();
    let examples = knowledge
        .examples()
        .iter()
        .map(|example| example_setup(example, knowledge));
    let cases = knowledge.cases().iter().flat_map(|case| {
        let again = case.again.iter().map(|again| case_setup_again(case, again, knowledge));
        std::iter::once(case_setup(case, knowledge)).chain(again)
    });
    for setup in examples.chain(cases) {
        let setup = setup.unwrap();
        let text = write_setup(&setup, knowledge).to_string();
        assert_eq!(read_setup(&text, knowledge), Ok(setup), "{text}");
    }
}

#[test]
fn any_set_up_is_read_as_it_is_written() {
    let knowledge = Knowledge::built_in();
    check(SetUps::new(Answers::Some), 400, |setup, _| {
        let text = write_setup(setup, knowledge).to_string();
        assert_eq!(read_setup(&text, knowledge).as_ref(), Ok(setup), "{text}");
    });
}

#[test]
fn a_list_of_countries_is_set_apart_from_its_word() {
    let list = |codes: &[&str]| Some(Boundary::List(codes.iter().map(|code| code.parse().unwrap()).collect()));
    assert_eq!(boundary_of("list DE\tFR"), list(&["DE", "FR"]));
    assert_eq!(boundary_of("list"), list(&[]));
    assert_eq!((boundary_of("listDE"), boundary_of("listing")), (None, None));
}

#[test]
fn mistakes_are_named() {
    let knowledge = Knowledge::built_in();
    let begin = "as of 2026-11-22, boundary eea\n";
    for (text, part) in [
        ("as of 2026-11-22, boundary europe", "unknown boundary \"europe\""),
        (
            &format!("{begin}service no-such-product"),
            "unknown product \"no-such-product\"",
        ),
        (
            &format!("{begin}organisation\norg.seta = DE"),
            "unknown question \"org.seta\"",
        ),
        (
            &format!("{begin}organisation\norg.seat = Germany"),
            "\"Germany\" is not a valid answer to org.seat",
        ),
        (
            &format!("{begin}provider nobody\ncontract.listed = yes"),
            "unknown provider \"nobody\"",
        ),
        (
            &format!("{begin}service exchange-online\naccess.countries = DE"),
            "exchange-online: the question \"access.countries\" is not asked of it",
        ),
        (
            &format!("{begin}provider microsoft\norg.seat = DE"),
            "microsoft: the question \"org.seat\" is not asked of it",
        ),
        (
            &format!("{begin}law microsoft no-law\nlaw.reaches = yes"),
            "unknown law \"no-law\"",
        ),
        (
            &format!("{begin}common none\nflow:a = DE"),
            "unknown common flows \"none\"",
        ),
        (
            &format!("{begin}service azure-vm\nflow:none = DE"),
            "unknown flow \"none\"",
        ),
        (&format!("{begin}{begin}"), "more than one set-up"),
        ("organisation", "line 1: expected `as of"),
    ] {
        let error: SetupTextError = read_setup(text, knowledge).unwrap_err();
        assert!(error.to_string().contains(part), "{text}: {error}");
    }
}
