//! Reads what an organisation runs from the files of other tools: plans and states of Terraform, lists of Azure, AWS and
//! Google, templates, bills, licences of Microsoft 365, records of processing.
//!
//! [`read`] takes the bytes of one file and returns an [`Inventory`]: services with the answers that the file gives, each with
//! how it is known, and everything that is not sure. [`group`] joins the inventories of several files; [`into_setup`] puts them
//! into a set-up, in which what a person answered stays.
//!
//! The format is recognised by the content, never by the name of the file. Of the content, only a white list is kept while it
//! is read: types, places, and settings that the mapping of `knowledge/inventories` names. Whatever else is in a file (passwords,
//! keys, names of people) is skipped and in no result. Absence proves nothing, unless a document says what it means. Where two
//! values are possible, both are offered and none is chosen.
//!
//! This crate knows no browser, no file system, no clock and no language.
//!
//! ```
//! use limes_inventories::{Format, Limits, read};
//! use limes_knowledge::Knowledge;
//!
//! let list = br#"[{"id":"/subscriptions/1/x","name":"st","type":"Microsoft.Storage/storageAccounts",
//!     "location":"West Europe","sku":{"name":"Standard_GRS"},"properties":null}]"#;
//! let inventory = read(list, Knowledge::built_in(), &Limits::default());
//! let storage = &inventory.services[0];
//! assert_eq!((storage.product, storage.region.as_deref()), ("azure-storage", Some("westeurope")));
//! assert_eq!(storage.answers["azure-storage.redundancy"].values, ["grs"]);
//! ```

mod arm;
mod aws;
mod azure;
mod bytes;
mod configuration;
mod costs;
mod csv;
mod estate;
mod google;
mod hcl;
mod inventory;
mod kubernetes;
mod microsoft365;
mod people;
mod place;
mod products;
mod pulumi;
mod recognise;
mod relations;
mod resource;
mod settings;
mod setup;
mod source;
mod table;
mod terraform;
mod tree;
mod values;

pub use bytes::Limits;
pub use inventory::{
    At, Cause, Counts, Fault, Format, Gap, Hint, HintKind, How, Incomplete, Inventory, LeftOut, Omitted, Problem,
    Service, Unclear, Unrecognised, Value,
};
pub use setup::{Change, Disagreement, Report, group, into_setup};

use std::collections::BTreeMap;

use limes_knowledge::Knowledge;

use bytes::Refused;
use estate::Estate;
use recognise::Shape;

/// A file of an archive that holds several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its name in the archive.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Returns the files of a ZIP archive that are files of their own; nothing of a file of another kind, or an archive that is one
/// file to Limes, such as a plan of Terraform or a folder of its sources.
#[must_use]
pub fn parts(bytes: &[u8], limits: &Limits) -> Vec<Part> {
    if !bytes.starts_with(b"PK") || archive(bytes, limits).is_ok_and(|kind| kind != Archive::Files) {
        return Vec::new();
    }
    let entries =
        bytes::unzip(bytes, limits, |name| !name.ends_with('/') && !name.contains("__MACOSX")).unwrap_or_default();
    let part = |entry: bytes::Entry| Part {
        name: entry.name,
        bytes: entry.bytes,
    };
    entries.into_iter().map(part).collect()
}

/// What an archive is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Archive {
    Plan,
    Sources,
    Files,
}

fn archive(bytes: &[u8], limits: &Limits) -> Result<Archive, Refused> {
    let names = std::cell::RefCell::new((false, false));
    bytes::unzip(bytes, limits, |name| {
        let mut found = names.borrow_mut();
        found.0 |= name == "tfstate" || name == "tfplan";
        found.1 |= hcl::wanted(name);
        false
    })?;
    let (plan, sources) = names.into_inner();
    Ok(if plan {
        Archive::Plan
    } else if sources {
        Archive::Sources
    } else {
        Archive::Files
    })
}

