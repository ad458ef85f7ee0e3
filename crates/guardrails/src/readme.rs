//! The file that says what the others are, for formats that have no room for it.

use limes_knowledge::Knowledge;
use limes_messages::{Words, key};

use crate::azure;
use crate::file::File;
use crate::header::{Header, named};
use crate::policy::Policy;
use crate::scope::Scope;
use crate::table;
use crate::types::groups;

/// Returns the text, as Markdown. All of it is from messages and codes, so that nothing has to be escaped.
pub(crate) fn write(scope: &Scope, files: &[File], words: &Words, knowledge: &Knowledge) -> String {
    let header = Header::new(scope, knowledge, words);
    let mut text = Text(["# ", &words.text("guardrail-title"), "\n"].concat());
    text.paragraph(&header.made(words));
    for change in header.changes(words) {
        text.paragraph(&["> ", &change].concat());
    }
    text.paragraph(&words.text("guardrail-dry-run-first"));

    text.heading(2, &words.text("guardrail-files"));
    let row = |file: &File| {
        let what: Vec<String> = file
            .policies
            .iter()
            .map(|policy| words.text(&policy.message_key()))
            .collect();
        let apply = words.text(&key("guardrail-apply", file.name.id()));
        vec![["`", file.name.path(), "`"].concat(), what.join("; "), apply]
    };
    let columns = |names: [&str; 3]| names.map(|name| words.text(&key("guardrail-column", name))).to_vec();
    text.table(columns(["file", "what", "apply"]), files.iter().map(row).collect());

    text.heading(2, &words.text("guardrail-regions"));
    text.paragraph(&words.text("guardrail-regions-caption"));
    let mut rows = Vec::new();
    for (list, regions) in &scope.regions {
        if regions.is_empty() {
            rows.push(vec![
                (*list).to_owned(),
                words.text("guardrail-no-region"),
                String::new(),
            ]);
        }
        for region in regions {
            let countries = if region.countries.is_empty() {
                String::new()
            } else {
                named(&region.countries, words)
            };
            rows.push(vec![(*list).to_owned(), ["`", region.code, "`"].concat(), countries]);
        }
    }
    text.table(columns(["list", "region", "countries"]), rows);

    text.heading(2, &words.text("guardrail-not-covered"));
    text.list(&header.limits(None, words));
    for policy in scope.policies.iter().copied() {
        text.heading(3, &words.text(&policy.message_key()));
        text.list(&header.limits(Some(policy), words));
    }

    let checks = checks(scope, knowledge);
    if !checks.is_empty() {
        text.heading(2, &words.text("guardrail-contrary"));
        text.paragraph(&words.text("guardrail-contrary-says"));
        let check = |check: &&table::ContraryCheck| {
            let products = check
                .products
                .iter()
                .map(|product| words.text(&key("product", product)));
            let types = check.types.iter().map(|kind| ["`", kind, "`"].concat());
            let about: Vec<String> = products.chain(types).collect();
            [check.tool, ", `", check.check, "`: ", &about.join(", ")].concat()
        };
        text.list(&checks.iter().map(check).collect::<Vec<_>>());
    }

    let sources = sources(scope, &checks, words);
    if !sources.is_empty() {
        text.heading(2, &words.text("guardrail-sources"));
        text.list(&sources);
    }
    text.paragraph(&words.text("ui-no-legal-advice"));
    text.0
}

/// Markdown.
struct Text(String);

impl Text {
    fn heading(&mut self, level: usize, title: &str) {
        self.paragraph(&[&"#".repeat(level), " ", title].concat());
    }

    fn paragraph(&mut self, text: &str) {
        self.0.push_str(&["\n", text, "\n"].concat());
    }

    fn list(&mut self, items: &[String]) {
        let items: Vec<String> = items.iter().map(|item| ["- ", item].concat()).collect();
        self.paragraph(&items.join("\n"));
    }

    fn table(&mut self, header: Vec<String>, rows: Vec<Vec<String>>) {
        let rule = header.iter().map(|_| "---".to_owned()).collect();
        let lines = [header, rule].into_iter().chain(rows);
        let line = |cells: Vec<String>| ["| ", &cells.join(" | "), " |"].concat();
        self.paragraph(&lines.map(line).collect::<Vec<_>>().join("\n"));
    }
}

/// The checks that ask for the opposite for a provider of the scope.
fn checks(scope: &Scope, knowledge: &Knowledge) -> Vec<&'static table::ContraryCheck> {
    let groups = groups(knowledge);
    let concerns = |check: &&'static table::ContraryCheck| {
        let products = check.products.iter().filter_map(|id| knowledge.product(id));
        let of_products = products.filter_map(|product| product.regions);
        let of_types = groups.iter().filter(|(_, starts)| {
            let mut types = check.types.iter();
            types.any(|kind| kind.split_once('_').is_some_and(|(start, _)| starts.contains(start)))
        });
        let mut lists = of_products.chain(of_types.map(|(list, _)| *list));
        lists.any(|list| scope.regions.contains_key(list))
    };
    table::contrary_checks().iter().filter(concerns).collect()
}

fn sources(scope: &Scope, checks: &[&'static table::ContraryCheck], words: &Words) -> Vec<String> {
    let mut lists: Vec<&str> = Vec::new();
    let mut definitions = Vec::new();
    for policy in &scope.policies {
        definitions.extend(table::definitions(policy.id()));
        match policy {
            Policy::AzureModels => lists.extend(["azure.deployments-in-region", "azure.deployments-in-data-zone"]),
            Policy::AwsRegions => lists.extend(["aws.exempt-actions", "aws.further-exempt-actions"]),
            Policy::AwsInference => lists.extend(["aws.inference-actions", "aws.global-profiles"]),
            Policy::GoogleLocations => lists.push("google.value-group"),
            Policy::GoogleEndpoints => lists.push("google.global-endpoints"),
            _ => {}
        }
    }
    lists.extend(
        definitions
            .iter()
            .filter_map(|definition| definition.parameter.map(|(_, takes)| takes)),
    );
    let line = |(source, doubt): (&table::Source, bool)| {
        let text = [
            source.publisher,
            ": ",
            source.title,
            " (",
            source.date,
            "), ",
            source.url,
        ]
        .concat();
        if doubt {
            [&text, ". ", &words.text("guardrail-needs-check")].concat()
        } else {
            text
        }
    };
    table::sources(&definitions, &lists, checks)
        .into_iter()
        .map(line)
        .collect()
}

/// The policies of the initiative that are written.
pub(crate) fn of_initiative(scope: &Scope) -> Vec<Policy> {
    let wanted = azure::BUILT_IN.into_iter();
    wanted.filter(|policy| scope.policies.contains(policy)).collect()
}
