"""15 USC 7704(a)(4)(A)(iv): the address of a recipient who opted out is not passed on."""

from datetime import date

import attrs

from gdpr_rules.facts.message import Message, Sending, SendingDuty
from gdpr_rules.instruments.us import CAN_SPAM
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import true
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled
from gdpr_rules.law.us.can_spam.commercial import COMMERCIAL

M = attrs.fields(Message)

ADDRESS_KEPT_PRIVATE = Rule(
    id="us.can_spam.address_kept_private",
    title="The address of a recipient who opted out is not sold, exchanged or otherwise passed on",
    protects="recipients who opted out",
    cites=(CAN_SPAM.at("7704(a)(4)(A)(iv)"),),
    in_force=since(2004, 1, 1),
    when=COMMERCIAL & (true(M.objected) | true(M.suppressed)),
    then=Sending(duties=frozenset({SendingDuty.KEEP_ADDRESS_PRIVATE})),
    examples=(
        fires(
            "an offer to a recipient who opted out",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=False,
                objected=True,
                suppressed=False,
            ),
            on=date(2026, 3, 2),
        ),
        silent(
            "a reply to a complaint by someone who opted out",
            Message(subject_country="US", commercial=False, objected=True, suppressed=False),
        ),
        silent(
            "a recall notice to someone who opted out, with an offer below it",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=True,
                subject_line_reads_commercial=False,
                transactional_content_first=True,
                objected=True,
                suppressed=False,
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
                objected=True,
                suppressed=False,
            ),
            on=date(2005, 3, 27),
        ),
        fires(
            "a recall notice to someone who opted out, under a subject line that advertises",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=True,
                subject_line_reads_commercial=True,
                transactional_content_first=True,
                objected=True,
                suppressed=False,
            ),
            on=date(2026, 3, 2),
        ),
        fires(
            "a recall notice to someone who opted out, below the offer",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=True,
                subject_line_reads_commercial=False,
                transactional_content_first=False,
                objected=True,
                suppressed=False,
            ),
            on=date(2026, 3, 2),
        ),
        silent(
            "a library's letter to someone who opted out, with one advertisement",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=True,
                subject_line_reads_commercial=False,
                body_reads_commercial=False,
                objected=True,
                suppressed=False,
            ),
            on=date(2026, 3, 2),
        ),
        fires(
            "a library's letter to someone who opted out, under a subject line that advertises",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=True,
                subject_line_reads_commercial=True,
                body_reads_commercial=False,
                objected=True,
                suppressed=False,
            ),
            on=date(2026, 3, 2),
        ),
        fires(
            "a library's letter to someone who opted out, which reads as advertising throughout",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=True,
                subject_line_reads_commercial=False,
                body_reads_commercial=True,
                objected=True,
                suppressed=False,
            ),
            on=date(2026, 3, 2),
        ),
        silent(
            "an offer to a recipient who did not opt out",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=False,
                objected=False,
                suppressed=False,
            ),
        ),
        fires(
            "the address is on the exclusion list, which no longer shows who opted out",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=False,
                objected=False,
                suppressed=True,
            ),
            on=date(2026, 3, 2),
        ),
        unsettled(
            "the opt-outs received by the client were not passed to the agency, whose own list was screened",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=False,
                suppressed=False,
            ),
            missing={"objected"},
        ),
    ),
    clauses=("CC-01",),
)

RULES = (ADDRESS_KEPT_PRIVATE,)
