//! What a plan of Terraform says of providers and modules: in which region a provider works, and what refers to what.

use std::collections::{BTreeMap, BTreeSet};

use jiter::{Jiter, Peek};

use crate::inventory::{Cause, How};
use crate::place;
use crate::resource::Resource;
use crate::tree::{Node, normal};

/// The parts of an address, without what is in brackets.
pub(crate) fn parts(address: &str) -> Vec<&str> {
    let (mut parts, mut start, mut depth, mut quoted) = (Vec::new(), 0, 0, false);
    for (place, byte) in address.bytes().enumerate() {
        match byte {
            b'"' => quoted = !quoted,
            b'[' if !quoted => depth += 1,
            b']' if !quoted => depth -= 1,
            b'.' if depth == 0 && !quoted => {
                parts.push(address.get(start..place).unwrap_or_default());
                start = place + 1;
            }
            _ => {}
        }
    }
    parts.push(address.get(start..).unwrap_or_default());
    parts
        .into_iter()
        .map(|part| part.split('[').next().unwrap_or(part))
        .collect()
}

pub(crate) fn without_indices(address: &str) -> String {
    parts(address).join(".")
}

/// A provider of a configuration: its name, and its region.
#[derive(Clone, Debug, Default)]
struct Provider {
    name: String,
    /// Constant, or the value of a variable.
    region: Option<String>,
}

/// What a plan says of providers, and of what refers to what.
#[derive(Clone, Debug, Default)]
pub(crate) struct Configuration {
    providers: BTreeMap<String, Provider>,
    /// By address without indices.
    keys: BTreeMap<String, BTreeSet<String>>,
    parents: BTreeMap<String, Vec<String>>,
    /// The regions of providers in sources beside a state.
    pub beside: BTreeMap<String, String>,
    /// Before 1.1, keys of resources in modules do not say which provider a call hands in.
    blind: bool,
}

impl Configuration {
    pub fn new(root: &Node, text: &str) -> Self {
        let mut this = Self::default();
        let version = root.str("terraformversion").unwrap_or("1.1");
        let mut numbers = version.split('.').map(|part| part.parse::<u32>().unwrap_or(0));
        this.blind = (numbers.next().unwrap_or(0), numbers.next().unwrap_or(0)) < (1, 1);
        let Some(configuration) = root.get("configuration") else {
            return this;
        };
        let mut wanted = Vec::new();
        let providers = configuration
            .get("providerconfig")
            .map(Node::objects)
            .unwrap_or_default();
        for provider in &providers {
            let references = provider.every("expressions.region.references");
            let names = references
                .iter()
                .filter_map(|node| node.text())
                .filter_map(|text| text.strip_prefix("var."));
            wanted.extend(names.map(str::to_owned));
        }
        let values = variables(text, &wanted);
        for provider in providers {
            let Some(key) = provider.key() else { continue };
            let constant = |name: &str| {
                provider
                    .at(&["expressions.", name, ".constantvalue"].concat())
                    .and_then(Node::text)
                    .map(str::to_owned)
            };
            let variable = || {
                let references = provider.every("expressions.region.references");
                let mut names = references
                    .iter()
                    .filter_map(|node| node.text())
                    .filter_map(|text| text.strip_prefix("var."));
                match (names.next(), names.next()) {
                    (Some(name), None) => values.get(name).cloned(),
                    _ => None,
                }
            };
            let name = provider.str("name").unwrap_or_else(|| {
                key.rsplit(':')
                    .next()
                    .and_then(|key| key.split('.').next())
                    .unwrap_or(key)
            });
            let region = constant("region").or_else(variable).or_else(|| constant("zone"));
            this.providers.insert(
                key.to_owned(),
                Provider {
                    name: name.to_owned(),
                    region,
                },
            );
        }
        if let Some(root) = configuration.get("rootmodule") {
            this.module(root, "", 0);
        }
        this
    }

    fn module(&mut self, module: &Node, prefix: &str, depth: usize) {
        if depth > 40 {
            return;
        }
        for resource in module.get("resources").map(Node::objects).unwrap_or_default() {
            let own = resource.str("address").map(without_indices).unwrap_or_default();
            let address = [prefix, &own].concat();
            if let Some(key) = resource.str("providerconfigkey") {
                self.keys.entry(address.clone()).or_default().insert(key.to_owned());
            }
            let mut parents = Vec::new();
            for path in [
                "serverid",
                "cognitiveaccountid",
                "bucket",
                "storageaccountid",
                "containerappenvironmentid",
                "datacenterid",
            ] {
                let references = resource.every(&["expressions.", path, ".references"].concat());
                for text in references.iter().filter_map(|node| node.text()) {
                    let parts = parts(text);
                    match parts.as_slice() {
                        [kind, name, ..] if kind.contains('_') => {
                            parents.push([prefix, kind, ".", name].concat().to_lowercase());
                        }
                        // something that the file does not have: it belongs to that, and to nothing else
                        _ => parents.push(["?", text].concat()),
                    }
                }
            }
            if !parents.is_empty() {
                self.parents.insert(address, parents);
            }
        }
        for call in module.get("modulecalls").map(Node::objects).unwrap_or_default() {
            if let (Some(name), Some(inner)) = (call.key(), call.get("module")) {
                self.module(inner, &[prefix, "module.", name, "."].concat(), depth + 1);
            }
        }
    }

