//! Rules over plans of Terraform and OpenTofu, in Rego for Open Policy Agent and Conftest.

use std::collections::{BTreeMap, BTreeSet};

use limes_inventories::{TerraformType, terraform_types};
use limes_knowledge::Knowledge;
use limes_messages::{Words, key};
use limes_model::Text;
use limes_model::facts::FactValue;

use crate::header::Header;
use crate::policy::Policy;
use crate::scope::{Scope, twin};
use crate::types::{groups, list_of_type};

/// Names of attributes that are places, beside those of the mapping, by the beginning of a type; those of all others come last.
const USUAL: [(&str, &[&str]); 4] = [
    ("aws", &["region", "availabilityzone"]),
    ("azurerm", &["location"]),
    ("google", &["region", "location", "zone"]),
    ("", &["region", "location", "zone", "datacenter"]),
];

/// What every file has: how a place is found and spelled. Data and messages come before it.
const RULES: &str = include_str!("plan.rego");

/// Returns the rules; `None` if no type of Terraform belongs to a provider of the scope.
pub(crate) fn write(scope: &Scope, words: &Words, knowledge: &Knowledge) -> Option<String> {
    let groups: Vec<(Text, String)> = groups(knowledge)
        .into_iter()
        .filter(|(list, _)| scope.regions.contains_key(list))
        .flat_map(|(list, starts)| starts.into_iter().map(move |start| (list, start)))
        .collect();
    if groups.is_empty() {
        return None;
    }
    let types: Vec<TerraformType> = terraform_types()
        .into_iter()
        .filter(|kind| groups.iter().any(|(_, start)| belongs(&kind.name, start)))
        .collect();
    let mut text = Header::new(scope, knowledge, words).comments(Policy::PlanRules, words);
    text.push_str("package main\n\nimport rego.v1\n\n");
    text.push_str(&regions(scope, &groups, knowledge));
    text.push_str(&usual(&groups));
    text.push_str(&places(&types, knowledge));
    text.push_str(&settings(scope, &types));
    for name in ["outside", "not-known", "setting", "open"] {
        let message = words.with(
            &key("guardrail-plan", name),
            &[("address", "%s".into()), ("place", "%s".into())],
        );
        text.push_str(&["message_", &name.replace('-', "_"), " := ", &quoted(&message), "\n\n"].concat());
    }
    text.push_str(RULES);
    Some(text)
}

fn belongs(name: &str, start: &str) -> bool {
    name.strip_prefix(start).is_some_and(|rest| rest.starts_with('_'))
}

fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => out.extend(['\\', letter]),
            '\n' => out.push_str("\\n"),
            letter => out.push(letter),
        }
    }
    out.push('"');
    out
}

/// All regions of the providers, each with whether it is inside.
fn regions(scope: &Scope, groups: &[(Text, String)], knowledge: &Knowledge) -> String {
    let mut text = String::from("regions := {\n");
    for (list, start) in groups {
        let mut codes: BTreeMap<Text, bool> = BTreeMap::new();
        for list in [Some(*list), twin(list, knowledge)].into_iter().flatten() {
            for fact in knowledge.regions(list) {
                if let FactValue::Region { code, .. } = fact.value {
                    codes.insert(code, scope.allows(list, code) || scope.zones_inside.contains(&code));
                }
            }
        }
        text.push_str(&["\t", &quoted(start), ": {\n"].concat());
        for (code, inside) in codes {
            let inside = if inside { "true" } else { "false" };
            text.push_str(&["\t\t", &quoted(code), ": ", inside, ",\n"].concat());
        }
        text.push_str("\t},\n");
    }
    text + "}\n\n"
}

fn list<T: AsRef<str>>(texts: impl IntoIterator<Item = T>) -> String {
    let texts: Vec<String> = texts.into_iter().map(|text| quoted(text.as_ref())).collect();
    ["[", &texts.join(", "), "]"].concat()
}

/// Paths as lists of names.
fn paths<'a>(paths: impl IntoIterator<Item = &'a &'a str>) -> String {
    let paths: Vec<String> = paths.into_iter().map(|path| list(path.split('.'))).collect();
    ["[", &paths.join(", "), "]"].concat()
}

