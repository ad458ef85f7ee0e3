//! The JavaScript API: the functions of the library for other programs, as the module of the npm package.
//! `docs/javascript-api.md` describes it.
//!
//! This crate converts values between JavaScript and Rust. It judges nothing and reads no file.

use std::sync::OnceLock;

use js_sys::{Array, Error, Function, JSON, Object, Reflect, Uint8Array};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

use limes_assess::Setup;
use limes_assess::organisation::Organisation;
use limes_cli as cli;
use limes_formats::wire::v1;
use limes_formats::{KnowledgeUpdate, Problem, ProblemKind, Problems, SETUP_SCHEMA, read};
use limes_knowledge::{Knowledge, PackError};

/// Assesses a set-up: an object as in the set-up file, or the text of such a file. `config` is the configuration of an
/// organisation, as in `limes.config.json`, or undefined.
///
/// # Errors
/// Throws a `LimesSetupError` or a `LimesConfigError` with the list `problems`.
#[wasm_bindgen]
pub fn assess(setup: &JsValue, config: &JsValue) -> Result<JsValue, JsValue> {
    let (site, knowledge) = configured(config)?;
    let setup = read(setup, &knowledge)?;
    to_js(&v1::assessment_under(&setup, &knowledge, &site))
}

/// Returns the questions of a set-up with their answers; `config` as for `assess`.
///
/// # Errors
/// Throws a `LimesSetupError` or a `LimesConfigError` with the list `problems`.
#[wasm_bindgen]
pub fn questions(setup: &JsValue, config: &JsValue) -> Result<JsValue, JsValue> {
    let (_, knowledge) = configured(config)?;
    to_js(&v1::questions(&read(setup, &knowledge)?, &knowledge))
}

/// Returns the plan in steps for a set-up; `config` as for `assess`.
///
/// # Errors
/// Throws a `LimesSetupError` or a `LimesConfigError` with the list `problems`.
#[wasm_bindgen]
pub fn plan(setup: &JsValue, config: &JsValue) -> Result<JsValue, JsValue> {
    let (_, knowledge) = configured(config)?;
    to_js(&v1::plan(&read(setup, &knowledge)?, &knowledge))
}

/// Returns products, regions, questions, rules, facts and sources; `config` as for `assess`.
///
/// # Errors
/// Throws a `LimesConfigError` with the list `problems`.
#[wasm_bindgen]
pub fn knowledge(config: &JsValue) -> Result<JsValue, JsValue> {
    to_js(&v1::knowledge(&configured(config)?.1))
}

/// Makes the knowledge of a file (`cargo xtask knowledge`) that of all later calls, once.
///
/// # Errors
/// Throws a `LimesKnowledgeError`: the bytes are not such a file, or there was such a call already.
#[wasm_bindgen(js_name = useKnowledge)]
pub fn use_knowledge(bytes: Vec<u8>) -> Result<(), JsValue> {
    let read = KnowledgeUpdate::read(bytes.leak(), None);
    let used = read.and_then(|update| OWN.set(update.knowledge).map_err(|_| PackError::Installed));
    used.map_err(|fault| {
        let error = Error::new(&["the knowledge was not used: ", &fault.to_string()].concat());
        error.set_name("LimesKnowledgeError");
        set(&error, "kind", &fault.id().into());
        error.into()
    })
}

/// The knowledge of a file, if one is used.
static OWN: OnceLock<Knowledge> = OnceLock::new();

fn current() -> &'static Knowledge {
    OWN.get().unwrap_or_else(|| Knowledge::built_in())
}

/// Returns the JSON Schema of the set-up file, as an object.
///
/// # Errors
/// Never fails in practice: the schema is part of the module, and tests parse it.
#[wasm_bindgen(js_name = setupSchema)]
pub fn setup_schema() -> Result<JsValue, JsValue> {
    JSON::parse(SETUP_SCHEMA)
}

