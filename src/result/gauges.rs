//! The gauges: one card for each answer, with its scale and the possible levels.

use yew::prelude::*;

use crate::components::icon;
use crate::components::verdict::{
    deciding, level_key, level_tone, levels_text, scale_length, shown_axes, supposed_tone,
};
use crate::page::Page;
use limes_assess::Transfer;
use limes_assess::{Headline, Levels};
use limes_model::Axis;

pub fn view(page: &Page) -> Html {
    html! {
        <section class="gauges" aria-label={page.text("ui-gauges")}>
            { for shown_axes(&page.view.assessment.verdict).map(|axis| gauge(page, axis)) }
        </section>
    }
}

fn gauge(page: &Page, axis: Axis) -> Html {
    let levels = page.view.assessment.verdict.axis(axis);
    let available = page.view.assessment.headline != Headline::NotAvailable;
    let tone = supposed_tone(available, axis, levels);
    let id = axis.id();
    let says = levels
        .settled()
        .map(|level| page.text(&(level_key(axis, level) + ".says")));
    html! {
        <article class={classes!("gauge", tone.class())} key={id} data-testid={format!("answer-{id}")}>
            { page.element("h2", "", &axis.message_key()) }
            if !available { { page.element("p", "hint", "ui-supposed") } }
            <p class="gauge-answer">{ icon::tone(tone) }<strong>{ levels_text(page.words(), axis, levels) }</strong></p>
            <p class="gauge-says">{ says.unwrap_or_else(|| page.count("ui-decide", deciding(page, axis))) }</p>
            { scale(page, axis, levels) }
            if axis == Axis::Basis {
                <p class="hint" data-testid="transfer">{ page.text(&format!("transfer-{}", Transfer::of(&page.view.assessment).id())) }</p>
            }
        </article>
    }
}

/// Shows all levels of the scale, least concern first; the possible ones are marked, in text as well.
fn scale(page: &Page, axis: Axis, levels: &Levels) -> Html {
    let possible = page.text(if levels.settled().is_some() {
        "ui-scale-is"
    } else {
        "ui-scale-possible"
    });
    html! {
        <ol class="scale" aria-label={page.text("ui-scale")}>
            { for (0..scale_length(axis)).map(|level| {
                let here = levels.all().contains(&level);
                let tone = level_tone(axis, level);
                html! {
                    <li key={level} class={classes!(tone.class(), here.then_some("here"))}>
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
    use crate::testing::{example, read};

    #[test]
    fn a_scale_says_which_level_is_the_answer() {
        let expected = [
            (
                "de",
                "Verlässt die Grenze teilweise – das ist die Antwort",
                "Angemessenes Schutzniveau – möglich",
            ),
            (
                "en",
                "Leaves in part – this is the answer",
                "Adequate country – possible",
            ),
        ];
        for (code, settled, possible) in expected {
            let page = example(code, "microsoft-365-azure");
            let gauges = read(view(&page));
            for text in [settled, possible] {
                assert_eq!(
                    gauges.lines().filter(|line| *line == text).count(),
                    1,
                    "{text} in {gauges}"
                );
            }
            // the sector is shown only where a rule of the sector holds
            assert!(!gauges.contains(&page.text("axis-sector")), "{gauges}");
        }
    }
}
