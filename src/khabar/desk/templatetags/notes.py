"""Looking a note up by the id of its attribution."""

from collections.abc import Mapping

from django import template

register = template.Library()


@register.filter
def of(table: Mapping[str, object], key: str) -> object:
    return table.get(key)
