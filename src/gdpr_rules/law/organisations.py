"""Articles 27 and 37 as both texts of the GDPR have them: representatives, and data protection officers."""

from collections.abc import Callable
from datetime import date
from typing import Any

import attrs

from gdpr_rules.facts.organisation import AppointmentDuty, Appointments, Organisation
from gdpr_rules.kernel.conditions import Condition, true
from gdpr_rules.kernel.rules import Example, Rule, fires, silent
from gdpr_rules.law.accountability import AMERICA, DAY, Changes, Samples, Text

G = attrs.fields(Organisation)
SAMPLES = Samples(
    Organisation(
        subject_country="GB",
        controller_countries=frozenset({"GB"}),
        public_authority=False,
        court=False,
        monitoring_is_core=False,
        special_data_is_core=False,
        large_scale=False,
        offers_or_monitors=False,
        occasional=False,
        special_data_on_large_scale=False,
        risk_unlikely=False,
        persons_in_automated_processing=0,
        impact_assessment_due=False,
        trades_in_data=False,
    )
)
"""A small firm whose trade is not in data."""

OFFICER = Appointments(officer=True, duties=frozenset({AppointmentDuty.PUBLISH_CONTACT, AppointmentDuty.INVOLVE_OFFICER}))
REPRESENTED = frozenset({AppointmentDuty.APPOINT_IN_WRITING, AppointmentDuty.NAME_REPRESENTATIVE})
Shown = Callable[[Samples, Changes], tuple[Example[Appointments], ...]]
SPARED = (
    true(G.public_authority)
    | (true(G.occasional) & ~true(G.special_data_on_large_scale) & true(G.risk_unlikely)).named(
        "occasional, without special or criminal data on a large scale, and hardly a risk"
    )
).named("no representative is needed")


def officer_rules(text: Text) -> tuple[Rule[Appointments], ...]:
    """Article 37 in one of the two texts."""

    def rule(
        name: str, title: str, place: str, when: Condition, hit: Changes, not_so: list[Changes] | None = None, **more: Any
    ) -> Rule[Appointments]:
        return text.rule(
            SAMPLES,
            f"art37.{name}",
            title,
            "people who need somebody to turn to within the organisation",
            (place, "Art 37(7)", "Art 38"),
            OFFICER,
            hit,
            when=when,
            not_so=[{fact: False} for fact in hit] if not_so is None else not_so,
            unknown=list(hit),
            **more,
        )

    judged = "what is core, regular, systematic and large is a judgement (WP243 rev.01)"
    return (
        rule(
            "public_authority",
            "A public authority or body has a data protection officer, save a court that acts as such",
            "Art 37(1)(a)",
            true(G.public_authority) & ~true(G.court),
            {"public_authority": True, "court": False},
            not_so=[{"public_authority": False}, {"court": True}],
            not_encoded=("one officer for several authorities (Art 37(3))",),
        ),
        rule(
            "monitoring",
            "Whoever monitors people on a large scale as a core activity has a data protection officer",
            "Art 37(1)(b)",
            true(G.monitoring_is_core) & true(G.large_scale),
            {"monitoring_is_core": True, "large_scale": True},
            not_encoded=(judged,),
        ),
        rule(
            "special_categories",
            "Whoever processes special or criminal data on a large scale as a core activity has a data protection officer",
            "Art 37(1)(c)",
            true(G.special_data_is_core) & true(G.large_scale),
            {"special_data_is_core": True, "large_scale": True},
            not_encoded=(judged,),
        ),
    )


def representative_rule(
    text: Text, then: Appointments, title: str, established: Condition, away: frozenset[str], shown: Shown
) -> Rule[Any]:
    """Article 27 in one of the two texts, for those who are established elsewhere, such as in `away`.

    `shown` adds examples around facts on which the rule fires: on which days which country is one where the text is law.
    """
    hit: Changes = {"controller_countries": away, "offers_or_monitors": True}
    light: Changes = {"occasional": True, "special_data_on_large_scale": False, "risk_unlikely": True}
    here = SAMPLES.at(text.home)
    home: frozenset[str] = text.home["controller_countries"]
    first = text.span.start or date.min
    return Rule(
        id=f"{text.regime}.art27.representative",
        title=title,
        protects="people whose controller is out of reach",
        cites=tuple(map(text.law.at, ("Art 27(1)", "Art 27(2)", "Art 27(3)", "Art 3(2)"))),
        in_force=text.span,
        when=true(G.offers_or_monitors) & ~established,
        unless=SPARED,
        then=then,
        examples=(
            *here.around(
                hit,
                also=[{**light, name: not told} for name, told in light.items()],
                not_so=[
                    {"offers_or_monitors": False},
                    {"controller_countries": home},
                    {"controller_countries": home | away},
                    {"public_authority": True},
                    light,
                    AMERICA,
                ],
                unknown=[
                    "offers_or_monitors",
                    "controller_countries",
                    "subject_country",
                    "public_authority",
                    {**AMERICA, "controller_countries": None},
                    *({**light, name: None} for name in light),
                ],
            ),
            silent("the day before it was law", here(**hit), on=first - DAY),
            fires("its first day", here(**hit), on=first),
            *shown(here, hit),
        ),
        not_encoded=(
            "in which country the representative is: one in which people concerned are, which the organisation chooses",
            "whether a representative has been appointed already",
        ),
    )
