//! The web servers of the recipes in docs/hosting.md: finds and installs them.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Result, bail};

use crate::workspace::{apt_install, program, run};

/// Folders of servers that are not on the `PATH` of ordinary users.
const SYSTEM_FOLDERS: [&str; 2] = ["/usr/sbin", "/usr/local/sbin"];

/// Where distributions keep Apache's modules, and nginx's.
const MODULES: [&str; 5] = [
    "/usr/lib/apache2/modules",
    "/usr/lib64/httpd/modules",
    "/usr/lib/httpd/modules",
    "/usr/lib/nginx/modules",
    "/usr/lib64/nginx/modules",
];

/// A web server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WebServer {
    /// nginx.
    Nginx,
    /// Apache httpd.
    Apache,
    /// Caddy.
    Caddy,
    /// Python's own small server.
    Python,
}

impl WebServer {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Nginx, Self::Apache, Self::Caddy, Self::Python];

    fn programs(self) -> &'static [&'static str] {
        match self {
            Self::Nginx => &["nginx"],
            Self::Apache => &["apache2", "httpd"],
            Self::Caddy => &["caddy"],
            Self::Python => &["python3"],
        }
    }

    /// Debian's packages. That of Apache is the program alone, which does not start by itself.
    fn packages(self) -> &'static [&'static str] {
        match self {
            Self::Nginx => &["nginx"],
            Self::Apache => &["apache2-bin"],
            Self::Caddy => &["caddy"],
            Self::Python => &["python3"],
        }
    }

    /// Where it is, if it is there.
    #[must_use]
    pub fn find(self) -> Option<PathBuf> {
        let system = |name: &&str| {
            let paths = SYSTEM_FOLDERS.iter().map(|folder| Path::new(folder).join(name));
            paths.into_iter().find(|path| path.is_file())
        };
        self.programs()
            .iter()
            .find_map(|name| program(name).or_else(|| system(name)))
    }
}

/// A module of Apache or nginx, if it is there.
#[must_use]
pub fn module(file: &str) -> Option<PathBuf> {
    let mut paths = MODULES.iter().map(|folder| Path::new(folder).join(file));
    paths.find(|path| path.is_file())
}

/// Makes sure of all servers.
///
/// # Errors
/// One is missing and cannot be installed without asking.
pub fn need_servers() -> Result<()> {
    for server in WebServer::ALL {
        if server.find().is_some() {
            continue;
        }
        apt_install(server.packages(), &format!("the web server {server:?}"))?;
        stop_service(server);
        if server.find().is_none() {
            bail!("{server:?} is still not there; install it by hand");
        }
        if server == WebServer::Nginx
            && let Err(error) = apt_install(&["libnginx-mod-http-brotli-static"], "nginx's module for Brotli")
        {
            println!("nginx is tested without Brotli: {error:#}");
        }
    }
    Ok(())
}

/// A package may start its server at once; the tests start their own, and nobody asked for another one.
fn stop_service(server: WebServer) {
    for name in server.programs() {
        let mut stop = if Path::new("/run/systemd/system").is_dir() {
            let mut stop = Command::new("systemctl");
            stop.args(["disable", "--now", name]);
            stop
        } else {
            let mut stop = Command::new("service");
            stop.args([name, "stop"]);
            stop
        };
        // it may never have run, and there may be no services here at all
        let _ = run(stop.stdout(Stdio::null()).stderr(Stdio::null()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_there_is_not_found() {
        assert_eq!(module("no_such_module.so"), None);
    }
}
