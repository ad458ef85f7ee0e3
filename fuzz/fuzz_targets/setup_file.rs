//! Fuzz target: see `tests/readers/src/setup_file.rs`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| limes_readers::check("setup_file", bytes));
