"""CCPA, opting out of sale and sharing, and limiting the use of sensitive data: 1798.120, 121, 135; 11 CCR 7025 to 7027."""

from datetime import date

import attrs

from gdpr_rules.clocks.conventions import CALIFORNIA
from gdpr_rules.clocks.deadlines import Deadline, HolidaysOf, Moment, Recount
from gdpr_rules.facts.request import RIGHT, Exemption, Fee, Handling, Obligation, Right, RightsRequest
from gdpr_rules.instruments import VERIFIED
from gdpr_rules.instruments.us_ca import CCPA_REGULATIONS, CIVIL_CODE
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import during, one_of
from gdpr_rules.kernel.rules import Rule, unsettled
from gdpr_rules.law.rights_of_people import owed, shown
from gdpr_rules.law.time_limits import RECEIPT
from gdpr_rules.law.us.ca.ccpa.examples import ACT_TEXT, AMENDED_TEXT, NEW_REGULATIONS_TEXT, REGULATIONS_TEXT, sample
from gdpr_rules.law.us.ca.ccpa.requests import LIMITS, NARROWED, OPT_OUTS, OPTED, STOPPING, joined, names, turning

R = attrs.fields(RightsRequest)

FIFTEEN = CALIFORNIA.working_days(15)
LIMIT_DAY = date(2023, 3, 29)
PERMITTED = {"exemptions": frozenset({Exemption.PERMITTED_USE})}
SATURDAYS = "Saturdays are business days, as nothing in the Civil Code says that they are not"


STOPPED = Deadline(
    adds=Handling(obligations=frozenset({Obligation.TELL_BUYERS})),
    sets={"effect_by": Moment.DUE, "due": Moment.DUE},
    starts=(RECEIPT,),
    period=FIFTEEN,
    source=CCPA_REGULATIONS.at("7026(f), 7027(g)"),
    holidays=HolidaysOf("US-CA"),
    readings=(
        Recount(
            words=SATURDAYS,
            cite=CIVIL_CODE.at("7, 9"),
            fields=("effect_by", "due"),
            period=FIFTEEN,
            holidays=HolidaysOf("US-CA", saturdays=True),
        ),
    ),
)
"""The day by which an opt-out or a limit has taken effect: fifteen business days, Monday to Friday."""

RULES: tuple[Rule[Handling], ...] = (
    ACT_TEXT.rule(
        "civ1798_120.opt_out",
        "Data are no longer sold or shared once the consumer says so, without any proof of identity",
        "consumers who do not want to be sold",
        ("1798.120", "1798.135(c)(4)", CCPA_REGULATIONS.at("7026(d)")),
        owed(Obligation.STOP_SALE_AND_SHARING, Obligation.WAIT_TO_ASK_AGAIN),
        OPTED,
        when=one_of(RIGHT, OPT_OUTS),
        also=[{"verified": False}, *names(OPT_OUTS, but=Right.OPT_OUT)],
        not_so=[{"right": Right.KNOW}],
        clauses=("CC-03",),
        not_encoded=(
            "sharing for advertising, before 1 January 2023: the rule holds it stopped from 2020 on",
            "opt-out signals, which count as this request (11 CCR 7025)",
            "requests that the business believes, on good and recorded grounds, to be fraudulent (11 CCR 7026(e))",
        ),
    ),
    AMENDED_TEXT.rule(
        "civ1798_121.limit",
        "Sensitive information is used only for what the service needs once the consumer says so",
        "consumers whose most personal data are used for more than they asked for",
        ("1798.121", "1798.135(c)(4)", CCPA_REGULATIONS.at("7027(e)"), CCPA_REGULATIONS.at("7027(m)")),
        owed(Obligation.LIMIT_USE, Obligation.WAIT_TO_ASK_AGAIN),
        NARROWED,
        when=one_of(RIGHT, LIMITS),
        unless=shown(Exemption.PERMITTED_USE),
        also=[{"verified": False}, *names(LIMITS, but=Right.LIMIT)],
        not_so=[{"right": Right.KNOW}, PERMITTED],
        unknown=["exemptions"],
        not_encoded=(
            "whether the business holds sensitive information, and infers anything about the consumer from it (11 CCR 7027(a))",
            "requests that the business believes, on good and recorded grounds, to be fraudulent (11 CCR 7027(f))",
        ),
    ),
    REGULATIONS_TEXT.rule(
        "ccr7026.time_limit",
        "An opt-out, or a limit, takes effect as soon as feasible, and within fifteen business days",
        "consumers whose data would go on being sold meanwhile",
        ("7026(f)", "7027(g)"),
        STOPPED,
        OPTED,
        when=one_of(RIGHT, OPT_OUTS) | (one_of(RIGHT, LIMITS) & during(since(2023, 3, 29), CCPA_REGULATIONS.at("7027"))),
        unless=one_of(RIGHT, LIMITS) & shown(Exemption.PERMITTED_USE),
        also=[*names(OPT_OUTS, LIMITS, but=Right.OPT_OUT), PERMITTED],
        not_so=[{"right": Right.KNOW}, *({**right, **PERMITTED} for right in names(LIMITS, but=Right.OPT_OUT))],
        further=(
            *turning(LIMIT_DAY, NARROWED, "a request to limit"),
            unsettled(
                "to limit, and nobody knows for what",
                sample(**{**NARROWED, "exemptions": None}),
                missing={"exemptions"},
                on=VERIFIED,
            ),
        ),
        not_encoded=("as soon as feasible: the fifteen days are only the outer limit",),
    ),
    ACT_TEXT.rule(
        "civ1798_145.fee",
        "To opt out, or to limit, costs nothing",
        "consumers who could not afford their rights",
        ("1798.125(a)(1)", "1798.145(h)(3)"),
        Handling(fee=Fee.FREE),
        OPTED,
        when=STOPPING,
        also=names(OPT_OUTS, LIMITS, but=Right.OPT_OUT),
        not_so=[{"right": Right.KNOW}],
        further=joined(OPTED, *sorted(LIMITS, key=str)),
        not_encoded=("whether an opt-out can be so excessive that a fee may be asked: the rule holds that it cannot",),
    ),
    NEW_REGULATIONS_TEXT.rule(
        "ccr7026.shown",
        "The consumer can see that an opt-out has been processed",
        "consumers who would have to take it on trust",
        ("7026(g)", "7025"),
        owed(Obligation.SHOW_OPT_OUT),
        OPTED,
        when=one_of(RIGHT, OPT_OUTS),
        also=names(OPT_OUTS, but=Right.OPT_OUT),
        not_so=[{"right": Right.KNOW}],
    ),
)
