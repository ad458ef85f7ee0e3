//! The laws of the engine (docs: the design, section 4), each as a property over random set-ups.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicUsize, Ordering};

use limes_assess::{Answer, Assessment, Boundary, Cite, Key, Setup, Target, UnitId, Verdict, assess, explain};
use limes_knowledge::Knowledge;
use limes_model::facts::{AccessKind, FactValue, InstrumentKind};
use limes_model::question::{Scope, Test};
use limes_model::{Axis, CountrySet, Date, Grade, Truth};
use limes_oracle::catalogue::{Unit, question, units};
use limes_oracle::reference::{Needed, World, describe, regions_of};
use limes_oracle::samples::{self, Answers, Random, Services, SetUps, check};

/// The verdict of each flow that happens or may happen.
fn flows(assessment: &Assessment) -> Vec<((UnitId, &'static str), &Verdict)> {
    let mut all = Vec::new();
    for unit in &assessment.units {
        all.extend(
            unit.flows
                .iter()
                .map(|flow| ((unit.unit.id, flow.flow.id), &flow.verdict)),
        );
    }
    all
}

/// The verdict of a flow; a flow that does not happen is of no concern.
fn verdict_of(assessment: &Assessment, id: (UnitId, &str)) -> Verdict {
    flows(assessment)
        .into_iter()
        .find(|(other, _)| *other == id)
        .map(|(_, verdict)| verdict.clone())
        .unwrap_or_default()
}

fn regions(setup: &Setup, key: Key) -> &'static str {
    let of_key = |unit: &Unit| unit.key(key.question) == key;
    units(setup).into_iter().find(of_key).map_or("", |unit| unit.regions)
}

/// Any answer to an open question.
fn any_answer(random: &mut Random, setup: &Setup, key: Key) -> Answer {
    let world = World::new(setup);
    let all = world.countries();
    samples::answer(
        random,
        &world,
        Needed::new(
            regions(setup, key),
            key,
            &setup.answers.iter().map(|(key, answer)| (*key, *answer)).collect(),
        ),
        &all,
    )
}

/// Checks that nothing became more reassuring: on none of the axes is the worst that is possible better than before.
fn never_reassures(before: &Assessment, after: &Assessment, axes: &[Axis], what: &str) {
    for (id, verdict) in flows(before) {
        let now = verdict_of(after, id);
        for &axis in axes {
            assert!(
                now.axis(axis).worst() >= verdict.axis(axis).worst(),
                "{id:?} {axis:?} reassures {what}"
            );
        }
    }
    for &axis in axes {
        assert!(
            after.verdict.axis(axis).worst() >= before.verdict.axis(axis).worst(),
            "{axis:?} reassures {what}"
        );
    }
}

#[test]
fn determinism() {
    let knowledge = Knowledge::built_in();
    check(SetUps::new(Answers::Some), 150, |setup, _| {
        let again = assess(&setup.clone(), Knowledge::built_in());
        assert_eq!(
            format!("{:?}", assess(setup, knowledge)),
            format!("{again:?}"),
            "{}",
            describe(setup)
        );
    });
}

#[test]
fn fail_safe_without_an_answer() {
    let knowledge = Knowledge::built_in();
    check(SetUps::new(Answers::Some), 400, |setup, random| {
        let mut less = setup.clone();
        samples::reopen(random, &mut less, 1);
        never_reassures(
            &assess(setup, knowledge),
            &assess(&less, knowledge),
            &Axis::ALL,
            &describe(setup),
        );
    });
}

/// Some facts do not reassure but warn, and the members of an area determine both what is inside and how far a promise
/// goes: without these, the tool cannot know that there is a concern.
const fn says_what_is_of_concern(value: &FactValue) -> bool {
    matches!(
        value,
        FactValue::ExcessivePowers { .. }
            | FactValue::SectorRule { .. }
            | FactValue::Area { .. }
            | FactValue::Member { .. }
    )
}

