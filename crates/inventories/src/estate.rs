//! From resources to services: the product of each, its place, the answers that its settings give, what refers to what, and
//! the groups that remain.

use std::collections::{BTreeMap, BTreeSet};

use limes_knowledge::Knowledge;
use limes_model::catalogue::{Place, Product};
use limes_model::question::{QuestionIndex, When};

use crate::bytes::Limits;
use crate::inventory::{
    At, Cause, Fault, Format, Gap, Hint, HintKind, How, Incomplete, Inventory, LeftOut, Omitted, Problem, Service,
    Unclear, Unrecognised, Value,
};
use crate::place;
use crate::resource::{Index, Resource, Seen};
use crate::table;

/// Collects what is read from one file.
pub(crate) struct Estate<'k> {
    pub knowledge: &'k Knowledge,
    pub inventory: Inventory,
    unclear: BTreeMap<Cause, Unclear>,
    hints: BTreeMap<HintKind, BTreeSet<String>>,
    omitted: BTreeMap<(LeftOut, String), usize>,
    unrecognised: BTreeMap<(String, String, bool), usize>,
    groups: BTreeMap<Group, Service>,
    most: usize,
}

/// What services of one group have in common.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Group {
    product: &'static str,
    region: Option<String>,
    candidates: Vec<String>,
    answers: Vec<(&'static str, Vec<String>)>,
    further: Vec<String>,
    notes: Vec<(&'static str, String)>,
    open: BTreeSet<Cause>,
    confirm: bool,
    off: bool,
    company: Option<&'static str>,
    /// Rows of companies that are not known are never joined.
    own: usize,
}

/// Most entries of one kind: what is beyond is counted under the last.
const MOST_NAMES: usize = 2_000;
/// Longest name of a type that is shown.
const LONGEST_TYPE: usize = 120;

impl<'k> Estate<'k> {
    pub fn new(format: Format, knowledge: &'k Knowledge, limits: &Limits) -> Self {
        Self {
            knowledge,
            inventory: Inventory::new(format),
            unclear: BTreeMap::new(),
            hints: BTreeMap::new(),
            omitted: BTreeMap::new(),
            unrecognised: BTreeMap::new(),
            groups: BTreeMap::new(),
            most: limits.resources,
        }
    }

    pub fn unclear(&mut self, cause: Cause, about: &str, count: usize, at: usize) {
        let known = self.unclear.entry(cause).or_insert_with(|| Unclear {
            cause,
            about: BTreeSet::new(),
            count: 0,
            at: offset(at),
        });
        known.count += count;
        if !about.is_empty() && known.about.len() < 50 {
            known.about.insert(about.to_owned());
        }
    }

    pub fn hint(&mut self, kind: HintKind, about: &str) {
        let known = self.hints.entry(kind).or_default();
        if known.len() < MOST_NAMES {
            known.insert(about.to_owned());
        }
    }

    pub fn omit(&mut self, kind: &str, why: LeftOut, count: usize) {
        let name = shown_type(kind);
        let full = self.omitted.len() >= MOST_NAMES;
        let key = if full { (why, String::from("…")) } else { (why, name) };
        *self.omitted.entry(key).or_default() += count;
    }

    pub fn unrecognised(&mut self, kind: &str, instead: &str, missing: bool, count: usize) {
        let full = self.unrecognised.len() >= MOST_NAMES;
        let name = if full { String::from("…") } else { shown_type(kind) };
        *self
            .unrecognised
            .entry((name, instead.to_owned(), missing))
            .or_default() += count;
    }

    pub fn gap(&mut self, why: Incomplete, has: Option<u64>, of: Option<u64>) {
        self.inventory.incomplete.push(Gap { why, has, of });
    }

    pub fn fault(&mut self, fault: Fault, at: Option<usize>) {
        self.inventory.problems.push(Problem {
            fault,
            at: at.map(offset),
        });
    }

    /// An answer of a family or a provider.
    pub fn share(&mut self, subject: &str, question: &'static str, value: Vec<String>, how: How, at: usize) {
        let answers = self.inventory.shared.entry(subject.to_owned()).or_default();
        let value = Value {
            values: value,
            how,
            document: None,
            at: offset(at),
        };
        // two different values give none
        if let Some(known) = answers.get(question)
            && known.values != value.values
        {
            answers.remove(question);
            self.unclear(Cause::Variants, question, 1, at);
            return;
        }
        answers.insert(question, value);
    }

    /// Concludes what there is to conclude from all resources of a file.
    pub fn observe(&mut self, mut resources: Vec<Resource<'_>>) {
        if resources.len() > self.most {
            let of = u64::try_from(resources.len()).ok();
            resources.truncate(self.most);
            self.gap(Incomplete::Limit, u64::try_from(self.most).ok(), of);
        }
        let mut seen: Vec<Seen> = resources.iter().map(|resource| self.seen(resource)).collect();
        let index = Index::new(&resources, &seen);
        self.belong(&resources, &mut seen, &index);
        for (place, resource) in resources.iter().enumerate() {
            let mut own = seen.get(place).cloned().unwrap_or_default();
            self.read(resource, &mut own, &resources, &seen, &index);
            if let Some(known) = seen.get_mut(place) {
                *known = own;
            }
        }
        self.keys(&resources, &mut seen, &index);
        self.models(&resources, &mut seen, &index);
        self.copies(&resources, &mut seen, &index);
        for (resource, seen) in resources.iter().zip(seen) {
            self.inventory.counts.resources += resource.count;
            self.settle(resource, seen);
        }
    }

    /// Puts a resource where it belongs: a group of services, what is left out, what Limes does not know.
    fn settle(&mut self, resource: &Resource<'_>, mut seen: Seen) {
        let (kind, count) = (resource.kind.as_str(), resource.count);
        let why = match seen.product {
            "-ignored" => Some(LeftOut::Ignored),
            "-part" => Some(LeftOut::Part),
            "-common" => Some(LeftOut::Common),
            "-logs" => Some(LeftOut::Logs),
            "-key" => Some(LeftOut::Key),
            "-guard-rail" => Some(LeftOut::GuardRail),
            _ if seen.folded => Some(LeftOut::Part),
            _ => None,
        };
        if let Some(why) = why {
            match why {
                LeftOut::Common => self.hint(HintKind::ControlPlane, &shown_type(kind)),
                LeftOut::GuardRail => self.hint(HintKind::GuardRail, &shown_type(kind)),
                _ => {}
            }
            return self.omit(kind, why, count);
        }
        let Some(product) = self.knowledge.product(seen.product) else {
            let name = seen.product.trim_start_matches('?');
            return self.unrecognised(kind, name, true, count);
        };
        if let Some(provider) = product.provider {
            self.inventory.providers.insert(provider);
        }
        let exact =
            resource.product.is_some() || table::entry(resource.vocabulary, kind).is_some_and(|entry| entry.exact);
        if !exact {
            self.unrecognised(kind, product.id, false, count);
        }
        if resource.conditional {
            seen.open.insert(Cause::Conditional);
        }
        self.finish(product, &mut seen);
        for cause in &seen.open {
            self.unclear(*cause, product.id, count, resource.at);
        }
        self.inventory.counts.data += count;
        self.group(product, resource, seen);
    }

    /// The answers that follow from places, and only those that the product asks for.
    fn finish(&mut self, product: &'static Product, seen: &mut Seen) {
        seen.further.sort_unstable();
        seen.further.dedup();
        let own = seen.region.map(|(code, _)| code);
        seen.further.retain(|code| Some(*code) != own);
        let copied = !seen.further.is_empty() || seen.open.contains(&Cause::CopyElsewhere);
        if copied && product.id != "gcp-cloud-sql" {
            for question in ["cloud.replica", "azure-sql.replica"] {
                if asks(self.knowledge, product, question) {
                    seen.answers
                        .insert(question, (vec!["yes".to_owned()], How::Written, None));
                    if let ([one], false) = (seen.further.as_slice(), seen.open.contains(&Cause::CopyElsewhere)) {
                        seen.answers
                            .insert("service.second-region", (vec![(*one).to_owned()], How::Written, None));
                    }
                }
            }
            if seen.further.len() > 1 {
                seen.open.insert(Cause::SeveralCopies);
            }
        }
        // a region that is known is set, whichever list has it
        for question in ["aws-s3.location-set", "bigquery.location-set"] {
            if let Some((_, how)) = seen.region {
                let value = (vec!["yes".to_owned()], how, None);
                seen.answers.entry(question).or_insert(value);
            }
        }
        if let Some((code, how)) = seen.region
            && asks(self.knowledge, product, "service.region")
        {
            seen.answers
                .insert("service.region", (vec![code.to_owned()], how, None));
        }
        for (id, question, cause) in [
            ("aws-bedrock", "bedrock.profile", Cause::Deployments),
            ("azure-openai", "azure-openai.deployment", Cause::Deployments),
            ("azure-storage", "azure-storage.redundancy", Cause::Redundancy),
            ("azure-sql", "azure-sql.backup-redundancy", Cause::Redundancy),
            ("gcp-cloud-sql", "cloudsql.backup", Cause::Redundancy),
        ] {
            if product.id == id && !seen.answers.contains_key(question) {
                seen.open.insert(cause);
            }
        }
        let copied = seen
            .answers
            .get("azure-storage.redundancy")
            .is_some_and(|(values, _, _)| values.iter().any(|value| value == "grs"));
        if let (true, Some((code, _))) = (copied && !seen.notes.contains_key("pair"), seen.region)
            && let Some(pair) = place::pair(self.knowledge, "azure", code)
        {
            seen.notes.insert("pair", pair.to_owned());
        }
        let keep = |question: &&'static str, _: &mut _| {
            question.starts_with("protection.") || asks(self.knowledge, product, question)
        };
        seen.answers.retain(keep);
    }

    fn group(&mut self, product: &'static Product, resource: &Resource<'_>, seen: Seen) {
        let owned = |codes: &[&'static str]| {
            let mut codes: Vec<String> = codes.iter().map(|code| (*code).to_owned()).collect();
            codes.sort_unstable();
            codes
        };
        let key = Group {
            product: product.id,
            region: seen.region.map(|(code, _)| code.to_owned()),
            candidates: owned(&seen.candidates),
            answers: seen
                .answers
                .iter()
                .map(|(question, (values, _, _))| (*question, values.clone()))
                .collect(),
            further: owned(&seen.further),
            notes: seen.notes.iter().map(|(name, value)| (*name, value.clone())).collect(),
            open: seen.open.clone(),
            confirm: resource.confirm || resource.conditional,
            off: resource.off,
            company: resource.company,
            own: if resource.alone && resource.company.is_none() {
                resource.at + 1
            } else {
                0
            },
        };
        let countries = match (seen.list, &key.region) {
            (Some(list), Some(code)) => place::countries(self.knowledge, list, code),
            _ => Vec::new(),
        };
        let service = self.groups.entry(key.clone()).or_insert_with(|| Service {
            product: product.id,
            region: key.region,
            countries,
            candidates: key.candidates,
            further: key.further,
            notes: seen.notes.clone(),
            open: key.open,
            confirm: resource.confirm || resource.conditional,
            off: resource.off,
            company: resource.company,
            at: offset(resource.at),
            ..Service::default()
        });
        service.count += resource.count;
        if service.types.len() < 20 {
            service.types.insert(shown_type(&resource.kind));
        }
        for (question, (values, how, document)) in seen.answers {
            let value = Value {
                values,
                how,
                document,
                at: offset(resource.at),
            };
            let known = service.answers.entry(question).or_insert(value);
            // of several ways to know the same, the weakest is shown
            if how > known.how {
                known.how = how;
                known.document = document;
            }
        }
    }

    /// Returns the inventory, with places as lines and columns of the text.
    pub fn finished(mut self, text: &str) -> Inventory {
        let mut inventory = self.inventory;
        inventory.services = self.groups.into_values().collect();
        inventory.counts.services = inventory.services.len();
        inventory.unclear = std::mem::take(&mut self.unclear).into_values().collect();
        let hints = std::mem::take(&mut self.hints).into_iter();
        let about = |about: BTreeSet<String>| about.into_iter().filter(|about| !about.is_empty()).collect();
        inventory.hints = hints
            .map(|(kind, names)| Hint {
                kind,
                about: about(names),
            })
            .collect();
        let omitted = std::mem::take(&mut self.omitted).into_iter();
        inventory.omitted = omitted
            .map(|((why, name), count)| Omitted { name, why, count })
            .collect();
        let rows = std::mem::take(&mut self.unrecognised).into_iter();
        let row = |((name, instead, missing), count)| Unrecognised {
            name,
            instead,
            missing,
            count,
        };
        inventory.unrecognised = rows.map(row).collect();
        if inventory.counts.resources == 0 && inventory.shared.is_empty() && inventory.problems.is_empty() {
            inventory.problems.push(Problem {
                fault: Fault::Empty,
                at: None,
            });
        }
        locate(&mut inventory, text);
        inventory
    }
}

