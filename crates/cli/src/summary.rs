//! What a person reads of an assessment on the command line.

use limes_assess::Transfer;
use limes_assess::organisation::{Breach, resting};
use limes_assess::{Assessment, Boundary, Headline, Open, Setup, assess};
use limes_knowledge::Knowledge;
use limes_labels::{About, Naming};
use limes_messages::{Words, key};
use limes_model::Text;
use limes_model::{Axis, Basis, Country, Reach, Sector, Stays, Truth};

/// So many names and open questions are shown; the rest is counted.
const MOST: usize = 8;

/// Headline, answers with those by which they come, transfer, open questions, what the knowledge is.
pub fn assessment(
    words: &Words,
    knowledge: &Knowledge,
    file: &str,
    setup: &Setup,
    result: &Assessment,
    breaches: &[Breach],
) -> String {
    let about = about(words, knowledge, setup, result);
    let mut lines = vec![head(&about, file), String::new()];
    lines.push(words.text(&key("headline", result.headline.id())));
    if result.headline == Headline::Empty {
        lines.push(words.text("headline-empty.says"));
        lines.extend(breaches.iter().map(|breach| not_allowed(&about, breach)));
        lines.extend(foot(&about));
        return lines.join("\n") + "\n";
    }
    let sector = result.verdict.sector.worst() > 0;
    for axis in Axis::ALL.into_iter().filter(|axis| *axis != Axis::Sector || sector) {
        lines.extend(answer(&about, axis));
    }
    lines.extend(declared(&about));
    lines.push(String::new());
    lines.push(words.text(&key("transfer", Transfer::of(result).id())));
    lines.extend(breaches.iter().map(|breach| not_allowed(&about, breach)));
    lines.push(String::new());
    lines.push(words.count("ui-open-count", result.open.len()));
    lines.extend(result.open.iter().take(MOST).map(|open| question(&about, open)));
    lines.extend(rest(words, result.open.len()));
    lines.extend(foot(&about));
    lines.join("\n") + "\n"
}

/// What the knowledge is, and what it is not.
fn foot(about: &About<'_>) -> [String; 3] {
    let words = about.naming.words;
    let stamp = [
        ("version", about.naming.knowledge.version().into()),
        ("day", about.naming.day(about.naming.knowledge.date()).into()),
    ];
    [
        String::new(),
        words.with("ui-knowledge", &stamp) + ".",
        words.text("ui-no-legal-advice"),
    ]
}

/// The open questions of a set-up, all of them.
pub fn questions(words: &Words, knowledge: &Knowledge, file: &str, setup: &Setup) -> String {
    let result = assess(setup, knowledge);
    let about = about(words, knowledge, setup, &result);
    let mut lines = vec![head(&about, file), words.count("ui-open-count", result.open.len())];
    lines.extend(result.open.iter().map(|open| question(&about, open)));
    lines.join("\n") + "\n"
}

fn about<'a>(words: &'a Words, knowledge: &'a Knowledge, setup: &'a Setup, assessment: &'a Assessment) -> About<'a> {
    About {
        naming: Naming { words, knowledge },
        setup,
        assessment,
    }
}

fn head(about: &About<'_>, file: &str) -> String {
    let values = [
        ("file", file.into()),
        ("day", about.naming.day(about.setup.as_of).into()),
        ("boundary", boundary(about).into()),
    ];
    about.naming.words.with("cli-head", &values)
}

fn boundary(about: &About<'_>) -> String {
    let words = about.naming.words;
    match &about.setup.boundary {
        Boundary::Eu => words.text("boundary-eu"),
        Boundary::Eea => words.text("boundary-eea"),
        Boundary::EuEfta => words.text("boundary-eu-efta"),
        Boundary::EeaAdequate => words.text("boundary-eea-adequate"),
        Boundary::Country(country) => words.with(
            "ui-boundary-only",
            &[("country", about.naming.country(*country).into())],
        ),
        Boundary::List(countries) => {
            let countries: Vec<Country> = countries.iter().collect();
            let names = about.naming.countries(&countries);
            words.with("ui-boundary-list", &[("countries", names.into())])
        }
    }
}

