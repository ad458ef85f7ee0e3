//! Every rule, exception, fact about law and decided case names its provision, or says why there is none.

use std::collections::BTreeSet;

use limes_knowledge::Knowledge;
use limes_model::facts::FactKind;
use limes_model::law::{Law, LawOf, NoProvision};

/// Where law, decisions and guidance are published by those who made them, or for them.
const OFFICIAL_HOSTS: &[&str] = &[
    "curia.europa.eu",
    "cyber.gouv.fr",
    "datenschutz.hessen.de",
    "edpb.europa.eu",
    "eur-lex.europa.eu",
    "flk.npc.gov.cn",
    "ico.org.uk",
    "laws-lois.justice.gc.ca",
    "nrwe.justiz.nrw.de",
    "pravo.gov.ru",
    "slmmicrosoftrijk.nl",
    "uscode.house.gov",
    "ww3.ca2.uscourts.gov",
    "www.acn.gov.it",
    "www.archives.gov",
    "www.autoriteitpersoonsgegevens.nl",
    "www.boe.es",
    "www.bsi.bund.de",
    "www.cnil.fr",
    "www.congress.gov",
    "www.conseil-etat.fr",
    "www.cssf.lu",
    "www.dataprotection.ie",
    "www.datatilsynet.dk",
    "www.datenschutz-berlin.de",
    "www.datenschutzkonferenz-online.de",
    "www.dsb.gv.at",
    "www.eba.europa.eu",
    "www.ecfr.gov",
    "www.edoeb.admin.ch",
    "www.edpb.europa.eu",
    "www.edps.europa.eu",
    "www.federalregister.gov",
    "www.fedlex.admin.ch",
    "www.finma.ch",
    "www.garanteprivacy.it",
    "www.gesetze-im-internet.de",
    "www.govinfo.gov",
    "www.imy.se",
    "www.indiacode.nic.in",
    "www.knf.gov.pl",
    "www.landesrecht-bw.de",
    "www.lda.bayern.de",
    "www.legifrance.gouv.fr",
    "www.legislation.gov.uk",
    "www.normattiva.it",
    "www.ontariocourts.ca",
    "www.privatim.ch",
    "www.raadvst-consetat.be",
    "www.ris.bka.gv.at",
    "www.supremecourt.gov",
    "www.zh.ch",
    "zoek.officielebekendmakingen.nl",
];

fn knowledge() -> &'static Knowledge {
    Knowledge::built_in()
}

fn is_answered(law: Option<&Law>, what: &str) {
    let law = law.unwrap_or_else(|| panic!("{what} names no provision and no reason"));
    assert_ne!(law.provisions.is_empty(), law.none.is_none(), "{what}");
    for provision in law.provisions {
        assert!(knowledge().act(provision.act).is_some(), "{what}: {}", provision.act);
    }
}

#[test]
fn every_rule_and_exception_names_its_provision_or_a_reason() {
    for rule in knowledge().rules() {
        is_answered(knowledge().law(LawOf::Rule(rule.id)), rule.id);
        for exception in rule.unless {
            let what = [rule.id, " unless ", exception.id].concat();
            is_answered(knowledge().law_of_exception(rule, exception), &what);
        }
    }
}

#[test]
fn every_fact_about_law_and_every_case_names_its_provision_or_a_reason() {
    let about_law = [
        FactKind::Instrument,
        FactKind::AccessLaw,
        FactKind::ExcessivePowers,
        FactKind::SectorRule,
    ];
    for fact in knowledge().facts() {
        if about_law.contains(&fact.value.kind()) {
            is_answered(knowledge().law(LawOf::Fact(fact.id)), fact.id);
        }
    }
    for case in knowledge().cases() {
        is_answered(knowledge().law(LawOf::Case(case.id)), case.id);
    }
}

