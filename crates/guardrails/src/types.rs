//! The types of Terraform: to which list of regions they belong.

use std::collections::{BTreeMap, BTreeSet};

use limes_inventories::{TerraformType, terraform_types};
use limes_knowledge::Knowledge;
use limes_model::Text;

/// The lists of regions that types of Terraform have, each with the beginnings of the names of its types.
pub(crate) fn groups(knowledge: &Knowledge) -> BTreeMap<Text, BTreeSet<String>> {
    let mut votes: BTreeMap<String, BTreeMap<Text, usize>> = BTreeMap::new();
    for kind in terraform_types() {
        let (Some((start, _)), Some(list)) = (kind.name.split_once('_'), list_of_type(&kind, knowledge)) else {
            continue;
        };
        let group = votes.entry(start.to_owned()).or_default();
        *group.entry(list).or_default() += 1;
    }
    let mut groups: BTreeMap<Text, BTreeSet<String>> = BTreeMap::new();
    for (start, lists) in votes {
        if let Some((list, _)) = lists.into_iter().max_by_key(|(_, count)| *count) {
            groups.entry(list).or_default().insert(start);
        }
    }
    groups
}

/// The list of regions of a type.
pub(crate) fn list_of_type(kind: &TerraformType, knowledge: &Knowledge) -> Option<Text> {
    knowledge.product(kind.product)?.regions
}
