//! Limes: does the data of a cloud set-up stay inside the EU boundary, who can reach it, and on which basis does it
//! leave? A pure library: no clock, no input or output, no browser.

pub mod assess;
pub mod catalogue;
pub mod cli;
pub mod engine;
pub mod export;
pub mod facts;
pub mod import;
#[cfg(feature = "api")]
pub mod js_api;
pub mod questionnaire;
pub mod report;
pub mod rules;
#[cfg(feature = "app")]
pub mod ui;
pub mod vocab;
pub mod words;
