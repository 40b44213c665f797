"""Articles 33 and 34 as both texts of the GDPR have them, and breaches to show rules on."""

import datetime as dt
from collections.abc import Callable, Iterable
from datetime import timedelta
from typing import Any

import attrs

from gdpr_rules.clocks.hour_deadlines import HoursDeadline
from gdpr_rules.clocks.schedule import NEVER
from gdpr_rules.facts.breach import Breach, BreachDuty, BreachResponse, BreachRole
from gdpr_rules.instruments.eu import REGULATION_1182
from gdpr_rules.kernel.citations import Citation, Instrument, Span
from gdpr_rules.kernel.conditions import FALSE, Condition, equals, true
from gdpr_rules.kernel.facts import about
from gdpr_rules.kernel.rules import Computed, Example, Rule, fires, silent, unsettled

B = attrs.fields(Breach)

AWARE = dt.datetime(2026, 3, 27, 9, 30, tzinfo=dt.UTC)
ORDERLY = Breach(
    became_aware=AWARE,
    role=BreachRole.CONTROLLER,
    subject_country="GB",
    controller_countries=frozenset({"GB"}),
    risk_unlikely=False,
    high_risk=False,
    data_unintelligible=False,
    risk_removed=False,
    individual_notice_disproportionate=False,
    residents_affected=0,
    persons_told=NEVER,
)
"""A breach at a British controller, with some risk and no high one."""

_FACTS = {field.name: getattr(ORDERLY, field.name) for field in attrs.fields(Breach)}
CONTROLLER = equals(B.role, BreachRole.CONTROLLER)
OTHER_ROLES = [{"role": role} for role in BreachRole if role is not BreachRole.CONTROLLER]


def breach(**changes: Any) -> Breach:
    """The breach above with some facts changed; None makes a fact unknown."""
    return Breach(**(_FACTS | changes))


def examples(
    sample: Callable[..., Breach],
    hit: dict[str, Any],
    *,
    also: Iterable[dict[str, Any]] = (),
    not_so: Iterable[dict[str, Any]] = (),
    unknown: Iterable[str] = (),
) -> tuple[Example[BreachResponse], ...]:
    """Examples around facts on which a rule fires, as `law.requests.examples` makes them of requests."""
    fields = attrs.fields_dict(Breach)

    def label(facts: dict[str, Any]) -> str:
        words = []
        for name, value in facts.items():
            declared = about(fields[name])
            value = "not so far" if value == NEVER else value
            said = (declared.yes if value else declared.no) if isinstance(value, bool) else getattr(value, "value", value)
            words.append(str(said) if isinstance(value, bool) or hasattr(value, "value") else f"{declared.noun}: {said}")
        return "; ".join(words) or "a breach with some risk"

    return (
        fires(label(hit), sample(**hit)),
        *(fires(label(each), sample(**{**hit, **each})) for each in also),
        *(silent(label(each), sample(**{**hit, **each})) for each in not_so),
        *(
            unsettled(f"not known: {about(fields[name]).ask}", sample(**{**hit, name: None}), missing={name})
            for name in unknown
        ),
    )


def by_hours(hours: int, cite: Citation, *duties: BreachDuty) -> HoursDeadline[BreachResponse]:
    """So many hours from awareness, on absolute time; the letter of Regulation 1182/71 is told beside it."""
    return HoursDeadline(
        adds=BreachResponse(tell_authority=True, duties=frozenset(duties)),
        field="authority_by",
        start=B.became_aware,
        words="aware",
        hours=hours,
        source=cite,
        full_hours=REGULATION_1182.at("Art 3(1)"),
    )


