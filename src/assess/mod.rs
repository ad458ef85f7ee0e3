//! From the set-up to the verdict: flows, places, reach, basis, findings. Pure: the same set-up, knowledge and day give
//! the same result.

mod assessment;
mod consulted;
mod day;
mod domain;
mod explain;
mod general;
mod look;
mod order;
mod over_time;
mod possible;
mod sector;
mod setup;
mod terms;
mod transfer;
mod trial;
mod unit;
mod verdict;

pub use assessment::{Assessment, Finding, FlowResult, Open, RuleResult, UnitResult, assess};
pub use consulted::{Grounds, InRegions, Origin, grounds, grounds_of, in_regions};
pub use domain::known_countries;
pub use explain::{Proof, Step, explain};
pub use look::{Beyond, Cite, Located, Whereabouts};
pub use over_time::{Change, Glance, Moment, OverTime};
pub use setup::{Access, Answer, Boundary, DeclaredBy, Key, Service, Setup, Target, UnitId};
pub use trial::{Ground, Most, Outcome, Trial, Tried, concerns};
pub use unit::{Unit, product, units};
pub use verdict::{Headline, Levels, Verdict};
