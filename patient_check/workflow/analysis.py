"""A notice to findings: the one way in for the window, the command line and the tests."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from patient_check.domain.errors import NoticeError
from patient_check.domain.finding import Findings
from patient_check.domain.notice import NoticeFormat, NoticeText
from patient_check.workflow.ports import CancelToken, NoticeReader
from patient_check.workflow.read_ahead import read_ahead

PARALLEL_READERS: Final = 2
_READ_AHEAD: Final = 8


def analyze(notice: NoticeText, *, as_breach_notice: bool = False) -> Findings:
    """Return the findings of `notice`; see `extraction.extract`."""
    from patient_check.extraction.extract import extract  # noqa: PLC0415 - loads the patterns

    return extract(notice, as_breach_notice=as_breach_notice)


@dataclass(frozen=True, slots=True)
class Analysed:
    """One file and what came of it: findings with the text they point into, or the error.

    `confidence` is the mean, 0 to 100, of the pages whose words come from a picture; None when
    there is no such page. It stays high on a page that lost a part of its words.
    """

    name: str
    outcome: Findings | NoticeError
    text: str = ""
    confidence: float | None = None


def analyze_all(
    names: Sequence[str],
    reader: NoticeReader,
    get_bytes: Callable[[str], bytes],
    *,
    cancel: CancelToken | None = None,
) -> Iterator[Analysed]:
    """Yield one result a name, in order; two readers work ahead of the analysis.

    `get_bytes` returns the content of a name; it and the reader may raise a `NoticeError`, which
    is the result of that name and stops no other.
    """

    def read(name: str) -> NoticeText:
        return reader.read(get_bytes(name), cancel=cancel)

    notices = read_ahead(names, read, workers=PARALLEL_READERS, ahead=_READ_AHEAD)
    _load_patterns()  # while the first notices are being read
    for name, take in zip(names, notices, strict=True):
        try:
            notice = take()
        except NoticeError as error:
            yield Analysed(name, error)
        else:
            yield Analysed(name, analyze(notice), notice.text, _confidence(notice))


def _confidence(notice: NoticeText) -> float | None:
    pages = notice.recognised
    return sum(page.confidence for page in pages) / len(pages) if pages else None


def _load_patterns() -> None:
    """Load all that an analysis loads on its first use, by doing one on the shipped sample."""
    from patient_check.assets import asset  # noqa: PLC0415 - while the first notices are read

    analyze(NoticeText(asset("samples", "exemple.txt").read_text("utf-8"), NoticeFormat.TEXT))
