"""CCPA, the ways to be a business: what each has in common, which exemptions lift it, and what stays then."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import attrs

from gdpr_rules.facts.business import ActExemption, Business, Coverage, CoverageDuty
from gdpr_rules.figures.ccpa import CPRA, OPERATIVE
from gdpr_rules.instruments import VERIFIED
from gdpr_rules.instruments.us_ca import CCPA
from gdpr_rules.kernel.citations import Span, since
from gdpr_rules.kernel.conditions import Condition, contains, during, true
from gdpr_rules.kernel.rules import Computed, Example, Rule, fires, silent
from gdpr_rules.law.accountability import DAY, Changes, Samples

B = attrs.fields(Business)
THROUGHOUT, BEFORE_2023, SINCE_2023 = since(2020, 1, 1), since(2020, 1, 1).until(2023, 1, 1), since(2023, 1, 1)
LAST = CPRA - DAY

SAMPLES = Samples(
    Business(
        for_profit=True,
        collects_information=True,
        determines_purposes=True,
        does_business_in_california=True,
        gross_revenue_usd=Decimal(0),
        consumers=0,
        consumers_with_received=0,
        households=0,
        devices=0,
        share_of_revenue_from_selling=Decimal(0),
        share_of_revenue_from_selling_or_sharing=Decimal(0),
        share_of_revenue_from_californians=Decimal(0),
        share_of_votes=Decimal(0),
        controls_otherwise=False,
        common_branding=False,
        affiliate_shares_information=False,
        smallest_interest=Decimal(0),
        certified_to_agency=False,
        exemptions=frozenset[ActExemption](),
    )
)
"""A firm that has data of Californians, and is too small."""

ENTITY = (
    true(B.for_profit) & true(B.collects_information) & true(B.determines_purposes) & true(B.does_business_in_california)
).named("an entity that the Act can cover", CCPA.at("1798.140(d)(1)"))
GATES = ("for_profit", "collects_information", "determines_purposes", "does_business_in_california")

MEDICAL_LAW = frozenset({ActExemption.MEDICAL, ActExemption.KEPT_AS_MEDICAL, ActExemption.RESEARCH})
"""To this nothing of the Act applies, so that no action over a breach rests on it either."""
OTHER_LAWS = frozenset(
    {
        ActExemption.CREDIT_REPORTING,
        ActExemption.FINANCIAL,
        ActExemption.DRIVERS,
        ActExemption.OUTSIDE_CALIFORNIA,
        ActExemption.LEGAL_DUTY,
    }
)
FOR_A_TIME = frozenset({ActExemption.EMPLOYMENT, ActExemption.BUSINESS_CONTACT})
"""Left out until the end of 2022 only (1798.145(m) and (n))."""

MEDICAL = contains(B.exemptions, MEDICAL_LAW).named("left to the law on medical data", CCPA.at("1798.145(c)"))
EXEMPT = contains(B.exemptions, MEDICAL_LAW | OTHER_LAWS).named("left to other laws", CCPA.at("1798.145"))
EXEMPT_AT_FIRST = EXEMPT | (during(Span(None, CPRA)) & contains(B.exemptions, FOR_A_TIME)).named(
    "left out until the end of 2022", CCPA.at("1798.145(m)")
)

ANSWERS = Coverage(duties=frozenset({CoverageDuty.ANSWER_FOR_BREACHES}))
STAYS = Coverage(duties=frozenset({CoverageDuty.SOME_DUTIES_STAY}))
NOT_ENCODED = (
    "the day from which each part of the Act was enforced, and that the changes of 2023 are about data collected since 2022",
    "warranty repairs and recalls of vehicles: what is shared for them may not be opted out of (1798.145(g)), and no more",
)


def each(exemptions: frozenset[ActExemption]) -> list[Changes]:
    """These exemptions, one at a time."""
    return [{"exemptions": frozenset({one})} for one in sorted(exemptions, key=str)]


@attrs.frozen(kw_only=True)
class Way:
    """One way to be a business, with facts on which it is one (`hit`), and changes of them as `Samples.around` has them.

    `needs` are the facts without whose yes it is none. `points` are examples of a day each: whether it is one on these facts.
    """

    name: str
    title: str
    answers: str
    places: tuple[str, ...]
    when: Condition
    then: Coverage | Computed[Coverage]
    duty: Coverage | Computed[Coverage] = ANSWERS
    stay: Coverage | Computed[Coverage] = STAYS
    hit: Changes
    needs: tuple[str, ...] = GATES
    also: tuple[Changes, ...] = ()
    not_so: tuple[Changes, ...] = ()
    unknown: tuple[str | Changes, ...] = ()
    points: tuple[tuple[date, Changes, bool], ...] = ()
    more: tuple[Example[Coverage], ...] = ()
    span: Span = THROUGHOUT
    clauses: tuple[str, ...] = ()
    not_encoded: tuple[str, ...] = ()

    @property
    def rules(self) -> tuple[Rule[Coverage], ...]:
        """That the business is held to the Act unless the data are exempt, and answers for breaches even of most that are.

        Of the ways that there were before 2023, that some duties stayed for data of staff and contacts as well.
        """
        at_first = self.span.start == OPERATIVE
        stays = (self._stays(),) if at_first else ()
        return (
            Rule(
                id=f"us.ca.ccpa.civ1798_140.{self.name}",
                title=self.title,
                protects="people in California whose data are somebody's business",
                cites=tuple(map(CCPA.at, self.places)),
                in_force=self.span,
                when=self.when,
                unless=EXEMPT_AT_FIRST if at_first else EXEMPT,
                then=self.then,
                examples=(
                    *self._examples(
                        silenced=each(MEDICAL_LAW | OTHER_LAWS), kept=each(frozenset({ActExemption.VEHICLE_REPAIR}))
                    ),
                    *self._until_2023(),
                ),
                clauses=self.clauses,
                not_encoded=(*self.not_encoded, *NOT_ENCODED),
            ),
            Rule(
                id=f"us.ca.ccpa.civ1798_150.{self.name}",
                title=self.answers,
                protects="people in California whose data get into the wrong hands",
                cites=tuple(map(CCPA.at, ("1798.150(a)(1)", "1798.145(d)(3)", "1798.145(e)", "1798.145(f)", *self.places))),
                in_force=self.span,
                when=self.when,
                unless=MEDICAL,
                then=self.duty,
                examples=tuple(self._examples(silenced=each(MEDICAL_LAW), kept=each(OTHER_LAWS | FOR_A_TIME))),
                not_encoded=(*self.not_encoded, "which data, and which breaches, the action is about (1798.150(a)(1))"),
            ),
            *stays,
        )

    def _stays(self) -> Rule[Coverage]:
        """That the exemptions which expired in 2023 left some duties standing."""
        staff = frozenset({ActExemption.EMPLOYMENT})
        hit = {**self.hit, "exemptions": staff}
        here = self.span.end is not None  # the examples of the way are of these years too
        early = tuple(name for name in self.needs if name != "affiliate_shares_information")  # asked since 2023
        return Rule(
            id=f"us.ca.ccpa.civ1798_145.{self.name}",
            title=f"{self.title}: until the end of 2022 some duties stay for data of staff and business contacts",
            protects="staff, applicants and business contacts in California",
            cites=(CCPA.at("1798.145(m)"), CCPA.at("1798.145(n)"), *map(CCPA.at, self.places)),
            in_force=BEFORE_2023,
            when=self.when & contains(B.exemptions, FOR_A_TIME),
            unless=EXEMPT,
            then=self.stay,
            examples=(
                *SAMPLES.around(
                    hit,
                    also=(*each(FOR_A_TIME), *(self.also if here else ())),
                    not_so=(
                        *(self.not_so if here else ()),
                        {"exemptions": frozenset[ActExemption]()},
                        *({name: False} for name in early),
                        *({"exemptions": staff | {one}} for one in sorted(MEDICAL_LAW | OTHER_LAWS, key=str)),
                    ),
                    unknown=(*early, "exemptions", *(self.unknown if here else ())),
                    on=LAST,
                ),
                *(
                    (fires if is_one else silent)(f"on {on}", SAMPLES(**{**hit, **changes}), on=on)
                    for on, changes, is_one in self.points
                    if on < CPRA
                ),
                silent("the day before the Act", SAMPLES(**hit), on=OPERATIVE - DAY),
                fires("its first day", SAMPLES(**hit), on=OPERATIVE),
                silent("once these exemptions had expired", SAMPLES(**hit), on=CPRA),
            ),
            not_encoded=("which stay for which of the two: notice at collection, opt-out of sale, equal treatment",),
        )

    def _examples(self, *, silenced: list[Changes], kept: list[Changes]) -> Iterator[Example[Coverage]]:
        """Examples of one of the rules, of which some exemptions silence it, and others do not."""
        within = self.span.end - DAY if self.span.end else VERIFIED
        yield from SAMPLES.around(
            self.hit,
            also=(*self.also, *kept),
            not_so=(*self.not_so, *({name: False} for name in self.needs), *silenced),
            unknown=(*self.unknown, *self.needs, "exemptions"),
            on=within,
        )
        first = self.span.start or date.min
        yield silent("the day before it was law", SAMPLES(**self.hit), on=first - DAY)
        yield fires("the first day", SAMPLES(**self.hit), on=first)
        if self.span.end:
            yield silent("the day after the last", SAMPLES(**self.hit), on=self.span.end)
        for on, changes, is_one in self.points:
            yield (fires if is_one else silent)(f"on {on}", SAMPLES(**{**self.hit, **changes}), on=on)
        yield from self.more

    def _until_2023(self) -> Iterator[Example[Coverage]]:
        """What the exemptions do that expired: on their last day, and on the first without them."""
        for one in each(FOR_A_TIME):
            facts = SAMPLES(**{**self.hit, **one})
            yield silent("staff or contacts, until the end of 2022", facts, on=LAST)
            yield (fires if CPRA in self.span else silent)("staff or contacts, since", facts, on=CPRA)
