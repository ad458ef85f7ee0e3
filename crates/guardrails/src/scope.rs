//! What the policies have to keep: the countries inside the boundary on the day, the regions there, and what the set-up has chosen.

use std::collections::{BTreeMap, BTreeSet};

use limes_assess::{Answer, Boundary, Key, Setup, Target};
use limes_inventories::Inventory;
use limes_knowledge::Knowledge;
use limes_model::catalogue::{Place, Product};
use limes_model::facts::FactValue;
use limes_model::question::AreaRef;
use limes_model::{Country, CountrySet, Date, Grade, Text};

use crate::policy::Policy;
use crate::types::groups;

/// Kinds of places in which nothing can be made: where a region is only announced, codes without a place, and parts of regions,
/// which go by the code of their region.
const NOT_OFFERED: [&str; 5] = [
    "announced",
    "global",
    "datacenter-prefix",
    "location-hint",
    "local-zone",
];

/// A region inside the boundary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AllowedRegion {
    /// Its code, as the provider writes it.
    pub code: Text,
    /// Its countries; empty where only an area is known, all of which is inside.
    pub countries: Vec<Country>,
    /// Its kind: `region`, `multi-region`, …
    pub kind: Text,
    /// Whether the fact about it is not verified, or due for review.
    pub doubtful: bool,
}

/// What an allowed region still lets out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outlet {
    /// The code of the region.
    pub region: Text,
    /// The code of the place to which it leads.
    pub to: Text,
    /// The countries of that place that are not inside; empty where they are not known.
    pub countries: Vec<Country>,
}

/// A later day on which other countries are inside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The day.
    pub day: Date,
    /// The countries that are no longer inside.
    pub leave: Vec<Country>,
    /// The countries that come inside.
    pub enter: Vec<Country>,
}

/// What the policies are made from: derived from a set-up and the knowledge, and from nothing else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scope {
    /// The day of the set-up.
    pub day: Date,
    /// What counts as inside.
    pub boundary: Boundary,
    /// The countries inside on the day.
    pub inside: CountrySet,
    /// The regions inside of each list of regions of the set-up (`aws`, `azure`, `gcp`, …), by code; a region that Limes does not know
    /// is in none.
    pub regions: BTreeMap<Text, Vec<AllowedRegion>>,
    /// When other countries will be inside, as far as Limes knows.
    pub changes: Vec<Change>,
    /// Paired regions outside, to which geo-redundant copies of an allowed region go.
    pub pairs: Vec<Outlet>,
    /// Local zones outside that belong to an allowed region.
    pub zones: Vec<Outlet>,
    /// Local zones that are inside, by their codes.
    pub zones_inside: Vec<Text>,
    /// Whether models may run in the data zone of Azure.
    pub data_zone: bool,
    /// Whether models may run through a geographic inference profile of AWS.
    pub geographic_profile: bool,
    /// Whether copies in the paired region of Azure may be made.
    pub copies_to_pair: bool,
    /// The policies that are written.
    pub policies: BTreeSet<Policy>,
}

impl Scope {
    /// Derives the scope of a set-up. The providers are those of its services, and of services in the inventories. What the set-up
    /// chooses makes policies narrower than the boundary, never wider.
    #[must_use]
    pub fn new(setup: &Setup, inventories: &[Inventory], knowledge: &Knowledge) -> Self {
        let day = setup.as_of;
        let areas = knowledge.areas(day);
        let inside = setup.boundary.countries(&areas, knowledge, day);
        let of_inventories = inventories.iter().flat_map(|inventory| &inventory.services);
        let products: BTreeSet<Text> = setup
            .services()
            .iter()
            .map(|service| service.product)
            .chain(of_inventories.map(|service| service.product))
            .collect();
        let groups = groups(knowledge);
        let mut lists: BTreeSet<Text> = BTreeSet::new();
        for product in products.iter().filter_map(|id| knowledge.product(id)) {
            let list = list_of(product, knowledge);
            lists.extend(list.filter(|list| groups.contains_key(list)));
        }
        // a separate cloud of the same provider has the same types of resources
        let twins: Vec<Text> = lists.iter().filter_map(|list| twin(list, knowledge)).collect();
        lists.extend(twins);
        let mut scope = Self {
            day,
            boundary: setup.boundary.clone(),
            inside,
            regions: BTreeMap::new(),
            changes: changes(setup, &inside, knowledge),
            pairs: Vec::new(),
            zones: Vec::new(),
            zones_inside: Vec::new(),
            data_zone: false,
            geographic_profile: false,
            copies_to_pair: false,
            policies: BTreeSet::new(),
        };
        for list in lists {
            let regions = scope.allowed(list, knowledge);
            scope.regions.insert(list, regions);
        }
        scope.outlets(knowledge);
        let answered = |question: &str, option: &str| all_answer(setup, knowledge, question, option);
        let zone: CountrySet = areas.get("EU-DATA-BOUNDARY").copied().unwrap_or_default();
        let in_zone = |region: &AllowedRegion| {
            !region.countries.is_empty() && region.countries.iter().all(|country| zone.contains(*country))
        };
        scope.data_zone = !zone.is_empty()
            && zone.is_subset(&inside)
            && scope.of("azure").iter().all(in_zone)
            && !answered("azure-openai.deployment", "standard");
        scope.geographic_profile = profile_countries(knowledge).is_some_and(|countries| countries.is_subset(&inside))
            && !answered("bedrock.profile", "in-region");
        let in_region = answered("azure-storage.redundancy", "lrs") || answered("azure-storage.redundancy", "zrs");
        scope.copies_to_pair = scope.pairs.is_empty() && !in_region;
        scope.policies = scope.wanted();
        scope
    }

