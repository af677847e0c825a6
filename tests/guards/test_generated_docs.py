"""docs/generated says what the code says."""

import shutil

import pytest
from django.core.management import CommandError, call_command

from tests.guards.sources import ROOT, VIOLATIONS


def test_generated_docs_are_current():
    call_command("generate_docs", check=True)


def test_a_stale_page_and_a_missing_page_are_noticed(tmp_path):
    folder = tmp_path / "generated"
    shutil.copytree(ROOT / "docs" / "generated", folder)
    shutil.copy(VIOLATIONS / "generated" / "workflows.md", folder / "workflows.md")
    (folder / "access.md").unlink()

    with pytest.raises(CommandError, match=r"workflows\.md, access\.md"):
        call_command("generate_docs", check=True, output=folder)


def test_writing_mends_a_stale_page(tmp_path):
    shutil.copy(VIOLATIONS / "generated" / "workflows.md", tmp_path / "workflows.md")

    call_command("generate_docs", output=tmp_path)

    call_command("generate_docs", check=True, output=tmp_path)
