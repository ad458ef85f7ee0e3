//! What the browser tells about the page's requests and its console.

use serde_json::Value;
use thirtyfour::BrowserLogEntry;

/// The addresses that were asked for, from chromedriver's performance log.
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

/// Whether a request for this address leaves the origin.
pub fn is_elsewhere(address: &str, origin: &str) -> bool {
    let stays = ["data:", "blob:", "about:"]
        .iter()
        .any(|scheme| address.starts_with(scheme));
    let own = address
        .strip_prefix(origin)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?', '#']));
    !stays && !own
}

/// Lines of the console that tell of an error.
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
