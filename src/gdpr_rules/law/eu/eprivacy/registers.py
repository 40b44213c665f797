"""Austria, Spain and Iceland: registers of those who refuse advertising, which bind towards customers as well."""

import attrs

from gdpr_rules.facts.message import AddressKind, Message, Permission, Sending, SendingDuty, Subscriber
from gdpr_rules.figures.email_b2b import BY_COUNTRY
from gdpr_rules.instruments.at import ECG
from gdpr_rules.instruments.es import LOPDGDD
from gdpr_rules.instruments.iceland import PRIVACY_ACT
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import equals, false, one_of, open_question, true
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled
from gdpr_rules.law.eu.eprivacy.common import CONSENT, MARKETING

M = attrs.fields(Message)

OF_A_PERSON = (
    equals(M.address, AddressKind.NAMED)
    | one_of(M.subscriber, {Subscriber.INDIVIDUAL, Subscriber.SOLE_TRADER, Subscriber.PARTNERSHIP})
    | true(M.person_known)
).named("an address that points to a person")

AUSTRIA = Rule(
    id="eu.eprivacy.at.register",
    title="Before a customer in Austria is written to, the list of those who refuse is checked",
    protects="people and companies in the list that the Austrian regulator keeps",
    cites=(
        BY_COUNTRY["AT"].cite.instrument.at("TKG 2021 s 174(4) no 4"),
        BY_COUNTRY["AT"].cites[1].instrument.at("TKG 2003 s 107(3) no 4, until 31 October 2021"),
        ECG.at("s 7(2)"),
    ),
    in_force=since(2018, 5, 25),
    when=MARKETING & equals(M.subject_country, "AT"),
    unless=CONSENT | false(M.listed_in_register),
    then=Sending(permission=Permission.FORBIDDEN, duties=frozenset({SendingDuty.CHECK_REGISTER})),
    examples=(
        fires(
            "a customer in Graz, whose address is in the list, is offered similar goods",
            Message(subject_country="AT", commercial=True, consented=False, listed_in_register=True),
        ),
        fires(
            "the consent was given to another firm",
            Message(
                subject_country="AT",
                commercial=True,
                consented=True,
                consent_covers_offer=False,
                listed_in_register=True,
            ),
        ),
        silent(
            "the list was checked, and the customer is not in it",
            Message(subject_country="AT", commercial=True, consented=False, listed_in_register=False),
        ),
        silent(
            "a customer in the list who agreed to this sender's offers",
            Message(subject_country="AT", commercial=True, consented=True, consent_covers_offer=True, listed_in_register=True),
        ),
        silent(
            "an invoice to a customer in the list",
            Message(subject_country="AT", commercial=False, consented=False, listed_in_register=True),
        ),
        silent(
            "a customer in Bavaria whose address is in the list",
            Message(subject_country="DE", commercial=True, consented=False, listed_in_register=True),
        ),
        unsettled(
            "the list was not checked before sending",
            Message(subject_country="AT", commercial=True, consented=False),
            missing={"listed_in_register"},
        ),
    ),
)

SPAIN = Rule(
    id="eu.eprivacy.es.register",
    title="Before a person in Spain who has not consented is written to, the published exclusion systems are consulted",
    protects="people who entered a system of exclusion from advertising",
    cites=(LOPDGDD.at("Art 23(4)"),),
    in_force=since(2018, 12, 7),
    when=MARKETING & equals(M.subject_country, "ES") & OF_A_PERSON,
    unless=CONSENT | false(M.listed_in_register),
    then=Sending(permission=Permission.FORBIDDEN, duties=frozenset({SendingDuty.CHECK_REGISTER})),
    examples=(
        fires(
            "a buyer at a customer in Bilbao, who is in an exclusion system, is offered similar goods",
            Message(subject_country="ES", commercial=True, address=AddressKind.NAMED, consented=False, listed_in_register=True),
        ),
        fires(
            "a joiner in Cádiz, a customer, is in an exclusion system",
            Message(
                subject_country="ES",
                commercial=True,
                address=AddressKind.GENERIC,
                subscriber=Subscriber.SOLE_TRADER,
                consented=False,
                listed_in_register=True,
            ),
        ),
        fires(
            "the ventas@ address of a customer, where the sender's records name the buyer, is in an exclusion system",
            Message(
                subject_country="ES",
                commercial=True,
                address=AddressKind.GENERIC,
                subscriber=Subscriber.CORPORATE,
                person_known=True,
                consented=False,
                listed_in_register=True,
            ),
        ),
        fires(
            "the consent was given to another firm",
            Message(
                subject_country="ES",
                commercial=True,
                address=AddressKind.NAMED,
                subscriber=Subscriber.CORPORATE,
                person_known=False,
                consented=True,
                consent_covers_offer=False,
                listed_in_register=True,
            ),
        ),
        silent(
            "the ventas@ address of a customer, which points to no person",
            Message(
                subject_country="ES",
                commercial=True,
                address=AddressKind.GENERIC,
                subscriber=Subscriber.CORPORATE,
                person_known=False,
                consented=False,
                listed_in_register=True,
            ),
        ),
        silent(
            "the systems were consulted, and the buyer is in none of them",
            Message(
                subject_country="ES", commercial=True, address=AddressKind.NAMED, consented=False, listed_in_register=False
            ),
        ),
        silent(
            "a buyer in an exclusion system who agreed to this sender's offers",
            Message(
                subject_country="ES",
                commercial=True,
                address=AddressKind.NAMED,
                consented=True,
                consent_covers_offer=True,
                listed_in_register=True,
            ),
        ),
        silent(
            "an invoice to a buyer in an exclusion system",
            Message(
                subject_country="ES", commercial=False, address=AddressKind.NAMED, consented=False, listed_in_register=True
            ),
        ),
        silent(
            "a buyer in Belgium who entered an exclusion system there",
            Message(subject_country="BE", commercial=True, address=AddressKind.NAMED, consented=False, listed_in_register=True),
        ),
        unsettled(
            "the systems were not consulted before sending",
            Message(subject_country="ES", commercial=True, address=AddressKind.NAMED, consented=False),
            missing={"listed_in_register"},
        ),
    ),
    not_encoded=("preferences that let some senders through (Art 23(1))",),
)

