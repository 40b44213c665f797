"""No law, no licence: where the law on a supervisory authority's periods is not encoded, nothing about them is settled."""

from datetime import date
from typing import Any

import attrs

from gdpr_rules.facts.authority import AuthorityDeadline, AuthorityProcedure, Matter
from gdpr_rules.instruments import VERIFIED
from gdpr_rules.instruments.library import LIBRARY
from gdpr_rules.kernel.citations import ALWAYS
from gdpr_rules.kernel.conditions import one_of, open_question
from gdpr_rules.kernel.rules import Rule, silent, unsettled
from gdpr_rules.law.eu.authorities import BOARD, GDPR_PLACES

A = attrs.fields(AuthorityProcedure)
MATTER: Any = A.matter  # always known, which its declared type says and the conditions' does not


def there(place: str | None, kind: Matter = Matter.PRIOR_CONSULTATION) -> AuthorityProcedure:
    """A matter that waits for the authority of a place."""
    return AuthorityProcedure(matter=kind, received=date(2026, 11, 2), place=place)


PLACE = Rule(
    id="backstop.authority_place",
    title="Where the law on the periods of a place's supervisory authority is not encoded, the answer stays open",
    protects="people whose case waits under a law that this library does not know",
    cites=(LIBRARY.at("countries and days encoded"),),
    in_force=ALWAYS,
    when=~one_of(MATTER, BOARD)
    & ~one_of(A.place, GDPR_PLACES)
    & open_question("the law on the periods of the authority of that place, on that day"),
    then=AuthorityDeadline(law_unknown=True),
    examples=(
        unsettled("the authority of Switzerland", there("CH"), on=VERIFIED),
        unsettled("the Commissioner, on a complaint", there("GB-EAW", Matter.COMPLAINT_NEWS), on=VERIFIED),
        unsettled("nobody says where", there(None), missing={"place"}, on=VERIFIED),
        silent("the authority of Germany", there("DE"), on=VERIFIED),
        silent("the authority of a part of it", there("DE-BY"), on=VERIFIED),
        *(silent(f"{kind.value}, wherever it is", there(None, kind), on=VERIFIED) for kind in sorted(BOARD, key=str)),
        unsettled("the authority of Germany, the day before the GDPR applied", there("DE"), on=date(2018, 5, 24)),
        silent("the day it applied", there("DE"), on=date(2018, 5, 25)),
        unsettled("the authority of Norway, the day before the EEA took the GDPR over", there("NO"), on=date(2018, 7, 19)),
        silent("from that day", there("NO"), on=date(2018, 7, 20)),
        silent("the Commissioner, while the GDPR was law in Britain", there("GB"), on=date(2020, 12, 31)),
        unsettled("the Commissioner since", there("GB"), on=date(2021, 1, 1)),
    ),
    not_encoded=("the UK GDPR and the Data Protection Act 2018 on the periods of the Commissioner",),
)

RULES = (PLACE,)
