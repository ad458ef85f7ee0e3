//! Set-ups with a known right answer: the fifteen scenarios and the three episodes. What must be said is asserted one by
//! one; the whole answer of each is kept in `tests/golden/scenarios` for review.

use std::fmt::Write as _;

use limes_assess::{
    Assessment, Beyond, Boundary, FlowResult, Headline, Located, Setup, Target, UnitId, UnitResult, Verdict, assess,
    caveats,
};
use limes_knowledge::Knowledge;
use limes_model::{Axis, Basis, Date, Reach, Stays, Truth, WhoKnows};

use crate::support::{HETZNER, TODAY, company_setup, golden};

const CONTRACT: &str = "contract.listed = yes
    contract.instrument = scc-2021
    contract.assessment = yes
    contract.foreign-disclosure = no";

const TENANT: &str = "m365.signup-country = DE
    m365.multi-geo = no
    m365.location-shown = country
    m365.data-location = DE
    protection.encryption = provider-key";

struct Case {
    setup: Setup,
    result: Assessment,
}

/// Assesses a set-up of the ordinary company, in the notation of set-ups.
fn case(name: &str, text: &str) -> Case {
    let setup = company_setup(text).unwrap_or_else(|wrong| panic!("{name}: {wrong}"));
    judged(name, setup, Knowledge::built_in())
}

fn judged(name: &str, setup: Setup, knowledge: &Knowledge) -> Case {
    let result = assess(&setup, knowledge);
    golden(name, &print(&setup, knowledge, &result));
    Case { setup, result }
}

impl Case {
    fn unit(&self, source: &str) -> &UnitResult {
        self.result
            .units
            .iter()
            .find(|unit| unit.unit.source == source)
            .unwrap_or_else(|| panic!("no unit {source}"))
    }

    fn flow(&self, source: &str, flow: &str) -> &FlowResult {
        let unit = self.unit(source);
        unit.flows
            .iter()
            .find(|f| f.flow.id == flow)
            .unwrap_or_else(|| panic!("{source} has no flow {flow}"))
    }

    fn finds(&self, rule: &str, source: &str) -> bool {
        let unit = self.unit(source).unit.id;
        self.result
            .findings
            .iter()
            .any(|f| f.rule.id == rule && f.unit == unit && f.truth == Truth::Yes)
    }

    fn asks(&self, question: &str) -> bool {
        self.result
            .open
            .iter()
            .any(|open| Knowledge::built_in().questions()[usize::from(open.key.question)].id == question)
    }
}

fn stays(verdict: &Verdict) -> Vec<Stays> {
    verdict
        .stays
        .all()
        .iter()
        .map(|level| Stays::from_level(*level))
        .collect()
}

fn reach(verdict: &Verdict) -> Vec<Reach> {
    verdict
        .reach
        .all()
        .iter()
        .map(|level| Reach::from_level(*level))
        .collect()
}

fn basis(verdict: &Verdict) -> Vec<Basis> {
    verdict
        .basis
        .all()
        .iter()
        .map(|level| Basis::from_level(*level))
        .collect()
}

fn ids(verdict: &Verdict, axis: Axis) -> String {
    let name = |level: &u8| match axis {
        Axis::Stays => Stays::from_level(*level).id(),
        Axis::Reach => Reach::from_level(*level).id(),
        Axis::Basis => Basis::from_level(*level).id(),
        Axis::Sector => limes_model::Sector::from_level(*level).id(),
    };
    verdict
        .axis(axis)
        .all()
        .iter()
        .map(name)
        .collect::<Vec<_>>()
        .join(" or ")
}

fn line(verdict: &Verdict) -> String {
    Axis::ALL.map(|axis| ids(verdict, axis)).join(" | ")
}

fn place(located: Located) -> String {
    let Located::At(place) = located else {
        return format!("{located:?}").to_lowercase();
    };
    let mut parts: Vec<String> = place.certain.iter().map(|country| country.to_string()).collect();
    if !place.area.is_empty() {
        parts.push(format!("within {}", place.area_id.unwrap_or_default()));
    }
    match place.beyond {
        Beyond::Nothing => {}
        Beyond::OutsideEuEfta => parts.push("somewhere outside EU and EFTA".into()),
        Beyond::Anywhere => parts.push("anywhere".into()),
    }
    parts.join(", ")
}

