//! The plan of what to change: proven, smallest, within the user's control; and scenarios with a known right answer.

use limes_assess::repair::{Alternative, Goal, Move, MoveOptions, Plan, Step, plan, replacements};
use limes_assess::{ConflictFinder, Key, Limits, Setup, assess, units};
use limes_knowledge::Knowledge;
use limes_model::{Control, WhoKnows};
use limes_oracle::reference::describe;
use limes_oracle::samples::{Answers, Services, SetUps, check};

use crate::support::{HETZNER, company_setup};

fn set_up(text: &str) -> Setup {
    company_setup(text).unwrap()
}

fn planned(setup: &Setup, goal: Goal) -> Plan {
    let knowledge = Knowledge::built_in();
    let plan = plan(setup, knowledge, goal, &assess(setup, knowledge));
    lawful(setup, knowledge, &plan);
    plan
}

/// The steps in few words: question = option.
fn words(alternative: &Alternative) -> Vec<String> {
    let name = |key: &Key| Knowledge::built_in().questions()[usize::from(key.question)].id;
    let answer = |key: &Key, answer: &limes_assess::Answer| match answer {
        limes_assess::Answer::Choice(index) => {
            Knowledge::built_in().questions()[usize::from(key.question)].options[usize::from(*index)].to_owned()
        }
        limes_assess::Answer::Region(code) => (*code).to_owned(),
        other => format!("{other:?}"),
    };
    let steps = alternative.steps.iter().map(|step| match step {
        Step::Change { key, to, .. } => format!("{} = {}", name(key), answer(key, to)),
        Step::Replace { from, to, .. } => format!("{from} > {to}"),
    });
    let provided = alternative.provided.iter().map(|condition| {
        format!(
            "if {} = {}",
            name(&condition.key),
            answer(&condition.key, &condition.answer)
        )
    });
    steps.chain(provided).collect()
}

/// The laws of every plan.
fn lawful(setup: &Setup, knowledge: &Knowledge, plan: &Plan) {
    let what = || format!("{:?} {}", plan.goal, describe(setup));
    let limits = plan.goal.limits();
    assert!(plan.alternatives.len() <= 5, "{}", what());
    assert_eq!(
        plan.reached,
        limits.allow(&assess(setup, knowledge).verdict),
        "{}",
        what()
    );
    for (index, alternative) in plan.alternatives.iter().enumerate() {
        let after = assess(&alternative.proven(setup), knowledge);
        assert!(
            limits.allow(&after.verdict),
            "{:?} does not reach {}",
            words(alternative),
            what()
        );
        assert_eq!(after.verdict, alternative.verdict, "{}", what());
        in_control(setup, alternative, &what);
        smallest(setup, knowledge, alternative, &limits, &what);
        for other in plan.alternatives.iter().skip(index + 1) {
            assert!(
                other.weight >= alternative.weight || !other.provided.is_empty(),
                "{}",
                what()
            );
            let all = |a: &Alternative, b: &Alternative| {
                b.steps.iter().all(|step| a.steps.contains(step)) && b.provided.iter().all(|c| a.provided.contains(c))
            };
            assert!(!all(alternative, other) && !all(other, alternative), "{}", what());
        }
    }
}

fn in_control(setup: &Setup, alternative: &Alternative, what: &dyn Fn() -> String) {
    for step in &alternative.steps {
        if let Step::Change { key, to, effort, .. } = step {
            let question = &Knowledge::built_in().questions()[usize::from(key.question)];
            assert!(!question.effort.is_empty() && *effort > 0, "{} {}", question.id, what());
            assert_ne!(setup.answers.get(key), Some(to), "{} {}", question.id, what());
        }
    }
    for condition in &alternative.provided {
        assert!(
            Knowledge::built_in().questions()[usize::from(condition.key.question)]
                .effort
                .is_empty(),
            "{}",
            what()
        );
        let given = setup.answers.get(&condition.key);
        assert!(
            given.is_none_or(|given| *given == limes_assess::Answer::Unknown),
            "{}",
            what()
        );
    }
}

