//! Components that several views share: icons, fields, disclosures, citations, the verdict in short.

pub mod citation;
pub mod combobox;
pub mod date_field;
pub mod disclosure;
pub mod element;
pub mod icon;
pub mod landmark;
pub mod lazy_list;
pub mod problems;
pub mod verdict;
