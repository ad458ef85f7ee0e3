//! The control for each kind of answer. Each offers "I don't know".

use std::rc::Rc;

use yew::prelude::*;

use super::countries::{country_choices, groups, tags};
use crate::components::combobox::{Combobox, ComboboxItem};
use crate::components::date_field::DateField;
use crate::components::element::element;
use crate::environment::Environment;
use crate::page::Page;
use crate::state::Edit;
use limes_assess::Item;
use limes_assess::{ANY_REGION, Answer, EUROPE, Key};
use limes_messages::fold;
use limes_model::facts::FactValue;
use limes_model::question::{AnswerKind, Question};
use limes_model::{Country, CountrySet, Date};

pub fn control(page: &Page, item: &Item, id: &str, answer: Option<Answer>) -> Html {
    let key = item.key;
    let field = match item.question.kind {
        AnswerKind::Choice => return choice(page, key, item.question, id, answer),
        AnswerKind::Choices => return choices(page, key, item.question, id, answer),
        AnswerKind::Country => country(page, key, id, answer),
        AnswerKind::Countries => countries(page, item, id, answer),
        AnswerKind::Region => region(page, key, id, answer),
        AnswerKind::Date => day(page, key, id, answer),
    };
    html! { <div class="field">{ field }{ unknown(page, item, id, answer) }</div> }
}

fn radio(
    environment: &Environment,
    id: &str,
    text: String,
    testid: String,
    answer: Answer,
    key: Key,
    now: Option<Answer>,
) -> Html {
    html! {
        <label class={classes!("tick", (answer == Answer::Unknown).then_some("unknown"))} key={testid.clone()}>
            <input type="radio" name={id.to_owned()} checked={now == Some(answer)} onchange={environment.on::<Event>(Edit::Answer(key, answer))}
                data-testid={testid} />
            <span>{ text }</span>
        </label>
    }
}

fn choice(environment: &Environment, key: Key, question: &Question, id: &str, now: Option<Answer>) -> Html {
    let option = |(index, option): (usize, &&'static str)| {
        let answer = Answer::Choice(u8::try_from(index).unwrap_or(u8::MAX));
        radio(
            environment,
            id,
            environment.option(question, option),
            format!("option-{}-{option}", question.id),
            answer,
            key,
            now,
        )
    };
    html! {
        <div class="ticks">
            { for question.options.iter().enumerate().map(option) }
            { radio(environment, id, environment.text("ui-unknown"), format!("option-{}-unknown", question.id), Answer::Unknown, key, now) }
        </div>
    }
}

