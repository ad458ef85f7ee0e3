//! The knowledge browser: every rule, every fact and every question to a person, to be searched and filtered.

use super::labels::Labels;
use super::rulebook::{Clause, clause, concluded};
use limes_knowledge::rules::{Exception, Rule};
use limes_knowledge::{Knowledge, SharedFact};
use limes_messages::{fold, key};
use limes_model::Text;
use limes_model::facts::FactKind;
use limes_model::law::{Law, LawOf};
use limes_model::question::Question;
use limes_model::{Date, Grade, Period, WhoKnows};

/// The subject of an entry.
#[derive(Clone, Debug)]
pub enum What {
    /// A rule.
    Rule(&'static Rule),
    /// A fact.
    Fact(SharedFact),
    /// A question that only a person may decide.
    Question(&'static Question),
}

/// One entry of the browser.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Stable id; ids of different sorts of entries may be the same.
    pub id: Text,
    /// `rule`, `question` or the id of a [`FactKind`]; message key `library-kind-ID`.
    pub kind: Text,
    /// The subject.
    pub what: What,
}

impl PartialEq for Entry {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id && self.kind == other.kind
    }
}

impl From<&'static Rule> for Entry {
    fn from(rule: &'static Rule) -> Self {
        Self {
            id: rule.id,
            kind: "rule",
            what: What::Rule(rule),
        }
    }
}

impl From<&SharedFact> for Entry {
    fn from(fact: &SharedFact) -> Self {
        Self {
            id: fact.id,
            kind: fact.value.kind().id(),
            what: What::Fact(fact.clone()),
        }
    }
}

impl Entry {
    /// Returns the period in which it applies.
    #[must_use]
    pub fn valid(&self) -> Period {
        match &self.what {
            What::Rule(rule) => rule.in_force,
            What::Fact(fact) => fact.valid,
            What::Question(_) => Period::ALWAYS,
        }
    }

    /// Returns the ids of its sources, those of a rule's exceptions included.
    pub fn sources<'a>(&'a self, knowledge: &'a Knowledge) -> impl Iterator<Item = Text> + use<'a> {
        let (own, unless): (&[Text], &[Exception]) = match &self.what {
            What::Rule(rule) => (rule.sources, rule.unless),
            What::Fact(fact) => (knowledge.sources_of(fact), Default::default()),
            What::Question(question) => (knowledge.sources_of_question(question.id), Default::default()),
        };
        let more = unless.iter().flat_map(|exception| exception.sources);
        own.iter().chain(more).copied()
    }

    /// Returns the law on which it rests itself; `None` for questions and facts that are not about law.
    #[must_use]
    pub fn law(&self, knowledge: &Knowledge) -> Option<&'static Law> {
        match &self.what {
            What::Rule(rule) => knowledge.law(LawOf::Rule(rule.id)),
            What::Fact(fact) => knowledge.law(LawOf::Fact(fact.id)),
            What::Question(_) => None,
        }
    }

    /// The law on which it rests, that of a rule's exceptions included.
    fn laws(&self, knowledge: &Knowledge) -> Vec<&'static Law> {
        let mut laws: Vec<&'static Law> = self.law(knowledge).into_iter().collect();
        if let What::Rule(rule) = &self.what {
            let exceptions = rule.unless.iter();
            laws.extend(exceptions.filter_map(|exception| knowledge.law_of_exception(rule, exception)));
        }
        laws
    }

    /// Returns how a fact was established; nothing for other entries.
    #[must_use]
    pub fn grade(&self) -> Option<Grade> {
        match &self.what {
            What::Fact(fact) => Some(fact.grade),
            _ => None,
        }
    }

    /// Returns whether its review is overdue on a day.
    #[must_use]
    pub fn stale(&self, day: Date) -> bool {
        matches!(&self.what, What::Fact(fact) if fact.review_by < day)
    }

    /// Returns its content in one sentence.
    #[must_use]
    pub fn title(&self, labels: Labels<'_>) -> String {
        match &self.what {
            What::Rule(rule) => labels.words.text(&key("rule", rule.id)),
            What::Fact(fact) => labels.sentence(fact),
            What::Question(question) => labels.question(question, ""),
        }
    }

    /// Returns all of its words, folded for the search.
    fn text(&self, labels: Labels<'_>) -> String {
        let words = labels.words;
        let mut text = [self.id, " ", &self.title(labels), " "].concat();
        let mut add = |more: &str| {
            text.push_str(more);
            text.push('\n');
        };
        match &self.what {
            What::Rule(rule) => {
                let title = key("rule", rule.id);
                add(&words.text(&(title.clone() + ".says")));
                add(&concluded(words, rule));
                say(&clause(words, &rule.when), &mut add);
                for exception in rule.unless {
                    add(&words.text(&[&title, ".unless-", exception.id].concat()));
                    say(&clause(words, &exception.when), &mut add);
                }
            }
            What::Fact(fact) => {
                for (_, value) in labels.fields(fact) {
                    add(&value);
                }
            }
            What::Question(question) => add(&labels.question(question, ".why")),
        }
        for law in self.laws(labels.knowledge) {
            for provision in labels.provisions(law) {
                add(&provision.text);
                add(&provision.identifier);
            }
        }
        for source in self
            .sources(labels.knowledge)
            .filter_map(|id| labels.knowledge.source(id))
        {
            add(source.title);
            source.publisher.into_iter().for_each(&mut add);
        }
        fold(&text)
    }
}

