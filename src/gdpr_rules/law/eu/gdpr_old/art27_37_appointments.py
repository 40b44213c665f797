"""GDPR Articles 27 and 37: representatives in the Union, officers, and the officers that national laws ask for beside them."""

import attrs

from gdpr_rules.facts.organisation import Appointments
from gdpr_rules.figures.places import GDPR_COUNTRIES
from gdpr_rules.kernel.citations import Dated, Step
from gdpr_rules.kernel.conditions import contains, open_question
from gdpr_rules.kernel.rules import Example, Rule, fires, silent, unsettled
from gdpr_rules.law.accountability import AMERICA, DAY, Changes, Samples
from gdpr_rules.law.eu.gdpr_old.text import CONTROLLERS
from gdpr_rules.law.organisations import OFFICER, REPRESENTED, SAMPLES, G, officer_rules, representative_rule

OTHERS = Dated(
    "countries whose national law on officers is not encoded",
    tuple(Step(step.start, step.value - {"DE", "GB"}, step.cite) for step in GDPR_COUNTRIES.steps[:2]),
)
"""All in which the GDPR is law but Germany, whose law is, and the United Kingdom, whose law asks for no further officers."""


WHERE = frozenset({"subject_country"})


def days(sample: Samples, hit: Changes) -> tuple[Example[Appointments], ...]:
    """The days on which countries joined those where the GDPR is law, and left them."""
    shown: list[Example[Appointments]] = []
    for move in CONTROLLERS.moves:
        people = sample(**{**hit, "subject_country": move.country})
        firm = sample(**{**hit, "controller_countries": frozenset({move.country})})
        here, away = (silent, fires) if move.joins else (fires, silent)
        nobody_knows = attrs.evolve(firm, subject_country=None)
        abroad = move.day - DAY if move.joins else move.day
        shown += [
            unsettled(f"established in {move.country}, people nobody knows where", nobody_knows, missing=WHERE, on=abroad),
            here(f"people in {move.country}, the day before {move.words}", people, on=move.day - DAY),
            away(f"people in {move.country}, from that day", people, on=move.day),
            away(f"established in {move.country}, the day before {move.words}", firm, on=move.day - DAY),
            here(f"established in {move.country}, from that day", firm, on=move.day),
        ]
    return tuple(shown)


HERE, (NORWAY, _) = SAMPLES.at(CONTROLLERS.home), CONTROLLERS.moves
NORWEGIAN = HERE(controller_countries=frozenset({"NO"}))
FIRST = GDPR_COUNTRIES.steps[0].start
NATIONAL: Rule[Appointments] = Rule(
    id="eu.gdpr.art37.national_law",
    title="Where a national law may ask for a data protection officer in further cases, the answer stays open",
    protects="people in places whose law on officers this library does not know",
    cites=(CONTROLLERS.law.at("Art 37(4)"),),
    in_force=CONTROLLERS.span,
    when=contains(G.controller_countries, OTHERS)
    & open_question("whether the law of that country asks for a data protection officer in further cases"),
    then=OFFICER,
    examples=(
        unsettled("a firm in Ireland", HERE()),
        unsettled("a firm in Germany and Spain", HERE(controller_countries=frozenset({"DE", "ES"}))),
        silent("a firm in Germany", HERE(controller_countries=frozenset({"DE"}))),
        silent("a firm in the United States", HERE(controller_countries=frozenset({"US"}))),
        unsettled("nobody knows where", HERE(controller_countries=None), missing={"controller_countries"}),
        silent("a firm in Norway, the day before the EEA took the GDPR over", NORWEGIAN, on=NORWAY.day - DAY),
        unsettled("a firm in Norway, from that day", NORWEGIAN, on=NORWAY.day),
        unsettled("and people in New York", attrs.evolve(NORWEGIAN, **AMERICA), on=NORWAY.day),
        silent("the day before the GDPR was law", HERE(), on=FIRST - DAY),
        unsettled("its first day", HERE(), on=FIRST),
    ),
    not_encoded=("the laws of the member states but Germany on data protection officers (Art 37(4))",),
)

RULES: tuple[Rule[Appointments], ...] = (
    *officer_rules(CONTROLLERS),
    NATIONAL,
    representative_rule(
        CONTROLLERS,
        Appointments(union_representative=True, duties=REPRESENTED),
        "Whoever reaches people in the Union without an establishment there appoints a representative in it",
        contains(G.controller_countries, GDPR_COUNTRIES),
        frozenset({"US"}),
        days,
    ),
)
