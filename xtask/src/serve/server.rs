//! A web server for a site in memory, on this machine only.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result};
use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::header::{HeaderName, HeaderValue};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;
use tokio::sync::{oneshot, watch};
use tokio::task::LocalSet;
use tokio::time::{sleep, timeout};

use crate::bundle::policy;
use crate::bundle::site::{Site, mime_type};

const RELOAD_SCRIPT: &str = include_str!("reload.js");
const RELOAD_SCRIPT_PATH: &str = "__limes/reload.js";
const VERSION_PATH: &str = "__limes/version";
/// How long a page waits for news before it asks again.
const LONG_POLL: Duration = Duration::from_secs(20);
/// How long the server waits if it cannot accept a connection, for example because of too many open files.
const REST: Duration = Duration::from_millis(50);

/// How the server answers.
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

/// A running server; when dropped, it ends and cuts its connections.
pub struct Server {
    shared: Arc<Shared>,
    address: SocketAddr,
    end: Option<oneshot::Sender<()>>,
}

struct Shared {
    options: Options,
    content: watch::Sender<Content>,
    requests: Mutex<Vec<String>>,
}

#[derive(Default)]
struct Content {
    files: BTreeMap<String, Bytes>,
    version: String,
}

impl Server {
    /// Starts to serve.
    ///
    /// # Errors
    /// The port is taken.
    pub fn start(site: Site, options: Options) -> Result<Self> {
        let advice = || format!("could not serve on port {}; try another one with --port", options.port);
        let listener = std::net::TcpListener::bind((Ipv4Addr::LOCALHOST, options.port)).with_context(advice)?;
        listener.set_nonblocking(true).with_context(advice)?;
        let address = listener.local_addr().context("the server has no address")?;
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .context("the server has no runtime")?;
        let (end, ended) = oneshot::channel();
        let server = Self {
            shared: Arc::new(Shared {
                options,
                content: watch::Sender::default(),
                requests: Mutex::default(),
            }),
            address,
            end: Some(end),
        };
        server.replace(site);
        let shared = Arc::clone(&server.shared);
        thread::spawn(move || {
            LocalSet::new().block_on(&runtime, async {
                tokio::task::spawn_local(shared.serve(listener));
                // also when the server was dropped without a word
                let _ = ended.await;
            });
        });
        Ok(server)
    }

    /// Serves other files from now on; open pages reload if they were asked to.
    pub fn replace(&self, site: Site) {
        let version = site.fingerprint();
        let files = site.files.into_iter().map(|(path, file)| (path, file.into()));
        self.shared.content.send_replace(Content {
            files: files.collect(),
            version,
        });
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
        self.shared.requests().clone()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // its thread may have ended by itself
        let _ = self.end.take().map(|end| end.send(()));
    }
}

impl Shared {
    fn requests(&self) -> MutexGuard<'_, Vec<String>> {
        self.requests.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Accept loop; spawns one task per connection.
    async fn serve(self: Arc<Self>, listener: std::net::TcpListener) {
        let Ok(listener) = TcpListener::from_std(listener) else {
            return;
        };
        loop {
            let Ok((stream, _)) = listener.accept().await else {
                sleep(REST).await;
                continue;
            };
            let shared = Arc::clone(&self);
            tokio::task::spawn_local(async move {
                let answer = |request| {
                    let shared = Arc::clone(&shared);
                    async move { Ok::<_, Infallible>(shared.answer(&request).await) }
                };
                let mut http = http1::Builder::new();
                let connection = http
                    .title_case_headers(true)
                    .serve_connection(TokioIo::new(stream), service_fn(answer));
                // the browser may have closed the connection
                let _ = connection.await;
            });
        }
    }

    async fn answer(&self, request: &Request<Incoming>) -> Response<Full<Bytes>> {
        let (path, query) = (request.uri().path(), request.uri().query());
        let address = query.map_or_else(|| path.to_owned(), |query| format!("{path}?{query}"));
        self.requests().push(address);
        let below = path.trim_start_matches('/').strip_prefix(self.options.prefix.as_str());
        let answer = match below {
            Some(RELOAD_SCRIPT_PATH) if self.options.reload => Some((RELOAD_SCRIPT.into(), mime_type(path))),
            Some(VERSION_PATH) if self.options.reload => {
                Some((self.next_version(query.unwrap_or_default()).await, mime_type(".txt")))
            }
            Some(path) => self.file(path),
            None => None,
        };
        let found = answer.is_some();
        let (content, mime_type) = answer.unwrap_or(("404: there is no such file".into(), mime_type(".txt")));
        let mut response = Response::new(Full::new(content));
        if !found {
            *response.status_mut() = StatusCode::NOT_FOUND;
        }
        add(&mut response, "Content-Type", mime_type);
        self.add_headers(&mut response, below.unwrap_or_default());
        response
    }

    /// The recommended headers.
    fn add_headers(&self, response: &mut Response<Full<Bytes>>, path: &str) {
        if self.options.bare {
            return;
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
            add(response, key, &value);
        }
        if let Some(origin) = &self.options.allow_origin {
            add(response, "Access-Control-Allow-Origin", origin);
        }
    }

    fn file(&self, path: &str) -> Option<(Bytes, &'static str)> {
        let path = if path.is_empty() { "index.html" } else { path };
        let state = self.content.borrow();
        let content = state.files.get(path)?;
        if path == "index.html" && self.options.reload {
            let version = &state.version;
            let script = format!("<script src=\"./{RELOAD_SCRIPT_PATH}?v={version}\" defer></script></body>");
            let page = String::from_utf8_lossy(content).replace("</body>", &script);
            return Some((page.into(), mime_type(path)));
        }
        Some((content.clone(), mime_type(path)))
    }

    /// Waits until the version is another one than the page has, but not for ever.
    async fn next_version(&self, query: &str) -> Bytes {
        let seen = query.trim_start_matches("seen=");
        let mut content = self.content.subscribe();
        // the page gets the current version in any case
        let _ = timeout(LONG_POLL, content.wait_for(|content| content.version != seen)).await;
        self.content.borrow().version.clone().into()
    }
}

fn add(response: &mut Response<Full<Bytes>>, key: &str, value: &str) {
    if let (Ok(key), Ok(value)) = (HeaderName::try_from(key), HeaderValue::try_from(value)) {
        response.headers_mut().append(key, value);
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

    /// Browsers keep connections open, and make some in advance.
    #[test]
    fn nobody_waits_for_somebody_else_to_go() {
        let server = Server::start(site("hello"), Options::default()).unwrap();
        let connect = || TcpStream::connect(server.address).unwrap();
        for _ in 0..20 {
            let _silent = [connect(), connect()];
            let mut streams: Vec<TcpStream> = (0..12).map(|_| connect()).collect();
            for stream in &mut streams {
                write!(stream, "GET / HTTP/1.1\r\nHost: x\r\n\r\n").unwrap();
            }
            for stream in &mut streams {
                stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
                let mut start = [0; 12];
                stream.read_exact(&mut start).unwrap();
                assert_eq!(&start, b"HTTP/1.1 200");
            }
        }
    }

    #[test]
    fn a_server_that_ends_cuts_its_connections() {
        let server = Server::start(site("hello"), Options::default()).unwrap();
        let mut stream = TcpStream::connect(server.address).unwrap();
        write!(stream, "GET / HTTP/1.1\r\nHost: x\r\n\r\n").unwrap();
        stream.read_exact(&mut [0; 12]).unwrap();
        drop(server);
        stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        stream.read_to_end(&mut Vec::new()).unwrap();
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
