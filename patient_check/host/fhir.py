"""Answers of the directory (FHIR R4, JSON) read as what they are: words from outside.

Anything may be missing, of another type, or too long; what cannot be read is left out.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from patient_check.domain.directory import (
    DirectoryRecords,
    ListedPlace,
    ListedPractitioner,
    ListedTerm,
    OfficialCode,
    PractitionerName,
)

_LONGEST_WORD: Final = 200
_NOMENCLATURE = re.compile(r"/TRE[_-]([A-Z]\d+)-")
_CODE = re.compile(r"[A-Za-z0-9.-]{1,20}")
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]+")

Resource = Mapping[str, Any]


@dataclass(slots=True)
class Resources:
    """The resources gathered over the pages of an answer, by type and id, in their order."""

    by_type: dict[str, dict[str, Resource]] = field(default_factory=dict)

    def add(self, bundle: Resource) -> None:
        """Take every resource of `bundle` that has a type and an id."""
        for entry in objects(bundle.get("entry")):
            resource = entry.get("resource")
            if isinstance(resource, dict):
                kind, name = resource.get("resourceType"), resource.get("id")
                if isinstance(kind, str) and isinstance(name, str):
                    self.by_type.setdefault(kind, {})[name] = resource

    def of(self, kind: str) -> dict[str, Resource]:
        """Return the resources of one type by id."""
        return self.by_type.get(kind, {})


def objects(value: Any) -> Iterator[Resource]:
    """Yield the objects of a list; an object alone counts as a list of one."""
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, dict):
            yield one


def words(value: Any) -> str:
    """Return a string as one short line, "" for anything else."""
    if not isinstance(value, str):
        return ""
    return " ".join(_UNSEEN.sub(" ", value).split())[:_LONGEST_WORD]


def next_address(bundle: Resource) -> str:
    """Return the address of the next page, "" on the last one."""
    links = (link for link in objects(bundle.get("link")) if link.get("relation") == "next")
    return next((url for link in links if (url := words_of_address(link.get("url")))), "")


def words_of_address(value: Any) -> str:
    """Return an address as it stands: cutting one would lead elsewhere."""
    return value if isinstance(value, str) else ""


def issue_codes(answer: Any) -> frozenset[str]:
    """Return the codes of an OperationOutcome: why the directory did not answer."""
    if not isinstance(answer, dict) or answer.get("resourceType") != "OperationOutcome":
        return frozenset()
    return frozenset(words(issue.get("code")) for issue in objects(answer.get("issue")))


def name_of(practitioner: Resource) -> PractitionerName:
    """Return the name under which somebody practises; empty words when there is none."""
    for name in objects(practitioner.get("name")):
        given = name.get("given")
        parts = [words(part) for part in given] if isinstance(given, list) else [words(given)]
        family = words(name.get("family"))
        if family:
            return PractitionerName(family, " ".join(part for part in parts if part))
    return PractitionerName("")


def is_active(resource: Resource) -> bool:
    """Return False only for what says that it is no longer in use."""
    return resource.get("active") is not False


def listed(
    practitioner: Resource, resources: Resources, records: DirectoryRecords
) -> ListedPractitioner:
    """Return what the directory tells of one practitioner, with their places of practice."""
    mine = str(practitioner.get("id"))
    roles = [
        role
        for role in resources.of("PractitionerRole").values()
        if is_active(role) and _referred(role.get("practitioner")) == ("Practitioner", mine)
    ]
    terms = [
        term
        for concept in _concepts(practitioner, roles)
        for term in _terms(concept, records.professions | records.specialties)
    ]
    return ListedPractitioner(
        name=name_of(practitioner),
        professions=_of_nomenclatures(terms, records.professions),
        specialties=_of_nomenclatures(terms, records.specialties),
        places=tuple(dict.fromkeys(_places(roles, resources, records))),
    )


def _concepts(practitioner: Resource, roles: list[Resource]) -> Iterator[Resource]:
    for qualification in objects(practitioner.get("qualification")):
        yield from objects(qualification.get("code"))
    for role in roles:
        yield from objects(role.get("code"))
        yield from objects(role.get("specialty"))


def _terms(concept: Resource, wanted: frozenset[str]) -> Iterator[ListedTerm]:
    """Yield each coding of a nomenclature that is wanted."""
    for coding in objects(concept.get("coding")):
        found = _NOMENCLATURE.search(words(coding.get("system")))
        code = words(coding.get("code"))
        if found and found[1] in wanted and _CODE.fullmatch(code):
            label = words(coding.get("display")) or words(concept.get("text"))
            yield ListedTerm(OfficialCode(f"{found[1]}:{code}"), label)


def _of_nomenclatures(terms: list[ListedTerm], wanted: frozenset[str]) -> tuple[ListedTerm, ...]:
    """Return the terms of some nomenclatures, each code once."""
    by_code: dict[str, ListedTerm] = {}
    for term in terms:
        if term.code.split(":", 1)[0] in wanted:
            by_code.setdefault(term.code, term)
    return tuple(by_code.values())


def _places(
    roles: list[Resource], resources: Resources, records: DirectoryRecords
) -> Iterator[ListedPlace]:
    for role in roles:
        kind, name = _referred(role.get("organization"))
        organization = resources.of(kind).get(name) if kind == "Organization" else None
        if organization is None or not words(organization.get("name")):
            continue
        towns = (words(address.get("city")) for address in objects(organization.get("address")))
        yield ListedPlace(
            name=words(organization.get("name")),
            town=next((town for town in towns if town), ""),
            codes=_place_codes(organization, records.place_codes),
        )


def _place_codes(organization: Resource, prefixes: Mapping[str, str]) -> tuple[OfficialCode, ...]:
    """Return the codes of a place as our records write them, the most precise kind first."""
    terms = [
        term
        for concept in objects(organization.get("type"))
        for term in _terms(concept, frozenset(prefixes))
    ]
    codes = (term.code.split(":", 1) for term in terms)
    known = {(nomenclature, code) for nomenclature, code in codes}
    return tuple(
        OfficialCode(f"{prefix}:{code}")
        for wanted, prefix in prefixes.items()
        for nomenclature, code in sorted(known)
        if nomenclature == wanted
    )


def _referred(reference: Any) -> tuple[str, str]:
    """Return the type and the id of what a reference names, empty words when it names nothing."""
    address = reference.get("reference") if isinstance(reference, dict) else None
    parts = address.split("/") if isinstance(address, str) else []
    return (parts[-2], parts[-1]) if len(parts) > 1 else ("", "")
