//! Fuzz target: see `tests/readers/src/whole.rs`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| limes_readers::check("whole", bytes));
