"""The law of the United Kingdom on what a website's terms cannot exclude: liability for injury by negligence, and for fraud."""

import attrs

from gdpr_rules.facts.website import Loss, SiteTerms, WebsiteUse
from gdpr_rules.instruments.uk import CONSUMER_RIGHTS_ACT, HIH_CASUALTY, UNFAIR_CONTRACT_TERMS
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import equals, one_of, open_question, true
from gdpr_rules.kernel.rules import Regime, Rule, fires, silent, unsettled

W = attrs.fields(WebsiteUse)

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

INJURY = (equals(W.loss, Loss.DEATH_OR_INJURY) & true(W.by_negligence)).named("death or injury by negligence")

DEATH_OR_INJURY = Rule(
    id="uk.terms.injury",
    title="No term or notice excludes liability for death or personal injury caused by negligence",
    protects="visitors who would be left with the loss",
    cites=(
        UNFAIR_CONTRACT_TERMS.at("s 2(1)"),
        UNFAIR_CONTRACT_TERMS.at("s 16(1)(a)"),
        CONSUMER_RIGHTS_ACT.at("s 65(1)"),
    ),
    in_force=since(2015, 10, 1),
    when=INJURY,
    then=SiteTerms(liability_stands=True),
    examples=(
        fires(
            "a visitor with epilepsy is injured by a flashing page that had not been tested",
            WebsiteUse(subject_country="GB", loss=Loss.DEATH_OR_INJURY, by_negligence=True),
        ),
        silent(
            "an injury that no care could have prevented",
            WebsiteUse(subject_country="GB", loss=Loss.DEATH_OR_INJURY, by_negligence=False),
        ),
        silent(
            "a careless update wiped a visitor's files",
            WebsiteUse(subject_country="GB", loss=Loss.DATA, by_negligence=True),
        ),
        unsettled(
            "a visitor was injured, and the cause is still being looked into",
            WebsiteUse(subject_country="GB", loss=Loss.DEATH_OR_INJURY),
            missing={"by_negligence"},
        ),
    ),
    clauses=("WT-06",),
    not_encoded=("that the first Act speaks of business liability, and the second of traders and consumers",),
)

FRAUD = Rule(
    id="uk.terms.fraud",
    title="No term excludes liability for one's own fraud",
    protects="visitors who would be left with the loss",
    cites=(HIH_CASUALTY.at("[16]"),),
    in_force=since(2015, 10, 1),
    when=equals(W.loss, Loss.FRAUD),
    then=SiteTerms(liability_stands=True),
    examples=(
        fires(
            "the owner knowingly sold a service that did not exist",
            WebsiteUse(subject_country="GB", loss=Loss.FRAUD),
        ),
        silent("a visitor lost a contract while the site was down", WebsiteUse(subject_country="GB", loss=Loss.BUSINESS)),
        silent("nothing was lost", WebsiteUse(subject_country="GB", loss=Loss.NOTHING)),
        unsettled(
            "a claim that does not say what was lost, or how",
            WebsiteUse(subject_country="GB"),
            missing={"loss"},
        ),
    ),
    clauses=("WT-06",),
    not_encoded=("the fraud of an agent, which was left open", "misrepresentation without fraud"),
)

OTHER_LOSSES = Rule(
    id="uk.terms.other_losses",
    title="Whether terms may exclude other losses depends on what is reasonable, or fair to a consumer",
    protects="visitors who would be left with the loss",
    cites=(
        UNFAIR_CONTRACT_TERMS.at("s 2(2)"),
        UNFAIR_CONTRACT_TERMS.at("s 11"),
        CONSUMER_RIGHTS_ACT.at("s 62"),
    ),
    in_force=since(2015, 10, 1),
    when=one_of(W.loss, {Loss.BEYOND_CONTROL, Loss.BUSINESS, Loss.DATA, Loss.INDIRECT})
    & open_question("whether excluding that loss is reasonable (UCTA 1977 s 11), or fair to a consumer (CRA 2015 s 62)"),
    then=SiteTerms(liability_stands=True),
    examples=(
        unsettled(
            "a storm took the data centre off the network, and an auction was missed",
            WebsiteUse(subject_country="GB", loss=Loss.BEYOND_CONTROL),
        ),
        unsettled(
            "a visitor lost a contract while the site was down",
            WebsiteUse(subject_country="GB", loss=Loss.BUSINESS),
        ),
        unsettled("a download damaged a visitor's files", WebsiteUse(subject_country="GB", loss=Loss.DATA)),
        unsettled(
            "a visitor's customers turned away after an outage",
            WebsiteUse(subject_country="GB", loss=Loss.INDIRECT),
        ),
        silent(
            "an injury, which has a rule of its own",
            WebsiteUse(subject_country="GB", loss=Loss.DEATH_OR_INJURY),
        ),
        silent("a fraud, which has a rule of its own", WebsiteUse(subject_country="GB", loss=Loss.FRAUD)),
        silent("nothing was lost", WebsiteUse(subject_country="GB", loss=Loss.NOTHING)),
        silent("a loss that the terms do not mention", WebsiteUse(subject_country="GB", loss=Loss.OTHER)),
    ),
    clauses=("WT-05", "WT-06"),
)

RULES: tuple[Rule[SiteTerms], ...] = (DEATH_OR_INJURY, FRAUD, OTHER_LOSSES)
