//! The recipes of docs/hosting.md: each is extracted from the page, run by the real server and compared with its promises.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use limes_e2e::{InputMethod, Options, Person, both, snippet};
use xtask::bundle::policy;
use xtask::bundle::site::Site;
use xtask::bundle::site::mime_type;
use xtask::ci::server_tools::{WebServer, module};
use xtask::workspace::Workspace;

const PAGE: &str = "docs/hosting.md";
const PATIENCE: Duration = Duration::from_secs(20);
/// Modules that the recipe for Apache needs, or that any Apache needs.
const APACHE: [&str; 10] = [
    "mpm_event",
    "unixd",
    "authz_core",
    "dir",
    "mime",
    "alias",
    "headers",
    "rewrite",
    "filter",
    "deflate",
];

/// A web server that runs as long as the test.
struct Running {
    child: Child,
    folder: PathBuf,
    port: u16,
    /// Files of the page as they were copied.
    site: Site,
}

impl Drop for Running {
    fn drop(&mut self) {
        // it may have ended by itself
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// Starts a server by its recipe; `change` may switch on what the page describes as optional.
fn start(server: WebServer, name: &str, change: impl Fn(String) -> String) -> Result<Running> {
    let missing = || format!("{server:?} is missing; `cargo xtask test` installs it or says how");
    let program = server.find().with_context(missing)?;
    // not below target: Apache, started by root, gives up its rights, and a home folder is closed to it then
    let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
    let folder = std::env::temp_dir().join(format!("limes-{name}-{}-{port}", std::process::id()));
    let dist = Workspace::find()?.dist();
    let mut site = Site::read(&dist).context("there is no page yet; run `cargo xtask build`")?;
    site.files.retain(|path, _| !path.starts_with("demo/"));
    site.write(&folder.join("www/limes"))?;
    let recipe = change(snippet(PAGE, name)?)
        .replace("/srv/www", &folder.join("www").display().to_string())
        .replace("8080", &port.to_string());
    let mut command = Command::new(program);
    match server {
        WebServer::Nginx => nginx(&mut command, &folder, &recipe)?,
        WebServer::Apache => apache(&mut command, &folder, &recipe)?,
        WebServer::Caddy => caddy(&mut command, &folder, &recipe)?,
        WebServer::Python => {
            let words = recipe
                .trim()
                .strip_prefix("python3 ")
                .context("the recipe is not a command")?;
            command.args(words.split_whitespace());
        }
    }
    let log = folder.join("log");
    let output = File::create(&log)?;
    command
        .current_dir(&folder)
        .stdin(Stdio::null())
        .stdout(output.try_clone()?)
        .stderr(output);
    let child = command.spawn().with_context(missing)?;
    let mut running = Running {
        child,
        folder,
        port,
        site,
    };
    let begin = Instant::now();
    while TcpStream::connect(("127.0.0.1", port)).is_err() {
        let ended = running.child.try_wait()?.is_some();
        if ended || begin.elapsed() > PATIENCE {
            bail!(
                "{server:?} does not start with its recipe:\n{}",
                fs::read_to_string(&log)?
            );
        }
        thread::sleep(Duration::from_millis(50));
    }
    Ok(running)
}

/// What surrounds a file in conf.d.
fn nginx(command: &mut Command, folder: &Path, recipe: &str) -> Result<()> {
    fs::write(folder.join("limes.conf"), recipe)?;
    let brotli = module("ngx_http_brotli_static_module.so").filter(|_| !recipe.contains("# brotli_static"));
    let load = brotli.map_or_else(String::new, |path| format!("load_module {};", path.display()));
    let place = |name: &str| format!("{name}_temp_path {};", folder.join(name).display());
    let places = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map(place)
        .join("\n");
    let main = format!(
        "{load}\ndaemon off;\nmaster_process off;\npid {0}/nginx.pid;\nevents {{}}\nhttp {{\naccess_log off;\n{places}\ninclude {0}/limes.conf;\n}}\n",
        folder.display()
    );
    fs::write(folder.join("nginx.conf"), main)?;
    command
        .args(["-e", "stderr", "-p"])
        .arg(folder)
        .arg("-c")
        .arg(folder.join("nginx.conf"));
    Ok(())
}

/// What surrounds a file in sites-available.
fn apache(command: &mut Command, folder: &Path, recipe: &str) -> Result<()> {
    fs::write(folder.join("limes.conf"), recipe)?;
    let load = |name: &&str| {
        let path = module(&format!("mod_{name}.so"))?;
        Some(format!(
            "<IfModule !{name}_module>\nLoadModule {name}_module {}\n</IfModule>\n",
            path.display()
        ))
    };
    let modules: String = APACHE.iter().filter_map(load).collect();
    let user = if folder.metadata().is_ok_and(|folder| owner(&folder) == 0) {
        "User #65534\nGroup #65534\n"
    } else {
        ""
    };
    let main = format!(
        "ServerRoot {0}\nServerName localhost\nDefaultRuntimeDir {0}\nPidFile {0}/httpd.pid\nErrorLog {0}/error.log\nTypesConfig /dev/null\n{modules}{user}AddOutputFilterByType DEFLATE text/html text/css text/javascript application/wasm\nInclude {0}/limes.conf\n",
        folder.display()
    );
    fs::write(folder.join("httpd.conf"), main)?;
    command
        .args(["-X", "-E", "/dev/stderr", "-f"])
        .arg(folder.join("httpd.conf"));
    Ok(())
}

fn owner(folder: &fs::Metadata) -> u32 {
    std::os::unix::fs::MetadataExt::uid(folder)
}

/// The file itself, without the port that Caddy would open beside; what it writes stays here.
fn caddy(command: &mut Command, folder: &Path, recipe: &str) -> Result<()> {
    let quiet = "{\n\tadmin off\n}\n";
    fs::write(folder.join("Caddyfile"), format!("{quiet}{recipe}"))?;
    command
        .args(["run", "--adapter", "caddyfile", "--config"])
        .arg(folder.join("Caddyfile"));
    command.env("XDG_DATA_HOME", folder).env("XDG_CONFIG_HOME", folder);
    Ok(())
}

/// An answer: status, headers by their small names, content.
struct Answer {
    status: u16,
    headers: BTreeMap<String, String>,
    body: Vec<u8>,
}

impl Answer {
    fn header(&self, name: &str) -> &str {
        self.headers.get(&name.to_lowercase()).map_or("", String::as_str)
    }
}

/// Content that came in chunks, each with its length in front.
fn whole(mut chunks: &[u8]) -> Option<Vec<u8>> {
    let mut content = Vec::new();
    loop {
        let end = chunks.windows(2).position(|two| two == b"\r\n")?;
        let length = usize::from_str_radix(std::str::from_utf8(chunks.get(..end)?).ok()?, 16).ok()?;
        if length == 0 {
            return Some(content);
        }
        let begin = end + 2;
        content.extend(chunks.get(begin..begin + length)?);
        chunks = chunks.get(begin + length + 2..)?;
    }
}

impl Running {
    fn get(&self, path: &str, asked: &[(&str, &str)]) -> Result<Answer> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        let asked: String = asked
            .iter()
            .map(|(name, value)| format!("{name}: {value}\r\n"))
            .collect();
        write!(
            stream,
            "GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nConnection: close\r\n{asked}\r\n",
            self.port
        )?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer)?;
        let end = answer
            .windows(4)
            .position(|four| four == b"\r\n\r\n")
            .context("an answer without an end of its head")?;
        let (head, body) = answer.split_at(end);
        let head = String::from_utf8_lossy(head);
        let mut lines = head.lines();
        let status = lines
            .next()
            .and_then(|line| line.split(' ').nth(1))
            .context("no status")?
            .parse()?;
        let mut headers = BTreeMap::<String, String>::new();
        for (name, value) in lines.filter_map(|line| line.split_once(": ")) {
            let twice = headers.insert(name.to_lowercase(), value.to_owned());
            ensure!(twice.is_none(), "{path}: {name} is sent twice");
        }
        let mut body = body.get(4..).unwrap_or_default().to_vec();
        if headers
            .get("transfer-encoding")
            .is_some_and(|encoding| encoding == "chunked")
        {
            body = whole(&body).with_context(|| format!("{path}: broken chunks"))?;
        }
        Ok(Answer { status, headers, body })
    }

