//! Records of facts and sources: each fact is one dated, sourced statement.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use crate::{Control, Country, Date, Grade, Layout, Packed, Packer, Period, RecordFault, Slot, Unpacker, ids, packed};

/// Text that lives as long as the program: built in, or read once at start-up.
pub type Text = &'static str;

/// A document that was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    /// Stable id, for example `law.s-schrems2-text`.
    pub id: Text,
    /// Title in the document's own language.
    pub title: Text,
    /// Address; absent where there is none.
    pub url: Option<Text>,
    /// Who published it; absent where nobody is named.
    pub publisher: Option<Text>,
    /// Date of the document as printed there; may be a year or `undated`.
    pub date: Text,
    /// Whether the law-maker, court, authority or maker itself speaks.
    pub primary: bool,
    /// How much of it was read: `full`, `part`, `opening`, `excerpt`; absent where that is not recorded.
    pub extent: Option<Text>,
}

/// One dated, sourced statement.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// Stable id, `kind.topic…`.
    pub id: Text,
    /// When the statement holds.
    pub valid: Period,
    /// How it was established.
    pub grade: Grade,
    /// Ids of the sources of a fact that comes from no pack. The facts of a pack have theirs in the pack of the sources,
    /// which is read later.
    pub own_sources: Vec<Text>,
    /// The day of the last check.
    pub checked: Date,
    /// After this day the fact is shown as stale.
    pub review_by: Date,
    /// What it says.
    pub value: FactValue,
}

ids! {
    /// Whether a law reaches somebody.
    Reaches, key "reaches" {
        /// It does not.
        No = "no",
        /// Authorities or courts disagree, or it has not been decided.
        Contested = "contested",
        /// It does so in all likelihood; treated as yes.
        Likely = "likely",
        /// It does.
        Yes = "yes",
    }
}

ids! {
    /// Kind of an access law.
    AccessKind {
        /// Criminal investigation.
        Criminal = "criminal",
        /// Intelligence.
        Intelligence = "intelligence",
        /// Both.
        Both = "both",
        /// Limits access instead of giving it.
        Safeguard = "safeguard",
    }
}

ids! {
    /// Kind of a transfer instrument.
    InstrumentKind {
        /// Adequacy decision for everybody in the country.
        Adequacy = "adequacy",
        /// Adequacy decision under conditions.
        AdequacyPartial = "adequacy-partial",
        /// Standard contractual clauses.
        Clauses = "clauses",
        /// Binding corporate rules.
        CorporateRules = "corporate-rules",
        /// Derogations for specific situations.
        Derogation = "derogation",
        /// A limit on disclosure.
        Limit = "limit",
        /// Examples of countries without a decision.
        Absence = "absence",
    }
}

ids! {
    /// The law of which a transfer instrument is part.
    LegalRegime, key "value-regime" {
        /// The General Data Protection Regulation.
        Eu = "EU",
        /// The regulation for the institutions of the Union.
        EuInstitutions = "EUI",
        /// The Swiss data protection act.
        Switzerland = "CH",
        /// The law of the United Kingdom.
        UnitedKingdom = "UK",
    }
}

ids! {
    /// How a company is linked to a country.
    LinkKind, key "value-link" {
        /// A subsidiary is established there.
        Subsidiary = "subsidiary",
        /// The company does business there.
        Business = "business",
        /// Staff there can see the data.
        Staff = "staff",
        /// Technology comes from there.
        Technology = "technology",
        /// A parent below the ultimate one is there: a former ultimate parent after an assumed purchase.
        Parent = "parent",
    }
}

ids! {
    /// Whether an importer is on the list of the Data Privacy Framework.
    DpfStatus, key "value-dpf" {
        /// It is.
        Certified = "certified",
        /// It was not on the day on which the fact was checked.
        NotListed = "not-listed",
        /// Not known.
        Unknown = "unknown",
        /// The framework is not for it.
        NotApplicable = "not-applicable",
    }
}

