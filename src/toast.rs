//! The note that something was removed, with the way to take it back. It stays until it is dismissed.

use yew::prelude::*;

use super::page::Page;
use super::state::{Action, Undo};
use super::{icon, route};
use limes_assess::UnitId;

pub fn view(page: &Page) -> Html {
    let text = page.state.undo.as_ref().map(|undo| match undo {
        Undo::Service(_, service, _) => {
            let name = if service.name.is_empty() {
                page.product(service.product)
            } else {
                service.name.clone()
            };
            page.with("ui-removed", "name", &name)
        }
        Undo::Access(_, access, _) => page.with("ui-removed", "name", &access.name),
        Undo::AsOf(_) => page.with("ui-as-of-moved", "day", &page.day(page.setup().as_of)),
        Undo::Whole(_) => page.text("ui-replaced"),
        Undo::Trial(_) => page.text("ui-trial"),
    });
    // the live region stays in the page, so that what appears in it is read out
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
    let back = match &page.state.undo {
        Some(Undo::Service(_, service, _)) => format!("title-{}", route::unit_id(UnitId::Service(service.id))),
        Some(Undo::Access(_, access, _)) => format!("title-{}", route::unit_id(UnitId::Access(access.id))),
        Some(Undo::Trial(_)) => "repair-title".to_owned(),
        Some(Undo::AsOf(_)) => "as-of".to_owned(),
        _ => "heading".to_owned(),
    };
    Callback::from(move |_| {
        act.emit(Action::Undo);
        host.focus(&back);
    })
}

fn dismiss(page: &Page) -> Callback<MouseEvent> {
    let (act, host) = (page.act.clone(), page.host.clone());
    Callback::from(move |_| {
        act.emit(Action::Dismiss);
        host.focus("heading");
    })
}
