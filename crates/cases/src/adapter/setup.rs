//! From the facts of a case to a set-up.

use limes_assess::Boundary;
use limes_assess::boundary_of;
use limes_knowledge::Knowledge;
use limes_model::block::LAW;
use limes_model::facts::FactValue;
use limes_model::notation::{AnswerText, BlockText, SetupText, SubjectText};
use limes_model::{CountrySet, Date};

use super::encryption_keys::{self as keys, Answers};
use super::processing_chain::{self, Access, Chain, Member, Places};
use crate::facts::{Facts, Said, country, proper_name};
use crate::read::Case;

/// The set-up for the facts of a case, and what was decided while it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Adapted {
    /// The set-up.
    pub setup: SetupText,
    /// For the table.
    pub notes: Vec<String>,
}

/// The set-up for the facts of a case on a day.
#[must_use]
pub fn adapt(case: &Case, facts: &Facts, day: Date, knowledge: &Knowledge) -> Adapted {
    let mut notes = Vec::new();
    // what was looked at for another day does not count
    let facts = &Facts::new(facts.table.clone());
    let boundary = if boundary_of(&case.boundary).is_some() {
        case.boundary.clone()
    } else {
        notes.push("boundary not understood: EEA".to_owned());
        "EEA".to_owned()
    };
    let areas = knowledge.areas(day);
    let inside = boundary_of(&boundary)
        .unwrap_or(Boundary::Eea)
        .countries(&areas, knowledge, day);
    let eea = areas.get("EEA").copied().unwrap_or_default();
    let adapter = Adapter {
        facts,
        knowledge,
        day,
        inside,
        eea,
        regime: &case.regime,
    };
    let mut units = adapter.units(&mut notes);
    let mut unread = facts.unread();
    unread.retain(|key| !DESCRIPTIVE.contains(key));
    if !unread.is_empty() {
        notes.push(format!("not read, so no protection counts: {}", unread.join(", ")));
        unprotect(&mut units);
    }
    Adapted {
        setup: SetupText {
            as_of: day,
            boundary: match boundary.as_str() {
                "EU" | "EEA" => boundary.to_ascii_lowercase(),
                _ => boundary,
            },
            blocks: units,
        },
        notes,
    }
}

impl Adapted {
    /// Opens what a change may concern that was not understood.
    pub fn open(&mut self) {
        unprotect(&mut self.setup.blocks);
        for answer in answers(&mut self.setup.blocks) {
            if CHAIN.contains(&answer.question.as_str()) {
                "?".clone_into(&mut answer.value);
            }
        }
    }
}

/// Keys of facts that protect nothing, and keys that are looked at only where they matter.
const DESCRIPTIVE: [&str; 10] = [
    "also_claimed",
    "children",
    "encryption",
    "foreign_order",
    "key_holder",
    "purposes_specified",
    "recipients_listed",
    "routing",
    "scc_module",
    "special_categories",
];

/// The answers by which something is protected, each with the one that protects nothing.
const PROTECTIONS: [(&str, &str); 5] = [
    ("protection.encryption", "none"),
    ("protection.pseudonyms-only", "no"),
    ("party.compellable", "yes"),
    ("party.split", "no"),
    ("contract.assessment", "no"),
];

/// The answers about where the data goes, and to whom.
const CHAIN: [&str; 7] = [
    "party.countries",
    "party.further-countries",
    "party.company-country",
    "party.parent-country",
    "party.establishments",
    "party.engaged-countries",
    "service.countries",
];

/// Takes every protection away.
fn unprotect(units: &mut [BlockText]) {
    for answer in answers(units) {
        if let Some((_, none)) = PROTECTIONS.iter().find(|(question, _)| *question == answer.question) {
            (*none).clone_into(&mut answer.value);
        }
    }
}

fn answers(units: &mut [BlockText]) -> impl Iterator<Item = &mut AnswerText> {
    units.iter_mut().flat_map(|unit| &mut unit.answers)
}

struct Adapter<'a> {
    facts: &'a Facts,
    knowledge: &'a Knowledge,
    day: Date,
    inside: CountrySet,
    eea: CountrySet,
    regime: &'a str,
}

