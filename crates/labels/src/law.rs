//! Provisions in words: the name of the act, the place in it, and its identifier.

use super::labels::Labels;
use limes_messages::key;
use limes_model::Text;
use limes_model::law::{Law, Provision, Seen};

/// A provision as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CitedProvision {
    /// The act and the place in it, for example `GDPR Art. 44`.
    pub text: String,
    /// The official identifier, or the date where there is none.
    pub identifier: String,
    /// Where the act is officially published.
    pub url: Text,
    /// What is to be said where the text of the act was not read; absent where it was.
    pub doubt: Option<String>,
}

/// The words of citations that differ from language to language, and their messages.
const WORDS: [(&str, &str); 8] = [
    ("para.", "cite-paragraph"),
    ("recital", "cite-recital"),
    ("clause", "cite-clause"),
    ("ex.", "cite-example"),
    ("Annex", "cite-annex"),
    ("p.", "cite-page"),
    ("question", "cite-question"),
    ("requirement", "cite-requirement"),
];

impl Labels<'_> {
    /// Returns the provisions of a law in words, those of unknown acts left out.
    #[must_use]
    pub fn provisions(&self, law: &Law) -> Vec<CitedProvision> {
        law.provisions
            .iter()
            .filter_map(|provision| self.provision(provision))
            .collect()
    }

    fn provision(&self, provision: &Provision) -> Option<CitedProvision> {
        let act = self.knowledge.act(provision.act)?;
        let name = self.words.text(&key("act", act.id));
        let text = match provision.at {
            Some(at) => [&name, " ", &self.place_in_act(at)].concat(),
            None => name,
        };
        let identifier = act.identifier().or_else(|| act.date.map(|day| self.day(day)));
        Some(CitedProvision {
            text,
            identifier: identifier.unwrap_or_default(),
            url: act.url,
            doubt: (act.seen != Seen::Read).then(|| self.words.text(&act.seen.message_key())),
        })
    }

    fn place_in_act(&self, at: &str) -> String {
        let words: Vec<String> = at
            .split(' ')
            .map(|word| {
                let message = WORDS.iter().find(|(known, _)| *known == word);
                message.map_or_else(|| word.to_owned(), |(_, message)| self.words.text(message))
            })
            .collect();
        words.join(" ")
    }

    /// Returns what is to be said of a law beside its provisions: how far they carry what rests on it, or why there are none;
    /// `None` where there is nothing to say.
    #[must_use]
    pub fn law_remark(&self, law: &Law) -> Option<String> {
        let support = law.support.map(|support| support.message_key());
        let none = || law.none.map(|reason| reason.message_key());
        support.or_else(none).map(|message| self.words.text(&message))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use limes_knowledge::Knowledge;
    use limes_messages::Words;
    use limes_model::law::LawOf;

    fn shown(language: &str, of: LawOf) -> (Vec<CitedProvision>, Option<String>) {
        let (words, knowledge) = (Words::new(language), Knowledge::built_in());
        let labels = Labels {
            words: &words,
            knowledge,
        };
        let law = knowledge.law(of).unwrap();
        (labels.provisions(law), labels.law_remark(law))
    }

    #[test]
    fn a_provision_names_the_act_the_place_and_the_identifier() {
        let rule = LawOf::Rule("basis.person-assesses");
        for (language, expected) in [
            ("en", ["Schrems II para. 104-105, 134, 142", "clause 14(a)-(d)"]),
            ("de", ["Schrems II Rn. 104-105, 134, 142", "Klausel 14(a)-(d)"]),
        ] {
            let (provisions, remark) = shown(language, rule);
            let [judgment, clauses, guidance, ..] = provisions.as_slice() else {
                unreachable!("{provisions:?}")
            };
            assert_eq!(judgment.text, expected[0]);
            assert_eq!(judgment.identifier, "ECLI:EU:C:2020:559");
            assert_eq!(judgment.doubt, None);
            assert!(clauses.text.ends_with(expected[1]), "{clauses:?}");
            assert_eq!(clauses.identifier, "CELEX 32021D0914");
            assert!(guidance.doubt.is_some(), "{guidance:?}");
            assert!(remark.is_some());
        }
    }

    #[test]
    fn a_decision_without_number_has_its_date_and_a_measure_of_its_own_the_reason() {
        let (provisions, _) = shown("en", LawOf::Case("cnil-ga-2022"));
        assert_eq!(provisions[0].identifier, "10 February 2022");
        let (provisions, remark) = shown("en", LawOf::Rule("place.outside"));
        assert!(provisions.is_empty() && remark.is_some());
    }
}
