//! What Limes says for the facts of a case, beside what was decided.

use limes_assess::Transfer;
use limes_assess::{Assessment, Headline, Levels, assess, setup_of};
use limes_knowledge::Knowledge;
use limes_model::{Axis, Date, Stays, Truth, WhoKnows};

use crate::adapter::{Adapted, adapt};
use crate::read::Case;

/// How a value of Limes stands to what was decided, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Agreement {
    /// The same, or nothing was decided here.
    Agrees,
    /// A range that holds it, and only questions for a person with legal responsibility are open.
    Within,
    /// A range that holds it, with other questions open.
    Open,
    /// Another value, of no less concern.
    Stricter,
    /// Another value, of less concern.
    Milder,
    /// Inside, or out of reach, where it is not.
    Grave,
}

impl Agreement {
    /// For the table.
    #[must_use]
    pub const fn text(self) -> &'static str {
        match self {
            Self::Agrees => "agrees",
            Self::Within => "agrees within a range",
            Self::Open => "open",
            Self::Stricter => "stricter",
            Self::Milder => "milder",
            Self::Grave => "GRAVE",
        }
    }
}

/// One value, decided and found.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// What was decided; absent where nothing was.
    pub expected: Option<String>,
    /// What Limes says: all that is possible.
    pub found: Vec<String>,
    /// How the two compare.
    pub agreement: Agreement,
}

/// One case, or one of its re-runs.
#[derive(Clone, Debug)]
pub struct Row {
    /// The case.
    pub id: String,
    /// The day.
    pub day: Date,
    /// What changed; nothing for the case itself.
    pub change: Option<String>,
    /// Whether it counts.
    pub usable: bool,
    /// Leaves, transfer, reach, basis.
    pub axes: [Outcome; 4],
    /// The level.
    pub level: Outcome,
    /// The set-up.
    pub adapted: Adapted,
    /// What holds and what is open, where something does not agree.
    pub why: String,
}

impl Row {
    /// The worst of all values.
    #[must_use]
    pub fn agreement(&self) -> Agreement {
        let axes = self.axes.iter().map(|outcome| outcome.agreement);
        axes.chain([self.level.agreement]).max().unwrap_or(Agreement::Agrees)
    }
}

/// The rows of a case: itself, then its re-runs.
///
/// # Errors
/// The adapter writes an answer that the knowledge does not have.
pub fn rows(case: &Case, knowledge: &Knowledge) -> Result<Vec<Row>, String> {
    let base = adapt(case, &case.facts, case.expected.day, knowledge);
    let mut all = vec![row(case, None, base, knowledge)?];
    for (place, rerun) in case.reruns.iter().enumerate() {
        let mut facts = case.facts.clone();
        facts.table.extend(rerun.change.facts.clone());
        let mut adapted = adapt(case, &facts, rerun.day, knowledge);
        let unknown = rerun.change.not_understood.iter();
        if unknown.len() > 0 {
            adapted.open();
        }
        adapted
            .notes
            .extend(unknown.map(|part| format!("not understood in the change: {part}")));
        all.push(row(case, Some(place), adapted, knowledge)?);
    }
    Ok(all)
}

fn row(case: &Case, rerun: Option<usize>, adapted: Adapted, knowledge: &Knowledge) -> Result<Row, String> {
    let setup = setup_of(&adapted.setup, knowledge).map_err(|error| format!("{}: {error}", case.id))?;
    let found = assess(&setup, knowledge);
    let rerun = rerun.and_then(|place| case.reruns.get(place));
    let expected = &case.expected;
    let wanted = |text: &Option<String>| text.clone().filter(|_| rerun.is_none());
    let axes = [
        on_axis(&found, Axis::Stays, wanted(&expected.leaves)),
        transfer(&found, wanted(&expected.transfer)),
        on_axis(&found, Axis::Reach, wanted(&expected.reach)),
        on_axis(&found, Axis::Basis, wanted(&expected.basis)),
    ];
    let level = match rerun {
        Some(rerun) => level(&found, rerun.verdict.as_deref(), &rerun.also, None),
        None => level(
            &found,
            expected.verdict.as_deref(),
            &expected.also,
            expected.leaves.as_deref(),
        ),
    };
    let mut row = Row {
        id: case.id.clone(),
        day: adapted.setup.as_of,
        change: rerun.map(|rerun| rerun.note.clone()),
        usable: case.usable,
        axes,
        level,
        adapted,
        why: String::new(),
    };
    if row.agreement() > Agreement::Agrees {
        row.why = why(&found);
    }
    Ok(row)
}

fn name(axis: Axis, level: u8) -> &'static str {
    match axis {
        Axis::Stays => match Stays::from_level(level) {
            Stays::Inside => "no",
            Stays::LeavesInPart => "partly",
            Stays::Leaves => "yes",
        },
        _ => axis.level_id(level),
    }
}

