//! Letters, replies and comparisons.

use limes_assess::{Assessed, Assessment, MergeError, Setup, Unmerged, assess, compare, merge, request};
use limes_formats::wire::v1;
use limes_formats::write::{addressee_id, json, setup_json_under};
use limes_knowledge::Knowledge;
use limes_labels::{Labels, Letter, Subject, comparison_lines, letters};
use limes_messages::{Words, fold};

use super::arguments::{Arguments, Command};
use super::files::{FAILED, Output, Read, UNREADABLE, WRONG_USAGE, configured, opened};
use super::summary;

/// Runs one of the commands for letters, replies and comparisons.
pub fn output(arguments: &Arguments, words: &Words, known: &Knowledge, read: Read<'_>) -> Output {
    let refused = |err: String| Output {
        err,
        code: UNREADABLE,
        ..Output::default()
    };
    let knowledge = match arguments.config.as_deref() {
        None => known.clone(),
        Some(file) => match configured(file, words, known, read) {
            Ok(site) => site.knowledge(known),
            Err(problems) => return refused(problems),
        },
    };
    let mut setups = Vec::new();
    for file in &arguments.files {
        match opened(file, words, &knowledge, read) {
            Ok((setup, _)) => setups.push(arguments.applied(setup)),
            Err(problems) => return refused(problems),
        }
    }
    let at = Run {
        arguments,
        words,
        knowledge: &knowledge,
    };
    match (arguments.command, setups.as_slice()) {
        (Command::Letters, [setup]) => at.letters(setup),
        (Command::Merge, [setup, reply]) => at.merge(setup, reply),
        (Command::Compare, [before, after]) => at.compare(before, after),
        (Command::Compare, [setup]) => {
            let on = |day| {
                let mut setup = setup.clone();
                setup.as_of = day;
                setup
            };
            let days = arguments.days.unwrap_or((setup.as_of, setup.as_of));
            at.compare(&on(days.0), &on(days.1))
        }
        _ => Output::default(),
    }
}

struct Run<'a> {
    arguments: &'a Arguments,
    words: &'a Words,
    knowledge: &'a Knowledge,
}

