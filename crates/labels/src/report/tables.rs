//! The tables of the report. They group by provider, so that their length grows with the number of providers and not of services.

use super::steps::{lookup_of, measure, titles};
use super::view::View;
use super::{Material, Table};
use limes_assess::repair::{Lookup, Remains, Step};
use limes_assess::{Addressee, CauseOf, Effect, FlowResult, Key, Origin, Party, Target, UnitId, addressee};
use limes_messages::key;
use limes_model::facts::{DpfStatus, Fact, FactValue};
use limes_model::question::{QuestionIndex, Scope};
use limes_model::{Axis, Extent, Text, Truth, WhoKnows, order_by_key};

pub fn table(view: &View<'_>, caption: String, columns: &[&str], rows: Vec<Vec<String>>) -> Table {
    Table {
        caption,
        header: view.header(columns),
        rows,
    }
}

/// The answer on each axis, and how many data flows it concerns.
pub fn answers(view: &View<'_>) -> Table {
    let assessment = view.material.subject.assessment;
    let flows = || assessment.units.iter().flat_map(|unit| &unit.flows);
    let row = |axis: Axis| {
        let levels = assessment.verdict.axis(axis);
        let settled = if levels.settled().is_some() {
            "report-settled"
        } else {
            "report-open"
        };
        vec![
            view.text(&axis.message_key()),
            view.material.subject.labels.range(axis, levels),
            view.text(settled),
            by_level(view, axis, &flows().collect::<Vec<_>>()),
        ]
    };
    let sector = assessment.verdict.sector.worst() > 0;
    let axes = Axis::ALL.into_iter().filter(|axis| *axis != Axis::Sector || sector);
    let rows = axes.map(row).collect();
    let caption = view.count("report-table-answers", flows().count());
    table(view, caption, &["asked", "answer", "state", "worst"], rows)
}

/// How many data flows have which level as the worst that is possible, the most concern first.
fn by_level(view: &View<'_>, axis: Axis, flows: &[&FlowResult]) -> String {
    let count = |level: u8| {
        let of_level = flows.iter().filter(|flow| flow.verdict.axis(axis).worst() == level);
        of_level.count()
    };
    let levels = (0..=axis.top()).rev().filter(|level| count(*level) > 0);
    let counted = levels.map(|level| {
        let values = [
            ("name", view.text(&axis.level_key(level)).into()),
            ("count", count(level).to_string().into()),
        ];
        view.with("report-level-count", &values)
    });
    counted.collect::<Vec<_>>().join("; ")
}

/// The services by provider.
pub fn services(view: &View<'_>) -> Table {
    let subject = view.material.subject;
    let mut rows: Vec<(String, Vec<String>)> = Vec::new();
    for unit in &subject.assessment.units {
        let provider = view.provider(unit);
        let name = subject.unit(unit.unit.id);
        let product = subject.labels.words.find(&key("product", unit.unit.source), &[]);
        let named = match product.filter(|product| *product != name && *product != provider) {
            Some(product) => {
                let values = [("name", name.into()), ("product", product.into())];
                view.with("report-service", &values)
            }
            None => name,
        };
        match rows.iter_mut().find(|(known, _)| *known == provider) {
            Some((_, names)) => names.push(named),
            None => rows.push((provider, vec![named])),
        }
    }
    let rows: Vec<Vec<String>> = rows
        .into_iter()
        .map(|(provider, names)| vec![provider, view.names(names.into_iter())])
        .collect();
    let caption = view.count("report-table-services", subject.setup.services().len());
    table(view, caption, &["provider", "services"], rows)
}

