//! The verdict over time: on each further day, only the units that a change affects are evaluated again.

use std::rc::Rc;

use crate::assessment::{State, headline};
use crate::context::Located;
use crate::setup::{Answer, Boundary, Key, Setup, Target, UnitId};
use crate::snapshot::Snapshot;
use crate::unit::{Unit, units};
use crate::verdict::{Headline, Levels, Verdict};
use limes_diagrams::{Diagram, Diagrams};
use limes_knowledge::rules::Rule;
use limes_knowledge::{Knowledge, SharedFact, WellKnownQuestions, asked_by};
use limes_model::Text;
use limes_model::catalogue::{ActorRef, Place};
use limes_model::facts::{Destination, Fact, FactValue, InstrumentKind, LegalRegime};
use limes_model::order;
use limes_model::question::{Question, QuestionIndex, Test};
use limes_model::{Country, CountrySet, Date, Period, Truth, WhoKnows};

/// What can change a verdict on a day.
#[derive(Clone, Debug)]
pub enum Change {
    /// A fact begins or ceases to hold.
    Fact(SharedFact),
    /// A rule begins or ceases to count.
    Rule(&'static Rule),
    /// Products or derived answers ask for this day.
    Day(Date),
}

impl PartialEq for Change {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Fact(a), Self::Fact(b)) => a.id == b.id,
            (Self::Rule(a), Self::Rule(b)) => a.id == b.id,
            (Self::Day(a), Self::Day(b)) => a == b,
            _ => false,
        }
    }
}

/// The whole on a day, and each unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// One word.
    pub headline: Headline,
    /// The levels of the four axes.
    pub verdict: Verdict,
    /// Each unit: whether it can be used, and its levels.
    pub units: Vec<(UnitId, Truth, Verdict)>,
}

impl Moment {
    /// Whether the headline and the verdict of the whole are the same.
    #[must_use]
    pub fn same_whole(&self, other: &Self) -> bool {
        self.headline == other.headline && self.verdict == other.verdict
    }
}

/// One unit as it was last judged.
#[derive(Clone, Debug)]
struct Part {
    unit: Unit,
    dependencies: Rc<Dependencies>,
    /// Whether open places or companies were tried, so that it may notice every fact about countries.
    wide: bool,
    available: Truth,
    verdict: Verdict,
    axes: [Diagram; 4],
    /// Where its flows happen.
    places: CountrySet,
    /// Who can answer what is open.
    open: Vec<QuestionIndex>,
    /// Rules that hold or may hold for one of its flows.
    rules: Vec<&'static Rule>,
}

/// A look at a day.
#[derive(Clone, Debug)]
pub struct Preview {
    /// The whole and each unit on the day.
    pub moment: Moment,
    parts: Vec<(usize, Part)>,
}

/// What of the day a unit can notice.
#[derive(Clone, Debug, Default)]
struct Dependencies {
    countries: CountrySet,
    facts: Vec<Text>,
    days: Vec<Date>,
}

/// A set-up on one day after the other. The set-up's own day does not count.
#[derive(Clone, Debug)]
pub struct IncrementalAssessment {
    questions: &'static [Question],
    known: &'static WellKnownQuestions,
    rules: &'static [&'static Rule],
    setup: Setup,
    /// Regimes that do not bind the organisation.
    skipped: Vec<LegalRegime>,
    /// Every country that some area ever had.
    members: CountrySet,
    parts: Vec<Part>,
    diagrams: Diagrams<crate::variable_order::Variable>,
    /// The day that was judged last.
    last: Option<Moment>,
}

