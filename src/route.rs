//! Routes: the view that the part of the address after the `#` names.

use std::rc::Rc;

use yew::prelude::*;

use crate::hooks::{use_effect_on, use_local_state};
use crate::host::Host;
use limes_assess::UnitId;
use limes_knowledge::Knowledge;
use limes_model::question::Section;

/// A view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Route {
    /// The first view, with the ways to begin.
    Start,
    /// One section of the questionnaire.
    Questions(Section),
    /// The result, with one unit unfolded if one is given.
    Result(Option<UnitId>),
    /// The decided cases.
    Cases,
    /// The description of Limes.
    About,
    /// The rule book, or one entry of it.
    Rulebook(Option<Sheet>),
}

/// An entry of the rule book, by id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sheet {
    Rule(&'static str),
    Fact(&'static str),
}

/// Returns the stable id of a unit within the page.
pub fn unit_id(unit: UnitId) -> String {
    match unit {
        UnitId::Service(id) => format!("s{id}"),
        UnitId::Access(id) => format!("a{id}"),
        UnitId::Common(id) => id.to_owned(),
    }
}

fn read_unit(text: &str, knowledge: &Knowledge) -> Option<UnitId> {
    if let Some(common) = knowledge.common(text) {
        return Some(UnitId::Common(common.id));
    }
    let number = text.get(1..)?.parse().ok()?;
    match text.get(..1)? {
        "s" => Some(UnitId::Service(number)),
        "a" => Some(UnitId::Access(number)),
        _ => None,
    }
}

impl Route {
    /// Reads the part of the address after the `#`. Facts are those of `knowledge`, the organisation's own among them.
    pub fn read(hash: &str, knowledge: &Knowledge) -> Self {
        let path = hash.split('?').next().unwrap_or_default();
        let mut parts = path.trim_start_matches('#').split('/').filter(|part| !part.is_empty());
        match (parts.next(), parts.next()) {
            (Some("questions"), section) => {
                let found = Section::ALL.into_iter().find(|s| Some(s.id()) == section);
                Self::Questions(found.unwrap_or(Section::Services))
            }
            (Some("result"), unit) => Self::Result(unit.and_then(|unit| read_unit(unit, knowledge))),
            (Some("cases"), _) => Self::Cases,
            (Some("about"), _) => Self::About,
            (Some("rules"), id) => {
                let rule = id.and_then(|id| knowledge.rule(id));
                Self::Rulebook(rule.map(|rule| Sheet::Rule(rule.id)))
            }
            (Some("facts"), id) => {
                let fact = id.and_then(|id| knowledge.fact(id));
                Self::Rulebook(fact.map(|fact| Sheet::Fact(fact.id)))
            }
            _ => Self::Start,
        }
    }

    /// Returns the address, beginning with `#`.
    pub fn href(self) -> String {
        match self {
            Self::Start => "#/".to_owned(),
            Self::Questions(section) => format!("#/questions/{}", section.id()),
            Self::Result(None) => "#/result".to_owned(),
            Self::Result(Some(unit)) => format!("#/result/{}", unit_id(unit)),
            Self::Cases => "#/cases".to_owned(),
            Self::About => "#/about".to_owned(),
            Self::Rulebook(None) => "#/rules".to_owned(),
            Self::Rulebook(Some(Sheet::Rule(id))) => ["#/rules/", id].concat(),
            Self::Rulebook(Some(Sheet::Fact(id))) => ["#/facts/", id].concat(),
        }
    }
}

/// Returns the view that the address names now.
#[hook]
pub fn use_route(host: &Host, knowledge: &Rc<Knowledge>) -> Route {
    let route = use_local_state(|| Route::read(&host.hash(), knowledge));
    {
        let (route, host, knowledge) = (route.clone(), host.clone(), Rc::clone(knowledge));
        use_effect_on((), move |()| {
            let now = host.clone();
            let listener = host.on_move(move || route.set(Route::read(&now.hash(), &knowledge)));
            move || drop(listener)
        });
    }
    *route
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::setting::Setting;
    use crate::testing::OWN_REGION;

    fn read(hash: &str) -> Route {
        Route::read(hash, Knowledge::built_in())
    }

    #[test]
    fn an_address_is_read_as_it_is_written() {
        let routes = [
            Route::Start,
            Route::Questions(Section::People),
            Route::Result(None),
            Route::Result(Some(UnitId::Service(12))),
            Route::Result(Some(UnitId::Access(3))),
            Route::Cases,
            Route::About,
            Route::Rulebook(None),
            Route::Rulebook(Some(Sheet::Rule("basis.third-country"))),
            Route::Rulebook(Some(Sheet::Fact("region.aws.eu-west-3"))),
        ];
        for route in routes {
            assert_eq!(read(&route.href()), route, "{}", route.href());
        }
        assert_eq!(read("#/rules/no-such-rule"), Route::Rulebook(None));
        assert_eq!(read("#/nowhere"), Route::Start);
    }

    #[test]
    fn the_address_of_an_own_fact_leads_to_its_entry() {
        let knowledge = Setting::read(Some(OWN_REGION)).knowledge(Knowledge::built_in());
        let route = Route::Rulebook(Some(Sheet::Fact("own:frankfurt-2")));
        assert_eq!(route.href(), "#/facts/own:frankfurt-2");
        assert_eq!(Route::read(&route.href(), &knowledge), route);
        assert_eq!(read(&route.href()), Route::Rulebook(None));
    }
}
