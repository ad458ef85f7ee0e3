//! One table of companies: a row for each, a column for each question that several of them share. A column can be answered at
//! once; what differs stays.

use std::ops::Range;
use std::rc::Rc;

use yew::prelude::*;

use super::question;
use crate::chunks::late;
use crate::components::citation;
use crate::components::disclosure::Disclosure;
use crate::components::element::{cell_label, column, element};
use crate::components::lazy_list::{Batches, lazy_list};
use crate::components::select::Select;
use crate::components::task;
use crate::page::Page;
use crate::state::Edit;
use limes_assess::{Answer, Item, Key, State, Target};
use limes_messages::key;
use limes_model::facts::{DpfStatus, Fact, FactValue};
use limes_model::question::{AnswerKind, Question};
use limes_model::{Text, WhoKnows};

late! {
    result => fn table_now(page: &Page, items: Vec<Item>) -> (Html, Vec<Item>) = table;
}

/// Shows the questions that several companies share as a table, once the code for it is here. Returns it with the other questions.
pub fn view(page: &Page, items: Vec<Item>) -> (Html, Vec<Item>) {
    if page.in_words {
        table_now(page, items)
    } else {
        (Html::default(), items)
    }
}

/// The value of a field whose question has no answer.
const NONE: &str = "";
/// The value for "I don't know".
const UNKNOWN: &str = "unknown";
/// The question that a fact about the company may answer.
const LISTED: &str = "contract.listed";

/// Questions about companies.
struct Table {
    /// The questions, one for each column.
    columns: Vec<&'static Question>,
    /// The companies by id, each with its questions, one for each column that it has.
    rows: Vec<(Text, Vec<Item>)>,
}

/// Returns the company that a question of a table is about.
fn company(page: &Page, item: &Item) -> Option<Text> {
    let Target::Provider(id) = item.key.target else {
        return None;
    };
    (item.question.kind == AnswerKind::Choice && page.words().find(&name_key(item.question), &[]).is_some())
        .then_some(id)
}

fn name_key(question: &Question) -> String {
    key("column", question.id)
}

