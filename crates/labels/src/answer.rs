//! The answer as one sentence, and its rows: what is the matter, by whom and where, composed from the causes.

use super::subject::Subject;
use limes_assess::{Addressee, CauseOf, Destination, FindingCause, Levels, Open, Party, addressee};
use limes_messages::key;
use limes_model::{Axis, Basis, Country, CountrySet, Reach, Stays, Text, Truth, order_by_key};

/// Greatest number of names in a sentence; the rest is counted.
const MOST: usize = 4;

/// The answer in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    /// Where data goes, and who can demand it: the sentence that is read first.
    pub sentence: String,
    /// What follows: on which basis, and which answers are settled.
    pub rest: String,
    /// One row for each axis that is shown.
    pub rows: Vec<Row>,
    /// Who can answer the open questions, and how many each.
    pub asked: Vec<(Addressee, usize)>,
}

/// The answer on one axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The axis.
    pub axis: Axis,
    /// The question that it answers.
    pub question: String,
    /// By whom, where to and under which law, in complete sentences; the most serious first.
    pub says: Vec<String>,
    /// How many data flows are at each level.
    pub tally: Vec<Tally>,
}

/// How many data flows are at one level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    /// The level; `None` where it is open.
    pub level: Option<u8>,
    /// The number of flows.
    pub count: usize,
    /// The number with the name of the level.
    pub text: String,
}

