"""16 CFR 316.5: opting out takes no fee, no further data and one step."""

from datetime import date

import attrs

from gdpr_rules.facts.message import Message, Permission, Sending, SendingDuty
from gdpr_rules.instruments.us import FTC_RULE
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import true
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled
from gdpr_rules.law.us.can_spam.commercial import COMMERCIAL

M = attrs.fields(Message)

OPT_OUT_UNHINDERED = Rule(
    id="us.can_spam.opt_out_unhindered",
    title="Opting out takes no fee, no further data and no more than one step",
    protects="everyone who receives commercial e-mail, at work or at home",
    cites=(FTC_RULE.at("316.5"),),
    in_force=since(2008, 7, 7),
    when=COMMERCIAL,
    unless=true(M.opt_out_unhindered),
    then=Sending(permission=Permission.FORBIDDEN, duties=frozenset({SendingDuty.REMOVE_HURDLES})),
    examples=(
        fires(
            "an offer whose readers have to log in to opt out",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=False,
                opt_out_unhindered=False,
            ),
            on=date(2026, 3, 2),
        ),
        silent(
            "a school's notice to parents, who have to log in to leave the list",
            Message(subject_country="US", commercial=False, opt_out_unhindered=False),
        ),
        silent(
            "a renewal notice whose readers have to log in to opt out, with an offer below it",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=True,
                subject_line_reads_commercial=False,
                transactional_content_first=True,
                opt_out_unhindered=False,
            ),
            on=date(2008, 7, 7),
        ),
        fires(
            "a renewal notice whose readers have to log in to opt out, under a subject line that advertises",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=True,
                subject_line_reads_commercial=True,
                transactional_content_first=True,
                opt_out_unhindered=False,
            ),
            on=date(2026, 3, 2),
        ),
        fires(
            "a renewal notice whose readers have to log in to opt out, below the offer",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=True,
                subject_line_reads_commercial=False,
                transactional_content_first=False,
                opt_out_unhindered=False,
            ),
            on=date(2026, 3, 2),
        ),
        silent(
            "an alumni circular whose readers have to log in to opt out, with one advertisement",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=True,
                subject_line_reads_commercial=False,
                body_reads_commercial=False,
                opt_out_unhindered=False,
            ),
            on=date(2026, 3, 2),
        ),
        fires(
            "an alumni circular whose readers have to log in to opt out, under a subject line that advertises",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=True,
                subject_line_reads_commercial=True,
                body_reads_commercial=False,
                opt_out_unhindered=False,
            ),
            on=date(2026, 3, 2),
        ),
        fires(
            "an alumni circular whose readers have to log in to opt out, which reads as advertising throughout",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=True,
                subject_line_reads_commercial=False,
                body_reads_commercial=True,
                opt_out_unhindered=False,
            ),
            on=date(2026, 3, 2),
        ),
        silent(
            "one click on the link is enough",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=False,
                opt_out_unhindered=True,
            ),
        ),
        silent(
            "an animal shelter's own appeal for donations, whose readers have to log in to opt out",
            Message(
                subject_country="US",
                commercial=True,
                transactional=False,
                other_content=False,
                sender_is_charity=True,
                furthers_charitable_purpose=True,
                opt_out_unhindered=False,
            ),
            on=date(2026, 3, 2),
        ),
        fires(
            "the shelter's appeal also advertises the goods of a sponsor",
            Message(
                subject_country="US",
                commercial=True,
                transactional=False,
                other_content=False,
                sender_is_charity=True,
                furthers_charitable_purpose=False,
                opt_out_unhindered=False,
            ),
            on=date(2026, 3, 2),
        ),
        unsettled(
            "the client runs the unsubscribe page, and the agency has not seen it",
            Message(subject_country="US", commercial=True, sender_is_charity=False, transactional=False, other_content=False),
            missing={"opt_out_unhindered"},
        ),
    ),
    clauses=("CC-01",),
)

RULES = (OPT_OUT_UNHINDERED,)