/// The answers that count, the same about several things in one row.
pub fn given(view: &View<'_>) -> Table {
    let subject = view.material.subject;
    let knowledge = subject.labels.knowledge;
    let mut all: Vec<(QuestionIndex, String, String, Vec<Target>)> = Vec::new();
    let mut add = |about: Key, answer: String, by: String| {
        let same = |(question, known, who, _): &&mut (QuestionIndex, String, String, Vec<Target>)| {
            *question == about.question && *known == answer && *who == by
        };
        match all.iter_mut().find(same) {
            Some((.., targets)) => targets.push(about.target),
            None => all.push((about.question, answer, by, vec![about.target])),
        }
    };
    for (about, origin) in view.premises.answers.iter() {
        let by = match (origin, subject.setup.declared.get(about)) {
            (Origin::Given, Some(id)) => view.with("report-by-declaration", &[("id", id.into())]),
            (Origin::Given, None) => view.text("report-by-answer"),
            (Origin::Derived(_, fact), _) => {
                let numbers = view.numbers(&[*fact]);
                view.with("report-by-fact", &[("sources", numbers.into())])
            }
        };
        if view.answer(*about).is_some() {
            add(*about, view.said(*about), by);
        }
    }
    order_by_key(&mut all, |(question, answer, ..)| {
        let section = knowledge.question(*question).map(|question| question.section);
        (section, *question, answer.clone())
    });
    let row = |(index, answer, by, targets): (QuestionIndex, String, String, Vec<Target>)| {
        let question = knowledge.question(index)?;
        let organisation = question.scope == Scope::Organisation;
        let about = view.names(
            targets
                .iter()
                .filter(|_| !organisation)
                .map(|target| subject.target(*target)),
        );
        Some(vec![subject.labels.question(question, ""), answer, about, by])
    };
    let rows = all.into_iter().filter_map(row).collect();
    table(
        view,
        view.text("report-table-given"),
        &["question", "answer", "about", "by"],
        rows,
    )
}

/// Where data goes, by provider and place; what stays inside is one row.
pub fn places(view: &View<'_>) -> Table {
    struct Row {
        first: Vec<String>,
        certain: usize,
        possible: usize,
        units: Vec<String>,
        data: Vec<String>,
    }
    let subject = view.material.subject;
    let mut rows: Vec<Row> = Vec::new();
    let mut inside = 0;
    for unit in &subject.assessment.units {
        for flow in &unit.flows {
            if flow.verdict.stays.worst() == 0 {
                inside += 1;
                continue;
            }
            let extent = if flow.flow.extent == Extent::Full {
                "extent-full"
            } else {
                "extent-limited"
            };
            let first = vec![
                view.provider(unit),
                view.material.subject.labels.whereabouts(&flow.located),
                view.text(extent),
                view.text(&flow.flow.control.message_key()),
            ];
            let certain = flow.verdict.stays.best() > 0;
            let (name, data) = (subject.unit(unit.unit.id), view.text(&flow.flow.data.message_key()));
            let place = rows.iter().position(|row| row.first == first).unwrap_or_else(|| {
                rows.push(Row {
                    first,
                    certain: 0,
                    possible: 0,
                    units: Vec::new(),
                    data: Vec::new(),
                });
                rows.len() - 1
            });
            if let Some(row) = rows.get_mut(place) {
                row.certain += usize::from(certain);
                row.possible += usize::from(!certain);
                if !row.units.contains(&name) {
                    row.units.push(name);
                }
                row.data.push(data);
            }
        }
    }
    let rows = rows.into_iter().map(|row| {
        let [provider, place, extent, control] = <[String; 4]>::try_from(row.first).unwrap_or_default();
        let flows = certain_and_possible(view, row.certain, row.possible);
        let data = View::distinct(row.data.into_iter());
        vec![provider, place, extent, data, flows, row.units.join(", "), control]
    });
    let mut rows: Vec<Vec<String>> = rows.collect();
    order_by_key(&mut rows, |row| row.first().cloned());
    table(
        view,
        view.count("report-table-places", inside),
        &["provider", "place", "extent", "data", "flows", "services", "control"],
        rows,
    )
}

fn certain_and_possible(view: &View<'_>, certain: usize, possible: usize) -> String {
    let values = [
        ("certain", certain.to_string().into()),
        ("possible", possible.to_string().into()),
    ];
    let text = match (certain, possible) {
        (_, 0) => "report-flows-certain",
        (0, _) => "report-flows-possible",
        _ => "report-flows-both",
    };
    view.with(text, &values)
}

fn flows_of<'a>(view: &View<'a>, effects: &'a [Effect]) -> Vec<&'a FlowResult> {
    effects
        .iter()
        .filter_map(|effect| view.flow(effect.unit, effect.flow))
        .collect()
}

