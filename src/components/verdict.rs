//! The verdict in short, beside the questions: headline, three answers, and the number of open questions.

use yew::prelude::*;

use crate::components::element::element;
use crate::components::icon::{self, Tone};
use crate::components::landmark::landmark;
use crate::hooks::use_local_state;
use crate::page::Page;
use crate::route::Route;
use limes_assess::{Headline, Levels, Verdict};
use limes_messages::Words;
use limes_model::Axis;

/// Returns the message key of a level.
pub fn level_key(axis: Axis, level: u8) -> String {
    axis.level_key(level)
}

/// Returns the tone of a level.
pub const fn level_tone(axis: Axis, level: u8) -> Tone {
    match (axis, level) {
        (_, 0) | (Axis::Basis, 1) => Tone::Good,
        (Axis::Stays | Axis::Reach, 1) | (Axis::Basis, 2..=4) => Tone::Partial,
        _ => Tone::Bad,
    }
}

pub fn levels_tone(axis: Axis, levels: &Levels) -> Tone {
    levels.settled().map_or(Tone::Open, |level| level_tone(axis, level))
}

/// Returns the tone of levels; a good tone becomes a note if the product is not available on the day.
pub fn supposed_tone(available: bool, axis: Axis, levels: &Levels) -> Tone {
    match levels_tone(axis, levels) {
        Tone::Good if !available => Tone::Note,
        tone => tone,
    }
}

pub const fn headline_tone(headline: Headline) -> Tone {
    match headline {
        Headline::Empty | Headline::Lawyer | Headline::Unknown => Tone::Open,
        Headline::Inside | Headline::InsideShielded => Tone::Good,
        Headline::InsideExposed
        | Headline::OutsideScope
        | Headline::OutNoTransfer
        | Headline::OutAdequate
        | Headline::OutSafeguarded => Tone::Partial,
        Headline::OutUnlawful | Headline::SectorForbidden | Headline::NotAvailable => Tone::Bad,
    }
}

/// Shows the possible levels: one, two, or from the best to the worst.
pub fn levels_text(words: &Words, axis: Axis, levels: &Levels) -> Html {
    let name = |level: u8| element("span", "", words.text(&level_key(axis, level)));
    let between = match levels.all().len() {
        0 | 1 => return name(levels.worst()),
        2 => "ui-or",
        _ => "ui-up-to",
    };
    html! {
        <span class="range">
            { name(levels.best()) }{ " " }{ element("span", "or", words.text(between)) }{ " " }{ name(levels.worst()) }
        </span>
    }
}

/// Returns the tone of a rule that holds. A rule that only notes something is never shown as good.
pub const fn rule_tone(axis: Axis, level: u8) -> Tone {
    match level_tone(axis, level) {
        Tone::Good => Tone::Note,
        tone => tone,
    }
}

/// Returns the number of open questions that decide an axis.
pub fn deciding(page: &Page, axis: Axis) -> usize {
    page.view
        .assessment
        .open
        .iter()
        .filter(|open| open.axes.get(axis.index()) == Some(&true))
        .count()
}

/// Returns the axes that are shown: the sector only if a rule of the sector holds or may hold.
pub fn shown_axes(verdict: &Verdict) -> impl Iterator<Item = Axis> + use<> {
    let sector = verdict.sector.worst() > 0;
    Axis::ALL
        .into_iter()
        .filter(move |axis| *axis != Axis::Sector || sector)
}

/// Returns the headline and the text after it. Settled answers come first, then that the rest is not settled.
pub fn headline(page: &Page) -> (String, Option<String>) {
    let headline = page.view.assessment.headline;
    let word = page.text(&headline.message_key());
    let settled = settled(page);
    match headline {
        Headline::Unknown | Headline::Lawyer if !settled.is_empty() => (settled, Some(word + ".")),
        _ => (word, None),
    }
}

/// Returns the answers about place and reach, as far as they are settled.
fn settled(page: &Page) -> String {
    let verdict = &page.view.assessment.verdict;
    let levels = [(Axis::Stays, &verdict.stays), (Axis::Reach, &verdict.reach)];
    let settled = levels
        .into_iter()
        .filter_map(|(axis, levels)| Some(level_key(axis, levels.settled()?)));
    let texts: Vec<String> = settled.map(|key| page.text(&key)).collect();
    texts.join("; ")
}

#[derive(Properties, PartialEq)]
pub struct PanelProps {
    pub page: Page,
}

