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

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1]))
import gbk_pdf  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parents[3] / "fixtures" / "issues"


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
    gbk_pdf.write([(lines, width, height)], target)


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
