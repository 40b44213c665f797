"""The Swiss Act against Unfair Competition, Article 3(1)(o): automated mass advertising."""

from datetime import date
from typing import Any

import attrs

from gdpr_rules.facts.message import Message, Sending, SendingDuty
from gdpr_rules.facts.situation import Situation
from gdpr_rules.instruments.ch import SWISS_UWG
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import Condition, equals, true
from gdpr_rules.kernel.rules import Regime, Rule, fires, silent, unsettled
from gdpr_rules.law.examples import CUSTOMER, message
from gdpr_rules.law.marketing_to_people import CUSTOMER_LIMBS, MARKETING, forbidden

M, S = attrs.fields(Message), attrs.fields(Situation)

CH = Regime(
    "ch",
    "Acts against Unfair Competition and on Data Protection (Switzerland)",
    scopes={
        Situation: equals(S.subscriber_country, "CH") | equals(S.subject_country, "CH"),
        Message: equals(M.subject_country, "CH"),
    },
    not_encoded=(
        "the Swiss Data Protection Act",
        "single messages written by hand, which the provision does not catch",
    ),
)
BEGAN, EVE = date(2007, 4, 1), date(2007, 3, 31)
MASS = MARKETING & true(M.automated).named("automated mass advertising", SWISS_UWG.at("Art 3(1)(o)"))


def sample(**facts: Any) -> Message:
    """An orderly mass e-mail from a Swiss sender to a Swiss company."""
    return message(**{"subject_country": "CH", "sender_countries": frozenset({"CH"}), **facts})


def _mass_rule(
    name: str, title: str, protects: str, unless: Condition, duty: SendingDuty, breach: dict[str, Any], *shown: Any
) -> Rule[Sending]:
    return Rule(
        id=f"ch.uwg.art3.{name}",
        title=title,
        protects=protects,
        cites=(SWISS_UWG.at("Art 3(1)(o)"),),
        in_force=since(2007, 4, 1),
        when=MASS,
        unless=unless,
        then=forbidden(duty, consent=duty is SendingDuty.OBTAIN_CONSENT),
        examples=(
            fires("a mass e-mail to a company", sample(**breach)),
            silent("the same written and sent singly", sample(**breach, automated=False)),
            silent("the same, promoting nothing", sample(**breach, commercial=False)),
            silent("the same to a recipient in the United States", sample(**breach, subject_country="US")),
            fires("the same on the first day of the provision", sample(**breach), on=BEGAN),
            silent("the same the day before", sample(**breach), on=EVE),
            unsettled("nobody knows how it was sent", sample(**breach, automated=None), missing={"automated"}),
            *shown,
        ),
    )


RULES = (
    _mass_rule(
        "consent",
        "Automated mass advertising by e-mail needs the recipient's consent beforehand",
        "people and companies alike",
        true(M.consented) | CUSTOMER_LIMBS.named("exception for customers", SWISS_UWG.at("Art 3(1)(o)")),
        SendingDuty.OBTAIN_CONSENT,
        {},
        silent("the recipient agreed", sample(consented=True)),
        silent("a customer, all three limbs met", sample(**CUSTOMER)),
        *(fires(f"a customer, but not `{limb}`", sample(**{**CUSTOMER, limb: False})) for limb in CUSTOMER),
    ),
    _mass_rule(
        "sender",
        "Automated mass advertising names its sender correctly",
        "people and companies alike",
        true(M.sender_identified),
        SendingDuty.IDENTIFY_SENDER,
        {"sender_identified": False},
        silent("the sender is named", sample()),
    ),
    _mass_rule(
        "refusal_offered",
        "Automated mass advertising points to a free and simple way to refuse it",
        "people and companies alike",
        true(M.opt_out_offered),
        SendingDuty.OFFER_OPT_OUT,
        {"opt_out_offered": False},
        silent("a way to refuse is offered", sample()),
    ),
    _mass_rule(
        "refusal",
        "Whoever refused automated mass advertising does not get it again",
        "people and companies who said no",
        ~(true(M.objected) | true(M.suppressed)),
        SendingDuty.STOP_SENDING,
        {"objected": True},
        fires("the address is on the exclusion list", sample(suppressed=True)),
        silent("no refusal, and screened", sample()),
    ),
)
