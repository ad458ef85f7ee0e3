//! A pasted list of services: what was recognised, what was not, and what is added.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use crate::chunks::{Chunk, late};
use crate::components::disclosure::Disclosure;
use crate::components::element::{cell_label, column, element};
use crate::components::icon::{self, Tone};
use crate::components::select::Select;
use crate::hooks::use_local_state;
use crate::page::Page;
use crate::state::{Edit, Listed};
use limes_assess::{Answer, OTHER_PRODUCT};
use limes_labels::{Match, Matched, Pasted, PastedRow, paste};
use limes_model::SortedMap;

late! {
    open => fn list_now(page: &Page) -> Html = list;
}

/// Shows the way to paste a list, once its words and the code for it are here.
pub fn view(page: &Page) -> Html {
    if !page.whole || !Chunk::Open.is_here() {
        return Html::default();
    }
    let inside = page.clone();
    let body = Callback::from(move |()| list_now(&inside));
    html! { <Disclosure class="paste" summary={html! { page.text("paste") }} {body} testid="paste" /> }
}

fn list(page: &Page) -> Html {
    html! { <List page={page.clone()} /> }
}

#[derive(Properties, PartialEq)]
struct ListProps {
    page: Page,
}

/// What becomes of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Choice {
    /// A product that fits, by its place.
    Hit(usize),
    /// The user describes it.
    Describe,
    LeaveOut,
}

impl Choice {
    /// What is proposed: what fits best; where nothing fits, the user describes it.
    const fn proposed(row: &PastedRow) -> Self {
        if row.is_unknown() { Self::Describe } else { Self::Hit(0) }
    }

    fn id(self) -> String {
        match self {
            Self::Hit(place) => place.to_string(),
            Self::Describe => "describe".to_owned(),
            Self::LeaveOut => "leave-out".to_owned(),
        }
    }

    fn of(id: &str) -> Self {
        match id {
            "describe" => Self::Describe,
            "leave-out" => Self::LeaveOut,
            place => place.parse().map_or(Self::LeaveOut, Self::Hit),
        }
    }
}

#[component]
fn List(props: &ListProps) -> Html {
    let page = &props.page;
    let typed = use_local_state(String::new);
    let read = use_local_state(String::new);
    let choices = use_local_state(SortedMap::<usize, String>::default);
    let added = use_local_state(|| 0_usize);
    let pasted = use_memo(((*read).clone(), page.words().code()), |(text, _)| {
        paste(page.naming(), text)
    });
    let oninput = {
        let typed = typed.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(area) = event.target().and_then(|t| t.dyn_into::<HtmlTextAreaElement>().ok()) {
                typed.set(area.value());
            }
        })
    };
    let look = {
        let (typed, read, choices, added, host) = (
            typed.clone(),
            read.clone(),
            choices.clone(),
            added.clone(),
            page.host.clone(),
        );
        Callback::from(move |_: MouseEvent| {
            read.set((*typed).clone());
            choices.set(SortedMap::default());
            added.set(0);
            host.focus("paste-found");
        })
    };
    let choose = {
        let choices = choices.clone();
        Callback::from(move |(place, id): (usize, String)| {
            let mut now = (*choices).clone();
            now.insert(place, id);
            choices.set(now);
        })
    };
    let chosen: Vec<Choice> = pasted
        .rows
        .iter()
        .enumerate()
        .map(|(place, row)| {
            choices
                .get(&place)
                .map_or_else(|| Choice::proposed(row), |id| Choice::of(id))
        })
        .collect();
    let listed = listed(page, &pasted, &chosen);
    let count = listed.len();
    let add = {
        let (act, typed, read, added) = (page.act.clone(), typed.clone(), read.clone(), added.clone());
        Callback::from(move |_: MouseEvent| {
            act.emit(Edit::AddListed(listed.clone()).into());
            typed.set(String::new());
            read.set(String::new());
            added.set(count);
        })
    };
    html! {
        <>
            <label class="legend" for="paste-text">{ page.text("paste-text") }</label>
            <p class="hint" id="paste-hint">{ page.text("paste-text.says") }</p>
            <textarea class="input" id="paste-text" rows="6" aria-describedby="paste-hint" value={(*typed).clone()} {oninput} spellcheck="false"
                data-testid="paste-text" />
            <p><button type="button" class="button plain" onclick={look} disabled={typed.trim().is_empty()} data-testid="paste-read">{ page.text("paste-read") }</button></p>
            <p role="status">if *added > 0 { { page.count("paste-added", *added) } }</p>
            if !pasted.rows.is_empty() {
                { found(page, &pasted, &chosen, &choose) }
                <p><button type="button" class="button strong" onclick={add} disabled={count == 0} data-testid="paste-add">{ page.count("paste-add", count) }</button></p>
            }
        </>
    }
}

