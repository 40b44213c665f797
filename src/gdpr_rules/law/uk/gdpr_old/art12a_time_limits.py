"""UK GDPR Articles 12(3) and 12A: one month from the latest of receipt, identity and fee, and what stops the clock."""

from datetime import date, timedelta
from typing import Any

import attrs

from gdpr_rules.clocks.conventions import BEGINNING_WITH
from gdpr_rules.clocks.deadlines import Deadline, Moment, Otherwise, Recount
from gdpr_rules.clocks.schedule import NEVER, PauseEnds
from gdpr_rules.facts.request import RECEIVED, Clarification, Handling, Right, RightsRequest
from gdpr_rules.instruments.eu import REGULATION_1182
from gdpr_rules.instruments.uk import DUAA, DUAA_COMMENCEMENT, ICO_ACCESS, UK_GDPR
from gdpr_rules.kernel.citations import figure, since
from gdpr_rules.kernel.conditions import Condition, before
from gdpr_rules.kernel.rules import Computed, Rule, fires, silent, unsettled
from gdpr_rules.law import time_limits as limits
from gdpr_rules.law.uk.gdpr_old.examples import reach, sample

R = attrs.fields(RightsRequest)

COMMENCED = date(2026, 2, 5)
ARTICLE_12A = figure("day on which Article 12A came into force", COMMENCED, COMMENCED, DUAA_COMMENCEMENT.at("reg 2"))
BEFORE_12A = figure("last days of Article 12(3) as it was", COMMENCED, date(2021, 1, 1), DUAA_COMMENCEMENT.at("reg 2"))
MONTH_AND_EXTENSION = {**limits.WITHIN_MONTHS, "refusal_by": Moment.FIRST}
NEW_STARTS = (
    limits.RECEIPT,
    limits.identity(UK_GDPR.at("Art 12A(2)(b)")),
    limits.fee_paid(UK_GDPR.at("Art 12A(2)(c)")),
)
NEW_PAUSES = (limits.clarification(UK_GDPR.at("Art 12A(5)")),)
GUIDANCE = ICO_ACCESS.at("time limits")
NEW_DEADLINE = Deadline(
    adds=Handling(),
    sets=MONTH_AND_EXTENSION,
    starts=NEW_STARTS,
    period=limits.ONE_MONTH,
    source=UK_GDPR.at("Art 12A(1)"),
    holidays=limits.HOLIDAYS,
    pauses=NEW_PAUSES,
    extension=limits.extension(limits.THREE_MONTHS, UK_GDPR.at("Art 12A(3)")),
    readings=(
        Recount(
            words="a month *beginning with* a day counts that day, as elsewhere in English law",
            cite=UK_GDPR.at("Art 12A(1)"),
            fields=("due",),
            period=BEGINNING_WITH.months(1),
            longer=BEGINNING_WITH.months(3),
        ),
        Otherwise(
            words="of the days on which a question is asked and answered only one is left out, as published calculators "
            "have it",
            cite=UK_GDPR.at("Art 12A(5)"),
            fields=("due",),
            starts=NEW_STARTS,
            pauses=NEW_PAUSES,
            pause_ends=PauseEnds.ONE_DAY,
        ),
    ),
)
OLD_DEADLINE = Deadline(
    adds=Handling(),
    sets=MONTH_AND_EXTENSION,
    starts=(limits.RECEIPT, limits.identity(GUIDANCE), limits.fee_paid(GUIDANCE)),
    period=limits.ONE_MONTH,
    source=UK_GDPR.at("Art 12(3)"),
    holidays=limits.HOLIDAYS,
    pauses=(limits.clarification(GUIDANCE),),
    pause_ends=PauseEnds.ONE_DAY,
    extension=limits.extension(limits.THREE_MONTHS, UK_GDPR.at("Art 12(3), second sentence")),
    readings=(
        Otherwise(
            words="the month runs from receipt, whatever is asked back",
            cite=UK_GDPR.at("Art 12(3)"),
            fields=("due",),
            starts=(limits.RECEIPT,),
        ),
    ),
)


