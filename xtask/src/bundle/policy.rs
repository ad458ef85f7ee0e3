//! The headers that a web server should send with the page. The policy in the page itself, the test server and the recipes for
//! real servers are taken from here.

/// The content security policy, in the page itself and as a header: everything from the own origin, nothing inline, no text that
/// becomes code. It holds no hash, so a header with it stays right from version to version.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
     img-src 'self' data:; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; \
     require-trusted-types-for 'script'; trusted-types limes";

/// Where the demonstration of embedding lies: its pages show frames.
const DEMO: &str = "demo/";

/// Who may show the page in a frame, unless a site says more: pages of the same origin.
pub const OWN_FRAMES: &str = "'self'";

/// Browser features that the page does not use and denies to everything in it.
const FEATURES: [&str; 10] = [
    "bluetooth",
    "camera",
    "display-capture",
    "geolocation",
    "hid",
    "microphone",
    "midi",
    "payment",
    "serial",
    "usb",
];

/// Names under which a new version puts new content: to be asked for each time. All others carry the hash of their content.
#[must_use]
pub fn is_stable(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    let stem = name.split('.').next().unwrap_or(name);
    let stem = stem.strip_suffix("_bg").unwrap_or(stem);
    let hash = stem.rsplit_once('-').map_or("", |(_, hash)| hash);
    !(hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

/// The recommended headers for a file. `ancestors`: who may show the page in a frame, as in `frame-ancestors`.
///
/// | header | what it breaks |
/// | --- | --- |
/// | `frame-ancestors` | an `<iframe>` in a page that is not listed |
/// | `Cross-Origin-Opener-Policy` | nothing: the page neither opens windows nor is meant to be scripted by its opener |
/// | `Cross-Origin-Resource-Policy` | `<script src>` without `crossorigin` in a page of another site (not: another host of the same domain, frames, module scripts) |
///
/// For `<limes-check>` in a page of another origin `Access-Control-Allow-Origin` must also name that origin.
#[must_use]
pub fn headers(path: &str, ancestors: &str) -> Vec<(&'static str, String)> {
    let frames = if path.starts_with(DEMO) {
        "; frame-src 'self'"
    } else {
        ""
    };
    let features: Vec<String> = FEATURES.iter().map(|feature| format!("{feature}=()")).collect();
    let caching = if is_stable(path) {
        "no-cache"
    } else {
        "public, max-age=31536000, immutable"
    };
    vec![
        (
            "Content-Security-Policy",
            format!("{POLICY}{frames}; frame-ancestors {ancestors}"),
        ),
        ("X-Content-Type-Options", "nosniff".into()),
        ("Referrer-Policy", "no-referrer".into()),
        ("Permissions-Policy", features.join(", ")),
        ("Cross-Origin-Opener-Policy", "same-origin".into()),
        ("Cross-Origin-Resource-Policy", "same-site".into()),
        ("Cache-Control", caching.into()),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn header(path: &str, name: &str) -> String {
        let all = headers(path, OWN_FRAMES);
        all.into_iter()
            .find(|(key, _)| *key == name)
            .map(|(_, value)| value)
            .unwrap()
    }

    #[test]
    fn the_policy_lets_nothing_inline_or_foreign_in() {
        for word in ["unsafe-inline", "'unsafe-eval'", "http", "*", "blob:", "sha256-"] {
            assert!(!POLICY.contains(word), "{word}");
        }
        assert!(POLICY.starts_with("default-src 'none'"));
        let sent = header("index.html", "Content-Security-Policy");
        assert_eq!(sent, format!("{POLICY}; frame-ancestors 'self'"));
        assert!(header("demo/index.html", "Content-Security-Policy").contains("frame-src 'self'"));
    }

    #[test]
    fn only_names_with_a_hash_are_kept_for_ever() {
        for path in [
            "limes-e3b0c44298fc1c14_bg.wasm",
            "boot-e3b0c44298fc1c14.js",
            "a/limes-e3b0c44298fc1c14.css.br",
        ] {
            assert!(header(path, "Cache-Control").contains("immutable"), "{path}");
        }
        for path in [
            "index.html",
            "sw.js",
            "limes.config.json",
            "limes-setup-1.schema.json",
            "limes-check.js",
            "limes-e3b0.js",
        ] {
            assert_eq!(header(path, "Cache-Control"), "no-cache", "{path}");
        }
    }
}
