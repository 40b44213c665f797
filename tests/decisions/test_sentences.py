"""Every sentence put together from facts, conditions and outcomes fits a small grammar, written here by hand."""

import datetime as dt
import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from typing import Any, get_args, get_origin

import attrs
import pytest

from gdpr_rules import LAW, NEVER, SOPRO, Facts
from gdpr_rules.decisions.wording import outcome_words, outline, shown, stated, words
from gdpr_rules.facts.questions import QUESTIONS
from gdpr_rules.facts.spans import Clarification
from gdpr_rules.kernel.conditions import (
    Condition,
    Named,
    Not,
    Open,
    contains,
    equals,
    known,
    one_of,
    walk,
    within,
)
from gdpr_rules.kernel.conditions import (
    Test as Asked,
)
from gdpr_rules.kernel.facts import about, outcome_of
from gdpr_rules.kernel.rules import Computed, Rule
from gdpr_rules.values.kinds import kinds, members

Field = attrs.Attribute

PLURAL = {
    "the conditions of the derogation that are met",
    "the controller's countries",
    "the controllers' countries",
    "the countries of establishment",
    "the countries of the company and its client",
    "the countries of the controller and the processor",
    "the acts that cover the controller",
    "the exemptions of the Act that apply",
    "the exemptions shown",
    "the grounds of the request",
    "the organisation's countries",
    "the parts of the assessment recorded",
    "the person's citizenships",
    "the prohibited uses made",
    "the requests for clarification",
    "the requests for information",
    "the sender's countries",
    "the signs of a high risk",
    "the terms of the contract",
}
"""Nouns of facts that hold several values."""
SINGULAR = {
    "the authority's place",
    "the basis of the decision",
    "the category of data",
    "the condition of Article 9(2) that is met",
    "the country whose law applies by public international law",
    "the day consent was withdrawn",
    "the day the authority was shown",
    "the day the results were announced",
    "the exclusion from the material scope",
    "the day the request reached a processor",
    "the day from which the data have to be kept",
    "the day of collection",
    "the day of receipt",
    "the day of the extension",
    "the day of the first contact",
    "the day of the first disclosure",
    "the day of the notice of extension",
    "the day the address was collected",
    "the day the contract was concluded",
    "the day the decision was taken",
    "the day the fee was paid",
    "the day the identity was confirmed",
    "the day the people affected were informed",
    "the day the purpose ended",
    "the derogation",
    "the destination",
    "the exporter's country",
    "the gross revenue of the preceding calendar year in US dollars",
    "the ground for the further purpose",
    "the ground for using special categories of data",
    "the instant of awareness",
    "the kind of address",
    "the last day of storage that people were informed of",
    "the lawful basis",
    "the level of protection found",
    "the loss",
    "the matter",
    "the number of California residents affected",
    "the number of business days since the opt-out",
    "the number of consumers whose data the business buys, receives, sells or shares in a year",
    "the number of consumers whose data the business buys, sells or shares in a year",
    "the number of copies printed",
    "the number of days the opt-out keeps working",
    "the number of devices whose data the business buys, receives, sells or shares in a year",
    "the number of households whose data the business buys, sells or shares in a year",
    "the number of persons constantly engaged in automated processing",
    "the number of persons employed",
    "the number of requests to know that were granted in the last twelve months",
    "the number of years for which the data have to be kept",
    "the percentage of revenue from residents of California",
    "the percentage of revenue from selling or sharing personal information",
    "the percentage of revenue from selling personal information",
    "the percentage of votes that connects it with a business covered by the Act",
    "the person's age",
    "the person's country",
    "the person's state",
    "the place where the request is answered",
    "the purpose",
    "the representative",
    "the right",
    "the role",
    "the role in which the request was received",
    "the safeguard",
    "the smallest percentage that any business holds in the venture",
    "the source of the data",
    "the standing of the requester",
    "the subscriber",
    "the subscriber's country",
    "the use",
    "the visitor's age",
}
"""Nouns of facts that hold one value."""
BARE = {
    *("access", "complaint", "consent", "contract", "correction", "deletion", "erasure", "information", "objection"),
    *("portability", "rectification", "restriction", "legal claims", "legal obligation", "legitimate interests"),
    *("public health", "public task", "recognised legitimate interest", "vital interests", "explicit consent"),
    *("freedom from retaliation", "notification of recipients", "withdrawal of consent", "knowing what is collected"),
    *("limiting the use of sensitive information", "opting out of sale and sharing"),
    "freedom from automated decision-making",
    *("controller", "joint controller", "joint controller with a client", "processor", "sole controller"),
    *("processor on a client's instructions", "provider of public electronic communications services"),
    *("generic", "named", "none", "electronic copying", "printing", "viewing on a screen"),
    *("mutual assistance", "prior consultation", "information on the progress or outcome of a complaint"),
    *("binding corporate rules", "provisions in an administrative arrangement between public bodies"),
    "standard clauses adopted by an authority and approved by the Commission",
    *("important reasons of public interest", "compelling legitimate interests of the exporter"),
    *("vital interests of a person who cannot consent", "vital interests of the person or of others"),
    *("legal claims, or courts acting in their judicial capacity", "data manifestly made public by the person"),
    *("health or social care, or occupational medicine", "substantial public interest, with proportionate measures"),
    "archiving in the public interest, research or statistics, with safeguards",
    "ensuring or demonstrating compliance with the principles of Article 5(1)",
    *("materially lower", "essentially equivalent to that of the exporter's law"),
    "below essential equivalence, but not materially lower than in the United Kingdom",
    "death or personal injury",
    "access to the marks of an exam before its results are announced",
    "access to data that a competent authority processes for law enforcement",
    "rectification of data that a competent authority processes for law enforcement",
    "erasure or restriction of data that a competent authority processes for law enforcement",
    "access to data that an intelligence service processes",
    "objection to processing by an intelligence service",
    "reconsideration of an automated decision of a competent authority for law enforcement",
    "reconsideration of an automated decision of an intelligence service",
}
"""Values of a single-valued fact that begin without an article: each can stand after "is"."""
LABELS = {
    *("permission", "consent required", "duties", "opt-out to take effect within", "obligations", "fee", "use", "transfer"),
    *("answer owed", "acknowledge by", "take effect by", "answer due by", "answer due by, if extended", "refusal due by"),
    *("notice of an extension due by", "due by", "due by, if extended", "extension announced by", "erase by"),
    "law of the place to be found out, as it is not encoded here",
    *("lawful bases left", "laws that reach this", "places whose law is not encoded", "thresholds met", "CCPA applies"),
    *("automated decision-making", "safeguards", "terms to be added", "steps", "steps before the campaign starts"),
    *("campaign to be held back", "arrangement missing or incomplete", "records of processing required"),
    *("impact assessment before starting", "consultation of the authority before starting"),
    *("data protection officer required", "representative in the Union required"),
    *("representative in the United Kingdom required", "safeguard or derogation required"),
    *("notice to the authority", "notice to the authority due by", "notice to the people affected"),
    *("notice to the people affected due by", "sample for the Attorney General due by"),
    "owner's liability unaffected by the terms",
}
"""What the parts of outcomes are called."""
VERBS = (
    r"is|are|was|were|has|have|had|does|do|did|can|cannot|could|may|will|would|need|needs|oblige|"
    r"obliges|carry|carries|came|comes|advertises|promotes|reads|points|concerns|contains|furthers|links|"
    r"belongs|takes|keeps|meets|says|serves|requested|consented|permitted|provided|engages|determines|"
    r"provides|authorised|authorises|covers|binds|receives|acts|demands|holds|rests|lists|includes|"
    r"exempts|collects|shares|share|elects|favours|override|overrides|applies|supports|justifies|continues|"
    r"transfers|prohibits|visits|monitors|controls|lays|pursues|raises|concluded|reflects|justify|permits|"
    r"include|published|relate|concern|belong|determine|protect|requires|rest|stands|remains|made|"
    r"processes|understands|reached"
)
"""Finite verbs of the statements that declarations hold whole."""

