"""16 CFR 316.2(m) and 47 CFR 64.3100: several advertisers in one message, and mail to wireless domains."""

from datetime import date

import attrs

from gdpr_rules.facts.message import Message, Permission, Sending, SendingDuty
from gdpr_rules.instruments.us import FCC_RULE, FTC_RULE
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import true
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled
from gdpr_rules.law.us.can_spam.commercial import COMMERCIAL

M = attrs.fields(Message)

SEVERAL_ADVERTISERS = Rule(
    id="us.can_spam.several_advertisers",
    title="Where several companies advertise, one of them is the designated sender, or each complies",
    protects="recipients who could not tell whom to ask to stop",
    cites=(FTC_RULE.at("316.2(m)"),),
    in_force=since(2008, 7, 7),
    when=COMMERCIAL & true(M.several_advertisers),
    unless=true(M.sole_sender_designated) | true(M.every_advertiser_complies),
    then=Sending(permission=Permission.FORBIDDEN, duties=frozenset({SendingDuty.SETTLE_SENDER_ROLE})),
    examples=(
        fires(
            "three shops advertise together, and none is the sender",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=False,
                several_advertisers=True,
                sole_sender_designated=False,
                every_advertiser_complies=False,
            ),
            on=date(2026, 3, 2),
        ),
        silent(
            "three friends send out an invitation together",
            Message(
                subject_country="US",
                commercial=False,
                several_advertisers=True,
                sole_sender_designated=False,
                every_advertiser_complies=False,
            ),
        ),
        silent(
            "a joint booking confirmation of an airline and a hotel, with an offer below it",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=True,
                subject_line_reads_commercial=False,
                transactional_content_first=True,
                several_advertisers=True,
                sole_sender_designated=False,
                every_advertiser_complies=False,
            ),
            on=date(2008, 7, 7),
        ),
        fires(
            "a joint booking confirmation of an airline and a hotel, under a subject line that advertises",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=True,
                subject_line_reads_commercial=True,
                transactional_content_first=True,
                several_advertisers=True,
                sole_sender_designated=False,
                every_advertiser_complies=False,
            ),
            on=date(2026, 3, 2),
        ),
        fires(
            "a joint booking confirmation of an airline and a hotel, below the offer",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=True,
                subject_line_reads_commercial=False,
                transactional_content_first=False,
                several_advertisers=True,
                sole_sender_designated=False,
                every_advertiser_complies=False,
            ),
            on=date(2026, 3, 2),
        ),
        silent(
            "a letter of three clubs, with one advertisement",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=True,
                subject_line_reads_commercial=False,
                body_reads_commercial=False,
                several_advertisers=True,
                sole_sender_designated=False,
                every_advertiser_complies=False,
            ),
            on=date(2026, 3, 2),
        ),
        fires(
            "a letter of three clubs, under a subject line that advertises",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=True,
                subject_line_reads_commercial=True,
                body_reads_commercial=False,
                several_advertisers=True,
                sole_sender_designated=False,
                every_advertiser_complies=False,
            ),
            on=date(2026, 3, 2),
        ),
        fires(
            "a letter of three clubs, which reads as advertising throughout",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=True,
                subject_line_reads_commercial=False,
                body_reads_commercial=True,
                several_advertisers=True,
                sole_sender_designated=False,
                every_advertiser_complies=False,
            ),
            on=date(2026, 3, 2),
        ),
        silent(
            "one of the shops alone stands in the sender line and meets the sender's duties",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=False,
                several_advertisers=True,
                sole_sender_designated=True,
                every_advertiser_complies=False,
            ),
        ),
        silent(
            "each of the shops meets the sender's duties for itself",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=False,
                several_advertisers=True,
                sole_sender_designated=False,
                every_advertiser_complies=True,
            ),
        ),
        silent(
            "one shop advertises for itself",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=False,
                several_advertisers=False,
                sole_sender_designated=False,
                every_advertiser_complies=False,
            ),
        ),
        unsettled(
            "a joint offer, and the agreement between the shops has not been seen",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=False,
                several_advertisers=True,
            ),
            missing={"sole_sender_designated", "every_advertiser_complies"},
        ),
    ),
    clauses=("CC-01",),
)

WIRELESS_ADDRESS = Rule(
    id="us.can_spam.wireless_address",
    title="A commercial message to a wireless domain needs express prior authorisation",
    protects="people who pay for, or are woken by, mail to their telephones",
    cites=(FCC_RULE.at("64.3100"),),
    in_force=since(2004, 10, 18),
    when=COMMERCIAL & true(M.wireless_address),
    unless=true(M.wireless_authorised),
    then=Sending(
        permission=Permission.FORBIDDEN, consent_required=True, duties=frozenset({SendingDuty.OBTAIN_WIRELESS_AUTHORISATION})
    ),
    examples=(
        fires(
            "an offer to an address on the official list of wireless domains",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=False,
                wireless_address=True,
                wireless_authorised=False,
            ),
            on=date(2026, 3, 2),
        ),
        silent(
            "a friend's message to a telephone's address",
            Message(subject_country="US", commercial=False, wireless_address=True, wireless_authorised=False),
        ),
        silent(
            "a pharmacy's notice that an order is ready, to a telephone's address, with an offer below it",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=True,
                subject_line_reads_commercial=False,
                transactional_content_first=True,
                wireless_address=True,
                wireless_authorised=False,
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
                wireless_address=True,
                wireless_authorised=False,
            ),
            on=date(2005, 3, 27),
        ),
        fires(
            "a pharmacy's notice that an order is ready, to a telephone's address, under a subject line that advertises",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=True,
                subject_line_reads_commercial=True,
                transactional_content_first=True,
                wireless_address=True,
                wireless_authorised=False,
            ),
            on=date(2026, 3, 2),
        ),
        fires(
            "a pharmacy's notice that an order is ready, to a telephone's address, below the offer",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=True,
                subject_line_reads_commercial=False,
                transactional_content_first=False,
                wireless_address=True,
                wireless_authorised=False,
            ),
            on=date(2026, 3, 2),
        ),
        silent(
            "a weather bulletin to a telephone's address, with one advertisement",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=True,
                subject_line_reads_commercial=False,
                body_reads_commercial=False,
                wireless_address=True,
                wireless_authorised=False,
            ),
            on=date(2026, 3, 2),
        ),
        fires(
            "a weather bulletin to a telephone's address, under a subject line that advertises",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=True,
                subject_line_reads_commercial=True,
                body_reads_commercial=False,
                wireless_address=True,
                wireless_authorised=False,
            ),
            on=date(2026, 3, 2),
        ),
        fires(
            "a weather bulletin to a telephone's address, which reads as advertising throughout",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=True,
                subject_line_reads_commercial=False,
                body_reads_commercial=True,
                wireless_address=True,
                wireless_authorised=False,
            ),
            on=date(2026, 3, 2),
        ),
        silent(
            "the subscriber had signed an authorisation for such offers",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=False,
                wireless_address=True,
                wireless_authorised=True,
            ),
        ),
        silent(
            "an ordinary address, which is not on the list",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=False,
                wireless_address=False,
                wireless_authorised=False,
            ),
        ),
        unsettled(
            "the official list of domains was not consulted",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=False,
                wireless_authorised=False,
            ),
            missing={"wireless_address"},
        ),
    ),
    clauses=("CC-01",),
)

RULES = (
    SEVERAL_ADVERTISERS,
    WIRELESS_ADDRESS,
)
