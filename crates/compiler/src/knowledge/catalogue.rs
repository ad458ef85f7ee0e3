//! Products and common flows.

use std::collections::{BTreeMap, BTreeSet};

use super::facts::Facts;
use super::place::{Place as SourcePlace, Problems, Word};
use super::questions::{PLACES, Questions, countries};
use super::read::{Row, keep, keep_list, keep_words};
use limes_model::Text;
use limes_model::catalogue::{ActorRef, ClearText, Common, Flow, Place, PlaceCase, Product};
use limes_model::facts::FactKind;
use limes_model::question::{AnswerKind, AreaRef, When};
use limes_model::{Control, DataKind, Extent, FlowKind, Slot};

/// All products and common flows of the files read so far, in their order.
#[derive(Default)]
pub struct Catalogue {
    products: Vec<Product>,
    commons: Vec<Common>,
    ids: BTreeSet<String>,
    families: BTreeMap<String, BTreeSet<String>>,
    families_cited: Vec<(String, Word)>,
    /// Flows that several products have, by the id of the template.
    templates: BTreeMap<String, &'static [Flow]>,
    /// Where each product is, in the order of the products.
    places: Vec<SourcePlace>,
}

/// What the catalogue refers to, and where mistakes go.
pub struct Context<'a> {
    /// The facts.
    pub facts: &'a Facts,
    /// The questions.
    pub questions: &'a Questions,
    /// The mistakes.
    pub problems: &'a Problems,
}

impl Catalogue {
    /// Reads the products and common flows of one file.
    pub fn read(&mut self, file: &Row<'_>, context: &Context<'_>) {
        for row in file.rows("template") {
            self.template(&row, context);
        }
        for row in file.rows("product") {
            self.product(&row, context);
        }
        for row in file.rows("common") {
            self.common(&row, context);
        }
    }

    fn take_id(&mut self, row: &Row<'_>, what: &str, context: &Context<'_>) -> String {
        let id = row.text("id");
        row.call(format!("{what} \"{id}\""));
        check_id(row, &id);
        if !self.ids.insert(format!("{what} {id}")) {
            context.problems.add(
                &row.place_of("id"),
                format!("used twice; expected a different id for every {what}"),
            );
        }
        id
    }

    fn template(&mut self, row: &Row<'_>, context: &Context<'_>) {
        let id = self.take_id(row, "template", context);
        let template = Some(keep(id.as_str()));
        let flows = flows(row, context).iter().map(|flow| Flow { template, ..*flow });
        self.templates.insert(id, keep_list(flows));
        row.finish();
    }

