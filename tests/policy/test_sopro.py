"""The published policy only adds to the law, and statute and house policy stay apart until they are joined."""

from datetime import timedelta
from typing import Any

import attrs
import pytest

from benchmarks.messages import prospects
from gdpr_rules import LAW, SOPRO, Message, SendingDuty, evaluate
from tests.law.cases import (
    CORPORATE,
    FORBIDDEN,
    GENERIC,
    INDIVIDUAL,
    NO,
    ON,
    OPEN,
    PERMITTED,
    SOLE_TRADER,
    YES,
    answer,
    but,
    cold,
    decide,
)

BOTH = LAW | SOPRO
PROMISES: dict[str, Any] = {"relevant_to_role": True, "dpia_recorded": True, "client_agreement_held": True}


def promised(country: str = "GB", **facts: Any) -> Message:
    """A message that keeps the law's duties and the policy's promises."""
    return cold(country, **{**PROMISES, **facts})


def varied() -> list[Message]:
    """Messages over every country, each duty and promise met, broken and unknown."""
    messages = list(prospects())
    for country in ("GB", "US", "CH", "FI", "DE", "SE", "JP"):
        orderly = promised(country)
        names = [field.name for field in attrs.fields(Message) if field.type == bool | None]
        messages += [but(orderly, **{name: value}) for name in names for value in (True, False, None)]
    return messages


def test_joining_the_policy_never_loosens_the_law() -> None:
    for facts in varied():
        law, both = evaluate(facts, on=ON), evaluate(facts, on=ON, rules=BOTH)
        assert both.outcome.covers(law.outcome)
        assert both.certain_outcome.covers(law.certain_outcome)
        assert both.outcome == law.outcome | evaluate(facts, on=ON, rules=SOPRO).outcome


def test_a_message_that_keeps_law_and_policy_may_be_sent() -> None:
    assert answer(promised(), rules=BOTH) == YES
    assert decide(promised(), rules=BOTH).settled


def test_the_statute_lets_a_british_company_be_written_to_about_anything_and_the_policy_does_not() -> None:
    irrelevant = promised(relevant_to_role=False, address=GENERIC)
    law, both = decide(irrelevant), decide(irrelevant, rules=BOTH)
    assert law.outcome.permission is PERMITTED
    assert law.settled
    assert both.outcome.permission is FORBIDDEN
    assert both.settled_on("permission")
    assert [rule.id for rule in both.because("permission")] == ["policy.sopro.relevance"]
    assert both.by_regime["uk.pecr"].permission is PERMITTED
    assert both.by_regime["policy.sopro"].permission is FORBIDDEN


HOURS_24, AT_ONCE, TEN_DAYS = timedelta(hours=24), timedelta(0), timedelta(days=10)


@pytest.mark.parametrize(
    ("country", "facts", "law", "policy"),
    [
        ("GB", {"address": GENERIC}, None, HOURS_24),
        ("GB", {}, AT_ONCE, AT_ONCE),
        ("FI", {"essential_to_duties": True}, AT_ONCE, AT_ONCE),
        ("FI", {"address": GENERIC}, None, HOURS_24),
        ("US", {}, TEN_DAYS, HOURS_24),
        ("US", {"sender_countries": frozenset({"GB"})}, AT_ONCE, AT_ONCE),
        ("GB", {"sender_countries": frozenset({"US"}), "address": GENERIC}, TEN_DAYS, HOURS_24),
        ("GB", {"address": GENERIC, "commercial": False}, None, None),
        ("GB", {"address": GENERIC, "subscriber": SOLE_TRADER}, AT_ONCE, AT_ONCE),
    ],
    ids=[
        "a British company",
        "a named employee in Britain",
        "a named employee in Finland",
        "a Finnish company",
        "within the United States",
        "from Britain to the United States",
        "from the United States to a British company",
        "an invoice",
        "a sole trader",
    ],
)
def test_how_soon_an_opt_out_must_bite(
    country: str, facts: dict[str, Any], law: timedelta | None, policy: timedelta | None
) -> None:
    message = promised(country, **facts)
    assert decide(message).outcome.opt_out_within == law
    assert decide(message, rules=BOTH).outcome.opt_out_within == policy


@pytest.mark.parametrize(
    ("broken", "duty"),
    [
        ({"relevant_to_role": False}, SendingDuty.KEEP_TO_BUSINESS),
        ({"opt_out_offered": False}, SendingDuty.OFFER_OPT_OUT),
        ({"sender_identified": False}, SendingDuty.IDENTIFY_SENDER),
        ({"contact_details_given": False}, SendingDuty.GIVE_CONTACT_DETAILS),
        ({"lia_recorded": False}, SendingDuty.RECORD_BASIS),
        ({"dpia_recorded": False}, SendingDuty.RECORD_DPIA),
        ({"client_agreement_held": False}, SendingDuty.AGREE_WITH_CLIENT),
        ({"privacy_policy_linked": False}, SendingDuty.GIVE_PRIVACY_INFORMATION),
        ({"subscriber": INDIVIDUAL}, SendingDuty.KEEP_TO_BUSINESS),
        ({"suppressed": True}, SendingDuty.STOP_SENDING),
        ({"objected": True}, SendingDuty.STOP_SENDING),
    ],
    ids=lambda value: next(iter(value)) if isinstance(value, dict) else None,
)
def test_each_promise_on_its_own(broken: dict[str, Any], duty: SendingDuty) -> None:
    facts = promised(consented=True, **broken)
    decision = decide(facts, rules=SOPRO)
    assert decision.outcome.permission is FORBIDDEN
    assert duty in decision.outcome.duties
    assert decision.settled
    unknown = decide(but(facts, **dict.fromkeys(broken)), rules=SOPRO)
    assert not unknown.settled_on("permission")
    assert answer(but(facts, **dict.fromkeys(broken)), rules=SOPRO) == OPEN


def test_the_policy_alone_is_no_law() -> None:
    """A German company may be written to under the policy, and not under the law it is joined with."""
    german = promised("DE", subscriber=CORPORATE, address=GENERIC)
    assert answer(german, rules=SOPRO) == YES
    assert answer(german) == NO
    assert answer(german, rules=BOTH) == NO


def test_the_policy_holds_in_every_country_and_on_every_day() -> None:
    assert answer(promised("JP", relevant_to_role=False), rules=BOTH) == NO
    assert SOPRO.change_dates(Message) == ()


def test_law_and_policy_have_fingerprints_of_their_own() -> None:
    assert len({LAW.fingerprint, SOPRO.fingerprint, BOTH.fingerprint}) == 3
    assert BOTH.fingerprint == (SOPRO | LAW).fingerprint
