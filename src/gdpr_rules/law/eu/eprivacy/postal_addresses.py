"""Iceland and Liechtenstein: the name and address of the person responsible, or an address for service."""

from datetime import date

import attrs

from gdpr_rules.facts.message import Message, Permission, Sending, SendingDuty
from gdpr_rules.figures.email_b2b import BY_COUNTRY
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import equals, true
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled
from gdpr_rules.law.eu.eprivacy.common import MARKETING

M = attrs.fields(Message)

ICELAND = Rule(
    id="eu.eprivacy.is.postal_address",
    title="Marketing e-mail in Iceland shows the name and address of the person responsible for it",
    protects="everyone who receives marketing e-mail in Iceland, companies included",
    cites=(BY_COUNTRY["IS"].cite.instrument.at("Electronic Communications Act 70/2022 Art 94(5)"),),
    in_force=since(2022, 9, 1),
    when=MARKETING & equals(M.subject_country, "IS"),
    unless=true(M.postal_address_given),
    then=Sending(permission=Permission.FORBIDDEN, duties=frozenset({SendingDuty.GIVE_POSTAL_ADDRESS})),
    examples=(
        fires(
            "an offer to a company in Akureyri signed with a web address only",
            Message(subject_country="IS", commercial=True, postal_address_given=False),
            on=date(2022, 9, 1),
        ),
        silent(
            "the firm's name, street and town stand at the end",
            Message(subject_country="IS", commercial=True, postal_address_given=True),
            on=date(2026, 3, 2),
        ),
        silent(
            "a reminder of an appointment without an address",
            Message(subject_country="IS", commercial=False, postal_address_given=False),
            on=date(2026, 3, 2),
        ),
        silent(
            "an offer to a company in Bergen signed with a web address only",
            Message(subject_country="NO", commercial=True, postal_address_given=False),
            on=date(2026, 3, 2),
        ),
        unsettled(
            "the footer has not been seen",
            Message(subject_country="IS", commercial=True),
            missing={"postal_address_given"},
            on=date(2026, 3, 2),
        ),
    ),
)

LIECHTENSTEIN = Rule(
    id="eu.eprivacy.li.postal_address",
    title="Marketing e-mail in Liechtenstein shows a valid address for service",
    protects="everyone who receives marketing e-mail in Liechtenstein, companies included",
    cites=(BY_COUNTRY["LI"].cite.instrument.at("KomG 2023 Art 63(5)(c)"),),
    in_force=since(2025, 2, 1),
    when=MARKETING & equals(M.subject_country, "LI"),
    unless=true(M.postal_address_given),
    then=Sending(permission=Permission.FORBIDDEN, duties=frozenset({SendingDuty.GIVE_POSTAL_ADDRESS})),
    examples=(
        fires(
            "an offer to a customer in Schaan signed with a web address only",
            Message(subject_country="LI", commercial=True, postal_address_given=False),
        ),
        silent(
            "the firm's street and town stand at the end",
            Message(subject_country="LI", commercial=True, postal_address_given=True),
        ),
        silent(
            "a reminder of an appointment without an address",
            Message(subject_country="LI", commercial=False, postal_address_given=False),
        ),
        silent(
            "an offer to a customer in Feldkirch signed with a web address only",
            Message(subject_country="AT", commercial=True, postal_address_given=False),
        ),
        unsettled(
            "the footer has not been seen",
            Message(subject_country="LI", commercial=True),
            missing={"postal_address_given"},
        ),
    ),
    not_encoded=("the e-mail address of the sender, which Art 63(5)(b) asks for beside it",),
)

RULES = (ICELAND, LIECHTENSTEIN)
