"""Article 3(1)(o) of the Unfair Competition Act: correct senders in headers, and advertising that was not entered as such."""

import attrs

from gdpr_rules.facts.message import Message, Permission, Sending, SendingDuty
from gdpr_rules.instruments.ch import SWISS_UWG
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import false, open_question, true
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled
from gdpr_rules.law.ch.uwg import MASS_ADVERTISING

M = attrs.fields(Message)

HEADER = Rule(
    id="ch.uwg.art3.header",
    title="The header of automated mass advertising gives the correct sender",
    protects="people and companies alike",
    cites=(SWISS_UWG.at("Art 3(1)(o)"),),
    in_force=since(2007, 4, 1),
    when=MASS_ADVERTISING,
    unless=true(M.header_truthful),
    then=Sending(permission=Permission.FORBIDDEN, duties=frozenset({SendingDuty.TELL_TRUTH_IN_HEADER})),
    examples=(
        fires(
            "a mass e-mail under the name of a bank that did not send it",
            Message(subject_country="CH", commercial=True, automated=True, header_truthful=False),
        ),
        silent(
            "a mass e-mail from the sender's own domain, under its own name",
            Message(subject_country="CH", commercial=True, automated=True, header_truthful=True),
        ),
        silent(
            "an offer written to one company by hand, under a pen name",
            Message(subject_country="CH", commercial=True, automated=False, header_truthful=False),
        ),
        silent(
            "a club's rota under a pen name, sent to all members",
            Message(subject_country="CH", commercial=False, automated=True, header_truthful=False),
        ),
        unsettled(
            "the agency sends through a relay whose entries have not been looked at",
            Message(subject_country="CH", commercial=True, automated=True),
            missing={"header_truthful"},
        ),
    ),
)

SIGN_UP_CONFIRMED = (
    true(M.confirms_sign_up) & open_question("whether a message that only asks to confirm a sign-up is mass advertising")
).named("confirmation of a sign-up")

ASKING_FOR_CONSENT = Rule(
    id="ch.uwg.art3.asking_for_consent",
    title="A mass e-mail that asks for consent to advertising is itself mass advertising",
    protects="people and companies who are asked for consent before they have given any",
    cites=(SWISS_UWG.at("Art 3(1)(o)"),),
    in_force=since(2007, 4, 1),
    when=true(M.automated) & true(M.asks_for_consent_only) & false(M.commercial),
    unless=SIGN_UP_CONFIRMED,
    then=Sending(permission=Permission.FORBIDDEN, duties=frozenset({SendingDuty.ENTER_AS_ADVERTISING})),
    examples=(
        fires(
            "all old contacts are asked whether they would like the newsletter again",
            Message(subject_country="CH", commercial=False, automated=True, asks_for_consent_only=True, confirms_sign_up=False),
        ),
        silent(
            "the same, entered as the advertising that it is: then the other rules judge it",
            Message(subject_country="CH", commercial=True, automated=True, asks_for_consent_only=True, confirms_sign_up=False),
        ),
        silent(
            "one old contact is asked in a letter written by hand",
            Message(
                subject_country="CH", commercial=False, automated=False, asks_for_consent_only=True, confirms_sign_up=False
            ),
        ),
        silent(
            "account statements sent in bulk, which ask for nothing",
            Message(
                subject_country="CH", commercial=False, automated=True, asks_for_consent_only=False, confirms_sign_up=False
            ),
        ),
        unsettled(
            "the automatic confirmation of a sign-up just made on the website",
            Message(subject_country="CH", commercial=False, automated=True, asks_for_consent_only=True, confirms_sign_up=True),
        ),
    ),
)

ASKING_FOR_FEEDBACK = Rule(
    id="ch.uwg.art3.asking_for_feedback",
    title="It is not settled whether a mass e-mail that asks how satisfied customers are is mass advertising",
    protects="customers who want their invoice and nothing beside it",
    cites=(SWISS_UWG.at("Art 3(1)(o)"),),
    in_force=since(2007, 4, 1),
    when=true(M.automated)
    & true(M.asks_for_feedback)
    & false(M.commercial)
    & open_question("whether the courts see a request for feedback as mass advertising"),
    then=Sending(permission=Permission.FORBIDDEN, duties=frozenset({SendingDuty.ENTER_AS_ADVERTISING})),
    examples=(
        unsettled(
            "invoices sent in bulk, with a request for five stars",
            Message(subject_country="CH", commercial=False, automated=True, asks_for_feedback=True),
        ),
        silent(
            "the same, entered as the advertising that it may be: then the other rules judge it",
            Message(subject_country="CH", commercial=True, automated=True, asks_for_feedback=True),
        ),
        silent(
            "one customer is asked in a letter written by hand",
            Message(subject_country="CH", commercial=False, automated=False, asks_for_feedback=True),
        ),
        silent(
            "invoices sent in bulk and nothing else",
            Message(subject_country="CH", commercial=False, automated=True, asks_for_feedback=False),
        ),
        unsettled(
            "the shop software may add a request for a review to its invoices",
            Message(subject_country="CH", commercial=False, automated=True),
            missing={"asks_for_feedback"},
        ),
    ),
)

RULES = (HEADER, ASKING_FOR_CONSENT, ASKING_FOR_FEEDBACK)
