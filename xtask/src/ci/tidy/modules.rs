//! The modules of a crate and which of them uses which, read from `use` trees, paths and macros.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result};
use proc_macro2::{Spacing, TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{Attribute, Item, UseTree, Visibility};

/// One Rust file: its module path below the crate, as `["repair", "moves"]`, and its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The module path; empty for the root of the crate.
    pub module: Vec<String>,
    /// The text of the file.
    pub text: String,
}

/// A use of a path that leads outside of a file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Usage {
    /// The line of the path, from 1 on.
    pub line: usize,
    /// The path as it is written, without the names that renames and groups hide.
    pub path: String,
}

/// The modules of a crate.
#[derive(Debug, Default)]
pub struct Graph {
    /// For each file, by its module path: the files that it uses, with one place of use.
    pub uses: BTreeMap<String, BTreeMap<String, Usage>>,
    /// For each file: the paths that lead out of the crate.
    pub external: BTreeMap<String, BTreeSet<Usage>>,
}

/// Returns the name of a module in messages: `crate::repair::moves`.
fn name(module: &[String]) -> String {
    let mut name = "crate".to_owned();
    for part in module {
        name.push_str("::");
        name.push_str(part);
    }
    name
}

/// Returns the module path of a file below `src`: `repair/mod.rs` and `repair.rs` are both `["repair"]`.
#[must_use]
pub fn module_path(file: &str) -> Vec<String> {
    let stem = file.trim_end_matches(".rs");
    let mut parts: Vec<String> = stem.split('/').map(str::to_owned).collect();
    if parts
        .last()
        .is_some_and(|last| ["mod", "lib", "main"].contains(&last.as_str()))
    {
        parts.pop();
    }
    parts
}

/// Reads the modules of a crate. Code that is compiled for tests only is left out.
///
/// # Errors
/// A file is not valid Rust.
pub fn graph(sources: &[Source]) -> Result<Graph> {
    let mut scopes: BTreeMap<Vec<String>, Scope> = BTreeMap::new();
    for source in sources {
        let file = syn::parse_file(&source.text).with_context(|| name(&source.module))?;
        let mut reader = Reader {
            scopes: &mut scopes,
            file: source.module.clone(),
            module: source.module.clone(),
        };
        reader.scope();
        reader.visit_file(&file);
    }
    let tests = test_modules(&scopes);
    scopes.retain(|module, _| !tests.iter().any(|test| module.starts_with(test)));
    let mut graph = Graph::default();
    for (module, scope) in &scopes {
        let file = name(&scope.file);
        let own = graph.uses.entry(file.clone()).or_default();
        for reference in &scope.references {
            let usage = Usage {
                line: reference.line,
                path: reference.path.join("::"),
            };
            match resolve(&scopes, module, &reference.path, &mut BTreeSet::new()) {
                Target::Module(_) if reference.import => {}
                Target::Module(target) | Target::Item(target) => {
                    // a module that passes on what its own modules define does not use it
                    let facade = reference.public && target.starts_with(module);
                    let target = scopes.get(&target).map_or(target, |scope| scope.file.clone());
                    if target != scope.file && !facade {
                        own.entry(name(&target)).or_insert(usage);
                    }
                }
                Target::External(path) => {
                    let usage = Usage {
                        path: path.join("::"),
                        ..usage
                    };
                    graph.external.entry(file.clone()).or_default().insert(usage);
                }
            }
        }
    }
    Ok(graph)
}

/// Modules that are declared under `#[cfg(test)]`.
fn test_modules(scopes: &BTreeMap<Vec<String>, Scope>) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    for (module, scope) in scopes {
        for test in &scope.test_modules {
            found.push([module.as_slice(), std::slice::from_ref(test)].concat());
        }
    }
    found
}

/// A path in a module.
#[derive(Debug, Clone)]
struct Reference {
    path: Vec<String>,
    line: usize,
    /// Whether it is a `pub use`.
    public: bool,
    /// Whether it imports a name; what is used of an imported module is seen where it is used.
    import: bool,
}

/// What a module defines and imports.
#[derive(Debug, Default)]
struct Scope {
    file: Vec<String>,
    items: BTreeSet<String>,
    modules: BTreeSet<String>,
    test_modules: BTreeSet<String>,
    /// Name and path of each import.
    imports: BTreeMap<String, Vec<String>>,
    /// Paths of `use …::*`.
    globs: Vec<Vec<String>>,
    references: Vec<Reference>,
}

