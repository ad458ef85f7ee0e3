//! The first view: the purpose of Limes, and three ways to begin.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::chunks::late;
use crate::components::element::{element, heading};
use crate::components::icon;
use crate::environment::Environment;
use crate::hooks::use_local_state;
use crate::host::browser;
use crate::packs::{self, Part};
use crate::page::Page;
use crate::route::Route;
use crate::shell::organisation;
use crate::state::{Session, is_blank};
use limes_assess::{Setup, example_setup};
use limes_knowledge::Knowledge;
use limes_messages::Words;
use limes_messages::key;
use limes_model::Date;
use limes_model::example::Example;

pub fn view(page: &Page, open: &Callback<String>) -> Html {
    let begin = Route::Questions(page.first_section()).href();
    let going_on = !is_blank(page.setup());
    html! {
        <>
            { organisation::introduction(page) }
            <section class="hero">
                <div class="hero-text">
                    { heading(page.text("ui-start-title")) }
                    { page.element("p", "lead", "ui-start-promise") }
                    <p class="actions">
                        <a class="button strong" href={begin} data-testid="start-begin">
                            { page.text(if going_on { "ui-start-go-on" } else { "ui-start-begin" }) }{ icon::arrow() }
                        </a>
                    </p>
                    <ul class="promises">
                        { for ["ui-promise-local", "ui-promise-unknown", "ui-promise-sources"].iter().map(|text| html! {
                            <li>{ icon::check() }{ page.element("span", "", text) }</li>
                        }) }
                    </ul>
                </div>
                { three_questions(page.words()) }
            </section>
            <div class="begins">
                <section class="begin open" aria-labelledby="open-title">
                    { page.title("open-title", "ui-open") }
                    { page.element("p", "", "ui-open.says") }
                    <FileDrop label={page.text("ui-open-choose")} drop={page.text("ui-open-drop")} open={open.clone()} />
                </section>
                { example_list(page) }
            </div>
        </>
    }
}

/// Shows the three questions that Limes answers.
fn three_questions(words: &Words) -> Html {
    html! {
        <ol class="three">
            { for ["stays", "reach", "basis"].map(|axis| html! {
                <li key={axis}>
                    { element("h2", "", words.text(&format!("axis-{axis}"))) }
                    { element("p", "", words.text(&format!("ui-axis-{axis}"))) }
                </li>
            }) }
        </ol>
    }
}

fn example_list(environment: &Environment) -> Html {
    html! {
        <section class="begin" aria-labelledby="examples-title">
            { environment.title("examples-title", "ui-examples") }
            { environment.element("p", "", "ui-examples.says") }
            <ul class="examples">{ for environment.knowledge.examples().iter().map(|example| one_example(environment, example)) }</ul>
            <p><a class="button plain" href={Route::Cases.href()} data-testid="to-cases">{ environment.text("ui-cases-all") }{ icon::arrow() }</a></p>
        </section>
    }
}

/// Shows an example, with further days on which the same set-up is instructive.
fn one_example(environment: &Environment, example: &'static Example) -> Html {
    let name = environment.text(&key("example", example.id));
    html! {
        <li key={example.id} class="example">
            <button type="button" onclick={load(environment, example, example.as_of)} data-testid={format!("example-{}", example.id)}>
                <strong>{ &name }</strong>{ " " }
                { environment.element("span", "", &(key("example", example.id) + ".says")) }
            </button>
            if !example.again.is_empty() {
                <p class="again">
                    { environment.element("span", "", "ui-example-again") }
                    { for example.again.iter().map(|day| html! {
                        <button type="button" class="button bare" onclick={load(environment, example, *day)} data-testid={format!("example-{}-{day}", example.id)}>
                            { environment.day(*day) }<span class="unseen">{ ": " }{ &name }</span>
                        </button>
                    }) }
                </p>
            }
        </li>
    }
}

fn load(environment: &Environment, example: &'static Example, day: Date) -> Callback<MouseEvent> {
    let (act, knowledge, host) = (
        environment.act.clone(),
        environment.knowledge.clone(),
        environment.host.clone(),
    );
    Callback::from(move |_| {
        let (act, knowledge, host) = (act.clone(), knowledge.clone(), host.clone());
        packs::load_all(Part::opening(), move |missing| {
            if missing.is_none() {
                let setup = example_now(example, day, &knowledge);
                act.emit(Session::Load(Box::new(setup)).into());
                host.set_hash(&Route::Result(None).href());
            }
        });
    })
}

late! {
    open => fn example_now(example: &Example, day: Date, knowledge: &Knowledge) -> Setup = example_on;
}

/// Returns the set-up of an example, on a day.
fn example_on(example: &Example, day: Date, knowledge: &Knowledge) -> Setup {
    let mut setup = example_setup(example, knowledge).unwrap_or_else(|_| Setup::new(day));
    setup.as_of = day;
    setup
}

#[derive(Properties, PartialEq)]
struct FileDropProps {
    label: String,
    drop: String,
    open: Callback<String>,
}

/// A control that opens a file, chosen or dropped.
#[component]
fn FileDrop(props: &FileDropProps) -> Html {
    let over = use_local_state(|| false);
    let onchange = {
        let open = props.open.clone();
        Callback::from(move |event: Event| {
            let Some(input) = event.target().and_then(|t| t.dyn_into::<HtmlInputElement>().ok()) else {
                return;
            };
            read(input.files(), &open);
            input.set_value("");
        })
    };
    let hover = |yes: bool| {
        let over = over.clone();
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            over.set(yes);
        })
    };
    let ondrop = {
        let (open, over) = (props.open.clone(), over.clone());
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            over.set(false);
            read(event.data_transfer().and_then(|data| data.files()), &open);
        })
    };
    html! {
        <div class={classes!("drop", over.then_some("over"))} ondragover={hover(true)} ondragleave={hover(false)} {ondrop}>
            <label class="button plain file">
                <input type="file" accept=".json,application/json" {onchange} data-testid="import" />
                <span>{ &props.label }</span>
            </label>
            <span class="hint">{ &props.drop }</span>
        </div>
    }
}

fn read(files: Option<web_sys::FileList>, open: &Callback<String>) {
    if let Some(file) = files.and_then(|files| files.get(0)) {
        let open = open.clone();
        browser::read_file(&file, move |text| open.emit(text));
    }
}
