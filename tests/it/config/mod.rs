//! `limes.config.json`: the correct parts apply, every mistake is reported with line and column, and no declaration of an
//! organisation reassures without a mark.

mod docs;
mod law;
mod policy;
mod reading;
mod saved;

use std::sync::LazyLock;

use crate::support::TODAY;
use limes_assess::organisation::{Breach, Organisation, PolicyRule, breaches, contrast, declaration_effect};
use limes_assess::{Answer, Assessment, Boundary, Key, Setup, Target, UnitId, Verdict, assess};
use limes_formats::read::{Config, MAX_CONFIG_BYTES, config};
use limes_formats::wire::{VerdictSummary, v1 as api};
use limes_formats::write::{setup_json, setup_json_under};
use limes_formats::{CONFIG_SCHEMA, Position, Problem, ProblemKind, SETUP_SCHEMA, palette, read};
use limes_knowledge::Knowledge;
use limes_messages::{Words, key};
use limes_model::Text;
use limes_model::facts::FactValue;
use limes_model::question::QuestionIndex;
use limes_model::{Axis, Country, Date, Grade, Truth};
use limes_oracle::reference::describe;
use limes_oracle::samples::{self, Answers, Random, SetUps};
use serde_json::Value;

static BUILT_IN: LazyLock<&Knowledge> = LazyLock::new(Knowledge::built_in);

/// One of everything, without mistakes.
const WHOLE: &str = r##"{
  "$schema": "limes-config-1.schema.json",
  "version": 1,
  "defaults": {
    "answers": { "org.seat": "DE", "org.sector": [] },
    "boundary": { "kind": "own", "id": "own:group" },
    "language": "de",
    "theme": "dark"
  },
  "boundaries": [
    { "id": "own:group", "name": { "de": "Konzernraum", "en": "Group area" }, "countries": ["DE", "AT"] }
  ],
  "policy": {
    "allowedProviders": ["aws", "own:it-works"],
    "allowedRegions": { "aws": ["eu-central-1", "own:frankfurt-2"] },
    "requiredBoundary": { "kind": "eea" },
    "forbiddenProducts": ["aws-cloudfront"],
    "requiredVerdicts": { "stays": "inside", "reach": "unreadable", "basis": "adequate-country", "sector": "not-forbidden" },
    "link": "https://intranet.example/cloud?x=1#policy"
  },
  "products": [
    {
      "id": "own:data-centre",
      "name": { "de": "Rechenzentrum Nord", "en": "Data centre North" },
      "note": "Run by our IT.",
      "base": "own-data-centre",
      "answers": { "service.countries": ["DE"] },
      "source": { "title": "Service description", "link": "https://intranet.example/rz", "date": "2026-10-01" }
    },
    {
      "id": "own:archive",
      "name": "Archive",
      "base": "other-product",
      "company": "own:it-works",
      "answers": { "other.countries": ["DE"], "other.operator-country": "DE", "other.parent-country": "DE" },
      "source": { "title": "Contract 17", "date": "2026-10-01" }
    }
  ],
  "facts": {
    "regions": [
      {
        "id": "own:frankfurt-2", "provider": "aws", "name": "Frankfurt 2", "countries": ["DE"],
        "source": { "title": "Letter of the provider", "date": "2026-09-30" },
        "validFrom": "2026-10-01", "validTo": "2027-10-01", "reviewBy": "2027-04-01",
        "note": { "de": "Laut Schreiben", "en": "By letter" }
      },
      {
        "id": "own:ireland", "replaces": "region.aws.eu-west-1", "countries": ["IE", "GB"],
        "source": { "title": "Audit", "date": "2026-09-30" }, "validFrom": "2026-01-01"
      }
    ],
    "companies": [
      {
        "id": "own:it-works", "name": "IT Works", "country": "DE", "parent": "Holding", "parentCountry": "AT",
        "source": { "title": "Register", "date": "2026-09-30" }, "validFrom": "2026-01-01"
      },
      {
        "id": "own:hetzner", "replaces": "provider.hetzner", "parentCountry": "US",
        "source": { "title": "Register", "date": "2026-09-30" }, "validFrom": "2026-01-01"
      }
    ],
    "withdrawn": [
      { "id": "own:no-paris", "fact": "region.aws.eu-west-3", "source": { "title": "Audit", "date": "2026-09-30" }, "note": "Not trusted." }
    ]
  },
  "texts": {
    "organisation": "Town of Example",
    "introduction": { "de": "Willkommen.", "en": "Welcome." },
    "note": "Internal use.",
    "help": { "text": "Ask the data protection officer", "link": "https://intranet.example/dpo" },
    "imprint": "https://www.example.eu/imprint",
    "privacy": "https://www.example.eu/privacy"
  },
  "logo": { "light": "brand/logo.svg", "dark": "brand/logo-dark.png" },
  "colours": { "light": { "accent": "#8a1538" }, "dark": { "accent": "#ffb3c7" } },
  "embedding": { "origins": ["https://intranet.example", "https://wiki.example:8443", "http://localhost:8080", "http://127.0.0.1"] }
}"##;

fn read(text: &str) -> Config {
    config(text, &BUILT_IN)
}

fn good(text: &str) -> Organisation {
    let config = read(text);
    assert_eq!(config.problems, [], "{text}");
    config.site
}

/// A file with this section, on a line of its own.
fn with(section: &str) -> String {
    format!("{{ \"version\": 1,\n{section}\n}}")
}

/// The problems, each as `LINE:COLUMN kind path`.
fn reported(text: &str) -> Vec<String> {
    let problems = read(text).problems;
    let one = |problem: &Problem| {
        let position = problem.position.unwrap();
        format!(
            "{}:{} {} {}",
            position.line,
            position.column,
            problem.kind.id(),
            problem.path
        )
    };
    problems.iter().map(one).collect()
}

fn index(id: &str) -> QuestionIndex {
    u16::try_from(
        Knowledge::built_in()
            .questions()
            .iter()
            .position(|q| q.id == id)
            .unwrap(),
    )
    .unwrap()
}

fn country(code: &str) -> Country {
    code.parse().unwrap()
}
