//! The state of the page and what can happen to it. No browser here: tested natively.

use std::collections::BTreeSet;
use std::rc::Rc;

use limes_assess::organisation::OwnProduct;
use limes_assess::{Access, Answer, Boundary, Key, Service, Setup, Target, UnitId};
use limes_model::Date;
use limes_model::Text;

/// What the page remembers while it is open.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// What the user describes.
    pub setup: Rc<Setup>,
    /// What can be taken back.
    pub undo: Option<Undo>,
    /// Questions that were answered since the section was entered: they keep their place.
    pub recent: Rc<BTreeSet<Key>>,
    /// Whether the set-up is as it was last saved or loaded.
    pub saved: bool,
    /// Whether the set-up came by a link or a program, and nobody has taken it over yet: then it is not kept.
    pub offered: bool,
    /// Every number below was given away; numbers are never used again.
    next: u32,
}

/// What the last removal, or the last opening of a file, took away.
#[derive(Clone, Debug, PartialEq)]
pub enum Undo {
    /// A service, its place in the list, and its answers.
    Service(usize, Service, Vec<(Key, Answer)>),
    /// A group of people, its place in the list, and its answers.
    Access(usize, Access, Vec<(Key, Answer)>),
    /// The day for which the answer was wanted before.
    AsOf(Date),
    /// The whole set-up, replaced by another.
    Whole(Rc<Setup>),
    /// The set-up as it was before a change was tried.
    Trial(Rc<Setup>),
}

/// What can happen.
#[derive(Clone, Debug)]
pub enum Action {
    /// A question is answered.
    Answer(Key, Answer),
    /// An answer is taken back.
    Clear(Key),
    /// A service of the product is added.
    AddService(Text),
    /// A service of the organisation's own product is added, with what the organisation declares; it gets this name.
    AddDeclared(Box<OwnProduct>, String),
    /// A group of people with access is added.
    AddAccess(String),
    /// A service or a group of people gets another name.
    Rename(UnitId, String),
    /// A service or a group of people is copied with its answers; the copy gets this name.
    Duplicate(UnitId, String),
    /// A service or a group of people is removed.
    Remove(UnitId),
    /// The last removal is taken back.
    Undo,
    /// The last removal stays.
    Dismiss,
    /// The answer is wanted for another day.
    AsOf(Date),
    /// Something else counts as inside.
    Boundary(Boundary),
    /// Another set-up takes the place of this one.
    Load(Box<Setup>),
    /// A set-up that nobody here chose takes the place of this one.
    Offer(Box<Setup>),
    /// A change is tried: the set-up as it would be. One trial after another goes back to before the first.
    Try(Box<Setup>),
    /// The set-up was saved.
    Saved,
    /// Another section was entered.
    Entered,
}

impl State {
    /// The state with a set-up.
    #[must_use]
    pub fn new(setup: Setup) -> Self {
        let next = setup.next_id();
        Self {
            setup: Rc::new(setup),
            undo: None,
            recent: Rc::default(),
            saved: true,
            offered: false,
            next,
        }
    }

    /// The number that the next service or group of people gets.
    #[must_use]
    pub const fn next(&self) -> u32 {
        self.next
    }

    /// The state after an action.
    #[must_use]
    pub fn after(&self, action: Action) -> Self {
        let mut state = self.clone();
        // whoever does something with it has taken it over; only going from view to view is nothing yet
        state.offered = match action {
            Action::Offer(_) => true,
            Action::Entered => self.offered,
            _ => false,
        };
        match action {
            Action::Dismiss => state.undo = None,
            Action::Saved => state.saved = true,
            Action::Entered => state.recent = Rc::default(),
            Action::Load(setup) | Action::Offer(setup) => {
                let before = std::mem::replace(&mut state.setup, Rc::new(*setup));
                state.next = state.next.max(state.setup.next_id());
                state.undo = (!is_blank(&before)).then_some(Undo::Whole(before));
                state.recent = Rc::default();
                state.saved = true;
            }
            Action::Try(setup) => {
                let mut setup = *setup;
                setup.declared_as_in(&state.setup);
                let before = std::mem::replace(&mut state.setup, Rc::new(setup));
                if !matches!(state.undo, Some(Undo::Trial(_))) {
                    state.undo = Some(Undo::Trial(before));
                }
                state.saved = false;
            }
            Action::Undo => state.take_back(),
            change => {
                state.change(change);
                state.saved = false;
            }
        }
        state
    }

