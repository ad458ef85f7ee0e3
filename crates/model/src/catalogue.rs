//! Records of products: their flows, and the conditions that decide them.

use crate::question::{AreaRef, QuestionIndex, When};
use crate::{Control, Country, DataKind, Date, Extent, FlowKind, Grade, Slot};
use crate::{Layout, Packed, Packer, Text, Unpacker};
use crate::{ids, packed};

/// Where a flow happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// The answer: a country, countries, or the countries of a region.
    Answer(QuestionIndex),
    /// In the paired region of the answered region; nowhere if there is no pair.
    Pair(QuestionIndex),
    /// In these countries.
    Countries(&'static [Country]),
    /// In some country or countries of the area.
    Area(Text),
    /// In some country or countries of these areas and lists, which the documents name; the provider has to say in which.
    Among(&'static [AreaRef]),
    /// The destinations of a fact's way of leaving: ids of both.
    Leaving(Text, Text),
    /// The place of a region fact, by fact id.
    RegionFact(Text),
    /// Anywhere in the world.
    Anywhere,
    /// Not known from the facts: the provider has to say.
    Ask,
}

/// A place under a condition; the first alternative whose condition holds counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PlaceCase {
    /// When this alternative holds.
    pub when: When,
    /// The place.
    pub is: Place,
    /// Facts behind it.
    pub facts: &'static [Text],
}

/// Who holds or handles the data of a flow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ActorRef {
    /// The provider of the product, with its group.
    Provider,
    /// Another provider, by id, as sub-processor or controller of its own.
    Other(Text),
    /// A company in a country that the facts do not name.
    Unnamed(Country),
    /// A company of which the country is what the answer says.
    Answer(QuestionIndex),
    /// The user's own organisation.
    Customer,
}

ids! {
    /// Which protection can keep a flow unreadable.
    ClearText {
        /// The service does not need clear text here: a key that the provider never holds is enough.
        NotNeeded = "not-needed",
        /// The service works on clear text here: only encryption before the data reaches the provider helps.
        Needed = "needed",
        /// The customer's encryption never covers it (accounts, logs, support).
        Always = "always",
        /// Nobody who handles it holds a key (encrypted transit).
        Never = "never",
    }
}

/// One way in which data of the product comes to a place and into somebody's hands.
#[derive(Clone, Copy, Debug)]
pub struct Flow {
    /// Id within the product; message key `flow-PRODUCT-ID`, or `flow-TEMPLATE-ID`.
    pub id: Text,
    /// Kind.
    pub kind: FlowKind,
    /// Data.
    pub data: DataKind,
    /// How much of the data.
    pub extent: Extent,
    /// When it happens.
    pub when: When,
    /// Where it happens; at least one case.
    pub place: &'static [PlaceCase],
    /// Who holds or handles it.
    pub seen_by: &'static [ActorRef],
    /// Which protection counts.
    pub clear_text: ClearText,
    /// What the customer can do.
    pub control: Control,
    /// The question whose answer is that control, if any.
    pub switch: Option<QuestionIndex>,
    /// Facts that document the flow.
    pub facts: &'static [Text],
    /// Whether the flow did not exist before its facts begin (true), or is not documented for that time (false).
    pub absent_before: bool,
    /// The slots that its documents settle as well, beside that of its kind.
    pub covers: &'static [Slot],
    /// The template from which the product has it, with its texts; absent where it has texts of its own.
    pub template: Option<Text>,
}

impl Flow {
    /// Whether it says what there is to know of a slot.
    #[must_use]
    pub fn fills(&self, slot: Slot) -> bool {
        self.kind.slot() == Some(slot) || self.covers.contains(&slot)
    }
}

/// A product that can be picked.
#[derive(Clone, Copy, Debug)]
pub struct Product {
    /// Stable id; message key `product-ID`.
    pub id: Text,
    /// Provider id; absent for what the organisation runs or describes itself.
    pub provider: Option<Text>,
    /// Family for answers given once for several services; absent where there is none.
    pub family: Option<Text>,
    /// Group in the picker, for example `microsoft`; message key `group-ID`.
    pub group: Text,
    /// What it is used for, by ids: products with one in common can take each other's place.
    pub serves: &'static [Text],
    /// Whose regions the region question offers; absent where no region is asked for.
    pub regions: Option<Text>,
    /// Offering fact that limits when it could be used; absent where nothing does.
    pub offering: Option<Text>,
    /// Further facts to show.
    pub facts: &'static [Text],
    /// Its flows.
    pub flows: &'static [Flow],
}

