//! Fuzz target: see `tests/readers/src/inventories.rs`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| limes_readers::check("inventories", bytes));