fn target(target: Target) -> String {
    match target {
        Target::Organisation => "organisation".into(),
        Target::Family(name) | Target::Provider(name) => name.into(),
        Target::Access(id) | Target::Service(id) => format!("{id}"),
        Target::Flow(unit, flow) => format!("{} {flow}", unit_name(unit)),
        Target::LawItself(law) => format!(" {law}"),
        Target::Law(company, law) => format!("{company} {law}"),
        Target::UnitLaw(unit, law) => format!("{} {law}", unit_name(unit)),
    }
}

fn unit_name(unit: UnitId) -> String {
    match unit {
        UnitId::Common(id) => id.into(),
        UnitId::Service(id) | UnitId::Access(id) => id.to_string(),
    }
}

fn print(setup: &Setup, knowledge: &Knowledge, result: &Assessment) -> String {
    let mut out = String::new();
    let _ = writeln!(
        out,
        "{} on {}, boundary {:?}",
        result.headline.id(),
        setup.as_of,
        setup.boundary
    );
    let _ = writeln!(out, "whole: {}", line(&result.verdict));
    for unit in &result.units {
        let _ = writeln!(
            out,
            "\n{} ({}): {}",
            unit.unit.source,
            unit_name(unit.unit.id),
            line(&unit.verdict)
        );
        if unit.available != Truth::Yes {
            let _ = writeln!(out, "  available: {:?}", unit.available);
        }
        for flow in &unit.flows {
            let happens = if flow.happens == Truth::Yes {
                ""
            } else {
                " if it happens"
            };
            let _ = writeln!(
                out,
                "  {}{happens}, {}: {}",
                flow.flow.id,
                place(flow.located),
                line(&flow.verdict)
            );
            let rules: Vec<String> = flow
                .rules
                .iter()
                .map(|r| format!("{}{}", r.rule.id, if r.truth == Truth::Yes { "" } else { "?" }))
                .collect();
            let _ = writeln!(out, "    {}", rules.join(", "));
        }
    }
    out.push_str("\nopen:\n");
    for open in &result.open {
        let question = Knowledge::built_in().questions()[usize::from(open.key.question)].id;
        let _ = writeln!(out, "  {question} ({}), {}", target(open.key.target), open.who.id());
    }
    let caveats = caveats(setup, knowledge, result);
    let warnings: Vec<_> = caveats.warnings.iter().map(|(id, _)| *id).collect();
    let events: Vec<_> = caveats.events.iter().map(|fact| fact.id).collect();
    let _ = writeln!(
        out,
        "\nwarnings: {}\nevents: {}",
        warnings.join(", "),
        events.join(", ")
    );
    out
}

fn golden(name: &str, text: &str) {
    golden::check(&format!("tests/golden/scenarios/{name}.txt"), text);
}

#[test]
fn every_golden_file_belongs_to_a_scenario() {
    let source = include_str!("scenarios.rs");
    let is_episode = |name: &str| {
        let mut days = Knowledge::built_in().examples().iter().flat_map(|example| {
            let days = std::iter::once(example.as_of).chain(example.again.iter().copied());
            days.map(move |day| format!("{}-{day}", example.id))
        });
        days.any(|episode| episode == name)
    };
    golden::no_orphans("tests/golden/scenarios", |name| {
        name.strip_suffix(".txt")
            .is_some_and(|name| source.contains(&format!("\"{name}\"")) || is_episode(name))
    });
}

