"""What the outputs say, read by code that is not the writers': do EPUB, JATS and plain text agree?

    extract.py show FILE.txt | FILE.epub | FOLDER-OF-JATS   prints what was read, as JSON
    extract.py compare FOLDER…                              each folder holds issue.txt, issue.epub, jats/, issue.json
    extract.py pandoc FOLDER…                               another reader, pandoc, finds every paragraph in EPUB and JATS

Prints one line a difference; exit code 1 when there is one.

An article is read as four lists of units: section, head, body, staff. A unit is what plain text has on one line: a
paragraph, a crosshead, a figure's caption with its credit, a list item with its label, a row of a table, a line of
verse or of preformatted text.

White space is normalised, because formats differ in it: a run of it is nothing beside a wide character (Han, kana,
full-width forms and punctuation), else one space. Characters that XML 1.0 cannot hold are U+FFFD in XML, so they are
in plain text, too. Units without printed characters are left out, and so are articles without units: plain text cannot
show them.

Order is compared strictly, but for this:
- JATS prescribes the order title, subtitle, alternative title, and has no place for a byline in the title group, so the
  head's lines are compared as a set of lines (each as often as it stands there); section, body and staff lines come in
  order.
- Plain text does not say where the head ends: its first lines, as many as the other formats count, are the head.
- JATS has staff lines in `back`; they are the last lines of an article in every format.
- JATS repeats reprint sources in `back/notes[@notes-type="source"]`: a copy, left out here.
- Staff lines that belong to no article (issue.json knows them) end the plain text, stand on the EPUB's last page and
  are in no JATS file (the writer says so); they are compared as the plain text's last lines.
Words of our own in an EPUB carry the class `kjj-note` and are left out; so are its colophon and navigation, but the
navigation must list the articles in reading order.
"""

import json
import posixpath
import re
import subprocess
import sys
import unicodedata
import zipfile
from collections import Counter
from pathlib import Path
from urllib.parse import unquote

from lxml import etree

PARTS = ("section", "head", "body", "staff")
PARSER = etree.XMLParser(load_dtd=False, no_network=True, resolve_entities=False, huge_tree=True)

# ---- Text ----

WIDE = (
    "\u2e80-\u303f\u3040-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef"
    "\U00020000-\U0003ffff"
)
NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
SPACES = re.compile(r"\s+")
BESIDE_WIDE = re.compile(f"(?<=[{WIDE}]) | (?=[{WIDE}])")


def normal(text):
    """A unit's text with its white space normalised."""
    return BESIDE_WIDE.sub("", SPACES.sub(" ", NOT_XML.sub("\ufffd", text)).strip())


def article(section, head, body, staff):
    """An article of units, empty ones left out."""
    lists = zip(PARTS, (section, head, body, staff))
    return {part: [unit for unit in map(normal, units) if unit] for part, units in lists}


def has_units(one):
    return any(one[part] for part in PARTS)


# ---- Plain text ----


def read_text(path):
    """The articles of a plain text, each one list of lines."""
    text = Path(path).read_bytes().decode("utf-8")
    articles = (re.split(r"\n+", part) for part in re.split(r"\n{3,}", text))
    lines = [[line for line in map(normal, article) if line] for article in articles]
    return [article for article in lines if article]


# ---- JATS ----


def read_jats(folder):
    """The articles of a folder of JATS files, in the order of their names."""
    return [jats_article(etree.parse(path, PARSER).getroot()) for path in jats_files(folder)]


def jats_files(folder):
    files = Path(folder).glob("*.xml")
    return sorted(files, key=lambda path: (len(path.name), path.name))


def jats_article(root):
    titles = root.xpath("front/article-meta/title-group/*")
    head_in_body = root.xpath('body/p[@specific-use="head"]')
    body = []
    for block in root.xpath("body/*"):
        if block not in head_in_body:
            body += jats_units(block)
    return article(
        map(plain, root.xpath("front/article-meta/article-categories//subject")),
        [line for element in titles + head_in_body for line in divided(element)],
        body,
        map(plain, root.xpath('back/notes[@notes-type="editors"]/p')),
    )


def plain(element):
    return "".join(element.itertext())


def divided(element):
    """The lines of a title whose lines are divided by `break`."""
    lines = [""]
    for node in element.xpath(".//text() | .//break"):
        if isinstance(node, str):
            lines[-1] += node
        else:
            lines.append("")
    return lines


