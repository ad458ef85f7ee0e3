//! The tables of a pack: everything of a knowledge apart from its facts as they are on top of it.

use std::sync::OnceLock;

use limes_model::catalogue::{Common, Flow, Product};
use limes_model::decided_case::Case;
use limes_model::example::Example;
use limes_model::facts::{Fact, Source};
use limes_model::law::{Act, Law};
use limes_model::question::Question;
use limes_model::{Date, Edition, Pack, PackError, PackKind, Unpacker};

use crate::access::access_flows;
use crate::rules::Rule;
use crate::usage::{Catalogue, Usage};
use crate::well_known::WellKnownQuestions;

/// What packs hold. It is read once and kept for as long as the program runs.
#[derive(Debug)]
pub struct Tables {
    pub edition: Edition,
    pub facts: &'static [Fact],
    pub questions: &'static [Question],
    pub products: &'static [Product],
    pub commons: &'static [Common],
    pub examples: &'static [Example],
    pub rules: &'static [&'static Rule],
    pub well_known: WellKnownQuestions,
    pub access_flows: &'static [Flow],
    /// Packs of their own: the page needs them only in some views.
    pub sources: OnceLock<&'static [Source]>,
    /// With the sources: the digests of the facts, in their order.
    pub digests: OnceLock<Vec<u32>>,
    /// With the sources: the acts by id, and what rests on which of their provisions.
    pub acts: OnceLock<(&'static [Act], &'static [Law])>,
    pub cases: OnceLock<&'static [Case]>,
    usage: OnceLock<Usage>,
}

/// The lists of the pack of a knowledge, in their order.
type Lists = (
    &'static [Fact],
    &'static [Question],
    &'static [Product],
    &'static [Common],
    &'static [Example],
);

impl Tables {
    /// Tables without any record apart from the rules.
    pub fn empty(rules: &'static [&'static Rule]) -> Self {
        let none = Edition {
            version: "",
            date: Date::MIN,
        };
        Self::new(none, (&[], &[], &[], &[], &[]), rules)
    }

    /// Reads the pack of a knowledge.
    pub fn read(pack: Pack, rules: &'static [&'static Rule]) -> Result<Self, PackError> {
        let pack = pack.of_kind(PackKind::Knowledge)?;
        let lists = pack.records(|from| (from.list(), from.list(), from.list(), from.list(), from.list()))?;
        Ok(Self::new(pack.edition, lists, rules))
    }

    fn new(
        edition: Edition,
        (facts, questions, products, commons, examples): Lists,
        rules: &'static [&'static Rule],
    ) -> Self {
        Self {
            edition,
            facts,
            questions,
            products,
            commons,
            examples,
            rules,
            well_known: WellKnownQuestions::find(questions),
            access_flows: access_flows(questions),
            sources: OnceLock::new(),
            digests: OnceLock::new(),
            acts: OnceLock::new(),
            cases: OnceLock::new(),
            usage: OnceLock::new(),
        }
    }

    /// Adds the pack of the sources or of the decided cases, once.
    pub fn complete(&self, pack: Pack) -> Result<(), PackError> {
        if !matches!(pack.kind, PackKind::Cases | PackKind::Sources) {
            return Err(PackError::Kind(pack.kind));
        }
        if pack.edition != self.edition {
            return Err(PackError::Edition(pack.edition.date));
        }
        let is_new = match pack.kind {
            PackKind::Cases => self.cases.set(pack.records(Unpacker::list)?).is_ok(),
            _ => {
                let facts = self.facts.len();
                let (sources, digests, acts) = pack.records(|from| {
                    let sources = from.list();
                    let digests = (0..facts).map(|_| u32::try_from(from.number()).unwrap_or_default());
                    let digests: Vec<u32> = digests.collect();
                    (sources, digests, (from.list(), from.list()))
                })?;
                let _ = self.digests.set(digests);
                let _ = self.acts.set(acts);
                self.sources.set(sources).is_ok()
            }
        };
        if is_new { Ok(()) } else { Err(PackError::Installed) }
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