fn say(clause: &Clause, add: &mut impl FnMut(&str)) {
    add(&clause.text);
    for part in &clause.parts {
        say(part, add);
    }
}

/// Returns all entries: rules, then facts by kind and id, then questions.
#[must_use]
pub fn entries(knowledge: &Knowledge) -> Vec<Entry> {
    let mut entries: Vec<Entry> = knowledge.rules().iter().map(|rule| Entry::from(*rule)).collect();
    let facts: Vec<Entry> = knowledge.shared_facts().map(Entry::from).collect();
    for wanted in FactKind::IDS {
        entries.extend(facts.iter().filter(|entry| entry.kind == wanted).cloned());
    }
    let lawyer = knowledge
        .questions()
        .iter()
        .filter(|question| question.who == WhoKnows::Lawyer);
    entries.extend(lawyer.map(|question| Entry {
        id: question.id,
        kind: "question",
        what: What::Question(question),
    }));
    entries
}

/// Returns the texts that the search reads, one for each entry.
#[must_use]
pub fn texts(entries: &[Entry], labels: Labels<'_>) -> Vec<String> {
    entries.iter().map(|entry| entry.text(labels)).collect()
}

/// A search. An entry must match all of it; what is absent is not asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// Words that occur somewhere in the entry.
    pub text: String,
    /// A kind.
    pub kind: Option<Text>,
    /// A grade.
    pub grade: Option<Grade>,
    /// A day on which the entry applies.
    pub on: Option<Date>,
    /// Id of a source.
    pub source: Option<Text>,
    /// Only facts whose review is overdue.
    pub stale: bool,
}

/// Returns the entries that match. `texts` may be empty if the query has no words.
#[must_use]
pub fn find(entries: &[Entry], texts: &[String], query: &Query, knowledge: &Knowledge, as_of: Date) -> Vec<Entry> {
    let needle = fold(&query.text);
    let needles: Vec<&str> = needle.split_whitespace().collect();
    let places = entries.iter().enumerate();
    let fit = places.filter(|(place, entry)| {
        let says = |word: &&str| texts.get(*place).is_some_and(|text| text.contains(*word));
        query.kind.is_none_or(|kind| kind == entry.kind)
            && (query.grade.is_none() || query.grade == entry.grade())
            && query.on.is_none_or(|day| entry.valid().contains(day))
            && query
                .source
                .is_none_or(|wanted| entry.sources(knowledge).any(|source| source == wanted))
            && (!query.stale || entry.stale(as_of))
            && needles.iter().all(says)
    });
    fit.map(|(_, entry)| entry.clone()).collect()
}

impl Query {
    /// Sets the field of a name of the address. A value that is not understood empties it.
    pub fn set(&mut self, name: &str, value: &str, knowledge: &Knowledge) {
        match name {
            "q" => value.clone_into(&mut self.text),
            "kind" => {
                let mut kinds = ["rule", "question"].into_iter().chain(FactKind::IDS);
                self.kind = kinds.find(|kind| *kind == value);
            }
            "grade" => self.grade = value.parse().ok(),
            "on" => self.on = value.parse().ok(),
            "source" => self.source = knowledge.source(value).map(|source| source.id),
            "stale" => self.stale = value != "no",
            _ => {}
        }
    }

    /// Returns the names of an address with their values, those that are empty left out.
    #[must_use]
    pub fn fields(&self) -> Vec<(Text, String)> {
        let day = self.on.map(|day| day.to_string()).unwrap_or_default();
        let fields = [
            ("q", if self.text.trim().is_empty() { "" } else { &self.text }),
            ("kind", self.kind.unwrap_or_default()),
            ("grade", self.grade.map(Grade::id).unwrap_or_default()),
            ("on", &day),
            ("source", self.source.unwrap_or_default()),
            ("stale", if self.stale { "yes" } else { "" }),
        ];
        let fields = fields.into_iter().filter(|(_, value)| !value.is_empty());
        fields.map(|(name, value)| (name, value.to_owned())).collect()
    }

    /// Returns whether the user searches for nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.fields().is_empty()
    }
}

/// Numbers of entries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Numbers {
    /// Rules.
    pub rules: usize,
    /// Facts.
    pub facts: usize,
    /// Documents behind them.
    pub sources: usize,
    /// Facts by grade, in the order of [`Grade::ALL`].
    pub grades: [usize; Grade::ALL.len()],
    /// Facts whose review is overdue on the day.
    pub stale: usize,
}

/// Counts the entries.
#[must_use]
pub fn numbers(entries: &[Entry], knowledge: &Knowledge, as_of: Date) -> Numbers {
    let mut numbers = Numbers {
        sources: knowledge.sources().len(),
        ..Numbers::default()
    };
    for entry in entries {
        numbers.rules += usize::from(entry.kind == "rule");
        numbers.facts += usize::from(matches!(entry.what, What::Fact(_)));
        numbers.stale += usize::from(entry.stale(as_of));
        for (count, grade) in numbers.grades.iter_mut().zip(Grade::ALL) {
            *count += usize::from(entry.grade() == Some(grade));
        }
    }
    numbers
}
