//! The segments of a time line: as a bar, and as a list that says the same in words.

use yew::prelude::*;

use crate::components::citation;
use crate::components::disclosure::Disclosure;
use crate::components::element::element;
use crate::components::icon;
use crate::components::verdict::{headline_tone, levels_text, levels_tone, shown_axes};
use crate::page::Page;
use crate::state::Edit;
use limes_assess::{Cause, FIRST_DAY, Segment, Timeline};
use limes_messages::key;
use limes_model::Text;
use limes_model::{Axis, Date};

pub fn view(page: &Page, line: &Timeline) -> Html {
    let here = line.at(page.setup().as_of).map(|segment| segment.from);
    let before = std::iter::once(None).chain(line.segments.iter().map(Some));
    let mut rows: Vec<Html> = line
        .segments
        .iter()
        .zip(before)
        .map(|(segment, before)| row(page, segment, before, here == Some(segment.from)))
        .collect();
    // the latest segment comes first
    rows.reverse();
    html! {
        <>
            { bar(page, line) }
            if line.segments.len() == 1 { { page.element("p", "", "ui-time-never") } }
            <ol class="course-list" reversed=true>{ for rows }</ol>
        </>
    }
}

/// Returns approximately the days since the first one; for drawing only.
fn place(day: Date) -> u32 {
    (day.year() * 372 + day.month() * 31 + day.day()).saturating_sub(FIRST_DAY.year() * 372 + 32)
}

/// Draws the whole time line; the list says the same.
fn bar(page: &Page, line: &Timeline) -> Html {
    let now = page.setup().as_of;
    let latest = line.segments.last().map_or(now, |segment| segment.from);
    let end = place(latest.max(page.today).max(now)) + 400;
    let at = |day: Date| place(day) * 1000 / end;
    let years = (FIRST_DAY.year()..2200).step_by(5).map(|year| Date::new(year, 1, 1));
    html! {
        <svg class="course-bar" viewBox="0 0 1000 58" aria-hidden="true" focusable="false">
            { for line.segments.iter().map(|segment| {
                let (from, to) = (at(segment.from), segment.to.map_or(1000, at));
                let tone = headline_tone(segment.headline);
                let announced = segment.announced.then_some("announced");
                html! {
                    <g class={classes!(tone.class(), announced)}>
                        <rect x={from.to_string()} y="8" width={to.saturating_sub(from).to_string()} height="28" />
                        if to > from + 26 {
                            <svg x={(from + 6).to_string()} y="13" width="18" height="18">{ icon::tone(tone) }</svg>
                        }
                    </g>
                }
            }) }
            { for years.filter(|year| place(*year) < end).map(|year| html! {
                <text x={(at(year) + 2).to_string()} y="53">{ year.year() }</text>
            }) }
            <path class="now" d={format!("M{0} 6v32M{0} 8l-6 -8h12z", at(now))} />
        </svg>
    }
}

fn row(page: &Page, segment: &Segment, before: Option<&Segment>, here: bool) -> Html {
    let tone = headline_tone(segment.headline);
    let from = page.day(segment.from);
    let to = segment.to.map(|to| page.day(to.previous()));
    let period = match (before, to) {
        (None, None) => page.with("ui-time-since", "from", &from),
        (None, Some(to)) => page.with("ui-valid-to", "to", &to),
        (Some(_), None) => page.with("ui-time-since", "from", &from),
        (Some(_), Some(to)) => page
            .language
            .words
            .with("ui-valid-from-to", &[("from", from.into()), ("to", to.into())]),
    };
    let judge = page.on::<MouseEvent>(Edit::AsOf(segment.from));
    html! {
        <li key={segment.from.to_string()} class={classes!(tone.class(), here.then_some("here"))}
            data-testid={format!("stretch-{}", segment.from)} aria-current={here.then_some("date")}>
            <p class="label">
                { &period }
                if here { { " " }{ page.element("span", "badge", "ui-time-here") } }
                if segment.announced { { " " }{ page.element("span", "badge open", "ui-time-announced") } }
            </p>
            <p class="course-headline">{ icon::tone(tone) }{ page.element("strong", "", &segment.headline.message_key()) }</p>
            if segment.bounded { { page.element("p", "hint", "ui-time-bounded") } }
            if let Some(before) = before { { what(page, segment, before) }{ why(page, segment) } }
            if !here {
                <button type="button" class="button bare" onclick={judge} data-testid={format!("judge-{}", segment.from)}>
                    { page.text("ui-time-judge") }<span class="unseen">{ ": " }{ period }</span>
                </button>
            }
        </li>
    }
}

