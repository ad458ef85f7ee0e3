//! Letters to those who can answer what is open: to copy, or to save; the questions as a file that an addressee answers in Limes;
//! and what replies say otherwise than the set-up.

use std::rc::Rc;

use yew::prelude::*;

use crate::components::disclosure::Disclosure;
use crate::components::element::element;
use crate::host::browser;
use crate::packs::{self, Part};
use crate::page::Page;
use crate::session::persistence;
use crate::state::Edit;
use limes_assess::{Addressee, Asked, Contradiction, contradictions, request};
use limes_labels::{Letter, letters, reply_lines};
use limes_model::Date;

#[derive(Properties, PartialEq)]
pub struct LettersProps {
    pub page: Page,
}

/// The letters; they are written again only when the page has changed.
#[component]
pub fn Letters(props: &LettersProps) -> Html {
    let page = &props.page;
    let all = letters(page.about(), None);
    if all.is_empty() {
        return Html::default();
    }
    html! {
        <div class="letters" data-testid="letters">
            { page.element("h3", "", "letters-title") }
            { page.element("p", "hint", "letters-title.says") }
            { for all.into_iter().enumerate().map(|(place, letter)| one(page, place, letter)) }
        </div>
    }
}

fn one(page: &Page, place: usize, letter: Letter) -> Html {
    let count = page.count("answer-questions", letter.questions.len());
    let summary = html! {
        <span class="finding-title">{ letter.name.clone() }{ " " }{ element("span", "hint", count) }</span>
    };
    let before = page.setup().correspondence.asked.iter().rev();
    let before = before
        .into_iter()
        .find(|asked| asked.to == letter.to)
        .map(|asked| asked.day);
    let body = {
        let page = page.clone();
        Callback::from(move |()| {
            let text = letter.plain(page.naming());
            html! {
                <>
                    <p class="row">{ buttons(&page, place, &letter, &text) }</p>
                    { sent(&page, place, &letter, before) }
                    <pre class="letter" tabindex="0" aria-label={letter.subject.clone()}>{ text }</pre>
                </>
            }
        })
    };
    html! {
        <Disclosure key={place} class="unit-flows" testid={format!("letter-{place}")} {summary} {body} />
    }
}

/// Shows the buttons that copy a letter, save it, and save its questions as a file. Each notes when the addressee was asked.
fn buttons(page: &Page, place: usize, letter: &Letter, text: &str) -> Html {
    let asked = letter.asked(page.today);
    let is_party = matches!(letter.to, Addressee::Party(_));
    let button = |id: &'static str, take: Rc<dyn Fn(&Page)>| {
        let (page, asked) = (page.clone(), asked.clone());
        let onclick = Callback::from({
            let page = page.clone();
            move |_: MouseEvent| {
                take(&page);
                // a list for oneself is no letter
                if asked.to != Addressee::Organisation {
                    page.act.emit(Edit::Asked(asked.clone()).into());
                }
            }
        });
        html! { <button type="button" class="button plain" {onclick} data-testid={format!("letter-{id}-{place}")}>{ page.text(&format!("letters-{id}")) }</button> }
    };
    let name = |end: &str| format!("limes-{}-{}{end}", page.setup().as_of, place + 1);
    let (plain, file) = (name(".txt"), name("-questions.json"));
    let (saved, copied, questions) = (text.to_owned(), text.to_owned(), asked.clone());
    html! {
        <>
            { button("copy", Rc::new(move |_| { browser::copy(&copied); })) }
            { button("save", Rc::new(move |_| browser::download(&plain, "text/plain", &saved))) }
            if is_party {
                { button("file", Rc::new(move |page| save_request(page, &file, &questions))) }
            }
        </>
    }
}

/// Saves the questions for an addressee as a set-up of their own.
fn save_request(page: &Page, name: &str, asked: &Asked) {
    let (page, name, asked) = (page.clone(), name.to_owned(), asked.clone());
    packs::load_all(Part::opening(), move |missing| {
        if missing.is_none() {
            let request = request(page.setup(), &page.knowledge, &asked);
            browser::download(&name, "application/json", &persistence::file(&page, &request));
        }
    });
}

/// Says when the addressee was asked, and how the reply comes back.
fn sent(page: &Page, place: usize, letter: &Letter, before: Option<Date>) -> Html {
    let to = letter.to;
    let how = matches!(to, Addressee::Party(_)).then(|| page.element("p", "hint", "letters-file.says"));
    html! {
        <div role="status">
            { for how }
            if let Some(day) = before {
                <p class="row">
                    { element("span", "", page.with("letters-asked", "day", &page.day(day))) }{ " " }
                    <button type="button" class="button bare" onclick={page.on::<MouseEvent>(Edit::NotAsked(to))} data-testid={format!("letter-not-sent-{place}")}>{ page.text("letters-not-sent") }</button>
                </p>
            }
        </div>
    }
}

/// Shows what came of the reply that was opened last, and where replies say something else than the set-up.
pub fn replies(page: &Page) -> Html {
    let lines = page
        .state
        .merged
        .as_ref()
        .map(|merged| reply_lines(&page.about(), merged));
    let other = contradictions(page.setup());
    html! {
        <>
            if let Some(lines) = lines {
                <section class="cell note" role="status" data-testid="merged">
                    { for lines.first().map(|head| element("p", "strong", head.clone())) }
                    <ul>{ for lines.into_iter().skip(1).map(|line| element("li", "", line)) }</ul>
                </section>
            }
            if !other.is_empty() {
                <section class="cell note" aria-labelledby="contradictions-title" data-testid="contradictions">
                    { page.title("contradictions-title", "letters-contradictions") }
                    <ul class="plain-list">{ for other.iter().map(|one| contradiction(page, one)) }</ul>
                </section>
            }
        </>
    }
}

fn contradiction(page: &Page, one: &Contradiction) -> Html {
    let values = [
        ("name", page.about().addressee(one.from).into()),
        ("day", page.day(one.day).into()),
        ("answer", page.answer(one.key, one.said).into()),
        ("own", page.answer(one.key, one.own).into()),
    ];
    let question = page.question(one.key, "");
    html! {
        <li>
            { element("strong", "", question.clone()) }{ " " }
            { element("span", "", page.words().with("letters-contradiction", &values)) }{ " " }
            <button type="button" class="button bare" onclick={page.on::<MouseEvent>(Edit::Answer(one.key, one.said))} data-testid="use-reply">
                { page.text("letters-use-reply") }<span class="unseen">{ ": " }{ question }</span>
            </button>
        </li>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{LANGUAGES, example};

    #[test]
    fn each_addressee_has_one_letter_with_all_its_questions() {
        for code in LANGUAGES {
            let page = example(code, "microsoft-365-azure");
            let all = letters(page.about(), None);
            assert!(!all.is_empty());
            let asked: usize = all
                .iter()
                .flat_map(|letter| &letter.questions)
                .map(|one| one.keys.len())
                .sum();
            assert_eq!(asked, page.view.assessment.open.len());
            let html = crate::testing::render(html! { <Letters page={page.clone()} /> });
            for letter in &all {
                assert!(html.contains(&letter.name), "{html}");
            }
        }
    }
}
