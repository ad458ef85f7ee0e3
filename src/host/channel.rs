//! The channel between an instance and the page around it: messages go out, commands come in.

use wasm_bindgen::JsValue;
use web_sys::Window;

use limes_formats::read::{Options, Request};

/// Where an instance posts its messages.
pub enum HostChannel {
    /// Nobody receives messages.
    Closed,
    /// The window around the frame, provided that it has this origin.
    Parent(Window, String),
    /// The script that mounted the instance.
    Script(js_sys::Function),
}

impl HostChannel {
    /// Posts a message, given as JSON, to the receiver, if there is one.
    pub fn post(&self, message: &str) {
        if matches!(self, Self::Closed) {
            return;
        }
        let Ok(value) = js_sys::JSON::parse(message) else {
            return;
        };
        match self {
            Self::Closed => {}
            Self::Parent(parent, origin) => {
                let _ = parent.post_message(&value, origin);
            }
            Self::Script(function) => {
                let _ = function.call1(&JsValue::NULL, &value);
            }
        }
    }
}

/// A command from the page around the instance.
pub enum Command {
    /// Applies other options.
    Choose(Box<Options>),
    /// Replaces the set-up with the one in this text.
    Load(String),
    /// Answers a request, with the id that the sender gave it.
    Ask(Request, Option<String>),
}
