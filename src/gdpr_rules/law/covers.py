"""Which places and days the law encoded here answers for: what each jurisdiction says of itself, joined by question."""

from collections.abc import Iterable, Sequence
from datetime import date
from enum import Enum
from typing import Any

import attrs

from gdpr_rules.facts.automated import AutomatedDecision
from gdpr_rules.facts.breach import Breach
from gdpr_rules.facts.campaign import Campaign
from gdpr_rules.facts.handled_in import OUTSIDE_THE_UNION
from gdpr_rules.facts.impact import ImpactAssessment
from gdpr_rules.facts.joint import JointControl
from gdpr_rules.facts.organisation import Organisation
from gdpr_rules.facts.processor import ProcessorContract
from gdpr_rules.facts.records import Records
from gdpr_rules.facts.request import RightsRequest
from gdpr_rules.facts.retention import Retention
from gdpr_rules.instruments.library import LIBRARY
from gdpr_rules.kernel.citations import Citation, Dated, Span, Step
from gdpr_rules.kernel.conditions import FALSE, TRUE, Condition, during, equals, one_of, within
from gdpr_rules.kernel.facts import Facts
from gdpr_rules.kernel.facts import about as declared
from gdpr_rules.kernel.rules import Example

Question = type[Facts[Any]]

CONTROLLERS_DUTIES: frozenset[Question] = frozenset(
    {
        AutomatedDecision,
        Breach,
        Campaign,
        ImpactAssessment,
        JointControl,
        Organisation,
        ProcessorContract,
        Records,
        Retention,
        RightsRequest,
    }
)
"""The questions about what a controller owes to people, wherever either of them is."""
STATE = "US-"
"""What the places start with that are states of the United States."""


class Side(Enum):
    """Whose place it is that a question asks about."""

    PERSON = "the person"
    CONTROLLER = "the controller, or another party that acts"


@attrs.frozen(kw_only=True)
class Covers:
    """The law of some places on some questions is encoded for the days of a span.

    `places` are countries, and states of the United States such as `US-CA`. `sides` says whether that holds for people in these
    places, for controllers established there, or for both. `only_where` is the condition under which the law encoded there is
    all that counts; elsewhere it stays open what else binds, and `not_encoded` says what that may be. `examples` are cases in
    which the law of these places answers, or leaves that open: the backstop shows them.
    """

    questions: frozenset[Question]
    places: frozenset[str]
    days: Span
    cite: Citation
    sides: frozenset[Side] = frozenset(Side)
    only_where: Condition = TRUE
    not_encoded: tuple[str, ...] = ()
    examples: tuple[Example[Any], ...] = ()


def about(covers: Iterable[Covers], question: Question, side: Side) -> tuple[Covers, ...]:
    """Those that answer for one side of a question."""
    return tuple(each for each in covers if question in each.questions and side in each.sides)


def countries(covers: Iterable[Covers], matter: str) -> Dated[frozenset[str]]:
    """The countries whose law is encoded, through time; before the first of them, none. `matter` is what the law is about."""
    return _joined(f"countries whose law on {matter} is encoded", covers, states=False)


def states(covers: Iterable[Covers], matter: str) -> Dated[frozenset[str]]:
    """The states of the United States whose law is encoded, by their codes without the `US-`, through time."""
    return _joined(f"states whose law on {matter} is encoded", covers, states=True)


def has_states(covers: Iterable[Covers]) -> bool:
    """Whether the law of some state of the United States is encoded."""
    return any(place.startswith(STATE) for each in covers for place in each.places)


def place_covered(
    covers: Sequence[Covers],
    matter: str,
    country: "attrs.Attribute[str | None]",
    state: "attrs.Attribute[str | None] | None" = None,
) -> Condition:
    """The law of a country is encoded on that day, or the law of the state where the country is the United States."""
    covered: list[Condition] = []
    everywhere = [each for each in covers if each.only_where == TRUE and not _of_states(each)]
    if everywhere:
        covered.append(one_of(country, _with_parts(countries(everywhere, matter), country)))
    for each in covers:
        if _of_states(each) and state is not None:
            there = equals(country, "US") & one_of(state, {place.removeprefix(STATE) for place in each.places})
            covered.append(there & during(each.days, each.cite) & each.only_where)
        elif each.only_where != TRUE:
            covered.append(one_of(country, each.places) & during(each.days, each.cite) & each.only_where)
    return _any(covered)


def _of_states(each: Covers) -> bool:
    return all(place.startswith(STATE) for place in each.places)


def _any(conditions: list[Condition]) -> Condition:
    """At least one of some conditions; a single one as it is."""
    joined = conditions[0] if conditions else FALSE
    for condition in conditions[1:]:
        joined = joined | condition
    return joined


def _with_parts(found: Dated[frozenset[str]], place: "attrs.Attribute[str | None]") -> Dated[frozenset[str]]:
    """The same countries, called places, with those of their parts that the fact can name, such as `DE-BY`."""
    parts = {each for each in declared(place).vocabulary - OUTSIDE_THE_UNION if "-" in each}
    steps = (attrs.evolve(step, value=step.value | {each for each in parts if each[:2] in step.value}) for step in found.steps)
    return Dated(found.name.replace("countries", "places", 1), tuple(steps)) if parts else found


def all_covered(covers: Iterable[Covers], matter: str, places: "attrs.Attribute[frozenset[str] | None]") -> Condition:
    """The law of each of these countries is encoded on that day."""
    return within(places, countries((each for each in covers if each.only_where == TRUE), matter))


def _joined(name: str, covers: Iterable[Covers], *, states: bool) -> Dated[frozenset[str]]:
    rows = [
        (frozenset(place.removeprefix(STATE) for place in each.places if place.startswith(STATE) is states), each)
        for each in covers
    ]
    steps: list[Step[frozenset[str]]] = []
    for day in sorted({date.min, *(day for _, each in rows for day in each.days.bounds())}):
        value = frozenset(place for places, each in rows if day in each.days for place in places)
        if not steps or value != steps[-1].value:
            cites = (each.cite for places, each in rows if places and day in each.days.bounds())
            steps.append(Step(day, value, next(cites, LIBRARY.at("countries and days encoded"))))
    return Dated(name, tuple(steps))
