"""Article 8 country by country: from which age a child can consent to online services on its own, by where the child is."""

from datetime import date
from typing import Any

import attrs

from gdpr_rules.facts.lawful_bases import Basis, LawfulBases
from gdpr_rules.facts.processing import Processing
from gdpr_rules.figures.consent_age import CONSENT_AGES, ELSEWHERE_AGE, SIXTEEN, AgeRow
from gdpr_rules.figures.places import FRANCE, GDPR_COUNTRIES
from gdpr_rules.kernel.citations import Span, since
from gdpr_rules.kernel.conditions import Condition, at_least, equals, one_of, true
from gdpr_rules.kernel.rules import Example, Rule, fires, silent, unsettled
from gdpr_rules.law.eu.consent_ages_across_borders import spared

P = attrs.fields(Processing)

OPEN = (
    "contract law on minors, which is unaffected (Art 8(3))",
    "what efforts to verify are reasonable (Art 8(2))",
)
"""What none of these rules encodes."""


def there(row: AgeRow) -> Condition:
    """The child is in that country; the age of France is that of its regions overseas as well (Constitution Art 73)."""
    return one_of(P.subject_country, FRANCE) if row.country == "FR" else equals(P.subject_country, row.country)


def cases(row: AgeRow) -> tuple[Example[LawfulBases], ...]:
    """The same cases in each country: on both sides of its age on the first day of each value, and the parents' part."""
    last, ireland = row.ages.steps[-1], frozenset({"IE"})
    return (
        *(
            example
            for step in row.ages.steps
            for example in (
                fires(
                    f"a game for children, to a child aged {step.value - 1} on {step.start}",
                    Processing(
                        subject_country=row.country,
                        controller_countries=ireland,
                        offered_to_child=True,
                        subject_age=step.value - 1,
                        preventive_service=False,
                        parental_authorisation=False,
                    ),
                    on=step.start,
                ),
                silent(
                    f"a game for children, to a child aged {step.value} on {step.start}",
                    Processing(
                        subject_country=row.country,
                        controller_countries=ireland,
                        offered_to_child=True,
                        subject_age=step.value,
                        preventive_service=False,
                        parental_authorisation=False,
                    ),
                    on=step.start,
                ),
            )
        ),
        fires(
            "a parent ticked a box, which was not verified",
            Processing(
                subject_country=row.country,
                controller_countries=ireland,
                offered_to_child=True,
                subject_age=9,
                preventive_service=False,
                parental_authorisation=True,
                parental_authorisation_verified=False,
            ),
            on=last.start,
        ),
        silent(
            "a parent authorised the consent, and that was verified",
            Processing(
                subject_country=row.country,
                controller_countries=ireland,
                offered_to_child=True,
                subject_age=9,
                preventive_service=False,
                parental_authorisation=True,
                parental_authorisation_verified=True,
            ),
            on=last.start,
        ),
        unsettled(
            "a payment card was checked, but it is not known whether its holder is a parent",
            Processing(
                subject_country=row.country,
                controller_countries=ireland,
                offered_to_child=True,
                subject_age=9,
                preventive_service=False,
                parental_authorisation_verified=True,
            ),
            missing={"parental_authorisation"},
            on=last.start,
        ),
        unsettled(
            "a helpline for children in distress, which Article 8 does not except",
            Processing(
                subject_country=row.country,
                controller_countries=ireland,
                offered_to_child=True,
                subject_age=9,
                preventive_service=True,
                parental_authorisation=False,
            ),
            on=last.start,
        ),
        silent(
            "a library lends a book over the counter to a child aged 9",
            Processing(
                subject_country=row.country,
                controller_countries=ireland,
                offered_to_child=False,
                subject_age=9,
                preventive_service=False,
                parental_authorisation=False,
            ),
            on=last.start,
        ),
        silent(
            "the child is in another country, which has its own age limit",
            Processing(
                subject_country="DE" if row.country == "PL" else "PL",
                controller_countries=ireland,
                offered_to_child=True,
                subject_age=9,
                preventive_service=False,
                parental_authorisation=False,
            ),
            on=last.start,
        ),
        unsettled(
            "an app asks its young users for no age",
            Processing(
                subject_country=row.country,
                controller_countries=ireland,
                offered_to_child=True,
                preventive_service=False,
                parental_authorisation=False,
            ),
            missing={"subject_age"},
            on=last.start,
        ),
    )


