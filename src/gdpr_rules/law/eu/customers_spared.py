"""C-654/23 Inteligo Media: where the exception for customers permits an e-mail, Article 6 of the GDPR asks for no basis.

Article 95 of the GDPR speaks of networks in the Union: the judgment spares nothing where the recipient is elsewhere.
"""

from datetime import date

from gdpr_rules.facts.message import AddressKind, Message, Subscriber
from gdpr_rules.instruments.eu import INTELIGO
from gdpr_rules.kernel.rules import fires, silent, unsettled
from gdpr_rules.law.eu.eprivacy.common import EXCEPTION_FOR_CONSUMERS, EXCEPTION_FOR_CUSTOMERS
from gdpr_rules.law.gdpr import direct_marketing

CUSTOMERS_SPARED = (EXCEPTION_FOR_CUSTOMERS | EXCEPTION_FOR_CONSUMERS).named(
    "the exception for customers in the recipient's country, which stands in Article 6's place", INTELIGO.at("ruling 2")
)

BASIS = {
    "unless": direct_marketing.BASIS.unless | CUSTOMERS_SPARED,
    "examples": (
        fires(
            "a named employee, without consent and without an assessment of legitimate interests",
            Message(commercial=True, address=AddressKind.NAMED, consented=False, lia_recorded=False, details_from_sale=False),
            on=date(2018, 5, 25),
        ),
        fires(
            "the sales@ address of a company, from a bought list that names the buyer who reads it",
            Message(
                commercial=True,
                address=AddressKind.GENERIC,
                subscriber=Subscriber.CORPORATE,
                person_known=True,
                consented=False,
                lia_recorded=False,
                details_from_sale=False,
            ),
        ),
        fires(
            "the info@ address of a sole trader, from a bought list",
            Message(
                commercial=True,
                address=AddressKind.GENERIC,
                subscriber=Subscriber.SOLE_TRADER,
                consented=False,
                lia_recorded=False,
                details_from_sale=False,
                own_similar_products=True,
                refusal_offered_each_time=True,
            ),
            on=date(2026, 3, 2),
        ),
        fires(
            "two architects in partnership, customers, are offered another firm's products",
            Message(
                commercial=True,
                address=AddressKind.GENERIC,
                subscriber=Subscriber.PARTNERSHIP,
                consented=False,
                lia_recorded=False,
                details_from_sale=True,
                own_similar_products=False,
                refusal_offered_each_time=True,
            ),
            on=date(2026, 3, 2),
        ),
        silent(
            "the sales@ address of a company",
            Message(
                commercial=True,
                address=AddressKind.GENERIC,
                subscriber=Subscriber.CORPORATE,
                person_known=False,
                consented=False,
                lia_recorded=False,
            ),
        ),
        silent(
            "an invoice to a named employee",
            Message(commercial=False, address=AddressKind.NAMED, consented=False, lia_recorded=False),
        ),
        silent(
            "a named employee who signed up for the newsletter",
            Message(commercial=True, address=AddressKind.NAMED, consented=True, consent_covers_offer=True, lia_recorded=False),
        ),
        fires(
            "a named employee who signed up for another firm's newsletter, which carries this offer",
            Message(
                commercial=True,
                address=AddressKind.NAMED,
                consented=True,
                consent_covers_offer=False,
                lia_recorded=False,
                details_from_sale=False,
            ),
        ),
        fires(
            "a named employee who only made an enquiry is offered similar products",
            Message(
                commercial=True,
                address=AddressKind.NAMED,
                consented=False,
                lia_recorded=False,
                details_from_sale=False,
                details_from_negotiations=True,
                own_similar_products=True,
                refusal_offered_each_time=True,
            ),
            on=date(2026, 3, 2),
        ),
        silent(
            "a campaign whose assessment of legitimate interests is on record",
            Message(commercial=True, address=AddressKind.NAMED, consented=False, lia_recorded=True),
        ),
        silent(
            "a customer is offered similar products, when the GDPR was new: in 2025 the Court said what it had meant all along",
            Message(
                subject_country="BE",
                commercial=True,
                address=AddressKind.NAMED,
                consented=False,
                lia_recorded=False,
                details_from_sale=True,
                own_similar_products=True,
                refusal_offered_each_time=True,
            ),
            on=date(2018, 5, 28),
        ),
        unsettled(
            "the customer database does not say where the address came from",
            Message(
                subject_country="BE",
                commercial=True,
                address=AddressKind.NAMED,
                consented=False,
                lia_recorded=False,
                own_similar_products=True,
                refusal_offered_each_time=True,
            ),
            missing={"details_from_sale"},
            on=date(2026, 3, 2),
        ),
    ),
    "not_encoded": ("customers in the United Kingdom before 2021, whom the exception of PECR reg 22(3) spared",),
}
"""What the judgment changes in Article 6 on marketing e-mail."""
