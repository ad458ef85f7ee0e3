//! Open points as letters: one for each company that can answer, a note to a lawyer, and a list of what the organisation looks up
//! itself.

use limes_assess::{
    Addressee, Answer, Asked, Key, OTHER_PARTY, OTHER_PRODUCT, Open, Party, Setup, Target, UnitId, addressee,
    contract_partner,
};
use limes_messages::key;
use limes_model::question::AnswerKind;
use limes_model::{Axis, Date, Text, order_by_key};

use super::{Labels, Subject};

/// A letter, a note or a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// Whom it is for.
    pub to: Addressee,
    /// The name of the addressee.
    pub name: String,
    /// The subject.
    pub subject: String,
    /// What comes before the questions, one paragraph each, with the greeting.
    pub opening: Vec<String>,
    /// The title of the questions.
    pub title: String,
    /// The questions, in the order in which they are asked next.
    pub questions: Vec<LetterQuestion>,
    /// What comes after the questions, one paragraph each.
    pub closing: Vec<String>,
}

/// A numbered question of a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LetterQuestion {
    /// The questions that it puts; several where the words for them are the same.
    pub keys: Vec<Key>,
    /// The question.
    pub text: String,
    /// In which form to answer; empty where the question says so.
    pub form: String,
    /// What the answer decides.
    pub decides: String,
}

/// Returns the letters of a set-up in the language of its labels: those to companies, with the most questions first, then the list for
/// the organisation and the note to a lawyer. Without a day, an answer is wanted within four weeks.
///
/// What a sub-processor would have to answer is asked of the company that engages it.
#[must_use]
pub fn letters(subject: Subject<'_>, until: Option<Date>) -> Vec<Letter> {
    let named = without_own_names(subject.setup);
    let subject = Subject {
        setup: &named,
        ..subject
    };
    let knowledge = subject.labels.knowledge;
    let mut groups: Vec<(Addressee, Vec<&Open>)> = Vec::new();
    for open in &subject.assessment.open {
        let to = contract_partner(subject.setup, knowledge, addressee(subject.setup, knowledge, open));
        match groups.iter_mut().find(|(known, _)| *known == to) {
            Some((_, questions)) => questions.push(open),
            None => groups.push((to, vec![open])),
        }
    }
    order_by_key(&mut groups, |(to, questions)| {
        let kind = match to {
            Addressee::Party(_) => 0,
            Addressee::Organisation => 1,
            Addressee::Lawyer => 2,
        };
        (kind, std::cmp::Reverse(questions.len()), *to)
    });
    let letters = groups
        .iter()
        .map(|(to, questions)| letter(&subject, *to, questions, until));
    letters.collect()
}

/// The same set-up without the user's own names of services, where the product alone says which one is meant.
fn without_own_names(setup: &Setup) -> Setup {
    let mut named = setup.clone();
    for service in setup.services() {
        let same = setup.services().iter().filter(|other| other.product == service.product);
        // a service of a general entry is known by its name alone
        let is_general = service.product.contains("-other-") || [OTHER_PARTY, OTHER_PRODUCT].contains(&service.product);
        if same.count() == 1 && !is_general {
            named.rename(UnitId::Service(service.id), "");
        }
    }
    named
}

