//! Conditions as plain data, evaluated in Kleene's strong three-valued logic.

use crate::Truth;

/// A condition over terms of the kind `T`.
#[derive(Clone, Copy, Debug)]
pub enum Condition<T: 'static> {
    /// The term holds.
    Is(T),
    /// The term does not hold.
    Not(T),
    /// All of these hold; an empty list always holds.
    All(&'static [Condition<T>]),
    /// One of these holds; an empty list never holds.
    Any(&'static [Condition<T>]),
}

/// Returns the condition that the term holds.
pub const fn is<T>(term: T) -> Condition<T> {
    Condition::Is(term)
}

/// Returns the condition that the term does not hold.
pub const fn not<T>(term: T) -> Condition<T> {
    Condition::Not(term)
}

/// Returns the condition that all of these hold.
pub const fn all<T>(conditions: &'static [Condition<T>]) -> Condition<T> {
    Condition::All(conditions)
}

/// Returns the condition that one of these holds.
pub const fn any<T>(conditions: &'static [Condition<T>]) -> Condition<T> {
    Condition::Any(conditions)
}

impl<T: Copy> Condition<T> {
    /// Returns the truth of the condition, given the truth of its terms.
    pub fn truth(&self, term: &mut impl FnMut(T) -> Truth) -> Truth {
        match self {
            Self::Is(t) => term(*t),
            Self::Not(t) => !term(*t),
            Self::All(parts) => {
                let mut truth = Truth::Yes;
                for part in *parts {
                    truth = truth.and(part.truth(term));
                    if truth == Truth::No {
                        break;
                    }
                }
                truth
            }
            Self::Any(parts) => {
                let mut truth = Truth::No;
                for part in *parts {
                    truth = truth.or(part.truth(term));
                    if truth == Truth::Yes {
                        break;
                    }
                }
                truth
            }
        }
    }

    /// Calls `visit` with every term and whether it is negated.
    pub fn terms(&self, visit: &mut impl FnMut(T, bool)) {
        match self {
            Self::Is(t) => visit(*t, false),
            Self::Not(t) => visit(*t, true),
            Self::All(parts) | Self::Any(parts) => {
                for part in *parts {
                    part.terms(visit);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TRUTHS: [Truth; 3] = [Truth::No, Truth::Unknown, Truth::Yes];

    #[test]
    fn de_morgan_holds() {
        for a in TRUTHS {
            for b in TRUTHS {
                assert_eq!(!a.and(b), (!a).or(!b));
                assert_eq!(!a.or(b), (!a).and(!b));
            }
        }
    }

    #[test]
    fn conditions_follow_the_strong_tables() {
        const BOTH: Condition<u8> = all(&[is(0), not(1)]);
        const EITHER: Condition<u8> = any(&[is(0), not(1)]);
        for a in TRUTHS {
            for b in TRUTHS {
                let mut look = |t: u8| if t == 0 { a } else { b };
                assert_eq!(BOTH.truth(&mut look), a.and(!b));
                assert_eq!(EITHER.truth(&mut look), a.or(!b));
            }
        }
    }
}
