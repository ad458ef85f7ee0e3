//! The answer: one sentence, and a row for each question with who, where and how many data flows.

use yew::prelude::*;

use super::contents::link;
use crate::components::element::{element, heading};
use crate::components::icon::{self, Tone};
use crate::components::verdict::{level_key, level_tone, levels_text, supposed_tone};
use crate::page::Page;
use limes_assess::{Addressee, Headline, Transfer};
use limes_labels::{Answered, Row, Tally, capital};
use limes_model::Axis;

/// Greatest number of those who can answer open questions that are named beside the answer.
const MOST_ASKED: usize = 5;

/// Shows the answer; `first` is what to do first.
pub fn view(page: &Page, first: Html) -> Html {
    let answered = page.about().answered(page.causes());
    let headline = page.view.assessment.headline;
    let values = [
        ("day", page.day(page.setup().as_of).into()),
        ("boundary", page.boundary().into()),
    ];
    let declared = page
        .view
        .resting
        .as_ref()
        .is_some_and(|resting| resting.whole.is_some());
    html! {
        <div class="answer">
            <section class="answer-main" data-testid="headline" data-headline={headline.id()}>
                { element("p", "eyebrow", page.words().with("ui-result-for", &values)) }
                { heading(answered.sentence.clone()) }
                if declared {
                    <p class="cell note" data-testid="declared-headline">{ icon::tone(Tone::Note) }{ page.text("site-note.short") }</p>
                }
                if matches!(headline, Headline::NotAvailable | Headline::OutsideScope | Headline::Lawyer) {
                    { page.element("p", "lead", &format!("headline-{}.says", headline.id())) }
                }
                { element("p", "lead", answered.rest.clone()) }
                <div class="rows" role="group" aria-label={page.text("ui-gauges")}>
                    { for answered.rows.iter().zip(1..).map(|(one, number)| row(page, one, number)) }
                </div>
            </section>
            <div class="answer-sides">
                { first }
                { asked(page, &answered) }
            </div>
        </div>
    }
}

fn row(page: &Page, row: &Row, number: usize) -> Html {
    let axis = row.axis;
    let levels = page.view.assessment.verdict.axis(axis);
    let available = page.view.assessment.headline != Headline::NotAvailable;
    let id = axis.id();
    html! {
        <article class="row-of-answer" key={id} data-testid={format!("answer-{id}")}>
            <h2><span class="number" aria-hidden="true">{ number }</span>{ row.question.clone() }</h2>
            <div class="row-says">
                if !available { { page.element("p", "hint", "ui-supposed") } }
                <p class="gauge-answer">{ icon::tone(supposed_tone(available, axis, levels)) }<strong>{ levels_text(page.words(), axis, levels) }</strong></p>
                { for row.says.iter().map(|sentence| element("p", "", sentence.clone())) }
                if axis == Axis::Basis {
                    <p class="hint" data-testid="transfer">{ page.text(&format!("transfer-{}", Transfer::of(&page.view.assessment).id())) }</p>
                }
                { proportion(page, axis, &row.tally) }
            </div>
        </article>
    }
}

/// The tone of a number of flows.
fn tone(axis: Axis, tally: &Tally) -> Tone {
    tally.level.map_or(Tone::Open, |level| level_tone(axis, level))
}

/// Shows how many flows are at each level: as a bar, and as the numbers below it. Each tone has a pattern of its own.
fn proportion(page: &Page, axis: Axis, tally: &[Tally]) -> Html {
    let whole: usize = tally.iter().map(|one| one.count).sum();
    if whole == 0 {
        return Html::default();
    }
    let share = |count: usize| (count * 1000 / whole).to_string();
    let mut from = 0;
    let parts: Vec<(usize, &Tally)> = tally
        .iter()
        .map(|one| {
            let begins = from;
            from += one.count;
            (begins, one)
        })
        .collect();
    let numbers = tally.iter().map(|one| {
        let tone = tone(axis, one);
        html! {
            <li key={one.text.clone()} class={tone.class()}>
                <svg class="swatch" viewBox="0 0 14 14" aria-hidden="true" focusable="false"><rect width="14" height="14" class="bar" />{ pattern(tone, 0, 28) }</svg>
                { one.text.clone() }
            </li>
        }
    });
    html! {
        <div class="proportion">
            <svg class="proportion-bar" viewBox="0 0 1000 14" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                { for parts.into_iter().map(|(begins, one)| {
                    let tone = tone(axis, one);
                    html! {
                        <g class={tone.class()} key={begins}>
                            <rect x={share(begins)} width={share(one.count)} height="14" class="bar" />
                            { pattern(tone, begins * 1000 / whole, one.count * 1000 / whole) }
                        </g>
                    }
                }) }
            </svg>
            <ul class="numbers">
                <li>{ page.count("tally-flows", whole) }{ ":" }</li>
                { for numbers }
            </ul>
        </div>
    }
}

