"""Sign-in through the government's own OpenID Connect provider."""

from typing import Any

from allauth.socialaccount.providers.base.constants import AuthProcess
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache

from petasama.akun.alamat import link, safe_next
from petasama.akun.penyedia import PROVIDER_ID


class PintuDaerah(OpenIDConnectOAuth2Adapter):
    """allauth's exchange with the provider; it is sent back to the configured address, never to that of a request."""

    def get_provider(self) -> Any:
        """Return the provider, which asks this class for its addresses."""
        provider = super().get_provider()
        provider.oauth2_adapter_class = type(self)
        return provider

    def get_callback_url(self, request: HttpRequest, app: Any) -> str:
        """Return where the provider sends the person back to."""
        return link("akun:daerah-kembali")


def pintu(request: HttpRequest) -> PintuDaerah:
    """Return the exchange; 404 where no provider is configured."""
    if not settings.SOCIALACCOUNT_PROVIDERS:
        raise Http404
    return PintuDaerah(request, PROVIDER_ID)


def ke_penyedia(request: HttpRequest) -> HttpResponse:
    """Send the person to the provider."""
    return pintu(request).get_provider().redirect(request, AuthProcess.LOGIN, next_url=safe_next(request))


@never_cache
def kembali(request: HttpRequest) -> HttpResponse:
    """Take the person back from the provider: sign in, or say why not."""
    return OAuth2CallbackView.adapter_view(pintu(request))(request)
