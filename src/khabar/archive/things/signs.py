"""What tells namesakes apart: the country that an office belongs to, and the field that it lies in."""

from functools import cache, lru_cache

import msgspec

from khabar.archive.models import Thing
from khabar.archive.things.home import country_named, is_shared, nation, own_country
from khabar.lexicons import load
from khabar.mentions.names import Named, named
from khabar.records import Entity
from khabar.words.letters import fold
from khabar.words.tokens import words_of

APART = frozenset(["sport", "culture"])  # whoever is known there is nobody of another field


class Signs(msgspec.Struct, frozen=True):
    """What is known of a thing beside its name; "" where the article does not say."""

    country: str = ""  # ISO 3166-1 alpha-2
    field: str = ""
    ref: str = ""

    def clash(self, other: "Signs") -> bool:
        """Whether two of one name cannot be one."""
        if self.ref and other.ref:
            return self.ref != other.ref
        if self.country and other.country and self.country != other.country:
            return True
        return bool(self.field and other.field and self.field != other.field and {self.field, other.field} & APART)


class _Title(msgspec.Struct):
    masculine: str
    feminine: str | None
    plural: str | None
    use: str
    field: str


@lru_cache(maxsize=1 << 14)
def signs_of_role(role: str) -> Signs:
    """Country and field that a title names: «وزير الخارجية الليبي» gives LY and political."""
    country = field = ""
    for word in words_of(role):
        field = field or _fields().get(word.fold, "")
        country = country or nation(word.fold) or country_named(word.fold)
    return Signs(country, field)


def signs_of(entity: Entity, home: str = "") -> Signs:
    """home: the country that the article is about; bodies that every country has are taken for that country's."""
    if entity.kind == "person":
        return signs_of_role(entity.role) if entity.role else Signs()
    if is_shared_body(entity):
        return Signs(own_country(entity) or home, "", entity.ref or "")
    return Signs(entity.country or "", "", entity.ref or "")


def is_shared_body(named: Entity | Thing) -> bool:
    """Whether its name alone does not say whose body it is."""
    return named.kind == "organization" and is_shared(named.name)


def is_bare_given_name(name: str) -> bool:
    """Whether a person is called by a given name alone: «محمد» is somebody else in each article."""
    folded = fold(name)
    return " " not in folded.strip() and bool(named(folded) & Named.GIVEN)


@cache
def _fields() -> dict[str, str]:
    found: dict[str, str] = {}
    for row in load.rows("titles.csv", _Title, None):
        if row.use == "kin":
            continue
        feminine = row.feminine or row.masculine + "ة"
        for form in (row.masculine, feminine, row.plural or "-"):
            if form != "-":
                found.setdefault(fold(form), row.field)
                found.setdefault("ال" + fold(form), row.field)
    return found
