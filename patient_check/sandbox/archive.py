"""The zip archives of Word and OpenDocument: opened within limits, XML without document type."""

import zipfile
from io import BytesIO
from xml.etree import ElementTree as ET

from patient_check.intake.limits import MAX_UNZIPPED_BYTES, MAX_ZIP_ENTRIES
from patient_check.intake.protocol import ReadStatus
from patient_check.sandbox.failure import ReadFailure

_ENCRYPTED = 1


class Archive:
    """A zip archive whose members together stay under the limit."""

    def __init__(self, content: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(BytesIO(content))
            entries = self._zip.infolist()
        except Exception as error:  # a hostile archive may raise anything
            raise ReadFailure(ReadStatus.DAMAGED) from error
        if len(entries) > MAX_ZIP_ENTRIES:
            raise ReadFailure(ReadStatus.TOO_LARGE)
        if sum(entry.file_size for entry in entries) > MAX_UNZIPPED_BYTES:
            raise ReadFailure(ReadStatus.TOO_LARGE)
        if any(entry.flag_bits & _ENCRYPTED for entry in entries):
            raise ReadFailure(ReadStatus.ENCRYPTED)
        self.names = tuple(entry.filename for entry in entries)
        self._left = MAX_UNZIPPED_BYTES

    def read(self, name: str) -> bytes:
        """Return one member; its declared size is not believed."""
        try:
            with self._zip.open(name) as member:
                data = member.read(self._left + 1)
        except KeyError as error:
            raise ReadFailure(ReadStatus.DAMAGED) from error
        except Exception as error:  # a hostile archive may raise anything
            raise ReadFailure(ReadStatus.DAMAGED) from error
        self._left -= len(data)
        if self._left < 0:
            raise ReadFailure(ReadStatus.TOO_LARGE)
        return data

    def xml(self, name: str) -> ET.Element:
        """Return the root of one XML member; a document type is refused, hence any entity."""
        return parse_xml(self.read(name))


class _NoDocumentType(ET.TreeBuilder):
    """Builds the tree, and stops at a document type: entities are its only use here."""

    def doctype(self, *_: object) -> None:
        """Refuse, before any entity is declared."""
        raise ReadFailure(ReadStatus.DAMAGED)


def parse_xml(data: bytes) -> ET.Element:
    """Return the root element of `data`."""
    parser = ET.XMLParser(target=_NoDocumentType())  # noqa: S314 - document types are refused
    try:
        parser.feed(data)
        root: ET.Element = parser.close()
    except ReadFailure:
        raise
    except Exception as error:
        raise ReadFailure(ReadStatus.DAMAGED) from error
    return root