    /// The flows of a product, and those of the templates that it names.
    fn flows(&self, row: &Row<'_>, provider: &str, context: &Context<'_>) -> &'static [Flow] {
        let likes = row.words("like");
        let mut all = Vec::new();
        if likes.is_empty() || row.has("flow") {
            all.extend_from_slice(flows(row, context));
        }
        let own = Own {
            provider: keep(format!("provider.{provider}")),
            document: row.has("document").then(|| row.word("document")),
            hosts: row
                .words("hosts")
                .iter()
                .filter_map(|host| actor(host, context))
                .collect(),
        };
        if let Some(document) = &own.document {
            context
                .facts
                .check_fact(document, Some(FactKind::Service), context.problems);
        }
        for like in likes {
            match self.templates.get(&like.text) {
                Some(flows) => all.extend(flows.iter().map(|flow| own.flow(*flow, &like, context))),
                None => context.problems.add(
                    &like.place,
                    format!(
                        "unknown template \"{}\"; expected the id of a [[template]] that comes before",
                        like.text
                    ),
                ),
            }
        }
        let mut ids = BTreeSet::new();
        if let Some(twice) = all.iter().find(|flow| !ids.insert(flow.id)) {
            let text = format!(
                "two flows have the id \"{}\"; expected a different id for every flow",
                twice.id
            );
            row.wrong("like", text);
        }
        keep_list(all)
    }

    fn product(&mut self, row: &Row<'_>, context: &Context<'_>) {
        let id = self.take_id(row, "product", context);
        let provider = row.word("provider");
        if !provider.text.is_empty() || !row.has("provider") {
            context.facts.check_provider(&provider, context.problems);
        }
        let family = row.optional_kept("family");
        if let Some(family) = family {
            self.families
                .entry(provider.text.clone())
                .or_default()
                .insert(family.to_owned());
        }
        if row.has("regions") {
            context.facts.check_region_list(&row.word("regions"), context.problems);
        }
        if row.has("offering") {
            context
                .facts
                .check_fact(&row.word("offering"), Some(FactKind::Offering), context.problems);
        }
        let flows = self.flows(row, &provider.text, context);
        self.places.push(row.place());
        self.products.push(Product {
            id: keep(id),
            provider: Some(provider.text).filter(|text| !text.is_empty()).map(keep),
            family,
            group: row.kept("group"),
            serves: row.kept_words("serves"),
            regions: row.optional_kept("regions"),
            offering: row.optional_kept("offering"),
            facts: facts(row, context),
            flows,
        });
        row.finish();
    }

    fn common(&mut self, row: &Row<'_>, context: &Context<'_>) {
        let id = self.take_id(row, "common", context);
        let provider = row.word("provider");
        context.facts.check_provider(&provider, context.problems);
        let families = row.words("families");
        self.families_cited
            .extend(families.iter().map(|family| (provider.text.clone(), family.clone())));
        self.commons.push(Common {
            id: keep(id),
            provider: keep(provider.text),
            family: row.optional_kept("family"),
            families: keep_words(&families),
            flows: flows(row, context),
        });
        row.finish();
    }

    /// Adds what the documents of a provider leave open about all its services, and refuses a product that says nothing of
    /// its own content.
    fn fill_slots(&mut self, problems: &Problems) {
        let mut open: BTreeMap<Text, (BTreeSet<Slot>, BTreeSet<Option<Text>>)> = BTreeMap::new();
        for (product, place) in self.products.iter().zip(&self.places) {
            for slot in silent(product, &self.commons) {
                let Some(provider) = product.provider.filter(|_| slot.is_of_company()) else {
                    let text = format!(
                        "says nothing of the slot \"{0}\"; expected a flow of it, with place = \"ask\" if nothing is known, or a \
                         flow with covers = [\"{0}\"] if its facts settle it",
                        slot.id()
                    );
                    problems.add(place, text);
                    continue;
                };
                let (slots, families) = open.entry(provider).or_default();
                slots.insert(slot);
                families.insert(product.family);
            }
        }
        for (provider, (slots, families)) in open {
            let all = families.contains(&None);
            self.commons.push(Common {
                id: keep(Common::of_company(provider)),
                provider,
                family: None,
                families: keep_list(families.into_iter().flatten().filter(|_| !all)),
                flows: open_flows(slots.into_iter().collect()),
            });
        }
    }

    /// Checks that need all files, and the records.
    pub fn records(mut self, problems: &Problems) -> (Vec<Product>, Vec<Common>) {
        self.fill_slots(problems);
        for (provider, family) in &self.families_cited {
            if !self
                .families
                .get(provider)
                .is_some_and(|known| known.contains(&family.text))
            {
                problems.add(
                    &family.place,
                    format!(
                        "unknown family \"{}\" of {provider}; expected the family of a [[product]]",
                        family.text
                    ),
                );
            }
        }
        (self.products, self.commons)
    }
}

/// The slots of a product of which none of its flows says anything.
fn silent<'a>(product: &'a Product, commons: &'a [Common]) -> impl Iterator<Item = Slot> + use<'a> {
    let with_it = commons.iter().filter(|common| common.comes_with(product));
    let flows: Vec<&Flow> = product
        .flows
        .iter()
        .chain(with_it.flat_map(|common| common.flows))
        .collect();
    let is_silent = move |slot: &Slot| !flows.iter().any(|flow| flow.fills(*slot));
    Slot::ALL.into_iter().filter(is_silent)
}

/// The flows of a provider of which its documents name no place: they are asked for once.
fn open_flows(covers: Vec<Slot>) -> &'static [Flow] {
    keep_list([Flow {
        id: "open",
        kind: FlowKind::RemoteAdministration,
        data: DataKind::SupportData,
        extent: Extent::Limited,
        when: When(&[]),
        place: always(Place::Ask),
        seen_by: keep_list([ActorRef::Provider]),
        clear_text: ClearText::Always,
        control: Control::NotSeen,
        switch: None,
        facts: &[],
        absent_before: false,
        covers: keep_list(covers),
        template: None,
    }])
}

/// In the flows of a template: the fact about the provider of the product.
const OF_THE_PROVIDER: &str = "provider.*";

/// In the flows of a template: the fact about the product.
const DOCUMENT: &str = "document";

/// What a product puts into the flows of its templates.
struct Own {
    provider: Text,
    document: Option<Word>,
    /// Companies that store and process its content as well.
    hosts: Vec<ActorRef>,
}

