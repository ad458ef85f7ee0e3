//! Why the answer is what it is, each cause once: the findings of an assessment, grouped by who and where.
//!
//! A rule that holds for forty flows of one company is one cause with forty flows. What distinguishes causes depends on the
//! axis: where data goes by whose doing, through which company and law somebody can be compelled, and who receives it.

use super::assessment::Assessment;
use super::caveats::is_doubtful;
use super::context::{Beyond, Cite, EvalContext, Located};
use super::correspondence::{Addressee, Party};
use super::eval::{FlowEvaluator, Way};
use super::results::{FlowResult, Open, RuleResult};
use super::setup::{Key, Setup, Target, UnitId};
use super::snapshot::Snapshot;
use super::subject::Subject;
use super::unit::Unit;
use limes_knowledge::Knowledge;
use limes_knowledge::rules::Term;
use limes_model::catalogue::ActorRef;
use limes_model::facts::{Fact, FactValue};
use limes_model::{Axis, Country, CountrySet, Reach, Text, Truth, WhoKnows, order_by_key};

/// Where data goes, seen from the boundary.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Destination {
    /// These countries, all outside.
    Countries(CountrySet),
    /// Some country of an area of which these are outside.
    Area(CountrySet),
    /// Countries that nothing limits, or every country but those of the Union and EFTA.
    Boundless,
    /// Not known.
    Open,
}

/// What distinguishes one cause from another.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CauseOf {
    /// Data goes to a place outside.
    Place {
        /// By whose doing.
        by: Party,
        /// Where to.
        to: Destination,
    },
    /// Somebody can be compelled; [`FindingCause::ways`] says through what.
    Reach {
        /// Who.
        party: Party,
    },
    /// A transfer to somebody needs a basis.
    Basis {
        /// Who receives the data.
        importer: Party,
    },
    /// Rules of a sector.
    Sector {
        /// Ids of the facts about these rules.
        rules: Vec<Text>,
    },
}

/// A flow to which a cause applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Effect {
    /// The unit.
    pub unit: UnitId,
    /// Id of the flow.
    pub flow: Text,
    /// The level that the cause brings about, whatever is still answered; 0 where it may turn out to bring about nothing.
    pub certain: u8,
    /// The highest level that it may bring about.
    pub possible: u8,
}

/// A way in which a party can be compelled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompelledThrough {
    /// What it is.
    pub way: Way,
    /// The countries whose laws are meant, as far as they are known.
    pub countries: CountrySet,
    /// Ids of the facts about these laws; none where no law of the country is known.
    pub laws: Vec<Text>,
    /// Whether it is certain for at least one flow.
    pub certain: bool,
}

/// One cause with all flows to which it applies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FindingCause {
    /// The axis on which it counts.
    pub axis: Axis,
    /// What it is.
    pub of: CauseOf,
    /// Through what the party can be compelled, in the order of [`Way::ALL`]; empty on the other axes.
    pub ways: Vec<CompelledThrough>,
    /// The flows, in the order of the units.
    pub effects: Vec<Effect>,
    /// Ids of the facts on which it rests, in the order in which they were read.
    pub facts: Vec<Text>,
}

impl FindingCause {
    /// Whether it is certain for at least one flow.
    #[must_use]
    pub fn is_certain(&self) -> bool {
        self.effects.iter().any(|effect| effect.certain > 0)
    }

    /// The highest level that it brings about, whatever is still answered; 0 where it may bring about nothing.
    #[must_use]
    pub fn certain(&self) -> u8 {
        self.effects
            .iter()
            .map(|effect| effect.certain)
            .max()
            .unwrap_or_default()
    }

    /// The highest level that it brings about or may bring about.
    #[must_use]
    pub fn possible(&self) -> u8 {
        self.effects
            .iter()
            .map(|effect| effect.possible)
            .max()
            .unwrap_or_default()
    }

    fn ways_add(&mut self, through: Option<CompelledThrough>) {
        let Some(through) = through else { return };
        let same = |one: &&mut CompelledThrough| one.way == through.way && one.laws == through.laws;
        match self.ways.iter_mut().find(same) {
            Some(known) => {
                known.certain |= through.certain;
                known.countries = known.countries.union(&through.countries);
            }
            None => self.ways.push(through),
        }
    }