/// Where a path leads.
#[derive(Debug, PartialEq, Eq)]
enum Target {
    Module(Vec<String>),
    /// An item of this module.
    Item(Vec<String>),
    /// Out of the crate, with imported names written out.
    External(Vec<String>),
}

type Scopes = BTreeMap<Vec<String>, Scope>;

/// Follows a path from a module to the module that defines what it names, through every re-export.
fn resolve(
    scopes: &Scopes,
    from: &[String],
    path: &[String],
    seen: &mut BTreeSet<(Vec<String>, Vec<String>)>,
) -> Target {
    let external = || Target::External(path.to_vec());
    let Some((first, rest)) = path.split_first() else {
        return Target::Module(from.to_vec());
    };
    let (mut at, mut rest) = match first.as_str() {
        "crate" => (Vec::new(), rest),
        "self" => (from.to_vec(), rest),
        "super" => (parent(from), rest),
        _ => match lookup(scopes, from, first, seen) {
            Some(Target::Module(module)) => (module, rest),
            Some(Target::Item(module)) => return Target::Item(module),
            Some(Target::External(outside)) => return Target::External([outside.as_slice(), rest].concat()),
            None => return external(),
        },
    };
    while let Some((next, more)) = rest.split_first() {
        rest = more;
        if next == "super" {
            at = parent(&at);
            continue;
        }
        match lookup(scopes, &at, next, seen) {
            Some(Target::Module(module)) => at = module,
            Some(Target::External(outside)) => return Target::External([outside.as_slice(), rest].concat()),
            Some(item @ Target::Item(_)) => return item,
            // a name that a macro makes belongs to the module
            None => return Target::Item(at),
        }
    }
    Target::Module(at)
}

fn parent(module: &[String]) -> Vec<String> {
    module.split_last().map(|(_, above)| above.to_vec()).unwrap_or_default()
}

/// Finds a name in a module.
fn lookup(
    scopes: &Scopes,
    module: &[String],
    name: &str,
    seen: &mut BTreeSet<(Vec<String>, Vec<String>)>,
) -> Option<Target> {
    let scope = scopes.get(module)?;
    if scope.modules.contains(name) {
        return Some(Target::Module([module, &[name.to_owned()]].concat()));
    }
    if scope.items.contains(name) {
        return Some(Target::Item(module.to_vec()));
    }
    if !seen.insert((module.to_vec(), vec![name.to_owned()])) {
        return None;
    }
    let mut found = None;
    if let Some(path) = scope.imports.get(name) {
        // `use name;` and `use name::…` of another crate name it by itself
        found = Some(if path.first().is_some_and(|first| first == name) {
            Target::External(path.clone())
        } else {
            resolve(scopes, module, path, seen)
        });
    }
    for glob in &scope.globs {
        if found.is_some() {
            break;
        }
        if let Target::Module(target) = resolve(scopes, module, glob, seen) {
            found = lookup(scopes, &target, name, seen);
        }
    }
    seen.remove(&(module.to_vec(), vec![name.to_owned()]));
    found
}

/// Collects the scopes of a file.
struct Reader<'a> {
    scopes: &'a mut Scopes,
    file: Vec<String>,
    module: Vec<String>,
}

