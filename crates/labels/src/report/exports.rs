//! The tables that are written as files of their own: one row for each data flow, and one for each action.

use super::steps::{lookup_of, measure, titles};
use super::tables::{acts, effort, table};
use super::view::View;
use super::{Material, Table};
use limes_assess::Addressee;
use limes_assess::repair::{Measure, Prospect};
use limes_model::{Axis, Extent, Truth};

/// One row for each data flow.
pub fn flows(material: &Material<'_>) -> Table {
    let view = View::new(material);
    let subject = material.subject;
    let mut rows = Vec::new();
    for unit in &subject.assessment.units {
        for flow in &unit.flows {
            let happens = if flow.happens == Truth::Yes {
                "report-certain"
            } else {
                "report-possible"
            };
            let extent = if flow.flow.extent == Extent::Full {
                "extent-full"
            } else {
                "extent-limited"
            };
            let mut row = vec![
                view.provider(unit),
                subject.unit(unit.unit.id),
                subject.flow(unit.unit.id, flow.flow.id),
                view.text(&flow.flow.kind.message_key()),
                view.text(&flow.flow.data.message_key()),
                view.text(extent),
                view.text(happens),
                view.material.subject.labels.whereabouts(&flow.located),
                view.text(&flow.flow.control.message_key()),
            ];
            row.extend(Axis::ALL.map(|axis| view.material.subject.labels.range(axis, flow.verdict.axis(axis))));
            rows.push(row);
        }
    }
    let columns = [
        "provider", "service", "flow", "purpose", "data", "extent", "happens", "place", "control",
    ];
    let mut table = table(&view, view.count("report-table-flows", rows.len()), &columns, rows);
    table
        .header
        .extend(Axis::ALL.map(|axis| view.text(&axis.message_key())));
    table
}

/// The steps of the plan, and what to find out.
pub fn actions(material: &Material<'_>) -> Table {
    let view = View::new(material);
    let words = material.subject.labels.words;
    let plan = material.plan;
    let mut rows = Vec::new();
    for step in &plan.steps {
        rows.push(vec![
            (rows.len() + 1).to_string(),
            view.text("report-kind-change"),
            titles(&view, step).join("; "),
            acts(&view, step.acts),
            effort(&view, step.effort),
            measure(words, &step.before, &step.after),
            String::new(),
            String::new(),
        ]);
    }
    for lookup in &plan.lookups {
        let effect = |after: fn(&Prospect) -> Measure| match &lookup.outcome {
            Some(outcome) => measure(words, &plan.after, &after(outcome)),
            None => view.text("report-not-worked-out"),
        };
        let who = match lookup.addressee {
            Addressee::Party(party) => view.material.subject.party(party),
            other => material.subject.addressee(other),
        };
        rows.push(vec![
            (rows.len() + 1).to_string(),
            view.text("report-kind-lookup"),
            lookup_of(&view, lookup),
            who,
            effort(&view, u32::from(lookup.effort)),
            String::new(),
            effect(|outcome| outcome.best),
            effect(|outcome| outcome.worst),
        ]);
    }
    table(
        &view,
        view.count("report-table-actions", rows.len()),
        &[
            "number",
            "kind",
            "change",
            "acts",
            "effort",
            "effect",
            "best",
            "worst-case",
        ],
        rows,
    )
}