/// A country whose other laws are still known looks complete: that one of them is missing cannot be seen. Without its
/// only law it stays open.
fn one_law_of_several(knowledge: &Knowledge, id: &str) -> bool {
    let country = |fact: &limes_model::facts::Fact| match fact.value {
        FactValue::AccessLaw { country, .. } => Some(country),
        _ => None,
    };
    let Some(own) = knowledge.fact(id).and_then(country) else {
        return false;
    };
    knowledge
        .facts()
        .any(|fact| fact.id != id && country(fact) == Some(own))
}

#[test]
fn fail_safe_without_a_fact() {
    let knowledge = Knowledge::built_in();
    check(SetUps::new(Answers::Some), 400, |setup, random| {
        // facts on which the verdict rests are likelier to show something
        let grounds: Vec<&str> = limes_assess::premises(setup, knowledge).facts.into_iter().collect();
        let all: Vec<&str> = knowledge.facts().map(|fact| fact.id).collect();
        let id = if grounds.is_empty() || random.one_in(4) {
            *random.pick(&all)
        } else {
            *random.pick(&grounds)
        };
        if knowledge
            .fact(id)
            .is_none_or(|fact| says_what_is_of_concern(&fact.value))
            || one_law_of_several(knowledge, id)
        {
            return;
        }
        let what = format!("without {id}: {}", describe(setup));
        // what a person says of the laws of a country that are not known, the person says of those that are not known here
        let mut asked_again = setup.clone();
        if let Some(FactValue::AccessLaw { country, .. }) = knowledge.fact(id).map(|fact| &fact.value) {
            let code = country.static_code();
            asked_again
                .answers
                .retain(|key, _| !matches!(key.target, Target::Law(_, law) | Target::UnitLaw(_, law) if law == code));
        }
        never_reassures(
            &assess(setup, knowledge),
            &assess(&asked_again, &knowledge.without(id)),
            // the law speaks of inside; without its document a flow may go anywhere, and the basis is then that of
            // whatever countries the provider named
            &[Axis::Stays, Axis::Reach],
            &what,
        );
    });
}

/// To know the laws of a country never reassures more than to know none: what they do not say stays open.
#[test]
fn known_laws_never_reassure() {
    let knowledge = Knowledge::built_in();
    let mut ignorant = knowledge.clone();
    for fact in knowledge.facts() {
        if matches!(fact.value, FactValue::AccessLaw { kind, .. } if kind != AccessKind::Safeguard) {
            ignorant = ignorant.without(fact.id);
        }
    }
    check(SetUps::new(Answers::Some), 300, |setup, _| {
        // what a person decided about a law is knowledge of it
        let mut setup = setup.clone();
        let of_law = |key: &Key| matches!(key.target, Target::Law(..) | Target::UnitLaw(..) | Target::LawItself(_));
        setup.answers.retain(|key, _| !of_law(key));
        never_reassures(
            &assess(&setup, &ignorant),
            &assess(&setup, knowledge),
            &[Axis::Reach],
            &describe(&setup),
        );
    });
}

/// Checks that nothing is possible that was not possible before.
fn stays_possible(now: &Assessment, then: &Assessment, what: &dyn Fn() -> String) {
    let within = |now: &Verdict, then: &Verdict, name: &str| {
        for axis in Axis::ALL {
            let (now, then) = (now.axis(axis).all(), then.axis(axis).all());
            assert!(
                now.iter().all(|level| then.contains(level)),
                "{name} {axis:?}: {then:?} to {now:?}, {}",
                what()
            );
        }
    };
    within(&now.verdict, &then.verdict, "the whole");
    for (id, verdict) in flows(then) {
        within(&verdict_of(now, id), verdict, &format!("{id:?}"));
    }
}

#[test]
fn narrowing() {
    let knowledge = Knowledge::built_in();
    check(SetUps::new(Answers::Some), 800, |setup, random| {
        let before = assess(setup, knowledge);
        if before.open.is_empty() {
            return;
        }
        let key = random.pick(&before.open).key;
        let answer = any_answer(random, setup, key);
        let mut more = setup.clone();
        more.answers.insert(key, answer);
        let after = assess(&more, knowledge);
        let what = || {
            format!(
                "{} = {answer:?}: {}",
                Knowledge::built_in().questions()[usize::from(key.question)].id,
                describe(setup)
            )
        };
        stays_possible(&after, &before, &what);
    });
}

