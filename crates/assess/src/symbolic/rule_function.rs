//! A rule of which one flow makes a function.

use limes_diagrams::Diagram;
use limes_knowledge::rules::Rule;
use limes_model::Truth;

/// A rule as far as it is evaluated for one flow.
#[derive(Clone, Copy, Debug)]
pub struct RuleFunction {
    pub rule: &'static Rule,
    /// Whether it holds.
    pub truth: Truth,
    /// When it does, where that is to be recorded.
    pub holds: Option<Diagram>,
}
