"""The algebra of opt-outs: scopes are a lattice, entries join, and only what the rules name lifts a stop."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta, timezone
from itertools import product
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gdpr_rules.errors import InvalidEntry, NaiveDatetime
from gdpr_rules.suppression import (
    LIFTED_BY,
    WISHES,
    Entry,
    Lifting,
    MessageClass,
    Reason,
    Scope,
    Use,
    Verdict,
    address,
    domain,
    hashed,
)
from gdpr_rules.suppression import judge as judge_at

DAY = datetime(2026, 11, 20, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)
ADA = address("ada@example.com")
PARTS = st.sampled_from([None, "a", "b"])
CHANNEL = st.sampled_from([None, "email", "post"])
SCOPES = st.builds(Scope, tenant=PARTS, campaign=PARTS, channel=CHANNEL, purpose=PARTS)
USES = st.builds(
    Use, tenant=PARTS, campaign=PARTS, channel=CHANNEL, purpose=PARTS, message_class=st.sampled_from([None, *MessageClass])
)
TIMES = st.integers(-3, 3).map(lambda hours: DAY + hours * HOUR)


def stop(why: Reason = Reason.OBJECTION, at: datetime = DAY, **more: Any) -> Entry:
    return Entry(**{"subject": ADA, "why": why, "asked_at": at, "recorded_at": at, **more})


def lift(why: Lifting = Lifting.CONSENT, at: datetime = DAY + HOUR, **more: Any) -> Entry:
    return Entry(**{"subject": ADA, "why": why, "asked_at": at, "recorded_at": at, "evidence": "form 7", **more})


def judge(address: str, entries: Iterable[tuple[str, Entry]], use: Use) -> Verdict:
    """The verdict on a day after all of these entries."""
    return judge_at(address, entries, use, at=DAY + 24 * HOUR)


@st.composite
def entries(draw: st.DrawFn) -> Entry:
    why = draw(st.sampled_from([*Reason, *Lifting]))
    scope = draw(SCOPES)
    if why in WISHES:
        scope = attrs.evolve(scope, campaign=None)
    at = draw(TIMES)
    words = st.sampled_from(["", "x", "y"])
    return Entry(
        subject=ADA,
        scope=scope,
        why=why,
        asked_at=at,
        recorded_at=at + draw(st.integers(0, 3)) * HOUR,
        effective_at=draw(st.one_of(st.none(), TIMES)),
        source=draw(words),
        evidence="form 7" if isinstance(why, Lifting) else draw(words),
        reviewed=draw(words),
    )


@given(SCOPES, SCOPES, SCOPES)
def test_scopes_are_a_lattice_in_which_the_wider_wins(a: Scope, b: Scope, c: Scope) -> None:
    assert a | a == a
    assert a | b == b | a
    assert (a | b) | c == a | (b | c)
    assert (a | b).covers(a)
    assert not (c.covers(a) and c.covers(b)) or c.covers(a | b), "the narrowest that holds both"
    assert (a | b == a) == a.covers(b)


@given(entries(), st.data())
def test_entries_join(entry: Entry, data: st.DataObject) -> None:
    """Join laws: two accounts of one entry are one, whatever the order and however often."""

    def account() -> Entry:
        return attrs.evolve(
            entry,
            recorded_at=entry.recorded_at + data.draw(st.integers(0, 3)) * HOUR,
            effective_at=data.draw(st.one_of(st.none(), TIMES)),
            source=data.draw(st.sampled_from(["", "x", "z"])),
        )

    a, b, c = account(), account(), account()
    assert a | a == a
    assert a | b == b | a
    assert (a | b) | c == a | (b | c)
    assert (a | b).identity == entry.identity


def test_two_entries_do_not_join() -> None:
    with pytest.raises(InvalidEntry, match="two entries"):
        stop() | stop(at=DAY + HOUR)


@given(st.lists(entries(), max_size=6), entries(), USES)
def test_one_more_stop_never_frees_anybody(told: list[Entry], more: Entry, use: Use) -> None:
    """More stops never loosen; only a lifting can."""
    before = judge("x", [("@", each) for each in told], use)
    after = judge("x", [("@", each) for each in (*told, more)], use)
    assert after.suppressed or not before.suppressed or not more.stops
    assert not after.suppressed or before.suppressed or more.stops


@given(st.lists(entries(), max_size=5), USES)
def test_unknown_is_never_permission(told: list[Entry], use: Use) -> None:
    """What is known of a use frees nobody that a use of which less is known would stop; and whoever is stopped stays so."""
    pairs = [("@", each) for each in told]
    full = judge("x", pairs, use)
    for name in ("tenant", "campaign", "channel", "purpose", "message_class"):
        assert judge("x", pairs, attrs.evolve(use, **{name: None})).suppressed or not full.suppressed


@given(st.permutations([stop(), lift(), stop(Reason.BOUNCE), stop(Reason.LEGAL), lift(Lifting.RELEASED)]), USES)
def test_order_and_repetition_do_not_matter(told: list[Entry], use: Use) -> None:
    one = judge("x", [("@", each) for each in told], use)
    assert judge("x", [("@", each) for each in sorted([*told, *told[:2]], key=repr)], use) == one


@pytest.mark.parametrize(("reason", "lifting"), list(product(Reason, Lifting)), ids=lambda each: each.value)
def test_only_what_the_table_names_lifts(reason: Reason, lifting: Lifting) -> None:
    """Nothing but a fresh consent lifts an objection; a complaint asks for a review besides."""
    later = lift(lifting, reviewed="a reviewer")
    assert later.lifts(stop(reason)) == (lifting in LIFTED_BY[reason])
    assert not attrs.evolve(later, asked_at=DAY).lifts(stop(reason)), "not at the same moment"
    assert not attrs.evolve(later, asked_at=DAY - HOUR).lifts(stop(reason)), "not from before"
    assert attrs.evolve(later, reviewed="").lifts(stop(reason)) == (
        lifting in LIFTED_BY[reason] and reason is not Reason.COMPLAINT
    )
    assert not stop(reason).lifts(stop(reason))


def test_a_persons_wish_is_lifted_by_consent_alone() -> None:
    for reason in WISHES:
        assert LIFTED_BY[reason] == {Lifting.CONSENT}


@given(SCOPES, USES)
def test_a_consent_lifts_only_where_it_reaches(scope: Scope, use: Use) -> None:
    verdict = judge("x", [("@", stop()), ("@", lift(scope=scope))], use)
    freed = all(part is None or part == told for part, told in zip(scope.parts, use.scope.parts, strict=True))
    assert verdict.suppressed == (not freed and use.message_class is not MessageClass.TRANSACTIONAL)


def test_one_persons_consent_does_not_speak_for_the_domain() -> None:
    company = Entry(subject=domain("example.com"), why=Reason.OBJECTION, asked_at=DAY, recorded_at=DAY)
    assert judge("x", [("example.com", company), ("@", lift())], Use()).suppressed
    assert not judge("x", [("example.com", company), ("example.com", lift(subject=domain("example.com")))], Use()).suppressed


def test_the_strongest_reason_is_told_first() -> None:
    told = [("@", stop(each)) for each in (Reason.BOUNCE, Reason.COMPLAINT, Reason.OBJECTION)]
    verdict = judge("x", told, Use())
    assert [entry.why for entry in verdict.standing] == [Reason.COMPLAINT, Reason.OBJECTION, Reason.BOUNCE]
    assert verdict.reason is Reason.COMPLAINT
    assert [reason.strength for reason in Reason] == list(range(len(Reason)))


def test_an_invoice_passes_and_says_why() -> None:
    verdict = judge("x", [("@", stop())], Use(message_class=MessageClass.TRANSACTIONAL))
    assert not verdict.suppressed
    assert verdict.standing
    assert verdict.words.startswith("passes: the objection of 2026-11-20")
    assert judge("x", [("@", stop())], Use()).suppressed, "a message of no known class is taken for marketing"
    assert judge("x", [], Use()).words == "not suppressed"


@pytest.mark.parametrize("reason", sorted(WISHES, key=str), ids=lambda reason: reason.value)
def test_no_campaign_limits_a_persons_wish(reason: Reason) -> None:
    with pytest.raises(InvalidEntry, match="every campaign of the tenant"):
        stop(reason, scope=Scope(tenant="north", campaign="spring"))
    assert stop(Reason.IMPORTED, scope=Scope(campaign="spring")).scope.campaign == "spring"


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"asked_at": datetime(2026, 1, 1)}, "no time zone"),  # noqa: DTZ001  # naive, to be refused
        ({"asked_at": date(2026, 1, 1)}, "not an instant"),
        ({"recorded_at": None}, "not an instant"),
        ({"effective_at": "now"}, "not an instant"),
        ({"source": "a\nb"}, "printable"),
        ({"source": "x" * 501}, "at most 500"),
        ({"source": None}, "printable"),
    ],
)
def test_an_entry_that_says_what_it_cannot_is_refused(change: dict[str, Any], complaint: str) -> None:
    with pytest.raises((InvalidEntry, NaiveDatetime), match=complaint):
        stop(**change)


def test_a_lifting_needs_its_evidence_and_has_to_have_happened() -> None:
    with pytest.raises(InvalidEntry, match="no evidence"):
        lift(evidence="")
    with pytest.raises(InvalidEntry, match="lies in the future"):
        lift(recorded_at=DAY)


@pytest.mark.parametrize("value", ["", "a\nb", "north ", " north", "x" * 501, 7])
def test_a_scope_is_made_of_names(value: Any) -> None:
    with pytest.raises(InvalidEntry, match="tenant is"):
        Scope(tenant=value)


def test_a_channel_is_a_known_one_so_that_no_spelling_passes_a_stop() -> None:
    with pytest.raises(InvalidEntry, match="did you mean `email`"):
        Scope(channel="e-mail")
    with pytest.raises(InvalidEntry, match="use one of email"):
        Use(channel="pigeon")


def test_a_tenant_in_other_letters_is_met_with_its_stops_and_not_with_its_consents() -> None:
    stops = [("@", stop(scope=Scope(tenant="north")))]
    assert judge("x", stops, Use(tenant="North")).suppressed
    assert judge("x", [*stops, ("@", lift(scope=Scope(tenant="North")))], Use(tenant="north")).suppressed


def test_times_are_instants_whatever_their_zone() -> None:
    east = timezone(timedelta(hours=2))
    assert stop(at=DAY).identity == stop(at=DAY.astimezone(east)).identity


@pytest.mark.parametrize("digest", ["", "abc", "g" * 64, "a" * 63])
def test_what_is_no_hash_is_refused(digest: str) -> None:
    with pytest.raises(InvalidEntry, match="not a hash of 64"):
        hashed(digest, "k1")


def test_a_hash_names_its_key_and_a_policy_of_this_version() -> None:
    with pytest.raises(InvalidEntry, match="has no key"):
        hashed("a" * 64, "")
    with pytest.raises(InvalidEntry, match="did you mean `mailbox-"):
        hashed("a" * 64, "k1", policy="mailbox-9")
    with pytest.raises(InvalidEntry, match="not a hash of 40"):
        hashed("a" * 64, "sha1")