#[test]
fn scenario_01_tenant_in_germany_is_inside_the_providers_boundary_and_standing_transfers_remain() {
    for (name, boundary) in [("01-eu-efta", "eu-efta"), ("01-eea", "eea")] {
        let case = case(
            name,
            &format!(
                "as of {TODAY}, boundary {boundary}
                  provider microsoft
                    {CONTRACT}
                    microsoft.previews = no
                  service exchange-online
                    {TENANT}
                  service sharepoint-onedrive
                    {TENANT}
                  service teams
                    {TENANT}"
            ),
        );
        for product in ["exchange-online", "sharepoint-onedrive", "teams"] {
            assert!(case.finds("place.within-contract-area", product));
            assert_eq!(stays(&case.flow(product, "at-rest").verdict), [Stays::Inside]);
            let processed = if case.setup.boundary == Boundary::EuEfta {
                Stays::Inside
            } else {
                Stays::LeavesInPart
            };
            assert_eq!(stays(&case.unit(product).verdict), [processed], "{name} {product}");
            assert!(
                case.finds("reach.parent", product),
                "reachable through the parent in the USA"
            );
        }
        assert!(
            case.unit("microsoft-all").flows.len() >= 7,
            "standing transfers are listed"
        );
        assert_eq!(stays(&case.unit("microsoft-all").verdict), [Stays::LeavesInPart]);
        assert_eq!(reach(&case.result.verdict), [Reach::Reachable]);
        assert!(!basis(&case.result.verdict).contains(&Basis::NothingLeaves));
        assert!(!stays(&case.result.verdict).contains(&Stays::Inside));
    }
}

#[test]
fn scenario_02_multi_geo_takes_the_whole_tenant_out() {
    let case = case(
        "02",
        &format!(
            "as of {TODAY}, boundary eu-efta
              provider microsoft
                {CONTRACT}
              service exchange-online
                {TENANT}
              service teams
                m365.multi-geo = yes
                m365.multi-geo-countries = US
                protection.encryption = provider-key"
        ),
    );
    for product in ["exchange-online", "teams"] {
        assert_eq!(stays(&case.unit(product).verdict), [Stays::Leaves], "{product}");
        assert!(!case.finds("place.within-contract-area", product));
    }
}

#[test]
fn scenario_03_copilot_tenant_of_2026_leaves_with_all_defaults() {
    let case = case(
        "03",
        &format!(
            "as of {TODAY}, boundary eea
              provider microsoft
                {CONTRACT}
              service m365-copilot
                m365.signup-country = AT
                m365.multi-geo = no
                m365.location-shown = country
                m365.data-location = AT
                m365.tenant-created = 2026-06-01
                protection.encryption = provider-key"
        ),
    );
    assert_eq!(stays(&case.unit("m365-copilot").verdict), [Stays::Leaves]);
    for (flow, switch) in [
        ("flex-routing", "copilot.flex-routing"),
        ("web-search", "copilot.web-search"),
        ("openai-operated", "copilot.openai-operated"),
        ("anthropic", "copilot.anthropic"),
        ("other-models", "copilot.other-models"),
    ] {
        let named = case
            .flow("m365-copilot", flow)
            .flow
            .switch
            .map(|index| Knowledge::built_in().questions()[usize::from(index)].id);
        assert_eq!(named, Some(switch), "the switch is named");
    }
}

#[test]
fn scenario_04_copilot_tenant_of_2024_is_undecided_and_asks_for_flex_routing() {
    let case = case(
        "04",
        &format!(
            "as of {TODAY}, boundary eu-efta
              provider microsoft
                {CONTRACT}
              service m365-copilot
                m365.signup-country = FR
                m365.multi-geo = no
                m365.location-shown = country
                m365.data-location = FR
                m365.tenant-created = 2024-05-01
                copilot.flex-routing = ?
                copilot.web-search = off
                copilot.anthropic = off
                copilot.openai-operated = off
                copilot.other-models = off
                protection.encryption = provider-key"
        ),
    );
    assert_eq!(
        stays(&case.unit("m365-copilot").verdict),
        [Stays::Inside, Stays::Leaves]
    );
    assert!(case.asks("copilot.flex-routing"));
}

#[test]
fn scenario_05_geo_redundant_storage_leaves_ireland_but_not_the_union() {
    for (name, boundary, wanted) in [("05-ireland", "IE", Stays::Leaves), ("05-eu", "eu", Stays::Inside)] {
        let case = case(
            name,
            &format!(
                "as of {TODAY}, boundary {boundary}
                  service azure-storage
                    service.region = northeurope
                    azure-storage.redundancy = grs
                    protection.encryption = provider-key"
            ),
        );
        assert_eq!(stays(&case.flow("azure-storage", "replication").verdict), [wanted]);
        assert_eq!(stays(&case.flow("azure-storage", "at-rest").verdict), [Stays::Inside]);
        assert_eq!(place(case.flow("azure-storage", "replication").located), "NL");
    }
}

