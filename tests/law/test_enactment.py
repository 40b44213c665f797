"""A text enacted twice: what it leaves to each legislator is filled in; no rule keeps any of it, or cites another's law."""

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

import pytest

from gdpr_rules import LAW, instruments
from gdpr_rules.kernel.citations import Instrument
from gdpr_rules.kernel.conditions import Condition, Open, walk
from gdpr_rules.kernel.rules import Computed
from gdpr_rules.law import request_clocks
from gdpr_rules.law.eu import gdpr as union
from gdpr_rules.law.gdpr import (
    TEXT,
    art03_scope,
    art06_lawful_basis,
    art08_children,
    art12_time_limit,
    art13_14_information,
    art15_access,
    art23_restrictions,
    art30_records,
    art33_34_breaches,
    art44_49_transfers,
    rights,
)
from gdpr_rules.law.uk import gdpr as british
from tests.law.register import within

LEFT_OPEN = (
    art03_scope.TERRITORY,
    art03_scope.REACHED,
    art03_scope.TARGETED_BY_AN_ESTABLISHED_FIRM,
    art03_scope.OUTSIDE,
    art08_children.BELOW_AGE,
    art30_records.SIZE,
    art44_49_transfers.TRANSFER,
    art44_49_transfers.ADEQUATE,
    art44_49_transfers.STANDARD_CLAUSES,
    art44_49_transfers.PROTECTION_ENOUGH,
    art44_49_transfers.NO_ASSESSMENT_ASKED,
    request_clocks.HOLIDAYS,
)
"""What the shared text leaves to each enactment."""

OTHERS_TEXTS = {
    # Statutes and rulings of the states themselves
    "eu.eprivacy": {
        "Act 90/2018 (IS)",
        "BGH VI ZR 225/17",
        "CNIL 17 Feb 2005",
        "DDG (DE)",
        "ECG (AT)",
        "LOPDGDD (ES)",
        "TMG (DE)",
        "UWG (DE)",
    },
    # The ages of consent under Article 8(1): Spain's Article 7, and the United Kingdom's while the GDPR was the law there
    "eu.gdpr": {"DPA 2018", "LOPDGDD (ES)"},
    # Retained from the law of the Union, and what was said on the text before 2021
    "uk.gdpr": {"Reg 1182/71", "WP216", "WP248 rev.01", "C-673/17 Planet49"},
    "uk.pecr": {"Reg 1182/71", "Reg 611/2013"},
}
"""What the rules of a regime cite of another jurisdiction's, and why; nothing else."""


def decided(rule: Any) -> Iterator[Any]:
    """Every value that a rule, or a provision of the shared text, decides by or cites."""
    return (each for name in ("cites", "when", "unless", "then") for each in within(getattr(rule, name)))


def declared() -> dict[str, set[Instrument]]:
    """The instruments of each jurisdiction; those of a state stand with its country's."""
    found: dict[str, set[Instrument]] = {}
    for name in {each.name for each in iter_modules(instruments.__path__)} - {"library", "source_documents"}:
        held = vars(import_module(f"{instruments.__name__}.{name}")).values()
        found.setdefault(name.partition("_")[0], set()).update(each for each in held if isinstance(each, Instrument))
    return found


OF_ITS_OWN: dict[str, tuple[Any, ...]] = {
    "eu": (request_clocks.DOUBTFUL_HOLIDAYS,),  # days off in doubt: Regulation 1182/71 speaks of them
    "uk": (  # Article 23, which Schedules 2 to 4 to the DPA 2018 fill in by heads
        rights.RESTRICTED_OR_UNIDENTIFIABLE,
        rights.NOTHING_LEFT,
        rights.OVERRIDDEN,
        art23_restrictions.RESTRICTED,
        art13_14_information.RESTRICTED_BY_LAW,
        art13_14_information.LAID_DOWN_OR_SECRET,
    ),
}
"""What the shared text says for both, and one of them puts otherwise."""


@pytest.mark.parametrize("enacted", [union, british], ids=["eu", "uk"])
def test_each_enactment_says_what_every_placeholder_means(enacted: Any) -> None:
    meant = [placeholder for placeholder, _ in enacted.ENACTMENT.meanings]
    own = OF_ITS_OWN["eu" if enacted is union else "uk"]
    assert sorted(map(id, meant)) == sorted(map(id, (*LEFT_OPEN, *own)))
    assert [meaning for placeholder, meaning in enacted.ENACTMENT.meanings if meaning == placeholder] == []
    assert enacted.ENACTMENT.placeholder is TEXT


def test_no_rule_keeps_a_placeholder() -> None:
    placeholders = {id(placeholder) for placeholder in LEFT_OPEN}
    wordings = {part.question for placeholder in LEFT_OPEN for part in opened(placeholder)}
    assert len(wordings) == 8
    for rule in LAW:
        for part in decided(rule):
            assert id(part) not in placeholders, rule.id
            assert not (isinstance(part, Open) and part.question in wordings), rule.id


def test_no_rule_cites_the_placeholder_of_a_text() -> None:
    assert [rule.id for rule in LAW if any(part == TEXT for part in decided(rule))] == []
    scopes = [scope for each in LAW.regimes for _, scope in each.scopes]
    assert not any(part == TEXT for part in within(tuple(scopes)))


def test_a_placeholder_is_found_wherever_it_stands() -> None:
    """The tests above would pass too if they looked at nothing: before it is enacted, the text cites itself everywhere."""
    named, computed = 0, 0
    for chapter in (art03_scope, art06_lawful_basis, art12_time_limit, art15_access, art33_34_breaches, art44_49_transfers):
        for provision in chapter.PROVISIONS:
            assert TEXT in within(provision.cites)
            named += TEXT in within(provision.when)
            computed += isinstance(provision.then, Computed) and TEXT in within(provision.then)
    assert named > 5
    assert computed > 1


def test_a_rule_cites_the_law_of_its_own_jurisdiction() -> None:
    texts = declared()
    assert {"eu", "uk", "ch", "de", "us"} <= texts.keys()
    found: dict[str, set[str]] = {}
    for rule in LAW:
        home = rule.id.partition(".")[0]
        if home == "backstop":  # it cites where each law is in force
            continue
        own = {home, "eu"} if home == "de" else {home}
        foreign = {each for name, held in texts.items() if name not in own for each in held}
        for part in decided(rule):
            if isinstance(part, Instrument) and part in foreign:
                found.setdefault(LAW.regime(rule).id, set()).add(part.short)
    assert found == OTHERS_TEXTS


def test_every_rule_of_law_adds_something() -> None:
    """What a shared text leaves to each enactment may be an outcome, which adds nothing until it is given."""
    assert [rule.id for rule in LAW if not isinstance(rule.then, Computed) and rule.then == type(rule.then)()] == []


def opened(placeholder: object) -> list[Open]:
    """The open questions in a placeholder that is a condition."""
    parts = walk(placeholder) if isinstance(placeholder, Condition) else ()
    return [part for part in parts if isinstance(part, Open)]
