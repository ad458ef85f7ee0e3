//! The words of the field: dates, countries, scales and kinds that every other layer speaks.

mod country;
mod date;
mod kinds;
mod packed;
mod scales;
mod truth;

pub use country::{Country, CountrySet};
pub use date::{Date, Period};
pub use kinds::{ActorRole, Control, DataKind, Extent, FlowKind, Grade, WhoKnows};
pub use packed::{Packed, Packer, Table, Unpacker};
pub use scales::{Axis, Basis, Reach, Sector, Stays};
pub use truth::Truth;
