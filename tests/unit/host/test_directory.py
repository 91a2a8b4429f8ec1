"""The directory asked over a real connection, to a server of this computer."""

import socket
import ssl
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from patient_check.domain.directory import ListedPlace, ListedPractitioner, PractitionerName
from patient_check.domain.errors import (
    DirectoryBusy,
    LookUpCancelled,
    LookUpError,
    LookUpTimedOut,
    NoNetwork,
    RefusedKey,
    TooManyResults,
    UnreadableAnswer,
    UnsafeConnection,
)
from patient_check.host import directory as module
from patient_check.host.directory import NationalDirectory
from patient_check.knowledge.directory import load_directory
from patient_check.workflow.cancel import CancelFlag
from tests.unit.host.annuaire import (
    KEY,
    Annuaire,
    Answer,
    Json,
    bundle,
    concept,
    outcome,
    practitioner,
    role,
    send,
    serving,
)

JEANNE = PractitionerName("Martin", "Jeanne")


@pytest.fixture
def annuaire() -> Iterator[Annuaire]:
    with serving(Annuaire()) as one:
        yield one


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY"):
        monkeypatch.delenv(name, raising=False)


def directory(annuaire: Annuaire, patience_seconds: float = 10.0) -> NationalDirectory:
    return NationalDirectory(annuaire.address, patience_seconds=patience_seconds)


def test_a_name_gives_the_profession_the_specialty_and_the_places(annuaire: Annuaire) -> None:
    (found,) = directory(annuaire).find(JEANNE, KEY)
    assert found.name == PractitionerName("MARTIN", "JEANNE")
    assert [term.code for term in found.professions] == ["G15:10"]
    assert [(term.code, term.label) for term in found.specialties] == [("R38:SM42", "Psychiatrie")]
    assert found.places == (
        ListedPlace("INSTITUT CURIE", "PARIS", ("FINESS:131",)),  # type: ignore[arg-type]
        ListedPlace("CABINET DES TILLEULS", "VALBRUNE", ("R02:SA07",)),  # type: ignore[arg-type]
    )


def test_only_the_name_and_the_key_are_sent(annuaire: Annuaire) -> None:
    directory(annuaire).find(JEANNE, KEY)
    (path, first), (other_path, second) = annuaire.asked
    assert (path, other_path) == ("/fhir/v2/Practitioner", "/fhir/v2/PractitionerRole")
    assert first == {
        "family": ["Martin"], "given": ["Jeanne"], "active": ["true"], "_count": ["50"],
    }  # fmt: skip
    assert second["practitioner"] == ["003-1-0001"]
    for headers in annuaire.headers:
        assert headers["ESANTE-API-KEY"] == KEY
        assert headers["User-Agent"] == "patient-check"
        assert not {"Cookie", "Authorization", "Referer"} & headers.keys()


def test_a_longer_name_that_begins_alike_is_somebody_else(annuaire: Annuaire) -> None:
    names = {one.name.family for one in directory(annuaire).find(PractitionerName("martin"), KEY)}
    assert names == {"MARTIN"}


def test_accents_case_and_hyphens_do_not_matter(annuaire: Annuaire) -> None:
    (found,) = directory(annuaire).find(PractitionerName("Leveque Duval", "Anne"), KEY)
    assert found.name.family == "LÉVÊQUE-DUVAL"
    assert found.places == ()


def test_nobody_of_that_name_asks_no_second_question(annuaire: Annuaire) -> None:
    assert directory(annuaire).find(PractitionerName("Zyxwv"), KEY) == ()
    assert len(annuaire.asked) == 1


def test_pages_are_followed(annuaire: Annuaire) -> None:
    annuaire.page_size = 2
    found = directory(annuaire).find(PractitionerName("Martin"), KEY)
    assert {one.name.given for one in found} == {"JEANNE", "PAUL"}
    jeanne = next(one for one in found if one.name.given == "JEANNE")
    assert len(jeanne.places) == 2
    assert len(annuaire.asked) > 2
    assert all("ESANTE-API-KEY" in headers for headers in annuaire.headers)