/// What the contract with an importer is about.
fn contract(party: Party) -> Option<Target> {
    match party {
        Party::Company(id) => Some(Target::Provider(id)),
        Party::Described(UnitId::Service(id)) => Some(Target::Service(id)),
        Party::Described(UnitId::Access(id)) => Some(Target::Access(id)),
        _ => None,
    }
}

/// The transfers, by importer, in the order of the steps of EDPB Recommendations 01/2020.
pub fn transfers(material: &Material<'_>) -> Table {
    transfers_of(&View::new(material))
}

pub fn transfers_of(view: &View<'_>) -> Table {
    let knowledge = view.material.subject.labels.knowledge;
    let known = knowledge.well_known();
    let mut rows = Vec::new();
    for cause in view.material.causes.iter().filter(|cause| cause.axis == Axis::Basis) {
        let CauseOf::Basis { importer, .. } = &cause.of else {
            continue;
        };
        let flows = flows_of(view, &cause.effects);
        let of_contract = |question: QuestionIndex| match contract(*importer) {
            Some(target) => view.said(Key { target, question }),
            None => view.text("report-not-known"),
        };
        let places = flows
            .iter()
            .map(|flow| view.material.subject.labels.whereabouts(&flow.located));
        let data = flows.iter().map(|flow| view.text(&flow.flow.data.message_key()));
        let purposes = flows.iter().map(|flow| view.text(&flow.flow.kind.message_key()));
        let certain = cause.effects.iter().filter(|effect| effect.certain > 0).count();
        rows.push(vec![
            view.material.subject.party(*importer),
            View::distinct(places),
            View::distinct(data),
            View::distinct(purposes),
            certain_and_possible(view, certain, cause.effects.len() - certain),
            of_contract(known.instrument),
            listed(view, *importer),
            of_contract(known.assessment),
            measures(view, &cause.effects),
            of_contract(known.annexes),
            by_level(view, Axis::Basis, &flows),
        ]);
    }
    table(
        view,
        view.count("report-table-transfers", rows.len()),
        &[
            "importer",
            "place",
            "data",
            "purpose",
            "flows",
            "tool",
            "listed",
            "assessment",
            "measure",
            "annexes",
            "result",
        ],
        rows,
    )
}

/// Whether a company is on the list of the Data Privacy Framework: by an answer, or as the list was last read.
fn listed(view: &View<'_>, importer: Party) -> String {
    let knowledge = view.material.subject.labels.knowledge;
    let question = knowledge.well_known().listed;
    if let Some(target) = contract(importer)
        && view.answer(Key { target, question }).is_some()
    {
        return view.said(Key { target, question });
    }
    let Party::Company(id) = importer else {
        return view.text("report-not-known");
    };
    match knowledge.provider(id).map(|fact| (fact, knowledge.said(fact))) {
        Some((fact, FactValue::Provider { dpf, .. })) if *dpf != DpfStatus::Unknown => {
            let values = [
                ("status", view.text(&dpf.message_key()).into()),
                ("sources", view.numbers(&[fact.id]).into()),
            ];
            view.with("report-listed", &values)
        }
        _ => view.text("report-not-known"),
    }
}

/// The technical measures that are answered for the units of a transfer.
fn measures(view: &View<'_>, effects: &[Effect]) -> String {
    let knowledge = view.material.subject.labels.knowledge;
    let known = knowledge.well_known();
    let questions = [known.encryption, known.key_holder, known.pseudonymised];
    let mut said: Vec<String> = Vec::new();
    for effect in effects {
        let Some(unit) = view.unit(effect.unit) else { continue };
        for question in questions {
            let about = unit.unit.key(question, knowledge);
            if view.answer(about).is_some() {
                let name = view.text(&key(
                    "report-measure-of",
                    if question == known.pseudonymised {
                        "pseudonyms"
                    } else if question == known.encryption {
                        "encryption"
                    } else {
                        "key"
                    },
                ));
                let values = [("name", name.into()), ("answer", view.said(about).into())];
                said.push(view.with("report-measure-said", &values));
            }
        }
    }
    if said.is_empty() {
        return view.text("report-not-known");
    }
    View::distinct(said.into_iter())
}

