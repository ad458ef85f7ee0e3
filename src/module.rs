//! The module of the npm package: what it exports stands in `js_api`, and nothing runs by itself.

use limes as _;

fn main() {}
