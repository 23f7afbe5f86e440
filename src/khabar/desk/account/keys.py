"""Keys of the API: an admin makes one, which is shown once, and takes it back."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from khabar.archive.api.keys import make_key, revoke_key
from khabar.archive.models import ApiKey
from khabar.desk.account.roles import admins_only
from khabar.desk.limits import at_most
from khabar.errors import ArchiveError


class KeyForm(forms.Form):
    name = forms.CharField(
        max_length=80,
        label=_("Who the key is for"),
        help_text=_("A person or a program. A name is given once, so that its use can be told apart for ever."),
        widget=forms.TextInput(attrs={"dir": "auto", "autocomplete": "off"}),
    )


@never_cache
@admins_only
@at_most(30)
def keys(request: HttpRequest) -> HttpResponse:
    """All keys, and a new one, which this answer alone shows."""
    form = KeyForm(request.POST or None)
    made = _made(form) if request.method == "POST" and form.is_valid() else None
    told: dict[str, Any] = {"form": KeyForm() if made else form, "made": made, "keys": ApiKey.objects.order_by("revoked", "-made")}
    return render(request, "account/keys.html", told, status=422 if form.errors else 200)


@require_POST
@admins_only
def revoke(request: HttpRequest, key: int) -> HttpResponse:
    name = get_object_or_404(ApiKey, pk=key).name
    revoke_key(name)
    messages.success(request, _("The key opens nothing any more: %(name)s") % {"name": name})
    return redirect("account:keys")


def _made(form: KeyForm) -> str | None:
    """The new key; None where its name is taken, which the form then says."""
    try:
        return make_key(form.cleaned_data["name"])
    except ArchiveError:
        form.add_error("name", _("There is a key of this name already, or there was one. Choose another name."))
        return None
