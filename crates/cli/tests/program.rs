//! The program: arguments, files, standard input and exit codes.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use limes_cli::{FINE, INTERNAL};
use serde_json::Value;

fn golden(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../tests/golden/api")
        .join(name)
}

#[test]
fn the_program_does_the_same() {
    let setup = golden("european-server.setup.json");
    let text = std::fs::read_to_string(&setup).unwrap();
    let program = || Command::new(env!("CARGO_BIN_EXE_limes"));
    let direct = program().args(["assess", "--json"]).arg(&setup).output().unwrap();
    assert_eq!(direct.status.code(), Some(i32::from(FINE)));
    let mut child = program()
        .args(["assess", "-", "--json"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
    let piped = child.wait_with_output().unwrap();
    assert_eq!(piped.stdout, direct.stdout);
    let kept: Value =
        serde_json::from_str(&std::fs::read_to_string(golden("european-server.assess.json")).unwrap()).unwrap();
    assert_eq!(serde_json::from_slice::<Value>(&piped.stdout).unwrap(), kept);
    let code = |words: &[&str]| program().args(words).output().unwrap().status.code();
    let setup = setup.to_str().unwrap();
    assert_eq!(
        code(&["assess", setup, "--boundary", "FR", "--fail-on", "leaves"]),
        Some(1)
    );
    assert_eq!(code(&["asess"]), Some(2));
    assert_eq!(code(&["check", "no-such-file.json"]), Some(3));
    if cfg!(target_os = "linux") {
        let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let status = program().arg("schema").stdout(full).status().unwrap();
        assert_eq!(status.code(), Some(i32::from(INTERNAL)));
    }
}