fn letter(subject: &Subject<'_>, to: Addressee, questions: &[&Open], until: Option<Date>) -> Letter {
    let words = subject.labels.words;
    let name = subject.addressee(to);
    let values = [
        ("name", name.as_str().into()),
        ("boundary", subject.boundary_name().into()),
        ("day", subject.labels.day(subject.setup.as_of).into()),
    ];
    let text = |key: &str| words.with(key, &values);
    let mut letter = Letter {
        to,
        subject: String::new(),
        opening: Vec::new(),
        title: String::new(),
        questions: numbered(subject, to, questions),
        closing: Vec::new(),
        name: name.clone(),
    };
    let kind = match to {
        Addressee::Organisation | Addressee::Party(Party::Organisation) => "own",
        Addressee::Lawyer => "lawyer",
        Addressee::Party(party) => {
            letter.subject = text("letter-subject");
            letter.title = text("letter-questions");
            letter.opening.extend([text("letter-greeting"), text("letter-why")]);
            let services = services(subject, party);
            if !services.is_empty() {
                let services = [("services", services.join("; ").into())];
                letter.opening.push(words.with("letter-uses", &services));
            }
            letter.opening.push(text(&key("letter-right", right(subject, party))));
            if questions.iter().any(|open| matches!(open.key.target, Target::Flow(..))) {
                letter.opening.push(text("letter-quoted"));
            }
            letter.closing.push(text("letter-how"));
            if !subject.assessment.waiting.is_empty() {
                letter.closing.push(text("letter-more"));
            }
            letter.closing.push(match until {
                Some(day) => words.with("letter-deadline", &[("day", subject.labels.day(day).into())]),
                None => text("letter-deadline-none"),
            });
            letter
                .closing
                .extend([text("letter-closing"), text("letter-signature")]);
            return letter;
        }
    };
    letter.subject = text(&key("letter-subject", kind));
    letter.title = text(&key("letter-questions", kind));
    letter.opening.push(text(&key("letter-why", kind)));
    letter.closing.push(text("letter-how-short"));
    letter
}