NUMBER = r"\d{1,3}(?:,\d{3})*(?:\.\d+)?"
DAY = r"\d{4}-\d{2}-\d{2}"
INSTANT = rf"{DAY} \d{{2}}:\d{{2}}:\d{{2}}\+\d{{2}}:\d{{2}}"
CODE = r"[A-Z]{2,3}(?:-[A-Z0-9]{1,3})?"
QUOTED = r'"[^"]+"'
PHRASE = (
    rf"(?:(?:an?|the|another) (?!(?:\w+ )?(?:is|are|was|were|has|have)\b)[^\";:]+|{'|'.join(map(re.escape, sorted(BARE)))})"
)
VALUE = rf"(?:{INSTANT}|{DAY}|{NUMBER}|{CODE}|{QUOTED}|{PHRASE})"
ITEM = rf"(?:{CODE}|{QUOTED})"
OTHERS = r"\d+ others"
LIST = rf"(?:{ITEM} only|{ITEM}(?:, {ITEM})* and (?:{ITEM}|{OTHERS}))"
SERIES = rf"(?:none|[^\";]+(?:; [^\";]+)*(?:; and {OTHERS})?)"
FIGURES = r"the (?:countries|destinations|states|places) [^;:]+"
"""A set of figures that has changed goes by its name."""
NUMERIC = rf"{NUMBER}(?: \(from {DAY}\)(?:, then {NUMBER} \(from {DAY}\))*)?"
SPANS = rf"from {DAY} (?:on|to {DAY})"
ONE = (
    rf"is (?:not )?{VALUE}",
    rf"is (?:one|none) of: {SERIES}",
    rf"is (?:one|none) of {FIGURES}",
    rf"is (?:at least|less than|more than|at most) {NUMERIC}",
    rf"is (?:not )?(?:before|after) (?:{DAY}|{INSTANT})",
    "is (?:not )?known",
    "has come",
)
"""What is said of one thing."""
SEVERAL = (
    rf"are (?:not )?{LIST}",
    rf"(?:do not )?include {ITEM}",
    rf"include (?:one or more|none) of: {SERIES}",
    rf"include (?:one or more|none) of {FIGURES}",
    rf"include (?:nothing|something) other than {ITEM}",
    rf"are (?:not )?all among: {SERIES}",
    rf"are (?:not )?all among {FIGURES}",
    rf"were pending {SPANS}(?:(?:, {SPANS})* and {SPANS})?",
    "are (?:not )?known",
)
"""What is said of several."""
HEADINGS = {"all of these:", "any of these:", "not all of these:", "none of these:", "not the case:", "always", "never"}