/// Returns the services that are added.
fn listed(page: &Page, pasted: &Pasted, chosen: &[Choice]) -> Vec<Listed> {
    let region = page.knowledge.question_index("service.region");
    let mut listed = Vec::new();
    for (row, choice) in pasted.rows.iter().zip(chosen) {
        // what was typed is the name of what the product does not name
        let own = if row.name.is_empty() { &row.wanted } else { &row.name };
        match choice {
            Choice::LeaveOut => {}
            Choice::Describe => listed.push(Listed {
                product: OTHER_PRODUCT,
                name: own.clone(),
                answers: Vec::new(),
            }),
            Choice::Hit(place) => {
                let Some(hit) = row.found.get(*place) else { continue };
                let code = row.region.filter(|_| *place == 0);
                let answers: Vec<_> = region.zip(code.map(Answer::Region)).into_iter().collect();
                let name = match hit.what {
                    Matched::Service(_) if row.name.is_empty() => hit.name.clone(),
                    Matched::Product(_) | Matched::Service(_) => row.name.clone(),
                    Matched::Bundle(_) => String::new(),
                };
                listed.extend(hit.what.products().iter().map(|product| Listed {
                    product,
                    name: name.clone(),
                    answers: answers.clone(),
                }));
            }
        }
    }
    listed
}

fn found(page: &Page, pasted: &Rc<Pasted>, chosen: &[Choice], choose: &Callback<(usize, String)>) -> Html {
    let unknown = pasted.rows.iter().filter(|row| row.is_unknown()).count();
    let unsure = pasted
        .rows
        .iter()
        .filter(|row| !row.is_unknown() && !row.is_sure)
        .count();
    html! {
        <>
            <h3 id="paste-found" tabindex="-1">{ page.count("paste-found", pasted.rows.len() - unknown) }</h3>
            if unsure > 0 { { element("p", "hint", page.count("paste-unsure", unsure)) } }
            if unknown > 0 { { element("p", "hint", page.count("paste-unknown", unknown)) } }
            if pasted.left_out > 0 { { element("p", "warning", page.count("paste-left-out", pasted.left_out)) } }
            // on narrow screens the page shows the rows as cards; the roles keep the table for screen readers
            <table role="table" aria-labelledby="paste-found" data-testid="paste-rows">
                <thead role="rowgroup"><tr role="row">{ for COLUMNS.into_iter().map(|name| column(page.text(name))) }</tr></thead>
                <tbody role="rowgroup">
                    { for pasted.rows.iter().zip(chosen).enumerate().map(|(place, (row, choice))| one(page, place, row, *choice, choose)) }
                </tbody>
            </table>
        </>
    }
}

const COLUMNS: [&str; 3] = ["paste-line", "paste-becomes", "paste-region"];

