//! Questions to others, and what comes back.
//!
//! A request is a set-up that has only the questions for one addressee ([`request`]). What that addressee answers in it comes back
//! with [`merge`], which never replaces what a person said themselves: where both differ, both are kept.

use limes_knowledge::Knowledge;
use limes_model::catalogue::{ActorRef, Flow};
use limes_model::{Date, SortedMap, order};

use super::correspondence::{Addressee, Asked, Party, Reply};
use super::setup::{Answer, Key, Service, Setup, Target, UnitId};
use super::unit::units;

/// Returns a set-up that has only the questions for one addressee: the day and the boundary for which the answer is wanted, the
/// products about which something is asked, and the questions. It has no answer, and no name of the user's own apart from those of
/// what only the user's name identifies.
#[must_use]
pub fn request(setup: &Setup, knowledge: &Knowledge, asked: &Asked) -> Setup {
    let mut questions = asked.questions.clone();
    order(&mut questions);
    questions.dedup();
    let mut request = Setup::new(setup.as_of);
    request.boundary = setup.boundary.clone();
    for service in setup.services() {
        let product = knowledge.product(service.product);
        let is_about = questions.iter().any(|key| match key.target {
            // what comes once with a provider needs one of its services
            Target::Flow(UnitId::Common(_), _) => {
                let is_one = |service: &Service| comes_with(knowledge, service, key);
                is_one(service) && !request.services().iter().any(is_one)
            }
            Target::Family(family) => product.is_some_and(|product| product.family == Some(family)),
            target => target.unit() == Some(UnitId::Service(service.id)),
        });
        if is_about {
            let is_described = product.is_none_or(|product| product.provider.is_none());
            let name = if is_described {
                service.name.clone()
            } else {
                String::new()
            };
            let service = Service { name, ..*service };
            // the numbers of a set-up are unique
            let _ = request.insert_service(usize::MAX, service);
        }
    }
    for group in setup.access() {
        let unit = Some(UnitId::Access(group.id));
        if questions.iter().any(|key| key.target.unit() == unit) {
            let _ = request.insert_access(usize::MAX, group.clone());
        }
    }
    request.correspondence.request = Some(Asked {
        questions,
        ..asked.clone()
    });
    request
}

/// Whether a service is one with which the flows of a question come.
fn comes_with(knowledge: &Knowledge, service: &Service, key: &Key) -> bool {
    let Target::Flow(UnitId::Common(common), _) = key.target else {
        return false;
    };
    let (product, common) = (knowledge.product(service.product), knowledge.common(common));
    product
        .zip(common)
        .is_some_and(|(product, common)| common.comes_with(product))
}

/// An answer of somebody else to what was open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MergedAnswer {
    /// The question.
    pub key: Key,
    /// What it says now.
    pub now: Answer,
}

/// Two answers to one question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Contradiction {
    /// The question.
    pub key: Key,
    /// What the set-up says, and goes on to say.
    pub own: Answer,
    /// What somebody else says.
    pub said: Answer,
    /// Who.
    pub from: Addressee,
    /// When.
    pub day: Date,
}

/// Why an answer of a reply was left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unmerged {
    /// It was not asked.
    NotAsked,
    /// What it is about is no longer part of the set-up, or is another product.
    Gone,
}

/// Why a set-up cannot be merged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MergeError {
    /// It is no reply to a request.
    NoRequest,
    /// The set-up never asked this addressee.
    NeverAsked,
}

impl std::fmt::Display for MergeError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::NoRequest => "not a reply to a request",
            Self::NeverAsked => "the set-up never asked this addressee",
        })
    }
}

impl std::error::Error for MergeError {}

/// What came of a merge.
#[derive(Clone, Debug)]
pub struct Merged {
    /// The set-up with the reply.
    pub setup: Setup,
    /// Who replied.
    pub from: Addressee,
    /// What changed.
    pub changes: Vec<MergedAnswer>,
    /// Answers that say what the set-up says already.
    pub confirmed: Vec<Key>,
    /// Where the set-up says something else, and still does.
    pub contradictions: Vec<Contradiction>,
    /// Questions without an answer, or with "I don't know".
    pub unanswered: Vec<Key>,
    /// Answers that were left out.
    pub unmerged: Vec<(Key, Unmerged)>,
}

