"""What is advertising though it was not entered as such: requests for consent and, in Germany, for feedback."""

import attrs

from gdpr_rules.facts.message import Message, Permission, Sending, SendingDuty
from gdpr_rules.instruments.de import BGH_FEEDBACK
from gdpr_rules.instruments.eu import ECOMMERCE, EPRIVACY
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import equals, false, open_question, true
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled
from gdpr_rules.law.eu.eprivacy.common import RECIPIENT_THERE

M = attrs.fields(Message)

SIGN_UP_CONFIRMED = (
    true(M.confirms_sign_up) & open_question("whether a message that only asks to confirm a sign-up is advertising there")
).named("confirmation of a sign-up")

ASKING_FOR_CONSENT = Rule(
    id="eu.eprivacy.art13.asking_for_consent",
    title="An e-mail that asks for consent to marketing is itself marketing",
    protects="people and companies who are asked for consent before they have given any",
    cites=(EPRIVACY.at("Art 13(1)"),),
    in_force=since(2018, 5, 25),
    when=true(M.asks_for_consent_only) & false(M.commercial),
    unless=SIGN_UP_CONFIRMED,
    then=Sending(permission=Permission.FORBIDDEN, duties=frozenset({SendingDuty.ENTER_AS_ADVERTISING})),
    examples=(
        fires(
            "old contacts in Italy are asked whether they would like the newsletter again",
            Message(subject_country="IT", commercial=False, asks_for_consent_only=True, confirms_sign_up=False),
        ),
        silent(
            "the same, entered as the advertising that it is: then the other rules judge it",
            Message(subject_country="IT", commercial=True, asks_for_consent_only=True, confirms_sign_up=False),
        ),
        silent(
            "an invoice that asks for nothing",
            Message(subject_country="IT", commercial=False, asks_for_consent_only=False, confirms_sign_up=False),
        ),
        unsettled(
            "the confirmation of a sign-up just made on the website",
            Message(subject_country="IT", commercial=False, asks_for_consent_only=True, confirms_sign_up=True),
        ),
        unsettled(
            "a message of the sales department, which is said to promote nothing",
            Message(subject_country="IT", commercial=False, confirms_sign_up=False),
            missing={"asks_for_consent_only"},
        ),
    ),
    not_encoded=("the courts of a country may see a confirmation of a sign-up (double opt-in) as no advertising",),
)

ASKING_FOR_FEEDBACK = Rule(
    id="eu.eprivacy.de.asking_for_feedback",
    title="In Germany an e-mail that asks how satisfied a customer is advertises, whatever else it holds",
    protects="customers who want their invoice and nothing beside it",
    cites=(BGH_FEEDBACK.at("paras 17 to 20"),),
    in_force=since(2018, 5, 25),
    when=equals(M.subject_country, "DE") & true(M.asks_for_feedback) & false(M.commercial),
    then=Sending(permission=Permission.FORBIDDEN, duties=frozenset({SendingDuty.ENTER_AS_ADVERTISING})),
    examples=(
        fires(
            "an invoice to a customer in Kiel, with a request for five stars",
            Message(subject_country="DE", commercial=False, asks_for_feedback=True),
        ),
        silent(
            "the same, entered as the advertising that it is: then the other rules judge it",
            Message(subject_country="DE", commercial=True, asks_for_feedback=True),
        ),
        silent(
            "an invoice and nothing else",
            Message(subject_country="DE", commercial=False, asks_for_feedback=False),
        ),
        silent(
            "an invoice to a customer in Belgium, with a request for five stars",
            Message(subject_country="BE", commercial=False, asks_for_feedback=True),
        ),
        unsettled(
            "the shop software may add a request for a review to its invoices",
            Message(subject_country="DE", commercial=False),
            missing={"asks_for_feedback"},
        ),
    ),
)

ASKING_FOR_FEEDBACK_ELSEWHERE = Rule(
    id="eu.eprivacy.art13.asking_for_feedback",
    title="It is not settled outside Germany whether an e-mail that asks how satisfied a customer is advertises",
    protects="customers who want their invoice and nothing beside it",
    cites=(ECOMMERCE.at("Art 2(f)"), EPRIVACY.at("Art 13(1)")),
    in_force=since(2018, 5, 25),
    when=RECIPIENT_THERE
    & ~equals(M.subject_country, "DE")
    & true(M.asks_for_feedback)
    & false(M.commercial)
    & open_question("whether the courts of this country see a request for feedback as advertising"),
    then=Sending(permission=Permission.FORBIDDEN, duties=frozenset({SendingDuty.ENTER_AS_ADVERTISING})),
    examples=(
        unsettled(
            "an invoice to a customer in Belgium, with a request for five stars",
            Message(subject_country="BE", commercial=False, asks_for_feedback=True),
        ),
        silent(
            "the same, entered as the advertising that it may be: then the other rules judge it",
            Message(subject_country="BE", commercial=True, asks_for_feedback=True),
        ),
        silent(
            "an invoice and nothing else",
            Message(subject_country="BE", commercial=False, asks_for_feedback=False),
        ),
        silent(
            "a reader in America, with an employer in Belgium: the rule for subscribers answers",
            Message(
                subject_country="US",
                subscriber_elsewhere=True,
                subscriber_country="BE",
                commercial=False,
                asks_for_feedback=True,
            ),
        ),
        silent(
            "an invoice to a customer in Germany, where the Federal Court of Justice has answered",
            Message(subject_country="DE", commercial=False, asks_for_feedback=True),
        ),
        unsettled(
            "the shop software may add a request for a review to its invoices",
            Message(subject_country="BE", commercial=False),
            missing={"asks_for_feedback"},
        ),
    ),
)

RULES = (ASKING_FOR_CONSENT, ASKING_FOR_FEEDBACK, ASKING_FOR_FEEDBACK_ELSEWHERE)
