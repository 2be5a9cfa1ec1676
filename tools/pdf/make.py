#!/usr/bin/env python3
"""Makes the PDF files in fixtures/issues/pdf-*/in from the texts beside this script.

Needs Chromium, the Noto CJK fonts (fonts-noto-cjk), and `pip install weasyprint reportlab pikepdf`. The files are checked in;
this is run only when a page is to look different.
"""

import pathlib
import subprocess
import sys
import tempfile

import pages

ROOT = pathlib.Path(__file__).resolve().parents[2] / "fixtures" / "issues"


def chromium(html, target):
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder) / "page.html"
        source.write_text(html, encoding="utf-8")
        subprocess.run(
            ["chromium", "--headless", "--no-sandbox", "--no-pdf-header-footer", f"--print-to-pdf={target}", str(source)],
            check=True, stderr=subprocess.DEVNULL,
        )
    pack(target)


def pack(target):
    """Makes the file smaller; what it draws stays as it was."""
    import pikepdf

    with pikepdf.open(target, allow_overwriting_input=True) as pdf:
        del pdf.docinfo
        pdf.save(target, object_stream_mode=pikepdf.ObjectStreamMode.generate, recompress_flate=True, deterministic_id=True)


def weasyprint(html, target):
    import weasyprint as w

    w.HTML(string=html).write_pdf(target)


def reportlab(lines, target, font, width, height):
    """Lines of (x, y from the top, size, text) in a Chinese font that is not embedded."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont
    from reportlab.pdfgen import canvas

    pdfmetrics.registerFont(UnicodeCIDFont(font))
    page = canvas.Canvas(str(target), pagesize=(width, height), invariant=1)
    for x, y, size, text in lines:
        page.setFont(font, size)
        page.drawString(x, height - y, text)
    page.save()


def gbk(lines, target, width, height):
    """The same by hand, in GBK-EUC-H: one font, one operator a line, as page make-up systems of the 1990s wrote it."""
    content = b"BT\n"
    for x, y, size, text in lines:
        content += b"/F1 %g Tf 1 0 0 1 %g %g Tm <%s> Tj\n" % (
            size, x, height - y, text.encode("gb18030").hex().upper().encode())
    content += b"ET\n"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>"
        % (width, height),
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        b"<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /GBK-EUC-H /DescendantFonts [6 0 R] >>",
        b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1)"
        b" /Supplement 2 >> /FontDescriptor 7 0 R /DW 1000 /W [814 [500] 814 939 500] >>",
        b"<< /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -141 1000 859] /ItalicAngle 0"
        b" /Ascent 859 /Descent -141 /CapHeight 683 /StemV 80 >>",
    ]
    pdf = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(pdf))
        pdf += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(pdf)
    pdf += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    pdf += b"".join(b"%010d 00000 n \n" % place for place in places)
    pdf += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    pathlib.Path(target).write_bytes(pdf)


MAKERS = {"chromium": chromium, "weasyprint": weasyprint, "reportlab": reportlab, "gbk": gbk}


def main(names):
    for name, (make, arguments) in pages.PAGES.items():
        if names and name not in names:
            continue
        folder = ROOT / name / "in"
        folder.mkdir(parents=True, exist_ok=True)
        MAKERS[make](arguments[0], folder / "page.pdf", *arguments[1:])
        print(folder / "page.pdf")


if __name__ == "__main__":
    main(sys.argv[1:])
