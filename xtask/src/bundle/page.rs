//! Builds the page: one WebAssembly module, its JavaScript, style sheet and icon.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, Result, bail};
use wasm_bindgen_cli_support::Bindgen;

use crate::bundle::assemble::{CONFIG, Classic, Compiled, NO_CONFIG, Read, assemble};
use crate::bundle::logo::{self, Picture};
use crate::bundle::minify::{self, Kind};
use crate::bundle::packs::{Packs, UPDATE};
use crate::bundle::site::{Site, read_file};
use crate::bundle::{compress, element, index_html, integrity, notices, order, single, sizes, split, worker};
use crate::workspace::{WASM_TARGET, Workspace, need_wasm_target, run};

/// How the compiler optimises.
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

/// The package of the page; its files are named after it, because the name of its program has to differ from that of the
/// command line.
const PACKAGE: &str = "limes";

/// The JSON Schemas of the set-up file and of a site's own settings.
const SCHEMAS: [&str; 2] = ["limes-setup-3.schema.json", "limes-config-1.schema.json"];

/// What a system shows for the page once it is installed; the manifest names them.
const ICONS: [(&str, &str); 4] = [
    ("icon.svg", "static/favicon.svg"),
    ("icon-192.png", "static/icon-192.png"),
    ("icon-512.png", "static/icon-512.png"),
    ("icon-maskable.png", "static/icon-maskable.png"),
];

/// A built page.
#[derive(Debug)]
pub struct Page {
    /// Its files.
    pub site: Site,
}

/// What to build.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Also the page in one file.
    pub single_file: bool,
    /// A site's own settings.
    pub config: Option<PathBuf>,
}

/// `cargo xtask build`: the page in dist/, and what it weighs.
///
/// # Errors
/// A step of the build failed, or the page exceeds its budget.
pub fn build_release(workspace: &Workspace, wanted: &Wanted) -> Result<()> {
    let start = Instant::now();
    let (config, pictures) = match &wanted.config {
        Some(path) => {
            let config = read_file(path)?;
            let pictures = logo::beside(path, &config)?;
            (config, pictures)
        }
        None => (NO_CONFIG.into(), Vec::new()),
    };
    let compiled = compile_page(workspace, Profile::Release, wanted.single_file)?;
    let compiled_in = start.elapsed();
    let read = |path: &str| read_file(&workspace.root.join(path));
    let mut page = publish(&read, &compiled, config, pictures)?;
    let packing = Instant::now();
    let mut packed = compress::compress(&page.site)?;
    let packing = packing.elapsed();
    // administrators replace these files, and a server would go on sending the compressed ones
    let sizes = sizes::weigh(&page.loaded, &packed);
    for name in [CONFIG, UPDATE, worker::FILE] {
        packed.remove(name);
    }
    compress::put_beside(&mut page.site, &packed);
    let mut own: Vec<&str> = page.own.iter().map(String::as_str).collect();
    own.extend([CONFIG, UPDATE]);
    let list = integrity::list(&page.site, &page.build, &own)?;
    page.site.files.insert(integrity::LIST.into(), list);
    page.site.write(&workspace.dist())?;
    print!("{}", sizes::table(&sizes));
    let single = page.site.files.get(single::FILE).map(Vec::len);
    if let Some(bytes) = single {
        println!("{}: {}", single::FILE, sizes::kilobytes(bytes));
    }
    println!("page: {} (build {})", workspace.dist().display(), page.build);
    println!(
        "built in {:.0} s: compiled in {:.0} s, compressed in {:.0} s",
        start.elapsed().as_secs_f32(),
        compiled_in.as_secs_f32(),
        packing.as_secs_f32()
    );
    let all = sizes.last().map(|all| all.brotli);
    // the settings of an organisation do not count
    let single = single.map(|bytes| bytes.saturating_sub(page.config));
    let first = sizes::first(&sizes);
    println!("up to the first verdict in one language: {}", sizes::kilobytes(first));
    for (budget, bytes) in [(sizes::FIRST, Some(first)), (sizes::PAGE, all), (sizes::SINGLE, single)] {
        if let Some(warning) = sizes::judge(&budget, bytes.unwrap_or_default())? {
            eprintln!("{warning}");
        }
    }
    Ok(())
}

