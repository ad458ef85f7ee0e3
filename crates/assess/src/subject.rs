//! A flow of a unit as an evaluation sees it. Its properties are private, and reading one is noted: two flows give the
//! same result where everything is equal that the evaluation read.

use std::cell::Cell;
use std::collections::HashMap;

use limes_knowledge::Knowledge;
use limes_model::catalogue::{ActorRef, ClearText, Flow, PlaceCase};
use limes_model::question::{QuestionIndex, Scope, When};
use limes_model::{DataKind, Extent, FlowKind, Text};
use rustc_hash::FxBuildHasher;

use crate::setup::{Key, Target, UnitId};
use crate::unit::Unit;

/// What an evaluation read of its subject, as bits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Inputs(u16);

impl Inputs {
    const UNIT: Self = Self(1);
    const PROVIDER: Self = Self(1 << 1);
    const FAMILY: Self = Self(1 << 2);
    const REGIONS: Self = Self(1 << 3);
    const PARTY: Self = Self(1 << 4);
    const SERVICE: Self = Self(1 << 5);
    const FLOW: Self = Self(1 << 6);
    const WHEN: Self = Self(1 << 7);
    const PLACE: Self = Self(1 << 8);
    const FACTS: Self = Self(1 << 9);
    const SEEN_BY: Self = Self(1 << 10);
    const CLEAR_TEXT: Self = Self(1 << 11);
    const DATA: Self = Self(1 << 12);
    const EXTENT: Self = Self(1 << 13);
    const KIND: Self = Self(1 << 14);
}

/// How many properties a subject has.
const PROPERTIES: usize = 15;

