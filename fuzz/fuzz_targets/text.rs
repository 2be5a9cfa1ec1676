//! Any bytes, read as text.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    kjj_convert_fuzz::check(Some("text"), &[("input", bytes)]).unwrap();
});
