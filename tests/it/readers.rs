//! Every committed input of the fuzz targets, through the function of every target: seeds, and what fuzzing has found.

use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use limes_readers::TARGETS;

use crate::support::root;

/// The files of the folders `fuzz/KIND/*`.
fn inputs(kind: &str) -> Vec<PathBuf> {
    let folder = root().join("fuzz").join(kind);
    let entries = |folder: PathBuf| {
        let entries = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        entries.map(|entry| entry.unwrap().path()).collect::<Vec<_>>()
    };
    let mut files: Vec<PathBuf> = entries(folder).into_iter().flat_map(entries).collect();
    files.sort();
    files
}

#[test]
fn every_input_is_read_as_it_must_be() {
    let files = [inputs("seeds"), inputs("found")].concat();
    for path in files {
        let bytes = fs::read(&path).unwrap();
        for target in TARGETS {
            // the test harness shows this if the target panics
            println!("{} {}", target.name, path.display());
            let start = Instant::now();
            (target.check)(&bytes);
            let time = start.elapsed();
            assert!(time < Duration::from_secs(20), "{} takes {time:?}", target.name);
        }
    }
}

#[test]
fn every_target_has_a_fuzz_target_and_inputs() {
    let manifest = fs::read_to_string(root().join("fuzz/Cargo.toml")).unwrap();
    for target in TARGETS {
        let name = target.name;
        let path = format!("fuzz/fuzz_targets/{name}.rs");
        let text = fs::read_to_string(root().join(&path)).unwrap_or_else(|error| panic!("{path}: {error}"));
        assert!(
            text.contains(&format!("limes_readers::check(\"{name}\", bytes)")),
            "{path}"
        );
        assert!(
            manifest.contains(&format!("path = \"fuzz_targets/{name}.rs\"")),
            "{name}"
        );
    }
    let targets = fs::read_dir(root().join("fuzz/fuzz_targets")).unwrap().count();
    assert_eq!(targets, TARGETS.len());
    // each folder of inputs is that of a target
    for path in [inputs("seeds"), inputs("found")].concat() {
        let folder = path.parent().and_then(|folder| folder.file_name()).unwrap();
        assert!(
            TARGETS.iter().any(|target| *target.name == *folder),
            "{}",
            path.display()
        );
    }
}