def _any(options: "set[str] | tuple[str, ...]", form: Callable[[str], str] = re.escape) -> str:
    return "|".join(form(each) for each in sorted(options, key=len, reverse=True))


SENTENCE = re.compile(
    rf"(?:{_any(SINGULAR)}) (?:{_any(ONE, str)})"
    rf"|(?:{_any(PLURAL)}) (?:{_any(SEVERAL, str)})"
)
UNENDED = r"a|an|the|and|or|is|are|was|were|with|by|from|than|not|no|that|which|as|include|includes"


def faults(text: str) -> list[str]:
    """What is wrong with a text whatever it says."""
    found = []
    if re.search(r"\b(\w+) \1\b", text):
        found.append("a doubled word")
    if "  " in text or text != text.strip() or re.search(r" [,;:.)]|\( ", text):
        found.append("a space too many")
    if not _balanced(text) or text.count('"') % 2:
        found.append("unbalanced brackets or quotes")
    if re.search(r"\b[Aa] (?=[aeiouAEIO])(?!(?:u[nst][aeiou]|us|eu|one\b|uni|United))", text):
        found.append("`a` before a vowel")
    if re.search(r"\b[Aa]n (?![aeiouAEFHILMNORSX8]|hour|honest)", text):
        found.append("`an` before a consonant")
    if re.search(rf"(?:^|\b(?:{UNENDED}))[\")]*$", text):
        found.append("an end without its sense")
    if re.search(r"\b(?:told|[Nn]obody|[Ss]omebody|[Ww]hoever|machines?(?!-readable))\b|(?<![Tt]here )\bis no \w", text):
        found.append("a word that is not used")
    if re.search(r"(?:^|\bwhether )(?:the )?(?:data|people|categories|countries) (?:is|was|has)\b", text):
        found.append("a verb in the wrong number")
    return found


