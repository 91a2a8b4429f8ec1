"""What day it is: the one place that asks the computer."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


class SystemClock:
    """A `Clock` that reads the computer's, in French time: the deadlines are French ones."""

    def today(self) -> date:
        """Return the day it is in Paris."""
        return self.now().date()

    def now(self) -> datetime:
        """Return the moment it is in Paris; in the computer's zone when it knows none by name."""
        moment = datetime.now(UTC)
        try:
            return moment.astimezone(ZoneInfo("Europe/Paris"))
        except ZoneInfoNotFoundError:
            return moment.astimezone()