impl Table {
    /// Separates the questions that at least two companies share from the others.
    fn of(page: &Page, items: Vec<Item>) -> (Self, Vec<Item>) {
        let mut columns: Vec<(&'static Question, usize)> = Vec::new();
        for item in items.iter().filter(|item| company(page, item).is_some()) {
            match columns.iter_mut().find(|(question, _)| question.id == item.question.id) {
                Some((_, count)) => *count += 1,
                None => columns.push((item.question, 1)),
            }
        }
        columns.retain(|(_, count)| *count > 1);
        let columns: Vec<&'static Question> = columns.into_iter().map(|(question, _)| question).collect();
        let (mut rows, mut others): (Vec<(Text, Vec<Item>)>, Vec<Item>) = Default::default();
        for item in items {
            match company(page, &item).filter(|_| columns.iter().any(|column| column.id == item.question.id)) {
                None => others.push(item),
                Some(id) => match rows.iter_mut().find(|(known, _)| *known == id) {
                    Some((_, items)) => items.push(item),
                    None => rows.push((id, vec![item])),
                },
            }
        }
        (Self { columns, rows }, others)
    }

    /// Returns the questions of a column.
    fn column(&self, question: &Question) -> impl Iterator<Item = &Item> {
        let items = self.rows.iter().flat_map(|(_, items)| items);
        let id = question.id;
        items.filter(move |item| item.question.id == id)
    }
}

fn table(page: &Page, items: Vec<Item>) -> (Html, Vec<Item>) {
    let (table, others) = Table::of(page, items);
    if table.columns.is_empty() {
        return (Html::default(), others);
    }
    let table = Rc::new(table);
    let heads = table
        .columns
        .iter()
        .map(|question| column(page.text(&name_key(question))));
    let html = html! {
        <div class="companies" key="companies">
            { page.title("companies-title", "companies") }
            { page.element("p", "hint", "companies.says") }
            // on narrow screens the page shows the rows as cards; the roles keep the table for screen readers
            <div class="scrolls" role="region" tabindex="0" aria-labelledby="companies-title">
                <table role="table" aria-labelledby="companies-title" data-testid="companies">
                    <thead role="rowgroup"><tr role="row">{ column(page.text("companies-name")) }{ for heads }</tr></thead>
                    <tbody role="rowgroup">{ for_all(page, &table) }</tbody>
                    { rows(page, &table) }
                </table>
            </div>
            { about(page, &table) }
        </div>
    };
    (html, others)
}

/// How rows are created.
const ROWS: Batches = Batches {
    tag: "tbody",
    class: "",
    role: Some("rowgroup"),
    size: 10,
    whole: 20,
    height: 6,
};

fn rows(page: &Page, table: &Rc<Table>) -> Html {
    let ids = {
        let (page, table) = (page.clone(), Rc::clone(table));
        Callback::from(move |place: usize| {
            let items = table.rows.get(place).map_or(&[][..], |(_, items)| items);
            let ids: Vec<String> = items.iter().map(|item| page.element_id(item.key)).collect();
            ids.join(" ")
        })
    };
    let entries = {
        let (page, table) = (page.clone(), Rc::clone(table));
        Callback::from(move |range: Range<usize>| {
            let rows = table.rows.get(range).unwrap_or_default();
            rows.iter().map(|(id, items)| row(&page, &table, id, items)).collect()
        })
    };
    lazy_list(page, &ROWS, table.rows.len(), page.printing, &ids, &entries)
}

/// Shows the row whose fields answer a column for all companies.
fn for_all(page: &Page, table: &Table) -> Html {
    let cell = |question: &&'static Question| {
        let is_open = |item: &&Item| matches!(item.state, State::Open | State::NotKnown);
        let keys: Vec<Key> = table.column(question).filter(is_open).map(|item| item.key).collect();
        let answered = table
            .column(question)
            .filter(|item| matches!(item.state, State::Given(_)))
            .count();
        let name = page.text(&name_key(question));
        let inside = if keys.len() > 1 {
            let mut options = vec![(NONE.into(), page.count("companies-all", keys.len()).into())];
            options.extend(choices(page, question));
            let choose = {
                let (act, question) = (page.act.clone(), *question);
                Callback::from(move |value: String| {
                    if let Some(answer) = answer_of(question, &value) {
                        act.emit(Edit::AnswerAll(keys.clone(), answer).into());
                    }
                })
            };
            html! {
                <>
                    <Select label={page.with("companies-all-of", "column", &name)} {options} value={NONE} {choose} again={true}
                        testid={["all-", question.id].concat()} />
                    if answered > 0 { { element("p", "hint", page.count("companies-keep", answered)) } }
                </>
            }
        } else {
            nothing(page)
        };
        html! { <td role="cell" key={question.id}>{ cell_label(name) }{ inside }</td> }
    };
    html! {
        <tr role="row" class="for-all"><th role="rowheader" scope="row">{ page.text("companies-every") }</th>{ for table.columns.iter().map(cell) }</tr>
    }
}

/// Shows that there is nothing to answer.
fn nothing(page: &Page) -> Html {
    html! { <><span aria-hidden="true">{ "–" }</span><span class="unseen">{ page.text("task-not-needed") }</span></> }
}

fn row(page: &Page, table: &Table, id: Text, items: &[Item]) -> Html {
    let name = page.company(id);
    let cell = |question: &&'static Question| {
        let item = items.iter().find(|item| item.question.id == question.id);
        let inside = item.map_or_else(|| nothing(page), |item| cell(page, id, item));
        let id = item.map(|item| page.element_id(item.key));
        html! { <td role="cell" key={question.id} {id}>{ cell_label(page.text(&name_key(question))) }{ inside }</td> }
    };
    html! {
        <tr role="row" key={id}>
            <th role="rowheader" scope="row">{ &name }{ task::of_items(page, items) }</th>
            { for table.columns.iter().map(cell) }
        </tr>
    }
}

/// Returns the options of a question, and "I don't know".
fn choices(page: &Page, question: &Question) -> Vec<(AttrValue, AttrValue)> {
    let option = |option: &Text| ((*option).into(), page.option(question, option).into());
    let options = question.options.iter().map(option);
    options
        .chain([(UNKNOWN.into(), page.text("ui-unknown").into())])
        .collect()
}

