//! Who can demand the data: for each company the chain from the organisation to the law, and where a key cuts it. Each chain is
//! a cause, and shows its data flows.

use yew::prelude::*;

use super::causes::{each, flows_of};
use crate::components::element::element;
use crate::components::icon::{self, Tone};
use crate::components::lazy_list::Batches;
use crate::page::Page;
use limes_assess::{CauseOf, CompelledThrough, FindingCause, Party, Way};
use limes_model::facts::FactValue;
use limes_model::{Axis, Truth};

pub fn view(page: &Page) -> Html {
    html! {
        <section class="reached" aria-labelledby="reached-title">
            { page.title("reached-title", "answer-who") }
            { page.element("p", "hint", "answer-who.says") }
            if page.view.assessment.verdict.reach.worst() == 0 {
                { page.element("p", "empty", "reach-nobody-outside.says") }
            }
            <div data-testid="chains">{ each(page, Axis::Reach, &CHAINS, chain) }</div>
        </section>
    }
}

/// How chains are created.
const CHAINS: Batches = Batches {
    tag: "ul",
    class: "chains",
    role: None,
    size: 12,
    whole: 24,
    height: 14,
};

fn chain(page: &Page, place: usize, cause: &FindingCause) -> Html {
    let CauseOf::Reach { party } = cause.of else {
        return Html::default();
    };
    let (readable, tone) = match cause.readable() {
        Truth::Yes => ("chain-readable", Tone::Bad),
        Truth::Unknown => ("chain-readable-open", Tone::Open),
        Truth::No => ("chain-unreadable", Tone::Partial),
    };
    let certain = cause.is_certain();
    let organisation = party == Party::Organisation;
    html! {
        <li class={classes!("chain", (!certain).then_some("may"))}>
            <p class="chain-head">
                { icon::tone(tone) }
                <span>{ page.text(readable) }if !certain { { " · " }{ page.text("ui-may-happen") } }</span>
            </p>
            <ol class="links-of-chain">
                { node("you", page.text("ui-organisation"), String::new()) }
                if !organisation {
                    { node("company", page.about().party(party), seat(page, party)) }
                }
                <li class="routes"><ul>{ for cause.ways.iter().map(|way| through(page, party, way)) }</ul></li>
                if readable == "chain-unreadable" {
                    <li class="cut"><span>{ page.text("chain-cut") }</span></li>
                }
            </ol>
            { flows_of(page, place, cause, &page.about().party(party)) }
        </li>
    }
}

fn node(class: &'static str, name: String, more: String) -> Html {
    html! {
        <li class={class}>
            { element("strong", "", name) }
            if !more.is_empty() { { " " }{ element("span", "hint", more) } }
        </li>
    }
}

/// Returns the contract partner of a company that the knowledge has, and its country.
fn seat(page: &Page, party: Party) -> String {
    let Party::Company(id) = party else {
        return String::new();
    };
    let said = page.knowledge.provider(id).map(|fact| page.knowledge.said(fact));
    let Some(FactValue::Provider {
        entity, entity_country, ..
    }) = said
    else {
        return String::new();
    };
    let country = entity_country.map(|country| page.country(country));
    let parts: Vec<String> = entity.map(str::to_owned).into_iter().chain(country).collect();
    parts.join(", ")
}

/// Shows a way in which a party can be compelled: through whom, which countries, and under which laws.
fn through(page: &Page, party: Party, way: &CompelledThrough) -> Html {
    let name = match (way.way, party) {
        (Way::Parent, Party::Company(id)) => page.about().parent(id),
        (way, _) => page.text(match way {
            Way::Seat | Way::Parent => "chain-seat",
            Way::Link => "chain-link",
            Way::Territory => "chain-territory",
            Way::Organisation => "chain-organisation",
        }),
    };
    let countries = match way.countries.is_empty() {
        true => page.text("chain-countries-open"),
        false => page.countries(&way.countries),
    };
    let mut laws: Vec<String> = way.laws.iter().map(|law| page.about().law(law)).collect();
    laws.dedup();
    html! {
        <li class={classes!("outside", (!way.certain).then_some("may"))}>
            { element("strong", "", name) }{ ": " }
            { element("span", "", countries) }
            if !laws.is_empty() { { " " }{ element("span", "hint", laws.join("; ")) } }
            if !way.certain { { " " }{ element("span", "hint", page.text("ui-may-happen")) } }
        </li>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{example, read};

    #[test]
    fn a_chain_leads_from_the_company_over_its_parent_to_the_law() {
        let expected = [
            ("de", "Microsoft Ireland Operations Limited, Irland", "USA"),
            ("en", "Microsoft Ireland Operations Limited, Ireland", "United States"),
        ];
        for (code, entity, country) in expected {
            let page = example(code, "microsoft-365-azure");
            let text = read(view(&page));
            let places: Vec<Option<usize>> = [entity, "Microsoft Corporation", country, "CLOUD Act"]
                .iter()
                .map(|part| text.find(part))
                .collect();
            assert!(
                places.iter().all(Option::is_some) && places.is_sorted(),
                "{places:?} in {text}"
            );
        }
    }
}
