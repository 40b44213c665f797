"""Malta: consent in writing, of natural and legal persons alike (SL 586.01 reg 9(1), (2))."""

import attrs

from gdpr_rules.facts.message import AddressKind, Message, Permission, Sending, SendingDuty
from gdpr_rules.figures.email_b2b import BY_COUNTRY
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import equals
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled
from gdpr_rules.law.eu.eprivacy.common import CONSENT_IN_MALTA, CUSTOMER_SPARED, MARKETING

M = attrs.fields(Message)

NAMED_ADDRESS = Rule(
    id="eu.eprivacy.mt.named_address",
    title="Marketing e-mail to a named address in Malta needs prior consent in writing",
    protects="people whose address bears their name",
    cites=(BY_COUNTRY["MT"].cite,),
    in_force=since(2018, 5, 25),
    when=MARKETING & equals(M.subject_country, "MT") & equals(M.address, AddressKind.NAMED),
    unless=CONSENT_IN_MALTA | CUSTOMER_SPARED,
    then=Sending(permission=Permission.FORBIDDEN, consent_required=True, duties=frozenset({SendingDuty.OBTAIN_CONSENT})),
    examples=(
        fires(
            "an employee's address in Valletta, from a bought list",
            Message(subject_country="MT", commercial=True, address=AddressKind.NAMED, consented=False, details_from_sale=False),
        ),
        silent(
            "an employee who signed a form for the newsletter",
            Message(
                subject_country="MT",
                commercial=True,
                address=AddressKind.NAMED,
                consented=True,
                consent_covers_offer=True,
                consent_in_writing=True,
            ),
        ),
        fires(
            "an employee who agreed on the telephone",
            Message(
                subject_country="MT",
                commercial=True,
                address=AddressKind.NAMED,
                consented=True,
                consent_covers_offer=True,
                consent_in_writing=False,
                details_from_sale=False,
            ),
        ),
        fires(
            "an employee who signed a form for another firm's newsletter, which carries this offer",
            Message(
                subject_country="MT",
                commercial=True,
                address=AddressKind.NAMED,
                consented=True,
                consent_covers_offer=False,
                consent_in_writing=True,
                details_from_sale=False,
            ),
        ),
        silent(
            "an invoice to the employee in charge",
            Message(subject_country="MT", commercial=False, address=AddressKind.NAMED, consented=False),
        ),
        silent(
            "an offer to the info@ address of the company",
            Message(subject_country="MT", commercial=True, address=AddressKind.GENERIC, consented=False),
        ),
        silent(
            "an employee's address in Belgium, from a bought list",
            Message(subject_country="BE", commercial=True, address=AddressKind.NAMED, consented=False),
        ),
        silent(
            "a customer is offered similar products, with a way to refuse each time",
            Message(
                subject_country="MT",
                commercial=True,
                address=AddressKind.NAMED,
                consented=False,
                details_from_sale=True,
                own_similar_products=True,
                refusal_offered_each_time=True,
            ),
        ),
        fires(
            "a customer is offered another firm's products",
            Message(
                subject_country="MT",
                commercial=True,
                address=AddressKind.NAMED,
                consented=False,
                details_from_sale=True,
                own_similar_products=False,
                refusal_offered_each_time=True,
            ),
        ),
        fires(
            "a customer was never shown how to refuse",
            Message(
                subject_country="MT",
                commercial=True,
                address=AddressKind.NAMED,
                consented=False,
                details_from_sale=True,
                own_similar_products=True,
                refusal_offered_each_time=False,
            ),
        ),
        fires(
            "an enquiry that came to no sale",
            Message(
                subject_country="MT",
                commercial=True,
                address=AddressKind.NAMED,
                consented=False,
                details_from_sale=False,
                details_from_negotiations=True,
                own_similar_products=True,
                refusal_offered_each_time=True,
            ),
        ),
        unsettled(
            "the record says that the employee agreed, and not in what form",
            Message(
                subject_country="MT",
                commercial=True,
                address=AddressKind.NAMED,
                consented=True,
                consent_covers_offer=True,
                details_from_sale=False,
            ),
            missing={"consent_in_writing"},
        ),
    ),
    clauses=("GP-01",),
    not_encoded=("what form counts as writing: a box ticked on a website is for the sender to judge",),
)

