"""Sets invented newspaper pages in type and writes them as layout formats do: ALTO, METS, hOCR, PAGE XML, plain text.

    layout_pages.py CASE/layout.toml        writes the files that it names into CASE/in

The fixtures of `fixtures/issues` that have a `layout.toml` were made so; run it again after a change there.

`layout.toml`: `write` lists the formats (text, alto2, alto3, alto4, alto4t with tags and a reading order, mets, hocr, page,
pdf), `unit` is the size of running text in pixels. Each `[[page]]` has `label` and
`[[page.block]]`s in reading order: `kind` (text, heading, kicker, deck, caption, header, footer, page-number, advert,
image), `article` (a name, for METS), `size` (1 is running text), and
- `lines`, each set as it stands, at `x`, `y`, or
- `paragraphs`, broken into lines in `frames` of [x, y, width in characters, lines]; `cut = true` says that the last
  paragraph goes on elsewhere, so its last line must be full.
`whole` gives words whose first half ends a line; `doubt` gives words that the program was not sure of.
"""

import sys
import tomllib
import unicodedata
from pathlib import Path
from xml.sax.saxutils import quoteattr, escape

import gbk_pdf

BEGINS_NO_LINE = set("，。、；：？！”’）》」』】…—,.;:?!)")
ENDS_NO_LINE = set("“‘（《「『【(")
LEADING = 1.5


def width(text):
    """Of a text, in full-width characters."""
    return sum(1 if unicodedata.east_asian_width(c) in "WFA" else 0.5 for c in text)


def units(text):
    """What no line end may cut: a word, a character with the marks after it."""
    out = []
    for c in text:
        glue = out and (
            c in BEGINS_NO_LINE or out[-1][-1] in ENDS_NO_LINE
            or (c.isascii() and c != " " and out[-1][-1].isascii() and out[-1][-1] != " ")
        )
        if glue:
            out[-1] += c
        else:
            out.append(c)
    return out


def broken(paragraph, columns, indent):
    """Lines of a paragraph, the first indented by so many characters."""
    lines, line, room = [], "", columns - indent
    for unit in units(paragraph):
        if width((line + unit).rstrip()) > room:
            lines.append(line.rstrip())
            line, room = "", columns
            unit = unit.lstrip()
        line += unit
    return lines + [line.rstrip()]


class Line:
    """A line with its place; `words` are its parts with theirs."""

    def __init__(self, text, x, y, size, unit):
        self.text, self.size = text, size
        em = unit * size
        self.frame = (x, y, round(width(text) * em), round(em))
        self.words, at = [], x
        for part in text.split(" "):
            if part:
                self.words.append((part, (round(at), y, round(width(part) * em), round(em))))
            at += (width(part) + 0.5) * em


class Block:
    def __init__(self, data, number, page, lines):
        self.kind, self.article = data.get("kind", "text"), data.get("article")
        self.id = f"P{page}_TB{number:05}"
        self.lines, self.size = lines, data.get("size", 1)
        self.whole, self.doubt = data.get("whole", {}), data.get("doubt", {})
        self.frame = around([line.frame for line in lines]) if lines else tuple(data["frame"])
        self.paragraphs = data.get("_paragraphs", [])


def around(frames):
    x, y = min(f[0] for f in frames), min(f[1] for f in frames)
    return x, y, max(f[0] + f[2] for f in frames) - x, max(f[1] + f[3] for f in frames) - y


def blocks_of(page, number, unit, latin):
    made = []
    for data in page.get("block", []):
        size = data.get("size", 1)
        step = round(unit * size * LEADING)
        if data.get("kind") == "image":
            made.append(Block(data, len(made) + 1, number, []))
        elif "lines" in data:
            lines = [Line(t, data["x"], data["y"] + k * step, size, unit) for k, t in enumerate(data["lines"])]
            made.append(Block(data, len(made) + 1, number, lines))
        else:
            made += set_in_frames(data, number, unit, size, step, latin, len(made))
    return made


