"""The source documents' own terms for visitors of the website, clause by clause (WT-01 to WT-07)."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from gdpr_rules.facts.message import Permission
from gdpr_rules.facts.website import Loss, Misuse, SiteDuty, SiteTerms, Use
from gdpr_rules.instruments import VERIFIED, WEBSITE_TERMS
from gdpr_rules.kernel.citations import ALWAYS, figure
from gdpr_rules.kernel.conditions import FALSE, TRUE, Condition, at_least, contains, equals, more_than, one_of, true
from gdpr_rules.kernel.rules import Regime, Rule, fires, silent
from gdpr_rules.law.accountability import Changes
from gdpr_rules.law.visits import EXCLUDED, FRAUD, INJURED, INJURY, SAMPLES, W, losses

TERMS = Regime(
    "policy.sopro.terms",
    "The prospecting company's terms for its website",
    scopes=(~true(W.staff),),
    not_encoded=("staff, and consultants engaged by the company, are no users in the sense of the terms (WT-01)",),
)
AGE = figure("least age of a visitor", 18, date.min, WEBSITE_TERMS.at("WT-01"))
COPIES = figure("printed copies allowed", 1, date.min, WEBSITE_TERMS.at("WT-02"))
MISUSES = tuple(Misuse)
PERMITTED_USES = (Use.VIEW, Use.PRINT)


def forbidden(duty: SiteDuty) -> SiteTerms:
    """The use is not permitted."""
    return SiteTerms(Permission.FORBIDDEN, duties=frozenset({duty}))


def owed(*duties: SiteDuty) -> SiteTerms:
    """What is to be reckoned with."""
    return SiteTerms(duties=frozenset(duties))


def _term(
    name: str,
    title: str,
    clause: str,
    then: SiteTerms,
    hit: Changes,
    *,
    when: Condition = TRUE,
    unless: Condition = FALSE,
    protects: str = "the site, and those whose content it shows",
    also: Iterable[Changes] = (),
    not_so: Iterable[Changes] = (),
    unknown: Iterable[str | Changes] = (),
    further: Any = (),
    **more: Any,
) -> Rule[SiteTerms]:
    """One term, for every visitor wherever they are."""
    return Rule(
        id=f"policy.sopro.terms.{name}",
        title=title,
        protects=protects,
        cites=(WEBSITE_TERMS.at(clause),),
        in_force=ALWAYS,
        when=when,
        unless=unless,
        then=then,
        examples=(
            *SAMPLES.around(
                hit,
                also=[{"subject_country": "JP"}, *also],
                not_so=[{"staff": True}, *not_so],
                unknown=["staff", *unknown],
                on=VERIFIED,
            ),
            *further,
        ),
        clauses=(clause,),
        **more,
    )


RULES: tuple[Rule[SiteTerms], ...] = (
    _term(
        "binding",
        "The terms bind a visitor from the first use on",
        "WT-01",
        owed(SiteDuty.KEEP_TO_TERMS),
        {},
    ),
    _term(
        "age",
        "A visitor is at least 18 years old",
        "WT-01",
        forbidden(SiteDuty.BE_OF_AGE),
        {"age": 17},
        unless=at_least(W.age, AGE),
        protects="people too young to be bound",
        not_so=[{"age": 18}, {"age": 19}],
        unknown=["age"],
        further=(silent("of age, on whatever day", SAMPLES(age=18), on=date.min),),
    ),
    _term(
        "personal_use",
        "Content is looked at or printed for personal use, and used otherwise by written permission only",
        "WT-02",
        forbidden(SiteDuty.ASK_IN_WRITING),
        {"use": Use.OTHER},
        when=~(one_of(W.use, frozenset(PERMITTED_USES)) & true(W.personal)),
        unless=true(W.written_permission),
        also=[{"use": Use.COPY_ELECTRONICALLY}, *({"use": use, "personal": False} for use in PERMITTED_USES)],
        not_so=[{"written_permission": True}, *({"use": use} for use in PERMITTED_USES)],
        unknown=["use", "written_permission", {"use": Use.VIEW, "personal": None}],
    ),
    _term(
        "one_copy",
        "A page is printed once, and more often by written permission only",
        "WT-02",
        forbidden(SiteDuty.ASK_IN_WRITING),
        {"use": Use.PRINT, "copies_printed": 2},
        when=equals(W.use, Use.PRINT) & more_than(W.copies_printed, COPIES),
        unless=true(W.written_permission),
        not_so=[
            {"copies_printed": 1},
            {"copies_printed": 0},
            {"written_permission": True},
            *({"use": use} for use in Use if use is not Use.PRINT),
        ],
        unknown=["use", "copies_printed", "written_permission"],
        further=(fires("two copies, on whatever day", SAMPLES(use=Use.PRINT, copies_printed=2), on=date.min),),
    ),
    _term(
        "misuse",
        "Nobody damages or disturbs the site, or does anything unlawful, abusive or harassing with it",
        "WT-03",
        forbidden(SiteDuty.STOP_MISUSE),
        {"misuse": frozenset(MISUSES)},
        when=contains(W.misuse, frozenset(MISUSES)),
        protects="the site, its other visitors, and those who would be hurt",
        also=[{"misuse": frozenset({each})} for each in MISUSES],
        not_so=[{"misuse": frozenset()}],
        unknown=["misuse"],
        not_encoded=("what is abusive or harassing is a judgement",),
    ),
    _term(
        "protected_content",
        "Protected content is copied electronically with its owner's permission only",
        "WT-03",
        forbidden(SiteDuty.ASK_RIGHTS_HOLDER),
        {"use": Use.COPY_ELECTRONICALLY},
        when=equals(W.use, Use.COPY_ELECTRONICALLY) & true(W.protected_content),
        unless=true(W.rights_holder_permits),
        also=[{"written_permission": True}],
        not_so=[
            {"protected_content": False},
            {"rights_holder_permits": True},
            *({"use": use} for use in Use if use is not Use.COPY_ELECTRONICALLY),
        ],
        unknown=["use", "protected_content", "rights_holder_permits"],
        not_encoded=("copies that copyright law allows without permission",),
    ),
    _term(
        "links",
        "A link is no endorsement, and the linked site's owner answers for it",
        "WT-04",
        owed(SiteDuty.READ_THE_OTHER_TERMS),
        {"on_linked_site": True},
        when=true(W.on_linked_site),
        protects="visitors who follow a link",
        not_so=[{"on_linked_site": False}],
        unknown=["on_linked_site"],
    ),
    _term(
        "no_warranty",
        "The site comes as it is, without a warranty, and can be changed or withdrawn",
        "WT-05",
        owed(SiteDuty.RECKON_WITH_CHANGES),
        {},
    ),
    _term(
        "never_limited",
        "Liability for injury by negligence, for fraud, and wherever a law forbids a limit, is not limited",
        "WT-06",
        SiteTerms(liability_stands=True),
        INJURED,
        when=INJURY | FRAUD | true(W.law_forbids_limit),
        protects="visitors who would be left with the loss",
        also=[{"loss": Loss.FRAUD, "by_negligence": False}, {"loss": Loss.DATA, "law_forbids_limit": True}],
        not_so=[{"by_negligence": False}, *losses(*(loss for loss in Loss if loss not in (Loss.DEATH_OR_INJURY, Loss.FRAUD)))],
        unknown=["loss", "by_negligence", {"loss": Loss.DATA, "law_forbids_limit": None}],
    ),
    _term(
        "other_losses",
        "Liability stands, but for events beyond control, business losses, lost data and indirect losses",
        "WT-06",
        SiteTerms(liability_stands=True),
        {"loss": Loss.OTHER},
        unless=one_of(W.loss, frozenset({Loss.NOTHING, *EXCLUDED})),
        protects="visitors who would be left with the loss",
        also=losses(*(loss for loss in Loss if loss not in (Loss.NOTHING, *EXCLUDED))),
        not_so=losses(Loss.NOTHING, *EXCLUDED),
        unknown=["loss"],
        not_encoded=("whether the exclusions hold in law, which the law of the visitor's country says",),
    ),
    _term(
        "assignment_by_visitor",
        "A visitor does not pass rights under the terms on",
        "WT-07",
        owed(SiteDuty.KEEP_RIGHTS_ONESELF),
        {"visitor_assigns": True},
        when=true(W.visitor_assigns),
        not_so=[{"visitor_assigns": False}],
        unknown=["visitor_assigns"],
    ),
    _term(
        "assignment_by_owner",
        "The company passes its side on where that leaves the visitor's rights as they are",
        "WT-07",
        owed(SiteDuty.LEAVE_RIGHTS_AS_THEY_ARE),
        {"owner_assigns": True},
        when=true(W.owner_assigns),
        unless=true(W.rights_unaffected),
        protects="visitors whose counterpart changes",
        not_so=[{"owner_assigns": False}, {"rights_unaffected": True}],
        unknown=["owner_assigns", "rights_unaffected"],
    ),
    _term(
        "law_and_courts",
        "The terms stand under the law of England and Wales and its courts",
        "WT-07",
        owed(SiteDuty.USE_ENGLISH_COURTS),
        {},
        not_encoded=(
            "severability, no waiver, the whole agreement, and that nobody else has rights under it: they decide no case alone",
            "a change of the terms, which holds from its publication on",
            "a consumer's own courts and mandatory law, which a choice in terms may not take away",
        ),
    ),
)
