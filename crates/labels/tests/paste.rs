//! A pasted list of services.

#![allow(clippy::indexing_slicing, reason = "in a test, a panic is the message")]

use limes_knowledge::Knowledge;
use limes_labels::{Labels, Matched, Pasted, paste};
use limes_messages::Words;

fn pasted(text: &str) -> Pasted {
    let words = Words::new("en");
    paste(
        Labels {
            words: &words,
            knowledge: Knowledge::built_in(),
        },
        text,
    )
}

/// Each row: its line, what it leads to, whether that is sure, the own name, the region and the tag.
fn told(text: &str) -> Vec<String> {
    let row = |row: &limes_labels::PastedRow| {
        let hit = match row.found.first().map(|hit| hit.what) {
            None => "?".to_owned(),
            Some(Matched::Product(product)) => product.id.to_owned(),
            Some(Matched::Service(product)) => [product.id, "/", &row.found[0].name].concat(),
            Some(Matched::Bundle(bundle)) => ["*", bundle.id].concat(),
        };
        let region = row.region.unwrap_or_default();
        let unknown = row.unknown_region.clone().unwrap_or_default();
        format!(
            "{} {hit} {} [{}] {region} !{unknown} #{}",
            row.line, row.is_sure, row.name, row.tag
        )
    };
    pasted(text).rows.iter().map(row).collect()
}

#[test]
fn names_one_a_line() {
    assert_eq!(
        told("Slack\r\n\r\n  Business Premium\nSQS\nDoctolib\nSlakc\n"),
        [
            "1 slack true []  ! #",
            "3 *m365-business-premium true []  ! #",
            "4 aws-other-regional/Amazon SQS true []  ! #",
            "5 ? false []  ! #",
            "6 slack false []  ! #",
        ]
    );
}

#[test]
fn columns_for_name_product_region_and_tag() {
    assert_eq!(
        told(
            "Files of the town hall;S3;EU-central-1;archive\n\"Mail; old\";exchange-online;;\"a \"\"b\"\"\"\nX;EC2;mars-1"
        ),
        [
            "1 aws-s3 true [Files of the town hall] eu-central-1 ! #archive",
            "2 exchange-online true [Mail; old]  ! #a \"b\"",
            "3 aws-ec2 true [X]  !mars-1 #",
        ]
    );
    // the names of the columns decide their order, in either language, and Excel separates by tabs
    assert_eq!(
        told("\u{feff}Region\tProdukt\tBezeichnung\neu-central-1\tS3\tArchive\n"),
        ["2 aws-s3 true [Archive] eu-central-1 ! #"]
    );
}

#[test]
fn nothing_is_cut_off_in_silence_and_nothing_panics() {
    let many = "Slack\n".repeat(510);
    let read = pasted(&many);
    assert_eq!((read.rows.len(), read.left_out), (500, 10));
    for text in [
        "",
        "\"",
        "\"\"",
        ";;;",
        "\"a\nb\";c",
        "a\"b;\"",
        "\u{202e}x",
        "name;product",
    ] {
        let _ = pasted(text);
    }
    assert_eq!(pasted("\"a\nb\";Slack\nZoom").rows[1].line, 3);
    assert!(pasted(&"x".repeat(10_000)).rows[0].wanted.len() <= 200);
}
