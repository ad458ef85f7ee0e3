//! The control for each kind of answer. "I don't know" is always there.

use std::rc::Rc;

use yew::prelude::*;

use super::combobox::{Choice, Combobox};
use super::countries::{country_choices, tags};
use crate::day::DayField;
use crate::names::fold;
use crate::page::Page;
use crate::state::Action;
use limes_assess::Item;
use limes_assess::{Answer, Key};
use limes_model::facts::FactValue;
use limes_model::question::{AnswerKind, Question};
use limes_model::{Country, Date};

pub fn control(page: &Page, item: &Item, id: &str, answer: Option<Answer>) -> Html {
    let key = item.key;
    let field = match item.question.kind {
        AnswerKind::Choice => return choice(page, key, item.question, id, answer),
        AnswerKind::Choices => return choices(page, key, item.question, id, answer),
        AnswerKind::Country => country(page, key, id, answer),
        AnswerKind::Countries => countries(page, key, id, answer),
        AnswerKind::Region => region(page, key, id, answer),
        AnswerKind::Date => day(page, key, id, answer),
    };
    html! { <div class="field">{ field }{ unknown(page, item, id, answer) }</div> }
}

fn radio(page: &Page, id: &str, text: String, testid: String, answer: Answer, key: Key, now: Option<Answer>) -> Html {
    html! {
        <label class={classes!("tick", (answer == Answer::Unknown).then_some("unknown"))} key={testid.clone()}>
            <input type="radio" name={id.to_owned()} checked={now == Some(answer)} onchange={page.on::<Event>(Action::Answer(key, answer))}
                data-testid={testid} />
            <span>{ text }</span>
        </label>
    }
}

fn choice(page: &Page, key: Key, question: &Question, id: &str, now: Option<Answer>) -> Html {
    let option = |(index, option): (usize, &&'static str)| {
        let answer = Answer::Choice(u8::try_from(index).unwrap_or(u8::MAX));
        radio(
            page,
            id,
            page.option(question, option),
            format!("option-{}-{option}", question.id),
            answer,
            key,
            now,
        )
    };
    html! {
        <div class="ticks">
            { for question.options.iter().enumerate().map(option) }
            { radio(page, id, page.text("ui-unknown"), format!("option-{}-unknown", question.id), Answer::Unknown, key, now) }
        </div>
    }
}

/// Boxes for any number of options, then "none of these" and "I don't know", which exclude all others.
fn choices(page: &Page, key: Key, question: &Question, id: &str, now: Option<Answer>) -> Html {
    let bits = if let Some(Answer::Choices(bits)) = now { bits } else { 0 };
    let option = |(index, option): (usize, &&'static str)| {
        let bit = 1_u64 << index.min(63);
        let next = bits ^ bit;
        let action = if next == 0 {
            Action::Clear(key)
        } else {
            Action::Answer(key, Answer::Choices(next))
        };
        html! {
            <label class="tick" key={*option}>
                <input type="checkbox" checked={bits & bit != 0} onchange={page.on::<Event>(action)}
                    data-testid={format!("option-{}-{option}", question.id)} />
                <span>{ page.option(question, option) }</span>
            </label>
        }
    };
    let alone = |text: &str, name: &str, answer: Answer| {
        let action = if now == Some(answer) {
            Action::Clear(key)
        } else {
            Action::Answer(key, answer)
        };
        html! {
            <label class="tick unknown" key={name.to_owned()}>
                <input type="checkbox" checked={now == Some(answer)} onchange={page.on::<Event>(action)}
                    data-testid={format!("option-{}-{name}", question.id)} />
                <span>{ page.text(text) }</span>
            </label>
        }
    };
    html! {
        <div class="ticks" id={format!("{id}-boxes")}>
            { for question.options.iter().enumerate().map(option) }
            { alone("ui-none-of-these", "none", Answer::Choices(0)) }
            { alone("ui-unknown", "unknown", Answer::Unknown) }
        </div>
    }
}

/// "I don't know" beside a field. Ticked off again, the question is open as before.
fn unknown(page: &Page, item: &Item, id: &str, now: Option<Answer>) -> Html {
    let chosen = now == Some(Answer::Unknown);
    let action = if chosen {
        Action::Clear(item.key)
    } else {
        Action::Answer(item.key, Answer::Unknown)
    };
    html! {
        <label class="tick unknown">
            <input type="checkbox" id={format!("{id}-unknown")} checked={chosen} onchange={page.on::<Event>(action)}
                data-testid={format!("option-{}-unknown", item.question.id)} />
            <span>{ page.text("ui-unknown") }</span>
        </label>
    }
}

fn country(page: &Page, key: Key, id: &str, now: Option<Answer>) -> Html {
    let act = page.act.clone();
    let choose = Callback::from(move |code: AttrValue| {
        if let Ok(country) = code.parse::<Country>() {
            act.emit(Action::Answer(key, Answer::Country(country)));
        }
    });
    let selected = if let Some(Answer::Country(country)) = now {
        page.country(country)
    } else {
        String::new()
    };
    html! {
        <Combobox host={page.host.clone()} id={format!("{id}-input")} label={format!("{id}-label")} choices={country_choices(page)} {selected}
            hint={page.text("ui-country-search")} none={page.text("ui-no-match")} {choose} />
    }
}

fn countries(page: &Page, key: Key, id: &str, now: Option<Answer>) -> Html {
    let chosen = if let Some(Answer::Countries(countries)) = now {
        countries
    } else {
        Default::default()
    };
    let act = page.act.clone();
    let change = Callback::from(move |countries: limes_model::CountrySet| {
        act.emit(if countries.is_empty() {
            Action::Clear(key)
        } else {
            Action::Answer(key, Answer::Countries(countries))
        });
    });
    tags(page, id, &chosen, &change)
}

fn region(page: &Page, key: Key, id: &str, now: Option<Answer>) -> Html {
    let provider = page.region_provider(key.target);
    let choices: Vec<Choice> = page
        .knowledge
        .regions(provider)
        .filter_map(|fact| {
            let FactValue::Region { code, .. } = fact.value else {
                return None;
            };
            let note = page.region(provider, code);
            Some(Choice {
                id: code.into(),
                search: fold(&format!("{code} {note}")),
                label: code.into(),
                note: note.into(),
            })
        })
        .collect();
    let (act, knowledge) = (page.act.clone(), page.knowledge.clone());
    let choose = Callback::from(move |code: AttrValue| {
        if let Some(FactValue::Region { code, .. }) = knowledge.region(provider, &code).map(|fact| &fact.value) {
            act.emit(Action::Answer(key, Answer::Region(code)));
        }
    });
    let selected = if let Some(answer @ Answer::Region(_)) = now {
        page.answer(key, answer)
    } else {
        String::new()
    };
    html! {
        <Combobox host={page.host.clone()} id={format!("{id}-input")} label={format!("{id}-label")} choices={Rc::new(choices)} {selected}
            hint={page.text("ui-region-search")} none={page.text("ui-no-match")} {choose} />
    }
}

fn day(page: &Page, key: Key, id: &str, now: Option<Answer>) -> Html {
    let act = page.act.clone();
    let told = Callback::from(move |day: Option<Date>| {
        act.emit(day.map_or(Action::Clear(key), |day| Action::Answer(key, Answer::Date(day))));
    });
    let day = match now {
        Some(Answer::Date(day)) => Some(day),
        _ => None,
    };
    html! { <DayField id={format!("{id}-input")} {day} {told} /> }
}
