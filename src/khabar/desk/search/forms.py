"""The search form: every state of it is an address."""

from typing import Any, get_args

from django import forms
from django.utils.translation import gettext_lazy as _

from khabar.archive.search.filters import Filters
from khabar.archive.search.rough import things_named
from khabar.desk.templatetags.desk import label
from khabar.records import SourceKind, Stance

_SPEAKERS = ("person", "organization", "outlet")


class SearchForm(forms.Form):
    q = forms.CharField(required=False, max_length=500, label=_("Words"))
    said = forms.BooleanField(required=False, label=_("Only in what is said"))
    speaker = forms.CharField(required=False, max_length=200, label=_("Speaker"))
    stance = forms.ChoiceField(required=False, label=_("Stance"))
    kind = forms.ChoiceField(required=False, label=_("Kind of source"))
    outlet = forms.CharField(required=False, max_length=200, label=_("Outlet"))
    place = forms.CharField(required=False, max_length=200, label=_("Place"))
    section = forms.CharField(required=False, max_length=200, label=_("Section"))
    first = forms.DateField(required=False, label=_("From"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    last = forms.DateField(required=False, label=_("To"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        for name, kinds in (("stance", Stance), ("kind", SourceKind)):
            self.fields[name].choices = [("", _("any")), *((key, label(key)) for key in get_args(kinds))]  # type: ignore[attr-defined]
        for name in ("q", "speaker", "outlet", "place", "section"):
            self.fields[name].widget.attrs["dir"] = "auto"

    def filters(self) -> Filters:
        told = self.cleaned_data
        return Filters(
            speakers=_keys(told["speaker"], _SPEAKERS),
            places=_keys(told["place"], ("place",)),
            stance=told["stance"] or None,
            kind=told["kind"] or None,
            outlet=told["outlet"] or None,
            section=told["section"] or None,
            first_day=told["first"],
            last_day=told["last"],
        )


def _keys(name: str, kinds: tuple[str, ...]) -> tuple[int, ...] | None:
    return tuple(thing.pk for thing in things_named(name, kinds)) if name else None
