"""What is missing between joint controllers? The facts of their arrangement, and the outcome that answers."""

from enum import Enum
from typing import ClassVar

import attrs

from gdpr_rules.facts.places import COUNTRIES, CUSTOMARY
from gdpr_rules.facts.subject_location import SubjectLocation
from gdpr_rules.kernel.facts import fact, frozen
from gdpr_rules.kernel.protection import Outcome, more_protects, protects, true_protects


class ArrangementDuty(Enum):
    """What joint controllers owe."""

    ARRANGE = "determine their respective responsibilities in an arrangement"
    SETTLE_RIGHTS = "determine who answers data subjects' requests"
    SETTLE_INFORMATION = "determine who gives data subjects the privacy information"
    REFLECT_ROLES = "have the arrangement reflect the actual role of each towards the data subjects"
    PUBLISH_ESSENCE = "make the essence of the arrangement available to the data subjects"
    ANSWER_TO_ALL = "answer every data subject who contacts any one of them, whatever the arrangement says"
    FIND_OUT_LAW = "find out the law of the place, which is not encoded here"


@attrs.frozen
class Arrangement(Outcome):
    """Whether an arrangement between joint controllers is missing or incomplete, and what they owe."""

    VERDICTS: ClassVar[tuple[str, str, str]] = ("nothing is missing", "something is missing", "cannot tell yet")

    incomplete: bool = protects(true_protects(), "arrangement missing or incomplete")
    duties: frozenset[ArrangementDuty] = protects(more_protects(), "duties")

    @property
    def permissive(self) -> bool:
        """The arrangement meets the law's requirements; every controller remains answerable to every data subject."""
        return not self.incomplete


@attrs.frozen(kw_only=True)
class JointControl(SubjectLocation[Arrangement]):
    """Processing by two or more controllers. A fact left out is not known."""

    controller_countries: frozenset[str] | None = fact(
        "In which countries are the controllers established?",
        noun="the controllers' countries",
        who="controller",
        vocabulary=COUNTRIES,
        near=CUSTOMARY,
        converter=frozen,
    )
    joint: bool | None = fact(
        "Do they jointly determine purposes and means, by common or by converging decisions?",
        yes="the controllers jointly determine purposes and means",
        no="each of the controllers determines its own purposes and means",
        who="lawyer",
    )
    allotted_by_law: bool | None = fact(
        "Does a law that binds them determine their respective responsibilities?",
        yes="a law determines their respective responsibilities",
        no="no law determines their respective responsibilities",
        who="lawyer",
    )
    arranged: bool | None = fact(
        "Is there an arrangement on their respective responsibilities?",
        yes="there is an arrangement between the controllers",
        no="there is no arrangement between the controllers",
        who="records",
        changeable=True,
    )
    settles_rights: bool | None = fact(
        "Does it determine who answers data subjects' requests?",
        yes="the arrangement determines who answers data subjects' requests",
        no="the arrangement does not determine who answers data subjects' requests",
        who="records",
        changeable=True,
    )
    settles_information: bool | None = fact(
        "Does it determine who gives data subjects the information of Articles 13 and 14?",
        yes="the arrangement determines who gives the privacy information",
        no="the arrangement does not determine who gives the privacy information",
        who="records",
        changeable=True,
    )
    reflects_roles: bool | None = fact(
        "Does it reflect the actual role of each of them?",
        yes="the arrangement reflects the actual role of each of them",
        no="the arrangement does not reflect the actual role of each of them",
        who="lawyer",
        changeable=True,
    )
    essence_available: bool | None = fact(
        "Is its essence available to the data subjects?",
        yes="the essence of the arrangement is available to the data subjects",
        no="the essence of the arrangement is not available to the data subjects",
        who="controller",
        changeable=True,
    )
