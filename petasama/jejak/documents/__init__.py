"""The paper of the trail; importing this package registers it."""

from petasama.jejak.documents.jejak import SALINAN_JEJAK

__all__ = ["SALINAN_JEJAK"]
