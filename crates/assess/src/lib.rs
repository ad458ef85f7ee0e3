//! Assesses whether the data of a cloud set-up stays inside a boundary, who outside can reach it, and on which basis it
//! leaves.
//!
//! [`assess`] is a pure function of a [`Setup`] (what a user describes) and a
//! [`Knowledge`](limes_knowledge::Knowledge) (what is known of the world): the same two give the same [`Assessment`].
//! Each answer is a range while questions are open, and one value when nothing that matters is open. Knowledge that is
//! missing never reassures.
//!
//! This crate has no clock, reads no file, knows no language and prints nothing: the day is part of the set-up, and
//! questions, rules and facts have ids.
//!
//! ```
//! use limes_assess::{Boundary, Setup, assess};
//! use limes_knowledge::Knowledge;
//! use limes_model::Stays;
//!
//! let knowledge = Knowledge::built_in();
//! let setup = Setup::builder(knowledge)
//!     .as_of("2026-11-22".parse()?)
//!     .boundary(Boundary::Eea)
//!     .organisation(&[("org.seat", "DE"), ("org.kind", "company")])
//!     .service("exchange-online", &[("m365.data-location", "DE")])
//!     .build()?;
//! let assessment = assess(&setup, knowledge);
//! assert_eq!(assessment.verdict().stays().worst(), Stays::Leaves);
//! for open in assessment.open_questions() {
//!     println!("{}: ask the {}", open.question().id, open.asked_of().id());
//! }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! A page calls the functions whose names end in `_async`: their futures wait for nothing and give up control after each
//! unit, day or trial, so that the browser can do something else in between.
//!
//! The same is possible with a catalogue of one's own: `examples/own_catalogue.rs` compiles ten lines of TOML with
//! `limes-compiler` and assesses a set-up with them.

mod askable;
mod assessment;
mod assessor;
mod causes;
mod caveats;
mod compare;
mod conflicts;
mod context;
mod cooperative;
mod correspondence;
mod eval;
mod exchange;
mod explain;
mod is_transfer;
mod judge;
mod key;
mod limits;
mod notation;
pub mod organisation;
mod provenance;
mod questions;
mod reads;
pub mod repair;
mod results;
mod setup;
mod setup_builder;
mod snapshot;
mod subject;
mod symbolic;
mod timeline;
mod unit;
mod value_classes;
mod variable_order;
mod verdict;
mod what_if;

pub use assessment::Assessment;
pub use assessor::{Assessor, assess, assess_async};
pub use causes::{CauseOf, CompelledThrough, Destination, Effect, FindingCause, addressee, causes};
pub use caveats::{Caveats, caveats, is_doubtful};
pub use compare::{AnswerChange, Assessed, AxisChange, CauseChange, Comparison, FlowChange, compare};
pub use conflicts::{Assumptions, Conflict, ConflictFinder, Premise, concerns};
pub use context::{Beyond, Cite, Located, Whereabouts};
pub use cooperative::{YieldNow, yield_now};
pub use correspondence::{Addressee, Asked, Correspondence, Party, Reply};
pub use eval::Way;
pub use exchange::{
    Contradiction, MergeError, Merged, MergedAnswer, Unmerged, contract_partner, contradictions, merge, request,
};
pub use explain::{Proof, Step, explain};
pub use is_transfer::Transfer;
pub use judge::WorkLimit;
pub use key::{ANY_REGION, Answer, EUROPE, Key, Target, UnitId};
pub use limits::Limits;
pub use notation::{
    SetupTextError, boundary_of, case_setup, case_setup_again, example_setup, read_setup, setup_of, write_setup,
};
pub use provenance::{InRegions, Origin, Premises, in_regions, premises, premises_of};
pub use questions::{Item, Progress, State, items, progress};
pub use results::{Finding, FlowResult, Open, RuleResult, UnitResult};
pub use setup::{Access, Boundary, BoundaryError, BoundaryKind, DeclaredBy, Service, Setup, TakenId};
pub use setup_builder::{SetupBuilder, SetupError, SetupMistake};
pub use timeline::{
    Cause, Change, FIRST_DAY, IncrementalAssessment, Moment, Preview, Segment, Timeline, timeline, timeline_async,
};
pub use unit::{OTHER_PARTY, OTHER_PRODUCT, OWN_DATA_CENTRE, UNNAMED_COMPANY, Unit, units};
pub use value_classes::known_countries;
pub use verdict::{Headline, Levels, Range, Verdict};
pub use what_if::{Consequence, NewRule, Offer, Stress, WhatIf, offer, suppose, what_if, what_if_async};
