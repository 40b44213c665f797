"""Whose public holidays move a last day in the law of the Union and the EEA: days designated there (Reg 1182/71 Art 2(1))."""

from datetime import date

import attrs

from gdpr_rules.clocks.holidays import HolidaysWhere, Territory
from gdpr_rules.facts.authority import AuthorityProcedure
from gdpr_rules.facts.handled_in import OUTSIDE_THE_UNION, PLACES
from gdpr_rules.facts.request import RightsRequest
from gdpr_rules.figures.places import EFTA_STATES_IN_EEA, GB, MEMBER_STATES, UNION_TERRITORIES
from gdpr_rules.kernel.citations import Span
from gdpr_rules.law import request_clocks

A, R = attrs.fields(AuthorityProcedure), attrs.fields(RightsRequest)

EEA = MEMBER_STATES | UNION_TERRITORIES | EFTA_STATES_IN_EEA
TERRITORY = (
    Territory(frozenset(place for place in PLACES - OUTSIDE_THE_UNION if place[:2] in EEA)),
    Territory(frozenset(place for place in PLACES if place[:2] in GB), Span(None, date(2021, 1, 1))),
)
"""The member states and the EEA, and the United Kingdom for holidays until its transition period ended."""

HOLIDAYS = HolidaysWhere(R.place, TERRITORY, R.controller_countries, certain=True)
DOUBTFUL_HOLIDAYS = HolidaysWhere(R.place, TERRITORY, R.controller_countries)
OF_THE_AUTHORITY = HolidaysWhere(A.place, TERRITORY, certain=True)
DOUBTFUL_OF_THE_AUTHORITY = HolidaysWhere(A.place, TERRITORY)

MEANINGS = (
    (request_clocks.HOLIDAYS, HOLIDAYS),
    (request_clocks.DOUBTFUL_HOLIDAYS, DOUBTFUL_HOLIDAYS),
)
"""What the shared text leaves to the Union."""
