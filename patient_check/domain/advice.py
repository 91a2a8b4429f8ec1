"""What to do next: the case as it is known, the ordered steps, and the dates that matter."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import NewType

from patient_check.domain.category import DataCategoryId
from patient_check.domain.complaint import LetterKind
from patient_check.domain.finding import Article34Element, Findings
from patient_check.domain.inference import Inference
from patient_check.domain.parties import ContactPoint, Controller, DataSubject, OrganisationKind
from patient_check.domain.specialty import Source, SupportLine, Text, TextList

StepId = NewType("StepId", str)
DeadlineId = NewType("DeadlineId", str)
LinkId = NewType("LinkId", str)


class ActingFor(StrEnum):
    """For whom the person writes."""

    SELF = "self"
    MINOR = "minor"
    OTHER_ADULT = "other_adult"
    PROTECTED_ADULT = "protected_adult"
    DECEASED = "deceased"


class Misuse(StrEnum):
    """What the person has already noticed since the breach."""

    SUSPICIOUS_MESSAGES = "suspicious_messages"
    DEBIT = "debit"
    CARD_PAYMENT = "card_payment"
    SCAM_PAID = "scam_paid"
    IDENTITY_THEFT = "identity_theft"
    ACCOUNT_TAKEN = "account_taken"
    BLACKMAIL = "blackmail"
    PUBLISHED = "published"
    DISCRIMINATION = "discrimination"


class AnswerReceived(StrEnum):
    """What became of the person's letter to the organisation."""

    NONE = "none"
    EXTENDED = "extended"
    """The organisation announced, within the month, that it needs up to two months more."""
    INCOMPLETE = "incomplete"
    REFUSED = "refused"
    COMPLETE = "complete"


@dataclass(frozen=True, slots=True)
class Answers:
    """What the person says of their case; everything may be left out (None: not said).

    Dates: the notice received, the letter to the organisation, the complaint to the CNIL, its
    decision, the debit that is contested, the claim to the public body, its refusal. `wrote` and
    `complained` are for a person who did it without remembering the day.
    `is_exposed_to_violence` is True when somebody must not find their address. `names_visits`
    lets the letters name the visits that the person told; by default no letter does.
    """

    received_on: date | None = None
    wrote: bool | None = None
    wrote_on: date | None = None
    answer: AnswerReceived = AnswerReceived.NONE
    complained: bool | None = None
    complained_on: date | None = None
    cnil_decided_on: date | None = None
    debit_on: date | None = None
    claimed_on: date | None = None
    claim_refused_on: date | None = None
    acting_for: ActingFor = ActingFor.SELF
    organisation_kind: OrganisationKind = OrganisationKind.UNKNOWN
    misuse: frozenset[Misuse] = frozenset()
    is_exposed_to_violence: bool = False
    names_visits: bool = False
    sender: DataSubject = field(default_factory=DataSubject)
    represented: DataSubject = field(default_factory=DataSubject)
    controller: Controller = field(default_factory=Controller)
    bank: Controller = field(default_factory=Controller)
    city: str = ""

    @property
    def has_written(self) -> bool:
        """Whether the person wrote to the organisation already."""
        return bool(self.wrote) or self.wrote_on is not None

    @property
    def has_complained(self) -> bool:
        """Whether the person complained to the CNIL already."""
        return bool(self.complained) or self.complained_on is not None


@dataclass(frozen=True, slots=True)
class CaseFacts:
    """Everything that advice and letters are made of, on a given day.

    `today` is handed in. `quotes` has, for each data category, the sentences of the notice that
    carry the finding, as they stand in it. `contacts` are the ways to write or call that the
    notice gives. `downplaying` are the sentences in which the notice makes little of the breach.
    """

    today: date
    findings: Findings
    visits: tuple[Inference, ...] = ()
    answers: Answers = field(default_factory=Answers)
    quotes: Mapping[DataCategoryId, tuple[str, ...]] = field(
        default_factory=lambda: MappingProxyType({}),
    )
    contacts: tuple[ContactPoint, ...] = ()
    downplaying: tuple[str, ...] = ()

    @property
    def has_notice(self) -> bool:
        """Whether there is a notice: one that was read, or one whose day the person gave."""
        is_read = self.findings.is_breach_notice and bool(self.findings.art34)
        return is_read or self.answers.received_on is not None

    @property
    def lacking(self) -> tuple[Article34Element, ...]:
        """What the notice lacks of article 34; nothing where there is no notice."""
        if not self.has_notice:
            return ()
        return tuple(check.element for check in self.findings.art34 if not check.is_present)


class Phase(StrEnum):
    """The order of the steps: protect first, then keep proof, then use one's rights."""

    PROTECT = "protect"
    PROOF = "proof"
    RIGHTS = "rights"
    OTHER_ROUTES = "other_routes"


class Urgency(StrEnum):
    """When a step is best done."""

    NOW = "now"
    SOON = "soon"
    WHEN_READY = "when_ready"


class StepState(StrEnum):
    """What the person said of a step, kept by its id."""

    OPEN = "open"
    DONE = "done"
    NOT_NOW = "not_now"
    NOT_FOR_ME = "not_for_me"


@dataclass(frozen=True, slots=True)
class Link:
    """An address that opens outside, or a postal and phone route that works without a network.

    `language` is the language of the page. `last_seen` is the date of the public source in which
    the address was found in use ("undated" when it has none), `source` says which. `last_check`
    is the day on which the address itself was tried, or "".
    """

    id: LinkId
    label: Text
    language: str
    address: str
    last_seen: str
    last_check: str
    source: str
    phone: str = ""
    post: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do: why, how, how many minutes, what is needed, and on what authority.

    `certainty` is "high", or "medium" when the texts are conditional. `letters` can be drafted
    for it. `lines` are the help lines that belong to it.
    """

    id: StepId
    phase: Phase
    urgency: Urgency
    minutes: int
    title: Text
    why: Text
    how: TextList
    needs: TextList
    certainty: str
    letters: tuple[LetterKind, ...]
    links: tuple[Link, ...]
    lines: tuple[SupportLine, ...]
    sources: tuple[Source, ...]
    reviewed_on: str


@dataclass(frozen=True, slots=True)
class Deadline:
    """A date of the case. Days are counted in Europe/Paris; the date is the whole day.

    `is_own` tells that it is the person who must act by then (the date is then the prudent one).
    `is_assumed` tells that it counts from today, as if the step were done today.
    """

    id: DeadlineId
    date: date
    label: Text
    why: Text
    sources: tuple[Source, ...]
    is_own: bool
    is_assumed: bool = False


@dataclass(frozen=True, slots=True)
class Advice:
    """The steps of a case in the order to take them, and its deadlines in the order of dates."""

    steps: tuple[Step, ...]
    deadlines: tuple[Deadline, ...]
