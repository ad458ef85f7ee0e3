//! Resolves the ids in a file to what the knowledge has, and finds similar ids for those that it does not have.

use strsim::generic_levenshtein;

use limes_assess::{Answer, known_countries};
use limes_knowledge::Knowledge;
use limes_model::Text;
use limes_model::catalogue::{ActorRef, Common, Flow, Product};
use limes_model::facts::{Fact, FactValue};
use limes_model::order;
use limes_model::question::{Question, QuestionIndex, Scope};
use limes_model::{Country, CountrySet};

/// ISO 3166-1 alpha-2 as officially assigned, and Kosovo.
const ISO_COUNTRIES: &str = "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV \
    BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES \
    ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE \
    IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY \
    MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU \
    NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM \
    SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE \
    VG VI VN VU WF WS XK YE YT ZA ZM ZW";

/// Ids that depend on the knowledge.
pub(super) struct Names<'k> {
    knowledge: &'k Knowledge,
    countries: CountrySet,
}

impl<'k> Names<'k> {
    pub fn new(knowledge: &'k Knowledge) -> Self {
        let iso = ISO_COUNTRIES
            .split_whitespace()
            .filter_map(|code| code.parse().ok())
            .collect();
        Self {
            knowledge,
            countries: known_countries(knowledge).union(&iso),
        }
    }

    pub fn country(&self, code: &str) -> Option<Country> {
        code.parse().ok().filter(|country| self.countries.contains(*country))
    }

    /// A country that can be part of a boundary.
    pub fn place(&self, code: &str) -> Option<Country> {
        self.country(code).filter(|country| country.is_place())
    }

