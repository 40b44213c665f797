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

    ARRANGE = "lay down in an arrangement who answers for what"
    SETTLE_RIGHTS = "settle who answers people's requests"
    SETTLE_INFORMATION = "settle who gives people the privacy information"
    REFLECT_ROLES = "have the arrangement say what each of them really does with regard to the people concerned"
    PUBLISH_ESSENCE = "make the essence of the arrangement available to the people concerned"
    ANSWER_TO_ALL = "answer every person who turns to any one of them, whatever the arrangement says"
    FIND_OUT_LAW = "find out the law of the place, which is not encoded here"


@attrs.frozen
class Arrangement(Outcome):
    """Whether an arrangement between joint controllers is wanting, and what they owe."""

    VERDICTS: ClassVar[tuple[str, str, str]] = ("nothing is missing", "something is missing", "cannot tell yet")

    incomplete: bool = protects(true_protects(), "the arrangement is wanting")
    duties: frozenset[ArrangementDuty] = protects(more_protects(), "duties")

    @property
    def permissive(self) -> bool:
        """The arrangement stands as the law wants it; each controller answers to everybody all the same."""
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
        "Do they decide together on purposes and means, be it by decisions that only work with one another?",
        yes="they decide together on purposes and means",
        no="each of them decides on purposes and means of its own",
        who="lawyer",
    )
    allotted_by_law: bool | None = fact(
        "Does a law that binds them lay down who answers for what?",
        yes="a law lays down who answers for what",
        no="no law lays down who answers for what",
        who="lawyer",
    )
    arranged: bool | None = fact(
        "Is there an arrangement on who answers for what?",
        yes="there is an arrangement",
        no="there is no arrangement",
        who="records",
        changeable=True,
    )
    settles_rights: bool | None = fact(
        "Does it say who answers people's requests?",
        yes="it says who answers people's requests",
        no="it does not say who answers people's requests",
        who="records",
        changeable=True,
    )
    settles_information: bool | None = fact(
        "Does it say who gives people the information of Articles 13 and 14?",
        yes="it says who gives the privacy information",
        no="it does not say who gives the privacy information",
        who="records",
        changeable=True,
    )
    reflects_roles: bool | None = fact(
        "Does it say what each of them really does?",
        yes="it says what each of them really does",
        no="it does not say what each of them really does",
        who="lawyer",
        changeable=True,
    )
    essence_available: bool | None = fact(
        "Is its essence available to the people concerned?",
        yes="its essence is available to the people concerned",
        no="its essence is not available to the people concerned",
        who="controller",
        changeable=True,
    )
