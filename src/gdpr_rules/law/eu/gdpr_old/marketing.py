"""The General Data Protection Regulation on marketing e-mail: a basis, the right to object, and information."""

from datetime import date, timedelta
from typing import Any

import attrs

from gdpr_rules.facts.message import Message
from gdpr_rules.instruments.eu import GDPR, INTELIGO
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import during
from gdpr_rules.kernel.rules import fires, silent, unsettled
from gdpr_rules.law.examples import CUSTOMER, message
from gdpr_rules.law.marketing_to_people import CUSTOMER_LIMBS, person_rules

M = attrs.fields(Message)

INTELIGO_DAY = date(2025, 11, 13)
EEA_DAY, BRITAIN_LEFT, DAY = date(2018, 7, 20), date(2021, 1, 1), timedelta(days=1)
CUSTOMERS_SPARED = (during(since(2025, 11, 13), INTELIGO.at("ruling 2")) & CUSTOMER_LIMBS).named(
    "the exception for customers, which stands in Article 6's place", INTELIGO.at("ruling 2")
)


def sample(**facts: Any) -> Message:
    """An orderly message from an Irish sender to a named employee in Finland."""
    return message(**{"subject_country": "FI", "sender_countries": frozenset({"IE"}), **facts})


def reach(rule_facts: dict[str, Any]) -> tuple[Any, ...]:
    """Where these rules apply, and since when: with either side in a country in which the GDPR is law."""
    shown: list[Any] = [
        fires("a sender in Ireland, a recipient in the United States", sample(**rule_facts, subject_country="US")),
        silent("neither side in the EEA", sample(**rule_facts, subject_country="US", sender_countries=frozenset({"US"}))),
        unsettled(
            "a recipient in the United States, and a sender from who knows where",
            sample(**rule_facts, subject_country="US", sender_countries=None),
            missing={"sender_countries"},
        ),
    ]
    for side, there in (
        ("recipient", lambda country: {"subject_country": country, "sender_countries": frozenset({"US"})}),
        ("sender", lambda country: {"subject_country": "US", "sender_countries": frozenset({country})}),
    ):
        norway, britain = sample(**rule_facts, **there("NO")), sample(**rule_facts, **there("GB"))
        shown += [
            silent(f"a {side} in Norway, the day before the EEA took the GDPR over", norway, on=EEA_DAY - DAY),
            fires(f"a {side} in Norway, from that day", norway, on=EEA_DAY),
            fires(f"a {side} in Britain, while the GDPR was law there", britain, on=BRITAIN_LEFT - DAY),
            silent(f"a {side} in Britain since", britain, on=BRITAIN_LEFT),
        ]
    return tuple(shown)


RULES = person_rules(
    "eu.gdpr",
    GDPR,
    since(2018, 5, 25),
    sample,
    reach,
    CUSTOMERS_SPARED,
    silent("a customer, all three limbs met", sample(lia_recorded=False, **CUSTOMER), on=INTELIGO_DAY),
    fires("the same the day before that was decided", sample(lia_recorded=False, **CUSTOMER), on=date(2025, 11, 12)),
    *(
        fires(f"a customer, but not `{limb}`", sample(**{"lia_recorded": False, **CUSTOMER, limb: False}), on=INTELIGO_DAY)
        for limb in CUSTOMER
    ),
)
