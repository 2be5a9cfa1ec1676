//! Any bytes, read as page-xml.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    kjj_convert_fuzz::check(Some("page-xml"), &[("input", bytes)]).unwrap();
});
