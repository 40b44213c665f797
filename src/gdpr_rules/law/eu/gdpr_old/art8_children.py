"""GDPR Article 8: from which age children consent alone to online services, by the country where the child is."""

from datetime import date

import attrs

from gdpr_rules.facts.lawful_bases import LawfulBases
from gdpr_rules.facts.processing import Processing
from gdpr_rules.figures.consent_age import CONSENT_AGES, ELSEWHERE_AGE, SIXTEEN, AgeRow
from gdpr_rules.figures.places import GDPR_COUNTRIES
from gdpr_rules.kernel.citations import Dated, Span, Step
from gdpr_rules.kernel.conditions import Condition, during, equals, one_of, open_question
from gdpr_rules.kernel.rules import Example, Rule, fires, silent, unsettled
from gdpr_rules.law.bases.children import below, children
from gdpr_rules.law.bases.text import Changes, Reach
from gdpr_rules.law.eu.gdpr_old.processing_text import BRITAIN_LEFT, DAY, EEA_DAY, TEXT, sample

P = attrs.fields(Processing)
WHOSE = "whether the age of the controller's own country counts beside that of the child's"
ABROAD: Changes = {"controller_countries": frozenset({"US"})}
OFFERED, WATCHED, NEITHER = (
    {"targets_subject": one, "monitors_subject": other} for one, other in ((True, False), (False, True), (False, False))
)


def _controllers(hit: Changes, first: date) -> list[Example[LawfulBases]]:
    """The days on which controllers' countries joined and left, for a child to whom nothing is offered from elsewhere."""
    norway, britain = (sample(**{**hit, **NEITHER, "controller_countries": frozenset({c})}) for c in ("NO", "GB"))
    joined = (
        silent("a controller in Norway, the day before the EEA took the GDPR over", norway, on=EEA_DAY - DAY),
        fires("a controller in Norway, from that day", norway, on=EEA_DAY),
    )
    return [
        *(joined if first < EEA_DAY else joined[1:]),
        fires("a controller in Britain, while the GDPR was law there", britain, on=BRITAIN_LEFT - DAY),
        silent("a controller in Britain since", britain, on=BRITAIN_LEFT),
    ]


def _there(first: date) -> Reach:
    """Where the rule of a country reaches: controllers in the EEA, and those elsewhere who offer something or watch."""

    def reach(hit: Changes, on: date | None) -> tuple[Example[LawfulBases], ...]:
        def made(**changes: object) -> Processing:
            return sample(**{**hit, **changes})

        young = {**hit, "subject_age": 12}
        return (
            fires("a controller in the United States that offers something there", made(**ABROAD, **OFFERED), on=on),
            fires("a controller in the United States that watches the child there", made(**ABROAD, **WATCHED), on=on),
            fires("a controller in Ireland that does neither", made(**NEITHER), on=on),
            silent("a controller in the United States that does neither", made(**ABROAD, **NEITHER), on=on),
            unsettled(
                "perhaps something is offered there",
                made(**ABROAD, targets_subject=None, monitors_subject=False),
                missing={"targets_subject"},
                on=on,
            ),
            unsettled(
                "perhaps the child is watched there",
                made(**ABROAD, targets_subject=False, monitors_subject=None),
                missing={"monitors_subject"},
                on=on,
            ),
            unsettled(
                "nobody knows where the controller is",
                made(**NEITHER, controller_countries=None),
                missing={"controller_countries"},
                on=on,
            ),
            silent("a child somewhere else", made(subject_country="PL" if hit["subject_country"] != "PL" else "DE"), on=on),
            silent("the day before", sample(**young), on=first - DAY),
            fires("the first day, by a controller in Ireland", sample(**{**young, **NEITHER}), on=first),
            fires("the first day, by a controller elsewhere", sample(**{**young, **ABROAD, **OFFERED}), on=first),
            *_controllers(young, first),
        )

    return reach


def _young(row: AgeRow) -> tuple[Condition, tuple[Example[LawfulBases], ...]]:
    """Who is below a country's age, and perhaps below it where its law may have changed."""
    if row.doubted_since is None or row.doubted_age is None:
        return below(row.ages), ()
    day, age = row.doubted_since, row.doubted_age
    raised = Dated(f"age that {row.name} may have raised it to", (Step(day, age, row.ages.steps[-1].cite),))
    child: Changes = {"subject_country": row.country, "offered_to_child": True}
    between, above = (sample(**child, subject_age=years) for years in (age - 1, age))
    shown = (
        unsettled("a child of an age that may be too young by now", between, on=day),
        silent("the day before that came into doubt", between, on=day - DAY),
        silent("a child above both ages", above, on=day),
        fires("a child below both ages", sample(**child, subject_age=row.ages.steps[-1].value - 1), on=day),
    )
    return below(row.ages) | (during(Span(day)) & below(raised) & open_question(row.doubt)), shown


