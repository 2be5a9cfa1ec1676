//! Any bytes, read as hocr.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    kjj_convert_fuzz::check(Some("hocr"), &[("input", bytes)]).unwrap();
});