/// What is neither known, answered nor excluded is asked, and stays open to the worst: of every product, each answer in turn is
/// taken away. Whatever is answered in its place was possible without it.
#[test]
fn asking() {
    let knowledge = Knowledge::built_in();
    let opened = AtomicUsize::new(0);
    for product in knowledge.products() {
        let of_product = SetUps {
            services: Services::One(product.id),
            ..SetUps::new(Answers::All)
        };
        check(of_product, 1, |setup, random| {
            let settled = assess(setup, knowledge);
            for (key, given) in setup.answers.iter() {
                let mut open = setup.clone();
                open.answers.remove(key);
                let before = assess(&open, knowledge);
                let what = |answer: &Answer| format!("{key:?} = {answer:?}: {}", describe(setup));
                stays_possible(&settled, &before, &|| what(given));
                let asked = all_open(&before);
                if settled.verdict != before.verdict {
                    assert!(asked.contains(key), "{key:?} is not asked: {}", describe(setup));
                }
                let options = knowledge.question(key.question).unwrap().options.len();
                for number in 0..options.clamp(2, 8) {
                    let answer = match given {
                        Answer::Choice(_) => Answer::Choice(u8::try_from(number).unwrap()),
                        Answer::Region(_) if number == 0 => Answer::RegionIn(random.pick::<&str>(&REGIONS_IN)),
                        _ => any_answer(random, &open, *key),
                    };
                    open.answers.insert(*key, answer);
                    stays_possible(&assess(&open, knowledge), &before, &|| what(&answer));
                    opened.fetch_add(1, Ordering::Relaxed);
                }
            }
        });
    }
    assert!(opened.into_inner() > 0);
}

/// Areas in which a region may be said to be, and in which some provider has none.
const REGIONS_IN: [&str; 8] = ["any", "europe", "EEA", "EU", "DE", "GB", "US", "LI"];

/// That a region is somewhere in an area leaves possible what each region of the list there would come to, and nothing else.
#[test]
fn some_region_is_each_of_them() {
    let knowledge = Knowledge::built_in();
    let compared = AtomicUsize::new(0);
    check(SetUps::new(Answers::All), 150, |setup, random| {
        let chosen: Vec<Key> = setup
            .answers
            .iter()
            .filter(|(_, answer)| matches!(answer, Answer::Region(_)))
            .map(|(key, _)| *key)
            .collect();
        if chosen.is_empty() {
            return;
        }
        let key = *random.pick(&chosen);
        let mut somewhere = setup.clone();
        let area = *random.pick(&REGIONS_IN);
        somewhere.answers.insert(key, Answer::RegionIn(area));
        let found = assess(&somewhere, knowledge);
        let given = somewhere.answers.iter().map(|(key, answer)| (*key, *answer)).collect();
        let needed = Needed::new(regions(setup, key), key, &given);
        let mut possible = vec![BTreeSet::new(); 4];
        for code in regions_of(&World::new(setup), needed) {
            let mut one = setup.clone();
            one.answers.insert(key, Answer::Region(code));
            let one = assess(&one, knowledge);
            // with another region, other questions may be open
            stays_possible(&one, &found, &|| format!("{code} in {area}: {}", describe(setup)));
            for (axis, possible) in Axis::ALL.into_iter().zip(&mut possible) {
                possible.extend(one.verdict.axis(axis).all().to_vec());
            }
        }
        for (axis, possible) in Axis::ALL.into_iter().zip(&possible) {
            let all: BTreeSet<u8> = found.verdict.axis(axis).all().iter().copied().collect();
            assert_eq!(all, *possible, "{area} {axis:?}: {}", describe(setup));
        }
        compared.fetch_add(1, Ordering::Relaxed);
    });
    assert!(compared.into_inner() > 0);
}

