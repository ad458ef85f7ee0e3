//! The units of an assessment: services, people with access, and flows that come once with a provider.

use super::setup::{Key, Setup, Target, UnitId};
use limes_knowledge::Knowledge;
use limes_model::Text;
use limes_model::catalogue::Flow;
use limes_model::question::{QuestionIndex, Scope};

/// Id of the product by which a user describes a company that is not in the catalogue.
pub const OTHER_PARTY: Text = "other-party";
/// The id of the product that the user describes.
pub const OTHER_PRODUCT: Text = "other-product";
/// Id of the product that the organisation runs in a data centre of its own: it has no provider.
pub const OWN_DATA_CENTRE: Text = "own-data-centre";
/// In place of the id of a company that the facts do not name.
pub const UNNAMED_COMPANY: Text = "unnamed";

/// One unit with its flows.
#[derive(Clone, Copy, Debug)]
pub struct Unit {
    /// Which unit.
    pub id: UnitId,
    /// Provider id; absent for people with access and for what the organisation runs or describes itself.
    pub provider: Option<Text>,
    /// Family whose answers count; absent where there is none.
    pub family: Option<Text>,
    /// Provider of the region list; absent where no region is asked for.
    pub regions: Option<Text>,
    /// Product id, or the id of the common flows, or `access`.
    pub source: Text,
    /// Offering that limits when it can be used; absent where nothing does.
    pub offering: Option<Text>,
    /// The flows.
    pub flows: &'static [Flow],
}

impl Unit {
    /// Whether it is a party that the user describes by hand, of which its role in the transfer is asked.
    #[must_use]
    pub fn is_party(&self) -> bool {
        self.source == OTHER_PARTY
    }

    /// Returns the id by which the texts of a flow are found, together with the id of the flow.
    #[must_use]
    pub fn words_of(&self, flow: &str) -> Text {
        let flow = self.flows.iter().find(|known| known.id == flow);
        flow.and_then(|flow| flow.template).unwrap_or(self.source)
    }

    /// What the answer to a question is about, seen from this unit.
    #[must_use]
    pub fn key(&self, question: QuestionIndex, knowledge: &Knowledge) -> Key {
        let scope = knowledge.question(question).map_or(Scope::Organisation, |q| q.scope);
        let target = match scope {
            Scope::Organisation => Target::Organisation,
            Scope::Provider => self.contract(),
            Scope::Family => self.family.map_or_else(|| self.own(), Target::Family),
            Scope::Service | Scope::Access | Scope::Flow | Scope::Law => self.own(),
        };
        Key { target, question }
    }

    /// The target of answers about the unit itself.
    pub(crate) fn own(&self) -> Target {
        match self.id {
            UnitId::Service(id) => Target::Service(id),
            UnitId::Access(id) => Target::Access(id),
            // flows that come once always come with a provider
            UnitId::Common(_) => self.provider.map_or(Target::Organisation, Target::Provider),
        }
    }

    /// The target of answers about the contract: the provider, or the unit itself where it has none.
    pub(crate) fn contract(&self) -> Target {
        self.provider.map_or_else(|| self.own(), Target::Provider)
    }
}

/// All units of a set-up in a fixed order: services in the user's order, people, then what comes once.
#[must_use]
pub fn units(setup: &Setup, knowledge: &Knowledge) -> Vec<Unit> {
    let mut units = Vec::new();
    let mut products = Vec::new();
    for service in setup.services() {
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
    for access in setup.access() {
        units.push(Unit {
            id: UnitId::Access(access.id),
            provider: None,
            family: None,
            regions: None,
            source: "access",
            offering: None,
            flows: knowledge.access_flows(),
        });
    }
    for common in knowledge.commons() {
        let wanted = products.iter().any(|product| common.comes_with(product));
        if wanted {
            let regions = products
                .iter()
                .find(|p| p.provider == Some(common.provider))
                .and_then(|p| p.regions);
            units.push(Unit {
                id: UnitId::Common(common.id),
                provider: Some(common.provider),
                family: common.family,
                regions,
                source: common.source(),
                offering: None,
                flows: common.flows,
            });
        }
    }
    units
}
