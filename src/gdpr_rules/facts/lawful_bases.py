"""The vocabulary of lawful bases: roles, sources, conditions for special data and further purposes, and the outcome."""

from collections.abc import Callable
from enum import Enum
from functools import partial
from typing import Any, ClassVar

import attrs

from gdpr_rules.facts.rights import Basis as Basis
from gdpr_rules.kernel.protection import Outcome, fewer_protects, more_protects, protects


class Role(Enum):
    """Whose purposes the processing serves, and who decides its means."""

    CONTROLLER = "controller"
    JOINT_CONTROLLER = "joint controller"
    PROCESSOR = "processor"


class Source(Enum):
    """Where the data come from."""

    PERSON = "the person, by providing them or being observed"
    SUPPLIER = "a supplier of data"
    PUBLIC = "a public source"
    ELSEWHERE = "another source, such as the person's employer"


class SpecialCondition(Enum):
    """What permits processing special categories of data: Art 9(2)(a) to (j), with the conditions of each."""

    NONE = "none"
    EXPLICIT_CONSENT = "explicit consent"  # (a)
    EMPLOYMENT_LAW = "the law of employment, social security or social protection"  # (b)
    VITAL_INTERESTS = "vital interests of a person who cannot consent"  # (c)
    NOT_FOR_PROFIT = "a not-for-profit body's own members and contacts, not disclosed without their consent"  # (d)
    MADE_PUBLIC = "data manifestly made public by the person"  # (e)
    LEGAL_CLAIMS = "legal claims, or courts acting in their judicial capacity"  # (f)
    SUBSTANTIAL_PUBLIC_INTEREST = "substantial public interest, with proportionate measures"  # (g)
    HEALTH_CARE = "health or social care, or occupational medicine"  # (h)
    PUBLIC_HEALTH = "public health"  # (i)
    RESEARCH = "archiving in the public interest, research or statistics, with safeguards"  # (j)


class FurtherGround(Enum):
    """What permits the use of data for a purpose other than the one they were collected for."""

    NONE = "none"
    COMPATIBLE = "a compatible purpose, considering the link, context, nature of the data, consequences and safeguards"
    LAW = "a law that safeguards an objective of Article 23(1)"
    RESEARCH = "archiving in the public interest, research or statistics, with safeguards"
    COMPLIANCE = "ensuring or demonstrating compliance with the principles of Article 5(1)"  # UK Art 8A(3)(c)
    LISTED = "a purpose listed in Annex 2 to the UK GDPR"  # UK Art 8A(3)(d)


class ProcessingDuty(Enum):
    """What the controller still owes for the processing, or has to comply with, whichever basis is used."""

    RECORD_ASSESSMENT = "record the assessment of interest, necessity and balance"
    ASSESS_IMPACT = "make a data protection impact assessment before the processing"
    SHOW_CONSENT_FREE = "be able to demonstrate that the consent is freely given although a service depends on it"
    GET_SUPPLIER_EVIDENCE = "obtain evidence from the supplier of the basis on which it holds and passes on the data"
    GIVE_INFORMATION = "give the privacy information at collection, or in time if the data come from elsewhere"
    NAME_SOURCE = "inform the person of the source of the data"
    NAME_INTEREST = "inform the person of the legitimate interest pursued"
    POINT_OUT_OBJECTION = "bring the right to object to the person's attention, clearly and separately from other information"
    TELL_NEW_PURPOSE = "inform the person of the new purpose before the data are used for it"
    ARRANGE_JOINTLY = "arrange the responsibilities of the joint controllers, and make the essence of the arrangement available"
    ACT_ON_INSTRUCTIONS = "act under a contract with the controller, on its documented instructions and on its lawful basis"
    GET_DEVICE_CONSENT = "obtain consent before anything is stored on the person's device or read from it"
    FIND_OUT_LAW = "find out the law of the place, which is not encoded here"


def _leaves(basis: Basis, outcome: "LawfulBases") -> bool:
    return basis in outcome.available


@attrs.frozen
class LawfulBases(Outcome):
    """The bases on which the processing may rest, and what else it requires.

    Rules take bases away and never add one. The controller chooses one of those left, and informs the person of it
    beforehand; `Decision.because("available", Basis.CONSENT)` names the rules that took one away.
    """

    VERDICTS: ClassVar[tuple[str, str, str]] = ("a lawful basis is left", "no lawful basis is left", "cannot tell yet")
    WAYS: ClassVar[tuple[Callable[[Any], bool], ...]] = tuple(partial(_leaves, basis) for basis in Basis)

    available: frozenset[Basis] = protects(fewer_protects(list(Basis)), "lawful bases left")
    obligations: frozenset[ProcessingDuty] = protects(more_protects(), "obligations")

    @property
    def lawful(self) -> bool:
        """Whether any lawful basis is left."""
        return bool(self.available)

    @property
    def permissive(self) -> bool:
        """A basis is left; `obligations` has what else is owed."""
        return self.lawful
