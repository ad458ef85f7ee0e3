//! Shared types of Limes: dates, countries, three-valued truth, scales of concern, and the records of which its knowledge
//! consists.
//!
//! This crate knows no law, no product, no user and no language. It contains no clock, no input or output and no
//! allocation that outlives its owner, apart from what [`Unpacker`] reads.
//!
//! ```
//! use limes_model::{Date, Truth};
//!
//! let day: Date = "2026-11-22".parse()?;
//! assert!(day > Date::new(2020, 7, 16));
//! assert_eq!(Truth::Yes.and(Truth::Unknown), Truth::Unknown);
//! # Ok::<(), limes_model::DateError>(())
//! ```

pub mod block;
pub mod catalogue;
mod codec;
mod condition;
mod country;
mod date;
pub mod decided_case;
pub mod example;
pub mod facts;
mod ids;
mod kinds;
pub mod law;
pub mod message;
pub mod notation;
mod pack;
pub mod question;
mod scales;
mod sort;
mod sorted_map;
mod truth;

pub use codec::{Layout, Packed, Packer, RecordError, RecordFault, Unpacker};
pub use condition::{Condition, all, any, is, not};
pub use country::{Country, CountryError, CountrySet};
pub use date::{Date, DateError, Period};
pub use facts::Text;
pub use ids::UnknownId;
pub use kinds::{ActorRole, Control, DataKind, Extent, FlowKind, Grade, Slot, WhoKnows};
pub use pack::{Edition, FORMAT, Pack, PackError, PackKind, crc32, write_pack};
pub use scales::{Axis, Basis, Reach, Sector, Stays};
pub use sort::{order, order_by_key};
pub use sorted_map::{SortedMap, SortedSet};
pub use truth::Truth;
