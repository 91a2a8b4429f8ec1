from collections.abc import Iterator

import pytest

from patient_check.intake.reader import IsolatedReader


@pytest.fixture(scope="session")
def reader() -> Iterator[IsolatedReader]:
    with IsolatedReader() as shared:
        yield shared
