//! Who was asked what, and who answered what.

use limes_model::{Country, Date, Text};

use super::key::{Answer, Key, UnitId};

/// Somebody who handles data, or can be compelled to hand it over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Party {
    /// The user's own organisation.
    Organisation,
    /// A company that the knowledge has, by id.
    Company(Text),
    /// The company behind a service, or the people, that the user describes.
    Described(UnitId),
    /// A company in this country that the facts do not name.
    Unnamed(Country),
}

/// Who can answer an open question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Addressee {
    /// The user's own organisation.
    Organisation,
    /// A person with legal responsibility.
    Lawyer,
    /// A company, or what the user described.
    Party(Party),
}

/// Questions that were put to somebody on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Whom.
    pub to: Addressee,
    /// When.
    pub day: Date,
    /// What, in the order of the keys.
    pub questions: Vec<Key>,
}

/// What somebody answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// Who.
    pub from: Addressee,
    /// When it was received.
    pub day: Date,
    /// The answers, in the order of the keys; "I don't know" is one as well.
    pub answers: Vec<(Key, Answer)>,
}

/// What a set-up knows of letters and replies. The evaluation does not look at it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Correspondence {
    /// What was asked, in the order of time.
    pub asked: Vec<Asked>,
    /// What was answered, in the order of time.
    pub replies: Vec<Reply>,
    /// What the set-up itself asks: it is a request, and has only these questions.
    pub request: Option<Asked>,
}

impl Correspondence {
    /// Nothing.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            asked: Vec::new(),
            replies: Vec::new(),
            request: None,
        }
    }

    /// Whether nobody was asked and nobody answered.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.asked.is_empty() && self.replies.is_empty() && self.request.is_none()
    }

    /// Records that somebody was asked; the same on the same day is recorded once.
    pub fn record(&mut self, asked: Asked) {
        if !self.asked.contains(&asked) {
            self.asked.push(asked);
        }
    }

    /// Returns when somebody was last asked a question and has not answered it since.
    #[must_use]
    pub fn waits_for(&self, key: &Key) -> Option<&Asked> {
        let asked = self.asked.iter().rev().find(|asked| asked.questions.contains(key))?;
        let is_reply = |reply: &&Reply| reply.from == asked.to && reply.day >= asked.day;
        let mut answers = self.replies.iter().filter(is_reply).flat_map(|reply| &reply.answers);
        (!answers.any(|(answered, _)| answered == key)).then_some(asked)
    }

    /// Returns who gave an answer to a question, the last reply first.
    pub fn said(&self, key: &Key) -> impl Iterator<Item = (&Reply, Answer)> {
        let key = *key;
        self.replies.iter().rev().filter_map(move |reply| {
            let found = reply.answers.iter().find(|(answered, _)| *answered == key);
            found.map(|(_, answer)| (reply, *answer))
        })
    }
}
