//! The open questions, and whom to ask.

use std::ops::Range;

use yew::prelude::*;

use super::letters::Letters;
use super::proof::to_question;
use crate::components::lazy_list::{Batches, lazy_list_without_ids};
use crate::page::Page;
use limes_assess::Open;
use limes_messages::key;
use limes_model::{Axis, WhoKnows};

pub fn view(page: &Page) -> Html {
    let open = &page.view.assessment.open;
    html! {
        <section class="unknown" aria-labelledby="unknown-title" data-testid="unknown">
            { page.title("unknown-title", "ui-still-unknown") }
            if open.is_empty() { { page.element("p", "empty", "ui-nothing-unknown") } }
            { for WhoKnows::ALL.iter().map(|who| {
                let mine: Vec<&Open> = open.iter().filter(|open| open.who == *who).collect();
                if mine.is_empty() { Html::default() } else { group(page, *who, &mine) }
            }) }
            <Letters page={page.clone()} />
        </section>
    }
}

fn group(page: &Page, who: WhoKnows, open: &[&Open]) -> Html {
    html! {
        <div class="card">
            { page.element("h3", "", &key("who", who.id())) }
            { questions(page, open.iter().copied().copied().collect()) }
        </div>
    }
}

/// How questions are created.
const QUESTIONS: Batches = Batches {
    tag: "ul",
    class: "plain-list",
    role: None,
    size: 40,
    whole: 80,
    height: 2,
};

fn questions(page: &Page, open: Vec<Open>) -> Html {
    let count = open.len();
    let entries = {
        let page = page.clone();
        Callback::from(move |range: Range<usize>| {
            let open = open.get(range).unwrap_or_default();
            let one = |open: &Open| {
                html! {
                    <li>
                        { to_question(&page, open.key) }{ " " }
                        <span class="hint">{ about(&page, open) }</span>
                    </li>
                }
            };
            open.iter().map(one).collect()
        })
    };
    lazy_list_without_ids(page, &QUESTIONS, count, page.printing, &entries)
}

/// Returns the subject of an open question and the answers that it can change.
fn about(page: &Page, open: &Open) -> String {
    let axes = Axis::ALL.into_iter().zip(open.axes).filter(|(_, decides)| *decides);
    let axes: Vec<String> = axes
        .map(|(axis, _)| page.text(&format!("ui-axis-{}-short", axis.id())))
        .collect();
    let mut text = page.target(open.key.target);
    text.push_str(" · ");
    text.push_str(&page.with("ui-decides", "axes", &axes.join(", ")));
    if open.asked {
        text.push_str(" · ");
        text.push_str(&page.text("ui-unknown"));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{TODAY, environment, example, page, read};
    use limes_assess::Setup;

    #[test]
    fn every_open_question_is_read_below_the_one_who_can_answer_it() {
        for code in crate::testing::LANGUAGES {
            let page = example(code, "microsoft-365-azure");
            let text = read(view(&page));
            let open = &page.view.assessment.open;
            assert!(!open.is_empty());
            for one in open {
                let heading = text.find(&page.text(&key("who", one.who.id()))).unwrap();
                let question = text.find(&page.question(one.key, "")).unwrap();
                assert!(heading < question, "{text}");
            }
            assert!(!text.contains(&page.text("ui-nothing-unknown")), "{text}");
        }
    }

    #[test]
    fn it_says_so_where_nothing_is_open() {
        for code in crate::testing::LANGUAGES {
            let page = page(environment(code, None), Setup::new(TODAY));
            let text = read(view(&page));
            assert!(text.ends_with(&page.text("ui-nothing-unknown")), "{text}");
        }
    }
}