def _balanced(text: str) -> bool:
    depth = 0
    for each in text:
        depth += (each == "(") - (each == ")")
        if depth < 0:
            return False
    return depth == 0


def is_statement(text: str) -> bool:
    """Whether a text is a whole statement of a declaration: it begins small, has a verb, and holds no list."""
    return (
        bool(re.match(r"[a-z]", text) or re.match(r"(?:CCPA|EU|UK)\b", text))
        and not re.search(r"[;:.?\"]", text)
        and bool(re.search(rf"\b(?:{VERBS})\b", text))
    )


def statements(fact: "Field[Any]") -> set[str]:
    """The statements that a fact's declaration holds whole."""
    declared = about(fact)
    whether = {f"it is known whether {declared.yes}", f"it is not known whether {declared.yes}"} if declared.yes else set()
    return {text for text in (declared.yes, declared.no) if text} | whether


def wrong(fact: "Field[Any]", text: str) -> list[str]:
    """What is wrong with a sentence about a fact."""
    found = faults(text)
    if text not in statements(fact) and not SENTENCE.fullmatch(text):
        found.append("no form of this grammar")
    return [f"{each}: {text}" for each in found]


FACTS = [pytest.param(field, id=f"{kind.__name__}.{field.name}") for kind in QUESTIONS.values() for field in attrs.fields(kind)]


def of(name: str, question: str) -> "Field[Any]":
    """The declaration of a fact."""
    return attrs.fields_dict(QUESTIONS[question])[name]  # type: ignore[index]  # attrs types the dict by a plain class


def values(fact: "Field[Any]") -> Iterator[Any]:
    """Values of every kind that a fact can have."""
    kind, declared = kinds(fact.type)[0], about(fact)
    yield None
    if declared.may_be_never:
        yield NEVER
    if get_origin(kind) is frozenset:
        each = members(kind) or sorted(declared.vocabulary)
        yield from ([frozenset[Any]()] if members(kind) else [])
        yield from (frozenset({one}) for one in each)
        yield from (frozenset({one, other}) for one, other in zip(each, (*each[1:], each[0]), strict=True))
        yield frozenset(each)
    elif get_origin(kind) is tuple:
        first = Clarification(dt.date(2026, 1, 5), dt.date(2026, 1, 9))
        yield from ((), (first,), (first, Clarification(dt.date(2026, 2, 2), NEVER)))
    elif isinstance(kind, type) and issubclass(kind, Enum):
        yield from kind
    elif kind is str:
        yield from sorted(declared.vocabulary) or ["newsletter recipients", "an address and a name"]
    else:
        yield from {
            bool: (True, False),
            int: (0, 1, 2, 1_234_567),
            Decimal: (Decimal(0), Decimal("49.99"), Decimal(26_625_000)),
            dt.date: (dt.date(2026, 11, 24),),
            dt.datetime: (dt.datetime(2026, 11, 24, 9, tzinfo=dt.UTC),),
        }[kind]


@pytest.mark.parametrize("fact", FACTS)
def test_a_fact_is_declared_with_statements_or_with_a_noun_of_the_right_number(fact: "Field[Any]") -> None:
    declared, kind = about(fact), kinds(fact.type)[0]
    several = get_origin(kind) in (frozenset, tuple)
    assert declared.noun in ({""} if kind is bool else PLURAL if several else SINGULAR)
    assert not faults(declared.ask)
    assert re.fullmatch(r"[A-Z].*[.?]", declared.ask)
    for text in filter(None, (declared.yes, declared.no)):
        assert not faults(text)
        assert is_statement(text), text
    assert declared.no or not (kind is bool or declared.may_be_never or get_origin(kind) is tuple or members(kind))


