"""The tables of the archive: `articles` and what stands in them, `things` across articles, `gathering` of pages."""

from khabar.archive.models.access import ApiKey as ApiKey
from khabar.archive.models.articles import Article as Article
from khabar.archive.models.articles import Version as Version
from khabar.archive.models.found import Amount as Amount
from khabar.archive.models.found import Attribution as Attribution
from khabar.archive.models.found import Time as Time
from khabar.archive.models.gathering import Failure as Failure
from khabar.archive.models.gathering import Feed as Feed
from khabar.archive.models.gathering import Run as Run
from khabar.archive.models.gathering import Visit as Visit
from khabar.archive.models.things import HandLink as HandLink
from khabar.archive.models.things import Link as Link
from khabar.archive.models.things import NameWord as NameWord
from khabar.archive.models.things import Thing as Thing
