"""The table of thirty countries: whether marketing e-mail to a company's named and generic addresses needs consent."""

import attrs

from gdpr_rules.facts.message import AddressKind, Message, Permission, Sending, SendingDuty
from gdpr_rules.figures.email_b2b import Cell, CustomerException, EmailRow
from gdpr_rules.kernel.citations import Span
from gdpr_rules.kernel.conditions import equals, open_question, true
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled
from gdpr_rules.law.eu.eprivacy.common import CUSTOMER_OPEN, CUSTOMER_SPARED, EEA_ROWS, MARKETING

M = attrs.fields(Message)

OWN_CONDITIONS = {"LI", "NL"}
"""Countries that spare addresses which the table asks consent for, and so have a file of their own; those that ask for it
only where their conditions are not met stand in the table as opt-out, and have such a file too."""


def _rule(row: EmailRow, kind: AddressKind, cell: Cell) -> Rule[Sending]:
    """The rule of one cell, open where the country's law was not found to settle it."""
    named, settled, seen = kind is AddressKind.NAMED, cell is Cell.OPT_IN, row.customers is CustomerException.YES
    address = "an employee's named address" if named else "a generic address"
    sending = f"marketing e-mail to {address} at a company in {row.name} needs prior consent"
    applies, to_customers = fires if settled else unsettled, silent if seen else unsettled
    when = MARKETING & equals(M.subject_country, row.country) & equals(M.address, kind)
    there = Message(
        subject_country=row.country,
        commercial=True,
        address=kind,
        consented=False,
        details_from_sale=False,
        own_similar_products=True,
        refusal_offered_each_time=True,
    )
    customer = attrs.evolve(there, details_from_sale=True)
    return Rule(
        id=f"eu.eprivacy.{row.country.lower()}.{kind.value}_address",
        title=f"{sending[0].upper()}{sending[1:]}"
        if settled
        else f"It is not settled whether {sending}; it is treated as needing it",
        protects="employees whose address bears their name" if named else "companies, in the mailboxes of their functions",
        cites=(row.cite,),
        in_force=Span(row.encoded_since),
        when=when if settled else when & open_question(f"{row.name}: {row.open_question}"),
        unless=true(M.consented) | (CUSTOMER_SPARED if seen else CUSTOMER_OPEN),
        then=Sending(permission=Permission.FORBIDDEN, consent_required=True, duties=frozenset({SendingDuty.OBTAIN_CONSENT})),
        examples=(
            applies("a first offer to an address from a bought list", there),
            silent("the recipient signed up for the newsletter", attrs.evolve(there, consented=True)),
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
            applies("a customer is offered another firm's products", attrs.evolve(customer, own_similar_products=False)),
            applies("a customer was never shown how to refuse", attrs.evolve(customer, refusal_offered_each_time=False)),
        ),
        clauses=("GP-01",),
        not_encoded=tuple(note for note in (row.note, "" if settled else row.open_question) if note),
    )


RULES = tuple(
    _rule(row, kind, cell)
    for row in EEA_ROWS
    for kind, cell in ((AddressKind.NAMED, row.named), (AddressKind.GENERIC, row.generic))
    if cell is not Cell.OPT_OUT and row.country not in OWN_CONDITIONS
)