def test_a_common_name_is_too_many(annuaire: Annuaire) -> None:
    annuaire.people = [practitioner(f"003-2-{i:04}", "DURAND", "ANNE") for i in range(21)]
    with pytest.raises(TooManyResults):
        directory(annuaire).find(PractitionerName("Durand"), KEY)


def test_pages_without_end_are_too_many(annuaire: Annuaire) -> None:
    annuaire.page_size = 1
    annuaire.people = [practitioner(f"003-2-{i:04}", f"DURAND{i}", "ANNE") for i in range(9)]
    with pytest.raises(TooManyResults):
        directory(annuaire).find(PractitionerName("Durand"), KEY)
    assert len(annuaire.asked) == module.MOST_PAGES


def test_signs_that_mean_something_in_a_search_mean_themselves(annuaire: Annuaire) -> None:
    directory(annuaire).find(PractitionerName("Martin,Durand|x"), KEY)
    assert annuaire.asked[0][1]["family"] == ["Martin\\,Durand\\|x"]


def test_what_is_missing_or_odd_is_left_out(annuaire: Annuaire) -> None:
    annuaire.people = [
        practitioner(
            "003-3-0001", "MARTIN", "JEANNE",
            {"text": "Médecin"}, concept("R38", "SM 42; DROP"), concept("G15", "10"),
            name=["nobody", {"family": 3}, {"family": "  MARTIN\u202e\n ", "given": "JEANNE"}],
        ),
        practitioner("003-3-0002", "MARTIN", "JEANNE", qualification="none", name={"family": "MARTIN"}),
        {"resourceType": "Practitioner", "active": True, "name": [{"family": "MARTIN"}]},
        {"resourceType": "OperationOutcome", "id": "o", "name": [{"family": "MARTIN"}], "active": True},
    ]  # fmt: skip
    annuaire.roles = [
        role("005-3-0001", "003-3-0001", "nowhere"),
        role("005-3-0002", "003-3-0001", "001-1-0001", organization={"display": "Institut"}),
        role("005-3-0003", "003-3-0001", "001-1-0001", organization={"reference": 3}),
    ]

    def answer(handler: BaseHTTPRequestHandler) -> None:
        people = annuaire.people if "/PractitionerRole" not in handler.path else annuaire.roles
        body = bundle(people, len(people))
        body["entry"] += [None, {"resource": "x"}, {"search": {"mode": "outcome"}}]
        body["link"] = "none"
        send(handler, 200, body)

    annuaire.misbehave = answer
    (found, other) = directory(annuaire).find(JEANNE, KEY)
    assert found.name == PractitionerName("MARTIN", "JEANNE")
    assert [term.code for term in found.professions] == ["G15:10"]
    assert (found.specialties, found.places) == ((), ())
    assert other == ListedPractitioner(PractitionerName("MARTIN"))


def test_words_from_outside_are_short_and_show_what_they_are(annuaire: Annuaire) -> None:
    annuaire.people = [
        practitioner("003-4-0001", "MARTIN", "JEANNE", concept("R38", "SM42", display="a\x1b[31m\u202e" + "b" * 900))
    ]  # fmt: skip
    (found,) = directory(annuaire).find(JEANNE, KEY)
    label = found.specialties[0].label
    assert len(label) <= 200
    assert label.isprintable()


@pytest.mark.parametrize("key", ["wrong", "", "two\nlines", "clé", "x" * 201])
def test_a_key_that_is_not_accepted_is_said(annuaire: Annuaire, key: str) -> None:
    with pytest.raises(RefusedKey):
        directory(annuaire).find(JEANNE, key)
    assert len(annuaire.asked) == (1 if key == "wrong" else 0)


