"""What rules on lawful bases speak of: roles, sources, conditions of special data and further purposes, and the outcome."""

from collections.abc import Callable
from enum import Enum
from functools import partial
from typing import Any, ClassVar

import attrs

from gdpr_rules.facts.rights import Basis as Basis
from gdpr_rules.kernel.protection import Outcome, fewer_protects, more_protects, protects


class Role(Enum):
    """Whose purposes the processing serves, and who settles its means."""

    CONTROLLER = "controller"
    JOINT_CONTROLLER = "joint controller"
    PROCESSOR = "processor"


class Source(Enum):
    """Where the data come from."""

    PERSON = "the person, who gave them or was observed"
    SUPPLIER = "a supplier of data"
    PUBLIC = "a public source"
    ELSEWHERE = "somebody else, such as the person's employer"


class SpecialCondition(Enum):
    """What opens the second lock on special categories of data: Art 9(2)(a) to (j), with the conditions of each."""

    NONE = "none of them"
    EXPLICIT_CONSENT = "explicit consent"  # (a)
    EMPLOYMENT_LAW = "the law of employment, social security or social protection"  # (b)
    VITAL_INTERESTS = "vital interests of somebody who cannot consent"  # (c)
    NOT_FOR_PROFIT = "a not-for-profit body's own members and contacts, not disclosed without their consent"  # (d)
    MADE_PUBLIC = "manifestly made public by the person"  # (e)
    LEGAL_CLAIMS = "legal claims, or courts acting as such"  # (f)
    SUBSTANTIAL_PUBLIC_INTEREST = "substantial public interest, proportionately"  # (g)
    HEALTH_CARE = "health or social care, or medicine at work"  # (h)
    PUBLIC_HEALTH = "public health"  # (i)
    RESEARCH = "archiving in the public interest, research or statistics, with safeguards"  # (j)


class FurtherGround(Enum):
    """What lets data be used for another purpose than the one they were collected for."""

    NONE = "nothing"
    COMPATIBLE = "a compatible purpose, after weighing link, context, nature of the data, consequences and safeguards"
    LAW = "a law that safeguards an objective of Article 23(1)"
    RESEARCH = "archiving in the public interest, research or statistics, with safeguards"
    COMPLIANCE = "making sure, or showing, that the principles of Article 5(1) are kept"  # UK Art 8A(3)(c)
    LISTED = "a purpose listed in Annex 2 to the UK GDPR"  # UK Art 8A(3)(d)


class ProcessingDuty(Enum):
    """What the controller still owes about the processing, or has to keep to, on whichever basis."""

    RECORD_ASSESSMENT = "record the assessment of interest, necessity and balance"
    ASSESS_IMPACT = "make a data protection impact assessment before the processing"
    SHOW_CONSENT_FREE = "be able to show that the consent is free, although a service hangs on it"
    GET_SUPPLIER_EVIDENCE = "get evidence from the supplier of the basis on which it holds and passes on the data"
    GIVE_INFORMATION = "give the privacy information: at collection, or where the data come from elsewhere in time after it"
    NAME_SOURCE = "tell the person where the data come from"
    NAME_INTEREST = "tell the person which legitimate interest is pursued"
    POINT_OUT_OBJECTION = "point out the right to object, clearly and apart from all else"
    TELL_NEW_PURPOSE = "tell the person of the new purpose before the data are used for it"
    ARRANGE_JOINTLY = "settle who does what among the joint controllers, and make the essence of it known"
    ACT_ON_INSTRUCTIONS = "act under a contract with the controller, on its documented instructions, and on its basis"
    FIND_OUT_LAW = "find out the law of the place, which is not encoded here"


def _leaves(basis: Basis, outcome: "LawfulBases") -> bool:
    return basis in outcome.available


@attrs.frozen
class LawfulBases(Outcome):
    """The bases on which the processing may rest, and what else it calls for.

    Rules take bases away and never add one. Which of those left is used is the controller's choice, made and told to the
    person beforehand; `Decision.because("available", Basis.CONSENT)` says what took one away.
    """

    VERDICTS: ClassVar[tuple[str, str, str]] = ("a lawful basis is left", "no lawful basis is left", "cannot tell yet")
    WAYS: ClassVar[tuple[Callable[[Any], bool], ...]] = tuple(partial(_leaves, basis) for basis in Basis)

    available: frozenset[Basis] = protects(fewer_protects(list(Basis)), "lawful bases left")
    obligations: frozenset[ProcessingDuty] = protects(more_protects(), "obligations")

    @property
    def lawful(self) -> bool:
        """Whether the processing may rest on something."""
        return bool(self.available)

    @property
    def permissive(self) -> bool:
        """A basis is left; what else is owed stands in the obligations."""
        return self.lawful
