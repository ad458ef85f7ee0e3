//! Texts, links, logo, colours, and who may embed the page.

use super::super::json::Node;
use super::super::problem::ProblemKind;
use super::super::reader::{Fields, Reader};
use super::{MOST, is_host};
use limes_assess::organisation::{Site, contrast, soft};

/// The ground of the page in light and in dark: `--paper` and `--surface` of `static/limes.css`.
pub const GROUNDS: [[&str; 2]; 2] = [["#f8f4ec", "#fffdf8"], ["#0e1d22", "#15282e"]];
/// Least contrast of text (WCAG 2.2, 1.4.3).
const LEAST: f64 = 4.5;
/// The schemes, in the order of [`GROUNDS`].
const SCHEMES: [&str; 2] = ["light", "dark"];

/// Longest picture in the file itself, in characters.
const MAX_PICTURE: usize = 100_000;

/// Whether it is a path of a picture that cannot lead to another origin or above the page.
fn is_beside(text: &str) -> bool {
    let allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '/');
    let part = |part: &str| !part.is_empty() && !part.starts_with('.');
    let kind = [".svg", ".png", ".webp"].iter().any(|end| text.ends_with(end));
    kind && text.len() <= 200 && text.chars().all(allowed) && text.split('/').all(part)
}

/// Whether it is a picture as a `data:` address. A browser runs no script of what it shows as a picture.
fn is_inside(text: &str) -> bool {
    let kinds = ["svg+xml", "png", "webp"];
    let content = text
        .strip_prefix("data:image/")
        .and_then(|rest| rest.split_once(";base64,"));
    let Some((kind, content)) = content else { return false };
    let allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '/');
    kinds.contains(&kind)
        && text.len() <= MAX_PICTURE
        && content.len() >= 4
        && content.trim_end_matches('=').chars().all(allowed)
}

impl Reader<'_> {
    pub(super) fn texts(&mut self, fields: &Fields<'_>, site: &mut Site) {
        let Some(node) = fields.get("texts") else { return };
        let known = ["organisation", "introduction", "note", "help", "imprint", "privacy"];
        let Some(fields) = self.record("texts", node, &known) else {
            return;
        };
        let texts = &mut site.texts;
        texts.organisation = self.said(&fields, "organisation", 80);
        texts.introduction = self.said(&fields, "introduction", 1000);
        texts.note = self.said(&fields, "note", 300);
        texts.imprint = self.link(&fields, "imprint");
        texts.privacy = self.link(&fields, "privacy");
        if let Some(node) = fields.get("help")
            && let Some(help) = self.record("texts.help", node, &["text", "link"])
        {
            self.needed(&help, "text", "text");
            texts.help = self.said(&help, "text", 80);
            texts.help_link = self.link(&help, "link");
        }
    }

    pub(super) fn logo(&mut self, fields: &Fields<'_>, site: &mut Site) {
        match fields.get("logo") {
            None => {}
            Some(node @ Node::Object(_)) => {
                let Some(fields) = self.record("logo", node, &SCHEMES) else {
                    return;
                };
                let light = self.needed(&fields, "light", "logo.svg");
                let light = light.and_then(|node| self.picture("logo.light", node));
                let dark = fields.get("dark").and_then(|node| self.picture("logo.dark", node));
                if let Some(light) = light {
                    site.look.logo = [light.clone(), dark.unwrap_or(light)];
                }
            }
            Some(node) => {
                if let Some(picture) = self.picture("logo", node) {
                    site.look.logo = [picture.clone(), picture];
                }
            }
        }
    }

    /// A picture beside the page, or one that stands in the file itself.
    fn picture(&mut self, path: &str, node: &Node) -> Option<String> {
        let text = self.as_text(path, node)?;
        if !is_beside(text) && !is_inside(text) {
            self.tell(path, ProblemKind::InvalidPicture, text, "logo.svg");
            return None;
        }
        Some(text.to_owned())
    }

    pub(super) fn colours(&mut self, fields: &Fields<'_>, site: &mut Site) {
        let Some(node) = fields.get("colours") else { return };
        let Some(fields) = self.record("colours", node, &SCHEMES) else {
            return;
        };
        for ((scheme, grounds), accent) in SCHEMES.iter().zip(GROUNDS).zip(&mut site.look.accent) {
            let Some(node) = fields.get(scheme) else { continue };
            let Some(colours) = self.record(&fields.at(scheme), node, &["accent"]) else {
                continue;
            };
            let path = colours.at("accent");
            let Some(text) = colours.get("accent").and_then(|node| self.as_text(&path, node)) else {
                continue;
            };
            let [_, surface] = grounds;
            let soft = soft(text, surface);
            let stands_out = |ground: &str| contrast(text, ground).map(|contrast| contrast >= LEAST);
            let on_all: Option<bool> = grounds
                .into_iter()
                .chain([soft.as_str()])
                .map(stands_out)
                .try_fold(true, |all, one| Some(all && one?));
            match on_all {
                Some(true) => text.clone_into(accent),
                Some(false) => self.tell(&path, ProblemKind::WeakColour, text, ""),
                None => self.tell(&path, ProblemKind::InvalidColour, text, "#00656a"),
            }
        }
    }

    pub(super) fn origins(&mut self, fields: &Fields<'_>, site: &mut Site) {
        let Some(node) = fields.get("embedding") else { return };
        let Some(fields) = self.record("embedding", node, &["origins"]) else {
            return;
        };
        for (place, node) in self.list(&fields, "origins", MOST).iter().enumerate() {
            let path = format!("embedding.origins[{place}]");
            let Some(text) = self.as_text(&path, node) else {
                continue;
            };
            let local = |host: &str| matches!(host.split(':').next(), Some("localhost" | "127.0.0.1"));
            let host = match (text.strip_prefix("https://"), text.strip_prefix("http://")) {
                (Some(host), _) if !host.ends_with(":443") => host,
                (_, Some(host)) if local(host) && !host.ends_with(":80") => host,
                _ => "",
            };
            if text.len() > 300 || !is_host(host) {
                self.tell(&path, ProblemKind::InvalidOrigin, text, "https://intranet.example");
            } else {
                site.origins.push(text.to_owned());
            }
        }
    }
}
