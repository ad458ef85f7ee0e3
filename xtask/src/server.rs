//! A small server for a site in memory, on this machine only.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use anyhow::{Result, anyhow};
use tiny_http::{Header, Request, Response};

use crate::policy;
use crate::site::Site;

const RELOAD_SCRIPT: &str = include_str!("reload.js");
const RELOAD_SCRIPT_PATH: &str = "__limes/reload.js";
const VERSION_PATH: &str = "__limes/version";
/// How long a page waits for news before it asks again.
const LONG_POLL: Duration = Duration::from_secs(20);

/// What the server does beside handing out files.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The port; 0 = any free one.
    pub port: u16,
    /// The folder under which the site is served, as `some/folder/`; empty = at the top.
    pub prefix: String,
    /// Whether pages reload by themselves once the site has changed.
    pub reload: bool,
    /// Who may show the page in a frame, as in `frame-ancestors`; empty = pages of the same origin.
    pub ancestors: String,
    /// The other origin whose scripts may load files, if there is one.
    pub allow_origin: Option<String>,
    /// Whether the recommended headers are left out, as a page of others would.
    pub bare: bool,
}

/// A running server; it ends when dropped.
pub struct Server {
    http: Arc<tiny_http::Server>,
    shared: Arc<Shared>,
    address: SocketAddr,
}

struct Shared {
    options: Options,
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    files: Arc<BTreeMap<String, Vec<u8>>>,
    version: String,
    requests: Vec<String>,
}

impl Server {
    /// Starts to serve.
    ///
    /// # Errors
    /// The port is taken.
    pub fn start(site: Site, options: Options) -> Result<Self> {
        let http = tiny_http::Server::http(("127.0.0.1", options.port)).map_err(|error| {
            anyhow!(
                "could not serve on port {}: {error}; try another one with --port",
                options.port
            )
        })?;
        let address = http
            .server_addr()
            .to_ip()
            .ok_or_else(|| anyhow!("the server has no address"))?;
        let shared = Arc::new(Shared {
            options,
            state: Mutex::default(),
            changed: Condvar::new(),
        });
        let server = Self {
            http: Arc::new(http),
            shared,
            address,
        };
        server.replace(site);
        let (http, shared) = (Arc::clone(&server.http), Arc::clone(&server.shared));
        thread::spawn(move || {
            for request in http.incoming_requests() {
                let shared = Arc::clone(&shared);
                thread::spawn(move || shared.answer(request));
            }
        });
        Ok(server)
    }

    /// Serves other files from now on; open pages reload if they were asked to.
    pub fn replace(&self, site: Site) {
        let mut state = self.shared.lock();
        state.version = site.fingerprint();
        state.files = Arc::new(site.files);
        self.shared.changed.notify_all();
    }

    /// The address of the page.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}/{}", self.address, self.shared.options.prefix)
    }

    /// Where it listens.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The paths that were asked for so far, as they were sent.
    #[must_use]
    pub fn requests(&self) -> Vec<String> {
        self.shared.lock().requests.clone()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.http.unblock();
    }
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn answer(&self, request: Request) {
        let address = request.url().to_owned();
        self.lock().requests.push(address.clone());
        let (path, query) = address.split_once('?').unwrap_or((&address, ""));
        let below = path.trim_start_matches('/').strip_prefix(self.options.prefix.as_str());
        let answer = match below {
            Some(RELOAD_SCRIPT_PATH) if self.options.reload => Some((RELOAD_SCRIPT.into(), mime_type(path))),
            Some(VERSION_PATH) if self.options.reload => Some((self.next_version(query), mime_type(".txt"))),
            Some(path) => self.file(path),
            None => None,
        };
        let response = match answer {
            Some((content, mime_type)) => with_type(Response::from_data(content), mime_type),
            None => with_type(
                Response::from_data("404: there is no such file").with_status_code(404),
                mime_type(".txt"),
            ),
        };
        // a browser that has gone away meanwhile is no error
        let _ = request.respond(self.with_headers(response, below.unwrap_or_default()));
    }

    /// The recommended headers.
    fn with_headers<R: std::io::Read>(&self, mut response: Response<R>, path: &str) -> Response<R> {
        if self.options.bare {
            return response;
        }
        let ancestors = match self.options.ancestors.as_str() {
            "" => policy::OWN_FRAMES,
            ancestors => ancestors,
        };
        for (key, value) in policy::headers(path, ancestors) {
            // what somebody works on is never kept
            let value = if key == "Cache-Control" && self.options.reload {
                "no-store".to_owned()
            } else {
                value
            };
            add(&mut response, key, &value);
        }
        if let Some(origin) = &self.options.allow_origin {
            add(&mut response, "Access-Control-Allow-Origin", origin);
        }
        response
    }

    fn file(&self, path: &str) -> Option<(Vec<u8>, &'static str)> {
        let path = if path.is_empty() { "index.html" } else { path };
        let (files, version) = {
            let state = self.lock();
            (Arc::clone(&state.files), state.version.clone())
        };
        let content = files.get(path)?;
        if path == "index.html" && self.options.reload {
            let script = format!("<script src=\"./{RELOAD_SCRIPT_PATH}?v={version}\" defer></script></body>");
            return Some((
                String::from_utf8_lossy(content)
                    .replace("</body>", &script)
                    .into_bytes(),
                mime_type(path),
            ));
        }
        Some((content.clone(), mime_type(path)))
    }

    /// Waits until the version is another one than the page has, but not for ever.
    fn next_version(&self, query: &str) -> Vec<u8> {
        let seen = query.trim_start_matches("seen=");
        let waited = self
            .changed
            .wait_timeout_while(self.lock(), LONG_POLL, |state| state.version == seen);
        let (state, _) = waited.unwrap_or_else(PoisonError::into_inner);
        state.version.clone().into_bytes()
    }
}

