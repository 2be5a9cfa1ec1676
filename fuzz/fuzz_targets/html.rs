//! Any bytes, read as html.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    kjj_convert_fuzz::check(Some("html"), &[("input", bytes)]).unwrap();
});
