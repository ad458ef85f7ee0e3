//! What is known of each slot of each product, and what is asked: `docs/slots.md`.

use std::fmt::Write as _;

use limes_knowledge::Knowledge;
use limes_model::Slot;
use limes_model::catalogue::{COMPANY, Flow, Place, Product};
use limes_model::facts::FactValue;

use crate::support::golden;

/// The flows of a product and those that come with it, each with the id by which its texts are found.
fn flows(product: &Product) -> impl Iterator<Item = (&'static str, &'static Flow)> {
    let own = product.flows.iter().map(|flow| (product.id, flow));
    let common = Knowledge::built_in().commons().iter();
    let common = common.filter(|common| common.comes_with(product));
    own.chain(common.flat_map(|common| common.flows.iter().map(|flow| (common.source(), flow))))
        .collect::<Vec<_>>()
        .into_iter()
}

/// On what a flow rests: facts, an answer, or a question to the provider.
fn rests_on(flow: &Flow) -> &'static str {
    let asked = |place: &Place| matches!(place, Place::Ask | Place::Among(_));
    let answered = |place: &Place| matches!(place, Place::Answer(_) | Place::Pair(_));
    let places: Vec<&Place> = flow.place.iter().map(|case| &case.is).collect();
    if places.iter().all(|place| asked(place)) {
        "asked"
    } else if places.iter().any(|place| answered(place)) {
        "answered"
    } else {
        "known"
    }
}

#[test]
fn each_slot_of_each_product_is_known_or_asked() {
    let mut text = String::from(
        "# The slots of each product\n\n\
         Of each product, the same seven things have to be known: where content is stored and processed, where copies are, where\n\
         support cases go, from where the service is administered, and where usage data and data about accounts go. The table\n\
         names the flows by which each is *known* from facts, *answered* by a question about the set-up, or *asked* of the\n\
         provider. A slot of which nothing is said opens the verdict; the build refuses a product that is silent about its own\n\
         content. [Decision 27](decisions/0027-slots-not-lists.md) gives the reasons.\n\n\
         | product | storage | processing | copies | support | administration | usage | account |\n\
         | --- | --- | --- | --- | --- | --- | --- | --- |\n",
    );
    for product in Knowledge::built_in().products() {
        let _ = write!(text, "| `{}` |", product.id);
        for slot in Slot::ALL {
            let filling: Vec<_> = flows(product).filter(|(_, flow)| flow.fills(slot)).collect();
            assert!(!filling.is_empty(), "{} says nothing of {}", product.id, slot.id());
            let names: Vec<String> = filling
                .iter()
                .map(|(source, flow)| {
                    let of = if *source == product.id {
                        String::new()
                    } else {
                        format!("{source}/")
                    };
                    format!("{of}{} ({})", flow.id, rests_on(flow))
                })
                .collect();
            let _ = write!(text, " {} |", names.join(", "));
        }
        text.push('\n');
    }
    golden::check("docs/slots.md", &text);
}

/// What the documents of a provider leave open is asked once, and not at all where each slot is filled.
#[test]
fn a_provider_is_asked_once_for_what_is_open() {
    let knowledge = Knowledge::built_in();
    let open: Vec<_> = knowledge
        .commons()
        .iter()
        .filter(|common| common.source() == COMPANY)
        .collect();
    assert!(open.len() > 20, "{}", open.len());
    for common in &open {
        let [flow] = common.flows else {
            panic!("{}: {} flows", common.id, common.flows.len())
        };
        assert!(!flow.covers.is_empty() && rests_on(flow) == "asked", "{}", common.id);
    }
    let mut providers: Vec<_> = open.iter().map(|common| common.provider).collect();
    providers.sort_unstable();
    providers.dedup();
    assert_eq!(providers.len(), open.len());
}

/// A data centre abroad is a link at least: a company with one is reached there already, or its facts name the country.
#[test]
fn each_region_abroad_is_a_link_of_its_provider() {
    let knowledge = Knowledge::built_in();
    let eea = knowledge
        .areas(knowledge.date())
        .get("EEA")
        .copied()
        .unwrap_or_default();
    let mut checked = 0;
    for fact in knowledge.facts() {
        let FactValue::Provider {
            provider,
            entity_country,
            parent_country,
            links,
            ..
        } = &fact.value
        else {
            continue;
        };
        let seats = [*entity_country, *parent_country];
        // a law reaches it at its seat or through its parent, or its seat or parent has to be asked for
        if seats.iter().any(|seat| seat.is_none_or(|seat| !eea.contains(seat))) {
            continue;
        }
        for region in knowledge.regions(provider) {
            let FactValue::Region { countries, .. } = &region.value else {
                continue;
            };
            for country in countries.iter().filter(|country| !eea.contains(**country)) {
                let linked = links.iter().any(|link| link.country == *country);
                assert!(linked, "{} has no link to {country}, where {} is", fact.id, region.id);
                checked += 1;
            }
        }
    }
    assert!(checked > 10, "{checked}");
}
