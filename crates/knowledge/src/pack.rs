//! The tables of a pack: everything of a knowledge apart from its facts as they are on top of it.

use std::sync::OnceLock;

use limes_model::catalogue::{Alias, Bundle, Common, Flow, Product};
use limes_model::decided_case::Case;
use limes_model::example::Example;
use limes_model::facts::{Fact, FactValue, Source};
use limes_model::law::{Act, Law};
use limes_model::question::Question;
use limes_model::{Date, Edition, Pack, PackError, PackKind, Text, Unpacker};

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
    /// What comes with the sources.
    pub evidence: OnceLock<Evidence>,
    pub cases: OnceLock<&'static [Case]>,
    usage: OnceLock<Usage>,
}

/// What comes later of a fact.
#[derive(Debug)]
pub struct FactEvidence {
    pub digest: u32,
    /// Ids of its sources.
    pub sources: &'static [Text],
    /// What it says, with the texts that are only shown; absent where it has none.
    pub whole: Option<Box<FactValue>>,
}

/// A value with the texts that are only shown.
fn whole(value: &FactValue, shown: &[Text]) -> Option<Box<FactValue>> {
    let mut texts = shown.iter();
    let mut value = value.clone();
    value.map_shown(&mut |text| texts.next().copied().unwrap_or(text));
    (!shown.is_empty()).then(|| Box::new(value))
}

/// On what the records of a pack rest.
#[derive(Debug)]
pub struct Evidence {
    /// For each fact.
    pub facts: Vec<FactEvidence>,
    /// For each question the ids of its sources.
    pub questions: Vec<&'static [Text]>,
    /// By id.
    pub acts: &'static [Act],
    /// What rests on which of their provisions.
    pub laws: &'static [Law],
    /// What people type in place of the names of products.
    pub aliases: &'static [Alias],
    /// Plans and usual starts.
    pub bundles: &'static [Bundle],
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
            evidence: OnceLock::new(),
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
                let (sources, evidence) = pack.records(|from| {
                    let sources = from.list();
                    let facts = self.facts.iter().map(|fact| FactEvidence {
                        digest: u32::try_from(from.number()).unwrap_or_default(),
                        sources: from.list(),
                        whole: whole(&fact.value, from.list()),
                    });
                    let evidence = Evidence {
                        facts: facts.collect(),
                        questions: self.questions.iter().map(|_| from.list()).collect(),
                        acts: from.list(),
                        laws: from.list(),
                        aliases: from.list(),
                        bundles: from.list(),
                    };
                    (sources, evidence)
                })?;
                let _ = self.evidence.set(evidence);
                self.sources.set(sources).is_ok()
            }
        };
        if is_new { Ok(()) } else { Err(PackError::Installed) }
    }

    /// Where in the list of facts the fact with this id is.
    pub fn place(&self, id: &str) -> Option<usize> {
        self.facts.binary_search_by(|fact| fact.id.cmp(id)).ok()
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
