//! The tables of a pack: everything of a knowledge apart from its facts as they are on top of it.

use std::sync::OnceLock;

use limes_model::catalogue::{Common, Flow, Product};
use limes_model::decided_case::Case;
use limes_model::example::Example;
use limes_model::facts::{Fact, Source, Text};
use limes_model::question::Question;
use limes_model::{Date, PackError, Packed, Unpacker};

use crate::access::access_flows;
use crate::rules::Rule;
use crate::usage::{Catalogue, Usage};
use crate::well_known::WellKnownQuestions;

/// The texts and numbers of packed records, as `limes-compiler` writes them.
#[derive(Clone, Copy, Debug, Default)]
pub struct Pack {
    /// The texts.
    pub texts: &'static str,
    /// The numbers.
    pub numbers: &'static [u8],
}

/// What a pack holds. It is loaded once and kept for as long as the program runs.
#[derive(Debug)]
pub struct Tables {
    pub version: Option<Text>,
    pub date: Date,
    pub sources: &'static [Source],
    pub facts: &'static [Fact],
    pub questions: &'static [Question],
    pub products: &'static [Product],
    pub commons: &'static [Common],
    pub examples: &'static [Example],
    pub rules: &'static [&'static Rule],
    pub well_known: WellKnownQuestions,
    pub access_flows: &'static [Flow],
    /// The decided cases are unpacked on first use: the page shows them in a view of their own.
    pub cases_pack: Pack,
    cases: OnceLock<Result<&'static [Case], PackError>>,
    usage: OnceLock<Usage>,
}

impl Tables {
    /// Tables without any record apart from the rules.
    pub fn empty(rules: &'static [&'static Rule]) -> Self {
        Self {
            version: None,
            date: Date::MIN,
            sources: &[],
            facts: &[],
            questions: &[],
            products: &[],
            commons: &[],
            examples: &[],
            rules,
            well_known: WellKnownQuestions::find(&[]),
            access_flows: &[],
            cases_pack: Pack::default(),
            cases: OnceLock::new(),
            usage: OnceLock::new(),
        }
    }

    /// Unpacks all tables apart from the decided cases.
    pub fn unpack(pack: Pack, rules: &'static [&'static Rule]) -> Result<Self, PackError> {
        let unpacker = Unpacker::new(pack.texts, pack.numbers);
        let read = |from: &mut Unpacker| Self {
            version: Packed::unpack(from),
            date: Date::unpack(from),
            sources: from.list(),
            facts: from.list(),
            questions: from.list(),
            products: from.list(),
            commons: from.list(),
            examples: from.list(),
            ..Self::empty(rules)
        };
        let mut tables = unpacker.records(read)?;
        tables.well_known = WellKnownQuestions::find(tables.questions);
        tables.access_flows = access_flows(tables.questions);
        Ok(tables)
    }

    /// The decided cases.
    pub fn cases(&self) -> Result<&'static [Case], PackError> {
        *self.cases.get_or_init(|| {
            let Pack { texts, numbers } = self.cases_pack;
            if numbers.is_empty() {
                return Ok(&[]);
            }
            Unpacker::new(texts, numbers).records(Unpacker::list)
        })
    }

    /// How answers are used; computed on first use.
    pub fn usage(&self) -> &Usage {
        self.usage.get_or_init(|| {
            Usage::of(&Catalogue {
                questions: self.questions,
                products: self.products,
                commons: self.commons,
                access_flows: self.access_flows,
                well_known: self.well_known,
            })
        })
    }
}