    fn change(&mut self, action: Action) {
        let setup = Rc::make_mut(&mut self.setup);
        match action {
            Action::Answer(key, answer) => {
                // what the user answers is the user's, even where the organisation said the same
                setup.declared.remove(&key);
                setup.answers.insert(key, answer);
                Rc::make_mut(&mut self.recent).insert(key);
            }
            Action::Clear(key) => {
                setup.declared.remove(&key);
                setup.answers.remove(&key);
                Rc::make_mut(&mut self.recent).insert(key);
            }
            Action::AddService(product) => {
                setup.services.push(Service {
                    id: self.next,
                    name: String::new(),
                    product,
                });
                self.next += 1;
            }
            Action::AddDeclared(own, name) => {
                setup.services.push(Service {
                    id: self.next,
                    name,
                    product: own.base.id,
                });
                own.declare(setup, self.next, limes_knowledge::Knowledge::built_in());
                self.next += 1;
            }
            Action::AddAccess(name) => {
                setup.access.push(Access { id: self.next, name });
                self.next += 1;
            }
            Action::Rename(unit, name) => rename(setup, unit, name),
            Action::Duplicate(unit, name) => {
                if duplicate(setup, unit, name, self.next) {
                    self.next += 1;
                }
            }
            Action::Remove(unit) => {
                if let Some(undo) = remove(setup, unit) {
                    self.undo = Some(undo);
                }
            }
            Action::AsOf(day) => {
                let before = std::mem::replace(&mut setup.as_of, day);
                // a trial goes back to before it, wherever one went meanwhile
                if before != day && !matches!(self.undo, Some(Undo::Trial(_))) {
                    self.undo = Some(Undo::AsOf(before));
                }
            }
            Action::Boundary(boundary) => setup.boundary = boundary,
            Action::Undo
            | Action::Dismiss
            | Action::Load(_)
            | Action::Offer(_)
            | Action::Try(_)
            | Action::Saved
            | Action::Entered => {}
        }
    }

    fn take_back(&mut self) {
        let Some(undo) = self.undo.take() else { return };
        self.saved = false;
        let setup = Rc::make_mut(&mut self.setup);
        let answers = match undo {
            Undo::AsOf(before) => {
                setup.as_of = before;
                return;
            }
            Undo::Whole(before) | Undo::Trial(before) => {
                self.setup = before;
                return;
            }
            Undo::Service(place, service, answers) => {
                setup.services.insert(place.min(setup.services.len()), service);
                answers
            }
            Undo::Access(place, access, answers) => {
                setup.access.insert(place.min(setup.access.len()), access);
                answers
            }
        };
        setup.answers.extend(answers);
    }
}

/// Whether nothing was described yet.
#[must_use]
pub fn is_blank(setup: &Setup) -> bool {
    let declared = |key| setup.declared.contains(key);
    setup.services.is_empty() && setup.access.is_empty() && setup.answers.keys().all(declared)
}

fn rename(setup: &mut Setup, unit: UnitId, name: String) {
    match unit {
        UnitId::Service(id) => setup
            .services
            .iter_mut()
            .filter(|s| s.id == id)
            .for_each(|s| s.name.clone_from(&name)),
        UnitId::Access(id) => setup
            .access
            .iter_mut()
            .filter(|a| a.id == id)
            .for_each(|a| a.name.clone_from(&name)),
        UnitId::Common(_) => {}
    }
}