def breach_rules(
    regime: str,
    law: Instrument,
    span: Span,
    sample: Callable[..., Breach],
    reach: Callable[[dict[str, Any]], tuple[Example[BreachResponse], ...]],
) -> tuple[Rule[BreachResponse], ...]:
    """The rules of one of the two texts."""

    def rule(
        name: str,
        title: str,
        protects: str,
        places: tuple[str, ...],
        then: BreachResponse | Computed[BreachResponse],
        hit: dict[str, Any],
        when: Condition,
        unless: Condition = FALSE,
        **shown: Any,
    ) -> Rule[BreachResponse]:
        not_encoded = shown.pop("not_encoded", ())
        return Rule(
            id=f"{regime}.{name}",
            title=title,
            protects=protects,
            cites=tuple(map(law.at, places)),
            in_force=span,
            when=when,
            unless=unless,
            then=then,
            examples=(*examples(sample, hit, **shown), *reach(hit)),
            not_encoded=not_encoded,
        )

    high = {"high_risk": True}
    safe = true(B.data_unintelligible) | true(B.risk_removed)
    return (
        rule(
            "art33.authority",
            "The authority is told of a breach within 72 hours of awareness, unless a risk to people is unlikely",
            "people who cannot see what happened to their data",
            ("Art 33(1)", "Art 33(4)"),
            by_hours(72, law.at("Art 33(1)"), BreachDuty.GIVE_REASONS_IF_LATE, BreachDuty.REPORT_IN_PHASES),
            {},
            CONTROLLER,
            true(B.risk_unlikely),
            not_so=[*OTHER_ROLES, {"risk_unlikely": True}],
            unknown=["role", "risk_unlikely"],
            not_encoded=(
                "without undue delay: the 72 hours are the outer limit, where they are feasible at all",
                "that a period of two days or more holds two working days (Reg 1182/71 Art 3(5)), which is disputed for hours",
            ),
        ),
        rule(
            "art33.record",
            "Every breach is recorded, notified or not",
            "people whose breach nobody would hear of",
            ("Art 33(5)",),
            BreachResponse(duties=frozenset({BreachDuty.RECORD})),
            {},
            CONTROLLER,
            also=[{"risk_unlikely": True}],
            not_so=OTHER_ROLES,
            unknown=["role"],
        ),
        rule(
            "art33.processor",
            "A processor tells its controller without undue delay",
            "people whose data are with somebody's supplier",
            ("Art 33(2)",),
            BreachResponse(duties=frozenset({BreachDuty.TELL_CONTROLLER})),
            {"role": BreachRole.PROCESSOR},
            equals(B.role, BreachRole.PROCESSOR),
            not_so=[{"role": BreachRole.CONTROLLER}],
            unknown=["role"],
            not_encoded=("how many hours that is: the law names none, a contract may",),
        ),
        rule(
            "art34.persons",
            "The people concerned are told of a breach that is likely to put them at a high risk",
            "people who could still protect themselves",
            ("Art 34(1)", "Art 34(3)"),
            BreachResponse(tell_persons=True, duties=frozenset({BreachDuty.TELL_WITHOUT_DELAY})),
            high,
            CONTROLLER & true(B.high_risk),
            safe | true(B.individual_notice_disproportionate),
            not_so=[
                *OTHER_ROLES,
                {"high_risk": False},
                {"data_unintelligible": True},
                {"risk_removed": True},
                {"individual_notice_disproportionate": True},
            ],
            unknown=["role", "high_risk", "data_unintelligible", "risk_removed", "individual_notice_disproportionate"],
        ),
        rule(
            "art34.public_notice",
            "Where telling each person would take a disproportionate effort, the breach is made public instead",
            "people who could still protect themselves",
            ("Art 34(3)(c)",),
            BreachResponse(tell_persons=True, duties=frozenset({BreachDuty.PUBLIC_NOTICE})),
            {**high, "individual_notice_disproportionate": True},
            CONTROLLER & true(B.high_risk) & true(B.individual_notice_disproportionate),
            safe,
            not_so=[
                *OTHER_ROLES,
                {"high_risk": False},
                {"data_unintelligible": True},
                {"risk_removed": True},
                {"individual_notice_disproportionate": False},
            ],
            unknown=["role", "high_risk", "data_unintelligible", "risk_removed", "individual_notice_disproportionate"],
        ),
    )


def around(first: dt.date, hit: dict[str, Any], sample: Callable[..., Breach]) -> tuple[Example[BreachResponse], ...]:
    """A rule on the day before it was law, and on its first day."""
    return (
        silent("the day before it was law", sample(**hit), on=first - timedelta(days=1)),
        fires("its first day", sample(**hit), on=first),
    )


PROVIDER: dict[str, Any] = {"role": BreachRole.COMMUNICATIONS_PROVIDER}


def subscribers_rule(
    name: str,
    cites: tuple[Citation, ...],
    span: Span,
    sample: Callable[..., Breach],
    reach: tuple[Example[BreachResponse], ...],
) -> Rule[BreachResponse]:
    """What a provider of communications services owes its subscribers, in Britain as in the Union."""
    return Rule(
        id=name,
        title="A provider of public communications services tells subscribers and users of a breach that may harm them",
        protects="people whose communications are in somebody's hands",
        cites=cites,
        in_force=span,
        when=equals(B.role, BreachRole.COMMUNICATIONS_PROVIDER),
        unless=true(B.risk_unlikely) | true(B.data_unintelligible),
        then=BreachResponse(tell_persons=True, duties=frozenset({BreachDuty.TELL_WITHOUT_DELAY})),
        examples=(
            *examples(
                sample,
                PROVIDER,
                not_so=[{"role": BreachRole.CONTROLLER}, {"risk_unlikely": True}, {"data_unintelligible": True}],
                unknown=["role", "risk_unlikely", "data_unintelligible"],
            ),
            *reach,
        ),
        not_encoded=(
            "the threshold, an effect on data or privacy that is likely: it is taken to be met unless a risk is unlikely",
            "that the authority has to be satisfied that the data were unintelligible, and may order a notice",
        ),
    )
