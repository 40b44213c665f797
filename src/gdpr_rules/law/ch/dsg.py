"""The Swiss Data Protection Act, Article 30: personal data are not processed against the person's express wish."""

import attrs

from gdpr_rules.facts.message import AddressKind, Message, Permission, Sending, SendingDuty, Subscriber
from gdpr_rules.facts.situation import Situation
from gdpr_rules.instruments.ch import SWISS_DSG, SWISS_DSG_1992
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import equals, one_of, true
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled

M, S = attrs.fields(Message), attrs.fields(Situation)

MARKETING = true(M.commercial).named("direct marketing")
NATURAL_PERSON = one_of(M.subscriber, {Subscriber.INDIVIDUAL, Subscriber.SOLE_TRADER, Subscriber.PARTNERSHIP})
PERSONAL_ADDRESS = (equals(M.address, AddressKind.NAMED) | NATURAL_PERSON | true(M.person_known)).named(
    "an address that points to a person", SWISS_DSG.at("Art 5(a)")
)

OBJECTION = Rule(
    id="ch.dsg.art30.objection",
    title="A person's data are not used for marketing against that person's express wish, not even in a single message",
    protects="people who have objected",
    cites=(SWISS_DSG.at("Art 30(2)(b)"), SWISS_DSG_1992.at("Art 12(2)(b)")),
    in_force=since(1993, 7, 1),
    when=MARKETING & ((PERSONAL_ADDRESS & true(M.objected)) | true(M.suppressed)),
    then=Sending(permission=Permission.FORBIDDEN, duties=frozenset({SendingDuty.STOP_SENDING})),
    examples=(
        fires(
            "a single offer, written by hand, to a named employee who had objected",
            Message(
                subject_country="CH",
                commercial=True,
                automated=False,
                address=AddressKind.NAMED,
                objected=True,
                suppressed=False,
            ),
        ),
        fires(
            "the address is on the exclusion list",
            Message(subject_country="CH", commercial=True, address=AddressKind.NAMED, objected=False, suppressed=True),
        ),
        fires(
            "a sole trader objected from the info@ address",
            Message(
                subject_country="CH",
                commercial=True,
                address=AddressKind.GENERIC,
                subscriber=Subscriber.SOLE_TRADER,
                objected=True,
            ),
        ),
        fires(
            "two architects in partnership objected from their office@ address",
            Message(
                subject_country="CH",
                commercial=True,
                address=AddressKind.GENERIC,
                subscriber=Subscriber.PARTNERSHIP,
                objected=True,
            ),
        ),
        fires(
            "a private household objected from its family@ address",
            Message(
                subject_country="CH",
                commercial=True,
                address=AddressKind.GENERIC,
                subscriber=Subscriber.INDIVIDUAL,
                objected=True,
            ),
        ),
        fires(
            "the buyer who reads the sales@ address of a company, and whom the sender's records name, objected",
            Message(
                subject_country="CH",
                commercial=True,
                address=AddressKind.GENERIC,
                subscriber=Subscriber.CORPORATE,
                person_known=True,
                objected=True,
                suppressed=False,
            ),
        ),
        fires(
            "the sales@ address of a company is on the exclusion list, which no longer shows who objected",
            Message(
                subject_country="CH",
                commercial=True,
                address=AddressKind.GENERIC,
                subscriber=Subscriber.CORPORATE,
                person_known=False,
                objected=False,
                suppressed=True,
            ),
        ),
        silent(
            "a company objected from its sales@ address, which points to no person",
            Message(
                subject_country="CH",
                commercial=True,
                address=AddressKind.GENERIC,
                subscriber=Subscriber.CORPORATE,
                person_known=False,
                objected=True,
                suppressed=False,
            ),
        ),
        silent(
            "no objection was received, and the exclusion list was screened",
            Message(subject_country="CH", commercial=True, address=AddressKind.NAMED, objected=False, suppressed=False),
        ),
        silent(
            "an invoice to a person who objected to marketing",
            Message(subject_country="CH", commercial=False, address=AddressKind.NAMED, objected=True),
        ),
        unsettled(
            "the exclusion list was not screened before sending",
            Message(subject_country="CH", commercial=True, address=AddressKind.NAMED, objected=False),
            missing={"suppressed"},
        ),
    ),
    not_encoded=(
        "overriding interests that may justify the use all the same (Art 31)",
        "an exclusion list entered for other reasons is read as an objection, at a company's shared addresses too",
    ),
)


RULES = (OBJECTION,)
