//! The whole page: holds the state, computes what follows from it, and shows the view that the address names.

use std::rc::Rc;

use yew::prelude::*;

use crate::components::landmark::landmark;
use crate::components::problems;
use crate::environment::{Environment, Language, Surroundings};
use crate::hooks::{LocalState, use_effect_on, use_local_state};
use crate::host::{Host, browser};
use crate::packs::{self, Part};
use crate::page::Page;
use crate::prefs::Prefs;
use crate::route::{Route, unit_id, use_route};
use crate::session::update::{HandedOver, Update};
use crate::session::{embedding, persistence, scroll_restoration};
use crate::setting::Setting;
use crate::shell::{self, organisation, toast};
use crate::state::{Action, AppState, Session};
use crate::store::{AssessingNote, Store, use_store};
use crate::{about, ask, cases, result, rulebook, start};
use limes_formats::Problem;
use limes_knowledge::Knowledge;
use limes_messages::Words;

#[derive(Properties, PartialEq)]
pub struct AppProps {
    pub host: Host,
    pub setting: Setting,
}

#[component]
pub fn App(props: &AppProps) -> Html {
    let AppProps { host, setting } = props;
    let knowledge = use_memo((), |()| setting.knowledge(Knowledge::built_in()));
    let route = use_route(host, &knowledge);
    let handed = use_memo((), |()| HandedOver::take(host, &knowledge));
    let prefs = use_local_state(|| match &*handed {
        Some(handed) => handed.prefs(persistence::prefs(host, setting)),
        None => persistence::prefs(host, setting),
    });
    let options = use_state(|| Rc::new(host.options()));
    // a section that is not shown has nothing to show
    let route = match route {
        Route::Questions(section) => Route::Questions(options.shown(section)),
        other => other,
    };
    let problems = use_state(Vec::<Problem>::new);
    let printing = use_local_state(|| false);
    let read = use_local_state(|| false);
    let store = {
        let (knowledge, host, setting) = (Rc::clone(&knowledge), host.clone(), setting.clone());
        let handed = (*handed).as_ref().and_then(HandedOver::state);
        use_store(move || {
            let begin = || AppState::new(host.options().begin(setting.begin(browser::today())));
            let state = handed.or_else(|| persistence::setup(&host, &knowledge));
            Store::new(state.unwrap_or_else(begin), host, knowledge, setting)
        })
    };
    // after the remembered set-up has been read
    let unread = use_memo((), |()| match &*handed {
        Some(handed) => handed.unread(),
        None => persistence::unread(host),
    });
    let act = {
        let store = Rc::clone(&store);
        use_callback((), move |action: Action, ()| store.act(action))
    };
    let current = store.shown();
    // until its words are here, the language that is shown stays
    let shown = Words::new(prefs.language).code();
    let loading = {
        let mut wanted = Part::wanted(route, shown);
        wanted.push(Part::Words(prefs.language));
        let mut needed = Part::needed(route, shown);
        if !problems.is_empty() || !setting.config().problems.is_empty() {
            needed.push(Part::MoreWords(shown));
        }
        packs::use_packs(needed, wanted)
    };
    let whole = Words::are_here(shown, true) && knowledge.has_sources();
    let environment = use_memo((shown, browser::today(), whole), |(code, today, whole)| {
        Environment::new(Surroundings {
            host: host.clone(),
            setting: setting.clone(),
            language: Language::new(code, &knowledge),
            whole: *whole,
            knowledge,
            newest: store.newest.clone(),
            act,
            today: *today,
        })
    });
    let page = Page {
        environment: (*environment).clone(),
        options: (*options).clone(),
        state: current.state,
        view: current.view,
        route,
        printing: *printing,
    };
    use_arrival(&page, &prefs, loading.is_done);
    use_printing(printing);
    persistence::use_link(&page, &problems);
    persistence::use_other_windows(host, &prefs);
    embedding::use_embedding(&page, &store, &prefs, &options);
    {
        let (page, prefs) = (page.clone(), prefs.clone());
        use_effect_on(
            (page.state.setup.clone(), page.state.offered, (*prefs).clone()),
            move |_| persistence::keep(&page, &prefs),
        );
    }
    let keep = {
        let (page, prefs) = (page.clone(), prefs.clone());
        Callback::from(move |()| persistence::keep(&page, &prefs))
    };
    let close = {
        let problems = problems.clone();
        Callback::from(move |_: MouseEvent| problems.set(Vec::new()))
    };
    let open = persistence::opener(&page, problems.clone());
    let main = match route {
        _ if !loading.is_done || current.is_empty => Html::default(),
        Route::Start => start::view(&page, &open),
        Route::Questions(section) => ask::view(&page, section, &prefs),
        Route::Result(unit) => result::late_view(&page, unit, &prefs),
        Route::Cases => cases::late_view(&page),
        Route::About => about::late_view(&page),
        Route::Rulebook(sheet) => rulebook::late_view(&page, sheet),
    };
    let follow = {
        let host = host.clone();
        Callback::from(move |event: MouseEvent| host.follow(&event))
    };
    let note = {
        let host = host.clone();
        Callback::from(move |event: MouseEvent| scroll_restoration::note(&host, &event))
    };
    let kind = match route {
        Route::Start => "view-start",
        Route::Questions(_) => "view-questions",
        Route::Result(_) => "view-result",
        Route::Cases => "view-cases",
        Route::About => "view-about",
        Route::Rulebook(_) => "view-rulebook",
    };
    html! {
        <div class={classes!("page", kind, page.embedded().then_some("embedded"))} onclick={follow}>
            { shell::header(&page, &prefs) }
            <AssessingNote environment={page.environment.clone()} {store} {keep} />
            if !page.embedded() {
                <Update environment={page.environment.clone()} prefs={(*prefs).clone()} unread={(*unread).clone()} />
            }
            <@{landmark(host, "main")} class="main" id="main" tabindex="-1" onclick={note}>
                { organisation::notice(&page, &read) }
                { packs::refusal(&page) }
                if route == Route::Start { { problems::list(page.words(), &problems, close) } }
                { loading.notice(&page) }
                { main }
            </@>
            { toast::view(&page) }
            { shell::footer(&page) }
        </div>
    }
}

