"""CCPA, which requests there are, by whatever name, and what lifts the duty to do as they ask (1798.105(d), 130(b), 145)."""

from datetime import date
from typing import Any

import attrs

from gdpr_rules.facts.request import RIGHT, Exemption, Handling, RequestGround, Right, RightsRequest
from gdpr_rules.instruments.us_ca import CCPA, CCPA_REGULATIONS
from gdpr_rules.kernel.citations import figure, since
from gdpr_rules.kernel.conditions import Condition, at_least, contains, during, false, one_of, true
from gdpr_rules.kernel.rules import Example, fires, silent
from gdpr_rules.law.rights_of_people import NOTHING, UNFOUNDED, shown
from gdpr_rules.law.us.ca.ccpa.examples import CPRA, DAY, REGULATIONS, sample

R = attrs.fields(RightsRequest)

# A Californian who uses the words of the GDPR means the right of the Act that comes closest.
KNOW = frozenset({Right.KNOW, Right.ACCESS, Right.PORTABILITY})
DELETE = frozenset({Right.DELETE, Right.ERASURE})
CORRECT = frozenset({Right.CORRECT, Right.RECTIFICATION})
OPT_OUTS = frozenset({Right.OPT_OUT, Right.OBJECTION})
LIMITS = frozenset({Right.LIMIT, Right.RESTRICTION})
EVERY = KNOW | DELETE | CORRECT | OPT_OUTS | LIMITS

CORRECTED = one_of(RIGHT, CORRECT) & during(since(2023, 1, 1), CCPA.at("1798.106"))
LIMITED = one_of(RIGHT, LIMITS) & during(since(2023, 1, 1), CCPA.at("1798.121"))
ANSWERED: Condition = (one_of(RIGHT, KNOW | DELETE) | CORRECTED).named("a request to know, to delete or to correct")
STOPPING: Condition = (one_of(RIGHT, OPT_OUTS) | LIMITED).named("a request to opt out or to limit")
MADE: Condition = (one_of(RIGHT, KNOW | DELETE | OPT_OUTS) | CORRECTED | LIMITED).named("a request under the Act")

ENOUGH = figure("number of requests to know in twelve months that are enough", 2, date(2020, 1, 1), CCPA.at("1798.130(b)"))
TWICE = at_least(R.requests_in_twelve_months, ENOUGH).named("answered twice in twelve months", CCPA.at("1798.130(b)"))
UNSEARCHED = shown(Exemption.NOT_SEARCHABLE) & during(since(2020, 8, 14), CCPA_REGULATIONS.at("7024(c)"))
HOUSEHOLD = true(R.household_data) & during(since(2023, 1, 1), CCPA.at("1798.145(p)"))
UNVERIFIED = false(R.verified).named("the identity could not be verified")
REFUSED: Condition = UNVERIFIED | UNFOUNDED | HOUSEHOLD
REFUSED_SINCE_2023: Condition = UNVERIFIED | UNFOUNDED | true(R.household_data)
KEPT = (
    Exemption.TRANSACTION,
    Exemption.SECURITY,
    Exemption.DEBUGGING,
    Exemption.FREE_EXPRESSION,
    Exemption.CALECPA,
    Exemption.CONSENTED_RESEARCH,
    Exemption.COMPATIBLE_INTERNAL_USE,
    Exemption.LEGAL_OBLIGATION,
)
WRONG = contains(R.grounds, {RequestGround.INACCURATE})

HOUSE = {"household_data": True}
TWO_BEFORE = {"requests_in_twelve_months": 2}
NO_SEARCH = {"exemptions": frozenset({Exemption.NOT_SEARCHABLE})}
OPEN = ("verified", "manifestly_unfounded_or_excessive", "household_data")
NOT_MET = [{"verified": False}, {"manifestly_unfounded_or_excessive": True}, HOUSE]
ASKED: dict[str, Any] = {"right": Right.KNOW, **NOTHING}
ERASE: dict[str, Any] = {"right": Right.DELETE, **NOTHING, "provided_by_subject": True}
FIX: dict[str, Any] = {"right": Right.CORRECT, **NOTHING, "grounds": frozenset({RequestGround.INACCURATE})}
OPTED: dict[str, Any] = {"right": Right.OPT_OUT, **NOTHING}
NARROWED: dict[str, Any] = {"right": Right.LIMIT, **NOTHING}


def names(*groups: frozenset[Right], but: Right) -> list[dict[str, Any]]:
    """Each right of some groups as a change of facts, but for the one already shown."""
    return [{"right": right} for right in sorted(frozenset[Right]().union(*groups), key=str) if right is not but]


def turning(first: date, hit: dict[str, Any], words: str, *, off: bool = False) -> tuple[Example[Handling], ...]:
    """What a rule does on both sides of a day on which one of its limbs became law: it begins to apply, or stops if `off`."""
    before, after = (fires, silent) if off else (silent, fires)
    return (
        before(f"{words}, the day before that was law", sample(**hit), on=first - DAY),
        after(f"{words}, from the day it was", sample(**hit), on=first),
    )


def joined(hit: dict[str, Any], *rights: Right) -> tuple[Example[Handling], ...]:
    """Rights that the amendment of 2023 added to a rule that is older."""
    shown_on = (turning(CPRA, {**hit, "right": right}, right.value) for right in rights)
    return tuple(example for both in shown_on for example in both)


def household(hit: dict[str, Any], *, fires_from: bool = False) -> tuple[Example[Handling], ...]:
    """Data of a household: left out since the Act was amended."""
    return turning(CPRA, {**hit, **HOUSE}, "a household's data left out", off=not fires_from)


def unsearched(hit: dict[str, Any], *, fires_from: bool = False) -> tuple[Example[Handling], ...]:
    """Records that need not be searched: so since the regulations."""
    return turning(REGULATIONS, {**hit, **NO_SEARCH}, "records that cannot be searched left out", off=not fires_from)
