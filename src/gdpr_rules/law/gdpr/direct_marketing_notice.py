"""Article 21(4) in direct marketing: the right to object is made known with the first message at the latest."""

import attrs

from gdpr_rules.facts.message import AddressKind, Message, Permission, Sending, SendingDuty, Subscriber
from gdpr_rules.kernel.conditions import true
from gdpr_rules.kernel.rules import fires, silent, unsettled
from gdpr_rules.law.enactment import Provision
from gdpr_rules.law.gdpr import TEXT
from gdpr_rules.law.gdpr.direct_marketing_reach import MARKETING, PERSONAL_ADDRESS

M = attrs.fields(Message)

RIGHT_MADE_KNOWN = Provision(
    id="art21.right_made_known",
    title="The first message, at the latest, brings the right to object to the person's attention, clearly and separately",
    protects="people who do not know that they can object",
    cites=(TEXT.at("Art 21(4)"),),
    when=MARKETING & PERSONAL_ADDRESS,
    unless=true(M.opt_out_offered) | true(M.right_to_object_stated_before),
    then=Sending(permission=Permission.FORBIDDEN, duties=frozenset({SendingDuty.OFFER_OPT_OUT})),
    examples=(
        fires(
            "a first e-mail to a named employee that does not mention the right to object",
            Message(commercial=True, address=AddressKind.NAMED, opt_out_offered=False, right_to_object_stated_before=False),
        ),
        fires(
            "the same to the info@ address of a sole trader",
            Message(
                commercial=True,
                address=AddressKind.GENERIC,
                subscriber=Subscriber.SOLE_TRADER,
                opt_out_offered=False,
                right_to_object_stated_before=False,
            ),
        ),
        fires(
            "the same to the office@ address of two architects in partnership",
            Message(
                commercial=True,
                address=AddressKind.GENERIC,
                subscriber=Subscriber.PARTNERSHIP,
                opt_out_offered=False,
                right_to_object_stated_before=False,
            ),
        ),
        fires(
            "the same to the family@ address of a private household",
            Message(
                commercial=True,
                address=AddressKind.GENERIC,
                subscriber=Subscriber.INDIVIDUAL,
                opt_out_offered=False,
                right_to_object_stated_before=False,
            ),
        ),
        fires(
            "the same to the sales@ address of a company, where the sender's records name the buyer who reads it",
            Message(
                commercial=True,
                address=AddressKind.GENERIC,
                subscriber=Subscriber.CORPORATE,
                person_known=True,
                opt_out_offered=False,
                right_to_object_stated_before=False,
            ),
        ),
        silent(
            "a later e-mail to an employee whom the first one had told, in a paragraph of its own, that she may object",
            Message(
                commercial=True,
                address=AddressKind.NAMED,
                opt_out_offered=False,
                right_to_object_stated_before=True,
            ),
        ),
        silent(
            "the sales@ address of a company",
            Message(
                commercial=True,
                address=AddressKind.GENERIC,
                subscriber=Subscriber.CORPORATE,
                person_known=False,
                opt_out_offered=False,
                right_to_object_stated_before=False,
            ),
        ),
        silent(
            "a delivery notice that advertises nothing",
            Message(commercial=False, address=AddressKind.NAMED, opt_out_offered=False, right_to_object_stated_before=False),
        ),
        silent(
            "the right to object is stated in a paragraph of its own, with a link",
            Message(commercial=True, address=AddressKind.NAMED, opt_out_offered=True),
        ),
        unsettled(
            "the client sends the text, and the agency has not seen its footer",
            Message(commercial=True, address=AddressKind.NAMED, right_to_object_stated_before=False),
            missing={"opt_out_offered"},
        ),
    ),
    clauses=("GP-01", "CC-05"),
)
