"""Portugal: the list of companies that refuse advertising (Law 41/2004 Art 13-B)."""

import attrs

from gdpr_rules.facts.message import Message, Permission, Sending, SendingDuty, Subscriber
from gdpr_rules.figures.email_b2b import BY_COUNTRY
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import equals, false, one_of
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled
from gdpr_rules.law.eu.eprivacy.common import CONSENT, MARKETING

M = attrs.fields(Message)

OF_A_PERSON = one_of(M.subscriber, {Subscriber.INDIVIDUAL, Subscriber.SOLE_TRADER}).named(
    "a natural person's own mailbox, which a register of legal persons does not list", BY_COUNTRY["PT"].cite
)

REGISTER = Rule(
    id="eu.eprivacy.pt.register",
    title="Before a business in Portugal is written to, the register of the Directorate-General for Consumers is checked",
    protects="companies that entered the public register of refusals",
    cites=(BY_COUNTRY["PT"].cite,),
    in_force=since(2018, 5, 25),
    when=MARKETING & equals(M.subject_country, "PT") & ~OF_A_PERSON,
    unless=CONSENT | false(M.listed_in_register),
    then=Sending(permission=Permission.FORBIDDEN, duties=frozenset({SendingDuty.CHECK_REGISTER})),
    examples=(
        fires(
            "an offer to a company in Porto whose address is in the register",
            Message(
                subject_country="PT", commercial=True, subscriber=Subscriber.CORPORATE, consented=False, listed_in_register=True
            ),
        ),
        silent(
            "the register was checked, and the company is not in it",
            Message(
                subject_country="PT",
                commercial=True,
                subscriber=Subscriber.CORPORATE,
                consented=False,
                listed_in_register=False,
            ),
        ),
        silent(
            "a company in the register that agreed to this sender's offers",
            Message(
                subject_country="PT",
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
                subject_country="PT",
                commercial=True,
                subscriber=Subscriber.CORPORATE,
                consented=True,
                consent_covers_offer=False,
                listed_in_register=True,
            ),
        ),
        silent(
            "an invoice to a company in the register",
            Message(subject_country="PT", commercial=False, consented=False, listed_in_register=True),
        ),
        silent(
            "a branch in Spain of a company in the register",
            Message(
                subject_country="ES", commercial=True, subscriber=Subscriber.CORPORATE, consented=False, listed_in_register=True
            ),
        ),
        silent(
            "a sole trader, whom the register does not take: consent is what counts there",
            Message(
                subject_country="PT",
                commercial=True,
                subscriber=Subscriber.SOLE_TRADER,
                consented=False,
                listed_in_register=True,
            ),
        ),
        silent(
            "a private person, whom the register does not take either",
            Message(
                subject_country="PT",
                commercial=True,
                subscriber=Subscriber.INDIVIDUAL,
                consented=False,
                listed_in_register=True,
            ),
        ),
        unsettled(
            "the register was not checked before sending",
            Message(subject_country="PT", commercial=True, subscriber=Subscriber.CORPORATE, consented=False),
            missing={"listed_in_register"},
        ),
    ),
)

RULES = (REGISTER,)