/// Returns the names of the services that a party provides.
fn services(subject: &Subject<'_>, party: Party) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for service in subject.setup.services() {
        let product = subject.labels.knowledge.product(service.product);
        let unit = UnitId::Service(service.id);
        let is_theirs = match party {
            Party::Company(company) => product.is_some_and(|product| product.provider == Some(company)),
            other => other == Party::Described(unit),
        };
        let name = subject.unit(unit);
        if is_theirs && !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// Returns on what a party owes an answer: the law of the organisation about processors, none of it for somebody who decides itself
/// about the data, or the contract alone.
fn right(subject: &Subject<'_>, party: Party) -> Text {
    let setup = subject.setup;
    let chosen = |target: Target, question: &str| {
        let index = subject.labels.knowledge.question_index(question)?;
        let question = subject.labels.knowledge.question(index)?;
        match setup.answers.get(&Key {
            target,
            question: index,
        }) {
            Some(Answer::Choice(place)) => question.options.get(usize::from(*place)).copied(),
            _ => None,
        }
    };
    let of_organisation = |question| chosen(Target::Organisation, question);
    if of_organisation("data.personal") == Some("no") {
        return "other";
    }
    if let Party::Described(unit) = party {
        let target = match unit {
            UnitId::Service(id) => Some(Target::Service(id)),
            UnitId::Access(id) => Some(Target::Access(id)),
            UnitId::Common(_) => None,
        };
        let said = |question| target.and_then(|target| chosen(target, question));
        if said("party.own-purposes") == Some("yes") {
            return "controller";
        }
        if matches!(said("party.relation"), Some("instructing-controller" | "own-entity")) {
            return "other";
        }
    }
    if of_organisation("org.kind") == Some("eu-institution") {
        return "eui";
    }
    let seat = Key {
        target: Target::Organisation,
        question: subject.labels.knowledge.well_known().seat,
    };
    let areas = subject.labels.knowledge.areas(setup.as_of);
    match setup.answers.get(&seat) {
        Some(Answer::Country(seat)) => {
            let is_member = areas.get("EEA").is_some_and(|area| area.contains(*seat));
            match seat.code() {
                _ if is_member => "gdpr",
                "GB" => "uk",
                "CH" => "ch",
                _ => "other",
            }
        }
        _ => "gdpr",
    }
}

fn numbered(subject: &Subject<'_>, to: Addressee, questions: &[&Open]) -> Vec<LetterQuestion> {
    let mut all: Vec<LetterQuestion> = Vec::new();
    for open in questions {
        let text = subject.question_of_letter(open.key);
        let about = subject.target(open.key.target);
        let is_said = open.key.target == Target::Organisation || text.contains(&about);
        let text = match to {
            // a list of what to look up names what each question is about
            Addressee::Organisation if !is_said => {
                let values = [("question", text.into()), ("about", about.into())];
                subject.labels.words.with("letter-about", &values)
            }
            _ => text,
        };
        match all.iter_mut().find(|known| known.text == text) {
            Some(known) => known.keys.push(open.key),
            None => all.push(LetterQuestion {
                keys: vec![open.key],
                text,
                form: form(subject, to, open),
                decides: decides(subject, open),
            }),
        }
    }
    all
}

/// Returns in which form a question is answered.
fn form(subject: &Subject<'_>, to: Addressee, open: &Open) -> String {
    let key = match open.question().kind {
        AnswerKind::Choice if matches!(open.question().options, ["yes", "no"] | ["no", "yes"]) => "yes-no",
        AnswerKind::Country => "country",
        AnswerKind::Countries => "countries",
        _ => return String::new(),
    };
    if matches!(to, Addressee::Party(_)) {
        subject.labels.words.text(&limes_messages::key("letter-answer", key))
    } else {
        String::new()
    }
}

fn decides(subject: &Subject<'_>, open: &Open) -> String {
    let words = subject.labels.words;
    let axes = Axis::ALL.into_iter().zip(open.axes).filter(|(_, decides)| *decides);
    let axes = axes.map(|(axis, _)| words.text(&key("letter-decides", axis.id())));
    let mut axes: Vec<String> = axes.collect();
    let Some(last) = axes.pop() else {
        return String::new();
    };
    let first = axes.join(", ");
    let and = if first.is_empty() {
        String::new()
    } else {
        words.text("letter-and")
    };
    words.with("letter-decides", &[("axes", [first, and, last].concat().into())])
}

impl Letter {
    /// Returns the id of its kind and addressee as a record of what was asked on a day.
    #[must_use]
    pub fn asked(&self, day: Date) -> Asked {
        let mut questions: Vec<Key> = self
            .questions
            .iter()
            .flat_map(|question| question.keys.clone())
            .collect();
        limes_model::order(&mut questions);
        Asked {
            to: self.to,
            day,
            questions,
        }
    }

    /// Returns the letter as plain text.
    #[must_use]
    pub fn plain(&self, labels: Labels<'_>) -> String {
        let to = labels.words.with("letter-to", &[("name", self.name.as_str().into())]);
        let mut parts = vec![to, self.subject.clone()];
        parts.extend(self.opening.iter().cloned());
        parts.push([&self.title, ":"].concat());
        for (place, question) in self.questions.iter().enumerate() {
            let number = place + 1;
            parts.push(format!("{number}. {}", question.lines("\n   ")));
        }
        parts.extend(self.closing.iter().cloned());
        parts.join("\n\n") + "\n"
    }

    /// Returns the letter as Markdown.
    #[must_use]
    pub fn markdown(&self, labels: Labels<'_>) -> String {
        let to = labels.words.with("letter-to", &[("name", self.name.as_str().into())]);
        let mut parts = vec![["# ", &escaped(&self.subject)].concat(), escaped(&to)];
        parts.extend(self.opening.iter().map(|text| escaped(text)));
        parts.push(["## ", &escaped(&self.title)].concat());
        let questions = self.questions.iter().enumerate().map(|(place, question)| {
            let number = place + 1;
            format!("{number}. {}", escaped(&question.lines(" ")))
        });
        parts.push(questions.collect::<Vec<_>>().join("\n"));
        parts.extend(self.closing.iter().map(|text| escaped(text)));
        parts.join("\n\n") + "\n"
    }
}

impl LetterQuestion {
    /// Returns the question, the form of the answer and what it decides, separated by this.
    fn lines(&self, between: &str) -> String {
        let parts = [&self.text, &self.form, &self.decides];
        let parts: Vec<&str> = parts
            .into_iter()
            .map(String::as_str)
            .filter(|part| !part.is_empty())
            .collect();
        parts.join(between)
    }
}

/// Returns a text in which nothing is Markdown.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        if matches!(letter, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~') {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    escaped
}
