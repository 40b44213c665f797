"""Switzerland: automated mass advertising only, with its own exception for customers."""

from typing import Any

import pytest

from gdpr_rules import SendingDuty
from tests.law.cases import CONSENT, CUSTOMER, FORBIDDEN, GENERIC, NO, OPEN, SOLE_TRADER, YES, answer, cold, decide


def test_mass_mail_needs_consent_from_companies_too() -> None:
    decision = decide(cold("CH", address=GENERIC))
    assert decision.outcome.permission is FORBIDDEN
    assert decision.outcome.consent_required
    assert decision.settled
    assert answer(cold("CH", address=GENERIC, **CONSENT)) == YES


def test_a_single_message_is_not_caught_even_to_a_sole_trader() -> None:
    assert answer(cold("CH", automated=False, subscriber=SOLE_TRADER)) == YES


@pytest.mark.parametrize("limb", CUSTOMER)
def test_the_exception_for_customers_has_three_limbs(limb: str) -> None:
    assert answer(cold("CH", **CUSTOMER)) == YES
    assert answer(cold("CH", **CUSTOMER | {limb: False})) == NO
    assert answer(cold("CH", **CUSTOMER | {limb: None})) == OPEN


@pytest.mark.parametrize(
    ("breach", "duty"),
    [
        ({"sender_identified": False}, SendingDuty.IDENTIFY_SENDER),
        ({"opt_out_offered": False}, SendingDuty.OFFER_OPT_OUT),
        ({"objected": True}, SendingDuty.STOP_SENDING),
        ({"suppressed": True}, SendingDuty.STOP_SENDING),
    ],
    ids=["sender", "opt-out", "objection", "exclusion list"],
)
def test_consent_does_not_lift_the_other_duties_of_mass_mail(breach: dict[str, Any], duty: SendingDuty) -> None:
    decision = decide(cold("CH", address=GENERIC, consented=True, **breach))
    assert decision.outcome.permission is FORBIDDEN
    assert duty in decision.outcome.duties
    by_hand = answer(cold("CH", address=GENERIC, automated=False, consented=True, **breach))
    listed = (
        "suppressed" in breach
    )  # may be all that is left of a person's objection, which DSG 30(2)(b) protects from single mail too
    assert by_hand == (NO if listed else YES)
