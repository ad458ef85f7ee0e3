//! Many services: groups by provider and product, filters with counts, an order of choice, and questions that are answered for
//! several services at once. A service is a line until it is opened.

use std::cmp::Reverse;
use std::ops::Range;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

use super::bulk;
use super::units;
use crate::chunks::late;
use crate::components::element::element;
use crate::components::icon;
use crate::components::lazy_list::{Batches, lazy_list};
use crate::components::select::Select;
use crate::components::task;
use crate::components::verdict::{level_key, levels_tone, shown_axes};
use crate::hooks::{LocalState, use_effect_on, use_local_state};
use crate::host::{FILL, browser};
use crate::page::Page;
use crate::route::unit_id;
use limes_assess::{Item, Task, TaskState, UnitId, Verdict};
use limes_messages::{fold, has_words};
use limes_model::question::Section;
use limes_model::{Axis, SortedMap, SortedSet, Text, order_by_key};

/// From how many services on they are shown as lines.
const MANY: usize = 12;

late! {
    result => fn many_now(page: &Page) -> Html = many;
}

/// Shows the services as lines in groups where there are many, and the code for it is here.
pub fn view(page: &Page) -> Option<Html> {
    (page.in_words && !page.printing && page.setup().services().len() >= MANY).then(|| many_now(page))
}

fn many(page: &Page) -> Html {
    html! { <Services page={page.clone()} /> }
}

/// The questions about a service.
#[derive(Clone)]
struct Items(Rc<Vec<Item>>);

impl PartialEq for Items {
    fn eq(&self, other: &Self) -> bool {
        let same = |(a, b): (&Item, &Item)| (a.key, a.state, a.is_open) == (b.key, b.state, b.is_open);
        self.0.len() == other.0.len() && self.0.iter().zip(other.0.iter()).all(same)
    }
}

/// One service with what it is found by.
#[derive(Clone)]
struct Entry {
    unit: UnitId,
    name: String,
    product: String,
    provider: Text,
    items: Items,
    task: Task,
    verdict: Option<Verdict>,
}

/// The provider of products that have none.
const NOBODY: Text = "";

fn entries(page: &Page) -> Vec<Entry> {
    let mut items: SortedMap<UnitId, Vec<Item>> = SortedMap::new();
    for item in page
        .view
        .items
        .iter()
        .filter(|item| item.question.section == Section::Services)
    {
        if let Some(unit) = item.key.target.unit() {
            match items.get_mut(&unit) {
                Some(items) => items.push(*item),
                None => _ = items.insert(unit, vec![*item]),
            }
        }
    }
    let mut verdicts: SortedMap<UnitId, &Verdict> = SortedMap::new();
    for unit in &page.view.assessment.units {
        verdicts.insert(unit.unit.id, &unit.verdict);
    }
    let services = page.setup().services().iter();
    let entry = |service: &limes_assess::Service| {
        let unit = UnitId::Service(service.id);
        let items = Items(Rc::new(items.get(&unit).cloned().unwrap_or_default()));
        let product = page.knowledge.product(service.product);
        Entry {
            unit,
            name: page.unit(unit),
            product: page.product(service.product),
            provider: product.and_then(|product| product.provider).unwrap_or(NOBODY),
            task: Task::of(items.0.iter(), &page.setup().correspondence),
            items,
            verdict: verdicts.get(&unit).map(|verdict| (*verdict).clone()),
        }
    };
    services.map(entry).collect()
}

/// What the user looks for.
#[derive(Clone, Default, PartialEq)]
struct Sieve {
    words: String,
    provider: String,
    task: String,
    verdict: String,
    order: String,
}

impl Sieve {
    fn takes(&self, entry: &Entry) -> bool {
        let needle = fold(&self.words);
        let state = entry.task.state();
        let is_of = |wanted: &str, is: bool| wanted.is_empty() || is;
        is_of(&self.provider, self.provider.strip_prefix("p:") == Some(entry.provider))
            && is_of(&self.task, self.task == state.id())
            && is_of(
                &self.verdict,
                levels(entry).any(|(axis, level)| verdict_id(axis, level) == self.verdict),
            )
            && (needle.trim().is_empty()
                || has_words(
                    &fold(&[&entry.name, " ", &entry.product, " ", entry.provider].concat()),
                    &needle,
                ))
    }