def saying(status: int, body: Json | bytes, **headers: str) -> Answer:
    return lambda handler: send(handler, status, body, **headers)


def with_next(address: str) -> Answer:
    page = bundle([], 90)
    page["link"] = [{"relation": "next", "url": address}]
    return saying(200, page)


def cut_short(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Length", "500")
    handler.end_headers()
    handler.wfile.write(b"{")


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (saying(403, outcome("forbidden")), RefusedKey),
        (saying(403, b"<html>no</html>"), RefusedKey),
        (saying(400, outcome("security")), RefusedKey),
        (saying(429, b""), DirectoryBusy),
        (saying(500, outcome("exception")), DirectoryBusy),
        (saying(503, b"<html>later</html>"), DirectoryBusy),
        (saying(400, outcome("throttled")), DirectoryBusy),
        (saying(400, outcome("too-costly")), TooManyResults),
        (saying(400, outcome("processing")), UnreadableAnswer),
        (saying(404, outcome("not-found")), UnreadableAnswer),
        (saying(200, outcome("processing")), UnreadableAnswer),
        (saying(200, b"<html>a portal that wants a password</html>"), UnreadableAnswer),
        (saying(200, b""), UnreadableAnswer),
        (saying(200, b"[" * 100_000), UnreadableAnswer),
        (saying(200, b"[]"), UnreadableAnswer),
        (saying(200, b"\xff\xfe\xfa"), UnreadableAnswer),
        (saying(200, b"x", **{"Content-Encoding": "gzip"}), UnreadableAnswer),
        (saying(302, b"", Location="https://example.org/"), UnreadableAnswer),
        (saying(307, b"", Location="/fhir/v2/elsewhere"), UnreadableAnswer),
        (with_next("https://example.org/fhir/v2/_page?id=1"), UnreadableAnswer),
        (with_next("http://127.0.0.1:1/fhir/v2/_page?id=1"), UnreadableAnswer),
        (with_next("http://127.0.0.1:bad/"), UnreadableAnswer),
        (with_next("file:///etc/passwd"), UnreadableAnswer),
        (with_next("relative"), UnreadableAnswer),
        (cut_short, UnreadableAnswer),
    ],
)
def test_each_failure_is_named(
    annuaire: Annuaire, answer: Answer, error: type[LookUpError]
) -> None:
    annuaire.misbehave = answer
    with pytest.raises(error):
        directory(annuaire).find(JEANNE, KEY)
    assert len(annuaire.asked) == 1


def test_a_next_page_of_the_same_computer_elsewhere_is_refused(annuaire: Annuaire) -> None:
    origin = annuaire.address.removesuffix("/fhir/v2")
    for address in (f"{origin}/other", f"{origin.replace('//', '//me:word@')}/fhir/v2/_page"):
        annuaire.misbehave = with_next(address)
        with pytest.raises(UnreadableAnswer):
            directory(annuaire).find(JEANNE, KEY)
    assert {path for path, _ in annuaire.asked} == {"/fhir/v2/Practitioner"}


