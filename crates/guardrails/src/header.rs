//! What every file says of itself: from what it was made, what it does not cover, and when it has to be made again.

use limes_assess::BoundaryKind;
use limes_knowledge::Knowledge;
use limes_messages::{Words, key};
use limes_model::{Country, Date};

use crate::policy::Policy;
use crate::scope::{Outlet, Scope};

/// The longest line of a comment.
const WIDTH: usize = 110;

/// What no policy covers.
const LIMITS: [&str; 5] = ["existing", "support", "laws", "global", "content"];

/// What the files of one scope say of themselves.
pub(crate) struct Header<'a> {
    scope: &'a Scope,
    version: String,
    date: Date,
    boundary: String,
}

impl<'a> Header<'a> {
    pub fn new(scope: &'a Scope, knowledge: &Knowledge, words: &Words) -> Self {
        let version = limes_formats::write::knowledge_version(knowledge);
        Self {
            scope,
            version,
            date: knowledge.date(),
            boundary: boundary(scope, words),
        }
    }

    /// Day, knowledge and boundary.
    pub fn made(&self, words: &Words) -> String {
        let values = [
            ("version", self.version.as_str().into()),
            ("date", self.date.to_string().into()),
            ("day", self.scope.day.to_string().into()),
            ("boundary", self.boundary.as_str().into()),
        ];
        words.with("guardrail-made", &values)
    }

    /// When the policies have to be written again.
    pub fn changes(&self, words: &Words) -> Vec<String> {
        let mut lines = Vec::new();
        for change in &self.scope.changes {
            for (id, countries) in [("guardrail-leave", &change.leave), ("guardrail-enter", &change.enter)] {
                if !countries.is_empty() {
                    let values = [
                        ("day", change.day.to_string().into()),
                        ("countries", named(countries, words).into()),
                    ];
                    lines.push(words.with(id, &values));
                }
            }
        }
        lines
    }

    /// What the policy does not cover; without a policy, what none covers.
    pub fn limits(&self, policy: Option<Policy>, words: &Words) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        if let Some(policy) = policy {
            lines.push(words.text(&[&policy.message_key(), ".misses"].concat()));
        } else {
            lines.extend(LIMITS.iter().map(|id| words.text(&key("guardrail-limit", id))));
        }
        let outlet = |id: &str, outlet: &Outlet| {
            let values = [
                ("region", outlet.region.into()),
                ("to", outlet.to.into()),
                ("countries", named(&outlet.countries, words).into()),
            ];
            words.with(id, &values)
        };
        match policy {
            Some(Policy::AzureLocations) => {
                let pairs = self.scope.pairs.iter();
                lines.extend(pairs.map(|pair| outlet("guardrail-pair", pair)));
            }
            Some(Policy::AwsRegions) => {
                let zones = self.scope.zones.iter();
                lines.extend(zones.map(|zone| outlet("guardrail-zone", zone)));
            }
            _ => {}
        }
        let doubtful: Vec<&str> = match policy {
            Some(Policy::AzureLocations) => self.doubtful("azure"),
            Some(Policy::AwsRegions) => self.doubtful("aws"),
            Some(Policy::GoogleLocations) => self.doubtful("gcp"),
            _ => Vec::new(),
        };
        if !doubtful.is_empty() {
            lines.push(words.with("guardrail-doubtful", &[("regions", doubtful.join(", ").into())]));
        }
        lines
    }

    fn doubtful(&self, list: &str) -> Vec<&'static str> {
        let regions = self.scope.of(list).iter().filter(|region| region.doubtful);
        regions.map(|region| region.code).collect()
    }

    /// Everything as comments that begin with `#`, and an empty line.
    pub fn comments(&self, policy: Policy, words: &Words) -> String {
        let mut text = String::new();
        let mut add = |start: &str, more: &str, line: &str| {
            let mut begun = start.to_owned();
            for word in line.split_whitespace() {
                if begun.chars().count() + word.chars().count() >= WIDTH && begun != more {
                    text.push_str(begun.trim_end());
                    text.push('\n');
                    more.clone_into(&mut begun);
                }
                begun.push_str(word);
                begun.push(' ');
            }
            text.push_str(begun.trim_end());
            text.push('\n');
        };
        add("# ", "# ", &words.text(&policy.message_key()));
        add("# ", "# ", &self.made(words));
        for line in self.changes(words) {
            add("# ", "# ", &line);
        }
        add("# ", "# ", &words.text("guardrail-not-covered"));
        for line in self.limits(Some(policy), words).iter().chain(&self.limits(None, words)) {
            add("# - ", "#   ", line);
        }
        text.push('\n');
        text
    }
}

/// Returns the boundary with its countries.
fn boundary(scope: &Scope, words: &Words) -> String {
    let countries: Vec<Country> = scope.inside.iter().collect();
    match scope.boundary.kind() {
        BoundaryKind::Country | BoundaryKind::List => named(&countries, words),
        kind => {
            let codes: Vec<&str> = countries.iter().map(Country::code).collect();
            [&words.text(&kind.message_key()), " (", &codes.join(", "), ")"].concat()
        }
    }
}

/// Returns the names of countries; that they are not known, if there are none.
pub(crate) fn named(countries: &[Country], words: &Words) -> String {
    if countries.is_empty() {
        return words.text("guardrail-countries-open");
    }
    let names = countries
        .iter()
        .map(|country| words.text(&key("country", country.code())));
    names.collect::<Vec<_>>().join(", ")
}