    fn sort(&self, entries: &mut [Entry]) {
        match self.order.as_str() {
            "name" => order_by_key(entries, |entry| fold(&entry.name)),
            "open" => order_by_key(entries, |entry| Reverse((entry.task.to_do, entry.task.waiting))),
            "worst" => order_by_key(entries, |entry| Reverse(concern(entry))),
            _ => {}
        }
    }
}

/// The orders that can be chosen; the first one is that of the set-up.
const ORDERS: [&str; 4] = ["", "name", "open", "worst"];

/// The worst levels of a service, in the order of the axes.
fn concern(entry: &Entry) -> Vec<u8> {
    let verdict = entry.verdict.iter();
    verdict
        .flat_map(|verdict| Axis::ALL.map(|axis| verdict.axis(axis).worst()))
        .collect()
}

/// The level of a service on each axis; `None` where it is open.
fn levels(entry: &Entry) -> impl Iterator<Item = (Axis, Option<u8>)> {
    let verdict = entry.verdict.iter();
    verdict.flat_map(|verdict| Axis::ALL.map(|axis| (axis, verdict.axis(axis).settled())))
}

fn verdict_id(axis: Axis, level: Option<u8>) -> String {
    let level = level.map_or_else(|| "open".to_owned(), |level| level.to_string());
    [axis.id(), "-", &level].concat()
}

#[derive(Properties, PartialEq)]
struct ServicesProps {
    page: Page,
}

#[component]
fn Services(props: &ServicesProps) -> Html {
    let page = &props.page;
    let sieve = use_local_state(Sieve::default);
    let chosen = use_local_state(SortedSet::<UnitId>::default);
    let all = entries(page);
    let mut shown: Vec<Entry> = all.iter().filter(|entry| sieve.takes(entry)).cloned().collect();
    sieve.sort(&mut shown);
    // a service that is gone is not chosen any more
    let units: Vec<UnitId> = all
        .iter()
        .map(|entry| entry.unit)
        .filter(|unit| chosen.contains(unit))
        .collect();
    let values = [
        ("count", shown.len().to_string().into()),
        ("all", all.len().to_string().into()),
    ];
    html! {
        <section class="many" aria-labelledby="many-title" data-testid="many">
            { page.title("many-title", "many") }
            { filters(page, &sieve, &all) }
            <p class="hint" role="status">{ page.words().with("many-shown", &values) }</p>
            { choice(page, &chosen, &shown) }
            if !units.is_empty() { { bulk::view(page, &units, &all_items(&all, &units)) } }
            if shown.is_empty() {
                { page.element("p", "empty", "many-none") }
            } else {
                { lines(page, shown, &chosen) }
            }
        </section>
    }
}

/// The questions of some services.
fn all_items(all: &[Entry], units: &[UnitId]) -> Vec<Item> {
    let chosen = all.iter().filter(|entry| units.contains(&entry.unit));
    chosen.flat_map(|entry| entry.items.0.iter().copied()).collect()
}

/// Shows the buttons that choose all services that are shown, and none.
fn choice(page: &Page, chosen: &LocalState<SortedSet<UnitId>>, shown: &[Entry]) -> Html {
    let every = {
        let (chosen, units) = (chosen.clone(), shown.iter().map(|entry| entry.unit).collect::<Vec<_>>());
        Callback::from(move |_: MouseEvent| {
            let mut now = (*chosen).clone();
            for unit in &units {
                now.insert(*unit);
            }
            chosen.set(now);
        })
    };
    let none = {
        let chosen = chosen.clone();
        Callback::from(move |_: MouseEvent| chosen.set(SortedSet::default()))
    };
    html! {
        <p class="tools">
            <button type="button" class="button bare" onclick={every} data-testid="choose-all">{ page.count("many-choose", shown.len()) }</button>
            if !chosen.is_empty() {
                <button type="button" class="button bare" onclick={none} data-testid="choose-none">{ page.text("many-choose-none") }</button>
            }
        </p>
    }
}