/// The panel beside the questions on wide screens, and the bar at the bottom of narrow ones.
#[component]
pub fn Panel(props: &PanelProps) -> Html {
    let page = &props.page;
    let open = use_local_state(|| false);
    let assessment = &page.view.assessment;
    let empty = assessment.headline == Headline::Empty;
    let (title, rest) = headline(page);
    let toggle = {
        let open = open.clone();
        Callback::from(move |_| open.set(!*open))
    };
    let more = page.text(if *open { "ui-verdict-less" } else { "ui-verdict-more" });
    html! {
        <@{landmark(&page.host, "aside")} class={classes!("verdict", open.then_some("open"))} aria-labelledby="verdict-title" data-testid="verdict">
            <div class="verdict-top">
                { page.title("verdict-title", "ui-verdict") }
                <p class="headline" aria-live="polite" data-testid="headline">
                    { icon::tone(headline_tone(assessment.headline)) }
                    <span>{ title }if let Some(rest) = rest { { " " }{ element("span", "hint rest", rest) } }</span>
                </p>
                if page.view.resting.as_ref().is_some_and(|resting| resting.whole.is_some()) {
                    <p class="cell note" data-testid="declared">{ icon::tone(Tone::Note) }{ page.element("span", "", "site-note.short") }</p>
                }
                <button type="button" class="button bare verdict-toggle" aria-expanded={open.to_string()} aria-controls="verdict-body"
                    onclick={toggle}>{ more }</button>
            </div>
            <div class="verdict-body" id="verdict-body">
                if empty {
                    { page.element("p", "hint", "ui-verdict-empty") }
                } else {
                    <dl class="answers">{ for shown_axes(&assessment.verdict).map(|axis| answer(page, axis)) }</dl>
                    { element("p", "open-count", page.count("ui-open-count", assessment.open.len())) }
                    <p><a class="button plain" href={Route::Result(None).href()} data-testid="to-result">{ page.text("ui-to-result") }{ icon::arrow() }</a></p>
                }
            </div>
        </@>
    }
}

fn answer(page: &Page, axis: Axis) -> Html {
    let levels = page.view.assessment.verdict.axis(axis);
    html! {
        <div key={axis.id()} data-testid={format!("answer-{}", axis.id())}>
            { page.element("dt", "", &axis.message_key()) }
            <dd>
                { icon::tone(levels_tone(axis, levels)) }
                <span>
                    { levels_text(page.words(), axis, levels) }
                    if levels.settled().is_none() {
                        { " " }{ element("span", "hint", page.count("ui-decide", deciding(page, axis))) }
                    }
                </span>
            </dd>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{TODAY, environment, example, page, read, render};
    use limes_assess::Setup;

    #[test]
    fn the_panel_reads_the_headline_and_each_answer() {
        let expected = [
            (
                "de",
                [
                    "Bleibt es innerhalb der Grenze?",
                    "Verlässt die Grenze teilweise",
                    "Im Klartext erreichbar",
                ],
            ),
            (
                "en",
                ["Does it stay inside?", "Leaves in part", "Reachable in clear text"],
            ),
        ];
        for (code, texts) in expected {
            let page = example(code, "microsoft-365-azure");
            let panel = read(html! { <Panel page={page.clone()} /> });
            for text in texts {
                assert!(panel.lines().any(|line| line == text), "{text} is missing in {panel}");
            }
            let (title, rest) = headline(&page);
            assert!(
                panel.contains(&[title, " ".to_owned(), rest.unwrap()].concat()),
                "{panel}"
            );
        }
    }

    #[test]
    fn an_empty_set_up_has_no_answers() {
        for (code, title) in [("de", "Sektorregel"), ("en", "sector")] {
            let page = page(environment(code, None), Setup::new(TODAY));
            let panel = read(html! { <Panel page={page.clone()} /> });
            assert!(panel.contains(&page.text("ui-verdict-empty")), "{panel}");
            assert!(
                !panel.contains(&page.text("axis-stays")) && !panel.contains(title),
                "{panel}"
            );
        }
    }

    #[test]
    fn a_badge_shows_its_tone_by_shape_and_hides_it_from_screen_readers() {
        let mut shapes = Vec::new();
        for tone in [Tone::Good, Tone::Partial, Tone::Bad, Tone::Open, Tone::Note] {
            let html = render(icon::tone(tone));
            assert!(html.contains("aria-hidden=\"true\""), "{html}");
            let shape = html.replace(&format!("tone-{}", tone.id()), "");
            assert!(!shapes.contains(&shape), "{tone:?} has the shape of another tone");
            shapes.push(shape);
        }
    }
}
