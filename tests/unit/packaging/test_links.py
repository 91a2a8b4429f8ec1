import json
from pathlib import Path

import links
import pytest


def answer(address: str) -> tuple[int, str]:
    """Stand in for the network: the address says what comes of it."""
    if "unreachable" in address:
        raise ConnectionError
    status = next((int(part) for part in address.split("/") if part.isdigit()), 200)
    return status, address.replace("old", "new")


@pytest.mark.parametrize(
    ("address", "verdict"),
    [
        ("https://exemple.fr/", "ok"),
        ("https://exemple.fr", "ok"),
        ("https://exemple.fr/page#Article34", "ok"),
        ("https://exemple.fr/old", "moved"),
        ("https://exemple.fr/403", "look"),
        ("https://exemple.fr/404", "broken"),
        ("https://exemple.fr/500", "broken"),
        ("https://unreachable.fr/", "broken"),
    ],
)
def test_each_address_has_its_verdict(address: str, verdict: str) -> None:
    (result,) = links.check([{"id": "one", "address": address}], answer)
    assert result.verdict == verdict


def test_the_date_is_written_beside_what_answered_and_nothing_else(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "links.json"
    addresses = ["https://exemple.fr/", "https://exemple.fr/404"]
    rows = [{"id": str(n), "address": one, "last_check": ""} for n, one in enumerate(addresses)]
    path.write_text(json.dumps({"links": rows}), "utf-8")
    assert links.main(["--record"], answer, path) == 1
    checked = json.loads(path.read_text("utf-8"))["links"]
    assert checked[0]["last_check"].startswith("20")
    assert checked[1]["last_check"] == ""
    assert "1 ok, 0 moved, 0 look, 1 broken" in capsys.readouterr().out


def test_a_check_alone_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "links.json"
    content = json.dumps(
        {"links": [{"id": "a", "address": "https://exemple.fr/", "last_check": ""}]}
    )
    path.write_text(content, "utf-8")
    assert links.main([], answer, path) == 0
    assert path.read_text("utf-8") == content


def test_the_shipped_catalogue_is_read_whole() -> None:
    rows = json.loads(links.LINKS.read_text("utf-8"))["links"]
    assert len(list(links.check(rows, answer))) == len(rows)
