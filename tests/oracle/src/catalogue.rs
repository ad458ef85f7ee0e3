//! The raw catalogue: what the files of the knowledge state, compiled here and not taken from the library, and the
//! flows that a set-up has by it.

use std::collections::HashMap;
use std::path::Path;
use std::sync::LazyLock;

use limes_assess::{Key, Setup, Target, UnitId};
use limes_compiler::knowledge::{Files, Records, compile};
use limes_knowledge::Knowledge;
use limes_knowledge::rules::Rule;
use limes_model::catalogue::{ActorRef, ClearText, Common, Flow, Place, PlaceCase, Product};
use limes_model::facts::Fact;
use limes_model::question::{Question, QuestionIndex, Scope, Test, When};
use limes_model::{Control, DataKind, Extent, FlowKind};

static RECORDS: LazyLock<Records> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    compile(&Files::load(&root).unwrap()).unwrap()
});

pub fn questions() -> &'static [Question] {
    &RECORDS.questions
}

pub fn products() -> &'static [Product] {
    &RECORDS.products
}

pub fn commons() -> &'static [Common] {
    &RECORDS.commons
}

pub fn facts() -> &'static [Fact] {
    &RECORDS.facts
}

pub fn rules() -> &'static [&'static Rule] {
    Knowledge::built_in().rules()
}

/// The question with this index.
pub fn asked(index: QuestionIndex) -> &'static Question {
    &questions()[usize::from(index)]
}

/// The index of the question with this id.
pub fn question(id: &str) -> QuestionIndex {
    static BY_ID: LazyLock<HashMap<&str, QuestionIndex>> = LazyLock::new(|| {
        let ids = questions().iter().map(|question| question.id);
        ids.zip(0..).collect()
    });
    *BY_ID.get(id).unwrap_or_else(|| panic!("no question {id}"))
}

/// A service, a group of people, or what comes once with a provider, with its flows.
#[derive(Clone, Debug)]
pub struct Unit {
    pub id: UnitId,
    /// Provider id, empty for people of the customer's own choice.
    pub provider: &'static str,
    /// Family whose answers count, or empty.
    pub family: &'static str,
    /// Provider of the region list, or empty.
    pub regions: &'static str,
    /// Product id, or the id of the common flows, or `access`.
    pub source: &'static str,
    pub flows: Vec<&'static Flow>,
}

impl Unit {
    /// What the answer to a question is about, seen from this unit.
    pub fn key(&self, question: QuestionIndex) -> Key {
        let target = match asked(question).scope {
            Scope::Organisation => Target::Organisation,
            Scope::Provider if !self.provider.is_empty() => Target::Provider(self.provider),
            Scope::Family if !self.family.is_empty() => Target::Family(self.family),
            _ => self.own_target(),
        };
        Key { target, question }
    }

    pub fn own_target(&self) -> Target {
        match self.id {
            UnitId::Service(id) => Target::Service(id),
            UnitId::Access(id) => Target::Access(id),
            UnitId::Common(_) => Target::Provider(self.provider),
        }
    }
}

/// The units of a set-up: the services, the people, then what comes once with a provider.
pub fn units(setup: &Setup) -> Vec<Unit> {
    let used: Vec<(u32, &Product)> = setup
        .services()
        .iter()
        .map(|service| {
            let product = products().iter().find(|product| product.id == service.product);
            (service.id, product.unwrap())
        })
        .collect();
    let mut units: Vec<Unit> = used
        .iter()
        .map(|(id, product)| Unit {
            id: UnitId::Service(*id),
            provider: product.provider.unwrap_or_default(),
            family: product.family.unwrap_or_default(),
            regions: product.regions.unwrap_or_default(),
            source: product.id,
            flows: product.flows.iter().collect(),
        })
        .collect();
    units.extend(setup.access().iter().map(|access| Unit {
        id: UnitId::Access(access.id),
        provider: "",
        family: "",
        regions: "",
        source: "access",
        flows: ACCESS.iter().collect(),
    }));
    for common in commons() {
        let of_provider = || {
            used.iter()
                .filter(|(_, product)| product.provider == Some(common.provider))
        };
        let brings = |(_, product): &(u32, &Product)| {
            common.families.is_empty() || common.families.contains(&product.family.unwrap_or_default())
        };
        if of_provider().any(brings) {
            units.push(Unit {
                id: UnitId::Common(common.id),
                provider: common.provider,
                family: common.family.unwrap_or_default(),
                regions: of_provider().next().unwrap().1.regions.unwrap_or_default(),
                source: common.source(),
                flows: common.flows.iter().collect(),
            });
        }
    }
    units
}

/// The flows of people with access: the organisation's own staff or others, who read everything, single cases or nothing.
static ACCESS: LazyLock<Vec<Flow>> = LazyLock::new(|| {
    let one_of = |id: &str, wanted: &[&str]| {
        let options = asked(question(id)).options.iter().enumerate();
        let bits = options
            .filter(|(_, option)| wanted.contains(option))
            .map(|(bit, _)| 1 << bit);
        Test::OneOf(question(id), bits.sum())
    };
    let when =
        |who: &[&str], extent: &str| When(vec![one_of("access.who", who), one_of("access.extent", &[extent])].leak());
    let countries = question("access.countries");
    let others = &["group-company", "contractor"][..];
    let company = vec![
        ActorRef::Answer(question("access.company-country")),
        ActorRef::Answer(question("access.parent-country")),
    ];
    let company: &'static [ActorRef] = company.leak();
    let staff: &'static [ActorRef] = &[ActorRef::Customer];
    let place: &'static [PlaceCase] = vec![PlaceCase {
        when: When(&[]),
        is: Place::Answer(countries),
        facts: &[],
    }]
    .leak();
    let flows = [
        (
            "own-everything",
            when(&["own-staff"], "everything"),
            Extent::Full,
            staff,
            ClearText::Always,
        ),
        (
            "own-cases",
            when(&["own-staff"], "single-cases"),
            Extent::Limited,
            staff,
            ClearText::Always,
        ),
        (
            "others-everything",
            when(others, "everything"),
            Extent::Full,
            company,
            ClearText::Always,
        ),
        (
            "others-cases",
            when(others, "single-cases"),
            Extent::Limited,
            company,
            ClearText::Always,
        ),
        (
            "others-nothing",
            when(others, "nothing-readable"),
            Extent::Limited,
            company,
            ClearText::Never,
        ),
    ];
    flows
        .into_iter()
        .map(|(id, when, extent, seen_by, clear_text)| Flow {
            id,
            kind: FlowKind::RemoteAdministration,
            data: DataKind::Content,
            extent,
            when,
            place,
            seen_by,
            clear_text,
            control: Control::UserChoice,
            switch: None,
            facts: &[],
            template: None,
            absent_before: false,
            covers: &[],
        })
        .collect()
});
