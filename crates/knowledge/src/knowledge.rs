//! The knowledge as a whole, and what of it holds on a day.

use std::ops::Deref;
use std::sync::Arc;

use limes_model::catalogue::{Alias, Bundle, Common, Flow, Product};
use limes_model::decided_case::Case;
use limes_model::example::Example;
use limes_model::facts::{Fact, FactValue, InstrumentKind, LegalRegime, Source};
use limes_model::law::{Act, Law, LawOf};
use limes_model::question::{Question, QuestionIndex};
use limes_model::{Country, CountrySet, Date, Grade, Pack, PackError, PackKind, SortedMap, Text};
use limes_model::{order, order_by_key};

use crate::pack::{Evidence, FactEvidence, Tables};
use crate::rules::{Exception, RULES, Rule};
use crate::usage::Usage;
use crate::well_known::WellKnownQuestions;

/// A fact of the pack, or one that was added or changed. A copy of it is a copy of a pointer.
#[derive(Clone, Debug)]
pub struct SharedFact(Held);

#[derive(Clone, Debug)]
enum Held {
    Packed(&'static Fact),
    Own(Arc<Fact>),
}

impl SharedFact {
    fn own(fact: Fact) -> Self {
        Self(Held::Own(Arc::new(fact)))
    }
}

impl Deref for SharedFact {
    type Target = Fact;

    fn deref(&self) -> &Fact {
        match &self.0 {
            Held::Packed(fact) => fact,
            Held::Own(fact) => fact,
        }
    }
}

impl PartialEq for SharedFact {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

/// Everything that an assessment knows of the world: questions, products, rules, sources, and dated facts with the
/// look-ups that the rules need.
///
/// The records of its tables are unpacked once and kept for as long as the program runs; copies of a knowledge share
/// them. Facts are different: a copy can have other facts, and they go when it goes.
#[derive(Clone, Debug)]
pub struct Knowledge {
    tables: &'static Tables,
    /// By id.
    facts: Vec<SharedFact>,
    index: Arc<Index>,
    /// What an organisation declared.
    declared: Vec<Declared>,
    /// Documents that an organisation names.
    own_sources: Vec<Source>,
    /// Short hash of the file with the declarations; absent without one.
    stamp: Option<String>,
}

/// Where in the list of facts each kind is.
#[derive(Debug, Default)]
struct Index {
    members: Vec<usize>,
    laws: Vec<usize>,
    instruments: Vec<usize>,
    powers: Vec<usize>,
    sector_rules: Vec<usize>,
    /// By id.
    providers: Vec<(Text, usize)>,
    /// By provider and code.
    regions: Vec<(Text, Text, usize)>,
}

/// What an organisation says about one fact.
#[derive(Clone, Debug, PartialEq)]
pub struct Declared {
    /// The organisation's own id for it.
    pub id: Text,
    /// The fact that it adds, changes or withdraws.
    pub fact: Text,
    /// That fact as it was built in; absent where it is new.
    pub built_in: Option<SharedFact>,
    /// Whether the fact is no longer trusted.
    pub withdrawn: bool,
}

impl Knowledge {
    /// A knowledge from a pack that `limes-compiler` wrote, with the rules of this crate. It is kept for as long as the
    /// program runs. Sources and decided cases are in packs of their own: see [`complete`](Self::complete).
    ///
    /// # Errors
    /// The bytes are not such a pack.
    pub fn read(bytes: &'static [u8]) -> Result<Self, PackError> {
        Self::from_pack(Pack::read(bytes, PackKind::Knowledge)?, RULES)
    }

    /// The same for a pack that has been read, with these rules.
    ///
    /// # Errors
    /// The pack does not hold a knowledge.
    pub fn from_pack(pack: Pack, rules: &'static [&'static Rule]) -> Result<Self, PackError> {
        Ok(Self::from_tables(Tables::read(pack, rules)?))
    }

