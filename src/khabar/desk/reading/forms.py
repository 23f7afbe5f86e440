"""What may be pasted: a link, a text, or a file."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

MOST_TEXT = 1_000_000  # code points
MOST_FILE = 10_000_000  # bytes


class ReadForm(forms.Form):
    link = forms.CharField(
        required=False, max_length=2_000, label=_("A link"), widget=forms.URLInput(attrs={"dir": "ltr", "placeholder": "https://"})
    )
    text = forms.CharField(
        required=False,
        max_length=MOST_TEXT,
        strip=False,
        label=_("or a text, or the source of a page"),
        widget=forms.Textarea(attrs={"dir": "auto"}),
    )
    file = forms.FileField(
        required=False, label=_("or a file"), help_text=_("HTML, plain text, JSON Lines, a feed, WARC, MHTML or ZIP.")
    )
    published = forms.DateField(
        required=False,
        label=_("Published on"),
        help_text=_("Where the page does not say; «yesterday» is counted from it."),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    keep = forms.BooleanField(required=False, label=_("Keep it in the archive"))

    def clean(self) -> dict[str, Any]:
        told = super().clean() or {}
        given = [name for name in ("link", "text", "file") if told.get(name)]
        if not self.errors and len(given) != 1:
            raise forms.ValidationError(_("Give one of the three: a link, a text or a file."))
        if told.get("file") and told["file"].size > MOST_FILE:
            raise forms.ValidationError(_("The file is too large for the desk: 10 MB at most. «khabar ingest» takes larger ones."))
        return told
