//! Builds the page: one WebAssembly module, its JavaScript, style sheet and icon.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, Result, bail};
use wasm_bindgen_cli_support::Bindgen;

use crate::index_html::{self, Link};
use crate::site::{Site, hashed_name, read_file};
use crate::sizes;
use crate::squeeze;
use crate::workspace::{WASM_TARGET, Workspace, need_wasm_target, run};

/// How much care the compiler takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// Small and slow to build.
    Release,
    /// Quick to build.
    Dev,
}

impl Profile {
    /// Cargo's name for it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Release => "release",
            Self::Dev => "wasm-dev",
        }
    }
}

/// What to look at when wasm-bindgen fails.
pub(crate) const UNREADABLE: &str = "wasm-bindgen could not read the module; are both wasm-bindgen versions in the Cargo.toml files the same, and does src/main.rs use the library?";

/// The JSON Schema of the set-up file.
const SCHEMA: &str = "limes-setup-1.schema.json";

/// A built page.
#[derive(Debug)]
pub struct Page {
    /// Its files.
    pub site: Site,
}

/// `cargo xtask build`: the page in dist/, and what it weighs.
///
/// # Errors
/// Something did not build, or the page is over its budget.
pub fn build_release(workspace: &Workspace) -> Result<()> {
    let start = Instant::now();
    let mut page = build(workspace, Profile::Release)?;
    let sizes = sizes::measure(&page.site)?;
    // published beside the page, not loaded by it
    let schema = Path::new("schemas").join(SCHEMA);
    page.site
        .files
        .insert(SCHEMA.into(), read_file(&workspace.root.join(schema))?);
    page.site.write(&workspace.dist())?;
    print!("{}", sizes::table(&sizes));
    println!("page: {}", workspace.dist().display());
    println!("built in {:.0} s", start.elapsed().as_secs_f32());
    if let Some(warning) = sizes::judge(sizes.last().map_or(0, |all| all.brotli))? {
        eprintln!("{warning}");
    }
    Ok(())
}

/// Builds the page in memory.
///
/// # Errors
/// The compiler is not content, or `index.html` names something that is not there.
pub fn build(workspace: &Workspace, profile: Profile) -> Result<Page> {
    let html = String::from_utf8(read_file(&workspace.root.join("index.html"))?).context("index.html is not UTF-8")?;
    let links = index_html::links(&html)?;
    let mut rust = links.iter().filter(|link| link.rel() == "rust");
    let (Some(module), None) = (rust.next(), rust.next()) else {
        bail!("index.html needs one <link data-trunk rel=\"rust\" data-bin=\"…\">, neither none nor two");
    };
    let name = module.need("data-bin")?.to_owned();
    let wasm = compile(workspace, profile, &name, module.get("data-cargo-features"))?;
    let mut site = bind(workspace, profile, &wasm)?;
    let js = rename(&mut site, &format!("{name}.js"))?;
    let module_name = rename(&mut site, &format!("{name}_bg.wasm"))?;
    let mut replacements = Vec::new();
    for link in &links {
        let tags = match link.rel() {
            "rust" => index_html::start_tags(&js, &module_name),
            _ => place(workspace, &mut site, link)?,
        };
        replacements.push((link.range.clone(), tags));
    }
    let html = index_html::replace(&html, &replacements);
    let html = index_html::add_policy(&html, &index_html::boot(&js, &module_name))?;
    site.files.insert("index.html".into(), html.into_bytes());
    Ok(Page { site })
}

/// Compiles a program of the package `limes` to WebAssembly.
pub(crate) fn compile(workspace: &Workspace, profile: Profile, bin: &str, features: Option<&str>) -> Result<PathBuf> {
    need_wasm_target()?;
    let mut cargo = workspace.cargo();
    cargo.args([
        "build",
        "--package",
        "limes",
        "--bin",
        bin,
        "--target",
        WASM_TARGET,
        "--profile",
        profile.name(),
    ]);
    if let Some(features) = features {
        cargo.args(["--features", features]);
    }
    if profile == Profile::Release {
        // where the sources lie on this machine is nobody's business, and does not make the bytes of the page differ
        cargo.env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
            short_paths(&workspace.root).join(" "),
        );
    }
    run(&mut cargo)?;
    Ok(workspace
        .target
        .join(WASM_TARGET)
        .join(profile.name())
        .join(format!("{bin}.wasm")))
}

/// Flags that shorten the paths of sources in messages of the compiled module. Paths with blanks are left as they are.
fn short_paths(root: &Path) -> Vec<String> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| env::home_dir().map(|home| home.join(".cargo")));
    let registries = home.into_iter().flat_map(|home| {
        let entries = fs::read_dir(home.join("registry/src"));
        entries.into_iter().flatten().flatten().map(|entry| entry.path())
    });
    let roots = registries.chain([root.to_path_buf()]);
    let texts = roots.filter_map(|path| path.to_str().map(str::to_owned));
    let plain = texts.filter(|path| !path.contains(char::is_whitespace));
    let mut flags: Vec<String> = plain.map(|path| format!("--remap-path-prefix={path}=")).collect();
    flags.sort();
    flags
}

