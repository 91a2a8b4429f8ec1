"""Data categories that, known together, allow what none of them allows alone."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

from patient_check.domain.category import DataCategoryId, ExposureStatus
from patient_check.domain.specialty import (
    Source,
    SourceId,
    SupportLine,
    SupportLineId,
    Text,
    TextList,
)

CombinationId = NewType("CombinationId", str)


class CombinationKind(StrEnum):
    """What somebody could do with the data; within one kind, the fuller combination replaces."""

    CALL = "call"
    MESSAGE = "message"
    IDENTITY = "identity"
    MONEY = "money"
    ACCOUNT = "account"
    GUESS = "guess"
    PRESSURE = "pressure"
    PRESENCE = "presence"


@dataclass(frozen=True, slots=True)
class CombinationRecord:
    """One combination as the shipped records tell it.

    Each of `parts` lists the categories that can play that part, the most telling first.
    `scenario` is what somebody could do, `alone` why no part would do by itself, `defence` what
    to do about it, the most useful first. `reviewed_on` is an ISO date.
    """

    id: CombinationId
    kind: CombinationKind
    parts: tuple[tuple[DataCategoryId, ...], ...]
    title: Text
    scenario: Text
    alone: Text
    defence: TextList
    support_lines: tuple[SupportLineId, ...]
    sources: tuple[SourceId, ...]
    reviewed_on: str


@dataclass(frozen=True, slots=True)
class CombinationRecords:
    """Every combination, the most helpful first.

    `cautions` has, for each status that is not certain, the sentence to show beside a
    combination; `{data}` stands for the names of the data. `sources` has every source cited.
    """

    combinations: tuple[CombinationRecord, ...]
    cautions: dict[ExposureStatus, Text]
    sources: dict[SourceId, Source]


@dataclass(frozen=True, slots=True)
class CombinationMember:
    """The category that plays one part, and what the notice says of it."""

    category: DataCategoryId
    status: ExposureStatus


@dataclass(frozen=True, slots=True)
class Combination:
    """A combination that the leaked data of one notice make up.

    `cautions` are the sentences to show when the notice is not certain of a member: which data,
    and what it says of them. They are empty when every member leaked for certain.
    """

    id: CombinationId
    kind: CombinationKind
    members: tuple[CombinationMember, ...]
    title: Text
    scenario: Text
    alone: Text
    defence: TextList
    cautions: tuple[Text, ...]
    support_lines: tuple[SupportLine, ...]
    sources: tuple[Source, ...]
    reviewed_on: str

    @property
    def is_certain(self) -> bool:
        """Return True when the notice says of every member that it leaked."""
        return all(member.status is ExposureStatus.EXPOSED for member in self.members)
