//! Assembles the page: the compiled module, the files of `static/`, and an `index.html` that names each of them by its hash.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail};

use crate::bundle::document::{Document, Form};
use crate::bundle::index_html::{self, Link, Slot};
use crate::bundle::integrity::integrity;

use crate::bundle::css;
use crate::bundle::minify::{self, Kind};
use crate::bundle::packs::{self, Packs};
use crate::bundle::policy::POLICY;
use crate::bundle::site::{Site, hashed_name};

/// The settings of an organisation, in a file beside the page that can be replaced without a build.
pub const CONFIG: &str = "limes.config.json";
/// Settings that set nothing.
pub const NO_CONFIG: &str = "{}\n";
/// The script that loads and starts the page.
const BOOT: &str = "static/boot.js";

/// The output of the compiler.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compiled {
    /// Name of the module.
    pub name: String,
    /// The WebAssembly module.
    pub module: Vec<u8>,
    /// Its JavaScript glue, as a module script.
    pub script: Vec<u8>,
    /// The parts of the program that are loaded later, by name.
    pub code: BTreeMap<String, Vec<u8>>,
    /// The program in one part, if the page in a single file is wanted.
    pub classic: Option<Classic>,
    /// The third-party notices of what is compiled in.
    pub notices: String,
    /// Knowledge and words.
    pub packs: Packs,
}

/// The program in one part, for the page in a single file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Classic {
    /// The glue as a classic script that sets `wasm_bindgen`.
    pub script: Vec<u8>,
    /// The WebAssembly module.
    pub module: Vec<u8>,
}

impl Compiled {
    /// Adds the packs and the later parts of the program to the site, and returns JSON: the address and the hash of each.
    #[must_use]
    pub fn put(&self, site: &mut Site) -> String {
        let code = self
            .code
            .iter()
            .map(|(name, content)| (["code-", name].concat(), content));
        let packs = self.packs.packs.iter().map(|(name, content)| (name.clone(), content));
        packs::put(packs.chain(code), site)
    }
}

/// Reads a file of the project, by its path from the root.
pub type Read<'a> = &'a dyn Fn(&str) -> Result<Vec<u8>>;

/// Assembles the page. `worker`: whether it also works offline.
///
/// # Errors
/// `index.html` or a file that it names is missing or malformed.
pub fn assemble(read: Read<'_>, compiled: &Compiled, worker: bool) -> Result<Site> {
    let html = text(read, "index.html")?;
    let links = index_html::links(&html)?;
    let mut site = Site::default();
    let name = &compiled.name;
    let script = keep(&mut site, &format!("{name}.js"), "", compiled.script.clone());
    let module = keep(&mut site, &format!("{name}.wasm"), "_bg", compiled.module.clone());
    let boot = minify::script(BOOT, &text(read, BOOT)?, Kind::Classic)?.into_bytes();
    let boot_name = keep(&mut site, BOOT, "", boot.clone());
    let packs = compiled.put(&mut site);
    let mut written = Vec::new();
    for link in &links {
        written.push(match link.rel() {
            "rust" => String::new(),
            _ => place(read, &mut site, link)?,
        });
    }
    let ahead = ahead(&site, &script, &module);
    let ahead: Vec<_> = ahead
        .iter()
        .map(|(kind, name, hash)| (*kind, name.as_str(), hash.as_str()))
        .collect();
    let tags = index_html::StartTags {
        boot: &boot_name,
        boot_integrity: &integrity(&boot),
        script: &script,
        script_integrity: &integrity(&compiled.script),
        module: &module,
        module_integrity: &integrity(&compiled.module),
        packs: &packs,
        ahead: &ahead,
        worker,
    };
    for (link, text) in links.iter().zip(&mut written) {
        if link.rel() == "rust" {
            *text = tags.write();
        }
    }
    let html = index_html::replace_links(&html, &written)?;
    let document = Document::new(&compiled.packs);
    let html = index_html::fill(&html, "stopped", Slot::Content(&document.stopped()?))?;
    let html = index_html::fill(&html, "failed", Slot::Content(&document.failed(Form::Served)?))?;
    let html = index_html::fill(&html, "first", Slot::Content(&document.first()?))?;
    let html = index_html::add_policy(&html, POLICY)?;
    // two builds with the same files are the same build
    site.files.insert("index.html".into(), html.clone().into_bytes());
    let build = if worker { build_of(&site) } else { "dev".to_owned() };
    let html = index_html::add_build(&html, &build)?;
    site.files.insert("index.html".into(), html.into_bytes());
    Ok(site)
}

