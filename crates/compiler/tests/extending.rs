//! What it takes to add a language, or a product: files of the knowledge and the messages only, and few of them.

#![allow(clippy::unwrap_used, reason = "in a test, a panic is the message")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use limes_compiler::packs::packs;
use limes_compiler::{knowledge, messages};
use limes_model::message::{Message, Pattern, Piece, Plural};
use limes_model::{Pack, PackKind, Packed as _, Unpacker};

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

/// The packs of the words of a language: its plural rule, and the texts of all patterns.
fn words(root: &Path, code: &str) -> (Plural, Vec<String>) {
    let packs = packs(root).unwrap();
    let mut texts = Vec::new();
    let mut plural = Plural::NONE;
    for (name, kind) in [("words", PackKind::Words), ("more-words", PackKind::MoreWords)] {
        let name = format!("{name}-{code}.limes");
        let (_, bytes) = packs.iter().find(|(known, _)| *known == name).unwrap();
        let pack = Pack::read(bytes.clone().leak(), kind).unwrap();
        assert_eq!(pack.language, code);
        let read = |from: &mut Unpacker| (Plural::unpack(from), from.list::<Message>(), from.list::<Pattern>());
        let (rule, _, patterns) = pack.records(read).unwrap();
        plural = rule;
        texts.extend(patterns.iter().map(|pattern| match pattern.first() {
            Some(Piece::Text(text)) => (*text).to_owned(),
            _ => String::new(),
        }));
    }
    (plural, texts)
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

    let names: Vec<String> = packs(&copy.0).unwrap().into_iter().map(|(name, _)| name).collect();
    for name in ["words-fr.limes", "more-words-fr.limes", "document-fr.txt"] {
        assert!(names.iter().any(|known| known == name), "{names:?}");
    }
    let compiled = messages::compile(&messages::load(&folder).unwrap()).unwrap();
    let languages: Vec<(&str, &str)> = compiled
        .languages
        .iter()
        .map(|one| (one.code.as_str(), one.name()))
        .collect();
    assert_eq!(languages, [("de", "Deutsch"), ("en", "English"), ("fr", "Français")]);
    // as French has it, and nobody has written down here
    let (french, _) = words(&copy.0, "fr");
    assert_eq!(
        [0, 1, 2, 30].map(|number| french.category(number).unwrap()),
        ["one", "one", "other", "other"]
    );
    for (code, name) in languages {
        let (_, own) = words(&copy.0, code);
        assert_eq!(own.iter().filter(|text| *text == name).count(), 1, "{name}");
        assert!(own.iter().all(|text| text != "Français" || code == "fr"));
    }
    // the other packs are the same as before
    let others = |root: &Path| {
        packs(root)
            .unwrap()
            .into_iter()
            .filter(|(name, _)| !name.contains("-fr."))
    };
    assert!(others(&copy.0).eq(others(&project())));
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
covers = ["processing", "copies"]
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
    for code in ["de", "en"] {
        assert!(words(&copy.0, code).1.iter().any(|text| text == "New Mail"), "{code}");
    }
}
