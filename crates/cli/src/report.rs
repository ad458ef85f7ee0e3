//! The plan in steps, and the report for filing.

use super::arguments::Format;
use super::summary;
use limes_assess::repair::{Remains, StepwisePlan};
use limes_assess::{Assessment, Setup, causes};
use limes_knowledge::Knowledge;
use limes_labels::report::{
    Material, actions, flows, lookup_title, measure, outlook, report as document, step_title, transfers, write_csv,
    write_markdown,
};
use limes_messages::{Words, key};
use limes_model::WhoKnows;

/// A set-up with its assessment, its plan, and the text of its file.
#[derive(Clone, Copy)]
pub struct Made<'a> {
    pub setup: &'a Setup,
    pub assessment: &'a Assessment,
    pub plan: &'a StepwisePlan,
    pub file: &'a str,
}

/// Returns the report in a form; `None` where what was written does not say the same when it is read again.
pub fn report(words: &Words, knowledge: &Knowledge, format: Format, made: &Made<'_>) -> Option<String> {
    let causes = causes(made.setup, knowledge, made.assessment);
    let material = Material {
        subject: summary::subject(words, knowledge, made.setup, made.assessment),
        causes: &causes,
        plan: made.plan,
        file: made.file,
    };
    let csv = |table| write_csv(&table, words.code());
    match format {
        Format::Markdown => write_markdown(&document(&material)),
        Format::Transfers => csv(transfers(&material)),
        Format::Flows => csv(flows(&material)),
        Format::Actions => csv(actions(&material)),
    }
}

/// Returns the steps of a plan, what to find out, and what no step changes.
pub fn plan(words: &Words, knowledge: &Knowledge, file: &str, made: &Made<'_>) -> String {
    let subject = summary::subject(words, knowledge, made.setup, made.assessment);
    let material = Material {
        subject,
        causes: &[],
        plan: made.plan,
        file: made.file,
    };
    let plan = made.plan;
    let mut lines = vec![summary::head(&subject, file), String::new()];
    if plan.steps.is_empty() {
        lines.push(words.text("report-none-plan"));
    }
    for (place, step) in plan.steps.iter().enumerate() {
        let acts = match step.acts {
            WhoKnows::Provider => "ui-acts-provider",
            _ => "ui-acts-customer",
        };
        let titles = step_title(&material, step);
        let number = (place + 1).to_string();
        lines.push([&number, ". ", &titles.join("; ")].concat());
        let values = [
            ("acts", words.text(acts).into()),
            ("effect", measure(words, &step.before, &step.after).into()),
        ];
        lines.push(["   ", &words.with("cli-step", &values)].concat());
    }
    if !plan.exhaustive {
        lines.push(words.text("report-plan-limited"));
    }
    if !plan.lookups.is_empty() {
        lines.push(String::new());
        lines.push(words.text("report-lookups-says"));
    }
    for lookup in &plan.lookups {
        let who = subject.addressee(lookup.addressee);
        lines.push(["- ", &lookup_title(&material, lookup), " [", &who, "]"].concat());
        if let Some(outlook) = outlook(words, &plan.after, lookup) {
            let values = [("best", outlook.best.into()), ("worst", outlook.worst.into())];
            lines.push(["  ", &words.with("cli-outlook", &values)].concat());
        }
    }
    let left = Remains::ALL.into_iter().filter_map(|reason| {
        let count = plan.residual.iter().filter(|one| one.reason == reason).count();
        let name = words.text(&key("report-remains", reason.id()));
        (count > 0).then(|| ["  ", &name, ": ", &count.to_string()].concat())
    });
    let left: Vec<String> = left.collect();
    if !left.is_empty() {
        lines.push(String::new());
        lines.push(words.text("cli-remains"));
        lines.extend(left);
    }
    lines.extend(subject.declared());
    lines.extend(summary::foot(&subject));
    lines.join("\n") + "\n"
}