ids! {
    /// Whether a control can be used.
    ControlStatus, key "value-status" {
        /// It can.
        Available = "available",
        /// As a preview.
        Preview = "preview",
    }
}

ids! {
    /// Who holds the keys of a control.
    KeyHolder, key "value-keys" {
        /// There are no keys.
        None = "none",
        /// The provider.
        Provider = "provider",
        /// The customer, in a service of the provider.
        CustomerInProvider = "customer-in-provider",
        /// The customer, outside the provider.
        CustomerOutside = "customer-outside",
        /// It depends on the set-up.
        Depends = "depends",
    }
}

ids! {
    /// Whether an offering can be used.
    OfferingStatus, key "value-status" {
        /// It can.
        Available = "available",
        /// It is being qualified.
        InQualification = "in-qualification",
        /// It is under review.
        UnderReview = "under-review",
        /// As a preview.
        Preview = "preview",
        /// It is closed.
        Closed = "closed",
    }
}

ids! {
    /// Where a rule of a sector leaves it to a person whether something is forbidden.
    PersonDecides, key "value-person" {
        /// Nowhere.
        Never = "never",
        /// Where somebody outside could reach the data.
        Foreign = "foreign",
        /// Outside of the places that the rule names.
        Elsewhere = "elsewhere",
        /// Where another party handles the data.
        Others = "others",
        /// Everywhere.
        Always = "always",
        /// Where another party handles the data, or it is outside, and no rule is known about this kind of data.
        NoRule = "no-rule",
    }
}

/// A condition under which a rule of a sector allows something: the answers to a question by which it is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Requirement {
    /// Id of the question.
    pub question: Text,
    /// The options by which it is met.
    pub met: &'static [Text],
    /// Whether it is needed as well where nobody else handles the data.
    pub own: bool,
    /// A country: a provider meets it that is established there according to the facts.
    pub established: Option<Country>,
}

ids! {
    /// A destination of data that is not a named country.
    DestinationWord, key "value-to" {
        /// Anywhere in the world.
        Anywhere = "anywhere",
        /// The edge of a network.
        Edge = "edge",
        /// Outside Microsoft's EU Data Boundary.
        OutsideEudb = "outside-eudb",
        /// The provider makes no promise.
        NoPromise = "no-promise",
        /// The documents do not name it.
        NotSeen = "not-seen",
        /// The customer chooses it.
        CustomerChoice = "customer-choice",
        /// On the way through networks.
        Route = "route",
        /// People abroad.
        Personnel = "personnel",
        /// Asia and the Pacific.
        Apac = "apac",
        /// The region of Microsoft Defender.
        DefenderRegion = "defender-region",
    }
}

/// The destination of data that leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Destination {
    /// A country.
    Country(Country),
    /// A third party, in a country if it is known.
    ThirdParty(Option<Country>),
    /// Anything but a named country.
    Word(DestinationWord),
}

/// A text that is not a destination.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DestinationError;

impl fmt::Display for DestinationError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words = DestinationWord::IDS.join(", ");
        write!(
            f,
            "unknown destination; expected a country code or one of {words}, third-party, third-party:COUNTRY"
        )
    }
}

impl std::error::Error for DestinationError {}

impl FromStr for Destination {
    type Err = DestinationError;

    fn from_str(text: &str) -> Result<Self, DestinationError> {
        const THIRD_PARTY: &str = "third-party";
        let country = |code: &str| code.parse().map_err(|_| DestinationError);
        match text
            .strip_prefix(THIRD_PARTY)
            .map(|rest| rest.strip_prefix(':').ok_or(rest))
        {
            Some(Ok(code)) => country(code).map(|country| Self::ThirdParty(Some(country))),
            Some(Err("")) => Ok(Self::ThirdParty(None)),
            _ => text
                .parse()
                .map(Self::Word)
                .or_else(|_| country(text).map(Self::Country)),
        }
    }
}

