//! What a person reads, in the order in which it is read; still without words, by ids.

mod about;
pub mod case;
mod cases;
mod context;
mod draft;
mod examples;
mod library;
mod naming;
mod questions;
pub mod repair;
mod rulebook;
pub mod site;
mod time_line;
mod transfer;
mod what_if;

pub use about::About;
pub use cases::{CASES, add_unit, case_boundary};
pub use context::{Context, context};
pub use draft::Draft;
pub use examples::{EXAMPLES, Example};
pub use library::{Entry, FACT_KINDS, Numbers, Query, What, decoded, entries, find, numbers, texts};
pub use naming::{Field, Naming};
pub use questions::{Item, Progress, State, items, progress};
pub use rulebook::{Clause, clause, concluded, rulebook};
pub use time_line::{Cause, Drawing, FIRST_DAY, Stretch, TimeLine, time_line};
pub use transfer::Transfer;
pub use what_if::{Consequence, NewRule, Offer, Stress, WhatIf, offer, suppose, what_if};
