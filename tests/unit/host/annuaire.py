"""A directory on this computer that answers as the Annuaire Santé does (FHIR R4 over HTTP).

The people are invented. Searches take the beginning of a name; answers come in pages; a key is
asked for. `misbehave` puts another answer in the place of the next ones.
"""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, quote, urlsplit

from patient_check.explanation.folding import fold

KEY = "0f0e0d0c-1111-2222-3333-444455556666"
NOS = "https://mos.esante.gouv.fr/NOS"
SYSTEMS = {
    "G15": f"{NOS}/TRE_G15-ProfessionSante/FHIR/TRE-G15-ProfessionSante",
    "R38": f"{NOS}/TRE_R38-SpecialiteOrdinale/FHIR/TRE-R38-SpecialiteOrdinale",
    "R48": f"{NOS}/TRE_R48-DiplomeEtatFrancais/FHIR/TRE-R48-DiplomeEtatFrancais",
    "R66": f"{NOS}/TRE_R66-CategorieEtablissement/FHIR/TRE-R66-CategorieEtablissement",
    "R02": f"{NOS}/TRE_R02-SecteurActivite/FHIR/TRE-R02-SecteurActivite",
}
Json = dict[str, Any]
Answer = Callable[[BaseHTTPRequestHandler], None]


def concept(nomenclature: str, code: str, **more: str) -> Json:
    return {"coding": [{"system": SYSTEMS[nomenclature], "code": code, **more}]}


def practitioner(key: str, family: str, given: str, *codes: Json, **more: Any) -> Json:
    return {
        "resourceType": "Practitioner",
        "id": key,
        "meta": {"versionId": "1", "source": "https://annuaire.sante.fr"},
        "language": "fr",
        "identifier": [{"system": "https://rpps.esante.gouv.fr", "value": f"1000{key[-4:]}"}],
        "active": True,
        "name": [{"use": "usual", "prefix": ["MME"], "family": family, "given": [given]}],
        "qualification": [{"code": code} for code in codes],
    } | more


def role(key: str, whose: str, where: str, **more: Any) -> Json:
    return {
        "resourceType": "PractitionerRole",
        "id": key,
        "active": True,
        "practitioner": {"reference": f"Practitioner/{whose}"},
        "organization": {"reference": f"Organization/{where}"},
    } | more


def organization(key: str, words: str, town: str, *types: Json) -> Json:
    return {
        "resourceType": "Organization",
        "id": key,
        "active": True,
        "name": words,
        "type": list(types),
        "address": [{"city": town, "postalCode": "00000"}],
    }


PEOPLE = [
    practitioner(
        "003-1-0001", "MARTIN", "JEANNE",
        concept("G15", "10"), concept("R38", "SM42", display="Psychiatrie"), concept("R48", "DE28"),
    ),
    practitioner("003-1-0002", "MARTINEAU", "JEANNE", concept("G15", "70")),
    practitioner("003-1-0003", "MARTIN", "PAUL", concept("G15", "50")),
    practitioner("003-1-0004", "MARTIN", "JEANNE", concept("G15", "60"), active=False),
    practitioner("003-1-0005", "LÉVÊQUE-DUVAL", "ANNE-MARIE", concept("G15", "40")),
]  # fmt: skip
ROLES = [
    role("005-1-0001", "003-1-0001", "001-1-0001"),
    role("005-1-0002", "003-1-0001", "001-1-0002"),
    role("005-1-0003", "003-1-0001", "001-1-0003", active=False),
    role("005-1-0004", "003-1-0001", "001-1-0001"),
]
PLACES = [
    organization("001-1-0001", "INSTITUT CURIE", "PARIS", concept("R66", "131")),
    organization("001-1-0002", "CABINET DES TILLEULS", "VALBRUNE", concept("R02", "SA07")),
    organization("001-1-0003", "CMP ABANDONNÉ", "VALBRUNE", concept("R66", "156")),
]


