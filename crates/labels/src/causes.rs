//! Causes of an answer, in one line each.

use super::subject::Subject;
use limes_assess::{Addressee, CauseOf, CompelledThrough, Destination, FindingCause, Party, Way};
use limes_messages::key;
use limes_model::facts::FactValue;
use limes_model::{Axis, Stays, Text, Truth};

impl Subject<'_> {
    /// Returns the name of somebody who handles data or can be compelled to hand it over.
    #[must_use]
    pub fn party(&self, party: Party) -> String {
        let words = self.labels.words;
        match party {
            Party::Organisation => words.text("ui-organisation"),
            Party::Company(id) => self.labels.company(id),
            Party::Described(unit) => {
                let name = self.unit(unit);
                words.with("cause-described", &[("name", name.into())])
            }
            Party::Unnamed(country) => {
                let country = self.labels.country(country);
                words.with("cause-unnamed", &[("country", country.into())])
            }
        }
    }

    /// Returns the name of those who can answer an open question.
    #[must_use]
    pub fn addressee(&self, addressee: Addressee) -> String {
        match addressee {
            Addressee::Organisation => self.labels.words.text("ui-organisation"),
            Addressee::Lawyer => self.labels.words.text(&key("who", "lawyer")),
            Addressee::Party(party) => self.party(party),
        }
    }

    /// Returns what a cause is: by whom and where, through whom and under which law, or who receives data.
    #[must_use]
    pub fn cause(&self, cause: &FindingCause) -> String {
        let words = self.labels.words;
        let certain = if cause.is_certain() { "yes" } else { "no" };
        match &cause.of {
            CauseOf::Place { by, to } => {
                let (kind, places) = self.destination(*to);
                let full = Stays::Leaves.level();
                let extent = match (cause.certain(), cause.possible()) {
                    (certain, _) if certain >= full => "full",
                    (0, possible) if possible >= full => "full",
                    (_, possible) if possible >= full => "part-or-full",
                    _ => "part",
                };
                let values = [
                    ("party", self.party(*by).into()),
                    ("to", kind.into()),
                    ("places", places.into()),
                    ("outside", self.boundary("outside").into()),
                    ("certain", certain.into()),
                    ("level", extent.into()),
                ];
                capital(&words.with("cause-place", &values))
            }
            CauseOf::Reach { party } => {
                let ways = cause.ways.iter().map(|way| self.way(*party, way));
                let ways: Vec<String> = ways.collect();
                let readable = match cause.readable() {
                    Truth::Yes => "yes",
                    Truth::Unknown => "perhaps",
                    Truth::No => "no",
                };
                self.under(
                    &ways.join(" "),
                    &cause.laws(),
                    &words.text(&key("cause-readable", readable)),
                )
            }
            CauseOf::Basis { importer } => {
                let of_effects = cause
                    .effects
                    .iter()
                    .flat_map(|effect| [effect.certain, effect.possible]);
                let mut levels: Vec<u8> = of_effects.filter(|level| *level > 0).collect();
                levels.sort_unstable();
                levels.dedup();
                let name = |level: u8| words.text(&Axis::Basis.level_key(level));
                let levels: Vec<String> = levels.into_iter().rev().map(name).collect();
                let values = [
                    ("party", self.party(*importer).into()),
                    ("levels", levels.join("; ").into()),
                ];
                capital(&words.with("cause-basis", &values))
            }
            CauseOf::Sector { rules } => {
                let text = words.with("cause-sector", &[("certain", certain.into())]);
                self.under(&text, rules, "")
            }
        }
    }

    /// Returns a sentence, the acts on which it rests, as cited, and one more sentence.
    fn under(&self, text: &str, facts: &[Text], more: &str) -> String {
        let mut acts: Vec<String> = facts.iter().map(|fact| self.law(fact)).collect();
        // several facts may rest on one act
        let mut seen = std::collections::BTreeSet::new();
        acts.retain(|act| seen.insert(act.clone()));
        let laws = [("laws", acts.join("; ").into())];
        let law = if acts.is_empty() {
            String::new()
        } else {
            self.labels.words.with("cause-law", &laws)
        };
        let parts = [text, &law, more];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        parts.join(" ")
    }

    /// Returns in which way a party can be compelled, as a sentence.
    #[must_use]
    pub fn way(&self, party: Party, through: &CompelledThrough) -> String {
        let parent = match party {
            Party::Company(id) if through.way == Way::Parent => self.parent(id),
            _ => String::new(),
        };
        let way = match through.way {
            Way::Link if through.countries.is_empty() => "link-open",
            Way::Territory if through.countries.is_empty() => "territory-open",
            way => way.id(),
        };
        let values = [
            ("party", self.party(party).into()),
            ("parent", parent.into()),
            ("places", self.within(through.countries).into()),
            ("certain", if through.certain { "yes" } else { "no" }.into()),
        ];
        // the name of a company may end in a full stop
        capital(
            &self
                .labels
                .words
                .with(&key("cause-reach", way), &values)
                .replace("..", "."),
        )
    }

    pub(crate) fn destination(&self, to: Destination) -> (Text, String) {
        match to {
            Destination::Countries(countries) => ("countries", self.labels.country_names(&countries)),
            Destination::Area(countries) => ("area", self.labels.country_names(&countries)),
            Destination::Boundless => ("boundless", String::new()),
            Destination::Open => ("open", String::new()),
        }
    }

    /// Returns the name of the parent of a company.
    #[must_use]
    pub fn parent(&self, company: &str) -> String {
        match self
            .labels
            .knowledge
            .provider(company)
            .map(|fact| self.labels.knowledge.said(fact))
        {
            Some(FactValue::Provider {
                parent: Some(parent), ..
            }) => (*parent).to_owned(),
            _ => self.labels.words.text("cause-parent-unnamed"),
        }
    }
}

/// Returns a sentence that begins with a capital letter.
#[must_use]
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