    pub fn fact(&self, id: &str) -> Option<&'k Fact> {
        self.knowledge.fact(id)
    }

    pub fn product(&self, id: &str) -> Option<&'static Product> {
        self.knowledge.product(id)
    }

    pub fn access_flows(&self) -> &'static [Flow] {
        self.knowledge.access_flows()
    }

    pub fn questions(&self) -> &'static [Question] {
        self.knowledge.questions()
    }

    pub fn facts(&self) -> Vec<Text> {
        self.knowledge.facts().map(|fact| fact.id).collect()
    }

    /// Returns a region code of one of the providers of region lists, even if the organisation withdrew it: its place is then open.
    pub fn region(&self, lists: &[Text], code: &str) -> Option<Text> {
        let known = lists.iter().find_map(|list| self.knowledge.region(list, code));
        let is_wanted = |fact: &&Fact| match fact.value {
            FactValue::Region {
                provider, code: own, ..
            } => own == code && lists.contains(&provider),
            _ => false,
        };
        let declared = self.knowledge.declared().iter().filter(|declared| declared.withdrawn);
        let withdrawn = || {
            declared
                .filter_map(|declared| declared.built_in.as_deref())
                .find(is_wanted)
        };
        match known.or_else(withdrawn)?.value {
            FactValue::Region { code, .. } => Some(code),
            _ => None,
        }
    }

    /// Returns the answer that a region is somewhere in an area.
    pub fn region_in(&self, text: &str) -> Option<Answer> {
        Answer::region_in(text, self.knowledge)
    }

    pub fn region_codes(&self, lists: &[Text]) -> Vec<Text> {
        let facts = lists.iter().flat_map(|list| self.knowledge.regions(list));
        let codes = facts.filter_map(|fact| match fact.value {
            FactValue::Region { code, .. } => Some(code),
            _ => None,
        });
        codes.collect()
    }

    /// Returns every provider of a product, a flow or a fact. Own products have the empty name.
    pub fn providers(&self) -> Vec<Text> {
        let mut names: Vec<Text> = self
            .knowledge
            .products()
            .iter()
            .map(|product| product.provider.unwrap_or_default())
            .collect();
        names.extend(self.knowledge.commons().iter().map(|common| common.provider));
        let flows = self
            .knowledge
            .products()
            .iter()
            .flat_map(|product| product.flows)
            .chain(self.knowledge.commons().iter().flat_map(|c| c.flows));
        names.extend(flows.flat_map(|flow| flow.seen_by).filter_map(|actor| match actor {
            ActorRef::Other(provider) => Some(*provider),
            _ => None,
        }));
        names.extend(self.knowledge.facts().filter_map(|fact| match fact.value {
            FactValue::Provider { provider, .. } => Some(provider),
            _ => None,
        }));
        sorted(names)
    }

    /// Returns the companies about which a law is asked: providers, and those without an id of their own.
    pub fn companies(&self) -> Vec<Text> {
        let mut names = self.providers();
        names.extend(["", "unnamed"]);
        sorted(names)
    }

    /// Returns the laws about which a person decides, by the ids of facts or the codes of countries.
    pub fn laws(&self) -> Vec<Text> {
        let facts = self
            .knowledge
            .facts()
            .filter(|fact| matches!(fact.value, FactValue::AccessLaw { .. } | FactValue::SectorRule { .. }));
        // the code of a country is the id of its laws if no fact names any; the name of a company may be empty
        let codes = self.countries.iter().map(Country::static_code);
        sorted(codes.chain(facts.map(|fact| fact.id)).collect())
    }

    pub fn products(&self) -> Vec<Text> {
        self.knowledge.products().iter().map(|product| product.id).collect()
    }

    pub fn families(&self) -> Vec<Text> {
        let products = self.knowledge.products().iter().filter_map(|product| product.family);
        let commons = self
            .knowledge
            .commons()
            .iter()
            .flat_map(|common| common.families.iter().copied().chain(common.family));
        sorted(products.chain(commons).collect())
    }

    pub fn common(&self, id: &str) -> Option<&'static Common> {
        self.knowledge.common(id)
    }

    pub fn commons(&self) -> Vec<Text> {
        self.knowledge.commons().iter().map(|common| common.id).collect()
    }

    pub fn question(&self, id: &str) -> Option<(QuestionIndex, &'static Question)> {
        let index = self.knowledge.question_index(id)?;
        Some((index, self.knowledge.question(index)?))
    }

    /// The one question that is asked about a flow.
    pub fn flow_question(&self) -> Option<(QuestionIndex, &'static Question)> {
        let questions = self.knowledge.questions();
        let question = questions.iter().find(|question| question.scope == Scope::Flow)?;
        self.question(question.id)
    }

    /// Returns the providers whose regions may be answered for a provider's products.
    pub fn region_lists_of_provider(&self, provider: &str) -> Vec<Text> {
        region_lists(
            self.knowledge
                .products()
                .iter()
                .filter(|product| product.provider == Some(provider))
                .map(|product| product.regions),
        )
    }

    /// Returns the providers whose regions may be answered for a family's products.
    pub fn region_lists_of_family(&self, family: &str) -> Vec<Text> {
        region_lists(
            self.knowledge
                .products()
                .iter()
                .filter(|product| product.family == Some(family))
                .map(|product| product.regions),
        )
    }

    /// Returns all lists of regions.
    pub fn region_lists_of_all(&self) -> Vec<Text> {
        region_lists(self.knowledge.products().iter().map(|product| product.regions))
    }
}

fn region_lists(lists: impl Iterator<Item = Option<Text>>) -> Vec<Text> {
    sorted(lists.flatten().collect())
}

fn sorted(mut names: Vec<Text>) -> Vec<Text> {
    order(&mut names);
    names.dedup();
    names
}

/// Returns the name, as it is in the list.
pub(super) fn find(names: &[Text], name: &str) -> Option<Text> {
    names.iter().find(|known| **known == name).copied()
}

/// Returns the most similar names, the most similar first. Upper and lower case are the same.
pub(super) fn nearest(names: &[Text], name: &str) -> String {
    const SHOWN: usize = 3;
    const LONGEST: usize = 64;
    let folded = |text: &str| text.to_ascii_lowercase().into_bytes();
    let name: Vec<u8> = folded(name).into_iter().take(LONGEST).collect();
    let mut ranked: Vec<(usize, Text)> = names
        .iter()
        .filter(|known| !known.is_empty())
        .map(|known| (generic_levenshtein(&name, &folded(known)), *known))
        .collect();
    order(&mut ranked);
    ranked
        .iter()
        .take(SHOWN)
        .map(|(_, known)| *known)
        .collect::<Vec<_>>()
        .join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn similar_ids_are_offered() {
        assert!(
            nearest(&Names::new(Knowledge::built_in()).products(), "exchange-onlin").starts_with("exchange-online")
        );
        assert_eq!(nearest(&["abc", "kitten", "", "x"], "SITTING"), "kitten, abc, x");
    }
}
