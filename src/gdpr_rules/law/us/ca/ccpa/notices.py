"""CCPA, what consumers are told unasked, and what the regulations will say of decisions by machine."""

from datetime import date
from typing import Any

import attrs

from gdpr_rules.clocks.deadlines import Deadline, Moment, Start
from gdpr_rules.facts.request import RIGHT, Handling, Obligation, Right, RightsRequest
from gdpr_rules.instruments.us_ca import CCPA, CCPA_REGULATIONS
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import equals, open_question, true
from gdpr_rules.kernel.rules import Rule, silent, unsettled
from gdpr_rules.law.rights_of_people import owed
from gdpr_rules.law.us.ca.ccpa.examples import ACT_TEXT, DAY, reach, sample

R = attrs.fields(RightsRequest)

TOLD: dict[str, Any] = {"right": Right.INFORMATION, "provided_by_subject": True}
DECIDED: dict[str, Any] = {"right": Right.AUTOMATED_DECISION, "solely_automated_decision": True, "significant_effect": True}
MACHINES = date(2027, 1, 1)


AT_COLLECTION = Deadline(
    adds=owed(Obligation.GIVE_INFORMATION),
    sets={"due": Moment.DUE},
    starts=(Start(R.received, "data collected, and the consumer informed then at the latest", CCPA.at("1798.100(a)")),),
)

RULES: tuple[Rule[Handling], ...] = (
    ACT_TEXT.rule(
        "civ1798_100.notice",
        "Whoever collects data from a consumer says at that point what, why, and for how long",
        "consumers who are asked for data",
        ("1798.100(a)", CCPA_REGULATIONS.at("7012")),
        AT_COLLECTION,
        TOLD,
        when=equals(RIGHT, Right.INFORMATION) & true(R.provided_by_subject),
        not_so=[{"right": Right.KNOW}, {"provided_by_subject": False}],
        unknown=["provided_by_subject"],
        clauses=("CC-03",),
        not_encoded=("notices of third parties that control the collection", "the privacy policy, renewed every twelve months"),
    ),
    Rule(
        id="us.ca.ccpa.ccr7200.decisions",
        title="From 2027 the regulations let consumers opt out of significant decisions by machine, which is not encoded",
        protects="consumers whom a machine judges",
        cites=(CCPA_REGULATIONS.at("7200(b)"),),
        in_force=since(2027, 1, 1),
        when=equals(RIGHT, Right.AUTOMATED_DECISION)
        & open_question("what 11 CCR 7200 to 7222 ask of decisions by machine from 1 January 2027 on"),
        then=owed(Obligation.FIND_OUT_LAW),
        examples=(
            unsettled("a significant decision by machine", sample(**DECIDED)),
            silent("the day before", sample(**DECIDED), on=MACHINES - DAY),
            unsettled("the first day", sample(**DECIDED), on=MACHINES),
            silent("a request to know", sample()),
            *(attrs.evolve(each, on=MACHINES, label=f"from 2027: {each.label}") for each in reach(DECIDED)),
        ),
        not_encoded=("the notice, the opt-out and the access that the regulations lay down",),
    ),
)