fn duplicate(setup: &mut Setup, unit: UnitId, name: String, id: u32) -> bool {
    let copy = match unit {
        UnitId::Service(old) => {
            let Some(place) = setup.services.iter().position(|s| s.id == old) else {
                return false;
            };
            let Some(product) = setup.services.get(place).map(|s| s.product) else {
                return false;
            };
            setup.services.insert(place + 1, Service { id, name, product });
            UnitId::Service(id)
        }
        UnitId::Access(old) => {
            let Some(place) = setup.access.iter().position(|a| a.id == old) else {
                return false;
            };
            setup.access.insert(place + 1, Access { id, name });
            UnitId::Access(id)
        }
        UnitId::Common(_) => return false,
    };
    let answers: Vec<_> = own_answers(setup, unit)
        .into_iter()
        .map(|(key, answer)| {
            (
                Key {
                    target: moved(key.target, copy),
                    ..key
                },
                answer,
            )
        })
        .collect();
    setup.answers.extend(answers);
    // what was declared of the one is declared of the other
    let declared = setup.declared.iter().filter(|(key, _)| belongs(key.target, unit));
    let declared: Vec<(Key, Text)> = declared
        .map(|(key, by)| {
            let target = moved(key.target, copy);
            (Key { target, ..key }, by)
        })
        .collect();
    for (key, by) in declared {
        setup.declared.insert(key, by);
    }
    true
}

fn remove(setup: &mut Setup, unit: UnitId) -> Option<Undo> {
    let answers = own_answers(setup, unit);
    let undo = match unit {
        UnitId::Service(id) => {
            let place = setup.services.iter().position(|s| s.id == id)?;
            Undo::Service(place, setup.services.remove(place), answers.clone())
        }
        UnitId::Access(id) => {
            let place = setup.access.iter().position(|a| a.id == id)?;
            Undo::Access(place, setup.access.remove(place), answers.clone())
        }
        UnitId::Common(_) => return None,
    };
    for (key, _) in answers {
        setup.answers.remove(&key);
    }
    Some(undo)
}

fn own_answers(setup: &Setup, unit: UnitId) -> Vec<(Key, Answer)> {
    setup
        .answers
        .iter()
        .filter(|(key, _)| belongs(key.target, unit))
        .map(|(key, answer)| (*key, *answer))
        .collect()
}

/// Whether an answer about the target goes with the unit.
#[must_use]
pub fn belongs(target: Target, unit: UnitId) -> bool {
    match (target, unit) {
        (Target::Service(a), UnitId::Service(b)) | (Target::Access(a), UnitId::Access(b)) => a == b,
        (Target::Flow(of, _) | Target::UnitLaw(of, _), unit) => of == unit,
        _ => false,
    }
}

fn moved(target: Target, unit: UnitId) -> Target {
    match (target, unit) {
        (Target::Flow(_, flow), unit) => Target::Flow(unit, flow),
        (Target::UnitLaw(_, law), unit) => Target::UnitLaw(unit, law),
        (_, UnitId::Service(id)) => Target::Service(id),
        (_, UnitId::Access(id)) => Target::Access(id),
        (target, UnitId::Common(_)) => target,
    }
}