/// Returns the answer of a chosen value; `None` where there is none.
fn answer_of(question: &Question, value: &str) -> Option<Answer> {
    if value == UNKNOWN {
        return Some(Answer::Unknown);
    }
    let place = question.options.iter().position(|option| *option == value)?;
    u8::try_from(place).ok().map(Answer::Choice)
}

fn cell(page: &Page, company: Text, item: &Item) -> Html {
    let answer = match item.state {
        State::Open => None,
        State::NotKnown => Some(Answer::Unknown),
        State::Given(answer) | State::Idle(answer) | State::Derived(answer, _) => Some(answer),
    };
    let value = match answer {
        None => NONE,
        Some(Answer::Choice(place)) => item.question.options.get(usize::from(place)).copied().unwrap_or(NONE),
        Some(_) => UNKNOWN,
    };
    let mut options = vec![(NONE.into(), page.text("companies-open").into())];
    options.extend(choices(page, item.question));
    let choose = {
        let (act, key, question) = (page.act.clone(), item.key, item.question);
        Callback::from(move |value: String| {
            let edit = answer_of(question, &value).map_or(Edit::Clear(key), |answer| Edit::Answer(key, answer));
            act.emit(edit.into());
        })
    };
    html! {
        <>
            <Select label={page.question(item.key, "")} {options} {value} {choose} testid={["cell-", item.question.id, "-", company].concat()} />
            if let State::Derived(_, fact) = item.state { { element("p", "hint", page.text(page.origin(fact))) } }
            { task::waits(page, item) }
            { known(page, company, item) }
        </>
    }
}

/// Shows what the knowledge says of an answer, with its grade and its day. The user confirms it: a list changes from day to day.
fn known(page: &Page, company: Text, item: &Item) -> Html {
    let fact = page.knowledge.provider(company).filter(|_| item.question.id == LISTED);
    let Some((fact, status, option)) = fact.and_then(listed) else {
        return Html::default();
    };
    let values = [
        ("status", page.text(&key("value-dpf", status.id())).into()),
        ("day", page.day(fact.checked).into()),
    ];
    let answer = answer_of(item.question, option).filter(|_| matches!(item.state, State::Open | State::NotKnown));
    html! {
        <p class="hint">
            { page.words().with("companies-read", &values) }
            { citation::doubts(page, " ", Some(fact.grade), fact.review_by < page.setup().as_of.max(page.today)) }
            if let Some(answer) = answer {
                { " " }
                <button type="button" class="button bare" onclick={page.on::<MouseEvent>(Edit::Answer(item.key, answer))}
                    data-testid={["take-", company].concat()}>
                    { page.text("companies-take") }<span class="unseen">{ ": " }{ page.question(item.key, "") }</span>
                </button>
            }
        </p>
    }
}

/// Returns whether a company was on the list when it was last read, with the option that says the same.
fn listed(fact: &Fact) -> Option<(&Fact, DpfStatus, &'static str)> {
    let FactValue::Provider { dpf, .. } = fact.value else {
        return None;
    };
    match dpf {
        DpfStatus::Certified => Some((fact, dpf, "yes")),
        DpfStatus::NotListed => Some((fact, dpf, "no")),
        DpfStatus::Unknown | DpfStatus::NotApplicable => None,
    }
}

