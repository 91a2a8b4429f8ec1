"""Asks the public directory and the keyring in the background; nothing is asked unless called."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from patient_check.domain.errors import PatientCheckError
from patient_check.workflow.cancel import CancelFlag

if TYPE_CHECKING:
    from collections.abc import Callable

    from patient_check.domain.directory import PractitionerName
    from patient_check.domain.errors import NoticeError
    from patient_check.ui.runner import TaskRunner
    from patient_check.workflow.look_up import LookUp
    from patient_check.workflow.ports import LookUpPorts, Progress

T = TypeVar("T")


class DirectoryDesk:
    """The look-up of one window. Answers, or the error in their place, come in its own thread."""

    def __init__(self, make_ports: Callable[[], LookUpPorts], runner: TaskRunner) -> None:
        self._make_ports = make_ports
        self._ports: LookUpPorts | None = None
        self._runner = runner

    def look_up(
        self, name: PractitionerName, on_answer: Callable[[LookUp | PatientCheckError], None]
    ) -> CancelFlag:
        """Send the question; the flag that is returned stops it."""
        from patient_check.workflow import look_up  # noqa: PLC0415 - loads every record

        cancel = CancelFlag()
        self._run(
            lambda ports: look_up.look_up(name, ports.directory, ports.secrets, cancel=cancel),
            on_answer,
        )
        return cancel

    def keep_key(self, key: str, on_answer: Callable[[PatientCheckError | None], None]) -> None:
        """Keep the person's key in the system's keyring."""
        from patient_check.workflow import look_up  # noqa: PLC0415 - loads every record

        self._run(lambda ports: look_up.keep_key(key, ports.secrets), on_answer)

    def forget_key(self, on_answer: Callable[[PatientCheckError | None], None]) -> None:
        """Remove the person's key from the system's keyring."""
        from patient_check.workflow import look_up  # noqa: PLC0415 - loads every record

        self._run(lambda ports: look_up.forget_key(ports.secrets), on_answer)

    def _run(
        self,
        ask: Callable[[LookUpPorts], T],
        on_answer: Callable[[T | PatientCheckError], None],
    ) -> None:
        def work(_progress: Progress) -> T | PatientCheckError:
            if self._ports is None:
                self._ports = self._make_ports()
            try:
                return ask(self._ports)
            except PatientCheckError as error:
                return error

        def failed(error: NoticeError) -> None:
            on_answer(error)

        def advanced(_step: str, _share: float | None) -> None:
            """Nobody counts the steps of a question."""

        self._runner.run(work, on_answer, failed, advanced)