/// A place that is still the number of a byte.
fn offset(byte: usize) -> At {
    At { line: byte, column: 0 }
}

/// Makes lines and columns of bytes, in one pass over the text.
fn locate(inventory: &mut Inventory, text: &str) {
    let mut places: Vec<&mut At> = Vec::new();
    for service in &mut inventory.services {
        places.push(&mut service.at);
        places.extend(service.answers.values_mut().map(|value| &mut value.at));
    }
    places.extend(
        inventory
            .shared
            .values_mut()
            .flat_map(|answers| answers.values_mut())
            .map(|value| &mut value.at),
    );
    places.extend(inventory.unclear.iter_mut().map(|unclear| &mut unclear.at));
    places.extend(inventory.problems.iter_mut().filter_map(|problem| problem.at.as_mut()));
    places.sort_by_key(|at| at.line);
    let (mut byte, mut line, mut start) = (0, 1, 0);
    let bytes = text.as_bytes();
    for at in places {
        let to = at.line.min(bytes.len());
        let gone = bytes.get(byte..to).unwrap_or_default();
        for (place, _) in gone.iter().enumerate().filter(|(_, byte)| **byte == b'\n') {
            line += 1;
            start = byte + place + 1;
        }
        byte = byte.max(to);
        let column = bytes.get(start..to).unwrap_or_default();
        // characters begin where no byte continues another
        let column = 1 + column.iter().filter(|byte| **byte & 0xc0 != 0x80).count();
        *at = At { line, column };
    }
}

/// The name of a type in a form that can be shown.
pub(crate) fn shown_type(kind: &str) -> String {
    let fits = |c: char| {
        c.is_ascii_alphanumeric()
            || matches!(c, '_' | '.' | ':' | '/' | '-' | ' ' | '(' | ')' | '…')
            || c.is_alphabetic()
    };
    let shown: String = kind.chars().filter(|c| fits(*c)).take(LONGEST_TYPE).collect();
    shown.trim().to_owned()
}

/// Whether a product asks a question, or rests on its answer.
pub(crate) fn asks(knowledge: &Knowledge, product: &Product, question: &str) -> bool {
    let Some(index) = knowledge.question_index(question) else {
        return false;
    };
    let tests = |when: &When| when.0.iter().any(|test| test.question() == Some(index));
    let place = |place: &Place, index: QuestionIndex| matches!(place, Place::Answer(question) | Place::Pair(question) if *question == index);
    product.flows.iter().any(|flow| {
        flow.switch == Some(index)
            || tests(&flow.when)
            || flow
                .place
                .iter()
                .any(|case| tests(&case.when) || place(&case.is, index))
    })
}