fn bind(workspace: &Workspace, profile: Profile, wasm: &Path) -> Result<Site> {
    let folder = workspace.target.join("xtask").join(profile.name());
    let mut bindgen = Bindgen::new();
    bindgen.input_path(wasm).typescript(false);
    if profile == Profile::Release {
        bindgen.remove_name_section(true).remove_producers_section(true);
    }
    bindgen.web(true)?;
    if profile == Profile::Dev {
        generate(&mut bindgen, &folder)?;
        return Site::read(&folder);
    }
    let mut output = bindgen.generate_output().context(UNREADABLE)?;
    let module = output.wasm_mut();
    let exported = module.exports.iter().map(|export| export.name.clone()).collect();
    let names = squeeze::short_names(module.imports.iter().map(|import| import.name.as_str()), &exported);
    for import in module.imports.iter_mut() {
        if let Some(name) = names.get(&import.name) {
            import.name.clone_from(name);
        }
    }
    empty(&folder)?;
    output.emit(&folder).context("wasm-bindgen could not write the page")?;
    let mut site = Site::read(&folder)?;
    for (name, content) in &mut site.files {
        if name.ends_with(".js") {
            let text = String::from_utf8_lossy(content);
            *content = squeeze::script(&squeeze::renamed(&text, &names)).into_bytes();
        }
    }
    Ok(site)
}

fn generate(bindgen: &mut Bindgen, folder: &Path) -> Result<()> {
    empty(folder)?;
    bindgen.generate(folder).context(UNREADABLE)
}

fn empty(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("could not empty the folder {}", folder.display()))?;
    }
    Ok(())
}

/// Gives a file of the site a name with its hash.
fn rename(site: &mut Site, name: &str) -> Result<String> {
    let content = site
        .files
        .remove(name)
        .with_context(|| format!("wasm-bindgen wrote no {name}"))?;
    let new = match name.strip_suffix("_bg.wasm") {
        Some(stem) => hashed_name(&format!("{stem}.wasm"), "_bg", &content),
        None => hashed_name(name, "", &content),
    };
    site.files.insert(new.clone(), content);
    Ok(new)
}

/// Puts an asset into the site and tells which tag the browser gets.
fn place(workspace: &Workspace, site: &mut Site, link: &Link) -> Result<String> {
    let href = link.need("href")?;
    let path = workspace.root.join(href);
    if link.rel() == "copy-dir" {
        let name = href.trim_end_matches('/').rsplit('/').next().unwrap_or(href);
        site.read_below(&path, &format!("{name}/"))?;
        return Ok(String::new());
    }
    let mut content = read_file(&path).context("index.html names a file that is not there")?;
    let (name, tag) = match link.rel() {
        "css" => {
            check_css(href, &content)?;
            content = squeeze::style(&String::from_utf8_lossy(&content)).into_bytes();
            let name = hashed_name(href, "", &content);
            let tag = link.for_browser("stylesheet", &name);
            (name, tag)
        }
        "icon" => {
            let name = hashed_name(href, "", &content);
            let tag = link.for_browser("icon", &name);
            (name, tag)
        }
        "copy-file" => (href.rsplit('/').next().unwrap_or(href).to_owned(), String::new()),
        other => bail!(
            "index.html: xtask does not know <link data-trunk rel=\"{other}\">; use css, icon, copy-file or copy-dir"
        ),
    };
    site.files.insert(name, content);
    Ok(tag)
}

/// A style sheet moves to the page's folder and gets a new name, so it cannot point at files beside it.
fn check_css(href: &str, content: &[u8]) -> Result<()> {
    let text = String::from_utf8_lossy(content);
    for (number, line) in text.lines().enumerate() {
        let mut urls = line
            .split("url(")
            .skip(1)
            .map(|rest| rest.trim_start_matches(['"', '\'', ' ']));
        if line.trim_start().starts_with("@import")
            || urls.any(|url| !url.starts_with("data:") && !url.starts_with('#'))
        {
            bail!(
                "{href}, line {}: the style sheet stands alone; write data: addresses and no @import",
                number + 1
            );
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_style_sheet_stands_alone() {
        let check = |text: &str| check_css("limes.css", text.as_bytes()).is_ok();
        assert!(check(
            "a { mask: url(\"data:image/svg+xml,<svg/>\"); clip-path: url(#x) }"
        ));
        assert!(!check("a { background: url(flag.svg) }"));
        assert!(!check("a {}\n@import 'other.css';"));
    }

    #[test]
    fn module_and_script_get_their_hash() {
        let mut site = Site::default();
        site.files.insert("limes_bg.wasm".into(), Vec::new());
        site.files.insert("limes.js".into(), Vec::new());
        assert_eq!(
            rename(&mut site, "limes_bg.wasm").unwrap(),
            "limes-e3b0c44298fc1c14_bg.wasm"
        );
        assert_eq!(rename(&mut site, "limes.js").unwrap(), "limes-e3b0c44298fc1c14.js");
        assert!(rename(&mut site, "limes.js").is_err());
        assert_eq!(site.files.len(), 2);
    }
}
