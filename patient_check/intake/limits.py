"""Every limit of the reading, in one table; both sides of the wall check them."""

from typing import Final

MAX_FILE_BYTES: Final = 20 * 1024 * 1024
MAX_PAGES: Final = 200
MAX_PAGE_CHARACTERS: Final = 50_000
MAX_CHARACTERS: Final = 1_000_000
MAX_PARTS: Final = 40
MAX_NESTING: Final = 8
MAX_UNZIPPED_BYTES: Final = 60 * 1024 * 1024
MAX_FRAME_BYTES: Final = 8 * 1024 * 1024
MAX_FRAMES: Final = 4_000
WALL_SECONDS: Final = 30.0
CPU_SECONDS: Final = 20
MEMORY_BYTES: Final = 1024 * 1024 * 1024
OPEN_FILES: Final = 64
POLL_SECONDS: Final = 0.04
