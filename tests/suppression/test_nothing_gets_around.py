"""Nothing that `suppress check` calls stopped is ever *send* in `screen`, or permitted by `gr.screen`, whatever is drawn."""

import csv
import io
import json
from collections import Counter
from contextlib import nullcontext
from datetime import UTC, date, datetime, timedelta
from hashlib import sha1
from pathlib import Path
from typing import Any, NamedTuple

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

import gdpr_rules as gr
from gdpr_rules.cli import app as cli
from gdpr_rules.cli import files, suppress_files
from gdpr_rules.errors import InvalidAddress
from gdpr_rules.suppression import (
    EXACT_1,
    MAILBOX_1,
    SHA1,
    WISHES,
    Entry,
    Lifting,
    MemoryStore,
    MessageClass,
    Reason,
    Scope,
    Subject,
    Use,
    address,
    domain,
    hashed,
)
from gdpr_rules.testing.suppression import SPELLINGS
from tests.suppression.stores import ring

KEYS = ring("k1", "k2")
DAY = datetime(2026, 11, 20, 9, tzinfo=UTC)
ON = date(2026, 11, 23)
WRITTEN = sorted(text for texts in SPELLINGS.values() for text in texts)
NO_ADDRESS = ("", " ", "n/a", "*@example.com")
TENANTS, CAMPAIGNS, PURPOSES = ("north", "North", "south"), ("spring", "autumn"), ("news", "offers")

LETTER: dict[str, Any] = {
    "subject_country": "US",
    "sender_countries": ["US"],
    "subscriber_elsewhere": False,
    "commercial": False,
    "asks_for_consent_only": False,
    "confirms_sign_up": False,
    "transactional": False,
    "header_truthful": True,
    "subject_line_truthful": True,
}  # American law has nothing against it, so that only the list stands in the way


@st.composite
def subjects(draw: st.DrawFn) -> Subject:
    text = draw(st.sampled_from(WRITTEN))
    kind = draw(st.sampled_from(["address", "address", "address", "domain", "tree", "sha1"]))
    if kind == "sha1":
        return hashed(sha1(text.lower().encode(), usedforsecurity=False).hexdigest(), SHA1)
    if kind != "address":
        name = text.rpartition("@")[2]
        plain = domain(
            name if draw(st.booleans()) else name.rpartition(".")[0].rpartition(".")[2] + ".example", below=kind == "tree"
        )
    else:
        plain = address(text, draw(st.sampled_from([MAILBOX_1, EXACT_1])))
    return draw(st.sampled_from([plain, plain.under("k1", KEYS), plain.under("k2", KEYS)]))


SCOPES = st.builds(
    Scope,
    tenant=st.sampled_from([None, *TENANTS]),
    campaign=st.sampled_from([None, *CAMPAIGNS]),
    channel=st.sampled_from([None, "email", "post"]),
    purpose=st.sampled_from([None, *PURPOSES]),
)


@st.composite
def entries(draw: st.DrawFn) -> Entry:
    why = draw(st.sampled_from([*Reason, *Reason, *Lifting]))
    scope = draw(SCOPES)
    at = DAY + timedelta(hours=draw(st.integers(-200, 0)))
    lifts = isinstance(why, Lifting)
    return Entry(
        subject=draw(subjects()),
        scope=attrs.evolve(scope, campaign=None) if why in WISHES else scope,
        why=why,
        asked_at=at,
        recorded_at=at,
        evidence="form 7" if lifts else "",
        reviewed=draw(st.sampled_from(["", "Cleo Specimen"])) if lifts else "",
    )


class Asked(NamedTuple):
    """What is to be sent, as `suppress check` and `screen` are asked about it; the second may know less."""

    use: Use
    tenant: str | None

    @property
    def flags(self) -> list[str]:
        given = {"tenant": self.use.tenant, "campaign": self.use.campaign, "purpose": self.use.purpose}
        flags = [part for name, value in given.items() if value is not None for part in (f"--{name}", value)]
        return [*flags, *(["--transactional"] if self.use.message_class is MessageClass.TRANSACTIONAL else [])]


