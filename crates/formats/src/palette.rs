//! The colours of the page that an organisation's colours must go with; a test compares them with `static/limes.css`.

use limes_model::Text;

/// The colours of one scheme, each as `#rrggbb`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scheme {
    /// Id of the scheme: `light` or `dark`.
    pub id: Text,
    /// The background of the page: `--paper`.
    pub paper: Text,
    /// The background of a card: `--surface`.
    pub surface: Text,
    /// The text on the accent colour: `--on-accent`.
    pub on_accent: Text,
}

/// The light scheme.
pub const LIGHT: Scheme = Scheme {
    id: "light",
    paper: "#f8f4ec",
    surface: "#fffdf8",
    on_accent: "#fffdf8",
};

/// The dark scheme.
pub const DARK: Scheme = Scheme {
    id: "dark",
    paper: "#0e1d22",
    surface: "#15282e",
    on_accent: "#08201f",
};
