//! The set-up: what the user describes. Answers are facts of their own, kept under what they are about, so that
//! adding, moving or retiring a question loses nothing.

use std::fmt;
use std::str::FromStr;

use super::correspondence::Correspondence;
pub use super::key::{Answer, Key, Target, UnitId};
use limes_knowledge::Knowledge;
use limes_model::facts::{FactValue, InstrumentKind, LegalRegime};
use limes_model::{Country, CountrySet, Date, SortedMap, Text, ids};

/// The set of countries that counts as inside.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Boundary {
    /// The European Union.
    Eu,
    /// The European Economic Area.
    Eea,
    /// The Union and the states of EFTA, as in Microsoft's EU Data Boundary.
    EuEfta,
    /// The European Economic Area and the countries with an adequacy decision for everybody there.
    EeaAdequate,
    /// One country.
    Country(Country),
    /// A list of one's own.
    List(CountrySet),
}

ids! {
    /// The kind of a boundary.
    BoundaryKind, key "boundary" {
        /// The European Union.
        Eu = "eu",
        /// The European Economic Area.
        Eea = "eea",
        /// The Union and the states of EFTA.
        EuEfta = "eu-efta",
        /// The European Economic Area and the countries with an adequacy decision.
        EeaAdequate = "eea-adequate",
        /// One country.
        Country = "country",
        /// A list of countries.
        List = "list",
    }
}

impl BoundaryKind {
    /// Returns the boundary of this kind, or `None` for the kinds that need countries.
    #[must_use]
    pub const fn boundary(self) -> Option<Boundary> {
        match self {
            Self::Eu => Some(Boundary::Eu),
            Self::Eea => Some(Boundary::Eea),
            Self::EuEfta => Some(Boundary::EuEfta),
            Self::EeaAdequate => Some(Boundary::EeaAdequate),
            Self::Country | Self::List => None,
        }
    }
}

/// A text that is not a boundary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BoundaryError;

impl fmt::Display for BoundaryError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("unknown boundary; expected eu, eea, eu-efta, eea-adequate, a country code as in DE, or several as in DE,FR")
    }
}

impl std::error::Error for BoundaryError {}

impl FromStr for Boundary {
    type Err = BoundaryError;

    /// Reads the id of a kind, a country code, or country codes separated by commas.
    fn from_str(text: &str) -> Result<Self, BoundaryError> {
        if text.contains(',') {
            let codes = text.split(',').map(str::trim).filter(|code| !code.is_empty());
            let countries: Result<_, _> = codes.map(str::parse).collect();
            return countries.map(Self::List).map_err(|_| BoundaryError);
        }
        let known = text.parse().ok().and_then(BoundaryKind::boundary);
        known
            .or_else(|| text.parse().ok().map(Self::Country))
            .ok_or(BoundaryError)
    }
}

impl Boundary {
    /// Returns its kind.
    #[must_use]
    pub const fn kind(&self) -> BoundaryKind {
        match self {
            Self::Eu => BoundaryKind::Eu,
            Self::Eea => BoundaryKind::Eea,
            Self::EuEfta => BoundaryKind::EuEfta,
            Self::EeaAdequate => BoundaryKind::EeaAdequate,
            Self::Country(_) => BoundaryKind::Country,
            Self::List(_) => BoundaryKind::List,
        }
    }

    /// The countries inside on a day. The United Kingdom is inside the Union until 2020-12-31 as far as a boundary of
    /// the Union or the Area is concerned: until then it was treated as a member (Withdrawal Agreement, Art. 127).
    #[must_use]
    pub fn countries(&self, areas: &SortedMap<Text, CountrySet>, knowledge: &Knowledge, day: Date) -> CountrySet {
        let area = |id: &str| areas.get(id).copied().unwrap_or_default();
        let eea = area("EEA");
        match self {
            Self::Eu => {
                let mut eu = area("EU");
                let gb = Country::new(*b"GB");
                if eea.contains(gb) {
                    eu.insert(gb);
                }
                eu
            }
            Self::Eea => eea,
            Self::EuEfta => eea.union(&area("EU")).union(&area("EFTA")),
            Self::EeaAdequate => knowledge.instruments(day).fold(eea, |set, fact| match &fact.value {
                FactValue::Instrument {
                    regime: LegalRegime::Eu,
                    kind: InstrumentKind::Adequacy,
                    countries,
                    ..
                } => set.union(&countries.iter().copied().collect()),
                _ => set,
            }),
            // a code that can be any country is never inside
            Self::Country(country) => std::iter::once(*country).filter(|country| country.is_place()).collect(),
            Self::List(countries) => countries.iter().filter(|country| country.is_place()).collect(),
        }
    }
}

/// By which declarations answers are declared, in the order of the answers. A list: there are few, and a map of its own
/// would cost the page some kilobytes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DeclaredBy(Vec<(Key, Text)>);

impl DeclaredBy {
    /// None.
    #[must_use]
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// By which declaration an answer is declared.
    #[must_use]
    pub fn get(&self, key: &Key) -> Option<Text> {
        self.0.iter().find(|(known, _)| known == key).map(|(_, by)| *by)
    }

