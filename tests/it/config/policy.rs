//! What the organisation allows, and its laws.

use super::*;

fn policy(text: &str) -> Organisation {
    good(&with(&format!("\"policy\": {{ {text} }}")))
}

fn found(site: &Organisation, setup: &Setup) -> Vec<Breach> {
    breaches(site, setup, &BUILT_IN, &assess(setup, &BUILT_IN))
}

#[test]
fn the_policy_finds_what_is_not_allowed() {
    let mut setup = Setup::new(TODAY);
    let store = setup.add_service("aws-s3", "");
    let server = setup.add_service("hetzner-server", "");
    let other = setup.add_service("other-product", "");
    let own = setup.add_service("own-data-centre", "");
    let site = policy(r#""allowedProviders": ["hetzner"], "forbiddenProducts": ["aws-s3"]"#);
    let all = found(&site, &setup);
    let of = |rule: PolicyRule, id: u32| {
        let of = all
            .iter()
            .find(|breach| (breach.rule, breach.unit) == (rule, Some(UnitId::Service(id))));
        of.map(|breach| (breach.value, breach.not_allowed))
    };
    assert_eq!(of(PolicyRule::Provider, store), Some((Some("aws"), Truth::Yes)));
    assert_eq!(of(PolicyRule::Provider, server), None);
    assert_eq!(of(PolicyRule::Provider, other), Some((None, Truth::Unknown)));
    assert_eq!(of(PolicyRule::Provider, own), None);
    assert_eq!(of(PolicyRule::Product, store), Some((Some("aws-s3"), Truth::Yes)));
    assert_eq!(all.len(), 3);
}

#[test]
fn the_policy_knows_regions() {
    let site = policy(r#""allowedRegions": { "aws": ["eu-central-1"] }"#);
    let mut setup = Setup::new(TODAY);
    let id = setup.add_service("aws-ec2", "");
    let key = Key {
        target: Target::Service(id),
        question: index("service.region"),
    };
    let regions = |setup: &Setup| -> Vec<(Option<Text>, Truth)> {
        found(&site, setup).iter().map(|b| (b.value, b.not_allowed)).collect()
    };
    assert_eq!(regions(&setup), [(None, Truth::Unknown)]);
    setup.answers.insert(key, Answer::Region("eu-central-1"));
    assert_eq!(regions(&setup), []);
    setup.answers.insert(key, Answer::Region("eu-west-1"));
    assert_eq!(regions(&setup), [(Some("eu-west-1"), Truth::Yes)]);
    // a region that nobody knows is not allowed either
    setup.answers.insert(key, Answer::Region("own:elsewhere"));
    assert_eq!(regions(&setup), [(None, Truth::Unknown)]);
    // regions of others are not asked
    let mut other = Setup::new(TODAY);
    other.add_service("gcp-compute", "");
    assert_eq!(regions(&other), []);
}

/// The facts name the region but not its countries: countries that the provider named do not prove that the flow stays in
/// that region.
#[test]
fn countries_that_a_provider_named_do_not_settle_a_region_of_unknown_place() {
    let site = policy(r#""allowedRegions": { "gcp": ["eu"] }"#);
    let mut setup = Setup::new(TODAY);
    let id = setup.add_service("gcp-storage", "");
    let answer = |setup: &mut Setup, target: Target, question: &str, answer: Answer| {
        let question = index(question);
        setup.answers.insert(Key { target, question }, answer);
    };
    answer(&mut setup, Target::Service(id), "service.region", Answer::Region("eu"));
    let flows = BUILT_IN.product("gcp-storage").unwrap().flows;
    for flow in flows {
        let named = Answer::Countries(std::iter::once(country("DE")).collect());
        let target = Target::Flow(UnitId::Service(id), flow.id);
        answer(&mut setup, target, "flow.countries", named);
    }
    let all = found(&site, &setup);
    let of_service = |breach: &&Breach| (breach.rule, breach.unit) == (PolicyRule::Region, Some(UnitId::Service(id)));
    let regions = all.iter().filter(of_service);
    let regions: Vec<(Option<Text>, Truth)> = regions.map(|breach| (breach.value, breach.not_allowed)).collect();
    assert_eq!(regions, [(None, Truth::Unknown)]);
}

#[test]
fn the_policy_knows_boundary_and_verdicts() {
    let site = policy(r#""requiredBoundary": { "kind": "eea" }, "requiredVerdicts": { "stays": "inside" }"#);
    let mut setup = Setup::new(TODAY);
    assert_eq!(found(&site, &setup), []);
    setup.boundary = Boundary::EuEfta;
    assert_eq!(found(&site, &setup)[0].rule, PolicyRule::Boundary);
    setup.boundary = Boundary::Country(country("DE"));
    let id = setup.add_service("own-data-centre", "");
    let stays = |setup: &Setup| {
        found(&site, setup)
            .first()
            .map(|breach| (breach.rule, breach.not_allowed))
    };
    assert_eq!(stays(&setup), Some((PolicyRule::Verdict(Axis::Stays), Truth::Unknown)));
    let key = Key {
        target: Target::Service(id),
        question: index("service.countries"),
    };
    setup
        .answers
        .insert(key, Answer::Countries(std::iter::once(country("US")).collect()));
    assert_eq!(stays(&setup), Some((PolicyRule::Verdict(Axis::Stays), Truth::Yes)));
    setup
        .answers
        .insert(key, Answer::Countries(std::iter::once(country("DE")).collect()));
    assert_eq!(stays(&setup), None);
    // the broken part of a policy might have forbidden something
    let site = read(&with("\"policy\": { \"forbiddenProducts\": [\"x\"] }")).site;
    assert_eq!(found(&site, &setup)[0].rule, PolicyRule::Incomplete);
}

fn random_policy(random: &mut Random) -> String {
    let providers = ["aws", "microsoft", "hetzner", "stackit"];
    let some = |random: &mut Random, all: &[&str]| -> String {
        let picked = all.iter().filter(|_| random.one_in(2)).map(|id| format!("\"{id}\""));
        picked.collect::<Vec<_>>().join(",")
    };
    let allowed = some(random, &providers);
    let regions: Vec<String> = ["aws", "azure"]
        .iter()
        .map(|list| {
            let codes: Vec<&str> = BUILT_IN
                .regions(list)
                .filter_map(|fact| match fact.value {
                    FactValue::Region { code, .. } => Some(code),
                    _ => None,
                })
                .collect();
            format!("\"{list}\": [{}]", some(random, &codes))
        })
        .collect();
    let stays = *random.pick(&["inside", "leaves-in-part"]);
    let reach = *random.pick(&["nobody-outside", "unreadable"]);
    format!(
        r#""allowedProviders": [{allowed}], "allowedRegions": {{ {} }}, "requiredVerdicts": {{ "stays": "{stays}", "reach": "{reach}" }}, "requiredBoundary": {{ "kind": "eea" }}"#,
        regions.join(",")
    )
}

fn kinds(breaches: &[Breach]) -> Vec<(PolicyRule, Option<UnitId>)> {
    breaches.iter().map(|breach| (breach.rule, breach.unit)).collect()
}

#[test]
fn missing_knowledge_never_takes_a_finding_away() {
    samples::check(SetUps::new(Answers::Nearly), 300, |setup, random| {
        let site = policy(&random_policy(random));
        let before = found(&site, setup);
        let mut less = setup.clone();
        samples::reopen(random, &mut less, 1);
        let after = kinds(&found(&site, &less));
        for lost in kinds(&before) {
            assert!(
                after.contains(&lost),
                "{lost:?} is gone: {}\n{:?}",
                describe(setup),
                site.policy
            );
        }
        let places: Vec<Text> = BUILT_IN
            .facts()
            .filter(|fact| matches!(fact.value, FactValue::Region { .. } | FactValue::Provider { .. }))
            .map(|fact| fact.id)
            .collect();
        let grounds: Vec<Text> = limes_assess::premises(setup, &BUILT_IN)
            .facts
            .into_iter()
            .filter(|id| places.contains(id))
            .collect();
        let Some(id) = grounds.first() else { return };
        let without = BUILT_IN.without(id);
        let after = kinds(&breaches(&site, setup, &without, &assess(setup, &without)));
        for lost in kinds(&before) {
            assert!(
                after.contains(&lost),
                "{lost:?} is gone without {id}: {}",
                describe(setup)
            );
        }
    });
}

#[test]
fn a_longer_list_of_what_is_allowed_never_adds_a_finding() {
    samples::check(SetUps::new(Answers::Partly), 300, |setup, random| {
        let site = policy(&random_policy(random));
        let mut wider = site.clone();
        wider.policy.providers.as_mut().unwrap().push("aws");
        for (list, codes) in &mut wider.policy.regions {
            let more = BUILT_IN.regions(list).filter_map(|fact| match fact.value {
                FactValue::Region { code, .. } => Some(code),
                _ => None,
            });
            codes.extend(more.filter(|_| random.one_in(2)));
        }
        let (before, after) = (found(&site, setup), found(&wider, setup));
        assert!(
            after.iter().all(|breach| before.contains(breach)),
            "{}",
            describe(setup)
        );
        // and the policy never touches the verdict
        let plain = api::assessment(setup, &BUILT_IN);
        let under = api::assessment_under(setup, &BUILT_IN, &site);
        assert_eq!((plain.verdict, plain.headline), (under.verdict, under.headline));
        assert!(under.policy.is_some() && under.declared.is_none());
    });
}
