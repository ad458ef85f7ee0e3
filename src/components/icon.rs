//! Icons. They repeat the text beside them and are hidden from screen readers.

use yew::prelude::*;

use crate::prefs::Scheme;

/// How good or bad something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    Good,
    Partial,
    Bad,
    Open,
    /// Neither good nor bad, but worth knowing.
    Note,
}

impl Tone {
    pub const fn id(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Partial => "partial",
            Self::Bad => "bad",
            Self::Open => "open",
            Self::Note => "note",
        }
    }

    /// Returns the class of elements that are shown in this tone.
    pub fn class(self) -> String {
        ["tone-", self.id()].concat()
    }
}

/// Circle with tick, half circle, triangle, circle with question mark: distinguished by shape, not by colour alone.
pub fn tone(tone: Tone) -> Html {
    let shape = match tone {
        Tone::Good => {
            html! { <>{ circle("10", "fill") }{ path("M7.5 12.5l3 3 6-7", "cut") }</> }
        }
        Tone::Partial => {
            html! { <>{ circle("9", "line") }{ path("M12 3a9 9 0 0 1 0 18z", "fill") }</> }
        }
        Tone::Bad => {
            html! { <>{ path("M12 2.5L22.5 21h-21z", "fill") }{ path("M12 9.5v5.5M12 17.4v.6", "cut") }</> }
        }
        Tone::Open => html! {
            <>
                { circle("9.5", "line dash") }
                { path("M9.2 9.6a2.9 2.9 0 1 1 4.2 2.6c-.9.5-1.4 1-1.4 2M12 16.8v.5", "line") }
            </>
        },
        Tone::Note => {
            html! { <>{ circle("9.5", "line") }{ path("M12 11v5.5M12 7.3v.4", "line") }</> }
        }
    };
    html! {
        <svg class={classes!("icon", tone.class())} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            { shape }
        </svg>
    }
}

fn circle(radius: &'static str, class: &'static str) -> Html {
    html! { <circle cx="12" cy="12" r={radius} {class} /> }
}

fn path(d: &'static str, class: &'static str) -> Html {
    html! { <path {d} {class} /> }
}

fn line(path: &'static str) -> Html {
    html! {
        <svg class="icon small" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d={path} class="line" /></svg>
    }
}

pub fn plus() -> Html {
    line("M12 5v14M5 12h14")
}

pub fn cross() -> Html {
    line("M6 6l12 12M18 6L6 18")
}

pub fn pen() -> Html {
    line("M4 20l1-4L16.5 4.5l3 3L8 19z")
}

pub fn copy() -> Html {
    line("M8 8h12v12H8zM4 16V4h12")
}

pub fn bin() -> Html {
    line("M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13")
}

pub fn arrow() -> Html {
    line("M5 12h14M13 6l6 6-6 6")
}

pub fn check() -> Html {
    line("M5 12.5l4.5 4.5L19 7.5")
}

/// The mark: a boundary with a gate, and a road through it.
pub fn mark() -> Html {
    html! {
        <svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
            <path d="M16 2.5A13.5 13.5 0 1 0 29.5 16" class="wall" />
            <path d="M16 16L28 4M28 4h-6.5M28 4v6.5" class="road" />
        </svg>
    }
}

/// Screen, sun, moon.
pub fn scheme(scheme: Scheme) -> Html {
    line(match scheme {
        Scheme::Light => {
            "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8M12 2v2.5M12 19.5V22M2 12h2.5M19.5 12H22M5 5l1.7 1.7M17.3 17.3L19 19M5 19l1.7-1.7M17.3 6.7L19 5"
        }
        Scheme::Dark => "M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z",
        Scheme::System => "M3 5h18v11H3zM9 20h6M12 16v4",
    })
}
