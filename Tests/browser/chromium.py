"""What the tests in Chromium share: where it is, a server for the built site, the day on which all happens."""

import functools
import http.server
import pathlib
import shutil
import sys
import threading

ROOT = pathlib.Path(__file__).resolve().parents[2]
NAMES = ["chromium", "chromium-browser", "google-chrome"]
ARGUMENTS = ["--no-sandbox", "--disable-dev-shm-usage"]
TODAY = "2026-11-24T10:00:00"


def program():
    """Where Chromium is, or an end that says how to get it."""
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    if found is None:
        sys.exit(f"{pathlib.Path(sys.argv[0]).stem}: there is no Chromium; on Debian: apt-get install chromium")
    return found


def launched(playwright):
    return playwright.chromium.launch(executable_path=program(), args=ARGUMENTS)


class Server:
    """Serves a folder on a port of its own until it is closed."""

    def __init__(self, folder, port=0):
        handler = functools.partial(Quiet, directory=str(folder))
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", port), handler)
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def close(self):
        self.server.shutdown()
        self.server.server_close()


class Quiet(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.0"

    def log_message(self, *_):
        pass
