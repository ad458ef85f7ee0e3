//! Fuzz target: see `tests/readers/src/command_line.rs`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| limes_readers::check("command_line", bytes));
