//! Writing down a set-up in few words, for examples and tests.

use crate::{Answer, Boundary, Key, Setup, Target, Unit, UnitId, units};
use limes_knowledge::Knowledge;
use limes_model::facts::FactValue;
use limes_model::question::{AnswerKind, Question, QuestionIndex};
use limes_model::{CountrySet, Date};

/// A set-up in the making. Answers are written as `question`, `value`: an option, options or countries separated by
/// spaces, a country, a region's code, a day, or `?` for "I don't know".
#[derive(Debug)]
pub struct Draft<'a> {
    knowledge: &'a Knowledge,
    setup: Setup,
    wrong: Vec<String>,
}

impl<'a> Draft<'a> {
    /// An empty set-up.
    #[must_use]
    pub const fn new(knowledge: &'a Knowledge, as_of: Date, boundary: Boundary) -> Self {
        let mut setup = Setup::new(as_of);
        setup.boundary = boundary;
        Self {
            knowledge,
            setup,
            wrong: Vec::new(),
        }
    }

    /// Answers about the organisation and its data.
    #[must_use]
    pub fn organisation(mut self, answers: &[(&str, &str)]) -> Self {
        for (question, value) in answers {
            self.put(Target::Organisation, question, value, "");
        }
        self
    }

    /// Answers about the contract with a provider, or other answers given once for it.
    #[must_use]
    pub fn provider(mut self, provider: &'static str, answers: &[(&str, &str)]) -> Self {
        for (question, value) in answers {
            self.put(Target::Provider(provider), question, value, "");
        }
        self
    }

    /// Whether a law reaches a company, as a person has decided.
    #[must_use]
    pub fn law(mut self, company: &'static str, law: &'static str, question: &str, value: &str) -> Self {
        self.put(Target::Law(company, law), question, value, "");
        self
    }

    /// Whether a law reaches the companies that are described for the unit added last, as a person has decided.
    #[must_use]
    pub fn law_here(mut self, law: &'static str, value: &str) -> Self {
        let service = self.setup.services.last().map(|s| (s.id, UnitId::Service(s.id)));
        let access = self.setup.access.last().map(|a| (a.id, UnitId::Access(a.id)));
        match service.into_iter().chain(access).max_by_key(|(id, _)| *id) {
            Some((_, unit)) => self.put(Target::UnitLaw(unit, law), "law.reaches", value, ""),
            None => self.wrong.push(format!("{law}: there is no service yet")),
        }
        self
    }

    /// Where a flow that comes once with a provider happens, in countries.
    #[must_use]
    pub fn common(mut self, common: &'static str, flow: &'static str, countries: &str) -> Self {
        self.put(
            Target::Flow(UnitId::Common(common), flow),
            "flow.countries",
            countries,
            "",
        );
        self
    }

    /// A service with its answers; those that are shared by its family or provider are put there. A question
    /// `flow:ID` says in which countries that flow happens.
    #[must_use]
    pub fn service(mut self, product_id: &str, name: &str, answers: &[(&str, &str)]) -> Self {
        let Some(product) = self.knowledge.product(product_id) else {
            self.wrong.push(format!("there is no product {product_id}"));
            return self;
        };
        let id = self.setup.add_service(product.id, name);
        self.unit(UnitId::Service(id), answers);
        self
    }

    /// A group of people with access with its answers.
    #[must_use]
    pub fn access(mut self, name: &str, answers: &[(&str, &str)]) -> Self {
        let id = self.setup.add_access(name);
        self.unit(UnitId::Access(id), answers);
        self
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
                    Some(flow) => self.put(Target::Flow(id, flow.id), "flow.countries", value, ""),
                    None => self.wrong.push(format!("{} has no flow {flow}", unit.source)),
                }
                continue;
            }
            let target = target(self.knowledge, &unit, question);
            self.put(target, question, value, unit.regions);
        }
    }

    fn put(&mut self, target: Target, question: &str, value: &str, regions: &str) {
        let Some((index, question)) = find(self.knowledge, question) else {
            self.wrong.push(format!("there is no question {question}"));
            return;
        };
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
            None => self.wrong.push(format!("{value} is no answer to {}", question.id)),
        }
    }

    /// The set-up, or what was wrong in its description.
    ///
    /// # Errors
    /// One line for each unknown product, question or answer.
    pub fn finish(self) -> Result<Setup, Vec<String>> {
        if self.wrong.is_empty() {
            Ok(self.setup)
        } else {
            Err(self.wrong)
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
            // contracts with a company that the user describes stand under the service or the group itself
            return match unit.id {
                UnitId::Service(id) => Target::Service(id),
                UnitId::Access(id) => Target::Access(id),
                UnitId::Common(_) => Target::Organisation,
            };
        }
        unit.key(index, knowledge).target
    })
}

fn parse(knowledge: &Knowledge, question: &Question, value: &str, regions: &str) -> Option<Answer> {
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
        AnswerKind::Countries => value
            .split_whitespace()
            .map(|code| code.parse().ok())
            .collect::<Option<CountrySet>>()
            .map(Answer::Countries),
        AnswerKind::Date => value.parse().ok().map(Answer::Date),
        AnswerKind::Region => knowledge.region(regions, value).and_then(|fact| match fact.value {
            FactValue::Region { code, .. } => Some(Answer::Region(code)),
            _ => None,
        }),
    }
}
