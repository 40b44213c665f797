"""15 USC 7704(a)(3) and 16 CFR 316.5: the way to opt out of commercial e-mail."""

from datetime import date

import attrs

from gdpr_rules.facts.message import Message, Permission, Sending, SendingDuty
from gdpr_rules.instruments.us import CAN_SPAM
from gdpr_rules.kernel.citations import figure, since
from gdpr_rules.kernel.conditions import at_least, true
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled
from gdpr_rules.law.us.can_spam.commercial import COMMERCIAL

M = attrs.fields(Message)

OPT_OUT_DAYS = figure("days for which an opt-out has to keep working", 30, date(2004, 1, 1), CAN_SPAM.at("7704(a)(3)(A)(ii)"))

OPT_OUT = Rule(
    id="us.can_spam.opt_out",
    title="A commercial message states clearly how to opt out, and gives a working way to do so",
    protects="everyone who receives commercial e-mail, at work or at home",
    cites=(CAN_SPAM.at("7704(a)(3)(A)"), CAN_SPAM.at("7704(a)(5)(A)(ii)")),
    in_force=since(2004, 1, 1),
    when=COMMERCIAL,
    unless=true(M.opt_out_offered),
    then=Sending(permission=Permission.FORBIDDEN, duties=frozenset({SendingDuty.OFFER_OPT_OUT})),
    examples=(
        fires(
            "an offer without a way to opt out",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=False,
                opt_out_offered=False,
            ),
            on=date(2026, 3, 2),
        ),
        silent(
            "a personal letter, which needs no way to opt out",
            Message(subject_country="US", commercial=False, opt_out_offered=False),
        ),
        silent(
            "a booking confirmation without a way to opt out, with an offer below it",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=True,
                subject_line_reads_commercial=False,
                transactional_content_first=True,
                opt_out_offered=False,
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
                opt_out_offered=False,
            ),
            on=date(2005, 3, 27),
        ),
        fires(
            "a booking confirmation without a way to opt out, under a subject line that advertises",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=True,
                subject_line_reads_commercial=True,
                transactional_content_first=True,
                opt_out_offered=False,
            ),
            on=date(2026, 3, 2),
        ),
        fires(
            "a booking confirmation without a way to opt out, below the offer",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=True,
                subject_line_reads_commercial=False,
                transactional_content_first=False,
                opt_out_offered=False,
            ),
            on=date(2026, 3, 2),
        ),
        silent(
            "a trade association's bulletin without a way to opt out, with one advertisement",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=True,
                subject_line_reads_commercial=False,
                body_reads_commercial=False,
                opt_out_offered=False,
            ),
            on=date(2026, 3, 2),
        ),
        fires(
            "a trade association's bulletin without a way to opt out, under a subject line that advertises",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=True,
                subject_line_reads_commercial=True,
                body_reads_commercial=False,
                opt_out_offered=False,
            ),
            on=date(2026, 3, 2),
        ),
        fires(
            "a trade association's bulletin without a way to opt out, which reads as advertising throughout",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=True,
                subject_line_reads_commercial=False,
                body_reads_commercial=True,
                opt_out_offered=False,
            ),
            on=date(2026, 3, 2),
        ),
        silent(
            "an offer with an unsubscribe link in plain sight",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=False,
                opt_out_offered=True,
            ),
        ),
        silent(
            "an animal shelter's own appeal for donations, without a way to opt out",
            Message(
                subject_country="US",
                commercial=True,
                transactional=False,
                other_content=False,
                sender_is_charity=True,
                furthers_charitable_purpose=True,
                opt_out_offered=False,
            ),
            on=date(2026, 3, 2),
        ),
        unsettled(
            "the template has a link, and it was not tried out",
            Message(subject_country="US", commercial=True, sender_is_charity=False, transactional=False, other_content=False),
            missing={"opt_out_offered"},
        ),
    ),
    clauses=("CC-01", "CC-05"),
)

OPT_OUT_OPEN = Rule(
    id="us.can_spam.opt_out_open",
    title="The way to opt out keeps working for at least thirty days after sending",
    protects="recipients who read their mail late",
    cites=(CAN_SPAM.at("7704(a)(3)(A)(ii)"),),
    in_force=since(2004, 1, 1),
    when=COMMERCIAL,
    unless=at_least(M.opt_out_days_open, OPT_OUT_DAYS),
    then=Sending(permission=Permission.FORBIDDEN, duties=frozenset({SendingDuty.KEEP_OPT_OUT_OPEN})),
    examples=(
        fires(
            "the unsubscribe page of a trade fair's offer is closed after 29 days",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=False,
                opt_out_days_open=29,
            ),
            on=date(2026, 3, 2),
        ),
        silent(
            "a rota sent round a club, with a page that closes after 29 days",
            Message(subject_country="US", commercial=False, opt_out_days_open=29),
        ),
        silent(
            "a ticket confirmation with a page that closes after 29 days, with an offer below it",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=True,
                subject_line_reads_commercial=False,
                transactional_content_first=True,
                opt_out_days_open=29,
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
                opt_out_days_open=29,
            ),
            on=date(2005, 3, 27),
        ),
        fires(
            "a ticket confirmation with a page that closes after 29 days, under a subject line that advertises",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=True,
                subject_line_reads_commercial=True,
                transactional_content_first=True,
                opt_out_days_open=29,
            ),
            on=date(2026, 3, 2),
        ),
        fires(
            "a ticket confirmation with a page that closes after 29 days, below the offer",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=True,
                subject_line_reads_commercial=False,
                transactional_content_first=False,
                opt_out_days_open=29,
            ),
            on=date(2026, 3, 2),
        ),
        silent(
            "a museum's letter to its friends with a page that closes after 29 days, with one advertisement",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=True,
                subject_line_reads_commercial=False,
                body_reads_commercial=False,
                opt_out_days_open=29,
            ),
            on=date(2026, 3, 2),
        ),
        fires(
            "a museum's letter to its friends with a page that closes after 29 days, under a subject line that advertises",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=True,
                subject_line_reads_commercial=True,
                body_reads_commercial=False,
                opt_out_days_open=29,
            ),
            on=date(2026, 3, 2),
        ),
        fires(
            "a museum's letter to its friends with a page that closes after 29 days, which reads as advertising throughout",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=True,
                subject_line_reads_commercial=False,
                body_reads_commercial=True,
                opt_out_days_open=29,
            ),
            on=date(2026, 3, 2),
        ),
        silent(
            "the unsubscribe page is kept for 30 days",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=False,
                opt_out_days_open=30,
            ),
        ),
        silent(
            "an animal shelter's own appeal for donations, whose page to unsubscribe closes after a week",
            Message(
                subject_country="US",
                commercial=True,
                transactional=False,
                other_content=False,
                sender_is_charity=True,
                furthers_charitable_purpose=True,
                opt_out_days_open=7,
            ),
            on=date(2026, 3, 2),
        ),
        unsettled(
            "the campaign's contract does not say how long the page is kept",
            Message(subject_country="US", commercial=True, sender_is_charity=False, transactional=False, other_content=False),
            missing={"opt_out_days_open"},
        ),
    ),
    clauses=("CC-01",),
    not_encoded=("a passing outage beyond the sender's control, mended in reasonable time, is excused",),
)

RULES = (
    OPT_OUT,
    OPT_OUT_OPEN,
)
