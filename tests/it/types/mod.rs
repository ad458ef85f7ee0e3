//! The TypeScript types of the npm package, written from the Rust types: `npm/types.d.ts` is what comes out.
//! `UPDATE_GOLDEN=1 cargo test --test it types` updates it; `tests/node` holds real results against it with `tsc`.

mod rust;
mod unions;

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use limes_formats::SETUP_SCHEMA;
use serde_json::Value;

use crate::support::{golden, root};
use rust::{Field, Shape, Type, Variant};

/// The types of the set-up file: what they are called in Rust and in TypeScript, and where the schema describes them.
const SETUP: &[(&str, &str, &str)] = &[
    ("File", "SetupFile", ""),
    ("Edge", "SetupBoundary", "/$defs/boundary"),
    ("Service", "SetupService", "/$defs/service"),
    ("Access", "SetupAccess", "/$defs/access"),
    ("Law", "SetupLaw", "/$defs/law"),
    ("Asked", "SetupAsked", "/$defs/asked"),
    ("Reply", "SetupReply", "/$defs/reply"),
    ("Asks", "SetupAsks", "/$defs/asks"),
    ("Said", "SetupSaid", "/$defs/said"),
    ("Value", "Answer", ""),
];

/// Types that hold another one for each level of an axis.
const GENERIC: &[&str] = &["Levels"];