impl IncrementalAssessment {
    /// The set-up, not judged yet.
    #[must_use]
    pub fn new(setup: &Setup, knowledge: &Knowledge) -> Self {
        let shared = answered_countries(setup);
        let members = members(knowledge);
        let parts = units(setup, knowledge)
            .into_iter()
            .map(|unit| Part {
                unit,
                dependencies: Rc::new(dependencies(&unit, setup, shared, knowledge)),
                wide: true,
                available: Truth::Unknown,
                verdict: Verdict::default(),
                axes: [Diagrams::<crate::variable_order::Variable>::default().leaf(0); 4],
                places: members,
                open: Vec::new(),
                rules: Vec::new(),
            })
            .collect();
        Self {
            questions: knowledge.questions(),
            known: knowledge.well_known(),
            rules: knowledge.rules(),
            setup: setup.clone(),
            skipped: skipped(setup, knowledge),
            members,
            parts,
            diagrams: Diagrams::default(),
            last: None,
        }
    }

    /// Everything that begins or ends on a day and that one of the units may notice, in the order of days.
    #[must_use]
    pub fn changes(&self, knowledge: &Knowledge) -> Vec<(Date, Change)> {
        let mut changes: Vec<(Date, Change)> = Vec::new();
        let mut add = |period: Period, change: &Change| {
            for day in period.from.into_iter().chain(period.to) {
                changes.push((day, change.clone()));
            }
        };
        let anyone = |change: &Change| {
            self.parts
                .iter()
                .any(|part| self.part_is_affected_by(part, true, change))
        };
        for fact in knowledge.shared_facts() {
            let change = Change::Fact(fact.clone());
            // old clauses lose their use for new contracts before they end
            let last = match fact.value {
                FactValue::Instrument {
                    no_new_contracts_from, ..
                } => no_new_contracts_from,
                _ => None,
            };
            if (fact.valid != Period::ALWAYS || last.is_some()) && anyone(&change) {
                add(fact.valid, &change);
                add(Period { from: last, to: None }, &change);
            }
        }
        for rule in self.rules {
            add(rule.in_force, &Change::Rule(rule));
        }
        let mut days: Vec<Date> = Vec::new();
        for part in &self.parts {
            days.extend(
                part.dependencies
                    .days
                    .iter()
                    .filter(|day| !days.contains(day))
                    .copied()
                    .collect::<Vec<_>>(),
            );
        }
        for day in days {
            changes.push((day, Change::Day(day)));
        }
        limes_model::order_by_key(&mut changes, |(day, _)| *day);
        changes
    }

    /// Whether a unit can notice the change.
    fn part_is_affected_by(&self, part: &Part, wide: bool, change: &Change) -> bool {
        let fact = match change {
            Change::Rule(_) => return true,
            Change::Day(day) => return part.dependencies.days.contains(day),
            Change::Fact(fact) => &**fact,
        };
        let known = |country: &Country| {
            wide || part.dependencies.countries.contains(*country) || part.places.contains(*country)
        };
        match &fact.value {
            // the members of an area can move the boundary, which concerns every unit
            FactValue::Area { .. } | FactValue::Member { .. } | FactValue::ExcessivePowers { .. } => true,
            FactValue::SectorRule {
                sectors, categories, ..
            } => self.may_apply(self.known.sector, sectors) && self.may_apply(self.known.categories, categories),
            FactValue::AccessLaw { country, .. } => known(country),
            FactValue::Instrument {
                regime,
                kind,
                countries,
                ..
            } => match kind {
                InstrumentKind::Derogation | InstrumentKind::Limit => true,
                _ if self.skipped.contains(regime) => false,
                // whether there is a Swiss list at all makes a difference for every country
                InstrumentKind::Adequacy | InstrumentKind::AdequacyPartial => {
                    *regime != LegalRegime::Eu
                        || self.setup.boundary == Boundary::EeaAdequate
                        || countries.iter().any(known)
                }
                InstrumentKind::Absence => countries.iter().any(known),
                InstrumentKind::Clauses | InstrumentKind::CorporateRules => true,
            },
            FactValue::Region { .. } => wide || part.dependencies.facts.contains(&fact.id),
            _ => part.dependencies.facts.contains(&fact.id),
        }
    }