def from_elsewhere(row: AgeRow) -> tuple[Example[LawfulBases], ...]:
    """Services from countries with a lower age; those that a row has no room for stand beside the tests."""
    highest = max(row.ages.steps, key=lambda step: step.value)
    one_age = len(row.ages.steps) == 1
    return (
        *(
            unsettled(
                f"a game from {place}, where a child of {age} consents on its own",
                Processing(
                    subject_country=row.country,
                    controller_countries=frozenset({place}),
                    offered_to_child=True,
                    subject_age=age,
                    preventive_service=False,
                    parental_authorisation=False,
                ),
                on=highest.start,
            )
            for place, age in (("SE", 13), ("AT", 14))
            if age < highest.value and (age == 13 or (one_age and row.country != "FR"))
        ),
        *(
            fires(
                "a game from Sweden, to a child of 12",
                Processing(
                    subject_country=row.country,
                    controller_countries=frozenset({"SE"}),
                    offered_to_child=True,
                    subject_age=12,
                    preventive_service=False,
                    parental_authorisation=False,
                ),
                on=highest.start,
            )
            for _ in range(one_age and highest.value > 13 and row.country != "FR")
        ),
    )


OVERSEAS = (
    fires(
        "a game is offered to a child aged 14 in Réunion",
        Processing(
            subject_country="RE",
            controller_countries=frozenset({"IE"}),
            offered_to_child=True,
            subject_age=14,
            preventive_service=False,
            parental_authorisation=False,
        ),
    ),
    silent(
        "a game is offered to a child aged 15 in Mayotte",
        Processing(
            subject_country="YT",
            controller_countries=frozenset({"IE"}),
            offered_to_child=True,
            subject_age=15,
            preventive_service=False,
            parental_authorisation=False,
        ),
    ),
)
"""Children in the regions of France overseas."""

PLAIN = tuple(row for row in CONSENT_AGES if row.country not in {"ES", "GB", "IE", "NO"})
"""Countries whose law states an age and nothing else; for the other four see the files beside this one."""

COUNTRIES = tuple(
    Rule(
        id=f"eu.gdpr.art8.age_{row.country.lower()}",
        title=f"In {row.name} children can consent to online services on their own from the age of {row.ages.steps[-1].value}, "
        "and younger children only with verified parental authorisation",
        protects="children, and those who answer for them",
        cites=(SIXTEEN, *dict.fromkeys(step.cite for step in reversed(row.ages.steps) if step.cite != SIXTEEN)),
        in_force=Span(row.ages.steps[0].start),
        when=there(row) & true(P.offered_to_child) & ~at_least(P.subject_age, row.ages),
        unless=spared(row),
        then=LawfulBases(available=frozenset(Basis) - {Basis.CONSENT}),
        examples=(*cases(row), *from_elsewhere(row), *(OVERSEAS if row.country == "FR" else ())),
        not_encoded=(*OPEN, *([row.note] if row.note else [])),
    )
    for row in PLAIN
)


