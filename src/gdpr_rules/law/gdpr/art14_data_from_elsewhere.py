"""Article 14: what data subjects are informed of whose data come from another source, and from which."""

import attrs

from gdpr_rules.facts.lawful_bases import LawfulBases, ProcessingDuty, Role, Source
from gdpr_rules.facts.processing import Processing
from gdpr_rules.kernel.conditions import true
from gdpr_rules.kernel.rules import fires, silent, unsettled
from gdpr_rules.law.enactment import Provision
from gdpr_rules.law.gdpr import TEXT
from gdpr_rules.law.gdpr.art14_exceptions import EXEMPT, NOT_TOLD, OBTAINED_ELSEWHERE
from gdpr_rules.law.gdpr.controllers_alone import CONTROLLER

P = attrs.fields(Processing)

OBTAINED = Provision(
    id="art14.obtaining",
    title="Data subjects whose data come from another source are informed within the time that follows",
    protects="data subjects who would not know who holds their data",
    cites=(TEXT.at("Art 14(1)"), TEXT.at("Art 14(2)"), TEXT.at("Art 14(3)")),
    when=OBTAINED_ELSEWHERE & CONTROLLER,
    unless=true(P.informed_in_time) | EXEMPT | NOT_TOLD,
    then=LawfulBases(obligations=frozenset({ProcessingDuty.GIVE_INFORMATION})),
    examples=(
        fires(
            "addresses were bought and never announced to those they belong to",
            Processing(
                source=Source.SUPPLIER,
                informed_in_time=False,
                information_exempt=False,
                informing_disproportionate=False,
                informing_barred=False,
                role=Role.CONTROLLER,
            ),
        ),
        fires(
            "a recruiter copies profiles from a professional network",
            Processing(
                source=Source.PUBLIC,
                informed_in_time=False,
                information_exempt=False,
                informing_disproportionate=False,
                informing_barred=False,
                role=Role.CONTROLLER,
            ),
        ),
        fires(
            "an employer names its staff to a pension fund, which stays silent",
            Processing(
                source=Source.ELSEWHERE,
                informed_in_time=False,
                information_exempt=False,
                informing_disproportionate=False,
                informing_barred=False,
                role=Role.CONTROLLER,
            ),
        ),
        silent(
            "the pension fund writes to them within the month",
            Processing(
                source=Source.ELSEWHERE,
                informed_in_time=True,
                information_exempt=False,
                informing_disproportionate=False,
                informing_barred=False,
                role=Role.CONTROLLER,
            ),
        ),
        silent(
            "an archive holds a million old letters, and tracing the writers would be disproportionate",
            Processing(
                source=Source.PUBLIC,
                informed_in_time=False,
                information_exempt=False,
                informing_disproportionate=True,
                informing_barred=False,
                role=Role.CONTROLLER,
            ),
        ),
        silent(
            "tax law lays down that employers report wages to the authority",
            Processing(
                source=Source.ELSEWHERE,
                informed_in_time=False,
                information_exempt=False,
                informing_disproportionate=False,
                informing_barred=True,
                role=Role.CONTROLLER,
            ),
        ),
        silent(
            "the members of a pension fund got its notice from their employer",
            Processing(
                source=Source.ELSEWHERE,
                informed_in_time=False,
                information_exempt=True,
                informing_disproportionate=False,
                informing_barred=False,
                role=Role.CONTROLLER,
            ),
        ),
        silent(
            "a printing house gets the addresses from the shop whose catalogue it sends",
            Processing(
                source=Source.ELSEWHERE,
                informed_in_time=False,
                information_exempt=False,
                informing_disproportionate=False,
                informing_barred=False,
                role=Role.PROCESSOR,
            ),
        ),
        silent(
            "customers gave their data themselves, so Article 13 applies",
            Processing(
                source=Source.PERSON,
                informed_in_time=False,
                information_exempt=False,
                informing_disproportionate=False,
                informing_barred=False,
                role=Role.CONTROLLER,
            ),
        ),
        unsettled(
            "whether the effort of writing to each of them is disproportionate has not been examined",
            Processing(
                source=Source.PUBLIC,
                informed_in_time=False,
                information_exempt=False,
                informing_barred=False,
                role=Role.CONTROLLER,
            ),
            missing={"informing_disproportionate"},
        ),
    ),
    clauses=("PP-19",),
    not_encoded=("the day: ask it of a request for information",),
)

