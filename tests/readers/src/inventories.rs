//! Files of other tools: plans, states, lists, bills.

use limes_assess::Setup;
use limes_formats::read;
use limes_formats::write::{json_line, setup_json};
use limes_inventories::{Limits, group, into_setup, parts};
use limes_knowledge::Knowledge;
use limes_messages::Words;
use limes_model::Date;

/// Small, so that an archive that unpacks to much is refused at once.
const LIMITS: Limits = Limits {
    bytes: 8 << 20,
    entries: 100,
    ratio: 100,
    resources: 20_000,
};

pub(crate) fn check(bytes: &[u8]) {
    let knowledge = Knowledge::built_in();
    let inventory = limes_inventories::read(bytes, knowledge, &LIMITS);
    assert!(parts(bytes, &LIMITS).len() <= LIMITS.entries);
    let text = json_line(&inventory);
    // names of types, regions and products: far less than the file, and nothing of a line of its own
    assert!(text.len() < 2_000_000 && !text.contains('\n'));
    for service in &inventory.services {
        assert!(knowledge.product(service.product).is_some(), "{}", service.product);
        // a place is one, or several possible ones, never both
        assert!(service.region.is_none() || service.candidates.is_empty());
    }
    let words = Words::new("en");
    for problem in &inventory.problems {
        assert!(!words.text(&problem.fault.message_key()).is_empty());
    }
    // what enters a set-up can be saved and opened
    let mut setup = Setup::new(Date::new(2026, 11, 22));
    let all = [inventory];
    assert!(group(&all).len() <= all[0].services.len());
    into_setup(&all, &mut setup, knowledge);
    let saved = setup_json(&setup, knowledge);
    assert_eq!(read::setup(&saved, knowledge).as_ref(), Ok(&setup));
}
