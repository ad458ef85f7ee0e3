//! The module of the npm package, with the functions of the library.

use limes_npm as _;

fn main() {}
