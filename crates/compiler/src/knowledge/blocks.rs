//! Set-ups in the notation of set-ups, checked against the catalogue and the questions.

use limes_model::block::{Block, FLOW, LAW, Subject, TextAnswer};
use limes_model::notation::{BlockText, SetupText, SubjectText, parse};

use super::place::Problems;
use super::read::{keep, keep_list};

/// What a set-up may name.
pub struct Names<'a> {
    /// Whether there is a product.
    pub product: &'a dyn Fn(&str) -> bool,
    /// Whether there is a question.
    pub question: &'a dyn Fn(&str) -> bool,
}

/// A text in a file, of which the first line is the `line`-th of the file.
pub struct Written<'a> {
    /// Path of the file.
    pub path: &'a str,
    /// Line of the file, counted from 1.
    pub line: usize,
    /// The text.
    pub text: &'a str,
}

/// A set-up, checked.
pub struct Checked {
    /// As it was written.
    pub written: SetupText,
    /// Its parts as records.
    pub blocks: &'static [Block],
}

/// Returns the set-ups of a text; every mistake is reported with its line.
pub fn read(written: &Written<'_>, names: &Names<'_>, problems: &Problems) -> Vec<Checked> {
    let report = |line: u32, text: &dyn std::fmt::Display| {
        let line = written.line + usize::try_from(line).unwrap_or(1) - 1;
        problems.add_at(written.path, line, text);
    };
    let setups = match parse(written.text) {
        Ok(setups) => setups,
        Err(error) => {
            report(error.line, &error.kind);
            return Vec::new();
        }
    };
    for block in setups.iter().flat_map(|setup| &setup.blocks) {
        if let SubjectText::Service { product, .. } = &block.subject
            && !(names.product)(product)
        {
            report(
                block.line,
                &format!("unknown product \"{product}\"; expected the id of a [[product]]"),
            );
        }
        for answer in &block.answers {
            let question = answer.question.as_str();
            if !question.starts_with(LAW) && !question.starts_with(FLOW) && !(names.question)(question) {
                report(
                    answer.line,
                    &format!("unknown question \"{question}\"; expected the id of a [[question]]"),
                );
            }
        }
    }
    let checked = |written: SetupText| Checked {
        blocks: keep_list(written.blocks.iter().map(block)),
        written,
    };
    setups.into_iter().map(checked).collect()
}

fn block(block: &BlockText) -> Block {
    let subject = match &block.subject {
        SubjectText::Organisation => Subject::Organisation,
        SubjectText::Provider(id) => Subject::Provider(keep(id)),
        SubjectText::Service { product, name } => Subject::Service(keep(product), name.as_ref().map(keep)),
        SubjectText::Access(name) => Subject::Access(name.as_ref().map(keep)),
        SubjectText::Common(id) => Subject::Common(keep(id)),
        SubjectText::Law { company, law } => Subject::Law(keep(company), keep(law)),
    };
    let answers = block.answers.iter().map(|answer| TextAnswer {
        question: keep(&answer.question),
        value: keep(&answer.value),
    });
    Block {
        subject,
        answers: keep_list(answers),
    }
}
