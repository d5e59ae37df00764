"""Run the commands of the README's console blocks, write or check what they print, and the table of reasons.

``python .ci/readme.py`` writes; ``--check`` exits with 1 where the README shows something else. Throughput, which
differs from run to run, is not compared. Long lines are cut, with an ellipsis.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BLOCK = re.compile(r"```console\n\$ (cleantext [^\n]*)\n(.*?)```", re.DOTALL)
COMMIT = re.compile(r"(```console\n\$ git commit [^\n]*\n).*?(?=```)", re.DOTALL)
SPEED = re.compile(r"\([\d.]+ documents/s\)")
REASONS = re.compile(r"(<!-- reasons: written by .ci/readme.py -->\n).*?(?=<!-- /reasons -->)", re.DOTALL)
LONGEST = 118
PRE_COMMIT_WIDTH = 79
FOUND_SOMETHING = ("cleantext check ", "cleantext fix ")
"""Commands that leave with 1 where they find something."""


def printed(command: str) -> str:
    """What a command prints in a directory that holds copies of the fixtures and nothing else."""
    code = [sys.executable, "-c", "from cleantext.cli import main; main()", *command.split()[1:]]
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(ROOT / "fixtures", Path(folder, "fixtures"))
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
        done = subprocess.run(code, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if done.returncode not in ((0, 1) if command.startswith(FOUND_SOMETHING) else (0,)):
        sys.exit(f"{command} fails:\n{done.stdout.decode()}")
    lines = done.stdout.decode().rstrip("\n").split("\n")
    return "\n".join(line if len(line) <= LONGEST else line[: LONGEST - 1] + "…" for line in lines) + "\n"


def stopped_commit() -> str:
    """What git prints when the hook `cleantext-check` stops a commit: the tests of the hooks hold it to the real one."""
    verdict = "Failed"
    head = f"{'cleantext check'.ljust(PRE_COMMIT_WIDTH - len(verdict), '.')}{verdict}\n"
    return (
        f"{head}- hook id: cleantext-check\n- exit code: 1\n\n{printed('cleantext check fixtures/in_place/notes.md')}"
    )


def reasons() -> str:
    """A table of the normalizers and cleaners, what each does, and the codes of its reasons."""
    from cleantext.pipeline.builtins import BUILTINS
    from cleantext.pipeline.registry import lookup

    lines = ["| component | what it does | codes |", "|---|---|---|"]
    for family in ("normalizers", "cleaners"):
        for name in BUILTINS[family]:
            component = lookup(family, name)
            found = getattr(component, "reasons", ()) or (component.reason,)
            codes = [f"`.{reason.code.removeprefix(name + '.')}`" for reason in found]
            lines.append(f"| `{name}` | {component.summary().replace('``', '`')} | {' '.join(codes)} |")
    return "\n".join(lines) + "\n"


def updated(text: str) -> str:
    """The README with the outputs of today."""
    text = REASONS.sub(lambda found: found[1] + reasons(), text)
    text = COMMIT.sub(lambda found: found[1] + stopped_commit(), text)
    return BLOCK.sub(lambda block: f"```console\n$ {block[1]}\n{printed(block[1])}```", text)


def main() -> int:
    """Write, or check."""
    readme = ROOT / "README.md"
    text = readme.read_text(encoding="utf-8")
    now = updated(text)
    if "--check" not in sys.argv:
        readme.write_text(now, encoding="utf-8")
        return 0
    same = SPEED.sub("", now) == SPEED.sub("", text)
    print(
        "the README shows what the commands print" if same else "run python .ci/readme.py: the README shows old output"
    )
    return 0 if same else 1


if __name__ == "__main__":
    sys.exit(main())
