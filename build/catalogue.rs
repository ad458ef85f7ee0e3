//! Products and common flows.

use std::collections::{BTreeMap, BTreeSet};

use super::facts::Facts;
use super::questions::{Questions, countries};
use super::read::{Problems, Row, Word};
use super::write;
use crate::vocab::{Control, DataKind, Extent, FlowKind};

/// All products and common flows of the files read so far, in their order.
#[derive(Default)]
pub struct Catalogue {
    products: Vec<String>,
    commons: Vec<String>,
    ids: BTreeSet<String>,
    families: BTreeMap<String, BTreeSet<String>>,
    families_cited: Vec<(String, Word)>,
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
                format!("is used twice; every {what} needs an id of its own"),
            );
        }
        id
    }

    fn product(&mut self, row: &Row<'_>, context: &Context<'_>) {
        let id = self.take_id(row, "product", context);
        let provider = row.word("provider");
        if !provider.text.is_empty() || !row.has("provider") {
            context.facts.check_provider(&provider, context.problems);
        }
        let family = row.optional_text("family");
        if !family.is_empty() {
            self.families
                .entry(provider.text.clone())
                .or_default()
                .insert(family.clone());
        }
        if row.has("regions") {
            context.facts.check_region_list(&row.word("regions"), context.problems);
        }
        if row.has("offering") {
            context
                .facts
                .check_fact(&row.word("offering"), Some("offering"), context.problems);
        }
        self.products.push(format!(
            "Product {{ id: {}, provider: {}, family: {}, group: {}, regions: {}, offering: {}, facts: {}, flows: {} }}",
            write::text(&id),
            write::text(&provider.text),
            write::text(&family),
            write::text(&row.text("group")),
            write::text(&row.optional_text("regions")),
            write::text(&row.optional_text("offering")),
            facts(row, context),
            flows(row, context),
        ));
        row.finish();
    }

    fn common(&mut self, row: &Row<'_>, context: &Context<'_>) {
        let id = self.take_id(row, "common", context);
        let provider = row.word("provider");
        context.facts.check_provider(&provider, context.problems);
        let families = row.words("families");
        self.families_cited
            .extend(families.iter().map(|family| (provider.text.clone(), family.clone())));
        self.commons.push(format!(
            "Common {{ id: {}, provider: {}, family: {}, families: {}, flows: {} }}",
            write::text(&id),
            write::text(&provider.text),
            write::text(&row.optional_text("family")),
            write::texts(&families.iter().map(|word| &word.text).collect::<Vec<_>>()),
            flows(row, context),
        ));
        row.finish();
    }

    /// Checks that need all files, and the Rust text of the statics.
    pub fn generate(&self, problems: &Problems) -> String {
        for (provider, family) in &self.families_cited {
            if !self
                .families
                .get(provider)
                .is_some_and(|known| known.contains(&family.text))
            {
                problems.add(
                    &family.place,
                    format!(
                        "no product of {provider} is of the family \"{}\"; it must be the family of a [[product]]",
                        family.text
                    ),
                );
            }
        }
        let lines = |items: &[String]| items.iter().map(|item| format!("    {item},\n")).collect::<String>();
        format!(
            "/// All products, in the order of the author.\npub static PRODUCTS: &[Product] = &[\n{}];\n\n/// Flows that come once for several products.\npub static COMMONS: &[Common] = &[\n{}];\n",
            lines(&self.products),
            lines(&self.commons),
        )
    }
}

fn check_id(row: &Row<'_>, id: &str) {
    if id.is_empty()
        || !id
            .bytes()
            .all(|b| b.is_ascii_digit() || b == b'-' || b.is_ascii_lowercase())
    {
        row.wrong("id", "is no id; it must be kebab-case, as in exchange-online");
    }
}

fn facts(row: &Row<'_>, context: &Context<'_>) -> String {
    let facts = row.words("facts");
    for fact in &facts {
        context.facts.check_fact(fact, None, context.problems);
    }
    write::texts(&facts.iter().map(|word| &word.text).collect::<Vec<_>>())
}

fn when(row: &Row<'_>, context: &Context<'_>) -> String {
    context
        .questions
        .when(&row.words("when"), context.facts, context.problems)
}

fn flows(row: &Row<'_>, context: &Context<'_>) -> String {
    let rows = row.rows("flow");
    if rows.is_empty() {
        row.wrong(
            "flow",
            "is missing; at least one [[….flow]] must follow, with place = \"ask\" where nothing is known",
        );
    }
    let mut ids = BTreeSet::new();
    write::list(rows.iter().map(|flow_row| {
        let name = flow_row.place();
        let literal = flow(flow_row, context);
        let id = flow_row.text("id");
        if !ids.insert(id.clone()) {
            context.problems.add(
                &name,
                format!("flow \"{id}\" is there twice; every flow needs an id of its own"),
            );
        }
        literal
    }))
}

