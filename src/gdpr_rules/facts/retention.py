"""How long may these data be kept? The facts of their purpose and of other reasons to keep them, and the outcome."""

import datetime as dt
from enum import Enum
from typing import ClassVar

import attrs

from gdpr_rules.facts.law_missing import set_by_law
from gdpr_rules.facts.places import COUNTRIES, CUSTOMARY
from gdpr_rules.facts.rights import Exemption
from gdpr_rules.facts.subject_location import SubjectLocation
from gdpr_rules.kernel.facts import fact, frozen
from gdpr_rules.kernel.protection import Outcome, earliest_protects, more_protects, protects


class KeepingDuty(Enum):
    """What keeping data requires."""

    ERASE_OR_ANONYMISE = "erase the data, or make them anonymous"
    KEEP_FOR_THAT_ONLY = "keep the data only for the reason that justifies keeping them"
    FIND_OUT_LAW = "find out the law of the place, which is not encoded here"


LAW_OPEN = ("duties", KeepingDuty.FIND_OUT_LAW)


@attrs.frozen
class RetentionTerms(Outcome):
    """By which day the data have to be erased, and what else keeping them requires.

    `erase_by` is the last day on which the data may still be held. No day means that the encoded law sets none for now: the
    purpose continues, or there is another reason to keep the data.
    """

    VERDICTS: ClassVar[tuple[str, str, str]] = ("the data may be kept", "the data have to be erased", "cannot tell yet")

    erase_by: dt.date | None = set_by_law(earliest_protects(), "erase by", unless=LAW_OPEN)
    duties: frozenset[KeepingDuty] = protects(more_protects(), "duties")


@attrs.frozen(kw_only=True)
class Retention(SubjectLocation[RetentionTerms]):
    """One set of data kept for one purpose.

    A fact left out is not known; the day of something that has not happened is `NEVER`.
    """

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
        "On which day did the purpose for which the data are kept end? `NEVER` while it continues.",
        noun="the day the purpose ended",
        no="the purpose continues",
        who="controller",
        may_be_never=True,
    )
    consent_withdrawn: dt.date | None = fact(
        "On which day did the person withdraw the consent on which the storage is based? `NEVER` if they have not, or if it "
        "was never based on consent.",
        noun="the day consent was withdrawn",
        no="no consent was withdrawn",
        who="records",
        may_be_never=True,
    )
    other_basis: bool | None = fact(
        "Does a lawful basis other than consent justify the storage?",
        yes="another lawful basis justifies the storage",
        no="no lawful basis other than consent justifies the storage",
        who="lawyer",
    )
    kept_until_told: dt.date | None = fact(
        "Until which day were people informed that their data would be kept? `NEVER` if no day was given.",
        noun="the last day of storage that people were informed of",
        no="people were not informed of a last day of storage",
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
        "From which day does the period for which that law requires them to be kept run?",
        noun="the day from which the data have to be kept",
        who="lawyer",
    )
    obligation_years: int | None = fact(
        "For how many calendar years does that law require them to be kept?",
        noun="the number of years for which the data have to be kept",
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
        yes="the data are needed for a person's vital interests",
        no="the data are not needed for any person's vital interests",
        who="lawyer",
    )
    exemptions: frozenset[Exemption] | None = fact(
        "Which other needs can the controller show, such as freedom of expression, public health, archives or research? Name "
        "all; an empty set if it can show none.",
        noun="the exemptions shown",
        no="no exemption is shown",
        who="lawyer",
        converter=frozen,
    )
