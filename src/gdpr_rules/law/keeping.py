"""Storage limitation as both texts of the GDPR have it: erased when the purpose has ended, unless something else holds them."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import attrs

from gdpr_rules.clocks.periods import Period
from gdpr_rules.clocks.schedule import NEVER
from gdpr_rules.clocks.storage_limits import StorageLimit
from gdpr_rules.facts.retention import KeepingDuty, Retention, RetentionTerms
from gdpr_rules.facts.rights import Exemption
from gdpr_rules.kernel.citations import Instrument, Span
from gdpr_rules.kernel.conditions import Condition, contains, equals, true
from gdpr_rules.kernel.rules import Example, Rule, fires, silent, unsettled

K = attrs.fields(Retention)
DAY = timedelta(days=1)
ENDED = date(2026, 6, 30)

ORDERLY = Retention(
    collected=date(2024, 2, 29),
    subject_country="GB",
    controller_countries=frozenset({"GB"}),
    purpose_ended=ENDED,
    consent_withdrawn=ENDED,
    other_basis=False,
    kept_until_told=ENDED,
    legal_obligation=False,
    legal_claims=False,
    vital_interests=False,
    exemptions=frozenset(),
)
"""Data that nothing holds any more: their purpose, the consent and the period people were told of ended on one day."""

_FACTS = {field.name: getattr(ORDERLY, field.name) for field in attrs.fields(Retention)}
LASTS = equals(K.purpose_ended, NEVER).named("the purpose lasts")
CARRIED = (equals(K.consent_withdrawn, NEVER) | true(K.other_basis)).named(
    "no withdrawn consent leaves the data without a basis"
)
OPEN_ENDED = equals(K.kept_until_told, NEVER).named("people were told of no day")
OBLIGED = {"legal_obligation": True, "obligation_from": date(2024, 2, 29), "obligation_years": 6}
SHOWN = (Exemption.FREE_EXPRESSION, Exemption.PUBLIC_TASK, Exemption.PUBLIC_HEALTH, Exemption.ARCHIVING_OR_RESEARCH)
"""Article 17(3)(a) to (d), but for a duty to keep, which has an end of its own."""
HELD = (true(K.legal_claims) | true(K.vital_interests) | contains(K.exemptions, frozenset(SHOWN))).named(
    "something else holds the data"
)


def retention(**changes: Any) -> Retention:
    """Data that nothing holds any more, with some facts changed; None makes a fact unknown."""
    return Retention(**(_FACTS | changes))


def computed(event: "attrs.Attribute[Any]" = K.purpose_ended, after: Period | None = None) -> StorageLimit[RetentionTerms]:
    """Erased by the day of an event, or so long after it, or by the end of the period for which a law has the data kept."""
    return StorageLimit(
        adds=RetentionTerms(duties=frozenset({KeepingDuty.ERASE_OR_ANONYMISE})),
        field="erase_by",
        collected=K.collected,
        event=event,
        after=after,
        duty=K.legal_obligation,
        duty_from=K.obligation_from,
        duty_years=K.obligation_years,
    )


def open_examples(
    sample: Callable[..., Retention], event: str = "purpose_ended", on: date | None = None
) -> tuple[Example[RetentionTerms], ...]:
    """What every such rule shows of what holds data, and leaves open for want of facts."""
    return (
        fires("nothing holds the data any more", sample(), on=on),
        fires("kept by law for six years", sample(**OBLIGED), on=on),
        unsettled("nobody knows whether that day has come", sample(**{event: None}), missing={event}, on=on),
        unsettled(
            "perhaps a law has them kept",
            sample(**{**OBLIGED, "legal_obligation": None}),
            missing={"legal_obligation"},
            on=on,
        ),
        unsettled("kept from some day", sample(**{**OBLIGED, "obligation_from": None}), missing={"obligation_from"}, on=on),
        unsettled("kept for a time", sample(**{**OBLIGED, "obligation_years": None}), missing={"obligation_years"}, on=on),
        silent("that day has not come", sample(**{event: NEVER}), on=on),
        silent("needed for legal claims", sample(legal_claims=True), on=on),
        unsettled("perhaps needed for legal claims", sample(legal_claims=None), missing={"legal_claims"}, on=on),
        silent("needed for somebody's vital interests", sample(vital_interests=True), on=on),
        unsettled("perhaps needed for them", sample(vital_interests=None), missing={"vital_interests"}, on=on),
    )


def shown_examples(sample: Callable[..., Retention]) -> tuple[Example[RetentionTerms], ...]:
    """What the other needs of Article 17(3) do to a rule on erasing."""
    return (
        *(silent(need.value, sample(exemptions=frozenset({need}))) for need in SHOWN),
        fires(
            "a reason to refuse a request, and none to keep data",
            sample(exemptions=frozenset({Exemption.RIGHTS_OF_OTHERS})),
        ),
        unsettled("nobody knows what can be shown", sample(exemptions=None), missing={"exemptions"}),
    )


Reach = Callable[[dict[str, Any]], tuple[Example[RetentionTerms], ...]]


def keeping_rules(
    regime: str, law: Instrument, span: Span, sample: Callable[..., Retention], reach: Reach
) -> tuple[Rule[RetentionTerms], ...]:
    """The rules of one of the two texts."""

    def erasing(
        name: str,
        title: str,
        protects: str,
        places: tuple[str, ...],
        event: "attrs.Attribute[date | None]",
        unless: Condition,
        *shown: Example[RetentionTerms],
        clauses: tuple[str, ...] = (),
        not_encoded: tuple[str, ...] = (),
    ) -> Rule[RetentionTerms]:
        return Rule(
            id=f"{regime}.{name}",
            title=title,
            protects=protects,
            cites=tuple(map(law.at, (*places, "Art 17(3)", "Art 6(1)(d)"))),
            in_force=span,
            unless=unless | HELD,
            then=computed(event),
            examples=(*open_examples(sample, event.name), *shown_examples(sample), *shown, *reach({})),
            clauses=clauses,
            not_encoded=(
                "without undue delay: the day is the one from which nothing carries the keeping any more",
                "that vital interests are no exception in Art 17(3), but a purpose and a basis of their own (Art 6(1)(d))",
                *not_encoded,
            ),
        )

    claimed = {"legal_claims": True}
    lasting = {"purpose_ended": NEVER, "consent_withdrawn": NEVER}
    return (
        erasing(
            "art5.storage",
            "Data are erased when their purpose has ended, or a law's period after that, unless something else holds them",
            "people whose data nobody needs any more",
            ("Art 5(1)(e)", "Art 17(1)(a)"),
            K.purpose_ended,
            LASTS,
            clauses=("PP-17",),
            not_encoded=(
                "the safeguards for archives, research and statistics (Art 89(1))",
                "how long claims can still be raised",
            ),
        ),
        erasing(
            "art17.consent_withdrawn",
            "Data kept on consent alone are erased when it is withdrawn, unless something else holds them",
            "people who changed their minds",
            ("Art 17(1)(b)", "Art 7(3)"),
            K.consent_withdrawn,
            CARRIED,
            silent("another basis carries the keeping", sample(other_basis=True)),
            unsettled("perhaps another basis carries it", sample(other_basis=None), missing={"other_basis"}),
            not_encoded=("objections, unlawful processing and the other grounds of Art 17(1), which are asked of a request",),
        ),
        erasing(
            "art5.period_told",
            "Data are not kept beyond the day that people were told of, unless something else holds them",
            "people who were told how long it would be",
            ("Art 5(1)(a)", "Art 13(2)(a)", "Art 14(2)(a)"),
            K.kept_until_told,
            OPEN_ENDED,
            not_encoded=("a longer period that people are told of in time: its last day is then the fact",),
        ),
        Rule(
            id=f"{regime}.art5.purpose",
            title="Data kept beyond their purpose, or their consent, are used for nothing but what holds them",
            protects="people whose data have to be kept",
            cites=(law.at("Art 5(1)(b)"), law.at("Art 17(3)")),
            in_force=span,
            when=~(LASTS & CARRIED) & (HELD | true(K.legal_obligation)),
            then=RetentionTerms(duties=frozenset({KeepingDuty.KEEP_FOR_THAT_ONLY})),
            examples=(
                fires("needed for legal claims", sample(**claimed)),
                fires("kept by law", sample(legal_obligation=True)),
                fires("needed for somebody's vital interests", sample(vital_interests=True)),
                *(fires(need.value, sample(exemptions=frozenset({need}))) for need in SHOWN),
                fires("the consent withdrawn, in the midst of the purpose", sample(**claimed, purpose_ended=NEVER)),
                fires("the purpose ended, the consent standing", sample(**claimed, consent_withdrawn=NEVER)),
                fires("the purpose ended, on another basis", sample(**claimed, other_basis=True)),
                silent("purpose and consent last", sample(**claimed, **lasting)),
                silent("the purpose lasts, on another basis", sample(**claimed, purpose_ended=NEVER, other_basis=True)),
                silent("nothing holds them", sample()),
                unsettled("perhaps needed for legal claims", sample(legal_claims=None), missing={"legal_claims"}),
                unsettled("perhaps kept by law", sample(legal_obligation=None), missing={"legal_obligation"}),
                unsettled("perhaps needed for vital interests", sample(vital_interests=None), missing={"vital_interests"}),
                unsettled("nobody knows what can be shown", sample(exemptions=None), missing={"exemptions"}),
                unsettled("perhaps ended", sample(**{**claimed, **lasting, "purpose_ended": None}), missing={"purpose_ended"}),
                unsettled(
                    "perhaps withdrawn",
                    sample(**{**claimed, **lasting, "consent_withdrawn": None}),
                    missing={"consent_withdrawn"},
                ),
                *reach(claimed),
            ),
            clauses=("PP-10", "PP-17"),
        ),
    )


def places(sample: Callable[..., Retention], first: date) -> Reach:
    """Where a rule of a text applies, and since when."""
    america: dict[str, Any] = {"subject_country": "US", "subject_us_state": "NY"}
    abroad: dict[str, Any] = {"controller_countries": frozenset({"US"})}

    def reach(hit: dict[str, Any]) -> tuple[Example[RetentionTerms], ...]:
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
