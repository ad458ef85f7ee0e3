//! The problems of a file that could not be opened.

use yew::prelude::*;

use crate::chunks::late;
use crate::components::element::element;
use limes_formats::Problem;
use limes_messages::Words;

/// The id of the list, for focus.
pub const ID: &str = "problems";

/// Lists the problems, with a button that closes the list.
pub fn list(words: &Words, problems: &[Problem], close: Callback<MouseEvent>) -> Html {
    if problems.is_empty() {
        Html::default()
    } else {
        list_now(words, problems, close)
    }
}

late! {
    // the reader of set-ups found them
    open => fn list_now(words: &Words, problems: &[Problem], close: Callback<MouseEvent>) -> Html = some;
}

fn some(words: &Words, problems: &[Problem], close: Callback<MouseEvent>) -> Html {
    html! {
        <section class="problems" id={ID} tabindex="-1" role="alert" data-testid="problems">
            { element("h2", "", words.text("ui-problems")) }
            { element("p", "", words.text("ui-problems.says")) }
            <ul>{ for problems.iter().map(|problem| html! { <li>{ problem.text(words) }</li> }) }</ul>
            <button type="button" class="button plain" onclick={close}>{ words.text("ui-close") }</button>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{environment, read};

    #[test]
    fn each_problem_is_read_with_its_place() {
        for (code, title) in [
            ("de", "Die Datei lässt sich nicht öffnen"),
            ("en", "The file could not be opened"),
        ] {
            let environment = environment(code, None);
            let text = r#"{ "format": "limes-setup", "version": 2, "asOf": "yesterday", "colour": 1 }"#;
            let problems = limes_formats::read::setup(text, &environment.knowledge).unwrap_err();
            let read = read(list(environment.words(), &problems, Callback::noop()));
            assert!(read.starts_with(title), "{read}");
            for problem in problems.iter() {
                assert!(read.contains(&problem.text(environment.words())), "{read}");
            }
            assert!(read.contains("asOf") && read.contains("yesterday"), "{read}");
        }
    }

    #[test]
    fn without_a_problem_nothing_is_shown() {
        let environment = environment("en", None);
        assert_eq!(read(list(environment.words(), &[], Callback::noop())), "");
    }
}
