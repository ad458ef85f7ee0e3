//! The problems of a file that could not be opened.

use yew::prelude::*;

use limes_formats::Problem;
use limes_messages::Words;

/// The id of the list, for focus.
pub const ID: &str = "problems";

/// Lists the problems, with a button that closes the list.
pub fn list(words: &Words, problems: &[Problem], close: Callback<MouseEvent>) -> Html {
    if problems.is_empty() {
        return Html::default();
    }
    html! {
        <section class="problems" id={ID} tabindex="-1" role="alert" data-testid="problems">
            <h2>{ words.text("ui-problems") }</h2>
            <p>{ words.text("ui-problems.says") }</p>
            <ul>{ for problems.iter().map(|problem| html! { <li>{ problem.text(words) }</li> }) }</ul>
            <button type="button" class="button plain" onclick={close}>{ words.text("ui-close") }</button>
        </section>
    }
}
