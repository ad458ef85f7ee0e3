//! Mistakes in acts, and in what rests on them, are reported with file, line and key.

use super::mistakes::{check, mistakes, value};

/// A good act on which a rule rests, with one line replaced by another.
fn act(line: &str, instead: &str) -> String {
    let good = r#"[[act]]
id = "gdpr"
title = "General Data Protection Regulation"
kind = "union-act"
celex = "32016R0679"
url = "https://eur-lex.europa.eu/eli/reg/2016/679/oj"
seen = "read"
[[rule]]
id = "basis.third-country"
provisions = [{ act = "gdpr", at = "Art. 44" }]
support = "narrower"
"#;
    assert!(good.contains(line));
    good.replace(line, instead)
}

#[test]
fn mistakes_in_acts_and_provisions_are_reported() {
    assert_eq!(mistakes("facts", &act("", "")), "");
    let instrument = value("instrument.x", r#"{ regime = "EU", kind = "clauses", act = "X" }"#);
    let missing =
        "provisions: missing; expected a list of provisions, or no_provision with one of own-method, contract-terms";
    let cases = [
        (
            act("celex = \"32016R0679\"\n", ""),
            4,
            r#"act "gdpr": kind: union-act has no identifier; expected celex"#,
        ),
        (
            act("\"union-act\"", "\"union-judgment\""),
            4,
            r#"act "gdpr": kind: union-judgment has no identifier; expected ecli"#,
        ),
        (
            act("\"union-act\"", "\"statute\""),
            4,
            r#"act "gdpr": kind: statute has no identifier; expected national"#,
        ),
        (
            act("\"union-act\"", "\"decision\""),
            4,
            r#"act "gdpr": kind: decision has no identifier; expected ecli, national or date"#,
        ),
        (
            act("url = \"https://eur-lex.europa.eu/eli/reg/2016/679/oj\"\n", ""),
            1,
            r#"act "gdpr": url: missing; expected a text in quotes"#,
        ),
        (
            act("https://", "eli:"),
            6,
            r#"act "gdpr": url: not a valid address; expected one that begins with https://"#,
        ),
        (
            act("\"read\"", "\"heard\""),
            7,
            r#"act "gdpr": seen: unknown value "heard"; expected one of read, quoted, cited"#,
        ),
        (
            act("id = \"gdpr\"", "id = \"GDPR\""),
            2,
            r#"act "GDPR": id: not a valid id; expected small letters, digits and dashes"#,
        ),
        (
            act(
                "[[rule]]",
                "[[act]]\nid = \"gdpr\"\ntitle = \"T\"\nkind = \"decision\"\ndate = 2020-01-01\nurl = \"https://x\"\nseen = \"read\"\n[[rule]]",
            ),
            9,
            r#"act "gdpr": id: used twice; expected a different id for every act"#,
        ),
        (
            act("{ act = \"gdpr\"", "{ act = \"gdrp\""),
            10,
            r#"rule "basis.third-country": act: unknown act "gdrp"; expected the id of an act"#,
        ),
        (
            act("{ act = \"gdpr\"", "{ act = \"gdrp\""),
            1,
            r#"act "gdpr": nothing rests on this act; expected a provision that names it"#,
        ),
        (
            act("at = ", "article = "),
            10,
            r#"rule "basis.third-country": article: unknown key; expected one of act, at"#,
        ),
        (
            act("\"narrower\"", "\"strong\""),
            11,
            r#"rule "basis.third-country": support: unknown value "strong"; expected one of narrower, day-doubtful, doubtful"#,
        ),
        (
            act("support = ", "no_provision = \"own-method\"\nsupport = "),
            11,
            r#"rule "basis.third-country": no_provision: there are provisions; expected one of both"#,
        ),
        (
            act("{ act = \"gdpr\", at = \"Art. 44\" }", ""),
            10,
            &format!(r#"rule "basis.third-country": {missing}"#),
        ),
        (
            act("{ act = \"gdpr\", at = \"Art. 44\" }", ""),
            11,
            r#"rule "basis.third-country": support: there are no provisions that could support it"#,
        ),
        (instrument, 1, &format!(r#"fact "instrument.x": {missing}"#)),
        (
            act("", "") + "[[rule]]\nid = \"basis.third-country\"\nno_provision = \"own-method\"\n",
            13,
            r#"rule "basis.third-country": id: used twice; expected every id once"#,
        ),
        (
            act("", "") + "[[exception]]\nid = \"x\"\n",
            12,
            &format!(r#"exception "x": {missing}"#),
        ),
    ];
    for (bad, line, expected) in cases {
        check("facts", &bad, line, expected);
    }
    let other = value("guidance.x", r#"{ name = "X" }"#);
    assert_eq!(mistakes("facts", &other), "", "only facts about law rest on provisions");
}
