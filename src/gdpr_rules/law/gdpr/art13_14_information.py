"""Articles 13 and 14: information owed without a request, when data are collected and when they are obtained elsewhere."""

from datetime import date

import attrs

from gdpr_rules.clocks.conventions import REGULATION_1182_71
from gdpr_rules.clocks.deadlines import Deadline, Moment, Start
from gdpr_rules.clocks.schedule import NEVER
from gdpr_rules.facts.request import RIGHT, Answer, Exemption, Handling, Obligation, Right, RightsRequest
from gdpr_rules.kernel.conditions import contains, equals, false, true
from gdpr_rules.kernel.rules import fires, silent, unsettled
from gdpr_rules.law.enactment import Provision
from gdpr_rules.law.gdpr import TEXT
from gdpr_rules.law.request_clocks import HOLIDAYS

R = attrs.fields(RightsRequest)

INFORMATION = equals(RIGHT, Right.INFORMATION).named("information owed without a request")
ALREADY_INFORMED = true(R.has_information).named("the data subject already has the information", TEXT.at("Art 13(4), 14(5)(a)"))
DISPROPORTIONATE = contains(R.exemptions, {Exemption.IMPOSSIBLE_OR_DISPROPORTIONATE, Exemption.DEFEATS_PURPOSE}).named(
    "informing is impossible, disproportionate or defeats the purpose", TEXT.at("Art 14(5)(b)")
)
LAID_DOWN_OR_SECRET = contains(
    R.exemptions, {Exemption.OBTAINING_LAID_DOWN, Exemption.PROFESSIONAL_SECRECY, Exemption.NATIONAL_LAW}
).named(
    "obtaining is laid down by law, a duty of professional secrecy covers the data, or a law restricts the right",
    TEXT.at("Art 14(5)(c), (d)"),
)
RESTRICTED_BY_LAW = contains(R.exemptions, {Exemption.NATIONAL_LAW}).named("a law restricts the right", TEXT.at("Art 23(1)"))
NOTHING_TO_SAY = (RESTRICTED_BY_LAW & true(R.exempt_in_full)).named(
    "a law restricts the right as to all of the information", TEXT.at("Art 23(1)")
)
NOTHING_TO_SEND = ((DISPROPORTIONATE | LAID_DOWN_OR_SECRET) & true(R.exempt_in_full)).named(
    "all of the information may be kept from the data subject", TEXT.at("Art 14(5)")
)
"""The exceptions hold where, and as far as, they apply."""

AT_COLLECTION = Provision(
    id="art13.information_at_collection",
    title="A controller that collects data from the data subject informs them at the time of collection",
    protects="people who are asked for data, or observed",
    cites=(TEXT.at("Art 13(1)"), TEXT.at("Art 13(2)"), TEXT.at("Art 13(4)")),
    when=INFORMATION & true(R.provided_by_subject),
    unless=ALREADY_INFORMED | NOTHING_TO_SAY,
    then=Deadline(
        adds=Handling(answer=Answer.COMPLY, obligations=frozenset({Obligation.GIVE_INFORMATION})),
        sets={"due": Moment.DUE},
        starts=(Start(R.received, "data collected, and the person informed then", TEXT.at("Art 13(1)")),),
    ),
    examples=(
        fires(
            "an applicant fills in the form on the careers page",
            RightsRequest(
                right=Right.INFORMATION,
                received=date(2026, 3, 2),
                provided_by_subject=True,
                has_information=False,
                exemptions=frozenset(),
            ),
        ),
        fires(
            "ticket inspectors wear cameras, and it would be troublesome to inform every passenger",
            RightsRequest(
                right=Right.INFORMATION,
                received=date(2026, 3, 2),
                provided_by_subject=True,
                has_information=False,
                exemptions=frozenset({Exemption.IMPOSSIBLE_OR_DISPROPORTIONATE}),
            ),
        ),
        fires(
            "a statute protects the informant, and not what else the form is for",
            RightsRequest(
                right=Right.INFORMATION,
                received=date(2026, 3, 2),
                provided_by_subject=True,
                has_information=False,
                exemptions=frozenset({Exemption.NATIONAL_LAW}),
                exempt_in_full=False,
            ),
        ),
        silent(
            "an applicant asks for access and is owed more than this information",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                provided_by_subject=True,
                has_information=False,
                exemptions=frozenset(),
            ),
        ),
        silent(
            "the addresses were bought from a list broker",
            RightsRequest(
                right=Right.INFORMATION,
                received=date(2026, 3, 2),
                provided_by_subject=False,
                has_information=False,
                exemptions=frozenset(),
            ),
        ),
        silent(
            "a customer orders again and got the same information with the first order",
            RightsRequest(
                right=Right.INFORMATION,
                received=date(2026, 3, 2),
                provided_by_subject=True,
                has_information=True,
                exemptions=frozenset(),
            ),
        ),
        silent(
            "an investigation would be prejudiced, and a statute restricts the right",
            RightsRequest(
                right=Right.INFORMATION,
                received=date(2026, 3, 2),
                provided_by_subject=True,
                has_information=False,
                exemptions=frozenset({Exemption.NATIONAL_LAW}),
                exempt_in_full=True,
            ),
        ),
        unsettled(
            "no record shows what visitors were informed of when they registered",
            RightsRequest(
                right=Right.INFORMATION,
                received=date(2026, 3, 2),
                provided_by_subject=True,
                exemptions=frozenset(),
            ),
            missing={"has_information"},
        ),
    ),
    clauses=("PP-19",),
    not_encoded=(
        "information before processing for a new purpose (Art 13(3)), and the exceptions from it for research and archives",
        "the right to object, brought to attention at the first communication and separately (Art 21(4))",
    ),
)

