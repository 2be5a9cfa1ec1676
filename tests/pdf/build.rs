//! Small PDF files, written by hand.

/// A file in the making.
#[derive(Default)]
pub struct Build {
    objects: Vec<Vec<u8>>,
    trailer: String,
}

/// The catalogue, the pages and the first page stand at these numbers.
const PAGE: usize = 3;

impl Build {
    /// One page with this content; fonts `F1` (Helvetica), `F2` (Chinese in GBK, not embedded), `F3` (glyphs without
    /// Unicode), `F4` (Chinese in GBK, written downwards).
    pub fn page(content: &str) -> Self {
        Build::page_with(content, "")
    }

    /// The same, with more entries in the page's dictionary.
    pub fn page_with(content: &str, entries: &str) -> Self {
        let mut build = Build::default();
        build.object("<< /Type /Catalog /Pages 2 0 R >>");
        build.object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        build.object(&format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 400] /Contents 4 0 R {entries} /Resources << /Font << \
             /F1 5 0 R /F2 6 0 R /F3 9 0 R /F4 11 0 R >> /XObject << /X0 12 0 R >> >> >>"
        ));
        build.stream("", content.as_bytes());
        build.object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        build.object(
            "<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /GBK-EUC-H /DescendantFonts [7 0 R] >>",
        );
        build.object(
            "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering \
             (GB1) /Supplement 2 >> /FontDescriptor 8 0 R /DW 1000 /W [814 939 500] >>",
        );
        build.object(
            "<< /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -141 1000 859] /ItalicAngle 0 >>",
        );
        build.object(
            "<< /Type /Font /Subtype /Type0 /BaseFont /Lost /Encoding /Identity-H /DescendantFonts [10 0 R] >>",
        );
        build.object(
            "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Lost /CIDSystemInfo << /Registry (Adobe) /Ordering \
             (Identity) /Supplement 0 >> /FontDescriptor 8 0 R /DW 1000 >>",
        );
        build.object(
            "<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /GBK-EUC-V /DescendantFonts [7 0 R] >>",
        );
        build
    }

    /// Adds an object.
    pub fn object(&mut self, body: &str) -> usize {
        self.objects.push(body.as_bytes().to_vec());
        self.objects.len()
    }

    /// Adds a stream with more entries in its dictionary.
    pub fn stream(&mut self, entries: &str, data: &[u8]) -> usize {
        let mut body = format!("<< /Length {} {entries} >>\nstream\n", data.len()).into_bytes();
        body.extend_from_slice(data);
        body.extend_from_slice(b"\nendstream");
        self.objects.push(body);
        self.objects.len()
    }

    /// Puts another object in the place of one.
    pub fn replace(&mut self, number: usize, body: &str) {
        self.objects[number - 1] = body.as_bytes().to_vec();
    }

    /// Replaces the first page's dictionary.
    pub fn replace_page(&mut self, body: &str) {
        self.replace(PAGE, body);
    }

    /// Adds entries to the trailer.
    pub fn trailer(&mut self, entries: &str) {
        self.trailer = entries.into();
    }

    /// The bytes of the file.
    pub fn bytes(&self) -> Vec<u8> {
        let mut pdf = b"%PDF-1.7\n".to_vec();
        let mut table = String::from("0000000000 65535 f \n");
        for (number, body) in self.objects.iter().enumerate() {
            table.push_str(&format!("{:010} 00000 n \n", pdf.len()));
            pdf.extend_from_slice(format!("{} 0 obj\n", number + 1).as_bytes());
            pdf.extend_from_slice(body);
            pdf.extend_from_slice(b"\nendobj\n");
        }
        let (start, count) = (pdf.len(), self.objects.len() + 1);
        let trailer = format!("<< /Size {count} /Root 1 0 R {} >>", self.trailer);
        pdf.extend_from_slice(format!("xref\n0 {count}\n{table}trailer\n{trailer}\n").as_bytes());
        pdf.extend_from_slice(format!("startxref\n{start}\n%%EOF\n").as_bytes());
        pdf
    }
}

/// Text in GBK as a hexadecimal string of a content stream.
pub fn gbk(text: &str) -> String {
    let hex = encoding_rs::GBK.encode(text).0.iter().map(|byte| format!("{byte:02X}")).collect::<String>();
    format!("<{hex}>")
}
