//! The formats of the files: their names, versions and schemas. Readers and writers share them and do not know each other.

/// The value of the field `format` of a set-up file.
pub const FORMAT: &str = "limes-setup";
/// Newest version of the set-up file, written if it has questions to others or their replies.
pub const VERSION: u32 = 3;
/// The version that is written if an organisation declared answers. A file with neither has version 1.
pub(crate) const WITH_DECLARED: u32 = 2;

/// JSON Schema of the set-up file, all versions.
pub const SETUP_SCHEMA: &str = include_str!("../../../schemas/limes-setup-3.schema.json");
/// JSON Schema of `limes.config.json`.
pub const CONFIG_SCHEMA: &str = include_str!("../../../schemas/limes-config-1.schema.json");
/// JSON Schema of the messages between a page and its host.
pub const MESSAGE_SCHEMA: &str = include_str!("../../../schemas/limes-message-1.schema.json");