    /// The countries whose authorities can demand the data, as far as they are known: those of which it is certain, or all.
    #[must_use]
    pub fn countries(&self, certain: bool) -> CountrySet {
        let ways = self.ways.iter().filter(|way| way.certain || !certain);
        ways.fold(CountrySet::EMPTY, |all, way| all.union(&way.countries))
    }

    /// Whether what somebody can be compelled to hand over can be read.
    #[must_use]
    pub fn readable(&self) -> Truth {
        let top = Reach::Reachable.level();
        match (self.certain(), self.possible()) {
            (certain, _) if certain >= top => Truth::Yes,
            (_, possible) if possible >= top => Truth::Unknown,
            _ => Truth::No,
        }
    }

    /// Ids of the facts about the laws under which somebody can be compelled, or about the rules of a sector, each once.
    #[must_use]
    pub fn laws(&self) -> Vec<Text> {
        let mut laws: Vec<Text> = match &self.of {
            CauseOf::Sector { rules } => rules.clone(),
            _ => Vec::new(),
        };
        for law in self.ways.iter().flat_map(|way| &way.laws) {
            if !laws.contains(law) {
                laws.push(law);
            }
        }
        laws
    }

    /// The units to which it applies, each once.
    #[must_use]
    pub fn units(&self) -> Vec<UnitId> {
        let mut units: Vec<UnitId> = self.effects.iter().map(|effect| effect.unit).collect();
        units.dedup();
        units
    }

    /// Those of its facts that nobody has verified, or whose review is overdue on the day.
    #[must_use]
    pub fn unverified<'k>(&self, setup: &Setup, knowledge: &'k Knowledge) -> Vec<&'k Fact> {
        let facts = self.facts.iter().filter_map(|id| knowledge.fact(id));
        facts.filter(|fact| is_doubtful(fact, setup)).collect()
    }
}

/// The causes of what an assessment found, in the order of the axes; on each axis first what is certain, then what weighs most.
///
/// Each finding of a level above the best one belongs to at least one cause. Two parties through which the same data can be
/// demanded are two causes.
#[must_use]
pub fn causes(setup: &Setup, knowledge: &Knowledge, assessment: &Assessment) -> Vec<FindingCause> {
    let snapshot = Snapshot::new(setup, knowledge);
    let mut found = Causes {
        knowledge,
        context: EvalContext::new(knowledge, &snapshot, setup, &[]),
        all: Vec::new(),
    };
    for unit in &assessment.units {
        for flow in &unit.flows {
            found.add_flow(&unit.unit, flow);
        }
    }
    let mut all = found.all;
    for cause in &mut all {
        order_by_key(&mut cause.ways, |way| (way.way, !way.certain, way.countries));
    }
    order_by_key(&mut all, |cause| {
        let weight = (cause.certain(), cause.possible(), cause.effects.len());
        (cause.axis, std::cmp::Reverse(weight), cause.of.clone())
    });
    all
}

/// What one flow adds to a cause.
type Found = (CauseOf, Effect, Vec<Text>, Option<CompelledThrough>);

struct Causes<'a> {
    knowledge: &'a Knowledge,
    context: EvalContext<'a>,
    all: Vec<FindingCause>,
}

