"""The forms by which an editor corrects a record."""

from typing import Any, get_args

from django import forms
from django.utils.translation import gettext_lazy as _

from khabar.desk.review.placed import Placed, Words
from khabar.desk.templatetags.desk import label
from khabar.records import Mode, SourceKind, Span, Stance


def _choices(kinds: object) -> list[tuple[str, str]]:
    return [(key, label(key)) for key in get_args(kinds)]


class RecordForm(forms.Form):
    """The words and the sense of a record. Words must stand in the article as they are written here."""

    speaker = forms.CharField(required=False, max_length=300, label=_("Speaker"), help_text=_("Empty: the article does not say."))
    stance = forms.ChoiceField(label=_("Stance"))
    kind = forms.ChoiceField(label=_("Kind of source"))
    mode = forms.ChoiceField(label=_("Wording"))
    via = forms.CharField(required=False, max_length=300, label=_("Through"))
    content = forms.CharField(
        max_length=20_000,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        label=_("What is said"),
        help_text=_("One piece a line, word for word."),
    )
    source = forms.CharField(required=False, max_length=1_000, label=_("Source, as written"))
    cue = forms.CharField(max_length=200, label=_("Cue, as written"))
    remark = forms.CharField(required=False, max_length=2_000, label=_("Remark"))

    def __init__(self, *given: Any, text: str, near: int, **named: Any) -> None:
        super().__init__(*given, **named)
        self._text, self._near = text, near
        for name, kinds in (("stance", Stance), ("kind", SourceKind), ("mode", Mode)):
            self.fields[name].choices = _choices(kinds)  # type: ignore[attr-defined]
        for name in ("speaker", "via", "content", "source", "cue", "remark"):
            self.fields[name].widget.attrs["dir"] = "auto"
        self.fields["speaker"].widget.attrs["list"] = "known"

    def clean_cue(self) -> Words:
        return self._found(self.cleaned_data["cue"])

    def clean_source(self) -> Words | None:
        words = self.cleaned_data["source"]
        return self._found(words) if words else None

    def clean_content(self) -> tuple[Words, ...]:
        lines = [line.strip() for line in self.cleaned_data["content"].splitlines()]
        found = tuple(self._found(line) for line in lines if line)
        if not found:
            raise forms.ValidationError(_("This field is required."))
        return found

    def record(self) -> Placed:
        told = self.cleaned_data
        return Placed(
            cue=told["cue"],
            content=told["content"],
            source=told["source"],
            speaker=told["speaker"] or None,
            kind=told["kind"],
            via=told["via"] or None,
            mode=told["mode"],
            stance=told["stance"],
        )

    def _found(self, words: str) -> Words:
        place: Span | None = Words(words, self._near).place(self._text)
        if place is None:
            raise forms.ValidationError(_("These words do not stand in the article."))
        return Words(words, place.start)


def as_initial(record: Placed) -> dict[str, Any]:
    """A record as a form shows it."""
    return {
        "speaker": record.speaker or "",
        "stance": record.stance,
        "kind": record.kind,
        "mode": record.mode,
        "via": record.via or "",
        "content": "\n".join(words.text.replace("\n", " ") for words in record.content),
        "source": record.source.text if record.source else "",
        "cue": record.cue.text,
    }
