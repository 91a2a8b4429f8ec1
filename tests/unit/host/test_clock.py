from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import pytest

from patient_check.host import clock
from patient_check.host.clock import SystemClock


class Late(datetime):
    @classmethod
    def now(cls, tz: object = None) -> "Late":  # noqa: ARG003 - as the real one
        return cls(2026, 11, 24, 23, 30, tzinfo=UTC)


def test_the_day_is_that_of_paris(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "datetime", Late)
    assert SystemClock().today().isoformat() == "2026-11-25"
    assert SystemClock().now().utcoffset() == timedelta(hours=1)


def test_a_computer_without_the_zones_uses_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(name: str) -> ZoneInfo:
        raise ZoneInfoNotFoundError(name)

    monkeypatch.setattr(clock, "ZoneInfo", unknown)
    before = datetime.now(UTC)
    assert before <= SystemClock().now() <= datetime.now(UTC)
