//! Any bytes, read as markdown.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    kjj_convert_fuzz::check(Some("markdown"), &[("input", bytes)]).unwrap();
});
