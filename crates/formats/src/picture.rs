//! Pictures of a set-up and its assessment: SVG with a title, a description, and a table that says the same.
//!
//! A picture is pure text: the page, the single file, the command line and documents can show it alike. It uses the
//! custom properties of the page for its colours and contains no script, no style sheet and no link. The table serves
//! readers who cannot see the drawing.
//!
//! ```
//! use limes_formats::picture::Picture;
//!
//! let picture = Picture {
//!     title: "Countries & regions".to_owned(),
//!     description: "One service in Germany.".to_owned(),
//!     width: 20,
//!     height: 10,
//!     content: "<rect width='20' height='10'/>".to_owned(),
//!     table: vec![vec!["Service".to_owned(), "Country".to_owned()], vec!["Mail".to_owned(), "DE".to_owned()]],
//! };
//! assert!(picture.svg().contains("<title>Countries &amp; regions</title>"));
//! ```

use limes_labels::Labels;
use limes_model::Text;

use crate::report::Report;

/// A picture, and the same in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// The title, as plain text.
    pub title: String,
    /// The description, as plain text.
    pub description: String,
    /// The width of the drawing, in its own units.
    pub width: u32,
    /// The height of the drawing, in its own units.
    pub height: u32,
    /// The elements of the drawing, as SVG. Texts in it are escaped by [`escaped`].
    pub content: String,
    /// The rows of the table that says the same; the first row has the headings.
    pub table: Vec<Vec<String>>,
}

impl Picture {
    /// Returns the picture as an SVG element with its title and its description.
    #[must_use]
    pub fn svg(&self) -> String {
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {} {}\" role=\"img\"><title>{}</title><desc>{}</desc>{}</svg>",
            self.width,
            self.height,
            escaped(&self.title),
            escaped(&self.description),
            self.content
        )
    }
}

/// Returns a text with the escapes that SVG needs in text and in attributes.
#[must_use]
pub fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            c if c.is_control() && c != '\n' && c != '\t' => {}
            c => escaped.push(c),
        }
    }
    escaped
}

/// Draws one kind of picture.
pub trait PictureWriter: Sync {
    /// Returns the id of the picture, in kebab case.
    fn id(&self) -> Text;

    /// Draws the picture of a set-up and its assessment, in the language of the labels.
    fn draw(&self, report: &Report<'_>, labels: Labels<'_>) -> Picture;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_cannot_leave_their_element() {
        let picture = Picture {
            title: "</title><script>\u{0}".to_owned(),
            description: "\"'&".to_owned(),
            width: 1,
            height: 2,
            content: String::new(),
            table: Vec::new(),
        };
        assert_eq!(
            picture.svg(),
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 2\" role=\"img\">\
             <title>&lt;/title&gt;&lt;script&gt;</title><desc>&quot;&#39;&amp;</desc></svg>"
        );
    }
}