#[test]
fn scenario_06_switzerland_is_inside_eu_and_efta_only_and_adequate() {
    for (name, boundary, wanted) in [
        ("06-eu-efta", "eu-efta", Stays::Inside),
        ("06-eu", "eu", Stays::Leaves),
        ("06-eea", "eea", Stays::Leaves),
    ] {
        let case = case(
            name,
            &format!(
                "as of {TODAY}, boundary {boundary}
                  provider microsoft
                    {CONTRACT}
                  service azure-storage
                    service.region = switzerlandnorth
                    azure-storage.redundancy = lrs
                    protection.encryption = provider-key"
            ),
        );
        let flow = case.flow("azure-storage", "at-rest");
        assert_eq!(stays(&flow.verdict), [wanted], "{name}");
        assert_eq!(basis(&flow.verdict), [Basis::AdequateCountry], "{name}");
    }
}

#[test]
fn scenario_07_front_door_is_what_leaves_of_a_web_app_in_france() {
    let case = case(
        "07",
        &format!(
            "as of {TODAY}, boundary eu-efta
              provider microsoft
                {CONTRACT}
              service azure-app-service
                service.region = francecentral
                protection.encryption = provider-key
              service azure-front-door
                protection.encryption = provider-key"
        ),
    );
    assert_eq!(stays(&case.unit("azure-app-service").verdict), [Stays::Inside]);
    assert_eq!(stays(&case.unit("azure-front-door").verdict), [Stays::Leaves]);
    assert!(case.finds("place.outside", "azure-front-door"), "it leaves");
    assert!(
        case.finds("basis.third-country", "azure-front-door"),
        "and it is a transfer"
    );
}

#[test]
fn scenario_08_the_deployment_type_decides_where_a_model_runs() {
    for (name, region, deployment, wanted) in [
        ("08-global", "swedencentral", "global", vec![Stays::Leaves]),
        // the zone is the EU Data Boundary, to which Switzerland belongs
        ("08-data-zone", "swedencentral", "data-zone", vec![Stays::LeavesInPart]),
        ("08-standard", "swedencentral", "standard", vec![Stays::Inside]),
        (
            "08-data-zone-switzerland",
            "switzerlandnorth",
            "data-zone",
            vec![Stays::LeavesInPart],
        ),
    ] {
        let case = case(
            name,
            &format!(
                "as of {TODAY}, boundary eea
                  provider microsoft
                    {CONTRACT}
                  service azure-openai
                    service.region = {region}
                    azure-openai.deployment = {deployment}
                    protection.encryption = provider-key"
            ),
        );
        assert_eq!(stays(&case.flow("azure-openai", "inference").verdict), wanted, "{name}");
    }
}

#[test]
fn scenario_09_london_was_inside_once_and_is_adequate_now() {
    for (name, day, inside, wanted) in [
        ("09-today", TODAY, Stays::Leaves, Basis::AdequateCountry),
        ("09-2020", Date::new(2020, 6, 1), Stays::Inside, Basis::NothingLeaves),
    ] {
        let case = case(
            name,
            &format!(
                "as of {day}, boundary eea
                  data.excluded-purpose = no
                  provider aws
                    {CONTRACT}
                  service aws-s3
                    aws-s3.location-set = yes
                    service.region = eu-west-2
                    cloud.replica = no
                    protection.encryption = provider-key"
            ),
        );
        let flow = case.flow("aws-s3", "at-rest");
        assert_eq!(place(flow.located), "GB");
        assert_eq!(stays(&flow.verdict), [inside], "{name}");
        assert_eq!(basis(&flow.verdict), [wanted], "{name}");
    }
}

#[test]
fn scenario_10_a_bucket_without_a_region_is_in_virginia() {
    let case = case(
        "10",
        &format!(
            "as of {TODAY}, boundary eea
              provider aws
                {CONTRACT}
              service aws-s3
                aws-s3.location-set = no
                cloud.replica = no
                protection.encryption = provider-key"
        ),
    );
    assert_eq!(place(case.flow("aws-s3", "default-region").located), "US");
    assert_eq!(stays(&case.unit("aws-s3").verdict), [Stays::Leaves]);
}

