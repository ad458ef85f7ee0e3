//! The sections in their order, and their ids.

use super::Section;
use crate::facts::Text;

impl Section {
    /// All sections in their order.
    pub const ALL: [Self; 6] = [
        Self::Organisation,
        Self::Data,
        Self::Services,
        Self::People,
        Self::Contracts,
        Self::Protection,
    ];

    /// Stable id.
    #[must_use]
    pub const fn id(self) -> Text {
        match self {
            Self::Organisation => "organisation",
            Self::Data => "data",
            Self::Services => "services",
            Self::People => "people",
            Self::Contracts => "contracts",
            Self::Protection => "protection",
        }
    }
}
