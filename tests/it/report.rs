//! The report for filing: complete, not too long, nothing twice; and its exports come back as they were.

use std::collections::BTreeSet;

use limes_assess::repair::steps;
use limes_assess::{Setup, assess, causes};
use limes_formats::write::setup_json;
use limes_knowledge::Knowledge;
use limes_labels::report::{
    Block, Document, Material, actions, flows, read_csv, report, transfers, write_csv, write_markdown,
};
use limes_labels::{Labels, Subject};
use limes_messages::Words;

use crate::steps::person;
use crate::support::TODAY;

/// Does something with the material of a report.
fn with<T>(setup: &Setup, language: &str, then: impl Fn(&Material<'_>) -> T) -> T {
    let knowledge = Knowledge::built_in();
    let words = Words::new(language);
    let assessment = assess(setup, knowledge);
    let material = Material {
        subject: Subject {
            labels: Labels {
                words: &words,
                knowledge,
            },
            setup,
            assessment: &assessment,
        },
        causes: &causes(setup, knowledge, &assessment),
        plan: &steps(setup, knowledge, &assessment),
        file: &setup_json(setup, knowledge),
    };
    then(&material)
}

fn texts(document: &Document) -> Vec<String> {
    let mut all = vec![document.title.clone()];
    all.extend(document.draft.clone());
    for block in &document.blocks {
        match block {
            Block::Heading(_, text) | Block::Paragraph(text) | Block::Note(text) => all.push(text.clone()),
            Block::List(items) | Block::SignOff(items) => all.extend(items.iter().cloned()),
            Block::Table(table) => all.push(table.caption.clone()),
        }
    }
    all
}

fn cells(document: &Document) -> Vec<&String> {
    let tables = document.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    tables
        .flat_map(|table| table.header.iter().chain(table.rows.iter().flatten()))
        .collect()
}

fn rows(document: &Document) -> usize {
    let rows = document.blocks.iter().map(|block| match block {
        Block::Table(table) => table.rows.len() + 1,
        _ => 0,
    });
    rows.sum()
}

fn holds(document: &Document, services: usize) {
    let texts = texts(document);
    let distinct: BTreeSet<&String> = texts.iter().collect();
    assert_eq!(texts.len(), distinct.len(), "a text comes twice: {texts:#?}");
    for text in texts.iter().chain(cells(document)) {
        assert!(!text.contains(['\n', '{', '}']), "{text}");
    }
    let headings = document
        .blocks
        .iter()
        .filter(|block| matches!(block, Block::Heading(2, _)));
    assert_eq!(headings.count(), 9);
    assert!(document.blocks.iter().any(|block| matches!(block, Block::SignOff(_))));
    for block in &document.blocks {
        if let Block::Table(table) = block {
            let wide = table.rows.iter().all(|row| row.len() == table.header.len());
            assert!(wide && !table.rows.is_empty(), "{}", table.caption);
        }
    }
    // so much fits on the pages that a report may have
    let pages = 8 + services.div_ceil(15);
    let words = texts
        .iter()
        .chain(cells(document))
        .map(|text| text.split_whitespace().count());
    let words: usize = words.sum();
    let rows = rows(document);
    println!("{services} services, {pages} pages: {words} words, {rows} rows");
    assert!(words <= 800 * pages && rows <= 40 * pages, "{words} words, {rows} rows");
}

#[test]
fn the_report_has_nine_parts_and_says_nothing_twice() {
    for name in ["person-dpo", "person-architect", "person-hospital"] {
        let setup = person(name);
        for language in Words::codes() {
            with(&setup, language, |material| {
                let document = report(material);
                holds(&document, setup.services().len());
                assert!(document.draft.is_some());
                assert!(write_markdown(&document).is_some(), "{name} {language}");
            });
        }
    }
}

#[test]
fn two_hundred_services_fit() {
    let mut setup = person("person-dpo");
    setup.retain_services(|_| false);
    for place in 0..200 {
        setup.add_service(["aws-ec2", "aws-s3", "azure-vm", "teams", "slack"][place % 5], "");
    }
    with(&setup, "en", |material| holds(&report(material), 200));
}

#[test]
fn every_export_comes_back_and_no_cell_is_a_formula() {
    let mut setup = person("person-dpo");
    let first = setup.services()[0].id;
    setup.rename(
        limes_assess::UnitId::Service(first),
        "=HYPERLINK(\"https://example.org\") | **Köln**",
    );
    for language in Words::codes() {
        with(&setup, language, |material| {
            let text = write_markdown(&report(material)).unwrap();
            assert!(text.contains("\\*\\*Köln\\*\\*") && !text.contains(") | **K"));
            for table in [transfers(material), flows(material), actions(material)] {
                let text = write_csv(&table, language).unwrap();
                let separator = if language == "de" { ';' } else { ',' };
                let rows = read_csv(&text, separator).unwrap();
                assert_eq!(rows.len(), table.rows.len() + 1);
                assert!(rows.iter().all(|row| row.len() == table.header.len()));
                let formula = |cell: &String| cell.starts_with(['=', '+', '-', '@', '\t']);
                assert!(!rows.iter().flatten().any(formula));
            }
            let all = flows(material);
            let counted = material.subject.assessment.units.iter().map(|unit| unit.flows.len());
            assert_eq!(all.rows.len(), counted.sum::<usize>());
        });
    }
}

#[test]
fn an_empty_set_up_gives_a_draft() {
    with(&Setup::new(TODAY), "en", |material| {
        let document = report(material);
        assert_eq!(document.draft.as_deref(), Some("Draft: nothing is described yet."));
        assert!(write_markdown(&document).is_some());
    });
}