WITHIN_A_MONTH = Deadline(
    adds=Handling(answer=Answer.COMPLY, obligations=frozenset({Obligation.GIVE_INFORMATION})),
    sets={"due": Moment.DUE},
    starts=(Start(R.received, "data obtained"),),
    period=REGULATION_1182_71.months(1),
    source=TEXT.at("Art 14(3)(a)"),
    holidays=HOLIDAYS,
    no_later_than=(
        Start(R.first_contact, "first contact", TEXT.at("Art 14(3)(b)")),
        Start(R.first_disclosure, "first disclosure", TEXT.at("Art 14(3)(c)")),
    ),
)
FROM_ELSEWHERE = Provision(
    id="art14.information_elsewhere",
    title="A controller that obtains data elsewhere informs the data subject within a month, and at first use at the latest",
    protects="people who do not know who holds their data",
    cites=(TEXT.at("Art 14(3)"), TEXT.at("Art 14(5)"), TEXT.at("Art 14(5)(b)")),
    when=INFORMATION & false(R.provided_by_subject),
    unless=ALREADY_INFORMED | NOTHING_TO_SEND,
    then=WITHIN_A_MONTH,
    examples=(
        fires(
            "addresses bought from a list broker are written to nine days later",
            RightsRequest(
                right=Right.INFORMATION,
                received=date(2026, 3, 2),
                provided_by_subject=False,
                has_information=False,
                exemptions=frozenset(),
                first_contact=date(2026, 3, 11),
                first_disclosure=NEVER,
            ),
        ),
        fires(
            "references on a tenant are obtained, kept, and passed on to no one",
            RightsRequest(
                right=Right.INFORMATION,
                received=date(2026, 3, 2),
                provided_by_subject=False,
                has_information=False,
                exemptions=frozenset(),
                first_contact=NEVER,
                first_disclosure=NEVER,
            ),
        ),
        silent(
            "a tenant asks for access to the references",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                provided_by_subject=False,
                has_information=False,
                exemptions=frozenset(),
                first_contact=NEVER,
                first_disclosure=NEVER,
            ),
        ),
        silent(
            "the applicant filled in the form in person",
            RightsRequest(
                right=Right.INFORMATION,
                received=date(2026, 3, 2),
                provided_by_subject=True,
                has_information=False,
                exemptions=frozenset(),
                first_contact=NEVER,
                first_disclosure=NEVER,
            ),
        ),
        silent(
            "the list broker gave the full information on the controller's behalf",
            RightsRequest(
                right=Right.INFORMATION,
                received=date(2026, 3, 2),
                provided_by_subject=False,
                has_information=True,
                exemptions=frozenset(),
                first_contact=NEVER,
                first_disclosure=NEVER,
            ),
        ),
        silent(
            "an institute studies parish registers, and the people in them cannot be traced",
            RightsRequest(
                right=Right.INFORMATION,
                received=date(2026, 3, 2),
                provided_by_subject=False,
                has_information=False,
                exemptions=frozenset({Exemption.IMPOSSIBLE_OR_DISPROPORTIONATE}),
                exempt_in_full=True,
                first_contact=NEVER,
                first_disclosure=NEVER,
            ),
        ),
        silent(
            "a notice would warn a suspected fraudster and frustrate the inquiry",
            RightsRequest(
                right=Right.INFORMATION,
                received=date(2026, 3, 2),
                provided_by_subject=False,
                has_information=False,
                exemptions=frozenset({Exemption.DEFEATS_PURPOSE}),
                exempt_in_full=True,
                first_contact=NEVER,
                first_disclosure=NEVER,
            ),
        ),
        silent(
            "tax law lays down that employers report wages to the authority",
            RightsRequest(
                right=Right.INFORMATION,
                received=date(2026, 3, 2),
                provided_by_subject=False,
                has_information=False,
                exemptions=frozenset({Exemption.OBTAINING_LAID_DOWN}),
                exempt_in_full=True,
                first_contact=NEVER,
                first_disclosure=NEVER,
            ),
        ),
        silent(
            "a client informs a lawyer about the opposing party",
            RightsRequest(
                right=Right.INFORMATION,
                received=date(2026, 3, 2),
                provided_by_subject=False,
                has_information=False,
                exemptions=frozenset({Exemption.PROFESSIONAL_SECRECY}),
                exempt_in_full=True,
                first_contact=NEVER,
                first_disclosure=NEVER,
            ),
        ),
        silent(
            "a statute restricts the right to protect an informant",
            RightsRequest(
                right=Right.INFORMATION,
                received=date(2026, 3, 2),
                provided_by_subject=False,
                has_information=False,
                exemptions=frozenset({Exemption.NATIONAL_LAW}),
                exempt_in_full=True,
                first_contact=NEVER,
                first_disclosure=NEVER,
            ),
        ),
        unsettled(
            "it is not known when the bought addresses will first be written to",
            RightsRequest(
                right=Right.INFORMATION,
                received=date(2026, 3, 2),
                provided_by_subject=False,
                has_information=False,
                exemptions=frozenset(),
                first_disclosure=NEVER,
            ),
            missing={"first_contact"},
        ),
        unsettled(
            "it is not known whether the broker informed the people on the list",
            RightsRequest(
                right=Right.INFORMATION,
                received=date(2026, 3, 2),
                provided_by_subject=False,
                exemptions=frozenset(),
                first_contact=NEVER,
                first_disclosure=NEVER,
            ),
            missing={"has_information"},
        ),
    ),
    clauses=("PP-19", "PP-12"),
    not_encoded=(
        "a reasonable period: the month is only the outer limit",
        "information before processing for a new purpose (Art 14(4))",
        "the right to object, brought to attention at the first communication and separately (Art 21(4))",
    ),
)

PROVISIONS = (AT_COLLECTION, FROM_ELSEWHERE)
