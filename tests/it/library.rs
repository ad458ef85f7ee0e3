//! The library: the search, its address, and the words of every entry.

use std::collections::BTreeSet;

use limes_formats::url;
use limes_knowledge::Knowledge;
use limes_labels::{Entry, Labels, What, entries, find, numbers, texts};
use limes_messages::Words;
use limes_model::facts::{FactKind, FactValue};
use limes_model::{Date, Grade, WhoKnows};

use crate::support::TODAY;

struct Library {
    knowledge: &'static Knowledge,
    entries: Vec<Entry>,
    texts: Vec<String>,
}

fn library(language: &str) -> Library {
    let knowledge = Knowledge::built_in();
    let words = Words::new(language);
    let entries = entries(knowledge);
    let naming = Labels {
        words: &words,
        knowledge,
    };
    let texts = texts(&entries, naming);
    Library {
        knowledge,
        entries,
        texts,
    }
}

impl Library {
    fn ids(&self, address: &str) -> Vec<&'static str> {
        let query = url::read_search(address, self.knowledge);
        find(&self.entries, &self.texts, &query, Knowledge::built_in(), TODAY)
            .iter()
            .map(|entry| entry.id)
            .collect()
    }

    #[track_caller]
    fn check(&self, address: &str, expected: &[&str]) {
        assert_eq!(self.ids(address), expected, "{address}");
    }

    #[track_caller]
    fn has(&self, address: &str, id: &str) {
        let found = self.ids(address);
        assert!(found.contains(&id), "{address} does not find {id}: {found:?}");
    }
}

#[test]
fn every_entry_is_listed_once() {
    let library = library("en");
    let numbers = numbers(&library.entries, library.knowledge, TODAY);
    assert_eq!(numbers.rules, Knowledge::built_in().rules().len());
    assert_eq!(numbers.facts, library.knowledge.facts().count());
    assert_eq!(numbers.grades.iter().sum::<usize>(), numbers.facts);
    assert_eq!(numbers.sources, Knowledge::built_in().sources().len());
    let lawyer = limes_knowledge::Knowledge::built_in()
        .questions()
        .iter()
        .filter(|q| q.who == WhoKnows::Lawyer);
    assert_eq!(
        library.entries.len(),
        numbers.rules + numbers.facts + lawyer.count(),
        "a kind of fact is missing from the list of kinds"
    );
    let once: BTreeSet<_> = library.entries.iter().map(|entry| (entry.kind, entry.id)).collect();
    assert_eq!(once.len(), library.entries.len());
}

#[test]
fn finds_by_id_words_country_provider_act_and_source() {
    let english = library("en");
    english.check("q=region.aws.eu-west-3", &["region.aws.eu-west-3"]);
    english.has("q=reach.parent", "reach.parent");
    english.has("q=luxembourg&kind=member", "member.EU.LU");
    english.has("q=germany&kind=region", "region.azure.germanywestcentral");
    english.has("q=hetzner&kind=region", "region.hetzner.fsn1");
    english.has("q=2023%2F1795", "instrument.us-dpf");
    english.has("q=Schrems&kind=rule", "basis.person-assesses");
    english.check("q=no-such-word-anywhere", &[]);
    // every word has to occur, in any order
    english.has("q=microsoft+corporation&kind=provider", "provider.github");
    english.has("q=corporation++microsoft&kind=provider", "provider.github");
    library("de").has("q=vereinigtes+königreich&kind=region", "region.aws.eu-west-2");
}

#[test]
fn accents_and_capitals_make_no_difference() {
    let german = library("de");
    let plain = german.ids("q=osterreich");
    assert!(!plain.is_empty());
    for other in ["%C3%96sterreich", "OSTERREICH", "%C3%B6sterreich"] {
        assert_eq!(german.ids(&format!("q={other}")), plain, "{other}");
    }
}

#[test]
fn filters_by_kind_grade_day_source_and_age() {
    let library = library("en");
    for kind in FactKind::IDS {
        let found = library.ids(&format!("kind={kind}"));
        assert!(!found.is_empty(), "no entry of the kind {kind}");
    }
    let numbers = numbers(&library.entries, library.knowledge, TODAY);
    for (grade, count) in Grade::ALL.iter().zip(numbers.grades) {
        assert_eq!(library.ids(&format!("grade={}", grade.id())).len(), count);
    }
    library.has("kind=instrument&on=2015-10-05", "instrument.us-safe-harbour");
    let after = library.ids("kind=instrument&on=2015-10-06");
    assert!(
        !after.contains(&"instrument.us-safe-harbour"),
        "the day on which it fell is the first without it"
    );
    for fact in library.knowledge.shared_facts() {
        // what was not read in a document has no source
        let Some(source) = Knowledge::built_in().sources_of(fact).first() else {
            assert_ne!(fact.grade, Grade::Verified, "{}", fact.id);
            continue;
        };
        library.has(&format!("source={source}&kind={}", Entry::from(fact).kind), fact.id);
    }
    let query = url::read_search("stale", library.knowledge);
    let on = |day| find(&library.entries, &library.texts, &query, Knowledge::built_in(), day);
    assert_eq!(on(TODAY).len(), numbers.stale);
    let all = on(Date::new(2199, 1, 1));
    assert_eq!(all.len(), numbers.facts, "in the far future every review is overdue");
}

