//! The command line: arguments, and the files that they name.

use limes_cli::{INTERNAL, run};

/// The arguments are the lines up to an empty one; what follows it is what every file contains.
pub(crate) fn check(bytes: &[u8]) {
    let end = bytes.windows(2).position(|two| two == b"\n\n");
    let (head, file) = end.map_or((bytes, &[][..]), |end| (&bytes[..end], &bytes[end + 2..]));
    let Ok(head) = std::str::from_utf8(head) else { return };
    let words: Vec<String> = head.lines().map(str::to_owned).collect();
    let output = run(&words, &|name| match name {
        "missing" => Err("there is no such file".to_owned()),
        _ => Ok(file.to_vec()),
    });
    assert!(output.code < INTERNAL, "{output:?}");
    assert!(
        !(output.out.is_empty() && output.err.is_empty()),
        "says nothing: {words:?}"
    );
    let steers = |c: char| c.is_control() && !matches!(c, '\n' | '\t');
    assert!(
        !output.out.contains(steers) && !output.err.contains(steers),
        "{output:?}"
    );
    for line in output.out.lines().chain(output.err.lines()) {
        let command = line.trim_start().starts_with("::") || line.contains("##[") || line.contains("##vso[");
        let is_json = output.out.starts_with(['{', '[']);
        assert!(!command || is_json, "{line}");
    }
}