    /// Adds the pack of the sources or of the decided cases to this knowledge and all its copies, once.
    ///
    /// # Errors
    /// It is not such a pack, it belongs to another knowledge, or there is such a pack already.
    pub fn complete(&self, pack: Pack) -> Result<(), PackError> {
        self.tables.complete(pack)
    }

    /// Whether the sources have been added.
    #[must_use]
    pub fn has_sources(&self) -> bool {
        self.tables.sources.get().is_some()
    }

    /// Whether the decided cases have been added.
    #[must_use]
    pub fn has_cases(&self) -> bool {
        self.tables.cases.get().is_some()
    }

    pub(crate) fn empty(rules: &'static [&'static Rule]) -> Self {
        Self::from_tables(Tables::empty(rules))
    }

    fn from_tables(tables: Tables) -> Self {
        let tables: &'static Tables = Box::leak(Box::new(tables));
        let facts = tables.facts.iter().map(|fact| SharedFact(Held::Packed(fact)));
        Self::new(tables, facts.collect())
    }

    /// Version of the knowledge, for example `2026.11`; `None` where its files name none.
    #[must_use]
    pub fn version(&self) -> Option<Text> {
        Some(self.tables.edition.version).filter(|version| !version.is_empty())
    }

    /// The day on which the material was put together.
    #[must_use]
    pub const fn date(&self) -> Date {
        self.tables.edition.date
    }

