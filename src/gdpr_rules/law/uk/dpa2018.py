"""DPA 2018 sections 164A and 165: complaints to the controller, since 19 June 2026, and to the Information Commissioner."""

from datetime import date

import attrs

from gdpr_rules.clocks.conventions import BEGINNING_WITH, REGULATION_1182_71
from gdpr_rules.clocks.deadlines import Deadline, Moment, Recount, Start
from gdpr_rules.facts.request import RECEIVED, Answer, Fee, Handling, Obligation, Right, RightsRequest
from gdpr_rules.instruments.uk import DPA_2018, DUAA, DUAA_COMMENCEMENT, ICO_COMPLAINTS
from gdpr_rules.kernel.citations import figure, since
from gdpr_rules.kernel.conditions import before
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled
from gdpr_rules.law.gdpr.art77_complaint import A_COMPLAINT
from gdpr_rules.law.uk.holidays import HOLIDAYS

R = attrs.fields(RightsRequest)

COMPLAINTS = figure(
    "day from which complaints go to the controller first", date(2026, 6, 19), date(2026, 6, 19), DUAA_COMMENCEMENT.at("reg 3")
)

COMPLAINT_TO_CONTROLLER = Rule(
    id="uk.gdpr.dpa164a.complaint",
    title="A controller facilitates complaints, acknowledges them within 30 days, investigates and informs of the outcome",
    protects="data subjects who consider that the processing infringes the law",
    cites=(
        DPA_2018.at("s 164A"),
        DUAA.at("s 103"),
        DUAA_COMMENCEMENT.at("reg 3"),
        ICO_COMPLAINTS.at("acknowledging"),
    ),
    in_force=since(2026, 6, 19),
    when=A_COMPLAINT & ~before(RECEIVED, COMPLAINTS),
    then=Deadline(
        adds=Handling(
            answer=Answer.REPLY,
            obligations=frozenset({Obligation.ACKNOWLEDGE, Obligation.FACILITATE_COMPLAINT, Obligation.INVESTIGATE}),
        ),
        sets={"acknowledge_by": Moment.DUE},
        starts=(Start(R.received, "complaint received"),),
        period=REGULATION_1182_71.days(30),  # thirty days after receipt, off non-working days, as the Commissioner counts
        source=DPA_2018.at("s 164A(3)"),
        holidays=HOLIDAYS,
        readings=(
            Recount(
                words="thirty days *beginning when* a complaint is received count that day, as elsewhere in English law",
                cite=DPA_2018.at("s 164A(3)"),
                fields=("acknowledge_by",),
                period=BEGINNING_WITH.days(30),
            ),
        ),
    ),
    examples=(
        fires(
            "a subscriber complains on the first day of the new procedure",
            RightsRequest(
                right=Right.COMPLAINT,
                received=date(2026, 6, 19),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                place="GB-EAW",
            ),
            on=date(2026, 6, 19),
        ),
        fires(
            "a tenant in Scotland complains about a landlord's file",
            RightsRequest(
                right=Right.COMPLAINT,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                place="GB-SCT",
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "a complaint of the day before went to the Commissioner alone",
            RightsRequest(
                right=Right.COMPLAINT,
                received=date(2026, 6, 18),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                place="GB-EAW",
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "a subscriber asks for access and complains of nothing",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                place="GB-EAW",
            ),
            on=date(2026, 11, 23),
        ),
        unsettled(
            "the branch that will answer has not been chosen, and Scotland keeps other holidays",
            RightsRequest(
                right=Right.COMPLAINT,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
            ),
            missing={"place"},
            on=date(2026, 11, 23),
        ),
    ),
    clauses=("PP-27",),
    not_encoded=(
        "without undue delay: how long the investigation may take",
        "the transitional provision of SI 2026/82 reg 7: the day on which the complaint is received decides",
    ),
)

COMPLAINT_TO_COMMISSIONER = Rule(
    id="uk.gdpr.dpa165.authority",
    title="A data subject may complain to the Information Commissioner",
    protects="data subjects who consider that the processing infringes the law",
    cites=(DPA_2018.at("s 165"),),
    in_force=since(2021, 1, 1),
    when=A_COMPLAINT,
    then=Handling(answer=Answer.REPLY, fee=Fee.FREE, obligations=frozenset({Obligation.NAME_AUTHORITY})),
    examples=(
        fires(
            "a subscriber complains that an objection was ignored",
            RightsRequest(
                right=Right.COMPLAINT,
                received=date(2026, 3, 2),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
            ),
        ),
        fires(
            "a complaint under the new procedure may go to the Commissioner as well",
            RightsRequest(
                right=Right.COMPLAINT,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "a subscriber asks for access and complains of nothing",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
            ),
        ),
        silent(
            "a subscriber objects to marketing and complains of nothing",
            RightsRequest(
                right=Right.OBJECTION,
                received=date(2026, 3, 2),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
            ),
        ),
    ),
    clauses=("PP-27",),
    not_encoded=("the day on which the Information Commission takes over from the Commissioner",),
)

RULES = (COMPLAINT_TO_CONTROLLER, COMPLAINT_TO_COMMISSIONER)
