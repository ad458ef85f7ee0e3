//! Letters to those who can answer what is open: to copy, or to save.

use yew::prelude::*;

use crate::components::disclosure::Disclosure;
use crate::components::element::element;
use crate::host::browser;
use crate::page::Page;
use limes_labels::{Letter, letters};

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
    let name = format!("limes-{}-{}.txt", page.setup().as_of, place + 1);
    let body = {
        let page = page.clone();
        Callback::from(move |()| {
            let text = letter.plain(page.naming());
            let save = {
                let (name, text) = (name.clone(), text.clone());
                Callback::from(move |_: MouseEvent| browser::download(&name, "text/plain", &text))
            };
            html! {
                <>
                    <p class="row"><button type="button" class="button plain" onclick={save} data-testid={format!("letter-save-{place}")}>{ page.text("letters-save") }</button></p>
                    <pre class="letter" tabindex="0" aria-label={letter.subject.clone()}>{ text }</pre>
                </>
            }
        })
    };
    html! {
        <Disclosure key={place} class="unit-flows" testid={format!("letter-{place}")} {summary} {body} />
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