def _britain_leaves() -> tuple[Example[LawfulBases], ...]:
    """The days on which the GDPR stops being law in Britain: from then on its own age is asked of controllers in the EEA."""
    child = sample(subject_country="GB", offered_to_child=True, subject_age=12)
    return (
        fires("a controller elsewhere, while the GDPR was law there", attrs.evolve(child, **ABROAD), on=BRITAIN_LEFT - DAY),
        silent("a controller in Ireland since", child, on=BRITAIN_LEFT),
    )


def _of(row: AgeRow) -> Rule[LawfulBases]:
    """The rule of one country."""
    first, age = row.ages.steps[0].start, row.ages.steps[-1]
    young, doubted = _young(row)
    british = row.country == "GB"
    title = f"In {row.name} children consent alone to online services from the age of {age.value}"
    return children(
        TEXT,
        f"art8.age_{row.country.lower()}",
        f"{title}, and below it with verified parental authorisation",
        (SIXTEEN, *dict.fromkeys(step.cite for step in reversed(row.ages.steps) if step.cite != SIXTEEN)),
        row.ages,
        equals(P.subject_country, row.country),
        {"subject_country": row.country},
        young=young,
        counselling_free=row.country in {"IE", "GB"},
        unknown=("subject_country",),
        further=(*doubted, *(_britain_leaves() if british else ())),
        span=Span(first, BRITAIN_LEFT if british else None),
        reach=_there(first),
        not_encoded=(WHOSE, *((row.note,) if row.note else ()), *((row.doubt,) if row.doubt else ())),
    )


def _outside(hit: Changes, on: date | None) -> tuple[Example[LawfulBases], ...]:
    """Where the GDPR's own age reaches: to children elsewhere, by controllers in the EEA."""

    def made(**changes: object) -> Processing:
        return sample(**{**hit, **changes})

    somewhere: Changes = {**ABROAD, "subject_country": None}
    norway, britain = ({**hit, "subject_country": country, "subject_us_state": None} for country in ("NO", "GB"))
    return (
        fires("a controller in Ireland that does neither", made(**NEITHER), on=on),
        silent("a controller in the United States", made(**ABROAD, **OFFERED), on=on),
        unsettled(
            "nobody knows where the controller is", made(controller_countries=None), missing={"controller_countries"}, on=on
        ),
        *(
            unsettled(
                "a child somewhere, whom a controller elsewhere reaches",
                made(**somewhere, **way),
                missing={"subject_country"},
                on=on,
            )
            for way in (OFFERED, WATCHED)
        ),
        silent("a child somewhere, whom a controller elsewhere does not reach", made(**somewhere, **NEITHER), on=on),
        fires("a child in Norway, the day before the EEA took the GDPR over", sample(**norway), on=EEA_DAY - DAY),
        silent("a child in Norway, from that day", sample(**norway), on=EEA_DAY),
        silent(
            "a child in Norway, by a controller elsewhere, the day before", sample(**{**norway, **ABROAD}), on=EEA_DAY - DAY
        ),
        silent("a child in Britain, while the GDPR was law there", sample(**britain), on=BRITAIN_LEFT - DAY),
        fires("a child in Britain since", sample(**britain), on=BRITAIN_LEFT),
        silent("a child in Britain since, by a controller elsewhere", sample(**{**britain, **ABROAD}), on=BRITAIN_LEFT),
        silent("the day before the GDPR applied", sample(**hit), on=ELSEWHERE_AGE.steps[0].start - DAY),
        *_controllers(hit, ELSEWHERE_AGE.steps[0].start),
    )


ELSEWHERE = children(
    TEXT,
    "art8.age_elsewhere",
    "Children outside the EEA consent alone to online services of controllers in it from the age of 16",
    (SIXTEEN,),
    ELSEWHERE_AGE,
    ~one_of(P.subject_country, GDPR_COUNTRIES),
    {"subject_country": "US", "subject_us_state": "NY"},
    not_so=({"subject_country": "PL"},),
    unknown=("subject_country",),
    reach=_outside,
    not_encoded=("whether a lower age of the controller's own country does for them: the one of the GDPR is taken",),
)

RULES: tuple[Rule[LawfulBases], ...] = (*map(_of, CONSENT_AGES), ELSEWHERE)
