//! Any bytes, read as alto.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    kjj_convert_fuzz::check(Some("alto"), &[("input", bytes)]).unwrap();
});