/// What people type in place of the name of a product.
#[derive(Clone, Copy, Debug)]
pub struct Alias {
    /// Id of the product.
    pub product: Text,
    /// Whether the words are the names of services for which the product is the general entry: a service is then known by them.
    pub is_service: bool,
    /// The words; spellings of the same are separated by commas, the one to show comes first.
    pub words: &'static [Text],
}

/// A plan or a usual start: several products under one name; message key `bundle-ID`.
#[derive(Clone, Copy, Debug)]
pub struct Bundle {
    /// Stable id.
    pub id: Text,
    /// What people type in place of its name.
    pub words: &'static [Text],
    /// Ids of its products.
    pub products: &'static [Text],
    /// How well it is known that the plan has these products; absent for a start that nobody sells as a plan.
    pub grade: Option<Grade>,
    /// Ids of the sources.
    pub sources: &'static [Text],
    /// The day on which that was checked; absent as the grade.
    pub checked: Option<Date>,
}

/// Flows that come once with the first service of a provider's families.
#[derive(Clone, Copy, Debug)]
pub struct Common {
    /// Stable id; message key `common-ID`. What the documents of a provider leave open has the id `company-PROVIDER` and the
    /// message key `common-company`.
    pub id: Text,
    /// Provider id.
    pub provider: Text,
    /// Family whose answers count; absent where there is none.
    pub family: Option<Text>,
    /// Families of which one service is enough; empty = any product of the provider.
    pub families: &'static [Text],
    /// The flows.
    pub flows: &'static [Flow],
}

/// In place of the provider in the message keys of what its documents leave open.
pub const COMPANY: Text = "company";

impl Common {
    /// Returns the id of what the documents of a provider leave open.
    #[must_use]
    pub fn of_company(provider: &str) -> String {
        [COMPANY, "-", provider].concat()
    }

    /// Returns the id by which its messages and those of its flows are found.
    #[must_use]
    pub fn source(&self) -> Text {
        let is_company = self.id.strip_prefix(COMPANY).is_some_and(|rest| rest.starts_with('-'));
        if is_company { COMPANY } else { self.id }
    }

    /// Whether one service of the product is enough for the flows to come.
    #[must_use]
    pub fn comes_with(&self, product: &Product) -> bool {
        let of_family = |family| self.families.contains(&family);
        product.provider == Some(self.provider) && (self.families.is_empty() || product.family.is_some_and(of_family))
    }
}

packed!(enum Place {
    0 = Answer(question),
    1 = Pair(question),
    2 = Countries(countries),
    3 = Area(id),
    4 = Leaving(fact, way),
    5 = RegionFact(fact),
    6 = Anywhere,
    7 = Ask,
    8 = Among(areas),
});
packed!(struct PlaceCase { when, is, facts });
packed!(enum ActorRef { 0 = Provider, 1 = Other(provider), 2 = Unnamed(country), 3 = Answer(question), 4 = Customer });
packed!(struct Flow {
    id, kind, data, extent, when, place, seen_by, clear_text, control, switch, facts, absent_before, covers, template,
});
packed!(struct Alias { product, is_service, words });
packed!(struct Bundle { id, words, products, grade, sources, checked });
packed!(struct Product { id, provider, family, group, serves, regions, offering, facts, flows });

impl Packed for Common {
    fn pack(&self, packer: &mut Packer) {
        self.provider.pack(packer);
        // most are of companies, and their ids need no text
        let follows = self.id == Self::of_company(self.provider);
        packer.text(if follows { "" } else { self.id });
        self.family.pack(packer);
        self.families.pack(packer);
        self.flows.pack(packer);
    }

    fn unpack(from: &mut Unpacker) -> Self {
        let provider: Text = Packed::unpack(from);
        let id = from.text();
        Self {
            id: if id.is_empty() {
                Self::of_company(provider).leak()
            } else {
                id
            },
            provider,
            family: Packed::unpack(from),
            families: Packed::unpack(from),
            flows: Packed::unpack(from),
        }
    }

    fn layout(layout: &mut Layout) {
        layout.record("Common", |layout| {
            layout.field("provider", |common: &Self| &common.provider);
            layout.field("id", |common: &Self| &common.id);
            layout.field("family", |common: &Self| &common.family);
            layout.field("families", |common: &Self| &common.families);
            layout.field("flows", |common: &Self| &common.flows);
        });
    }
}
