//! The rule book: every rule in plain words, for the people who have to approve them.

use super::labels::Labels;
use limes_knowledge::Knowledge;
use limes_knowledge::rules::{Rule, Term};
use limes_messages::{Words, key};
use limes_model::Condition;
use limes_model::Text;
use limes_model::facts::Source;
use limes_model::law::{Law, LawOf};
use limes_model::{Axis, Date, Period};

/// Returns all rules as Markdown in one language: title, id, result, condition, exceptions, period, law and sources.
#[must_use]
pub fn rulebook(words: &Words, knowledge: &Knowledge) -> String {
    let mut book = Book {
        words,
        knowledge,
        out: String::new(),
    };
    book.line(&format!("# {}", words.text("rulebook-title")));
    book.paragraph(&words.text("rulebook-intro"));
    for axis in Axis::ALL {
        book.paragraph(&format!("## {}", words.text(&axis.message_key())));
        for rule in knowledge.rules().iter().filter(|rule| rule.axis == axis) {
            book.rule(rule);
        }
    }
    book.out
}

/// Returns the conclusion of a rule in words.
#[must_use]
pub fn concluded(words: &Words, rule: &Rule) -> String {
    match rule.level {
        // every flow begins at the lowest level
        0 => words.text("rulebook-remark"),
        _ => words.text(&rule.axis.level_key(rule.level)),
    }
}

/// A condition in words: a statement, or a list of which all or any must be the case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    /// The statement, or what the list is about.
    pub text: String,
    /// The list.
    pub parts: Vec<Self>,
}

/// Returns a condition in words.
#[must_use]
pub fn clause(words: &Words, condition: &Condition<Term>) -> Clause {
    let (text, parts) = match condition {
        Condition::Is(term) => (words.text(&key("term", term.id())), Vec::new()),
        Condition::Not(term) => (words.text(&(key("term", term.id()) + ".not")), Vec::new()),
        Condition::All([part]) | Condition::Any([part]) => return clause(words, part),
        Condition::All(parts) => {
            let mut all = Vec::new();
            flatten(words, parts, &mut all);
            (words.text("rulebook-all"), all)
        }
        Condition::Any(parts) => {
            let any = parts.iter().map(|part| clause(words, part)).collect();
            (words.text("rulebook-any"), any)
        }
    };
    Clause { text, parts }
}

/// Adds parts that must all hold. A nested list that must hold as a whole adds its own parts.
fn flatten(words: &Words, parts: &[Condition<Term>], all: &mut Vec<Clause>) {
    for part in parts {
        match part {
            Condition::All(inner) => flatten(words, inner, all),
            other => all.push(clause(words, other)),
        }
    }
}

struct Book<'w> {
    words: &'w Words,
    knowledge: &'w Knowledge,
    out: String,
}

impl Book<'_> {
    fn line(&mut self, text: &str) {
        self.out.push_str(text);
        self.out.push('\n');
    }

    fn paragraph(&mut self, text: &str) {
        self.out.push('\n');
        self.line(text);
    }

    fn item(&mut self, depth: usize, text: &str) {
        self.line(&format!("{}- {text}", "  ".repeat(depth)));
    }

    fn label(&self, name: &str) -> String {
        self.words.text(&key("rulebook", name))
    }

    fn rule(&mut self, rule: &Rule) {
        let title = key("rule", rule.id);
        self.paragraph(&format!("### {}", self.words.text(&title)));
        self.paragraph(&self.words.text(&format!("{title}.says")));
        self.out.push('\n');
        let level = concluded(self.words, rule);
        self.item(0, &format!("{}: `{}`", self.label("id"), rule.id));
        self.item(0, &format!("{}: {level}", self.label("level")));
        self.item(
            0,
            &format!("{}: {}", self.label("in-force"), self.period(rule.in_force)),
        );
        self.item(0, &format!("{}:", self.label("holds-if")));
        self.condition(1, &rule.when);
        for exception in rule.unless {
            let says = self.words.text(&format!("{title}.unless-{}", exception.id));
            self.item(0, &format!("{} (`{}`): {says}", self.label("unless"), exception.id));
            self.condition(1, &exception.when);
            self.law(1, self.knowledge.law_of_exception(rule, exception));
            self.sources(1, exception.sources);
        }
        self.law(0, self.knowledge.law(LawOf::Rule(rule.id)));
        self.sources(0, rule.sources);
    }

    fn condition(&mut self, depth: usize, when: &Condition<Term>) {
        self.clause(depth, &clause(self.words, when));
    }

    fn clause(&mut self, depth: usize, clause: &Clause) {
        self.item(depth, &clause.text);
        for part in &clause.parts {
            self.clause(depth + 1, part);
        }
    }

    fn period(&self, period: Period) -> String {
        let bound = |name: &str, day: Date| {
            let date = [
                ("year", day.year().to_string().into()),
                ("month", format!("{:02}", day.month()).into()),
                ("day", format!("{:02}", day.day()).into()),
            ];
            let date = self.words.with("rulebook-date", &date);
            self.words.with(&key("rulebook", name), &[("date", date.into())])
        };
        let bounds: Vec<_> = period
            .from
            .map(|day| bound("since", day))
            .into_iter()
            .chain(period.to.map(|day| bound("until", day)))
            .collect();
        if bounds.is_empty() {
            self.label("always")
        } else {
            bounds.join(", ")
        }
    }

    fn law(&mut self, depth: usize, law: Option<&Law>) {
        let Some(law) = law else { return };
        let labels = Labels {
            words: self.words,
            knowledge: self.knowledge,
        };
        let remark = labels
            .law_remark(law)
            .map_or_else(String::new, |remark| [" ", &remark].concat());
        self.item(depth, &format!("{}:{remark}", self.label("law")));
        for provision in labels.provisions(law) {
            let doubt = provision
                .doubt
                .map_or_else(String::new, |doubt| [", ", &doubt].concat());
            let name = format!("[{}](<{}>)", provision.text, provision.url);
            self.item(depth + 1, &format!("{name} ({}){doubt}", provision.identifier));
        }
    }

    fn sources(&mut self, depth: usize, ids: &[Text]) {
        self.item(depth, &format!("{}:", self.label("sources")));
        for id in ids {
            let text = match self.knowledge.source(id) {
                Some(source) => self.source(source),
                None => format!("{} (`{id}`)", self.label("unknown-source")),
            };
            self.item(depth + 1, &text);
        }
    }

    fn source(&self, source: &Source) -> String {
        let title = source.title.replace('[', "\\[").replace(']', "\\]");
        let title = match source.url {
            None => title,
            Some(url) => format!("[{title}](<{url}>)"),
        };
        let date = if source.date == "undated" {
            self.label("undated")
        } else {
            source.date.to_owned()
        };
        format!("{title}, {date}")
    }
}
