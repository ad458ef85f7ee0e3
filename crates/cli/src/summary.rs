//! The text of an assessment on the command line.

use limes_assess::Transfer;
use limes_assess::organisation::Breach;
use limes_assess::{Assessment, FindingCause, Headline, Open, Setup, assess, causes};
use limes_knowledge::Knowledge;
use limes_labels::{Labels, Subject};
use limes_messages::{Words, key};
use limes_model::Text;
use limes_model::{Axis, Truth};

/// Greatest number of names and open questions that are shown; the rest is counted.
const MOST: usize = 8;

/// Returns headline, the answer on each axis with the units that cause it, transfer, open questions and the version of
/// the knowledge.
pub fn assessment(
    words: &Words,
    knowledge: &Knowledge,
    file: &str,
    setup: &Setup,
    result: &Assessment,
    breaches: &[Breach],
) -> String {
    let subject = subject(words, knowledge, setup, result);
    let mut lines = vec![head(&subject, file), String::new()];
    lines.push(words.text(&key("headline", result.headline.id())));
    if result.headline == Headline::Empty {
        lines.push(words.text("headline-empty.says"));
        lines.extend(breaches.iter().map(|breach| not_allowed(&subject, breach)));
        lines.extend(foot(&subject));
        return lines.join("\n") + "\n";
    }
    let causes = causes(setup, knowledge, result);
    let answered = subject.answered(&causes);
    lines.extend([answered.sentence, answered.rest, String::new()]);
    let sector = result.verdict.sector.worst() > 0;
    for axis in Axis::ALL.into_iter().filter(|axis| *axis != Axis::Sector || sector) {
        lines.extend(answer(&subject, &causes, axis));
    }
    lines.extend(declared(&subject));
    lines.extend(subject.bounded());
    lines.push(String::new());
    lines.push(words.text(&key("transfer", Transfer::of(result).id())));
    lines.extend(breaches.iter().map(|breach| not_allowed(&subject, breach)));
    lines.push(String::new());
    lines.push(words.count("ui-open-count", result.open.len()));
    lines.extend(result.open.iter().take(MOST).map(|open| question(&subject, open)));
    lines.extend(rest(words, result.open.len()));
    lines.extend(foot(&subject));
    lines.join("\n") + "\n"
}

/// Returns the version of the knowledge, and that it is not legal advice.
pub fn foot(subject: &Subject<'_>) -> [String; 3] {
    let words = subject.labels.words;
    let stamp = [
        ("version", subject.labels.knowledge.version().unwrap_or_default().into()),
        ("day", subject.labels.day(subject.labels.knowledge.date()).into()),
    ];
    [
        String::new(),
        words.with("ui-knowledge", &stamp) + ".",
        words.text("ui-no-legal-advice"),
    ]
}

/// Returns all open questions of a set-up.
pub fn questions(words: &Words, knowledge: &Knowledge, file: &str, setup: &Setup) -> String {
    let result = assess(setup, knowledge);
    let subject = subject(words, knowledge, setup, &result);
    let mut lines = vec![head(&subject, file), words.count("ui-open-count", result.open.len())];
    lines.extend(result.open.iter().map(|open| question(&subject, open)));
    lines.join("\n") + "\n"
}

pub(crate) fn subject<'a>(
    words: &'a Words,
    knowledge: &'a Knowledge,
    setup: &'a Setup,
    assessment: &'a Assessment,
) -> Subject<'a> {
    Subject {
        labels: Labels { words, knowledge },
        setup,
        assessment,
    }
}

/// Returns the first line: the file, the day and the boundary.
pub fn head(subject: &Subject<'_>, file: &str) -> String {
    let values = [
        ("file", file.into()),
        ("day", subject.labels.day(subject.setup.as_of).into()),
        ("boundary", subject.boundary_name().into()),
    ];
    subject.labels.words.with("cli-head", &values)
}

/// Returns the question of an axis with its answer, the causes with the parties and laws behind them, the facts that nobody has
/// verified, and who can answer what is open.
fn answer(subject: &Subject<'_>, causes: &[FindingCause], axis: Axis) -> Vec<String> {
    let words = subject.labels.words;
    let levels = subject.assessment.verdict.axis(axis);
    let worst = levels.worst();
    let range = subject.labels.range(axis, levels);
    let asked = words.text(&axis.message_key());
    let mut lines = vec![["  ", &asked, " ", &range, "."].concat()];
    if worst > 0 {
        let of_axis: Vec<&FindingCause> = causes.iter().filter(|cause| cause.axis == axis).collect();
        for (title, certain) in [("cli-certain", true), ("cli-possible", false)] {
            let mut listed = of_axis.iter().filter(|cause| cause.is_certain() == certain).peekable();
            if listed.peek().is_some() {
                let listed: Vec<String> = listed.map(|cause| because(subject, cause)).collect();
                lines.push(["    ", &words.text(title)].concat());
                lines.extend(listed.iter().take(MOST).map(|cause| ["      ", cause].concat()));
                lines.extend(rest(words, listed.len()).map(|more| ["    ", &more].concat()));
            }
        }
        lines.extend(unverified(subject, &of_axis).map(|line| ["    ", &line].concat()));
        lines.extend(asked_of(subject, axis).map(|line| ["    ", &line].concat()));
    }
    lines
}