/// Runs the command line: the arguments after `limes`, and a function that returns the content of a file, as text or
/// bytes, or throws. Returns `{out, err, code}`.
#[wasm_bindgen(js_name = commandLine)]
#[must_use]
pub fn command_line(words: Vec<String>, read: &Function) -> JsValue {
    let output = cli::run(&words, &|file| {
        let content = read
            .call1(&JsValue::NULL, &file.into())
            .map_err(|error| reason(&error))?;
        match content.as_string() {
            Some(text) => Ok(text.into_bytes()),
            None if content.is_instance_of::<Uint8Array>() => Ok(Uint8Array::new(&content).to_vec()),
            None => Err(String::new()),
        }
    });
    let object = Object::new();
    set(&object, "out", &output.out.into());
    set(&object, "err", &output.err.into());
    set(&object, "code", &output.code.into());
    if let Some((name, content)) = output.file {
        set(&object, "file", &name.into());
        set(&object, "content", &content.into());
    }
    object.into()
}

/// Returns why JavaScript could not read a file.
fn reason(error: &JsValue) -> String {
    match error.dyn_ref::<Error>() {
        Some(error) => error.message().into(),
        None => error.as_string().unwrap_or_default(),
    }
}

fn to_js(value: &impl Serialize) -> Result<JsValue, JsValue> {
    value.serialize(&Serializer::json_compatible()).map_err(JsValue::from)
}

/// Returns the text of a file: a string as it is, an object as JSON.
fn text(value: &JsValue) -> Result<String, Problem> {
    let text = value.as_string().or_else(|| {
        // a value that JSON does not have (a cycle, a function, undefined) is not a file
        let text = JSON::stringify(value).ok()?;
        JsValue::from(text).as_string()
    });
    text.ok_or_else(|| Problem::of_file(ProblemKind::NotJson, "", "object"))
}

fn read(setup: &JsValue, knowledge: &Knowledge) -> Result<Setup, JsValue> {
    let setup = text(setup).map_err(Problems::from);
    setup
        .and_then(|text| read::setup(&text, knowledge))
        .map_err(|problems| {
            // an object has no lines
            let unplaced = |problem: &Problem| Problem {
                position: None,
                ..problem.clone()
            };
            let problems: Vec<Problem> = problems.iter().map(unplaced).collect();
            error("LimesSetupError", "the set-up was not understood", &problems)
        })
}

/// Returns the configuration of an organisation, and the knowledge with it. A file with a problem is refused as a whole:
/// nothing is judged by half a policy.
fn configured(config: &JsValue) -> Result<(Organisation, Knowledge), JsValue> {
    let built_in = current();
    if config.is_undefined() {
        return Ok((Organisation::default(), built_in.clone()));
    }
    let failed = |problems: &[Problem]| error("LimesConfigError", "the configuration was not understood", problems);
    let text = text(config).map_err(|problem| failed(&[problem]))?;
    let config = read::config(&text, built_in);
    if config.problems.is_empty() {
        let knowledge = config.site.knowledge(built_in);
        return Ok((config.site, knowledge));
    }
    Err(failed(&config.problems))
}

/// Returns an error with a list of problems, each with its place in the text if that is known.
fn error(name: &str, what: &str, problems: &[Problem]) -> JsValue {
    let first = problems
        .first()
        .map_or_else(String::new, |problem| match problem.path.as_str() {
            "" => format!(": {}", problem.kind.id()),
            path => format!(": {} at {path}", problem.kind.id()),
        });
    let error = Error::new(&[what, &first].concat());
    error.set_name(name);
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
        if let Some(position) = problem.position {
            set(&object, "line", &position.line.into());
            set(&object, "column", &position.column.into());
        }
        list.push(&object);
    }
    set(&error, "problems", &list);
    error.into()
}

/// Sets a field of an object that was just made, which cannot fail.
fn set(object: &JsValue, name: &str, value: &JsValue) {
    let _ = Reflect::set(object, &name.into(), value);
}
