"""CCPA, sections 1798.120, 121, 135; 11 CCR 7025 to 7027: opting out of sale and sharing, and limiting sensitive data."""

from datetime import date

from gdpr_rules.clocks.conventions import CALIFORNIA
from gdpr_rules.clocks.deadlines import Deadline, Moment, Recount, Start
from gdpr_rules.clocks.holidays import HolidaysOf
from gdpr_rules.facts.regimes import PrivacyAct
from gdpr_rules.facts.request import Answer, Exemption, Fee, Handling, Obligation, Right, RightsRequest
from gdpr_rules.instruments.us_ca import CCPA, CCPA_REGULATIONS, CIVIL_CODE, CIVIL_PROCEDURE
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import contains, during
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled
from gdpr_rules.law.us.ca.ccpa.requests import TO_LIMIT, TO_LIMIT_SINCE_2023, TO_OPT_OUT, R

PERMITTED_USE = contains(R.exemptions, {Exemption.PERMITTED_USE}).named(
    "only for uses that a limit does not reach", CCPA_REGULATIONS.at("7027(m)")
)

OPTING_OUT = Rule(
    id="us.ca.ccpa.civ1798_120.opt_out",
    title="A business stops selling and sharing a consumer's data on request, without any proof of identity",
    protects="consumers who do not want their data sold",
    cites=(CCPA.at("1798.120"), CCPA.at("1798.135(c)(4)"), CCPA_REGULATIONS.at("7026(d)")),
    in_force=since(2020, 1, 1),
    when=TO_OPT_OUT,
    then=Handling(
        answer=Answer.COMPLY, obligations=frozenset({Obligation.STOP_SALE_AND_SHARING, Obligation.WAIT_TO_ASK_AGAIN})
    ),
    examples=(
        fires(
            "a visitor of a news site follows the link *Do Not Sell or Share*",
            RightsRequest(
                right=Right.OPT_OUT,
                received=date(2026, 3, 2),
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
        ),
        fires(
            "a customer objects, in the words of the GDPR",
            RightsRequest(
                right=Right.OBJECTION,
                received=date(2026, 3, 2),
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
        ),
        fires(
            "a consumer whose identity could not be verified",
            RightsRequest(
                right=Right.OPT_OUT,
                received=date(2026, 3, 2),
                verified=False,
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
        ),
        silent("a customer asks what is held", RightsRequest(right=Right.KNOW, received=date(2026, 3, 2))),
    ),
    clauses=("CC-03",),
    not_encoded=(
        "sharing for advertising, before 1 January 2023: the rule holds it stopped from 2020 on",
        "opt-out signals, which count as this request (11 CCR 7025)",
        "requests that the business believes, on good and recorded grounds, to be fraudulent (11 CCR 7026(e))",
        "the choice to deny the request of an agent without the consumer's signed permission (11 CCR 7026(j))",
    ),
)

LIMITING = Rule(
    id="us.ca.ccpa.civ1798_121.limit",
    title="On request, a business uses sensitive personal information only for what the service needs",
    protects="consumers whose sensitive data are used for more than they asked for",
    cites=(
        CCPA.at("1798.121"),
        CCPA.at("1798.135(c)(4)"),
        CCPA_REGULATIONS.at("7027(e)"),
        CCPA_REGULATIONS.at("7027(m)"),
    ),
    in_force=since(2023, 1, 1),
    when=TO_LIMIT,
    unless=PERMITTED_USE,
    then=Handling(answer=Answer.COMPLY, obligations=frozenset({Obligation.LIMIT_USE, Obligation.WAIT_TO_ASK_AGAIN})),
    examples=(
        fires(
            "a dating app infers interests from its users' location",
            RightsRequest(
                right=Right.LIMIT,
                received=date(2026, 3, 2),
                exemptions=frozenset(),
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
        ),
        fires(
            "a user asks for restriction, in the words of the GDPR, and cannot be verified",
            RightsRequest(
                right=Right.RESTRICTION,
                received=date(2026, 3, 2),
                exemptions=frozenset(),
                verified=False,
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
        ),
        silent(
            "a delivery service uses the location to deliver, and for nothing else",
            RightsRequest(right=Right.LIMIT, received=date(2026, 3, 2), exemptions=frozenset({Exemption.PERMITTED_USE})),
        ),
        silent("a user opts out of sale", RightsRequest(right=Right.OPT_OUT, received=date(2026, 3, 2))),
        unsettled(
            "the product team has not listed what it uses the location for",
            RightsRequest(
                right=Right.LIMIT,
                received=date(2026, 3, 2),
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
            missing={"exemptions"},
        ),
    ),
    not_encoded=(
        "whether the business holds sensitive information, and infers anything about the consumer from it (11 CCR 7027(a))",
        "requests that the business believes, on good and recorded grounds, to be fraudulent (11 CCR 7027(f))",
        "the choice to deny the request of an agent without the consumer's signed permission (11 CCR 7027(i))",
    ),
)

FIFTEEN_BUSINESS_DAYS = Rule(
    id="us.ca.ccpa.ccr7026.time_limit",
    title="An opt-out, or a limit, takes effect as soon as feasible, and within fifteen business days",
    protects="consumers whose data would go on being sold meanwhile",
    cites=(CCPA_REGULATIONS.at("7026(f)"), CCPA_REGULATIONS.at("7027(g)")),
    in_force=since(2020, 8, 14),
    when=TO_OPT_OUT | (TO_LIMIT & during(since(2023, 3, 29), CCPA_REGULATIONS.at("7027"))),
    unless=TO_LIMIT & PERMITTED_USE,
    then=Deadline(
        adds=Handling(obligations=frozenset({Obligation.TELL_BUYERS})),
        sets={"effect_by": Moment.DUE, "due": Moment.DUE},
        starts=(Start(R.received, "request received"),),
        period=CALIFORNIA.working_days(15),
        source=CCPA_REGULATIONS.at("7026(f), 7027(g)"),
        holidays=HolidaysOf("US-CA"),
        readings=(
            Recount(
                words="Saturdays are business days, as nothing in the Civil Code says that they are not",
                cite=CIVIL_CODE.at("7, 9"),
                fields=("effect_by", "due"),
                period=CALIFORNIA.working_days(15),
                holidays=HolidaysOf("US-CA", saturdays=True),
            ),
            Recount(
                words="the Friday after Thanksgiving, a holiday of the courts, is not a business day either",
                cite=CIVIL_PROCEDURE.at("135"),
                fields=("effect_by", "due"),
                period=CALIFORNIA.working_days(15),
                holidays=HolidaysOf("US-CA", courts=True),
            ),
        ),
    ),
    examples=(
        fires(
            "a shop's customer opts out of sale; what a limit would not reach does not matter",
            RightsRequest(
                right=Right.OPT_OUT,
                received=date(2026, 3, 2),
                exemptions=frozenset({Exemption.PERMITTED_USE}),
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
        ),
        fires(
            "a dating app's user limits the use of location, from the first day of the regulation on limits",
            RightsRequest(
                right=Right.LIMIT,
                received=date(2023, 3, 29),
                exemptions=frozenset(),
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
            on=date(2023, 3, 29),
        ),
        silent(
            "a user limits the use of location, the day before",
            RightsRequest(right=Right.LIMIT, received=date(2023, 3, 28), exemptions=frozenset()),
            on=date(2023, 3, 28),
        ),
        silent(
            "a delivery service uses the location to deliver, and for nothing else",
            RightsRequest(right=Right.LIMIT, received=date(2026, 3, 2), exemptions=frozenset({Exemption.PERMITTED_USE})),
            on=date(2026, 3, 2),
        ),
        silent(
            "a customer asks what is held",
            RightsRequest(right=Right.KNOW, received=date(2026, 3, 2), exemptions=frozenset()),
            on=date(2026, 3, 2),
        ),
        unsettled(
            "a user limits the use of location, and its uses have not been listed",
            RightsRequest(
                right=Right.LIMIT,
                received=date(2026, 3, 2),
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
            missing={"exemptions"},
            on=date(2026, 3, 2),
        ),
    ),
    not_encoded=("as soon as feasible: the fifteen days are only the outer limit",),
)

CONFIRMATION_OF_THE_OPT_OUT = Rule(
    id="us.ca.ccpa.ccr7026.shown",
    title="The business shows the consumer that an opt-out has been processed",
    protects="consumers who would have to take it on trust",
    cites=(CCPA_REGULATIONS.at("7026(g)"), CCPA_REGULATIONS.at("7025")),
    in_force=since(2026, 1, 1),
    when=TO_OPT_OUT,
    then=Handling(answer=Answer.COMPLY, obligations=frozenset({Obligation.SHOW_OPT_OUT})),
    examples=(
        fires(
            "a browser sends the opt-out signal, and the site displays *Opt-Out Request Honored*",
            RightsRequest(
                right=Right.OPT_OUT,
                received=date(2026, 3, 2),
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
        ),
        fires(
            "a customer objects to the sale, in the words of the GDPR",
            RightsRequest(
                right=Right.OBJECTION,
                received=date(2026, 3, 2),
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
        ),
        silent("a user limits the use of location", RightsRequest(right=Right.LIMIT, received=date(2026, 3, 2))),
        silent("a customer asks what is held", RightsRequest(right=Right.KNOW, received=date(2026, 3, 2))),
    ),
)

FREE_OF_CHARGE = Rule(
    id="us.ca.ccpa.civ1798_145.fee",
    title="Opting out, and limiting, are free of charge",
    protects="consumers who could not afford their rights",
    cites=(CCPA.at("1798.125(a)(1)"), CCPA.at("1798.145(h)(3)")),
    in_force=since(2020, 1, 1),
    when=(TO_OPT_OUT | TO_LIMIT_SINCE_2023).named("a request to opt out or to limit"),
    then=Handling(fee=Fee.FREE),
    examples=(
        fires(
            "a customer opts out of sale",
            RightsRequest(
                right=Right.OPT_OUT,
                received=date(2026, 3, 2),
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
        ),
        fires(
            "a user limits the use of location, on the first day of 2023",
            RightsRequest(
                right=Right.LIMIT,
                received=date(2023, 1, 1),
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
            on=date(2023, 1, 1),
        ),
        silent(
            "a user asks for the same on the last day of 2022, when there was no such right",
            RightsRequest(right=Right.LIMIT, received=date(2022, 12, 31)),
            on=date(2022, 12, 31),
        ),
        silent(
            "a customer asks what is held, of which another rule speaks",
            RightsRequest(right=Right.KNOW, received=date(2026, 3, 2)),
            on=date(2026, 3, 2),
        ),
    ),
    not_encoded=("whether an opt-out can be so excessive that a fee may be asked: the rule holds that it cannot",),
)

RULES: tuple[Rule[Handling], ...] = (
    OPTING_OUT,
    LIMITING,
    FIFTEEN_BUSINESS_DAYS,
    CONFIRMATION_OF_THE_OPT_OUT,
    FREE_OF_CHARGE,
)
