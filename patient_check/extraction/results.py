"""What is known of one mention once its sentence has been read."""

from typing import NamedTuple

from patient_check.domain.category import ExposureStatus
from patient_check.extraction.frames import Frame
from patient_check.extraction.mentions import Mention


class Qualified(NamedTuple):
    """A mention with its status; `frame` decided it, `strength` says how directly.

    Strength 3: its own verb; 2: the line that introduces it; 1: a section or a mere list.
    """

    mention: Mention
    status: ExposureStatus
    frame: Frame
    strength: int
    local_rule: str = ""
