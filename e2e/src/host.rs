//! A site that is served for a test, and can be taken off the network and put back.

use anyhow::{Context, Result};
use xtask::bundle::site::Site;
use xtask::serve::server::{self, Server};

use crate::tunnel::Gate;

/// A site at an address of its own, which is its own origin.
pub struct Host {
    server: Server,
    gate: Gate,
    prefix: String,
}

impl Host {
    /// Serves a site under a folder (`some/folder/`, or empty for none) of a free port.
    ///
    /// # Errors
    /// There is no free port.
    pub fn start(site: Site, folder: &str) -> Result<Self> {
        Self::serve(site, folder, false)
    }

    /// The same without the recommended headers: a page of others.
    ///
    /// # Errors
    /// There is no free port.
    pub fn bare(site: Site, folder: &str) -> Result<Self> {
        Self::serve(site, folder, true)
    }

    fn serve(site: Site, folder: &str, bare: bool) -> Result<Self> {
        let options = server::Options {
            prefix: folder.to_owned(),
            bare,
            ..server::Options::default()
        };
        let server = Server::start(site, options)?;
        let gate = Gate::before(server.address()).context("no way to the server")?;
        Ok(Self {
            server,
            gate,
            prefix: folder.to_owned(),
        })
    }

    /// The address of the folder.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}/{}", self.gate.address(), self.prefix)
    }

    /// The paths that were asked for so far, by whomever.
    #[must_use]
    pub fn requests(&self) -> Vec<String> {
        self.server.requests()
    }

    /// Serves other files from now on.
    pub fn replace(&self, site: Site) {
        self.server.replace(site);
    }

    /// Goes off the network: connections are cut, and new ones are refused.
    pub fn stop(&self) {
        self.gate.shut();
    }

    /// Comes back at the same address.
    ///
    /// # Errors
    /// Somebody else took the port meanwhile.
    pub fn restart(&self) -> Result<()> {
        self.gate.open().context("the server does not come back")
    }
}
