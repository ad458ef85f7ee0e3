//! What it takes to add a language, or a product: files of the knowledge and the messages only, and few of them.

#![allow(clippy::unwrap_used, reason = "in a test, a panic is the message")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use limes_compiler::{knowledge, messages};
use limes_model::Unpacker;
use limes_model::message::{Fold, Message, Pattern, Piece, Plural};

fn project() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// A copy of the knowledge and the messages that is removed at the end.
struct Copy(PathBuf);

impl Copy {
    fn new(name: &str) -> Self {
        let root = std::env::temp_dir().join(format!("limes-{name}-{}", std::process::id()));
        for (path, text) in files(&project()) {
            let path = root.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        Self(root)
    }

    fn append(&self, path: &str, more: &str) {
        let path = self.0.join(path);
        let text = fs::read_to_string(&path).unwrap();
        fs::write(path, text + more).unwrap();
    }

    /// The files that differ from those of the project.
    fn touched(&self) -> Vec<PathBuf> {
        let before = files(&project());
        let now = files(&self.0);
        let differ = now.into_iter().filter(|(path, text)| before.get(path) != Some(text));
        differ.map(|(path, _)| path).collect()
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.0).unwrap();
    }
}

fn files(root: &Path) -> BTreeMap<PathBuf, String> {
    let mut found = BTreeMap::new();
    let mut folders = vec![root.join("knowledge"), root.join("messages")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(root).unwrap().to_owned();
                found.insert(name, fs::read_to_string(path).unwrap());
            }
        }
    }
    found
}

/// The packed messages: codes, plural rules, and the texts of the patterns of each language.
fn unpacked(root: &Path) -> (&'static [&'static str], &'static [Plural], Vec<Vec<String>>) {
    let (texts, numbers) = messages::compile(&messages::load(&root.join("messages")).unwrap()).unwrap();
    let unpacker = Unpacker::new(texts.leak(), numbers.leak());
    let read = |from: &mut Unpacker| {
        let (codes, plurals) = (from.list(), from.list());
        from.list::<Fold>();
        from.list::<Message>();
        let text = |pattern: &Pattern| match pattern.first() {
            Some(Piece::Text(text)) => (*text).to_owned(),
            _ => String::new(),
        };
        let mut patterns = Vec::new();
        for _ in codes {
            patterns.push(from.list::<Pattern>().iter().map(text).collect());
        }
        (codes, plurals, patterns)
    };
    unpacker.records(read).unwrap()
}

#[test]
fn a_language_is_a_folder() {
    let copy = Copy::new("language");
    let folder = copy.0.join("messages");
    fs::create_dir(folder.join("fr")).unwrap();
    for entry in fs::read_dir(folder.join("en")).unwrap() {
        let file = entry.unwrap();
        let text = fs::read_to_string(file.path()).unwrap();
        let text = text.replace("language-name = English", "language-name = Français");
        fs::write(folder.join("fr").join(file.file_name()), text).unwrap();
    }
    assert!(copy.touched().iter().all(|path| path.starts_with("messages/fr")));

    let (codes, plurals, patterns) = unpacked(&copy.0);
    assert_eq!(codes, ["de", "en", "fr"]);
    // as French has it, and nobody has written down here
    let french = plurals.last().unwrap();
    assert_eq!(
        [0, 1, 2, 30].map(|number| french.category(number).unwrap()),
        ["one", "one", "other", "other"]
    );
    for (code, name) in [(0, "Deutsch"), (1, "English"), (2, "Français")] {
        let own = patterns.get(code).unwrap();
        assert_eq!(own.iter().filter(|text| *text == name).count(), 1, "{name}");
        assert!(own.iter().all(|text| text != "Français" || code == 2));
    }
}

#[test]
fn a_product_is_three_files() {
    let copy = Copy::new("product");
    copy.append(
        "knowledge/catalogue/european.toml",
        r#"
[[product]]
id = "new-mail"
provider = "hetzner"
group = "european"
serves = ["mail"]
regions = "hetzner"
facts = []

[[product.flow]]
id = "at-rest"
kind = "at-rest"
data = "content"
extent = "full"
place = "answer:service.region"
seen_by = ["provider"]
clear_text = "needed"
control = "deployment-choice"
switch = "service.region"
facts = ["provider.hetzner"]
"#,
    );
    for language in ["de", "en"] {
        copy.append(
            &format!("messages/{language}/catalogue-providers.ftl"),
            "\nproduct-new-mail = New Mail\nflow-new-mail-at-rest = Mail\n    .control = Region\n",
        );
    }
    assert!(copy.touched().len() <= 3, "{:?}", copy.touched());

    let records = knowledge::compile(&knowledge::Files::load(&copy.0).unwrap()).unwrap();
    assert!(records.products.iter().any(|product| product.id == "new-mail"));
    let (_, _, patterns) = unpacked(&copy.0);
    assert!(patterns.iter().all(|texts| texts.iter().any(|text| text == "New Mail")));
}
