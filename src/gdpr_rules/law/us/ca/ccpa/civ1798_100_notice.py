"""CCPA, section 1798.100: the notice at collection."""

from datetime import date

import attrs

from gdpr_rules.clocks.deadlines import Deadline, Moment, Start
from gdpr_rules.facts.regimes import PrivacyAct
from gdpr_rules.facts.request import RIGHT, Answer, Handling, Obligation, Right, RightsRequest
from gdpr_rules.instruments.us_ca import CCPA, CCPA_REGULATIONS
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import equals, true
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled

R = attrs.fields(RightsRequest)

NOTICE_AT_COLLECTION = Rule(
    id="us.ca.ccpa.civ1798_100.notice",
    title="A business that collects data from a consumer states at that point what, why, and for how long",
    protects="consumers who are asked for data",
    cites=(CCPA.at("1798.100(a)"), CCPA_REGULATIONS.at("7012")),
    in_force=since(2020, 1, 1),
    when=equals(RIGHT, Right.INFORMATION) & true(R.provided_by_subject),
    then=Deadline(
        adds=Handling(answer=Answer.COMPLY, obligations=frozenset({Obligation.GIVE_INFORMATION})),
        sets={"due": Moment.DUE},
        starts=(Start(R.received, "data collected, and the consumer informed then at the latest", CCPA.at("1798.100(a)")),),
    ),
    examples=(
        fires(
            "a gym takes a new member's address and payment details",
            RightsRequest(
                right=Right.INFORMATION,
                received=date(2026, 3, 2),
                provided_by_subject=True,
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
        ),
        silent(
            "a gym buys addresses from a list broker",
            RightsRequest(right=Right.INFORMATION, received=date(2026, 3, 2), provided_by_subject=False),
        ),
        silent(
            "a member asks what is held, which is a request to know",
            RightsRequest(right=Right.KNOW, received=date(2026, 3, 2), provided_by_subject=True),
        ),
        unsettled(
            "the record does not show whether the member or a partner firm gave the address",
            RightsRequest(
                right=Right.INFORMATION,
                received=date(2026, 3, 2),
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
            missing={"provided_by_subject"},
        ),
    ),
    clauses=("CC-03",),
    not_encoded=("notices of third parties that control the collection", "the privacy policy, renewed every twelve months"),
)

RULES: tuple[Rule[Handling], ...] = (NOTICE_AT_COLLECTION,)
