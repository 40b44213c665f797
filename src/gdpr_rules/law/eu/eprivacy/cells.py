"""The table of thirty countries: whether marketing e-mail to a company's named and generic addresses needs consent."""

import attrs

from gdpr_rules.facts.message import AddressKind, Message, Permission, Sending, SendingDuty, Subscriber
from gdpr_rules.figures.email_b2b import Cell, CustomerException, EmailRow
from gdpr_rules.instruments.eu import EPRIVACY
from gdpr_rules.kernel.citations import Span
from gdpr_rules.kernel.conditions import Condition, equals, one_of, open_question
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled
from gdpr_rules.law.eu.eprivacy.common import (
    CONSENT,
    CUSTOMER_IN_ICELAND,
    CUSTOMER_OPEN,
    CUSTOMER_SPARED,
    EEA_ROWS,
    MARKETING,
    PUBLISHED_IN_POLAND,
)

M = attrs.fields(Message)

OWN_CONDITIONS = {
    ("LI", "named"),
    ("LI", "generic"),
    ("MT", "named"),
    ("MT", "generic"),
    ("NL", "named"),
    ("NL", "generic"),
    ("SK", "named"),
}
"""Cells that ask for consent on conditions of their own, and so have a file of their own; those that ask for it only where
their conditions are not met stand in the table as opt-out, and have such a file too."""

HELD_BY_A_PERSON = one_of(M.subscriber, {Subscriber.INDIVIDUAL, Subscriber.SOLE_TRADER}).named(
    "a natural person's own mailbox", EPRIVACY.at("Art 13(5)")
)
LIFTED_BY: dict[CustomerException, Condition] = {
    CustomerException.YES: CONSENT | CUSTOMER_SPARED,
    CustomerException.OPEN: CONSENT | CUSTOMER_OPEN,
    CustomerException.CONSUMERS: CONSENT,
    CustomerException.NO: CONSENT,
}
"""What frees a message to a company's mailbox: consent, and the exception for customers where there is one."""
LIFTED_IN = {"IS": CUSTOMER_IN_ICELAND, "PL": PUBLISHED_IN_POLAND}
"""What may free a message beside that, by the text of one country, as far as it was read."""


def _rule(row: EmailRow, kind: AddressKind, cell: Cell) -> Rule[Sending]:
    """The rule of one cell, open where the country's law was not found to settle it."""
    named, settled = kind is AddressKind.NAMED, cell is Cell.OPT_IN
    address = "a named address" if named else "a shared address, such as info@,"
    held = "" if settled else " at a company"
    sending = f"marketing e-mail to {address}{held} in {row.name} needs prior consent"
    applies = fires if settled else unsettled
    to_customers = {CustomerException.YES: silent, CustomerException.OPEN: unsettled}.get(row.customers, applies)
    others = unsettled if row.country == "IS" else applies
    when = MARKETING & equals(M.subject_country, row.country) & equals(M.address, kind)
    there = Message(
        subject_country=row.country,
        commercial=True,
        address=kind,
        subscriber=None if settled else Subscriber.CORPORATE,
        consented=False,
        details_from_sale=False,
        own_similar_products=True,
        refusal_offered_each_time=True,
        address_published_for_offers=False if row.country == "PL" else None,
    )
    customer = attrs.evolve(there, details_from_sale=True)
    elsewhere = attrs.evolve(there, consented=True, consent_covers_offer=False)
    return Rule(
        id=f"eu.eprivacy.{row.country.lower()}.{kind.value}_address",
        title=f"{sending[0].upper()}{sending[1:]}"
        if settled
        else f"It is not settled whether {sending}; it is treated as needing it",
        protects="people whose address bears their name" if named else "those who read the mailbox of a company or a function",
        cites=row.cites,
        in_force=Span(row.encoded_since),
        when=when if settled else when & ~HELD_BY_A_PERSON & open_question(f"{row.name}: {row.open_question}"),
        unless=LIFTED_BY[row.customers] | LIFTED_IN[row.country] if row.country in LIFTED_IN else LIFTED_BY[row.customers],
        then=Sending(permission=Permission.FORBIDDEN, consent_required=True, duties=frozenset({SendingDuty.OBTAIN_CONSENT})),
        examples=(
            applies("a first offer to an address from a bought list", there),
            silent("the recipient signed up for the newsletter", attrs.evolve(elsewhere, consent_covers_offer=True)),
            applies("the recipient signed up for another firm's newsletter, which carries this offer", elsewhere),
            silent("an invoice", attrs.evolve(there, commercial=False)),
            silent(
                "the other kind of address",
                attrs.evolve(there, address=AddressKind.GENERIC if named else AddressKind.NAMED),
            ),
            silent("another country", attrs.evolve(there, subject_country="AT" if row.country == "BE" else "BE")),
            unsettled(
                "the list does not show what kind of address it is", attrs.evolve(there, address=None), missing={"address"}
            ),
            to_customers("a customer is offered similar products, with a way to refuse each time", customer),
            others(
                "a customer is offered another firm's products, or products of another kind",
                attrs.evolve(customer, own_similar_products=False),
            ),
            applies("a customer was never shown how to refuse", attrs.evolve(customer, refusal_offered_each_time=False)),
            *(
                (unsettled("an address published for offers", attrs.evolve(there, address_published_for_offers=True)),)
                if row.country == "PL"
                else ()
            ),
            *(
                (applies("an enquiry that came to no sale", attrs.evolve(there, details_from_negotiations=True)),)
                if settled
                else (
                    applies("a consent that was withdrawn", attrs.evolve(there, consent_covers_offer=True)),
                    silent("a sole trader's own mailbox", attrs.evolve(there, subscriber=Subscriber.SOLE_TRADER)),
                )
            ),
        ),
        clauses=("GP-01",),
        not_encoded=tuple(note for note in (row.note, "" if settled else row.open_question) if note),
    )


RULES = tuple(
    _rule(row, kind, cell)
    for row in EEA_ROWS
    for kind, cell in ((AddressKind.NAMED, row.named), (AddressKind.GENERIC, row.generic))
    if cell is not Cell.OPT_OUT and (row.country, kind.value) not in OWN_CONDITIONS
)