def set_in_frames(data, number, unit, size, step, latin, before):
    """One block for each frame, filled in turn."""
    indent = round(unit * (1 if latin else 2))
    queue = []
    for at, paragraph in enumerate(data["paragraphs"]):
        goes_on = at == 0 and data.get("goes_on")
        columns = data["frames"][0][2]
        lines = broken(paragraph, columns, 0 if goes_on else 1 if latin else 2)
        queue += [(k == 0 and not goes_on, line, at) for k, line in enumerate(lines)]
        last = at + 1 == len(data["paragraphs"])
        if last and data.get("cut") and abs(width(lines[-1]) - columns) > 1:
            sys.exit(f"the cut line is {width(lines[-1])} wide, not {columns}: {lines[-1]}")
    made = []
    for x, y, _, room in data["frames"]:
        taken, queue = queue[:room], queue[room:]
        lines = [Line(t, x + (indent if first else 0), y + k * step, size, unit) for k, (first, t, _) in enumerate(taken)]
        if lines:
            inner = dict(data, _paragraphs=[at for _, _, at in taken])
            made.append(Block(inner, before + len(made) + 1, number, lines))
    if queue:
        sys.exit(f"{len(queue)} lines do not fit: {queue[0][1]}")
    return made


def place(frame):
    x, y, w, h = frame
    return f'HPOS="{x}" VPOS="{y}" WIDTH="{w}" HEIGHT="{h}"'


TAGS = {
    "heading": "Heading", "kicker": "Kicker", "deck": "Deck", "caption": "Caption", "advert": "Advertisement",
    "page-number": "PageNumber", "header": "RunningTitle", "footer": "RunningTitle",
}


def alto(page, blocks, number, version, tagged):
    sizes = sorted({b.size for b in blocks if b.lines})
    out = ['<?xml version="1.0" encoding="UTF-8"?>']
    out.append(f'<alto xmlns="http://www.loc.gov/standards/alto/ns-v{version}#" xmlns:xlink="http://www.w3.org/1999/xlink">')
    out.append("<Description><MeasurementUnit>pixel</MeasurementUnit><sourceImageInformation>"
               f"<fileName>page{number}.png</fileName></sourceImageInformation></Description>")
    out.append("<Styles>")
    out += [f'<TextStyle ID="TXT_{k}" FONTFAMILY="Song" FONTSIZE="{round(9 * s, 1)}"/>' for k, s in enumerate(sizes)]
    out.append("</Styles>")
    used = [k for k in TAGS if tagged and any(b.kind == k for b in blocks)]
    if used:
        out.append("<Tags>")
        out += [f'<LayoutTag ID="TAG_{k}" LABEL="{TAGS[k]}"/>' for k in used]
        out.append("</Tags>")
    if tagged:
        out.append('<ReadingOrder><OrderedGroup ID="RO">')
        out += [f'<ElementRef ID="RO_{k}" REF="{b.id}"/>' for k, b in enumerate(blocks)]
        out.append("</OrderedGroup></ReadingOrder>")
        # Blocks stand in the file from the lowest up, so that only the reading order tells.
        blocks = sorted(blocks, key=lambda b: -b.frame[1])
    out.append("<Layout>")
    w, h = page["size"]
    out.append(f'<Page ID="P{number}" PHYSICAL_IMG_NR="{number}" HEIGHT="{h}" WIDTH="{w}">')
    margins = {"header": "TopMargin", "footer": "BottomMargin", "page-number": "BottomMargin"}
    for name in ["TopMargin", "BottomMargin", "PrintSpace"]:
        own = [b for b in blocks if (margins.get(b.kind, "PrintSpace") if not tagged else "PrintSpace") == name]
        if not own:
            continue
        out.append(f'<{name} ID="P{number}_{name}" HPOS="0" VPOS="0" WIDTH="{w}" HEIGHT="{h}">')
        for block in own:
            tag = f' TAGREFS="TAG_{block.kind}"' if block.kind in used else ""
            if block.kind == "image":
                out.append(f'<Illustration ID="{block.id}" {place(block.frame)}/>')
                continue
            style = f' STYLEREFS="TXT_{sizes.index(block.size)}"'
            out.append(f'<TextBlock ID="{block.id}" {place(block.frame)}{style}{tag}>')
            for k, line in enumerate(block.lines):
                out.append(f'<TextLine ID="{block.id}_L{k + 1}" {place(line.frame)}>')
                out += alto_line(line, block, k)
                out.append("</TextLine>")
            out.append("</TextBlock>")
        out.append(f"</{name}>")
    out += ["</Page>", "</Layout>", "</alto>", ""]
    return "\n".join(out)


