"""Validates JATS files; prints one line an error, `file:line: message`; exit code 1 when there is one.

    validate_jats.py dtd SCHEMAS FILE…     against the official DTD that the file's own DOCTYPE names, found through
                                           the catalog in SCHEMAS (the folder `schema` of npm's @jats4r/dtds)
    validate_jats.py rng GRAMMAR FILE…     against a RELAX NG grammar in XML syntax

Nothing is fetched from a network.
"""

import sys
from pathlib import Path

from lxml import etree

CATALOG = "{urn:oasis:names:tc:entity:xmlns:xml:catalog}public"


def dtd_of(schemas, loaded, document):
    """The DTD of a document's public id."""
    public = document.docinfo.public_id
    if public not in loaded:
        entries = etree.parse(schemas / "catalog.xml").iter(CATALOG)
        uris = [entry.get("uri") for entry in entries if entry.get("publicId") == public]
        loaded[public] = etree.DTD(str(schemas / uris[0])) if uris else None
    return loaded[public]


def errors(kind, schema, files):
    """Yields (file, line, message)."""
    loaded = {}
    grammar = etree.RelaxNG(etree.parse(schema)) if kind == "rng" else None
    parser = etree.XMLParser(load_dtd=False, no_network=True, resolve_entities=False)
    for name in files:
        try:
            document = etree.parse(name, parser)
        except etree.XMLSyntaxError as error:
            yield name, error.lineno, f"not well-formed: {error.msg}"
            continue
        judge = grammar if kind == "rng" else dtd_of(Path(schema), loaded, document)
        if judge is None:
            yield name, 1, f"the catalog knows no DTD {document.docinfo.public_id!r}"
        elif not judge.validate(document):
            for error in judge.error_log.filter_from_errors():
                yield name, error.line, error.message


def main():
    sys.stdout.reconfigure(encoding="utf-8")
    found = list(errors(sys.argv[1], sys.argv[2], sys.argv[3:]))
    for name, line, message in found:
        print(f"{name}:{line}: {message}")
    sys.exit(1 if found else 0)


main()
