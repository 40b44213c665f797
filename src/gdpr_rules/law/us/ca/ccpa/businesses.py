"""CCPA, whom it reaches: consumers, who reside in California, and the businesses that the Act covers (Civil Code 1798.140)."""

from datetime import date

from gdpr_rules.facts.situation import Scope, Situation
from gdpr_rules.instruments import VERIFIED
from gdpr_rules.instruments.us_ca import CCPA
from gdpr_rules.kernel.citations import Span
from gdpr_rules.kernel.conditions import equals, open_question
from gdpr_rules.kernel.rules import Rule, silent, unsettled
from gdpr_rules.law.accountability import DAY
from gdpr_rules.law.scope import SAMPLES, S, reach_rule

OPERATIVE = date(2020, 1, 1)
PLACES = (CCPA.at("1798.140(d)"), CCPA.at("1798.140(i)"))
HERE = equals(S.subject_country, "US") & equals(S.subject_us_state, "CA")


def _away(country: str | None, state: str | None = "NY", covered: bool | None = True) -> Situation:
    found: Situation = SAMPLES(subject_country=country, subject_us_state=state, ccpa_covered=covered)
    return found


RULES: tuple[Rule[Scope], ...] = (
    reach_rule(
        "us.ca.ccpa",
        "civ1798_140.consumers",
        "What a business that the Act covers does with data about a consumer in California is under the Act",
        "consumers in California",
        PLACES,
        Span(OPERATIVE),
        {"subject_country": "US", "subject_us_state": "CA", "ccpa_covered": True},
        when=HERE,
        also=[{"controller_countries": frozenset({"GB"})}],
        not_so=[{"subject_us_state": "TX"}, {"ccpa_covered": False}, {"subject_country": "GB"}],
        clauses=("CC-02",),
        not_encoded=("people who are in California for a time only: they are taken to reside there",),
    ),
    Rule(
        id="us.ca.ccpa.civ1798_140.residents_away",
        title="Residents of California are consumers also while they are away, so that elsewhere the answer stays open",
        protects="residents of California on their travels",
        cites=PLACES,
        in_force=Span(OPERATIVE),
        when=~HERE & open_question("whether the person resides in California and is away for a time"),
        then=Scope(regimes=frozenset({"us.ca.ccpa"})),
        examples=(
            unsettled("somebody in France, who may live in California", _away("FR"), on=VERIFIED),
            unsettled("somebody in Nevada", _away("US", "NV"), on=VERIFIED),
            unsettled("somebody in France, late of California", _away("FR", "CA"), on=VERIFIED),
            unsettled("somebody in some state", _away("US", None), missing={"subject_us_state"}, on=VERIFIED),
            unsettled("nobody knows where", _away(None, "CA"), missing={"subject_country"}, on=VERIFIED),
            unsettled("nobody has looked at the business", _away("FR", covered=None), missing={"ccpa_covered"}, on=VERIFIED),
            unsettled("the first day", _away("FR"), on=OPERATIVE),
            silent("the day before the Act", _away("FR"), on=OPERATIVE - DAY),
            silent("a business that the Act does not cover", _away("FR", covered=False), on=VERIFIED),
            silent("somebody in California, whom another rule is about", _away("US", "CA"), on=VERIFIED),
        ),
        clauses=("CC-02",),
    ),
)