/// Lines over a part of a bar, by which its tone is known without colour: none where it is good, upright ones for a part,
/// a dense grid for the worst, a single line through the middle where it is open.
fn pattern(tone: Tone, from: usize, width: usize) -> Html {
    let step = match tone {
        Tone::Good | Tone::Note => return Html::default(),
        Tone::Open => return html! { <path class="over" d={format!("M{from} 7h{width}")} /> },
        Tone::Partial => 24,
        Tone::Bad => 12,
    };
    let lines: String = (1..)
        .map(|number| number * step)
        .take_while(|place| *place < width)
        .map(|place| format!("M{} 0v14", from + place))
        .collect();
    html! { <path class="over" d={lines} /> }
}

/// Shows who can answer what is open.
fn asked(page: &Page, answered: &Answered) -> Html {
    if answered.asked.is_empty() {
        return Html::default();
    }
    let named = answered.asked.iter().take(MOST_ASKED);
    let more: usize = answered.asked.iter().skip(MOST_ASKED).map(|(_, count)| count).sum();
    html! {
        <aside class="answer-side" aria-labelledby="asked-title">
            { page.title("asked-title", "answer-ask-title") }
            <ul class="plain-list">
                { for named.map(|(whom, count)| element("li", "", who(page, *whom, *count))) }
                if more > 0 { { element("li", "", page.count("answer-ask-more", more)) } }
            </ul>
            { link(page, "unknown-title", page.text("answer-ask-all")) }
        </aside>
    }
}

/// Returns who can answer how many questions.
pub fn who(page: &Page, whom: Addressee, count: usize) -> String {
    let values = [
        ("name", capital(&page.about().addressee(whom)).into()),
        ("questions", page.count("answer-questions", count).into()),
    ];
    page.words().with("answer-ask-company", &values)
}

/// Shows all levels of the scale of an axis, least concern first; the possible ones are marked, in text as well.
pub fn scale(page: &Page, axis: Axis) -> Html {
    let levels = page.view.assessment.verdict.axis(axis);
    let possible = page.text(if levels.settled().is_some() {
        "ui-scale-is"
    } else {
        "ui-scale-possible"
    });
    html! {
        <ol class="scale" aria-label={page.text("ui-scale")}>
            { for (0..=axis.top()).map(|level| {
                let here = levels.all().contains(&level);
                html! {
                    <li key={level} class={classes!(level_tone(axis, level).class(), here.then_some("here"))}>
                        <span class="step" aria-hidden="true" />
                        { page.text(&level_key(axis, level)) }
                        if here { <span class="unseen">{ " – " }{ &possible }</span> }
                    </li>
                }
            }) }
        </ol>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{example, read, render};

    #[test]
    fn the_sentence_is_the_heading_and_each_row_counts_all_flows() {
        let expected = [
            ("de", "Behörden in den USA könnten sie im Klartext verlangen."),
            (
                "en",
                "Authorities in the United States could demand it in readable form.",
            ),
        ];
        for (code, who) in expected {
            let page = example(code, "microsoft-365-azure");
            let html = render(view(&page, Html::default()));
            let heading = html
                .split("<h1")
                .nth(1)
                .and_then(|rest| rest.split("</h1>").next())
                .unwrap();
            assert!(heading.contains(who), "{heading}");
            let flows: usize = page.view.assessment.units.iter().map(|unit| unit.flows.len()).sum();
            let answered = page.about().answered(page.causes());
            for row in &answered.rows {
                assert_eq!(row.tally.iter().map(|one| one.count).sum::<usize>(), flows, "{row:?}");
            }
            let text = read(view(&page, Html::default()));
            assert!(text.contains(&page.count("tally-flows", flows)), "{text}");
            assert!(text.contains("Microsoft"), "{text}");
            // the sector is shown only where a rule of the sector holds
            assert!(!text.contains(&page.text("axis-sector")), "{text}");
        }
    }

    #[test]
    fn each_open_question_is_counted_for_one_who_can_answer_it() {
        let page = example("en", "microsoft-365-azure");
        let answered = page.about().answered(page.causes());
        let asked: usize = answered.asked.iter().map(|(_, count)| count).sum();
        assert_eq!(asked, page.view.assessment.open.len());
        assert!(asked > 0);
    }

    #[test]
    fn a_scale_says_which_levels_are_possible() {
        let expected = [
            ("de", "Angemessenes Schutzniveau – möglich"),
            ("en", "Adequate country – possible"),
        ];
        for (code, possible) in expected {
            let page = example(code, "microsoft-365-azure");
            let text = read(scale(&page, Axis::Basis));
            assert_eq!(text.lines().filter(|line| *line == possible).count(), 1, "{text}");
        }
    }

    #[test]
    fn tones_are_told_apart_without_colour() {
        let over = |tone| render(pattern(tone, 0, 100));
        let looks = [over(Tone::Good), over(Tone::Partial), over(Tone::Bad), over(Tone::Open)];
        for (place, look) in looks.iter().enumerate() {
            assert!(!looks[..place].contains(look), "{look}");
        }
    }
}