fn filters(page: &Page, sieve: &LocalState<Sieve>, all: &[Entry]) -> Html {
    let oninput = {
        let sieve = sieve.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target().and_then(|t| t.dyn_into::<HtmlInputElement>().ok()) {
                let words = input.value();
                sieve.set(Sieve {
                    words,
                    ..(*sieve).clone()
                });
            }
        })
    };
    let counted = |name: String, count: usize| {
        let values = [("name", name.into()), ("count", count.to_string().into())];
        page.words().with("many-counted", &values)
    };
    let any = || (AttrValue::default(), AttrValue::from(page.text("many-any")));
    let mut providers: Vec<(String, AttrValue)> = Vec::new();
    for entry in all {
        let id = ["p:", entry.provider].concat();
        if !providers.iter().any(|(_, known)| *known == id) {
            providers.push((provider_name(page, entry.provider), id.into()));
        }
    }
    order_by_key(&mut providers, |(name, _)| fold(name));
    let providers = providers.into_iter().map(|(name, id)| {
        let count = all
            .iter()
            .filter(|entry| id.strip_prefix("p:") == Some(entry.provider))
            .count();
        (id, counted(name, count).into())
    });
    let tasks = TaskState::ALL.into_iter().filter_map(|state| {
        let count = all.iter().filter(|entry| entry.task.state() == state).count();
        let name = page.text(&limes_messages::key("many-task", state.id()));
        (count > 0).then(|| (state.id().into(), counted(name, count).into()))
    });
    let axes: Vec<Axis> = shown_axes(&page.view.assessment.verdict).collect();
    let verdicts = axes.iter().zip(1..).flat_map(|(axis, number): (&Axis, usize)| {
        let possible = (0..=axis.top()).map(Some).chain([None]);
        possible.filter_map(move |level| {
            let count = all
                .iter()
                .filter(|entry| levels(entry).any(|one| one == (*axis, level)))
                .count();
            let name = level.map_or_else(|| page.text("many-open"), |level| page.text(&level_key(*axis, level)));
            let name = [&number.to_string(), ": ", &name].concat();
            (count > 0).then(|| (verdict_id(*axis, level).into(), counted(name, count).into()))
        })
    });
    let orders = ORDERS.map(|order| {
        let id = if order.is_empty() { "setup" } else { order };
        (order.into(), page.text(&limes_messages::key("many-order", id)).into())
    });
    let field = |name: &'static str, options: Vec<(AttrValue, AttrValue)>, value: &str, set: fn(&mut Sieve, String)| {
        let sieve = sieve.clone();
        let choose = Callback::from(move |value: String| {
            let mut now = (*sieve).clone();
            set(&mut now, value);
            sieve.set(now);
        });
        html! {
            <label key={name}>
                { page.element("span", "label", &limes_messages::key("many-by", name)) }
                <Select {options} value={value.to_owned()} {choose} testid={["many-", name].concat()} />
            </label>
        }
    };
    html! {
        <div class="many-filters" role="search" aria-label={page.text("many-search")}>
            <label>
                { page.element("span", "label", "many-by-words") }
                <input class="input" type="search" value={sieve.words.clone()} {oninput} autocomplete="off" data-testid="many-words" />
            </label>
            { field("provider", std::iter::once(any()).chain(providers).collect(), &sieve.provider, |sieve, value| sieve.provider = value) }
            { field("task", std::iter::once(any()).chain(tasks).collect(), &sieve.task, |sieve, value| sieve.task = value) }
            { field("verdict", std::iter::once(any()).chain(verdicts).collect(), &sieve.verdict, |sieve, value| sieve.verdict = value) }
            { field("order", orders.to_vec(), &sieve.order, |sieve, value| sieve.order = value) }
        </div>
    }
}

fn provider_name(page: &Page, provider: Text) -> String {
    if provider == NOBODY {
        page.text("many-no-provider")
    } else {
        page.company(provider)
    }
}

/// A line of the list.
enum Line {
    /// The heading of a provider, with its services.
    Provider(Text, Vec<UnitId>, Task),
    /// The heading of a product of which there are several, with its services.
    Product(String, Vec<UnitId>, Task),
    Service(Box<Entry>),
}

/// The services of a product, with its name.
type OfProduct = (String, Vec<Entry>);

