//! Any bytes, read as json.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    kjj_convert_fuzz::check(Some("json"), &[("input", bytes)]).unwrap();
});
