"""A notice to findings: the one way in for the window, the command line and the tests."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from patient_check.domain.errors import NoticeError
from patient_check.domain.finding import Findings
from patient_check.domain.notice import NoticeText
from patient_check.workflow.ports import NoticeReader

PARALLEL_READERS = 2


def analyze(notice: NoticeText, *, as_breach_notice: bool = False) -> Findings:
    """Return the findings of `notice`; see `extraction.extract`."""
    from patient_check.extraction.extract import extract  # noqa: PLC0415 - loads the patterns

    return extract(notice, as_breach_notice=as_breach_notice)


@dataclass(frozen=True, slots=True)
class Analysed:
    """One file and what came of it: findings, or the reason why it could not be read."""

    name: str
    findings: Findings | None = None
    error: NoticeError | None = None


def read_path(name: str, reader: NoticeReader) -> NoticeText:
    """Return the text of the file called `name`; raise a `NoticeError` leaf."""
    from patient_check.intake.files import read_file  # noqa: PLC0415

    return reader.read(read_file(Path(name)))


def analyze_all(
    names: Sequence[str],
    reader: NoticeReader,
    read: Callable[[str, NoticeReader], NoticeText] = read_path,
) -> Iterator[Analysed]:
    """Yield one result a name, in order; two readers work ahead of the analysis."""
    if not names:
        return
    with ThreadPoolExecutor(PARALLEL_READERS) as pool:
        ahead = PARALLEL_READERS * 4
        waiting: list[Future[NoticeText]] = [pool.submit(read, n, reader) for n in names[:ahead]]
        _load_patterns()
        for index, name in enumerate(names):
            future = waiting.pop(0)
            if index + ahead < len(names):
                waiting.append(pool.submit(read, names[index + ahead], reader))
            try:
                yield Analysed(name, analyze(future.result()))
            except NoticeError as error:
                yield Analysed(name, error=error)


def _load_patterns() -> None:
    """Load what the analysis needs while the first file is being read."""
    from patient_check.extraction import extract  # noqa: F401, PLC0415
    from patient_check.extraction.lexicon import lexicon  # noqa: PLC0415
    from patient_check.knowledge.cues import load_cues  # noqa: PLC0415

    lexicon()
    load_cues()
