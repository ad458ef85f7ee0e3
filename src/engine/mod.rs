//! The general machinery: conditions over three-valued terms, and decision diagrams that hold every verdict that is
//! still possible. It knows no law, no product and no question.

mod condition;
mod diagram;
mod order;

pub use condition::{Condition, all, any, is, not};
pub use diagram::{Diagram, Diagrams, Node};
pub use order::{order, order_by_key};
