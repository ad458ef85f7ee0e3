//! The requests of the page and the lines of its console, from the logs of the browser.

use serde_json::Value;
use thirtyfour::BrowserLogEntry;

/// Returns the requested addresses, from chromedriver's performance log.
pub fn requested(log: &[BrowserLogEntry]) -> Vec<String> {
    let address = |entry: &BrowserLogEntry| {
        let event: Value = serde_json::from_str(&entry.message).ok()?;
        let message = event.get("message")?;
        let address = match message.get("method")?.as_str()? {
            "Network.requestWillBeSent" => message.pointer("/params/request/url")?,
            "Network.webSocketCreated" | "Network.webTransportCreated" => message.pointer("/params/url")?,
            _ => return None,
        };
        Some(address.as_str()?.to_owned())
    };
    log.iter().filter_map(address).collect()
}

/// Returns whether a request for this address leaves the origin.
pub fn is_elsewhere(address: &str, origin: &str) -> bool {
    let stays = ["data:", "blob:", "about:"]
        .iter()
        .any(|scheme| address.starts_with(scheme));
    let own = address
        .strip_prefix(origin)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?', '#']));
    !stays && !own
}

/// `127.0.0.1:8080` of an address; the usual port is filled in.
pub fn host_and_port(address: &str) -> Option<String> {
    let uri: http::Uri = address.parse().ok()?;
    let usual = match uri.scheme_str()? {
        "http" | "ws" => 80,
        "https" | "wss" => 443,
        _ => return None,
    };
    Some(format!("{}:{}", uri.host()?, uri.port_u16().unwrap_or(usual)))
}

/// Whether `host:port` belongs to one of these domains.
pub fn is_below(target: &str, domains: &[&str]) -> bool {
    let host = target.rsplit_once(':').map_or(target, |(host, _)| host);
    domains.iter().any(|domain| {
        host.strip_suffix(domain)
            .is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    })
}

/// Returns what a page may request without leaving: its origin; for a file, only the file itself.
pub fn origin(address: &str) -> String {
    match address.strip_prefix("file:") {
        Some(_) => address.split(['?', '#']).next().unwrap_or_default().to_owned(),
        None => address.splitn(4, '/').take(3).collect::<Vec<_>>().join("/"),
    }
}

/// Returns the lines of the console that report an error.
pub fn errors(log: &[BrowserLogEntry]) -> Vec<String> {
    log.iter()
        .filter(|entry| entry.level == "SEVERE")
        .map(|entry| entry.message.clone())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_origins_are_elsewhere() {
        let origin = "http://127.0.0.1:80";
        for own in [
            "http://127.0.0.1:80/a/b.js",
            "http://127.0.0.1:80",
            "data:,",
            "blob:http://127.0.0.1:80/1",
        ] {
            assert!(!is_elsewhere(own, origin), "{own}");
        }
        for other in [
            "http://127.0.0.1:8080/a",
            "https://example.org/",
            "wss://127.0.0.1:80/",
            "http://127.0.0.1:80@x/",
        ] {
            assert!(is_elsewhere(other, origin), "{other}");
        }
    }

    #[test]
    fn an_address_has_a_port_and_an_origin() {
        let port = |address: &str| host_and_port(address).unwrap_or_default();
        assert_eq!(port("http://127.0.0.1:81/a?b"), "127.0.0.1:81");
        assert_eq!(port("wss://example.org/"), "example.org:443");
        assert_eq!(port("data:,"), "");
        assert_eq!(origin("http://127.0.0.1:81/a?b"), "http://127.0.0.1:81");
        let file = origin("file:///a/limes.html#/result");
        assert_eq!(file, "file:///a/limes.html");
        assert!(!is_elsewhere("file:///a/limes.html?embed", &file));
        assert!(is_elsewhere("file:///a/other.js", &file));
    }

    #[test]
    fn a_domain_has_hosts_below_it() {
        assert!(is_below("clients2.google.com:80", &["google.com"]));
        assert!(is_below("google.com:443", &["google.com"]));
        assert!(!is_below("notgoogle.com:443", &["google.com"]));
        assert!(!is_below("google.com.example.org:443", &["google.com"]));
    }

    #[test]
    fn requests_are_read_from_the_log() {
        let entry = |message: &str| BrowserLogEntry {
            level: "INFO".into(),
            message: message.into(),
            timestamp: 0,
            source: None,
        };
        let log = [
            entry(r#"{"message":{"method":"Network.requestWillBeSent","params":{"request":{"url":"http://a/b"}}}}"#),
            entry(r#"{"message":{"method":"Network.webSocketCreated","params":{"url":"ws://a/c"}}}"#),
            entry(r#"{"message":{"method":"Page.frameNavigated","params":{}}}"#),
            entry("no JSON"),
        ];
        assert_eq!(requested(&log), ["http://a/b", "ws://a/c"]);
        assert!(errors(&log).is_empty());
    }
}
