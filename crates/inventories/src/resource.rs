//! Resources as the readers of formats find them, and what is concluded from them.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use limes_model::Text;

use crate::inventory::{Cause, How};
use crate::place;
use crate::tree::{NOTHING, Node};

/// A resource, row or licence of a file, before anything is concluded from it. Names are only compared, and never shown.
#[derive(Clone, Debug)]
pub(crate) struct Resource<'a> {
    pub vocabulary: &'static str,
    /// The type, as in the file.
    pub kind: String,
    /// Everything by which others may refer to it.
    pub names: Vec<String>,
    /// To what it refers as the thing to which it belongs.
    pub parents: Vec<String>,
    pub attributes: &'a Node,
    /// What is known only after it was made.
    pub pending: &'a Node,
    /// Texts that name its place, the best first.
    pub places: Vec<(String, How)>,
    /// Texts of which one names its place.
    pub candidates: Vec<String>,
    /// Why its place is not known, if it is not.
    pub why: Cause,
    /// Whether the format has all settings, so that one that is missing is not set.
    pub whole: bool,
    pub count: usize,
    pub at: usize,
    pub conditional: bool,
    /// The product, where the format itself names it.
    pub product: Option<&'static str>,
    pub confirm: bool,
    pub off: bool,
    /// Answers that the reader of the format found.
    pub answers: Vec<(&'static str, String, How)>,
    /// Texts of places of copies.
    pub further: Vec<String>,
    /// The company of which a list has the name, by the id of its product.
    pub company: Option<&'static str>,
    /// Whether each row is one of its own.
    pub alone: bool,
}

impl<'a> Resource<'a> {
    pub fn new(vocabulary: &'static str, kind: &str, attributes: &'a Node, at: usize) -> Self {
        Self {
            vocabulary,
            kind: kind.to_owned(),
            names: Vec::new(),
            parents: Vec::new(),
            attributes,
            pending: NOTHING,
            places: Vec::new(),
            candidates: Vec::new(),
            why: Cause::NotInFormat,
            whole: false,
            count: 1,
            at,
            conditional: false,
            product: None,
            confirm: false,
            off: false,
            answers: Vec::new(),
            further: Vec::new(),
            company: None,
            alone: false,
        }
    }

    pub fn place(&mut self, text: Option<&str>, how: How) {
        if let Some(text) = text.filter(|text| !text.is_empty()) {
            self.places.push((text.to_owned(), how));
        }
    }

    pub fn named(&mut self, name: Option<&str>) {
        if let Some(name) = name.filter(|name| !name.is_empty()) {
            self.names.push(name.to_lowercase());
        }
    }
}

/// One value, before it is grouped.
pub(crate) type Found = BTreeMap<&'static str, (Vec<String>, How, Option<&'static str>)>;

/// What was concluded from a resource.
#[derive(Clone, Debug, Default)]
pub(crate) struct Seen {
    pub product: &'static str,
    pub list: Option<Text>,
    pub region: Option<(&'static str, How)>,
    pub candidates: Vec<&'static str>,
    pub further: Vec<&'static str>,
    pub answers: Found,
    pub notes: BTreeMap<&'static str, String>,
    pub open: BTreeSet<Cause>,
    /// Shown with another row, or no service at all.
    pub folded: bool,
}

/// Where a name refers to.
pub(crate) struct Index(HashMap<String, usize>);

impl Index {
    pub fn new(resources: &[Resource<'_>], seen: &[Seen]) -> Self {
        let mut index: HashMap<String, usize> = HashMap::new();
        let mut twice: Vec<String> = Vec::new();
        for (place, resource) in resources.iter().enumerate() {
            for name in &resource.names {
                match index.get(name) {
                    // two regions under one name are none
                    Some(known) => {
                        let region = |place: usize| seen.get(place).and_then(|seen| seen.region);
                        if region(*known).map(|(code, _)| code) != region(place).map(|(code, _)| code) {
                            twice.push(name.clone());
                        }
                    }
                    None => {
                        index.insert(name.clone(), place);
                    }
                }
            }
        }
        for name in twice {
            // an id is not ambiguous, a short name is
            if !name.contains('/') && !name.contains(':') {
                index.remove(&name);
            }
        }
        Self(index)
    }

    pub fn find(&self, name: &str, not: usize) -> Option<usize> {
        let found = self.0.get(name).copied().or_else(|| {
            // a bucket by its ARN
            let bare = place::arn(name).filter(|arn| arn.service == "s3")?.rest;
            self.0.get(bare).copied()
        });
        found.filter(|place| *place != not)
    }
}

/// Causes that say why the place of the service itself is open.
pub(crate) fn is_about_place(cause: Cause) -> bool {
    matches!(
        cause,
        Cause::Deployed
            | Cause::Surroundings
            | Cause::Candidates
            | Cause::Variants
            | Cause::NotInFormat
            | Cause::UnknownPlace
            | Cause::Area
            | Cause::ProviderChooses
    )
}
