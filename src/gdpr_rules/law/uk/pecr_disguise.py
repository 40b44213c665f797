"""PECR regulations 22 and 23(a): disguised headers and subject lines, and e-mail that asks for consent."""

from datetime import date

import attrs

from gdpr_rules.facts.message import Message, Permission, Sending, SendingDuty
from gdpr_rules.instruments.uk import DMCC, ICO_CONSENT_REQUESTS, MISLEADING_MARKETING, PECR, UNFAIR_TRADING
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import false, open_question, true
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled
from gdpr_rules.law.uk.pecr import MARKETING

M = attrs.fields(Message)

HEADER = Rule(
    id="uk.pecr.reg23.header",
    title="The header of marketing e-mail does not disguise or conceal who sends it",
    protects="everyone who receives marketing e-mail, companies included",
    cites=(PECR.at("reg 23(a)"),),
    in_force=since(2003, 12, 11),
    when=MARKETING,
    unless=true(M.header_truthful),
    then=Sending(permission=Permission.FORBIDDEN, duties=frozenset({SendingDuty.TELL_TRUTH_IN_HEADER})),
    examples=(
        fires(
            "an offer to a company under the name of a bank that did not send it",
            Message(subject_country="GB", commercial=True, header_truthful=False),
        ),
        silent(
            "an offer from the sender's own domain, under its own name",
            Message(subject_country="GB", commercial=True, header_truthful=True),
        ),
        silent(
            "a thank-you under a pen name, which advertises nothing",
            Message(subject_country="GB", commercial=False, header_truthful=False),
        ),
        unsettled(
            "the agency sends through a relay whose entries have not been looked at",
            Message(subject_country="GB", commercial=True),
            missing={"header_truthful"},
        ),
    ),
)

SUBJECT_LINE = Rule(
    id="uk.pecr.advertising.subject_line",
    title="It is not settled whether a misleading subject line makes marketing e-mail unlawful; it is treated as if it did",
    protects="everyone who opens a message for what its subject line promises, companies included",
    cites=(MISLEADING_MARKETING.at("reg 3"), UNFAIR_TRADING.at("reg 5"), DMCC.at("s 226")),
    in_force=since(2003, 12, 11),
    when=MARKETING & open_question("what the law against misleading advertising says of a misleading subject line"),
    unless=true(M.subject_line_truthful),
    then=Sending(permission=Permission.FORBIDDEN, duties=frozenset({SendingDuty.TELL_TRUTH_IN_SUBJECT})),
    examples=(
        unsettled(
            "an offer of insurance to a firm in Leeds under the subject line `Your parcel`",
            Message(subject_country="GB", commercial=True, subject_line_truthful=False),
            on=date(2026, 3, 2),
        ),
        silent(
            "an offer of insurance under the subject line `Insurance for your vans`",
            Message(subject_country="GB", commercial=True, subject_line_truthful=True),
        ),
        silent(
            "a joke among colleagues under the subject line `Your parcel`",
            Message(subject_country="GB", commercial=False, subject_line_truthful=False),
        ),
        unsettled(
            "the subject line is still to be chosen",
            Message(subject_country="GB", commercial=True),
            missing={"subject_line_truthful"},
        ),
    ),
    not_encoded=(
        "the Regulations of 2008, those of 1988 before them, and Part 4 of the Act, none of which was read",
        "that the deception has to be likely to affect what the recipient decides",
    ),
)

SIGN_UP_CONFIRMED = (
    true(M.confirms_sign_up) & open_question("whether a message that only asks to confirm a sign-up is direct marketing")
).named("confirmation of a sign-up")

ASKING_FOR_CONSENT = Rule(
    id="uk.pecr.reg22.asking_for_consent",
    title="An e-mail that asks for consent to marketing is itself marketing",
    protects="people who refused, or never agreed, and are asked all the same",
    cites=(PECR.at("reg 22(2)"), ICO_CONSENT_REQUESTS.at("notices")),
    in_force=since(2003, 12, 11),
    when=true(M.asks_for_consent_only) & false(M.commercial),
    unless=SIGN_UP_CONFIRMED,
    then=Sending(permission=Permission.FORBIDDEN, duties=frozenset({SendingDuty.ENTER_AS_ADVERTISING})),
    examples=(
        fires(
            "an airline asks passengers who had opted out whether their preferences are still right",
            Message(subject_country="GB", commercial=False, asks_for_consent_only=True, confirms_sign_up=False),
        ),
        silent(
            "the same, entered as the marketing that it is: then the other rules judge it",
            Message(subject_country="GB", commercial=True, asks_for_consent_only=True, confirms_sign_up=False),
        ),
        silent(
            "a boarding pass that asks for nothing",
            Message(subject_country="GB", commercial=False, asks_for_consent_only=False, confirms_sign_up=False),
        ),
        unsettled(
            "the confirmation of a sign-up just made on the website",
            Message(subject_country="GB", commercial=False, asks_for_consent_only=True, confirms_sign_up=True),
        ),
        unsettled(
            "a message of the sales department, which is said to promote nothing",
            Message(subject_country="GB", commercial=False, confirms_sign_up=False),
            missing={"asks_for_consent_only"},
        ),
    ),
    not_encoded=("genuine market research and requests for feedback that promote nothing are no direct marketing",),
)

RULES = (HEADER, SUBJECT_LINE, ASKING_FOR_CONSENT)
