//! Any bytes, read as epub.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    kjj_convert_fuzz::check(Some("epub"), &[("input", bytes)]).unwrap();
});
