"""GDPR Article 3, in the European Economic Area: whom the GDPR reaches."""

from datetime import date

from gdpr_rules.facts.situation import Scope
from gdpr_rules.figures.places import GDPR_COUNTRIES
from gdpr_rules.instruments.eu import GDPR
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.rules import Rule, fires, silent
from gdpr_rules.law.eu.gdpr_old.text import CONTROLLERS
from gdpr_rules.law.scope import SAMPLES, Territory, article_3

PARIS = {"subject_country": "FR", "subject_citizenships": frozenset({"JP"})}
JAPAN = {
    "subject_country": "JP",
    "controller_countries": frozenset({"JP"}),
    "subject_citizenships": frozenset({"DE"}),
    "offers_goods_or_services": True,
    "monitors_behaviour": True,
}
EU_CITIZEN = {"subject_citizenships": frozenset({"DE"}), "offers_goods_or_services": True, "monitors_behaviour": True}

RULES: tuple[Rule[Scope], ...] = article_3(
    Territory("eu.gdpr", GDPR, since(2018, 5, 25), GDPR_COUNTRIES, "IE", "the Union or the EEA", CONTROLLERS.moves),
    {
        "establishment": (
            fires(
                "an Australian in Australia, and a firm in Ireland",
                SAMPLES(subject_country="AU", subject_citizenships=frozenset({"AU"}), controller_countries=frozenset({"IE"})),
            ),
            silent("a citizen of the Union in New York, and a firm there", SAMPLES(**EU_CITIZEN)),
        ),
        "offers": (
            silent("a citizen of the Union in New York, whom a firm there serves", SAMPLES(**EU_CITIZEN)),
            fires(
                "an American in Paris whom a firm in New York serves there",
                SAMPLES(subject_country="FR", offers_goods_or_services=True),
            ),
            silent("a tourist from the Union in a shop in Japan", SAMPLES(**JAPAN)),
        ),
        "monitoring": (
            fires("a Japanese tourist who is tracked in Paris", SAMPLES(**PARIS, monitors_behaviour=True)),
            silent("a tourist from the Union whom a shop in Japan watches there", SAMPLES(**JAPAN)),
        ),
        "international_law": (
            fires(
                "the consulate of a member state in New York",
                SAMPLES(public_international_law=True, law_applying_there="FR"),
                on=date(2026, 11, 23),
            ),
        ),
    },
)