    /// Whether one of the options is chosen, or the question is open.
    fn may_apply(&self, question: QuestionIndex, wanted: &[Text]) -> bool {
        let options = self.questions.get(usize::from(question)).map_or(&[][..], |q| q.options);
        let key = Key {
            target: Target::Organisation,
            question,
        };
        match self.setup.answers.get(&key) {
            Some(Answer::Choices(chosen)) => {
                let mut options = options.iter().enumerate();
                options.any(|(place, option)| chosen >> place.min(63) & 1 == 1 && wanted.contains(option))
            }
            _ => true,
        }
    }

    /// Returns the verdict on a day, given all that changed since the last day that was kept; the day is not kept.
    pub fn preview(&mut self, knowledge: &Knowledge, day: Date, changed: &[Change]) -> Preview {
        let concerned = |part: &Part| {
            self.last.is_none()
                || changed
                    .iter()
                    .any(|change| self.part_is_affected_by(part, part.wide, change))
        };
        let places = self.parts.iter().enumerate().filter(|(_, part)| concerned(part));
        let places: Vec<usize> = places.map(|(place, _)| place).collect();
        self.setup.as_of = day;
        let day = Snapshot::new(&self.setup, knowledge);
        let mut state = State::new(&self.setup, knowledge, &day);
        // functions do not depend on the day once they are made, and are of use on the next
        state.symbolic.diagrams = std::mem::take(&mut self.diagrams);
        let old = places.iter().filter_map(|place| self.parts.get(*place));
        let fresh: Vec<Part> = old.map(|part| part.again(&mut state, self.members)).collect();
        let kept = places
            .iter()
            .zip(&fresh)
            .all(|(place, part)| self.parts.get(*place).is_some_and(|old| old.same(part)));
        if let (true, false, Some(last)) = (kept, moves_areas(changed), &self.last) {
            self.diagrams = std::mem::take(&mut state.symbolic.diagrams);
            return Preview {
                moment: last.clone(),
                parts: places.into_iter().zip(fresh).collect(),
            };
        }
        let mut parts: Vec<&Part> = self.parts.iter().collect();
        for (place, part) in places.iter().zip(&fresh) {
            if let Some(old) = parts.get_mut(*place) {
                *old = part;
            }
        }
        let levels = state
            .symbolic
            .whole(parts.iter().map(|part| (part.unit, part.axes)).collect());
        self.diagrams = std::mem::take(&mut state.symbolic.diagrams);
        let nobody_bound = || state.nobody_bound(parts.iter().map(|part| &part.unit));
        Preview {
            moment: moment(&self.setup, knowledge, &parts, levels, nobody_bound),
            parts: places.into_iter().zip(fresh).collect(),
        }
    }

    /// Goes to the day of a look.
    pub fn advance(&mut self, preview: Preview) -> Moment {
        for (place, part) in preview.parts {
            if let Some(old) = self.parts.get_mut(place) {
                *old = part;
            }
        }
        self.last = Some(preview.moment.clone());
        preview.moment
    }

    /// Whether a unit could notice one of the changes.
    #[must_use]
    pub fn is_affected_by(&self, change: &Change) -> bool {
        self.last.is_none()
            || self
                .parts
                .iter()
                .any(|part| self.part_is_affected_by(part, part.wide, change))
    }

    /// The units that can notice the change.
    pub fn affected<'s>(&'s self, change: &'s Change) -> impl Iterator<Item = &'s Unit> {
        let affected = self
            .parts
            .iter()
            .filter(move |part| self.part_is_affected_by(part, part.wide, change));
        affected.map(|part| &part.unit)
    }

    /// Whether the rule holds or may hold for something.
    #[must_use]
    pub fn may_hold(&self, rule: &Rule) -> bool {
        self.parts.iter().any(|part| part.may_hold(rule))
    }
}

