"""Writes pages of the catalogue, or checks them: `python -m gdpr_rules.catalogue write|check FOLDER [KIND]`."""

import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from gdpr_rules.catalogue import markdown, policies, reports
from gdpr_rules.catalogue.markdown import pages
from gdpr_rules.catalogue.policies import policy_pages
from gdpr_rules.catalogue.reports import report_pages
from gdpr_rules.law import LAW
from gdpr_rules.policy.sopro import SOPRO, SOPRO_POLICY

KINDS: Mapping[str, tuple[str, Callable[[], dict[str, str]]]] = {
    "rules": (markdown.WRITE, lambda: pages(LAW, SOPRO)),
    "policies": (policies.WRITE, lambda: policy_pages(SOPRO_POLICY, rules_at="../../rules")),
    "analysis": (reports.WRITE, report_pages),
}
"""What can be written: the command that does, and the pages it makes."""
USAGE = f"usage: {' or '.join(command for command, _ in KINDS.values())}   (or `check` in place of `write`)\n"


def faults(folder: Path, wanted: Mapping[str, str]) -> list[str]:
    """Every page below a folder that is missing, stale or left over, each as one line."""
    there = {file.relative_to(folder).as_posix(): file for file in folder.rglob("*.md")}
    found = [f"{name} is missing" for name in wanted if name not in there]
    found += [f"{name} is left over" for name in there if name not in wanted]
    found += [f"{name} is stale" for name, text in wanted.items() if name in there and there[name].read_text("utf-8") != text]
    return sorted(found)


def write(folder: Path, wanted: Mapping[str, str]) -> None:
    """Bring a folder's pages in line: write what is missing or stale, and remove pages that no rule stands behind."""
    for file in folder.rglob("*.md"):
        if file.relative_to(folder).as_posix() not in wanted:
            file.unlink()
    for name, text in wanted.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8", newline="\n")


def main(arguments: Sequence[str]) -> int:
    """Do what the command line asks; 0 where all is well, 1 where pages differ, 2 for a call that makes no sense."""
    if (
        len(arguments) not in (2, 3)
        or arguments[0] not in ("write", "check")
        or arguments[2:] not in ([], *([k] for k in KINDS))
    ):
        sys.stderr.write(USAGE)
        return 2
    command, drawn = KINDS[arguments[2] if len(arguments) == 3 else "rules"]
    wanted, folder = drawn(), Path(arguments[1])
    if arguments[0] == "write":
        write(folder, wanted)
        return 0
    found = faults(folder, wanted)
    sys.stderr.write("".join(f"{line}\n" for line in found))
    if found:
        sys.stderr.write(f"regenerate them with `{command}`\n")
    return 1 if found else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