    pub fn parents(&self, address: &str) -> Vec<String> {
        self.parents.get(&without_indices(address)).cloned().unwrap_or_default()
    }

    /// The region of the provider of a resource.
    pub fn region(&self, resource: &mut Resource<'_>, address: &str, provider: Option<&str>) {
        let bare = without_indices(address);
        let own = resource.kind.split('_').next().unwrap_or_default();
        let name = provider
            .and_then(|name| name.rsplit('/').next())
            .unwrap_or(own)
            .trim_matches(['"', ']']);
        if self.providers.is_empty() {
            resource.why = if self.keys.is_empty() {
                Cause::NotInFormat
            } else {
                Cause::Surroundings
            };
            return;
        }
        let in_module = bare.starts_with("module.");
        let keys = self.keys.get(&bare);
        let exact = keys.and_then(|keys| match keys.iter().collect::<Vec<_>>().as_slice() {
            [one] => self
                .providers
                .get(*one)
                .filter(|_| !(in_module && self.blind && self.regions(name).len() > 1)),
            _ => None,
        });
        match (exact, keys.is_some_and(|keys| !keys.is_empty())) {
            (Some(provider), _) => match &provider.region {
                Some(region) => resource.place(Some(region), How::Inherited),
                None => resource.why = Cause::Surroundings,
            },
            // a resource that its configuration does not name, or whose key names no provider of the file
            (None, _) => {
                let regions = self.regions(name);
                let open = self
                    .providers
                    .values()
                    .any(|provider| provider.name == name && provider.region.is_none());
                match (regions.as_slice(), open) {
                    ([one], false) => resource.place(Some(one), How::Inherited),
                    // with one of which the region is open, any region is possible
                    ([], _) | (_, true) => resource.why = Cause::Surroundings,
                    (several, _) => {
                        resource.candidates = several.to_vec();
                        resource.why = Cause::Candidates;
                    }
                }
            }
        }
    }

    /// The regions of all providers of a name.
    fn regions(&self, name: &str) -> Vec<String> {
        let of_name = self.providers.values().filter(|provider| provider.name == name);
        let regions: BTreeSet<String> = of_name.filter_map(|provider| provider.region.clone()).collect();
        regions.into_iter().collect()
    }
}

/// The values of these variables of a plan; only what looks like the code of a region, and nothing of any other variable.
fn variables(text: &str, wanted: &[String]) -> BTreeMap<String, String> {
    let mut values = BTreeMap::new();
    if !wanted.is_empty() {
        let _ = read_variables(text, wanted, &mut values);
    }
    values
}

fn read_variables(
    text: &str,
    wanted: &[String],
    values: &mut BTreeMap<String, String>,
) -> Result<(), jiter::JiterError> {
    let mut jiter = Jiter::new(text.as_bytes());
    let mut name = jiter.next_object()?.map(normal);
    while let Some(known) = name {
        if known != "variables" || jiter.peek()? != Peek::Object {
            jiter.next_skip()?;
        } else {
            let mut variable = jiter.next_object()?.map(str::to_owned);
            while let Some(own) = variable {
                if wanted.contains(&own) && jiter.peek()? == Peek::Object {
                    let mut field = jiter.next_object()?.map(normal);
                    while let Some(known) = field {
                        if known == "value" && jiter.peek()? == Peek::String {
                            if let Some(region) = place::printable(jiter.known_str()?) {
                                values.insert(own.clone(), region);
                            }
                        } else {
                            jiter.next_skip()?;
                        }
                        field = jiter.next_key()?.map(normal);
                    }
                } else {
                    jiter.next_skip()?;
                }
                variable = jiter.next_key()?.map(str::to_owned);
            }
            return Ok(());
        }
        name = jiter.next_key()?.map(normal);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_have_parts() {
        assert_eq!(
            parts("module.a[\"x.y\"].aws_s3_bucket.b[0]"),
            ["module", "a", "aws_s3_bucket", "b"]
        );
    }

    #[test]
    fn only_wanted_variables_are_read() {
        let text =
            r#"{"variables":{"home":{"value":"eu-central-1"},"pass":{"value":"secret"},"word":{"value":"SECRET 1"}}}"#;
        let values = variables(text, &["home".to_owned(), "word".to_owned()]);
        assert_eq!(
            values.into_iter().collect::<Vec<_>>(),
            [("home".to_owned(), "eu-central-1".to_owned())]
        );
    }
}