fn on_axis(found: &Assessment, axis: Axis, expected: Option<String>) -> Outcome {
    let levels: &Levels = found.verdict.axis(axis);
    let names: Vec<&str> = levels.all().iter().map(|level| name(axis, *level)).collect();
    let settled = levels.settled();
    let wanted = expected.as_deref();
    let place = (0..=5).find(|level| Some(name(axis, *level)) == wanted);
    // less than this is "inside", "out of reach" or "no transfer": what must never be said wrongly
    let harmful = match axis {
        Axis::Stays => 1,
        Axis::Reach | Axis::Basis => 2,
        Axis::Sector => 0,
    };
    let agreement = match (settled, place) {
        _ if wanted.is_none() => Agreement::Agrees,
        (None, None) => Agreement::Agrees,
        (Some(level), Some(place)) if level == place => Agreement::Agrees,
        (Some(level), Some(place)) if level < place && level < harmful && place >= harmful.min(2) => Agreement::Grave,
        (Some(level), Some(place)) if level < place => Agreement::Milder,
        (Some(_), Some(_)) => Agreement::Stricter,
        (Some(level), None) if level < harmful => Agreement::Grave,
        (Some(_), None) => Agreement::Stricter,
        (None, Some(place)) if levels.all().contains(&place) => open(found, axis),
        (None, Some(place)) if levels.worst() < place => Agreement::Milder,
        (None, Some(_)) => Agreement::Stricter,
    };
    Outcome {
        expected,
        found: names.into_iter().map(str::to_owned).collect(),
        agreement,
    }
}

/// Whether what is open on an axis is for a person with legal responsibility only.
fn open(found: &Assessment, axis: Axis) -> Agreement {
    let mut deciding = found
        .open
        .iter()
        .filter(|open| open.axes.get(axis.index()) == Some(&true));
    if deciding.all(|open| open.who == WhoKnows::Lawyer) {
        Agreement::Within
    } else {
        Agreement::Open
    }
}

fn transfer(found: &Assessment, expected: Option<String>) -> Outcome {
    let names: &[&str] = match Transfer::of(found) {
        Transfer::Yes => &["yes"],
        Transfer::Open => &["no", "yes"],
        Transfer::Contested => &["contested"],
        Transfer::No => &["no"],
    };
    let agreement = match (expected.as_deref(), names) {
        (None, _) | (Some("contested"), ["contested"] | [_, _]) => Agreement::Agrees,
        (Some(one), [other]) if one == *other => Agreement::Agrees,
        (Some(one), names) if names.contains(&one) => open(found, Axis::Basis),
        // what must never be said wrongly
        (Some("yes"), ["no"]) => Agreement::Grave,
        (Some("yes" | "contested"), ["no", ..]) | (Some("yes"), ["contested"]) => Agreement::Milder,
        _ => Agreement::Stricter,
    };
    Outcome {
        expected,
        found: names.iter().map(|name| (*name).to_owned()).collect(),
        agreement,
    }
}

fn level(found: &Assessment, expected: Option<&str>, also: &[String], leaves: Option<&str>) -> Outcome {
    const ORDER: &[Headline] = &[
        Headline::Inside,
        Headline::InsideShielded,
        Headline::InsideExposed,
        Headline::OutsideScope,
        Headline::OutNoTransfer,
        Headline::OutAdequate,
        Headline::OutSafeguarded,
        Headline::Lawyer,
        Headline::Unknown,
        Headline::OutUnlawful,
        Headline::SectorForbidden,
    ];
    let place = |id: &str| ORDER.iter().position(|headline| headline.id() == id);
    let id = found.headline.id();
    let inside = id.starts_with("inside");
    let leaves = matches!(leaves, Some("yes" | "partly"));
    let agreement = match expected {
        None => Agreement::Agrees,
        Some(level) if id == level || also.iter().any(|level| level == id) => Agreement::Agrees,
        Some(level) if inside && (leaves || !level.starts_with("inside")) => Agreement::Grave,
        Some(_) if found.headline == Headline::Unknown => Agreement::Open,
        Some(level) if place(id) < place(level) => Agreement::Milder,
        Some(_) => Agreement::Stricter,
    };
    let all: Vec<&str> = expected.into_iter().chain(also.iter().map(String::as_str)).collect();
    Outcome {
        expected: Some(all.join(" or ")).filter(|all| !all.is_empty()),
        found: vec![id.to_owned()],
        agreement,
    }
}

/// The rules that hold and the questions that are open.
fn why(found: &Assessment) -> String {
    let mut rules: Vec<&str> = Vec::new();
    for finding in &found.findings {
        if finding.truth == Truth::Yes && !rules.contains(&finding.rule.id) {
            rules.push(finding.rule.id);
        }
    }
    let mut asked: Vec<String> = Vec::new();
    for open in &found.open {
        let question = limes_knowledge::Knowledge::built_in().question(open.key.question);
        let text = format!("{} ({})", question.map_or("", |question| question.id), open.who.id());
        if !asked.contains(&text) {
            asked.push(text);
        }
    }
    let mut text = format!("holds: {}", rules.join(", "));
    if !asked.is_empty() {
        text.push_str("; open: ");
        text.push_str(&asked.join(", "));
    }
    text
}
