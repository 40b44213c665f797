"""Certificates: a decision as plain JSON values, with facts withheld where they must not be kept, and checked afresh.

A certificate of format 2 holds:

- `format` and `library`: the number of this form, and the version of the library that wrote it. Another format is refused,
  since its words might mean something else; in format 1 the fingerprint was computed over bytecode. Another library makes no
  difference: what decides is in the rules' fingerprint, which is that of their document.
- `question`, `facts`, `on`, `rules`: what was asked, the facts stated, on which day, under rules of which fingerprint.
- `withheld`: for each fact withheld a commitment, the HMAC-SHA-256 in hexadecimal digits whose key is a salt of 32 bytes and
  whose message is the ASCII JSON of `["gdpr-rules", 2, question, fact, value]` without spaces. Without the salt, a
  reader cannot try values against it.
- `outcome`, `settled`: the answer on all facts, the withheld ones included.
- `fired`, `assumed`, `missing`: what follows from the facts stated, and from nothing else: rules whose condition hangs on a
  fact withheld are named in neither list. Where no fact is withheld, these are all rules that apply.
"""

import hmac
import json
import re
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from secrets import token_bytes
from typing import Any, NamedTuple

import attrs

from gdpr_rules.decisions.decided import Decided, decide
from gdpr_rules.decisions.differences import absolute, differing, impossible, said
from gdpr_rules.decisions.wording import plain
from gdpr_rules.errors import CalendarNotCovered, DateOutOfRange, InvalidDocument, InvalidFact, UnknownFact, nearest
from gdpr_rules.instruments.library import VERSION
from gdpr_rules.kernel.conditions import Condition, Test, reduce, walk
from gdpr_rules.kernel.facts import Facts, fact_names
from gdpr_rules.kernel.protection import protections
from gdpr_rules.kernel.rulesets import Ruleset
from gdpr_rules.wire import read_facts
from gdpr_rules.wire.documents import quoted

FORMAT = 2
FORMER = (
    "; fingerprints of format 1 were computed over bytecode and cannot be compared with those of rules as documents: verify it "
    "with the version of the library that wrote it, or evaluate its facts again"
)
SALT = 32  # bytes
DIGEST = re.compile(r"[0-9a-f]{64}", re.ASCII)  # of a salt as of a commitment

Salts = Callable[[int], bytes]


class Sealed(NamedTuple):
    """A certificate that withholds facts, and the openings of its commitments: salt and value of each, by the fact's name."""

    certificate: dict[str, Any]
    openings: dict[str, dict[str, Any]]


@attrs.frozen
class Verification:
    """What came of checking a certificate; true only where all of it was checked and nothing differs.

    `differences` name by its path what the rules do not say, `withheld` the facts whose values were not shown, `notes` what is
    no difference and still good to know.
    """

    differences: tuple[str, ...]
    withheld: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return not self.differences and not self.withheld

    @property
    def consistent(self) -> bool:
        """Whether nothing differs in what could be checked; where facts are withheld, the answer may be right or wrong."""
        return not self.differences


def certificate_of(decision: Decided[Any]) -> dict[str, Any]:
    """The certificate behind `Decision.to_dict`."""
    return _written(decision, decision, {})


def sealed(decision: Decided[Any], withhold: Iterable[str], salts: Salts | None = None) -> Sealed:
    """The certificate and openings behind `Decision.sealed`."""
    question = type(decision.facts)
    names = _withholdable(question, {withhold} if isinstance(withhold, str) else set(withhold))
    openings: dict[str, dict[str, Any]] = {}
    for name in names:
        salt = (salts or token_bytes)(SALT)
        if len(salt) != SALT:
            raise InvalidDocument(f"`salts` gave {len(salt)} bytes; it is asked for {SALT}, and has to give as many")
        openings[name] = {"salt": salt.hex(), "value": plain(getattr(decision.facts, name))}
    commitments = {name: commitment(question.__name__, name, each["value"], each["salt"]) for name, each in openings.items()}
    told = decide(attrs.evolve(decision.facts, **dict.fromkeys(names)), on=decision.on, rules=decision.rules)
    return Sealed(_written(told, decision, commitments), openings)


def commitment(question: str, name: str, value: Any, salt: str) -> str:
    """What stands for a fact withheld; `value` is its JSON value, None where it is not known, `salt` hexadecimal digits."""
    message = json.dumps(["gdpr-rules", FORMAT, question, name, value], separators=(",", ":"))
    return hmac.digest(bytes.fromhex(salt), message.encode("ascii"), "sha256").hex()