/// No smaller part of it reaches the target.
fn smallest(
    setup: &Setup,
    knowledge: &Knowledge,
    alternative: &Alternative,
    limits: &Limits,
    what: &dyn Fn() -> String,
) {
    let (steps, provided) = (alternative.steps.len(), alternative.provided.len());
    let all = steps + provided;
    let parts: Vec<u64> = if all <= 7 {
        (0..(1_u64 << all) - 1).collect()
    } else {
        (0..all).map(|left_out| !(1_u64 << left_out)).collect()
    };
    for part in parts {
        let mut smaller = alternative.clone();
        let kept = |index: usize| part >> index & 1 == 1;
        smaller.steps = (0..steps).filter(|i| kept(*i)).map(|i| alternative.steps[i]).collect();
        smaller.provided = (0..provided)
            .filter(|i| kept(steps + *i))
            .map(|i| alternative.provided[i])
            .collect();
        let verdict = assess(&smaller.proven(setup), knowledge).verdict;
        assert!(
            !limits.allow(&verdict),
            "{:?} suffices of {:?}: {}",
            words(&smaller),
            words(alternative),
            what()
        );
    }
}

// ---- scenarios

#[test]
fn a_server_in_america_moves_home() {
    let setup = set_up(&format!(
        "{HETZNER} service hetzner-server
           service.region = ash
           protection.encryption = provider-key"
    ));
    let plan = planned(&setup, Goal::Stays);
    assert_eq!(words(&plan.alternatives[0]), ["service.region = fsn1"]);
    assert_eq!(
        plan.alternatives.len(),
        1,
        "which region inside is taken makes no alternative"
    );
    assert_eq!(plan.alternatives[0].weight, 3);
}

#[test]
fn one_switch_that_was_left_on() {
    let setup = set_up(
        "service mistral
           mistral.endpoint = us
           protection.encryption = provider-key",
    );
    let plan = planned(&setup, Goal::Stays);
    let first = plan.alternatives.first().map(words).unwrap_or_default();
    assert!(first.contains(&"mistral.endpoint = eu".to_owned()), "{first:?}");
}

#[test]
fn an_own_key_makes_it_unreadable() {
    // logs and support cases of the large providers are never encrypted with the customer's key: a key is enough only
    // where nothing of that kind is left
    let setup = set_up(
        "service other-party
           party.access = holds
           party.extent = full
           party.countries = IE
           party.further-countries = IE
           party.company-country = US
           party.parent-country = US
           party.establishments = US
           party.engaged-countries = DE
           party.relation = other-company
           party.source = exporter
           party.under-gdpr = no
           party.clear-text = no
           party.compellable = yes
           party.split = no
           protection.encryption = provider-key
           contract.foreign-disclosure = no",
    );
    let plan = planned(&setup, Goal::Reach);
    assert!(!plan.reached);
    let ways: Vec<_> = plan.alternatives.iter().map(words).collect();
    let by_key = |way: &Vec<String>| {
        way.iter().any(|step| step.starts_with("protection.encryption = "))
            && way.contains(&"protection.key-holder = own".to_owned())
    };
    assert!(ways.iter().any(by_key), "{ways:?}");
}

#[test]
fn what_a_party_could_read_is_encrypted_before() {
    let setup = set_up(
        "service other-party
           party.access = holds
           party.extent = full
           party.countries = DE
           party.further-countries = DE
           party.company-country = US
           party.parent-country = US
           party.relation = other-company
           party.clear-text = no
           party.compellable = yes
           party.split = no
           protection.encryption = provider-key",
    );
    let plan = planned(&setup, Goal::Reach);
    let ways: Vec<_> = plan.alternatives.iter().map(|way| (words(way), way.weight)).collect();
    let by_key = [
        "protection.encryption = client-side",
        "protection.key-holder = own",
        "protection.key-control = alone",
    ];
    assert_eq!(
        ways[0],
        (
            vec!["party.access = no-access".to_owned(), "party.stores = no".to_owned()],
            6
        )
    );
    assert!(ways.contains(&(by_key.map(str::to_owned).to_vec(), 9)), "{ways:?}");
}

/// Keys cover no support case and no account: there, only that no law reaches the trustee helps.
#[test]
fn keys_do_not_help_where_a_trustee_gives_support() {
    let knowledge = Knowledge::built_in();
    let example = knowledge.examples().iter().find(|e| e.id == "data-trustee").unwrap();
    let plan = planned(&limes_assess::example_setup(example, knowledge).unwrap(), Goal::Reach);
    let ways: Vec<_> = plan.alternatives.iter().map(words).collect();
    assert_eq!(ways, [["if law.reaches = no"]]);
}