GENERIC_ADDRESS = Rule(
    id="eu.eprivacy.mt.generic_address",
    title="Marketing e-mail to a shared address in Malta, such as info@, needs prior consent in writing",
    protects="companies, in the mailboxes of their functions",
    cites=(BY_COUNTRY["MT"].cite,),
    in_force=since(2018, 5, 25),
    when=MARKETING & equals(M.subject_country, "MT") & equals(M.address, AddressKind.GENERIC),
    unless=CONSENT_IN_MALTA | CUSTOMER_SPARED,
    then=Sending(permission=Permission.FORBIDDEN, consent_required=True, duties=frozenset({SendingDuty.OBTAIN_CONSENT})),
    examples=(
        fires(
            "the info@ address of a company in Sliema, from its website",
            Message(
                subject_country="MT", commercial=True, address=AddressKind.GENERIC, consented=False, details_from_sale=False
            ),
        ),
        silent(
            "a company whose director signed a form for the newsletter",
            Message(
                subject_country="MT",
                commercial=True,
                address=AddressKind.GENERIC,
                consented=True,
                consent_covers_offer=True,
                consent_in_writing=True,
            ),
        ),
        fires(
            "a company that agreed on the telephone",
            Message(
                subject_country="MT",
                commercial=True,
                address=AddressKind.GENERIC,
                consented=True,
                consent_covers_offer=True,
                consent_in_writing=False,
                details_from_sale=False,
            ),
        ),
        fires(
            "a company that agreed in writing to another firm's newsletter, which carries this offer",
            Message(
                subject_country="MT",
                commercial=True,
                address=AddressKind.GENERIC,
                consented=True,
                consent_covers_offer=False,
                consent_in_writing=True,
                details_from_sale=False,
            ),
        ),
        silent(
            "an invoice to the accounts@ address",
            Message(subject_country="MT", commercial=False, address=AddressKind.GENERIC, consented=False),
        ),
        silent(
            "an offer to the buyer's own address",
            Message(subject_country="MT", commercial=True, address=AddressKind.NAMED, consented=False),
        ),
        silent(
            "the info@ address of a company in Belgium",
            Message(subject_country="BE", commercial=True, address=AddressKind.GENERIC, consented=False),
        ),
        silent(
            "a customer is offered similar products, with a way to refuse each time",
            Message(
                subject_country="MT",
                commercial=True,
                address=AddressKind.GENERIC,
                consented=False,
                details_from_sale=True,
                own_similar_products=True,
                refusal_offered_each_time=True,
            ),
        ),
        fires(
            "a customer is offered another firm's products",
            Message(
                subject_country="MT",
                commercial=True,
                address=AddressKind.GENERIC,
                consented=False,
                details_from_sale=True,
                own_similar_products=False,
                refusal_offered_each_time=True,
            ),
        ),
        fires(
            "a customer was never shown how to refuse",
            Message(
                subject_country="MT",
                commercial=True,
                address=AddressKind.GENERIC,
                consented=False,
                details_from_sale=True,
                own_similar_products=True,
                refusal_offered_each_time=False,
            ),
        ),
        unsettled(
            "the record says that the company agreed, and not in what form",
            Message(
                subject_country="MT",
                commercial=True,
                address=AddressKind.GENERIC,
                consented=True,
                consent_covers_offer=True,
                details_from_sale=False,
            ),
            missing={"consent_in_writing"},
        ),
    ),
    clauses=("GP-01",),
    not_encoded=("what form counts as writing: a box ticked on a website is for the sender to judge",),
)

RULES = (NAMED_ADDRESS, GENERIC_ADDRESS)
