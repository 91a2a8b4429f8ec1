"""Data categories (GDPR art. 34(2) and 30(1)(c)) and what a notice can say of each."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

DataCategoryId = NewType("DataCategoryId", str)


class ExposureStatus(StrEnum):
    """What the notice says of one category."""

    EXPOSED = "exposed"
    POSSIBLE = "possible"
    IF_PROVIDED = "if_provided"
    SOME_PEOPLE = "some_people"
    NOT_EXPOSED = "not_exposed"


class CategoryGroup(StrEnum):
    """The families under which categories are listed."""

    IDENTITY = "identity"
    CONTACT = "contact"
    OFFICIAL_ID = "official_id"
    CREDENTIALS = "credentials"
    FINANCIAL = "financial"
    INSURANCE = "insurance"
    CARE = "care"
    MEDICAL = "medical"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class DataCategory:
    """One category of personal data, with its words in each language.

    `label` and `explanation` map a language code ("fr", "en") to a short name and to one plain
    sentence that says what these data are and why they matter.
    """

    id: DataCategoryId
    group: CategoryGroup
    label: dict[str, str]
    explanation: dict[str, str]
