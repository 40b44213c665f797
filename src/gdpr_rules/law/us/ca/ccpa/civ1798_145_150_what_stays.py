"""CCPA, sections 1798.145(m), (n) and 1798.150: what an exemption leaves standing, for each way to be a business.

An exemption lifts coverage, and not all of the Act. Consumers may sue over a breach even of data that other laws govern, but
for medical data; and until the end of 2022 some duties stayed for data of staff and business contacts. Both hold for each way
to be a business alike, and under its very conditions: a row names the way, and its cases are those of the way itself.
"""

from datetime import date
from typing import Any, cast

import attrs

from gdpr_rules.facts.business import ActExemption, Business, Coverage, CoverageDuty
from gdpr_rules.instruments.us_ca import CCPA
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.rules import Computed, Effect, Example, Rule, fires, silent
from gdpr_rules.law.us.ca.ccpa.civ1798_140_affiliates import CERTIFICATION, COMMON_BRANDING, JOINT_VENTURE
from gdpr_rules.law.us.ca.ccpa.civ1798_140_revenue import GROSS_REVENUE, REVENUE_FROM_DATA
from gdpr_rules.law.us.ca.ccpa.civ1798_140_volume import KINDS_TOGETHER_SINCE_2023, KINDS_TOGETHER_UNTIL_2023, NUMBER
from gdpr_rules.law.us.ca.ccpa.coverage import ADDED_UP, EXEMPT, EXEMPT_STAFF, MEDICAL, REVENUE_LOOKED_AT

ANSWERS = Coverage(duties=frozenset({CoverageDuty.ANSWER_FOR_BREACHES}))
STAYS = Coverage(duties=frozenset({CoverageDuty.SOME_DUTIES_STAY}))


@attrs.frozen(kw_only=True)
class Remainder:
    """A row of the table: a way to be a business, what of the Act stays with it in spite of an exemption, and further cases."""

    name: str
    way: Rule[Coverage]
    title: str
    not_encoded: tuple[str, ...] = ()
    cases: tuple[Example[Coverage], ...] = ()

    def adds(self, what: Coverage) -> Coverage | Computed[Coverage]:
        """What stays, where the way itself is met: for kinds that are counted together, only where they reach the number."""
        return attrs.evolve(self.way.then, adds=what) if isinstance(self.way.then, Computed) else what

    def cases_of_the_way(self) -> tuple[Example[Coverage], ...]:
        """The cases of the way to be a business, but for those that an exemption decides."""
        return tuple(case for case in self.way.examples if case.effect is not Effect.SILENT or not _exempt(case))


def _exempt(case: Example[Coverage]) -> frozenset[ActExemption]:
    return cast(Business, case.facts).exemptions or frozenset()


def _with(case: Example[Coverage], *exemptions: ActExemption) -> Business:
    return attrs.evolve(cast(Business, case.facts), exemptions=frozenset(exemptions))