SOURCE = Provision(
    id="art14.source",
    title="Data subjects are informed from which source their data come, and whether it is publicly accessible",
    protects="data subjects who would not know who holds their data",
    cites=(TEXT.at("Art 14(2)(f)"),),
    when=OBTAINED_ELSEWHERE & CONTROLLER,
    unless=true(P.source_told) | EXEMPT | NOT_TOLD,
    then=LawfulBases(obligations=frozenset({ProcessingDuty.NAME_SOURCE})),
    examples=(
        fires(
            "the notice speaks of `trusted partners` and does not name the broker",
            Processing(
                source=Source.SUPPLIER,
                source_told=False,
                information_exempt=False,
                informing_disproportionate=False,
                informing_barred=False,
                role=Role.CONTROLLER,
            ),
        ),
        fires(
            "the notice leaves out that the address stood in a register",
            Processing(
                source=Source.PUBLIC,
                source_told=False,
                information_exempt=False,
                informing_disproportionate=False,
                informing_barred=False,
                role=Role.CONTROLLER,
            ),
        ),
        fires(
            "the notice leaves out that the employer passed the data on",
            Processing(
                source=Source.ELSEWHERE,
                source_told=False,
                information_exempt=False,
                informing_disproportionate=False,
                informing_barred=False,
                role=Role.CONTROLLER,
            ),
        ),
        silent(
            "the notice names the register and its address",
            Processing(
                source=Source.PUBLIC,
                source_told=True,
                information_exempt=False,
                informing_disproportionate=False,
                informing_barred=False,
                role=Role.CONTROLLER,
            ),
        ),
        silent(
            "a statute keeps an informant's name secret",
            Processing(
                source=Source.ELSEWHERE,
                source_told=False,
                information_exempt=True,
                informing_disproportionate=False,
                informing_barred=False,
                role=Role.CONTROLLER,
            ),
        ),
        silent(
            "a genealogist names thousands of parish registers nowhere",
            Processing(
                source=Source.PUBLIC,
                source_told=False,
                information_exempt=False,
                informing_disproportionate=True,
                informing_barred=False,
                role=Role.CONTROLLER,
            ),
        ),
        silent(
            "a lawyer's file on the opposing party names no informant",
            Processing(
                source=Source.ELSEWHERE,
                source_told=False,
                information_exempt=False,
                informing_disproportionate=False,
                informing_barred=True,
                role=Role.CONTROLLER,
            ),
        ),
        silent(
            "a printing house gets the addresses from the shop whose catalogue it sends",
            Processing(
                source=Source.ELSEWHERE,
                source_told=False,
                information_exempt=False,
                informing_disproportionate=False,
                informing_barred=False,
                role=Role.PROCESSOR,
            ),
        ),
        silent(
            "the data subject gave the data and knows it",
            Processing(
                source=Source.PERSON,
                source_told=False,
                information_exempt=False,
                informing_disproportionate=False,
                informing_barred=False,
                role=Role.CONTROLLER,
            ),
        ),
        unsettled(
            "the letter that was sent with the first mailing is lost",
            Processing(
                source=Source.SUPPLIER,
                information_exempt=False,
                informing_disproportionate=False,
                informing_barred=False,
                role=Role.CONTROLLER,
            ),
            missing={"source_told"},
        ),
    ),
    clauses=("PP-15",),
)

PROVISIONS = (OBTAINED, SOURCE)