/// Puts services into groups: by provider, then by product.
fn grouped(entries: Vec<Entry>) -> Vec<Line> {
    let mut providers: Vec<(Text, Vec<OfProduct>)> = Vec::new();
    for entry in entries {
        let place = providers.iter().position(|(known, _)| *known == entry.provider);
        let place = place.unwrap_or_else(|| {
            providers.push((entry.provider, Vec::new()));
            providers.len() - 1
        });
        let Some((_, products)) = providers.get_mut(place) else {
            continue;
        };
        match products.iter_mut().find(|(known, _)| *known == entry.product) {
            Some((_, entries)) => entries.push(entry),
            None => products.push((entry.product.clone(), vec![entry])),
        }
    }
    let units = |entries: &[&Entry]| entries.iter().map(|entry| entry.unit).collect::<Vec<_>>();
    let task = |entries: &[&Entry]| {
        entries.iter().fold(Task::default(), |all, entry| Task {
            to_do: all.to_do + entry.task.to_do,
            waiting: all.waiting + entry.task.waiting,
            answered: all.answered + entry.task.answered,
        })
    };
    let mut lines = Vec::new();
    for (provider, products) in providers {
        let all: Vec<&Entry> = products.iter().flat_map(|(_, entries)| entries).collect();
        lines.push(Line::Provider(provider, units(&all), task(&all)));
        for (product, entries) in products {
            if entries.len() > 1 {
                let all: Vec<&Entry> = entries.iter().collect();
                lines.push(Line::Product(product, units(&all), task(&all)));
            }
            lines.extend(entries.into_iter().map(|entry| Line::Service(Box::new(entry))));
        }
    }
    lines
}

/// How lines are created.
const LINES: Batches = Batches {
    tag: "div",
    class: "lines",
    role: None,
    size: 20,
    whole: 60,
    height: 3,
};

fn lines(page: &Page, entries: Vec<Entry>, chosen: &LocalState<SortedSet<UnitId>>) -> Html {
    let lines = Rc::new(grouped(entries));
    let count = lines.len();
    let ids = {
        let (page, lines) = (page.clone(), Rc::clone(&lines));
        Callback::from(move |place: usize| match lines.get(place) {
            Some(Line::Service(entry)) => held(&page, entry.unit, &entry.items.0),
            _ => String::new(),
        })
    };
    let entries = {
        let (page, chosen) = (page.clone(), chosen.clone());
        Callback::from(move |range: Range<usize>| {
            let lines = lines.get(range).unwrap_or_default();
            lines.iter().map(|line| one_line(&page, line, &chosen)).collect()
        })
    };
    lazy_list(page, &LINES, count, page.printing, &ids, &entries)
}

/// The ids of the elements of a service, with blanks in between.
fn held(page: &Page, unit: UnitId, items: &[Item]) -> String {
    let ids = items.iter().map(|item| page.element_id(item.key));
    let title = format!("title-{}", unit_id(unit));
    std::iter::once(title).chain(ids).collect::<Vec<_>>().join(" ")
}

fn one_line(page: &Page, line: &Line, chosen: &LocalState<SortedSet<UnitId>>) -> Html {
    match line {
        Line::Provider(provider, units, task) => {
            let name = provider_name(page, provider);
            html! {
                <div class="group" key={["provider-", provider].concat()}>
                    { tick(page, &name, units, chosen, &["choose-", provider].concat()) }
                    <h2>{ &name }{ " " }{ element("span", "times", page.count("many-services", units.len())) }</h2>
                    { task::state(page, task) }
                </div>
            }
        }
        Line::Product(product, units, task) => html! {
            <div class="group sub" key={["product-", product].concat()}>
                { tick(page, product, units, chosen, "choose-product") }
                <h3>{ product }{ " " }{ element("span", "times", page.count("many-services", units.len())) }</h3>
                { task::state(page, task) }
            </div>
        },
        Line::Service(entry) => {
            let about = if entry.name == entry.product {
                String::new()
            } else {
                entry.product.clone()
            };
            html! {
                <Service key={unit_id(entry.unit)} page={page.clone()} unit={entry.unit} name={entry.name.clone()} {about}
                    items={entry.items.clone()} task={entry.task} chosen={chosen.clone()} />
            }
        }
    }
}

