//! The terms about the place: where a flow happens, and whether that is inside.

use super::FlowEvaluator;
use crate::context::{Beyond, Located};
use crate::setup::{Answer, Key, Target};
use limes_model::{CountrySet, Truth};

impl FlowEvaluator<'_, '_, '_> {
    pub(super) fn place_outside(&mut self) -> Truth {
        let place = match self.located() {
            Located::Nowhere => return Truth::No,
            Located::Open => return self.still_open(),
            Located::At(place) => place,
        };
        let boundary = self.context.inside(&place.named());
        if !place.certain.is_subset(&boundary) {
            return Truth::Yes;
        }
        if !place.area.is_empty() && place.area.without(&boundary) == place.area {
            return Truth::Yes;
        }
        match place.beyond {
            Beyond::Anywhere => Truth::Yes,
            Beyond::OutsideEuEfta if self.context.is_within_eu_and_efta() => Truth::Yes,
            Beyond::OutsideEuEfta => match self.told() {
                Some(countries) => (!countries.is_subset(&self.context.inside(&countries))).into(),
                None => Truth::Unknown,
            },
            Beyond::Nothing => Truth::No,
        }
    }

    pub(super) fn area_wider(&mut self) -> Truth {
        match self.located() {
            Located::Nowhere => Truth::No,
            Located::Open => self.still_open(),
            Located::At(place) => (!place.area.is_subset(&self.context.inside(&place.area))).into(),
        }
    }

    pub(super) fn within_contract_area(&mut self) -> Truth {
        match self.located() {
            Located::Nowhere => Truth::No,
            Located::Open => self.still_open(),
            Located::At(place) => {
                let contractual = place.area_id.is_some_and(|area| self.context.is_contractual(area));
                (contractual && place.certain.is_empty() && place.beyond == Beyond::Nothing).into()
            }
        }
    }

    pub(super) fn still_open(&mut self) -> Truth {
        for key in self.place_open.clone() {
            self.context.ask(key);
        }
        Truth::Unknown
    }

    /// The countries outside that the provider named for a flow whose place has no limit.
    pub(super) fn told(&mut self) -> Option<CountrySet> {
        let key = match self.subject.provider() {
            None => self.context.flow_key(self.subject),
            Some(provider) => Key {
                target: Target::Provider(provider),
                question: self.known.provider_countries,
            },
        };
        match self.context.answer_to(self.subject, key) {
            Some(Answer::Countries(countries)) if !countries.is_empty() => Some(countries),
            Some(_) => {
                self.context.ask(key);
                None
            }
            None => None,
        }
    }
}
