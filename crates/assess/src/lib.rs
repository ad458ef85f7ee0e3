//! From the set-up to the verdict: flows, places, reach, basis, findings. Pure: the same set-up, knowledge and day give
//! the same result.

mod assessment;
mod caveats;
mod consulted;
mod day;
mod decided_cases;
mod domain;
mod examples;
mod explain;

mod is_transfer;
mod look;
mod order;
pub mod organisation;
mod over_time;
mod possible;
mod questions;
pub mod repair;
mod sector;
mod setup;
mod setup_builder;
mod terms;
mod time_line;
mod transfer;
mod trial;
mod unit;
mod verdict;
mod what_if;

pub use assessment::{Assessment, Finding, FlowResult, Open, RuleResult, UnitResult, assess};
pub use caveats::{Context, context};
pub use consulted::{Grounds, InRegions, Origin, grounds, grounds_of, in_regions};
pub use decided_cases::{add_unit, case_boundary, case_setup, case_setup_again};
pub use domain::known_countries;
pub use examples::{EXAMPLES, Example};
pub use explain::{Proof, Step, explain};
pub use is_transfer::Transfer;
pub use look::{Beyond, Cite, Located, Whereabouts};
pub use over_time::{Change, Glance, Moment, OverTime};
pub use questions::{Item, Progress, State, items, progress};
pub use setup::{
    Access, Answer, Boundary, BoundaryError, BoundaryKind, DeclaredBy, Key, Service, Setup, Target, UnitId,
};
pub use setup_builder::Draft;
pub use time_line::{Cause, Drawing, FIRST_DAY, Stretch, TimeLine, time_line};
pub use trial::{Ground, Most, Outcome, Trial, Tried, concerns};
pub use unit::{Unit, units};
pub use verdict::{Headline, Levels, Verdict};
pub use what_if::{Consequence, NewRule, Offer, Stress, WhatIf, offer, suppose, what_if};