def open_examples(earlier: dict[str, Any]) -> tuple[Any, ...]:
    """What stays open while something about the start of the clock, or about its pauses, is unknown."""

    def told(**facts: Any) -> RightsRequest:
        return sample(**{**earlier, **facts})

    confirmed = earlier.get("received", sample().received) + timedelta(days=9)
    return (
        fires("identity doubted, and confirmed later", told(identity_doubted=True, identity_confirmed=confirmed)),
        fires("a fee asked for, and paid later", told(fee_requested=True, fee_paid=confirmed)),
        fires(
            "doubts, a question and more time, one after the other",
            told(
                identity_doubted=True,
                identity_confirmed=confirmed,
                clarification=(Clarification(confirmed + timedelta(days=1), confirmed + timedelta(days=8)),),
                complex=True,
                extension_notified=confirmed + timedelta(days=20),
            ),
        ),
        fires("identity doubted, and not confirmed so far", told(identity_doubted=True, identity_confirmed=NEVER)),
        fires("a question asked and answered", told(clarification=(Clarification(confirmed, confirmed + timedelta(days=7)),))),
        unsettled(
            "doubted, and nobody knows when it was confirmed", told(identity_doubted=True), missing={"identity_confirmed"}
        ),
        unsettled(
            "proof came, and nobody knows whether there were doubts",
            told(identity_doubted=None, identity_confirmed=confirmed),
            missing={"identity_doubted"},
        ),
        unsettled("a fee asked for, and nobody knows when it was paid", told(fee_requested=True), missing={"fee_paid"}),
        unsettled(
            "a fee was paid, and nobody knows whether it was asked for",
            told(fee_requested=None, fee_paid=confirmed),
            missing={"fee_requested"},
        ),
        unsettled("nobody knows of questions", told(clarification=None), missing={"clarification"}),
        unsettled(
            "asked to *know*, and nobody knows of questions",
            told(right=Right.KNOW, clarification=None),
            missing={"clarification"},
        ),
        fires("erasure, where questions stop nothing", told(right=Right.ERASURE, clarification=None)),
    )


def _rule(name: str, title: str, when: Condition, then: Computed[Handling], **more: Any) -> Rule[Handling]:
    return Rule(
        id=f"uk.gdpr.{name}",
        title=title,
        protects="people who wait for an answer",
        when=limits.REQUEST & when,
        then=then,
        clauses=("PP-20", "PP-21"),
        **more,
    )


OLD_DAYS: dict[str, Any] = {"received": COMMENCED - timedelta(days=1)}
NEW_LIMIT = _rule(
    "art12a.time_limit",
    "A request is answered within a month of receipt, proof of identity and fee, or within three if told why in the first",
    ~before(RECEIVED, ARTICLE_12A),
    NEW_DEADLINE,
    cites=(
        UK_GDPR.at("Art 12A"),
        UK_GDPR.at("Art 12(3)"),
        UK_GDPR.at("Art 12(4)"),
        DUAA.at("s 76"),
        REGULATION_1182.at("Art 3"),
    ),
    in_force=since(2026, 2, 5),
    examples=(
        fires("a request for access", sample()),
        fires("complex, and the notice in time", sample(complex=True, extension_notified=date(2026, 9, 20))),
        fires("received on the day Article 12A came into force", sample(received=COMMENCED)),
        silent("received the day before", sample(**OLD_DAYS)),
        silent("asked the day before Article 12A was law", sample(received=COMMENCED), on=COMMENCED - timedelta(days=1)),
        fires("the day it became law", sample(received=COMMENCED), on=COMMENCED),
        silent("a complaint", sample(right=Right.COMPLAINT)),
        *limits.extension_examples(sample),
        *open_examples({}),
        *reach({}),
    ),
    not_encoded=(
        "without undue delay: the period is only the outer limit",
        "the transitional provisions of SI 2026/82 for requests received before 5 February 2026",
        "Article 12(4) can be read so that a refusal may use an extended period: the first period is taken",
        "several pauses: days that they share are counted once, which the Act does not say",
    ),
)
OLD_LIMIT = _rule(
    "art12.time_limit",
    "A request received before Article 12A is answered within a month, as the Information Commissioner counted it",
    before(RECEIVED, BEFORE_12A),
    OLD_DEADLINE,
    cites=(UK_GDPR.at("Art 12(3)"), UK_GDPR.at("Art 12(4)"), ICO_ACCESS.at("time limits"), REGULATION_1182.at("Art 3")),
    in_force=since(2021, 1, 1),
    examples=(
        fires("a request for access", sample(**OLD_DAYS)),
        silent("received on the day Article 12A came into force", sample(received=COMMENCED)),
        silent("the day before the UK GDPR was law", sample(**OLD_DAYS), on=date(2020, 12, 31)),
        fires("the day it became law", sample(**OLD_DAYS), on=date(2021, 1, 1)),
        silent("a complaint", sample(**OLD_DAYS, right=Right.COMPLAINT)),
        *limits.extension_examples(lambda **facts: sample(**{**OLD_DAYS, **facts})),
        *open_examples(OLD_DAYS),
        *reach(OLD_DAYS),
    ),
    not_encoded=("without undue delay: the month is only the outer limit",),
)

RULES = (NEW_LIMIT, OLD_LIMIT)
