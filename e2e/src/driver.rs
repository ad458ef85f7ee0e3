//! chromedriver, on a free port, for one test.

use std::io::{BufRead, BufReader};
use std::process::{Child, ChildStdout, Command, Stdio};

use anyhow::{Context, Result, bail};
use thirtyfour::common::capabilities::chromium::ChromiumLikeCapabilities as _;
use thirtyfour::{ChromeCapabilities, DesiredCapabilities, LoggingPrefsLogLevel};
use xtask::browser_tools;

use crate::Options;

/// A browser that talks to nobody on its own.
const ARGUMENTS: [&str; 10] = [
    "--headless",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--force-color-profile=srgb",
];

pub struct Driver {
    child: Child,
    port: u16,
    // kept open: chromedriver must be able to write to it
    _output: BufReader<ChildStdout>,
}

impl Driver {
    pub fn start() -> Result<Self> {
        let missing = "chromedriver or Chromium is missing; `cargo xtask test` installs them or says how";
        let program = browser_tools::driver().context(missing)?;
        browser_tools::browser().context(missing)?;
        let mut command = Command::new(program);
        command
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        let mut child = command.spawn().context("could not start chromedriver")?;
        let mut output = BufReader::new(child.stdout.take().context("chromedriver has no output")?);
        let mut line = String::new();
        while output
            .read_line(&mut line)
            .context("could not read what chromedriver says")?
            > 0
        {
            if let Some(port) = port(&line) {
                return Ok(Self {
                    child,
                    port,
                    _output: output,
                });
            }
            line.clear();
        }
        bail!("chromedriver ended before it was ready")
    }

    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // it may have ended by itself
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Reads `ChromeDriver was started successfully on port 41235.`
fn port(line: &str) -> Option<u16> {
    line.split_once("successfully on port ")?
        .1
        .trim()
        .trim_end_matches('.')
        .parse()
        .ok()
}

pub fn capabilities(options: &Options) -> Result<ChromeCapabilities> {
    let mut capabilities = DesiredCapabilities::chrome();
    for argument in ARGUMENTS {
        capabilities.add_arg(argument)?;
    }
    if is_root() {
        capabilities.set_no_sandbox()?;
    }
    capabilities.add_arg(&format!("--accept-lang={}", options.language))?;
    capabilities.add_arg(&format!("--lang={}", options.language))?;
    for log in ["browser", "performance"] {
        capabilities.set_logging_prefs(log, LoggingPrefsLogLevel::All)?;
    }
    Ok(capabilities)
}

/// Chromium refuses its sandbox to root.
fn is_root() -> bool {
    Command::new("id")
        .arg("-u")
        .output()
        .is_ok_and(|answer| answer.stdout.trim_ascii() == b"0")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_port_is_read_from_the_greeting() {
        assert_eq!(
            port("ChromeDriver was started successfully on port 41235.\n"),
            Some(41235)
        );
        assert_eq!(port("Starting ChromeDriver 156.0 on port 0\n"), None);
    }
}
