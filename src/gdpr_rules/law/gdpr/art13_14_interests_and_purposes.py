"""Articles 13 and 14: the legitimate interest pursued, and new purposes, of which data subjects are informed."""

import attrs

from gdpr_rules.facts.lawful_bases import FurtherGround, LawfulBases, ProcessingDuty, Role, Source
from gdpr_rules.facts.processing import Processing
from gdpr_rules.kernel.conditions import true
from gdpr_rules.kernel.rules import fires, silent, unsettled
from gdpr_rules.law.enactment import Provision
from gdpr_rules.law.gdpr import TEXT
from gdpr_rules.law.gdpr.art14_exceptions import EXEMPT, SPARED_ELSEWHERE
from gdpr_rules.law.gdpr.controllers_alone import CONTROLLER

P = attrs.fields(Processing)

INTEREST = Provision(
    id="art13.interest",
    title="Data subjects are informed which legitimate interest is pursued",
    protects="data subjects who could object if they knew",
    cites=(TEXT.at("Art 13(1)(d)"), TEXT.at("Art 14(2)(b)")),
    when=true(P.interest_is_legitimate) & CONTROLLER,
    unless=true(P.interest_told) | EXEMPT | SPARED_ELSEWHERE,
    then=LawfulBases(obligations=frozenset({ProcessingDuty.NAME_INTEREST})),
    examples=(
        fires(
            "the notice says `we have a legitimate interest` and not which",
            Processing(
                interest_is_legitimate=True,
                interest_told=False,
                information_exempt=False,
                informing_disproportionate=False,
                informing_barred=False,
                role=Role.CONTROLLER,
            ),
        ),
        silent(
            "the notice says that payments are screened for fraud",
            Processing(
                interest_is_legitimate=True,
                interest_told=True,
                information_exempt=False,
                informing_disproportionate=False,
                informing_barred=False,
                role=Role.CONTROLLER,
            ),
        ),
        silent(
            "a statute restricts the information while fraud is investigated",
            Processing(
                interest_is_legitimate=True,
                interest_told=False,
                information_exempt=True,
                informing_disproportionate=False,
                informing_barred=False,
                role=Role.CONTROLLER,
            ),
        ),
        fires(
            "a shop finds it troublesome to name its interest to those who fill in its form",
            Processing(
                interest_is_legitimate=True,
                source=Source.PERSON,
                interest_told=False,
                information_exempt=False,
                informing_disproportionate=True,
                informing_barred=True,
                role=Role.CONTROLLER,
            ),
        ),
        silent(
            "an archive of old letters, whose writers cannot be traced",
            Processing(
                interest_is_legitimate=True,
                source=Source.PUBLIC,
                interest_told=False,
                information_exempt=False,
                informing_disproportionate=True,
                informing_barred=False,
                role=Role.CONTROLLER,
            ),
        ),
        silent(
            "a notice would warn a suspected fraudster whom a competitor named",
            Processing(
                interest_is_legitimate=True,
                source=Source.ELSEWHERE,
                interest_told=False,
                information_exempt=False,
                informing_disproportionate=False,
                informing_barred=True,
                role=Role.CONTROLLER,
            ),
        ),
        silent(
            "a call centre answers for the bank that pursues the interest",
            Processing(
                interest_is_legitimate=True,
                interest_told=False,
                information_exempt=False,
                informing_disproportionate=False,
                informing_barred=False,
                role=Role.PROCESSOR,
            ),
        ),
        silent(
            "no legitimate interest is pursued",
            Processing(
                interest_is_legitimate=False,
                interest_told=False,
                information_exempt=False,
                informing_disproportionate=False,
                informing_barred=False,
                role=Role.CONTROLLER,
            ),
        ),
        unsettled(
            "which version of the notice was online at the time is not known",
            Processing(
                interest_is_legitimate=True,
                information_exempt=False,
                informing_disproportionate=False,
                informing_barred=False,
                role=Role.CONTROLLER,
            ),
            missing={"interest_told"},
        ),
    ),
    clauses=("PP-19",),
)

