"""Bulgaria: the register of refusals, and the mark on unsolicited messages (Electronic Commerce Act Art 6)."""

import attrs

from gdpr_rules.facts.message import Message, Permission, Sending, SendingDuty, Subscriber
from gdpr_rules.figures.email_b2b import BY_COUNTRY
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import equals, false, one_of, true
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled
from gdpr_rules.law.eu.eprivacy.common import CONSENT, MARKETING

M = attrs.fields(Message)

OF_A_PERSON = one_of(M.subscriber, {Subscriber.INDIVIDUAL, Subscriber.SOLE_TRADER}).named(
    "a natural person's own mailbox, which a register of legal persons does not list", BY_COUNTRY["BG"].cite
)

REGISTER = Rule(
    id="eu.eprivacy.bg.register",
    title="Before a business in Bulgaria is written to, the register of the Consumer Protection Commission is checked",
    protects="companies that entered the public register of refusals",
    cites=(BY_COUNTRY["BG"].cite,),
    in_force=since(2018, 5, 25),
    when=MARKETING & equals(M.subject_country, "BG") & ~OF_A_PERSON,
    unless=CONSENT | false(M.listed_in_register),
    then=Sending(permission=Permission.FORBIDDEN, duties=frozenset({SendingDuty.CHECK_REGISTER})),
    examples=(
        fires(
            "an offer to a company in Sofia whose address is in the register",
            Message(
                subject_country="BG", commercial=True, subscriber=Subscriber.CORPORATE, consented=False, listed_in_register=True
            ),
        ),
        silent(
            "the register was checked, and the company is not in it",
            Message(
                subject_country="BG",
                commercial=True,
                subscriber=Subscriber.CORPORATE,
                consented=False,
                listed_in_register=False,
            ),
        ),
        silent(
            "a company in the register that agreed to this sender's offers",
            Message(
                subject_country="BG",
                commercial=True,
                subscriber=Subscriber.CORPORATE,
                consented=True,
                consent_covers_offer=True,
                listed_in_register=True,
            ),
        ),
        fires(
            "a company in the register that agreed to another firm's newsletter, which carries this offer",
            Message(
                subject_country="BG",
                commercial=True,
                subscriber=Subscriber.CORPORATE,
                consented=True,
                consent_covers_offer=False,
                listed_in_register=True,
            ),
        ),
        silent(
            "an invoice to a company in the register",
            Message(subject_country="BG", commercial=False, consented=False, listed_in_register=True),
        ),
        silent(
            "a branch in Romania of a company in the register",
            Message(
                subject_country="RO", commercial=True, subscriber=Subscriber.CORPORATE, consented=False, listed_in_register=True
            ),
        ),
        silent(
            "a sole trader, whom the register does not take: consent is what counts there",
            Message(
                subject_country="BG",
                commercial=True,
                subscriber=Subscriber.SOLE_TRADER,
                consented=False,
                listed_in_register=True,
            ),
        ),
        silent(
            "a private person, whom the register does not take either",
            Message(
                subject_country="BG",
                commercial=True,
                subscriber=Subscriber.INDIVIDUAL,
                consented=False,
                listed_in_register=True,
            ),
        ),
        unsettled(
            "the register was not checked before sending",
            Message(subject_country="BG", commercial=True, subscriber=Subscriber.CORPORATE, consented=False),
            missing={"listed_in_register"},
        ),
    ),
)

LABEL = Rule(
    id="eu.eprivacy.bg.label",
    title="Unsolicited marketing e-mail in Bulgaria is marked as such, visibly on receipt",
    protects="companies that want to sort out what they did not ask for",
    cites=(BY_COUNTRY["BG"].cite,),
    in_force=since(2018, 5, 25),
    when=MARKETING & equals(M.subject_country, "BG"),
    unless=CONSENT | true(M.labelled_unsolicited),
    then=Sending(permission=Permission.FORBIDDEN, duties=frozenset({SendingDuty.LABEL_UNSOLICITED})),
    examples=(
        fires(
            "a first offer to a company in Sofia, without a mark",
            Message(subject_country="BG", commercial=True, consented=False, labelled_unsolicited=False),
        ),
        silent(
            "a first offer whose subject line says that it is unsolicited",
            Message(subject_country="BG", commercial=True, consented=False, labelled_unsolicited=True),
        ),
        silent(
            "an offer to a company that had asked for it",
            Message(
                subject_country="BG", commercial=True, consented=True, consent_covers_offer=True, labelled_unsolicited=False
            ),
        ),
        fires(
            "an offer, without a mark, in the newsletter of another firm, which the company had asked for",
            Message(
                subject_country="BG",
                commercial=True,
                consented=True,
                consent_covers_offer=False,
                labelled_unsolicited=False,
            ),
        ),
        silent(
            "an invoice without a mark",
            Message(subject_country="BG", commercial=False, consented=False, labelled_unsolicited=False),
        ),
        silent(
            "a first offer to a company in Romania, without a mark",
            Message(subject_country="RO", commercial=True, consented=False, labelled_unsolicited=False),
        ),
        unsettled(
            "the subject line is still to be chosen",
            Message(subject_country="BG", commercial=True, consented=False),
            missing={"labelled_unsolicited"},
        ),
    ),
)

RULES = (
    REGISTER,
    LABEL,
)
