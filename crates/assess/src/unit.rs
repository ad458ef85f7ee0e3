//! The units of an assessment: services, people with access, and flows that come once with a provider.

use std::sync::LazyLock;

use super::general::index_of;
use super::setup::{Key, Setup, Target, UnitId};
use limes_knowledge::QUESTIONS;
use limes_knowledge::{COMMONS, PRODUCTS};
use limes_model::Text;
use limes_model::catalogue::{ActorRef, ClearText, Flow, Place, PlaceCase, Product};
use limes_model::question::{QuestionIndex, Scope};
use limes_model::question::{Test, When};
use limes_model::{Control, DataKind, Extent, FlowKind};

/// One unit with its flows.
#[derive(Clone, Copy, Debug)]
pub struct Unit {
    /// Which unit.
    pub id: UnitId,
    /// Provider id, empty for people of the customer's own choice.
    pub provider: Text,
    /// Family whose answers count, or empty.
    pub family: Text,
    /// Provider of the region list, or empty.
    pub regions: Text,
    /// Product id, or the id of the common flows, or `access`.
    pub source: Text,
    /// Offering that limits when it can be used, or empty.
    pub offering: Text,
    /// The flows.
    pub flows: &'static [Flow],
}

impl Unit {
    /// Whether it is a party that the user describes by hand, of which its role in the transfer is asked.
    #[must_use]
    pub fn is_party(&self) -> bool {
        self.source == "other-party"
    }

    /// What the answer to a question is about, seen from this unit.
    #[must_use]
    pub fn key(&self, question: QuestionIndex) -> Key {
        let scope = QUESTIONS
            .get(usize::from(question))
            .map_or(Scope::Organisation, |q| q.scope);
        let own = match self.id {
            UnitId::Service(id) => Target::Service(id),
            UnitId::Access(id) => Target::Access(id),
            UnitId::Common(_) => Target::Provider(self.provider),
        };
        let target = match scope {
            Scope::Organisation => Target::Organisation,
            Scope::Provider => Target::Provider(self.provider),
            Scope::Family if !self.family.is_empty() => Target::Family(self.family),
            Scope::Family | Scope::Service | Scope::Access | Scope::Flow | Scope::Law => own,
        };
        Key { target, question }
    }
}

/// The product with this id.
#[must_use]
pub fn product(id: &str) -> Option<&'static Product> {
    PRODUCTS.iter().find(|product| product.id == id)
}

/// All units of a set-up in a fixed order: services in the user's order, people, then what comes once.
#[must_use]
pub fn units(setup: &Setup) -> Vec<Unit> {
    let mut units = Vec::new();
    let mut products = Vec::new();
    for service in &setup.services {
        if let Some(product) = product(service.product) {
            products.push(product);
            units.push(Unit {
                id: UnitId::Service(service.id),
                provider: product.provider,
                family: product.family,
                regions: product.regions,
                source: product.id,
                offering: product.offering,
                flows: product.flows,
            });
        }
    }
    for access in &setup.access {
        units.push(Unit {
            id: UnitId::Access(access.id),
            provider: "",
            family: "",
            regions: "",
            source: "access",
            offering: "",
            flows: &ACCESS_FLOWS,
        });
    }
    for common in COMMONS {
        let wanted = products.iter().any(|product| {
            product.provider == common.provider
                && (common.families.is_empty() || common.families.contains(&product.family))
        });
        if wanted {
            let regions = products
                .iter()
                .find(|p| p.provider == common.provider)
                .map_or("", |p| p.regions);
            units.push(Unit {
                id: UnitId::Common(common.id),
                provider: common.provider,
                family: common.family,
                regions,
                source: common.id,
                offering: "",
                flows: common.flows,
            });
        }
    }
    units
}

/// The flows that a group of people with access may bring.
pub(super) fn access_flows() -> &'static [Flow] {
    &ACCESS_FLOWS
}

/// The flows of a group of people with access.
static ACCESS_FLOWS: LazyLock<Vec<Flow>> = LazyLock::new(|| {
    let (who, extent) = (index_of("access.who"), index_of("access.extent"));
    let leak = |tests: Vec<Test>| When(Box::leak(tests.into_boxed_slice()));
    let place: &'static [PlaceCase] = Box::leak(Box::new([PlaceCase {
        when: When(&[]),
        is: Place::Answer(index_of("access.countries")),
        facts: &[],
    }]));
    let company: &'static [ActorRef] = Box::leak(Box::new([
        ActorRef::Answer(index_of("access.company-country")),
        ActorRef::Answer(index_of("access.parent-country")),
    ]));
    // options of access.who: own-staff, group-company, contractor; of access.extent: nothing-readable, single-cases, everything
    let flow = |id: Text, own: bool, amount: u64, kind: FlowKind, how_much: Extent, clear_text: ClearText| Flow {
        id,
        kind,
        data: DataKind::Content,
        extent: how_much,
        when: leak(vec![
            Test::OneOf(who, if own { 0b001 } else { 0b110 }),
            Test::OneOf(extent, amount),
        ]),
        place,
        seen_by: if own { &[ActorRef::Customer] } else { company },
        clear_text,
        control: Control::UserChoice,
        switch: Some(index_of("access.countries")),
        facts: &[],
        absent_before: false,
    };
    use Extent::{Full, Limited};
    vec![
        flow(
            "own-everything",
            true,
            0b100,
            FlowKind::OwnStaff,
            Full,
            ClearText::Always,
        ),
        flow("own-cases", true, 0b010, FlowKind::OwnStaff, Limited, ClearText::Always),
        flow(
            "others-everything",
            false,
            0b100,
            FlowKind::RemoteAdministration,
            Full,
            ClearText::Always,
        ),
        flow(
            "others-cases",
            false,
            0b010,
            FlowKind::RemoteAdministration,
            Limited,
            ClearText::Always,
        ),
        flow(
            "others-nothing",
            false,
            0b001,
            FlowKind::RemoteAdministration,
            Limited,
            ClearText::Never,
        ),
    ]
});
