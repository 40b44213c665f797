"""Article 13(1) names subscribers beside users: a country's law on e-mail protects its subscribers, wherever the reader is.

Each rule that asks where the recipient is stands here once more and asks where the subscriber is, for mailboxes whose
subscriber is in another country than the person who reads them (decision record 041).
"""

from collections.abc import Iterable, Iterator
from typing import Any

import attrs

from gdpr_rules.facts.message import Message, Sending
from gdpr_rules.kernel.conditions import All, Condition, Named, Not, Some, Test, true, walk
from gdpr_rules.kernel.rules import Effect, Example, Rule, silent, unsettled

M = attrs.fields(Message)

ELSEWHERE = true(M.subscriber_elsewhere)
SUFFIX = "subscriber"
"""The end of the ids: `eu.eprivacy.de.named_address.subscriber` is the German rule for a subscriber in Germany."""


def of_subscribers(rules: Iterable[Rule[Any]]) -> tuple[Rule[Sending], ...]:
    """Those of some rules on e-mail that ask where the recipient is, once more for subscribers who are there."""
    return tuple(_rule(rule) for rule in rules if _asks(rule.when) or _asks(rule.unless))


def _asks(condition: Condition) -> bool:
    return any(isinstance(part, Test) and part.fact.name == M.subject_country.name for part in walk(condition))


def _rule(rule: Rule[Any]) -> Rule[Sending]:
    return attrs.evolve(
        rule,
        id=f"{rule.id}.{SUFFIX}",
        title=f"{rule.title}; so too for a subscriber there, wherever the reader is",
        when=ELSEWHERE & _moved(rule.when),
        unless=_moved(rule.unless),
        examples=tuple(_examples(rule)),
    )


def _moved(condition: Condition) -> Condition:
    """A condition that asks for the subscriber's country wherever it asked for the recipient's."""
    match condition:
        case Test() if condition.fact.name == M.subject_country.name:
            return attrs.evolve(condition, fact=M.subscriber_country)
        case All() | Some():
            return attrs.evolve(condition, members=tuple(map(_moved, condition.members)))
        case Not() | Named():
            return attrs.evolve(condition, part=_moved(condition.part))
        case _:
            return condition


def _examples(rule: Rule[Any]) -> Iterator[Example[Sending]]:
    """The first case that fires or stays open, the first that is silent, the subscriber beside the reader, and no record."""
    first = next(each for each in rule.examples if each.effect is not Effect.SILENT)
    free = next(each for each in rule.examples if each.effect is Effect.SILENT)
    for each in (first, free):
        moved = _read_in_america(each.facts)
        yield attrs.evolve(each, label=f"{each.label}; the mailbox is an employer's there, and is read in America", facts=moved)
    there, country = _read_in_america(first.facts), first.facts.subject_country  # type: ignore[attr-defined]  # of a Message
    yield silent(
        "the reader is in the employer's country: the rule for recipients answers",
        attrs.evolve(there, subject_country=country, subscriber_elsewhere=False),
        on=first.on,
    )
    yield unsettled(
        "it is not recorded whether the employer is in another country than the reader",
        attrs.evolve(there, subscriber_elsewhere=None),
        missing={M.subscriber_elsewhere.name},
        on=first.on,
    )


def _read_in_america(facts: Any) -> Message:
    """A message to a recipient somewhere, as one to a subscriber there whose mailbox is read in the United States."""
    moved: Message = attrs.evolve(
        facts, subject_country="US", subscriber_elsewhere=True, subscriber_country=facts.subject_country
    )
    return moved
