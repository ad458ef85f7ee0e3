//! `cargo xtask package`: the npm package, with a module of its own that holds the functions for programs and no page.

use std::fs;
use std::path::Path;
use std::time::Instant;

use anyhow::{Context, Result, bail};
use wasm_bindgen_cli_support::Bindgen;

use crate::bundle::minify::{self, Kind};
use crate::bundle::notices;
use crate::bundle::order;
use crate::bundle::page::{Form, Profile, UNREADABLE, compile};
use crate::bundle::site::{Site, read_file};
use crate::bundle::sizes;
use crate::snippets;
use crate::workspace::{WASM_TARGET, Workspace, npm, run};

/// Files of the package that are elsewhere in the project.
const FROM_THE_PROJECT: &[(&str, &str)] = &[
    ("LICENSE", "LICENSE"),
    ("CHANGELOG.md", "CHANGELOG.md"),
    ("limes-setup-3.schema.json", "schemas/limes-setup-3.schema.json"),
    ("limes-config-1.schema.json", "schemas/limes-config-1.schema.json"),
];

/// The package, and its program, from which the module is made.
const PROGRAM: &str = "limes-npm";

/// `cargo xtask package`: writes pkg/ with its archive and prints its size.
///
/// # Errors
/// Something did not build, or it is over its budget.
pub fn build_release(workspace: &Workspace) -> Result<()> {
    let start = Instant::now();
    let site = build(workspace)?;
    let folder = workspace.pkg();
    site.write(&folder)?;
    let archive = workspace.npm_archive();
    run(npm(&folder)?
        .args(["pack", "--silent", "--ignore-scripts", "--pack-destination"])
        .arg(&folder))
    .context("could not pack the npm package")?;
    let size = fs::metadata(&archive)
        .with_context(|| format!("npm wrote no {}", archive.display()))?
        .len();
    let size = usize::try_from(size).context("the archive is too large")?;
    print!("{}", sizes::table(&sizes::measure(&site)?));
    println!("npm package: {}, {}", archive.display(), sizes::kilobytes(size));
    println!("built in {:.0} s", start.elapsed().as_secs_f32());
    if let Some(warning) = sizes::judge(&sizes::PACKAGE, size)? {
        eprintln!("{warning}");
    }
    Ok(())
}

/// Builds the package in memory.
///
/// # Errors
/// The compiler reports an error, or a file is missing.
pub fn build(workspace: &Workspace) -> Result<Site> {
    need_no_page(workspace)?;
    let wasm = compile(workspace, Profile::Release, PROGRAM, PROGRAM, Form::Whole)?;
    let mut site = bind(&wasm)?;
    site.read_below(&workspace.root.join("npm"), "")?;
    for (name, path) in FROM_THE_PROJECT {
        site.files
            .insert((*name).into(), read_file(&workspace.root.join(path))?);
    }
    let notices = notices::notices(workspace, PROGRAM)?;
    site.files.insert(notices::FILE.into(), notices.into_bytes());
    let description =
        text(&site, "package.json")?.replace("\"VERSION\"", concat!("\"", env!("CARGO_PKG_VERSION"), "\""));
    site.files.insert("package.json".into(), description.into_bytes());
    let readme = filled_in(&workspace.root, &text(&site, "README.md")?)?;
    site.files.insert("README.md".into(), readme.into_bytes());
    Ok(site)
}

fn text(site: &Site, name: &str) -> Result<String> {
    let content = site.files.get(name).with_context(|| format!("npm/{name} is missing"))?;
    String::from_utf8(content.clone()).with_context(|| format!("npm/{name} is not UTF-8"))
}

/// The lines `{{page id language}}` become that snippet of the documentation: so the two say the same, and it is run.
fn filled_in(root: &Path, template: &str) -> Result<String> {
    let mut readme = String::new();
    for line in template.lines() {
        let words = line.strip_prefix("{{").and_then(|line| line.strip_suffix("}}"));
        let words: Vec<&str> = words.unwrap_or_default().split(' ').collect();
        match words.as_slice() {
            [page, id, language] => {
                let snippet = snippets::snippet(root, page, id)?;
                readme.push_str(&format!("```{language}\n{snippet}```\n"));
            }
            _ => readme.push_str(&format!("{line}\n")),
        }
    }
    Ok(readme)
}

/// The module is small because nothing of the page is in it.
fn need_no_page(workspace: &Workspace) -> Result<()> {
    let tree = ["tree", "--package", PROGRAM, "--target", WASM_TARGET];
    let answer = workspace
        .cargo()
        .args(tree)
        .args(["--edges", "normal", "--prefix", "none"])
        .output();
    let answer = answer.context("could not start cargo")?;
    let crates = String::from_utf8_lossy(&answer.stdout);
    if !answer.status.success() || !crates.contains("wasm-bindgen") {
        bail!("`cargo tree` did not name the crates of the module");
    }
    for line in crates.lines() {
        if line.starts_with("yew") || line.starts_with("web-sys") {
            bail!("the module of the npm package holds {line}, which belongs to the page");
        }
    }
    Ok(())
}

/// The module and the JavaScript around it; who loads the module says where it lies.
fn bind(wasm: &Path) -> Result<Site> {
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(wasm)
        .out_name("module")
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        .omit_default_module_path(true);
    bindgen.web(true)?;
    let mut output = bindgen.generate_output().context(UNREADABLE)?;
    let module = order::ordered(&output.wasm_mut().emit_wasm())?;
    let mut site = Site::default();
    site.files.insert("limes.wasm".into(), module);
    let script = minify::script("module.js", output.js(), Kind::Module)?;
    site.files.insert("module.js".into(), script.into_bytes());
    Ok(site)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_readme_takes_its_snippets_from_the_documentation() {
        let root = Workspace::find().unwrap().root;
        let template = String::from_utf8(read_file(&root.join("npm/README.md")).unwrap()).unwrap();
        let readme = filled_in(&root, &template).unwrap();
        assert!(template.contains("{{docs/javascript-api.md api-node js}}"));
        assert!(!readme.contains("{{") && readme.contains("```js\nimport { assess } from 'limes';\n"));
        assert!(filled_in(&root, "{{docs/javascript-api.md no-such-snippet js}}").is_err());
    }

    #[test]
    fn the_module_holds_nothing_of_the_page() {
        need_no_page(&Workspace::find().unwrap()).unwrap();
    }
}