impl Adapter<'_> {
    fn units(&self, notes: &mut Vec<String>) -> Vec<BlockText> {
        let own_processor = self.own_processor();
        let chain = self.chain(own_processor.as_ref());
        notes.extend(chain.notes.iter().map(|note| (*note).to_owned()));
        if keys::clauses_to_come(self.facts, self.day) {
            notes.push(
                "the clauses of 2021 were adopted and not yet in force on the day: those of 2010 stand for them"
                    .to_owned(),
            );
        }
        let mut units = vec![self.organisation(own_processor.as_ref())];
        for places in &chain.own_places {
            let mut answers = vec![("service.countries", listed(places))];
            answers.extend(self.own_keys(own_processor.as_ref()));
            units.push(unit(service("own-data-centre", None), answers));
        }
        let members = self.with_controller(chain.members, own_processor.is_some());
        for member in &members {
            for access in &member.accesses {
                units.push(self.party(member, access, own_processor.is_some()));
            }
        }
        for places in &chain.own_staff {
            let answers = vec![
                ("access.who", "own-staff".to_owned()),
                ("access.countries", listed(places)),
                ("access.extent", "everything".to_owned()),
            ];
            units.push(unit(SubjectText::Access(None), answers));
        }
        if units.len() == 1 {
            let mut answers = vec![("service.countries", "?".to_owned())];
            answers.extend(self.own_keys(own_processor.as_ref()));
            units.push(unit(service("own-data-centre", None), answers));
        }
        units
    }

    fn controller(&self) -> Option<String> {
        country(self.facts.text("controller_country"))
    }

    /// Keys of the organisation itself: one that sits outside can be made to use them.
    fn own_keys(&self, own_processor: Option<&Facts>) -> Answers {
        let outside = |code: String| code.parse().is_ok_and(|country| !self.inside.contains(country));
        if own_processor.is_none() && self.controller().is_some_and(outside) {
            return vec![("protection.encryption", "none".to_owned())];
        }
        keys::encryption(self.facts)
    }

    fn in_eea(&self, code: &str) -> bool {
        code.parse().is_ok_and(|country| self.eea.contains(country))
    }

    /// Where a controller in a third country has its data processed in the EEA, the exporter is that processor.
    fn own_processor(&self) -> Option<Facts> {
        let abroad = self.controller().is_some_and(|code| !self.in_eea(&code));
        if self.facts.text("exporter_role") != "processor" || !abroad {
            return None;
        }
        let chain = self.facts.tables("chain").unwrap_or_default();
        let inside = |member: &Facts| country(member.text("country")).is_some_and(|code| self.in_eea(&code));
        chain
            .into_iter()
            .find(|member| member.text("role") == "processor" && inside(member))
    }

    fn chain(&self, own_processor: Option<&Facts>) -> Chain {
        let facts = self.facts;
        let controller = self.controller();
        let direct = facts.said("data_subject_discloses_directly") == Said::Yes;
        let abroad = controller.as_ref().is_some_and(|code| !self.in_eea(code));
        let bound = facts.text("controller_under_gdpr") == "art-3-2";
        let itself = abroad && bound || facts.text("exporter_role") == "none" && direct;
        let named = facts.text("controller");
        let is_own = |role: &str, seat: Option<&str>, name: &str| {
            if let Some(processor) = own_processor {
                return name == processor.text("name") && role == processor.text("role");
            }
            if role
                .split(|c: char| !c.is_alphanumeric())
                .any(|word| ["employee", "employees", "staff", "own"].contains(&word))
            {
                return true;
            }
            let same_country = seat.is_some() && seat == controller.as_deref();
            let same_name = !named.is_empty() && named.eq_ignore_ascii_case(name);
            role.starts_with("controller") && same_country && (itself || same_name)
        };
        let known_law = ["EU", "EUI", "CH", "UK", ""].contains(&self.regime);
        let instrument = facts.text("transfer_instrument");
        let setting = processing_chain::Known {
            inside: &self.inside,
            eea: &self.eea,
            is_own: &is_own,
            inside_only: !known_law && controller.is_none() && ["none", ""].contains(&instrument),
        };
        processing_chain::chain(facts, &setting)
    }

    /// The controller abroad, to whom the data goes back, is a party, and holds it where it sits.
    fn with_controller(&self, mut members: Vec<Member>, returns: bool) -> Vec<Member> {
        if !returns {
            return members;
        }
        let seat = self.controller();
        let holds = Access {
            how: "holds",
            extent: "full",
            places: seat.clone().map(|code| vec![code]),
            other_entity: true,
        };
        match members.iter_mut().find(|member| member.role.starts_with("controller")) {
            Some(controller) if controller.accesses.iter().all(|access| access.how == "no-access") => {
                controller.accesses = vec![holds];
            }
            Some(_) => {}
            None => members.push(Member {
                name: String::new(),
                role: "controller".to_owned(),
                parent: None,
                establishments: Vec::new(),
                establishments_open: false,
                accesses: vec![holds],
                seat,
            }),
        }
        members
    }

    fn organisation(&self, own_processor: Option<&Facts>) -> BlockText {
        let facts = self.facts;
        let institution = facts.text("controller_country") == "EUI" && own_processor.is_none();
        let seat = match own_processor {
            Some(processor) => country(processor.text("country")),
            None => self.controller(),
        };
        // a boundary presupposes an organisation inside it
        let seat = seat.unwrap_or_else(|| "BE".to_owned());
        let kind = if institution { "eu-institution" } else { "company" };
        let bound = match facts.text("controller_under_gdpr") {
            _ if own_processor.is_some() || self.in_eea(&seat) => "yes",
            "art-3-2" | "art-3-1" | "yes" => "yes",
            "no" => "no",
            _ => "?",
        };
        let (sectors, categories) = self.sector();
        let place = if institution { "BE" } else { &seat };
        let answers = vec![
            ("org.establishments", place.to_owned()),
            // no case is about an order to the exporter itself
            ("org.compellable", "no".to_owned()),
            ("org.seat", if institution { "EU".to_owned() } else { seat }),
            ("org.kind", kind.to_owned()),
            ("org.under-gdpr", bound.to_owned()),
            ("org.sector", sectors),
            ("data.personal", "yes".to_owned()),
            ("data.pseudonymised", keys::pseudonymised(facts).to_owned()),
            ("data.hr", self.hr().to_owned()),
            ("data.excluded-purpose", self.excluded_purpose().to_owned()),
            ("data.categories", categories),
        ];
        unit(SubjectText::Organisation, answers)
    }

    /// Whether the data serves a purpose that the decision for the United Kingdom excludes: a case would name it.
    fn excluded_purpose(&self) -> &'static str {
        let categories = self.facts.texts("data_categories").unwrap_or_default();
        if categories.iter().any(|category| category.contains("immigration")) {
            "?"
        } else {
            "no"
        }
    }

    fn hr(&self) -> &'static str {
        let Some(categories) = self.facts.texts("data_categories") else {
            return "?";
        };
        let speaks = |words: &[&str]| {
            let mut all = categories.iter().map(|category| category.to_lowercase());
            all.any(|category| {
                category
                    .split(|c: char| !c.is_alphanumeric())
                    .any(|word| words.contains(&word))
            })
        };
        if speaks(&[
            "hr",
            "staff",
            "employee",
            "employees",
            "personnel",
            "payroll",
            "workers",
            "human",
        ]) {
            "yes"
        } else if speaks(&["unknown"]) {
            "?"
        } else {
            "no"
        }
    }

    /// Sectors and categories of the rules that the facts name.
    fn sector(&self) -> (String, String) {
        let mut sectors: Vec<&str> = Vec::new();
        let mut categories: Vec<&str> = Vec::new();
        let keys = ["sector_rule", "sector_rules", "sector", "sector_law"];
        let named = keys.iter().filter(|key| self.facts.has(key));
        for key in named {
            let Some(ids) = self.facts.texts(key) else {
                return ("?".to_owned(), "?".to_owned());
            };
            for id in ids.into_iter().filter(|id| *id != "none") {
                let fact = self.knowledge.fact(&format!("sector-rule.{id}"));
                let Some(FactValue::SectorRule {
                    sectors: of,
                    categories: about,
                    ..
                }) = fact.map(|fact| &fact.value)
                else {
                    return ("?".to_owned(), "?".to_owned());
                };
                sectors.extend(of.iter().filter(|sector| is_option("org.sector", sector)));
                categories.extend(about.iter().filter(|category| is_option("data.categories", category)));
            }
        }
        let secrecy = self.facts.find(|key| key.contains("secrecy"));
        match secrecy.map(|(_, said)| said) {
            Some(Said::Yes) if self.regime == "CH" => {
                sectors.push("secrecy-ch");
                categories.push("secrecy");
            }
            Some(Said::Yes | Said::Unknown) => return ("?".to_owned(), "?".to_owned()),
            Some(Said::No | Said::Missing) | None => {}
        }
        sectors.dedup();
        categories.dedup();
        (sectors.join(" "), categories.join(" "))
    }

    fn party(&self, member: &Member, access: &Access, returns: bool) -> BlockText {
        let facts = self.facts;
        let code = |country: &Option<String>| country.clone().unwrap_or_else(|| "?".to_owned());
        let controller = returns && member.role.starts_with("controller");
        let establishments = match (&member.seat, member.establishments_open) {
            (Some(seat), false) => {
                let mut all = vec![seat.clone()];
                all.extend(member.establishments.iter().filter(|code| *code != seat).cloned());
                all.join(" ")
            }
            _ => "?".to_owned(),
        };
        let mut answers: Answers = vec![
            ("party.access", access.how.to_owned()),
            ("party.company-country", code(&member.seat)),
            ("party.parent-country", code(&member.parent)),
            // the facts describe the chain link by link
            ("party.engaged-countries", code(&member.seat)),
            ("party.establishments", establishments),
        ];
        let name = proper_name(&member.name);
        if access.how == "no-access" {
            answers.push(("party.stores", "no".to_owned()));
            return unit(
                service("other-party", Some(name).filter(|name| !name.is_empty())),
                answers,
            );
        }
        let of_the_group = ["group company", "parent company", "sister company", "own subsidiary"];
        let group = member.role.contains("group") || of_the_group.iter().any(|word| member.name.contains(word));
        let relation = match (controller, access.other_entity, group) {
            (true, _, _) => "instructing-controller",
            (_, false, _) => "?",
            (_, _, true) => "group-company",
            // rules of a group bind its companies; whether this is one is not said
            (_, _, false) if facts.text("transfer_instrument") == "bcr" => "?",
            (_, _, false) => "other-company",
        };
        answers.extend([
            ("party.extent", access.extent.to_owned()),
            ("party.countries", listed(&access.places)),
            ("party.further-countries", listed(&access.places)),
            ("party.relation", relation.to_owned()),
            ("party.source", self.source().to_owned()),
            (
                "party.own-purposes",
                facts.said("data_subject_discloses_directly").or("?").to_owned(),
            ),
            ("party.public-authority", authority(member).to_owned()),
            ("protection.pseudonyms-only", "yes".to_owned()),
            ("party.under-gdpr", self.importer_bound(controller).to_owned()),
            (
                "party.clear-text",
                facts.said("clear_text_needed_by_importer").or("yes").to_owned(),
            ),
            ("party.compellable", self.compellable().to_owned()),
            (
                "party.split",
                if facts.text("encryption") == "split" {
                    "yes"
                } else {
                    "no"
                }
                .to_owned(),
            ),
        ]);
        answers.extend(keys::encryption(facts));
        answers.extend(keys::contract(facts, self.hr() != "no", self.day));
        let mut unit = unit(
            service("other-party", Some(name).filter(|name| !name.is_empty())),
            answers,
        );
        unit.answers.extend(
            self.laws(member)
                .into_iter()
                .map(|(question, value)| answer(question, value)),
        );
        unit
    }

    fn source(&self) -> &'static str {
        let facts = self.facts;
        if facts.said("visitor_caused_location") == Said::Yes {
            return "contested";
        }
        let direct = facts.said("data_subject_discloses_directly") == Said::Yes;
        match facts.text("exporter_role") {
            "contested" => "contested",
            // direct entry concerns the hop to the controller; a controller who is bound exports to its processors
            "none" if direct && facts.text("controller_under_gdpr").starts_with("art-3") => "exporter",
            "none" => "person",
            "controller" | "processor" | "joint-controller" | "joint-controllers" | "sub-processor" => "exporter",
            _ => "?",
        }
    }

    fn importer_bound(&self, controller: bool) -> &'static str {
        match (
            self.facts.said("importer_subject_to_gdpr"),
            self.facts.text("controller_under_gdpr"),
        ) {
            (Said::Missing, "art-3-2") if controller => "yes",
            (said, _) => said.or("no"),
        }
    }

    fn compellable(&self) -> &'static str {
        let facts = self.facts;
        let threat = facts.text("threat").to_lowercase();
        let line = ["line", "intercept", "transit", "tapping"]
            .iter()
            .any(|word| threat.contains(word));
        let measures = facts
            .texts("supplementary_measures")
            .unwrap_or_default()
            .join(" ")
            .to_lowercase();
        let law = [" law ", "privilege", "secrecy", "exempt", "immunity"]
            .iter()
            .any(|word| measures.contains(word));
        match facts.said("importer_compellable") {
            Said::Yes | Said::Missing => "yes",
            Said::No if line => "line-only",
            Said::No if law && !facts.has("threat") => "protected-by-law",
            // why it cannot be compelled is not said
            Said::No | Said::Unknown => "?",
        }
    }

    /// Where the facts say that the importer can be compelled, the laws of its countries reach it; also the laws that the
    /// facts name, and those of the third countries of the official examples, whose powers go too far by definition.
    fn laws(&self, member: &Member) -> Vec<(String, String)> {
        let said = self.facts.said("importer_compellable");
        if said == Said::No || said == Said::Unknown {
            return Vec::new();
        }
        let named = self.facts.texts("foreign_access_laws").unwrap_or_default();
        let mut answers = Vec::new();
        let countries = member.seat.iter().chain(&member.parent).chain(&member.establishments);
        for code in countries {
            let Ok(outside) = code.parse::<limes_model::Country>() else {
                continue;
            };
            if self.inside.contains(outside) {
                continue;
            }
            let laws = self.knowledge.access_laws(self.day);
            let laws =
                laws.filter(|fact| matches!(fact.value, FactValue::AccessLaw { country, .. } if country == outside));
            let mut ids: Vec<String> = laws.map(|fact| fact.id.to_owned()).collect();
            if ids.is_empty() {
                ids.push(code.clone());
            }
            if said != Said::Yes && !EXAMPLES.contains(&code.as_str()) {
                ids.retain(|id| id.strip_prefix("access-law.").is_some_and(|id| named.contains(&id)));
            }
            for id in ids {
                let question = format!("{LAW}{id}");
                if !answers.iter().any(|(known, _)| *known == question) {
                    answers.push((question, "yes".to_owned()));
                }
            }
        }
        answers
    }
}