/// Takes the answers of a reply into the set-up that asked, and keeps who said what and when.
///
/// An answer is taken over where the set-up has none, or "I don't know". Another answer stays, and what the reply
/// says is kept beside it: a person decides.
///
/// # Errors
/// The reply is not to a request of this set-up.
pub fn merge(setup: &Setup, reply: &Setup, day: Date) -> Result<Merged, MergeError> {
    let asked = reply.correspondence.request.as_ref().ok_or(MergeError::NoRequest)?;
    let was_asked = |key: &Key| {
        let mut asked_before = setup.correspondence.asked.iter().filter(|known| known.to == asked.to);
        asked_before.any(|known| known.questions.contains(key))
    };
    if !asked.questions.iter().any(was_asked) {
        return Err(MergeError::NeverAsked);
    }
    let mut merged = Merged {
        setup: setup.clone(),
        from: asked.to,
        changes: Vec::new(),
        confirmed: Vec::new(),
        contradictions: Vec::new(),
        unanswered: Vec::new(),
        unmerged: Vec::new(),
    };
    let mut answers = Vec::new();
    for (key, said) in reply.answers.iter() {
        if !asked.questions.contains(key) || !was_asked(key) {
            merged.unmerged.push((*key, Unmerged::NotAsked));
        } else if !is_same(setup, reply, key.target) {
            merged.unmerged.push((*key, Unmerged::Gone));
        } else {
            answers.push((*key, *said));
            merged.take(setup, *key, *said, day);
        }
    }
    let unanswered = |key: &&Key| reply.answers.get(key).is_none_or(|answer| !answer.says_something());
    merged.unanswered.extend(asked.questions.iter().filter(unanswered));
    let reply = Reply {
        from: asked.to,
        day,
        answers,
    };
    if !reply.answers.is_empty() && !setup.correspondence.replies.contains(&reply) {
        merged.setup.correspondence.replies.push(reply);
    }
    Ok(merged)
}

impl Merged {
    fn take(&mut self, setup: &Setup, key: Key, said: Answer, day: Date) {
        if !said.says_something() {
            return;
        }
        let before = setup.answers.get(&key).copied();
        let own = before.filter(Answer::says_something);
        match own {
            Some(own) if own == said => self.confirmed.push(key),
            Some(own) => self.contradictions.push(Contradiction {
                key,
                own,
                said,
                from: self.from,
                day,
            }),
            None => {
                self.setup.answers.insert(key, said);
                self.setup.declared.remove(&key);
                self.changes.push(MergedAnswer { key, now: said });
            }
        }
    }
}

/// Whether what an answer is about is the same in both set-ups.
fn is_same(setup: &Setup, reply: &Setup, target: Target) -> bool {
    match target.unit() {
        Some(UnitId::Service(id)) => {
            let product = |setup: &Setup| {
                let service = setup.services().iter().find(|service| service.id == id);
                service.map(|service| service.product)
            };
            product(setup).is_some() && product(setup) == product(reply)
        }
        Some(UnitId::Access(id)) => setup.access().iter().any(|group| group.id == id),
        Some(UnitId::Common(_)) | None => true,
    }
}

/// Returns where the set-up says something else than the last reply of somebody.
#[must_use]
pub fn contradictions(setup: &Setup) -> Vec<Contradiction> {
    // by question and addressee, the last reply
    let mut last: SortedMap<(Key, Addressee), (Date, Answer)> = SortedMap::new();
    for reply in &setup.correspondence.replies {
        for (key, answer) in &reply.answers {
            last.insert((*key, reply.from), (reply.day, *answer));
        }
    }
    let found = last.iter().filter_map(|((key, from), (day, said))| {
        let own = setup.answers.get(key).copied().filter(Answer::says_something)?;
        (said.says_something() && own != *said).then_some(Contradiction {
            key: *key,
            own,
            said: *said,
            from: *from,
            day: *day,
        })
    });
    found.collect()
}

/// Returns the addressee who answers for a company: the company itself where a service of the set-up is its own, otherwise the
/// company that engages it.
#[must_use]
pub fn contract_partner(setup: &Setup, knowledge: &Knowledge, addressee: Addressee) -> Addressee {
    let Addressee::Party(Party::Company(company)) = addressee else {
        return addressee;
    };
    let all = units(setup, knowledge);
    let services = || all.iter().filter(|unit| matches!(unit.id, UnitId::Service(_)));
    if services().any(|unit| unit.provider == Some(company)) {
        return addressee;
    }
    let engages = |flow: &Flow| flow.seen_by.contains(&ActorRef::Other(company));
    let partner = all.iter().find(|unit| unit.flows.iter().any(engages));
    partner.map_or(addressee, |unit| {
        Addressee::Party(unit.provider.map_or(Party::Described(unit.id), Party::Company))
    })
}
