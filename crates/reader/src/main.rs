//! The module that reads the files of other tools for the page.

use limes_reader as _;

fn main() {}
