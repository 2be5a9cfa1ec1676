"""Writes PDF files by hand in GBK-EUC-H, as page make-up systems of the 1990s did: a Chinese font that is not embedded
and has no ToUnicode, one text operator a line."""

import pathlib

FONT = [
    b"<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /GBK-EUC-H /DescendantFonts [%d 0 R] >>",
    b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1)"
    b" /Supplement 2 >> /FontDescriptor %d 0 R /DW 1000 /W [814 939 500] >>",
    b"<< /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -141 1000 859] /ItalicAngle 0"
    b" /Ascent 859 /Descent -141 /CapHeight 683 /StemV 80 >>",
]


def write(pages, target):
    """Pages of (lines, width, height); lines of (x, baseline from the top, size, text)."""
    font = 3 + 2 * len(pages)
    kids = b" ".join(b"%d 0 R" % (3 + 2 * number) for number in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(pages)),
    ]
    for number, (lines, width, height) in enumerate(pages):
        content = b"BT\n" + b"".join(shown(line, height) for line in lines) + b"ET\n"
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Contents %d 0 R /Resources << /Font << /F1 %d 0 R >> >> >>"
            % (width, height, 4 + 2 * number, font))
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
    objects += [FONT[0] % (font + 1), FONT[1] % (font + 2), FONT[2]]
    pdf, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(pdf))
        pdf += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(pdf)
    pdf += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    pdf += b"".join(b"%010d 00000 n \n" % place for place in places)
    pdf += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    pathlib.Path(target).write_bytes(pdf)


def shown(line, height):
    x, y, size, text = line
    return b"/F1 %g Tf 1 0 0 1 %g %g Tm <%s> Tj\n" % (size, x, height - y, text.encode("gb18030").hex().upper().encode())