def verification(
    certificate: Mapping[str, Any], known: Sequence[Ruleset], openings: Mapping[str, Any] | None = None
) -> Verification:
    """The check behind `gdpr_rules.verify`; `known` are the rulesets among which the certificate's is looked for."""
    written = _plain(certificate, "certificate")
    with _days_kept():
        read = _Read.of(written, known, openings)
        fresh = {**_written(read.told, read.whole, read.commitments), "library": written.get("library")}
        differences = [*read.problems]
        if not isinstance(fresh["library"], str):
            differences.append(f"library: {said(written, 'library')}; it names the version that wrote it")
        for key in dict.fromkeys((*fresh, *written)):
            if read.closed and key in written and key in ("outcome", "settled"):
                differences += impossible(key, written[key], read.whole)
            elif key != "library":
                differences += differing("", key, written, fresh)
    return Verification(tuple(differences), read.closed, tuple(_notes(written, differences)))


def restored(
    certificate: Mapping[str, Any], known: Sequence[Ruleset], *, openings: Mapping[str, Any] | None = None
) -> Decided[Any]:
    """The decision behind `Decision.from_dict`; `known` are the rulesets among which the certificate's is looked for."""
    with _days_kept():
        read = _Read.of(_plain(certificate, "certificate"), known, openings)
        for each in ("outcome", "workings", "missing"):  # worked out now, so that what cannot be is refused now
            getattr(read.whole, each)
    closed = (
        f"withheld.{name}: is not shown; pass its opening, or ask `verify` what can be said without" for name in read.closed
    )
    if problems := [*read.problems, *closed]:
        raise InvalidDocument("\n".join(problems))
    return read.whole


@attrs.frozen
class _Read:
    """A certificate as read: decisions on the facts stated, and on these with the ones that openings show."""

    told: Decided[Any]
    whole: Decided[Any]
    commitments: dict[str, str]
    closed: tuple[str, ...]
    problems: tuple[str, ...]

    @classmethod
    def of(cls, written: dict[str, Any], known: Sequence[Ruleset], openings: Mapping[str, Any] | None) -> "_Read":
        if type(written.get("format")) is not int or written["format"] != FORMAT:
            former = FORMER if type(written.get("format")) is int and written["format"] == 1 else ""
            reads = f"this version of the library reads format `{FORMAT}`"
            raise InvalidDocument(f"format: {said(written, 'format')}; {reads}{former}")
        rules = known[0] if len(known) == 1 else _by_fingerprint(written, known)
        question, on = _question(written, rules), _day(written)
        facts, commitments = written.get("facts"), _commitments(written, question)
        for name in commitments:
            if isinstance(facts, dict) and name in facts:
                raise InvalidDocument(f"withheld.{name}: stands in `facts` as well; keep one of them")
        told = decide(read_facts(question, facts, at="facts"), on=on, rules=rules)
        values, problems = _opened(question.__name__, commitments, {} if openings is None else openings)
        shown = read_facts(question, {**told_values(told), **values}, at="openings")
        whole = decide(shown, on=on, rules=rules) if values else told
        return cls(told, whole, commitments, tuple(name for name in commitments if name not in values), tuple(problems))


def told_values(decision: Decided[Any]) -> dict[str, Any]:
    """The known facts of a decision as JSON values."""
    return {name: plain(value) for name, value in decision.known_facts.items()}


def _written(told: Decided[Any], whole: Decided[Any], commitments: Mapping[str, str]) -> dict[str, Any]:
    """A certificate of a decision on whole facts, of which `told` is the part that is not withheld."""
    outcome, hanging = whole.outcome, _hanging(told, commitments)
    return {
        "format": FORMAT,
        "library": VERSION,
        "question": type(whole.facts).__name__,
        "facts": told_values(told),
        "withheld": dict(commitments),
        "on": whole.on.isoformat(),
        "rules": whole.rules.fingerprint,
        "fired": [rule.id for rule in told.fired],
        "assumed": [rule.id for rule in told.assumed if rule.id not in hanging],
        "outcome": {name: plain(absolute(getattr(outcome, name))) for name in protections(type(outcome))},
        "settled": whole.settled,
        "missing": [name for name in told.missing if name not in commitments],
    }


def _hanging(told: Decided[Any], names: Mapping[str, str]) -> set[str]:
    """The rules whose condition still hangs on some of these facts once the others are known."""
    if not names:
        return set()

    def left(condition: Condition) -> bool:
        rest = walk(reduce(condition, told.on, told.known_facts))
        return any(isinstance(part, Test) and part.fact.name in names for part in rest)

    program = told.program
    return {rule.id for rule, condition in zip(program.rules, program.firing, strict=True) if left(condition)}


def _withholdable(question: type[Facts[Any]], names: Iterable[str]) -> list[str]:
    """The names in the order of the facts, or an error for one that cannot be withheld."""
    fields = attrs.fields_dict(question)
    for name in sorted(names):
        if name not in fields:
            hint = nearest(name, fields) or f"; see attrs.fields({question.__name__})"
            raise UnknownFact(f"`{name}` is not a fact of {question.__name__}{hint}")
        if fields[name].default is attrs.NOTHING:
            raise InvalidFact(f"`{name}` cannot be withheld: {question.__name__} cannot be asked without it; leave it in")
    return [name for name in fact_names(question) if name in names]


