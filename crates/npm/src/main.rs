//! The module of the npm package: it only offers the functions of the library.

use limes_npm as _;

fn main() {}