def alto_line(line, block, k):
    out = []
    for at, (word, frame) in enumerate(line.words):
        if at:
            before = line.words[at - 1][1]
            x = before[0] + before[2]
            out.append(f'<SP HPOS="{x}" VPOS="{frame[1]}" WIDTH="{frame[0] - x}"/>')
        half, more = word, ""
        if at + 1 == len(line.words) and word in block.whole:
            half = word.rstrip("-")
            more = f' SUBS_TYPE="HypPart1" SUBS_CONTENT={quoteattr(block.whole[word])}'
        if at == 0 and k > 0 and block.lines[k - 1].words[-1][0] in block.whole:
            whole = block.whole[block.lines[k - 1].words[-1][0]]
            more += f' SUBS_TYPE="HypPart2" SUBS_CONTENT={quoteattr(whole)}'
        sure = block.doubt.get(word, 0.97)
        out.append(f'<String {place(frame)} CONTENT={quoteattr(half)} WC="{sure}"{more}/>')
        if half != word:
            out.append(f'<HYP HPOS="{frame[0] + frame[2]}" VPOS="{frame[1]}" WIDTH="8" CONTENT="-"/>')
    return out


def mets(data, pages, names):
    issue = data["mets"]
    out = ['<?xml version="1.0" encoding="UTF-8"?>']
    out.append('<mets:mets xmlns:mets="http://www.loc.gov/METS/" xmlns:mods="http://www.loc.gov/mods/v3" '
               f'xmlns:xlink="http://www.w3.org/1999/xlink" TYPE="Newspaper" LABEL={quoteattr(issue["title"])}>')
    out.append('<mets:dmdSec ID="MODSMD_ISSUE"><mets:mdWrap MDTYPE="MODS" MIMETYPE="text/xml"><mets:xmlData><mods:mods>')
    out.append(f'<mods:titleInfo><mods:title>{escape(issue["title"])}</mods:title></mods:titleInfo>')
    out.append(f'<mods:originInfo><mods:publisher>{escape(issue["publisher"])}</mods:publisher>'
               f'<mods:dateIssued encoding="iso8601">{issue["date"]}</mods:dateIssued></mods:originInfo>')
    out.append(f'<mods:language><mods:languageTerm type="code" authority="rfc3066">{issue["lang"]}</mods:languageTerm></mods:language>')
    out.append(f'<mods:part><mods:detail type="issue"><mods:number>{issue["number"]}</mods:number></mods:detail></mods:part>')
    out.append("</mods:mods></mets:xmlData></mets:mdWrap></mets:dmdSec>")
    out.append('<mets:fileSec><mets:fileGrp ID="ALTOGRP" USE="Text">')
    for k, name in enumerate(names):
        out.append(f'<mets:file ID="ALTO{k + 1:05}" MIMETYPE="text/xml" SEQ="{k + 1}">'
                   f'<mets:FLocat LOCTYPE="URL" xlink:href="file://./alto/{name}"/></mets:file>')
    out.append("</mets:fileGrp></mets:fileSec>")
    out.append('<mets:structMap LABEL="Physical Structure" TYPE="PHYSICAL"><mets:div TYPE="Newspaper">')
    for k, (page, _) in enumerate(pages):
        out.append(f'<mets:div ID="PHYS{k + 1}" TYPE="PAGE" ORDER="{k + 1}" ORDERLABEL={quoteattr(page["label"])}>'
                   f'<mets:fptr><mets:area FILEID="ALTO{k + 1:05}" BETYPE="IDREF" BEGIN="P{k + 1}"/></mets:fptr></mets:div>')
    out.append("</mets:div></mets:structMap>")
    out.append('<mets:structMap LABEL="Logical Structure" TYPE="LOGICAL">')
    out.append('<mets:div TYPE="Newspaper"><mets:div TYPE="ISSUE" DMDID="MODSMD_ISSUE"><mets:div TYPE="CONTENT">')
    for number, article in enumerate(issue["articles"], 1):
        label = next(" ".join(line.text for line in b.lines) for _, bs in pages for b in bs
                     if b.article == article and b.kind in ("heading", "advert"))
        kind = "ADVERTISEMENT" if any(b.kind == "advert" and b.article == article for _, bs in pages for b in bs) else "ARTICLE"
        out.append(f'<mets:div ID="DIVL{number}" TYPE="{kind}" LABEL={quoteattr(label)}>')
        out += mets_article(article, pages)
        out.append("</mets:div>")
    out += ["</mets:div></mets:div></mets:div>", "</mets:structMap>", "</mets:mets>", ""]
    return "\n".join(out)