impl Subject<'_> {
    /// Returns the answer in words; `causes` are those of the assessment.
    #[must_use]
    pub fn answered(&self, causes: &[FindingCause]) -> Answered {
        let verdict = &self.assessment.verdict;
        let shown = |axis: &Axis| *axis != Axis::Sector || verdict.sector.worst() > 0;
        let rows = Axis::ALL.into_iter().filter(shown).map(|axis| self.row(axis, causes));
        Answered {
            sentence: self.sentence(causes),
            rest: self.rest(),
            rows: rows.collect(),
            asked: self.asked(),
        }
    }

    /// Returns who can answer the open questions, and how many each; those with most questions first.
    #[must_use]
    pub fn asked(&self) -> Vec<(Addressee, usize)> {
        let mut asked = self.asked_among(|_| true);
        order_by_key(&mut asked, |(whom, count)| (std::cmp::Reverse(*count), *whom));
        asked
    }

    /// Returns who can answer some of the open questions, and how many each, in the order in which they are asked next.
    #[must_use]
    pub fn asked_among(&self, counts: impl Fn(&Open) -> bool) -> Vec<(Addressee, usize)> {
        let mut asked: Vec<(Addressee, usize)> = Vec::new();
        for open in self.assessment.open.iter().filter(|open| counts(open)) {
            let whom = addressee(self.setup, self.labels.knowledge, open);
            match asked.iter_mut().find(|(one, _)| *one == whom) {
                Some((_, count)) => *count += 1,
                None => asked.push((whom, 1)),
            }
        }
        asked
    }

    /// Returns the boundary as part of a sentence: `in`, `leave` or `outside`.
    pub(crate) fn boundary(&self, part: &str) -> String {
        let kind = self.setup.boundary.kind().id();
        let words = self.labels.words;
        words.with(&key("answer-boundary", part), &[("boundary", kind.into())])
    }

    /// Returns countries after a preposition: "in the United States and in Japan".
    pub(crate) fn within(&self, countries: CountrySet) -> String {
        let words = self.labels.words;
        let name = |country: Country| {
            let own = words.find(&key("in", country.code()), &[]);
            own.unwrap_or_else(|| words.with("answer-in", &[("country", self.labels.country(country).into())]))
        };
        let names: Vec<String> = countries.iter().map(name).collect();
        match names.split_last() {
            None => self.boundary("outside"),
            Some((last, [])) => last.clone(),
            Some((_, most)) if most.len() >= MOST => self.some(&names),
            Some((last, first)) => {
                let values = [("first", first.join(", ").into()), ("last", last.clone().into())];
                words.with("answer-in-and", &values)
            }
        }
    }

    /// Returns the first names, and how many more there are.
    fn some(&self, names: &[String]) -> String {
        let Some(more @ 1..) = names.len().checked_sub(MOST) else {
            return names.join(", ");
        };
        let first: Vec<&str> = names.iter().take(MOST).map(String::as_str).collect();
        let values = [("names", first.join(", ").into()), ("count", more.to_string().into())];
        self.labels.words.with("answer-more", &values)
    }

    fn sentence(&self, causes: &[FindingCause]) -> String {
        let words = self.labels.words;
        let mut sentences = Vec::new();
        let mut available = self.assessment.units.iter().map(|unit| unit.available);
        match available.clone().min_by_key(|available| *available != Truth::No) {
            Some(Truth::No) => sentences.push(words.text("answer-available-no")),
            _ if available.any(|available| available == Truth::Unknown) => {
                sentences.push(words.text("answer-available-open"));
            }
            _ => {}
        }
        sentences.push(self.place_sentence());
        sentences.push(self.reach_sentence(causes));
        sentences.join(" ")
    }

    fn place_sentence(&self) -> String {
        let levels = &self.assessment.verdict.stays;
        let mut flows = self.assessment.units.iter().flat_map(|unit| &unit.flows);
        let all = flows.all(|flow| flow.verdict.stays.best() >= Stays::Leaves.level());
        let id = match (Stays::from_level(levels.best()), Stays::from_level(levels.worst())) {
            (Stays::Inside, Stays::Inside) => "inside",
            (Stays::Inside, Stays::LeavesInPart) => "perhaps-part",
            (Stays::Inside, Stays::Leaves) => "perhaps-full",
            (Stays::LeavesInPart, Stays::Leaves) => "part-or-full",
            (Stays::Leaves, _) => "full",
            (Stays::LeavesInPart, _) => "part",
        };
        let values = [
            ("in", self.boundary("in").into()),
            ("leave", self.boundary("leave").into()),
            ("all", if all { "yes" } else { "no" }.into()),
        ];
        self.labels.words.with(&key("answer-place", id), &values)
    }

    fn reach_sentence(&self, causes: &[FindingCause]) -> String {
        let levels = &self.assessment.verdict.reach;
        let id = match (Reach::from_level(levels.best()), Reach::from_level(levels.worst())) {
            (Reach::NobodyOutside, Reach::NobodyOutside) => "nobody",
            (Reach::NobodyOutside, Reach::Unreadable) => "perhaps-unreadable",
            (Reach::NobodyOutside, Reach::Reachable) => "perhaps-readable",
            (Reach::Unreadable, Reach::Reachable) => "unreadable-or-readable",
            (Reach::Reachable, _) => "readable",
            (Reach::Unreadable, _) => "unreadable",
        };
        let best = levels.best();
        let of_reach = causes.iter().filter(|cause| cause.axis == Axis::Reach);
        let countries = of_reach
            .filter(|cause| best == 0 || cause.certain() >= best)
            .fold(CountrySet::EMPTY, |all, cause| all.union(&cause.countries(best > 0)));
        let values = [
            ("outside", self.boundary("outside").into()),
            ("places", self.within(countries).into()),
        ];
        self.labels.words.with(&key("answer-reach", id), &values)
    }

    fn rest(&self) -> String {
        let words = self.labels.words;
        let verdict = &self.assessment.verdict;
        let mut sentences = Vec::new();
        match (verdict.sector.settled(), verdict.sector.worst()) {
            (Some(1..), _) => sentences.push(words.text("answer-sector-forbidden")),
            (None, _) => sentences.push(words.text("answer-sector-open")),
            _ => {}
        }
        match verdict.basis.settled().map(Basis::from_level) {
            Some(Basis::NothingLeaves) => {}
            Some(level) => sentences.push(words.text(&key("answer-basis", level.id()))),
            None => {
                let name = |level: u8| words.text(&Axis::Basis.level_key(level));
                let (best, worst) = (name(verdict.basis.best()), name(verdict.basis.worst()));
                sentences.push(words.with("answer-basis-open", &[("best", best.into()), ("worst", worst.into())]));
            }
        }
        let shown: Vec<Axis> = Axis::ALL
            .into_iter()
            .filter(|axis| *axis != Axis::Sector || verdict.sector.worst() > 0)
            .collect();
        let is_settled = |levels: &Levels| levels.settled().is_some();
        let settled: Vec<String> = shown
            .iter()
            .zip(1..)
            .filter(|(axis, _)| is_settled(verdict.axis(**axis)))
            .map(|(_, number)| number.to_string())
            .collect();
        sentences.push(match settled.len() {
            0 => words.text("answer-settled-none"),
            count if count == shown.len() => words.text("answer-settled-all"),
            count => {
                let numbers = match settled.split_last() {
                    Some((last, first)) if !first.is_empty() => words.with(
                        "answer-in-and",
                        &[("first", first.join(", ").into()), ("last", last.clone().into())],
                    ),
                    _ => settled.concat(),
                };
                let message = if count == 1 {
                    "answer-settled-one"
                } else {
                    "answer-settled-some"
                };
                words.with(message, &[("numbers", numbers.into())])
            }
        });
        sentences.join(" ")
    }

    fn row(&self, axis: Axis, causes: &[FindingCause]) -> Row {
        let words = self.labels.words;
        let of_axis: Vec<&FindingCause> = causes.iter().filter(|cause| cause.axis == axis).collect();
        let question = words.with(&key("answer-row", axis.id()), &[("in", self.boundary("in").into())]);
        let mut says = Vec::new();
        match axis {
            Axis::Stays => {
                let full = |cause: &&FindingCause| cause.certain() >= Stays::Leaves.level();
                let part = |cause: &&FindingCause| cause.is_certain() && !full(cause);
                let perhaps = |cause: &&FindingCause| !cause.is_certain();
                says.extend(self.placed("answer-row-full", &of_axis, full));
                says.extend(self.placed("answer-row-part", &of_axis, part));
                says.extend(self.placed("answer-row-perhaps", &of_axis, perhaps));
            }
            Axis::Reach => {
                let certain: Vec<&FindingCause> = of_axis.iter().copied().filter(|cause| cause.is_certain()).collect();
                let perhaps: Vec<&FindingCause> = of_axis.iter().copied().filter(|cause| !cause.is_certain()).collect();
                says.extend(self.parties("answer-row-through", &certain));
                says.extend(self.parties("answer-row-through-perhaps", &perhaps));
                says.extend(self.laws(if certain.is_empty() { &perhaps } else { &certain }));
            }
            Axis::Basis => {
                let is = |level: Basis| {
                    let of_level = move |cause: &&&FindingCause| {
                        let (certain, possible) = (cause.certain(), cause.possible());
                        if level == Basis::NoValidBasis && certain < level.level() {
                            return false;
                        }
                        certain == level.level() && (certain == possible || level == Basis::NoValidBasis)
                    };
                    of_axis.iter().filter(of_level).copied().collect::<Vec<_>>()
                };
                let perhaps = of_axis.iter().copied().filter(|cause| {
                    cause.possible() > cause.certain() && cause.possible() > Basis::AdequateCountry.level()
                });
                says.extend(self.parties("answer-row-basis-none", &is(Basis::NoValidBasis)));
                says.extend(self.parties("answer-row-basis-case", &is(Basis::SafeguardsCaseByCase)));
                says.extend(self.parties("answer-row-basis-perhaps", &perhaps.collect::<Vec<_>>()));
            }
            Axis::Sector => says.extend(of_axis.first().map(|cause| self.cause(cause))),
        }
        Row {
            axis,
            question,
            says,
            tally: self.tally(axis),
        }
    }

    /// Returns the parties of some causes of place with where data goes, each party once.
    fn placed(&self, message: &str, causes: &[&FindingCause], is: impl Fn(&&FindingCause) -> bool) -> Option<String> {
        let mut parties: Vec<(Party, Vec<String>)> = Vec::new();
        for cause in causes.iter().filter(|cause| is(cause)) {
            let CauseOf::Place { by, to } = cause.of else { continue };
            let words = self.labels.words;
            let place = match (to, self.destination(to).1) {
                (Destination::Countries(_), places) => places,
                (Destination::Area(_), places) => words.with("answer-to-area", &[("places", places.into())]),
                (Destination::Boundless, _) => words.text("answer-to-boundless"),
                (Destination::Open, _) => words.text("answer-to-open"),
            };
            match parties.iter_mut().find(|(party, _)| *party == by) {
                Some((_, places)) => places.push(place),
                None => parties.push((by, vec![place])),
            }
        }
        let names = parties.into_iter().map(|(party, places)| {
            let values = [
                ("party", self.party(party).into()),
                ("places", places.join("; ").into()),
            ];
            self.labels.words.with("answer-to", &values)
        });
        self.who(message, &names.collect::<Vec<_>>())
    }

    fn parties(&self, message: &str, causes: &[&FindingCause]) -> Option<String> {
        let party = |cause: &&FindingCause| match cause.of {
            CauseOf::Reach { party } | CauseOf::Basis { importer: party } => Some(self.party(party)),
            CauseOf::Place { .. } | CauseOf::Sector { .. } => None,
        };
        self.who(message, &causes.iter().filter_map(party).collect::<Vec<_>>())
    }

    fn who(&self, message: &str, names: &[String]) -> Option<String> {
        let who = self.some(names);
        (!names.is_empty()).then(|| self.labels.words.with(message, &[("who", who.into())]))
    }

    /// Returns the laws of some causes, as cited.
    fn laws(&self, causes: &[&FindingCause]) -> Option<String> {
        let mut found: Vec<Text> = Vec::new();
        for cause in causes {
            let ways = cause.ways.iter().filter(|way| way.certain || !cause.is_certain());
            for law in ways.flat_map(|way| &way.laws) {
                if !found.contains(law) {
                    found.push(law);
                }
            }
        }
        let names: Vec<String> = found.iter().map(|law| self.law(law)).collect();
        let laws = self.some(&names);
        (!names.is_empty()).then(|| self.labels.words.with("answer-row-laws", &[("laws", laws.into())]))
    }

    /// Returns how many flows are at each level, least concern first, then how many are open; no level without flows.
    #[must_use]
    pub fn tally(&self, axis: Axis) -> Vec<Tally> {
        let flows = self.assessment.units.iter().flat_map(|unit| &unit.flows);
        let settled: Vec<Option<u8>> = flows.map(|flow| flow.verdict.axis(axis).settled()).collect();
        let levels = (0..=axis.top()).map(Some).chain([None]);
        let tally = levels.filter_map(|level| {
            let count = settled.iter().filter(|one| **one == level).count();
            let message = match level {
                Some(level) => key(&key("tally", axis.id()), &level.to_string()),
                None => "tally-open".to_owned(),
            };
            (count > 0).then(|| Tally {
                level,
                count,
                text: self.labels.words.count(&message, count),
            })
        });
        tally.collect()
    }
}