#[test]
fn microsoft_keeps_something_outside() {
    let setup = set_up(
        "provider microsoft
           contract.listed = yes
           microsoft.previews = no
         service m365-copilot
           m365.signup-country = DE
           m365.multi-geo = no
           m365.location-shown = country
           m365.data-location = DE
           m365.tenant-created = 2026-04-01
           copilot.flex-routing = on
           copilot.web-search = off
           copilot.anthropic = on
           copilot.openai-operated = off
           copilot.other-models = off
           protection.encryption = provider-key",
    );
    let plan = planned(&setup, Goal::Stays);
    assert!(plan.alternatives.is_empty() && plan.exhaustive && !plan.reached);
    assert!(
        plan.obstacles
            .iter()
            .any(|obstacle| obstacle.flow.control == Control::Inherent)
    );
    let nearest = plan.nearest.unwrap();
    assert_eq!(
        words(&nearest),
        ["copilot.flex-routing = off", "copilot.anthropic = off"],
        "the nearest: only a part leaves"
    );
    assert_eq!(nearest.verdict.stays.worst(), 1);
}

#[test]
fn a_provider_in_india_without_clauses() {
    let setup = set_up(
        "service other-product
           other.countries = IN
           other.operator-country = IN
           other.parent-country = IN
           other.support-countries = DE
           other.establishments = IN
           other.copy-countries = IN
           other.account-countries = DE
           other.clear-text = no
           contract.instrument = none
           contract.assessment = no
           contract.foreign-disclosure = no
           protection.encryption = provider-key",
    );
    let plan = planned(&setup, Goal::Basis);
    assert_eq!(plan.alternatives.len(), 5);
    assert_eq!(
        words(&plan.alternatives[0]),
        [
            "contract.instrument = scc-2021",
            "contract.assessment = yes",
            "contract.annexes = yes",
            "protection.encryption = external-key",
            "protection.key-holder = own",
            "protection.key-control = alone"
        ]
    );
    let pseudonyms = ["data.pseudonymised = yes", "protection.pseudonyms-only = yes"];
    let by_pseudonyms = |way: &Vec<String>| pseudonyms.iter().all(|step| way.iter().any(|own| own == step));
    assert!(plan.alternatives.iter().map(words).any(|way| by_pseudonyms(&way)));
}

#[test]
fn own_staff_abroad_comes_home() {
    let setup = set_up(&format!(
        "{HETZNER} service hetzner-server
           service.region = fsn1
           protection.encryption = provider-key
         access
           access.who = own-staff
           access.countries = DE IN
           access.extent = everything"
    ));
    let plan = planned(&setup, Goal::Stays);
    assert_eq!(words(&plan.alternatives[0]), ["access.countries = Countries({DE})"]);
}

#[test]
fn another_product_reaches_what_this_one_cannot() {
    let knowledge = Knowledge::built_in();
    let setup = set_up(
        "service aws-ec2
           service.region = eu-central-1",
    );
    let plan = planned(&setup, Goal::Stays);
    assert!(plan.alternatives.is_empty(), "{:?}", plan.alternatives);
    assert!(!plan.obstacles.is_empty());
    let others = replacements(&setup, knowledge, &plan);
    assert!(!others.is_empty());
    for alternative in &others {
        let after = assess(&alternative.tried(&setup), knowledge);
        assert!(Goal::Stays.limits().allow(&after.verdict), "{:?}", words(alternative));
        smallest(&setup, knowledge, alternative, &Goal::Stays.limits(), &String::new);
    }
}

#[test]
fn nothing_to_do_where_it_is_reached() {
    let knowledge = Knowledge::built_in();
    let example = Knowledge::built_in()
        .examples()
        .iter()
        .find(|e| e.id == "european-server")
        .unwrap();
    for goal in Goal::ALL {
        let plan = planned(&limes_assess::example_setup(example, knowledge).unwrap(), goal);
        assert!(plan.reached && plan.alternatives.is_empty() && plan.obstacles.is_empty());
    }
}

#[test]
fn only_what_can_be_brought_about_has_an_effort() {
    let never = [
        "org.seat",
        "org.kind",
        "org.sector",
        "org.under-gdpr",
        "data.personal",
        "data.hr",
        "data.categories",
        "m365.tenant-created",
        "m365.signup-country",
        "provider.country",
        "provider.parent-country",
        "contract.listed",
        "contract.hr-listed",
        "contract.within-decision",
        "flow.countries",
        "provider.countries",
        "law.reaches",
        "sector.decided",
    ];
    for question in Knowledge::built_in().questions().iter() {
        assert!(
            question.effort.is_empty() || !never.contains(&question.id) && question.who != WhoKnows::Lawyer,
            "{} is a fact",
            question.id
        );
    }
}

// ---- laws

/// At most two services and one group of people, with nearly all answers or a part of them.
const FEW: SetUps = SetUps {
    services: Services::Few,
    answers: Answers::Some,
    seat: None,
};

