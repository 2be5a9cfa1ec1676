# Runs calibre's ebook-convert many times in one process: each argument is a file with one call a line,
# its words parted by tabs. A call that fails leaves no output.
import sys
import traceback

from calibre.ebooks.conversion.cli import main

for calls in sys.argv[1:]:
    for call in open(calls, encoding="utf-8").read().splitlines():
        try:
            main(["ebook-convert", *call.split("\t")])
        except (Exception, SystemExit):
            traceback.print_exc()
