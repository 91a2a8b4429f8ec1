"""Every limit of the reading, in one table; both sides of the wall check them."""

from typing import Final

MAX_FILE_BYTES: Final = 20 * 1024 * 1024
MAX_PAGES: Final = 200
MAX_PAGE_CHARACTERS: Final = 50_000
MAX_CHARACTERS: Final = 1_000_000
MAX_PARTS: Final = 40
"""Readable parts of one file: the message, its attachments, theirs."""
MAX_NESTING: Final = 8
"""Messages in messages, and multiparts in multiparts."""
MAX_NAME: Final = 200
MAX_TABLE_NESTING: Final = 20
MAX_UNZIPPED_BYTES: Final = 60 * 1024 * 1024
"""All the members of one zip archive together."""
MAX_ZIP_ENTRIES: Final = 5_000
MAX_HIDDEN_SPANS: Final = 10_000

MAX_PICTURE_PIXELS: Final = 64_000_000
"""A page as it is announced; the largest photos of telephones have 50 million."""
MAX_PICTURE_SIDE: Final = 30_000
MAX_SCANNED_PAGES: Final = 20
"""Pages of one file whose words are recognised in a picture."""
MAX_SCANNED_WORDS: Final = 5_000
"""Words of one such page."""

MAX_FRAME_BYTES: Final = 8 * 1024 * 1024
MAX_FRAMES: Final = 1_000
MAX_ANSWER_BYTES: Final = 12 * 1024 * 1024
"""All the frames of one reading together."""

WALL_SECONDS: Final = 30.0
SCANNED_PAGE_SECONDS: Final = 15.0
"""What each page that is recognised adds, from the moment it is begun."""
LONGEST_SECONDS: Final = WALL_SECONDS + MAX_SCANNED_PAGES * SCANNED_PAGE_SECONDS
CPU_SECONDS: Final = 240
"""A second guard, behind the seconds above: twenty pages on a slow machine."""
MEMORY_BYTES: Final = 1024 * 1024 * 1024
OPEN_FILES: Final = 64
POLL_SECONDS: Final = 0.04
"""How often a reading looks whether the person has cancelled it."""
