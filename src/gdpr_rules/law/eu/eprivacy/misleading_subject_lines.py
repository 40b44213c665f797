"""Misleading subject lines where the law on e-mail does not speak of them: the laws of the states on misleading advertising."""

from datetime import date

import attrs

from gdpr_rules.facts.message import Message, Permission, Sending, SendingDuty
from gdpr_rules.figures.places import FRANCE
from gdpr_rules.instruments.eu import MISLEADING_ADVERTISING, UNFAIR_PRACTICES
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import one_of, open_question, true
from gdpr_rules.kernel.rules import Rule, silent, unsettled
from gdpr_rules.law.eu.eprivacy.common import MARKETING, RECIPIENT_THERE

M = attrs.fields(Message)

OWN_RULE = one_of(M.subject_country, FRANCE | {"DE", "LI"})
"""Countries whose law on e-mail itself speaks of the subject line."""

SUBJECT_LINE = Rule(
    id="eu.eprivacy.advertising.subject_line",
    title="It is not settled whether a misleading subject line makes marketing e-mail unlawful; it is treated as if it did",
    protects="everyone who opens a message for what its subject line promises, companies included",
    cites=(UNFAIR_PRACTICES.at("Art 6(1)"), MISLEADING_ADVERTISING.at("Arts 2(b), 3")),
    in_force=since(2018, 5, 25),
    when=MARKETING
    & RECIPIENT_THERE
    & ~OWN_RULE
    & open_question("what this country's law against misleading advertising says of a misleading subject line"),
    unless=true(M.subject_line_truthful),
    then=Sending(permission=Permission.FORBIDDEN, duties=frozenset({SendingDuty.TELL_TRUTH_IN_SUBJECT})),
    examples=(
        unsettled(
            "an offer of insurance to a firm in Liège under the subject line `Your parcel`",
            Message(subject_country="BE", commercial=True, subject_line_truthful=False),
            on=date(2026, 3, 2),
        ),
        silent(
            "an offer of insurance under the subject line `Insurance for your vans`",
            Message(subject_country="BE", commercial=True, subject_line_truthful=True),
        ),
        silent(
            "a joke among colleagues under the subject line `Your parcel`",
            Message(subject_country="BE", commercial=False, subject_line_truthful=False),
        ),
        silent(
            "the same offer to a reader in America, with an employer in Liège: the rule for subscribers answers",
            Message(
                subject_country="US",
                subscriber_elsewhere=True,
                subscriber_country="BE",
                commercial=True,
                subject_line_truthful=False,
            ),
        ),
        silent(
            "the same offer to a firm in Kassel: there the law on e-mail itself speaks of the subject line",
            Message(subject_country="DE", commercial=True, subject_line_truthful=False),
        ),
        unsettled(
            "the subject line is still to be chosen",
            Message(subject_country="BE", commercial=True),
            missing={"subject_line_truthful"},
        ),
    ),
    not_encoded=(
        "the laws by which the states carried out the two directives, which were not read",
        "that the deception has to be likely to affect what the recipient decides",
        "misleading statements elsewhere in the message",
    ),
)

RULES = (SUBJECT_LINE,)
