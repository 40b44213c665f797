"""15 USC 7704(d) and 16 CFR 316.4: the mark on sexually oriented material."""

from datetime import date

import attrs

from gdpr_rules.facts.message import Message, Permission, Sending, SendingDuty
from gdpr_rules.instruments.us import CAN_SPAM, FTC_RULE
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import true
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled
from gdpr_rules.law.us.can_spam.commercial import COMMERCIAL, CONSENT

M = attrs.fields(Message)

SEXUAL_CONTENT = Rule(
    id="us.can_spam.sexual_content",
    title="Sexually oriented material carries the prescribed mark, unless the recipient had agreed to it",
    protects="recipients who do not want to come upon such material",
    cites=(CAN_SPAM.at("7704(d)"), CAN_SPAM.at("7702(1)"), FTC_RULE.at("316.4")),
    in_force=since(2004, 5, 19),
    when=COMMERCIAL & true(M.sexually_explicit),
    unless=true(M.sexual_content_marked) | CONSENT,
    then=Sending(permission=Permission.FORBIDDEN, duties=frozenset({SendingDuty.MARK_SEXUAL_CONTENT})),
    examples=(
        fires(
            "an unmarked offer of adult films",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=False,
                sexually_explicit=True,
                sexual_content_marked=False,
                consented=False,
            ),
            on=date(2026, 3, 2),
        ),
        silent(
            "an unmarked private letter",
            Message(
                subject_country="US", commercial=False, sexually_explicit=True, sexual_content_marked=False, consented=False
            ),
        ),
        silent(
            "an adult shop's unmarked order confirmation, with an offer below it",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=True,
                subject_line_reads_commercial=False,
                transactional_content_first=True,
                sexually_explicit=True,
                sexual_content_marked=False,
                consented=False,
            ),
            on=date(2005, 3, 28),
        ),
        fires(
            "the same on the day before the rule on primary purpose took effect",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=True,
                subject_line_reads_commercial=False,
                transactional_content_first=True,
                sexually_explicit=True,
                sexual_content_marked=False,
                consented=False,
            ),
            on=date(2005, 3, 27),
        ),
        fires(
            "an adult shop's unmarked order confirmation, under a subject line that advertises",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=True,
                subject_line_reads_commercial=True,
                transactional_content_first=True,
                sexually_explicit=True,
                sexual_content_marked=False,
                consented=False,
            ),
            on=date(2026, 3, 2),
        ),
        unsettled(
            "an adult shop's unmarked order confirmation with an article, whose layout has not been seen",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=True,
                subject_line_reads_commercial=False,
                sexually_explicit=True,
                sexual_content_marked=False,
                consented=False,
                other_content=True,
                body_reads_commercial=False,
            ),
            missing={"transactional_content_first"},
            on=date(2026, 3, 2),
        ),
        silent(
            "an adult magazine's unmarked letter to readers, with one advertisement",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=True,
                subject_line_reads_commercial=False,
                body_reads_commercial=False,
                sexually_explicit=True,
                sexual_content_marked=False,
                consented=False,
            ),
            on=date(2026, 3, 2),
        ),
        fires(
            "an adult magazine's unmarked letter to readers, under a subject line that advertises",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=True,
                subject_line_reads_commercial=True,
                body_reads_commercial=False,
                sexually_explicit=True,
                sexual_content_marked=False,
                consented=False,
            ),
            on=date(2026, 3, 2),
        ),
        fires(
            "an adult magazine's unmarked letter to readers, which reads as advertising throughout",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=True,
                subject_line_reads_commercial=False,
                body_reads_commercial=True,
                sexually_explicit=True,
                sexual_content_marked=False,
                consented=False,
            ),
            on=date(2026, 3, 2),
        ),
        silent(
            "an offer that holds no such material",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=False,
                sexually_explicit=False,
                sexual_content_marked=False,
                consented=False,
            ),
        ),
        silent(
            "an offer whose subject line begins with the prescribed mark",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=False,
                sexually_explicit=True,
                sexual_content_marked=True,
                consented=False,
            ),
        ),
        silent(
            "an offer to a subscriber who had asked for it",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=False,
                sexually_explicit=True,
                sexual_content_marked=False,
                consented=True,
                consent_covers_offer=True,
            ),
        ),
    ),
    clauses=("CC-01",),
)

RULES = (SEXUAL_CONTENT,)
