//! The law: no declaration reassures without a mark.

use super::*;

fn verdicts(assessment: &Assessment) -> Vec<(Option<UnitId>, &Verdict)> {
    let units = assessment.units.iter().map(|unit| (Some(unit.unit.id), &unit.verdict));
    std::iter::once((None, &assessment.verdict)).chain(units).collect()
}

pub fn milder(with: &Verdict, without: &Verdict) -> bool {
    Axis::ALL.into_iter().any(|axis| {
        with.axis(axis).worst() < without.axis(axis).worst() || with.axis(axis).best() < without.axis(axis).best()
    })
}

/// A file of randomly chosen own facts.
fn random_facts(random: &mut Random, setup: &Setup) -> String {
    let mut regions = Vec::new();
    let mut companies = Vec::new();
    let mut withdrawn = Vec::new();
    let source = r#""source": { "title": "T", "date": "2026-01-01" }"#;
    let grounds: Vec<Text> = limes_assess::premises(setup, &BUILT_IN).facts.into_iter().collect();
    let all: Vec<Text> = BUILT_IN.facts().map(|fact| fact.id).collect();
    let from = samples::day(random);
    let rest = format!(r#"{source}, "validFrom": "{from}""#);
    let near = ["DE", "FR", "US", "CN", "CH", "GB", "JP"];
    let mut about: Vec<Text> = Vec::new();
    for number in 0..1 + random.below(4) {
        let id = format!("own:f{number}");
        let place = *random.pick(&near);
        let other = *random.pick(&near);
        let known = if grounds.is_empty() || random.one_in(3) {
            *random.pick(&all)
        } else {
            *random.pick(&grounds)
        };
        if about.contains(&known) {
            continue;
        }
        about.push(known);
        match BUILT_IN.fact(known).unwrap().value {
            FactValue::Region { .. } if random.one_in(2) => {
                regions.push(format!(
                    r#"{{ "id": "{id}", "replaces": "{known}", "countries": ["{place}"], {rest} }}"#
                ));
            }
            FactValue::Region { provider, .. } if random.one_in(2) => {
                regions.push(format!(
                    r#"{{ "id": "{id}", "provider": "{provider}", "countries": ["{place}"], {rest} }}"#
                ));
            }
            FactValue::Provider { .. } if !random.one_in(3) => {
                companies.push(format!(
                    r#"{{ "id": "{id}", "replaces": "{known}", "country": "{place}", "parentCountry": "{other}", {rest} }}"#
                ));
            }
            _ => withdrawn.push(format!(r#"{{ "id": "{id}", "fact": "{known}", {source} }}"#)),
        }
    }
    let (regions, companies, withdrawn) = (regions.join(","), companies.join(","), withdrawn.join(","));
    with(&format!(
        r#""facts": {{ "regions": [{regions}], "companies": [{companies}], "withdrawn": [{withdrawn}] }}"#
    ))
}

#[test]
fn whatever_is_milder_is_marked() {
    let counted = std::sync::Mutex::new((0, 0, 0));
    samples::check(SetUps::new(Answers::Some), 500, |setup, random| {
        let mut setup = setup.clone();
        let text = random_facts(random, &setup);
        let config = read(&text);
        // one whose list of regions nothing knows is refused, and is then not there
        let site = config.site;
        let knowledge = site.knowledge(&BUILT_IN);
        // some answers are those of the organisation, and some name its regions
        let keys: Vec<Key> = setup.answers.keys().copied().collect();
        for key in keys {
            let own = site
                .facts
                .iter()
                .filter_map(|own| own.fact.as_ref())
                .find_map(|fact| match fact.value {
                    FactValue::Region { code, provider, .. } if code.starts_with("own:") => Some((code, provider)),
                    _ => None,
                });
            if let (Answer::Region(_), Some((code, list)), Target::Service(id)) =
                (*setup.answers.get(&key).unwrap(), own, key.target)
            {
                let product = setup.services().iter().find(|s| s.id == id).map(|s| s.product).unwrap();
                if BUILT_IN.product(product).unwrap().regions == Some(list) && !random.one_in(3) {
                    setup.answers.insert(key, Answer::Region(code));
                }
            }
            if random.one_in(4) {
                setup.declared.insert(key, "own:product");
            }
        }
        let what = || format!("{text}\n{}\n{:?}", describe(&setup), setup.declared);
        let with = assess(&setup, &knowledge);
        let mut bare = setup.clone();
        for (key, _) in setup.declared.iter() {
            bare.answers.remove(&key);
        }
        let without = assess(&bare, &BUILT_IN);
        let marks = declaration_effect(&setup, &knowledge, &with);
        let mut counts = (0, 0, 0);
        for ((unit, now), (same, before)) in verdicts(&with).into_iter().zip(verdicts(&without)) {
            assert_eq!(unit, same);
            let mark = marks.as_ref().and_then(|marks| match unit {
                None => marks.whole.as_ref(),
                Some(unit) => marks.unit(unit),
            });
            if milder(now, before) {
                counts.0 += 1;
                let mark = mark.unwrap_or_else(|| panic!("{unit:?} is milder without a mark: {}", what()));
                assert!(!mark.because.is_empty() && mark.without == *before, "{}", what());
                let declared = |id: &Text| *id == "own:product" || site.facts.iter().any(|own| own.id == *id);
                assert!(mark.because.iter().all(declared), "{:?} {}", mark.because, what());
            } else if unit.is_some() {
                assert_eq!(mark, None, "{}", what());
            }
            if now != before {
                counts.1 += 1;
                // stricter is free, and is still listed
                assert!(marks.as_ref().is_some_and(|marks| !marks.used.is_empty()), "{}", what());
            }
        }
        if with.headline < without.headline {
            assert!(marks.as_ref().is_some_and(|marks| marks.whole.is_some()), "{}", what());
        }
        // programs get the same
        if let Some(marks) = marks.as_ref().filter(|_| random.one_in(5)) {
            counts.2 += 1;
            let dto = serde_json::to_value(api::assessment_under(&setup, &knowledge, &site)).unwrap();
            assert_eq!(dto["declared"]["mark"].is_null(), marks.whole.is_none());
            // and so do pages around Limes
            let summary = serde_json::to_value(VerdictSummary::of(&with, Some(marks))).unwrap();
            assert_eq!(summary["declared"], dto["declared"]);
        }
        let mut all = counted.lock().unwrap();
        *all = (all.0 + counts.0, all.1 + counts.1, all.2 + counts.2);
    });
    let counted = *counted.lock().unwrap();
    // the test would be worthless if nothing ever became milder
    assert!(counted.0 > 100 && counted.1 > counted.0 && counted.2 > 5, "{counted:?}");
}

#[test]
fn without_a_file_nothing_is_marked() {
    samples::check(SetUps::new(Answers::Partly), 60, |setup, _| {
        let dto = serde_json::to_string(&api::assessment_under(setup, &BUILT_IN, &Organisation::default())).unwrap();
        assert_eq!(dto, serde_json::to_string(&api::assessment(setup, &BUILT_IN)).unwrap());
        for field in ["\"declared\"", "\"policy\"", "\"extended\"", "\"own\":"] {
            assert!(!dto.contains(field), "{field}");
        }
        assert_eq!(setup_json(setup, &BUILT_IN), setup_json_under(setup, &BUILT_IN));
    });
}

/// The example of the documentation: an own data centre makes the place known, and the result names the declaration.
#[test]
fn an_own_product_is_marked_inside() {
    let site = good(WHOLE);
    let knowledge = site.knowledge(&BUILT_IN);
    let mut setup = site.begin(TODAY);
    assert_eq!(setup.declared.iter().count(), 2);
    let own = site.product("own:data-centre").unwrap();
    let id = setup.add_service(own.base.id, own.name.text("en").unwrap());
    own.declare(&mut setup, id, &BUILT_IN);
    let result = assess(&setup, &knowledge);
    let marks = declaration_effect(&setup, &knowledge, &result).unwrap();
    assert_eq!(result.verdict.stays.settled(), Some(0));
    let mark = marks.unit(UnitId::Service(id)).unwrap();
    assert!(mark.because.contains(&"own:data-centre"), "{mark:?}");
    assert_eq!(mark.without.stays.settled(), None);
    assert!(marks.whole.is_some() && marks.used.contains(&"own:data-centre"));
    // what the user answered stays, and is the user's
    let mut other = Setup::new(TODAY);
    let id = other.add_service(own.base.id, "");
    let key = Key {
        target: Target::Service(id),
        question: index("service.countries"),
    };
    other
        .answers
        .insert(key, Answer::Countries(std::iter::once(country("US")).collect()));
    own.declare(&mut other, id, &BUILT_IN);
    assert!(other.declared.is_empty());
}