/// Shows the box that chooses services.
fn tick(page: &Page, name: &str, units: &[UnitId], chosen: &LocalState<SortedSet<UnitId>>, testid: &str) -> Html {
    let checked = units.iter().all(|unit| chosen.contains(unit));
    let onchange = {
        let (chosen, units) = (chosen.clone(), units.to_vec());
        Callback::from(move |_: Event| {
            let mut now = SortedSet::default();
            for unit in chosen.iter().filter(|unit| !units.contains(unit)) {
                now.insert(*unit);
            }
            if !checked {
                for unit in &units {
                    now.insert(*unit);
                }
            }
            chosen.set(now);
        })
    };
    html! {
        <label class="tick">
            <input type="checkbox" {checked} {onchange} data-testid={testid.to_owned()} />
            <span class="unseen">{ page.with("many-choose-one", "name", name) }</span>
        </label>
    }
}

#[derive(Properties, PartialEq)]
struct ServiceProps {
    page: Page,
    unit: UnitId,
    name: String,
    about: String,
    items: Items,
    task: Task,
    chosen: LocalState<SortedSet<UnitId>>,
}

/// A service: a line, and its card once it is opened, or when something in it is to get the focus.
#[component]
fn Service(props: &ServiceProps) -> Html {
    let ServiceProps {
        page,
        unit,
        name,
        about,
        items,
        task,
        chosen,
    } = props;
    let open = use_local_state(|| false);
    let node = use_node_ref();
    {
        let (node, open) = (node.clone(), open.clone());
        use_effect_on(*open, move |is_open| {
            let element = node.cast::<Element>().filter(|_| !is_open);
            let fill = element.map(|element| browser::listen(element.into(), FILL, move |_| open.set(true)));
            move || drop(fill)
        });
    }
    let toggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let id = unit_id(*unit);
    html! {
        <div ref={node} class="line" data-holds={(!*open).then(|| held(page, *unit, &items.0))}>
            <div class="line-head">
                { tick(page, name, &[*unit], chosen, &["choose-", &id].concat()) }
                <button type="button" class="line-open" onclick={toggle} aria-expanded={open.to_string()} data-testid={["open-", &id].concat()}>
                    <span>{ name }if !about.is_empty() { { " " }{ element("span", "quiet", about.clone()) } }</span>
                    { " " }{ marks(page, *unit) }
                    { " " }{ task::state(page, task) }
                </button>
            </div>
            if *open { { units::card(page, *unit, &items.0) } }
        </div>
    }
}

