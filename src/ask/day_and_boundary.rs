//! The as-of date and the boundary.

use yew::prelude::*;

use super::countries::{place_choices, tags};
use crate::components::combobox::Combobox;
use crate::components::date_field::DateField;
use crate::page::Page;
use crate::state::Edit;
use limes_assess::Boundary;
use limes_assess::organisation::OwnBoundary;
use limes_model::{Country, CountrySet};

pub fn view(page: &Page) -> Html {
    html! { <div class="scene">{ day(page) }{ boundary(page) }</div> }
}

fn day(page: &Page) -> Html {
    let day = page.setup().as_of;
    html! {
        <div class="question">
            <label class="legend" for="as-of">{ page.text("ui-as-of") }</label>
            <p class="hint" id="as-of-hint">{ page.text("ui-as-of.says") }</p>
            <div class="field row">
                <DateField id="as-of" testid="as-of" described_by="as-of-hint" {day} needed=true on_date={page.on_day()} />
                if day != page.today {
                    <button type="button" class="button bare" onclick={page.on::<MouseEvent>(Edit::AsOf(page.today))}>{ page.text("ui-today") }</button>
                }
            </div>
        </div>
    }
}

fn boundary(page: &Page) -> Html {
    let now = &page.setup().boundary;
    // a country or a list to begin with; the last choice is kept if it was one
    let one = if let Boundary::Country(country) = now {
        *country
    } else {
        Country::new(*b"DE")
    };
    let many = match now {
        Boundary::List(countries) => *countries,
        Boundary::Country(country) => std::iter::once(*country).collect(),
        _ => page.view.inside,
    };
    let kinds = [
        Boundary::Eu,
        Boundary::Eea,
        Boundary::EuEfta,
        Boundary::EeaAdequate,
        Boundary::Country(one),
        Boundary::List(many),
    ];
    html! {
        <div class="question">
            <fieldset aria-describedby="boundary-hint">
                { page.element("legend", "", "ui-boundary") }
                <p class="hint" id="boundary-hint">{ page.text("ui-boundary.says") }</p>
                <div class="ticks">
                    { for page.setting.boundaries.iter().map(|own| one_own(page, own)) }
                    { for kinds.into_iter().map(|kind| one_kind(page, kind)) }
                </div>
            </fieldset>
            if page.setting.boundary(now).is_none() { { detail(page, one, &many) } }
        </div>
    }
}

/// Shows a boundary of the organisation's own.
fn one_own(page: &Page, own: &OwnBoundary) -> Html {
    let boundary = Boundary::List(own.countries);
    let chosen = page.setup().boundary == boundary;
    let says = page.with("site-boundary-hint", "countries", &page.countries(&own.countries));
    html! {
        <label class="tick" key={own.id}>
            <input type="radio" name="boundary" checked={chosen} onchange={page.on::<Event>(Edit::Boundary(boundary))}
                data-testid={format!("boundary-{}", own.id)} />
            <span>{ own.name.text(page.words().code()).unwrap_or_default().to_owned() }{ " " }<span class="hint">{ says }</span></span>
        </label>
    }
}

fn one_kind(page: &Page, kind: Boundary) -> Html {
    let id = kind.kind().id();
    let now = &page.setup().boundary;
    let chosen = id == now.kind().id() && page.setting.boundary(now).is_none();
    let inside = kind
        .countries(&page.view.areas, &page.knowledge, page.setup().as_of)
        .len();
    let counted = !matches!(kind, Boundary::Country(_) | Boundary::List(_)) || chosen;
    html! {
        <label class="tick" key={id}>
            <input type="radio" name="boundary" checked={chosen} onchange={page.on::<Event>(Edit::Boundary(kind))} data-testid={format!("boundary-{id}")} />
            <span>
                { page.text(&format!("boundary-{id}")) }{ " " }
                <span class="hint">
                    { page.text(&format!("boundary-{id}.says")) }
                    if counted { { " " }{ page.count("ui-country-count", usize::try_from(inside).unwrap_or(0)) } }
                </span>
            </span>
        </label>
    }
}

fn detail(page: &Page, one: Country, many: &CountrySet) -> Html {
    let act = page.act.clone();
    match page.setup().boundary {
        Boundary::Country(_) => {
            let choose = Callback::from(move |code: AttrValue| {
                if let Ok(country) = code.parse() {
                    act.emit(Edit::Boundary(Boundary::Country(country)).into());
                }
            });
            html! {
                <div class="field detail">
                    <label class="legend" id="boundary-one-label" for="boundary-one-input">{ page.text("ui-boundary-which") }</label>
                    <Combobox environment={page.environment.clone()} id="boundary-one-input" label="boundary-one-label" choices={place_choices(page)} selected={page.country(one)}
                        hint={page.text("ui-country-search")} none={page.text("ui-no-match")} {choose} />
                </div>
            }
        }
        Boundary::List(_) => {
            let change = Callback::from(move |(countries, is_added): (CountrySet, bool)| {
                for country in countries.iter() {
                    act.emit(Edit::BoundaryCountry(country, is_added).into());
                }
            });
            html! {
                <div class="field detail">
                    <label class="legend" id="boundary-many-label" for="boundary-many-input">{ page.text("ui-boundary-countries") }</label>
                    { tags(page, &place_choices(page), Vec::new(), "boundary-many", many, &change) }
                </div>
            }
        }
        _ => Html::default(),
    }
}
