//! Causes of an answer, in one line each.

use super::subject::Subject;
use limes_assess::{Addressee, Beyond, CauseOf, Destination, FindingCause, Party, Way};
use limes_messages::key;
use limes_model::facts::FactValue;
use limes_model::{Axis, Country, CountrySet, Stays, Text, Truth};

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
            CauseOf::Place { by, to, control } => {
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
                    ("certain", certain.into()),
                    ("level", extent.into()),
                    ("control", words.text(&key("control", control.id())).into()),
                ];
                words.with("cause-place", &values)
            }
            CauseOf::Reach {
                party,
                way,
                countries,
                laws,
                readable,
            } => {
                let parent = match party {
                    Party::Company(id) if *way == Way::Parent => self.parent(id),
                    _ => String::new(),
                };
                let way = match way {
                    Way::Seat => "seat",
                    Way::Parent => "parent",
                    Way::Link if countries.is_empty() => "link-open",
                    Way::Link => "link",
                    Way::Territory if countries.is_empty() => "territory-open",
                    Way::Territory => "territory",
                    Way::Organisation => "organisation",
                };
                let readable = match readable {
                    Truth::Yes => "yes",
                    Truth::Unknown => "perhaps",
                    Truth::No => "no",
                };
                let values = [
                    ("party", self.party(*party).into()),
                    ("parent", parent.into()),
                    ("places", self.places(*countries).into()),
                    ("certain", certain.into()),
                ];
                let text = words.with(&key("cause-reach", way), &values);
                let readable = words.text(&key("cause-readable", readable));
                self.under(&text, laws, &readable)
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
                words.with("cause-basis", &values)
            }
            CauseOf::Sector { rules } => {
                let text = words.with("cause-sector", &[("certain", certain.into())]);
                self.under(&text, rules, "")
            }
        }
    }

    /// Returns a sentence, the acts on which it rests, as cited, and one more sentence.
    fn under(&self, text: &str, facts: &[Text], more: &str) -> String {
        let acts: Vec<String> = facts.iter().map(|fact| self.law(fact)).collect();
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

    fn destination(&self, to: Destination) -> (Text, String) {
        match to {
            Destination::Countries(countries) => ("countries", self.places(countries)),
            Destination::Area(countries) => ("area", self.places(countries)),
            Destination::Boundless(Beyond::OutsideEuEfta) => ("outside", String::new()),
            Destination::Boundless(_) => ("anywhere", String::new()),
            Destination::Open => ("open", String::new()),
        }
    }

    fn places(&self, countries: CountrySet) -> String {
        let countries: Vec<Country> = countries.iter().collect();
        self.labels.countries(&countries)
    }

    fn parent(&self, company: &str) -> String {
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
