"""Rewrites the output examples of docs/contract.md from what the commands print; for a change made on purpose."""

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "contract.md"


def petasama(*arguments: str, given: str = "") -> str:
    """Run one command and return what it printed."""
    line = [sys.executable, "-m", "petasama.manage", *arguments]
    return subprocess.run(line, cwd=ROOT, input=given, capture_output=True, text=True, check=True).stdout


def main() -> None:
    """Fill every output block; the database in use must hold the example world."""
    text = PAGE.read_text(encoding="utf-8")
    blocks = dict(re.findall(r"```json ([\w-]+)\n(.*?)\n```", text, re.S))
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "nilai.json"
        file.write_text(blocks["peringkat-masuk"], encoding="utf-8")
        answers = {
            "jenis-keluar": json.loads(petasama("jenis", "--json", given=blocks["jenis-masuk"])),
            "peringkat-keluar": json.loads(petasama("peringkat", str(file), "--json")),
            "logins-baris": json.loads(petasama("demo", "--logins", "json"))[0],
        }
        answers |= {f"{name}-baris": json.loads(petasama(name, "--json"))[0] for name in ("states", "routes", "rights")}
        petasama("run_putaran", "--output", folder)
        answers["ringkasan-bentuk"] = shape(json.loads((Path(folder) / "ringkasan.json").read_text(encoding="utf-8")))
    for name, answer in answers.items():
        body = json.dumps(answer, ensure_ascii=False, indent=2)
        text = text.replace(f"```json {name}\n{blocks[name]}\n```", f"```json {name}\n{body}\n```")
    PAGE.write_text(text, encoding="utf-8")


def shape(summary: dict) -> dict:
    """Keep one element of each list of the summary."""
    return {name: value[:1] if isinstance(value, list) else value for name, value in summary.items()}


if __name__ == "__main__":
    main()
