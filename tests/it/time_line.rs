//! The time line agrees with the assessment on every day, and every change has a cause.

use limes_oracle::reference::describe;
use limes_oracle::samples::{self, Answers, Random, SetUps};
use std::collections::BTreeSet;

use limes_assess::{Answer, Key, Setup, Target, assess};
use limes_assess::{Cause, FIRST_DAY, Segment, Timeline, timeline};
use limes_knowledge::Knowledge;
use limes_model::facts::FactValue;
use limes_model::question::AnswerKind;
use limes_model::{Country, Date};

use crate::support::{TODAY, company_setup};

fn draw(setup: &Setup, knowledge: &Knowledge) -> Timeline {
    timeline(setup, knowledge, FIRST_DAY, Knowledge::built_in().date())
}

fn agrees(segment: &Segment, setup: &Setup, knowledge: &Knowledge, day: Date) {
    let mut on_the_day = setup.clone();
    on_the_day.as_of = day;
    let assessment = assess(&on_the_day, knowledge);
    assert_eq!(
        (segment.headline, &segment.verdict),
        (assessment.headline, &assessment.verdict),
        "on {day}, since {}: {}",
        segment.from,
        describe(&on_the_day)
    );
}

/// Any day up to the last of which something is known, and some years more.
fn any_day(random: &mut Random) -> Date {
    let part = |random: &mut Random, below| u32::try_from(random.below(below)).unwrap();
    Date::new(2000 + part(random, 36), 1 + part(random, 12), 1 + part(random, 28))
}

fn check(random: &mut Random, knowledge: &Knowledge, setup: &Setup, days: usize) {
    let line = draw(setup, knowledge);
    let first = line.segments.first().unwrap();
    assert_eq!((first.from, first.causes.len()), (FIRST_DAY, 0));
    for pair in line.segments.windows(2) {
        let (before, after) = (&pair[0], &pair[1]);
        assert_eq!(before.to, Some(after.from));
        assert_ne!((before.headline, &before.verdict), (after.headline, &after.verdict));
        assert!(
            !after.causes.is_empty(),
            "no cause on {}: {}",
            after.from,
            describe(setup)
        );
        agrees(before, setup, knowledge, after.from.previous());
        agrees(after, setup, knowledge, after.from);
    }
    assert_eq!(line.segments.last().unwrap().to, None);
    for _ in 0..days {
        let day = any_day(random);
        agrees(line.at(day).unwrap(), setup, knowledge, day);
    }
}

#[test]
fn agrees_with_the_assessment_where_nearly_all_is_answered() {
    let knowledge = Knowledge::built_in();
    samples::check(SetUps::new(Answers::Nearly), 120, |setup, random| {
        check(random, knowledge, setup, 12);
    });
}

#[test]
fn agrees_with_the_assessment_where_much_is_open() {
    let knowledge = Knowledge::built_in();
    samples::check(SetUps::new(Answers::Partly), 30, |setup, random| {
        check(random, knowledge, setup, 12);
    });
    samples::check(SetUps::new(Answers::None), 8, |setup, random| {
        check(random, knowledge, setup, 12);
    });
}

/// Every day on which a fact begins or ends, and the day before.
fn turning_days(knowledge: &Knowledge) -> Vec<Date> {
    let mut days = BTreeSet::new();
    for fact in knowledge.facts() {
        days.extend(fact.valid.from.into_iter().chain(fact.valid.to));
        if let FactValue::Instrument {
            no_new_contracts_from, ..
        } = fact.value
        {
            days.extend(no_new_contracts_from);
        }
    }
    let turning = days.into_iter().filter(|day| *day > FIRST_DAY);
    turning.flat_map(|day| [day.previous(), day]).collect()
}

fn agrees_on(days: &[Date], setup: &Setup, knowledge: &Knowledge) {
    let line = draw(setup, knowledge);
    for day in days {
        agrees(line.at(*day).unwrap(), setup, knowledge, *day);
    }
}

