import shutil
from pathlib import Path

import pytest

from patient_check.cases.counts import counts_of
from patient_check.cases.desk import (
    DESK_FILE,
    change_passphrase,
    found_desk,
    has_desk,
    open_desk,
)
from patient_check.cases.folder import CaseFolder
from patient_check.cases.keys import Unlock, key_from_text, unlock_with
from patient_check.domain.errors import (
    CaseExists,
    CaseKeyMissing,
    CaseMissing,
    DamagedCaseFile,
    PassphraseTooShort,
    WrongPassphrase,
)
from tests.unit.cases.made import KEY, OTHER_KEY, PASSPHRASE, full_case

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures" / "cases" / "v1-desk"
NEW = "une tout autre phrase de passe"


def test_a_second_computer_joins_with_the_passphrase_and_opens_the_cases(tmp_path: Path) -> None:
    assert not has_desk(tmp_path)
    key = found_desk(tmp_path, PASSPHRASE)
    assert has_desk(tmp_path)
    case = full_case()
    CaseFolder(tmp_path, key).create(case).close()
    joined = open_desk(tmp_path, Unlock(passphrase=PASSPHRASE))
    assert joined == key
    assert CaseFolder(tmp_path, joined).read(case.id) == case


def test_a_computer_that_has_the_key_needs_no_passphrase(tmp_path: Path) -> None:
    key = found_desk(tmp_path, PASSPHRASE)
    assert open_desk(tmp_path, unlock_with(key)) == key
    with pytest.raises(CaseKeyMissing) as caught:
        open_desk(tmp_path, unlock_with(OTHER_KEY))
    assert caught.value.has_passphrase


def test_the_passphrase_can_be_changed_and_the_cases_stay(tmp_path: Path) -> None:
    key = found_desk(tmp_path, PASSPHRASE)
    change_passphrase(tmp_path, PASSPHRASE, NEW)
    assert open_desk(tmp_path, Unlock(passphrase=NEW)) == key
    assert open_desk(tmp_path, unlock_with(key)) == key
    with pytest.raises(WrongPassphrase):
        open_desk(tmp_path, Unlock(passphrase=PASSPHRASE))
    with pytest.raises(WrongPassphrase):
        change_passphrase(tmp_path, PASSPHRASE, NEW)


def test_the_folder_of_the_first_version_is_read(tmp_path: Path) -> None:
    """The key, the breaches, the counts and a case of a desk, as the first version wrote them."""
    for file in FIXTURES.iterdir():
        shutil.copy(file, tmp_path)
    key = open_desk(tmp_path, Unlock(passphrase=PASSPHRASE))
    assert key == KEY
    cases = CaseFolder(tmp_path, key)
    assert [summary.name for summary in cases.summaries()] == [full_case().name]
    assert cases.read(full_case().id) == full_case()
    assert [record.organisation for record in cases.breaches.all()] == ["Clinique du Parc"]
    assert set(cases.counts.read()) == counts_of(full_case())


def test_a_desk_is_founded_once_and_never_by_accident(tmp_path: Path) -> None:
    with pytest.raises(CaseMissing):
        open_desk(tmp_path, Unlock(passphrase=PASSPHRASE))
    with pytest.raises(PassphraseTooShort) as caught:
        found_desk(tmp_path, "court")
    assert caught.value.minimum == 12
    assert not has_desk(tmp_path)
    key = found_desk(tmp_path, PASSPHRASE)
    with pytest.raises(CaseExists):
        found_desk(tmp_path, NEW)
    assert open_desk(tmp_path, Unlock(passphrase=PASSPHRASE)) == key


def test_a_damaged_key_is_said(tmp_path: Path) -> None:
    found_desk(tmp_path, PASSPHRASE)
    path = tmp_path / DESK_FILE
    path.write_bytes(path.read_bytes()[:-1])
    with pytest.raises(DamagedCaseFile):
        open_desk(tmp_path, Unlock(passphrase=PASSPHRASE))


@pytest.mark.parametrize("text", [None, "", "zz", "00ff", "0" * 63])
def test_what_is_no_key_in_a_keyring_is_no_key(text: str | None) -> None:
    assert key_from_text("desk", text) is None
    key = key_from_text(OTHER_KEY.name, OTHER_KEY.to_text())
    assert key == OTHER_KEY