/// Shows the whole question of each column, and why it is asked.
fn about(page: &Page, table: &Rc<Table>) -> Html {
    let body = {
        let (page, table) = (page.clone(), Rc::clone(table));
        Callback::from(move |()| {
            let column = |asked: &&'static Question| {
                let Some(item) = table.column(asked).next() else {
                    return Html::default();
                };
                let who = match asked.who {
                    WhoKnows::Customer => Html::default(),
                    WhoKnows::Provider => page.element("span", "badge", "ui-ask-provider"),
                    WhoKnows::Lawyer => page.element("span", "badge", "ui-ask-lawyer"),
                };
                html! {
                    <div class="column" key={asked.id}>
                        <h3>{ page.text(&name_key(asked)) }{ " " }{ who }</h3>
                        { element("p", "", page.question(item.key, "")) }
                        { question::why(&page, item) }
                    </div>
                }
            };
            table.columns.iter().map(column).collect()
        })
    };
    html! { <Disclosure class="why" summary={html! { page.text("companies-columns") }} {body} force={page.printing} testid="columns" /> }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{LANGUAGES, environment, page, read, render};
    use limes_assess::{Service, Setup, items};
    use limes_knowledge::Knowledge;
    use limes_model::Date;
    use limes_model::question::Section;

    /// A page with services of several American companies, and the questions about contracts.
    fn with_companies(code: &str, answers: &[(&str, Text, Answer)]) -> (Page, Vec<Item>) {
        let knowledge = Knowledge::built_in();
        let mut setup = Setup::new(Date::new(2026, 11, 22));
        for (id, product) in (1..).zip(["slack", "zoom", "salesforce"]) {
            let product = knowledge.product(product).unwrap().id;
            let name = String::new();
            setup.insert_service(usize::MAX, Service { id, name, product }).unwrap();
        }
        let seat = Key {
            target: Target::Organisation,
            question: knowledge.question_index("org.seat").unwrap(),
        };
        setup.answers.insert(seat, Answer::Country("DE".parse().unwrap()));
        for (question, company, answer) in answers {
            let key = Key {
                target: Target::Provider(company),
                question: knowledge.question_index(question).unwrap(),
            };
            setup.answers.insert(key, *answer);
        }
        let page = page(environment(code, None), setup);
        let items = items(page.setup(), &page.knowledge, &page.view.assessment);
        let contracts = items
            .into_iter()
            .filter(|item| item.question.section == Section::Contracts);
        let contracts = contracts.collect();
        (page, contracts)
    }

    #[test]
    fn companies_are_rows_and_the_questions_that_they_share_are_columns() {
        for code in LANGUAGES {
            let (page, items) = with_companies(code, &[]);
            let count = items.len();
            let (shown, others) = Table::of(&page, items.clone());
            assert!(shown.rows.len() > 2, "{} rows", shown.rows.len());
            assert!(shown.columns.iter().any(|question| question.id == LISTED));
            let in_table: usize = shown.rows.iter().map(|(_, items)| items.len()).sum();
            assert_eq!(in_table + others.len(), count, "no question is lost");
            let text = read(table(&page, items).0);
            for part in [
                "Slack",
                "Zoom",
                &page.text("column-contract-listed"),
                &page.text("companies-columns"),
            ] {
                assert!(text.contains(part), "{part} is missing in {text}");
            }
        }
    }

    #[test]
    fn what_the_knowledge_says_is_shown_with_its_day_and_grade_and_answers_nothing() {
        let (page, items) = with_companies("en", &[]);
        let zoom = items
            .iter()
            .find(|item| item.key.target == Target::Provider("zoom") && item.question.id == LISTED);
        let zoom = zoom.unwrap();
        assert_eq!(zoom.state, State::Open);
        let fact = page.knowledge.provider("zoom").unwrap();
        let text = read(known(&page, "zoom", zoom));
        assert!(text.contains(&page.day(fact.checked)), "{text}");
        assert!(text.contains(&page.text("companies-take")), "{text}");
    }

    #[test]
    fn a_column_is_answered_at_once_and_what_differs_stays() {
        let knowledge = Knowledge::built_in();
        let listed = knowledge.question(knowledge.question_index(LISTED).unwrap()).unwrap();
        let no = answer_of(listed, "no").unwrap();
        let (page, items) = with_companies("en", &[(LISTED, "zoom", no)]);
        let html = render(table(&page, items).0);
        assert!(html.contains("data-testid=\"all-contract.listed\""), "{html}");
        assert!(html.contains(&page.count("companies-keep", 1)), "{html}");
        // the answer of one company is chosen in its field alone
        let field = html.split("data-testid=\"cell-contract.listed-zoom\"").nth(1).unwrap();
        let field = field.split("</select>").next().unwrap();
        assert!(field.contains("value=\"no\" selected"), "{field}");
    }
}
