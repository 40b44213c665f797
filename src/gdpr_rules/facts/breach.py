"""Who has to be told of a personal-data breach, and by when? The facts of a breach, and the outcome that answers."""

import datetime as dt
from enum import Enum
from typing import ClassVar

import attrs

from gdpr_rules.facts.places import COUNTRIES, CUSTOMARY
from gdpr_rules.facts.subject_location import SubjectLocation
from gdpr_rules.kernel.facts import fact, frozen
from gdpr_rules.kernel.protection import Outcome, earliest_protects, more_protects, protects, true_protects


class BreachRole(Enum):
    """In which role somebody holds the data that were breached."""

    CONTROLLER = "controller"
    PROCESSOR = "processor"
    COMMUNICATIONS_PROVIDER = "provider of public electronic communications services"


class BreachDuty(Enum):
    """What a breach calls for beside the notices themselves."""

    TELL_CONTROLLER = "tell the controller without undue delay"
    GIVE_REASONS_IF_LATE = "give reasons for a notice that comes later"
    REPORT_IN_PHASES = "report what is known, and the rest in phases without further delay"
    RECORD = "keep a record of the breach, its effects and what was done"
    TELL_WITHOUT_DELAY = "tell the people concerned without undue delay, in plain words"
    PUBLIC_NOTICE = "tell the people concerned by a public notice instead"
    TELL_ATTORNEY_GENERAL = "send the Attorney General a sample of the notice"
    FIND_OUT_LAW = "find out the law of the place, which is not encoded here"


@attrs.frozen
class BreachResponse(Outcome):
    """Whether the authority and the people concerned are to be told, by which instant or day, and what else is owed.

    No instant and no day mean that the law encoded sets none; *without undue delay* then holds all the same. `sample_by` is
    the last day on which the Attorney General of California can get a sample of the notice in time.
    """

    VERDICTS: ClassVar[tuple[str, str, str]] = ("nobody has to be told", "somebody has to be told", "cannot tell yet")

    tell_authority: bool = protects(true_protects(), "tell the authority")
    authority_by: dt.datetime | None = protects(earliest_protects(), "tell the authority by")
    tell_persons: bool = protects(true_protects(), "tell the people concerned")
    persons_by: dt.date | None = protects(earliest_protects(), "tell the people concerned by")
    sample_by: dt.date | None = protects(earliest_protects(), "send the Attorney General the sample by")
    duties: frozenset[BreachDuty] = protects(more_protects(), "duties")

    @property
    def permissive(self) -> bool:
        """Nobody has to be told: what remains is to keep a record, if that."""
        return not self.tell_authority and not self.tell_persons and self.duties <= {BreachDuty.RECORD}


@attrs.frozen(kw_only=True)
class Breach(SubjectLocation[BreachResponse]):
    """One personal-data breach, as one of those who hold the data sees it. A fact left out is not known."""

    became_aware: dt.datetime = fact(
        "At which instant was it reasonably certain that a security incident had compromised personal data?",
        required=True,
        noun="the instant of awareness",
        who="records",
    )
    role: BreachRole | None = fact("In which role are the data held?", noun="the role", who="controller")
    controller_countries: frozenset[str] | None = fact(
        "In which countries is whoever holds the data established?",
        noun="the controller's countries",
        who="controller",
        vocabulary=COUNTRIES,
        near=CUSTOMARY,
        converter=frozen,
    )
    risk_unlikely: bool | None = fact(
        "Is it unlikely that the breach puts anybody's rights and freedoms at risk?",
        yes="a risk to people is unlikely",
        no="a risk to people is not unlikely",
        who="lawyer",
    )
    high_risk: bool | None = fact(
        "Is a high risk to people likely?",
        yes="a high risk to people is likely",
        no="no high risk to people is likely",
        who="lawyer",
    )
    data_unintelligible: bool | None = fact(
        "Were the data unintelligible to whoever got them, as by encryption with a key that is safe?",
        yes="the data were unintelligible",
        no="the data could be read",
        who="records",
    )
    risk_removed: bool | None = fact(
        "Has something been done since that makes the high risk unlikely to come about?",
        yes="the high risk has been removed",
        no="the high risk has not been removed",
        who="records",
    )
    individual_notice_disproportionate: bool | None = fact(
        "Would telling each person take a disproportionate effort?",
        yes="telling each person would take a disproportionate effort",
        no="each person can be told with a proportionate effort",
        who="lawyer",
    )
    residents_affected: int | None = fact(
        "How many residents of California are affected?", noun="the number of Californian residents affected", who="records"
    )
    persons_told: dt.date | None = fact(
        "On which day were the people concerned told? `NEVER` where they have not been so far.",
        noun="the day the people concerned were told",
        who="records",
        may_be_never=True,
    )
