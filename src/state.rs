//! The state of the page and what can happen to it. No browser here: tested natively.

use std::cell::RefCell;
use std::rc::Rc;

use limes_assess::organisation::OwnProduct;
use limes_assess::{Access, Answer, Boundary, Key, Service, Setup, Target, UnitId};
use limes_formats::read::{LONGEST_NAME, SavedAssessment};
use limes_formats::{read, write};
use limes_knowledge::Knowledge;
use limes_model::{Country, CountrySet, Date, SortedSet, Text};

/// What the page remembers while it is open.
#[derive(Clone, Debug, PartialEq)]
pub struct AppState {
    /// What the user describes.
    pub setup: Rc<Setup>,
    /// What can be taken back, the last change last.
    pub undo: Vec<Undo>,
    /// Questions that were answered since the section was entered: they keep their place.
    pub recent: Rc<SortedSet<Key>>,
    /// Whether the set-up is as it was last saved or loaded.
    pub saved: bool,
    /// Whether the set-up came by a link or a program, and nobody has taken it over yet: then it is not kept.
    pub offered: bool,
    /// From which assessment the set-up was saved, if that was under another knowledge than the page has.
    pub earlier: Option<Rc<Earlier>>,
    /// Every number below was given away; numbers are never used again.
    next: u32,
}

/// An assessment under another knowledge than that of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Earlier {
    /// The version of that knowledge.
    pub version: String,
    /// What came of it, as far as the file says so.
    pub assessed: Option<SavedAssessment>,
}

impl Earlier {
    /// Returns what the text of a set-up says; `None` if it names no version, or that of the page.
    #[must_use]
    pub fn of(text: &str, knowledge: &Knowledge) -> Option<Rc<Self>> {
        let version = read::knowledge_version(text)?;
        let assessed = read::saved_assessment(text);
        (version != write::knowledge_version(knowledge)).then(|| Rc::new(Self { version, assessed }))
    }
}

/// How many changes can be taken back.
const MOST_UNDO: usize = 100;

/// What a removal, or the opening of a file, took away.
#[derive(Clone, Debug, PartialEq)]
pub enum Undo {
    /// A service, its place in the list, and its answers.
    Service(usize, Service, Vec<(Key, Answer)>),
    /// A group of people, its place in the list, and its answers.
    Access(usize, Access, Vec<(Key, Answer)>),
    /// The answers, if there were any, that another one replaced at once.
    Answers(Vec<(Key, Option<Answer>)>),
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
    /// The set-up is edited.
    Edit(Edit),
    /// Something happens to the session around it.
    Session(Session),
}

/// A change of the set-up.
#[derive(Clone, Debug)]
pub enum Edit {
    /// Answers a question.
    Answer(Key, Answer),
    /// Gives an answer to several questions at once.
    AnswerAll(Vec<Key>, Answer),
    /// Removes an answer.
    Clear(Key),
    /// Adds an option, by its place, to an answer with several, or removes it; an answer without options is none.
    Option(Key, usize),
    /// Adds countries to an answer with several, or removes them; an answer without countries is none.
    Countries(Key, CountrySet, bool),
    /// Adds a service of the product.
    AddService(Text),
    /// Adds services of these products with these names, as one step.
    AddServices(Vec<(Text, String)>),
    /// Adds a service of the organisation's own product, with what the organisation declares; it gets this name. The
    /// knowledge is that of the page, with the organisation's own facts.
    AddDeclared(Box<OwnProduct>, String, Rc<Knowledge>),
    /// Adds a group of people with access.
    AddAccess(String),
    /// Renames a service or a group of people.
    Rename(UnitId, String),
    /// Copies a service or a group of people with its answers; the copy gets this name.
    Duplicate(UnitId, String),
    /// Removes a service or a group of people.
    Remove(UnitId),
    /// Sets the day for which the answer is wanted.
    AsOf(Date),
    /// Sets what counts as inside.
    Boundary(Boundary),
    /// Adds a country to the list of those inside, or removes it.
    BoundaryCountry(Country, bool),
}

/// What happens to the session: the set-up is replaced, saved or restored, or the user moves on.
#[derive(Clone, Debug)]
pub enum Session {
    /// Takes back the last change that can be undone.
    Undo,
    /// Keeps that change, and forgets how to undo it.
    Dismiss,
    /// Replaces the set-up with another.
    Load(Box<Setup>),
    /// Says from which assessment the set-up was saved, if that was under another knowledge.
    Earlier(Option<Rc<Earlier>>),
    /// Replaces the set-up with one that nobody here chose.
    Offer(Box<Setup>),
    /// Tries a change: the set-up as it would be. Undo goes back to before the first of several trials.
    Try(Box<Setup>),
    /// The set-up was saved.
    Saved,
    /// The user entered another section.
    Entered,
}

