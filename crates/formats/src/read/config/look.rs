//! Reads texts, links, logo, colours, and the origins that may embed the page.

use super::super::json::{Node, Value};
use super::super::reader::{Fields, Location, Reader};
use super::{MOST, is_host};
use crate::palette::{DARK, LIGHT};
use crate::problem::ProblemKind;
use limes_assess::organisation::{Organisation, contrast, soft};

/// Lowest contrast of text (WCAG 2.2, 1.4.3).
const LEAST: f64 = 4.5;
/// The ids of the schemes.
const SCHEMES: [&str; 2] = [LIGHT.id, DARK.id];

/// Greatest length of a picture inside the file, in characters.
const MAX_PICTURE: usize = 100_000;

/// Returns whether a text is a path of a picture that cannot lead to another origin or above the page.
fn is_beside(text: &str) -> bool {
    let allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '/');
    let part = |part: &str| !part.is_empty() && !part.starts_with('.');
    let kind = [".svg", ".png", ".webp"].iter().any(|end| text.ends_with(end));
    kind && text.len() <= 200 && text.chars().all(allowed) && text.split('/').all(part)
}

/// Returns whether a text is a picture as a `data:` address. A browser does not run scripts inside a picture.
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
    pub(super) fn texts(&mut self, fields: &Fields<'_>, site: &mut Organisation) {
        let Some(node) = fields.get("texts") else { return };
        let known = ["organisation", "introduction", "note", "help", "imprint", "privacy"];
        let Some(fields) = self.record(&fields.at("texts"), node, &known) else {
            return;
        };
        let texts = &mut site.texts;
        texts.organisation = self.said(&fields, "organisation", 80);
        texts.introduction = self.said(&fields, "introduction", 1000);
        texts.note = self.said(&fields, "note", 300);
        texts.imprint = self.link(&fields, "imprint");
        texts.privacy = self.link(&fields, "privacy");
        if let Some(node) = fields.get("help")
            && let Some(help) = self.record(&fields.at("help"), node, &["text", "link"])
        {
            self.needed(&help, "text", "text");
            texts.help = self.said(&help, "text", 80);
            texts.help_link = self.link(&help, "link");
        }
    }

    pub(super) fn logo(&mut self, fields: &Fields<'_>, site: &mut Organisation) {
        let Some(node) = fields.get("logo") else { return };
        let location = fields.at("logo");
        if !matches!(node.value, Value::Object(_)) {
            if let Some(picture) = self.picture(&location, node) {
                site.look.logo = [Some(picture.clone()), Some(picture)];
            }
            return;
        }
        let Some(fields) = self.record(&location, node, &SCHEMES) else {
            return;
        };
        let light = self.needed(&fields, "light", "logo.svg");
        let light = light.and_then(|node| self.picture(&fields.at("light"), node));
        let dark = fields.get("dark");
        let dark = dark.and_then(|node| self.picture(&fields.at("dark"), node));
        if light.is_some() {
            site.look.logo = [light.clone(), dark.or(light)];
        }
    }

    /// Reads the path of a picture next to the page, or a picture inside the file.
    fn picture(&mut self, location: &Location, node: &Node) -> Option<String> {
        let text = self.as_text(location, node)?;
        if !is_beside(text) && !is_inside(text) {
            self.report(location, ProblemKind::InvalidPicture, text, "logo.svg");
            return None;
        }
        Some(text.to_owned())
    }

    pub(super) fn colours(&mut self, fields: &Fields<'_>, site: &mut Organisation) {
        let Some(node) = fields.get("colours") else { return };
        let Some(fields) = self.record(&fields.at("colours"), node, &SCHEMES) else {
            return;
        };
        for (scheme, accent) in [LIGHT, DARK].into_iter().zip(&mut site.look.accent) {
            let Some(node) = fields.get(scheme.id) else { continue };
            let Some(colours) = self.record(&fields.at(scheme.id), node, &["accent"]) else {
                continue;
            };
            let location = colours.at("accent");
            let Some(text) = colours.get("accent").and_then(|node| self.as_text(&location, node)) else {
                continue;
            };
            let soft = soft(text, scheme.surface);
            let stands_out = |ground: &str| contrast(text, ground).map(|contrast| contrast >= LEAST);
            let on_all: Option<bool> = [scheme.paper, scheme.surface, soft.as_str()]
                .into_iter()
                .map(stands_out)
                .try_fold(true, |all, one| Some(all && one?));
            match on_all {
                Some(true) => *accent = Some(text.to_owned()),
                Some(false) => self.report(&location, ProblemKind::WeakColour, text, ""),
                None => self.report(&location, ProblemKind::InvalidColour, text, "#00656a"),
            }
        }
    }

    pub(super) fn origins(&mut self, fields: &Fields<'_>, site: &mut Organisation) {
        let Some(node) = fields.get("embedding") else { return };
        let Some(fields) = self.record(&fields.at("embedding"), node, &["origins"]) else {
            return;
        };
        for (location, node) in self.list(&fields, "origins", MOST) {
            let Some(text) = self.as_text(&location, node) else {
                continue;
            };
            let local = |host: &str| matches!(host.split(':').next(), Some("localhost" | "127.0.0.1"));
            let host = match (text.strip_prefix("https://"), text.strip_prefix("http://")) {
                (Some(host), _) if !host.ends_with(":443") => host,
                (_, Some(host)) if local(host) && !host.ends_with(":80") => host,
                _ => "",
            };
            if text.len() > 300 || !is_host(host) {
                self.report(&location, ProblemKind::InvalidOrigin, text, "https://intranet.example");
            } else {
                site.origins.push(text.to_owned());
            }
        }
    }
}