/// Shows what differs from the segment before.
fn what(page: &Page, segment: &Segment, before: &Segment) -> Html {
    let axes: Vec<Axis> = shown_axes(&segment.verdict)
        .chain(shown_axes(&before.verdict))
        .collect();
    let differs = |axis: &Axis| before.verdict.axis(*axis) != segment.verdict.axis(*axis);
    let changed: Vec<Axis> = Axis::ALL
        .into_iter()
        .filter(|axis| axes.contains(axis) && differs(axis))
        .collect();
    let names: Vec<String> = segment.changed.iter().map(|unit| page.unit(*unit)).collect();
    html! {
        <>
            if !changed.is_empty() {
                <dl class="course-what">
                    { for changed.iter().map(|axis| change(page, *axis, before.verdict.axis(*axis), segment.verdict.axis(*axis))) }
                </dl>
            }
            if !names.is_empty() { { element("p", "hint", page.with("ui-time-services", "names", &names.join(", "))) } }
        </>
    }
}

/// Shows an axis before and after.
pub fn change(page: &Page, axis: Axis, before: &limes_assess::Levels, after: &limes_assess::Levels) -> Html {
    html! {
        <div key={axis.id()}>
            { page.element("dt", "", &axis.message_key()) }
            <dd>
                <span class="quiet">{ levels_text(page.words(), axis, before) }</span>
                <span class="unseen">{ ", " }{ page.text("ui-time-then") }{ " " }</span>
                { icon::arrow() }
                <span class="cell">{ icon::tone(levels_tone(axis, after)) }{ levels_text(page.words(), axis, after) }</span>
            </dd>
        </div>
    }
}

fn why(page: &Page, segment: &Segment) -> Html {
    let causes = segment.causes.clone();
    let events = segment.events.clone();
    let said: Vec<String> = causes.iter().map(|cause| cause_text(page, cause)).collect();
    let body = {
        let page = page.clone();
        Callback::from(move |()| {
            let facts = causes.iter().filter_map(fact_of).chain(events.iter().copied());
            let rules = causes
                .iter()
                .filter_map(rule_of)
                .filter_map(|id| page.knowledge.rule(id));
            html! {
                <>
                    { for facts.map(|id| citation::fact(&page, id)) }
                    { for rules.map(|rule| citation::sources(&page, rule.sources)) }
                </>
            }
        })
    };
    let summary =
        html! { <>{ page.text("ui-sources") }<span class="unseen">{ ": " }{ page.day(segment.from) }</span></> };
    html! {
        <>
            <ul class="course-why">
                { for said.into_iter().map(|text| element("li", "", text)) }
                { for segment.events.iter().filter_map(|id| page.knowledge.fact(id)).map(|fact| element("li", "", page.with("ui-time-event", "event", &page.naming().sentence(fact)))) }
            </ul>
            <Disclosure class="why" {summary} {body} force={page.printing} />
        </>
    }
}

const fn fact_of(cause: &Cause) -> Option<Text> {
    match cause {
        Cause::Begins(id) | Cause::Ends(id) | Cause::NoNewContracts(id) => Some(id),
        _ => None,
    }
}

const fn rule_of(cause: &Cause) -> Option<Text> {
    match cause {
        Cause::RuleBegins(id) | Cause::RuleEnds(id) => Some(id),
        _ => None,
    }
}

fn cause_text(page: &Page, cause: &Cause) -> String {
    let fact = |id: &str| {
        let found = page.knowledge.fact(id);
        found.map_or_else(|| id.to_owned(), |fact| page.naming().sentence(fact))
    };
    match cause {
        Cause::Begins(id) => page.with("ui-time-begins", "what", &fact(id)),
        Cause::Ends(id) => page.with("ui-time-ends", "what", &fact(id)),
        Cause::NoNewContracts(id) => page.with("ui-time-no-new-contracts", "what", &fact(id)),
        Cause::RuleBegins(id) => page.with("ui-time-begins", "what", &page.text(&key("rule", id))),
        Cause::RuleEnds(id) => page.with("ui-time-ends", "what", &page.text(&key("rule", id))),
        Cause::Product(units) => {
            let names: Vec<String> = units.iter().map(|unit| page.unit(*unit)).collect();
            page.with("ui-time-product", "names", &names.join(", "))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{LANGUAGES, example, read};
    use limes_assess::timeline;

    #[test]
    fn a_bound_is_said_to_be_one() {
        for code in LANGUAGES {
            let page = example(code, "microsoft-365-azure");
            let mut line = timeline(page.setup(), &page.knowledge, FIRST_DAY, page.today);
            let says = page.text("ui-time-bounded");
            assert_eq!(read(view(&page, &line)).matches(&says).count(), 0);
            for segment in &mut line.segments {
                segment.bounded = true;
            }
            assert_eq!(read(view(&page, &line)).matches(&says).count(), line.segments.len());
        }
    }
}