impl From<Edit> for Action {
    fn from(edit: Edit) -> Self {
        Self::Edit(edit)
    }
}

impl From<Session> for Action {
    fn from(session: Session) -> Self {
        Self::Session(session)
    }
}

impl AppState {
    /// Returns the state with a set-up that is saved and has nothing to undo.
    #[must_use]
    pub fn new(setup: Setup) -> Self {
        let next = setup.next_id();
        Self {
            setup: Rc::new(setup),
            undo: Vec::new(),
            recent: Rc::default(),
            saved: true,
            offered: false,
            earlier: None,
            next,
        }
    }

    /// Returns the number that the next service or group of people gets.
    #[must_use]
    pub const fn next(&self) -> u32 {
        self.next
    }

    /// Returns the state after an action.
    #[must_use]
    pub fn after(&self, action: Action) -> Self {
        let mut state = self.clone();
        match action {
            Action::Edit(edit) => {
                if let Some(undo) = state.change(edit) {
                    state.can_undo(undo);
                }
                state.saved = false;
                state.offered = false;
            }
            Action::Session(session) => state.advance(session),
        }
        state
    }

    fn advance(&mut self, session: Session) {
        // any action takes over an offered set-up; only moving from view to view does not
        self.offered = match session {
            Session::Offer(_) => true,
            Session::Entered | Session::Earlier(_) => self.offered,
            _ => false,
        };
        match session {
            Session::Undo => self.take_back(),
            Session::Dismiss => self.undo.clear(),
            Session::Saved => self.saved = true,
            Session::Entered => self.recent = Rc::default(),
            Session::Earlier(earlier) => self.earlier = earlier,
            Session::Load(setup) | Session::Offer(setup) => {
                self.earlier = None;
                let before = std::mem::replace(&mut self.setup, Rc::new(*setup));
                self.next = self.next.max(self.setup.next_id());
                if is_blank(&before) {
                    self.undo.clear();
                } else {
                    self.can_undo(Undo::Whole(before));
                }
                self.recent = Rc::default();
                self.saved = true;
            }
            Session::Try(setup) => {
                let mut setup = *setup;
                setup.declared_as_in(&self.setup);
                let before = std::mem::replace(&mut self.setup, Rc::new(setup));
                if !matches!(self.undo.last(), Some(Undo::Trial(_))) {
                    self.can_undo(Undo::Trial(before));
                }
                self.saved = false;
            }
        }
    }

    /// Edits the set-up. Returns how to undo the edit, for those that the user can undo.
    fn change(&mut self, edit: Edit) -> Option<Undo> {
        let edit = self.absolute(edit);
        let setup = Rc::make_mut(&mut self.setup);
        match edit {
            Edit::Answer(key, answer) => {
                // what the user answers is the user's, even where the organisation said the same
                setup.declared.remove(&key);
                setup.answers.insert(key, answer);
                Rc::make_mut(&mut self.recent).insert(key);
            }
            Edit::AnswerAll(keys, answer) => {
                let mut before = Vec::new();
                for key in keys {
                    setup.declared.remove(&key);
                    before.push((key, setup.answers.insert(key, answer)));
                    Rc::make_mut(&mut self.recent).insert(key);
                }
                return (!before.is_empty()).then_some(Undo::Answers(before));
            }
            Edit::Clear(key) => {
                setup.declared.remove(&key);
                setup.answers.remove(&key);
                Rc::make_mut(&mut self.recent).insert(key);
            }
            Edit::AddService(product) => {
                self.next = add(setup, self.next, product, String::new());
            }
            Edit::AddServices(services) => {
                for (product, name) in services {
                    let name = name.chars().take(LONGEST_NAME).collect();
                    self.next = add(setup, self.next, product, name);
                }
            }
            Edit::AddDeclared(own, name, knowledge) => {
                let id = self.next;
                self.next = add(setup, id, own.base.id, name);
                own.declare(setup, id, &knowledge);
            }
            Edit::AddAccess(name) => {
                // a number that was never given away is free
                let _ = setup.insert_access(usize::MAX, Access { id: self.next, name });
                self.next += 1;
            }
            Edit::Rename(unit, name) => setup.rename(unit, &name),
            Edit::Duplicate(unit, name) => {
                // a file with a longer name could not be opened again
                let name = name.chars().take(LONGEST_NAME).collect();
                if duplicate(setup, unit, name, self.next) {
                    self.next += 1;
                }
            }
            Edit::Remove(unit) => return remove(setup, unit),
            Edit::AsOf(day) => {
                let before = std::mem::replace(&mut setup.as_of, day);
                // undoing a trial goes back to before it, whatever the day was meanwhile
                let trial = matches!(self.undo.last(), Some(Undo::Trial(_)));
                return (before != day && !trial).then_some(Undo::AsOf(before));
            }
            Edit::Boundary(boundary) => setup.boundary = boundary,
            // became another edit above
            Edit::Option(..) | Edit::Countries(..) | Edit::BoundaryCountry(..) => {}
        }
        None
    }