/// Shows boxes for any number of options, then "none of these" and "I don't know", which exclude all others.
fn choices(environment: &Environment, key: Key, question: &Question, id: &str, now: Option<Answer>) -> Html {
    let bits = if let Some(Answer::Choices(bits)) = now { bits } else { 0 };
    let option = |(index, option): (usize, &&'static str)| {
        let bit = 1_u64 << index.min(63);
        html! {
            <label class="tick" key={*option}>
                <input type="checkbox" checked={bits & bit != 0} onchange={environment.on::<Event>(Edit::Option(key, index))}
                    data-testid={format!("option-{}-{option}", question.id)} />
                { element("span", "", environment.option(question, option)) }
            </label>
        }
    };
    let alone = |text: &str, name: &str, answer: Answer| {
        let action = if now == Some(answer) {
            Edit::Clear(key)
        } else {
            Edit::Answer(key, answer)
        };
        html! {
            <label class="tick unknown" key={name.to_owned()}>
                <input type="checkbox" checked={now == Some(answer)} onchange={environment.on::<Event>(action)}
                    data-testid={format!("option-{}-{name}", question.id)} />
                { environment.element("span", "", text) }
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

/// Shows "I don't know" beside a field. Unticking it opens the question again.
fn unknown(environment: &Environment, item: &Item, id: &str, now: Option<Answer>) -> Html {
    let chosen = now == Some(Answer::Unknown);
    let action = if chosen {
        Edit::Clear(item.key)
    } else {
        Edit::Answer(item.key, Answer::Unknown)
    };
    html! {
        <label class="tick unknown">
            <input type="checkbox" id={format!("{id}-unknown")} checked={chosen} onchange={environment.on::<Event>(action)}
                data-testid={format!("option-{}-unknown", item.question.id)} />
            { environment.element("span", "", "ui-unknown") }
        </label>
    }
}

fn country(environment: &Environment, key: Key, id: &str, now: Option<Answer>) -> Html {
    let act = environment.act.clone();
    let choose = Callback::from(move |code: AttrValue| {
        if let Ok(country) = code.parse::<Country>() {
            act.emit(Edit::Answer(key, Answer::Country(country)).into());
        }
    });
    let selected = if let Some(Answer::Country(country)) = now {
        environment.country(country)
    } else {
        String::new()
    };
    html! {
        <Combobox environment={environment.clone()} id={format!("{id}-input")} label={format!("{id}-label")} choices={country_choices(environment)} {selected}
            hint={environment.text("ui-country-search")} none={environment.text("ui-no-match")} {choose} />
    }
}

fn countries(page: &Page, item: &Item, id: &str, now: Option<Answer>) -> Html {
    let chosen = if let Some(Answer::Countries(countries)) = now {
        countries
    } else {
        Default::default()
    };
    let (act, key) = (page.act.clone(), item.key);
    let change =
        Callback::from(move |(countries, is_added)| act.emit(Edit::Countries(key, countries, is_added).into()));
    let uses = page.knowledge.usage().countries_of(key.question);
    let is_place = uses.is_some_and(|uses| uses.place);
    let groups = groups(page, is_place.then_some("ui-places-anywhere"));
    tags(page, &country_choices(page), groups, id, &chosen, &change)
}

fn region(page: &Page, key: Key, id: &str, now: Option<Answer>) -> Html {
    let provider = page.region_provider(key.target);
    let regions = provider
        .into_iter()
        .flat_map(|provider| page.knowledge.regions(provider));
    let mut choices: Vec<ComboboxItem> = Vec::new();
    let mut countries = CountrySet::EMPTY;
    for fact in regions {
        let FactValue::Region {
            provider,
            code,
            countries: of_region,
            ..
        } = &fact.value
        else {
            continue;
        };
        of_region.iter().for_each(|country| countries.insert(*country));
        let note = page.region(provider, code);
        choices.push(ComboboxItem {
            id: (*code).into(),
            search: fold(&format!("{code} {note}")),
            label: (*code).into(),
            note: note.into(),
        });
    }
    let named = countries.iter().map(Country::static_code);
    let areas = [ANY_REGION, EUROPE, "EEA", "EU"].into_iter().chain(named).map(|area| {
        let label = page.region_in(area);
        ComboboxItem {
            id: Answer::region_in_text(area).into(),
            search: fold(&label),
            label: label.into(),
            note: AttrValue::default(),
        }
    });
    choices.splice(0..0, areas);
    let (act, knowledge) = (page.act.clone(), page.knowledge.clone());
    let choose = Callback::from(move |code: AttrValue| {
        if let Some(answer) = Answer::region_in(&code, &knowledge) {
            act.emit(Edit::Answer(key, answer).into());
            return;
        }
        let fact = provider.and_then(|provider| knowledge.region(provider, &code));
        if let Some(FactValue::Region { code, .. }) = fact.map(|fact| &fact.value) {
            act.emit(Edit::Answer(key, Answer::Region(code)).into());
        }
    });
    let selected = if let Some(answer @ (Answer::Region(_) | Answer::RegionIn(_))) = now {
        page.answer(key, answer)
    } else {
        String::new()
    };
    html! {
        <Combobox environment={page.environment.clone()} id={format!("{id}-input")} label={format!("{id}-label")} choices={Rc::new(choices)} {selected}
            hint={page.text("ui-region-search")} none={page.text("ui-no-match")} {choose} />
    }
}

fn day(environment: &Environment, key: Key, id: &str, now: Option<Answer>) -> Html {
    let act = environment.act.clone();
    let on_date = Callback::from(move |day: Option<Date>| {
        let edit = day.map_or(Edit::Clear(key), |day| Edit::Answer(key, Answer::Date(day)));
        act.emit(edit.into());
    });
    let day = match now {
        Some(Answer::Date(day)) => Some(day),
        _ => None,
    };
    html! { <DateField id={format!("{id}-input")} {day} {on_date} /> }
}
