"""Who has to be notified of a personal data breach, and by when? The facts of a breach, and the outcome that answers."""

import datetime as dt
from enum import Enum
from typing import ClassVar

import attrs

from gdpr_rules.facts.law_missing import set_by_law
from gdpr_rules.facts.places import COUNTRIES, CUSTOMARY
from gdpr_rules.facts.subject_location import SubjectLocation
from gdpr_rules.kernel.facts import fact, frozen
from gdpr_rules.kernel.protection import Outcome, earliest_protects, more_protects, protects, true_protects


class BreachRole(Enum):
    """The role in which an organisation holds the data that were breached."""

    CONTROLLER = "controller"
    PROCESSOR = "processor"
    COMMUNICATIONS_PROVIDER = "provider of public electronic communications services"


class BreachDuty(Enum):
    """What a breach requires besides the notices themselves."""

    TELL_CONTROLLER = "notify the controller without undue delay"
    GIVE_REASONS_IF_LATE = "give the reasons for any delay with the notice"
    REPORT_IN_PHASES = "report what is known, and the rest in phases without undue further delay"
    RECORD = "document the breach, its effects and the remedial action"
    TELL_WITHOUT_DELAY = "inform the people affected without undue delay, in plain language"
    PUBLIC_NOTICE = "inform the people affected by a public notice instead"
    TELL_ATTORNEY_GENERAL = "send the Attorney General a sample of the notice"
    FIND_OUT_LAW = "find out the law of the place, which is not encoded here"


LAW_OPEN = ("duties", BreachDuty.FIND_OUT_LAW)


@attrs.frozen
class BreachResponse(Outcome):
    """Whether the authority has to be notified and the people affected informed, by when, and what else is owed.

    No instant or day means that the encoded law sets none; *without undue delay* applies all the same. `sample_by` is the last
    day for sending a sample of the notice to the Attorney General of California.
    """

    VERDICTS: ClassVar[tuple[str, str, str]] = (
        "no notice has to be given",
        "notice has to be given",
        "cannot tell yet",
    )

    tell_authority: bool = protects(true_protects(), "notice to the authority")
    authority_by: dt.datetime | None = set_by_law(earliest_protects(), "notice to the authority due by", unless=LAW_OPEN)
    tell_persons: bool = protects(true_protects(), "notice to the people affected")
    persons_by: dt.date | None = set_by_law(earliest_protects(), "notice to the people affected due by", unless=LAW_OPEN)
    sample_by: dt.date | None = set_by_law(earliest_protects(), "sample for the Attorney General due by", unless=LAW_OPEN)
    duties: frozenset[BreachDuty] = protects(more_protects(), "duties")

    @property
    def permissive(self) -> bool:
        """No notice has to be given; at most a record has to be kept."""
        return not self.tell_authority and not self.tell_persons and self.duties <= {BreachDuty.RECORD}


@attrs.frozen(kw_only=True)
class Breach(SubjectLocation[BreachResponse]):
    """One personal data breach, as seen by one organisation that holds the data. A fact left out is not known."""

    became_aware: dt.datetime = fact(
        "At which instant did it become reasonably certain that a security incident had compromised personal data?",
        required=True,
        noun="the instant of awareness",
        who="records",
    )
    role: BreachRole | None = fact("In which role are the data held?", noun="the role", who="controller")
    controller_countries: frozenset[str] | None = fact(
        "In which countries is the organisation that holds the data established?",
        noun="the controller's countries",
        who="controller",
        vocabulary=COUNTRIES,
        near=CUSTOMARY,
        converter=frozen,
    )
    risk_unlikely: bool | None = fact(
        "Is the breach unlikely to result in a risk to people's rights and freedoms?",
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
        "Were the data unintelligible to anyone who obtained them, for example by encryption with an uncompromised key?",
        yes="the data were unintelligible",
        no="the data were intelligible",
        who="records",
    )
    risk_removed: bool | None = fact(
        "Have measures been taken since that make the high risk unlikely to materialise?",
        yes="the high risk has been removed",
        no="the high risk has not been removed",
        who="records",
    )
    individual_notice_disproportionate: bool | None = fact(
        "Would informing each person involve a disproportionate effort?",
        yes="informing each person would involve a disproportionate effort",
        no="informing each person would not involve a disproportionate effort",
        who="lawyer",
    )
    residents_affected: int | None = fact(
        "How many residents of California are affected?", noun="the number of California residents affected", who="records"
    )
    persons_told: dt.date | None = fact(
        "On which day were the people affected informed? `NEVER` if they have not been informed.",
        noun="the day the people affected were informed",
        no="the people affected have not been informed",
        who="records",
        may_be_never=True,
    )
