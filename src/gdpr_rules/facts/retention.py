"""How long may these data be kept? The facts of a purpose and of what else holds the data, and the outcome that answers."""

import datetime as dt
from enum import Enum
from typing import ClassVar

import attrs

from gdpr_rules.facts.places import COUNTRIES, CUSTOMARY
from gdpr_rules.facts.situation import Situation
from gdpr_rules.kernel.facts import fact, frozen
from gdpr_rules.kernel.protection import Outcome, earliest_protects, more_protects, protects


class KeepingDuty(Enum):
    """What keeping data calls for."""

    ERASE_OR_ANONYMISE = "erase the data, or make them anonymous"
    KEEP_FOR_THAT_ONLY = "keep the data for the reason that holds them, and for nothing else"
    FIND_OUT_LAW = "find out the law of the place, which is not encoded here"


@attrs.frozen
class Keeping(Outcome):
    """By which day the data are erased, and what they may be kept for until then; no day while their purpose lasts."""

    VERDICTS: ClassVar[tuple[str, str, str]] = ("the data may be kept", "the data have to go", "cannot tell yet")

    erase_by: dt.date | None = protects(earliest_protects(), "erase by")
    duties: frozenset[KeepingDuty] = protects(more_protects(), "duties")


@attrs.frozen(kw_only=True)
class Retention(Situation[Keeping]):
    """One set of data kept for one purpose. A fact left out is not known; what has not happened so far is `NEVER`."""

    collected: dt.date = fact(
        "On which day were the data collected?", required=True, noun="the day of collection", who="records"
    )
    controller_countries: frozenset[str] | None = fact(
        "In which countries is the controller established?",
        noun="the controller's countries",
        who="controller",
        vocabulary=COUNTRIES,
        near=CUSTOMARY,
        converter=frozen,
    )
    purpose_ended: dt.date | None = fact(
        "On which day did the purpose end for which the data are kept? `NEVER` while it lasts.",
        noun="the day the purpose ended",
        who="controller",
        may_be_never=True,
    )
    legal_obligation: bool | None = fact(
        "Does a law oblige the controller to keep the data longer?",
        yes="a law obliges the controller to keep the data",
        no="no law obliges the controller to keep the data",
        who="lawyer",
    )
    obligation_from: dt.date | None = fact(
        "From which day does the period run for which that law has them kept?",
        noun="the day from which they have to be kept",
        who="lawyer",
    )
    obligation_years: int | None = fact(
        "For how many calendar years does that law have them kept?",
        noun="the number of years for which they have to be kept",
        who="lawyer",
    )
    legal_claims: bool | None = fact(
        "Are the data needed to establish, exercise or defend legal claims?",
        yes="the data are needed for legal claims",
        no="the data are not needed for legal claims",
        who="lawyer",
    )
    vital_interests: bool | None = fact(
        "Are the data needed for the vital interests of a person?",
        yes="the data are needed for somebody's vital interests",
        no="the data are not needed for anybody's vital interests",
        who="lawyer",
    )