/// The source of an exception belongs to its rule.
#[test]
fn a_rule_is_found_by_the_sources_of_its_exceptions() {
    let library = library("en");
    for rule in Knowledge::built_in().rules() {
        for source in rule.unless.iter().flat_map(|exception| exception.sources) {
            library.has(&format!("kind=rule&source={source}"), rule.id);
        }
    }
}

#[test]
fn the_address_keeps_the_search() {
    let knowledge = Knowledge::built_in();
    let addresses = [
        "",
        "?q=clauses&kind=instrument",
        "?q=%C3%A4%20%26%3D%25%2B%23%3F",
        "?kind=rule&on=2020-07-16",
        "?grade=needs-check&source=law.s-schrems2-text&stale=yes",
    ];
    for address in addresses {
        let query = url::read_search(address.trim_start_matches('?'), knowledge);
        assert_eq!(url::write_search(&query), address);
        assert_eq!(query.is_empty(), address.is_empty());
    }
}

#[test]
fn invalid_parts_of_the_address_are_ignored() {
    let knowledge = Knowledge::built_in();
    let wrong = [
        "kind=nonsense",
        "grade=",
        "grade=Verified",
        "on=2020-02-30",
        "on=yesterday",
        "source=law.nothing",
        "&&==&",
        "x=y",
        "q=",
        "q=+%20+",
    ];
    for address in wrong {
        let query = url::read_search(address, knowledge);
        assert!(query.is_empty(), "{address}: {query:?}");
    }
    for odd in ["q=%", "q=%4", "q=%zz", "q=%ff%fe", "q=%F0%9F", "q=100%25 %"] {
        let query = url::read_search(odd, knowledge);
        assert_eq!(
            url::read_search(url::write_search(&query).trim_start_matches('?'), knowledge),
            query,
            "{odd}"
        );
    }
}

proptest::proptest! {
    #[test]
    fn no_address_is_too_strange(address in ".{0,60}", text in ".{0,20}") {
        let knowledge = Knowledge::built_in();
        let mut query = url::read_search(&address, knowledge);
        query.text = text.trim().to_owned();
        let written = url::write_search(&query);
        proptest::prop_assert!(written.is_ascii());
        proptest::prop_assert_eq!(url::read_search(written.trim_start_matches('?'), knowledge), query);
    }
}

/// Every value of every fact has words, and there are no words for values that no fact has.
#[test]
fn every_field_has_words() {
    let knowledge = Knowledge::built_in();
    for language in Words::codes() {
        let words = Words::new(language);
        let naming = Labels {
            words: &words,
            knowledge,
        };
        let mut said: BTreeSet<String> = BTreeSet::new();
        for fact in knowledge.facts() {
            assert!(!naming.sentence(fact).trim().is_empty(), "{}", fact.id);
            let fields = naming.fields(fact);
            let bare = matches!(fact.value, FactValue::Event { .. });
            assert!(bare || !fields.is_empty(), "{language}: {} has no field", fact.id);
            for (label, value) in fields {
                for text in [&label, &value] {
                    let raw = ["field-", "value-", "reaches-", "control-", "country-", "area-"]
                        .iter()
                        .any(|prefix| text.starts_with(prefix) || text.contains(&format!(" {prefix}")));
                    // the company Control and the like would be names, not keys
                    assert!(!raw, "{language}: {}: {label} = {value}", fact.id);
                }
                said.insert(label);
                said.extend(value.split("; ").map(str::to_owned));
                said.insert(value);
            }
        }
        let all = said.iter().cloned().collect::<Vec<_>>().join("\n");
        let keys = words.keys();
        let left: Vec<_> = keys
            .iter()
            .filter(|key| key.starts_with("field-") || key.starts_with("value-"))
            .filter(|key| !all.contains(&words.text(key)))
            .collect();
        assert!(left.is_empty(), "{language}: no fact says {left:?}");
    }
}

/// Questions about settings of which the documents that were read have no public address.
const WITHOUT_ADDRESS: [&str; 9] = [
    "sector.nl-marking",
    "sector.ens",
    "microsoft.previews",
    "fabric.copilot",
    "fabric.openai-subprocessor",
    "azure-devops.macos-agents",
    "d365.billing-country",
    "d365.environment-countries",
    "cloud-build.region-set",
];

#[test]
fn every_entry_has_a_title_in_words() {
    for language in Words::codes() {
        let library = library(language);
        let words = Words::new(language);
        let naming = Labels {
            words: &words,
            knowledge: library.knowledge,
        };
        for entry in &library.entries {
            let title = entry.title(naming);
            let raw = title.is_empty() || title.contains(['{', '$']) || title == entry.id;
            assert!(!raw, "{language}: {}: {title}", entry.id);
            if let What::Question(_) = entry.what {
                let sourced = entry.sources(Knowledge::built_in()).next().is_some();
                assert_eq!(sourced, !WITHOUT_ADDRESS.contains(&entry.id), "{}", entry.id);
            }
        }
    }
}
