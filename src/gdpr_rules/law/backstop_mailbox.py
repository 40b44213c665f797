"""No law, no licence, where the subscriber of a mailbox is in another country than the person who reads it."""

from collections.abc import Iterable
from datetime import date, timedelta

import attrs

from gdpr_rules.facts.message import Message, Permission, Sending, SendingDuty
from gdpr_rules.instruments.library import LIBRARY
from gdpr_rules.kernel.citations import ALWAYS
from gdpr_rules.kernel.conditions import open_question, true
from gdpr_rules.kernel.rules import Rule, silent, unsettled
from gdpr_rules.law.covers import Covers, Side, about, place_covered

M = attrs.fields(Message)
ELSEWHERE = true(M.subscriber_elsewhere)


def rules(covers: Iterable[Covers]) -> tuple[Rule[Sending], ...]:
    """The backstop for the subscriber's country, where it is not the recipient's and none of these covers it."""
    covered = place_covered(about(covers, Message, Side.PERSON), "e-mail", M.subscriber_country)
    return (
        Rule(
            id="backstop.mailbox_place",
            title="Unless the law on e-mail of the subscriber's country has been encoded, the most protective answer is given "
            "and stays open",
            protects="subscribers in countries, and on days, that this library does not know the law of",
            cites=(LIBRARY.at("countries and days encoded"),),
            in_force=ALWAYS,
            when=ELSEWHERE & ~covered & open_question("the law on e-mail of the subscriber's country on that day"),
            then=Sending(
                permission=Permission.FORBIDDEN,
                consent_required=True,
                duties=frozenset({SendingDuty.FIND_OUT_LAW}),
                opt_out_within=timedelta(0),
            ),
            examples=(
                unsettled(
                    "an engineer in Lyon reads the mailbox of an employer in Japan",
                    Message(subject_country="FR", subscriber_elsewhere=True, subscriber_country="JP"),
                    on=date(2026, 11, 23),
                ),
                silent(
                    "the engineer's employer is in Germany",
                    Message(subject_country="FR", subscriber_elsewhere=True, subscriber_country="DE"),
                    on=date(2026, 11, 23),
                ),
                silent(
                    "a firm in Japan writes to its own office there: the recipient's country is another rule's matter",
                    Message(subject_country="JP", subscriber_elsewhere=False, subscriber_country="JP"),
                    on=date(2026, 11, 23),
                ),
                unsettled(
                    "the employer is abroad, and its country is not recorded",
                    Message(subject_country="FR", subscriber_elsewhere=True),
                    missing={"subscriber_country"},
                    on=date(2026, 11, 23),
                ),
                unsettled(
                    "it is not recorded whether the employer, of whom a branch in Japan is known, subscribes there",
                    Message(subject_country="FR", subscriber_country="JP"),
                    missing={"subscriber_elsewhere"},
                    on=date(2026, 11, 23),
                ),
                unsettled(
                    "an employer in Germany, on the day before the first for which the law there is encoded",
                    Message(subject_country="US", subscriber_elsewhere=True, subscriber_country="DE"),
                    on=date(2018, 5, 24),
                ),
                silent(
                    "an employer in Germany, on the first day for which the law there is encoded",
                    Message(subject_country="US", subscriber_elsewhere=True, subscriber_country="DE"),
                    on=date(2018, 5, 25),
                ),
            ),
            not_encoded=("the law on e-mail of every country that no regime here answers for",),
        ),
    )