fn with_type<R: std::io::Read>(mut response: Response<R>, mime_type: &str) -> Response<R> {
    add(&mut response, "Content-Type", mime_type);
    response
}

fn add<R: std::io::Read>(response: &mut Response<R>, key: &str, value: &str) {
    if let Ok(header) = Header::from_bytes(key, value) {
        response.add_header(header);
    }
}

/// The type under which a file is served.
#[must_use]
pub fn mime_type(path: &str) -> &'static str {
    match path.rsplit_once('.').map_or("", |(_, extension)| extension) {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" | "map" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "pdf" => "application/pdf",
        "csv" => "text/csv; charset=utf-8",
        "txt" | "md" | "toml" | "ftl" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};
    use std::net::TcpStream;

    use super::*;

    fn site(text: &str) -> Site {
        let mut site = Site::default();
        site.files
            .insert("index.html".into(), format!("<body>{text}</body>").into_bytes());
        site.files.insert("limes_bg.wasm".into(), vec![0, 1]);
        site
    }

    fn get(server: &Server, path: &str) -> String {
        let mut stream = TcpStream::connect(server.address).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        String::from_utf8_lossy(&answer).into_owned()
    }

    #[test]
    fn files_have_their_types() {
        assert_eq!(mime_type("a/limes-1_bg.wasm"), "application/wasm");
        assert_eq!(mime_type("limes.js"), "text/javascript; charset=utf-8");
        assert_eq!(mime_type("index.html"), "text/html; charset=utf-8");
        assert_eq!(mime_type("icon.svg"), "image/svg+xml");
        assert_eq!(mime_type("LICENCE"), "application/octet-stream");
    }

    #[test]
    fn serves_under_a_folder_and_nothing_else() {
        let server = Server::start(
            site("hello"),
            Options {
                prefix: "a/b/".into(),
                ..Options::default()
            },
        )
        .unwrap();
        assert!(server.url().ends_with("/a/b/"));
        let page = get(&server, "/a/b/?lang=de");
        assert!(
            page.starts_with("HTTP/1.1 200") && page.ends_with("<body>hello</body>"),
            "{page}"
        );
        assert!(page.contains("Cache-Control: no-cache\r\n") && page.contains("frame-ancestors 'self'\r\n"));
        assert!(!page.contains("Access-Control"));
        assert!(get(&server, "/a/b/limes_bg.wasm").contains("Content-Type: application/wasm"));
        for path in [
            "/",
            "/a/b/../../Cargo.toml",
            "/a/b/__limes/version",
            "/a/b/__limes/reload.js",
        ] {
            assert!(get(&server, path).starts_with("HTTP/1.1 404"), "{path}");
        }
        assert_eq!(server.requests().len(), 6);
    }

    #[test]
    fn other_origins_get_what_they_are_given() {
        let options = Options {
            ancestors: "https://intranet.example".into(),
            allow_origin: Some("https://intranet.example".into()),
            ..Options::default()
        };
        let page = get(&Server::start(site("hello"), options).unwrap(), "/");
        assert!(page.contains("frame-ancestors https://intranet.example\r\n"), "{page}");
        assert!(page.contains("Access-Control-Allow-Origin: https://intranet.example\r\n"));
    }

    #[test]
    fn a_change_is_told_to_open_pages() {
        let server = Server::start(
            site("old"),
            Options {
                reload: true,
                ..Options::default()
            },
        )
        .unwrap();
        let old = site("old").fingerprint();
        assert!(get(&server, "/").contains(&format!("reload.js?v={old}")));
        assert!(get(&server, "/__limes/reload.js").contains("location.reload"));
        assert!(get(&server, "/").contains("Cache-Control: no-store\r\n"));
        let answer = thread::scope(|scope| {
            let waiting = scope.spawn(|| get(&server, &format!("/__limes/version?seen={old}")));
            server.replace(site("new"));
            waiting.join().unwrap()
        });
        assert!(answer.ends_with(&site("new").fingerprint()), "{answer}");
    }
}