/// The question of an axis with its answer, and the units that are as bad as the whole may be.
fn answer(about: &About<'_>, axis: Axis) -> Vec<String> {
    let words = about.naming.words;
    let levels = about.assessment.verdict.axis(axis);
    let worst = levels.worst();
    let name = |level: u8| {
        words.text(&match axis {
            Axis::Stays => key("stays", Stays::from_level(level).id()),
            Axis::Reach => key("reach", Reach::from_level(level).id()),
            Axis::Basis => key("basis", Basis::from_level(level).id()),
            Axis::Sector => key("sector", Sector::from_level(level).id()),
        })
    };
    let range = match levels.all().len() {
        0 | 1 => name(worst),
        2 => [&name(levels.best()), " ", &words.text("ui-or"), " ", &name(worst)].concat(),
        _ => [&name(levels.best()), " ", &words.text("ui-up-to"), " ", &name(worst)].concat(),
    };
    let asked = words.text(match axis {
        Axis::Stays => "axis-stays",
        Axis::Reach => "axis-reach",
        Axis::Basis => "axis-basis",
        Axis::Sector => "axis-sector",
    });
    let mut lines = vec![["  ", &asked, " ", &range, "."].concat()];
    if worst > 0 {
        let units = about.assessment.units.iter();
        let causes = units.filter(|unit| unit.verdict.axis(axis).worst() == worst);
        let mut names: Vec<String> = causes.map(|unit| about.unit(unit.unit.id)).collect();
        let count = names.len();
        names.truncate(MOST);
        let more = rest(words, count).map(|more| [" ", more.trim_start()].concat());
        let text = words.with("cli-because", &[("units", names.join("; ").into())]);
        lines.push(["    ", &text, &more.unwrap_or_default()].concat());
    }
    lines
}

/// That it is milder because of what an organisation declared; nobody may read the one without the other.
fn declared(about: &About<'_>) -> Option<String> {
    let words = about.naming.words;
    let resting = resting(about.setup, about.naming.knowledge, about.assessment)?;
    let mut because: Vec<Text> = resting
        .whole
        .iter()
        .flat_map(|mark| mark.because.iter().copied())
        .collect();
    for (_, mark) in &resting.units {
        because.extend(
            mark.because
                .iter()
                .copied()
                .filter(|id| !because.contains(id))
                .collect::<Vec<_>>(),
        );
    }
    if because.is_empty() {
        return None;
    }
    let marked = resting.units.iter().map(|(unit, _)| about.unit(*unit));
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

fn not_allowed(about: &About<'_>, breach: &Breach) -> String {
    let words = about.naming.words;
    let what = [
        ("rule", breach.rule.id().into()),
        ("value", breach.value.into()),
        (
            "unit",
            breach.unit.map_or_else(String::new, |unit| about.unit(unit)).into(),
        ),
    ];
    let what = [("what", words.with("cli-policy", &what).into())];
    let certain = breach.not_allowed == Truth::Yes;
    words.with(if certain { "cli-not-allowed" } else { "cli-not-told" }, &what)
}

fn question(about: &About<'_>, open: &Open) -> String {
    let id = about
        .naming
        .knowledge
        .question(open.key.question)
        .map_or("", |question| question.id);
    let values = [
        ("question", about.question(open.key, "").into()),
        ("about", about.target(open.key.target).into()),
        ("who", about.naming.words.text(&key("who", open.who.id())).into()),
        ("id", id.into()),
    ];
    ["  ", &about.naming.words.with("cli-question", &values)].concat()
}

fn rest(words: &Words, count: usize) -> Option<String> {
    let more = count.saturating_sub(MOST);
    (more > 0).then(|| ["  ", &words.count("cli-more", more)].concat())
}
