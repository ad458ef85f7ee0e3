//! Whether the knowledge says of every rule and every exception on which law it rests, checked when they are compiled.
#![allow(clippy::indexing_slicing, clippy::panic, reason = "evaluated when compiled")]

use super::{RULES, Rule};

include!(concat!(env!("OUT_DIR"), "/with_law.rs"));

const _: () = {
    let mut index = 0;
    while index < RULES.len() {
        check(RULES[index]);
        index += 1;
    }
    let mut index = 0;
    while index < RULES_WITH_LAW.len() {
        check_rule(RULES_WITH_LAW[index]);
        index += 1;
    }
    let mut index = 0;
    while index < EXCEPTIONS_WITH_LAW.len() {
        check_exception(EXCEPTIONS_WITH_LAW[index]);
        index += 1;
    }
};

/// Fails for a rule, or an exception of it, on whose law the knowledge says nothing.
const fn check(rule: &Rule) {
    if !has(RULES_WITH_LAW, "", rule.id) {
        rules_and_law_of_rules_toml_differ(rule.id);
    }
    let mut index = 0;
    while index < rule.unless.len() {
        let id = rule.unless[index].id;
        if !has(EXCEPTIONS_WITH_LAW, "", id) && !has(EXCEPTIONS_WITH_LAW, rule.id, id) {
            rules_and_law_of_rules_toml_differ(id);
        }
        index += 1;
    }
}

/// Fails for the id of a rule that does not exist.
const fn check_rule(id: &str) {
    let mut index = 0;
    while index < RULES.len() {
        if is(id, "", RULES[index].id) {
            return;
        }
        index += 1;
    }
    rules_and_law_of_rules_toml_differ(id);
}

/// Fails for the id of an exception that no rule has.
const fn check_exception(id: &str) {
    let mut index = 0;
    while index < RULES.len() {
        let rule = RULES[index];
        let mut own = 0;
        while own < rule.unless.len() {
            let exception = rule.unless[own].id;
            if is(id, "", exception) || is(id, rule.id, exception) {
                return;
            }
            own += 1;
        }
        index += 1;
    }
    rules_and_law_of_rules_toml_differ(id);
}

/// Fails; the compiler shows the id, and the name of this function.
const fn rules_and_law_of_rules_toml_differ(id: &str) -> ! {
    panic!("{}", id)
}

const fn has(ids: &[&str], rule: &str, id: &str) -> bool {
    let mut index = 0;
    while index < ids.len() {
        if is(ids[index], rule, id) {
            return true;
        }
        index += 1;
    }
    false
}

/// Whether a text is an id, after that of a rule and a dot unless the rule is empty.
const fn is(text: &str, rule: &str, id: &str) -> bool {
    let (text, rule, id) = (text.as_bytes(), rule.as_bytes(), id.as_bytes());
    let start = if rule.is_empty() { 0 } else { rule.len() + 1 };
    if text.len() != start + id.len() {
        return false;
    }
    let mut index = 0;
    while index < text.len() {
        let expected = if index >= start {
            id[index - start]
        } else if index + 1 == start {
            b'.'
        } else {
            rule[index]
        };
        if text[index] != expected {
            return false;
        }
        index += 1;
    }
    true
}
