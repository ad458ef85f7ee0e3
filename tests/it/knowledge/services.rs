//! Each fact about a service is used by a product, or named here with a reason.

use std::collections::BTreeSet;

use limes_knowledge::Knowledge;
use limes_model::catalogue::{Flow, Place};
use limes_model::facts::FactKind;

const WITHOUT_PRODUCT: [(&str, &str); 6] = [
    ("service.aws.digital-sovereignty-pledge", "a pledge that names no place"),
    (
        "service.aws.partition",
        "a limit between clouds that are products of their own",
    ),
    (
        "service.gcp.access-transparency",
        "a control of access that changes no place",
    ),
    (
        "service.microsoft.mip-sdk",
        "a library in programs of others, who choose its place",
    ),
    (
        "service.microsoft.transfer-customer-initiated",
        "what users send is their own conduct",
    ),
    ("service.oci.epm-iam-default", "there is no product for Cloud EPM"),
];

fn of_flow(flow: &Flow) -> impl Iterator<Item = &'static str> {
    let of_places = flow.place.iter().flat_map(|case| {
        let leaving = match case.is {
            Place::Leaving(fact, _) => Some(fact),
            _ => None,
        };
        case.facts.iter().copied().chain(leaving)
    });
    flow.facts.iter().copied().chain(of_places)
}

#[test]
fn each_fact_about_a_service_has_a_product_or_a_reason() {
    let knowledge = Knowledge::built_in();
    let products = knowledge.products().iter();
    let commons = knowledge.commons().iter().flat_map(|common| common.flows);
    let mut used: BTreeSet<&str> = commons.flat_map(of_flow).collect();
    for product in products {
        used.extend(product.facts);
        used.extend(product.flows.iter().flat_map(of_flow));
    }
    // a derived answer rests on its fact as well
    let derived = knowledge.questions().iter().flat_map(|question| question.derive);
    used.extend(derived.map(|derivation| derivation.fact));
    let reasons: BTreeSet<&str> = WITHOUT_PRODUCT.iter().map(|(fact, _)| *fact).collect();
    let services = knowledge.facts().filter(|fact| fact.value.kind() == FactKind::Service);
    let unused: BTreeSet<&str> = services.map(|fact| fact.id).filter(|id| !used.contains(id)).collect();
    assert_eq!(unused, reasons);
}