#[test]
fn completeness() {
    let knowledge = Knowledge::built_in();
    check(SetUps::new(Answers::All), 400, |setup, _| {
        let assessment = assess(setup, knowledge);
        assert!(
            assessment.open.is_empty(),
            "{:?} is open, {}",
            assessment.open,
            describe(setup)
        );
        let settled = |verdict: &Verdict| Axis::ALL.iter().all(|axis| verdict.axis(*axis).settled().is_some());
        assert!(settled(&assessment.verdict), "{}", describe(setup));
        assert!(
            flows(&assessment).iter().all(|(_, verdict)| settled(verdict)),
            "{}",
            describe(setup)
        );
    });
}

/// What can still change the verdict, asked now or later.
fn all_open(assessment: &Assessment) -> BTreeSet<Key> {
    let now = assessment.open.iter().map(|open| open.key);
    now.chain(assessment.waiting.iter().copied()).collect()
}

/// The questions on which it depends whether a flow happens, or whether its place is asked for.
fn conditions(setup: &Setup, key: Key) -> Vec<Key> {
    let Target::Flow(id, flow) = key.target else {
        return Vec::new();
    };
    let units = units(setup);
    let unit = units.iter().find(|unit| unit.id == id).unwrap();
    let flow = unit.flows.iter().find(|known| known.id == flow).unwrap();
    let of_places = flow.place.iter().flat_map(|case| case.when.0);
    let tests = flow.when.0.iter().chain(of_places);
    let keys = tests
        .filter_map(|test| test.question())
        .map(|question| unit.key(question));
    keys.filter(|key| !matches!(setup.answers.get(key), Some(Answer::Unknown | Answer::RegionIn(_))))
        .collect()
}

/// A question never comes before the one on which it depends, and something can always be asked.
#[test]
fn parents_first() {
    let knowledge = Knowledge::built_in();
    let well_known = knowledge.well_known();
    let seen: [AtomicUsize; 3] = Default::default();
    check(SetUps::new(Answers::Some), 400, |setup, _| {
        let found = assess(setup, knowledge);
        let open = all_open(&found);
        let now: BTreeSet<Key> = found.open.iter().map(|open| open.key).collect();
        assert_eq!(open.is_empty(), now.is_empty(), "{}", describe(setup));
        let count = |place: usize| seen[place].fetch_add(1, Ordering::Relaxed);
        for key in &open {
            let question = knowledge.question(key.question).unwrap();
            let parent = question.follows.map(|parent| {
                let of_organisation = knowledge.question(parent).unwrap().scope == Scope::Organisation;
                Key {
                    target: if of_organisation {
                        Target::Organisation
                    } else {
                        key.target
                    },
                    question: parent,
                }
            });
            if parent.is_some_and(|parent| open.contains(&parent)) {
                assert!(
                    !now.contains(key),
                    "{} before its parent: {}",
                    question.id,
                    describe(setup)
                );
                count(0);
            } else if now.contains(key) {
                assert!(conditions(setup, *key).iter().all(|before| !open.contains(before)));
                count(1);
            } else {
                // otherwise laws wait (nothing known links the company to their country), what one decision excludes, and places of
                // what may not happen
                let on_conditions = conditions(setup, *key).iter().any(|before| open.contains(before));
                let waiting = [
                    well_known.law_reaches,
                    well_known.organisation_compellable,
                    well_known.excluded_purpose,
                ];
                assert!(
                    on_conditions || waiting.contains(&key.question),
                    "{} waits: {}",
                    question.id,
                    describe(setup)
                );
                count(2);
            }
        }
    });
    assert!(seen.iter().all(|count| count.load(Ordering::Relaxed) > 0), "{seen:?}");
}

/// A list of no country says nothing: the verdict is that without the answer, and it is asked for again.
#[test]
fn no_country_is_no_answer() {
    let knowledge = Knowledge::built_in();
    let emptied = AtomicUsize::new(0);
    check(SetUps::new(Answers::Some), 200, |setup, _| {
        let (mut empty, mut without) = (setup.clone(), setup.clone());
        for (key, answer) in setup.answers.iter() {
            if matches!(answer, Answer::Countries(_)) {
                empty.answers.insert(*key, Answer::Countries(CountrySet::EMPTY));
                without.answers.remove(key);
                emptied.fetch_add(1, Ordering::Relaxed);
            }
        }
        let (empty, without) = (assess(&empty, knowledge), assess(&without, knowledge));
        assert_eq!(empty.verdict, without.verdict, "{}", describe(setup));
        assert_eq!(all_open(&empty), all_open(&without), "{}", describe(setup));
    });
    assert!(emptied.into_inner() > 0);
}