/// Who can be compelled, through what and under which laws.
pub fn reach(view: &View<'_>) -> Table {
    let mut rows = Vec::new();
    for cause in view.material.causes {
        let CauseOf::Reach { party } = &cause.of else {
            continue;
        };
        let ways = cause.ways.iter().map(|one| view.text(&key("report-way", one.way.id())));
        let ways = View::distinct(ways);
        let countries = cause.countries(false);
        let countries = match countries.is_empty() {
            true => view.text("report-not-known"),
            false => view.material.subject.labels.country_names(&countries),
        };
        let acts = cause.laws().into_iter().map(|law| view.material.subject.law(law));
        let certain = cause.effects.iter().filter(|effect| effect.certain > 0).count();
        let readable = match cause.readable() {
            Truth::Yes => "yes",
            Truth::Unknown => "perhaps",
            Truth::No => "no",
        };
        rows.push(vec![
            view.material.subject.party(*party),
            ways,
            countries,
            View::distinct(acts),
            view.text(&key("report-readable", readable)),
            certain_and_possible(view, certain, cause.effects.len() - certain),
        ]);
    }
    table(
        view,
        view.count("report-table-reach", rows.len()),
        &["party", "way", "authorities", "laws", "readable", "flows"],
        rows,
    )
}

/// The laws of these causes, with their dates.
pub fn laws(view: &View<'_>) -> Table {
    let subject = view.material.subject;
    let mut ids: Vec<Text> = Vec::new();
    for cause in view.material.causes {
        for id in cause.laws() {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
    }
    let facts = ids.iter().filter_map(|id| subject.labels.knowledge.fact(id));
    let rows = facts.map(|fact| {
        let country = match &fact.value {
            FactValue::AccessLaw { country, .. } => subject.labels.country(*country),
            FactValue::SectorRule { country, .. } => view.text(&key("country", country)),
            _ => String::new(),
        };
        vec![
            subject.law(fact.id),
            country,
            subject.labels.period(fact.valid),
            state_of(view, fact),
            view.numbers(&[fact.id]),
        ]
    });
    let rows: Vec<Vec<String>> = rows.collect();
    table(
        view,
        view.text("report-table-laws"),
        &["act", "country", "valid", "grade", "sources"],
        rows,
    )
}

/// How a fact was established, and whether its review is overdue.
fn state_of(view: &View<'_>, fact: &Fact) -> String {
    let grade = view.text(&fact.grade.message_key());
    if fact.review_by < view.material.subject.setup.as_of {
        let day = view.material.subject.labels.day(fact.review_by);
        return view.with("report-overdue", &[("grade", grade.into()), ("day", day.into())]);
    }
    grade
}

pub fn effort(view: &View<'_>, effort: u32) -> String {
    let size = match effort {
        0..=2 => "ui-effort-small",
        3..=5 => "ui-effort-medium",
        6..=9 => "ui-effort-large",
        _ => "ui-effort-huge",
    };
    view.text(size)
}

pub fn acts(view: &View<'_>, acts: WhoKnows) -> String {
    view.text(match acts {
        WhoKnows::Provider => "ui-acts-provider",
        _ => "ui-acts-customer",
    })
}

/// The steps of the plan.
pub fn plan(view: &View<'_>) -> Table {
    let plan = view.material.plan;
    let words = view.material.subject.labels.words;
    let rows = plan.steps.iter().enumerate().map(|(place, step)| {
        let settled = step.flows.iter().filter(|flow| flow.settled).count();
        vec![
            (place + 1).to_string(),
            titles(view, step).join("; "),
            acts(view, step.acts),
            effort(view, step.effort),
            measure(words, &step.before, &step.after),
            settled.to_string(),
        ]
    });
    let rows: Vec<Vec<String>> = rows.collect();
    table(
        view,
        view.count("report-table-plan", rows.len()),
        &["number", "change", "acts", "effort", "effect", "settled"],
        rows,
    )
}

/// The provider, the name and the kind of a flow when all steps are done: a step may have replaced its product, or brought it.
fn named(view: &View<'_>, unit: UnitId, flow: Text) -> (String, String, String) {
    let subject = view.material.subject;
    let knowledge = subject.labels.knowledge;
    let changes = view.material.plan.steps.iter().flat_map(|step| &step.changes);
    let mut replaced = changes.filter_map(|change| match *change {
        Step::Replace { service, to, .. } if UnitId::Service(service) == unit => knowledge.product(to),
        _ => None,
    });
    let (provider, name, flows) = match (replaced.next_back(), view.unit(unit), unit) {
        (Some(product), ..) => {
            let provider = product.provider.map(|id| subject.labels.company(id));
            let name = view.text(&key("product", product.id));
            (provider.unwrap_or_else(|| name.clone()), name, product.flows)
        }
        (None, Some(known), _) => (view.provider(known), subject.unit(unit), known.unit.flows),
        (None, None, UnitId::Common(id)) => {
            let common = knowledge.commons().iter().find(|common| common.id == id);
            let provider = common.map(|common| subject.labels.company(common.provider));
            let flows = common.map(|common| common.flows).unwrap_or_default();
            (provider.unwrap_or_default(), subject.labels.common(id), flows)
        }
        (None, None, _) => (String::new(), subject.unit(unit), &[][..]),
    };
    let kind = flows.iter().find(|known| known.id == flow);
    let kind = kind.map(|flow| view.text(&flow.kind.message_key()));
    (provider, name, kind.unwrap_or_default())
}

/// The reason, the provider, the axes, the kinds of the flows, and the services.
type ResidualRow = (Remains, String, [bool; 4], Vec<String>, Vec<String>);

/// What is left when all steps are done, with a place for who accepts it.
pub fn residual(view: &View<'_>) -> Table {
    let mut rows: Vec<ResidualRow> = Vec::new();
    let certain = view
        .material
        .plan
        .residual
        .iter()
        .filter(|one| one.reason != Remains::Open);
    for residual in certain {
        let (provider, name, kind) = named(view, residual.unit, residual.flow);
        let same = |row: &&mut ResidualRow| (row.0, &row.1, row.2) == (residual.reason, &provider, residual.axes);
        match rows.iter_mut().find(same) {
            Some((.., kinds, units)) => {
                kinds.push(kind);
                if !units.contains(&name) {
                    units.push(name);
                }
            }
            None => rows.push((residual.reason, provider, residual.axes, vec![kind], vec![name])),
        }
    }
    let rows = rows.into_iter().map(|(reason, provider, axes, kinds, units)| {
        let axes = Axis::ALL.into_iter().zip(axes).filter(|(_, of_concern)| *of_concern);
        let axes = axes.map(|(axis, _)| view.text(&key("report-concern", axis.id())));
        vec![
            view.text(&key("report-remains", reason.id())),
            provider,
            units.join(", "),
            view.names(kinds.into_iter()),
            View::distinct(axes),
            String::new(),
        ]
    });
    let rows: Vec<Vec<String>> = rows.collect();
    table(
        view,
        view.count("report-table-residual", rows.len()),
        &["reason", "provider", "services", "purpose", "concern", "accepted"],
        rows,
    )
}

/// What to find out, with the best and the worst that may come of it.
pub fn lookups(view: &View<'_>) -> Table {
    let plan = view.material.plan;
    let words = view.material.subject.labels.words;
    let rows = plan.lookups.iter().map(|lookup| {
        let (best, worst) = match lookup.outcome {
            Some(outcome) => (
                measure(words, &plan.after, &outcome.best),
                measure(words, &plan.after, &outcome.worst),
            ),
            None => (view.text("report-not-worked-out"), view.text("report-not-worked-out")),
        };
        let who = match lookup.addressee {
            Addressee::Party(party) => view.material.subject.party(party),
            other => view.material.subject.addressee(other),
        };
        vec![who, short(view, lookup), lookup.keys.len().to_string(), best, worst]
    });
    let rows: Vec<Vec<String>> = rows.collect();
    table(
        view,
        view.text("report-table-lookups"),
        &["asked-of", "find-out", "questions", "best", "worst-case"],
        rows,
    )
}

/// What is to be found out, without what it is about: the table of the open questions names that.
fn short(view: &View<'_>, lookup: &Lookup) -> String {
    let labels = view.material.subject.labels;
    match (lookup.addressee, lookup.keys.as_slice()) {
        (Addressee::Party(_), _) | (_, [_]) => lookup_of(view, lookup),
        (_, keys) => {
            let question = keys.first().and_then(|key| labels.knowledge.question(key.question));
            question
                .map(|question| labels.question(question, ""))
                .unwrap_or_default()
        }
    }
}

/// The open questions of each addressee; the same about several things in one row.
pub fn open(view: &View<'_>) -> Table {
    let subject = view.material.subject;
    let knowledge = subject.labels.knowledge;
    let mut rows: Vec<OpenRow> = Vec::new();
    for open in &subject.assessment.open {
        let whom = match addressee(subject.setup, knowledge, open) {
            Addressee::Party(party) => view.material.subject.party(party),
            other => subject.addressee(other),
        };
        let same =
            |row: &&mut OpenRow| row.whom == whom && row.question == open.key.question && row.was_asked == open.asked;
        match rows.iter_mut().find(same) {
            Some(row) => {
                row.keys.push(open.key);
                row.flows += open.flows;
            }
            None => rows.push(OpenRow {
                whom,
                question: open.key.question,
                was_asked: open.asked,
                keys: vec![open.key],
                flows: open.flows,
            }),
        }
    }
    order_by_key(&mut rows, |row| (row.whom.clone(), row.question));
    let cells = |row: OpenRow| {
        let asked = match row.keys.as_slice() {
            [one] => subject.question(*one, ""),
            _ => subject.labels.question(knowledge.question(row.question)?, ""),
        };
        let about = view.names(row.keys.iter().map(|key| subject.target(key.target)));
        let state = if row.was_asked {
            "report-not-known"
        } else {
            "report-not-answered"
        };
        Some(vec![row.whom, asked, about, view.text(state), row.flows.to_string()])
    };
    let rows: Vec<Vec<String>> = rows.into_iter().filter_map(cells).collect();
    table(
        view,
        view.count("report-table-open", subject.assessment.open.len()),
        &["asked-of", "question", "about", "state", "flows"],
        rows,
    )
}

/// One question to one addressee, about several things.
struct OpenRow {
    whom: String,
    question: QuestionIndex,
    was_asked: bool,
    keys: Vec<Key>,
    flows: usize,
}

/// The facts that nobody has verified, or whose review is overdue.
pub fn doubtful(view: &View<'_>) -> Table {
    let labels = view.material.subject.labels;
    let facts = view.facts.iter().filter(|fact| view.is_doubtful(fact));
    let rows = facts.map(|fact| vec![labels.sentence(fact), state_of(view, fact), view.numbers(&[fact.id])]);
    let rows: Vec<Vec<String>> = rows.collect();
    table(
        view,
        view.count("report-table-doubtful", rows.len()),
        &["fact", "grade", "sources"],
        rows,
    )
}

/// The sources with their numbers, those of doubtful facts first.
pub fn sources(view: &View<'_>) -> Table {
    let knowledge = view.material.subject.labels.knowledge;
    let rows = view.sources.iter().enumerate().filter_map(|(place, id)| {
        let source = knowledge.source(id)?;
        let rests = |doubtful: bool| {
            let facts = view.facts.iter().filter(|fact| view.is_doubtful(fact) == doubtful);
            facts.filter(|fact| knowledge.sources_of(fact).contains(id)).count()
        };
        let values = [
            ("verified", rests(false).to_string().into()),
            ("doubtful", rests(true).to_string().into()),
        ];
        let date = if source.date == "undated" {
            String::new()
        } else {
            source.date.to_owned()
        };
        Some(vec![
            ["[", &(place + 1).to_string(), "]"].concat(),
            source.title.to_owned(),
            source.publisher.unwrap_or_default().to_owned(),
            date,
            view.with("report-source-facts", &values),
        ])
    });
    let rows: Vec<Vec<String>> = rows.collect();
    table(
        view,
        view.count("report-table-sources", rows.len()),
        &["number", "title", "publisher", "date", "facts"],
        rows,
    )
}
