//! A browser's driver, on a free port, for one test.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use xtask::ci::browser_tools;

use crate::Kind;

/// How often a driver is started that finds its port taken by somebody else, or ends for another reason.
const TRIES: u32 = 5;
const REST: Duration = Duration::from_millis(200);

pub struct Driver {
    child: Child,
    port: u16,
}

impl Driver {
    pub fn start(kind: Kind) -> Result<Self> {
        for _ in 1..TRIES {
            match Self::start_once(kind) {
                Ok(driver) => return Ok(driver),
                Err(error) => eprintln!("once more: {error:#}"),
            }
            thread::sleep(REST);
        }
        Self::start_once(kind)
    }

    fn start_once(kind: Kind) -> Result<Self> {
        let (program, arguments, greeting): (_, &[&str], _) = match kind {
            Kind::Chromium => {
                let missing = "chromedriver or Chromium is missing; `cargo xtask test` installs them or says how";
                browser_tools::browser().context(missing)?;
                let program = browser_tools::driver().context(missing)?;
                (program, &["--port=0"], "successfully on port ")
            }
            Kind::Firefox => {
                let missing = "geckodriver or Firefox is missing; `cargo xtask test` installs them or says how";
                browser_tools::firefox().context(missing)?;
                let program = browser_tools::geckodriver().context(missing)?;
                // colours, motion and print are switched where only the browser's own code may
                let arguments = &["--port=0", "--websocket-port=0", "--allow-system-access"];
                (program, arguments, "Listening on 127.0.0.1:")
            }
        };
        let mut command = Command::new(program);
        command
            .args(arguments)
            // without it, Firefox does not let its settings service be switched off
            .env("MOZ_REMOTE_SETTINGS_DEVTOOLS", "1")
            .env("MOZ_HEADLESS_WIDTH", "1600")
            .env("MOZ_HEADLESS_HEIGHT", "1400")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        let mut child = command
            .spawn()
            .with_context(|| format!("could not start the driver of {kind}"))?;
        let output = child.stdout.take().context("the driver has no output")?;
        let mut output = BufReader::new(output);
        let (mut said, mut line) = (String::new(), String::new());
        while output
            .read_line(&mut line)
            .context("could not read what the driver says")?
            > 0
        {
            if let Some(port) = port(&line, greeting) {
                // the driver must be able to go on writing
                thread::spawn(move || std::io::copy(&mut output, &mut std::io::sink()));
                return Ok(Self { child, port });
            }
            said.push_str(&line);
            line.clear();
        }
        let end = child.wait().context("the driver does not end")?;
        bail!("the driver of {kind} ended ({end}) before it was ready; it said: {said}")
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

/// Reads the port behind the words with which a driver says that it is ready.
fn port(line: &str, greeting: &str) -> Option<u16> {
    let port = line.split_once(greeting)?.1;
    port.trim().trim_end_matches('.').parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_port_is_read_from_the_greeting() {
        let chrome = |line| port(line, "successfully on port ");
        assert_eq!(
            chrome("ChromeDriver was started successfully on port 41235.\n"),
            Some(41235)
        );
        assert_eq!(chrome("Starting ChromeDriver 156.0 on port 0\n"), None);
        let gecko = "1795375912000\tgeckodriver\tINFO\tListening on 127.0.0.1:4567\n";
        assert_eq!(port(gecko, "Listening on 127.0.0.1:"), Some(4567));
    }
}
