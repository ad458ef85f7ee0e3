//! The module of the page. It only offers its functions; who loads it calls `start`.

#[cfg(feature = "app")]
use limes as _;

fn main() {}
