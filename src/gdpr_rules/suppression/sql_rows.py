"""Entries as rows of the SQL store's tables: instants in microseconds since 1970, parts that are left out as empty texts."""

import json
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

from gdpr_rules.suppression.entries import WHY, Entry, Scope, offset_of, shown_alone
from gdpr_rules.suppression.subjects import read_subject

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND, SECOND = timedelta(microseconds=1), timedelta(seconds=1)


def micros(instant: datetime) -> int:
    """An instant as the tables keep it."""
    return (instant - EPOCH) // MICROSECOND


def instant_of(count: int) -> datetime:
    """The instant that the tables keep so."""
    return EPOCH + count * MICROSECOND


def written(entry: Entry) -> dict[str, Any]:
    """The columns of an entry."""
    tenant, campaign, channel, purpose = (part or "" for part in entry.scope.parts)
    return {
        "subject": entry.subject.text,
        "why": entry.why.value,
        "asked_at": micros(entry.asked_at),
        "asked_offset": offset_of(entry.asked_at) // SECOND,
        "tenant": tenant,
        "campaign": campaign,
        "channel": channel,
        "purpose": purpose,
        "recorded_at": micros(entry.recorded_at),
        "effective_at": None if entry.effective_at is None else micros(entry.effective_at),
        "source": entry.source,
        "evidence": entry.evidence,
        "reviewed": entry.reviewed,
        "spellings": "" if entry.spellings == shown_alone(entry.subject) else json.dumps(sorted(entry.spellings)),
        "aside_at": None if entry.aside_at is None else micros(entry.aside_at),
    }


def read(row: Any) -> Entry:
    """The entry of a row."""
    subject = read_subject(row.subject)
    return Entry(
        subject=subject,
        spellings=json.loads(row.spellings) if row.spellings else shown_alone(subject),
        aside_at=None if row.aside_at is None else instant_of(row.aside_at),
        scope=Scope(
            tenant=row.tenant or None, campaign=row.campaign or None, channel=row.channel or None, purpose=row.purpose or None
        ),
        why=WHY[row.why],
        asked_at=instant_of(row.asked_at).astimezone(timezone(row.asked_offset * SECOND)),
        recorded_at=instant_of(row.recorded_at),
        effective_at=None if row.effective_at is None else instant_of(row.effective_at),
        source=row.source,
        evidence=row.evidence,
        reviewed=row.reviewed,
    )