impl Own {
    fn flow(&self, flow: Flow, template: &Word, context: &Context<'_>) -> Flow {
        let named = |facts: &[Text]| keep_list(facts.iter().map(|fact| self.fact(fact, template, context)));
        let place = flow.place.iter().map(|case| PlaceCase {
            is: match case.is {
                Place::Leaving(DOCUMENT, way) => {
                    let document = self.fact(DOCUMENT, template, context);
                    context
                        .facts
                        .check_leaving(document, way, &template.place, context.problems);
                    Place::Leaving(document, way)
                }
                place => place,
            },
            facts: named(case.facts),
            when: case.when,
        });
        let hosted = [
            FlowKind::AtRest,
            FlowKind::InUse,
            FlowKind::Replication,
            FlowKind::AiInference,
        ];
        let hosts = self.hosts.iter().filter(|_| hosted.contains(&flow.kind));
        Flow {
            place: keep_list(place),
            facts: named(flow.facts),
            seen_by: keep_list(flow.seen_by.iter().chain(hosts).copied()),
            ..flow
        }
    }

    fn fact(&self, named: Text, template: &Word, context: &Context<'_>) -> Text {
        match (named, &self.document) {
            (OF_THE_PROVIDER, _) => self.provider,
            (DOCUMENT, Some(document)) => keep(document.text.as_str()),
            (DOCUMENT, None) => {
                let text = format!(
                    "\"{}\" needs the key document, the fact about the service",
                    template.text
                );
                context.problems.add(&template.place, text);
                named
            }
            (named, _) => named,
        }
    }
}

fn check_id(row: &Row<'_>, id: &str) {
    if id.is_empty()
        || !id
            .bytes()
            .all(|b| b.is_ascii_digit() || b == b'-' || b.is_ascii_lowercase())
    {
        row.wrong("id", "not a valid id; expected kebab-case, as in exchange-online");
    }
}

fn facts(row: &Row<'_>, context: &Context<'_>) -> &'static [Text] {
    let facts = row.words("facts");
    for fact in facts
        .iter()
        .filter(|fact| ![OF_THE_PROVIDER, DOCUMENT].contains(&fact.text.as_str()))
    {
        context.facts.check_fact(fact, None, context.problems);
    }
    keep_words(&facts)
}

fn when(row: &Row<'_>, context: &Context<'_>) -> When {
    context
        .questions
        .when(&row.words("when"), context.facts, context.problems)
}

fn flows(row: &Row<'_>, context: &Context<'_>) -> &'static [Flow] {
    let rows = row.rows("flow");
    if rows.is_empty() {
        row.wrong(
            "flow",
            "missing; expected at least one [[….flow]], with place = \"ask\" if nothing is known",
        );
    }
    let mut ids = BTreeSet::new();
    keep_list(rows.iter().map(|flow_row| {
        let name = flow_row.place();
        let record = flow(flow_row, context);
        let id = flow_row.text("id");
        if !ids.insert(id.clone()) {
            context.problems.add(
                &name,
                format!("flow \"{id}\" is used twice; expected a different id for every flow"),
            );
        }
        record
    }))
}

fn flow(row: &Row<'_>, context: &Context<'_>) -> Flow {
    let id = row.text("id");
    let place = row.place();
    row.call(format!("{}, flow \"{id}\"", place.name()));
    check_id(row, &id);
    let seen_by: Vec<ActorRef> = row
        .required_words("seen_by")
        .iter()
        .filter_map(|word| actor(word, context))
        .collect();
    let switch = row
        .has("switch")
        .then(|| row.word("switch"))
        .and_then(|word| context.questions.resolve(&word, &AnswerKind::ALL, context.problems));
    let record = Flow {
        id: keep(id),
        kind: row.choose("kind", FlowKind::ALL, FlowKind::id),
        data: row.choose("data", DataKind::ALL, DataKind::id),
        extent: row.choose("extent", Extent::ALL, Extent::id),
        when: when(row, context),
        place: places(row, context),
        seen_by: keep_list(seen_by),
        clear_text: row.choose("clear_text", ClearText::ALL, ClearText::id),
        control: row.choose("control", Control::ALL, Control::id),
        switch,
        facts: facts(row, context),
        absent_before: row.flag("absent_before"),
        covers: covers(row),
        template: None,
    };
    if record.kind.is_in_clear_text() && record.clear_text != ClearText::Always {
        let text = format!(
            "not \"always\"; expected \"always\" for a flow of the kind \"{}\", which no key covers",
            record.kind.id()
        );
        row.wrong("clear_text", text);
    }
    row.finish();
    record
}

/// A place without a condition.
fn always(is: Place) -> &'static [PlaceCase] {
    keep_list([PlaceCase {
        when: When(&[]),
        is,
        facts: &[],
    }])
}