/// Whether the party is a public authority.
fn authority(member: &Member) -> &'static str {
    let words = ["authority", "police", "ministry", "agency", "public body"];
    let is = words
        .iter()
        .any(|word| member.role.contains(word) || member.name.to_lowercase().contains(word));
    if is { "yes" } else { "no" }
}

/// Countries that stand for those of the official examples.
const EXAMPLES: &[&str] = &["XA", "XB"];

fn is_option(question: &str, option: &str) -> bool {
    let mut questions = limes_knowledge::Knowledge::built_in().questions().iter();
    questions.any(|known| known.id == question && known.options.contains(&option))
}

fn listed(places: &Places) -> String {
    places.as_ref().map_or_else(|| "?".to_owned(), |codes| codes.join(" "))
}

fn unit(subject: SubjectText, answers: Answers) -> BlockText {
    let answers = answers
        .into_iter()
        .map(|(question, value)| answer(question.to_owned(), value));
    BlockText {
        line: 0,
        subject,
        answers: answers.collect(),
    }
}

fn service(product: &str, name: Option<String>) -> SubjectText {
    SubjectText::Service {
        product: product.to_owned(),
        name,
    }
}

fn answer(question: String, value: String) -> AnswerText {
    AnswerText {
        line: 0,
        question,
        value,
    }
}
