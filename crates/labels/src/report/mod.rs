//! The report for filing as a document: blocks that a page renders and that are written as Markdown, and tables as CSV.
//!
//! It is built from a set-up, its assessment, the causes, and the plan in steps. No text of it comes twice but in cells of tables.

mod checksum;
mod csv;
mod exports;
mod markdown;
mod parts;
mod steps;
mod tables;
mod view;

use super::Subject;
use limes_assess::FindingCause;
use limes_assess::repair::StepwisePlan;

pub use checksum::checksum;
pub use csv::{actions, flows, read_csv, transfers, write_csv};
pub use markdown::{read_markdown, write_markdown};
pub use parts::report;
pub use steps::{Outlook, lookup_title, measure, outlook, step_title};

/// What a report is built from.
#[derive(Clone, Copy)]
pub struct Material<'a> {
    /// The set-up with its assessment, and the names.
    pub subject: Subject<'a>,
    /// The causes of the assessment.
    pub causes: &'a [FindingCause],
    /// The plan in steps.
    pub plan: &'a StepwisePlan,
    /// The set-up file as saved, of which the report names the checksum.
    pub file: &'a str,
}

/// The report as a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Code of the language.
    pub language: &'static str,
    /// The title.
    pub title: String,
    /// The running head of every page.
    pub head: String,
    /// That points are open; absent where none is.
    pub draft: Option<String>,
    /// The parts, in their order.
    pub blocks: Vec<Block>,
}

/// One part of a document. All texts are plain text of one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading of a part, of level 2 or 3; the title of the document has level 1.
    Heading(u8, String),
    /// A paragraph.
    Paragraph(String),
    /// Something that must not be overlooked.
    Note(String),
    /// A list.
    List(Vec<String>),
    /// A table.
    Table(Table),
    /// Lines to be filled in by hand: what each is for.
    SignOff(Vec<String>),
}

/// A table. Every row has as many cells as the header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Its message.
    pub caption: String,
    /// The names of the columns.
    pub header: Vec<String>,
    /// The rows. An empty cell is to be filled in by hand, or there is nothing to say.
    pub rows: Vec<Vec<String>>,
}
