//! Builds a set-up from ids and texts.

use std::fmt;

use crate::{Answer, Boundary, Key, Setup, Target, Unit, UnitId, units};
use limes_knowledge::Knowledge;
use limes_model::facts::FactValue;
use limes_model::question::{AnswerKind, Question, QuestionIndex, Scope};
use limes_model::{CountrySet, Date};

/// One mistake in the description of a set-up.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum SetupMistake {
    /// The knowledge has no such product.
    UnknownProduct {
        /// The id that was given.
        product: String,
    },
    /// The product has no such flow.
    UnknownFlow {
        /// Id of the product.
        unit: String,
        /// The id that was given.
        flow: String,
    },
    /// The knowledge has no such question.
    UnknownQuestion {
        /// What the question was asked of: `organisation`, or the id of a product or provider.
        unit: String,
        /// The id that was given.
        question: String,
    },
    /// The question is not asked of this: an answer there would be without effect.
    MisplacedQuestion {
        /// What the question was asked of.
        unit: String,
        /// Id of the question.
        question: String,
    },
    /// The question does not take this value.
    InvalidValue {
        /// What the question was asked of.
        unit: String,
        /// Id of the question.
        question: String,
        /// The value that was given.
        value: String,
    },
    /// The knowledge has no such provider, company, law or common flow.
    UnknownSubject {
        /// What it should be: `provider`, `company`, `law`, `common flows` or `common flow`.
        kind: &'static str,
        /// The id that was given.
        id: String,
    },
    /// A law was named before any service or group of people.
    NoUnit {
        /// Id of the law.
        law: String,
    },
}

impl fmt::Display for SetupMistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownProduct { product } => write!(f, "unknown product \"{product}\""),
            Self::UnknownFlow { unit, flow } => write!(f, "{unit}: unknown flow \"{flow}\""),
            Self::UnknownQuestion { unit, question } => write!(f, "{unit}: unknown question \"{question}\""),
            Self::MisplacedQuestion { unit, question } => {
                write!(f, "{unit}: the question \"{question}\" is not asked of it")
            }
            Self::InvalidValue { unit, question, value } => {
                write!(f, "{unit}: \"{value}\" is not a valid answer to {question}")
            }
            Self::UnknownSubject { kind, id } => write!(f, "unknown {kind} \"{id}\""),
            Self::NoUnit { law } => write!(f, "{law}: no service or group of people comes before it"),
        }
    }
}

/// The description of a set-up contains mistakes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetupError {
    mistakes: Vec<SetupMistake>,
}

impl SetupError {
    /// The mistakes in the order of the description; never empty.
    #[must_use]
    pub fn mistakes(&self) -> &[SetupMistake] {
        &self.mistakes
    }
}

impl fmt::Display for SetupError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, mistake) in self.mistakes.iter().enumerate() {
            let gap = if place == 0 { "" } else { "; " };
            write!(f, "{gap}{mistake}")?;
        }
        Ok(())
    }
}

impl std::error::Error for SetupError {}

/// Builds a [`Setup`] from ids and texts. Answers are written as `question`, `value`: an option, options or countries separated by
/// spaces, a country, a region's code, a day, or `?` for "I don't know".
#[derive(Debug)]
pub struct SetupBuilder<'a> {
    knowledge: &'a Knowledge,
    setup: Setup,
    mistakes: Vec<SetupMistake>,
}

impl Setup {
    /// Returns a builder of a set-up from ids and texts, for the day of the knowledge and with the EEA as boundary.
    #[must_use]
    pub const fn builder(knowledge: &Knowledge) -> SetupBuilder<'_> {
        SetupBuilder::new(knowledge, knowledge.date(), Boundary::Eea)
    }
}

/// The scopes of the questions that are asked of each subject, as in the set-up file.
const OF_PROVIDERS: &[Scope] = &[Scope::Provider, Scope::Family, Scope::Service];
const OF_SERVICES: &[Scope] = &[Scope::Service, Scope::Family, Scope::Provider];
const OF_ACCESS: &[Scope] = &[Scope::Access, Scope::Service, Scope::Family, Scope::Provider];
const OF_FLOWS: &[Scope] = &[Scope::Flow];
const OF_LAWS: &[Scope] = &[Scope::Law];

impl<'a> SetupBuilder<'a> {
    /// Begins with an empty set-up.
    #[must_use]
    pub const fn new(knowledge: &'a Knowledge, as_of: Date, boundary: Boundary) -> Self {
        let mut setup = Setup::new(as_of);
        setup.boundary = boundary;
        Self {
            knowledge,
            setup,
            mistakes: Vec::new(),
        }
    }