#[test]
fn examples_agree_on_every_day_on_which_a_fact_begins_or_ends() {
    let knowledge = Knowledge::built_in();
    let days = turning_days(knowledge);
    for example in Knowledge::built_in().examples() {
        agrees_on(
            &days,
            &limes_assess::example_setup(example, knowledge).unwrap(),
            knowledge,
        );
    }
}

#[test]
fn set_ups_agree_on_every_day_on_which_a_fact_begins_or_ends() {
    let knowledge = Knowledge::built_in();
    let days = turning_days(knowledge);
    samples::check(SetUps::new(Answers::Some), 60, |setup, _| {
        agrees_on(&days, setup, knowledge);
    });
}

/// Countries whose exporters are bound by a law of their own, by that of the Union or by neither.
const SEATS: [&str; 6] = ["CH", "GB", "FR", "US", "NO", "JP"];

/// A service of a company in one country, used from another.
fn exported(seat: &str, place: &str, boundary: &str, contract: &str) -> Setup {
    let text = format!(
        "as of {TODAY}, boundary {boundary}
          organisation
            org.seat = {seat}
          service other-product
            other.countries = {place}
            other.operator-country = {place}
            other.parent-country = {place}
            other.support-countries = {place}
            other.clear-text = yes
            protection.encryption = provider-key
            {contract}"
    );
    company_setup(&text).unwrap()
}

#[test]
fn exporters_of_every_seat_agree_on_every_day_on_which_a_fact_begins_or_ends() {
    let knowledge = Knowledge::built_in();
    let days = turning_days(knowledge);
    let clauses = "contract.instrument = scc-2021
        contract.foreign-disclosure = no";
    for seat in SEATS {
        for place in ["BR", "CN", "IN", "RU", "US", "GB", "CH"] {
            for boundary in ["eea", "eea-adequate"] {
                for contract in ["", clauses] {
                    let setup = exported(seat, place, boundary, contract);
                    agrees_on(&days, &setup, knowledge);
                }
            }
        }
    }
}

/// The causes on each day, as ids.
fn causes(line: &Timeline) -> Vec<(String, Vec<String>)> {
    let id = |cause: &Cause| match cause {
        Cause::Begins(id) | Cause::RuleBegins(id) => format!("+{id}"),
        Cause::Ends(id) | Cause::RuleEnds(id) | Cause::NoNewContracts(id) => format!("-{id}"),
        Cause::Product(units) => format!("{units:?}"),
    };
    let changes = line.segments.iter().skip(1);
    changes
        .map(|segment| (segment.from.to_string(), segment.causes.iter().map(id).collect()))
        .collect()
}

fn example(id: &str, knowledge: &Knowledge) -> Timeline {
    let example = Knowledge::built_in()
        .examples()
        .iter()
        .find(|example| example.id == id)
        .unwrap();
    draw(&limes_assess::example_setup(example, knowledge).unwrap(), knowledge)
}

#[test]
fn says_because_of_what_it_changed() {
    let knowledge = Knowledge::built_in();
    let because = |id: &str, day: &str| {
        let line = causes(&example(id, knowledge));
        line.into_iter()
            .find(|(from, _)| from == day)
            .map(|(_, causes)| causes)
            .unwrap_or_default()
    };
    assert_eq!(because("safe-harbour", "2015-10-06"), ["-instrument.us-safe-harbour"]);
    assert_eq!(because("safe-harbour", "2023-07-10"), ["+instrument.us-dpf"]);
    assert_eq!(because("data-trustee", "2021-10-30"), ["-offering.mcd"]);
    assert!(because("safe-harbour", "2020-07-16").contains(&"-instrument.us-privacy-shield".to_owned()));
    let boundary = because("microsoft-365-azure", "2023-01-01");
    assert!(
        boundary.contains(&"+commitment.microsoft.eudb-contract".to_owned()),
        "{boundary:?}"
    );
    // a lawyer has answered for this law alone, and it did not exist before
    let law = ("2008-07-10".to_owned(), vec!["+access-law.us-fisa-702".to_owned()]);
    assert_eq!(causes(&example("european-server", knowledge)), [law]);
}