/// Reads one file.
#[must_use]
pub fn read(bytes: &[u8], knowledge: &Knowledge, limits: &Limits) -> Inventory {
    if bytes.len() > limits.bytes {
        return refused(Fault::TooLarge);
    }
    if bytes.starts_with(&[0x1f, 0x8b]) {
        return match bytes::gunzip(bytes, limits) {
            Ok((inner, cut)) => {
                let mut inventory = of_bytes(&inner, knowledge, limits);
                if cut {
                    let why = Incomplete::Damaged;
                    inventory.incomplete.push(Gap {
                        why,
                        has: None,
                        of: None,
                    });
                }
                inventory
            }
            Err(error) => refused(fault(error)),
        };
    }
    of_bytes(bytes, knowledge, limits)
}

/// Whether a file is a source or a variable file of Terraform by its name: all of them are read together, by
/// [`read_sources`].
#[must_use]
pub fn is_source(name: &str) -> bool {
    hcl::wanted(name)
}

/// Reads sources of one or several folders, each with its path. What a module has from its caller is open.
#[must_use]
pub fn read_sources(files: &[Part], knowledge: &Knowledge, limits: &Limits) -> Inventory {
    let entry = |part: &Part| bytes::Entry {
        name: part.name.clone(),
        bytes: part.bytes.clone(),
    };
    let entries: Vec<bytes::Entry> = files.iter().map(entry).collect();
    let mut estate = Estate::new(Format::TerraformSources, knowledge, limits);
    hcl::read(&mut estate, &hcl::Sources::new(&entries));
    estate.finished("")
}

const fn fault(error: Refused) -> Fault {
    match error {
        Refused::TooLarge => Fault::TooLarge,
        Refused::Damaged => Fault::BadArchive,
    }
}

fn refused(fault: Fault) -> Inventory {
    let mut inventory = Inventory::new(Format::Unknown);
    inventory.problems.push(Problem { fault, at: None });
    inventory
}

fn of_bytes(bytes: &[u8], knowledge: &Knowledge, limits: &Limits) -> Inventory {
    if !bytes.starts_with(b"PK\x03\x04") && !bytes.starts_with(b"PK\x05\x06") {
        return of_text(
            &bytes::decode(bytes),
            knowledge,
            limits,
            Format::Unknown,
            BTreeMap::new(),
        );
    }
    let unpack = |wanted: &dyn Fn(&str) -> bool| bytes::unzip(bytes, limits, wanted);
    let read = archive(bytes, limits).and_then(|kind| match kind {
        Archive::Plan => {
            let state = unpack(&|name| name == "tfstate")?;
            let sources = unpack(&|name| name.starts_with("tfconfig/") && hcl::wanted(name))?;
            let regions = hcl::regions(&hcl::Sources::new(&sources));
            let state = state.into_iter().next().map(|entry| entry.bytes).unwrap_or_default();
            Ok(of_text(
                &bytes::decode(&state),
                knowledge,
                limits,
                Format::TerraformBinaryPlan,
                regions,
            ))
        }
        Archive::Sources => {
            let sources = hcl::Sources::new(&unpack(&hcl::wanted)?);
            let mut estate = Estate::new(Format::TerraformSources, knowledge, limits);
            hcl::read(&mut estate, &sources);
            Ok(estate.finished(""))
        }
        Archive::Files => {
            let files = parts(bytes, limits);
            let mut files = files.iter().filter(|part| !part.bytes.starts_with(b"PK"));
            let Some(first) = files.next() else {
                return Err(Refused::Damaged);
            };
            let mut inventory = read(&first.bytes, knowledge, limits);
            if files.next().is_some() {
                let why = Incomplete::Limit;
                inventory.incomplete.push(Gap {
                    why,
                    has: Some(1),
                    of: None,
                });
            }
            Ok(inventory)
        }
    });
    read.unwrap_or_else(|error| refused(fault(error)))
}