fn main_types() -> Vec<Type> {
    let mut types = Vec::new();
    let mut files: Vec<PathBuf> = fs::read_dir(root().join("crates/formats/src/wire/v1"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    files.push(root().join("crates/formats/src/write/setup_file.rs"));
    for file in files {
        types.extend(rust::read(&file));
    }
    types
}

/// What a Rust type is called in TypeScript.
fn named(name: &str) -> String {
    match SETUP.iter().find(|(rust, _, _)| *rust == name) {
        Some((_, name, _)) => (*name).to_owned(),
        None => name.strip_suffix("Dto").unwrap_or(name).to_owned(),
    }
}

/// A field's type; `leaf` stands for what is only a text in Rust.
fn written(of: &syn::Type, leaf: Option<&str>) -> String {
    match of {
        syn::Type::Reference(reference) => written(&reference.elem, leaf),
        syn::Type::Path(path) => {
            let last = path.path.segments.last().unwrap();
            let inner = |place: usize| {
                let syn::PathArguments::AngleBracketed(arguments) = &last.arguments else {
                    panic!("{} holds nothing", last.ident)
                };
                let types: Vec<_> = arguments
                    .args
                    .iter()
                    .filter_map(|argument| match argument {
                        syn::GenericArgument::Type(of) => Some(of),
                        _ => None,
                    })
                    .collect();
                written(types[place], leaf)
            };
            match last.ident.to_string().as_str() {
                "Vec" => {
                    let item = inner(0);
                    if item.contains(' ') {
                        format!("({item})[]")
                    } else {
                        format!("{item}[]")
                    }
                }
                "Option" => format!("{} | null", inner(0)),
                "Box" => inner(0),
                "ById" => format!("Record<string, {}>", inner(0)),
                "Text" | "String" | "str" => leaf.unwrap_or("string").to_owned(),
                "u8" | "u16" | "u32" | "usize" => leaf.unwrap_or("number").to_owned(),
                "bool" => leaf.unwrap_or("boolean").to_owned(),
                "Answers" | "Flows" => last.ident.to_string(),
                other => leaf.map_or_else(|| named(other), str::to_owned),
            }
        }
        _ => panic!("the writer of types knows only paths and references"),
    }
}

fn docs(text: &mut String, docs: &str, indent: &str) {
    if !docs.is_empty() {
        writeln!(text, "{indent}/** {docs} */").unwrap();
    }
}

/// What the schema of the set-up file says about a field.
fn described(owner: &str, field: &str) -> Option<String> {
    let (_, _, pointer) = SETUP.iter().find(|(_, name, _)| *name == owner)?;
    let schema: Value = serde_json::from_str(SETUP_SCHEMA).unwrap();
    let text = &schema.pointer(pointer).unwrap()["properties"][field]["description"];
    text.as_str().map(str::to_owned)
}

fn fields(text: &mut String, owner: &str, list: &[Field], needed: Option<&BTreeSet<String>>, indent: &str) {
    for field in list.iter().filter(|field| !field.flatten) {
        let leaf = unions::leaf(owner, &field.name);
        let mut of = written(&field.of, leaf.as_deref());
        let optional = match needed {
            Some(needed) => !needed.contains(&field.name),
            None => field.skipped,
        };
        if optional {
            of = of.trim_end_matches(" | null").to_owned();
        }
        let said = described(owner, &field.name).unwrap_or_else(|| field.docs.clone());
        docs(text, &said, indent);
        let mark = if optional { "?" } else { "" };
        writeln!(text, "{indent}{}{mark}: {of};", field.name).unwrap();
    }
}

/// The fields that a set-up file must have, by its schema; what every result has needs no list.
fn needed(name: &str) -> Option<BTreeSet<String>> {
    let (_, _, pointer) = SETUP.iter().find(|(rust, _, _)| *rust == name)?;
    let schema: Value = serde_json::from_str(SETUP_SCHEMA).unwrap();
    let described = schema.pointer(pointer).unwrap();
    let required = |value: &Value| -> BTreeSet<String> {
        let list = value["required"].as_array().into_iter().flatten();
        list.map(|name| name.as_str().unwrap().to_owned()).collect()
    };
    Some(match described["oneOf"].as_array() {
        Some(ways) => ways.iter().map(required).reduce(|a, b| &a & &b).unwrap(),
        None => required(described),
    })
}

fn write_type(text: &mut String, of: &Type) {
    let name = named(&of.name);
    let start = text.len();
    let parameter = if GENERIC.contains(&name.as_str()) {
        "<Level extends string>"
    } else {
        ""
    };
    docs(text, &of.docs, "");
    match &of.shape {
        Shape::Struct(list) => {
            let flat = list.iter().filter(|field| field.flatten);
            let parents: Vec<String> = flat.map(|field| written(&field.of, None)).collect();
            let extends = if parents.is_empty() {
                String::new()
            } else {
                format!(" extends {}", parents.join(", "))
            };
            writeln!(text, "export interface {name}{parameter}{extends} {{").unwrap();
            fields(text, &name, list, needed(&of.name).as_ref(), "    ");
            text.push_str("}\n\n");
        }
        // two Rust types of one name in TypeScript: the one is only a cover of the other
        Shape::Alias(inner) if written(inner, None) == name => text.truncate(start),
        Shape::Alias(inner) => writeln!(text, "export type {name} = {};\n", written(inner, None)).unwrap(),
        Shape::Enum { tag, variants } => {
            writeln!(text, "export type {name} =").unwrap();
            for variant in variants {
                write_variant(text, &name, tag.as_deref(), variant);
            }
            text.truncate(text.trim_end().len());
            text.push_str(";\n\n");
        }
    }
}

fn write_variant(text: &mut String, owner: &str, tag: Option<&str>, variant: &Variant) {
    docs(text, &variant.docs, "    ");
    if let Some(inner) = &variant.holds {
        writeln!(text, "    | {}", written(inner, None)).unwrap();
        return;
    }
    text.push_str("    | {\n");
    if let Some(tag) = tag {
        writeln!(text, "          {tag}: '{}';", variant.name).unwrap();
    }
    fields(text, owner, &variant.fields, None, "          ");
    text.push_str("      }\n");
}

/// The whole file.
fn types() -> String {
    let mut text = String::from(
        "// Written from the Rust types by `UPDATE_GOLDEN=1 cargo test --test it types`; do not edit.\n\n",
    );
    text.push_str(&unions::written());
    text.push_str(
        "/** Answers by the id of the question. */\n\
         export type Answers = { [Question in QuestionId]?: Answer };\n\n\
         /** In which countries flows happen, by the id of the flow. */\n\
         export type Flows = Record<string, Answer>;\n\n",
    );
    for of in main_types() {
        write_type(&mut text, &of);
    }
    text.truncate(text.trim_end().len());
    text + "\n"
}

#[test]
fn the_types_are_those_of_the_package() {
    golden::check("npm/types.d.ts", &types());
}
/// A list of ids that belongs to no field any more would be forgotten.
#[test]
fn every_list_of_ids_has_its_field() {
    let types = main_types();
    for (owner, field, _) in unions::FIELDS {
        let found = types.iter().filter(|of| named(&of.name) == *owner);
        let mut names = found.flat_map(|of| of.field_names());
        assert!(names.any(|name| name == *field), "{owner}.{field}");
    }
}
