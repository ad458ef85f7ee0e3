//! Prints what is read from files: `cargo run -p limes-inventories --example read -- FILE …`.

use limes_inventories::{Limits, read};
use limes_knowledge::Knowledge;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    for file in std::env::args().skip(1) {
        let inventory = read(&std::fs::read(&file)?, Knowledge::built_in(), &Limits::default());
        println!("{file}\n{}", serde_json::to_string(&inventory)?);
    }
    Ok(())
}
