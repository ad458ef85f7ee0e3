//! Fuzz target: see `tests/readers/src/host_message.rs`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| limes_readers::check("host_message", bytes));
