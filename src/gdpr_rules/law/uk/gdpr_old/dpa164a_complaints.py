"""DPA 2018 sections 164A and 165, and UK GDPR Article 77 as it was: complaints to the controller and to the Commissioner."""

from datetime import date
from typing import Any

import attrs

from gdpr_rules.clocks.conventions import BEGINNING_WITH, REGULATION_1182_71
from gdpr_rules.clocks.deadlines import Deadline, Moment, Recount, Start
from gdpr_rules.facts.request import RECEIVED, RIGHT, Answer, Obligation, Right, RightsRequest
from gdpr_rules.instruments.uk import DPA_2018, DUAA, DUAA_COMMENCEMENT, ICO_COMPLAINTS
from gdpr_rules.kernel.citations import figure, since
from gdpr_rules.kernel.conditions import before, equals
from gdpr_rules.kernel.rules import fires, silent, unsettled
from gdpr_rules.law.rights_of_people import owed
from gdpr_rules.law.time_limits import HOLIDAYS
from gdpr_rules.law.uk.gdpr_old.examples import sample
from gdpr_rules.law.uk.gdpr_old.text import DAY, TEXT

R = attrs.fields(RightsRequest)

COMPLAINTS_DAY = date(2026, 6, 19)
COMPLAINTS = figure(
    "day from which complaints go to the controller first", COMPLAINTS_DAY, COMPLAINTS_DAY, DUAA_COMMENCEMENT.at("reg 3")
)
THIRTY = REGULATION_1182_71.days(30)
STRICT = BEGINNING_WITH.days(30)

COMPLAINED: dict[str, Any] = {"right": Right.COMPLAINT}
IS_COMPLAINT = equals(RIGHT, Right.COMPLAINT)
NOT_COMPLAINT = [{"right": Right.ACCESS}]


COMPLAINT = Deadline(
    adds=owed(Obligation.ACKNOWLEDGE, Obligation.FACILITATE_COMPLAINT, Obligation.INVESTIGATE, answer=Answer.REPLY),
    sets={"acknowledge_by": Moment.DUE},
    starts=(Start(R.received, "complaint received"),),
    period=THIRTY,
    source=DPA_2018.at("s 164A(3)"),
    holidays=HOLIDAYS,
    readings=(
        Recount(
            words="thirty days *beginning when* a complaint is received count that day, as elsewhere in English law",
            cite=DPA_2018.at("s 164A(3)"),
            fields=("acknowledge_by",),
            period=STRICT,
        ),
    ),
)
"""What section 164A asks of a controller: thirty days after receipt, moved off free days, as the Commissioner counts them."""


TO_CONTROLLER = TEXT.rule(
    "dpa164a.complaint",
    "A controller makes complaints easy, acknowledges them in thirty days, looks into it and says what came of it",
    "people who think the rules were broken",
    (DPA_2018.at("s 164A"), DUAA.at("s 103"), DUAA_COMMENCEMENT.at("reg 3"), ICO_COMPLAINTS.at("acknowledging")),
    COMPLAINT,
    COMPLAINED,
    when=IS_COMPLAINT & ~before(RECEIVED, COMPLAINTS),
    also=[{"received": COMPLAINTS_DAY}],
    not_so=[*NOT_COMPLAINT, {"received": COMPLAINTS_DAY - DAY}],
    further=(
        unsettled("nobody says where it is handled", sample(**COMPLAINED, place=None), missing={"place"}),
        unsettled(
            "nobody says where the controller is",
            sample(**COMPLAINED, controller_countries=None),
            missing={"controller_countries"},
        ),
        unsettled("a controller in Japan too", sample(**COMPLAINED, controller_countries=frozenset({"GB", "JP"}))),
        silent("the day before it came into force", sample(**COMPLAINED, received=COMPLAINTS_DAY), on=COMPLAINTS_DAY - DAY),
        fires("the day it did", sample(**COMPLAINED, received=COMPLAINTS_DAY), on=COMPLAINTS_DAY),
    ),
    span=since(2026, 6, 19),
    clauses=("PP-27",),
    not_encoded=(
        "without undue delay: how long looking into it may take",
        "the transitional provision of SI 2026/82 reg 7: the day on which the complaint is received decides",
    ),
)
UNDER_ARTICLE_77 = TEXT.rule(
    "art77.complaint",
    "Until 18 June 2026 a person can complain to the Information Commissioner as the UK GDPR itself says",
    "people who think the rules were broken",
    ("Art 77 as it was", DUAA.at("Sch 10"), DUAA_COMMENCEMENT.at("reg 3")),
    owed(Obligation.NAME_AUTHORITY, answer=Answer.REPLY),
    COMPLAINED,
    when=IS_COMPLAINT,
    not_so=NOT_COMPLAINT,
    further=(
        fires("its last day", sample(**COMPLAINED), on=COMPLAINTS_DAY - DAY),
        silent("the day on which it was omitted", sample(**COMPLAINED), on=COMPLAINTS_DAY),
    ),
    span=since(2021, 1, 1).until(2026, 6, 19),
    clauses=("PP-27",),
)
TO_THE_COMMISSIONER = TEXT.rule(
    "dpa165.authority",
    "A person can complain to the Information Commissioner",
    "people who think the rules were broken",
    (DPA_2018.at("s 165"),),
    owed(Obligation.NAME_AUTHORITY, answer=Answer.REPLY),
    COMPLAINED,
    when=IS_COMPLAINT,
    not_so=NOT_COMPLAINT,
    clauses=("PP-27",),
    not_encoded=("the day on which the Information Commission takes over from the Commissioner",),
)

RULES = (TO_CONTROLLER, UNDER_ARTICLE_77, TO_THE_COMMISSIONER)
