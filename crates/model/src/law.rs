//! Acts and provisions: on which law a rule, a fact or a decided case rests, apart from the documents in which it was read.

use crate::{Date, Text, ids, packed};

ids! {
    /// What an act is, which decides how it has to be identified.
    ActKind {
        /// A treaty, regulation, directive or decision of the Union: by its CELEX number.
        UnionAct = "union-act",
        /// A judgment of a court of the Union: by its ECLI.
        UnionJudgment = "union-judgment",
        /// An appeal that is published in the Official Journal of the Union: by its CELEX number or ELI.
        Appeal = "appeal",
        /// A statute or an order of a state.
        Statute = "statute",
        /// An agreement between states.
        Agreement = "agreement",
        /// A judgment of a court of a state.
        Judgment = "judgment",
        /// A decision of an authority.
        Decision = "decision",
        /// Guidance, a standard or a report: nothing that binds by itself.
        Guidance = "guidance",
    }
}

ids! {
    /// How the text of an act was seen.
    Seen, key "act-seen" {
        /// In the official text or a faithful copy.
        Read = "read",
        /// As quoted or described in another text.
        Quoted = "quoted",
        /// Not at all: its content is known from memory.
        Cited = "cited",
    }
}

ids! {
    /// How far the provisions carry what rests on them, where they do not carry all of it.
    Support, key "law-support" {
        /// They cover a narrower case.
        Narrower = "narrower",
        /// They cover it, but not from the day that is named.
        DayDoubtful = "day-doubtful",
        /// They do not say it as it is said.
        Doubtful = "doubtful",
    }
}

ids! {
    /// Why something rests on no provision.
    NoProvision, key "law-none" {
        /// It is a measure of Limes itself.
        OwnMethod = "own-method",
        /// It follows from a contract.
        ContractTerms = "contract-terms",
        /// It concerns a country that only examples have.
        ExampleCountry = "example-country",
        /// The act, or its number, was not found.
        NotFound = "not-found",
    }
}

/// An act, a decision or guidance. Its name is the message `act-ID`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Act {
    /// Stable id.
    pub id: Text,
    /// Official title.
    pub title: Text,
    /// What it is.
    pub kind: ActKind,
    /// Its number in the law of the Union.
    pub celex: Option<Text>,
    /// European legislation identifier.
    pub eli: Option<Text>,
    /// European case law identifier.
    pub ecli: Option<Text>,
    /// Its number or place of publication in its state, or the docket of the case.
    pub national: Option<Text>,
    /// The day of a decision or of guidance.
    pub date: Option<Date>,
    /// Where it is officially published.
    pub url: Text,
    /// How its text was seen.
    pub seen: Seen,
}

impl Act {
    /// Returns its shortest official identifier, with the name of the system where that is not clear from the identifier;
    /// `None` where only its date identifies it.
    #[must_use]
    pub fn identifier(&self) -> Option<String> {
        let system = |name: &str, number: Text| [name, " ", number].concat();
        self.ecli
            .map(str::to_owned)
            .or_else(|| self.celex.map(|number| system("CELEX", number)))
            .or_else(|| self.national.map(str::to_owned))
            .or_else(|| self.eli.map(|address| system("ELI", address)))
    }
}

/// An act, and where in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Provision {
    /// Id of the act.
    pub act: Text,
    /// Article, paragraph or margin number; absent where the act as a whole is meant.
    pub at: Option<Text>,
}

/// What a law is the law of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LawOf {
    /// A rule, by id.
    Rule(Text),
    /// An exception: by its own id, or by that of a rule, a dot, and its own.
    Exception(Text),
    /// A fact, by id.
    Fact(Text),
    /// A decided case, by id.
    Case(Text),
}

/// The law on which something rests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Law {
    /// What rests on it.
    pub of: LawOf,
    /// The provisions.
    pub provisions: &'static [Provision],
    /// How far they carry it; absent where they carry all of it.
    pub support: Option<Support>,
    /// Why there are none; absent where there are.
    pub none: Option<NoProvision>,
}

packed!(struct Act { id, title, kind, celex, eli, ecli, national, date, url, seen });
packed!(struct Provision { act, at });
packed!(struct Law { of, provisions, support, none });
packed!(enum LawOf { 0 = Rule(id), 1 = Exception(id), 2 = Fact(id), 3 = Case(id) });
