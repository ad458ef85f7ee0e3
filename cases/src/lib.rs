//! Holds Limes against decided cases: facts in a fixed form become a set-up, and what comes out stands beside what was
//! decided. Nothing here looks at the name of a case.

mod chain;
mod change;
mod facts;
mod keys;
mod outcome;
mod read;
mod setting;
mod table;

pub use change::changed;
pub use facts::{Facts, Said};
pub use outcome::{Agreement, Outcome, Row, rows};
pub use read::{Case, Expected, Rerun, read};
pub use setting::{Setting, UnitText, adapt};
pub use table::{summary, table};
