//! What resources of one file say of each other: keys, deployments of models, copies.

use crate::estate::{Estate, shown_type};
use crate::inventory::{Cause, How};
use crate::products::is_child;
use crate::resource::{Index, Resource, Seen, is_about_place};
use crate::table;
use crate::tree::Node;
use crate::values::wider;

impl Estate<'_> {
    /// Keys that are kept outside: the resources that name them are encrypted with them.
    pub(crate) fn keys(&mut self, resources: &[Resource<'_>], seen: &mut [Seen], index: &Index) {
        const QUESTION: &str = "protection.encryption";
        for (place, resource) in resources.iter().enumerate() {
            let encrypted = seen.get(place).and_then(|seen| seen.answers.get(QUESTION));
            if encrypted.is_none_or(|(values, _, _)| values.first().map(String::as_str) != Some("customer-managed-key"))
            {
                continue;
            }
            for reading in table::readings(resource.vocabulary, &resource.kind)
                .iter()
                .filter(|reading| reading.question == QUESTION)
            {
                for text in resource
                    .attributes
                    .every(reading.path)
                    .iter()
                    .filter_map(|node| node.text())
                {
                    let Some(key) = index
                        .find(&text.to_lowercase(), place)
                        .and_then(|key| resources.get(key))
                    else {
                        continue;
                    };
                    let level = |path: &str| {
                        key.attributes
                            .at(path)
                            .and_then(Node::text)
                            .unwrap_or_default()
                            .to_uppercase()
                    };
                    let outside = level("versiontemplate.protectionlevel").starts_with("EXTERNAL")
                        || level("customkeystoretype") == "EXTERNAL_KEY_STORE";
                    if outside && let Some(own) = seen.get_mut(place) {
                        own.answers
                            .insert(QUESTION, (vec!["external-key".to_owned()], How::Inherited, None));
                        own.open.insert(Cause::KeyHolder);
                    }
                }
            }
        }
    }

    /// Deployments of models: they decide where their account works, and the widest counts.
    pub(crate) fn models(&mut self, resources: &[Resource<'_>], seen: &mut [Seen], index: &Index) {
        const QUESTION: &str = "azure-openai.deployment";
        let is_account = |kind: &str| {
            matches!(
                kind,
                "microsoft.cognitiveservices/accounts" | "azurerm_cognitive_account" | "azurerm_ai_services"
            )
        };
        let accounts: Vec<usize> = resources
            .iter()
            .enumerate()
            .filter(|(place, resource)| {
                is_account(&resource.kind.to_lowercase())
                    && seen.get(*place).is_some_and(|seen| seen.product == "azure-openai")
            })
            .map(|(place, _)| place)
            .collect();
        let options = self.options(QUESTION);
        for (place, resource) in resources.iter().enumerate() {
            let kind = resource.kind.to_lowercase();
            if !kind.ends_with("accounts/deployments") && kind != "azurerm_cognitive_deployment" {
                continue;
            }
            let own = seen.get(place).cloned().unwrap_or_default();
            let parent = resource.parents.iter().find_map(|name| index.find(name, place));
            let parent = parent.or(match accounts.as_slice() {
                // which account it is must not be said otherwise
                [one] if resource.parents.is_empty() => Some(*one),
                _ => None,
            });
            let value = own
                .answers
                .get(QUESTION)
                .and_then(|(values, _, _)| values.first())
                .and_then(|value| options.iter().find(|option| *option == value));
            match parent {
                Some(parent) if own.product == "azure-openai" => {
                    if let Some(account) = seen.get_mut(parent) {
                        match value {
                            Some(value) => wider(account, QUESTION, value, options),
                            None => {
                                account.open.insert(Cause::Deployments);
                            }
                        }
                    }
                    if let Some(own) = seen.get_mut(place) {
                        own.folded = true;
                    }
                }
                Some(parent) => {
                    // models of another maker are a service of their own, in the region of the account
                    let region = seen.get(parent).and_then(|seen| seen.region);
                    if let (Some(own), Some((code, _))) = (seen.get_mut(place), region) {
                        own.region = Some((code, How::Inherited));
                        own.open.retain(|cause| !is_about_place(*cause));
                    }
                }
                None => {}
            }
        }
        for account in accounts {
            if let Some(account) = seen.get_mut(account)
                && !account.answers.contains_key(QUESTION)
            {
                account.open.insert(Cause::Deployments);
            }
        }
    }

    /// Copies that a separate resource makes belong to what is copied.
    pub(crate) fn copies(&mut self, resources: &[Resource<'_>], seen: &mut [Seen], index: &Index) {
        for (place, resource) in resources.iter().enumerate() {
            let Some(own) = seen.get(place).cloned() else { continue };
            let is_part = own.product.starts_with('-');
            let says = !own.further.is_empty()
                || own.open.contains(&Cause::CopyElsewhere)
                || own.open.contains(&Cause::PerhapsCopies);
            if !is_part || !says {
                continue;
            }
            let parent = resource.parents.iter().find_map(|name| index.find(name, place));
            let parent =
                parent.filter(|parent| seen.get(*parent).is_some_and(|parent| !parent.product.starts_with('-')));
            match parent.and_then(|parent| seen.get_mut(parent)) {
                Some(parent) => {
                    for code in &own.further {
                        if parent.region.map(|(own, _)| own) != Some(code) && !parent.further.contains(code) {
                            parent.further.push(code);
                        }
                    }
                    let causes = own
                        .open
                        .iter()
                        .filter(|cause| matches!(cause, Cause::CopyElsewhere | Cause::PerhapsCopies));
                    parent.open.extend(causes);
                }
                // a part of something that the list does not have, and no copy by its name
                None if is_child(resource) && !resource.kind.to_lowercase().contains("replic") => {}
                None => self.unclear(Cause::PerhapsCopies, &shown_type(&resource.kind), 1, resource.at),
            }
        }
    }
}
