"""The government's own sign-in provider (OpenID Connect), as the environment describes it and as it answers."""

from collections.abc import Mapping
from typing import Any

PROVIDER_ID = "daerah"


def oidc_providers(values: Mapping[str, str]) -> dict[str, Any]:
    """Return allauth's table of providers from NAMA, ISSUER, CLIENT_ID and CLIENT_SECRET; empty without an issuer.

    A bare issuer is completed to its discovery document by allauth. The exchange of the code is bound to the browser
    that began it (PKCE).
    """
    if not values["ISSUER"]:
        return {}
    app = {
        "provider_id": PROVIDER_ID,
        "name": values["NAMA"] or "akun pemerintah daerah",
        "client_id": values["CLIENT_ID"],
        "secret": values["CLIENT_SECRET"],
        "settings": {"server_url": values["ISSUER"].rstrip("/")},
    }
    return {"openid_connect": {"APPS": [app], "OAUTH_PKCE_ENABLED": True}}


def provider_name(providers: Mapping[str, Any]) -> str:
    """Return what the button calls the provider; "" when none is configured."""
    return providers["openid_connect"]["APPS"][0]["name"] if providers else ""


def uid_is_linked(sociallogin: Any) -> bool:
    """Whether the provider's person is linked to an account already."""
    return sociallogin.account.pk is not None


def email_of(sociallogin: Any) -> str:
    """Return the address that the provider vouches for; "" when it vouches for none."""
    verified = [item.email.lower() for item in sociallogin.email_addresses if item.verified is True]
    return verified[0] if verified else ""