fn moment(
    setup: &Setup,
    knowledge: &Knowledge,
    parts: &[&Part],
    levels: [Vec<u8>; 4],
    nobody_bound: impl FnOnce() -> bool,
) -> Moment {
    let [stays, reach, basis, sector] = levels.map(Levels::new);
    let verdict = Verdict {
        stays,
        reach,
        basis,
        sector,
    };
    let lawyer = |question: &QuestionIndex| knowledge.question(*question).map(|q| q.who) == Some(WhoKnows::Lawyer);
    let open = || parts.iter().flat_map(|part| &part.open);
    let lawyer_decides = open().next().is_some() && open().all(lawyer);
    let available = parts.iter().map(|part| part.available);
    Moment {
        headline: headline(available, &verdict, lawyer_decides, setup, nobody_bound),
        verdict,
        units: parts
            .iter()
            .map(|part| (part.unit.id, part.available, part.verdict.clone()))
            .collect(),
    }
}

/// Whether it may be another law that binds the organisation.
fn moves_areas(changed: &[Change]) -> bool {
    changed.iter().any(|change| {
        matches!(change, Change::Fact(fact) if matches!(fact.value, FactValue::Area { .. } | FactValue::Member { .. }))
    })
}

impl Part {
    /// Whether the whole cannot tell it from the other.
    fn same(&self, other: &Self) -> bool {
        self.axes == other.axes
            && self.available == other.available
            && self.open == other.open
            && self.verdict == other.verdict
    }

    fn may_hold(&self, rule: &Rule) -> bool {
        self.rules.iter().any(|other| other.id == rule.id)
    }

    fn again(&self, state: &mut State<'_>, members: CountrySet) -> Self {
        state.symbolic.tried_places = false;
        let (result, axes) = state.unit(self.unit);
        let mut rules: Vec<&'static Rule> = Vec::new();
        for rule in result.flows.iter().flat_map(|flow| &flow.rules) {
            if !rules.iter().any(|known| known.id == rule.rule.id) {
                rules.push(rule.rule);
            }
        }
        let places = result
            .flows
            .iter()
            .fold(CountrySet::EMPTY, |places, flow| match flow.located {
                Located::At(place) => places.union(&place.named()),
                Located::Open => places.union(&members),
                Located::Nowhere => places,
            });
        Self {
            unit: self.unit,
            places,
            dependencies: Rc::clone(&self.dependencies),
            wide: state.symbolic.tried_places,
            available: result.available,
            verdict: result.verdict,
            axes,
            open: std::mem::take(&mut state.open)
                .into_keys()
                .map(|key| key.question)
                .collect(),
            rules,
        }
    }
}

/// Countries of the answers: any unit may have to do with them.
fn answered_countries(setup: &Setup) -> CountrySet {
    setup
        .answers
        .values()
        .fold(CountrySet::EMPTY, |countries, answer| match answer {
            Answer::Country(country) => countries.union(&std::iter::once(*country).collect()),
            Answer::Countries(more) => countries.union(more),
            _ => countries,
        })
}

fn members(knowledge: &Knowledge) -> CountrySet {
    let member = |fact: &Fact| match fact.value {
        FactValue::Member { country, .. } => Some(country),
        _ => None,
    };
    knowledge.facts().filter_map(member).collect()
}

/// Regimes whose instruments the organisation has nothing to do with: those of Switzerland and the United Kingdom bind
/// exporters there, that of the Union's institutions only these.
fn skipped(setup: &Setup, knowledge: &Knowledge) -> Vec<LegalRegime> {
    let given = |question: QuestionIndex| {
        let target = Target::Organisation;
        setup.answers.get(&Key { target, question })
    };
    let mut skipped = Vec::new();
    if let Some(Answer::Country(seat)) = given(knowledge.well_known().seat) {
        for (code, regime) in [(*b"CH", LegalRegime::Switzerland), (*b"GB", LegalRegime::UnitedKingdom)] {
            if *seat != Country::new(code) {
                skipped.push(regime);
            }
        }
    }
    if let Some(Answer::Choice(kind)) = given(knowledge.well_known().organisation_kind) {
        let options = knowledge
            .question(knowledge.well_known().organisation_kind)
            .map_or(&[][..], |q| q.options);
        if options
            .get(usize::from(*kind))
            .is_none_or(|kind| *kind != "eu-institution")
        {
            skipped.push(LegalRegime::EuInstitutions);
        }
    }
    skipped
}

