"""Article 3(1)(b) of the Unfair Competition Act: misleading subject lines, and single messages under another's name."""

from datetime import date

import attrs

from gdpr_rules.facts.message import Message, Permission, Sending, SendingDuty
from gdpr_rules.instruments.ch import SWISS_UWG
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import false, open_question, true
from gdpr_rules.kernel.rules import Rule, silent, unsettled

M = attrs.fields(Message)

ADVERTISING = true(M.commercial).named("advertising")

SUBJECT_LINE = Rule(
    id="ch.uwg.art3.subject_line",
    title="It is not settled whether a misleading subject line makes an advertisement unfair; it is treated as if it did",
    protects="everyone who opens a message for what its subject line promises, companies included",
    cites=(SWISS_UWG.at("Art 3(1)(b)"),),
    in_force=since(2007, 4, 1),
    when=ADVERTISING & open_question("whether a misleading subject line is a misleading statement on the offer"),
    unless=true(M.subject_line_truthful),
    then=Sending(permission=Permission.FORBIDDEN, duties=frozenset({SendingDuty.TELL_TRUTH_IN_SUBJECT})),
    examples=(
        unsettled(
            "an offer of insurance, written by hand to a firm in Zug, under the subject line `Your parcel`",
            Message(subject_country="CH", commercial=True, automated=False, subject_line_truthful=False),
            on=date(2026, 3, 2),
        ),
        silent(
            "an offer of insurance under the subject line `Insurance for your vans`",
            Message(subject_country="CH", commercial=True, automated=False, subject_line_truthful=True),
        ),
        silent(
            "a joke among colleagues under the subject line `Your parcel`",
            Message(subject_country="CH", commercial=False, automated=False, subject_line_truthful=False),
        ),
        unsettled(
            "the subject line is still to be chosen",
            Message(subject_country="CH", commercial=True, automated=True),
            missing={"subject_line_truthful"},
        ),
    ),
    not_encoded=("the time before 1 April 2007, though the provision is older",),
)

SINGLE_HEADER = Rule(
    id="ch.uwg.art3.single_header",
    title="It is not settled whether an advertisement written singly under a false name is unfair; it is treated as if it were",
    protects="people and companies who take a message to come from another",
    cites=(SWISS_UWG.at("Art 3(1)(b)"),),
    in_force=since(2007, 4, 1),
    when=ADVERTISING
    & false(M.automated)
    & open_question("whether a misleading header is a misleading statement of the sender on its own name or business"),
    unless=true(M.header_truthful),
    then=Sending(permission=Permission.FORBIDDEN, duties=frozenset({SendingDuty.TELL_TRUTH_IN_HEADER})),
    examples=(
        unsettled(
            "an offer written to one company by hand, under the name of a bank that did not send it",
            Message(subject_country="CH", commercial=True, automated=False, header_truthful=False),
            on=date(2026, 3, 2),
        ),
        silent(
            "an offer written by hand, under the sender's own name",
            Message(subject_country="CH", commercial=True, automated=False, header_truthful=True),
        ),
        silent(
            "a mass e-mail under the name of a bank, which another rule judges",
            Message(subject_country="CH", commercial=True, automated=True, header_truthful=False),
        ),
        silent(
            "a thank-you under a pen name, which advertises nothing",
            Message(subject_country="CH", commercial=False, automated=False, header_truthful=False),
        ),
        unsettled(
            "the letter goes through a relay whose entries have not been looked at",
            Message(subject_country="CH", commercial=True, automated=False),
            missing={"header_truthful"},
        ),
    ),
    not_encoded=("who has to give a name and address when offering by electronic means (Art 3(1)(s))",),
)

RULES = (SUBJECT_LINE, SINGLE_HEADER)
