from dataclasses import replace

from patient_check.domain.errors import DamagedFile, EmptyDocument
from patient_check.domain.finding import Findings
from patient_check.domain.notice import NoticeText, RecognisedPage
from patient_check.workflow.analysis import analyze_all
from patient_check.workflow.cancel import CancelFlag
from patient_check.workflow.ports import CancelToken, Progress
from tests.fakes import FakeReader

PAGES = [(1, 90.0), (2, 80.0)]
NOTICE = "Votre nom et votre adresse e-mail ont été dérobés lors d'une violation de données."


class RememberingReader(FakeReader):
    """Keeps the tokens by which a reading could be stopped."""

    def __init__(self) -> None:
        super().__init__()
        self.tokens: list[CancelToken | None] = []

    def read(
        self,
        untrusted_content: bytes,
        *,
        cancel: CancelToken | None = None,
        progress: Progress | None = None,
    ) -> NoticeText:
        self.tokens.append(cancel)
        if untrusted_content == b"damaged":
            raise DamagedFile
        return super().read(untrusted_content, progress=progress)


def get_bytes(name: str) -> bytes:
    if name == "empty":
        raise EmptyDocument
    return b"damaged" if name == "damaged" else NOTICE.encode()


def test_each_name_has_its_own_result_and_text() -> None:
    results = list(analyze_all(["a", "empty", "damaged", "b"], RememberingReader(), get_bytes))
    assert [result.name for result in results] == ["a", "empty", "damaged", "b"]
    assert isinstance(results[1].outcome, EmptyDocument)
    assert isinstance(results[2].outcome, DamagedFile)
    for result in (results[0], results[3]):
        assert isinstance(result.outcome, Findings)
        assert result.text == NOTICE
        assert {finding.category for finding in result.outcome.categories} == {
            "last_name",
            "email",
        }


def test_every_reading_can_be_stopped() -> None:
    reader, cancel = RememberingReader(), CancelFlag()
    assert len(list(analyze_all(["a", "b"], reader, get_bytes, cancel=cancel))) == 2
    assert reader.tokens == [cancel, cancel]


def test_no_name_no_result() -> None:
    assert list(analyze_all([], FakeReader(), get_bytes)) == []


def test_the_confidence_of_recognised_pages_is_their_mean() -> None:
    class Scanner(FakeReader):
        def read(
            self,
            untrusted_content: bytes,
            *,
            cancel: CancelToken | None = None,
            progress: Progress | None = None,
        ) -> NoticeText:
            notice = super().read(untrusted_content, cancel=cancel, progress=progress)
            pages = tuple(RecognisedPage(n, 10, 10, confidence, 0.0) for n, confidence in PAGES)
            return replace(notice, recognised=pages)

    (result,) = analyze_all(["scan.pdf"], Scanner(), get_bytes)
    assert result.confidence == 85.0
    (plain,) = analyze_all(["a"], RememberingReader(), get_bytes)
    assert plain.confidence is None