    /// The regions inside of a list; none if the set-up has no service there.
    #[must_use]
    pub fn of(&self, list: &str) -> &[AllowedRegion] {
        self.regions.get(list).map_or(&[], Vec::as_slice)
    }

    /// Whether a place of a list is one in which the policies allow something.
    #[must_use]
    pub fn allows(&self, list: &str, code: &str) -> bool {
        self.of(list).iter().any(|region| region.code == code)
    }

    fn allowed(&self, list: &str, knowledge: &Knowledge) -> Vec<AllowedRegion> {
        let areas = knowledge.areas(self.day);
        let facts = knowledge.regions(list).filter(|fact| fact.valid.contains(self.day));
        let mut regions: Vec<AllowedRegion> = facts
            .filter_map(|fact| match &fact.value {
                FactValue::Region {
                    code,
                    countries,
                    within,
                    kind,
                    ..
                } if !NOT_OFFERED.contains(kind) => {
                    let named: CountrySet = countries.iter().copied().collect();
                    let area = within.and_then(|area| areas.get(area)).copied().unwrap_or_default();
                    let all = if named.is_empty() { area } else { named };
                    (!all.is_empty() && all.is_subset(&self.inside)).then(|| AllowedRegion {
                        code,
                        countries: countries.to_vec(),
                        kind,
                        doubtful: fact.grade != Grade::Verified || fact.review_by < self.day,
                    })
                }
                _ => None,
            })
            .collect();
        regions.sort_by_key(|region| region.code);
        regions
    }

    /// Finds what the allowed regions let out: paired regions of Azure, local zones of AWS.
    fn outlets(&mut self, knowledge: &Knowledge) {
        let (mut pairs, mut zones, mut inside) = (Vec::new(), Vec::new(), Vec::new());
        for region in self.of("azure") {
            let pair = match knowledge
                .region_on("azure", region.code, self.day)
                .map(|fact| &fact.value)
            {
                Some(FactValue::Region { pair, .. }) => *pair,
                _ => None,
            };
            if let Some(pair) = pair.filter(|pair| !self.allows("azure", pair)) {
                pairs.push(self.outlet("azure", region.code, pair, knowledge));
            }
        }
        for fact in knowledge.regions("aws").filter(|fact| fact.valid.contains(self.day)) {
            let FactValue::Region {
                code, kind, countries, ..
            } = &fact.value
            else {
                continue;
            };
            if *kind != "local-zone" {
                continue;
            }
            let all_inside = countries.iter().all(|country| self.inside.contains(*country));
            if all_inside && !countries.is_empty() {
                inside.push(*code);
            } else if let Some(region) = self.of("aws").iter().find(|region| is_zone_of(code, region.code)) {
                zones.push(self.outlet("aws", region.code, code, knowledge));
            }
        }
        self.pairs = pairs;
        self.zones = zones;
        self.zones_inside = inside;
    }

    fn outlet(&self, list: &str, region: Text, to: Text, knowledge: &Knowledge) -> Outlet {
        let countries = match knowledge.region(list, to).map(|fact| &fact.value) {
            Some(FactValue::Region { countries, .. }) => {
                let outside = countries.iter().filter(|country| !self.inside.contains(**country));
                outside.copied().collect()
            }
            _ => Vec::new(),
        };
        Outlet { region, to, countries }
    }