impl Causes<'_> {
    fn add_flow(&mut self, unit: &Unit, flow: &FlowResult) {
        for axis in Axis::ALL {
            let counts = |result: &&RuleResult| {
                let rule = result.rule;
                rule.axis == axis && rule.level > 0 && flow.is_told_by(result)
            };
            let results: Vec<&RuleResult> = flow.rules.iter().filter(counts).collect();
            if !results.is_empty() {
                for found in self.of_flow(unit, flow, axis, &results) {
                    self.put(axis, found);
                }
            }
        }
    }

    /// The causes of what some rules of one axis say of a flow.
    fn of_flow(&mut self, unit: &Unit, flow: &FlowResult, axis: Axis, results: &[&RuleResult]) -> Vec<Found> {
        let best = flow.verdict.axis(axis).best();
        let possible = results.iter().map(|result| result.rule.level).max().unwrap_or_default();
        let effect = |certain| Effect {
            unit: unit.id,
            flow: flow.flow.id,
            certain,
            possible,
        };
        let whole = effect(best);
        let subject = Subject::new(unit, flow.flow);
        self.context.cites = Some(Vec::new());
        let mut evaluator = FlowEvaluator::new(&mut self.context, &subject);
        let placed = facts_of(&evaluator.take_cites());
        match axis {
            Axis::Stays => {
                let to = destination(&evaluator, flow.located);
                let by = party_of(unit);
                vec![(CauseOf::Place { by, to }, whole, placed, None)]
            }
            Axis::Reach => {
                let named = |way: &Way| results.iter().any(|result| names(result, way.term()));
                let mut found = Vec::new();
                let mut seated = Vec::new();
                let settled = !matches!(destination(&evaluator, flow.located), Destination::Area(_));
                for way in Way::ALL.into_iter().filter(named) {
                    for reached in evaluator.reached(way) {
                        let (mut countries, mut laws) = laws_of(self.knowledge, &reached.cites, &reached.asks);
                        match way {
                            Way::Seat if reached.truth == Truth::Yes => seated.push((reached.actor, countries)),
                            // a parent in the country of the seat adds nothing
                            Way::Parent if seated.contains(&(reached.actor, countries)) => continue,
                            _ => {}
                        }
                        if way == Way::Territory {
                            countries = match destination(&evaluator, flow.located) {
                                Destination::Countries(countries) | Destination::Area(countries) => countries,
                                Destination::Boundless | Destination::Open => CountrySet::EMPTY,
                            };
                            laws = evaluator.laws(countries);
                        }
                        let party = match (way, reached.actor) {
                            (Way::Organisation, _) => Party::Organisation,
                            (_, Some(actor)) => party(unit, actor),
                            (_, None) => party_of(unit),
                        };
                        let mut facts = placed.clone();
                        facts.extend(facts_of(&reached.cites));
                        let level = if reached.truth == Truth::Yes { best } else { 0 };
                        // somewhere in an area is no certain country
                        let certain = level > 0 && (way != Way::Territory || settled);
                        let through = CompelledThrough {
                            way,
                            countries,
                            laws,
                            certain,
                        };
                        found.push((CauseOf::Reach { party }, effect(level), facts, Some(through)));
                    }
                }
                found
            }
            Axis::Basis => {
                let importer = evaluator.importer();
                let importer = importer.map_or_else(|| party_of(unit), |actor| party(unit, actor));
                let mut facts = placed;
                facts.extend(facts_of(&evaluator.cited_by(results)));
                vec![(CauseOf::Basis { importer }, whole, facts, None)]
            }
            Axis::Sector => {
                let facts = facts_of(&evaluator.cited_by(results));
                let is_rule = |id: &Text| {
                    let fact = self.knowledge.fact(id);
                    fact.is_some_and(|fact| matches!(fact.value, FactValue::SectorRule { .. }))
                };
                let rules = facts.iter().copied().filter(is_rule).collect();
                vec![(CauseOf::Sector { rules }, whole, facts, None)]
            }
        }
    }

    fn put(&mut self, axis: Axis, (of, effect, facts, through): Found) {
        let place = self.all.iter().position(|cause| cause.axis == axis && cause.of == of);
        let place = place.unwrap_or(self.all.len());
        if place == self.all.len() {
            self.all.push(FindingCause {
                axis,
                of,
                ways: Vec::new(),
                effects: Vec::new(),
                facts: Vec::new(),
            });
        }
        if let Some(cause) = self.all.get_mut(place) {
            cause.ways_add(through);
            // the same data can be demanded from one party in several ways
            match cause.effects.last_mut() {
                Some(last) if (last.unit, last.flow) == (effect.unit, effect.flow) => {
                    if effect.certain > last.certain {
                        *last = effect;
                    }
                }
                _ => cause.effects.push(effect),
            }
            for fact in facts {
                if !cause.facts.contains(&fact) {
                    cause.facts.push(fact);
                }
            }
        }
    }
}