ELSEWHERE = Rule(
    id="eu.gdpr.art8.age_elsewhere",
    title="Children outside the EEA can consent on their own to online services of controllers in it from the age of 16",
    protects="children, and those who answer for them",
    cites=(SIXTEEN,),
    in_force=since(2018, 5, 25),
    when=~one_of(P.subject_country, GDPR_COUNTRIES) & true(P.offered_to_child) & ~at_least(P.subject_age, ELSEWHERE_AGE),
    unless=spared(),
    then=LawfulBases(available=frozenset(Basis) - {Basis.CONSENT}),
    examples=(
        fires(
            "a game is offered to a child aged 15",
            Processing(
                subject_country="US",
                controller_countries=frozenset({"IE"}),
                offered_to_child=True,
                subject_age=15,
                preventive_service=False,
                parental_authorisation=False,
            ),
        ),
        silent(
            "a game is offered to a child aged 16",
            Processing(
                subject_country="US",
                controller_countries=frozenset({"IE"}),
                offered_to_child=True,
                subject_age=16,
                preventive_service=False,
                parental_authorisation=False,
            ),
        ),
        fires(
            "a parent ticked a box, which was not verified",
            Processing(
                subject_country="US",
                controller_countries=frozenset({"IE"}),
                offered_to_child=True,
                subject_age=9,
                preventive_service=False,
                parental_authorisation=True,
                parental_authorisation_verified=False,
            ),
        ),
        silent(
            "a parent authorised the consent, and that was verified",
            Processing(
                subject_country="US",
                controller_countries=frozenset({"IE"}),
                offered_to_child=True,
                subject_age=9,
                preventive_service=False,
                parental_authorisation=True,
                parental_authorisation_verified=True,
            ),
        ),
        unsettled(
            "a payment card was checked, but it is not known whether its holder is a parent",
            Processing(
                subject_country="US",
                controller_countries=frozenset({"IE"}),
                offered_to_child=True,
                subject_age=9,
                preventive_service=False,
                parental_authorisation_verified=True,
            ),
            missing={"parental_authorisation"},
        ),
        silent(
            "a library lends a book over the counter",
            Processing(
                subject_country="US",
                controller_countries=frozenset({"IE"}),
                offered_to_child=False,
                subject_age=9,
                preventive_service=False,
                parental_authorisation=False,
            ),
        ),
        fires(
            "the child is in Norway, the day before the GDPR applied there",
            Processing(
                subject_country="NO",
                controller_countries=frozenset({"IE"}),
                offered_to_child=True,
                subject_age=15,
                preventive_service=False,
                parental_authorisation=False,
            ),
            on=date(2018, 7, 19),
        ),
        silent(
            "the child is in Norway, on the day from which the GDPR applies there",
            Processing(
                subject_country="NO",
                controller_countries=frozenset({"IE"}),
                offered_to_child=True,
                subject_age=15,
                preventive_service=False,
                parental_authorisation=False,
            ),
            on=date(2018, 7, 20),
        ),
        silent(
            "a child in Britain on the last day of the transition period, where Britain's own age applies",
            Processing(
                subject_country="GB",
                controller_countries=frozenset({"IE"}),
                offered_to_child=True,
                subject_age=15,
                preventive_service=False,
                parental_authorisation=False,
            ),
            on=date(2020, 12, 31),
        ),
        fires(
            "a child in Britain after the transition period, and a service from Ireland",
            Processing(
                subject_country="GB",
                controller_countries=frozenset({"IE"}),
                offered_to_child=True,
                subject_age=15,
                preventive_service=False,
                parental_authorisation=False,
            ),
            on=date(2021, 1, 1),
        ),
        unsettled(
            "the service does not record in which country its users are",
            Processing(
                controller_countries=frozenset({"IE"}),
                offered_to_child=True,
                subject_age=15,
                preventive_service=False,
                parental_authorisation=False,
            ),
            missing={"subject_country"},
        ),
        unsettled(
            "an app asks its young users for no age",
            Processing(
                subject_country="US",
                controller_countries=frozenset({"IE"}),
                offered_to_child=True,
                preventive_service=False,
                parental_authorisation=False,
            ),
            missing={"subject_age"},
        ),
    ),
    not_encoded=(
        "contract law on minors, which is unaffected (Art 8(3))",
        "what efforts to verify are reasonable (Art 8(2))",
    ),
)

RULES: tuple[Rule[Any], ...] = (*COUNTRIES, ELSEWHERE)
