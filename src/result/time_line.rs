//! The time line: the days on which the verdict changes, the causes, and buttons that go to such a day.

use std::cell::Cell;
use std::rc::Rc;

use yew::prelude::*;

use super::{declared, timeline_list};
use crate::components::date_field::DateField;
use crate::hooks::use_effect_on;
use crate::host::browser;
use crate::page::Page;
use crate::state::Edit;
use limes_assess::{FIRST_DAY, Timeline, TimelineBuilder};
use limes_model::Date;

#[derive(Properties, PartialEq)]
pub struct TimeLineProps {
    pub page: Page,
}

/// The progress of the time line.
#[derive(Clone, PartialEq)]
enum Progress {
    TimelineBuilder,
    /// So much is open that it takes long: the user decides.
    Slow,
    Done(Rc<Timeline>),
}

/// The longest time slice, in milliseconds, before the browser gets control again.
const SLICE: f64 = 14.0;
/// If the first day takes longer than this, in milliseconds, the whole time line takes too long.
const TOO_LONG: f64 = 250.0;

#[component]
pub fn TimeLineView(props: &TimeLineProps) -> Html {
    let page = &props.page;
    let progress = use_state(|| Progress::TimelineBuilder);
    let patient = use_state(|| false);
    {
        let (knowledge, progress) = (page.knowledge.clone(), progress.clone());
        // the set-up's own day makes no difference
        let mut setup = page.setup().clone();
        setup.as_of = FIRST_DAY;
        let last = page.today.max(page.setup().as_of);
        use_effect_on((setup, last, *patient), move |(setup, last, patient)| {
            let given_up = Rc::new(Cell::new(false));
            let (setup, last, patient, stop) = (setup.clone(), *last, *patient, given_up.clone());
            progress.set(Progress::TimelineBuilder);
            browser::soon(move || {
                if stop.get() {
                    return;
                }
                let begun = browser::now();
                let drawing = TimelineBuilder::new(&setup, &knowledge, FIRST_DAY, last);
                if browser::now() - begun > TOO_LONG && !patient {
                    progress.set(Progress::Slow);
                } else {
                    go_on(drawing, knowledge, progress, stop);
                }
            });
            move || given_up.set(true)
        });
    }
    let draw = {
        let patient = patient.clone();
        Callback::from(move |_: MouseEvent| patient.set(true))
    };
    let line = match &*progress {
        Progress::Done(line) => Some(line.clone()),
        _ => None,
    };
    html! {
        <section class="course" aria-labelledby="time-line-title" data-testid="time-line">
            { page.title("time-line-title", "ui-time") }
            { page.element("p", "hint", "ui-time.says") }
            { declared::also(page) }
            { day(page, line.as_deref()) }
            <div role="status">
                if *progress == Progress::TimelineBuilder {
                    <p class="hint" data-testid="time-line-drawing">{ page.text("ui-time-drawing") }</p>
                }
            </div>
            if *progress == Progress::Slow {
                <p class="empty">
                    { page.text("ui-time-slow") }
                    <button type="button" class="button plain" onclick={draw} data-testid="time-line-draw">{ page.text("ui-time-draw") }</button>
                </p>
            }
            if let Some(line) = line {
                { timeline_list::view(page, &line) }
            }
        </section>
    }
}

/// Computes for one time slice, yields to the browser, and continues.
fn go_on(
    mut drawing: TimelineBuilder,
    knowledge: Rc<limes_knowledge::Knowledge>,
    progress: UseStateHandle<Progress>,
    stop: Rc<Cell<bool>>,
) {
    let begun = browser::now();
    while browser::now() - begun < SLICE {
        if !drawing.step(&knowledge) {
            progress.set(Progress::Done(Rc::new(drawing.finish())));
            return;
        }
    }
    browser::soon(move || {
        if !stop.get() {
            go_on(drawing, knowledge, progress, stop);
        }
    });
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