    fn url(&self) -> String {
        format!("http://127.0.0.1:{}/limes/", self.port)
    }

    /// Plain files and their compressed twins come with all that the page of the documentation promises.
    fn keeps_its_promises(&self, encodings: &[(&str, &str)]) -> Result<()> {
        let mut compressed = 0;
        for (path, content) in &self.site.files {
            if path.ends_with(".br") || path.ends_with(".gz") {
                continue;
            }
            let address = format!("/limes/{path}");
            let plain = self.get(&address, &[])?;
            ensure!(plain.body == *content, "{path}: other content");
            self.has_headers(path, &plain, "")?;
            for (ending, name) in encodings {
                let Some(packed) = self.site.files.get(&format!("{path}{ending}")) else {
                    continue;
                };
                let accepted = if *name == "br" {
                    "gzip, deflate, br, zstd"
                } else {
                    "gzip, deflate"
                };
                let answer = self.get(&address, &[("Accept-Encoding", accepted)])?;
                ensure!(answer.body == *packed, "{path}: not the content of {path}{ending}");
                self.has_headers(path, &answer, name)?;
                ensure!(
                    answer.header("vary").contains("Accept-Encoding"),
                    "{path}: Vary is {:?}",
                    answer.header("vary")
                );
                ensure!(
                    answer.header("etag") != plain.header("etag"),
                    "{path}: plain and {name} have one ETag"
                );
                compressed += 1;
            }
        }
        ensure!(
            compressed >= 4 * encodings.len(),
            "only {compressed} files came compressed"
        );
        let index = self.get("/limes/", &[])?;
        ensure!(
            Some(&index.body) == self.site.files.get("index.html"),
            "the folder does not show the page"
        );
        self.has_headers("index.html", &index, "")?;
        let folder = self.get("/limes", &[])?;
        ensure!(
            matches!(folder.status, 301 | 308),
            "the folder without a slash answers with {}",
            folder.status
        );
        ensure!(
            folder.header("location").ends_with("/limes/"),
            "it leads to {}",
            folder.header("location")
        );
        ensure!(
            self.get("/limes/none.js", &[])?.status == 404,
            "a file that is not there is found"
        );
        Ok(())
    }