fn one(page: &Page, place: usize, row: &PastedRow, choice: Choice, choose: &Callback<(usize, String)>) -> Html {
    let [line, becomes, region] = COLUMNS;
    let hit = |(place, hit): (usize, &Match)| (Choice::Hit(place).id().into(), hit.name.clone().into());
    let mut options: Vec<(AttrValue, AttrValue)> = row.found.iter().enumerate().map(hit).collect();
    options.push((Choice::Describe.id().into(), page.text("paste-describe").into()));
    options.push((Choice::LeaveOut.id().into(), page.text("paste-leave-out").into()));
    let tone = match (row.is_unknown(), row.is_sure) {
        (true, _) => Tone::Open,
        (false, true) => Tone::Good,
        (false, false) => Tone::Note,
    };
    let choose = {
        let choose = choose.clone();
        Callback::from(move |id: String| choose.emit((place, id)))
    };
    let names: Vec<&str> = [&row.name, &row.wanted]
        .into_iter()
        .map(String::as_str)
        .filter(|name| !name.is_empty())
        .collect();
    let written = names.join("; ");
    html! {
        <tr role="row" key={place}>
            <th role="rowheader" scope="row">{ cell_label(page.text(line)) }{ &written }</th>
            <td role="cell">
                { cell_label(page.text(becomes)) }
                <span class="cell">
                    { icon::tone(tone) }
                    <Select label={page.with("paste-becomes-of", "name", &written)} {options} value={choice.id()} {choose}
                        testid={["paste-", &row.line.to_string()].concat()} />
                </span>
            </td>
            <td role="cell">
                { cell_label(page.text(region)) }
                { match (row.region, &row.unknown_region) {
                    (Some(code), _) => element("span", "", code.to_owned()),
                    (None, Some(unknown)) => element("span", "warning", page.with("paste-region-unknown", "region", unknown)),
                    (None, None) => Html::default(),
                } }
            </td>
        </tr>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{LANGUAGES, TODAY, environment, page, read};
    use limes_assess::Setup;

    const LIST: &str = "Shop images;Amazon S3;eu-central-1\nSlack\nDoctolib\nOld disk;Amazon S3;atlantis-1\n";

    fn pasted(page: &Page) -> (Pasted, Vec<Choice>) {
        let pasted = paste(page.naming(), LIST);
        let proposed = pasted.rows.iter().map(Choice::proposed).collect();
        (pasted, proposed)
    }

    #[test]
    fn what_was_not_recognised_is_said_and_can_be_described() {
        for code in LANGUAGES {
            let page = page(environment(code, None), Setup::new(TODAY));
            let (pasted, proposed) = pasted(&page);
            let text = read(found(&page, &Rc::new(pasted), &proposed, &Callback::noop()));
            for part in [
                &page.count("paste-found", 3),
                &page.count("paste-unknown", 1),
                "Doctolib",
                &page.text("paste-describe"),
                &page.with("paste-region-unknown", "region", "atlantis-1"),
            ] {
                assert!(text.contains(part), "{part} is missing in {text}");
            }
        }
    }

    #[test]
    fn rows_become_services_with_their_names_and_regions() {
        let page = page(environment("en", None), Setup::new(TODAY));
        let (pasted, proposed) = pasted(&page);
        let listed = listed(&page, &pasted, &proposed);
        let names: Vec<(&str, &str, usize)> = listed
            .iter()
            .map(|one| (one.product, one.name.as_str(), one.answers.len()))
            .collect();
        assert_eq!(
            names,
            [
                ("aws-s3", "Shop images", 1),
                ("slack", "", 0),
                (OTHER_PRODUCT, "Doctolib", 0),
                ("aws-s3", "Old disk", 0),
            ]
        );
        assert_eq!(listed[0].answers[0].1, Answer::Region("eu-central-1"));
    }

    #[test]
    fn a_row_can_be_left_out_or_described() {
        let page = page(environment("en", None), Setup::new(TODAY));
        let (pasted, _) = pasted(&page);
        let chosen = [
            Choice::LeaveOut,
            Choice::Describe,
            Choice::LeaveOut,
            Choice::of("leave-out"),
        ];
        let listed = listed(&page, &pasted, &chosen);
        assert_eq!(listed.len(), 1);
        assert_eq!((listed[0].product, listed[0].name.as_str()), (OTHER_PRODUCT, "Slack"));
    }
}
