//! The nine parts of the report.

use super::tables;
use super::view::View;
use super::{Block, Document, Material, Table, checksum};
use limes_assess::{Headline, caveats};
use limes_messages::key;

/// Returns the report.
#[must_use]
pub fn report(material: &Material<'_>) -> Document {
    let view = View::new(material);
    let subject = material.subject;
    let open = subject.assessment.open.len();
    let mut blocks = Vec::new();
    for (place, part) in PARTS.iter().enumerate() {
        let values = [
            ("number", (place + 1).to_string().into()),
            ("title", view.text(&key("report-part", part.0)).into()),
        ];
        blocks.push(Block::Heading(2, view.with("report-heading", &values)));
        part.1(&view, &mut blocks);
    }
    let day = subject.labels.day(subject.setup.as_of);
    let values = [
        ("day", day.into()),
        ("boundary", material.subject.boundary_name().into()),
    ];
    Document {
        language: subject.labels.words.code(),
        title: view.text("report-title"),
        head: view.with("report-head", &values),
        draft: (open > 0 || subject.assessment.headline == Headline::Empty).then(|| view.count("report-draft", open)),
        blocks,
    }
}

type Part = fn(&View<'_>, &mut Vec<Block>);

const PARTS: [(&str, Part); 9] = [
    ("summary", summary),
    ("setup", set_up),
    ("places", places),
    ("transfers", transfers),
    ("reach", reach),
    ("plan", plan),
    ("open", open),
    ("sources", sources),
    ("method", method),
];

/// Adds a table, or a sentence where it has no rows.
fn add(view: &View<'_>, blocks: &mut Vec<Block>, table: Table, none: &str) {
    blocks.push(if table.rows.is_empty() {
        Block::Paragraph(view.text(none))
    } else {
        Block::Table(table)
    });
}

fn summary(view: &View<'_>, blocks: &mut Vec<Block>) {
    let subject = view.material.subject;
    let knowledge = subject.labels.knowledge;
    let headline = key("headline", subject.assessment.headline.id());
    let values = [
        ("headline", view.text(&headline).into()),
        ("says", view.text(&[&headline, ".says"].concat()).into()),
    ];
    blocks.push(Block::Paragraph(view.with("report-says", &values)));
    if subject.assessment.headline != Headline::Empty {
        blocks.push(Block::Table(tables::answers(view)));
    }
    blocks.extend(subject.bounded().map(Block::Note));
    blocks.extend(subject.declared().map(Block::Note));
    let values = [
        ("version", knowledge.version().unwrap_or_default().into()),
        ("day", subject.labels.day(knowledge.date()).into()),
    ];
    let stamp = view.with("report-stamp", &values);
    let stamp = match knowledge.stamp() {
        Some(hash) => view.with("report-extended", &[("stamp", stamp.into()), ("hash", hash.into())]),
        None => stamp,
    };
    let line = |name: &str, value: String| {
        let values = [
            ("name", view.text(&key("report-about", name)).into()),
            ("value", value.into()),
        ];
        view.with("report-about-line", &values)
    };
    blocks.push(Block::List(vec![
        line("day", subject.labels.day(subject.setup.as_of)),
        line("boundary", view.material.subject.boundary_name()),
        line("knowledge", stamp),
        line("checksum", checksum(view.material.file)),
    ]));
    let lines = ["prepared", "opinion", "decision", "date"];
    blocks.push(Block::SignOff(
        lines.iter().map(|line| view.text(&key("report-sign", line))).collect(),
    ));
}

fn set_up(view: &View<'_>, blocks: &mut Vec<Block>) {
    add(view, blocks, tables::services(view), "report-none-services");
    add(view, blocks, tables::given(view), "report-none-given");
    let open = view.material.subject.assessment.open.len();
    if open > 0 {
        blocks.push(Block::Paragraph(view.count("report-open-below", open)));
    }
}

fn places(view: &View<'_>, blocks: &mut Vec<Block>) {
    add(view, blocks, tables::places(view), "report-none-places");
}

fn transfers(view: &View<'_>, blocks: &mut Vec<Block>) {
    let table = tables::transfers_of(view);
    if !table.rows.is_empty() {
        blocks.push(Block::Paragraph(view.text("report-steps-says")));
        let steps = ["1", "2", "3", "4", "5", "6"];
        blocks.push(Block::List(
            steps.iter().map(|step| view.text(&key("report-step", step))).collect(),
        ));
    }
    add(view, blocks, table, "report-none-transfers");
    if let Some(day) = view.facts.iter().map(|fact| fact.review_by).min() {
        let day = view.material.subject.labels.day(day);
        blocks.push(Block::Paragraph(view.with("report-review", &[("day", day.into())])));
    }
}

fn reach(view: &View<'_>, blocks: &mut Vec<Block>) {
    add(view, blocks, tables::reach(view), "report-none-reach");
    let laws = tables::laws(view);
    if !laws.rows.is_empty() {
        blocks.push(Block::Table(laws));
    }
}

fn plan(view: &View<'_>, blocks: &mut Vec<Block>) {
    blocks.push(Block::Paragraph(view.text("report-plan-says")));
    add(view, blocks, tables::plan(view), "report-none-plan");
    if !view.material.plan.exhaustive {
        blocks.push(Block::Note(view.text("report-plan-limited")));
    }
    add(view, blocks, tables::residual(view), "report-none-residual");
}

fn open(view: &View<'_>, blocks: &mut Vec<Block>) {
    add(view, blocks, tables::open(view), "report-none-open");
    let lookups = tables::lookups(view);
    if !lookups.rows.is_empty() {
        blocks.push(Block::Paragraph(view.text("report-lookups-says")));
        blocks.push(Block::Table(lookups));
    }
}

fn sources(view: &View<'_>, blocks: &mut Vec<Block>) {
    add(view, blocks, tables::doubtful(view), "report-none-doubtful");
    add(view, blocks, tables::sources(view), "report-none-sources");
}

fn method(view: &View<'_>, blocks: &mut Vec<Block>) {
    let subject = view.material.subject;
    blocks.push(Block::Paragraph(view.text("report-method")));
    let limits = ["open", "facts", "person", "contract", "practice", "advice"];
    blocks.push(Block::List(
        limits
            .iter()
            .map(|limit| view.text(&key("report-limit", limit)))
            .collect(),
    ));
    let caveats = caveats(subject.setup, subject.labels.knowledge, subject.assessment);
    let mut warnings: Vec<String> = Vec::new();
    for (id, _) in &caveats.warnings {
        let text = view.text(&key("warning", id));
        if !warnings.contains(&text) {
            warnings.push(text);
        }
    }
    if !warnings.is_empty() {
        blocks.push(Block::Paragraph(view.text("report-warnings")));
        blocks.push(Block::List(warnings));
    }
}
