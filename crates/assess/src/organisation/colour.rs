//! Colours of an organisation: their contrast, and the colours that go with them.

/// The colours that follow from an accent: its soft background, and the colour of the text on it.
#[must_use]
pub fn soft(accent: &str, surface: &str) -> String {
    const SHARE: f64 = 0.13;
    let (Some(accent), Some(surface)) = (channels(accent), channels(surface)) else {
        return String::new();
    };
    let mut text = String::from("#");
    for (a, b) in accent.into_iter().zip(surface) {
        let mixed = f64::from(a) * SHARE + f64::from(b) * (1.0 - SHARE);
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a share of two bytes is a byte"
        )]
        let byte = mixed as u8;
        for half in [byte >> 4, byte & 15] {
            text.extend(char::from_digit(half.into(), 16));
        }
    }
    text
}

/// Returns the one of two colours that has the higher contrast.
#[must_use]
pub fn clearer<'a>(on: &str, one: &'a str, other: &'a str) -> &'a str {
    if contrast(on, one) >= contrast(on, other) {
        one
    } else {
        other
    }
}

/// The contrast of two colours as WCAG 2.2 counts it, from 1 to 21; nothing where one is not written as `#rrggbb`.
#[must_use]
pub fn contrast(one: &str, other: &str) -> Option<f64> {
    let (one, other) = (luminance(channels(one)?), luminance(channels(other)?));
    Some((one.max(other) + 0.05) / (one.min(other) + 0.05))
}

fn channels(colour: &str) -> Option<[u8; 3]> {
    let digits = colour.strip_prefix('#').filter(|digits| digits.len() == 6)?;
    if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    let byte = |from: usize| u8::from_str_radix(digits.get(from..from + 2)?, 16).ok();
    Some([byte(0)?, byte(2)?, byte(4)?])
}

fn luminance([red, green, blue]: [u8; 3]) -> f64 {
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

/// The light of one channel. `x^2.4` is written as `x² · ⁵√x²`, which needs no table of logarithms in the page.
fn linear(channel: u8) -> f64 {
    let value = f64::from(channel) / 255.0;
    if value <= 0.04045 {
        return value / 12.92;
    }
    let square = ((value + 0.055) / 1.055) * ((value + 0.055) / 1.055);
    let mut root = 1.0;
    for _ in 0..24 {
        root = (4.0 * root + square / (root * root * root * root)) / 5.0;
    }
    square * root
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn counts_as_wcag_does() {
        let near = |one: &str, other: &str, expected: f64| {
            let contrast = contrast(one, other).unwrap();
            assert!((contrast - expected).abs() < 0.005, "{one} on {other}: {contrast}");
        };
        near("#000000", "#ffffff", 21.0);
        near("#777777", "#ffffff", 4.478);
        near("#ff0000", "#ffffff", 3.998);
        near("#00656a", "#00656a", 1.0);
        for channel in 0..=255_u8 {
            let value = f64::from(channel) / 255.0;
            let expected = if value <= 0.04045 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            };
            assert!((linear(channel) - expected).abs() < 1e-9, "{channel}");
        }
    }

    #[test]
    fn only_six_digits_are_a_colour() {
        for colour in [
            "", "#", "red", "#fff", "#ffffff0", "#gggggg", "ffffff", "#ffffé", "url(x)", "#+1+1+1",
        ] {
            assert!(contrast(colour, "#ffffff").is_none(), "{colour}");
        }
    }
}
