"""Policy files: TOML in, a ruleset out, and every problem reported at once with its line."""

import tomllib
from collections.abc import Mapping
from os import PathLike
from pathlib import Path as FilePath
from typing import Any

import attrs

from gdpr_rules.errors import GdprRulesError, InvalidPolicy
from gdpr_rules.policy.claims import PolicyRules
from gdpr_rules.policy.forms import formed
from gdpr_rules.policy.lines import Path, line_at, lines_of, spelled
from gdpr_rules.policy.rules import build
from gdpr_rules.policy.schema import PolicyDocument

DEEPEST = 40  # levels of nesting; a policy needs six


@attrs.frozen
class Flaw:
    """One problem of a policy: its line, its path, and the reason with what to do next."""

    line: int
    path: str
    reason: str


@attrs.frozen
class Policy:
    """A policy that was read: its document, and its rules."""

    document: PolicyDocument
    rules: PolicyRules


def load_policy(path: str | PathLike[str]) -> PolicyRules:
    """The rules of a policy file in TOML, to be joined with the law: `LAW | load_policy(path)`.

    A policy adds duties and prohibitions, shortens limits, follows a law more widely and names the bases it uses; it cannot
    loosen anything. Raises `InvalidPolicy`, with one line of file, line and path for every problem, and `OSError` if the
    file cannot be read.
    """
    return read_policy(path).rules


def read_policy(path: str | PathLike[str]) -> Policy:
    """What `load_policy` reads, with the document that the rules were made from."""
    return parse_policy(FilePath(path).read_bytes(), name=str(path))


def parse_policy(text: str | bytes, *, name: str = "policy") -> Policy:
    """The policy of a TOML text; `name` names the file in its problems."""
    try:
        text = text.decode("utf-8-sig") if isinstance(text, bytes) else text
        text = text.replace("\r\n", "\n")
        raw = tomllib.loads(text)
    except UnicodeDecodeError as error:
        raise InvalidPolicy(f"{name}: byte {error.start + 1} is not UTF-8; save it as UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        raise InvalidPolicy(f"{name}: not TOML: {str(error)[0].lower()}{str(error)[1:]}; correct it there") from None
    except RecursionError:
        raise InvalidPolicy(f"{name}: nested too deeply to be read; use fewer levels") from None
    if not shallow(raw):
        raise InvalidPolicy(f"{name}: nested deeper than {DEEPEST} levels; use fewer")
    return _given(raw, lines_of(text), name)


def policy_of(raw: Mapping[str, Any], *, name: str = "policy") -> Policy:
    """The policy of a mapping, as `tomllib` gives it; its problems have paths and no lines."""
    return _given(raw, {(): 0}, name)


def _given(raw: Mapping[str, Any], lines: Mapping[Path, int], name: str) -> Policy:
    policy, flaws = check_policy(raw, lines)
    if policy is None:
        where = [f"{name}:{flaw.line}" if flaw.line else name for flaw in flaws]
        raise InvalidPolicy("\n".join(f"{at}: {flaw.path}: {flaw.reason}" for at, flaw in zip(where, flaws, strict=True)))
    return policy


def check_policy(raw: Mapping[str, Any], lines: Mapping[Path, int]) -> tuple[Policy | None, tuple[Flaw, ...]]:
    """The policy, or everything that is wrong with it in the order of its lines.

    Parts with the right form are read even if others are refused, so that one reading finds every problem.
    """
    found: dict[tuple[Path, str], None] = {}
    document, unformed = formed(raw, lambda path, reason: found.setdefault((path, reason)))

    def tell(path: Path, reason: str) -> None:
        if not any(path[: len(bad)] == bad for bad in unformed):  # a stand-in for a refused value was reported already
            found.setdefault((path, reason))

    rules = PolicyRules(())
    try:
        rules = build(document, tell)
    except GdprRulesError as error:
        if not found:  # otherwise a reported problem is the cause
            found[((), str(error))] = None
    if not found:
        return Policy(PolicyDocument.model_validate(raw), rules), ()
    flaws = [Flaw(line_at(lines, path), spelled(path), reason) for path, reason in found]
    return None, tuple(sorted(flaws, key=lambda flaw: flaw.line))


def shallow(value: Any, depth: int = 0) -> bool:
    """Whether a value is nested within the depth allowed."""
    if depth > DEEPEST:
        return False
    inner = value.values() if isinstance(value, Mapping) else value if isinstance(value, list) else ()
    return all(shallow(each, depth + 1) for each in inner)