impl Reader<'_> {
    fn scope(&mut self) -> &mut Scope {
        let scope = self.scopes.entry(self.module.clone()).or_default();
        scope.file.clone_from(&self.file);
        scope
    }

    fn define(&mut self, item: &Item) {
        let name = match item {
            Item::Const(item) => &item.ident,
            Item::Enum(item) => &item.ident,
            Item::Fn(item) => &item.sig.ident,
            Item::Static(item) => &item.ident,
            Item::Struct(item) => &item.ident,
            Item::Trait(item) => &item.ident,
            Item::Type(item) => &item.ident,
            Item::Union(item) => &item.ident,
            Item::Macro(item) => match &item.ident {
                Some(ident) => ident,
                None => return,
            },
            _ => return,
        };
        let name = name.to_string();
        self.scope().items.insert(name);
    }

    fn import(&mut self, tree: &UseTree, before: &[String], public: bool) {
        let with = |ident: &syn::Ident| [before, &[ident.to_string()]].concat();
        match tree {
            UseTree::Path(path) => self.import(&path.tree, &with(&path.ident), public),
            UseTree::Group(group) => group.items.iter().for_each(|tree| self.import(tree, before, public)),
            UseTree::Name(leaf) if leaf.ident == "self" => {
                let name = before.last().cloned().unwrap_or_default();
                self.add_import(name, before.to_vec(), leaf.ident.span().start().line, public);
            }
            UseTree::Name(leaf) => {
                let line = leaf.ident.span().start().line;
                self.add_import(leaf.ident.to_string(), with(&leaf.ident), line, public);
            }
            UseTree::Rename(leaf) => {
                let path = if leaf.ident == "self" {
                    before.to_vec()
                } else {
                    with(&leaf.ident)
                };
                let line = leaf.ident.span().start().line;
                self.add_import(leaf.rename.to_string(), path, line, public);
            }
            UseTree::Glob(star) => {
                let line = star.star_token.spans.first().map_or(0, |span| span.start().line);
                let scope = self.scope();
                scope.globs.push(before.to_vec());
                scope.references.push(Reference {
                    path: before.to_vec(),
                    line,
                    public,
                    import: false,
                });
            }
        }
    }

    fn add_import(&mut self, name: String, path: Vec<String>, line: usize, public: bool) {
        let scope = self.scope();
        scope.imports.insert(name, path.clone());
        scope.references.push(Reference {
            path,
            line,
            public,
            import: true,
        });
    }

    fn refer(&mut self, path: Vec<String>, line: usize) {
        if path.len() > 1 && path.first().is_none_or(|first| first != "Self") {
            self.scope().references.push(Reference {
                path,
                line,
                public: false,
                import: false,
            });
        }
    }

    /// Finds paths in what a macro is given, which is not parsed.
    fn tokens(&mut self, tokens: TokenStream) {
        let mut path: Vec<String> = Vec::new();
        let (mut line, mut colons) = (0, 0);
        for token in tokens {
            match &token {
                TokenTree::Ident(ident) if colons == 2 && !path.is_empty() => path.push(ident.to_string()),
                TokenTree::Ident(ident) => {
                    self.refer(std::mem::take(&mut path), line);
                    path = vec![ident.to_string()];
                    line = ident.span().start().line;
                }
                TokenTree::Punct(punct) if punct.as_char() == ':' => {
                    colons = if colons == 1 || punct.spacing() == Spacing::Joint {
                        colons + 1
                    } else {
                        3
                    };
                    continue;
                }
                _ => {
                    self.refer(std::mem::take(&mut path), line);
                    if let TokenTree::Group(group) = &token {
                        self.tokens(group.stream());
                    }
                }
            }
            colons = 0;
        }
        self.refer(path, line);
    }
}

/// Whether code is compiled for tests only.
fn is_for_tests(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        attribute.path().is_ident("test")
            || attribute.path().is_ident("cfg")
                && attribute
                    .parse_args::<syn::Path>()
                    .is_ok_and(|condition| condition.is_ident("test"))
    })
}

