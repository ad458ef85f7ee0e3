//! The notice that something was removed or replaced, with a button to undo it. It remains until it is dismissed.

use yew::prelude::*;

use crate::components::icon;
use crate::page::Page;
use crate::route::unit_id;
use crate::state::{Session, Undo};
use limes_assess::UnitId;
use limes_labels::one_line;

pub fn view(page: &Page) -> Html {
    let text = page.state.undo.last().map(|undo| match undo {
        Undo::Service(_, service, _) => {
            let name = one_line(&service.name).unwrap_or_else(|| page.product(service.product));
            page.with("ui-removed", "name", &name)
        }
        Undo::Access(_, access, _) => page.with(
            "ui-removed",
            "name",
            &one_line(&access.name).unwrap_or_else(|| page.text("ui-people-unnamed")),
        ),
        Undo::AsOf(_) => page.with("ui-as-of-moved", "day", &page.day(page.setup().as_of)),
        Undo::Answers(answers) => page.count("ui-answered-alike", answers.len()),
        Undo::Whole(_) => page.text("ui-replaced"),
        Undo::Trial(_) => page.text("ui-trial"),
    });
    // screen readers announce only what appears in a live region that is already there
    html! {
        <div class="toast-place" role="status">
            if let Some(text) = text {
                <div class="toast" data-testid="toast">
                    <p>{ text }</p>
                    <button type="button" class="button plain" id="undo" data-testid="undo" onclick={undo(page)}>{ page.text("ui-undo") }</button>
                    <button type="button" class="button bare" onclick={dismiss(page)} aria-label={page.text("ui-dismiss")} data-testid="dismiss">
                        { icon::cross() }
                    </button>
                </div>
            }
        </div>
    }
}

fn undo(page: &Page) -> Callback<MouseEvent> {
    let (act, host) = (page.act.clone(), page.host.clone());
    let back = match page.state.undo.last() {
        Some(Undo::Service(_, service, _)) => format!("title-{}", unit_id(UnitId::Service(service.id))),
        Some(Undo::Access(_, access, _)) => format!("title-{}", unit_id(UnitId::Access(access.id))),
        Some(Undo::Trial(_)) => "repair-title".to_owned(),
        Some(Undo::AsOf(_)) => "as-of".to_owned(),
        _ => "heading".to_owned(),
    };
    Callback::from(move |_| {
        act.emit(Session::Undo.into());
        host.focus(&back);
    })
}

fn dismiss(page: &Page) -> Callback<MouseEvent> {
    let (act, host) = (page.act.clone(), page.host.clone());
    Callback::from(move |_| {
        act.emit(Session::Dismiss.into());
        host.focus("heading");
    })
}