ICELAND = Rule(
    id="eu.eprivacy.is.register",
    title="It is not settled whether the National Registry's list of those who refuse marketing binds e-mail; it is treated so",
    protects="people in Iceland who are in the National Registry's list of those who refuse marketing",
    cites=(PRIVACY_ACT.at("Art 21"),),
    in_force=since(2018, 7, 15),
    when=MARKETING
    & equals(M.subject_country, "IS")
    & OF_A_PERSON
    & open_question("whether Act 90/2018, Article 21, on the list of those who refuse marketing, binds who writes e-mail"),
    unless=CONSENT | false(M.listed_in_register),
    then=Sending(permission=Permission.FORBIDDEN, duties=frozenset({SendingDuty.CHECK_REGISTER})),
    examples=(
        unsettled(
            "a buyer at a customer in Selfoss, who is in the list, is offered similar goods",
            Message(
                subject_country="IS",
                commercial=True,
                address=AddressKind.NAMED,
                subscriber=Subscriber.CORPORATE,
                person_known=False,
                consented=False,
                listed_in_register=True,
            ),
        ),
        unsettled(
            "a joiner in Höfn, a customer, is in the list",
            Message(
                subject_country="IS",
                commercial=True,
                address=AddressKind.GENERIC,
                subscriber=Subscriber.SOLE_TRADER,
                person_known=False,
                consented=False,
                listed_in_register=True,
            ),
        ),
        unsettled(
            "the shared address of a customer, where the buyer is known, who withdrew her consent and is in the list",
            Message(
                subject_country="IS",
                commercial=True,
                address=AddressKind.GENERIC,
                subscriber=Subscriber.CORPORATE,
                person_known=True,
                consented=False,
                consent_covers_offer=True,
                listed_in_register=True,
            ),
        ),
        unsettled(
            "the consent was given to another firm",
            Message(
                subject_country="IS",
                commercial=True,
                address=AddressKind.NAMED,
                subscriber=Subscriber.CORPORATE,
                person_known=False,
                consented=True,
                consent_covers_offer=False,
                listed_in_register=True,
            ),
        ),
        silent(
            "the shared address of a customer, which points to no person",
            Message(
                subject_country="IS",
                commercial=True,
                address=AddressKind.GENERIC,
                subscriber=Subscriber.CORPORATE,
                person_known=False,
                consented=False,
                listed_in_register=True,
            ),
        ),
        silent(
            "the list was consulted, and the buyer is not in it",
            Message(
                subject_country="IS", commercial=True, address=AddressKind.NAMED, consented=False, listed_in_register=False
            ),
        ),
        silent(
            "a buyer in the list who agreed to this sender's offers",
            Message(
                subject_country="IS",
                commercial=True,
                address=AddressKind.NAMED,
                consented=True,
                consent_covers_offer=True,
                listed_in_register=True,
            ),
        ),
        silent(
            "an invoice to a buyer in the list",
            Message(
                subject_country="IS", commercial=False, address=AddressKind.NAMED, consented=False, listed_in_register=True
            ),
        ),
        silent(
            "a buyer in Norway, where such a list does not bind e-mail",
            Message(subject_country="NO", commercial=True, address=AddressKind.NAMED, consented=False, listed_in_register=True),
        ),
    ),
)

RULES = (AUSTRIA, SPAIN, ICELAND)
