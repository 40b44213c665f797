"""Storage limitation as both texts of the GDPR have it: erased when the purpose has ended, unless something else holds them."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import attrs

from gdpr_rules.clocks.periods import FirstDay, MissingDay, Period, Roll
from gdpr_rules.clocks.schedule import NEVER, spoken
from gdpr_rules.errors import DateOutOfRange
from gdpr_rules.facts.retention import Keeping, KeepingDuty, Retention
from gdpr_rules.kernel.citations import Instrument, Span
from gdpr_rules.kernel.conditions import equals, false, known, true
from gdpr_rules.kernel.rules import Computed, Example, Rule, Working, fires, silent, unsettled

K = attrs.fields(Retention)
DAY = timedelta(days=1)
ENDED = date(2026, 6, 30)

ORDERLY = Retention(
    collected=date(2024, 2, 29),
    subject_country="GB",
    controller_countries=frozenset({"GB"}),
    purpose_ended=ENDED,
    legal_obligation=False,
    legal_claims=False,
    vital_interests=False,
)
_FACTS = {field.name: getattr(ORDERLY, field.name) for field in attrs.fields(Retention)}
LASTS = equals(K.purpose_ended, NEVER).named("the purpose lasts")
OBLIGED_KNOWN = (
    false(K.legal_obligation) | (known(K.legal_obligation) & known(K.obligation_from) & known(K.obligation_years))
).named("how long a law has the data kept is known")
OBLIGED = {"legal_obligation": True, "obligation_from": date(2024, 2, 29), "obligation_years": 6}


def retention(**changes: Any) -> Retention:
    """Data whose purpose ended, with some facts changed; None makes a fact unknown."""
    return Retention(**(_FACTS | changes))


def until(facts: Retention) -> date | None:
    """The day to which a law has the data kept, in calendar years; None where that is not known, or no law does."""
    if not facts.legal_obligation or facts.obligation_from is None or facts.obligation_years is None:
        return None
    if facts.obligation_years == 0:
        return facts.obligation_from
    years = Period(
        months=12 * facts.obligation_years,
        first_day=FirstDay.LEFT_OUT,
        missing_day=MissingDay.LAST_OF_MONTH,
        roll=Roll.NONE,
    )
    try:
        return years.nominal(facts.obligation_from)
    except DateOutOfRange:
        return NEVER  # beyond every calendar: kept for good


def erase(facts: Retention) -> Keeping:
    """When the purpose ended, or a law's period if that is later; a purpose nobody knows about may have ended at once."""
    ended = facts.collected if facts.purpose_ended is None else max(facts.purpose_ended, facts.collected)
    by = max(ended, until(facts) or ended)
    return Keeping(erase_by=by, duties=frozenset({KeepingDuty.ERASE_OR_ANONYMISE}))


def shown(facts: Retention) -> Working:
    """The sum."""
    ended, law = facts.purpose_ended, until(facts)
    lines = [f"collected: {spoken(facts.collected)}"]
    lines.append("when the purpose ended is not known" if ended is None else f"purpose ended: {spoken(ended)}")
    marks = [(facts.collected, "collected"), *([(ended, "purpose ended")] if ended and ended != NEVER else [])]
    if law is not None:
        lines.append(f"kept by law for {facts.obligation_years} calendar years: {spoken(law)}")
        marks.append((law, "kept by law until"))
    return Working(tuple(lines), tuple(marks))


def computed() -> Computed[Keeping]:
    """The outcome of every rule on erasing."""
    return Computed(
        (K.collected, K.purpose_ended, K.legal_obligation, K.obligation_from, K.obligation_years),
        erase,
        knows=known(K.purpose_ended) & OBLIGED_KNOWN,
        working=shown,
    )