@pytest.mark.parametrize("fact", FACTS)
def test_every_value_of_a_fact_makes_a_sentence(fact: "Field[Any]") -> None:
    assert [line for value in values(fact) for line in wrong(fact, stated(fact, value))] == []


@pytest.mark.parametrize("fact", FACTS)
def test_every_test_of_a_fact_makes_a_sentence_and_so_does_its_denial(fact: "Field[Any]") -> None:
    some = [value for value in values(fact) if value is not None and value != frozenset() and value != ()]
    sets = [each for each in some if isinstance(each, frozenset)]
    tests = [known(fact)]
    if sets:
        tests += [kind(fact, each) for each in sets for kind in (contains, within)]
    elif get_origin(kinds(fact.type)[0]) is not tuple:
        tests += [equals(fact, value) for value in some] + [one_of(fact, set(some[:1])), one_of(fact, set(some))]
    tests = [test for test in tests if not (isinstance(test, Asked) and True in (test.bound is True, test.bound is False))]
    if kinds(fact.type)[0] is bool or dt.date in kinds(fact.type) or dt.datetime in kinds(fact.type):
        tests = [test for test in tests if isinstance(test, Asked) and not isinstance(test.bound, frozenset)]
    assert [line for test in tests for each in (test, ~test) for line in wrong(fact, words(each))] == []


@lru_cache
def rules() -> tuple[Rule[Any], ...]:
    return tuple(LAW | SOPRO)


def conditions(rule: Rule[Any]) -> Iterator[Condition]:
    both = LAW | SOPRO
    yield rule.when
    yield rule.unless
    yield both.scope(both.regime(rule), rule.question)
    if isinstance(rule.then, Computed):
        yield rule.then.determined_when


def leaves(condition: Condition) -> Iterator[tuple[Asked, Condition]]:
    """Every test of a condition, by itself or denied, as it is put into words."""
    if isinstance(condition, Not) and isinstance(condition.part, Asked):
        yield condition.part, condition
    elif isinstance(condition, Asked):
        yield condition, condition
    else:
        yield from (leaf for part in condition.parts for leaf in leaves(part))


def named(condition: Condition) -> set[str]:
    """The lines with which the named parts of a condition begin."""
    parts = [part for part in walk(condition) if isinstance(part, Named)]
    return {f"{part.name}{f' ({part.cite})' if part.cite else ''}:" for part in parts}


def asked(condition: Condition) -> set[str]:
    return {words(part) for part in walk(condition) if isinstance(part, Open)}


JOINTS = {"a doubled word", "a space too many", "unbalanced brackets or quotes"}
"""What can go wrong where sentences are joined with names and open questions that the law words itself."""


def test_every_condition_of_the_law_and_the_policy_is_put_into_sentences() -> None:
    found: list[str] = []
    for rule in rules():
        for condition in conditions(rule):
            for test, leaf in leaves(condition):
                found += wrong(test.fact, words(leaf))
            found += [f"{each}: {words(condition)}" for each in faults(words(condition)) if each in JOINTS]
            sentences = {words(leaf) for _, leaf in leaves(condition)} | named(condition) | asked(condition) | HEADINGS
            for _, line in outline(condition):
                if line not in sentences and not line.startswith("the day of the evaluation lies in the period "):
                    found.append(f"no form of an outline: {line}")
                found += [f"{each}: {line}" for each in faults(line) if each in JOINTS]
    assert list(dict.fromkeys(found)) == []


def outcome_faults(text: str) -> list[str]:
    """What is wrong with one part of an outcome in words."""
    label, _, value = text.partition(": ")
    found = faults(text)
    if label not in LABELS:
        found.append("no label of this grammar")
    if not re.fullmatch(rf"yes|no|{DAY}|{INSTANT}|[\d.]+ (?:hours|days)|at once|{SERIES}", value):
        found.append("no value of this grammar")
    return [f"{each}: {text}" for each in found]


