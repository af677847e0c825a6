"""Imports run one way: the five contracts of pyproject.toml hold, and each of them notices a breach."""

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from petasama.stages import STAGES
from tests.guards.sources import PRODUCT, ROOT, VIOLATIONS

CONFIG = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
CONTRACTS = {contract["id"]: contract for contract in CONFIG["contracts"]}


def lint_imports(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the contracts on the copy of the product that lies under `root`."""
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache", "--no-logo", *arguments]
    return subprocess.run(
        [*command, "--config", str(ROOT / "pyproject.toml")], cwd=root, capture_output=True, text=True
    )


def test_imports_run_downwards():
    result = lint_imports(ROOT)

    assert result.returncode == 0, f"An import runs the wrong way; move it or its target.\n{result.stdout}"


@pytest.mark.parametrize("contract", sorted(CONTRACTS))
def test_each_contract_notices_its_breach(contract, tmp_path):
    copy = tmp_path / "petasama"
    shutil.copytree(PRODUCT, copy, ignore=lambda _, names: [n for n in names if "." in n and not n.endswith(".py")])
    breach = (VIOLATIONS / "directions" / f"{contract}.py").read_text(encoding="utf-8")
    place, shown = re.findall(r"^# (?:in|shows) (.+)$", breach, re.MULTILINE)
    target = tmp_path / place
    target.write_text((target.read_text(encoding="utf-8") if target.exists() else "") + breach, encoding="utf-8")

    result = lint_imports(tmp_path, "--contract", contract)

    assert result.returncode == 1
    assert "1 broken" in result.stdout
    assert shown in result.stdout.replace("\n", "")


def test_contracts_name_the_stages_in_their_order():
    stages = [stage.package for stage in STAGES]

    assert [layer for layer in reversed(CONTRACTS["floors"]["layers"]) if layer in stages] == stages
    assert CONTRACTS["stage"]["containers"] == [f"petasama.{package}" for package in stages]