#[test]
fn relevance() {
    let knowledge = Knowledge::built_in();
    check(SetUps::new(Answers::Some), 400, |setup, random| {
        let before = assess(setup, knowledge);
        let open = all_open(&before);
        // a question that some other course of answers asks, and that is not listed here
        let mut completed = setup.clone();
        samples::complete(random, &mut completed);
        let idle = completed
            .answers
            .iter()
            .filter(|(key, _)| !setup.answers.contains_key(key) && !open.contains(key));
        for (key, answer) in idle {
            let mut more = setup.clone();
            more.answers.insert(*key, *answer);
            let after = assess(&more, knowledge);
            assert_eq!(
                all_open(&after),
                open,
                "{key:?} = {answer:?} changes what is asked: {}",
                describe(setup)
            );
            assert_eq!(
                after.verdict,
                before.verdict,
                "{key:?} = {answer:?}: {}",
                describe(setup)
            );
        }
    });
}

#[test]
fn boundary() {
    let knowledge = Knowledge::built_in();
    check(SetUps::new(Answers::Some), 400, |setup, random| {
        let mut small = setup.clone();
        let mut large = small.clone();
        let all = World::new(&small).countries();
        (small.boundary, large.boundary) = match random.below(4) {
            0 => (Boundary::Eu, Boundary::Eea),
            1 => (Boundary::Eea, Boundary::EuEfta),
            2 => (Boundary::Eea, Boundary::EeaAdequate),
            _ => {
                let list: CountrySet = (0..random.below(10)).map(|_| samples::country(random, &all)).collect();
                let more = (0..1 + random.below(5))
                    .map(|_| samples::country(random, &all))
                    .collect();
                (Boundary::List(list), Boundary::List(list.union(&more)))
            }
        };
        let inside = |setup: &Setup| World::new(setup).boundary;
        if !inside(&small).is_subset(&inside(&large)) {
            return; // on some days a new member belongs to the Union and not yet to the Area
        }
        let (before, after) = (assess(&small, knowledge), assess(&large, knowledge));
        for (id, verdict) in flows(&before) {
            let (now, then) = (verdict_of(&after, id).stays, &verdict.stays);
            let better = now.best() <= then.best() && now.worst() <= then.worst();
            assert!(
                better,
                "{id:?}: {then:?} to {now:?} within {:?}, {}",
                large.boundary,
                describe(&small)
            );
        }
    });
}

#[test]
fn protection() {
    let knowledge = Knowledge::built_in();
    let protections = [question("protection.encryption"), question("protection.key-holder")];
    check(SetUps::new(Answers::Some), 1_000, |setup, random| {
        let weak: Vec<(Key, u8)> = setup
            .answers
            .iter()
            .filter_map(|(key, answer)| match answer {
                Answer::Choice(index) if *index > 0 && protections.contains(&key.question) => Some((*key, *index)),
                _ => None,
            })
            .collect();
        if weak.is_empty() {
            return;
        }
        // the options are in order, the strongest first
        let (key, index) = *random.pick(&weak);
        let mut strong = setup.clone();
        strong.answers.insert(
            key,
            Answer::Choice(u8::try_from(random.below(usize::from(index))).unwrap()),
        );
        // a holder of its own key is asked in addition who controls it
        let control = Key {
            question: question("protection.key-control"),
            ..key
        };
        if !strong.answers.contains_key(&control) {
            strong.answers.insert(control, Answer::Choice(0));
        }
        let (before, after) = (assess(setup, knowledge), assess(&strong, knowledge));
        for (id, verdict) in flows(&before) {
            let (now, then) = (verdict_of(&after, id).reach, &verdict.reach);
            let better = now.best() <= then.best() && now.worst() <= then.worst();
            assert!(
                better,
                "{id:?}: {then:?} to {now:?} with {:?}, {}",
                strong.answers.get(&key),
                describe(setup)
            );
        }
    });
}

