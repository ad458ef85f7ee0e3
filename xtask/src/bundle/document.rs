//! What the document itself says, in every language: HTML made of the messages in `messages/LANGUAGE/document.ftl`.

use std::collections::BTreeMap;

use anyhow::{Context, Result};

use crate::bundle::packs::Packs;

/// The language that comes first.
const FIRST: &str = "en";

/// What may be wrong with a pack, as the program names it.
const FAULTS: [&str; 6] = ["broken", "foreign", "missing", "newer", "older", "other"];

/// The texts of all languages, English first.
#[derive(Debug)]
pub struct Document<'a> {
    languages: Vec<(&'a str, &'a BTreeMap<String, String>)>,
}

/// Which page the texts are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// The page on a server.
    Served,
    /// The page in one file.
    Single,
}

/// Returns a text as HTML.
fn text_of(code: &str, texts: &BTreeMap<String, String>, id: &str) -> Result<String> {
    let text = texts.get(id);
    let text = text.with_context(|| format!("messages/{code} has no text {id}"))?;
    Ok(html_of(text))
}

impl<'a> Document<'a> {
    /// Takes the texts from those of the compiler.
    #[must_use]
    pub fn new(packs: &'a Packs) -> Self {
        let mut languages: Vec<_> = packs.texts.iter().map(|(code, texts)| (code.as_str(), texts)).collect();
        languages.sort_by_key(|(code, _)| *code != FIRST);
        Self { languages }
    }

    /// Returns HTML for each language, within an element that names it.
    fn each(&self, html: impl Fn(&dyn Fn(&str) -> Result<String>) -> Result<String>) -> Result<String> {
        let mut all = String::new();
        for (code, texts) in &self.languages {
            let text = |id: &str| text_of(code, texts, id);
            all.push_str(&format!("<div lang=\"{code}\">\n{}</div>\n", html(&text)?));
        }
        Ok(all)
    }

    /// Returns what the page says after an internal error, with the link that saves the set-up.
    ///
    /// # Errors
    /// A text is missing.
    pub fn stopped(&self) -> Result<String> {
        let mut all = self.each(|text| {
            let (what, then) = (text("document-stopped")?, text("document-stopped-says")?);
            Ok(format!("<p><strong>{what}</strong> {then}</p>\n"))
        })?;
        let mut labels = Vec::new();
        for (code, texts) in &self.languages {
            let label = texts
                .get("document-stopped-save")
                .context("document-stopped-save is missing")?;
            labels.push(format!("<span lang=\"{code}\">{}</span>", html_of(label)));
        }
        all.push_str(&format!(
            "<p><a id=\"stopped-save\" class=\"button plain\" download=\"limes.json\"><span>{}</span></a></p>\n",
            labels.join(" · ")
        ));
        Ok(all)
    }

    /// Returns what the page says if it cannot start.
    ///
    /// # Errors
    /// A text is missing.
    pub fn failed(&self, form: Form) -> Result<String> {
        self.each(|text| {
            let (first, second) = match form {
                Form::Served => (text("document-failed-folder")?, text("document-failed-changed")?),
                Form::Single => (text("document-single-preview")?, text("document-single-changed")?),
            };
            let failed = text("document-failed")?;
            let mut html = format!("<p><strong>{failed}</strong> {first}</p>\n<p>{second}</p>\n");
            if form == Form::Served {
                for fault in FAULTS {
                    let said = text(&format!("document-pack-{fault}"))?;
                    html.push_str(&format!("<p data-fault=\"{fault}\" hidden>{said}</p>\n"));
                }
            }
            Ok(html)
        })
    }