    /// Returns the edit that sets the whole value, in place of one that changes a part of it.
    fn absolute(&self, edit: Edit) -> Edit {
        let now = |key: &Key| self.setup.answers.get(key).copied();
        let with = |mut all: CountrySet, country: Country, is_added: bool| {
            if is_added {
                all.insert(country);
                all
            } else {
                all.without(&std::iter::once(country).collect())
            }
        };
        match edit {
            Edit::Option(key, place) => {
                let bits = if let Some(Answer::Choices(bits)) = now(&key) {
                    bits
                } else {
                    0
                };
                match bits ^ (1 << place.min(63)) {
                    0 => Edit::Clear(key),
                    bits => Edit::Answer(key, Answer::Choices(bits)),
                }
            }
            Edit::Countries(key, countries, is_added) => {
                let all = if let Some(Answer::Countries(all)) = now(&key) {
                    all
                } else {
                    CountrySet::EMPTY
                };
                let all = if is_added {
                    all.union(&countries)
                } else {
                    all.without(&countries)
                };
                if all.is_empty() {
                    Edit::Clear(key)
                } else {
                    Edit::Answer(key, Answer::Countries(all))
                }
            }
            Edit::BoundaryCountry(country, is_added) => {
                let all = match self.setup.boundary {
                    Boundary::List(all) => all,
                    _ => CountrySet::EMPTY,
                };
                Edit::Boundary(Boundary::List(with(all, country, is_added)))
            }
            edit => edit,
        }
    }

    fn can_undo(&mut self, undo: Undo) {
        if self.undo.len() == MOST_UNDO {
            self.undo.remove(0);
        }
        self.undo.push(undo);
    }