/// A property of a subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Property {
    Unit(UnitId),
    Provider(Option<Text>),
    Family(Option<Text>),
    Regions(Option<Text>),
    Party(bool),
    Service(bool),
    Flow(Text),
    When(When),
    Place(&'static [PlaceCase]),
    Facts(&'static [Text], bool),
    SeenBy(&'static [ActorRef]),
    ClearText(ClearText),
    Data(DataKind),
    Extent(Extent),
    Kind(FlowKind),
}

/// The properties that were met so far, by number: equal ones have one.
#[derive(Debug, Default)]
pub(super) struct Properties(HashMap<Property, u32, FxBuildHasher>);

/// The properties of a subject by their numbers, in the order of the bits of [`Inputs`]; those that were not read are left out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Values([u32; PROPERTIES]);

impl Values {
    /// Those that were read.
    pub fn read(mut self, read: Inputs) -> Self {
        for (place, value) in self.0.iter_mut().enumerate() {
            if read.0 >> place & 1 == 0 {
                *value = 0;
            }
        }
        self
    }
}

impl Properties {
    /// All properties of a subject.
    pub fn of(&mut self, subject: &Subject<'_>) -> Values {
        let (unit, flow) = (subject.unit, subject.flow);
        Values(
            [
                Property::Unit(unit.id),
                Property::Provider(unit.provider),
                Property::Family(unit.family),
                Property::Regions(unit.regions),
                Property::Party(unit.is_party()),
                Property::Service(is_service(unit)),
                Property::Flow(flow.id),
                Property::When(flow.when),
                Property::Place(flow.place),
                Property::Facts(flow.facts, flow.absent_before),
                Property::SeenBy(flow.seen_by),
                Property::ClearText(flow.clear_text),
                Property::Data(flow.data),
                Property::Extent(flow.extent),
                Property::Kind(flow.kind),
            ]
            .map(|property| {
                let next = self.0.len() + 1;
                *self
                    .0
                    .entry(property)
                    .or_insert_with(|| u32::try_from(next).unwrap_or(u32::MAX))
            }),
        )
    }
}

/// A flow of a unit.
#[derive(Debug)]
pub(super) struct Subject<'u> {
    unit: &'u Unit,
    flow: &'u Flow,
    read: Cell<Inputs>,
}

impl<'u> Subject<'u> {
    pub const fn new(unit: &'u Unit, flow: &'u Flow) -> Self {
        Self {
            unit,
            flow,
            read: Cell::new(Inputs(0)),
        }
    }

    fn note(&self, input: Inputs) {
        self.read.set(Inputs(self.read.get().0 | input.0));
    }

    /// What was read since the last call.
    pub fn take_inputs(&self) -> Inputs {
        self.read.take()
    }

    /// Notes again what was read for a result that is used once more.
    pub fn note_again(&self, inputs: Inputs) {
        self.note(inputs);
    }

    /// What the answer to a question is about, seen from the unit.
    pub fn key(&self, question: QuestionIndex, knowledge: &Knowledge) -> Key {
        self.note(match knowledge.question(question).map(|question| question.scope) {
            None | Some(Scope::Organisation) => Inputs(0),
            Some(Scope::Provider) => self.contract_inputs(),
            Some(Scope::Family) if self.unit.family.is_some() => Inputs::FAMILY,
            Some(Scope::Family) => Inputs(Inputs::FAMILY.0 | self.own_inputs().0),
            Some(Scope::Service | Scope::Access | Scope::Flow | Scope::Law) => self.own_inputs(),
        });
        self.unit.key(question, knowledge)
    }

    /// Flows that come once are about their provider.
    fn own_inputs(&self) -> Inputs {
        Inputs(Inputs::UNIT.0 | Inputs::PROVIDER.0)
    }

    const fn contract_inputs(&self) -> Inputs {
        match self.unit.provider {
            Some(_) => Inputs::PROVIDER,
            None => Inputs(Inputs::UNIT.0 | Inputs::PROVIDER.0),
        }
    }

    /// The target of answers about the unit itself.
    pub fn own(&self) -> Target {
        self.note(self.own_inputs());
        self.unit.own()
    }

    /// The target of answers about the contract.
    pub fn contract(&self) -> Target {
        self.note(self.contract_inputs());
        self.unit.contract()
    }

    /// Which unit it is.
    pub fn unit(&self) -> UnitId {
        self.note(Inputs::UNIT);
        self.unit.id
    }

    pub fn provider(&self) -> Option<Text> {
        self.note(Inputs::PROVIDER);
        self.unit.provider
    }

    pub fn regions(&self) -> Option<Text> {
        self.note(Inputs::REGIONS);
        self.unit.regions
    }

    pub fn is_party(&self) -> bool {
        self.note(Inputs::PARTY);
        self.unit.is_party()
    }

    /// Whether the customer's protection questions count for the unit: only a service has them.
    pub fn has_protection(&self) -> bool {
        self.note(Inputs::SERVICE);
        is_service(self.unit)
    }

    /// Whether it is people with access.
    pub fn is_access(&self) -> bool {
        self.note(Inputs::UNIT);
        matches!(self.unit.id, UnitId::Access(_))
    }

    /// The target of the question where the flow happens.
    pub fn flow(&self) -> Target {
        self.note(Inputs(Inputs::UNIT.0 | Inputs::FLOW.0));
        Target::Flow(self.unit.id, self.flow.id)
    }

    pub fn when(&self) -> When {
        self.note(Inputs::WHEN);
        self.flow.when
    }

    pub fn place(&self) -> &'static [PlaceCase] {
        self.note(Inputs::PLACE);
        self.flow.place
    }

    /// The facts that document the flow, if it did not exist before they begin.
    pub fn begins_with(&self) -> Option<&'static [Text]> {
        self.note(Inputs::FACTS);
        self.flow.absent_before.then_some(self.flow.facts)
    }

    pub fn seen_by(&self) -> &'static [ActorRef] {
        self.note(Inputs::SEEN_BY);
        self.flow.seen_by
    }

    pub fn clear_text(&self) -> ClearText {
        self.note(Inputs::CLEAR_TEXT);
        self.flow.clear_text
    }

    pub fn data(&self) -> DataKind {
        self.note(Inputs::DATA);
        self.flow.data
    }

    pub fn kind(&self) -> FlowKind {
        self.note(Inputs::KIND);
        self.flow.kind
    }

    pub fn extent(&self) -> Extent {
        self.note(Inputs::EXTENT);
        self.flow.extent
    }
}

const fn is_service(unit: &Unit) -> bool {
    matches!(unit.id, UnitId::Service(_))
}