fn names(result: &RuleResult, term: Term) -> bool {
    let mut found = false;
    result.rule.when.terms(&mut |one, _| found |= one == term);
    found
}

fn facts_of(cites: &[Cite]) -> Vec<Text> {
    let facts = cites.iter().filter_map(|cite| match cite {
        Cite::Fact(id) | Cite::Derived(_, id) => Some(*id),
        Cite::Answer(_) | Cite::Area(_) => None,
    });
    facts.collect()
}

/// The laws that were cited, or are asked about, and their countries. A country of which no law is known is asked about by its code.
fn laws_of(knowledge: &Knowledge, cites: &[Cite], asks: &[Key]) -> (CountrySet, Vec<Text>) {
    let asked = asks.iter().filter_map(|key| match key.target {
        Target::Law(_, law) | Target::UnitLaw(_, law) => Some(law),
        _ => None,
    });
    let (mut countries, mut laws) = (CountrySet::EMPTY, Vec::new());
    for id in facts_of(cites).into_iter().chain(asked) {
        match knowledge.fact(id).map(|fact| &fact.value) {
            Some(FactValue::AccessLaw { country, .. }) => {
                countries.insert(*country);
                if !laws.contains(&id) {
                    laws.push(id);
                }
            }
            None => {
                if let Ok(country) = id.parse::<Country>() {
                    countries.insert(country);
                }
            }
            Some(_) => {}
        }
    }
    (countries, laws)
}

fn destination(evaluator: &FlowEvaluator<'_, '_, '_>, located: Located) -> Destination {
    let Located::At(place) = located else {
        return Destination::Open;
    };
    if place.beyond != Beyond::Nothing {
        return Destination::Boundless;
    }
    let outside = |countries: CountrySet| countries.without(&evaluator.context.inside(&countries));
    let certain = outside(place.certain);
    if certain.is_empty() {
        Destination::Area(outside(place.area))
    } else {
        Destination::Countries(certain)
    }
}

/// Who is behind a unit.
fn party_of(unit: &Unit) -> Party {
    unit.provider.map_or(Party::Described(unit.id), Party::Company)
}

fn party(unit: &Unit, actor: ActorRef) -> Party {
    match actor {
        ActorRef::Provider => party_of(unit),
        ActorRef::Other(id) => Party::Company(id),
        ActorRef::Unnamed(country) => Party::Unnamed(country),
        ActorRef::Answer(_) => Party::Described(unit.id),
        ActorRef::Customer => Party::Organisation,
    }
}

/// Who can answer an open question: of what a provider knows, which provider.
#[must_use]
pub fn addressee(setup: &Setup, knowledge: &Knowledge, open: &Open) -> Addressee {
    match open.who {
        WhoKnows::Customer => return Addressee::Organisation,
        WhoKnows::Lawyer => return Addressee::Lawyer,
        WhoKnows::Provider => {}
    }
    let of_unit = |unit: UnitId| {
        let provider = match unit {
            UnitId::Service(id) => {
                let service = setup.services().iter().find(|service| service.id == id);
                service.and_then(|service| knowledge.product(service.product)?.provider)
            }
            UnitId::Access(_) => None,
            UnitId::Common(id) => knowledge.common(id).map(|common| common.provider),
        };
        Addressee::Party(provider.map_or(Party::Described(unit), Party::Company))
    };
    let of_family = |family| {
        let products = setup
            .services()
            .iter()
            .filter_map(|service| knowledge.product(service.product));
        let mut providers = products.filter(|product| product.family == Some(family));
        let provider = providers.find_map(|product| product.provider);
        provider.map_or(Addressee::Organisation, |id| Addressee::Party(Party::Company(id)))
    };
    match open.key.target {
        Target::Organisation | Target::LawItself(_) => Addressee::Organisation,
        Target::Family(family) => of_family(family),
        Target::Provider(id) | Target::Law(id, _) => Addressee::Party(Party::Company(id)),
        Target::Service(id) => of_unit(UnitId::Service(id)),
        Target::Access(id) => of_unit(UnitId::Access(id)),
        Target::Flow(unit, _) | Target::UnitLaw(unit, _) => of_unit(unit),
    }
}