def mets_article(article, pages):
    types = {"heading": "TITLE", "kicker": "OVERLINE", "deck": "SUBHEADLINE", "caption": "CAPTION", "image": "IMAGE"}
    heads, body = [], []
    for k, (_, blocks) in enumerate(pages):
        for block in (b for b in blocks if b.article == article):
            area = f'<mets:fptr><mets:area FILEID="ALTO{k + 1:05}" BETYPE="IDREF" BEGIN="{block.id}"/></mets:fptr>'
            div = f'<mets:div TYPE="{types.get(block.kind, "TEXT")}">{area}</mets:div>'
            (heads if block.kind in ("heading", "kicker", "deck") and not body else body).append(div)
    out = ['<mets:div TYPE="HEADING">'] + heads + ["</mets:div>"] if heads else []
    return out + ['<mets:div TYPE="BODY">'] + body + ["</mets:div>"]


def hocr(page, blocks, number, lang):
    box = lambda f: f"bbox {f[0]} {f[1]} {f[0] + f[2]} {f[1] + f[3]}"
    w, h = page["size"]
    out = [f"  <div class='ocr_page' id='page_{number}' title='image \"page{number}.png\"; bbox 0 0 {w} {h}; ppageno {number - 1}'>"]
    count = 0
    for n, block in enumerate(blocks, 1):
        if block.kind == "image":
            out.append(f"   <div class='ocr_photo' id='block_{number}_{n}' title=\"{box(block.frame)}\"></div>")
            continue
        out.append(f"   <div class='ocr_carea' id='block_{number}_{n}' title=\"{box(block.frame)}\">")
        marks = block.paragraphs or [0] * len(block.lines)
        for at in dict.fromkeys(marks):
            own = [line for line, mark in zip(block.lines, marks) if mark == at]
            out.append(f"    <p class='ocr_par' id='par_{number}_{n}_{at + 1}' lang='{lang}' title=\"{box(around([l.frame for l in own]))}\">")
            kind = {"header": "ocr_header", "caption": "ocr_caption", "page-number": "ocr_textfloat"}.get(block.kind, "ocr_line")
            for line in own:
                count += 1
                size = f"x_size {line.frame[3]}; x_descenders 4; x_ascenders 5"
                out.append(f"     <span class='{kind}' id='line_{number}_{count}' title=\"{box(line.frame)}; baseline 0 -2; {size}\">")
                for k, (word, frame) in enumerate(line.words):
                    sure = round(block.doubt.get(word, 0.95) * 100)
                    out.append(f"      <span class='ocrx_word' id='word_{number}_{count}_{k + 1}' "
                               f"title='{box(frame)}; x_wconf {sure}'>{escape(word)}</span>")
                out.append("     </span>")
            out.append("    </p>")
        out.append("   </div>")
    return "\n".join(out + ["  </div>"])


HOCR_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"
    "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en" lang="en">
 <head>
  <title></title>
  <meta http-equiv="Content-Type" content="text/html;charset=utf-8"/>
  <meta name='ocr-system' content='tesseract 5.3.0' />
  <meta name='ocr-capabilities' content='ocr_page ocr_carea ocr_par ocr_line ocrx_word ocrp_wconf'/>
 </head>
 <body>