    /// All questions, in the order of the author.
    #[must_use]
    pub const fn questions(&self) -> &'static [Question] {
        self.tables.questions
    }

    /// The question with this index.
    #[must_use]
    pub fn question(&self, index: QuestionIndex) -> Option<&'static Question> {
        self.tables.questions.get(usize::from(index))
    }

    /// The index of the question with this id.
    #[must_use]
    pub fn question_index(&self, id: &str) -> Option<QuestionIndex> {
        let place = self.tables.questions.iter().position(|question| question.id == id)?;
        QuestionIndex::try_from(place).ok()
    }

    /// The questions that the evaluation itself reads.
    #[must_use]
    pub const fn well_known(&self) -> &'static WellKnownQuestions {
        &self.tables.well_known
    }

    /// All products, in the order of the author.
    #[must_use]
    pub const fn products(&self) -> &'static [Product] {
        self.tables.products
    }

    /// The product with this id.
    #[must_use]
    pub fn product(&self, id: &str) -> Option<&'static Product> {
        self.tables.products.iter().find(|product| product.id == id)
    }

    /// What people type in place of the names of products; nothing before the sources are added.
    #[must_use]
    pub fn aliases(&self) -> &'static [Alias] {
        self.tables.evidence.get().map_or(&[], |later| later.aliases)
    }

    /// Plans and usual starts of several products; none before the sources are added.
    #[must_use]
    pub fn bundles(&self) -> &'static [Bundle] {
        self.tables.evidence.get().map_or(&[], |later| later.bundles)
    }

    /// Flows that come once for several products.
    #[must_use]
    pub const fn commons(&self) -> &'static [Common] {
        self.tables.commons
    }

    /// All examples, in the order of the author.
    #[must_use]
    pub const fn examples(&self) -> &'static [Example] {
        self.tables.examples
    }

    /// The example with this id.
    #[must_use]
    pub fn example(&self, id: &str) -> Option<&'static Example> {
        self.examples().iter().find(|example| example.id == id)
    }

    /// The common flows with this id.
    #[must_use]
    pub fn common(&self, id: &str) -> Option<&'static Common> {
        self.tables.commons.iter().find(|common| common.id == id)
    }

    /// The flows that a group of people with access may bring.
    #[must_use]
    pub const fn access_flows(&self) -> &'static [Flow] {
        self.tables.access_flows
    }

    /// How products and questions use the answers; computed on first use.
    #[must_use]
    pub fn usage(&self) -> &'static Usage {
        self.tables.usage()
    }

    /// All rules. Their order makes no difference to a verdict.
    #[must_use]
    pub const fn rules(&self) -> &'static [&'static Rule] {
        self.tables.rules
    }

    /// The rule with this id.
    #[must_use]
    pub fn rule(&self, id: &str) -> Option<&'static Rule> {
        self.tables.rules.iter().copied().find(|rule| rule.id == id)
    }

    /// All sources, by id, without those of [`Knowledge::own_sources`]; none before they are added.
    #[must_use]
    pub fn sources(&self) -> &'static [Source] {
        self.tables.sources.get().copied().unwrap_or_default()
    }

    /// All decided cases, the newest first; none before they are added.
    #[must_use]
    pub fn cases(&self) -> &'static [Case] {
        self.tables.cases.get().copied().unwrap_or_default()
    }

    /// The same knowledge without one fact.
    #[must_use]
    pub fn without(&self, id: &str) -> Self {
        self.only(|fact| fact.id != id)
    }

    /// The same knowledge with what an organisation declares: each with the organisation's own id. A fact under an id
    /// that the knowledge has replaces the fact that is there; a withdrawn fact is removed.
    #[must_use]
    pub fn with_declared(&self, facts: &[(Text, Fact)], withdrawn: &[(Text, Text)], sources: &[Source]) -> Self {
        let mut all = self.facts.clone();
        let mut declared = self.declared.clone();
        for (id, fact) in facts {
            declared.push(Declared {
                id,
                fact: fact.id,
                built_in: self.shared_fact(fact.id).cloned(),
                withdrawn: false,
            });
            all.retain(|known| known.id != fact.id);
            all.push(SharedFact::own(fact.clone()));
        }
        for (id, fact) in withdrawn {
            let Some(known) = self.shared_fact(fact) else { continue };
            declared.push(Declared {
                id,
                fact: known.id,
                built_in: Some(known.clone()),
                withdrawn: true,
            });
            all.retain(|other| other.id != known.id);
        }
        let mut extended = Self::new(self.tables, all);
        extended.declared = declared;
        extended.stamp.clone_from(&self.stamp);
        extended.own_sources = sources.to_vec();
        extended
    }

    /// The same knowledge, known to be extended by a file with this short hash.
    #[must_use]
    pub fn stamped(mut self, hash: Option<&str>) -> Self {
        self.stamp = hash.map(str::to_owned);
        self
    }

    /// Short hash of the file by which it is extended; `None` for the knowledge that is compiled in.
    #[must_use]
    pub fn stamp(&self) -> Option<&str> {
        self.stamp.as_deref()
    }

    /// What an organisation declared.
    #[must_use]
    pub fn declared(&self) -> &[Declared] {
        &self.declared
    }

    /// The same knowledge without anything that an organisation declared.
    #[must_use]
    pub fn undeclared(&self) -> Self {
        let ours = |fact: &Fact| self.declared.iter().any(|declared| declared.fact == fact.id);
        let mut facts: Vec<SharedFact> = self.facts.iter().filter(|fact| !ours(fact)).cloned().collect();
        facts.extend(self.declared.iter().filter_map(|declared| declared.built_in.clone()));
        Self::new(self.tables, facts)
    }

    /// The same knowledge with another statement under an id that it has, of the same kind and about the same; without
    /// such a fact nothing changes.
    #[must_use]
    pub fn with(&self, fact: Fact) -> Self {
        let mut knowledge = self.clone();
        if let Some(place) = self.place(fact.id)
            && let Some(known) = knowledge.facts.get_mut(place)
        {
            // a copy of a fact of a pack lacks the texts that came later
            let (said, mut fact) = (self.said(known), fact);
            let mut texts = said.split_shown().1.into_iter();
            fact.value.map_shown(&mut |text| match texts.next() {
                Some(later) if text.is_empty() => later,
                _ => text,
            });
            *known = SharedFact::own(fact);
        }
        knowledge
    }

    /// Only those facts for which `keep` says yes.
    #[must_use]
    pub fn only(&self, keep: impl Fn(&Fact) -> bool) -> Self {
        let facts = self.facts.iter().filter(|fact| keep(fact)).cloned();
        let mut kept = Self::new(self.tables, facts.collect());
        kept.declared.clone_from(&self.declared);
        kept.own_sources.clone_from(&self.own_sources);
        kept.stamp.clone_from(&self.stamp);
        kept
    }

    /// Whether it is certain that both know the same: the same tables, and the same facts in memory.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        let mut facts = self.facts.iter().zip(&other.facts);
        std::ptr::eq(self.tables, other.tables)
            && self.facts.len() == other.facts.len()
            && facts.all(|(one, other)| std::ptr::eq::<Fact>(&**one, &**other))
    }

    fn new(tables: &'static Tables, mut facts: Vec<SharedFact>) -> Self {
        order_by_key(&mut facts, |fact| fact.id);
        let mut found = Index::default();
        for (index, fact) in facts.iter().enumerate() {
            match fact.value {
                FactValue::Area { .. } | FactValue::Member { .. } => found.members.push(index),
                FactValue::AccessLaw { .. } => found.laws.push(index),
                FactValue::Instrument { .. } => found.instruments.push(index),
                FactValue::ExcessivePowers { .. } => found.powers.push(index),
                FactValue::SectorRule { .. } => found.sector_rules.push(index),
                FactValue::Provider { provider, .. } => found.providers.push((provider, index)),
                FactValue::Region { provider, code, .. } => found.regions.push((provider, code, index)),
                _ => {}
            }
        }
        order(&mut found.providers);
        order(&mut found.regions);
        Self {
            tables,
            facts,
            index: Arc::new(found),
            declared: Vec::new(),
            own_sources: Vec::new(),
            stamp: None,
        }
    }

    fn at(&self, indices: &[usize]) -> impl Iterator<Item = &Fact> {
        indices.iter().filter_map(|index| self.fact_at(*index))
    }

    fn fact_at(&self, index: usize) -> Option<&Fact> {
        self.facts.get(index).map(|fact| &**fact)
    }

    /// Where in the list of facts the fact with this id is.
    fn place(&self, id: &str) -> Option<usize> {
        self.facts.binary_search_by(|fact| fact.id.cmp(id)).ok()
    }

    /// All facts, by id.
    pub fn facts(&self) -> impl Iterator<Item = &Fact> {
        self.facts.iter().map(|fact| &**fact)
    }

    /// All facts, by id, to be kept.
    pub fn shared_facts(&self) -> impl Iterator<Item = &SharedFact> {
        self.facts.iter()
    }

    /// The fact with this id.
    #[must_use]
    pub fn fact(&self, id: &str) -> Option<&Fact> {
        self.shared_fact(id).map(|fact| &**fact)
    }

    /// The fact with this id, to be kept.
    #[must_use]
    pub fn shared_fact(&self, id: &str) -> Option<&SharedFact> {
        self.place(id).and_then(|place| self.facts.get(place))
    }

    /// A number that changes with what a fact says, with its grade and its sources: equal numbers of two versions of the
    /// knowledge mean that the fact is the same in both. `None` for facts of an organisation, and before the sources are added.
    #[must_use]
    pub fn digest(&self, id: &str) -> Option<u32> {
        self.packed_fact(id).map(|fact| fact.digest)
    }

    /// The ids of the sources of a fact; none of a fact of a pack before the sources are added.
    #[must_use]
    pub fn sources_of<'a>(&'a self, fact: &'a Fact) -> &'a [Text] {
        if fact.own_sources.is_empty() {
            self.packed_fact(fact.id).map_or(&[], |known| known.sources)
        } else {
            &fact.own_sources
        }
    }

    /// What a fact says, with the texts that are only shown: names of places, services and acts. Of a fact of a pack they are
    /// missing before the sources are added.
    #[must_use]
    pub fn said<'a>(&'a self, fact: &'a Fact) -> &'a FactValue {
        let place = self.tables.place(fact.id);
        let packed = place.and_then(|place| self.tables.facts.get(place));
        // a fact that was added or changed has its own texts
        let known = packed.filter(|packed| std::ptr::eq::<Fact>(*packed, fact));
        let known = known.and_then(|known| self.packed_fact(known.id));
        known.and_then(|known| known.whole.as_deref()).unwrap_or(&fact.value)
    }

    /// The ids of the sources behind a question; none before the sources are added.
    #[must_use]
    pub fn sources_of_question(&self, id: &str) -> &'static [Text] {
        let place = self.tables.questions.iter().position(|question| question.id == id);
        let sources = place
            .zip(self.evidence())
            .and_then(|(place, evidence)| evidence.questions.get(place));
        sources.copied().unwrap_or_default()
    }

    fn evidence(&self) -> Option<&'static Evidence> {
        self.tables.evidence.get()
    }

    /// What came later of a fact of the pack.
    fn packed_fact(&self, id: &str) -> Option<&'static FactEvidence> {
        let place = self.tables.place(id)?;
        self.evidence()?.facts.get(place)
    }

    /// The document with this id.
    #[must_use]
    pub fn source(&self, id: &str) -> Option<&Source> {
        let own = || self.own_sources.iter().find(|source| source.id == id);
        let sources = self.sources();
        let place = sources.binary_search_by(|source| source.id.cmp(id)).ok();
        place.and_then(|place| sources.get(place)).or_else(own)
    }

    /// Documents that an organisation names for what it declares.
    #[must_use]
    pub fn own_sources(&self) -> &[Source] {
        &self.own_sources
    }

    /// All acts, by id; none before the sources are added.
    #[must_use]
    pub fn acts(&self) -> &'static [Act] {
        self.evidence().map_or(&[], |evidence| evidence.acts)
    }

    /// The act with this id.
    #[must_use]
    pub fn act(&self, id: &str) -> Option<&'static Act> {
        self.acts().iter().find(|act| act.id == id)
    }

    /// The law on which a rule, a fact or a decided case rests; `None` for what an organisation declares, for facts that are
    /// not about law, and before the sources are added.
    #[must_use]
    pub fn law(&self, of: LawOf) -> Option<&'static Law> {
        let laws = self.evidence()?.laws;
        let declared = |id| self.declared.iter().any(|declared| declared.fact == id);
        if matches!(of, LawOf::Fact(id) if declared(id)) {
            return None;
        }
        laws.iter().find(|law| law.of == of)
    }

    /// The law on which an exception of a rule rests.
    #[must_use]
    pub fn law_of_exception(&self, rule: &Rule, exception: &Exception) -> Option<&'static Law> {
        let laws = self.evidence()?.laws;
        let own = [rule.id, ".", exception.id].concat();
        let of = |id: &str| {
            let is_it = |law: &&Law| matches!(law.of, LawOf::Exception(other) if other == id);
            laws.iter().find(is_it)
        };
        of(&own).or_else(|| of(exception.id))
    }

    /// The company behind a provider id.
    #[must_use]
    pub fn provider(&self, id: &str) -> Option<&Fact> {
        let providers = &self.index.providers;
        let place = providers.binary_search_by(|(provider, _)| (*provider).cmp(id)).ok()?;
        providers.get(place).and_then(|(_, index)| self.fact_at(*index))
    }

    /// A region by its provider and code.
    #[must_use]
    pub fn region(&self, provider: &str, code: &str) -> Option<&Fact> {
        let regions = &self.index.regions;
        let place = regions.binary_search_by(|(p, c, _)| (*p, *c).cmp(&(provider, code)));
        regions.get(place.ok()?).and_then(|(_, _, index)| self.fact_at(*index))
    }

    /// The company behind a provider id, as far as the day allows: what an organisation declares holds within its period only.
    #[must_use]
    pub fn provider_on(&self, id: &str, day: Date) -> Option<&Fact> {
        self.provider(id).filter(|fact| in_its_time(fact, day))
    }

    /// A region by its provider and code, as far as the day allows.
    #[must_use]
    pub fn region_on(&self, provider: &str, code: &str, day: Date) -> Option<&Fact> {
        self.region(provider, code).filter(|fact| in_its_time(fact, day))
    }

    /// All regions of a provider, by code.
    pub fn regions(&self, provider: &str) -> impl Iterator<Item = &Fact> {
        let provider = provider.to_owned();
        let regions = self.index.regions.iter().filter(move |(p, _, _)| *p == provider);
        regions.filter_map(|(_, _, index)| self.fact_at(*index))
    }

    /// The members of all areas on a day, with inclusion of areas in areas.
    #[must_use]
    pub fn areas(&self, day: Date) -> SortedMap<Text, CountrySet> {
        let mut areas: SortedMap<Text, CountrySet> = SortedMap::new();
        for fact in self.at(&self.index.members).filter(|fact| fact.valid.contains(day)) {
            if let FactValue::Member { area, country } = fact.value {
                let mut members = areas.get(area).copied().unwrap_or_default();
                members.insert(country);
                areas.insert(area, members);
            }
        }
        // inclusions are at most two deep (the European Economic Area takes in the Union, a provider's boundary both)
        for _ in 0..2 {
            for fact in self.at(&self.index.members).filter(|fact| fact.valid.contains(day)) {
                if let FactValue::Area { area, includes, .. } = fact.value {
                    let more: CountrySet = includes
                        .iter()
                        .filter_map(|other| areas.get(other))
                        .fold(CountrySet::EMPTY, |a, b| a.union(b));
                    let members = areas.get(area).copied().unwrap_or_default();
                    areas.insert(area, members.union(&more));
                }
            }
        }
        areas
    }

    /// Facts about areas and memberships that hold on a day.
    pub fn memberships(&self, day: Date) -> impl Iterator<Item = &Fact> {
        self.at(&self.index.members)
            .filter(move |fact| fact.valid.contains(day))
    }

    /// The facts that say what an area is, without its members.
    pub fn facts_of_area(&self, id: &str) -> impl Iterator<Item = &Fact> {
        let id = id.to_owned();
        self.at(&self.index.members)
            .filter(move |fact| matches!(fact.value, FactValue::Area { area, .. } if area == id))
    }

    /// Access laws in force on a day.
    pub fn access_laws(&self, day: Date) -> impl Iterator<Item = &Fact> {
        self.at(&self.index.laws).filter(move |fact| fact.valid.contains(day))
    }

    /// Transfer instruments in force on a day.
    pub fn instruments(&self, day: Date) -> impl Iterator<Item = &Fact> {
        self.at(&self.index.instruments)
            .filter(move |fact| fact.valid.contains(day))
    }

    /// Adequacy decisions (whole or under conditions) of a regime in force on a day that name the country.
    pub fn adequacy(&self, regime: LegalRegime, country: Country, day: Date) -> impl Iterator<Item = &Fact> {
        self.instruments(day).filter(move |fact| {
            matches!(&fact.value, FactValue::Instrument { regime: r, kind, countries, .. }
                if *r == regime && matches!(kind, InstrumentKind::Adequacy | InstrumentKind::AdequacyPartial) && countries.contains(&country))
        })
    }

    /// Countries whose access powers were found to go beyond what is necessary, on a day; for exporters under one law where one is
    /// named.
    pub fn excessive_powers(&self, day: Date) -> impl Iterator<Item = (&Fact, Country, Option<LegalRegime>)> {
        self.at(&self.index.powers)
            .filter(move |fact| fact.valid.contains(day))
            .filter_map(|fact| match fact.value {
                FactValue::ExcessivePowers { country, regime } => Some((fact, country, regime)),
                _ => None,
            })
    }

    /// Sector rules in force on a day.
    pub fn sector_rules(&self, day: Date) -> impl Iterator<Item = &Fact> {
        self.at(&self.index.sector_rules)
            .filter(move |fact| fact.valid.contains(day))
    }
}

/// Companies and regions of the built-in knowledge count on every day; a declaration only as long as it is said to hold.
fn in_its_time(fact: &Fact, day: Date) -> bool {
    fact.grade != Grade::Declared || fact.valid.contains(day)
}
