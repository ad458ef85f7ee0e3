//! Writers of reports: a set-up and its assessment as a file, each format in one place.
//!
//! The members of [`WRITERS`] are the assessment for programs and the set-up file.
//!
//! ```
//! use limes_formats::report::{self, Report};
//!
//! let knowledge = limes_knowledge::Knowledge::built_in();
//! let setup = limes_assess::Setup::new("2026-11-22".parse()?);
//! let assessment = limes_assess::assess(&setup, knowledge);
//! let site = limes_assess::organisation::Organisation::default();
//! let report = Report { setup: &setup, knowledge, site: &site, assessment: &assessment };
//! let writer = report::writer("setup").ok_or("unknown format")?;
//! assert!(String::from_utf8(writer.write(&report))?.starts_with("{\n  \"format\": \"limes-setup\""));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use limes_assess::organisation::Organisation;
use limes_assess::{Assessment, Setup};
use limes_knowledge::Knowledge;
use limes_model::Text;

use crate::wire::v1;
use crate::write::{json, setup_json_under};

/// The material of a report.
#[derive(Clone, Copy)]
pub struct Report<'a> {
    /// The set-up.
    pub setup: &'a Setup,
    /// The knowledge of the assessment.
    pub knowledge: &'a Knowledge,
    /// The configuration of the organisation.
    pub site: &'a Organisation,
    /// The assessment of the set-up.
    pub assessment: &'a Assessment,
}

/// Writes reports in one format.
pub trait ReportWriter: Sync {
    /// Returns the id of the format, in kebab case.
    fn id(&self) -> Text;

    /// Returns the media type.
    fn media_type(&self) -> Text;

    /// Returns the extension of the file name, without a dot.
    fn extension(&self) -> Text;

    /// Returns the content of the file.
    fn write(&self, report: &Report<'_>) -> Vec<u8>;
}

/// All writers.
pub const WRITERS: &[&dyn ReportWriter] = &[&AssessmentFile, &SetupFile];

/// Returns the writer of a format.
#[must_use]
pub fn writer(id: &str) -> Option<&'static dyn ReportWriter> {
    WRITERS.iter().find(|writer| writer.id() == id).copied()
}

/// Writes the assessment for programs, as JSON.
pub struct AssessmentFile;

impl ReportWriter for AssessmentFile {
    fn id(&self) -> Text {
        "assessment"
    }

    fn media_type(&self) -> Text {
        "application/json"
    }

    fn extension(&self) -> Text {
        "json"
    }

    fn write(&self, report: &Report<'_>) -> Vec<u8> {
        let Report {
            setup,
            knowledge,
            site,
            assessment,
        } = *report;
        let result = v1::assessment_of(setup, knowledge, site, assessment);
        (json(&result) + "\n").into_bytes()
    }
}

/// Writes the set-up file.
pub struct SetupFile;

impl ReportWriter for SetupFile {
    fn id(&self) -> Text {
        "setup"
    }

    fn media_type(&self) -> Text {
        "application/json"
    }

    fn extension(&self) -> Text {
        "json"
    }

    fn write(&self, report: &Report<'_>) -> Vec<u8> {
        setup_json_under(report.setup, report.knowledge).into_bytes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use limes_assess::assess;
    use limes_model::Date;
    use serde_json::Value;

    #[test]
    fn every_writer_has_an_id_of_its_own() {
        for (index, one) in WRITERS.iter().enumerate() {
            let found = writer(one.id()).map(|found| found.media_type());
            assert_eq!(found, Some(one.media_type()));
            assert!(WRITERS.iter().skip(index + 1).all(|other| other.id() != one.id()));
        }
        assert!(writer("nothing").is_none());
    }

    #[test]
    fn reports_are_what_the_functions_for_programs_return() {
        let knowledge = Knowledge::built_in();
        let mut setup = Setup::new(Date::new(2026, 11, 22));
        setup.add_service("exchange-online", "Post");
        let assessment = assess(&setup, knowledge);
        let report = Report {
            setup: &setup,
            knowledge,
            site: &Organisation::default(),
            assessment: &assessment,
        };
        let written: Value = serde_json::from_slice(&AssessmentFile.write(&report)).unwrap();
        let wanted = serde_json::to_value(v1::assessment(&setup, knowledge)).unwrap();
        assert_eq!(written, wanted);
        let file = String::from_utf8(SetupFile.write(&report)).unwrap();
        assert_eq!(crate::read::setup(&file, knowledge), Ok(setup.clone()));
    }
}