fn covers(row: &Row<'_>) -> &'static [Slot] {
    keep_list(row.words("covers").iter().filter_map(|word| {
        let slot: Option<Slot> = word.text.parse().ok();
        if slot.is_none() {
            let expected = Slot::ALL.map(Slot::id).join(", ");
            row.wrong(
                "covers",
                format!("unknown slot \"{}\"; expected one of {expected}", word.text),
            );
        }
        slot
    }))
}

fn places(row: &Row<'_>, context: &Context<'_>) -> &'static [PlaceCase] {
    if !row.is_list("place") {
        let word = row.word("place");
        let is = if row.has("place") {
            place(&word, context)
        } else {
            Place::Ask
        };
        return always(is);
    }
    let cases = row.rows("place");
    if cases.is_empty() {
        row.wrong("place", "empty; expected a place, \"ask\" if nothing is known");
    }
    if let Some(last) = cases.last()
        && !last.words("when").is_empty()
    {
        last.wrong(
            "when",
            "used in the last case; expected a last case without a condition, \"ask\" if nothing is known",
        );
    }
    keep_list(cases.iter().map(|case| {
        let record = PlaceCase {
            when: when(case, context),
            is: place(&case.word("is"), context),
            facts: facts(case, context),
        };
        case.finish();
        record
    }))
}

fn place(word: &Word, context: &Context<'_>) -> Place {
    let (name, rest) = word.text.split_once(':').unwrap_or((word.text.as_str(), ""));
    let at = |text: &str| Word {
        text: text.to_owned(),
        place: word.place.clone(),
    };
    let question = |kinds: &[AnswerKind]| {
        context
            .questions
            .resolve(&at(rest), kinds, context.problems)
            .unwrap_or(0)
    };
    match (name, rest) {
        ("anywhere", "") => Place::Anywhere,
        ("ask", "") => Place::Ask,
        ("answer", _) => Place::Answer(question(&PLACES)),
        ("pair", _) => Place::Pair(question(&[AnswerKind::Region])),
        ("countries", _) => Place::Countries(keep_list(countries(rest, &word.place, context.problems))),
        ("area", _) => {
            context.facts.check_area(&at(rest), context.problems);
            Place::Area(keep(rest))
        }
        ("among", _) if !rest.is_empty() => Place::Among(among(rest, word, context)),
        ("leaving", _) if rest.contains('#') => {
            let (fact, way) = rest.split_once('#').unwrap_or((rest, ""));
            if fact != DOCUMENT {
                context.facts.check_leaving(fact, way, &word.place, context.problems);
            }
            Place::Leaving(keep(fact), keep(way))
        }
        ("region", _) => {
            context
                .facts
                .check_fact(&at(rest), Some(FactKind::Region), context.problems);
            Place::RegionFact(keep(rest))
        }
        _ => {
            context.problems.add(
                &word.place,
                format!(
                    "unknown place \"{}\"; expected answer:QUESTION, pair:QUESTION, countries:DE|FR, area:EU, \
                     among:area:EEA|GB, leaving:FACT#WAY, region:FACT, anywhere or ask",
                    word.text
                ),
            );
            Place::Ask
        }
    }
}

/// The areas and countries among which a place is, for example `area:EEA|GB|CH`.
fn among(text: &str, word: &Word, context: &Context<'_>) -> &'static [AreaRef] {
    let (areas, codes): (Vec<&str>, Vec<&str>) = text.split('|').partition(|part| part.starts_with("area:"));
    let mut parts = Vec::new();
    for area in areas.iter().filter_map(|area| area.strip_prefix("area:")) {
        let named = Word {
            text: area.to_owned(),
            place: word.place.clone(),
        };
        context.facts.check_area(&named, context.problems);
        parts.push(AreaRef::Area(keep(area)));
    }
    if !codes.is_empty() {
        let list = countries(&codes.join("|"), &word.place, context.problems);
        parts.push(AreaRef::List(keep_list(list)));
    }
    keep_list(parts)
}

fn actor(word: &Word, context: &Context<'_>) -> Option<ActorRef> {
    let at = |text: &str| Word {
        text: text.to_owned(),
        place: word.place.clone(),
    };
    Some(match word.text.split_once(':') {
        None if word.text == "provider" => ActorRef::Provider,
        None if word.text == "customer" => ActorRef::Customer,
        None => {
            context.facts.check_provider(word, context.problems);
            ActorRef::Other(keep(word.text.as_str()))
        }
        Some(("country", code)) => ActorRef::Unnamed(super::read::country_of(context.problems, &at(code))),
        Some(("answer", question)) => {
            let index = context.questions.resolve(&at(question), &PLACES, context.problems)?;
            ActorRef::Answer(index)
        }
        Some(_) => {
            context.problems.add(
                &word.place,
                format!(
                    "unknown actor \"{}\"; expected provider, customer, a provider id, country:US or answer:QUESTION",
                    word.text
                ),
            );
            return None;
        }
    })
}