def test_every_outcome_of_a_rule_is_put_into_words() -> None:
    found: list[str] = []
    for rule in rules():
        outcome = rule.then.adds if isinstance(rule.then, Computed) else rule.then
        found += [fault for text in outcome_words(outcome) for fault in outcome_faults(text)]
    assert list(dict.fromkeys(found)) == []


@pytest.mark.parametrize("question", QUESTIONS.values(), ids=lambda question: str(question.__name__))
def test_every_part_of_every_outcome_has_a_label_and_values_that_can_be_listed(question: type[Facts[Any]]) -> None:
    outcome = outcome_of(question)
    for field in attrs.fields(outcome):
        assert field.metadata["words"] in LABELS
        for annotation in kinds(field.type):
            of_set = get_args(annotation) if get_origin(annotation) is frozenset else (annotation,)
            for kind in of_set:
                for member in kind if isinstance(kind, type) and issubclass(kind, Enum) else ():
                    assert not faults(shown(member))
                    assert ";" not in shown(member)
    for text in outcome.VERDICTS:
        assert not faults(text)


@pytest.mark.parametrize(
    ("name", "question", "text"),
    [
        ("grounds", "request", "the grounds of the request are the data are inaccurate"),
        ("grounds", "request", 'the grounds of the request is "the data are inaccurate"'),
        ("grounds", "request", "what speaks for the person are the data are inaccurate"),
        ("right", "request", "the right are access"),
        ("right", "request", "the right is the data are inaccurate"),
        ("right", "request", "the right is is access"),
        ("right", "request", "the right  is access"),
        ("right", "request", "the right is"),
        ("right", "request", "the right is one of: access; (erasure"),
        ("subscriber", "message", "the subscriber is a individual"),
        ("subscriber", "message", "the subscriber is corporate"),
        ("sender_countries", "message", "the sender's countries are GB US"),
        ("sender_countries", "message", "the sender's countries are GB"),
        ("received", "request", "the day of receipt is not so far"),
        ("fee_paid", "request", "the day the fee was paid is never"),
        ("complex", "request", "the request is complex is known"),
        ("consumers", "business", "the number of consumers whose data the business buys, sells or shares in a year are 3"),
    ],
)
def test_what_is_no_sentence_fails(name: str, question: str, text: str) -> None:
    assert wrong(of(name, question), text)


@pytest.mark.parametrize(
    ("name", "question", "value", "text"),
    [
        ("grounds", "request", "INACCURATE", 'the grounds of the request are "the data are inaccurate" only'),
        ("grounds", "request", "", "no ground supports the request"),
        ("right", "request", "ACCESS", "the right is access"),
        ("subscriber", "message", "SOLE_TRADER", "the subscriber is a sole trader"),
        ("safeguard", "transfer", "NONE", "there is no safeguard"),
    ],
)
def test_statements_read_as_a_person_would_write_them(name: str, question: str, value: str, text: str) -> None:
    fact = of(name, question)
    kind = kinds(fact.type)[0]
    if get_origin(kind) is frozenset:
        assert stated(fact, frozenset(member for member in members(kind) if member.name == value)) == text
    else:
        assert stated(fact, kind[value]) == text


def test_days_numbers_and_sets_have_the_verbs_they_need() -> None:
    received, fee = of("received", "request"), of("fee_paid", "request")
    assert stated(received, dt.date(2026, 11, 24)) == "the day of receipt is 2026-11-24"
    assert stated(fee, NEVER) == "the fee has not been paid"
    countries = of("sender_countries", "message")
    assert stated(countries, frozenset({"GB", "US", "DE"})) == "the sender's countries are DE, GB and US"
    assert words(contains(countries, {"GB", "US"})) == "the sender's countries include one or more of: GB; US"
    assert words(~contains(countries, {"GB"})) == "the sender's countries do not include GB"
    assert (
        words(contains(countries, {"GB"}) & known(fee))
        == "the sender's countries include GB and the day the fee was paid is known"
    )