fn flow(row: &Row<'_>, context: &Context<'_>) -> String {
    let id = row.text("id");
    let place = row.place();
    row.call(format!("{}, flow \"{id}\"", place.name()));
    check_id(row, &id);
    let seen_by: Vec<String> = row
        .required_words("seen_by")
        .iter()
        .filter_map(|word| actor(word, context))
        .collect();
    let switch = row.has("switch").then(|| row.word("switch")).and_then(|word| {
        let kinds = ["choice", "choices", "country", "countries", "region", "date"];
        context.questions.resolve(&word, &kinds, context.problems)
    });
    let literal = format!(
        "Flow {{ id: {}, kind: FlowKind::{}, data: DataKind::{}, extent: Extent::{}, when: {}, place: {}, seen_by: {}, clear_text: ClearText::{}, control: Control::{}, switch: {}, facts: {}, absent_before: {} }}",
        write::text(&id),
        write::variant(&row.one_of("kind", &FlowKind::ALL.iter().map(|kind| kind.id()).collect::<Vec<_>>())),
        write::variant(&row.one_of("data", &DataKind::ALL.iter().map(|kind| kind.id()).collect::<Vec<_>>())),
        write::variant(&row.one_of(
            "extent",
            &Extent::ALL.iter().map(|extent| extent.id()).collect::<Vec<_>>()
        )),
        when(row, context),
        places(row, context),
        write::list(seen_by),
        write::variant(&row.one_of("clear_text", &["not-needed", "needed", "always", "never"])),
        write::variant(&row.one_of(
            "control",
            &Control::ALL.iter().map(|control| control.id()).collect::<Vec<_>>()
        )),
        write::option(switch.map(|index| index.to_string())),
        facts(row, context),
        row.flag("absent_before"),
    );
    row.finish();
    literal
}

fn places(row: &Row<'_>, context: &Context<'_>) -> String {
    if !row.is_list("place") {
        let word = row.word("place");
        let literal = if row.has("place") {
            place(&word, context)
        } else {
            String::new()
        };
        return format!("&[PlaceCase {{ when: When(&[]), is: {literal}, facts: &[] }}]");
    }
    let cases = row.rows("place");
    if cases.is_empty() {
        row.wrong(
            "place",
            "is empty; it must name a place, \"ask\" where nothing is known",
        );
    }
    if let Some(last) = cases.last()
        && !last.words("when").is_empty()
    {
        last.wrong(
            "when",
            "stands in the last case; the last case of a place must hold always, \"ask\" where nothing is known",
        );
    }
    write::list(cases.iter().map(|case| {
        let literal = format!(
            "PlaceCase {{ when: {}, is: {}, facts: {} }}",
            when(case, context),
            place(&case.word("is"), context),
            facts(case, context)
        );
        case.finish();
        literal
    }))
}

fn place(word: &Word, context: &Context<'_>) -> String {
    let (name, rest) = word.text.split_once(':').unwrap_or((word.text.as_str(), ""));
    let at = |text: &str| Word {
        text: text.to_owned(),
        place: word.place.clone(),
    };
    let question = |kinds: &[&str]| {
        context
            .questions
            .resolve(&at(rest), kinds, context.problems)
            .unwrap_or(0)
    };
    match (name, rest) {
        ("anywhere", "") => "Place::Anywhere".to_owned(),
        ("ask", "") => "Place::Ask".to_owned(),
        ("answer", _) => format!("Place::Answer({})", question(&["country", "countries", "region"])),
        ("pair", _) => format!("Place::Pair({})", question(&["region"])),
        ("countries", _) => {
            format!(
                "Place::Countries({})",
                write::countries(&countries(rest, &word.place, context.problems))
            )
        }
        ("area", _) => {
            context.facts.check_area(&at(rest), context.problems);
            format!("Place::Area({})", write::text(rest))
        }
        ("leaving", _) if rest.contains('#') => {
            let (fact, way) = rest.split_once('#').unwrap_or((rest, ""));
            context.facts.check_leaving(fact, way, &word.place, context.problems);
            format!("Place::Leaving({}, {})", write::text(fact), write::text(way))
        }
        ("region", _) => {
            context.facts.check_fact(&at(rest), Some("region"), context.problems);
            format!("Place::RegionFact({})", write::text(rest))
        }
        _ => {
            context.problems.add(
                &word.place,
                format!(
                    "\"{}\" is no place; it must be answer:QUESTION, pair:QUESTION, countries:DE|FR, area:EU, \
                     leaving:FACT#WAY, region:FACT, anywhere or ask",
                    word.text
                ),
            );
            String::new()
        }
    }
}

fn actor(word: &Word, context: &Context<'_>) -> Option<String> {
    let at = |text: &str| Word {
        text: text.to_owned(),
        place: word.place.clone(),
    };
    Some(match word.text.split_once(':') {
        None if word.text == "provider" => "ActorRef::Provider".to_owned(),
        None if word.text == "customer" => "ActorRef::Customer".to_owned(),
        None => {
            context.facts.check_provider(word, context.problems);
            format!("ActorRef::Other({})", write::text(&word.text))
        }
        Some(("country", code)) => {
            format!(
                "ActorRef::Unnamed({})",
                write::country(super::read::country_of(context.problems, &at(code)))
            )
        }
        Some(("answer", question)) => {
            let index =
                context
                    .questions
                    .resolve(&at(question), &["country", "countries", "region"], context.problems)?;
            format!("ActorRef::Answer({index})")
        }
        Some(_) => {
            context.problems.add(
                &word.place,
                format!(
                    "\"{}\" is nobody; it must be provider, customer, a provider id, country:US or answer:QUESTION",
                    word.text
                ),
            );
            return None;
        }
    })
}
