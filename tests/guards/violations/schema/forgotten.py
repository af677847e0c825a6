"""A model that grew by a field without a migration."""

from django.db import models


def forget_a_field(state):
    """Add a field to a model in the state of the project, as an edit of models.py would."""
    state.add_field("wilayah", "wilayah", "julukan", models.CharField(max_length=20), preserve_default=True)
