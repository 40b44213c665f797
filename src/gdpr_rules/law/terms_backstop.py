"""No law, no licence: where the law on a website's terms is not encoded, who answers for a loss stays open."""

from datetime import date

from gdpr_rules.facts.website import SiteDuty, SiteTerms
from gdpr_rules.instruments import VERIFIED
from gdpr_rules.instruments.library import LIBRARY
from gdpr_rules.instruments.uk import CONSUMER_RIGHTS_ACT
from gdpr_rules.kernel.citations import ALWAYS, Dated, Step
from gdpr_rules.kernel.conditions import one_of, open_question
from gdpr_rules.kernel.rules import Rule, silent, unsettled
from gdpr_rules.law.accountability import DAY
from gdpr_rules.law.visits import SAMPLES, W

FIRST = date(2015, 10, 1)
TERMS_ENCODED = Dated(
    "countries whose law on a website's terms is encoded",
    (
        Step(date.min, frozenset[str](), LIBRARY.at("countries and days encoded")),
        Step(FIRST, frozenset({"GB"}), CONSUMER_RIGHTS_ACT.at("s 65(1)")),
    ),
)

RULES: tuple[Rule[SiteTerms], ...] = (
    Rule(
        id="backstop.terms_visitor",
        title="Where the law on terms of the visitor's country is not encoded, the owner's liability stays open",
        protects="visitors in places, and on days, that this library does not know the law of",
        cites=(LIBRARY.at("countries and days encoded"),),
        in_force=ALWAYS,
        when=~one_of(W.subject_country, TERMS_ENCODED)
        & open_question("the law on a website's terms of the country where the visitor is, on that day"),
        then=SiteTerms(liability_stands=True, duties=frozenset({SiteDuty.FIND_OUT_LAW})),
        examples=(
            unsettled("a visitor in Germany", SAMPLES(subject_country="DE"), on=VERIFIED),
            silent("a visitor in Britain", SAMPLES(), on=VERIFIED),
            unsettled("nobody knows where", SAMPLES(subject_country=None), missing={"subject_country"}, on=VERIFIED),
            unsettled("in Britain, the day before its law is encoded", SAMPLES(), on=FIRST - DAY),
            silent("in Britain, from the first day encoded", SAMPLES(), on=FIRST),
        ),
        not_encoded=("the law on terms of every country but the United Kingdom, consumers' own law abroad included",),
    ),
)
