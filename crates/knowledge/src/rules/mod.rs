//! The rules: plain data, one list. The order never matters.

mod basis;
mod place;
mod prelude;
mod reach;
mod sector;
mod types;

pub use types::{Exception, Rule, Term};

/// The rules of the built-in knowledge.
pub static RULES: &[&Rule] = &[
    &place::OUTSIDE,
    &place::OUTSIDE_IN_PART,
    &place::AREA_WIDER,
    &place::WITHIN_CONTRACT_AREA,
    &reach::COMPELLABLE,
    &reach::COMPANY,
    &reach::PARENT,
    &reach::LINK,
    &reach::TERRITORY,
    &reach::OWN_PARENT,
    &basis::WITHOUT_TRANSFER,
    &basis::THIRD_COUNTRY,
    &basis::NO_ADEQUACY,
    &basis::PERSON_ASSESSES,
    &basis::DEROGATION,
    &basis::IMPORTER_BOUND,
    &basis::CONTESTED_TRANSFER,
    &basis::NO_INSTRUMENT,
    &basis::NO_ASSESSMENT,
    &basis::EXCESSIVE_POWERS,
    &basis::CONTRACT_ALLOWS_DISCLOSURE,
    &sector::PLACE,
    &sector::OWNER,
    &sector::SECRECY,
];