#[test]
fn scenario_11_the_european_sovereign_cloud_is_inside_with_a_parent_in_the_usa_once_it_exists() {
    for (name, day, available) in [
        ("11-today", TODAY, Truth::Yes),
        ("11-2025", Date::new(2025, 6, 1), Truth::No),
    ] {
        let case = case(
            name,
            &format!(
                "as of {day}, boundary eea
                  provider aws-eusc
                    {CONTRACT}
                    provider.copy-countries = DE
                  service aws-eusc-ec2
                    service.region = eusc-de-east-1
                    protection.encryption = provider-key"
            ),
        );
        assert_eq!(case.unit("aws-eusc-ec2").available, available);
        if available == Truth::Yes {
            assert_eq!(
                stays(&case.result.verdict),
                [Stays::Inside],
                "including the control plane"
            );
            assert_eq!(
                stays(&case.flow("aws-eusc-control-plane", "control-plane").verdict),
                [Stays::Inside]
            );
            assert!(
                case.finds("reach.parent", "aws-eusc-ec2"),
                "the ultimate parent is in the USA"
            );
            assert_eq!(case.result.headline, Headline::InsideExposed);
        } else {
            assert_eq!(case.result.headline, Headline::NotAvailable);
        }
    }
}

#[test]
fn scenario_12_serbia_is_outside_without_adequacy() {
    let case = case(
        "12",
        &format!(
            "as of {TODAY}, boundary eea
              provider oci
                contract.instrument = none
                contract.assessment = no
              service oci-compute
                service.region = eu-jovanovac-1
                protection.encryption = provider-key"
        ),
    );
    let flow = case.flow("oci-compute", "at-rest");
    assert_eq!(place(flow.located), "RS");
    assert_eq!(stays(&flow.verdict), [Stays::Leaves]);
    assert_eq!(basis(&flow.verdict), [Basis::NoValidBasis]);
}

#[test]
fn scenario_13_a_german_server_with_own_administrators_is_inside_and_nobody_outside_reaches_it() {
    let case = case(
        "13",
        &format!(
            "as of {TODAY}, boundary eea
              {HETZNER}
              service hetzner-server
                service.region = fsn1
                protection.encryption = provider-key
              access \"Administrators\"
                access.who = own-staff
                access.countries = DE
                access.extent = everything"
        ),
    );
    assert_eq!(case.result.headline, Headline::Inside);
    assert!(case.result.open.is_empty());
}

#[test]
fn scenario_14_neither_lockbox_nor_customer_key_rules_out_an_order() {
    let case = case(
        "14",
        &format!(
            "as of {TODAY}, boundary eea
              provider microsoft
                {CONTRACT}
              service exchange-online
                m365.signup-country = IE
                m365.multi-geo = no
                m365.location-shown = country
                m365.data-location = IE
                protection.encryption = customer-managed-key"
        ),
    );
    let flow = case.flow("exchange-online", "at-rest");
    assert_eq!(stays(&flow.verdict), [Stays::Inside]);
    assert_eq!(reach(&flow.verdict), [Reach::Reachable]);
    assert!(case.finds("reach.parent", "exchange-online"));
}

#[test]
fn scenario_15_double_key_shields_the_files_and_not_the_mail() {
    let case = case(
        "15",
        &format!(
            "as of {TODAY}, boundary eea
              provider microsoft
                {CONTRACT}
              service exchange-online
                {TENANT}
              service sharepoint-onedrive
                protection.encryption = client-side
                protection.key-holder = trusted-adequate
                protection.trustee-independent = yes
                protection.trustee-countries = CH
                protection.trustee-compellable = no"
        ),
    );
    assert_eq!(reach(&case.unit("sharepoint-onedrive").verdict), [Reach::Unreadable]);
    assert_eq!(reach(&case.unit("exchange-online").verdict), [Reach::Reachable]);
}

fn episode(id: &str, day: Date) -> Case {
    let knowledge = Knowledge::built_in();
    let example = Knowledge::built_in()
        .examples()
        .iter()
        .find(|example| example.id == id)
        .unwrap();
    let mut setup = limes_assess::example_setup(example, knowledge).unwrap();
    setup.as_of = day;
    judged(&format!("{id}-{day}"), setup, knowledge)
}

