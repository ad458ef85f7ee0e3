//! Display names of what Limes knows, the printed rule book, and the search over rules and facts.
//!
//! This crate turns ids into words of a language. It reads no file and judges nothing.
//!
//! ```
//! use limes_labels::Labels;
//! use limes_messages::Words;
//!
//! let knowledge = limes_knowledge::Knowledge::built_in();
//! let words = Words::new("en");
//! let labels = Labels { words: &words, knowledge };
//! assert_eq!(labels.company("microsoft"), "Microsoft");
//! ```

mod answer;
mod causes;
mod comparison;
mod knowledge_browser;
mod labels;
mod law;
mod letters;
mod one_line;
mod paste;
mod product_search;
pub mod report;
mod rulebook;
mod subject;
mod values;

pub use answer::{Answered, Row, Tally};
pub use causes::capital;
pub use comparison::comparison_lines;
pub use knowledge_browser::{Entry, Numbers, Query, What, entries, find, numbers, texts};
pub use labels::{Field, Labels};
pub use law::CitedProvision;
pub use letters::{Letter, LetterQuestion, letters};
pub use one_line::one_line;
pub use paste::{Pasted, PastedRow, paste};
pub use product_search::{Match, Matched, ProductSearch, search_products};
pub use rulebook::{Clause, clause, concluded, rulebook};
pub use subject::Subject;
