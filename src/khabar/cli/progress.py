"""How far a long run has come, told on standard error: one line that renews itself on a terminal, else one now and then."""

import sys
import time
from typing import TextIO


class Progress:
    """Counts pages. Nothing is said in the first second.

    total: how many there will be; None where nobody knows.
    """

    def __init__(self, total: int | None, stream: TextIO | None = None) -> None:
        self._total = total
        self._stream = sys.stderr if stream is None else stream
        self._renews = self._stream.isatty()
        self._every = 0.2 if self._renews else 10.0
        self._start = self._said = time.monotonic()
        self._begun = False
        self.pages = 0
        self.errors = 0

    def page(self, ok: bool) -> None:
        self.pages += 1
        self.errors += not ok
        now = time.monotonic()
        if now - self._said >= (self._every if self._begun else max(1.0, self._every)):
            self._said, self._begun = now, True
            self._say(now)

    def end(self) -> None:
        """Say the last word: always where it was asked for, on a terminal only after a run that took its time."""
        if self._begun or not self._renews:
            self._say(time.monotonic())
            self._stream.write("\n" if self._renews else "")

    def _say(self, now: float) -> None:
        of = f" of {self._total:,}" if self._total else ""
        rate = self.pages / max(now - self._start, 1e-9)
        errors = f", {self.errors:,} not readable" if self.errors else ""
        left = f", {_clock((self._total - self.pages) / rate)} left" if self._total and self.pages < self._total else ""
        line = f"khabar: {self.pages:,}{of} pages, {rate:,.0f} a second{errors}{left}"
        self._stream.write(f"\r{line}\x1b[K" if self._renews else line + "\n")
        self._stream.flush()


def _clock(seconds: float) -> str:
    minutes, seconds = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"