#[test]
fn only_what_is_named_here_rests_on_no_provision() {
    let mut without: Vec<(String, NoProvision)> = Vec::new();
    for law in super::records().laws {
        let (LawOf::Rule(id) | LawOf::Exception(id) | LawOf::Fact(id) | LawOf::Case(id)) = law.of;
        without.extend(law.none.map(|reason| (id.to_owned(), reason)));
    }
    let expected = [
        ("place.area-wider", NoProvision::ContractTerms),
        ("place.outside", NoProvision::OwnMethod),
        ("place.outside-in-part", NoProvision::OwnMethod),
        ("place.within-contract-area", NoProvision::ContractTerms),
        ("sector.no-rule", NoProvision::OwnMethod),
        ("excessive-powers.xa", NoProvision::ExampleCountry),
        ("excessive-powers.xb", NoProvision::ExampleCountry),
        ("instrument.adq-epo", NoProvision::NotFound),
        ("sector-rule.classified", NoProvision::NotFound),
        ("sector-rule.de-kritis", NoProvision::NotFound),
        ("sector-rule.dk-books", NoProvision::NotFound),
        ("sector-rule.pci-dss", NoProvision::ContractTerms),
        ("sector-rule.unknown-client-identifying", NoProvision::OwnMethod),
        ("sector-rule.unknown-health", NoProvision::OwnMethod),
        ("sector-rule.unknown-register", NoProvision::OwnMethod),
        ("sector-rule.unknown-secrecy", NoProvision::OwnMethod),
        ("sector-rule.unknown-social", NoProvision::OwnMethod),
        ("sector-rule.unknown-state-sensitive", NoProvision::OwnMethod),
        ("sector-rule.unknown-tax", NoProvision::OwnMethod),
    ];
    assert_eq!(without, expected.map(|(id, reason)| (id.to_owned(), reason)));
}

#[test]
fn an_exception_may_rest_on_other_law_in_another_rule() {
    let acts = |rule: &str| {
        let rule = knowledge().rule(rule).unwrap();
        let exception = rule.unless.iter().find(|one| one.id == "key-out-of-reach").unwrap();
        let law = knowledge().law_of_exception(rule, exception).unwrap();
        law.provisions.iter().map(|provision| provision.act).collect::<Vec<_>>()
    };
    assert_eq!(acts("sector.secrecy"), ["ch-privatim-2025"]);
    assert!(acts("reach.company").contains(&"edpb-01-2020"));
}

#[test]
fn what_is_declared_or_no_law_has_none() {
    let knowledge = knowledge();
    assert_eq!(knowledge.law(LawOf::Fact("provider.microsoft")), None);
    let of = LawOf::Fact("instrument.us-dpf");
    assert!(knowledge.law(of).is_some());
    let fact = knowledge.fact("instrument.us-dpf").unwrap().clone();
    assert_eq!(knowledge.with_declared(&[("own", fact)], &[], &[]).law(of), None);
}

/// Sector, year, type and number: `32016R0679`, `62018CJ0311`, `22000D1123(08)`, `12016P/TXT`.
fn is_celex(text: &str) -> bool {
    let bytes = text.as_bytes();
    let (Some(sector), Some(year)) = (bytes.first(), bytes.get(1..5)) else {
        return false;
    };
    let rest = &text[5..];
    let letters = rest.bytes().take_while(u8::is_ascii_uppercase).count();
    let number = &rest[letters..];
    let digits = number.bytes().take_while(u8::is_ascii_digit).count();
    let after = &number[digits..];
    b"1236".contains(sector)
        && year.iter().all(u8::is_ascii_digit)
        && (1..=2).contains(&letters)
        && (digits == 4 && (after.is_empty() || after.starts_with('(') && after.ends_with(')'))
            || digits == 0 && after == "/TXT")
}

/// `ECLI`, country, court, year and number, with colons between.
fn is_ecli(text: &str) -> bool {
    let parts: Vec<&str> = text.split(':').collect();
    let [word, country, court, year, number] = parts.as_slice() else {
        return false;
    };
    *word == "ECLI"
        && country.len() == 2
        && country.bytes().all(|byte| byte.is_ascii_uppercase())
        && (1..=7).contains(&court.len())
        && court.bytes().all(|byte| byte.is_ascii_alphanumeric())
        && year.len() == 4
        && year.bytes().all(|byte| byte.is_ascii_digit())
        && (1..=25).contains(&number.len())
        && number.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'.')
}

