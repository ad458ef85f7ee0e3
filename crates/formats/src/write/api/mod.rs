//! The results in a form of their own, for programs: only ids, numbers and days, no types of the engine. Whoever changes
//! a field in a way that breaks readers raises the version.

mod assessment;
mod declared;
mod knowledge;
mod questions;
mod shared;

pub use assessment::{
    AreaDto, AssessmentDto, BoundaryDto, DoubtfulDto, EventDto, FindingDto, FlowDto, OpenDto, UnitDto, WarningDto,
    WhereDto, assessment, assessment_under,
};
pub use declared::{BreachDto, DeclarationDto, MarkDto, PolicyDto, RestingDto};
pub use knowledge::{
    CommonDto, ExceptionDto, FactDto, KnowledgeDto, ProductDto, QuestionDto, RegionDto, RuleDto, SourceDto, knowledge,
};
pub use questions::{ItemDto, ProgressDto, QuestionsDto, questions};
pub use shared::{LevelsDto, StampDto, TargetDto, UnitRefDto, VerdictDto};

/// Version of these forms.
pub const API_VERSION: u32 = 1;
