//! The terms and the rules: plain data, by topic. The order never matters.

#[macro_use]
mod basis;
#[macro_use]
mod place;
mod prelude;
#[macro_use]
mod reach;
#[macro_use]
mod sector;
#[cfg(feature = "embed")]
mod law;
mod types;

pub use types::{Exception, Rule, Term};

const TOPICS: [&[&Rule]; 4] = [place::RULES, reach::RULES, basis::RULES, sector::RULES];

const COUNT: usize = TOPICS[0].len() + TOPICS[1].len() + TOPICS[2].len() + TOPICS[3].len();

/// The rules of the built-in knowledge.
#[allow(clippy::indexing_slicing, reason = "evaluated when compiled")]
pub static RULES: &[&Rule] = &{
    let mut rules = [TOPICS[0][0]; COUNT];
    let (mut topic, mut place) = (0, 0);
    while topic < TOPICS.len() {
        let mut index = 0;
        while index < TOPICS[topic].len() {
            rules[place] = TOPICS[topic][index];
            index += 1;
            place += 1;
        }
        topic += 1;
    }
    rules
};
