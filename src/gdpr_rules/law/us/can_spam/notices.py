"""15 USC 7704(a)(5): what a commercial message has to show."""

from datetime import date

import attrs

from gdpr_rules.facts.message import Message, Permission, Sending, SendingDuty
from gdpr_rules.instruments.us import CAN_SPAM, FTC_RULE
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import true
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled
from gdpr_rules.law.us.can_spam.commercial import COMMERCIAL, CONSENT

M = attrs.fields(Message)

ADVERTISEMENT_NOTICE = Rule(
    id="us.can_spam.advertisement_notice",
    title="A commercial message is clearly identified as an advertisement, unless the recipient had agreed to it",
    protects="everyone who receives commercial e-mail, at work or at home",
    cites=(CAN_SPAM.at("7704(a)(5)(A)(i)"), CAN_SPAM.at("7704(a)(5)(B)"), CAN_SPAM.at("7702(1)")),
    in_force=since(2004, 1, 1),
    when=COMMERCIAL,
    unless=true(M.identified_as_advertisement) | CONSENT,
    then=Sending(permission=Permission.FORBIDDEN, duties=frozenset({SendingDuty.LABEL_ADVERTISEMENT})),
    examples=(
        fires(
            "an offer to a cold list that poses as news",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=False,
                identified_as_advertisement=False,
                consented=False,
            ),
            on=date(2026, 3, 2),
        ),
        silent(
            "a press release that promotes nothing",
            Message(subject_country="US", commercial=False, identified_as_advertisement=False, consented=False),
        ),
        silent(
            "an insurer's notice of cover that does not say it also advertises, with an offer below it",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=True,
                subject_line_reads_commercial=False,
                transactional_content_first=True,
                identified_as_advertisement=False,
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
                identified_as_advertisement=False,
                consented=False,
            ),
            on=date(2005, 3, 27),
        ),
        fires(
            "an insurer's notice of cover that does not say it also advertises, under a subject line that advertises",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=True,
                subject_line_reads_commercial=True,
                transactional_content_first=True,
                identified_as_advertisement=False,
                consented=False,
            ),
            on=date(2026, 3, 2),
        ),
        fires(
            "an insurer's notice of cover that does not say it also advertises, below the offer",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=True,
                subject_line_reads_commercial=False,
                transactional_content_first=False,
                identified_as_advertisement=False,
                consented=False,
            ),
            on=date(2026, 3, 2),
        ),
        silent(
            "a research digest that does not say it also advertises, with one advertisement",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=True,
                subject_line_reads_commercial=False,
                body_reads_commercial=False,
                identified_as_advertisement=False,
                consented=False,
            ),
            on=date(2026, 3, 2),
        ),
        fires(
            "a research digest that does not say it also advertises, under a subject line that advertises",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=True,
                subject_line_reads_commercial=True,
                body_reads_commercial=False,
                identified_as_advertisement=False,
                consented=False,
            ),
            on=date(2026, 3, 2),
        ),
        fires(
            "a research digest that does not say it also advertises, which reads as advertising throughout",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=True,
                subject_line_reads_commercial=False,
                body_reads_commercial=True,
                identified_as_advertisement=False,
                consented=False,
            ),
            on=date(2026, 3, 2),
        ),
        silent(
            "an offer that calls itself an advertisement",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=False,
                identified_as_advertisement=True,
                consented=False,
            ),
        ),
        silent(
            "an offer to a recipient who had asked for such offers",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=False,
                identified_as_advertisement=False,
                consented=True,
                consent_covers_offer=True,
            ),
        ),
        unsettled(
            "an offer to a list whose consents have not been checked",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=False,
                identified_as_advertisement=False,
            ),
            missing={"consented", "consent_covers_offer"},
        ),
    ),
    clauses=("CC-01",),
)

POSTAL_ADDRESS = Rule(
    id="us.can_spam.postal_address",
    title="A commercial message gives the sender's valid physical postal address",
    protects="everyone who receives commercial e-mail, at work or at home",
    cites=(CAN_SPAM.at("7704(a)(5)(A)(iii)"), FTC_RULE.at("316.2(p)")),
    in_force=since(2004, 1, 1),
    when=COMMERCIAL,
    unless=true(M.postal_address_given),
    then=Sending(permission=Permission.FORBIDDEN, duties=frozenset({SendingDuty.GIVE_POSTAL_ADDRESS})),
    examples=(
        fires(
            "an offer signed with a web address only",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=False,
                postal_address_given=False,
            ),
            on=date(2026, 3, 2),
        ),
        silent(
            "a neighbour's letter without a postal address",
            Message(subject_country="US", commercial=False, postal_address_given=False),
        ),
        silent(
            "a hotel's booking confirmation without a postal address, with an offer below it",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=True,
                subject_line_reads_commercial=False,
                transactional_content_first=True,
                postal_address_given=False,
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
                postal_address_given=False,
            ),
            on=date(2005, 3, 27),
        ),
        fires(
            "a hotel's booking confirmation without a postal address, under a subject line that advertises",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=True,
                subject_line_reads_commercial=True,
                transactional_content_first=True,
                postal_address_given=False,
            ),
            on=date(2026, 3, 2),
        ),
        fires(
            "a hotel's booking confirmation without a postal address, below the offer",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=True,
                subject_line_reads_commercial=False,
                transactional_content_first=False,
                postal_address_given=False,
            ),
            on=date(2026, 3, 2),
        ),
        silent(
            "a theatre's programme letter without a postal address, with one advertisement",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=True,
                subject_line_reads_commercial=False,
                body_reads_commercial=False,
                postal_address_given=False,
            ),
            on=date(2026, 3, 2),
        ),
        fires(
            "a theatre's programme letter without a postal address, under a subject line that advertises",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=True,
                subject_line_reads_commercial=True,
                body_reads_commercial=False,
                postal_address_given=False,
            ),
            on=date(2026, 3, 2),
        ),
        fires(
            "a theatre's programme letter without a postal address, which reads as advertising throughout",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=True,
                subject_line_reads_commercial=False,
                body_reads_commercial=True,
                postal_address_given=False,
            ),
            on=date(2026, 3, 2),
        ),
        silent(
            "an offer that gives a registered post office box",
            Message(
                subject_country="US",
                commercial=True,
                sender_is_charity=False,
                transactional=False,
                other_content=False,
                postal_address_given=True,
            ),
        ),
        silent(
            "an animal shelter's own appeal for donations, without a postal address",
            Message(
                subject_country="US",
                commercial=True,
                transactional=False,
                other_content=False,
                sender_is_charity=True,
                furthers_charitable_purpose=True,
                postal_address_given=False,
            ),
            on=date(2026, 3, 2),
        ),
        unsettled(
            "the sender has moved, and the address in the template was not checked",
            Message(subject_country="US", commercial=True, sender_is_charity=False, transactional=False, other_content=False),
            missing={"postal_address_given"},
        ),
    ),
    clauses=("CC-01",),
)

RULES = (
    ADVERTISEMENT_NOTICE,
    POSTAL_ADDRESS,
)