impl fmt::Display for Destination {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Country(country) => country.fmt(f),
            Self::ThirdParty(None) => f.write_str("third-party"),
            Self::ThirdParty(Some(country)) => write!(f, "third-party:{country}"),
            Self::Word(word) => f.write_str(word.id()),
        }
    }
}

/// A link of a company to another country beside its seat and its parent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    /// The country.
    pub country: Country,
    /// Kind.
    pub kind: LinkKind,
}

/// One way in which data leaves according to a documented row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Leaving {
    /// Id within the fact.
    pub id: Text,
    /// Its destinations.
    pub to: &'static [Destination],
    /// What the customer can do.
    pub control: Control,
}

/// The statement of a fact. Lists that a changed fact can have of its own are borrowed from the pack, or owned.
///
/// The enum is exhaustive on purpose: code that shows or writes facts should have to decide what to do with a new kind. An
/// arm for everything else would leave it out without a word.
#[derive(Clone, Debug, PartialEq)]
pub enum FactValue {
    /// An area that takes in whole other areas.
    Area {
        /// Id of the area.
        area: Text,
        /// Areas whose members belong to it as well.
        includes: &'static [Text],
        /// Whether it is a contract term and not law.
        contractual: bool,
    },
    /// Membership of a country in an area.
    Member {
        /// Id of the area.
        area: Text,
        /// The country.
        country: Country,
    },
    /// A transfer instrument.
    Instrument {
        /// The law of which it is part.
        regime: LegalRegime,
        /// Kind.
        kind: InstrumentKind,
        /// Countries covered; empty for instruments that do not depend on the country.
        countries: Cow<'static, [Country]>,
        /// Conditions by id, for example `importer-listed`, `commercial-pipeda`.
        conditions: &'static [Text],
        /// The act as cited.
        act: Text,
        /// From this day no new contract may use it.
        no_new_contracts_from: Option<Date>,
        /// Conditions under which it is contested: ids of warnings shown beside it.
        warnings: Cow<'static, [Text]>,
    },
    /// A law under which authorities of a country get access, or which limits such access.
    AccessLaw {
        /// The country.
        country: Country,
        /// Kind.
        kind: AccessKind,
        /// Reach to a company established in the country.
        company: Reaches,
        /// Reach to a foreign subsidiary through a parent in the country.
        through_parent: Reaches,
        /// Reach to a foreign parent through its subsidiary in the country.
        through_subsidiary: Reaches,
        /// Reach to a foreign company that only does business in the country.
        through_business: Reaches,
        /// Reach to data on machines in the country.
        on_territory: Reaches,
        /// Reach through people who are in the country and can see the data.
        through_staff: Reaches,
        /// The act as cited.
        act: Text,
        /// Ids of warnings shown beside it.
        warnings: Cow<'static, [Text]>,
    },
    /// A finding that the access powers of a country go beyond what is necessary in a democratic society.
    ExcessivePowers {
        /// The country.
        country: Country,
        /// The law of exporters for whom it holds; absent where it holds for all.
        regime: Option<LegalRegime>,
    },
    /// A company that provides services.
    Provider {
        /// Id.
        provider: Text,
        /// Name.
        name: Text,
        /// Contract partner of European customers; absent where an organisation does not declare it.
        entity: Option<Text>,
        /// Country of that entity; absent when not known.
        entity_country: Option<Country>,
        /// Ultimate parent; absent where an organisation does not declare it.
        parent: Option<Text>,
        /// Country of the ultimate parent; absent when not known.
        parent_country: Option<Country>,
        /// Further links.
        links: Cow<'static, [Link]>,
        /// Whether the importer is on the list of the Data Privacy Framework.
        dpf: DpfStatus,
        /// First day on which customers could use it; absent when always.
        available_from: Option<Date>,
    },
    /// A region or another place that a provider offers.
    Region {
        /// Provider id.
        provider: Text,
        /// Code as the provider writes it.
        code: Text,
        /// Name; absent where it has none beside its code.
        name: Option<Text>,
        /// City or area; absent when not known.
        location: Option<Text>,
        /// Countries in which it may be; empty when not known.
        countries: Cow<'static, [Country]>,
        /// The area of it if the countries are not named, `anywhere` = worldwide; absent when not known.
        within: Option<Text>,
        /// `region`, `multi-region`, `local-zone`, `gov`, …
        kind: Text,
        /// Code of the paired region; absent where there is none.
        pair: Option<Text>,
        /// Whether open to selected customers only.
        restricted: bool,
    },
    /// A documented service with the ways in which its data leaves.
    Service {
        /// Provider id.
        provider: Text,
        /// Name.
        name: Text,
        /// Family; absent where it belongs to none.
        family: Option<Text>,
        /// Position towards the provider's boundary: `in`, `partial`, `configurable`, `excluded`, `unknown`; absent where
        /// the provider has no boundary.
        boundary: Option<Text>,
        /// Ways in which data leaves.
        leaving: &'static [Leaving],
    },
    /// A rule that decides whether something is in scope of a provider's boundary.
    ScopeRule {
        /// Provider id.
        provider: Text,
        /// Family.
        family: Text,
        /// `in`, `excluded`, `configurable`, `partial`.
        result: Text,
    },
    /// A technical or organisational control.
    Control {
        /// Provider id.
        provider: Text,
        /// Name.
        name: Text,
        /// Whether it can be used.
        status: ControlStatus,
        /// Who holds the keys.
        keys: KeyHolder,
    },
    /// An offering that comes and goes.
    Offering {
        /// Provider id.
        provider: Text,
        /// Name.
        name: Text,
        /// Operator.
        operator: Text,
        /// Owner.
        owner: Text,
        /// When it was announced, where known.
        announced: Option<Date>,
        /// When new customers were turned away, where known.
        closed_to_new: Option<Date>,
        /// Whether it can be used.
        status: OfferingStatus,
    },
    /// A promise of a provider.
    Commitment {
        /// Provider id.
        provider: Text,
        /// Name.
        name: Text,
    },
    /// Something that happened on the first day of validity.
    Event {
        /// What it is about: id of another fact or a topic.
        about: Text,
    },
    /// A rule of a sector on places, conditions or secrecy, or one that restricts no place.
    SectorRule {
        /// Country whose rule it is; `EU` bodies carry the code `EU`.
        country: Text,
        /// Sector ids to which it applies (options of `org.sector`); empty = every organisation.
        sectors: &'static [Text],
        /// Categories of data to which it applies (options of `data.categories`); empty = all data.
        categories: &'static [Text],
        /// Whether it applies to public bodies alone.
        public_bodies: bool,
        /// To which part of the handling it applies; empty = all.
        slots: &'static [Slot],
        /// Areas or countries in which the data may be; empty when the rule names none.
        allowed: &'static [Text],
        /// Whether a third country with adequacy decision is allowed.
        adequate_allowed: bool,
        /// What allows other places; empty = nothing.
        unless: &'static [Requirement],
        /// What has to be met wherever the data is.
        conditions: &'static [Requirement],
        /// Where a person has to decide.
        person: PersonDecides,
        /// The act as cited.
        act: Text,
    },
    /// A scheme, framework or label.
    Scheme {
        /// Name.
        name: Text,
        /// Issuer.
        issuer: Text,
        /// Whether it binds anybody.
        binding: bool,
    },
    /// Guidance of an authority.
    Guidance {
        /// Title as cited.
        name: Text,
    },
}

