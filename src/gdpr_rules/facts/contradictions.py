"""Facts that cannot both hold, by question: refused where facts are stated, and never read as the one that protects less."""

import datetime as dt
from typing import Any

import attrs

from gdpr_rules.clocks.schedule import NEVER
from gdpr_rules.facts.automated import AutomatedDecision
from gdpr_rules.facts.breach import Breach
from gdpr_rules.facts.impact import ImpactAssessment
from gdpr_rules.facts.joint import JointControl
from gdpr_rules.facts.message import Message
from gdpr_rules.facts.processing import Processing
from gdpr_rules.facts.request import RightsRequest
from gdpr_rules.facts.requester import Standing
from gdpr_rules.facts.rights import Exemption, RequestGround, Right
from gdpr_rules.figures.places import FINLAND, FRANCE, US, US_TERRITORIES
from gdpr_rules.kernel.conditions import TRUE, Condition, contains, equals, false, known, true
from gdpr_rules.kernel.facts import Facts

A, B, I, J = map(attrs.fields, (AutomatedDecision, Breach, ImpactAssessment, JointControl))  # noqa: E741  # by their initials
P, R = attrs.fields(Processing), attrs.fields(RightsRequest)


@attrs.frozen
class Contradiction:
    """Some facts, the condition under which they contradict one another, and why they do."""

    facts: tuple[str, ...]
    when: Condition
    why: str


CONTRADICTIONS: dict[type[Facts[Any]], tuple[Contradiction, ...]] = {
    Breach: (
        Contradiction(
            ("risk_unlikely", "high_risk"),
            true(B.risk_unlikely) & true(B.high_risk),
            "where a risk is unlikely, no high risk is likely",
        ),
    ),
    ImpactAssessment: (
        Contradiction(
            ("high_risk", "residual_high_risk"),
            false(I.high_risk) & true(I.residual_high_risk),
            "a high risk that remains after the measures was likely before them",
        ),
    ),
    AutomatedDecision: (
        Contradiction(
            ("special_category", "special_ground"),
            false(A.special_category) & known(A.special_ground),
            "a ground for using special categories of data is named, and none are used",
        ),
    ),
    JointControl: (
        Contradiction(
            ("arranged", "settles_rights", "settles_information", "reflects_roles"),
            false(J.arranged) & (true(J.settles_rights) | true(J.settles_information) | true(J.reflects_roles)),
            "an arrangement that does not exist determines nothing",
        ),
    ),
    Processing: (
        Contradiction(
            ("consent_given", "explicit_consent"),
            false(P.consent_given) & true(P.explicit_consent),
            "explicit consent is consent",
        ),
        Contradiction(
            ("consent_given", "parental_authorisation", "consent_withdrawn"),
            false(P.consent_given) & false(P.parental_authorisation) & true(P.consent_withdrawn),
            "a consent that was not given cannot have been withdrawn",
        ),
        Contradiction(
            ("parental_authorisation", "parental_authorisation_verified"),
            false(P.parental_authorisation) & true(P.parental_authorisation_verified),
            "an authorisation that was not given cannot have been verified",
        ),
    ),
    RightsRequest: (
        Contradiction(
            ("grounds", "exemptions"),
            contains(R.grounds, {RequestGround.OBJECTION_STANDS}) & contains(R.exemptions, {Exemption.COMPELLING_GROUNDS}),
            "an objection stands only where no compelling grounds override it",
        ),
        Contradiction(
            ("standing", "authority_requested", "authority_shown"),
            equals(R.standing, Standing.SHOWN) & true(R.authority_requested) & equals(R.authority_shown, NEVER),
            "authority that had to be asked for is shown on some day",
        ),
        Contradiction(
            ("standing", "authority_shown"),
            equals(R.standing, Standing.NOT_SHOWN) & known(R.authority_shown) & ~equals(R.authority_shown, NEVER),
            "authority that was shown on some day has been shown",
        ),
        Contradiction(
            ("standing", "asked_by"),
            equals(R.standing, Standing.OWN) & known(R.asked_by),
            "where the person asks for themself, no representative asks",
        ),
        Contradiction(
            ("through_processor", "reached_processor"),
            true(R.through_processor) & equals(R.reached_processor, NEVER),
            "what came through a processor reached it on some day",
        ),
    ),
}
"""The pairs by question; the other questions have none whose reading could matter."""


def contradictions(facts: Facts[Any]) -> tuple[Contradiction, ...]:
    """Those that some facts contain, with what happened before the request that it answers."""
    found = [each for each in CONTRADICTIONS.get(type(facts), ()) if each.when.truth(facts, dt.date.min)]
    if isinstance(facts, Message):
        found += _of_the_mailbox(facts)
    return (*found, *(_before_the_request(facts) if isinstance(facts, RightsRequest) else ()))


def objections(facts: Facts[Any]) -> tuple[tuple[str, str], ...]:
    """The first fact of each contradiction, and why both are refused, with what to do about it."""
    return tuple((each.facts[0], _words(each)) for each in contradictions(facts))


def _words(each: Contradiction) -> str:
    return f"`{'`, `'.join(each.facts)}` contradict one another: {each.why}; correct what is wrong"


def _of_the_mailbox(message: Message) -> tuple[Contradiction, ...]:
    """Two countries that are the same or not, whatever is said of them; a part with a code of its own counts as its country."""
    reader, subscriber, elsewhere = message.subject_country, message.subscriber_country, message.subscriber_elsewhere
    if None in (reader, subscriber, elsewhere):
        return ()
    same = reader == subscriber or any({reader, subscriber} <= country for country in (FRANCE, FINLAND, US | US_TERRITORIES))
    why = "the subscriber is in the recipient's country, or in another one, and not both"
    named = ("subscriber_elsewhere", "subscriber_country", "subject_country")
    wrong = reader == subscriber if elsewhere else not same
    return (Contradiction(named, TRUE, why),) if wrong else ()


def _before_the_request(request: RightsRequest) -> tuple[Contradiction, ...]:
    """Questions about a request, a notice that more time is needed for it, and results still awaited come after it."""
    received, found = request.received, list[Contradiction]()
    if any(span.asked < received for span in request.clarification or ()):
        found.append(_early("clarification", "nothing about a request can be unclear before it is received"))
    if request.extension_notified not in (None, NEVER) and request.extension_notified < received:
        found.append(_early("extension_notified", "the time for a request cannot be extended before it is received"))
    announced = request.results_announced if request.right is Right.EXAM_MARKS else None
    if announced is not None and announced <= received:
        found.append(_early("results_announced", "marks asked for once the results are announced are asked for as access"))
    reached = request.reached_processor if request.through_processor else None
    if reached not in (None, NEVER) and reached > received:
        found.append(_early("reached_processor", "a processor that had the request first had it by the day of receipt"))
    return tuple(found)


def _early(name: str, why: str) -> Contradiction:
    return Contradiction((name, "received"), TRUE, why)
