"""The door: who may sign in, by NIP or e-mail address."""

from django.contrib.auth.backends import ModelBackend


class NipOrEmailBackend(ModelBackend):
    """Django's own check of the password; the name is found as NIP or e-mail by UserManager.get_by_natural_key.

    Rights do not hang on the account, so all of Django's permissions are answered with no.
    """

    def has_perm(self, user_obj: object, perm: str, obj: object = None) -> bool:
        """No right ever comes from here; roles come from appointments."""
        return False
