//! The module of the page: it only offers its functions; the script that loads it calls `start`.

use limes as _;

fn main() {}