fn of_text(
    text: &str,
    knowledge: &Knowledge,
    limits: &Limits,
    known: Format,
    beside: BTreeMap<String, String>,
) -> Inventory {
    let text = text.trim_start_matches('\u{feff}');
    let most = limits.resources.saturating_mul(100);
    let shape = recognise::shape(text);
    let format = match &shape {
        Shape::Json(format) if known == Format::Unknown => *format,
        Shape::Json(_) => known,
        Shape::Table(format, _) => *format,
        Shape::Sources => Format::TerraformSources,
        Shape::Other(_) => Format::Unknown,
    };
    let mut estate = Estate::new(format, knowledge, limits);
    let broken = match shape {
        Shape::Json(_) => json(&mut estate, text, format, most, beside),
        Shape::Table(format, table) => match format {
            Format::AzurePortal => azure::read_table(&mut estate, &table, text),
            Format::AwsResourceExplorer => aws::explorer(&mut estate, &table, text),
            Format::Microsoft365 => microsoft365::read_geo(&mut estate, &table, text),
            Format::Applications => people::applications(&mut estate, &table, text),
            Format::ProcessingRecord => people::record(&mut estate, &table, text),
            format => costs::read(&mut estate, &table, text, format),
        },
        Shape::Sources => {
            let entry = bytes::Entry {
                name: "main.tf".to_owned(),
                bytes: text.as_bytes().to_vec(),
            };
            hcl::read(&mut estate, &hcl::Sources::new(&[entry]));
            None
        }
        Shape::Other(fault) => {
            estate.fault(fault, None);
            None
        }
    };
    if let Some(at) = broken {
        estate.gap(Incomplete::Damaged, None, None);
        estate.fault(Fault::NotJson, Some(at));
    }
    estate.finished(text)
}

fn json(
    estate: &mut Estate<'_>,
    text: &str,
    format: Format,
    most: usize,
    beside: BTreeMap<String, String>,
) -> Option<usize> {
    let read = |schemas: &tree::Schemas| tree::read(text, schemas, most);
    match format {
        Format::EncryptedState => {
            terraform::encrypted(estate);
            None
        }
        Format::ArmTemplate => arm::read(estate, text, most),
        Format::CloudFormation => aws::template(estate, text, most),
        Format::TerraformPlan | Format::TerraformShow | Format::TerraformState | Format::TerraformBinaryPlan => {
            let document = read(&terraform::schemas());
            terraform::read(estate, &document, text, beside);
            document.broken
        }
        Format::AzureResourceGraph | Format::AzureResourceList => {
            let document = read(&azure::schemas());
            azure::read(estate, &document);
            document.broken
        }
        Format::AwsConfig => {
            let document = read(&aws::config_schemas());
            aws::config(estate, &document);
            document.broken
        }
        Format::AwsTagging | Format::AwsResourceExplorer => {
            let document = read(&aws::tagging_schemas());
            aws::tagging(estate, &document);
            document.broken
        }
        Format::GoogleAssets | Format::GoogleAssetSearch => {
            let document = read(&google::schemas());
            google::read(estate, &document);
            document.broken
        }
        Format::Microsoft365 => {
            let document = read(&microsoft365::schemas());
            microsoft365::read(estate, &document);
            document.broken
        }
        Format::Pulumi => {
            let document = read(&pulumi::schemas());
            pulumi::read(estate, &document);
            document.broken
        }
        Format::KubernetesNodes => {
            let document = read(&kubernetes::schemas());
            kubernetes::read(estate, &document);
            document.broken
        }
        Format::GoogleCost => {
            let document = read(&costs::schemas());
            costs::read_json(estate, &document);
            document.broken
        }
        Format::Applications => {
            let document = read(&people::okta_schemas());
            people::okta(estate, &document);
            document.broken
        }
        _ => {
            estate.fault(Fault::UnknownFormat, None);
            None
        }
    }
}