/// Describes the document, and moves the focus to the heading when the user chooses another view.
#[hook]
fn use_arrival(page: &Page, prefs: &LocalState<Prefs>, is_done: bool) {
    let title = match page.route {
        Route::Start => page.text("ui-title-start"),
        Route::Questions(section) => page.with("ui-title-of", "view", &page.text(&section.message_key())),
        Route::Result(_) => page.with("ui-title-of", "view", &page.text("ui-result")),
        Route::Cases => page.with("ui-title-of", "view", &page.text("ui-cases")),
        Route::About => page.with("ui-title-of", "view", &page.text("ui-about")),
        Route::Rulebook(_) if !is_done => page.text("library"),
        Route::Rulebook(sheet) => page.with("ui-title-of", "view", &rulebook::late_title(page, sheet)),
    };
    let (language, scheme) = (page.words().code(), prefs.scheme);
    let (host, colours) = (page.host.clone(), page.setting.colours());
    use_effect_on((title, language, scheme), move |(title, language, scheme)| {
        host.describe(language, title, *scheme, &colours);
    });
    let (act, host) = (page.act.clone(), page.host.clone());
    let first = use_mut_ref(|| true);
    // what is still being loaded has no heading yet
    use_effect_on((page.route, is_done), move |(route, is_done)| {
        if !is_done {
            return;
        }
        act.emit(Session::Entered.into());
        if !std::mem::replace(&mut *first.borrow_mut(), false) && !scroll_restoration::return_there(&host) {
            match route {
                Route::Result(Some(unit)) => host.focus_within(&format!("unit-{}", unit_id(*unit))),
                _ => {
                    host.scroll_to_top();
                    if let Route::Questions(section) = route {
                        let link = format!("nav-{}", section.id());
                        let host = host.clone();
                        browser::soon(move || host.reveal(&link));
                    }
                    host.focus("heading");
                }
            }
        }
    });
}

/// Unfolds everything while the browser prints.
#[hook]
fn use_printing(printing: LocalState<bool>) {
    use_effect_on((), move |()| {
        let (before, after) = (printing.clone(), printing);
        let listeners = (
            browser::listen_to_window("beforeprint", move |_| before.set(true)),
            browser::listen_to_window("afterprint", move |_| after.set(false)),
        );
        move || drop(listeners)
    });
}