/// `http://data.europa.eu/eli/`, type, year, number and version.
fn is_eli(text: &str) -> bool {
    let Some(path) = text.strip_prefix("http://data.europa.eu/eli/") else {
        return false;
    };
    let parts: Vec<&str> = path.split('/').collect();
    let [kind, year, number, "oj"] = parts.as_slice() else {
        return false;
    };
    ["reg", "dir", "dec", "dec_impl", "C"].contains(kind)
        && year.len() == 4
        && year.bytes().all(|byte| byte.is_ascii_digit())
        && number.starts_with(|c: char| c.is_ascii_digit())
}

#[test]
fn identifiers_have_the_form_of_their_system() {
    assert!(is_celex("32016R0679") && is_celex("62018CJ0311") && is_celex("12016P/TXT") && is_celex("22000D1123(08)"));
    assert!(!is_celex("2016/679") && !is_celex("32016R679") && !is_celex("32016r0679") && !is_celex(""));
    assert!(is_ecli("ECLI:EU:C:2020:559") && is_ecli("ECLI:DE:LGK:2023:0112.33O376.22.00"));
    assert!(!is_ecli("EU:C:2020:559") && !is_ecli("ECLI:EU:C:20:559"));
    assert!(
        is_eli("http://data.europa.eu/eli/reg/2016/679/oj") && !is_eli("https://eur-lex.europa.eu/eli/reg/2016/679/oj")
    );
    for act in knowledge().acts() {
        assert!(act.celex.is_none_or(is_celex), "{}: {:?}", act.id, act.celex);
        assert!(act.ecli.is_none_or(is_ecli), "{}: {:?}", act.id, act.ecli);
        assert!(act.eli.is_none_or(is_eli), "{}: {:?}", act.id, act.eli);
        assert!(act.identifier().is_some() || act.date.is_some(), "{}", act.id);
    }
}

#[test]
fn one_identifier_names_one_act() {
    let mut known = BTreeSet::new();
    for act in knowledge().acts() {
        for identifier in [act.celex, act.ecli, act.eli].into_iter().flatten() {
            assert!(known.insert(identifier), "{identifier} is that of two acts");
        }
    }
}

#[test]
fn every_address_is_official() {
    let mut used = BTreeSet::new();
    for act in knowledge().acts() {
        let rest = act.url.strip_prefix("https://").or(act.url.strip_prefix("http://"));
        let host = rest.unwrap().split('/').next().unwrap();
        assert!(OFFICIAL_HOSTS.contains(&host), "{}: {host}", act.id);
        used.insert(host);
    }
    let unused: Vec<_> = OFFICIAL_HOSTS.iter().filter(|host| !used.contains(*host)).collect();
    assert!(unused.is_empty(), "no act is published there: {unused:?}");
}

/// A place in an act is a citation, never prose: its words are those that citations have.
#[test]
fn places_in_acts_are_citations() {
    let words = [
        "Abs",
        "Annex",
        "Art",
        "CSP",
        "Sch",
        "bis",
        "clause",
        "ex",
        "p",
        "para",
        "question",
        "recital",
        "reg",
        "requirement",
        "s",
        "sec",
    ];
    for law in super::records().laws {
        for at in law.provisions.iter().filter_map(|provision| provision.at) {
            let is_roman = |word: &str| word.bytes().all(|byte| b"IVX".contains(&byte));
            let is_letter = |word: &str| word.len() == 1;
            let strange: Vec<&str> = at
                .split(|c: char| !c.is_alphabetic())
                .filter(|word| !word.is_empty() && !words.contains(word) && !is_roman(word) && !is_letter(word))
                .collect();
            assert!(strange.is_empty(), "{at}: {strange:?}");
        }
    }
}
