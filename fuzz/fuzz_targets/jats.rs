//! Any bytes, read as jats.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    kjj_convert_fuzz::check(Some("jats"), &[("input", bytes)]).unwrap();
});