impl<'ast> Visit<'ast> for Reader<'_> {
    fn visit_item(&mut self, item: &'ast Item) {
        let attributes = match item {
            Item::Fn(item) => item.attrs.as_slice(),
            Item::Impl(item) => &item.attrs,
            Item::Use(item) => &item.attrs,
            Item::Const(item) => &item.attrs,
            Item::Static(item) => &item.attrs,
            Item::Struct(item) => &item.attrs,
            Item::Enum(item) => &item.attrs,
            Item::Trait(item) => &item.attrs,
            _ => &[],
        };
        if is_for_tests(attributes) {
            return;
        }
        self.define(item);
        match item {
            Item::Mod(module) => {
                let name = module.ident.to_string();
                if is_for_tests(&module.attrs) {
                    self.scope().test_modules.insert(name);
                    return;
                }
                self.scope().modules.insert(name.clone());
                if let Some((_, items)) = &module.content {
                    self.module.push(name);
                    self.scope();
                    items.iter().for_each(|item| self.visit_item(item));
                    self.module.pop();
                }
            }
            Item::Use(import) => {
                let public = !matches!(import.vis, Visibility::Inherited);
                self.import(&import.tree, &[], public);
            }
            _ => visit::visit_item(self, item),
        }
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let line = path.segments.first().map_or(0, |first| first.ident.span().start().line);
        self.refer(path.segments.iter().map(|part| part.ident.to_string()).collect(), line);
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        self.tokens(call.tokens.clone());
        visit::visit_macro(self, call);
    }

    // `pub(in crate::a)` names no dependency
    fn visit_visibility(&mut self, _: &'ast Visibility) {}

    // derives and lints
    fn visit_attribute(&mut self, _: &'ast Attribute) {}
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(files: &[(&str, &str)]) -> Graph {
        let sources: Vec<Source> = files
            .iter()
            .map(|(file, text)| Source {
                module: module_path(file),
                text: (*text).to_owned(),
            })
            .collect();
        graph(&sources).unwrap()
    }

    /// The files that a file uses.
    fn uses(graph: &Graph, module: &str) -> Vec<String> {
        graph.uses[module].keys().cloned().collect()
    }

    #[test]
    fn every_form_of_a_path_is_read() {
        let graph = read(&[
            ("lib.rs", "mod a; mod b; mod c; mod d;"),
            ("a/mod.rs", "mod inner; pub struct A;"),
            (
                "a/inner.rs",
                "use super::super::b::{self as bee, nested::{deep::B, Other as O}};\nfn f() -> crate::c::C { crate::d::make() }",
            ),
            ("b/mod.rs", "pub mod nested; "),
            ("b/nested/mod.rs", "pub mod deep; pub struct Other;"),
            ("b/nested/deep.rs", "pub struct B;"),
            ("c.rs", "pub struct C; fn f() { println!(\"{}\", crate::a::A) }"),
            ("d.rs", "use super::c; pub fn make() -> c::C { c::C }"),
        ]);
        assert_eq!(
            uses(&graph, "crate::a::inner"),
            ["crate::b::nested", "crate::b::nested::deep", "crate::c", "crate::d"]
        );
        assert_eq!(uses(&graph, "crate::c"), ["crate::a"]);
        assert_eq!(uses(&graph, "crate::d"), ["crate::c"]);
        assert_eq!(graph.uses["crate::a::inner"]["crate::c"].line, 2);
    }

    #[test]
    fn a_name_leads_to_the_file_that_defines_it() {
        let graph = read(&[
            ("lib.rs", "mod a; mod b; mod c; pub use b::*; pub use a::A;"),
            ("a.rs", "pub struct A; fn f(_: crate::B) {}"),
            ("b.rs", "pub use crate::c::B;"),
            ("c.rs", "pub struct B; use crate::A as Renamed;"),
        ]);
        assert_eq!(uses(&graph, "crate::a"), ["crate::c"]);
        assert_eq!(uses(&graph, "crate::c"), ["crate::a"]);
        // the root passes on, and uses nothing
        assert_eq!(uses(&graph, "crate"), [""; 0]);
        assert_eq!(uses(&graph, "crate::b"), ["crate::c"]);
    }

    #[test]
    fn tests_are_left_out_and_inline_modules_belong_to_their_file() {
        let graph = read(&[
            ("lib.rs", "mod a; mod b; #[cfg(test)] mod check;"),
            (
                "a.rs",
                "mod inline { pub fn f() { super::super::b::g() } }\n#[cfg(test)] mod tests { use crate::check::c; }\n#[test] fn t() { crate::check::c() }",
            ),
            ("b.rs", "pub fn g() {} pub(in crate::a) fn h() {}"),
            ("check.rs", "use crate::b::g; pub fn c() {}"),
        ]);
        assert_eq!(uses(&graph, "crate::a"), ["crate::b"]);
        assert!(uses(&graph, "crate::b").is_empty());
        assert!(!graph.uses.contains_key("crate::check"));
    }

    #[test]
    fn paths_out_of_the_crate_are_written_out() {
        let graph = read(&[(
            "lib.rs",
            "use std::{collections::BTreeMap, fs as files};\nfn f() { files::read(\"\"); std::env::var(\"\"); other::g!(web_sys::window()) }",
        )]);
        let paths: Vec<&str> = graph.external["crate"]
            .iter()
            .map(|usage| usage.path.as_str())
            .collect();
        for path in [
            "std::fs::read",
            "std::env::var",
            "web_sys::window",
            "std::collections::BTreeMap",
        ] {
            assert!(paths.contains(&path), "{path}: {paths:?}");
        }
    }
}