def jats_units(block):
    match block.tag:
        case "sec" | "disp-quote":
            return [unit for child in block for unit in jats_units(child)]
        case "fig":
            return [" ".join(map(plain, block.xpath("caption/p | attrib")))]
        case "list":
            return [unit for item in block for unit in jats_item(item)]
        case "table-wrap":
            return [" ".join(map(plain, row)) for row in block.iter("tr")]
        case "verse-group":
            return list(map(plain, block.iter("verse-line")))
        case "preformat":
            return plain(block).split("\n")
        case "p" | "title":
            return [plain(block)]
    raise ValueError(f"{block.base}:{block.sourceline}: {block.tag} is not known here")


def jats_item(item):
    units = [" ".join(map(plain, item.xpath("label | p")))]
    for nested in item.findall("list"):
        units += jats_units(nested)
    return units


# ---- EPUB ----

OPF = "{http://www.idpf.org/2007/opf}"
XHTML = "{http://www.w3.org/1999/xhtml}"
EPUB_TYPE = "{http://www.idpf.org/2007/ops}type"
CONTAINER = "{urn:oasis:names:tc:opendocument:xmlns:container}"


def read_epub(path):
    """The articles of an EPUB, in reading order: the documents of the spine that hold an `article`."""
    return [epub_article(root) for _, root in epub_documents(path)]


def epub_documents(path):
    with zipfile.ZipFile(path) as book:
        container = etree.fromstring(book.read("META-INF/container.xml"), PARSER)
        package_name = container.find(f".//{CONTAINER}rootfile").get("full-path")
        package = etree.fromstring(book.read(package_name), PARSER)
        items = {item.get("id"): item for item in package.iter(OPF + "item")}

        def load(name):
            return etree.fromstring(book.read(name), PARSER)

        def resolve(href):
            return posixpath.normpath(posixpath.join(posixpath.dirname(package_name), unquote(href)))

        spine = [resolve(items[ref.get("idref")].get("href")) for ref in package.iter(OPF + "itemref")]
        documents = [(name, load(name)) for name in spine]
        documents = [(name, root) for name, root in documents if root.find(f"{XHTML}body/{XHTML}article") is not None]
        nav = next(resolve(i.get("href")) for i in items.values() if "nav" in (i.get("properties") or "").split())
        check_order(nav, load(nav), [name for name, _ in documents])
        return documents


def check_order(nav, root, names):
    """The table of contents lists every article, in reading order."""
    toc = next(n for n in root.iter(XHTML + "nav") if n.get(EPUB_TYPE) == "toc")
    links = (unquote(a.get("href")).partition("#")[0] for a in toc.iter(XHTML + "a"))
    listed = [posixpath.normpath(posixpath.join(posixpath.dirname(nav), link)) for link in links]
    listed = [name for name in dict.fromkeys(listed) if name in names]
    if listed != names:
        raise ValueError(f"the table of contents has {listed}, the spine {names}")


def epub_article(root):
    element = root.find(f"{XHTML}body/{XHTML}article")
    section, head, body, staff = [], [], [], []
    for child in element:
        match local(child), child.get("class"):
            case _, "kjj-note":
                pass
            case "header", _:
                for line in child.iter(XHTML + "p", *(f"{XHTML}h{n}" for n in range(1, 7))):
                    (section if line.get("class") == "section" else head).append(words(line))
            case "footer", "masthead":
                staff += [words(line) for line in child if line.get("class") != "kjj-note"]
            case _:
                body += epub_units(child)
    return article(section, head, body, staff)


def local(element):
    return etree.QName(element).localname


def words(element):
    """The text of an element without words of our own."""
    text = element.text or ""
    for child in element:
        if not (isinstance(child.tag, str) and child.get("class") == "kjj-note"):
            text += words(child)
        text += child.tail or ""
    return text


def epub_units(block):
    if block.get("class") == "kjj-note":
        return []
    if block.get("class") == "verse":
        return [words(line) for line in block.iter(XHTML + "p")]
    match local(block):
        case "section" | "blockquote":
            return [unit for child in block for unit in epub_units(child)]
        case "figure":
            caption = block.find(XHTML + "figcaption")
            return [" ".join(map(words, caption))] if caption is not None else []
        case "ul" | "ol":
            return [unit for item in block for unit in epub_item(item)]
        case "table":
            return [" ".join(map(words, row)) for row in block.iter(XHTML + "tr")]
        case "pre":
            return words(block).split("\n")
        case "p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6":
            return [words(block)]
        case "span" if block.get(EPUB_TYPE) == "pagebreak":
            return []
    raise ValueError(f"line {block.sourceline}: {local(block)} is not known here")


def epub_item(item):
    units = [" ".join(words(child) for child in item if local(child) == "p")]
    for nested in item:
        if local(nested) in ("ul", "ol"):
            units += epub_units(nested)
    return units


# ---- Comparison ----


