"""The General Data Protection Regulation on marketing e-mail: a basis, the right to object, and information."""

from datetime import date
from typing import Any

import attrs

from gdpr_rules.facts.message import Message
from gdpr_rules.figures.places import GDPR_COUNTRIES
from gdpr_rules.instruments import GDPR, INTELIGO
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import contains, during, one_of
from gdpr_rules.kernel.rules import Regime, fires, silent, unsettled
from gdpr_rules.law.examples import CUSTOMER, message
from gdpr_rules.law.marketing_to_people import CUSTOMER_LIMBS, person_rules

M = attrs.fields(Message)

EU_GDPR = Regime(
    "eu.gdpr",
    "General Data Protection Regulation (EU and EEA)",
    scopes=(one_of(M.subject_country, GDPR_COUNTRIES) | contains(M.sender_countries, GDPR_COUNTRIES),),
    not_encoded=("national law under the opening clauses of the GDPR",),
)

INTELIGO_DAY = date(2025, 11, 13)
CUSTOMERS_SPARED = (during(since(2025, 11, 13), INTELIGO.at("ruling 2")) & CUSTOMER_LIMBS).named(
    "the exception for customers, which stands in Article 6's place", INTELIGO.at("ruling 2")
)


def sample(**facts: Any) -> Message:
    """An orderly message from an Irish sender to a named employee in Finland."""
    return message(**{"subject_country": "FI", "sender_countries": frozenset({"IE"}), **facts})


RULES = person_rules(
    "eu.gdpr",
    GDPR,
    since(2018, 5, 25),
    sample,
    CUSTOMERS_SPARED,
    silent("a customer, all three limbs met", sample(lia_recorded=False, **CUSTOMER), on=INTELIGO_DAY),
    fires("the same the day before that was decided", sample(lia_recorded=False, **CUSTOMER), on=date(2025, 11, 12)),
    *(
        fires(f"a customer, but not `{limb}`", sample(**{"lia_recorded": False, **CUSTOMER, limb: False}), on=INTELIGO_DAY)
        for limb in CUSTOMER
    ),
    fires("a British sender, while the GDPR was law there", sample(lia_recorded=False, subject_country="US", sender_countries=frozenset({"GB"})), on=date(2020, 12, 31)),
    silent("a British sender since", sample(lia_recorded=False, subject_country="US", sender_countries=frozenset({"GB"})), on=date(2021, 1, 1)),
    fires("a recipient in Norway, from the day the EEA took the GDPR over", sample(lia_recorded=False, subject_country="NO", sender_countries=frozenset({"US"})), on=date(2018, 7, 20)),
    silent("a recipient in Norway the day before", sample(lia_recorded=False, subject_country="NO", sender_countries=frozenset({"US"})), on=date(2018, 7, 19)),
    fires("a sender in Ireland, a recipient in the United States", sample(lia_recorded=False, subject_country="US")),
    silent("neither side in the EEA", sample(lia_recorded=False, subject_country="US", sender_countries=frozenset({"US"}))),
    unsettled("a recipient in the United States, and a sender from who knows where", sample(lia_recorded=False, subject_country="US", sender_countries=None), missing={"sender_countries"}),
)