    fn has_headers(&self, path: &str, answer: &Answer, encoding: &str) -> Result<()> {
        ensure!(answer.status == 200, "{path}: {}", answer.status);
        for (name, value) in policy::headers(path, policy::OWN_FRAMES) {
            let sent = answer.header(name);
            ensure!(
                sent == value,
                "{path} ({encoding}): {name} is\n{sent}\nand not\n{value}"
            );
        }
        let (sent, wanted) = (answer.header("content-type"), mime_type(path));
        ensure!(
            sent.eq_ignore_ascii_case(wanted),
            "{path} ({encoding}): the type is {sent}, not {wanted}"
        );
        ensure!(
            answer.header("content-encoding") == encoding,
            "{path}: the encoding is {}",
            answer.header("content-encoding")
        );
        let tag = answer.header("etag");
        ensure!(!tag.is_empty(), "{path} ({encoding}): no ETag");
        let accepted = if encoding.is_empty() { "identity" } else { encoding };
        let again = self.get(
            &format!("/limes/{path}"),
            &[("If-None-Match", tag), ("Accept-Encoding", accepted)],
        )?;
        ensure!(
            again.status == 304,
            "{path} ({encoding}): asked again, it answers with {}",
            again.status
        );
        Ok(())
    }

    /// Somebody opens the page and looks at an example, in both browsers.
    fn is_used(&self, name: &str) {
        let options = Options {
            address: Some(self.url()),
            ..Options::default()
        };
        both(&format!("servers-{name}"), options, async |page| {
            let person = Person::new(page, "en", InputMethod::Mouse);
            person.example("microsoft-365-azure").await?;
            let requests = page.requests().await?;
            ensure!(
                requests.iter().any(|address| address.ends_with("_bg.wasm")),
                "{requests:?}"
            );
            Ok(())
        });
    }
}

const BOTH: [(&str, &str); 2] = [(".br", "br"), (".gz", "gzip")];

#[test]
fn nginx_serves_the_page() -> Result<()> {
    let running = start(WebServer::Nginx, "nginx", |recipe| recipe)?;
    running.keeps_its_promises(&[(".gz", "gzip")])?;
    running.is_used("nginx");
    Ok(())
}

/// What is switched off in the recipe, because not every nginx can do it.
#[test]
fn nginx_with_brotli_serves_the_page() -> Result<()> {
    if module("ngx_http_brotli_static_module.so").is_none() {
        println!("not run: this nginx has no module for Brotli, and the recipe does without");
        return Ok(());
    }
    let on = |recipe: String| recipe.replace("# brotli_static on;", "brotli_static on;");
    start(WebServer::Nginx, "nginx", on)?.keeps_its_promises(&BOTH)
}

#[test]
fn apache_serves_the_page() -> Result<()> {
    let running = start(WebServer::Apache, "apache", |recipe| recipe)?;
    running.keeps_its_promises(&BOTH)?;
    running.is_used("apache");
    Ok(())
}

#[test]
fn caddy_serves_the_page() -> Result<()> {
    let running = start(WebServer::Caddy, "caddy", |recipe| recipe)?;
    running.keeps_its_promises(&BOTH)?;
    running.is_used("caddy");
    Ok(())
}

#[test]
fn python_serves_the_page_for_a_look() -> Result<()> {
    let running = start(WebServer::Python, "python", |recipe| recipe)?;
    for path in running
        .site
        .files
        .keys()
        .filter(|path| path.ends_with(".wasm") || path.ends_with(".js"))
    {
        let answer = running.get(&format!("/limes/{path}"), &[])?;
        let sent = answer.header("content-type");
        let good = if path.ends_with(".wasm") {
            sent == "application/wasm"
        } else {
            sent.ends_with("/javascript")
        };
        ensure!(good, "{path}: the type is {sent}");
    }
    running.is_used("python");
    Ok(())
}

#[test]
fn the_documentation_names_the_recommended_headers() -> Result<()> {
    let text = fs::read_to_string(Workspace::find()?.root.join(PAGE))?;
    let files = ["index.html", "limes-0123456789abcdef.js"];
    for (name, value) in files.iter().flat_map(|path| policy::headers(path, policy::OWN_FRAMES)) {
        let row = text.lines().find(|line| line.starts_with(&format!("| `{name}` |")));
        let row = row.with_context(|| format!("{PAGE} has no row for {name}"))?;
        ensure!(
            row.contains(&format!("`{value}`")),
            "{PAGE} names another {name} than the page is built for:\n{value}"
        );
    }
    Ok(())
}
