//! What open questions can still change, and who can answer them: whether one can stop here.

use super::subject::Subject;
use limes_assess::{Open, comes_later};
use limes_model::Axis;
use limes_model::question::Section;

/// Greatest number of those who are named; the rest is counted.
const MOST: usize = 4;

impl Subject<'_> {
    /// Returns the axes that are shown: the sector only if a rule of the sector holds or may hold.
    pub(crate) fn shown_axes(&self) -> impl Iterator<Item = Axis> {
        let has_sector = self.assessment.verdict.sector.worst() > 0;
        let shown = Axis::ALL.into_iter();
        shown.filter(move |axis| *axis != Axis::Sector || has_sector)
    }

    /// Returns the axes on which the open questions of a section, or of all, can still change the answer about the whole.
    #[must_use]
    pub fn undecided(&self, section: Option<Section>) -> Vec<Axis> {
        let assessment = self.assessment;
        let later = section.is_some_and(|section| comes_later(assessment, self.labels.knowledge, section));
        // beside what a bound names, more may be open
        let all = section.is_none() || later || !assessment.is_exact();
        let can_change = |axis: &Axis| {
            let of_axis = |open: &&Open| open.axes.get(axis.index()) == Some(&true);
            all || self.open_in(section).any(|open| of_axis(&open))
        };
        let is_open = |axis: &Axis| assessment.verdict.axis(*axis).settled().is_none();
        self.shown_axes().filter(is_open).filter(can_change).collect()
    }

    /// Returns whether one can stop here: what the open questions of a section, or all of them, can still change of the answer
    /// about the whole, and who can answer them.
    #[must_use]
    pub fn remaining(&self, section: Option<Section>) -> String {
        let words = self.labels.words;
        let part = if section.is_some() { "here" } else { "all" };
        let within = |key: &str| words.with(key, &[("part", part.into())]);
        if self.open_in(section).next().is_none() {
            let later = match section {
                Some(section) => comes_later(self.assessment, self.labels.knowledge, section),
                None => !self.assessment.waiting.is_empty(),
            };
            let key = match later {
                true => "answer-left-later",
                // the knowledge may lack the question
                false if !self.undecided(None).is_empty() && section.is_none() => "answer-left-unknown",
                false => "answer-left-nothing",
            };
            return within(key);
        }
        let undecided = self.undecided(section);
        let shown: Vec<Axis> = self.shown_axes().collect();
        let numbers: Vec<String> = shown
            .iter()
            .zip(1..)
            .filter(|(axis, _)| undecided.contains(axis))
            .map(|(_, number)| number.to_string())
            .collect();
        let key = match undecided.len() {
            0 => "answer-left-details",
            count if count == shown.len() => "answer-left-any",
            _ => "answer-left-some",
        };
        let how = if numbers.len() == 1 { "single" } else { "several" };
        let values = [("how", how.into()), ("numbers", self.listed(&numbers).into())];
        let answers = words.with("answer-left-numbers", &values);
        let mut text = words.with(key, &[("part", part.into()), ("answers", answers.into())]);
        let asked = self.asked_among(|open| section.is_none_or(|section| open.question().section == section));
        let names: Vec<String> = asked
            .iter()
            .take(MOST)
            .map(|(whom, count)| {
                let values = [
                    ("name", self.addressee(*whom).into()),
                    ("count", count.to_string().into()),
                ];
                words.with("answer-left-one", &values)
            })
            .collect();
        let more = asked.len() - names.len();
        let key = if more > 0 {
            "answer-left-who-more"
        } else {
            "answer-left-who"
        };
        let values = [("who", names.join(", ").into()), ("count", more.to_string().into())];
        text.push(' ');
        text.push_str(&words.with(key, &values));
        text
    }

    /// Returns the open questions of a section, or all.
    fn open_in(&self, section: Option<Section>) -> impl Iterator<Item = &Open> {
        let open = self.assessment.open.iter();
        open.filter(move |open| section.is_none_or(|section| open.question().section == section))
    }

    /// Returns numbers as in a sentence: "1, 2 and 3".
    pub(crate) fn listed(&self, numbers: &[String]) -> String {
        match numbers.split_last() {
            Some((last, first)) if !first.is_empty() => {
                let values = [("first", first.join(", ").into()), ("last", last.clone().into())];
                self.labels.words.with("answer-in-and", &values)
            }
            _ => numbers.concat(),
        }
    }
}
