//! The parts of a set-up as the knowledge holds them for examples and decided cases: what was written in the notation of
//! set-ups, checked and packed.

use crate::{Text, packed};

/// Before the id of a law (or the code of a country) in place of a question: whether it reaches the companies of the unit.
pub const LAW: Text = "law:";
/// Before the id of a flow in place of a question: the countries in which it happens.
pub const FLOW: Text = "flow:";

/// What a block of answers is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject<T = Text> {
    /// The organisation and its data.
    Organisation,
    /// The contract with a provider, by its id.
    Provider(T),
    /// A service: id of the product, and the user's own name for it, if it has one.
    Service(T, Option<T>),
    /// A group of people with access: its name, if it has one.
    Access(Option<T>),
    /// Flows that come once with a provider, by the id of the common flows.
    Common(T),
    /// Whether a law reaches a company: ids of the company and of the law.
    Law(T, T),
}

/// Answers about one thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// What they are about.
    pub subject: Subject,
    /// The answers.
    pub answers: &'static [TextAnswer],
}

/// A question by id, and the answer as text; `?` for "I don't know".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextAnswer {
    /// The question.
    pub question: Text,
    /// The answer.
    pub value: Text,
}

packed!(enum Subject { 0 = Organisation, 1 = Provider(id), 2 = Service(product, name), 3 = Access(name), 4 = Common(id), 5 = Law(company, law) });
packed!(struct Block { subject, answers });
packed!(struct TextAnswer { question, value });