impl<'a> Run<'a> {
    fn labels(&self) -> Labels<'a> {
        Labels {
            words: self.words,
            knowledge: self.knowledge,
        }
    }

    fn subject(&self, setup: &'a Setup, assessment: &'a Assessment) -> Subject<'a> {
        summary::subject(self.words, self.knowledge, setup, assessment)
    }

    fn letters(&self, setup: &Setup) -> Output {
        let assessment = assess(setup, self.knowledge);
        let subject = summary::subject(self.words, self.knowledge, setup, &assessment);
        let all = letters(subject, self.arguments.until);
        let chosen: Vec<&Letter> = match &self.arguments.to {
            None => all.iter().collect(),
            Some(wanted) => match self.wanted(&all, wanted) {
                Ok(letter) => vec![letter],
                Err(said) => return Output::refuse(said),
            },
        };
        let day = self.arguments.on.unwrap_or(setup.as_of);
        let asked: Vec<_> = chosen.iter().map(|letter| letter.asked(day)).collect();
        let out = match asked.as_slice() {
            [] => self.words.text("letter-none") + "\n",
            [one] if self.arguments.as_file => {
                let request = request(setup, self.knowledge, one);
                setup_json_under(&request, self.knowledge)
            }
            _ => {
                let text = |letter: &&Letter| {
                    if self.arguments.markdown {
                        letter.markdown(self.labels())
                    } else {
                        letter.plain(self.labels())
                    }
                };
                chosen.iter().map(text).collect::<Vec<_>>().join("\n----\n\n")
            }
        };
        let file = self.arguments.into.as_ref().map(|file| {
            let mut setup = setup.clone();
            for asked in asked {
                setup.correspondence.record(asked);
            }
            (file.clone(), setup_json_under(&setup, self.knowledge))
        });
        Output {
            out,
            file,
            ..Output::default()
        }
    }

    /// Returns the letter to somebody, by a part of the name or by the id.
    fn wanted<'l>(&self, all: &'l [Letter], wanted: &str) -> Result<&'l Letter, String> {
        let folded = fold(wanted.trim());
        let id = |letter: &Letter| addressee_id(letter.to);
        let of_company = ["provider:", &folded].concat();
        let by_id = all
            .iter()
            .find(|letter| [folded.as_str(), &of_company].contains(&id(letter).as_str()));
        let whole = all.iter().find(|letter| fold(&letter.name) == folded);
        if let Some(letter) = by_id.or(whole) {
            return Ok(letter);
        }
        let fit: Vec<&Letter> = all
            .iter()
            .filter(|letter| !folded.is_empty() && limes_messages::contains(&fold(&letter.name), &folded))
            .collect();
        let (key, named) = match fit.as_slice() {
            [one] => return Ok(one),
            [] => ("letter-unknown", all.iter().collect()),
            _ => ("letter-several", fit),
        };
        let names: Vec<String> = named
            .iter()
            .map(|letter| [&letter.name, " (", &id(letter), ")"].concat())
            .collect();
        let values = [("value", wanted.into()), ("names", names.join("; ").into())];
        Err(self.words.with(key, &values) + "\n")
    }

    fn merge(&self, setup: &Setup, reply: &Setup) -> Output {
        let day = self.arguments.on.unwrap_or(reply.as_of);
        let merged = match merge(setup, reply, day) {
            Ok(merged) => merged,
            Err(error) => {
                let key = match error {
                    MergeError::NoRequest => "letter-merge-no-request",
                    MergeError::NeverAsked => "letter-merge-never-asked",
                };
                let file = self.arguments.files.last().map(String::as_str).unwrap_or_default();
                return Output {
                    err: self.words.with(key, &[("file", file.into())]) + "\n",
                    code: WRONG_USAGE,
                    ..Output::default()
                };
            }
        };
        let assessment = assess(&merged.setup, self.knowledge);
        let subject = self.subject(&merged.setup, &assessment);
        let count = |number: usize| number.to_string();
        let head = [
            ("name", subject.addressee(merged.from).into()),
            ("changes", count(merged.changes.len()).into()),
            ("confirmed", count(merged.confirmed.len()).into()),
            ("contradictions", count(merged.contradictions.len()).into()),
            ("unanswered", count(merged.unanswered.len()).into()),
            ("unmerged", count(merged.unmerged.len()).into()),
        ];
        let mut lines = vec![self.words.with("letter-merge-head", &head)];
        let question = |key| ("question", subject.question(key, "").into());
        for change in &merged.changes {
            let answer = ("answer", subject.answer(change.key, change.now).into());
            lines.push(self.words.with("letter-merge-changed", &[question(change.key), answer]));
        }
        for found in &merged.contradictions {
            let values = [
                question(found.key),
                ("own", subject.answer(found.key, found.own).into()),
                ("answer", subject.answer(found.key, found.said).into()),
            ];
            lines.push(self.words.with("letter-merge-contradiction", &values));
        }
        let unanswered = merged.unanswered.iter();
        lines.extend(unanswered.map(|key| self.words.with("letter-merge-unanswered", &[question(*key)])));
        for (key, why) in &merged.unmerged {
            let text = match why {
                Unmerged::NotAsked => "letter-merge-not-asked",
                Unmerged::Gone => "letter-merge-gone",
            };
            lines.push(self.words.with(text, &[question(*key)]));
        }
        let said = lines.join("\n") + "\n";
        let text = setup_json_under(&merged.setup, self.knowledge);
        let code = if merged.contradictions.is_empty() { 0 } else { FAILED };
        match &self.arguments.into {
            Some(file) => Output {
                out: said,
                file: Some((file.clone(), text)),
                code,
                ..Output::default()
            },
            // the standard output stays a set-up
            None => Output {
                out: text,
                err: said,
                code,
                ..Output::default()
            },
        }
    }

    fn compare(&self, before: &Setup, after: &Setup) -> Output {
        let assessments = [before, after].map(|setup| assess(setup, self.knowledge));
        let [first, second] = &assessments;
        let assessed = |setup, assessment| Assessed {
            setup,
            knowledge: self.knowledge,
            assessment,
        };
        let (was, is) = (assessed(before, first), assessed(after, second));
        if self.arguments.json {
            return Output::print(json(&v1::comparison(was, is)) + "\n");
        }
        let subject = |setup, assessment| summary::subject(self.words, self.knowledge, setup, assessment);
        let (was_subject, is_subject) = (subject(before, first), subject(after, second));
        let mut lines = comparison_lines(&was_subject, &is_subject, &compare(was, is));
        let mut marks: Vec<String> = [was_subject, is_subject].iter().filter_map(Subject::declared).collect();
        marks.dedup();
        lines.extend(marks);
        Output::print(lines.join("\n") + "\n")
    }
}
