"""The step between password and session: the code of the second factor."""

from typing import Any

from allauth.account.internal.stagekit import clear_login
from allauth.mfa.stages import AuthenticateStage
from django.http import HttpResponse
from django.shortcuts import redirect


class TahapKode(AuthenticateStage):
    """allauth's step under our own address; the half-opened sign-in waits in the session, for fifteen minutes."""

    urlname = "akun:kode"

    def handle(self) -> tuple[HttpResponse | None, bool]:
        """Lead to the page of the code whoever has activated the second factor; let others through."""
        if not self._should_handle(self.request):
            return None, True
        self.state["authentication_required"] = True
        return redirect(self.urlname), True

    def abort(self) -> Any:
        """Forget the half-opened sign-in."""
        clear_login(self.request)
        return redirect("akun:masuk")
