"""DPA 2018 Schedule 2 paragraph 25: marks asked before the results: five months, or forty days from them; else a month."""

from datetime import date

import attrs

from gdpr_rules.clocks.conventions import REGULATION_1182_71
from gdpr_rules.clocks.deadlines import Deadline, Moment, Past, Start
from gdpr_rules.clocks.schedule import NEVER
from gdpr_rules.facts.request import RIGHT, Handling, Right, RightsRequest
from gdpr_rules.instruments.uk import DPA_2018, UK_GDPR
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import equals
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled
from gdpr_rules.law.request_clocks import RECEIPT
from gdpr_rules.law.uk.holidays import HOLIDAYS

R = attrs.fields(RightsRequest)

EXAM_MARKS = equals(RIGHT, Right.EXAM_MARKS).named("a request for exam marks", DPA_2018.at("Sch 2 para 25(2)"))

FIVE_MONTHS = Rule(
    id="uk.gdpr.dpa_sch2_25.five_months",
    title="Marks asked for before the results are announced are disclosed within five months",
    protects="candidates who want to see their marks, and exams whose results are still to be settled",
    cites=(DPA_2018.at("Sch 2 para 25(2)"), DPA_2018.at("Sch 2 para 25(3)(a)"), DPA_2018.at("s 205(2)")),
    in_force=since(2021, 1, 1),
    when=EXAM_MARKS,
    then=Deadline(
        adds=Handling(),
        sets={"due": Moment.DUE, "refusal_by": Moment.FIRST},
        starts=(RECEIPT,),
        period=REGULATION_1182_71.months(5),
        source=DPA_2018.at("Sch 2 para 25(3)(a)"),
        holidays=HOLIDAYS,
    ),
    examples=(
        fires(
            "a student asks in June for marks that are announced in August",
            RightsRequest(
                right=Right.EXAM_MARKS,
                received=date(2026, 6, 15),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                place="GB-EAW",
            ),
        ),
        fires(
            "a pupil in Perth asks for the marks of an exam that is still being marked",
            RightsRequest(
                right=Right.EXAM_MARKS,
                received=date(2026, 6, 15),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                place="GB-SCT",
            ),
        ),
        silent(
            "a student asks in September, when the results are out: that is access as any other",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                place="GB-EAW",
            ),
        ),
        silent(
            "a student asks for the correction of a mark",
            RightsRequest(
                right=Right.RECTIFICATION,
                received=date(2026, 6, 15),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                place="GB-EAW",
            ),
        ),
        unsettled(
            "the branch that will answer has not been chosen, and Scotland keeps other holidays",
            RightsRequest(
                right=Right.EXAM_MARKS,
                received=date(2026, 6, 15),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
            ),
            missing={"place"},
        ),
    ),
    not_encoded=(
        "what candidates recorded during the exam, to which access does not extend at all (para 25(1))",
        "that the question arises when the request is received: that day is taken",
    ),
)

FORTY_DAYS = Rule(
    id="uk.gdpr.dpa_sch2_25.forty_days",
    title="Once the results are announced, marks asked for before are disclosed within forty days, and others within a month",
    protects="candidates who want to see their marks",
    cites=(
        DPA_2018.at("Sch 2 para 25(3)(b)"),
        DPA_2018.at("Sch 2 para 25(5)"),
        UK_GDPR.at("Art 12(3)"),
        DPA_2018.at("s 205(2)"),
    ),
    in_force=since(2021, 1, 1),
    when=EXAM_MARKS & ~equals(R.results_announced, NEVER),
    then=Deadline(
        adds=Handling(),
        sets={"due": Moment.DUE, "refusal_by": Moment.FIRST},
        starts=(RECEIPT, Start(R.results_announced, "results announced", DPA_2018.at("Sch 2 para 25(5)"))),
        period=REGULATION_1182_71.days(40),
        source=DPA_2018.at("Sch 2 para 25(3)(b)"),
        holidays=HOLIDAYS,
        past=Past(REGULATION_1182_71.months(1), UK_GDPR.at("Art 12(3)")),
    ),
    examples=(
        fires(
            "the results are published in August",
            RightsRequest(
                right=Right.EXAM_MARKS,
                received=date(2026, 6, 15),
                results_announced=date(2026, 8, 13),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                place="GB-EAW",
            ),
        ),
        fires(
            "the results come by letter, after the five months",
            RightsRequest(
                right=Right.EXAM_MARKS,
                received=date(2026, 6, 15),
                results_announced=date(2026, 12, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                place="GB-EAW",
            ),
        ),
        fires(
            "a student asks for marks three weeks after they were announced, which takes a month as any access does",
            RightsRequest(
                right=Right.EXAM_MARKS,
                received=date(2026, 9, 1),
                results_announced=date(2026, 8, 13),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                place="GB-EAW",
            ),
        ),
        silent(
            "the results have not been announced",
            RightsRequest(
                right=Right.EXAM_MARKS,
                received=date(2026, 6, 15),
                results_announced=NEVER,
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                place="GB-EAW",
            ),
        ),
        silent(
            "a student asks after the announcement, as for any other data",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 9, 1),
                results_announced=date(2026, 8, 13),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                place="GB-EAW",
            ),
        ),
        unsettled(
            "it is not recorded whether the results are out",
            RightsRequest(
                right=Right.EXAM_MARKS,
                received=date(2026, 6, 15),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                place="GB-EAW",
            ),
            missing={"results_announced"},
        ),
    ),
    not_encoded=("what suspends or extends the month: marks asked for after the announcement are asked for as access",),
)

RULES = (FIVE_MONTHS, FORTY_DAYS)
