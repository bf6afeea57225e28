#!/usr/bin/env python3
"""Runs the Python client of docs/service.md against the service, as a user would.

    python check_service.py

Needs the packaged service in target/quarkus-app and nothing but the standard library. Starts it on a
free port over samples/, runs the document's code unchanged but for the address, and compares what
it prints with what the document says it prints. Exits 1 when they differ.
"""

import contextlib
import io
import os
import re
import subprocess
import sys
import tempfile

ROOT = os.path.normpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../.."))
ADDRESS = "http://127.0.0.1:8080"


def documented():
    with open(os.path.join(ROOT, "docs/service.md"), encoding="utf-8") as file:
        found = re.search(r"```python\n(.*?)```\n\n```\n(.*?)```", file.read(), re.DOTALL)
    return found.group(1), found.group(2).splitlines()


def started(folder):
    environment = {**os.environ, "LOCATIVE_NO_BUILD": "1"}
    environment.pop("LOCATIVE_SERVE_KEY", None)
    samples = os.path.join(ROOT, "samples")
    command = [os.path.join(ROOT, "locative"), "serve", "--port", "0", "--root", samples]
    service = subprocess.Popen(
        command, cwd=folder, env=environment, stderr=subprocess.PIPE, text=True, encoding="utf-8"
    )
    said = ""
    for line in service.stderr:
        said += line
        address = re.search(r"serving at (http://\S+)/", line)
        if address:
            return service, address.group(1)
    sys.exit(f"not ok: the service does not start: {said}")


def main():
    code, expected = documented()
    with tempfile.TemporaryDirectory() as folder:
        service, address = started(folder)
        printed = io.StringIO()
        try:
            with contextlib.redirect_stdout(printed):
                exec(compile(code.replace(ADDRESS, address), "docs/service.md", "exec"), {})
        finally:
            service.terminate()
            service.communicate(timeout=60)
    lines = printed.getvalue().splitlines()
    kept = int(re.search(r"'kept': (\d+)", lines[0]).group(1))
    if lines[: len(expected)] != expected or len(lines) != 1 + kept:
        sys.exit(f"not ok: docs/service.md: printed {len(lines)} lines, first {lines[:2]}, not {expected}")
    print(f"ok: docs/service.md: the client queued a run and read its {kept} pairs")


if __name__ == "__main__":
    main()