#[test]
fn every_plan_keeps_the_laws() {
    let knowledge = Knowledge::built_in();
    check(FEW, 40, |setup, random| {
        let now = assess(setup, knowledge);
        let goal = *random.pick(&Goal::ALL);
        let first = plan(setup, knowledge, goal, &now);
        lawful(setup, knowledge, &first);
        let again = plan(&setup.clone(), Knowledge::built_in(), goal, &now);
        assert_eq!(format!("{first:?}"), format!("{again:?}"), "{}", describe(setup));
    });
}

/// Everything that can be changed, found without the search: all answers given, and all that are open now or after one
/// change.
pub fn universe(setup: &Setup, knowledge: &Knowledge) -> Vec<Move> {
    let finder = ConflictFinder::new(setup, knowledge);
    let options = MoveOptions::new(setup, knowledge, &finder, false);
    let mut keys: Vec<Key> = setup.answers.keys().copied().collect();
    keys.extend(assess(setup, knowledge).open.iter().map(|open| open.key));
    let derived = limes_assess::premises(setup, knowledge).answers;
    keys.extend(derived.keys().copied());
    let mut moves: Vec<Move> = Vec::new();
    let add = |keys: &[Key], moves: &mut Vec<Move>| {
        for unit in units(setup, knowledge) {
            for key in keys
                .iter()
                .filter(|key| unit.key(key.question, knowledge) == **key || contract(key))
            {
                let given = setup.answers.get(key).copied();
                for step in options.moves(&unit, &(*key, given.filter(|a| *a != limes_assess::Answer::Unknown))) {
                    if !moves.iter().any(|other| other.key == step.key && other.to == step.to) {
                        moves.push(step);
                    }
                }
            }
        }
    };
    add(&keys, &mut moves);
    let mut later: Vec<Key> = Vec::new();
    for step in moves.clone() {
        let mut changed = setup.clone();
        changed.answers.insert(step.key, step.to);
        later.extend(assess(&changed, knowledge).open.iter().map(|open| open.key));
    }
    later.retain(|key| !keys.contains(key));
    add(&later, &mut moves);
    moves
}

/// The answers about a contract belong to the company.
fn contract(key: &Key) -> bool {
    Knowledge::built_in().questions()[usize::from(key.question)]
        .id
        .starts_with("contract.")
}

#[test]
fn nothing_cheaper_is_overlooked() {
    let knowledge = Knowledge::built_in();
    check(FEW, 40, |setup, random| {
        let mut setup = setup.clone();
        let first = setup.services().first().map(|service| service.id);
        setup.retain_services(|service| Some(service.id) == first);
        let goal = *random.pick(&Goal::ALL);
        // most set-ups are far from a target: begin near one, and spoil some of it
        if let Some(alternative) = plan(&setup, knowledge, goal, &assess(&setup, knowledge))
            .alternatives
            .first()
        {
            let mut near = alternative.proven(&setup);
            let spoilt = 1 + random.below(2);
            for _ in 0..spoilt.min(alternative.steps.len()) {
                if let Step::Change { key, .. } = random.pick(&alternative.steps) {
                    near.answers.remove(key);
                    near.answers
                        .extend(setup.answers.get(key).map(|answer| (*key, *answer)));
                }
            }
            setup = near;
        }
        let now = assess(&setup, knowledge);
        let plan = plan(&setup, knowledge, goal, &now);
        lawful(&setup, knowledge, &plan);
        // if very much is open, the search gives up and says so
        if plan.reached || !plan.exhaustive {
            return;
        }
        let best = plan
            .alternatives
            .first()
            .filter(|best| best.provided.is_empty())
            .map_or(u32::MAX, |best| best.weight);
        let moves = universe(&setup, knowledge);
        let cost = |steps: &[&Move]| steps.iter().map(|step| u32::from(step.cost)).sum::<u32>();
        let check = |steps: &[&Move]| {
            if cost(steps) >= best {
                return;
            }
            let mut changed = setup.clone();
            changed.answers.extend(steps.iter().map(|step| (step.key, step.to)));
            assert!(
                !goal.limits().allow(&assess(&changed, knowledge).verdict),
                "{steps:?} is cheaper than {best}: {goal:?} {}",
                describe(&setup)
            );
        };
        for (index, one) in moves.iter().enumerate() {
            check(&[one]);
            for two in moves.iter().skip(index + 1).filter(|two| two.key != one.key) {
                check(&[one, two]);
            }
        }
    });
}
