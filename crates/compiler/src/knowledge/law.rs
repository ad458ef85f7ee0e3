//! Acts, and the provisions on which rules, facts and decided cases rest.

use std::collections::{BTreeMap, BTreeSet};

use super::place::{Place, Problems, Word};
use super::read::{Row, keep, keep_list};
use limes_model::law::{Act, ActKind, Law, LawOf, NoProvision, Provision, Seen, Support};

/// All acts and provisions of the files read so far.
#[derive(Default)]
pub struct Laws {
    acts: BTreeMap<String, (Act, Place)>,
    laws: BTreeMap<LawOf, Law>,
    cited: Vec<Word>,
}

impl Laws {
    /// Reads the acts of one file, and on which provisions rules and exceptions rest.
    pub fn read(&mut self, file: &Row<'_>, problems: &Problems) {
        for row in file.rows("act") {
            self.act(&row, problems);
        }
        for (table, of) in [("rule", LawOf::Rule as fn(_) -> _), ("exception", LawOf::Exception)] {
            for row in file.rows(table) {
                let id = row.kept("id");
                row.call(format!("{table} \"{id}\""));
                self.of(&row, of(id), true, problems);
                row.finish();
            }
        }
    }

    fn act(&mut self, row: &Row<'_>, problems: &Problems) {
        let id = row.text("id");
        row.call(format!("act \"{id}\""));
        let plain = |c: u8| c.is_ascii_lowercase() || c.is_ascii_digit() || c == b'-';
        if row.has("id") && (id.is_empty() || !id.bytes().all(plain)) {
            row.wrong("id", "not a valid id; expected small letters, digits and dashes");
        }
        let act = Act {
            id: keep(id.as_str()),
            title: row.kept("title"),
            kind: row.choose("kind", ActKind::ALL, ActKind::id),
            celex: row.optional_kept("celex"),
            eli: row.optional_kept("eli"),
            ecli: row.optional_kept("ecli"),
            national: row.optional_kept("national"),
            date: row.date("date"),
            url: row.kept("url"),
            seen: row.choose("seen", Seen::ALL, Seen::id),
        };
        let (identified, expected) = match act.kind {
            ActKind::UnionAct => (act.celex.is_some(), "celex"),
            ActKind::UnionJudgment => (act.ecli.is_some(), "ecli"),
            ActKind::Appeal => (act.celex.is_some() || act.eli.is_some(), "celex or eli"),
            ActKind::Statute => (act.national.is_some(), "national"),
            ActKind::Agreement | ActKind::Judgment | ActKind::Decision | ActKind::Guidance => (
                act.ecli.is_some() || act.national.is_some() || act.date.is_some(),
                "ecli, national or date",
            ),
        };
        if !identified {
            row.wrong(
                "kind",
                format!("{} has no identifier; expected {expected}", act.kind.id()),
            );
        }
        if row.has("url") && !["https://", "http://"].iter().any(|start| act.url.starts_with(start)) {
            row.wrong("url", "not a valid address; expected one that begins with https://");
        }
        row.finish();
        if self.acts.insert(id, (act, row.place())).is_some() {
            problems.add(&row.place_of("id"), "used twice; expected a different id for every act");
        }
    }

    /// Reads on which provisions something rests; adds a mistake if it needs one and there is neither a provision nor a
    /// reason why there is none.
    pub fn of(&mut self, row: &Row<'_>, of: LawOf, needed: bool, problems: &Problems) {
        let provisions: Vec<Provision> = row
            .rows("provisions")
            .iter()
            .map(|row| {
                let act = row.word("act");
                let provision = Provision {
                    act: keep(act.text.as_str()),
                    at: row.optional_kept("at"),
                };
                self.cited.push(act);
                row.finish();
                provision
            })
            .collect();
        let support = row.optional_one_of("support", &Support::IDS);
        let none = row.optional_one_of("no_provision", &NoProvision::IDS);
        match (provisions.is_empty(), none) {
            (true, None) if needed => row.wrong(
                "provisions",
                format!(
                    "missing; expected a list of provisions, or no_provision with one of {}",
                    NoProvision::IDS.join(", ")
                ),
            ),
            (false, Some(_)) => row.wrong("no_provision", "there are provisions; expected one of both"),
            _ => {}
        }
        if provisions.is_empty() {
            if support.is_some() {
                row.wrong("support", "there are no provisions that could support it");
            }
            if none.is_none() {
                return;
            }
        }
        let law = Law {
            of,
            provisions: keep_list(provisions),
            support: support.and_then(|id| id.parse().ok()),
            none: none.and_then(|id| id.parse().ok()),
        };
        let is_row_of_its_own = matches!(of, LawOf::Rule(_) | LawOf::Exception(_));
        if self.laws.insert(of, law).is_some() && is_row_of_its_own {
            problems.add(&row.place_of("id"), "used twice; expected every id once");
        }
    }

    /// Checks that need all files.
    pub fn check(&self, problems: &Problems) {
        for act in &self.cited {
            if !act.text.is_empty() && !self.acts.contains_key(&act.text) {
                problems.add(
                    &act.place,
                    format!("unknown act \"{}\"; expected the id of an act", act.text),
                );
            }
        }
        let cited: BTreeSet<&str> = self.cited.iter().map(|act| act.text.as_str()).collect();
        for (id, (_, place)) in &self.acts {
            if !cited.contains(id.as_str()) {
                problems.add(place, "nothing rests on this act; expected a provision that names it");
            }
        }
    }

    /// All acts, by id.
    pub fn acts(&self) -> Vec<Act> {
        self.acts.values().map(|(act, _)| *act).collect()
    }

    /// The provisions, by what rests on them.
    pub fn laws(&self) -> Vec<Law> {
        self.laws.values().copied().collect()
    }
}
