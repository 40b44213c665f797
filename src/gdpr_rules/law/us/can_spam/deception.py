"""15 USC 7704(a)(1) and (2): true headers, and subject lines that do not mislead."""

from datetime import date

import attrs

from gdpr_rules.facts.message import Message, Permission, Sending, SendingDuty
from gdpr_rules.instruments.us import CAN_SPAM, FTC_RULE
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import true
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled
from gdpr_rules.law.us.can_spam.commercial import COMMERCIAL, COMMERCIAL_UNLESS_TRANSACTIONAL

M = attrs.fields(Message)

HEADER = Rule(
    id="us.can_spam.header",
    title="Sender, routing and domain information is true, in commercial and transactional mail alike",
    protects="everyone who wants to know who is writing",
    cites=(CAN_SPAM.at("7704(a)(1)"), CAN_SPAM.at("7702(2)(A)"), FTC_RULE.at("316.3(a)(3)")),
    in_force=since(2004, 1, 1),
    when=COMMERCIAL_UNLESS_TRANSACTIONAL | true(M.transactional),
    unless=true(M.header_truthful),
    then=Sending(permission=Permission.FORBIDDEN, duties=frozenset({SendingDuty.TELL_TRUTH_IN_HEADER})),
    examples=(
        fires(
            "an offer under the name of a bank that did not send it",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=False,
                header_truthful=False,
            ),
        ),
        fires(
            "an order confirmation from a forged domain",
            Message(subject_country="US", commercial=False, transactional=True, header_truthful=False),
        ),
        silent(
            "a letter under a pen name that neither advertises nor confirms anything",
            Message(subject_country="US", commercial=False, transactional=False, header_truthful=False),
        ),
        silent(
            "a food bank's own appeal for donations, under the name of its founder",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=True,
                furthers_charitable_purpose=True,
                transactional=False,
                other_content=False,
                header_truthful=False,
            ),
        ),
        silent(
            "an offer from the sender's own domain, under its own name",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=False,
                header_truthful=True,
            ),
        ),
        silent(
            "a bulletin to readers under a pen name, with one advertisement",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=True,
                subject_line_reads_commercial=False,
                body_reads_commercial=False,
                header_truthful=False,
            ),
            on=date(2026, 3, 2),
        ),
        fires(
            "the same on the day before the rule on primary purpose took effect",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=True,
                subject_line_reads_commercial=False,
                body_reads_commercial=False,
                header_truthful=False,
            ),
            on=date(2005, 3, 27),
        ),
        silent(
            "the same on the day on which it took effect",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=True,
                subject_line_reads_commercial=False,
                body_reads_commercial=False,
                header_truthful=False,
            ),
            on=date(2005, 3, 28),
        ),
        fires(
            "a bulletin under a pen name, under a subject line that advertises",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=True,
                subject_line_reads_commercial=True,
                body_reads_commercial=False,
                header_truthful=False,
            ),
            on=date(2026, 3, 2),
        ),
        fires(
            "a bulletin under a pen name, which reads as advertising throughout",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=True,
                subject_line_reads_commercial=False,
                body_reads_commercial=True,
                header_truthful=False,
            ),
            on=date(2026, 3, 2),
        ),
        fires(
            "an offer under a pen name and nothing else",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=False,
                subject_line_reads_commercial=False,
                body_reads_commercial=False,
                header_truthful=False,
            ),
            on=date(2026, 3, 2),
        ),
        unsettled(
            "the agency sends through a relay whose entries have not been looked at",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=False,
            ),
            missing={"header_truthful"},
        ),
    ),
    clauses=("CC-01",),
)

SUBJECT_LINE = Rule(
    id="us.can_spam.subject_line",
    title="The subject line of a commercial message does not mislead about its content",
    protects="everyone who receives commercial e-mail, at work or at home",
    cites=(CAN_SPAM.at("7704(a)(2)"),),
    in_force=since(2004, 1, 1),
    when=COMMERCIAL,
    unless=true(M.subject_line_truthful),
    then=Sending(permission=Permission.FORBIDDEN, duties=frozenset({SendingDuty.TELL_TRUTH_IN_SUBJECT})),
    examples=(
        fires(
            "an offer under the subject line `Re: your invoice`",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=False,
                subject_line_truthful=False,
            ),
            on=date(2026, 3, 2),
        ),
        silent(
            "a chain letter under a misleading subject line, which promotes nothing",
            Message(subject_country="US", commercial=False, subject_line_truthful=False),
        ),
        silent(
            "a misleading subject line on an order confirmation, with an offer below it",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=True,
                subject_line_reads_commercial=False,
                transactional_content_first=True,
                subject_line_truthful=False,
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
                subject_line_truthful=False,
            ),
            on=date(2005, 3, 27),
        ),
        fires(
            "a misleading subject line on an order confirmation, under a subject line that advertises",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=True,
                subject_line_reads_commercial=True,
                transactional_content_first=True,
                subject_line_truthful=False,
            ),
            on=date(2026, 3, 2),
        ),
        fires(
            "a misleading subject line on an order confirmation, below the offer",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=True,
                subject_line_reads_commercial=False,
                transactional_content_first=False,
                subject_line_truthful=False,
            ),
            on=date(2026, 3, 2),
        ),
        silent(
            "a misleading subject line on a club's newsletter, with one advertisement",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=True,
                subject_line_reads_commercial=False,
                body_reads_commercial=False,
                subject_line_truthful=False,
            ),
            on=date(2026, 3, 2),
        ),
        fires(
            "a misleading subject line on a club's newsletter, under a subject line that advertises",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=True,
                subject_line_reads_commercial=True,
                body_reads_commercial=False,
                subject_line_truthful=False,
            ),
            on=date(2026, 3, 2),
        ),
        fires(
            "a misleading subject line on a club's newsletter, which reads as advertising throughout",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=True,
                subject_line_reads_commercial=False,
                body_reads_commercial=True,
                subject_line_truthful=False,
            ),
            on=date(2026, 3, 2),
        ),
        silent(
            "an offer under the subject line `Office chairs at half price`",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=False,
                subject_line_truthful=True,
            ),
        ),
        silent(
            "an animal shelter's own appeal for donations under the subject line `Re: your cat`",
            Message(
                subject_country="US",
                commercial=True,
                transactional=False,
                other_content=False,
                sender_is_charity=True,
                furthers_charitable_purpose=True,
                subject_line_truthful=False,
            ),
            on=date(2026, 3, 2),
        ),
        unsettled(
            "the subject line is still to be chosen",
            Message(subject_country="US", commercial=True, sender_is_charity=False, transactional=False, other_content=False),
            missing={"subject_line_truthful"},
        ),
    ),
    clauses=("CC-01",),
)

RULES = (
    HEADER,
    SUBJECT_LINE,
)
