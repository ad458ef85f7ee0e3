//! The time line: the days on which the verdict changes, the causes, and buttons that go to such a day.

use yew::prelude::*;

use super::{declared, timeline_list};
use crate::background::use_computed;
use crate::components::date_field::DateField;
use crate::page::Page;
use crate::state::Edit;
use limes_assess::{FIRST_DAY, Timeline, timeline_async};
use limes_model::Date;

#[derive(Properties, PartialEq)]
pub struct TimeLineProps {
    pub page: Page,
}

#[component]
pub fn TimeLineView(props: &TimeLineProps) -> Html {
    let page = &props.page;
    // the set-up's own day makes no difference
    let mut setup = page.setup().clone();
    setup.as_of = FIRST_DAY;
    let last = page.today.max(page.setup().as_of);
    let line = {
        let knowledge = page.knowledge.clone();
        use_computed((setup, last), move |(setup, last)| {
            let (setup, last) = (setup.clone(), *last);
            Box::pin(async move { timeline_async(&setup, &knowledge, FIRST_DAY, last).await })
        })
    };
    html! {
        <section class="course" aria-labelledby="time-line-title" data-testid="time-line">
            { page.title("time-line-title", "ui-time") }
            { page.element("p", "hint", "ui-time.says") }
            { declared::also(page) }
            { day(page, line.as_deref()) }
            <div role="status">
                if line.is_none() {
                    <p class="hint" data-testid="time-line-drawing">{ page.text("ui-time-drawing") }</p>
                }
            </div>
            if let Some(line) = line {
                { timeline_list::view(page, &line) }
            }
        </section>
    }
}

/// Shows the as-of date, with buttons for the changes before and after it.
fn day(page: &Page, line: Option<&Timeline>) -> Html {
    let now = page.setup().as_of;
    let days = || {
        line.iter()
            .flat_map(|line| line.segments.iter().skip(1))
            .map(|segment| segment.from)
    };
    let before = days().rfind(|day| *day < now);
    let after = days().find(|day| *day > now);
    let step = |key: &str, testid: &'static str, to: Option<Date>| {
        html! {
            <button type="button" class="button plain" aria-disabled={to.is_none().to_string()} data-testid={testid}
                onclick={to.map(|day| page.on::<MouseEvent>(Edit::AsOf(day)))}>{ page.text(key) }</button>
        }
    };
    html! {
        <div class="course-day">
            <label class="label" for="as-of">{ page.text("ui-as-of") }</label>
            <div class="field row">
                <DateField id="as-of" testid="time-line-day" day={now} needed=true on_date={page.on_day()} />
                { step("ui-time-previous", "previous-change", before) }
                { step("ui-time-next", "next-change", after) }
                if now != page.today {
                    <button type="button" class="button bare" data-testid="time-line-today"
                        onclick={page.on::<MouseEvent>(Edit::AsOf(page.today))}>{ page.text("ui-today") }</button>
                }
            </div>
        </div>
    }
}
