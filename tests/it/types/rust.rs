//! Reads the Rust types that are written as JSON: names, comments and their attributes for serde.

use std::fs;
use std::path::Path;

use syn::{Attribute, Fields, Item, Lit, Meta};

/// A type.
pub struct Type {
    pub name: String,
    pub docs: String,
    pub shape: Shape,
}

/// What it is made of.
#[allow(clippy::large_enum_variant, reason = "there are a few dozen at most")]
pub enum Shape {
    Struct(Vec<Field>),
    Alias(syn::Type),
    Enum {
        tag: Option<String>,
        variants: Vec<Variant>,
    },
}

/// A field, under its name in JSON.
pub struct Field {
    pub name: String,
    pub docs: String,
    pub of: syn::Type,
    pub flatten: bool,
    /// Left out where there is nothing.
    pub skipped: bool,
}

/// A variant, under its name in JSON.
pub struct Variant {
    pub name: String,
    pub docs: String,
    pub fields: Vec<Field>,
    pub holds: Option<syn::Type>,
}

impl Type {
    /// Names of all fields.
    pub fn field_names(&self) -> Vec<&str> {
        let fields: Vec<&Field> = match &self.shape {
            Shape::Struct(fields) => fields.iter().collect(),
            Shape::Enum { variants, .. } => variants.iter().flat_map(|variant| &variant.fields).collect(),
            Shape::Alias(_) => Vec::new(),
        };
        fields.into_iter().map(|field| field.name.as_str()).collect()
    }
}

/// The attributes for serde.
#[derive(Default)]
struct Serde {
    rename_all: Option<String>,
    rename: Option<String>,
    tag: Option<String>,
    flatten: bool,
    skipped: bool,
}

/// The types of a file that derive `Serialize`.
pub fn read(path: &Path) -> Vec<Type> {
    let file = syn::parse_file(&fs::read_to_string(path).unwrap()).unwrap();
    file.items.iter().filter_map(item).collect()
}

fn item(item: &Item) -> Option<Type> {
    match item {
        Item::Struct(of) if serialised(&of.attrs) => {
            let serde = serde(&of.attrs);
            let shape = match &of.fields {
                Fields::Named(_) => Shape::Struct(fields(&of.fields, serde.rename_all.as_deref())),
                Fields::Unnamed(inner) if inner.unnamed.len() == 1 => Shape::Alias(inner.unnamed[0].ty.clone()),
                _ => panic!("{} is no struct with fields", of.ident),
            };
            Some(Type {
                name: of.ident.to_string(),
                docs: docs(&of.attrs),
                shape,
            })
        }
        Item::Enum(of) if serialised(&of.attrs) => {
            let serde = serde(&of.attrs);
            let variants = of.variants.iter().map(|variant| Variant {
                name: cased(&variant.ident.to_string(), serde.rename_all.as_deref()),
                docs: docs(&variant.attrs),
                fields: match &variant.fields {
                    Fields::Named(_) => fields(&variant.fields, None),
                    _ => Vec::new(),
                },
                holds: match &variant.fields {
                    Fields::Unnamed(inner) => Some(inner.unnamed[0].ty.clone()),
                    _ => None,
                },
            });
            Some(Type {
                name: of.ident.to_string(),
                docs: docs(&of.attrs),
                shape: Shape::Enum {
                    tag: serde.tag.clone(),
                    variants: variants.collect(),
                },
            })
        }
        _ => None,
    }
}

fn fields(fields: &Fields, rename_all: Option<&str>) -> Vec<Field> {
    let fields = fields.iter().map(|field| {
        let serde = serde(&field.attrs);
        let name = cased(&field.ident.as_ref().unwrap().to_string(), rename_all);
        Field {
            name: serde.rename.unwrap_or(name),
            docs: docs(&field.attrs),
            of: field.ty.clone(),
            flatten: serde.flatten,
            skipped: serde.skipped,
        }
    });
    fields.collect()
}

fn serialised(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        let mut found = false;
        if attribute.path().is_ident("derive") {
            attribute
                .parse_nested_meta(|meta| {
                    found |= meta.path.is_ident("Serialize");
                    Ok(())
                })
                .unwrap();
        }
        found
    })
}

/// An attribute that is not known here could change what is written, and so it is refused.
fn serde(attributes: &[Attribute]) -> Serde {
    let mut found = Serde::default();
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("serde")) {
        attribute
            .parse_nested_meta(|meta| {
                let text = |meta: &syn::meta::ParseNestedMeta<'_>| -> syn::Result<String> {
                    Ok(meta.value()?.parse::<syn::LitStr>()?.value())
                };
                let name = meta.path.get_ident().unwrap().to_string();
                match name.as_str() {
                    "rename_all" => found.rename_all = Some(text(&meta)?),
                    "rename" => found.rename = Some(text(&meta)?),
                    "tag" => found.tag = Some(text(&meta)?),
                    "flatten" => found.flatten = true,
                    "skip_serializing_if" => {
                        text(&meta)?;
                        found.skipped = true;
                    }
                    "transparent" | "untagged" => {}
                    other => panic!("serde({other}) is not known to the writer of types"),
                }
                Ok(())
            })
            .unwrap();
    }
    found
}

/// The comment, on one line.
fn docs(attributes: &[Attribute]) -> String {
    let lines = attributes.iter().filter_map(|attribute| match &attribute.meta {
        Meta::NameValue(pair) if pair.path.is_ident("doc") => match &pair.value {
            syn::Expr::Lit(literal) => match &literal.lit {
                Lit::Str(text) => Some(text.value().trim().to_owned()),
                _ => None,
            },
            _ => None,
        },
        _ => None,
    });
    lines.collect::<Vec<_>>().join(" ")
}

fn cased(name: &str, how: Option<&str>) -> String {
    match how {
        None => name.to_owned(),
        Some("camelCase") => {
            let mut words = name.split('_');
            let first = words.next().unwrap().to_owned();
            words.fold(first, |text, word| text + &word[..1].to_uppercase() + &word[1..])
        }
        Some("kebab-case") => {
            let mut text = String::new();
            for (place, c) in name.chars().enumerate() {
                if c.is_uppercase() && place > 0 {
                    text.push('-');
                }
                text.extend(c.to_lowercase());
            }
            text
        }
        Some(other) => panic!("rename_all = {other} is not known to the writer of types"),
    }
}