ids! {
    /// The kind of a fact: the first part of its id. The order is that of the rule book.
    FactKind, key "library-kind" {
        /// A transfer instrument.
        Instrument = "instrument",
        /// A law under which authorities get access.
        AccessLaw = "access-law",
        /// Access powers that go beyond what is necessary.
        ExcessivePowers = "excessive-powers",
        /// A rule of a sector.
        SectorRule = "sector-rule",
        /// Something that happened.
        Event = "event",
        /// An area.
        Area = "area",
        /// Membership of a country in an area.
        Member = "member",
        /// Guidance of an authority.
        Guidance = "guidance",
        /// A scheme, framework or label.
        Scheme = "scheme",
        /// A company that provides services.
        Provider = "provider",
        /// A promise of a provider.
        Commitment = "commitment",
        /// An offering that comes and goes.
        Offering = "offering",
        /// A technical or organisational control.
        Control = "control",
        /// A rule on the scope of a provider's boundary.
        ScopeRule = "scope-rule",
        /// A documented service.
        Service = "service",
        /// A region.
        Region = "region",
    }
}

impl FactValue {
    /// Returns the countries to which it links a provider: of its seat, of its parent and further ones.
    pub fn linked_countries(&self) -> impl Iterator<Item = Country> {
        let (seats, links) = match self {
            Self::Provider {
                entity_country,
                parent_country,
                links,
                ..
            } => ([*entity_country, *parent_country], &**links),
            _ => ([None, None], &[][..]),
        };
        seats.into_iter().flatten().chain(links.iter().map(|link| link.country))
    }

