"""What a rule of time hands on: the form it read, the words it takes, and letters of clitics before them."""

from typing import NamedTuple

from khabar.mentions.times.forms import Form
from khabar.records import TimeModifier


class Reading(NamedTuple):
    """Words [first, last) of a paragraph mean `form`. `lead`: letters glued to the first word that do not belong to it."""

    form: Form
    first: int
    last: int
    lead: int = 0
    modifier: TimeModifier | None = None
