//! `cargo xtask package`: the npm package, with a module of its own that holds the functions for programs and no page.

use std::path::Path;
use std::time::Instant;

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use crate::page::{Profile, UNREADABLE, compile};
use crate::site::{Site, read_file};
use crate::sizes;
use crate::squeeze;
use crate::workspace::Workspace;

/// The program of the package `limes` from which the module is made.
const PROGRAM: &str = "limes-api";

/// `cargo xtask package`: writes pkg/ and tells what it weighs.
///
/// # Errors
/// Something did not build.
pub fn build_release(workspace: &Workspace) -> Result<()> {
    let start = Instant::now();
    let site = build(workspace)?;
    site.write(&workspace.pkg())?;
    print!("{}", sizes::table(&sizes::measure(&site)?));
    println!("npm package: {}", workspace.pkg().display());
    println!("built in {:.0} s", start.elapsed().as_secs_f32());
    Ok(())
}

/// Builds the package in memory.
///
/// # Errors
/// The compiler is not content, or a file of npm/ is missing.
pub fn build(workspace: &Workspace) -> Result<Site> {
    let wasm = compile(workspace, Profile::Release, PROGRAM, Some("api"))?;
    let mut site = bind(&wasm)?;
    site.read_below(&workspace.root.join("npm"), "")?;
    for name in ["limes-setup-2.schema.json", "limes-config-1.schema.json"] {
        let schema = read_file(&workspace.root.join("schemas").join(name))?;
        site.files.insert(name.into(), schema);
    }
    let description = site
        .files
        .get_mut("package.json")
        .context("npm/package.json is missing")?;
    let text =
        String::from_utf8_lossy(description).replace("\"VERSION\"", &format!("\"{}\"", env!("CARGO_PKG_VERSION")));
    *description = text.into_bytes();
    Ok(site)
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
    let module = output.wasm_mut().emit_wasm();
    let mut site = Site::default();
    site.files.insert("limes.wasm".into(), module);
    site.files
        .insert("module.js".into(), squeeze::script(output.js()).into_bytes());
    Ok(site)
}
