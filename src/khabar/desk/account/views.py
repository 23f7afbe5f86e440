"""Signing in, and the first account of a desk."""

import os
import secrets

from django import forms
from django.conf import settings
from django.contrib.auth import login as sign_in
from django.contrib.auth.forms import UserCreationForm
from django.contrib.auth.models import User
from django.contrib.auth.views import LoginView
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from khabar.desk.account.roles import has_accounts
from khabar.desk.limits import at_most

TOKEN = "KHABAR_SETUP_TOKEN"


class FirstForm(UserCreationForm):  # type: ignore[type-arg]
    """The first admin. token: printed where the desk was started, so that nobody else can be first."""

    token = forms.CharField(max_length=100, label=_("Set-up word"), help_text=_("It stands where «khabar serve» was started."))

    class Meta(UserCreationForm.Meta):
        model = User
        fields = ("username",)

    def clean_token(self) -> str:
        wanted, given = os.environ.get(TOKEN, ""), str(self.cleaned_data["token"])
        if not wanted or not secrets.compare_digest(wanted.encode(), given.strip().encode()):
            raise forms.ValidationError(_("This is not the word."))
        return given


@at_most(10)
def login(request: HttpRequest) -> HttpResponseBase:
    if settings.READ_ONLY:
        raise PermissionDenied
    return LoginView.as_view(template_name="account/login.html", extra_context={"no_accounts": not has_accounts()})(request)


@at_most(10)
def first(request: HttpRequest) -> HttpResponse:
    """Make the first account, as long as there is none."""
    if settings.READ_ONLY or has_accounts():
        raise PermissionDenied
    form = FirstForm(request.POST or None, initial={"token": request.GET.get("token", "")})
    if request.method == "POST" and form.is_valid():
        user = form.save(commit=False)
        user.is_staff = user.is_superuser = True
        user.save()
        sign_in(request, user)
        return redirect("front:front")
    return render(request, "account/first.html", {"form": form}, status=422 if form.errors else 200)
