//! Any bytes, read as pdf.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    kjj_convert_fuzz::check(Some("pdf"), &[("input", bytes)]).unwrap();
});