fn events(case: &Case) -> Vec<&'static str> {
    caveats(&case.setup, Knowledge::built_in(), &case.result)
        .events
        .iter()
        .map(|fact| fact.id)
        .collect()
}

#[test]
fn episode_mailbox_in_ireland() {
    let ordered = episode("mailbox-ireland", Date::new(2014, 12, 16));
    assert_eq!(stays(&ordered.result.verdict), [Stays::Inside]);
    assert!(
        events(&ordered).contains(&"event.ireland-district"),
        "a court had upheld the order"
    );
    let reversed = episode("mailbox-ireland", Date::new(2016, 7, 15));
    assert_eq!(events(&reversed).first(), Some(&"event.ireland-2nd-circuit"));
    let after = episode("mailbox-ireland", Date::new(2018, 3, 24));
    assert_eq!(stays(&after.result.verdict), [Stays::Inside]);
    assert_eq!(after.result.headline, Headline::InsideExposed);
    let unit = after.unit("other-product").unit.id;
    let knowledge = Knowledge::built_in();
    let rule = Knowledge::built_in().rule("reach.company").unwrap();
    let proof = limes_assess::explain(&after.setup, knowledge, unit, "at-rest", rule).unwrap();
    let cited: Vec<_> = proof.cites().collect();
    assert!(cited.contains(&limes_assess::Cite::Fact("access-law.us-sca-cloud-act")));
}

#[test]
fn episode_data_trustee() {
    let announced = episode("data-trustee", Date::new(2015, 11, 12));
    assert_eq!(
        announced.result.headline,
        Headline::NotAvailable,
        "announced, not yet open"
    );
    let open = episode("data-trustee", Date::new(2017, 1, 2));
    assert_eq!(stays(&open.result.verdict), [Stays::Inside]);
    let unit = open.unit("microsoft-cloud-deutschland");
    assert!(
        !open.finds("reach.parent", "microsoft-cloud-deutschland"),
        "no way through Microsoft"
    );
    assert!(reach(&unit.verdict).contains(&Reach::NobodyOutside));
    assert!(
        open.result.open.iter().all(|open| open.who == WhoKnows::Lawyer),
        "what is left is a question of law"
    );
    assert_eq!(
        episode("data-trustee", Date::new(2021, 10, 30)).result.headline,
        Headline::NotAvailable
    );
}

#[test]
fn episode_safe_harbour_falls_from_one_day_to_the_next() {
    let before = episode("safe-harbour", Date::new(2015, 10, 5));
    assert_eq!(basis(&before.result.verdict), [Basis::AdequateCountry]);
    let after = episode("safe-harbour", Date::new(2015, 10, 6));
    assert_eq!(basis(&after.result.verdict), [Basis::NoValidBasis]);
}

#[test]
fn episode_boundary_announced() {
    let announced = episode("boundary-announced", Date::new(2021, 5, 7));
    assert!(
        !announced.finds("place.within-contract-area", "exchange-online"),
        "announced, not in force"
    );
    assert_eq!(reach(&announced.unit("exchange-online").verdict), [Reach::Reachable]);
    assert_eq!(
        reach(&announced.unit("sharepoint-onedrive").verdict),
        [Reach::Unreadable],
        "double key encryption"
    );
    assert!(
        announced.finds("basis.excessive-powers", "microsoft-all"),
        "Privacy Shield has fallen"
    );
    let before = episode("boundary-announced", Date::new(2020, 7, 15));
    assert!(
        basis(&before.result.verdict)
            .iter()
            .all(|basis| *basis <= Basis::SafeguardsInForce)
    );
    let first = episode("boundary-announced", Date::new(2023, 1, 1));
    assert!(first.finds("place.within-contract-area", "exchange-online"));
    episode("boundary-announced", Date::new(2025, 2, 26));
}

#[test]
fn every_example_is_whole() {
    let knowledge = Knowledge::built_in();
    for example in Knowledge::built_in().examples() {
        assert!(
            limes_assess::example_setup(example, knowledge).is_ok(),
            "{}: {:?}",
            example.id,
            limes_assess::example_setup(example, knowledge)
        );
    }
}
