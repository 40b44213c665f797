"""Article 21(6): objections to research and statistics."""

from datetime import date

from gdpr_rules.clocks.schedule import NEVER
from gdpr_rules.facts.request import (
    Answer,
    Exemption,
    Handling,
    Obligation,
    RequestGround,
    Right,
    RightsRequest,
    Standing,
)
from gdpr_rules.kernel.rules import fires, silent, unsettled
from gdpr_rules.law.enactment import Provision
from gdpr_rules.law.gdpr import TEXT
from gdpr_rules.law.gdpr.rights import (
    ALL_RESEARCH_GOES_ON,
    RESEARCH_OBJECTION,
    UNFOUNDED_OR_EXCESSIVE,
    WITHHELD,
)

RESEARCH = Provision(
    id="art21.research",
    title="Research or statistics stop on an objection, unless necessary for a task in the public interest",
    protects="people in records that are studied",
    cites=(TEXT.at("Art 21(6)"),),
    when=RESEARCH_OBJECTION,
    unless=WITHHELD | UNFOUNDED_OR_EXCESSIVE | ALL_RESEARCH_GOES_ON,
    then=Handling(answer=Answer.COMPLY, obligations=frozenset({Obligation.STOP_PROCESSING})),
    examples=(
        fires(
            "a patient with a rare disease objects to a study",
            RightsRequest(
                right=Right.OBJECTION,
                received=date(2026, 3, 2),
                research=True,
                grounds=frozenset({RequestGround.PARTICULAR_SITUATION}),
                identity_doubted=False,
                identity_confirmed=NEVER,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
        ),
        fires(
            "a participant opts out of statistics after proving identity",
            RightsRequest(
                right=Right.OPT_OUT,
                received=date(2026, 3, 2),
                research=True,
                grounds=frozenset({RequestGround.PARTICULAR_SITUATION}),
                identity_doubted=True,
                identity_confirmed=date(2026, 3, 6),
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
        ),
        silent(
            "a patient asks for access to the study data",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                research=True,
                grounds=frozenset({RequestGround.PARTICULAR_SITUATION}),
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
        ),
        silent(
            "the patient's data are used for treatment, not for research",
            RightsRequest(
                right=Right.OBJECTION,
                received=date(2026, 3, 2),
                research=False,
                grounds=frozenset({RequestGround.PARTICULAR_SITUATION}),
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
        ),
        silent(
            "a participant objects and gives no grounds",
            RightsRequest(
                right=Right.OBJECTION,
                received=date(2026, 3, 2),
                research=True,
                grounds=frozenset(),
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
        ),
        silent(
            "an unknown sender objects for a participant and proves nothing",
            RightsRequest(
                right=Right.OBJECTION,
                received=date(2026, 3, 2),
                research=True,
                grounds=frozenset({RequestGround.PARTICULAR_SITUATION}),
                identity_doubted=True,
                identity_confirmed=NEVER,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
        ),
        silent(
            "a relative objects for a participant, and shows no authority",
            RightsRequest(
                right=Right.OBJECTION,
                received=date(2026, 3, 2),
                research=True,
                grounds=frozenset({RequestGround.PARTICULAR_SITUATION}),
                standing=Standing.NOT_SHOWN,
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
        ),
        silent(
            "the same objection comes every day, only to keep the institute busy",
            RightsRequest(
                right=Right.OBJECTION,
                received=date(2026, 3, 2),
                research=True,
                grounds=frozenset({RequestGround.PARTICULAR_SITUATION}),
                identity_doubted=False,
                manifestly_unfounded_or_excessive=True,
                exemptions=frozenset(),
            ),
        ),
        silent(
            "a cancer registry needs complete records for its task in the public interest",
            RightsRequest(
                right=Right.OBJECTION,
                received=date(2026, 3, 2),
                research=True,
                grounds=frozenset({RequestGround.PARTICULAR_SITUATION}),
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset({Exemption.PUBLIC_TASK}),
                exempt_in_full=True,
            ),
        ),
        fires(
            "a registry's task takes the diagnosis, and not the photographs: those are given up",
            RightsRequest(
                right=Right.OBJECTION,
                received=date(2026, 3, 2),
                research=True,
                grounds=frozenset({RequestGround.PARTICULAR_SITUATION}),
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset({Exemption.PUBLIC_TASK}),
                exempt_in_full=False,
            ),
        ),
        unsettled(
            "the institute has not yet shown for whose benefit the study is",
            RightsRequest(
                right=Right.OBJECTION,
                received=date(2026, 3, 2),
                research=True,
                grounds=frozenset({RequestGround.PARTICULAR_SITUATION}),
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exempt_in_full=True,
            ),
            missing={"exemptions"},
        ),
    ),
    clauses=("PP-24",),
)

PROVISIONS = (RESEARCH,)
