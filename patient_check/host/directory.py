"""The public directory of practitioners, asked over the network: one question, nothing kept.

Only this module sends something out. It talks to one computer, over TLS, follows no redirection,
and reads answers of a bounded size within a bounded time.
"""

import json
import time
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

from patient_check.domain.directory import ListedPractitioner, PractitionerName
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
from patient_check.explanation.folding import fold
from patient_check.host import fhir
from patient_check.knowledge.directory import load_directory

if TYPE_CHECKING:
    from requests import Response, Session

    from patient_check.workflow.ports import CancelToken

MOST_PRACTITIONERS: Final = 20
MOST_PAGES: Final = 6
MOST_BYTES: Final = 4 * 1024 * 1024
PATIENCE_SECONDS: Final = 20.0
_CONNECT_SECONDS: Final = 5.0
_PAGE: Final = "50"
_CHUNK: Final = 16 * 1024
_HERE: Final = frozenset({"127.0.0.1", "::1", "localhost"})
_LONGEST_KEY: Final = 200
_REFUSED: Final = frozenset({401, 403})
_BUSY: Final = 429
_OK: Final = 200
_BROKEN: Final = 500
_SPECIAL: Final = str.maketrans({sign: f"\\{sign}" for sign in "\\,|$"})
"""Signs that mean something in a FHIR search, written so that they mean themselves."""


class NationalDirectory:
    """A `PractitionerDirectory` on the Annuaire Santé.

    `base_address` is https; http is taken for this very computer only. `patience_seconds` is for
    the whole look-up.
    """

    def __init__(
        self, base_address: str = "", *, patience_seconds: float = PATIENCE_SECONDS
    ) -> None:
        self._records = load_directory()
        self._base = base_address or self._records.base_address
        parts = urlsplit(self._base)
        is_here = parts.scheme == "http" and parts.hostname in _HERE
        if not parts.hostname or not (parts.scheme == "https" or is_here):
            raise ValueError("the directory is asked over https only")
        self._origin = (parts.scheme, parts.hostname, parts.port)
        self._path = parts.path.rstrip("/") + "/"
        self._patience_seconds = patience_seconds

    def find(
        self, name: PractitionerName, key: str, *, cancel: "CancelToken | None" = None
    ) -> tuple[ListedPractitioner, ...]:
        """Return who bears `name`; raise a `LookUpError` leaf. Blocks: never on the GUI thread."""
        if not key.isascii() or not key.isprintable() or not 0 < len(key) <= _LONGEST_KEY:
            raise RefusedKey
        headers = {self._records.key_header: key}
        question = _Question(headers, self._patience_seconds, cancel)
        people = self._people(question, name)
        if not people:
            return ()
        resources = self._places(question, people)
        return tuple(fhir.listed(one, resources, self._records) for one in people.values())

    def _people(self, question: "_Question", name: PractitionerName) -> dict[str, fhir.Resource]:
        """Return the practitioners of exactly this name: the directory searches beginnings."""
        asked = {"family": name.family, "given": name.given}
        parameters = {k: value.translate(_SPECIAL) for k, value in asked.items() if value}
        parameters |= {"active": "true", "_count": _PAGE}
        found = fhir.Resources()
        for bundle in self._pages(question, "Practitioner", parameters):
            found.add(bundle)
        people = {
            key: one
            for key, one in found.of("Practitioner").items()
            if fhir.is_active(one) and _is_named(fhir.name_of(one), name)
        }
        if len(people) > MOST_PRACTITIONERS:
            raise TooManyResults
        return people

    def _places(self, question: "_Question", people: Mapping[str, fhir.Resource]) -> fhir.Resources:
        """Return where these practitioners practise."""
        parameters = {
            "practitioner": ",".join(name.translate(_SPECIAL) for name in people),
            "active": "true",
            "_include": "PractitionerRole:organization",
            "_count": _PAGE,
        }
        found = fhir.Resources()
        for bundle in self._pages(question, "PractitionerRole", parameters):
            found.add(bundle)
        return found

    def _pages(
        self, question: "_Question", kind: str, parameters: Mapping[str, str]
    ) -> Iterator[fhir.Resource]:
        address = f"{self._base.rstrip('/')}/{kind}"
        bundle = question.ask(address, parameters)
        yield bundle
        for _ in range(MOST_PAGES - 1):
            if not (following := fhir.next_address(bundle)):
                return
            self._check_stays(following)
            bundle = question.ask(following, {})
            yield bundle
        if fhir.next_address(bundle):
            raise TooManyResults

    def _check_stays(self, address: str) -> None:
        """Refuse a next page that is anywhere but where the first one was: the key goes with it."""
        try:
            parts = urlsplit(address)
            origin = (parts.scheme, parts.hostname, parts.port)
        except ValueError:
            raise UnreadableAnswer from None
        if (
            origin != self._origin
            or "@" in parts.netloc
            or not f"{parts.path}/".startswith(self._path)
        ):
            raise UnreadableAnswer