ACTIONS_OVER_BREACHES = (
    Remainder(
        name="revenue",
        way=GROSS_REVENUE,
        title="Consumers may sue a business covered by its gross revenue over a breach of their data",
        not_encoded=REVENUE_LOOKED_AT,
    ),
    Remainder(
        name="volume",
        way=NUMBER,
        title="Consumers may sue a business covered by the volume of data it trades in over a breach of their data",
    ),
    Remainder(
        name="volume_together_2020",
        way=KINDS_TOGETHER_UNTIL_2023,
        title="For the action over a breach, too, consumers, households and devices are counted together until the end of 2022",
        not_encoded=ADDED_UP,
    ),
    Remainder(
        name="volume_together_2023",
        way=KINDS_TOGETHER_SINCE_2023,
        title="For the action over a breach, too, consumers and households are counted together since 2023",
        not_encoded=ADDED_UP,
    ),
    Remainder(
        name="data_revenue",
        way=REVENUE_FROM_DATA,
        title="Consumers may sue a business covered by what it earns with data over a breach of their data",
    ),
    Remainder(
        name="common_branding",
        way=COMMON_BRANDING,
        title="Consumers may sue an entity covered through a business whose name it shares over a breach of their data",
    ),
    Remainder(
        name="joint_venture",
        way=JOINT_VENTURE,
        title="Consumers may sue a covered joint venture over a breach of their data",
    ),
    Remainder(
        name="certified",
        way=CERTIFICATION,
        title="Consumers may sue a person that has certified that it is bound by the Act over a breach of their data",
    ),
)
DUTIES_TOWARDS_STAFF = (
    Remainder(
        name="revenue",
        way=GROSS_REVENUE,
        title="Until the end of 2022 a business covered by its gross revenue had some duties to staff and business contacts",
    ),
    Remainder(
        name="volume",
        way=NUMBER,
        title="Until the end of 2022 a business covered by the volume of data it trades in had some duties to staff and "
        "business contacts",
        cases=(
            fires(
                "an applicant at an advertiser that shared the data of 50,000 households in 2021",
                Business(
                    for_profit=True,
                    collects_information=True,
                    determines_purposes=True,
                    does_business_in_california=True,
                    consumers=0,
                    households=50_000,
                    exemptions=frozenset({ActExemption.EMPLOYMENT}),
                ),
                on=date(2022, 1, 3),
            ),
        ),
    ),
    Remainder(
        name="volume_together_2020",
        way=KINDS_TOGETHER_UNTIL_2023,
        title="Until the end of 2022 consumers, households and devices were counted together for duties to staff and "
        "business contacts, too",
    ),
    Remainder(
        name="data_revenue",
        way=REVENUE_FROM_DATA,
        title="Until the end of 2022 a business covered by what it earns with data had some duties to staff and business "
        "contacts",
    ),
    Remainder(
        name="common_branding",
        way=COMMON_BRANDING,
        title="Until the end of 2022 an entity covered through a business whose name it shares had some duties to staff and "
        "business contacts",
    ),
)


def _action_cases(row: Remainder) -> tuple[Example[Coverage], ...]:
    """The cases of the way to be a business; exemptions for other laws leave them standing, that for medical data does not."""
    cases = row.cases_of_the_way()
    return (
        *cases,
        silent("medical records, to which nothing of the Act applies", _with(cases[0], ActExemption.MEDICAL), on=cases[0].on),
        fires("account data under the Gramm-Leach-Bliley Act", _with(cases[0], ActExemption.FINANCIAL), on=cases[0].on),
    )


def _staff_cases(row: Remainder) -> tuple[Example[Coverage], ...]:
    """The cases of the way to be a business in the days before 2023, asked about data of staff."""
    cases = [case for case in row.cases_of_the_way() if case.on is None or case.on < date(2023, 1, 1)]
    first = cases[0]
    return (
        *(attrs.evolve(case, facts=_with(case, ActExemption.EMPLOYMENT)) for case in cases),
        *row.cases,
        silent("data of customers", _with(first), on=first.on),
        silent("medical records of staff", _with(first, ActExemption.EMPLOYMENT, ActExemption.MEDICAL), on=first.on),
    )


RULES: tuple[Rule[Any], ...] = (
    *(
        Rule(
            id=f"us.ca.ccpa.civ1798_150.{row.name}",
            title=row.title,
            protects="consumers whose data get into the wrong hands",
            cites=(
                CCPA.at("1798.150(a)(1)"),
                CCPA.at("1798.145(d)(3)"),
                CCPA.at("1798.145(e)"),
                CCPA.at("1798.145(f)"),
                *row.way.cites,
            ),
            in_force=row.way.in_force,
            when=row.way.when,
            unless=MEDICAL,
            then=row.adds(ANSWERS),
            examples=_action_cases(row),
            not_encoded=(*row.not_encoded, "which data, and which breaches, the action is about (1798.150(a)(1))"),
        )
        for row in ACTIONS_OVER_BREACHES
    ),
    *(
        Rule(
            id=f"us.ca.ccpa.civ1798_145.{row.name}",
            title=row.title,
            protects="staff, applicants and business contacts in California",
            cites=(CCPA.at("1798.145(m)"), CCPA.at("1798.145(n)"), *row.way.cites),
            in_force=since(2020, 1, 1).until(2023, 1, 1),
            when=row.way.when & EXEMPT_STAFF,
            unless=EXEMPT,
            then=row.adds(STAYS),
            examples=_staff_cases(row),
            not_encoded=("which stay for which of the two: notice at collection, opt-out of sale, equal treatment",),
        )
        for row in DUTIES_TOWARDS_STAFF
    ),
)
