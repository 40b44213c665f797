"""May this decision be left to a machine? The facts of a kind of decision, and the outcome that answers."""

from enum import Enum
from typing import ClassVar

import attrs

from gdpr_rules.facts.message import Permission
from gdpr_rules.facts.places import COUNTRIES, CUSTOMARY
from gdpr_rules.facts.subject_location import SubjectLocation
from gdpr_rules.kernel.facts import fact, frozen
from gdpr_rules.kernel.protection import Outcome, later_protects, more_protects, protects


class DecisionBasis(Enum):
    """What a decision by automation alone rests on."""

    CONTRACT = "a contract with the person that needs it"
    LAW = "a law that requires or authorises it, with suitable safeguards"
    EXPLICIT_CONSENT = "the person's explicit consent"
    RECOGNISED_INTEREST = "a recognised legitimate interest (United Kingdom)"
    OTHER = "something else, such as legitimate interests"


class SpecialGround(Enum):
    """What lets special categories of data be used for a decision."""

    EXPLICIT_CONSENT = "the person's explicit consent"
    SUBSTANTIAL_PUBLIC_INTEREST = "a law for a substantial public interest"
    OTHER = "something else"


class Safeguard(Enum):
    """What has to stand beside a decision by automation alone."""

    TELL = "tell people that they are decided upon by automation alone, by what logic, and with which consequences"
    TELL_AFTERWARDS = "tell the person in writing that the decision was made by automation alone"
    HEAR = "let the person say what they think of the decision"
    HUMAN_INTERVENTION = "let the person have a human being step in"
    CONTEST = "let the person contest the decision"
    FOLLOW_THE_LAW = "keep to the safeguards of the law that allows the decision"
    PROTECT_SPECIAL_DATA = "have suitable measures that protect people whose special categories of data are used"
    HUMAN_DECIDES = "have a human being decide, with a say that counts"
    FIND_OUT_LAW = "find out the law of the place, which is not encoded here"


@attrs.frozen
class DecisionTerms(Outcome):
    """Whether a decision may be left to a machine, and what has to stand beside it."""

    VERDICTS: ClassVar[tuple[str, str, str]] = ("a machine may decide", "a machine may not decide alone", "cannot tell yet")

    permission: Permission = protects(later_protects(Permission), "decision by automation alone")
    safeguards: frozenset[Safeguard] = protects(more_protects(), "safeguards")

    @property
    def permissive(self) -> bool:
        """The decision may be left to a machine, with its safeguards."""
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
        "Is the decision taken by automated means alone, no human being having a meaningful part in it?",
        yes="no human being has a meaningful part in the decision",
        no="a human being has a meaningful part in the decision",
        who="controller",
        changeable=True,
    )
    significant_effect: bool | None = fact(
        "Does it have legal effects for the person, or affect them as significantly?",
        yes="the decision has legal or similarly significant effects",
        no="the decision has no legal or similarly significant effects",
        who="lawyer",
    )
    basis: DecisionBasis | None = fact("What does the decision rest on?", noun="what the decision rests on", who="lawyer")
    special_category: bool | None = fact(
        "Does it rest, in whole or in part, on special categories of data?",
        yes="the decision rests on special categories of data",
        no="the decision rests on no special categories of data",
        who="controller",
    )
    special_ground: SpecialGround | None = fact(
        "What lets the special categories of data be used for it?",
        noun="what lets special categories be used",
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
