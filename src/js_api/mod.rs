//! The JavaScript API: the functions of the library for other programs, as a module of their own (the npm package).
//! `docs/javascript-api.md` describes it.

use js_sys::{Array, Error, Function, JSON, Object, Reflect};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

use crate::assess::Setup;
use crate::cli;
use crate::export::{SETUP_SCHEMA, api};
use crate::facts::Knowledge;
use crate::import::{self, Problem, ProblemKind};

/// Assesses a set-up: an object as in the set-up file, or the text of such a file.
///
/// # Errors
/// A `LimesSetupError` with the list `problems`.
#[wasm_bindgen]
pub fn assess(setup: &JsValue) -> Result<JsValue, JsValue> {
    let knowledge = Knowledge::built_in();
    to_js(&api::assessment(&read(setup, &knowledge)?, &knowledge))
}

/// The questions of a set-up as they stand.
///
/// # Errors
/// A `LimesSetupError` with the list `problems`.
#[wasm_bindgen]
pub fn questions(setup: &JsValue) -> Result<JsValue, JsValue> {
    let knowledge = Knowledge::built_in();
    to_js(&api::questions(&read(setup, &knowledge)?, &knowledge))
}

/// Products, regions, questions, rules, facts and sources.
///
/// # Errors
/// None that is known.
#[wasm_bindgen]
pub fn knowledge() -> Result<JsValue, JsValue> {
    to_js(&api::knowledge(&Knowledge::built_in()))
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

fn read(setup: &JsValue, knowledge: &Knowledge) -> Result<Setup, JsValue> {
    let text = match setup.as_string() {
        Some(text) => Some(text),
        // what JSON cannot hold (a cycle, a function, nothing at all) is no set-up
        None => JSON::stringify(setup)
            .ok()
            .and_then(|text| JsValue::from(text).as_string()),
    };
    match text {
        Some(text) => import::setup(&text, knowledge).map_err(|problems| error(&problems)),
        None => Err(error(&[Problem {
            path: String::new(),
            kind: ProblemKind::NotJson,
            value: String::new(),
            expected: "object".to_owned(),
        }])),
    }
}

fn error(problems: &[Problem]) -> JsValue {
    let first = problems
        .first()
        .map_or_else(String::new, |problem| match problem.path.as_str() {
            "" => format!(": {}", problem.kind.id()),
            path => format!(": {} at {path}", problem.kind.id()),
        });
    let error = Error::new(&format!("the set-up was not understood{first}"));
    error.set_name("LimesSetupError");
    let list = Array::new();
    for problem in problems {
        let object = Object::new();
        for (name, value) in [
            ("path", problem.path.as_str()),
            ("kind", problem.kind.id()),
            ("value", &problem.value),
            ("expected", &problem.expected),
        ] {
            set(&object, name, &value.into());
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
