"""May this decision be based solely on automated processing? The facts of a kind of decision, and the outcome that answers."""

from enum import Enum
from typing import ClassVar

import attrs

from gdpr_rules.facts.message import Permission
from gdpr_rules.facts.places import COUNTRIES, CUSTOMARY
from gdpr_rules.facts.subject_location import SubjectLocation
from gdpr_rules.kernel.facts import fact, frozen
from gdpr_rules.kernel.protection import Outcome, later_protects, more_protects, protects


class DecisionBasis(Enum):
    """The basis of a decision based solely on automated processing."""

    CONTRACT = "a contract with the person that requires it"
    LAW = "a law that requires or authorises it, with suitable safeguards"
    EXPLICIT_CONSENT = "the person's explicit consent"
    RECOGNISED_INTEREST = "a recognised legitimate interest (United Kingdom)"
    OTHER = "another basis, such as legitimate interests"


class SpecialGround(Enum):
    """What permits the use of special categories of data for a decision."""

    EXPLICIT_CONSENT = "the person's explicit consent"
    SUBSTANTIAL_PUBLIC_INTEREST = "a law in the substantial public interest"
    OTHER = "another ground"


class Safeguard(Enum):
    """The safeguards that automated decision-making requires."""

    TELL = "inform people of automated decision-making, the logic involved and the consequences"
    TELL_AFTERWARDS = "inform the person in writing that the decision was based solely on automated processing"
    HEAR = "let the person express their point of view"
    HUMAN_INTERVENTION = "let the person obtain human intervention"
    CONTEST = "let the person contest the decision"
    FOLLOW_THE_LAW = "comply with the safeguards of the law that authorises the decision"
    PROTECT_SPECIAL_DATA = "adopt suitable measures to protect people whose special categories of data are used"
    HUMAN_DECIDES = "have a human being take the decision, with meaningful involvement"
    FIND_OUT_LAW = "find out the law of the place, which is not encoded here"


@attrs.frozen
class DecisionTerms(Outcome):
    """Whether a decision may be based solely on automated processing, and which safeguards it requires."""

    VERDICTS: ClassVar[tuple[str, str, str]] = (
        "the decision may be fully automated",
        "the decision may not be fully automated",
        "cannot tell yet",
    )

    permission: Permission = protects(later_protects(Permission), "automated decision-making")
    safeguards: frozenset[Safeguard] = protects(more_protects(), "safeguards")

    @property
    def permissive(self) -> bool:
        """The decision may be fully automated, with its safeguards."""
        return self.permission is Permission.PERMITTED


@attrs.frozen(kw_only=True)
class AutomatedDecision(SubjectLocation[DecisionTerms]):
    """One kind of decision about people. A fact left out is not known."""

    controller_countries: frozenset[str] | None = fact(
        "In which countries is the controller established?",
        noun="the controller's countries",
        who="controller",
        vocabulary=COUNTRIES,
        near=CUSTOMARY,
        converter=frozen,
    )
    solely_automated: bool | None = fact(
        "Is the decision based solely on automated processing, without meaningful human involvement?",
        yes="the decision is taken without meaningful human involvement",
        no="the decision is taken with meaningful human involvement",
        who="controller",
        changeable=True,
    )
    significant_effect: bool | None = fact(
        "Does it have legal effects for the person, or similarly significant effects?",
        yes="the decision has legal or similarly significant effects",
        no="the decision has no legal or similarly significant effects",
        who="lawyer",
    )
    basis: DecisionBasis | None = fact("On which basis does the decision rest?", noun="the basis of the decision", who="lawyer")
    special_category: bool | None = fact(
        "Does it rest, in whole or in part, on special categories of data?",
        yes="the decision rests on special categories of data",
        no="the decision does not rest on special categories of data",
        who="controller",
    )
    special_ground: SpecialGround | None = fact(
        "What permits the use of the special categories of data for it?",
        noun="the ground for using special categories of data",
        who="lawyer",
    )
    consent_covers_all: bool | None = fact(
        "Does that explicit consent cover all the data the decision rests on?",
        yes="the explicit consent covers all the data the decision rests on",
        no="the explicit consent does not cover all the data the decision rests on",
        who="records",
    )
    special_measures: bool | None = fact(
        "Are suitable measures in place that protect people whose special categories of data are used?",
        yes="suitable measures protect the special categories of data",
        no="no suitable measures protect the special categories of data",
        who="controller",
        changeable=True,
    )
