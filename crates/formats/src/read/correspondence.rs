//! Reads who was asked what, and who answered what.

use super::json::Node;
use super::reader::{Fields, Location, Reader};
use crate::problem::ProblemKind;
use limes_assess::{Access, Addressee, Answer, Asked, Correspondence, Key, Party, Reply, Service, Target, UnitId};
use limes_model::Text;
use limes_model::catalogue::Flow;
use limes_model::question::Scope;

/// Greatest number of letters, and of replies.
const MAX_LETTERS: usize = 1_000;
/// Greatest number of questions of a letter.
const MAX_QUESTIONS: usize = 2_000;

/// Somebody who can be asked, as examples show it.
const ADDRESSEES: &str = "organisation, lawyer, provider:ID, service:NUMBER, access:NUMBER";

/// What a file says of its services and groups of people.
struct Units<'a> {
    services: Vec<&'a Service>,
    access: Vec<u32>,
}

impl Reader<'_> {
    /// Reads the letters, the replies and the request of a file.
    pub(super) fn correspondence(
        &mut self,
        fields: &Fields<'_>,
        services: &[(Location, Service)],
        access: &[(Location, Access)],
    ) -> Correspondence {
        let units = Units {
            services: services.iter().map(|(_, service)| service).collect(),
            access: access.iter().map(|(_, group)| group.id).collect(),
        };
        let mut read = Correspondence::new();
        for (location, node) in self.list(fields, "asked", MAX_LETTERS) {
            read.asked.extend(self.asked(&location, node, &units));
        }
        for (location, node) in self.list(fields, "replies", MAX_LETTERS) {
            read.replies.extend(self.reply(&location, node, &units));
        }
        if let Some(node) = fields.get("request") {
            read.request = self.asked(&fields.at("request"), node, &units);
        }
        read
    }

    fn asked(&mut self, location: &Location, node: &Node, units: &Units<'_>) -> Option<Asked> {
        let fields = self.record(location, node, &["to", "day", "questions"])?;
        let to = self.addressee(&fields, "to", units);
        let day = self.needed(&fields, "day", "2026-11-22");
        let day = day.and_then(|node| self.day(&fields.at("day"), node));
        let mut questions = Vec::new();
        for (location, node) in self.list(&fields, "questions", MAX_QUESTIONS) {
            if let Some(fields) = self.record(&location, node, &ASKS) {
                questions.extend(self.asks(&fields, units).map(|asked| asked.key));
            }
        }
        Some(Asked {
            to: to?,
            day: day?,
            questions,
        })
    }

    fn reply(&mut self, location: &Location, node: &Node, units: &Units<'_>) -> Option<Reply> {
        let fields = self.record(location, node, &["from", "day", "answers"])?;
        let from = self.addressee(&fields, "from", units);
        let day = self.needed(&fields, "day", "2026-11-22");
        let day = day.and_then(|node| self.day(&fields.at("day"), node));
        let mut answers = Vec::new();
        for (location, node) in self.list(&fields, "answers", MAX_QUESTIONS) {
            let Some(fields) = self.record(&location, node, &SAID) else {
                continue;
            };
            let asked = self.asks(&fields, units);
            let node = self.needed(&fields, "answer", "text");
            if let (Some(asked), Some(node)) = (asked, node)
                && let Some(answer) = self.answer_of(&fields, node, &asked)
            {
                answers.push((asked.key, answer));
            }
        }
        Some(Reply {
            from: from?,
            day: day?,
            answers,
        })
    }

    fn answer_of(&mut self, fields: &Fields<'_>, node: &Node, asked: &Asks) -> Option<Answer> {
        let question = self.names.questions().get(usize::from(asked.key.question))?;
        self.value(&fields.at("answer"), node, question, Some(&asked.regions))
    }

    fn addressee(&mut self, fields: &Fields<'_>, name: &str, units: &Units<'_>) -> Option<Addressee> {
        let text = self.text(fields, name, ADDRESSEES)?;
        let at = fields.at(name);
        let (kind, id) = text.split_once(':').unwrap_or((text, ""));
        let unit = |unit: fn(u32) -> UnitId| id.parse().ok().map(unit);
        let party = match (kind, id) {
            ("organisation", "") => return Some(Addressee::Organisation),
            ("lawyer", "") => return Some(Addressee::Lawyer),
            ("provider", id) => {
                let companies = self.names.companies();
                Party::Company(self.known(&at, id, &companies, ProblemKind::UnknownProvider)?)
            }
            ("country", code) => Party::Unnamed(self.country(&at, code)?),
            ("common", id) => Party::Described(UnitId::Common(self.common_flows(&at, id)?.0)),
            ("service" | "access", _) => {
                let unit = if kind == "service" {
                    unit(UnitId::Service)
                } else {
                    unit(UnitId::Access)
                };
                match unit.filter(|unit| units.have(*unit)) {
                    Some(unit) => Party::Described(unit),
                    None => {
                        self.report(&at, ProblemKind::UnknownUnit, id, "");
                        return None;
                    }
                }
            }
            _ => {
                self.report(&at, ProblemKind::UnknownValue, text, ADDRESSEES);
                return None;
            }
        };
        Some(Addressee::Party(party))
    }

    /// The flows that come once with a provider, by their id.
    fn common_flows(&mut self, at: &Location, id: &str) -> Option<(Text, &'static [Flow])> {
        let common = self.names.common(id);
        if common.is_none() {
            let expected = self.nearest(&self.names.commons(), id);
            self.report(at, ProblemKind::UnknownCommon, id, &expected);
        }
        common.map(|common| (common.id, common.flows))
    }

    /// Reads a question and what it is about.
    fn asks(&mut self, fields: &Fields<'_>, units: &Units<'_>) -> Option<Asks> {
        let id = self.text(fields, "question", "contract.listed")?;
        let Some((index, question)) = self.names.question(id) else {
            let known: Vec<Text> = self.names.questions().iter().map(|question| question.id).collect();
            let expected = self.nearest(&known, id);
            self.report(&fields.at("question"), ProblemKind::UnknownQuestion, id, &expected);
            return None;
        };
        let (target, place) = self.about(fields, units)?;
        if !place.scopes.contains(&question.scope) {
            self.report(&fields.at("question"), ProblemKind::MisplacedQuestion, id, "");
            return None;
        }
        Some(Asks {
            key: Key {
                target,
                question: index,
            },
            regions: place.regions,
        })
    }

    /// Reads what a question is about, with the scopes of the questions that can be about it and the lists of its regions.
    fn about(&mut self, fields: &Fields<'_>, units: &Units<'_>) -> Option<(Target, About)> {
        let place = |target, scopes, regions| Some((target, About { scopes, regions }));
        let unit = self.unit(fields, units)?;
        let law = match fields.get("law") {
            Some(_) => {
                let (laws, name) = (self.names.laws(), self.text(fields, "law", "CH")?);
                Some(self.known(&fields.at("law"), name, &laws, ProblemKind::UnknownLaw)?)
            }
            None => None,
        };
        let provider = match fields.get("provider") {
            Some(_) => {
                let (known, name) = (self.names.companies(), self.text(fields, "provider", "microsoft")?);
                Some(self.known(&fields.at("provider"), name, &known, ProblemKind::UnknownProvider)?)
            }
            None => None,
        };
        if let Some(law) = law {
            let target = unit.map_or(Target::law(provider, law), |(unit, _)| Target::UnitLaw(unit, law));
            return place(target, &[Scope::Law], Vec::new());
        }
        if fields.get("flow").is_some() {
            let name = self.text(fields, "flow", "support")?;
            let Some((unit, flows)) = unit else {
                self.report(&fields.at("flow"), ProblemKind::Missing, "", "service, access, common");
                return None;
            };
            let known: Vec<Text> = flows.iter().map(|flow| flow.id).collect();
            let flow = self.known(&fields.at("flow"), name, &known, ProblemKind::UnknownFlow)?;
            return place(Target::Flow(unit, flow), &[Scope::Flow], Vec::new());
        }
        match (unit, provider) {
            (Some((UnitId::Service(id), _)), _) => {
                let scopes = &[Scope::Service, Scope::Family, Scope::Provider];
                let service = units.services.iter().find(|service| service.id == id);
                let product = service.and_then(|service| self.names.product(service.product));
                let regions = product.and_then(|product| product.regions);
                place(Target::Service(id), scopes, regions.into_iter().collect())
            }
            (Some((UnitId::Access(id), _)), _) => {
                let scopes = &[Scope::Access, Scope::Service, Scope::Family, Scope::Provider];
                place(Target::Access(id), scopes, Vec::new())
            }
            (Some((UnitId::Common(_), _)), _) => {
                self.report(&fields.at("common"), ProblemKind::Missing, "", "flow");
                None
            }
            (None, Some(provider)) => {
                let scopes = &[Scope::Provider, Scope::Family, Scope::Service];
                let regions = self.names.region_lists_of_provider(provider);
                place(Target::Provider(provider), scopes, regions)
            }
            (None, None) if fields.get("family").is_some() => {
                let (known, name) = (self.names.families(), self.text(fields, "family", "microsoft365")?);
                let family = self.known(&fields.at("family"), name, &known, ProblemKind::UnknownFamily)?;
                let regions = self.names.region_lists_of_family(family);
                place(Target::Family(family), &[Scope::Family], regions)
            }
            (None, None) => place(Target::Organisation, &[Scope::Organisation], Vec::new()),
        }
    }

    /// Reads the service, the group of people or the flows that come once about which a question is asked, with its flows; nothing if
    /// none is named, and `None` for one that does not exist.
    #[expect(
        clippy::option_option,
        reason = "no unit, a known one, or a mistake that was reported"
    )]
    fn unit(&mut self, fields: &Fields<'_>, units: &Units<'_>) -> Option<Option<(UnitId, &'static [Flow])>> {
        if fields.get("common").is_some() {
            let id = self.text(fields, "common", "company-slack")?;
            let (id, flows) = self.common_flows(&fields.at("common"), id)?;
            return Some(Some((UnitId::Common(id), flows)));
        }
        let named = ["service", "access"]
            .into_iter()
            .find(|name| fields.get(name).is_some());
        let Some(name) = named else {
            return Some(None);
        };
        let number = self.id(fields, name)?;
        let unit = if name == "service" {
            UnitId::Service(number)
        } else {
            UnitId::Access(number)
        };
        if !units.have(unit) {
            self.report(&fields.at(name), ProblemKind::UnknownUnit, &number.to_string(), "");
            return None;
        }
        let service = units.services.iter().find(|service| service.id == number);
        let product = service.and_then(|service| self.names.product(service.product));
        let flows = match unit {
            UnitId::Access(_) => self.names.access_flows(),
            _ => product.map_or(&[][..], |product| product.flows),
        };
        Some(Some((unit, flows)))
    }
}

const ASKS: [Text; 8] = [
    "question", "family", "provider", "service", "access", "common", "flow", "law",
];
const SAID: [Text; 9] = [
    "question", "family", "provider", "service", "access", "common", "flow", "law", "answer",
];

/// The scopes of the questions that can be about something, and the lists of its regions.
struct About {
    scopes: &'static [Scope],
    regions: Vec<Text>,
}

/// A question about something, and the lists of regions with which it can be answered.
struct Asks {
    key: Key,
    regions: Vec<Text>,
}

impl Units<'_> {
    fn have(&self, unit: UnitId) -> bool {
        match unit {
            UnitId::Service(id) => self.services.iter().any(|service| service.id == id),
            UnitId::Access(id) => self.access.contains(&id),
            UnitId::Common(_) => true,
        }
    }
}