def compare(folder):
    """Yields what the outputs in a folder do not agree on."""
    folder = Path(folder)
    jats = [one for one in read_jats(folder / "jats") if has_units(one)]
    epub = [one for one in read_epub(folder / "issue.epub") if has_units(one)]
    yield from compare_articles("EPUB", epub, "JATS", jats)

    issue = json.loads((folder / "issue.json").read_text("utf-8"))
    ids = {one["id"] for one in issue["articles"]}
    homeless = [m["text"] for m in issue.get("mastheads", []) if m.get("after") not in ids]
    homeless = [line for line in (normal("".join(p["text"] for p in text)) for text in homeless) if line]
    text = read_text(folder / "issue.txt")
    if homeless:
        lines = text[-1] if text else []
        if lines[-len(homeless) :] != homeless:
            yield f"text: does not end with the staff lines {homeless}"
        text[-1:] = [rest] if (rest := lines[: -len(homeless)]) else []
    yield from compare_articles("text", [cut(lines, jats, n) for n, lines in enumerate(text)], "JATS", jats)


def cut(lines, others, number):
    """A plain text article in parts as long as those of the other format's article."""
    other = others[number] if number < len(others) else {part: [] for part in PARTS}
    section, head = len(other["section"]), len(other["head"])
    staff = max(len(lines) - len(other["staff"]), section + head)
    return dict(zip(PARTS, (lines[:section], lines[section : section + head], lines[section + head : staff], lines[staff:])))


def compare_articles(name, ones, other_name, others):
    if len(ones) != len(others):
        yield f"{name} has {len(ones)} articles, {other_name} {len(others)}"
    for number, (one, other) in enumerate(zip(ones, others), 1):
        place = f"article {number}"
        for part in PARTS:
            if part == "head":
                yield from compare_lines(f"{place}, head", name, sorted(one[part]), other_name, sorted(other[part]))
            else:
                yield from compare_lines(f"{place}, {part}", name, one[part], other_name, other[part])


def compare_lines(place, name, ones, other_name, others):
    if ones == others:
        return
    pairs = enumerate(zip(ones, others), 1)
    at, (one, other) = next(((n, pair) for n, pair in pairs if pair[0] != pair[1]), (None, (None, None)))
    if at:
        yield f"{place}, unit {at}: {name} has {one!r}, {other_name} {other!r}"
    else:
        shorter = min(len(ones), len(others))
        where = name if len(ones) > shorter else other_name
        yield f"{place}: only {where} has {(ones + others)[0 if shorter == 0 else -1]!r}"


# ---- Another reader ----


def pandoc(folder):
    """Yields paragraphs that pandoc does not find. Letters and digits are compared, in order, folded for case and
    compatibility, because pandoc's plain text shows marks by characters of its own (bold by capitals, 2 by ₂).
    Its JATS reader leaves out `attrib`, `label`, `subject` and titles beside the first; those are not asked for."""
    folder = Path(folder)
    for path in jats_files(folder / "jats"):
        root = etree.parse(path, PARSER).getroot()
        blocks = root.xpath("front//article-title | (body | back)//*[contains(' p title verse-line td th preformat ',"
                            " concat(' ', local-name(), ' '))]")
        yield from missing(path.name, "jats", path, blocks, plain)
    book = folder / "issue.epub"
    wanted = [XHTML + tag for tag in ("p", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th", "pre")]
    blocks = [b for _, root in epub_documents(book) for b in root.find(XHTML + "body").iter(*wanted)]
    yield from missing(book.name, "epub", book, [b for b in blocks if b.get("class") != "kjj-note"], words)


def missing(name, kind, path, blocks, text_of):
    command = ["pandoc", "-s", "-f", kind, "-t", "plain", "--wrap=none", str(path)]
    shown = letters(subprocess.run(command, check=True, capture_output=True).stdout.decode("utf-8"))
    wanted = Counter(letters(line) for block in blocks for line in text_of(block).split("\n"))
    for text, times in wanted.items():
        if shown.count(text) < times and text:
            yield f"{name}: pandoc shows {shown.count(text)} of {times} times: {text!r}"


def letters(text):
    return "".join(c for c in unicodedata.normalize("NFKC", text).casefold() if c.isalnum())


# ---- The command ----


def show(path):
    path = Path(path)
    read = read_jats if path.is_dir() else {".txt": read_text, ".epub": read_epub}[path.suffix]
    print(json.dumps(read(path), ensure_ascii=False, indent=1))


def main():
    sys.stdout.reconfigure(encoding="utf-8")
    job, paths = sys.argv[1], sys.argv[2:]
    if job == "show":
        return show(paths[0])
    found = [f"{path}: {line}" for path in paths for line in {"compare": compare, "pandoc": pandoc}[job](path)]
    print("\n".join(found), end="\n" if found else "")
    sys.exit(1 if found else 0)


main()