impl yew::Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(self.after(action))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn start() -> State {
        let mut setup = Setup::new(Date::new(2026, 11, 22));
        let id = setup.add_service("exchange-online", "Mail");
        setup.add_access("Support team");
        let question = 8;
        setup.answers.insert(
            Key {
                target: Target::Service(id),
                question,
            },
            Answer::Unknown,
        );
        setup.answers.insert(
            Key {
                target: Target::Flow(UnitId::Service(id), "at-rest"),
                question,
            },
            Answer::Choice(1),
        );
        State::new(setup)
    }

    #[test]
    fn a_removal_can_be_taken_back() {
        let before = start();
        for unit in [UnitId::Service(1), UnitId::Access(2)] {
            let removed = before.after(Action::Remove(unit));
            assert_ne!(removed.setup, before.setup);
            assert_eq!(removed.after(Action::Undo).setup, before.setup);
            assert_eq!(removed.after(Action::Undo).undo, None);
        }
    }

    #[test]
    fn what_the_organisation_declared_stays_its_own() {
        let key = |id| Key {
            target: Target::Service(id),
            question: 8,
        };
        let mut setup = (*start().setup).clone();
        setup.declared.insert(key(1), "own:x");
        let before = State::new(setup);
        let declared = |state: &State, id| state.setup.declared.contains(&key(id));
        // a copy says the same on the same word, and what comes back is still the organisation's
        let copied = before.after(Action::Duplicate(UnitId::Service(1), String::new()));
        assert!(declared(&copied, 1) && declared(&copied, 3));
        let back = before.after(Action::Remove(UnitId::Service(1))).after(Action::Undo);
        assert!(declared(&back, 1));
        // what a person answers is that person's
        assert!(!declared(&before.after(Action::Answer(key(1), Answer::Unknown)), 1));
        assert!(!declared(&before.after(Action::Clear(key(1))), 1));
        let mut tried = (*before.setup).clone();
        tried.answers.insert(key(1), Answer::Choice(2));
        assert!(!declared(&before.after(Action::Try(Box::new(tried))), 1));
        assert!(declared(
            &before.after(Action::Try(Box::new((*before.setup).clone()))),
            1
        ));
    }

    #[test]
    fn numbers_are_never_used_again() {
        let removed = start()
            .after(Action::Remove(UnitId::Service(1)))
            .after(Action::Remove(UnitId::Access(2)));
        let added = removed.after(Action::AddAccess("Others".to_owned()));
        assert_eq!(added.setup.access.first().map(|a| a.id), Some(3));
    }

    #[test]
    fn a_copy_takes_the_answers_along() {
        let copied = start().after(Action::Duplicate(UnitId::Service(1), "Mail 2".to_owned()));
        assert_eq!(copied.setup.services.len(), 2);
        let of = |id| {
            copied
                .setup
                .answers
                .keys()
                .filter(|key| belongs(key.target, UnitId::Service(id)))
                .count()
        };
        assert_eq!((of(1), of(3)), (2, 2));
    }

    #[test]
    fn opening_another_set_up_can_be_taken_back() {
        let before = start();
        let loaded = before.after(Action::Load(Box::new(Setup::new(Date::new(2020, 1, 1)))));
        assert!(loaded.setup.services.is_empty());
        assert_eq!(loaded.after(Action::Undo).setup, before.setup);
    }

    #[test]
    fn a_trial_can_be_taken_back_however_many_followed() {
        let before = start();
        let mut changed = (*before.setup).clone();
        changed.answers.clear();
        let tried = before.after(Action::Try(Box::new(changed.clone())));
        assert_eq!(*tried.setup, changed);
        changed.as_of = Date::new(2020, 1, 1);
        let again = tried.after(Action::Try(Box::new(changed)));
        assert_eq!(again.after(Action::Undo).setup, before.setup);
        assert_eq!(again.after(Action::Dismiss).setup, again.setup);
    }

    #[test]
    fn another_day_can_be_taken_back() {
        let before = start();
        let moved = before.after(Action::AsOf(Date::new(2020, 7, 16)));
        assert_eq!(moved.setup.as_of, Date::new(2020, 7, 16));
        assert_eq!(moved.after(Action::Undo).setup, before.setup);
        assert_eq!(before.after(Action::AsOf(before.setup.as_of)).undo, None);
    }

    #[test]
    fn only_changes_of_the_set_up_call_for_saving() {
        let state = start();
        assert!(state.after(Action::Entered).saved && state.after(Action::Dismiss).saved);
        let changed = state.after(Action::AsOf(Date::new(2020, 1, 1)));
        assert!(!changed.saved && changed.after(Action::Saved).saved);
    }
}
