//! The units of an assessment: services, people with access, and flows that come once with a provider.

use super::setup::{Key, Setup, Target, UnitId};
use limes_knowledge::Knowledge;
use limes_model::Text;
use limes_model::catalogue::Flow;
use limes_model::question::{QuestionIndex, Scope};

/// Id of the product by which a user describes a company that is not in the catalogue.
pub const OTHER_PARTY: Text = "other-party";
/// Id of the product that the organisation runs in a data centre of its own: it has no provider.
pub const OWN_DATA_CENTRE: Text = "own-data-centre";
/// In place of the id of a company that the facts do not name.
pub const UNNAMED_COMPANY: Text = "unnamed";

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
        self.source == OTHER_PARTY
    }

    /// What the answer to a question is about, seen from this unit.
    #[must_use]
    pub fn key(&self, question: QuestionIndex, knowledge: &Knowledge) -> Key {
        let scope = knowledge.question(question).map_or(Scope::Organisation, |q| q.scope);
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

/// All units of a set-up in a fixed order: services in the user's order, people, then what comes once.
#[must_use]
pub fn units(setup: &Setup, knowledge: &Knowledge) -> Vec<Unit> {
    let mut units = Vec::new();
    let mut products = Vec::new();
    for service in &setup.services {
        if let Some(product) = knowledge.product(service.product) {
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
            flows: knowledge.access_flows(),
        });
    }
    for common in knowledge.commons() {
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
