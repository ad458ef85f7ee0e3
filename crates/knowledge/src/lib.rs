//! The knowledge of Limes: dated, sourced facts, products, questions, decided cases and rules, with look-ups on a day.
//!
//! A [`Knowledge`] is what is known of the world. [`Knowledge::built_in`] has the files of the folder `knowledge/`, which
//! `limes-compiler` checks and packs when the crate is built; [`Knowledge::read`] reads a pack of one's own. Facts hold
//! for a period, so most look-ups take a day. A copy in which one fact is different, or missing, is made by
//! [`with`](Knowledge::with) and [`without`](Knowledge::without), and what an organisation declares is added by
//! [`with_declared`](Knowledge::with_declared).
//!
//! This crate knows no set-up and no user, evaluates nothing and has no text in any language: rules are data that
//! `limes-assess` evaluates, and the names of products, questions and facts are messages. It has no clock and reads no file.
//!
//! ```
//! use limes_knowledge::Knowledge;
//! use limes_model::Date;
//!
//! let knowledge = Knowledge::built_in();
//! // on which of these days was there an adequacy decision for the United States?
//! let days = [Date::new(2020, 7, 15), Date::new(2020, 7, 16), Date::new(2023, 7, 10)];
//! let of_the_day = days.map(|day| {
//!     let mut instruments = knowledge.instruments(day);
//!     instruments.find(|fact| ["instrument.us-privacy-shield", "instrument.us-dpf"].contains(&fact.id)).map(|fact| fact.id)
//! });
//! assert_eq!(of_the_day, [Some("instrument.us-privacy-shield"), None, Some("instrument.us-dpf")]);
//! // every fact ends in a source
//! let framework = knowledge.fact("instrument.us-dpf").ok_or("no such fact")?;
//! assert!(knowledge.sources_of(framework).iter().all(|id| knowledge.source(id).is_some()));
//! // what if it had never been adopted?
//! assert!(knowledge.without("instrument.us-dpf").fact("instrument.us-dpf").is_none());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod access;
mod intern;
mod knowledge;
mod load;
mod pack;
pub mod rules;
mod usage;
mod well_known;

pub use intern::interned;
pub use knowledge::{Declared, Knowledge, SharedFact};
pub use limes_model::PackError;
pub use usage::{CountryUse, Usage};
pub use well_known::WellKnownQuestions;
