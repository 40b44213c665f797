"""GDPR Article 37(4): the national laws that require a data protection officer in further cases, which are not encoded."""

from datetime import date

import attrs

from gdpr_rules.facts.organisation import AppointmentDuty, Appointments, Organisation
from gdpr_rules.figures.places import EFTA_STATES_IN_EEA, MEMBER_STATES, UNION_TERRITORIES
from gdpr_rules.instruments.eu import EEA_GDPR, GDPR
from gdpr_rules.kernel.citations import Dated, Step, since
from gdpr_rules.kernel.conditions import contains, open_question
from gdpr_rules.kernel.rules import Rule, silent, unsettled

G = attrs.fields(Organisation)

OTHER_COUNTRIES = Dated(
    "countries whose national law on officers is not encoded",
    (
        Step(date(2018, 5, 25), (MEMBER_STATES | UNION_TERRITORIES) - {"DE"}, GDPR.at("Art 99(2)")),
        Step(date(2018, 7, 20), (MEMBER_STATES | UNION_TERRITORIES | EFTA_STATES_IN_EEA) - {"DE"}, EEA_GDPR.at("Art 3")),
    ),
)
"""Those in which the GDPR is law, except Germany, whose law is encoded, and the United Kingdom, whose law added no cases."""

NATIONAL_LAW = Rule(
    id="eu.gdpr.art37.national_law",
    title="Where national law may require a data protection officer in further cases, the answer stays open",
    protects="data subjects in countries whose law on officers this library does not know",
    cites=(GDPR.at("Art 37(4)"),),
    in_force=since(2018, 5, 25),
    when=contains(G.controller_countries, OTHER_COUNTRIES)
    & open_question("whether the law of that country asks for a data protection officer in further cases"),
    then=Appointments(officer=True, duties=frozenset({AppointmentDuty.PUBLISH_CONTACT, AppointmentDuty.INVOLVE_OFFICER})),
    examples=(
        unsettled("a firm in Ireland", Organisation(controller_countries=frozenset({"IE"}))),
        unsettled("a firm in Germany with a branch in Spain", Organisation(controller_countries=frozenset({"DE", "ES"}))),
        silent("a firm in Germany alone", Organisation(controller_countries=frozenset({"DE"}))),
        silent(
            "a firm in Britain, while the GDPR was law there",
            Organisation(controller_countries=frozenset({"GB"})),
            on=date(2020, 6, 1),
        ),
        silent(
            "a firm in Norway, the day before the EEA took the GDPR over",
            Organisation(controller_countries=frozenset({"NO"})),
            on=date(2018, 7, 19),
        ),
        unsettled(
            "a firm in Norway, from that day",
            Organisation(controller_countries=frozenset({"NO"})),
            on=date(2018, 7, 20),
        ),
        unsettled(
            "a firm that sells to people in France and gives no address",
            Organisation(subject_country="FR"),
            missing={"controller_countries"},
        ),
    ),
    not_encoded=("the laws of the member states but Germany on data protection officers (Art 37(4))",),
)

RULES = (NATIONAL_LAW,)
