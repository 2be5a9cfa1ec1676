# Runs calibre's ebook-convert many times in one process: each argument is a file with one call a line,
# its words parted by tabs. A call that fails, or takes more than a minute, leaves no output.
import signal
import sys
import traceback

from calibre.ebooks.conversion.cli import main


def stop(signum, frame):
    raise TimeoutError


signal.signal(signal.SIGALRM, stop)
for calls in sys.argv[1:]:
    for call in open(calls, encoding="utf-8").read().splitlines():
        signal.alarm(60)
        try:
            main(["ebook-convert", *call.split("\t")])
        except (Exception, SystemExit):
            traceback.print_exc()
        signal.alarm(0)