/// Returns what every reader needs, in the order in which it is needed: kind, name and hash of each file.
fn ahead(site: &Site, script: &str, module: &str) -> Vec<(&'static str, String, String)> {
    let names = site.files.keys();
    let of = |start: &str, end: &str| {
        names
            .clone()
            .find(|name| name.starts_with(start) && name.ends_with(end))
            .cloned()
    };
    let files = [
        ("style", of("", ".css")),
        ("fetch", Some(module.to_owned())),
        ("fetch", of("knowledge-", packs::ENDING)),
        ("script", Some(script.to_owned())),
    ];
    let known = files.into_iter().filter_map(|(kind, name)| {
        let name = name?;
        let hash = integrity(site.files.get(&name)?);
        Some((kind, name, hash))
    });
    known.collect()
}

/// Returns the name of a build: the first eight digits of a hash over its files.
fn build_of(site: &Site) -> String {
    site.fingerprint().chars().take(8).collect()
}

/// Reads a text of the project.
///
/// # Errors
/// The file is missing or not UTF-8.
pub fn text(read: Read<'_>, path: &str) -> Result<String> {
    String::from_utf8(read(path)?).with_context(|| format!("{path} is not UTF-8"))
}

/// Adds a file under a name with its hash, and returns that name.
fn keep(site: &mut Site, path: &str, suffix: &str, content: Vec<u8>) -> String {
    let name = hashed_name(path, suffix, &content);
    site.files.insert(name.clone(), content);
    name
}

/// Adds an asset to the site and returns the tag for the browser.
fn place(read: Read<'_>, site: &mut Site, link: &Link) -> Result<String> {
    let href = link.need("href")?;
    let content = || read(href).context("index.html names a file that is not there");
    let plain = href.rsplit('/').next().unwrap_or(href);
    Ok(match link.rel() {
        "css" => {
            let style = style(read, href)?.into_bytes();
            let hash = integrity(&style);
            let name = keep(site, href, "", style);
            link.for_browser("stylesheet", &name, &[("integrity", &hash)])
        }
        "icon" => {
            let name = keep(site, href, "", content()?);
            link.for_browser("icon", &name, &[])
        }
        // the manifest names its icons, and systems remember its address
        "manifest" => {
            site.files.insert(plain.to_owned(), content()?);
            link.for_browser("manifest", plain, &[])
        }
        "copy-file" => {
            site.files.insert(plain.to_owned(), content()?);
            String::new()
        }
        other => {
            bail!(
                "index.html: xtask does not know <link data-limes rel=\"{other}\">; use css, icon, manifest or copy-file"
            )
        }
    })
}

/// Returns a style sheet as it is served: minified.
///
/// # Errors
/// It is missing, cannot be read, or refers to other files.
pub fn style(read: Read<'_>, href: &str) -> Result<String> {
    let style = text(read, href).context("index.html names a file that is not there")?;
    css::minified(href, &style)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn compiled() -> Compiled {
        Compiled {
            name: "limes".into(),
            module: Vec::new(),
            script: Vec::new(),
            code: BTreeMap::new(),
            classic: None,
            notices: String::new(),
            packs: Packs {
                packs: [("knowledge".to_owned(), b"k".to_vec())].into(),
                ..Packs::default()
            },
        }
    }

    fn files(path: &str) -> Result<Vec<u8>> {
        Ok(match path {
            "index.html" => {
                r#"<meta charset="utf-8"><link data-limes rel="css" href="static/a.css"><link data-limes rel="rust" data-bin="limes"><p data-limes="stopped"></p><p data-limes="failed"></p><p data-limes="first"></p>"#
            }
            "static/boot.js" => "/* why */\nboot()",
            "static/a.css" => "a { color: red }",
            _ => bail!("there is no {path}"),
        }
        .into())
    }

    #[test]
    fn all_that_the_page_loads_is_named_by_its_hash_and_checked() {
        let site = assemble(&files, &compiled(), true).unwrap();
        let html = String::from_utf8(site.files["index.html"].clone()).unwrap();
        assert_eq!(site.files.len(), 6);
        assert!(site.files.contains_key("limes-e3b0c44298fc1c14_bg.wasm"));
        for name in site.files.keys().filter(|name| *name != "index.html") {
            assert!(html.contains(&format!("\"./{name}\"")), "{name}");
        }
        for content in site
            .files
            .iter()
            .filter(|(name, _)| *name != "index.html")
            .map(|(_, content)| content)
        {
            assert!(html.contains(&integrity(content)));
        }
        assert_eq!(assemble(&files, &compiled(), true).unwrap(), site);
    }

    #[test]
    fn another_file_makes_another_build() {
        let build = |compiled: &Compiled, worker| {
            let site = assemble(&files, compiled, worker).unwrap();
            let html = String::from_utf8_lossy(&site.files["index.html"]);
            index_html::build(&html).unwrap().unwrap()
        };
        let other = Compiled {
            module: vec![1],
            ..compiled()
        };
        assert_eq!(build(&compiled(), true).len(), 8);
        assert_ne!(build(&compiled(), true), build(&other, true));
        assert_eq!(build(&other, false), "dev");
    }
}