def open_examples(sample: Callable[..., Retention], on: date | None = None) -> tuple[Example[Keeping], ...]:
    """What every such rule leaves open."""
    return (
        fires("kept by law for six years", sample(**OBLIGED), on=on),
        unsettled("nobody knows whether the purpose has ended", sample(purpose_ended=None), missing={"purpose_ended"}, on=on),
        unsettled(
            "perhaps a law has them kept",
            sample(**{**OBLIGED, "legal_obligation": None}),
            missing={"legal_obligation"},
            on=on,
        ),
        unsettled("kept from some day", sample(**{**OBLIGED, "obligation_from": None}), missing={"obligation_from"}, on=on),
        unsettled("kept for a time", sample(**{**OBLIGED, "obligation_years": None}), missing={"obligation_years"}, on=on),
        silent("the purpose lasts", sample(purpose_ended=NEVER), on=on),
        silent("needed for legal claims", sample(legal_claims=True), on=on),
        unsettled("perhaps needed for legal claims", sample(legal_claims=None), missing={"legal_claims"}, on=on),
    )


def keeping_rules(
    regime: str,
    law: Instrument,
    span: Span,
    sample: Callable[..., Retention],
    reach: Callable[[dict[str, Any]], tuple[Example[Keeping], ...]],
) -> tuple[Rule[Keeping], ...]:
    """The rules of one of the two texts."""
    claimed = {"legal_claims": True}
    return (
        Rule(
            id=f"{regime}.art5.storage",
            title="Data are erased when their purpose has ended, or a law's period after that, unless legal claims need them",
            protects="people whose data nobody needs any more",
            cites=(law.at("Art 5(1)(e)"), law.at("Art 17(1)(a)"), law.at("Art 17(3)")),
            in_force=span,
            unless=LASTS | true(K.legal_claims),
            then=computed(),
            examples=(fires("the purpose has ended", sample()), *open_examples(sample), *reach({})),
            clauses=("PP-17",),
            not_encoded=(
                "archiving, research and statistics (Art 89(1))",
                "keeping for vital interests, which the Article does not name",
                "how long claims can still be raised",
            ),
        ),
        Rule(
            id=f"{regime}.art5.purpose",
            title="Data kept beyond their purpose are used for nothing but what holds them",
            protects="people whose data have to be kept",
            cites=(law.at("Art 5(1)(b)"), law.at("Art 18(2)")),
            in_force=span,
            when=~equals(K.purpose_ended, NEVER) & (true(K.legal_claims) | true(K.legal_obligation)),
            then=Keeping(duties=frozenset({KeepingDuty.KEEP_FOR_THAT_ONLY})),
            examples=(
                fires("needed for legal claims", sample(**claimed)),
                fires("kept by law", sample(legal_obligation=True)),
                silent("the purpose lasts", sample(**claimed, purpose_ended=NEVER)),
                silent("nothing holds them", sample()),
                unsettled("perhaps needed for legal claims", sample(legal_claims=None), missing={"legal_claims"}),
                unsettled("perhaps kept by law", sample(legal_obligation=None), missing={"legal_obligation"}),
                unsettled("perhaps ended", sample(**claimed, purpose_ended=None), missing={"purpose_ended"}),
                *reach(claimed),
            ),
            clauses=("PP-10", "PP-17"),
        ),
    )


def places(sample: Callable[..., Retention], first: date) -> Callable[[dict[str, Any]], tuple[Example[Keeping], ...]]:
    """Where a rule of a text applies, and since when."""
    america: dict[str, Any] = {"subject_country": "US", "subject_us_state": "NY"}
    abroad: dict[str, Any] = {"controller_countries": frozenset({"US"})}

    def reach(hit: dict[str, Any]) -> tuple[Example[Keeping], ...]:
        return (
            fires("a person in New York", sample(**hit, **america)),
            fires("a controller in the United States", sample(**hit, **abroad)),
            silent("neither side there", sample(**hit, **america, **abroad)),
            unsettled(
                "a controller in the United States, and a person nobody knows where",
                sample(**hit, **abroad, subject_country=None),
                missing={"subject_country"},
            ),
            unsettled(
                "a person in New York, and a controller nobody knows where",
                sample(**hit, **america, controller_countries=None),
                missing={"controller_countries"},
            ),
            silent("the day before it was law", sample(**hit), on=first - DAY),
            fires("its first day", sample(**hit), on=first),
        )

    return reach