#[test]
fn composition() {
    let knowledge = Knowledge::built_in();
    check(SetUps::new(Answers::Some), 300, |setup, random| {
        let found = assess(setup, knowledge);
        let mut larger = setup.clone();
        larger.add_service(random.pick(Knowledge::built_in().products()).id, "");
        let with_one_more = assess(&larger, knowledge);
        for axis in Axis::ALL {
            let whole = found.verdict.axis(axis);
            let of_units = || found.units.iter().map(|unit| unit.verdict.axis(axis));
            let worst = of_units().map(limes_assess::Levels::worst).max().unwrap_or(0);
            let best = of_units().map(limes_assess::Levels::best).max().unwrap_or(0);
            assert_eq!(whole.worst(), worst, "{axis:?} {}", describe(setup));
            assert!(whole.best() >= best, "{axis:?} {}", describe(setup));
            if found.open.is_empty() {
                assert_eq!(whole.settled(), Some(worst), "{axis:?} {}", describe(setup));
            }
            let now = with_one_more.verdict.axis(axis);
            let no_better = now.best() >= whole.best() && now.worst() >= whole.worst();
            assert!(
                no_better,
                "{axis:?} {whole:?} to {now:?} with one service more: {}",
                describe(&larger)
            );
        }
    });
}

/// The ids of an area and of all that it takes in.
fn area_with_parts(knowledge: &Knowledge, id: &str) -> BTreeSet<&'static str> {
    let mut ids = BTreeSet::new();
    let mut todo = vec![id.to_owned()];
    while let Some(next) = todo.pop() {
        for fact in knowledge.facts() {
            if let FactValue::Area { area, includes, .. } = fact.value
                && area == next
                && ids.insert(area)
            {
                todo.extend(includes.iter().map(|part| (*part).to_owned()));
            }
            if let FactValue::Member { area, .. } = fact.value
                && area == next
            {
                ids.insert(area);
            }
        }
    }
    ids
}

#[test]
fn sufficiency() {
    let knowledge = Knowledge::built_in();
    check(SetUps::new(Answers::Some), 200, |setup, random| {
        let found = assess(setup, knowledge);
        let holding: Vec<_> = found
            .findings
            .iter()
            .filter(|finding| finding.truth == Truth::Yes)
            .collect();
        if holding.is_empty() {
            return;
        }
        let finding = random.pick(&holding);
        let flow = *random.pick(&finding.flows);
        let proof = explain(setup, knowledge, finding.unit, flow, finding.rule).unwrap();
        let mut alone = setup.clone();
        alone.answers.clear();
        let mut facts = BTreeSet::new();
        let mut areas: BTreeSet<&str> = ["EU", "EEA", "EFTA"].into();
        for cite in proof.cites() {
            match cite {
                Cite::Answer(key) => {
                    alone.answers.insert(key, *setup.answers.get(&key).unwrap());
                }
                Cite::Derived(_, fact) | Cite::Fact(fact) => {
                    facts.insert(fact);
                }
                Cite::Area(id) => areas.extend(area_with_parts(knowledge, id)),
            }
        }
        let boundary_is_adequate = setup.boundary == Boundary::EeaAdequate;
        let cited = knowledge.only(|fact| match fact.value {
            FactValue::Area { area, .. } | FactValue::Member { area, .. } => areas.contains(area),
            FactValue::Instrument {
                kind: InstrumentKind::Adequacy,
                ..
            } if boundary_is_adequate => true,
            _ => facts.contains(fact.id),
        });
        let again = assess(&alone, &cited);
        let holds = again.findings.iter().any(|other| {
            other.rule.id == finding.rule.id
                && other.unit == finding.unit
                && other.truth == Truth::Yes
                && other.flows.contains(&flow)
        });
        assert!(
            holds,
            "{} of {:?} {flow} does not hold with {:?}: {}",
            finding.rule.id,
            finding.unit,
            proof,
            describe(setup)
        );
    });
}

