//! Version 1 of the results for programs. A change of a field that breaks readers needs a new version beside this one.

mod assessment;
mod causes;
mod comparison;
mod declared;
mod knowledge;
mod plan;
mod questions;
mod shared;

pub use assessment::{
    Area, Assessment, Boundary, Doubtful, Event, Finding, Flow, Open, Unit, Warning, Where, assessment, assessment_of,
    assessment_under,
};
pub use causes::{Cause, CauseOf, Effect, Through};
pub use comparison::{
    AnswerAbout, CauseExtent, ChangedAnswer, ChangedAxis, ChangedCause, ChangedFlow, Compared, Comparison, FlowVerdict,
    comparison,
};
pub use declared::{Breach, Declaration, Mark, Policy, Resting};
pub use knowledge::{Common, Exception, Fact, Knowledge, Product, Question, Region, Rule, Source, knowledge};
pub use plan::{ImprovedFlow, Lookup, LookupQuestion, Measure, Plan, PlanChange, PlanStep, Residual, plan, plan_of};
pub use questions::{Item, Progress, Questions, questions};
pub use shared::{Addressee, Levels, Party, Stamp, Target, UnitRef, Verdict};

/// Version of these types.
pub const API_VERSION: u32 = 1;
