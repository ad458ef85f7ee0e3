//! What connects a session with the world around it: the embedding page, files, this browser's memory, the page's history
//! and the next version of the page.

pub mod embedding;
pub mod persistence;
pub mod scroll_restoration;
pub mod update;
