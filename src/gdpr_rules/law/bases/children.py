"""Children's consent to online services (Article 8): from a country's age on alone, below it with parental authorisation."""

from datetime import date, timedelta
from typing import Any

import attrs

from gdpr_rules.facts.lawful_bases import Basis, LawfulBases
from gdpr_rules.facts.processing import Processing
from gdpr_rules.kernel.citations import Citation, Dated, Span
from gdpr_rules.kernel.conditions import FALSE, Condition, at_least, true
from gdpr_rules.kernel.rules import Example, Rule, fires, silent
from gdpr_rules.law.bases.text import Changes, Reach, Text, barring

P = attrs.fields(Processing)
DAY = timedelta(days=1)
AUTHORISED = (true(P.parental_authorisation) & true(P.parental_authorisation_verified)).named(
    "parental authorisation, verified"
)


def below(age: Dated[int]) -> Condition:
    """Younger than that."""
    return ~at_least(P.subject_age, age)


def children(
    text: Text,
    name: str,
    title: str,
    cites: tuple[str | Citation, ...],
    ages: Dated[int],
    where: Condition,
    child: Changes,
    *,
    young: Condition | None = None,
    counselling_free: bool = False,
    not_so: tuple[Changes, ...] = (),
    unknown: tuple[str, ...] = (),
    further: tuple[Example[LawfulBases], ...] = (),
    span: Span | None = None,
    reach: Reach | None = None,
    not_encoded: tuple[str, ...] = (),
) -> Rule[LawfulBases]:
    """The rule of one age: `where` says whose it is, `child` are facts of such a child but for the age.

    `counselling_free` says whether preventive and counselling services are left out.
    """
    # The examples stand on the first day of the last value, but where they say otherwise.
    last = ages.steps[-1]
    on = last.start
    hit = {**child, "offered_to_child": True, "subject_age": last.value - 1}
    both = {"parental_authorisation": True, "parental_authorisation_verified": True}
    free = true(P.preventive_service) if counselling_free else FALSE
    return text.rule(
        name,
        title,
        "children, and those who answer for them",
        cites,
        barring(Basis.CONSENT),
        hit,
        when=where & true(P.offered_to_child) & (below(ages) if young is None else young),
        unless=AUTHORISED | free if counselling_free else AUTHORISED,
        also=[
            {"subject_age": 0},
            {"parental_authorisation": True},
            {"parental_authorisation_verified": True},
            *([] if counselling_free else [{"preventive_service": True}]),
        ],
        not_so=[
            {"subject_age": last.value},
            {"offered_to_child": False},
            both,
            *([{"preventive_service": True}] if counselling_free else []),
            *not_so,
        ],
        unknown=["subject_age", "offered_to_child", *(["preventive_service"] if counselling_free else []), *unknown],
        further=(
            *(text.open_for({**hit, **both}, each, on) for each in both),
            *_through_time(text, {**child, "offered_to_child": True}, ages),
            *further,
        ),
        span=span,
        on=on,
        reach=reach,
        not_encoded=(
            "contract law on minors, which stays as it is (Art 8(3))",
            "what efforts to verify are reasonable (Art 8(2))",
            *not_encoded,
        ),
    )


def _through_time(text: Text, child: dict[str, Any], ages: Dated[int]) -> tuple[Example[LawfulBases], ...]:
    """Each value from its first day to its last, on both sides of the age."""
    shown: list[Example[LawfulBases]] = []
    ends: list[date | None] = [*(step.start - DAY for step in ages.steps[1:]), None]
    for step, end in zip(ages.steps, ends, strict=True):
        for day in (step.start, *([end] if end else [])):
            old, young = (text.sample(**{**child, "subject_age": age}) for age in (step.value, step.value - 1))
            shown += [
                silent(f"a child of {step.value} on {day}", old, on=day),
                fires(f"a child of {step.value - 1} on {day}", young, on=day),
            ]
    return tuple(shown)