@st.composite
def uses(draw: st.DrawFn) -> Asked:
    tenant = draw(st.sampled_from([None, *TENANTS]))
    use = Use(
        tenant=tenant,
        campaign=draw(st.sampled_from([None, *CAMPAIGNS])),
        purpose=draw(st.sampled_from([None, *PURPOSES])),
        message_class=draw(st.sampled_from([MessageClass.MARKETING, MessageClass.TRANSACTIONAL])),
    )
    return Asked(use, draw(st.sampled_from([None, tenant])))


FACTS = st.fixed_dictionaries({}, optional={"suppressed": st.booleans(), "objected": st.booleans()})
ROWS = st.lists(st.tuples(st.sampled_from([*WRITTEN, *WRITTEN, *NO_ADDRESS]), FACTS), min_size=1, max_size=8)


def as_csv(rows: list[tuple[str, dict[str, bool]]]) -> str:
    written = io.StringIO()
    names = ["id", "email", *LETTER, "suppressed", "objected"]
    paper = csv.DictWriter(written, names, lineterminator="\n")
    paper.writeheader()
    for number, (email, facts) in enumerate(rows):
        cells = {name: json.dumps(value).strip('"') for name, value in {**LETTER, "sender_countries": "US", **facts}.items()}
        paper.writerow({"id": number, "email": email, **cells})
    return written.getvalue()


def as_json(rows: list[tuple[str, dict[str, bool]]]) -> str:
    return "\n".join(
        json.dumps({"id": str(number), "email": email or None, **LETTER, **facts}) for number, (email, facts) in enumerate(rows)
    )


def call(*arguments: str) -> Any:
    return CliRunner().invoke(cli.app, arguments, catch_exceptions=False)


LONG = settings().max_examples > 1_000


def test_what_is_stopped_is_never_sent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: Counter[str] = Counter()
    store = MemoryStore(KEYS)
    for module in (files, suppress_files):
        monkeypatch.setattr(module, "opened", lambda *_, **__: nullcontext(store))

    @settings(
        max_examples=2_000 if LONG else 120,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )
    @given(st.lists(entries(), max_size=6), ROWS, uses(), st.sampled_from(["csv", "jsonl"]), st.sampled_from(["csv", "jsonl"]))
    def holds(kept: list[Entry], rows: list[tuple[str, dict[str, bool]]], asked: Asked, kind: str, output: str) -> None:
        MemoryStore.__init__(store, KEYS)
        store.add(kept)
        checked = call("suppress", "check", "--store", "x", *asked.flags, "--format", "jsonl", *(email for email, _ in rows))
        stopped = [json.loads(line)["suppressed"] for line in checked.stdout.splitlines()]
        assert len(stopped) == len(rows)

        file = tmp_path / f"rows.{kind}"
        file.write_text(as_csv(rows) if kind == "csv" else as_json(rows), "utf-8")
        tenant = [] if asked.tenant is None else ["--tenant", asked.tenant]
        done = call("screen", str(file), "--on", str(ON), "--suppression", "x", "--format", output, *tenant)
        answered = csv.DictReader(io.StringIO(done.stdout)) if output == "csv" else map(json.loads, done.stdout.splitlines())
        verdicts = {int(row["id"]): row["verdict"] for row in answered}
        for number, ((email, facts), stop) in enumerate(zip(rows, stopped, strict=True)):
            verdict = verdicts.get(number, "rejected")
            assert not stop or verdict != "send", (email, asked, kept)
            seen["stopped" if stop else verdict] += 1
            for use in (asked.use, attrs.evolve(asked.use, tenant=asked.tenant)):
                assert not stop or not permitted(email, facts, store, use), (email, use, kept)

    holds()
    assert min(seen[each] for each in ("stopped", "send", "do not send")) >= 10, seen


def permitted(email: str, facts: dict[str, bool], store: MemoryStore, use: Use) -> bool:
    message = gr.Message(**{**LETTER, "sender_countries": frozenset({"US"}), **facts})
    try:
        found = gr.screen(message, address=email, store=store, use=use, on=ON)
    except InvalidAddress:
        return False
    return found.decision.outcome.permissive
