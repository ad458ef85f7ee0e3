//! Support for component tests: renders parts of the page natively and returns what people read.

use std::collections::BTreeSet;
use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue};
use yew::LocalServerRenderer;
use yew::prelude::*;

use crate::environment::{Environment, Language, Surroundings};
use crate::hooks::{LocalState, use_local_state};
use crate::host::Host;
use crate::host::channel::HostChannel;
use crate::page::{Page, View};
use crate::prefs::{Memory, Prefs, Scheme};
use crate::route::Route;
use crate::setting::Setting;
use crate::state::{AppState, Newest};
use limes_assess::{Assessor, Setup, example_setup};
use limes_compiler::messages::{self, Selection};
use limes_formats::read::Options;
use limes_knowledge::Knowledge;
use limes_messages::{Words, WordsPack};
use limes_model::question::Section;
use limes_model::{Date, Edition, Pack, PackKind};

/// The languages in which every component is tested.
pub const LANGUAGES: [&str; 2] = ["de", "en"];

/// An organisation's file with a region of its own.
pub const OWN_REGION: &str = r#"{ "version": 1, "facts": { "regions": [ {
    "id": "own:frankfurt-2", "provider": "aws", "name": "Frankfurt 2", "countries": ["DE"],
    "source": { "title": "Letter of the provider", "date": "2026-09-30" },
    "validFrom": "2026-10-01", "validTo": "2027-10-01", "reviewBy": "2027-04-01"
} ] } }"#;

/// The current day of all tests.
pub const TODAY: Date = Date::new(2026, 11, 22);

/// Returns an environment without a browser. `config` is the text of an organisation's file.
pub fn environment(code: &str, config: Option<&str>) -> Environment {
    let setting = Setting::read(config);
    let knowledge = Rc::new(setting.knowledge(Knowledge::built_in()));
    // no component touches the root element while it renders
    let root = JsValue::NULL.unchecked_into();
    Environment::new(Surroundings {
        host: Host::within(root, Options::default(), None, HostChannel::Closed),
        setting,
        language: Language::new(code, &knowledge),
        knowledge,
        whole: true,
        newest: Newest::new(AppState::new(Setup::new(TODAY))),
        act: Callback::noop(),
        today: TODAY,
    })
}

/// Returns the page that shows a set-up.
pub fn page(environment: Environment, setup: Setup) -> Page {
    let mut assessor = Assessor::new();
    let view = View::new(&mut assessor, &setup, &environment.knowledge, &environment.setting);
    let view = now(view);
    Page {
        environment,
        options: Rc::default(),
        state: Rc::new(AppState::new(setup)),
        view: Rc::new(view),
        route: Route::Start,
        printing: false,
    }
}

/// Returns the page that shows one of the built-in examples, with everything unfolded.
pub fn example(code: &str, id: &str) -> Page {
    let environment = environment(code, None);
    let example = environment.knowledge.example(id).unwrap();
    let setup = example_setup(example, &environment.knowledge).unwrap();
    Page {
        printing: true,
        ..page(environment, setup)
    }
}

#[derive(Properties, PartialEq)]
struct RenderedProps {
    children: Html,
}

#[component]
fn Rendered(props: &RenderedProps) -> Html {
    props.children.clone()
}

/// Waits for a future.
fn now<T>(future: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    runtime.block_on(future)
}

/// Renders a part of the page to HTML.
pub fn render(part: Html) -> String {
    let props = RenderedProps { children: part };
    let renderer = LocalServerRenderer::<Rendered>::with_props(props).hydratable(false);
    now(renderer.render())
}

/// Renders a part of the page, and returns what a screen reader reads, one block on each line. Panics where two words run
/// together.
pub fn read(part: Html) -> String {
    let html = render(part);
    let reading = Reading::of(&html);
    assert_eq!(reading.run_together, BTreeSet::new());
    reading.text
}

