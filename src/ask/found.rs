//! What the search of the picker found: products, services by their own names and plans, the best first, and the way to describe
//! what nobody knows.

use yew::prelude::*;

use crate::components::element::element;
use crate::page::Page;
use limes_assess::OTHER_PRODUCT;
use limes_labels::{Match, Matched, search_products};
use limes_messages::key;
use limes_model::{Grade, Text};

/// What is added, and what is said of it then.
#[derive(Clone, Debug, PartialEq)]
pub struct Picked {
    pub services: Vec<(Text, String)>,
    pub text: String,
}

/// Returns what fits the words, the best first.
pub fn search(page: &Page, typed: &str) -> Vec<Match> {
    search_products(page.naming(), typed)
}

/// Returns the only hit.
pub fn only(page: &Page, hits: &[Match]) -> Option<Picked> {
    match hits {
        [only] => Some(picked(page, only)),
        _ => None,
    }
}

fn picked(page: &Page, hit: &Match) -> Picked {
    let own = |name: &str| match hit.what {
        Matched::Service(_) => name.to_owned(),
        Matched::Product(_) | Matched::Bundle(_) => String::new(),
    };
    let products = hit.what.products();
    let text = match hit.what {
        Matched::Bundle(_) => {
            let values = [
                ("name", hit.name.as_str().into()),
                ("products", names(page, products).into()),
            ];
            page.words().with("picker-added-bundle", &values)
        }
        _ => page.with("ui-added", "name", &hit.name),
    };
    Picked {
        services: products.iter().map(|product| (*product, own(&hit.name))).collect(),
        text,
    }
}

fn names(page: &Page, products: &[Text]) -> String {
    let names: Vec<String> = products.iter().map(|product| page.product(product)).collect();
    names.join(", ")
}

/// Returns what is said of a hit beside its name.
fn notes(page: &Page, hit: &Match) -> Vec<String> {
    let about = |key: &str, value: &str, name: String| page.words().with(key, &[(value, name.into())]);
    match hit.what {
        Matched::Product(product) => page
            .words()
            .find(&(key("product", product.id) + ".note"), &[])
            .into_iter()
            .collect(),
        Matched::Service(product) => vec![about("picker-named", "product", page.product(product.id))],
        Matched::Bundle(bundle) => {
            let mut notes = vec![about("picker-bundle-adds", "products", names(page, bundle.products))];
            notes.extend(
                match bundle.grade {
                    None => Some("picker-bundle-start"),
                    Some(Grade::Recalled) => Some("picker-bundle-recalled"),
                    Some(Grade::NeedsCheck) => Some("picker-bundle-needs-check"),
                    Some(_) => None,
                }
                .map(|key| page.text(key)),
            );
            notes
        }
    }
}

/// Shows the hits; without any, the way to describe what was typed.
pub fn results(page: &Page, typed: &str, hits: &[Match], pick: &Callback<Picked>) -> Html {
    if hits.is_empty() {
        return describe(page, typed.trim(), pick);
    }
    html! {
        <section key="found:">
            <ul>
                { for hits.iter().map(|hit| {
                    let (pick, chosen) = (pick.clone(), picked(page, hit));
                    let id = match hit.what {
                        Matched::Product(product) => product.id.to_owned(),
                        Matched::Service(_) => hit.name.clone(),
                        Matched::Bundle(bundle) => bundle.id.to_owned(),
                    };
                    let times = match hit.what {
                        Matched::Product(product) => {
                            page.setup().services().iter().filter(|service| service.product == product.id).count()
                        }
                        _ => 0,
                    };
                    html! {
                        <li key={id.clone()}>
                            <button type="button" onclick={Callback::from(move |_: MouseEvent| pick.emit(chosen.clone()))}
                                data-testid={["picker-item-", &id].concat()}>
                                <span>{ &hit.name }if times > 0 { { " " }{ element("span", "times", page.count("ui-times", times)) } }</span>
                                { for notes(page, hit).into_iter().map(|note| html! { <>{ " " }{ element("span", "note", note) }</> }) }
                            </button>
                        </li>
                    }
                }) }
            </ul>
        </section>
    }
}

fn describe(page: &Page, typed: &str, pick: &Callback<Picked>) -> Html {
    let about = |key: &str| page.words().find(key, &[("name", typed.into())]);
    // the words for it come a moment later than the questions
    let Some(label) = about("picker-describe") else {
        return Html::default();
    };
    let (pick, chosen) = (
        pick.clone(),
        Picked {
            services: vec![(OTHER_PRODUCT, typed.to_owned())],
            text: page.with("ui-added", "name", typed),
        },
    );
    html! {
        <section key="describe:">
            { element("p", "", about("picker-nothing").unwrap_or_default()) }
            <ul>
                <li>
                    <button type="button" onclick={Callback::from(move |_: MouseEvent| pick.emit(chosen.clone()))} data-testid="picker-describe">
                        { element("span", "", label) }
                        { " " }{ element("span", "note", about("picker-describe-why").unwrap_or_default()) }
                    </button>
                </li>
            </ul>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{LANGUAGES, TODAY, environment, page, read, render};
    use limes_assess::Setup;

    fn shown(code: &str, typed: &str) -> (Page, Vec<Match>) {
        let page = page(environment(code, None), Setup::new(TODAY));
        let hits = search(&page, typed);
        (page, hits)
    }

    #[test]
    fn what_was_typed_comes_first_with_its_plan_and_its_grade() {
        for code in LANGUAGES {
            let (page, hits) = shown(code, "business premium");
            let text = read(results(&page, "business premium", &hits, &Callback::noop()));
            let first = text.lines().next().unwrap();
            assert!(first.starts_with("Microsoft 365 Business Premium"), "{text}");
            for part in [
                "Exchange Online",
                "Microsoft Intune",
                &page.text("picker-bundle-needs-check"),
            ] {
                assert!(first.contains(part), "{part}: {first}");
            }
        }
    }

    #[test]
    fn a_service_keeps_the_name_by_which_it_was_found() {
        let (page, hits) = shown("en", "SQS");
        let only = only(&page, &hits).unwrap();
        assert_eq!(only.services, [("aws-other-regional", "Amazon SQS".to_owned())]);
        assert_eq!(only.text, "Amazon SQS added.");
        let text = read(results(&page, "SQS", &hits, &Callback::noop()));
        assert_eq!(text, "Amazon SQS as Another regional AWS service");
        // several hits leave the choice
        assert_eq!(super::only(&page, &shown("en", "azure").1), None);
    }

    #[test]
    fn a_plan_adds_its_products_as_one_step() {
        let (page, hits) = shown("en", "Microsoft 365 F3");
        let picked = picked(&page, &hits[0]);
        assert!(picked.services.len() > 5 && picked.services.iter().all(|(_, name)| name.is_empty()));
        assert!(
            picked.text.starts_with("Microsoft 365 F3 added (Exchange Online, "),
            "{}",
            picked.text
        );
    }

    #[test]
    fn what_nobody_knows_can_be_described() {
        for code in LANGUAGES {
            let (page, hits) = shown(code, "Doctolib");
            assert!(hits.is_empty());
            let html = render(results(&page, "Doctolib", &hits, &Callback::noop()));
            assert!(html.contains("picker-describe") && html.contains("Doctolib"), "{html}");
        }
    }
}
