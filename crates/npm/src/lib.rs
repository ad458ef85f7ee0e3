//! The JavaScript API: the functions of the library for other programs, as a module of their own (the npm package).
//! `docs/javascript-api.md` describes it.

use js_sys::{Array, Error, Function, JSON, Object, Reflect};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

use limes_assess::Setup;
use limes_assess::organisation::Site;
use limes_cli as cli;
use limes_formats::read;
use limes_formats::read::{Position, Problem, ProblemKind};
use limes_formats::write::{SETUP_SCHEMA, api};
use limes_knowledge::Knowledge;

/// Assesses a set-up: an object as in the set-up file, or the text of such a file. `config` is what a site declares and
/// allows, as in limes.config.json, or undefined.
///
/// # Errors
/// A `LimesSetupError` or a `LimesConfigError` with the list `problems`.
#[wasm_bindgen]
pub fn assess(setup: &JsValue, config: &JsValue) -> Result<JsValue, JsValue> {
    let (site, knowledge) = configured(config)?;
    let setup = read(setup, &knowledge)?;
    to_js(&api::assessment_under(&setup, &knowledge, &site))
}

/// The questions of a set-up as they stand; `config` as for `assess`.
///
/// # Errors
/// A `LimesSetupError` or a `LimesConfigError` with the list `problems`.
#[wasm_bindgen]
pub fn questions(setup: &JsValue, config: &JsValue) -> Result<JsValue, JsValue> {
    let (_, knowledge) = configured(config)?;
    to_js(&api::questions(&read(setup, &knowledge)?, &knowledge))
}

/// Products, regions, questions, rules, facts and sources; `config` as for `assess`.
///
/// # Errors
/// A `LimesConfigError` with the list `problems`.
#[wasm_bindgen]
pub fn knowledge(config: &JsValue) -> Result<JsValue, JsValue> {
    to_js(&api::knowledge(&configured(config)?.1))
}

/// The JSON Schema of the set-up file.
///
/// # Errors
/// None that is known.
#[wasm_bindgen(js_name = setupSchema)]
pub fn setup_schema() -> Result<JsValue, JsValue> {
    JSON::parse(SETUP_SCHEMA)
}

/// The command line: the words after `limes`, and a function that gives the content of a file as text or throws. Gives
/// `{out, err, code}`.
///
/// # Errors
/// None that is known.
#[wasm_bindgen(js_name = commandLine)]
pub fn command_line(words: Vec<String>, read: &Function) -> Result<JsValue, JsValue> {
    let output = cli::run(&words, &|file| {
        let text = read.call1(&JsValue::NULL, &file.into());
        text.map_err(|error| reason(&error))
            .and_then(|text| text.as_string().ok_or_else(String::new))
    });
    let object = Object::new();
    set(&object, "out", &output.out.into());
    set(&object, "err", &output.err.into());
    set(&object, "code", &output.code.into());
    Ok(object.into())
}

/// Why JavaScript could not read a file.
fn reason(error: &JsValue) -> String {
    match error.dyn_ref::<Error>() {
        Some(error) => error.message().into(),
        None => error.as_string().unwrap_or_default(),
    }
}

fn to_js(value: &impl Serialize) -> Result<JsValue, JsValue> {
    value.serialize(&Serializer::json_compatible()).map_err(JsValue::from)
}

/// The text of a file: as it is, or of the object that stands for it.
fn text(value: &JsValue) -> Result<String, Problem> {
    let text = value.as_string().or_else(|| {
        // what JSON cannot hold (a cycle, a function, nothing at all) is no file
        let text = JSON::stringify(value).ok()?;
        JsValue::from(text).as_string()
    });
    text.ok_or_else(|| Problem {
        path: String::new(),
        kind: ProblemKind::NotJson,
        value: String::new(),
        expected: "object".to_owned(),
    })
}

fn read(setup: &JsValue, knowledge: &Knowledge) -> Result<Setup, JsValue> {
    let setup = text(setup).map_err(|problem| vec![problem]);
    setup
        .and_then(|text| read::setup(&text, knowledge))
        .map_err(|problems| {
            let list = problems.iter().map(|problem| (problem, None)).collect::<Vec<_>>();
            error("LimesSetupError", "the set-up was not understood", &list)
        })
}

/// What a site brings along, and the knowledge with it. A file with a mistake brings nothing: half a policy is none.
fn configured(config: &JsValue) -> Result<(Site, Knowledge), JsValue> {
    let built_in = Knowledge::built_in();
    if config.is_undefined() {
        return Ok((Site::default(), built_in.clone()));
    }
    let failed = |problems: &[(&Problem, Option<Position>)]| {
        error("LimesConfigError", "the configuration was not understood", problems)
    };
    let text = text(config).map_err(|problem| failed(&[(&problem, None)]))?;
    let config = read::config(&text, &built_in);
    if config.problems.is_empty() {
        let knowledge = config.site.knowledge(&built_in);
        return Ok((config.site, knowledge));
    }
    let list = config.problems.iter();
    Err(failed(
        &list
            .map(|found| (&found.problem, Some(found.position)))
            .collect::<Vec<_>>(),
    ))
}

/// An error with a list of what is wrong, and where in the text if that is known.
fn error(name: &str, what: &str, problems: &[(&Problem, Option<Position>)]) -> JsValue {
    let first = problems
        .first()
        .map_or_else(String::new, |(problem, _)| match problem.path.as_str() {
            "" => format!(": {}", problem.kind.id()),
            path => format!(": {} at {path}", problem.kind.id()),
        });
    let error = Error::new(&[what, &first].concat());
    error.set_name(name);
    let list = Array::new();
    for (problem, position) in problems {
        let object = Object::new();
        for (name, value) in [
            ("path", problem.path.as_str()),
            ("kind", problem.kind.id()),
            ("value", &problem.value),
            ("expected", &problem.expected),
        ] {
            set(&object, name, &value.into());
        }
        if let Some(position) = position {
            set(&object, "line", &position.line.into());
            set(&object, "column", &position.column.into());
        }
        list.push(&object);
    }
    set(&error, "problems", &list);
    error.into()
}

/// Setting a field of an object just made cannot fail.
fn set(object: &JsValue, name: &str, value: &JsValue) {
    let _ = Reflect::set(object, &name.into(), value);
}
