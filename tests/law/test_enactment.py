"""A text enacted twice: what it leaves to each legislator is filled in, and nothing of it is left open in the rules."""

from gdpr_rules import LAW
from gdpr_rules.kernel.citations import Dated
from gdpr_rules.kernel.conditions import Condition, Named, Open, walk
from gdpr_rules.kernel.conditions import Test as Limb  # pytest would collect it under its own name
from gdpr_rules.law.eu import gdpr as union
from gdpr_rules.law.gdpr import TEXT
from gdpr_rules.law.uk import gdpr as british


def test_each_enactment_says_what_every_placeholder_means() -> None:
    left = [[id(placeholder) for placeholder, _ in each.ENACTMENT.meanings] for each in (union, british)]
    assert set(left[0]) == set(left[1])
    assert all(len(ids) == len(set(ids)) for ids in left)


def test_no_rule_keeps_a_placeholder_or_cites_one() -> None:
    placeholders = {id(placeholder) for placeholder, _ in union.ENACTMENT.meanings}
    wordings = {part.question for placeholder, _ in union.ENACTMENT.meanings for part in opened(placeholder)}
    assert len(wordings) == 5
    for rule in LAW:
        assert all(cite.instrument is not TEXT for cite in rule.cites), rule.id
        assert id(rule.then) not in placeholders
        for part in (*walk(rule.when), *walk(rule.unless)):
            assert id(part) not in placeholders, rule.id
            assert not (isinstance(part, Open) and part.question in wordings), rule.id
            assert not (isinstance(part, Named) and part.cite and part.cite.instrument is TEXT), rule.id
            assert not (isinstance(part, Limb) and isinstance(part.bound, Dated) and id(part.bound) in placeholders), rule.id


def opened(placeholder: object) -> list[Open]:
    """The open questions in a placeholder that is a condition."""
    parts = walk(placeholder) if isinstance(placeholder, Condition) else ()
    return [part for part in parts if isinstance(part, Open)]