#[test]
fn old_clauses_lose_their_use_for_new_contracts_before_they_end() {
    let knowledge = Knowledge::built_in();
    // the contract is not an old one
    let setup = company_setup(
        "organisation
           data.pseudonymised = yes
         service other-product
           other.countries = BR
           other.operator-country = BR
           other.parent-country = BR
           other.support-countries = BR
           other.clear-text = yes
           protection.encryption = provider-key
           contract.instrument = scc-2010
           contract.old-contract = no
           contract.assessment = yes
           contract.foreign-disclosure = no",
    )
    .unwrap();
    let line = draw(&setup, knowledge);
    let change = line.at(Date::new(2021, 9, 27)).unwrap();
    assert_eq!(change.from, Date::new(2021, 9, 27), "{line:?}");
    assert_eq!(change.causes, [Cause::NoNewContracts("instrument.scc-2010")]);
}

/// A company in the United Kingdom that sees everything.
fn people_in_britain(knowledge: &Knowledge) -> Setup {
    let mut setup = Setup::new(Knowledge::built_in().date());
    let id = setup.add_access("support");
    let index = |id: &str| {
        u16::try_from(
            Knowledge::built_in()
                .questions()
                .iter()
                .position(|q| q.id == id)
                .unwrap(),
        )
        .unwrap()
    };
    let britain = Country::new(*b"GB");
    let of_organisation = [
        ("org.seat", Answer::Country(Country::new(*b"DE"))),
        ("data.excluded-purpose", Answer::Choice(0)),
    ];
    let of_people = [
        (
            "access.countries",
            Answer::Countries(std::iter::once(britain).collect()),
        ),
        ("access.company-country", Answer::Country(britain)),
        ("access.parent-country", Answer::Country(britain)),
    ];
    let keys = of_organisation
        .map(|(id, answer)| (Target::Organisation, id, answer))
        .into_iter();
    for (target, question, answer) in keys.chain(of_people.map(|(q, answer)| (Target::Access(id), q, answer))) {
        setup.answers.insert(
            Key {
                target,
                question: index(question),
            },
            answer,
        );
    }
    // everything else: the last option
    loop {
        let open = assess(&setup, knowledge).open;
        let Some(open) = open.first() else { return setup };
        let question = &Knowledge::built_in().questions()[usize::from(open.key.question)];
        let answer = match question.kind {
            AnswerKind::Choices => Answer::Choices(0),
            _ => Answer::Choice(u8::try_from(question.options.len() - 1).unwrap()),
        };
        setup.answers.insert(open.key, answer);
    }
}

#[test]
fn what_is_announced_is_marked() {
    let knowledge = Knowledge::built_in();
    let setup = people_in_britain(knowledge);
    let line = draw(&setup, knowledge);
    let last = line.segments.last().unwrap();
    assert_eq!(last.from.to_string(), "2031-12-28");
    assert_eq!(last.causes, [Cause::Ends("instrument.adq-gb")]);
    assert!(last.announced && line.segments.iter().rev().skip(1).all(|segment| !segment.announced));
    // seen from a later day, it is no longer announced
    let later = timeline(&setup, knowledge, FIRST_DAY, Date::new(2032, 1, 1));
    assert!(!later.segments.last().unwrap().announced);
    let (before, ago) = (
        line.at(Knowledge::built_in().date()).unwrap(),
        line.at(Date::new(2019, 5, 1)).unwrap(),
    );
    assert!(before.causes.contains(&Cause::Ends("member.EEA.GB")), "{before:?}");
    assert_ne!(before.verdict, ago.verdict);
}

#[test]
fn the_set_up_s_own_day_makes_no_difference() {
    let knowledge = Knowledge::built_in();
    for example in Knowledge::built_in().examples() {
        let mut setup = limes_assess::example_setup(example, knowledge).unwrap();
        let line = draw(&setup, knowledge);
        setup.as_of = Date::new(2004, 2, 29);
        assert_eq!(draw(&setup, knowledge), line, "{}", example.id);
    }
}