    /// Returns what the page shows before its program runs: the upper part of the start view, in the same elements, so that
    /// nothing moves when the program replaces it. The script that loads the program shows one language.
    ///
    /// # Errors
    /// A text is missing.
    pub fn first(&self) -> Result<String> {
        let codes: Vec<&str> = self.languages.iter().map(|(code, _)| *code).collect();
        let mut sorted = codes;
        sorted.sort_unstable();
        let mut all = String::new();
        for (code, texts) in &self.languages {
            let text = |id: &str| text_of(code, texts, id);
            let languages: String = sorted
                .iter()
                .map(|other| {
                    let name = other.to_ascii_uppercase();
                    format!(
                        "<button type=\"button\" aria-pressed=\"{}\">{name}</button>",
                        other == code
                    )
                })
                .collect();
            let promises = ["ui-promise-local", "ui-promise-unknown", "ui-promise-sources"].map(|id| {
                Ok(format!(
                    "<li>{}<span>{}</span></li>",
                    icon("M5 12.5l4.5 4.5L19 7.5"),
                    text(id)?
                ))
            });
            let axes = ["stays", "reach", "basis"].map(|axis| {
                let (title, says) = (text(&format!("axis-{axis}"))?, text(&format!("ui-axis-{axis}"))?);
                Ok(format!("<li><h2>{title}</h2><p>{says}</p></li>"))
            });
            let [promises, axes] = [promises, axes].map(|list| list.into_iter().collect::<Result<String>>());
            all.push_str(&format!(
                "<div lang=\"{code}\" class=\"page\" inert hidden>\n\
                 <div class=\"head\"><a class=\"brand\">{MARK}<span>Limes</span></a>\
                 <nav class=\"views\"><a>{}</a><a>{}</a></nav>\
                 <div class=\"settings\"><div class=\"switch\">{languages}</div>\
                 <div class=\"switch\">{}</div></div></div>\n\
                 <div class=\"main\"><section class=\"hero\"><div class=\"hero-text\">\n\
                 <h1>{}</h1>\n<p class=\"lead\">{}</p>\n\
                 <p class=\"actions\"><a class=\"button strong\">{}{}</a></p>\n\
                 <ul class=\"promises\">{}</ul></div>\n<ol class=\"three\">{}</ol></section></div>\n</div>\n",
                text("library")?,
                text("ui-cases")?,
                "<button type=\"button\"></button>".repeat(3),
                text("ui-start-title")?,
                text("ui-start-promise")?,
                text("ui-start-begin")?,
                icon("M5 12h14M13 6l6 6-6 6"),
                promises?,
                axes?,
            ));
        }
        Ok(all)
    }

    /// Returns what the custom element says if it cannot start: a JavaScript object with a text for each language.
    ///
    /// # Errors
    /// A text is missing.
    pub fn element_failed(&self) -> Result<String> {
        let mut texts = serde_json::Map::new();
        for (code, own) in &self.languages {
            let text = own
                .get("document-element-failed")
                .context("document-element-failed is missing")?;
            texts.insert((*code).to_owned(), text.clone().into());
        }
        Ok(serde_json::Value::from(texts).to_string())
    }
}

/// The mark of the page.
const MARK: &str = "<svg class=\"mark\" viewBox=\"0 0 32 32\"><path d=\"M16 2.5A13.5 13.5 0 1 0 29.5 16\" class=\"wall\"/>\
                    <path d=\"M16 16L28 4M28 4h-6.5M28 4v6.5\" class=\"road\"/></svg>";

/// Returns an icon of one line.
fn icon(path: &str) -> String {
    format!("<svg class=\"icon small\" viewBox=\"0 0 24 24\"><path d=\"{path}\" class=\"line\"/></svg>")
}

/// Returns a text as HTML; what is between backticks is code.
fn html_of(text: &str) -> String {
    let escaped = text.replace('&', "&amp;").replace('<', "&lt;");
    let mut html = String::new();
    for (place, part) in escaped.split('`').enumerate() {
        if place % 2 == 0 {
            html.push_str(part);
        } else {
            // the name of the file is known only when something is wrong with it
            html.push_str(&format!("<code>{}</code>", if part == "FILE" { "" } else { part }));
        }
    }
    html
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::Workspace;

    #[test]
    fn a_language_more_is_one_more_paragraph_and_nothing_else() {
        let mut packs = Packs::compile(&Workspace::find().unwrap()).unwrap();
        let html = |packs: &Packs| {
            let document = Document::new(packs);
            let forms = [Form::Served, Form::Single].map(|form| document.failed(form).unwrap());
            [
                document.stopped().unwrap(),
                forms.concat(),
                document.element_failed().unwrap(),
            ]
        };
        let [stopped, failed, element] = html(&packs);
        assert!(
            stopped.starts_with("<div lang=\"en\">\n<p><strong>Limes has stopped"),
            "{stopped}"
        );
        assert!(
            stopped.contains("<span lang=\"en\">Save set-up</span> · <span lang=\"de\">Aufstellung speichern</span>")
        );
        assert!(failed.contains("<code>limes.html</code>") && failed.contains("<p data-fault=\"older\" hidden>"));
        assert!(failed.contains("<code></code>") && !failed.contains("FILE"));
        let english = packs.texts["en"].clone();
        packs.texts.insert("fr".to_owned(), english);
        for (more, before) in html(&packs).iter().zip([stopped, failed, element]) {
            let count = |text: &str| text.matches("lang=").count() + text.matches("\":\"").count();
            assert_eq!(count(more) * 2, count(&before) * 3, "{more}");
        }
        packs.texts.insert("fr".to_owned(), BTreeMap::new());
        assert!(Document::new(&packs).stopped().is_err());
    }
}