    /// Whether an answer is declared.
    #[must_use]
    pub fn contains(&self, key: &Key) -> bool {
        self.get(key).is_some()
    }

    /// An answer is declared.
    pub fn insert(&mut self, key: Key, by: Text) {
        let place = self.0.partition_point(|(known, _)| *known < key);
        match self.0.get_mut(place) {
            Some(known) if known.0 == key => known.1 = by,
            _ => self.0.insert(place, (key, by)),
        }
    }

    /// An answer is declared no more.
    pub fn remove(&mut self, key: &Key) {
        self.0.retain(|(known, _)| known != key);
    }

    /// The answers, and by which declarations.
    pub fn iter(&self) -> impl Iterator<Item = (Key, Text)> + '_ {
        self.0.iter().copied()
    }

    /// Whether none is declared.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// A service in use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Service {
    /// Number, unique within the set-up, never used again.
    pub id: u32,
    /// The user's own name for it; empty = the product's name.
    pub name: String,
    /// Id of the product.
    pub product: Text,
}

/// A group of people with access.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Access {
    /// Number, unique within the set-up, never used again.
    pub id: u32,
    /// The user's own name for it.
    pub name: String,
}

/// A number of a service or a group of people that is in use already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TakenId {
    /// The number.
    pub id: u32,
}

impl fmt::Display for TakenId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a service or a group of people has the number {} already", self.id)
    }
}

impl std::error::Error for TakenId {}

/// What the user describes.
///
/// Day, boundary and answers may be anything, and are public. Services and groups of people are numbered: no two of a
/// set-up have the same number, because answers are stored by it, and both lists are in the user's order. They can be read
/// as [`services`](Self::services) and [`access`](Self::access), and only methods change them. Removing one leaves its
/// answers: whether they go as well, or wait for it to come back, is up to the caller.
///
/// ```
/// use limes_assess::{Setup, UnitId};
///
/// let mut setup = Setup::new("2026-11-22".parse()?);
/// let mail = setup.add_service("exchange-online", "Mail");
/// let files = setup.add_service("sharepoint-onedrive", "");
/// setup.rename(UnitId::Service(files), "Files");
///
/// let (place, removed) = setup.remove_service(mail).ok_or("no such service")?;
/// assert_eq!(setup.services().len(), 1);
/// setup.insert_service(place, removed.clone())?;
/// assert_eq!(setup.services()[0], removed);
/// assert!(setup.insert_service(place, removed).is_err(), "its number is taken");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setup {
    /// The day for which the answer holds.
    pub as_of: Date,
    /// What counts as inside.
    pub boundary: Boundary,
    services: Vec<Service>,
    access: Vec<Access>,
    /// The answers.
    pub answers: SortedMap<Key, Answer>,
    /// Which of the answers the user's organisation declared, and by which of its declarations. The evaluation does not
    /// look at it: it says what a result rests on.
    pub declared: DeclaredBy,
    /// Who was asked what, and who answered what. The evaluation does not look at it either.
    pub correspondence: Correspondence,
}

impl Setup {
    /// An empty set-up for a day: boundary EEA, no services.
    #[must_use]
    pub const fn new(as_of: Date) -> Self {
        Self {
            as_of,
            boundary: Boundary::Eea,
            services: Vec::new(),
            access: Vec::new(),
            answers: SortedMap::new(),
            declared: DeclaredBy::new(),
            correspondence: Correspondence::new(),
        }
    }

    /// The same without the answers that the organisation declared.
    #[must_use]
    pub fn undeclared(&self) -> Self {
        let mut setup = self.clone();
        for (key, _) in std::mem::take(&mut setup.declared).iter() {
            setup.answers.remove(&key);
        }
        setup
    }

    /// What was declared of answers that are no longer as in the set-up before is declared no more. Of answers that were
    /// removed it stays declared: they may be brought back.
    pub fn declared_as_in(&mut self, before: &Self) {
        let answers = &self.answers;
        self.declared.0.retain(|(key, _)| {
            let answer = answers.get(key);
            answer.is_none() || answer == before.answers.get(key)
        });
    }

    /// The first number that no service and no group of people has or had in the answers.
    #[must_use]
    pub fn next_id(&self) -> u32 {
        let answered = self.answers.keys().map(|key| match key.target {
            Target::Access(id) | Target::Service(id) => id,
            Target::Flow(UnitId::Service(id) | UnitId::Access(id), _)
            | Target::UnitLaw(UnitId::Service(id) | UnitId::Access(id), _) => id,
            _ => 0,
        });
        let used = self
            .services
            .iter()
            .map(|s| s.id)
            .chain(self.access.iter().map(|a| a.id))
            .chain(answered);
        used.max().unwrap_or(0).saturating_add(1)
    }

    /// Returns the services, in the user's order.
    #[must_use]
    pub fn services(&self) -> &[Service] {
        &self.services
    }

    /// Returns the groups of people with access, in the user's order.
    #[must_use]
    pub fn access(&self) -> &[Access] {
        &self.access
    }

    /// Adds a service of a product and returns its number.
    pub fn add_service(&mut self, product: Text, name: &str) -> u32 {
        let id = self.next_id();
        self.services.push(Service {
            id,
            name: name.to_owned(),
            product,
        });
        id
    }