class Annuaire:
    """One directory: what it holds, what it was asked, and how it misbehaves."""

    def __init__(self) -> None:
        self.people = list(PEOPLE)
        self.roles = list(ROLES)
        self.places = list(PLACES)
        self.page_size = 50
        self.asked: list[tuple[str, dict[str, list[str]]]] = []
        self.headers: list[dict[str, str]] = []
        self.misbehave: Answer | None = None
        self.address = ""
        self._pages: dict[str, Json] = {}

    def answer(self, handler: BaseHTTPRequestHandler) -> None:
        parts = urlsplit(handler.path)
        parameters = parse_qs(parts.query)
        self.asked.append((parts.path, parameters))
        self.headers.append(dict(handler.headers))
        if self.misbehave is not None:
            self.misbehave(handler)
        elif handler.headers.get("ESANTE-API-KEY") != KEY:
            send(handler, 401, outcome("login"))
        elif parts.path == "/fhir/v2/_page":
            send(handler, 200, self._pages[parameters["id"][0]])
        elif parts.path == "/fhir/v2/Practitioner":
            send(handler, 200, self._paged(self._people(parameters)))
        elif parts.path == "/fhir/v2/PractitionerRole":
            send(handler, 200, self._paged(self._roles(parameters)))
        else:
            send(handler, 404, outcome("not-found"))

    def _people(self, parameters: dict[str, list[str]]) -> list[Json]:
        found = []
        for one in self.people:
            name = one["name"][0] if isinstance(one.get("name"), list) else {}
            family = fold(str(name.get("family", "")))
            given = fold(" ".join(map(str, name.get("given", ()))))
            asked = (fold(parameters[key][0]) if key in parameters else "" for key in KEYS)
            is_meant = all(map(str.startswith, (family, given), asked))
            if is_meant and ("active" not in parameters or one.get("active")):
                found.append(one)
        return found

    def _roles(self, parameters: dict[str, list[str]]) -> list[Json]:
        wanted = {f"Practitioner/{name}" for name in parameters["practitioner"][0].split(",")}
        roles = [r for r in self.roles if r.get("practitioner", {}).get("reference") in wanted]
        named = {r.get("organization", {}).get("reference") for r in roles}
        return roles + [p for p in self.places if f"Organization/{p['id']}" in named]

    def _paged(self, resources: list[Json]) -> Json:
        """Return the first page; the others wait under the address that the one before names."""
        size = self.page_size
        groups = [resources[i : i + size] for i in range(0, len(resources), size)] or [[]]
        pages = [bundle(group, len(resources)) for group in groups]
        for number, page in enumerate(pages[1:], start=1):
            name = f"p{len(self._pages)}-{number}"
            self._pages[name] = page
            url = f"{self.address}/_page?id={quote(name)}"
            pages[number - 1]["link"].insert(0, {"relation": "next", "url": url})
        return pages[0]


KEYS = ("family", "given")


def bundle(resources: list[Json], total: int) -> Json:
    return {
        "resourceType": "Bundle",
        "type": "searchset",
        "total": total,
        "entry": [
            {"fullUrl": f"https://x/{one.get('id')}", "resource": one, "search": {"mode": "match"}}
            for one in resources
        ],
        "link": [{"relation": "self", "url": "https://x/Practitioner"}],
    }


def outcome(code: str) -> Json:
    issue = {"severity": "error", "code": code, "diagnostics": "HAPI-0302: no"}
    return {"resourceType": "OperationOutcome", "issue": [issue]}


def send(handler: BaseHTTPRequestHandler, status: int, body: Json | bytes, **headers: str) -> None:
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    handler.send_response(status)
    for name, value in {"Content-Type": "application/fhir+json", **headers}.items():
        handler.send_header(name, value)
    handler.send_header("Content-Length", str(len(content)))
    handler.end_headers()
    handler.wfile.write(content)


@contextmanager
def serving(annuaire: Annuaire) -> Iterator[Annuaire]:
    """Serve `annuaire` on a free port of this computer; its `address` says where."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            annuaire.answer(self)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    annuaire.address = f"http://127.0.0.1:{server.server_address[1]}/fhir/v2"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield annuaire
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
