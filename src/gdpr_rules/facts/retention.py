"""How long may these data be kept? The facts of a purpose and of what else holds the data, and the outcome that answers."""

import datetime as dt
from enum import Enum
from typing import ClassVar

import attrs

from gdpr_rules.facts.places import COUNTRIES, CUSTOMARY
from gdpr_rules.facts.rights import Exemption
from gdpr_rules.facts.subject_location import SubjectLocation
from gdpr_rules.kernel.facts import fact, frozen
from gdpr_rules.kernel.protection import Outcome, earliest_protects, more_protects, protects


class KeepingDuty(Enum):
    """What keeping data calls for."""

    ERASE_OR_ANONYMISE = "erase the data, or make them anonymous"
    KEEP_FOR_THAT_ONLY = "keep the data for the reason that holds them, and for nothing else"
    FIND_OUT_LAW = "find out the law of the place, which is not encoded here"


@attrs.frozen
class RetentionTerms(Outcome):
    """By which day the data are erased, and what else their keeping calls for.

    `erase_by` is the last day on which somebody may still hold them. No day means that the encoded law sets none as things
    stand: the purpose lasts, or something else holds the data.
    """

    VERDICTS: ClassVar[tuple[str, str, str]] = ("the data may be kept", "the data have to go", "cannot tell yet")

    erase_by: dt.date | None = protects(earliest_protects(), "erase by")
    duties: frozenset[KeepingDuty] = protects(more_protects(), "duties")


@attrs.frozen(kw_only=True)
class Retention(SubjectLocation[RetentionTerms]):
    """One set of data kept for one purpose. A fact left out is not known; what has not happened so far is `NEVER`."""

    collected: dt.date = fact(
        "On which day were the data collected?", required=True, noun="the day of collection", who="records"
    )
    category: str | None = fact("Which data are kept, in the controller's own words?", noun="the category of data")
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
    consent_withdrawn: dt.date | None = fact(
        "On which day did the person withdraw the consent on which the keeping rests? `NEVER` where they have not, or where it "
        "never rested on consent.",
        noun="the day consent was withdrawn",
        who="records",
        may_be_never=True,
    )
    other_basis: bool | None = fact(
        "Does a lawful basis other than the consent carry the keeping?",
        yes="another lawful basis carries the keeping",
        no="nothing but the consent carries the keeping",
        who="lawyer",
    )
    kept_until_told: dt.date | None = fact(
        "Until which day were people told that their data would be kept? `NEVER` where they were told of no day.",
        noun="the day that people were told of",
        who="records",
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
    exemptions: frozenset[Exemption] | None = fact(
        "Which other needs can the controller show, such as free expression, public health, archives or research? Name all; an "
        "empty set where it can show none.",
        noun="what the controller can show",
        who="lawyer",
        converter=frozen,
    )