/// Names of attributes that are places of any type.
fn usual(groups: &[(Text, String)]) -> String {
    let mut text = String::from("usual := {\n");
    for (_, start) in groups {
        let names = USUAL.iter().find(|(known, _)| known == start || known.is_empty());
        let names = names.map_or(&[][..], |(_, names)| names);
        text.push_str(&["\t", &quoted(start), ": ", &paths(names), ",\n"].concat());
    }
    text + "}\n\n"
}

/// The patterns of types with whether they are judged, in the order in which they are tried, and the paths of places.
fn places(types: &[TerraformType], knowledge: &Knowledge) -> String {
    // a part with a place of its own decides where the whole is
    let is_judged = |kind: &TerraformType| {
        let is_part = kind.product == "-part" && kind.answers.iter().any(|(asked, ..)| *asked == "service.region");
        is_part || list_of_type(kind, knowledge).is_some()
    };
    let (mut named, mut patterns, mut own, mut copies) = (String::new(), String::new(), String::new(), String::new());
    for kind in types {
        let judged = if is_judged(kind) { "true" } else { "false" };
        if kind.name.contains('*') {
            let pattern = ["^", &kind.name.replace('*', ".*"), "$"].concat();
            patterns.push_str(&["\t{\"type\": ", &quoted(&pattern), ", \"judged\": ", judged, "},\n"].concat());
        } else {
            named.push_str(&["\t", &quoted(&kind.name), ": ", judged, ",\n"].concat());
        }
        let wanted = |wanted: &str, question: Option<&str>| {
            let answers = kind.answers.iter().filter(move |(asked, path, how)| {
                *how == wanted && question.is_none_or(|question| question == *asked) && !is_reference(path)
            });
            answers.map(|(_, path, _)| *path).collect::<BTreeSet<_>>()
        };
        for (text, found) in [
            (&mut own, wanted("region", Some("service.region"))),
            (&mut copies, wanted("further", None)),
        ] {
            if !found.is_empty() {
                text.push_str(&["\t", &quoted(&kind.name), ": ", &paths(&found), ",\n"].concat());
            }
        }
    }
    [
        "named_types := {\n",
        &named,
        "}\n\npatterns := [\n",
        &patterns,
        "]\n\nplaces := {\n",
        &own,
        "}\n\ncopies := {\n",
        &copies,
        "}\n\n",
    ]
    .concat()
}

/// Whether a value at this path refers to something, and names no place.
fn is_reference(path: &str) -> bool {
    path.ends_with("id") && path != "locationid"
        || path == "arn"
        || path.ends_with("name") && !path.ends_with("regionname") && path != "location.name"
}

/// The settings that decide where models run and where copies go: values that are refused, or all that are not named.
fn settings(scope: &Scope, types: &[TerraformType]) -> String {
    let mut text = String::from("settings := [\n");
    for kind in types {
        for (question, path, how) in &kind.answers {
            let Some(pairs) = how.strip_prefix("map:") else {
                continue;
            };
            let values = |wanted: &[&str]| {
                let pairs = pairs.split(';').filter_map(|pair| pair.split_once('='));
                let from = pairs.filter(|(_, to)| wanted.contains(to)).map(|(from, _)| from);
                list(from.map(|from| ["(?i)^", &from.replace('*', ".*"), "$"].concat()))
            };
            let (name, values) = match *question {
                "azure-openai.deployment" if scope.data_zone => ("only", values(&["standard", "data-zone"])),
                "azure-openai.deployment" => ("only", values(&["standard"])),
                "azure-storage.redundancy" if !scope.copies_to_pair => ("not", values(&["grs"])),
                "azure-sql.backup-redundancy" if !scope.copies_to_pair => ("not", values(&["geo"])),
                _ => continue,
            };
            let cells = [
                "\t{\"type\": ",
                &quoted(&kind.name),
                ", \"path\": ",
                &list(path.split('.')),
                ", \"",
                name,
                "\": ",
                &values,
                "},\n",
            ];
            text.push_str(&cells.concat());
        }
    }
    text + "]\n\n"
}