"""


def page_xml(page, blocks, number):
    points = lambda f: f"{f[0]},{f[1]} {f[0] + f[2]},{f[1]} {f[0] + f[2]},{f[1] + f[3]} {f[0]},{f[1] + f[3]}"
    w, h = page["size"]
    types = {"text": "paragraph", "kicker": "heading", "deck": "heading", "advert": "other"}
    out = ['<?xml version="1.0" encoding="UTF-8"?>']
    out.append('<PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15">')
    out.append("<Metadata><Creator>hand</Creator><Created>2032-06-09T00:00:00</Created><LastChange>2032-06-09T00:00:00</LastChange></Metadata>")
    out.append(f'<Page imageFilename="page{number}.png" imageWidth="{w}" imageHeight="{h}">')
    out.append('<ReadingOrder><OrderedGroup id="ro">')
    out += [f'<RegionRefIndexed index="{k}" regionRef="{b.id}"/>' for k, b in enumerate(blocks)]
    out.append("</OrderedGroup></ReadingOrder>")
    # Regions stand in the file from the lowest up, so that only the reading order tells.
    for block in sorted(blocks, key=lambda b: -b.frame[1]):
        if block.kind == "image":
            out.append(f'<ImageRegion id="{block.id}"><Coords points="{points(block.frame)}"/></ImageRegion>')
            continue
        kind = types.get(block.kind, block.kind)
        custom = ' custom="structure {type:advertisement;}"' if block.kind == "advert" else ""
        out.append(f'<TextRegion id="{block.id}" type="{kind}"{custom}><Coords points="{points(block.frame)}"/>')
        for k, line in enumerate(block.lines):
            out.append(f'<TextLine id="{block.id}_L{k + 1}"><Coords points="{points(line.frame)}"/>')
            words = [(word, frame, block.doubt.get(word, 0.95)) for word, frame in line.words]
            if any(sure < 0.9 for *_, sure in words):
                for n, (word, frame, sure) in enumerate(words):
                    out.append(f'<Word id="{block.id}_L{k + 1}_W{n + 1}"><Coords points="{points(frame)}"/>'
                               f'<TextEquiv conf="{sure}"><Unicode>{escape(word)}</Unicode></TextEquiv></Word>')
            out.append(f"<TextEquiv><Unicode>{escape(line.text)}</Unicode></TextEquiv></TextLine>")
        out.append("</TextRegion>")
    out += ["</Page>", "</PcGts>", ""]
    return "\n".join(out)


def text(blocks, unit):
    """The page as a careful hand would type it: columns under each other, indents, gaps."""
    out = []
    for block in blocks:
        if block.lines:
            left = min(line.frame[0] for line in block.lines)
            out += ["　" * round((line.frame[0] - left) / unit) + line.text for line in block.lines] + [""]
    return "\n".join(out)


def pdf_page(page, blocks):
    """Lines with their baselines, in the unit of the page as points."""
    lines = [line for block in blocks for line in block.lines]
    return [(line.frame[0], line.frame[1] + 0.88 * line.frame[3], line.frame[3], line.text) for line in lines], *page["size"]


def main():
    path = Path(sys.argv[1])
    data = tomllib.loads(path.read_text("utf-8"))
    folder, unit, latin = path.parent / "in", data.get("unit", 20), data.get("latin", False)
    folder.mkdir(exist_ok=True)
    pages = [(page, blocks_of(page, n, unit, latin)) for n, page in enumerate(data["page"], 1)]
    names = []
    for n, (page, blocks) in enumerate(pages, 1):
        for kind in data["write"]:
            if kind.startswith("alto"):
                names.append(f"page{n}.alto.xml")
                (folder / names[-1]).write_text(alto(page, blocks, n, int(kind[4]), kind.endswith("t")), "utf-8")
            elif kind == "page":
                (folder / f"page{n}.page.xml").write_text(page_xml(page, blocks, n), "utf-8")
            elif kind == "text":
                (folder / f"page{n}.txt").write_text(text(blocks, unit), "utf-8")
    if "hocr" in data["write"]:
        body = "\n".join(hocr(page, blocks, n, data.get("hocr_lang", "chi_sim")) for n, (page, blocks) in enumerate(pages, 1))
        (folder / "pages.hocr").write_text(HOCR_HEAD + body + "\n </body>\n</html>\n", "utf-8")
    if "pdf" in data["write"]:
        gbk_pdf.write([pdf_page(page, blocks) for page, blocks in pages], folder / "pages.pdf")
    if "mets" in data["write"]:
        (folder / "issue.mets.xml").write_text(mets(data, pages, names), "utf-8")


main()
