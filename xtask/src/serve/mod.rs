//! `cargo xtask serve`: build, serve, watch, build again.

pub mod server;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant, SystemTime};

use anyhow::Result;

use crate::bundle::page;
use crate::bundle::site::Site;
use crate::serve::server::{Options, Server};
use crate::workspace::Workspace;

/// The port unless the user chooses another one.
pub const DEFAULT_PORT: u16 = 8080;

/// The files and folders from which the page is built.
const WATCHED: &[&str] = &[
    "src",
    "knowledge",
    "messages",
    "static",
    "index.html",
    "crates",
    "Cargo.toml",
    "Cargo.lock",
];
/// How often the files are compared. Polling also works on network drives and in containers.
const LOOK_EVERY: Duration = Duration::from_millis(400);

type Snapshot = BTreeMap<PathBuf, (SystemTime, u64)>;

/// Serves until it is interrupted.
///
/// # Errors
/// The port is taken.
pub fn serve(workspace: &Workspace, port: Option<u16>, open: bool) -> Result<()> {
    let mut seen = look(&workspace.root);
    println!("building the page; the first time takes a few minutes");
    let mut server = None;
    loop {
        let start = Instant::now();
        match page::build_for_work(workspace) {
            Ok(page) => {
                match &server {
                    Some(server) => Server::replace(server, page.site),
                    None => server = Some(first(page.site, port, open)?),
                }
                let address = server.as_ref().map(Server::url).unwrap_or_default();
                println!(
                    "built in {:.1} s: {address}  (Ctrl+C ends)",
                    start.elapsed().as_secs_f32()
                );
            }
            Err(error) if server.is_some() => eprintln!("error: {error:#}\nthe page before this edit is still served"),
            Err(error) => eprintln!("error: {error:#}\nwaiting for an edit"),
        }
        seen = wait_for_edit(&workspace.root, &seen);
    }
}

fn first(site: Site, port: Option<u16>, open: bool) -> Result<Server> {
    let options = |port| Options {
        port,
        reload: true,
        ..Options::default()
    };
    let server = match port {
        Some(port) => Server::start(site, options(port))?,
        None => Server::start(site.clone(), options(DEFAULT_PORT)).or_else(|_| Server::start(site, options(0)))?,
    };
    if open {
        open_browser(&server.url());
    }
    Ok(server)
}

fn wait_for_edit(root: &Path, seen: &Snapshot) -> Snapshot {
    loop {
        let now = look(root);
        if now != *seen {
            // editors write in several steps
            thread::sleep(Duration::from_millis(100));
            return look(root);
        }
        thread::sleep(LOOK_EVERY);
    }
}

fn look(root: &Path) -> Snapshot {
    let mut snapshot = Snapshot::new();
    for name in WATCHED {
        look_below(&root.join(name), &mut snapshot);
    }
    snapshot
}

fn look_below(path: &Path, snapshot: &mut Snapshot) {
    let hidden = |path: &Path| {
        path.file_name()
            .is_some_and(|name| name.to_string_lossy().starts_with('.'))
    };
    // what vanishes while we look is seen the next time
    let Ok(about) = fs::metadata(path) else { return };
    if about.is_dir() {
        for entry in fs::read_dir(path).into_iter().flatten().flatten() {
            if !hidden(&entry.path()) {
                look_below(&entry.path(), snapshot);
            }
        }
    } else {
        snapshot.insert(
            path.to_owned(),
            (about.modified().unwrap_or(SystemTime::UNIX_EPOCH), about.len()),
        );
    }
}

/// Opens the page in a browser, if there is one; the address is printed in any case.
fn open_browser(address: &str) {
    let mut command = if cfg!(target_os = "macos") {
        Command::new("open")
    } else if cfg!(windows) {
        Command::new("explorer")
    } else {
        Command::new("xdg-open")
    };
    let _ = command
        .arg(address)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_edit_a_new_file_and_a_lost_file_are_seen() {
        let root = std::env::temp_dir().join(format!("limes-watch-{}", std::process::id()));
        fs::create_dir_all(root.join("src/ui")).unwrap();
        fs::write(root.join("src/ui/a.rs"), "1").unwrap();
        let first = look(&root);
        assert_eq!(look(&root), first);
        fs::write(root.join("src/ui/a.rs"), "12").unwrap();
        let edited = look(&root);
        assert_ne!(edited, first);
        fs::write(root.join("index.html"), "").unwrap();
        assert_eq!(wait_for_edit(&root, &edited).len(), 2);
        fs::write(root.join("src/.a.rs.swp"), "").unwrap();
        fs::write(root.join("README.md"), "").unwrap();
        assert_eq!(look(&root).len(), 2);
        fs::remove_dir_all(root.join("src")).unwrap();
        assert_eq!(look(&root).len(), 1);
        fs::remove_dir_all(root).unwrap();
    }
}