    fn take_back(&mut self) {
        let Some(undo) = self.undo.pop() else { return };
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
            Undo::Answers(before) => {
                for (key, answer) in before {
                    match answer {
                        Some(answer) => setup.answers.insert(key, answer),
                        None => setup.answers.remove(&key),
                    };
                }
                return;
            }
            Undo::Service(place, service, answers) => {
                // no other has got its number
                let _ = setup.insert_service(place, service);
                answers
            }
            Undo::Access(place, access, answers) => {
                let _ = setup.insert_access(place, access);
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
    setup.services().is_empty() && setup.access().is_empty() && setup.answers.keys().all(declared)
}

/// Adds a service with a number that was never given away, and returns the number after it.
fn add(setup: &mut Setup, id: u32, product: Text, name: String) -> u32 {
    let _ = setup.insert_service(usize::MAX, Service { id, name, product });
    id + 1
}

fn duplicate(setup: &mut Setup, unit: UnitId, name: String, id: u32) -> bool {
    let copy = match unit {
        UnitId::Service(old) => {
            let mut services = setup.services().iter().enumerate();
            let Some((place, service)) = services.find(|(_, s)| s.id == old) else {
                return false;
            };
            let product = service.product;
            let _ = setup.insert_service(place + 1, Service { id, name, product });
            UnitId::Service(id)
        }
        UnitId::Access(old) => {
            let Some(place) = setup.access().iter().position(|a| a.id == old) else {
                return false;
            };
            let _ = setup.insert_access(place + 1, Access { id, name });
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
    let declared = setup.declared.iter().filter(|(key, _)| key.target.unit() == Some(unit));
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
            let (place, service) = setup.remove_service(id)?;
            Undo::Service(place, service, answers.clone())
        }
        UnitId::Access(id) => {
            let (place, access) = setup.remove_access(id)?;
            Undo::Access(place, access, answers.clone())
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
        .filter(|(key, _)| key.target.unit() == Some(unit))
        .map(|(key, answer)| (*key, *answer))
        .collect()
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

/// The state after the last action; the page shows it as soon as it is assessed. It stays behind the same `Rc` until it
/// changes, so that comparing pointers finds what is unchanged.
#[derive(Clone, Debug)]
pub struct Newest(Rc<RefCell<Rc<AppState>>>);

impl Newest {
    /// Begins with a state.
    #[must_use]
    pub fn new(state: AppState) -> Self {
        Self(Rc::new(RefCell::new(Rc::new(state))))
    }

    /// Returns the state.
    #[must_use]
    pub fn get(&self) -> Rc<AppState> {
        Rc::clone(&self.0.borrow())
    }

    /// Applies an action.
    pub fn act(&self, action: Action) {
        let before = self.get();
        // entering a section changes nothing if no question was answered in the one before
        if matches!(action, Action::Session(Session::Entered)) && before.recent.is_empty() {
            return;
        }
        self.0.replace(Rc::new(before.after(action)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    impl AppState {
        fn then(&self, action: impl Into<Action>) -> Self {
            self.after(action.into())
        }
    }

    fn start() -> AppState {
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
        AppState::new(setup)
    }

    #[test]
    fn a_removal_can_be_taken_back() {
        let before = start();
        for unit in [UnitId::Service(1), UnitId::Access(2)] {
            let removed = before.then(Edit::Remove(unit));
            assert_ne!(removed.setup, before.setup);
            assert_eq!(removed.then(Session::Undo).setup, before.setup);
            assert_eq!(removed.then(Session::Undo).undo, []);
        }
    }

    #[test]
    fn several_removals_can_be_taken_back_one_after_the_other() {
        let before = start();
        let one = before.then(Edit::Remove(UnitId::Service(1)));
        let both = one.then(Edit::Remove(UnitId::Access(2)));
        let moved = both.then(Edit::AsOf(Date::new(2020, 2, 2)));
        let back = moved.then(Session::Undo);
        assert_eq!(back.setup, both.setup);
        assert_eq!(back.then(Session::Undo).setup, one.setup);
        assert_eq!(back.then(Session::Undo).then(Session::Undo).setup, before.setup);
        assert_eq!(moved.then(Session::Dismiss).undo, []);
    }

    #[test]
    fn what_the_organisation_declared_stays_its_own() {
        let key = |id| Key {
            target: Target::Service(id),
            question: 8,
        };
        let mut setup = (*start().setup).clone();
        setup.declared.insert(key(1), "own:x");
        let before = AppState::new(setup);
        let declared = |state: &AppState, id| state.setup.declared.contains(&key(id));
        // a copy has the same declarations, and what comes back is still the organisation's
        let copied = before.then(Edit::Duplicate(UnitId::Service(1), String::new()));
        assert!(declared(&copied, 1) && declared(&copied, 3));
        let back = before.then(Edit::Remove(UnitId::Service(1))).then(Session::Undo);
        assert!(declared(&back, 1));
        // what a person answers is that person's
        assert!(!declared(&before.then(Edit::Answer(key(1), Answer::Unknown)), 1));
        assert!(!declared(&before.then(Edit::Clear(key(1))), 1));
        let mut tried = (*before.setup).clone();
        tried.answers.insert(key(1), Answer::Choice(2));
        assert!(!declared(&before.then(Session::Try(Box::new(tried))), 1));
        assert!(declared(
            &before.then(Session::Try(Box::new((*before.setup).clone()))),
            1
        ));
    }

    #[test]
    fn numbers_are_never_used_again() {
        let removed = start()
            .then(Edit::Remove(UnitId::Service(1)))
            .then(Edit::Remove(UnitId::Access(2)));
        let added = removed.then(Edit::AddAccess("Others".to_owned()));
        assert_eq!(added.setup.access().first().map(|a| a.id), Some(3));
    }

    #[test]
    fn a_copy_takes_the_answers_along() {
        let copied = start().then(Edit::Duplicate(UnitId::Service(1), "Mail 2".to_owned()));
        assert_eq!(copied.setup.services().len(), 2);
        let of = |id| {
            copied
                .setup
                .answers
                .keys()
                .filter(|key| key.target.unit() == Some(UnitId::Service(id)))
                .count()
        };
        assert_eq!((of(1), of(3)), (2, 2));
    }

    #[test]
    fn opening_another_set_up_can_be_taken_back() {
        let before = start();
        let loaded = before.then(Session::Load(Box::new(Setup::new(Date::new(2020, 1, 1)))));
        assert!(loaded.setup.services().is_empty());
        assert_eq!(loaded.then(Session::Undo).setup, before.setup);
    }

    #[test]
    fn a_trial_can_be_taken_back_however_many_followed() {
        let before = start();
        let mut changed = (*before.setup).clone();
        changed.answers.clear();
        let tried = before.then(Session::Try(Box::new(changed.clone())));
        assert_eq!(*tried.setup, changed);
        changed.as_of = Date::new(2020, 1, 1);
        let again = tried.then(Session::Try(Box::new(changed)));
        assert_eq!(again.then(Session::Undo).setup, before.setup);
        assert_eq!(again.then(Session::Dismiss).setup, again.setup);
    }

    #[test]
    fn another_day_can_be_taken_back() {
        let before = start();
        let moved = before.then(Edit::AsOf(Date::new(2020, 7, 16)));
        assert_eq!(moved.setup.as_of, Date::new(2020, 7, 16));
        assert_eq!(moved.then(Session::Undo).setup, before.setup);
        assert_eq!(before.then(Edit::AsOf(before.setup.as_of)).undo, []);
    }

    #[test]
    fn only_changes_of_the_set_up_call_for_saving() {
        let state = start();
        assert!(state.then(Session::Entered).saved && state.then(Session::Dismiss).saved);
        let changed = state.then(Edit::AsOf(Date::new(2020, 1, 1)));
        assert!(!changed.saved && changed.then(Session::Saved).saved);
    }

    #[test]
    fn the_newest_state_stays_the_same_until_an_action_changes_it() {
        let newest = Newest::new(start());
        let before = newest.get();
        newest.act(Session::Entered.into());
        assert!(Rc::ptr_eq(&before, &newest.get()));
        newest.act(Edit::AsOf(Date::new(2020, 7, 16)).into());
        assert!(!Rc::ptr_eq(&before, &newest.get()));
    }

    #[test]
    fn a_part_of_an_answer_changes_in_the_newest_state() {
        let key = Key {
            target: Target::Organisation,
            question: 3,
        };
        let answer = |state: &AppState| state.setup.answers.get(&key).copied();
        let one = start().then(Edit::Option(key, 0)).then(Edit::Option(key, 2));
        assert_eq!(answer(&one), Some(Answer::Choices(0b101)));
        let none = one.then(Edit::Option(key, 0)).then(Edit::Option(key, 2));
        assert_eq!(answer(&none), None);
        let [de, fr] = [*b"DE", *b"FR"].map(Country::new);
        let alone = |country: Country| std::iter::once(country).collect::<CountrySet>();
        let two = start()
            .then(Edit::Countries(key, alone(de), true))
            .then(Edit::Countries(key, alone(fr), true));
        assert_eq!(answer(&two), Some(Answer::Countries([de, fr].into_iter().collect())));
        let less = two.then(Edit::Countries(key, alone(de), false));
        assert_eq!(answer(&less), Some(Answer::Countries(std::iter::once(fr).collect())));
        assert_eq!(answer(&less.then(Edit::Countries(key, alone(fr), false))), None);
        let list = start().then(Edit::Boundary(Boundary::List(std::iter::once(de).collect())));
        let list = list
            .then(Edit::BoundaryCountry(fr, true))
            .then(Edit::BoundaryCountry(de, false));
        assert_eq!(list.setup.boundary, Boundary::List(std::iter::once(fr).collect()));
    }

    #[test]
    fn the_version_with_which_a_file_was_saved_goes_with_the_set_up() {
        let earlier = Earlier {
            version: "2025.01".to_owned(),
            assessed: None,
        };
        let opened = start().then(Session::Earlier(Some(Rc::new(earlier.clone()))));
        assert_eq!(opened.then(Session::Entered).earlier.as_deref(), Some(&earlier));
        let other = Session::Load(Box::new(Setup::new(Date::new(2020, 1, 1))));
        assert_eq!(opened.then(other).earlier, None);
    }

    #[test]
    fn an_offered_set_up_is_taken_over_by_an_edit_and_not_by_a_look() {
        let offered = start().then(Session::Offer(Box::new(Setup::new(Date::new(2020, 1, 1)))));
        assert!(offered.offered && offered.then(Session::Entered).offered);
        assert!(!offered.then(Edit::AddAccess("Others".to_owned())).offered);
        assert!(!offered.then(Session::Saved).offered);
    }
}