fn dependencies(unit: &Unit, setup: &Setup, shared: CountrySet, knowledge: &Knowledge) -> Dependencies {
    let mut dependencies = Dependencies {
        countries: shared,
        ..Dependencies::default()
    };
    if let Some(offering) = unit.offering {
        dependencies.fact(knowledge, offering);
    }
    if let Some(provider) = unit.provider {
        dependencies.company(knowledge, provider);
    }
    let usage = knowledge.usage();
    let own = asked_by(unit.flows, knowledge.questions());
    for (place, question) in knowledge.questions().iter().enumerate() {
        // what only other products ask for is not asked here
        let here = own.get(place).copied().unwrap_or(true) || !usage.is_asked_by_products(place);
        for derivation in question.derive.iter().filter(|_| here) {
            dependencies.fact(knowledge, derivation.fact);
            dependencies.tests(derivation.when.0);
        }
    }
    for (provider, code) in setup.answers.values().filter_map(|answer| match answer {
        Answer::Region(code) => Some((unit.regions?, code)),
        _ => None,
    }) {
        dependencies.region(knowledge, provider, code);
    }
    for flow in unit.flows {
        dependencies.tests(flow.when.0);
        for id in flow.facts {
            dependencies.fact(knowledge, id);
        }
        for case in flow.place {
            dependencies.tests(case.when.0);
            for id in case.facts {
                dependencies.fact(knowledge, id);
            }
            match case.is {
                Place::Countries(countries) => {
                    dependencies.countries = dependencies.countries.union(&countries.iter().copied().collect());
                }
                Place::Leaving(id, _) | Place::RegionFact(id) => dependencies.fact(knowledge, id),
                _ => {}
            }
        }
        for actor in flow.seen_by {
            match actor {
                ActorRef::Other(id) => dependencies.company(knowledge, id),
                ActorRef::Unnamed(country) => dependencies.countries.insert(*country),
                ActorRef::Provider | ActorRef::Answer(_) | ActorRef::Customer => {}
            }
        }
    }
    order(&mut dependencies.days);
    dependencies.days.dedup();
    dependencies
}

impl Dependencies {
    /// A document, and the countries that it names.
    fn fact(&mut self, knowledge: &Knowledge, id: &str) {
        let Some(fact) = knowledge.fact(id) else { return };
        self.facts.push(fact.id);
        match fact.value {
            FactValue::Region { ref countries, .. } => {
                self.countries = self.countries.union(&countries.iter().copied().collect());
            }
            FactValue::Service { leaving, .. } => {
                for destination in leaving.iter().flat_map(|way| way.to) {
                    if let Destination::Country(country) | Destination::ThirdParty(Some(country)) = destination {
                        self.countries.insert(*country);
                    }
                }
            }
            _ => {}
        }
    }

    /// A region and its pair.
    fn region(&mut self, knowledge: &Knowledge, provider: &str, code: &str) {
        if let Some(fact) = knowledge.region(provider, code) {
            self.fact(knowledge, fact.id);
            if let FactValue::Region { pair, .. } = fact.value
                && let Some(pair) = pair.and_then(|pair| knowledge.region(provider, pair))
            {
                self.fact(knowledge, pair.id);
            }
        }
    }

    fn company(&mut self, knowledge: &Knowledge, id: &str) {
        let Some(fact) = knowledge.provider(id) else { return };
        self.facts.push(fact.id);
        if let FactValue::Provider {
            entity_country,
            parent_country,
            ref links,
            ..
        } = fact.value
        {
            let countries = entity_country.into_iter().chain(parent_country);
            for country in countries.chain(links.iter().map(|link| link.country)) {
                self.countries.insert(country);
            }
        }
    }

    fn tests(&mut self, tests: &[Test]) {
        for test in tests {
            if let Test::AsOfFrom(day) | Test::AsOfBefore(day) = test {
                self.days.push(*day);
            }
        }
    }
}