    /// Sets the day for which the set-up is assessed.
    #[must_use]
    pub const fn as_of(mut self, day: Date) -> Self {
        self.setup.as_of = day;
        self
    }

    /// Sets what counts as inside.
    #[must_use]
    pub fn boundary(mut self, boundary: Boundary) -> Self {
        self.setup.boundary = boundary;
        self
    }

    /// Adds answers about the organisation and its data.
    #[must_use]
    pub fn organisation(mut self, answers: &[(&str, &str)]) -> Self {
        self.add_organisation(answers);
        self
    }

    pub(crate) fn add_organisation(&mut self, answers: &[(&str, &str)]) {
        for (question, value) in answers {
            self.put(
                "organisation",
                (Target::Organisation, &[Scope::Organisation]),
                question,
                value,
                None,
            );
        }
    }

    /// Adds answers about the contract with a provider, or other answers given once for it.
    #[must_use]
    pub fn provider(mut self, provider: &'static str, answers: &[(&str, &str)]) -> Self {
        self.add_provider(provider, answers);
        self
    }

    pub(crate) fn add_provider(&mut self, provider: &'static str, answers: &[(&str, &str)]) {
        // a question for all services of a provider may ask for one of its regions
        let products = self
            .knowledge
            .products()
            .iter()
            .filter(|product| product.provider == Some(provider));
        let regions = products.filter_map(|product| product.regions).next();
        for (question, value) in answers {
            self.put(
                provider,
                (Target::Provider(provider), OF_PROVIDERS),
                question,
                value,
                regions,
            );
        }
    }

    /// Adds whether a law reaches a company, as a person has decided, or what a person has decided about a law itself
    /// where no company is named.
    #[must_use]
    pub fn law(mut self, company: Option<&'static str>, law: &'static str, question: &str, value: &str) -> Self {
        self.add_law(company, law, question, value);
        self
    }

    pub(crate) fn add_law(&mut self, company: Option<&'static str>, law: &'static str, question: &str, value: &str) {
        let place = (Target::law(company, law), OF_LAWS);
        self.put(company.unwrap_or(law), place, question, value, None);
    }

    /// Adds whether a law reaches the companies that are described for the unit added last, as a person has decided.
    #[must_use]
    pub fn law_here(mut self, law: &'static str, value: &str) -> Self {
        self.add_law_here(law, value);
        self
    }

    pub(crate) fn add_law_here(&mut self, law: &'static str, value: &str) {
        let service = self.setup.services().last().map(|s| (s.id, UnitId::Service(s.id)));
        let access = self.setup.access().last().map(|a| (a.id, UnitId::Access(a.id)));
        match service.into_iter().chain(access).max_by_key(|(id, _)| *id) {
            Some((_, unit)) => self.put(law, (Target::UnitLaw(unit, law), OF_LAWS), "law.reaches", value, None),
            None => self.mistake(SetupMistake::NoUnit { law: law.to_owned() }),
        }
    }

    /// Adds where a flow that comes once with a provider happens, in countries.
    #[must_use]
    pub fn common(mut self, common: &'static str, flow: &'static str, countries: &str) -> Self {
        self.add_common(common, flow, countries);
        self
    }

    pub(crate) fn add_common(&mut self, common: &'static str, flow: &'static str, countries: &str) {
        self.put(
            common,
            (Target::Flow(UnitId::Common(common), flow), OF_FLOWS),
            "flow.countries",
            countries,
            None,
        );
    }

    /// Adds a service with its answers; those that are shared by its family or provider are put there. A question
    /// `flow:ID` says in which countries that flow happens.
    #[must_use]
    pub fn service(self, product: &str, answers: &[(&str, &str)]) -> Self {
        self.named_service(product, "", answers)
    }

    /// Adds a service under a name of the user's own.
    #[must_use]
    pub fn named_service(mut self, product_id: &str, name: &str, answers: &[(&str, &str)]) -> Self {
        self.add_service(product_id, name, answers);
        self
    }

    pub(crate) fn add_service(&mut self, product_id: &str, name: &str, answers: &[(&str, &str)]) {
        let Some(product) = self.knowledge.product(product_id) else {
            return self.mistake(SetupMistake::UnknownProduct {
                product: product_id.to_owned(),
            });
        };
        let id = self.setup.add_service(product.id, name);
        self.unit(UnitId::Service(id), answers);
    }

    /// Adds a group of people with access and its answers.
    #[must_use]
    pub fn access(mut self, name: &str, answers: &[(&str, &str)]) -> Self {
        self.add_access(name, answers);
        self
    }

    pub(crate) fn add_access(&mut self, name: &str, answers: &[(&str, &str)]) {
        let id = self.setup.add_access(name);
        self.unit(UnitId::Access(id), answers);
    }

