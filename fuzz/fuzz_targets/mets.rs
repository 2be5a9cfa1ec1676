//! Any bytes, read as METS together with a page of ALTO.
#![no_main]

const PAGE: &[u8] = include_bytes!("../../fixtures/issues/alto-mets/in/page1.alto.xml");

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    kjj_convert_fuzz::check(None, &[("page1.alto.xml", PAGE), ("issue.mets.xml", bytes)]).unwrap();
});