    fn wanted(&self) -> BTreeSet<Policy> {
        let mut wanted = BTreeSet::new();
        if self.regions.contains_key("azure") {
            wanted.extend([
                Policy::AzureLocations,
                Policy::AzureCosmos,
                Policy::AzureWorldwide,
                Policy::AzureModels,
            ]);
            if !self.copies_to_pair {
                wanted.extend([Policy::AzureStorageCopies, Policy::AzureSqlBackups]);
            }
        }
        if self.regions.contains_key("aws") {
            wanted.extend([Policy::AwsRegions, Policy::AwsInference]);
        }
        if self.regions.contains_key("gcp") {
            wanted.extend([Policy::GoogleLocations, Policy::GoogleEndpoints]);
        }
        if !self.regions.is_empty() {
            wanted.extend([Policy::TerraformRegions, Policy::PlanRules]);
        }
        wanted
    }
}

/// Whether a local zone belongs to a region: its code begins with that of the region.
pub(crate) fn is_zone_of(zone: &str, region: &str) -> bool {
    zone.strip_prefix(region).is_some_and(|rest| rest.starts_with('-'))
}

/// The list of regions of a product; of one that is everywhere, the list of its provider or its family.
pub(crate) fn list_of(product: &Product, knowledge: &Knowledge) -> Option<Text> {
    let is_list = |id: &Text| knowledge.regions(id).next().is_some();
    product
        .regions
        .or_else(|| product.family.filter(is_list))
        .or_else(|| product.provider.filter(is_list))
}

/// The list of regions of a separate cloud of the same provider, such as the AWS European Sovereign Cloud.
pub(crate) fn twin(list: &str, knowledge: &Knowledge) -> Option<Text> {
    let wanted = [list, "-eusc"].concat();
    let mut regions = knowledge.regions(&wanted);
    match regions.next().map(|fact| &fact.value) {
        Some(FactValue::Region { provider, .. }) => Some(provider),
        _ => None,
    }
}

/// Whether there are services that answer a question, and all of them with this option.
fn all_answer(setup: &Setup, knowledge: &Knowledge, question: &str, option: &str) -> bool {
    let Some(index) = knowledge.question_index(question) else {
        return false;
    };
    let place = knowledge
        .question(index)
        .and_then(|question| question.options.iter().position(|known| *known == option));
    let answers: Vec<Answer> = setup
        .services()
        .iter()
        .filter_map(|service| {
            let key = Key {
                target: Target::Service(service.id),
                question: index,
            };
            setup.answers.get(&key).copied()
        })
        .collect();
    let is = |answer: &Answer| matches!(answer, Answer::Choice(at) if Some(usize::from(*at)) == place);
    !answers.is_empty() && answers.iter().all(is)
}

/// The countries in which a geographic inference profile of Europe may run models, as the catalogue has them; `None` where it does not
/// name them.
fn profile_countries(knowledge: &Knowledge) -> Option<CountrySet> {
    let product = knowledge.product("aws-bedrock")?;
    let places = product.flows.iter().flat_map(|flow| flow.place);
    let mut found = CountrySet::EMPTY;
    for place in places {
        if let Place::Among(parts) = place.is {
            for part in parts {
                match part {
                    AreaRef::List(list) => found = list.iter().copied().collect::<CountrySet>().union(&found),
                    AreaRef::Area(_) => return None,
                }
            }
        }
    }
    Some(found).filter(|found| !found.is_empty())
}

/// The later days on which other countries are inside.
fn changes(setup: &Setup, inside: &CountrySet, knowledge: &Knowledge) -> Vec<Change> {
    let mut days: BTreeSet<Date> = BTreeSet::new();
    for fact in knowledge.facts() {
        if matches!(
            fact.value,
            FactValue::Area { .. } | FactValue::Member { .. } | FactValue::Instrument { .. }
        ) {
            days.extend([fact.valid.from, fact.valid.to].into_iter().flatten());
        }
    }
    let (mut before, mut changes) = (*inside, Vec::new());
    for day in days.into_iter().filter(|day| *day > setup.as_of) {
        let after = setup.boundary.countries(&knowledge.areas(day), knowledge, day);
        if after != before {
            changes.push(Change {
                day,
                leave: before.without(&after).iter().collect(),
                enter: after.without(&before).iter().collect(),
            });
            before = after;
        }
    }
    changes
}
