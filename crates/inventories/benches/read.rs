//! How long inventories take to be read, beside a parser that builds the whole tree. `LIMES_BENCH_MB` sets the size (10).
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs, reason = "a benchmark")]

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use limes_inventories::{Limits, read};
use limes_knowledge::Knowledge;

/// A plan with as many resources as fill the size.
fn plan(bytes: usize) -> String {
    let item = |n: usize| {
        format!(
            r#"{{"address":"aws_s3_bucket.b[{n}]","mode":"managed","type":"aws_s3_bucket","name":"b","provider_name":"registry.terraform.io/hashicorp/aws","schema_version":0,"values":{{"bucket":"b-{n}","region":"eu-central-1","force_destroy":false,"policy":"{}","tags":{{"owner":"team","cost":"1"}}}},"sensitive_values":{{}}}}"#,
            "x".repeat(300)
        )
    };
    let head = r#"{"format_version":"1.2","terraform_version":"1.9.8","planned_values":{"root_module":{"resources":["#;
    filled(head, "]}}}", bytes, item)
}

/// A list of Azure.
fn list(bytes: usize) -> String {
    let item = |n: usize| {
        format!(
            r#"{{"id":"/subscriptions/1/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/a{n}","name":"a{n}","type":"microsoft.storage/storageaccounts","location":"westeurope","sku":{{"name":"Standard_LRS","tier":"Standard"}},"properties":{{"primaryEndpoints":{{"blob":"https://a{n}.example/"}},"creationTime":"2026-01-01T00:00:00Z","networkAcls":{{"bypass":"AzureServices","ipRules":[],"virtualNetworkRules":[]}}}},"tags":{{"owner":"team"}}}}"#
        )
    };
    filled(r#"{"data":["#, "]}", bytes, item)
}

/// A bill.
fn bill(bytes: usize) -> String {
    let row = |n: usize| {
        format!(
            "\"1\",\"2026-10-01\",\"Usage\",\"$0.02 per GB\",\"AWS\",\"AWS\",\"eu-central-1\",\"EU (Frankfurt)\",\"r-{n}\",\"bucket\",\"Storage\",\"Amazon Simple Storage Service\",\"EUC1-TimedStorage-ByteHrs\",\"{}\"\n",
            "t".repeat(400)
        )
    };
    let head = "\"BillingAccountId\",\"BillingPeriodStart\",\"ChargeCategory\",\"ChargeDescription\",\"ProviderName\",\"PublisherName\",\"RegionId\",\"RegionName\",\"ResourceId\",\"ResourceType\",\"ServiceCategory\",\"ServiceName\",\"SkuMeter\",\"Tags\"\n";
    let mut text = head.to_owned();
    let mut n = 0;
    while text.len() < bytes {
        text.push_str(&row(n));
        n += 1;
    }
    text
}

fn filled(head: &str, tail: &str, bytes: usize, item: impl Fn(usize) -> String) -> String {
    let mut text = head.to_owned();
    let mut n = 0;
    while text.len() < bytes {
        if n > 0 {
            text.push(',');
        }
        text.push_str(&item(n));
        n += 1;
    }
    text + tail
}

fn reading(criterion: &mut Criterion) {
    let size = std::env::var("LIMES_BENCH_MB")
        .ok()
        .and_then(|text| text.parse::<usize>().ok());
    let bytes = size.unwrap_or(10) << 20;
    let knowledge = Knowledge::built_in();
    let limits = Limits::default();
    for (name, text) in [("plan", plan(bytes)), ("list", list(bytes)), ("bill", bill(bytes))] {
        let mut group = criterion.benchmark_group(name);
        group.sample_size(10).throughput(Throughput::Bytes(text.len() as u64));
        group.bench_function("read", |bench| {
            bench.iter(|| read(black_box(text.as_bytes()), knowledge, &limits))
        });
        if text.starts_with('{') {
            group.bench_function("serde_json::Value", |bench| {
                bench.iter(|| serde_json::from_str::<serde_json::Value>(black_box(&text)).unwrap());
            });
        }
        group.finish();
    }
}

criterion_group!(benches, reading);
criterion_main!(benches);
