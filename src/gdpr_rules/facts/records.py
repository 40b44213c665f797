"""Do records of processing have to be kept? The facts of an organisation's processing, and the outcome that answers."""

from enum import Enum
from typing import ClassVar

import attrs

from gdpr_rules.facts.places import COUNTRIES, CUSTOMARY
from gdpr_rules.facts.subject_location import SubjectLocation
from gdpr_rules.kernel.facts import fact, frozen
from gdpr_rules.kernel.protection import Outcome, more_protects, protects, true_protects


class RecordRole(Enum):
    """The role in which an organisation processes data."""

    CONTROLLER = "controller"
    PROCESSOR = "processor"


class RecordDuty(Enum):
    """What is recorded, and how the records are kept."""

    AS_CONTROLLER = (
        "record the controller, the purposes, the data subjects, data and recipients, the transfers, and where possible the "
        "time limits and the security measures"
    )
    AS_PROCESSOR = (
        "record each controller, the processing carried out for it, the transfers, and where possible the security measures"
    )
    IN_WRITING = "keep the records in writing, which may be electronic"
    SHOW_TO_AUTHORITY = "make the records available to the authority on request"
    FIND_OUT_LAW = "find out the law of the place, which is not encoded here"


@attrs.frozen
class RecordKeeping(Outcome):
    """Whether records of processing have to be kept, and what they contain."""

    VERDICTS: ClassVar[tuple[str, str, str]] = ("no records are due", "records are due", "cannot tell yet")

    required: bool = protects(true_protects(), "records of processing required")
    duties: frozenset[RecordDuty] = protects(more_protects(), "duties")


@attrs.frozen(kw_only=True)
class Records(SubjectLocation[RecordKeeping]):
    """One kind of processing by an organisation. A fact left out is not known."""

    controller_countries: frozenset[str] | None = fact(
        "In which countries does the organisation have an establishment?",
        noun="the organisation's countries",
        who="controller",
        vocabulary=COUNTRIES,
        near=CUSTOMARY,
        converter=frozen,
    )
    role: RecordRole | None = fact(
        "In which role are the data processed, for its own purposes or on behalf of controllers?",
        noun="the role",
        who="controller",
    )
    persons_employed: int | None = fact(
        "How many persons does the organisation employ?", noun="the number of persons employed", who="records"
    )
    risk_likely: bool | None = fact(
        "Is the processing likely to result in a risk to people's rights and freedoms?",
        yes="a risk to people is likely",
        no="no risk to people is likely",
        who="lawyer",
    )
    occasional: bool | None = fact(
        "Is the processing only occasional?",
        yes="the processing is occasional",
        no="the processing is not occasional",
        who="controller",
    )
    special_or_criminal_data: bool | None = fact(
        "Does it include special categories of data (Article 9) or data on convictions and offences (Article 10)?",
        yes="special categories or criminal data are processed",
        no="neither special categories nor criminal data are processed",
        who="controller",
    )
