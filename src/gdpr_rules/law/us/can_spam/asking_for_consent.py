"""15 USC 7702(2): e-mail that asks for consent to commercial e-mail, and was not entered as such."""

import attrs

from gdpr_rules.facts.message import Message, Permission, Sending, SendingDuty
from gdpr_rules.instruments.us import CAN_SPAM
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import false, open_question, true
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled

M = attrs.fields(Message)

SIGN_UP_CONFIRMED = (
    true(M.confirms_sign_up) & open_question("whether a message that only asks to confirm a sign-up is commercial")
).named("confirmation of a sign-up")

ASKING_FOR_CONSENT = Rule(
    id="us.can_spam.asking_for_consent",
    title="A message that asks for consent to commercial e-mail promotes what that e-mail will sell",
    protects="everyone who receives commercial e-mail, at work or at home",
    cites=(CAN_SPAM.at("7702(2)"),),
    in_force=since(2004, 1, 1),
    when=true(M.asks_for_consent_only) & false(M.commercial),
    unless=SIGN_UP_CONFIRMED,
    then=Sending(permission=Permission.FORBIDDEN, duties=frozenset({SendingDuty.ENTER_AS_ADVERTISING})),
    examples=(
        fires(
            "old customers are asked whether they would like offers again, without a way to opt out",
            Message(subject_country="US", commercial=False, asks_for_consent_only=True, confirms_sign_up=False),
        ),
        silent(
            "the same, entered as the advertising that it is: then the other rules judge it",
            Message(subject_country="US", commercial=True, asks_for_consent_only=True, confirms_sign_up=False),
        ),
        silent(
            "a receipt that asks for nothing",
            Message(subject_country="US", commercial=False, asks_for_consent_only=False, confirms_sign_up=False),
        ),
        unsettled(
            "the confirmation of a sign-up just made on the website",
            Message(subject_country="US", commercial=False, asks_for_consent_only=True, confirms_sign_up=True),
        ),
        unsettled(
            "a message of the sales department, which is said to promote nothing",
            Message(subject_country="US", commercial=False, confirms_sign_up=False),
            missing={"asks_for_consent_only"},
        ),
    ),
    clauses=("CC-01",),
)

RULES = (ASKING_FOR_CONSENT,)