class _Question:
    """The requests of one look-up, which share their time."""

    def __init__(
        self,
        headers: Mapping[str, str],
        patience_seconds: float,
        cancel: "CancelToken | None",
    ) -> None:
        self._headers = headers
        self._until = time.monotonic() + patience_seconds
        self._cancel = cancel

    def ask(self, address: str, parameters: Mapping[str, str]) -> fhir.Resource:
        """Return the bundle at `address`; raise a `LookUpError` leaf."""
        from requests import RequestException  # noqa: PLC0415 - see `_session`
        from requests.utils import get_environ_proxies  # noqa: PLC0415 - same

        left = self._left()
        try:
            with (
                _session(self._headers) as session,
                session.get(
                    address,
                    params=dict(parameters),
                    timeout=(min(_CONNECT_SECONDS, left), left),
                    proxies=get_environ_proxies(address),
                    allow_redirects=False,
                    stream=True,
                ) as response,
            ):
                content = self._content(response)
                status = response.status_code
        except RequestException as error:
            raise _meaning(error) from error
        return _bundle(status, content)

    def _content(self, response: "Response") -> bytes:
        content = bytearray()
        for chunk in response.iter_content(_CHUNK):
            content += chunk
            if len(content) > MOST_BYTES:
                raise UnreadableAnswer
            self._left()
        return bytes(content)

    def _left(self) -> float:
        """Return the seconds that are left; raise when there are none, or nobody waits."""
        if self._cancel is not None and self._cancel.is_cancelled():
            raise LookUpCancelled
        left = self._until - time.monotonic()
        if left <= 0:
            raise LookUpTimedOut
        return left


def _session(headers: Mapping[str, str]) -> "Session":
    """Return a session that carries the key, and nothing else of this computer.

    One for each question: a connection kept open may be closed under the next one.
    The environment may name a proxy; its password files and its own list of authorities are left
    alone.
    """
    from requests import Session  # noqa: PLC0415 - most sittings never ask the directory

    session = Session()
    session.trust_env = False
    session.headers.update(
        {
            "Accept": "application/fhir+json",
            "Connection": "close",
            "User-Agent": "patient-check",
            **headers,
        }
    )
    return session


def _bundle(status: int, content: bytes) -> fhir.Resource:
    if status in _REFUSED:
        raise RefusedKey
    if status == _BUSY or status >= _BROKEN:
        raise DirectoryBusy
    try:
        answer = json.loads(content)
    except (ValueError, RecursionError):
        raise UnreadableAnswer from None
    if status == _OK and isinstance(answer, dict) and answer.get("resourceType") == "Bundle":
        return answer
    raise _outcome(answer)


def _outcome(answer: Any) -> LookUpError:
    """Return what an OperationOutcome means for us."""
    codes = fhir.issue_codes(answer)
    if codes & {"login", "security", "forbidden", "expired"}:
        return RefusedKey()
    if codes & {"too-costly", "too-long"}:
        return TooManyResults()
    if codes & {"throttled", "transient", "timeout", "no-store"}:
        return DirectoryBusy()
    return UnreadableAnswer()


def _meaning(error: Exception) -> LookUpError:
    from requests import exceptions  # noqa: PLC0415 - see `_session`
    from urllib3.exceptions import ReadTimeoutError  # noqa: PLC0415 - same

    is_late = any(isinstance(cause, ReadTimeoutError) for cause in error.args)
    if isinstance(error, exceptions.Timeout) or is_late:
        return LookUpTimedOut()
    if isinstance(error, exceptions.SSLError):
        return UnsafeConnection()
    if isinstance(error, exceptions.ChunkedEncodingError | exceptions.ContentDecodingError):
        return UnreadableAnswer()
    if isinstance(error, exceptions.ConnectionError):
        return NoNetwork()
    return UnreadableAnswer()


def _is_named(listed: PractitionerName, asked: PractitionerName) -> bool:
    """Return True for the same family name, and first names of which one begins the other."""
    if fold(listed.family) != fold(asked.family):
        return False
    mine, theirs = fold(asked.given).split(), fold(listed.given).split()
    shared = min(len(mine), len(theirs))
    return mine[:shared] == theirs[:shared]