def test_an_answer_without_end_is_left(annuaire: Annuaire, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_BYTES", 100_000)
    annuaire.misbehave = saying(200, b" " * 200_000)
    with pytest.raises(UnreadableAnswer):
        directory(annuaire).find(JEANNE, KEY)


def test_a_directory_that_does_not_answer_is_left(annuaire: Annuaire) -> None:
    released = threading.Event()

    def nothing(_: BaseHTTPRequestHandler) -> None:
        released.wait(30)

    annuaire.misbehave = nothing
    try:
        with pytest.raises(LookUpTimedOut):
            directory(annuaire, patience_seconds=0.2).find(JEANNE, KEY)
    finally:
        released.set()


def test_an_answer_that_stops_half_way_is_left(annuaire: Annuaire) -> None:
    released = threading.Event()

    def half(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", "500")
        handler.end_headers()
        handler.wfile.write(b"{" + b" " * 100)
        released.wait(30)

    annuaire.misbehave = half
    try:
        with pytest.raises(LookUpTimedOut):
            directory(annuaire, patience_seconds=0.2).find(JEANNE, KEY)
    finally:
        released.set()


def test_a_look_up_can_be_stopped(annuaire: Annuaire) -> None:
    cancel = CancelFlag()
    cancel.cancel()
    with pytest.raises(LookUpCancelled):
        directory(annuaire).find(JEANNE, KEY, cancel=cancel)
    assert annuaire.asked == []


def test_a_look_up_can_be_stopped_between_two_questions(annuaire: Annuaire) -> None:
    cancel = CancelFlag()

    def last_page(handler: BaseHTTPRequestHandler) -> None:
        cancel.cancel()
        send(handler, 200, bundle(annuaire.people, 5))

    annuaire.misbehave = last_page
    with pytest.raises(LookUpCancelled):
        directory(annuaire).find(JEANNE, KEY, cancel=cancel)
    assert len(annuaire.asked) == 1


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def test_no_network_is_said() -> None:
    closed = NationalDirectory(f"http://127.0.0.1:{free_port()}/fhir/v2")
    with pytest.raises(NoNetwork):
        closed.find(JEANNE, KEY)


def test_a_computer_that_nobody_can_find_is_no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "unknown")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    with pytest.raises(NoNetwork):
        NationalDirectory("https://directory.invalid/fhir/v2").find(JEANNE, KEY)


def test_a_proxy_of_the_environment_is_used_and_its_passwords_are_not(
    annuaire: Annuaire, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    passwords = tmp_path / "passwords"
    passwords.write_text("machine 127.0.0.1 login me password secret\n", encoding="utf-8")
    monkeypatch.setenv("NETRC", str(passwords))
    monkeypatch.setenv("http_proxy", annuaire.address.removesuffix("/fhir/v2"))
    monkeypatch.delenv("no_proxy", raising=False)
    monkeypatch.delenv("NO_PROXY", raising=False)
    elsewhere = NationalDirectory(f"http://127.0.0.1:{free_port()}/fhir/v2")
    assert len(elsewhere.find(JEANNE, KEY)) == 1
    assert all("Authorization" not in headers for headers in annuaire.headers)


def test_a_server_that_cannot_prove_who_it_is_is_refused(annuaire: Annuaire) -> None:
    speaks_no_tls = annuaire.address.replace("http://", "https://")
    with pytest.raises(UnsafeConnection):
        NationalDirectory(speaks_no_tls).find(JEANNE, KEY)
    assert annuaire.asked == []


@pytest.mark.parametrize(
    "address",
    ["http://gateway.example.org/fhir/v2", "ftp://127.0.0.1/", "https://", "gateway.example.org"],
)
def test_an_address_that_is_not_safe_is_refused(address: str) -> None:
    with pytest.raises(ValueError, match="https only"):
        NationalDirectory(address)


def test_certificates_are_always_checked_and_other_files_left_alone(
    annuaire: Annuaire, monkeypatch: pytest.MonkeyPatch
) -> None:
    from requests import Session  # noqa: PLC0415 - where the tested module imports it too

    seen: list[tuple[object, bool]] = []
    real = Session.send

    def send_and_note(self: Session, request: object, **options: object) -> object:
        seen.append((options["verify"], self.trust_env))
        return real(self, request, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(Session, "send", send_and_note)
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", "/nowhere/authorities.pem")
    directory(annuaire).find(JEANNE, KEY)
    assert seen == [(True, False)] * 2
    assert ssl.create_default_context().verify_mode is ssl.CERT_REQUIRED


def test_without_an_address_it_is_the_one_of_our_records() -> None:
    shipped = NationalDirectory()
    assert load_directory().base_address.startswith("https://")
    assert shipped._base == load_directory().base_address