    fn unit(&mut self, id: UnitId, answers: &[(&str, &str)]) {
        let Some(unit) = units(&self.setup, self.knowledge)
            .into_iter()
            .find(|unit| unit.id == id)
        else {
            return;
        };
        for (question, value) in answers {
            if let Some(flow) = question.strip_prefix("flow:") {
                match unit.flows.iter().find(|f| f.id == flow) {
                    Some(flow) => {
                        let place = (Target::Flow(id, flow.id), OF_FLOWS);
                        self.put(unit.source, place, "flow.countries", value, None);
                    }
                    None => self.mistake(SetupMistake::UnknownFlow {
                        unit: unit.source.to_owned(),
                        flow: flow.to_owned(),
                    }),
                }
                continue;
            }
            let scopes = match id {
                UnitId::Access(_) => OF_ACCESS,
                _ => OF_SERVICES,
            };
            let target = target(self.knowledge, &unit, question);
            self.put(unit.source, (target, scopes), question, value, unit.regions);
        }
    }

    fn put(
        &mut self,
        unit: &str,
        (target, scopes): (Target, &[Scope]),
        question: &str,
        value: &str,
        regions: Option<&str>,
    ) {
        let Some((index, question)) = find(self.knowledge, question) else {
            return self.mistake(SetupMistake::UnknownQuestion {
                unit: unit.to_owned(),
                question: question.to_owned(),
            });
        };
        if !scopes.contains(&question.scope) {
            return self.mistake(SetupMistake::MisplacedQuestion {
                unit: unit.to_owned(),
                question: question.id.to_owned(),
            });
        }
        match parse(self.knowledge, question, value, regions) {
            Some(answer) => {
                self.setup.answers.insert(
                    Key {
                        target,
                        question: index,
                    },
                    answer,
                );
            }
            None => self.mistake(SetupMistake::InvalidValue {
                unit: unit.to_owned(),
                question: question.id.to_owned(),
                value: value.to_owned(),
            }),
        }
    }

    /// Adds a mistake.
    pub(crate) fn mistake(&mut self, mistake: SetupMistake) {
        self.mistakes.push(mistake);
    }

    /// Returns the set-up.
    ///
    /// # Errors
    /// Names every unknown product, question or flow, every question that is not asked of its subject, and every value that
    /// its question does not take.
    pub fn build(self) -> Result<Setup, SetupError> {
        if self.mistakes.is_empty() {
            Ok(self.setup)
        } else {
            Err(SetupError {
                mistakes: self.mistakes,
            })
        }
    }
}

fn find(knowledge: &Knowledge, id: &str) -> Option<(QuestionIndex, &'static Question)> {
    let index = knowledge.question_index(id)?;
    Some((index, knowledge.question(index)?))
}

fn target(knowledge: &Knowledge, unit: &Unit, question: &str) -> Target {
    find(knowledge, question).map_or(Target::Organisation, |(index, found)| {
        if found.id.starts_with("contract.") && !matches!(unit.id, UnitId::Common(_)) {
            // contracts with a company that the user describes are kept under the service or the group itself
            return match unit.id {
                UnitId::Service(id) => Target::Service(id),
                UnitId::Access(id) => Target::Access(id),
                UnitId::Common(_) => Target::Organisation,
            };
        }
        unit.key(index, knowledge).target
    })
}

fn parse(knowledge: &Knowledge, question: &Question, value: &str, regions: Option<&str>) -> Option<Answer> {
    if value == "?" {
        return Some(Answer::Unknown);
    }
    let option = |value: &str| question.options.iter().position(|option| *option == value);
    match question.kind {
        AnswerKind::Choice => option(value).and_then(|i| u8::try_from(i).ok()).map(Answer::Choice),
        AnswerKind::Choices => value
            .split_whitespace()
            .map(|value| option(value).filter(|i| *i < 64))
            .try_fold(0_u64, |bits, index| index.map(|index| bits | 1 << index))
            .map(Answer::Choices),
        AnswerKind::Country => value.parse().ok().map(Answer::Country),
        AnswerKind::Countries => countries(value).map(Answer::Countries),
        AnswerKind::Date => value.parse().ok().map(Answer::Date),
        AnswerKind::Region => {
            let region = knowledge.region(regions?, value).and_then(|fact| match fact.value {
                FactValue::Region { code, .. } => Some(Answer::Region(code)),
                _ => None,
            });
            region.or_else(|| Answer::region_in(value, knowledge))
        }
    }
}

/// Returns the countries with these codes, separated by spaces.
pub(crate) fn countries(codes: &str) -> Option<CountrySet> {
    codes.split_whitespace().map(|code| code.parse().ok()).collect()
}