/// Elements that do not separate the text before them from the text in them.
const INLINE: [&str; 7] = ["a", "b", "cite", "code", "em", "span", "strong"];
/// Elements without content.
const VOID: [&str; 6] = ["br", "img", "input", "path", "circle", "source"];

/// What a screen reader makes of HTML.
struct Reading {
    text: String,
    /// Neighbouring words of different elements with nothing between them.
    run_together: BTreeSet<String>,
}

impl Reading {
    fn of(html: &str) -> Self {
        let mut reading = Self {
            text: String::new(),
            run_together: BTreeSet::new(),
        };
        // the depth within an element that is hidden from screen readers
        let mut hidden = 0_usize;
        for piece in html.split('<') {
            let (tag, text) = split_tag(piece);
            let name = tag.trim_start_matches('/');
            let name = name.split([' ', '/']).next().unwrap_or_default();
            let closes = tag.starts_with('/');
            if !name.is_empty() && !VOID.contains(&name) && !tag.ends_with('/') {
                if hidden > 0 {
                    hidden = if closes { hidden - 1 } else { hidden + 1 };
                } else if !closes && is_hidden(tag) {
                    hidden = 1;
                }
            }
            // a link that looks like a button is read on its own
            let separate = !INLINE.contains(&name) || tag.contains("class=\"button");
            if separate && !name.is_empty() && !reading.text.ends_with('\n') {
                reading.text.push('\n');
            }
            if hidden == 0 {
                reading.add(&unescape(text));
            }
        }
        reading.text = reading.text.trim().to_owned();
        reading
    }

    fn add(&mut self, text: &str) {
        let (before, after) = (self.text.chars().last(), text.chars().next());
        if let (Some(before), Some(after)) = (before, after)
            && !before.is_whitespace()
            && !after.is_whitespace()
            && !"(„“\"".contains(before)
            && !",.;:)!?“\"".contains(after)
        {
            let start: String = text.chars().take(30).collect();
            let end: Vec<char> = self.text.chars().rev().take(30).collect();
            let end: String = end.into_iter().rev().collect();
            self.run_together.insert([end.trim_start(), "|", &start].concat());
        }
        self.text.push_str(text);
    }
}

/// Splits what follows a `<` into the tag and the text after it. A `>` within quotes belongs to the tag.
fn split_tag(piece: &str) -> (&str, &str) {
    let mut quoted = false;
    for (place, character) in piece.char_indices() {
        match character {
            '"' => quoted = !quoted,
            '>' if !quoted => return (&piece[..place], &piece[place + 1..]),
            _ => {}
        }
    }
    ("", piece)
}

fn is_hidden(tag: &str) -> bool {
    tag.contains("aria-hidden=\"true\"")
        || tag
            .split(' ')
            .any(|part| part == "hidden" || part.starts_with("hidden="))
}

fn unescape(text: &str) -> String {
    let pairs = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#x27;", "'"),
        ("&#x2F;", "/"),
        ("&amp;", "&"),
    ];
    pairs
        .iter()
        .fold(text.to_owned(), |text, (escaped, plain)| text.replace(escaped, plain))
}

#[test]
fn words_of_neighbouring_elements_that_run_together_are_found() {
    let reading = Reading::of("<p>to 2027<span class=\"badge\">stated</span></p><p>by</p>");
    assert_eq!(reading.run_together, BTreeSet::from(["to 2027|stated".to_owned()]));
    let reading = Reading::of("<p>to 2027 <span>stated</span>, <b>twice</b></p><p>by<i aria-hidden=\"true\">x</i></p>");
    assert_eq!(reading.run_together, BTreeSet::new());
    assert_eq!(reading.text, "to 2027 stated, twice\nby");
}

#[derive(Properties, PartialEq)]
struct ViewOfProps {
    page: Page,
    view: Callback<(Page, LocalState<Prefs>), Html>,
}