#[test]
fn sourcing() {
    let knowledge = Knowledge::built_in();
    for rule in Knowledge::built_in().rules() {
        let sources = rule
            .sources
            .iter()
            .chain(rule.unless.iter().flat_map(|exception| exception.sources));
        for id in sources {
            let source = knowledge.source(id).unwrap_or_else(|| panic!("{} names {id}", rule.id));
            assert!(!source.date.is_empty(), "{id} has no date");
        }
        assert!(
            !rule.sources.is_empty() && rule.unless.iter().all(|e| !e.sources.is_empty()),
            "{}",
            rule.id
        );
    }
    for fact in knowledge.facts() {
        let sources = knowledge.sources_of(fact);
        assert!(!sources.is_empty() || fact.grade == Grade::Recalled, "{}", fact.id);
        assert!(
            sources
                .iter()
                .all(|id| knowledge.source(id).is_some_and(|s| !s.date.is_empty())),
            "{}",
            fact.id
        );
    }
    check(SetUps::new(Answers::Some), 150, |setup, _| {
        for finding in assess(setup, knowledge).findings {
            for flow in finding.flows {
                let proof = explain(setup, knowledge, finding.unit, flow, finding.rule).unwrap();
                for cite in proof.cites() {
                    if let Cite::Fact(id) | Cite::Derived(_, id) = cite {
                        assert!(knowledge.fact(id).is_some(), "{id} is cited for {}", finding.rule.id);
                    }
                }
            }
        }
    });
}

/// Every day on which something begins or ends.
fn turning_points(knowledge: &Knowledge) -> BTreeSet<Date> {
    let mut days = BTreeSet::new();
    for fact in knowledge.facts() {
        days.extend(fact.valid.from.into_iter().chain(fact.valid.to));
    }
    for rule in Knowledge::built_in().rules() {
        days.extend(rule.in_force.from.into_iter().chain(rule.in_force.to));
    }
    let flows = Knowledge::built_in()
        .products()
        .iter()
        .flat_map(|p| p.flows)
        .chain(Knowledge::built_in().commons().iter().flat_map(|c| c.flows));
    let of_flows = flows.flat_map(|flow| std::iter::once(flow.when).chain(flow.place.iter().map(|case| case.when)));
    let whens = of_flows.chain(
        Knowledge::built_in()
            .questions()
            .iter()
            .flat_map(|q| q.derive)
            .map(|derivation| derivation.when),
    );
    let clauses = knowledge.facts().filter_map(|fact| match fact.value {
        FactValue::Instrument {
            no_new_contracts_from, ..
        } => no_new_contracts_from,
        _ => None,
    });
    days.extend(clauses);
    for test in whens.flat_map(|when| when.0) {
        if let Test::AsOfFrom(day) | Test::AsOfBefore(day) = test {
            days.insert(*day);
        }
    }
    days
}

#[test]
fn time() {
    let knowledge = Knowledge::built_in();
    let days: Vec<Date> = turning_points(knowledge).into_iter().collect();
    check(SetUps::new(Answers::Some), 300, |setup, random| {
        let mut setup = setup.clone();
        let index = random.below(days.len() - 1);
        let (first, last) = (days[index], days[index + 1].previous());
        setup.as_of = first;
        let on_the_first = format!("{:?}", assess(&setup, knowledge));
        setup.as_of = last;
        let on_the_last = format!("{:?}", assess(&setup, knowledge));
        assert_eq!(on_the_first, on_the_last, "{first} and {last}, {}", describe(&setup));
        // a law that is not in force on the day may as well be unknown
        let of_law = knowledge.only(|fact| {
            let is_law = matches!(
                fact.value,
                FactValue::Instrument { .. }
                    | FactValue::AccessLaw { .. }
                    | FactValue::ExcessivePowers { .. }
                    | FactValue::SectorRule { .. }
                    | FactValue::Area { .. }
                    | FactValue::Member { .. }
            );
            !is_law || fact.valid.from.is_none_or(|from| from <= last) && fact.valid.to.is_none_or(|to| last < to)
        });
        let (all, fewer) = (assess(&setup, knowledge), assess(&setup, &of_law));
        // a bound contains more than what is possible
        if all.is_exact() && fewer.is_exact() {
            assert_eq!(all.verdict, fewer.verdict, "{}", describe(&setup));
        }
    });
}