/// A page as it is put on a server, without the files that are computed from the others.
#[derive(Debug, Clone)]
pub struct Published {
    /// What the page loads.
    pub loaded: Site,
    /// All files.
    pub site: Site,
    /// The name of the build.
    pub build: String,
    /// The logos that the settings name.
    pub own: Vec<String>,
    /// Bytes of the settings in the single file.
    pub config: usize,
}

/// Puts all files together; a page in one file only if the script for it is there. The settings of a site come with the
/// pictures that they name.
///
/// # Errors
/// A file of the project is not there or not as it has to be, or a picture has the name of one.
pub fn publish(read: Read<'_>, compiled: &Compiled, config: Vec<u8>, pictures: Vec<Picture>) -> Result<Published> {
    let loaded = assemble(read, compiled, true)?;
    let html = String::from_utf8_lossy(loaded.files.get("index.html").map(Vec::as_slice).unwrap_or_default());
    let build = index_html::build(&html)?.context("the page has no build")?;
    let mut site = loaded.clone();
    let whole = match std::str::from_utf8(&config) {
        Ok(text) => logo::inside(text, &pictures).into_bytes(),
        Err(_) => config.clone(),
    };
    if let Some(classic) = &compiled.classic {
        let parts = single::Parts {
            module: &classic.module,
            packs: &compiled.packs,
            script: &classic.script,
            notices: &compiled.notices,
            config: &whole,
            build: &build,
        };
        site.files.insert(single::FILE.into(), single::single(read, parts)?);
    }
    let worker = worker::worker(read, &loaded, &build)?;
    site.files.insert(worker::FILE.into(), worker);
    site.files.insert(worker::OFF_FILE.into(), read(worker::OFF)?);
    for (name, path) in ICONS {
        site.files.insert(name.into(), read(path)?);
    }
    site.files.insert(CONFIG.into(), config);
    site.files.insert(UPDATE.into(), Vec::new());
    // published beside the page, not loaded by it
    for schema in SCHEMAS {
        site.files.insert(schema.into(), read(&format!("schemas/{schema}"))?);
    }
    site.files
        .insert(notices::FILE.into(), compiled.notices.clone().into_bytes());
    element::add(&mut site, read, compiled)?;
    let own = pictures.iter().map(|(name, _)| name.clone()).collect();
    for (name, content) in pictures {
        if site.files.insert(name.clone(), content).is_some() {
            bail!("the logo {name} has the name of a file of the page; give it another one");
        }
    }
    Ok(Published {
        loaded,
        site,
        build,
        own,
        config: whole.len(),
    })
}

/// Builds the page in memory, for development.
///
/// # Errors
/// The compiler reports an error, or `index.html` names a file that is missing.
pub fn build_for_work(workspace: &Workspace) -> Result<Page> {
    let compiled = compile_page(workspace, Profile::Dev, false)?;
    let read = |path: &str| read_file(&workspace.root.join(path));
    let mut site = assemble(&read, &compiled, false)?;
    site.files.insert(CONFIG.into(), NO_CONFIG.into());
    site.files.insert(UPDATE.into(), Vec::new());
    site.files
        .insert(notices::FILE.into(), compiled.notices.clone().into_bytes());
    // a released page that was once looked at under this address must not come back instead of this one
    site.files.insert(worker::FILE.into(), read(worker::OFF)?);
    element::add(&mut site, &read, &compiled)?;
    Ok(Page { site })
}

