//! Messages of the page around an instance.

use limes_formats::read::{HostMessage, HostMessageError, Request, setup};
use limes_formats::wire;
use limes_knowledge::Knowledge;
use limes_messages::Words;

use crate::{problems, setup_file};

/// The first byte is the version of the format. The texts after it are separated by U+001F; one that begins with `-` is
/// absent.
pub(crate) fn check(bytes: &[u8]) {
    let Some((version, rest)) = bytes.split_first() else {
        return;
    };
    let Ok(text) = std::str::from_utf8(rest) else { return };
    let mut texts = text.split('\u{1f}');
    let mut next = || {
        let text = texts.next()?;
        (!text.starts_with('-')).then(|| text.to_owned())
    };
    let message = HostMessage {
        limes: u32::from(*version),
        kind: next().unwrap_or_default(),
        id: next(),
        language: next(),
        theme: next(),
        setup: next(),
    };
    let knowledge = Knowledge::built_in();
    match message.request(knowledge) {
        Ok(Request::Load(loaded)) => {
            let file = message.setup.as_deref().unwrap_or_default();
            assert_eq!(setup(file, knowledge).as_ref(), Ok(&*loaded));
            setup_file::survives(&loaded, knowledge);
        }
        Ok(Request::Set(language, theme)) => {
            assert!(language.is_some() || theme.is_some());
            assert!(language.is_none_or(|code| Words::codes().any(|known| known == code)));
            assert!(theme.is_none_or(|theme| ["", "light", "dark"].contains(&theme)));
        }
        Ok(Request::Get) => {}
        Err(error) => {
            assert!(!error.to_string().is_empty());
            match &error {
                HostMessageError::Setup(found) => {
                    assert!(!found.is_empty());
                    problems::check(message.setup.as_deref().unwrap_or_default(), found);
                }
                HostMessageError::Message => assert!(error.problems().is_empty()),
            }
            let answer = wire::error_message(message.id.as_deref(), error.reason(), error.problems());
            let answer: serde_json::Value = serde_json::from_str(&answer).unwrap();
            assert_eq!(answer["reason"], error.reason());
        }
    }
}
