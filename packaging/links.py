"""Tries every address of `resources/knowledge/links.json` over the network, and reports.

`python packaging/links.py` prints one line an address and returns 1 when one does not answer.
`--record` writes today's date beside those that did. Nothing of any case is sent: a plain request
for the public page, with no cookie.
"""

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

LINKS: Final = Path(__file__).resolve().parent.parent / "resources" / "knowledge" / "links.json"
_TIMEOUT_S: Final = 20
_REFUSED: Final = frozenset({401, 403, 405, 429})
"""A site that answers so is there, and keeps programs out: a person must look."""
_FIRST_ERROR: Final = 400

Fetch = Callable[[str], tuple[int, str]]
"""Takes an address and returns the status and the final address; raises OSError."""


@dataclass(frozen=True, slots=True)
class Result:
    """What came of one address: `verdict` is "ok", "moved", "look" or "broken"."""

    id: str
    address: str
    verdict: str
    detail: str = ""


def fetch(address: str) -> tuple[int, str]:
    """Ask for a page and return its status and final address, without reading it."""
    import requests  # noqa: PLC0415 - the tests hand in another

    with requests.get(address, timeout=_TIMEOUT_S, stream=True) as response:
        return response.status_code, response.url


def check(records: Iterable[dict[str, Any]], ask: Fetch = fetch) -> Iterator[Result]:
    """Yield the result of each record, in order."""
    for record in records:
        yield _result(record["id"], record["address"], ask)


def _result(name: str, address: str, ask: Fetch) -> Result:
    try:
        status, final = ask(address)
    except OSError as error:
        return Result(name, address, "broken", type(error).__name__)
    if status in _REFUSED:
        return Result(name, address, "look", str(status))
    if status >= _FIRST_ERROR:
        return Result(name, address, "broken", str(status))
    # A fragment is never sent: it comes back as it was, or not at all.
    is_moved = final.split("#")[0].rstrip("/") != address.split("#", maxsplit=1)[0].rstrip("/")
    return Result(name, address, "moved", final) if is_moved else Result(name, address, "ok")


def record_checks(path: Path, results: Iterable[Result], today: str) -> None:
    """Write the date of the check beside every address that answered."""
    seen = {result.id for result in results if result.verdict in {"ok", "moved"}}
    content = json.loads(path.read_text(encoding="utf-8"))
    for record in content["links"]:
        if record["id"] in seen:
            record["last_check"] = today
    path.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def main(arguments: list[str] | None = None, ask: Fetch = fetch, path: Path = LINKS) -> int:
    """Check, print and perhaps record; return 1 when an address is broken."""
    parser = argparse.ArgumentParser(description="Check the addresses that the program gives.")
    parser.add_argument("--record", action="store_true", help="write today's date beside them")
    options = parser.parse_args(arguments)
    records = json.loads(path.read_text(encoding="utf-8"))["links"]
    results = []
    for result in check(records, ask):
        results.append(result)
        print(f"{result.verdict:7} {result.id:24} {result.address} {result.detail}".rstrip())
    counts = dict.fromkeys(("ok", "moved", "look", "broken"), 0)
    for result in results:
        counts[result.verdict] += 1
    print(", ".join(f"{count} {verdict}" for verdict, count in counts.items()))
    if options.record:
        record_checks(path, results, datetime.now(UTC).date().isoformat())
    return 1 if counts["broken"] else 0


if __name__ == "__main__":
    sys.exit(main())