    /// Returns the kind.
    #[must_use]
    pub const fn kind(&self) -> FactKind {
        match self {
            Self::Area { .. } => FactKind::Area,
            Self::Member { .. } => FactKind::Member,
            Self::Instrument { .. } => FactKind::Instrument,
            Self::AccessLaw { .. } => FactKind::AccessLaw,
            Self::ExcessivePowers { .. } => FactKind::ExcessivePowers,
            Self::Provider { .. } => FactKind::Provider,
            Self::Region { .. } => FactKind::Region,
            Self::Service { .. } => FactKind::Service,
            Self::ScopeRule { .. } => FactKind::ScopeRule,
            Self::Control { .. } => FactKind::Control,
            Self::Offering { .. } => FactKind::Offering,
            Self::Commitment { .. } => FactKind::Commitment,
            Self::Event { .. } => FactKind::Event,
            Self::SectorRule { .. } => FactKind::SectorRule,
            Self::Scheme { .. } => FactKind::Scheme,
            Self::Guidance { .. } => FactKind::Guidance,
        }
    }
}

packed!(struct Source { id, title, url, publisher, date, primary, extent });
packed!(struct Link { country, kind });
packed!(struct Requirement { question, met, own, established });
packed!(struct Leaving { id, to, control });
packed!(enum Destination { 0 = Country(country), 1 = ThirdParty(country), 2 = Word(word) });
packed!(enum FactValue {
    0 = Area { area, includes, contractual },
    1 = Member { area, country },
    2 = Instrument { regime, kind, countries, conditions, act, no_new_contracts_from, warnings },
    3 = AccessLaw { country, kind, company, through_parent, through_subsidiary, through_business, on_territory, through_staff, act, warnings },
    4 = ExcessivePowers { country, regime },
    5 = Provider { provider, name, entity, entity_country, parent, parent_country, links, dpf, available_from },
    6 = Region { provider, code, name, location, countries, within, kind, pair, restricted },
    7 = Service { provider, name, family, boundary, leaving },
    8 = ScopeRule { provider, family, result },
    9 = Control { provider, name, status, keys },
    10 = Offering { provider, name, operator, owner, announced, closed_to_new, status },
    11 = Commitment { provider, name },
    12 = Event { about },
    13 = SectorRule { country, sectors, categories, public_bodies, slots, allowed, adequate_allowed, unless, conditions, person, act },
    14 = Scheme { name, issuer, binding },
    15 = Guidance { name },
});