# Reading


def _plain(document: object, at: str) -> dict[str, Any]:
    """A copy of a document that is JSON through and through; whatever is not is refused by its key."""
    if not isinstance(document, Mapping):
        raise InvalidDocument(f"{at}: `{type(document).__name__}` is not an object; give what `to_dict` gave")
    copy: dict[str, Any] = {}
    for key, value in document.items():
        if not isinstance(key, str):
            raise InvalidDocument(f"{at}: {quoted(repr(key))} is not a name; take it out")
        try:
            copy[key] = json.loads(json.dumps(value, allow_nan=False))
        except (TypeError, ValueError, RecursionError) as error:
            raise InvalidDocument(f"{key}: is not JSON ({type(error).__name__}); write it in JSON's own values") from None
    return copy


def _by_fingerprint(written: dict[str, Any], known: Sequence[Ruleset]) -> Ruleset:
    for rules in known:
        if rules.fingerprint == written.get("rules"):
            return rules
    library = written.get("library")
    other = f"; version {quoted(library)} of the library wrote it, and may know them" if library != VERSION else ""
    raise InvalidDocument(
        f"rules: {said(written, 'rules')}, which is not a fingerprint of a ruleset in version {VERSION}; "
        f"pass yours as `rules=`{other}"
    )


def _question(written: dict[str, Any], rules: Ruleset) -> type[Facts[Any]]:
    questions = {question.__name__: question for question in rules.questions}
    name = written.get("question")
    if not isinstance(name, str) or name not in questions:
        known = ", ".join(sorted(questions))
        raise InvalidDocument(f"question: {said(written, 'question')}, which no rule answers; it is one of {known or 'none'}")
    return questions[name]


def _day(written: dict[str, Any]) -> date:
    text = written.get("on")
    try:
        on = date.fromisoformat(text) if isinstance(text, str) else None
    except ValueError:
        on = None
    if on is None or on.isoformat() != text:
        raise InvalidDocument(f"on: {said(written, 'on')}, which is not a date; write it as 2026-11-23")
    return on


def _commitments(written: dict[str, Any], question: type[Facts[Any]]) -> dict[str, str]:
    stated = written.get("withheld", {})
    if not isinstance(stated, dict):
        raise InvalidDocument(f"withheld: {quoted(stated)} is not an object; it holds a commitment for each fact withheld")
    try:
        _withholdable(question, stated)
    except (UnknownFact, InvalidFact) as error:
        raise InvalidDocument(f"withheld: {error}") from None
    for name, digest in stated.items():
        if not isinstance(digest, str) or not DIGEST.fullmatch(digest):
            raise InvalidDocument(f"withheld.{name}: {quoted(digest)} is not a commitment; one is 64 hexadecimal digits")
    return stated


def _opened(question: str, commitments: dict[str, str], openings: object) -> tuple[dict[str, Any], list[str]]:
    """The values that fit their commitments, and what is wrong with the other openings."""
    values: dict[str, Any] = {}
    problems: list[str] = []
    for name, opening in _plain(openings, "openings").items():
        if not isinstance(opening, dict) or opening.keys() != {"salt", "value"}:
            raise InvalidDocument(f"openings.{name}: {quoted(opening)} is not an opening; it holds `salt` and `value`")
        salt = opening["salt"]
        if not isinstance(salt, str) or not DIGEST.fullmatch(salt):
            raise InvalidDocument(f"openings.{name}.salt: {quoted(salt)} is not a salt; one is 64 hexadecimal digits")
        if name not in commitments:
            problems.append(f"openings.{name}: the certificate withholds no such fact")
        elif not hmac.compare_digest(commitments[name], commitment(question, name, opening["value"], salt)):
            problems.append(f"withheld.{name}: the opening does not fit the commitment")
        else:
            values[name] = opening["value"]
    return values, problems


@contextmanager
def _days_kept() -> Generator[None]:
    """Facts that lead beyond the years 1 to 9999, or the public holidays known, are what is wrong with the document."""
    try:
        yield
    except (CalendarNotCovered, DateOutOfRange) as error:
        raise InvalidDocument(f"facts: {error}") from None


def _notes(written: dict[str, Any], differences: list[str]) -> Iterator[str]:
    library = written.get("library")
    if isinstance(library, str) and library != VERSION:
        same = bool(differences) and not any(each.startswith("rules:") for each in differences)
        lies = "; the rules are the same, so what differs lies in how the two work or in the certificate" if same else ""
        yield f"library: written by {quoted(library)}, checked by `{VERSION}`{lies}"
