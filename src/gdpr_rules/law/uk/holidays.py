"""Whose public holidays move a last day in the law of the United Kingdom: the bank holidays of its nations, and no others."""

import attrs

from gdpr_rules.clocks.holidays import HolidaysWhere, Territory
from gdpr_rules.facts.handled_in import PLACES
from gdpr_rules.facts.request import RightsRequest
from gdpr_rules.figures.places import GB
from gdpr_rules.law import request_clocks

R = attrs.fields(RightsRequest)

TERRITORY = (Territory(frozenset(place for place in PLACES if place[:2] in GB)),)
HOLIDAYS = HolidaysWhere(R.place, TERRITORY, R.controller_countries)
"""The list of each nation is law of the whole state (Banking and Financial Dealings Act 1971 Sch 1): none is in doubt."""

MEANINGS = ((request_clocks.HOLIDAYS, HOLIDAYS),)
"""What the shared text leaves to the United Kingdom."""