    /// Adds a group of people with access and returns its number.
    pub fn add_access(&mut self, name: &str) -> u32 {
        let id = self.next_id();
        self.access.push(Access {
            id,
            name: name.to_owned(),
        });
        id
    }

    /// Puts a service at a place of the list, or at its end if the list is shorter: one that was removed, or one with a
    /// number that the caller keeps count of.
    ///
    /// # Errors
    /// A service or a group of people has its number already; nothing is changed.
    pub fn insert_service(&mut self, place: usize, service: Service) -> Result<(), TakenId> {
        self.check_free(service.id)?;
        self.services.insert(place.min(self.services.len()), service);
        Ok(())
    }

    /// Puts a group of people at a place of the list, or at its end if the list is shorter: one that was removed, or one
    /// with a number that the caller keeps count of.
    ///
    /// # Errors
    /// A service or a group of people has its number already; nothing is changed.
    pub fn insert_access(&mut self, place: usize, access: Access) -> Result<(), TakenId> {
        self.check_free(access.id)?;
        self.access.insert(place.min(self.access.len()), access);
        Ok(())
    }

    fn check_free(&self, id: u32) -> Result<(), TakenId> {
        let mut taken = self
            .services
            .iter()
            .map(|s| s.id)
            .chain(self.access.iter().map(|a| a.id));
        if taken.any(|known| known == id) {
            return Err(TakenId { id });
        }
        Ok(())
    }

    /// Removes a service and returns it with its place in the list; `None` if there is no such service. Its answers stay.
    pub fn remove_service(&mut self, id: u32) -> Option<(usize, Service)> {
        let place = self.services.iter().position(|service| service.id == id)?;
        Some((place, self.services.remove(place)))
    }

    /// Removes a group of people and returns it with its place in the list; `None` if there is no such group. Its answers
    /// stay.
    pub fn remove_access(&mut self, id: u32) -> Option<(usize, Access)> {
        let place = self.access.iter().position(|access| access.id == id)?;
        Some((place, self.access.remove(place)))
    }

    /// Keeps only the services for which it holds; the answers stay.
    pub fn retain_services(&mut self, keep: impl FnMut(&Service) -> bool) {
        self.services.retain(keep);
    }

    /// Keeps only the groups of people for which it holds; the answers stay.
    pub fn retain_access(&mut self, keep: impl FnMut(&Access) -> bool) {
        self.access.retain(keep);
    }

    /// Renames a service or a group of people, if there is one with this number. What comes once with a provider has no
    /// name of the user's own.
    pub fn rename(&mut self, unit: UnitId, name: &str) {
        let known = match unit {
            UnitId::Service(id) => self.services.iter_mut().find(|s| s.id == id).map(|s| &mut s.name),
            UnitId::Access(id) => self.access.iter_mut().find(|a| a.id == id).map(|a| &mut a.name),
            UnitId::Common(_) => None,
        };
        if let Some(known) = known {
            name.clone_into(known);
        }
    }

    /// Makes a service one of another product, if there is one with this number; the answers stay.
    pub fn change_product(&mut self, id: u32, product: Text) {
        if let Some(service) = self.services.iter_mut().find(|service| service.id == id) {
            service.product = product;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_unique_and_the_order_is_the_users() {
        let mut setup = Setup::new(Date::new(2026, 11, 22));
        let ids = ["a", "b", "c"].map(|product| setup.add_service(product, ""));
        let people = setup.add_access("Support");
        let before = setup.clone();
        let (place, second) = setup.remove_service(ids[1]).unwrap();
        assert_eq!((place, setup.remove_service(ids[1])), (1, None));
        setup.insert_service(place, second.clone()).unwrap();
        assert_eq!(setup, before);
        let taken = |id| Err(TakenId { id });
        assert_eq!(setup.insert_service(0, second), taken(ids[1]));
        let group = |id| Access {
            id,
            name: String::new(),
        };
        assert_eq!(setup.insert_access(0, group(ids[0])), taken(ids[0]));
        assert_eq!(setup.insert_access(9, group(setup.next_id())), Ok(()));
        assert_eq!(
            setup.access().iter().map(|a| a.id).collect::<Vec<_>>(),
            [people, people + 1]
        );
    }

    #[test]
    fn one_service_is_left_with_its_answers() {
        let mut setup = Setup::new(Date::new(2026, 11, 22));
        let (first, second) = (setup.add_service("a", ""), setup.add_service("b", "Mail"));
        setup.add_access("Support");
        let key = Key {
            target: Target::Service(first),
            question: 0,
        };
        setup.answers.insert(key, Answer::Unknown);
        setup.retain_services(|service| service.id == second);
        setup.retain_access(|_| false);
        setup.change_product(second, "c");
        setup.rename(UnitId::Service(second), "Post");
        let service = Service {
            id: second,
            name: "Post".to_owned(),
            product: "c",
        };
        assert_eq!((setup.services(), setup.access().len()), (&[service][..], 0));
        assert!(setup.answers.contains_key(&key));
    }
}