/// Returns a cause with the units to which it applies.
fn because(subject: &Subject<'_>, cause: &FindingCause) -> String {
    let mut counted: Vec<(String, usize)> = Vec::new();
    for unit in cause.units() {
        let name = subject.unit(unit);
        match counted.iter_mut().find(|(known, _)| *known == name) {
            Some((_, count)) => *count += 1,
            None => counted.push((name, 1)),
        }
    }
    let several = |(name, count): &(String, usize)| match count {
        1 => name.clone(),
        _ => [name, " (", &count.to_string(), ")"].concat(),
    };
    let mut names: Vec<String> = counted.iter().take(MOST).map(several).collect();
    names.extend(rest(subject.labels.words, counted.len()).map(|more| more.trim_start().to_owned()));
    let values = [
        ("cause", subject.cause(cause).into()),
        ("units", names.join("; ").into()),
    ];
    subject.labels.words.with("cli-cause", &values)
}

/// Returns on which facts that nobody has verified the answer on an axis rests.
fn unverified(subject: &Subject<'_>, causes: &[&FindingCause]) -> Option<String> {
    let mut facts: Vec<Text> = causes
        .iter()
        .flat_map(|cause| cause.unverified(subject.setup, subject.labels.knowledge))
        .map(|fact| fact.id)
        .collect();
    facts.sort_unstable();
    facts.dedup();
    let mut named: Vec<String> = facts.iter().take(MOST).map(|id| (*id).to_owned()).collect();
    named.extend(rest(subject.labels.words, facts.len()).map(|more| more.trim_start().to_owned()));
    let says = subject.labels.words.count("cli-unverified", facts.len());
    (!facts.is_empty()).then(|| [&says, " ", &named.join(", ")].concat())
}

/// Returns who can answer how many of the open questions that can change the answer on an axis.
fn asked_of(subject: &Subject<'_>, axis: Axis) -> Option<String> {
    let counts = subject.asked_among(|open| open.axes.get(axis.index()) == Some(&true));
    let named = counts
        .into_iter()
        .map(|(whom, count)| [&subject.addressee(whom), " ", &count.to_string()].concat());
    let whom = named.collect::<Vec<_>>().join("; ");
    (!whom.is_empty()).then(|| subject.labels.words.with("cli-asked", &[("whom", whom.into())]))
}

/// Returns the note that the result is more lenient because of declarations; it must always accompany the result.
fn declared(subject: &Subject<'_>) -> Option<String> {
    let words = subject.labels.words;
    let (resting, because) = subject.lenient()?;
    let marked = resting.units.iter().map(|(unit, _)| subject.unit(*unit));
    let values = [
        ("ids", because.join(", ").into()),
        ("headline", words.text(&key("headline", resting.headline.id())).into()),
    ];
    let units = marked.collect::<Vec<_>>().join("; ");
    let which = match units.as_str() {
        "" => String::new(),
        _ => [" ", &words.with("cli-declared-units", &[("units", units.into())])].concat(),
    };
    Some(words.with("cli-declared", &values) + &which)
}

fn not_allowed(subject: &Subject<'_>, breach: &Breach) -> String {
    let words = subject.labels.words;
    let what = [
        ("rule", breach.rule.id().into()),
        ("value", breach.value.unwrap_or_default().into()),
        (
            "unit",
            breach.unit.map_or_else(String::new, |unit| subject.unit(unit)).into(),
        ),
    ];
    let what = [("what", words.with("cli-policy", &what).into())];
    let certain = breach.not_allowed == Truth::Yes;
    words.with(if certain { "cli-not-allowed" } else { "cli-not-told" }, &what)
}

fn question(subject: &Subject<'_>, open: &Open) -> String {
    let id = subject
        .labels
        .knowledge
        .question(open.key.question)
        .map_or("", |question| question.id);
    let values = [
        ("question", subject.question(open.key, "").into()),
        ("about", subject.target(open.key.target).into()),
        ("who", subject.labels.words.text(&key("who", open.who.id())).into()),
        ("id", id.into()),
    ];
    ["  ", &subject.labels.words.with("cli-question", &values)].concat()
}

fn rest(words: &Words, count: usize) -> Option<String> {
    let more = count.saturating_sub(MOST);
    (more > 0).then(|| ["  ", &words.count("cli-more", more)].concat())
}