impl Fact {
    /// The id that follows from what the fact says. Of a region's fact: by provider and code, with dashes for what an id cannot
    /// hold.
    fn own_id(value: &FactValue) -> Option<String> {
        let (provider, code) = match value {
            FactValue::Region { provider, code, .. } => (provider, code),
            FactValue::Provider { provider, .. } => return Some(["provider.", provider].concat()),
            FactValue::Member { area, country } => return Some(["member.", area, ".", country.code()].concat()),
            _ => return None,
        };
        let dashed = |c: char| {
            if c.is_ascii_alphanumeric() {
                c.to_ascii_lowercase()
            } else {
                '-'
            }
        };
        let code: String = code.chars().map(dashed).collect();
        Some(["region.", provider, ".", &code].concat())
    }
}

impl FactValue {
    /// Replaces the texts that are only shown: names of places, services, offerings and acts. No rule reads them.
    pub fn map_shown(&mut self, map: &mut dyn FnMut(Text) -> Text) {
        let maybe = |text: &mut Option<Text>, map: &mut dyn FnMut(Text) -> Text| {
            *text = Some(map(text.unwrap_or_default())).filter(|text| !text.is_empty());
        };
        match self {
            Self::Region { name, location, .. } => {
                maybe(name, map);
                maybe(location, map);
            }
            Self::Provider { entity, parent, .. } => {
                maybe(entity, map);
                maybe(parent, map);
            }
            Self::Instrument { act: text, .. }
            | Self::Service { name: text, .. }
            | Self::Control { name: text, .. }
            | Self::Commitment { name: text, .. }
            | Self::Guidance { name: text } => *text = map(text),
            Self::Offering {
                name, operator, owner, ..
            } => {
                for text in [name, operator, owner] {
                    *text = map(text);
                }
            }
            Self::Scheme { name, issuer, .. } => {
                for text in [name, issuer] {
                    *text = map(text);
                }
            }
            Self::Area { .. }
            | Self::Member { .. }
            | Self::AccessLaw { .. }
            | Self::ExcessivePowers { .. }
            | Self::ScopeRule { .. }
            | Self::Event { .. }
            | Self::SectorRule { .. } => {}
        }
    }

    /// The value without the texts that are only shown, and these texts in order; none where all are empty.
    #[must_use]
    pub fn split_shown(&self) -> (Self, Vec<Text>) {
        let (mut bare, mut shown) = (self.clone(), Vec::new());
        bare.map_shown(&mut |text| {
            shown.push(text);
            ""
        });
        if shown.iter().all(|text| text.is_empty()) {
            shown.clear();
        }
        (bare, shown)
    }
}

impl Packed for Fact {
    fn pack(&self, packer: &mut Packer) {
        self.value.pack(packer);
        // most facts are regions, companies and members, and their ids need no text
        let follows = Self::own_id(&self.value).is_some_and(|id| id == self.id);
        packer.text(if follows { "" } else { self.id });
        self.valid.pack(packer);
        self.grade.pack(packer);
        self.checked.pack(packer);
        self.review_by.pack(packer);
    }

    fn unpack(from: &mut Unpacker) -> Self {
        let value = FactValue::unpack(from);
        let mut id = from.text();
        if id.is_empty() {
            match Self::own_id(&value) {
                Some(own) => id = own.leak(),
                None => from.broken(RecordFault::Text),
            }
        }
        Self {
            id,
            valid: Packed::unpack(from),
            grade: Packed::unpack(from),
            own_sources: Vec::new(),
            checked: Packed::unpack(from),
            review_by: Packed::unpack(from),
            value,
        }
    }

    fn layout(layout: &mut Layout) {
        layout.record("Fact", |layout| {
            layout.field("value", |fact: &Self| &fact.value);
            layout.field("id", |fact: &Self| &fact.id);
            layout.field("valid", |fact: &Self| &fact.valid);
            layout.field("grade", |fact: &Self| &fact.grade);
            layout.field("checked", |fact: &Self| &fact.checked);
            layout.field("review_by", |fact: &Self| &fact.review_by);
        });
    }
}