/// Compiles what `index.html` names, once for all forms of the page.
fn compile_page(workspace: &Workspace, profile: Profile, single_file: bool) -> Result<Compiled> {
    let html = String::from_utf8(read_file(&workspace.root.join("index.html"))?).context("index.html is not UTF-8")?;
    let links = index_html::links(&html)?;
    let mut rust = links.iter().filter(|link| link.rel() == "rust");
    let (Some(module), None) = (rust.next(), rust.next()) else {
        bail!("index.html needs one <link data-limes rel=\"rust\" data-bin=\"…\">, neither none nor two");
    };
    let name = module.need("data-bin")?;
    let notices = notices::notices(workspace, PACKAGE)?;
    let packs = Packs::compile(workspace)?;
    let whole = || compile(workspace, profile, PACKAGE, name, Form::Whole).and_then(|wasm| read_file(&wasm));
    let (script, module, code) = match profile {
        Profile::Dev => {
            let (script, module) = bind(whole()?, profile, Glue::Module)?;
            (script, module, BTreeMap::new())
        }
        Profile::Release => {
            let wasm = compile(workspace, profile, PACKAGE, name, Form::Split)?;
            let parts = split::split(&read_file(&wasm)?, &workspace.target.join("split"))?;
            let (script, module) = bind(parts.main, profile, Glue::Split)?;
            (script, module, parts.code)
        }
    };
    let classic = single_file
        .then(|| bind(whole()?, profile, Glue::Classic))
        .transpose()?;
    Ok(Compiled {
        name: PACKAGE.to_owned(),
        module,
        script,
        code,
        classic: classic.map(|(script, module)| Classic { script, module }),
        notices,
        packs,
    })
}

/// In how many parts a program is compiled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// In one.
    Whole,
    /// In one that can be split: with relocations.
    Split,
}

/// Compiles a program of a package to WebAssembly.
pub(crate) fn compile(
    workspace: &Workspace,
    profile: Profile,
    package: &str,
    bin: &str,
    form: Form,
) -> Result<PathBuf> {
    need_wasm_target()?;
    let mut cargo = workspace.cargo();
    cargo.args([
        "rustc",
        "--package",
        package,
        "--bin",
        bin,
        "--target",
        WASM_TARGET,
        "--profile",
        profile.name(),
    ]);
    if profile == Profile::Release {
        // paths of this machine are private, and the bytes of the page must not depend on them
        cargo.env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
            short_paths(&workspace.root).join(" "),
        );
    }
    if form == Form::Split {
        cargo.args(["--features", "split", "--", "-C", "link-args=--emit-relocs"]);
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

/// The JavaScript around a module.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Glue {
    /// A module script.
    Module,
    /// A module script around a module that was split.
    Split,
    /// A plain script that sets `wasm_bindgen`, for a page in one file.
    Classic,
}

/// Returns JavaScript and module.
fn bind(wasm: Vec<u8>, profile: Profile, glue: Glue) -> Result<(Vec<u8>, Vec<u8>)> {
    let mut bindgen = Bindgen::new();
    bindgen
        .input_bytes(PACKAGE, wasm)
        // chunks use the table of functions
        .keep_lld_exports(glue == Glue::Split)
        .typescript(false)
        .omit_default_module_path(true);
    if profile == Profile::Release {
        bindgen.remove_name_section(true).remove_producers_section(true);
    }
    match glue {
        Glue::Classic => bindgen.no_modules(true)?,
        Glue::Module | Glue::Split => bindgen.web(true)?,
    };
    let mut output = bindgen.generate_output().context(UNREADABLE)?;
    if profile == Profile::Dev {
        let script = output.js().as_bytes().to_vec();
        return Ok((script, output.wasm_mut().emit_wasm()));
    }
    let text = match glue {
        Glue::Split => split::without_loader(output.js())?,
        Glue::Module | Glue::Classic => output.js().to_owned(),
    };
    let module = output.wasm_mut();
    let exported = module.exports.iter().map(|export| export.name.clone()).collect();
    let names = minify::short_names(module.imports.iter().map(|import| import.name.as_str()), &exported);
    for import in module.imports.iter_mut() {
        if let Some(name) = names.get(&import.name) {
            import.name.clone_from(name);
        }
    }
    let module = order::ordered(&module.emit_wasm())?;
    let kind = match glue {
        Glue::Classic => Kind::Classic,
        Glue::Module | Glue::Split => Kind::Module,
    };
    let script = minify::script("limes.js", &minify::renamed(&text, &names), kind)?;
    Ok((script.into_bytes(), module))
}