/// Shows the answers about a service: by shapes, and in words for screen readers.
fn marks(page: &Page, unit: UnitId) -> Html {
    let Some(found) = page.view.assessment.units.iter().find(|one| one.unit.id == unit) else {
        return Html::default();
    };
    let axes: Vec<Axis> = shown_axes(&page.view.assessment.verdict).collect();
    let words: Vec<String> = axes
        .iter()
        .map(|axis| {
            let level = found.verdict.axis(*axis).settled();
            level.map_or_else(|| page.text("many-open"), |level| page.text(&level_key(*axis, level)))
        })
        .collect();
    html! {
        <span class="marks-of-line">
            { for axes.iter().map(|axis| icon::tone(levels_tone(*axis, found.verdict.axis(*axis)))) }
            { element("span", "unseen", words.join("; ")) }
        </span>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{LANGUAGES, TODAY, environment, page, read, render};
    use limes_assess::{Answer, Key, Service, Setup, Target};
    use limes_knowledge::Knowledge;

    /// A page with so many services of some products in turn; the first ones have a region.
    fn with_services(code: &str, count: u32, in_region: u32) -> Page {
        let knowledge = Knowledge::built_in();
        let mut setup = Setup::new(TODAY);
        for id in 1..=count {
            let products = ["aws-s3", "aws-rds", "azure-storage", "slack"];
            let product = products[usize::try_from(id).unwrap() % products.len()];
            let product = knowledge.product(product).unwrap().id;
            let name = format!("System {id}");
            setup.insert_service(usize::MAX, Service { id, name, product }).unwrap();
        }
        let region = knowledge.question_index("service.region").unwrap();
        for service in setup
            .services()
            .to_vec()
            .iter()
            .filter(|service| service.product == "aws-s3")
            .take(in_region as usize)
        {
            let key = Key {
                target: Target::Service(service.id),
                question: region,
            };
            setup.answers.insert(key, Answer::Region("eu-west-1"));
        }
        page(environment(code, None), setup)
    }

    fn shown(page: &Page, sieve: &Sieve) -> Vec<Entry> {
        let mut shown: Vec<Entry> = entries(page).into_iter().filter(|entry| sieve.takes(entry)).collect();
        sieve.sort(&mut shown);
        shown
    }

    #[test]
    fn many_services_are_lines_in_groups_with_their_state() {
        for code in LANGUAGES {
            assert!(view(&with_services(code, 11, 0)).is_none(), "few services are cards");
            let page = with_services(code, 16, 0);
            let text = read(view(&page).unwrap());
            for part in [
                "System 1 ",
                "Amazon Web Services",
                "Slack",
                &page.text("many-choose-none"),
            ] {
                assert_eq!(
                    text.contains(part),
                    part != page.text("many-choose-none"),
                    "{part}: {text}"
                );
            }
            let html = render(view(&page).unwrap());
            assert_eq!(html.matches("data-testid=\"open-s").count(), 16, "{html}");
            assert!(
                html.contains("data-holds=\"title-s1 "),
                "a line says what its card will hold: {html}"
            );
        }
    }

    #[test]
    fn two_hundred_services_take_less_than_three_thousand_elements() {
        let page = with_services("en", 200, 0);
        let html = render(crate::ask::units::services(&page, view(&page)));
        let elements = html.matches('<').count() - html.matches("</").count();
        assert!(elements < 3_000, "{elements} elements");
    }

    #[test]
    fn filters_find_by_words_provider_state_and_verdict() {
        let page = with_services("en", 16, 2);
        let all = entries(&page);
        let of = |sieve: Sieve| shown(&page, &sieve).len();
        assert_eq!(of(Sieve::default()), 16);
        let words = |words: &str| Sieve {
            words: words.to_owned(),
            ..Sieve::default()
        };
        assert_eq!(of(words("system 16")), 1);
        assert_eq!(of(words("slack")), 4);
        assert_eq!(of(words("nothing like it")), 0);
        let provider = Sieve {
            provider: "p:aws".to_owned(),
            ..Sieve::default()
        };
        assert_eq!(of(provider), 8);
        for state in TaskState::ALL {
            let wanted = all.iter().filter(|entry| entry.task.state() == state).count();
            let task = Sieve {
                task: state.id().to_owned(),
                ..Sieve::default()
            };
            assert_eq!(of(task), wanted);
        }
        let (axis, level) = levels(&all[0]).next().unwrap();
        let verdict = Sieve {
            verdict: verdict_id(axis, level),
            ..Sieve::default()
        };
        assert!((1..=16).contains(&of(verdict)));
    }

    #[test]
    fn the_order_is_that_of_the_set_up_or_one_of_choice() {
        let page = with_services("en", 12, 3);
        let by = |order: &str| {
            let sieve = Sieve {
                order: order.to_owned(),
                ..Sieve::default()
            };
            shown(&page, &sieve)
                .iter()
                .map(|entry| (entry.name.clone(), entry.task.to_do))
                .collect::<Vec<_>>()
        };
        let added: Vec<String> = by("").into_iter().map(|(name, _)| name).collect();
        assert_eq!(added, (1..=12).map(|id| format!("System {id}")).collect::<Vec<_>>());
        assert!(by("open").windows(2).all(|pair| pair[0].1 >= pair[1].1));
        let mut named = added;
        named.sort();
        assert_eq!(by("name").into_iter().map(|(name, _)| name).collect::<Vec<_>>(), named);
    }

    #[test]
    fn chosen_services_share_their_questions_and_say_what_differs() {
        for code in LANGUAGES {
            let page = with_services(code, 16, 1);
            let units: Vec<UnitId> = entries(&page)
                .iter()
                .filter(|entry| entry.provider == "aws")
                .map(|entry| entry.unit)
                .collect();
            let items = all_items(&entries(&page), &units);
            let text = read(bulk::view(&page, &units, &items));
            assert!(text.contains(&page.count("bulk", 8)), "{text}");
            let applies = page
                .words()
                .with("bulk-applies", &[("count", "7".into()), ("all", "8".into())]);
            assert!(text.contains(&applies), "{text}");
            assert!(
                text.contains("eu-west-1") && text.contains(&page.text("bulk-replace")),
                "{text}"
            );
        }
    }
}
