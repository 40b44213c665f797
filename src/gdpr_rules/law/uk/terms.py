"""The law of the United Kingdom on what a website's terms cannot do: liability for injury by negligence, and for fraud."""

from datetime import date
from typing import Any

from gdpr_rules.facts.website import Loss, SiteTerms, WebsiteUse
from gdpr_rules.instruments.uk import CONSUMER_RIGHTS_ACT, HIH_CASUALTY, UNFAIR_CONTRACT_TERMS
from gdpr_rules.kernel.citations import Citation, since
from gdpr_rules.kernel.conditions import Condition, equals, one_of, open_question
from gdpr_rules.kernel.rules import Example, Regime, Rule, fires, silent, unsettled
from gdpr_rules.law.accountability import DAY, Changes
from gdpr_rules.law.visits import EXCLUDED, FRAUD, INJURED, INJURY, SAMPLES, W, losses

FIRST = date(2015, 10, 1)
UK_TERMS = Regime(
    "uk.terms",
    "United Kingdom, law on terms and notices",
    scopes={WebsiteUse: equals(W.subject_country, "GB")},
    not_encoded=(
        "the days before 1 October 2015, when the Consumer Rights Act took effect",
        "what else it lays down for traders and consumers, such as on goods, digital content and services that are paid for",
        "terms under another law than that of a part of the United Kingdom",
    ),
)
STANDS = SiteTerms(liability_stands=True)


def _where(hit: Changes) -> tuple[Example[SiteTerms], ...]:
    """Where a rule applies, and since when."""
    return (
        silent("a visitor in Ireland", SAMPLES(**{**hit, "subject_country": "IE"})),
        unsettled("nobody knows where", SAMPLES(**{**hit, "subject_country": None}), missing=frozenset({"subject_country"})),
        silent("the day before the first encoded", SAMPLES(**hit), on=FIRST - DAY),
        fires("the first day encoded", SAMPLES(**hit), on=FIRST),
    )


def _rule(
    name: str, title: str, cites: tuple[Citation, ...], when: Condition, hit: Changes, not_so: list[Changes], **more: Any
) -> Rule[SiteTerms]:
    return Rule(
        id=f"uk.terms.{name}",
        title=title,
        protects="visitors who would be left with the loss",
        cites=cites,
        in_force=since(2015, 10, 1),
        when=when,
        then=STANDS,
        examples=(*SAMPLES.around(hit, not_so=not_so, unknown=list(hit)), *_where(hit)),
        **more,
    )


RULES: tuple[Rule[SiteTerms], ...] = (
    _rule(
        "injury",
        "No term or notice takes away liability for death or injury by negligence",
        (
            UNFAIR_CONTRACT_TERMS.at("s 2(1)"),
            UNFAIR_CONTRACT_TERMS.at("s 16(1)(a)"),
            CONSUMER_RIGHTS_ACT.at("s 65(1)"),
        ),
        INJURY,
        INJURED,
        [{"by_negligence": False}, *losses(*(loss for loss in Loss if loss is not Loss.DEATH_OR_INJURY))],
        clauses=("WT-06",),
        not_encoded=("that the first Act speaks of business liability, and the second of traders and consumers",),
    ),
    _rule(
        "fraud",
        "No term takes away liability for one's own fraud",
        (HIH_CASUALTY.at("[16]"),),
        FRAUD,
        {"loss": Loss.FRAUD},
        losses(*(loss for loss in Loss if loss is not Loss.FRAUD)),
        clauses=("WT-06",),
        not_encoded=("the fraud of an agent, which was left open", "misrepresentation without fraud"),
    ),
    Rule(
        id="uk.terms.other_losses",
        title="Whether terms may exclude other losses depends on what is reasonable, or fair to a consumer",
        protects="visitors who would be left with the loss",
        cites=(
            UNFAIR_CONTRACT_TERMS.at("s 2(2)"),
            UNFAIR_CONTRACT_TERMS.at("s 11"),
            CONSUMER_RIGHTS_ACT.at("s 62"),
        ),
        in_force=since(2015, 10, 1),
        when=one_of(W.loss, frozenset(EXCLUDED))
        & open_question("whether excluding that loss is reasonable (UCTA 1977 s 11), or fair to a consumer (CRA 2015 s 62)"),
        then=STANDS,
        examples=(
            *(unsettled(str(loss.value), SAMPLES(loss=loss)) for loss in EXCLUDED),
            *(silent(str(loss.value), SAMPLES(loss=loss)) for loss in Loss if loss not in EXCLUDED),
            unsettled("nobody knows what was lost", SAMPLES(loss=None), missing={"loss"}),
            silent("a visitor in Ireland", SAMPLES(loss=Loss.DATA, subject_country="IE")),
            unsettled("nobody knows where", SAMPLES(loss=Loss.DATA, subject_country=None), missing={"subject_country"}),
            silent("the day before the first encoded", SAMPLES(loss=Loss.DATA), on=FIRST - DAY),
            unsettled("the first day encoded", SAMPLES(loss=Loss.DATA), on=FIRST),
        ),
        clauses=("WT-05", "WT-06"),
    ),
)