NEW_PURPOSE = Provision(
    id="art13.new_purpose",
    title="Data subjects are informed of a new purpose before their data are used for it",
    protects="data subjects whose data were given for something else",
    cites=(TEXT.at("Art 13(3)"), TEXT.at("Art 14(4)")),
    when=true(P.further_purpose) & CONTROLLER,
    unless=true(P.new_purpose_told) | EXEMPT | SPARED_ELSEWHERE,
    then=LawfulBases(obligations=frozenset({ProcessingDuty.TELL_NEW_PURPOSE})),
    examples=(
        fires(
            "service records are used for a recall, and no owner was informed",
            Processing(
                further_purpose=True,
                further_purpose_ground=FurtherGround.COMPATIBLE,
                new_purpose_told=False,
                information_exempt=False,
                informing_disproportionate=False,
                informing_barred=False,
                role=Role.CONTROLLER,
            ),
        ),
        silent(
            "owners were informed a week before the recall began",
            Processing(
                further_purpose=True,
                further_purpose_ground=FurtherGround.COMPATIBLE,
                new_purpose_told=True,
                information_exempt=False,
                informing_disproportionate=False,
                informing_barred=False,
                role=Role.CONTROLLER,
            ),
        ),
        silent(
            "research on old files, whose subjects cannot be traced with proportionate effort",
            Processing(
                further_purpose=True,
                further_purpose_ground=FurtherGround.COMPATIBLE,
                source=Source.ELSEWHERE,
                new_purpose_told=False,
                information_exempt=False,
                informing_disproportionate=True,
                informing_barred=False,
                role=Role.CONTROLLER,
            ),
        ),
        fires(
            "a shop finds it troublesome to announce a survey to its customers",
            Processing(
                further_purpose=True,
                further_purpose_ground=FurtherGround.COMPATIBLE,
                source=Source.PERSON,
                new_purpose_told=False,
                information_exempt=False,
                informing_disproportionate=True,
                informing_barred=True,
                role=Role.CONTROLLER,
            ),
        ),
        silent(
            "an insurer was passed a file on a fraud, and a notice would warn the suspect",
            Processing(
                further_purpose=True,
                further_purpose_ground=FurtherGround.COMPATIBLE,
                source=Source.ELSEWHERE,
                new_purpose_told=False,
                information_exempt=False,
                informing_disproportionate=False,
                informing_barred=True,
                role=Role.CONTROLLER,
            ),
        ),
        silent(
            "a statute restricts the information in an investigation of fraud",
            Processing(
                further_purpose=True,
                further_purpose_ground=FurtherGround.COMPATIBLE,
                new_purpose_told=False,
                information_exempt=True,
                informing_disproportionate=False,
                informing_barred=False,
                role=Role.CONTROLLER,
            ),
        ),
        silent(
            "a call centre calls for the garage that announced the recall nowhere",
            Processing(
                further_purpose=True,
                further_purpose_ground=FurtherGround.COMPATIBLE,
                new_purpose_told=False,
                information_exempt=False,
                informing_disproportionate=False,
                informing_barred=False,
                role=Role.PROCESSOR,
            ),
        ),
        silent(
            "the data serve the purpose they were collected for",
            Processing(
                further_purpose=False,
                further_purpose_ground=FurtherGround.COMPATIBLE,
                new_purpose_told=False,
                information_exempt=False,
                informing_disproportionate=False,
                informing_barred=False,
                role=Role.CONTROLLER,
            ),
        ),
        unsettled(
            "the purpose stated at collection has not been found",
            Processing(
                new_purpose_told=False,
                information_exempt=False,
                informing_disproportionate=False,
                informing_barred=False,
                role=Role.CONTROLLER,
            ),
            missing={"further_purpose"},
        ),
    ),
)

PROVISIONS = (INTEREST, NEW_PURPOSE)