/// A view that needs the user's choices.
#[component]
fn ViewOf(props: &ViewOfProps) -> Html {
    let prefs = use_local_state(|| Prefs {
        language: props.page.words().code(),
        scheme: Scheme::System,
        memory: Memory::Off,
    });
    props.view.emit((props.page.clone(), prefs))
}

/// Renders a view that needs the user's choices.
fn render_view(page: &Page, view: impl Fn(&Page, &LocalState<Prefs>) -> Html + 'static) -> String {
    let view = Callback::from(move |(page, prefs): (Page, LocalState<Prefs>)| view(&page, &prefs));
    render(html! { <ViewOf page={page.clone()} {view} /> })
}

#[test]
fn no_view_runs_words_together() {
    let mut run_together = BTreeSet::new();
    let mut check = |html: String, heading: &str| {
        let reading = Reading::of(&html);
        assert!(
            reading.text.contains(heading),
            "{heading} is missing in {}",
            reading.text
        );
        run_together.extend(reading.run_together);
    };
    for code in LANGUAGES {
        for one in Knowledge::built_in().examples() {
            let page = example(code, one.id);
            let result = render_view(&page, |page, prefs| crate::result::view(page, None, prefs));
            check(result, &page.text("ui-findings"));
            for section in Section::ALL {
                let asked = render_view(&page, move |page, prefs| crate::ask::view(page, section, prefs));
                check(asked, &page.text(&section.message_key()));
            }
        }
        let page = example(code, "microsoft-365-azure");
        let start = render(crate::start::view(&page, &Callback::noop()));
        check(start, &page.text("ui-start-title"));
        let cases = render(html! { <crate::cases::Gallery environment={page.environment.clone()} printing={true} /> });
        check(cases, &page.text("ui-cases"));
        let rulebook = render(crate::rulebook::view(&page, None));
        check(rulebook, &page.text("library"));
    }
    assert_eq!(run_together, BTreeSet::new());
}

/// Texts of a language as the page has them when it starts, before it has read anything else.
fn first_words(code: &str) -> Words {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("messages");
    let compiled = messages::compile(&messages::load(&folder).unwrap()).unwrap();
    let language = compiled
        .languages
        .iter()
        .find(|language| language.code == code)
        .unwrap();
    let none = Edition {
        version: "",
        date: Date::MIN,
    };
    let bytes = language.pack(none, Selection::First).unwrap();
    Words::of(WordsPack::of(&Pack::read(bytes.leak(), PackKind::Words).unwrap()).unwrap())
}

#[test]
fn start_and_questions_need_no_text_that_comes_later() {
    let mut missing = BTreeSet::new();
    for code in LANGUAGES {
        let whole = Words::new(code);
        let first = first_words(code);
        let later: BTreeSet<String> = whole.keys().difference(&first.keys()).cloned().collect();
        assert!(later.len() > 300, "{}", later.len());
        for one in Knowledge::built_in().examples() {
            let page = example(code, one.id);
            let knowledge = Rc::clone(&page.knowledge);
            let environment = Environment::new(Surroundings {
                host: page.host.clone(),
                setting: page.setting.clone(),
                language: Language::with(first.clone(), &knowledge),
                knowledge,
                whole: false,
                newest: Newest::new(AppState::new(Setup::new(TODAY))),
                act: Callback::noop(),
                today: TODAY,
            });
            let page = Page { environment, ..page };
            let mut views = vec![
                render(crate::start::view(&page, &Callback::noop())),
                render(crate::shell::toast::view(&page)),
                render_view(&page, crate::shell::header),
            ];
            for section in Section::ALL {
                views.push(render_view(&page, move |page, prefs| {
                    crate::ask::view(page, section, prefs)
                }));
            }
            for html in views {
                let text = Reading::of(&html).text;
                // a key without a text is shown itself, possibly next to other words
                missing.extend(
                    later
                        .iter()
                        .filter(|key| key.contains('-') && text.contains(*key))
                        .cloned(),
                );
            }
        }
    }
    assert_eq!(missing, BTreeSet::new());
}
