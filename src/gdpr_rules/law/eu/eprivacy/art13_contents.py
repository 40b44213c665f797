"""Article 13(2) and (4) of the ePrivacy Directive: what marketing e-mail shows its recipient, and refusals."""

import attrs

from gdpr_rules.facts.message import AddressKind, Message, Permission, Sending, SendingDuty, Subscriber
from gdpr_rules.figures.email_b2b import BY_COUNTRY
from gdpr_rules.figures.places import FINLAND, FRANCE
from gdpr_rules.instruments.eu import ECOMMERCE, EPRIVACY
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import equals, one_of, open_question, true
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled
from gdpr_rules.law.eu.eprivacy.common import CONSENT, MARKETING, RECIPIENT_THERE

M = attrs.fields(Message)

SENDER = Rule(
    id="eu.eprivacy.art13.sender",
    title="Marketing e-mail does not disguise or conceal the sender on whose behalf it is sent",
    protects="everyone who receives marketing e-mail, companies included",
    cites=(EPRIVACY.at("Art 13(4)"),),
    in_force=since(2018, 5, 25),
    when=MARKETING,
    unless=true(M.sender_identified),
    then=Sending(permission=Permission.FORBIDDEN, duties=frozenset({SendingDuty.IDENTIFY_SENDER})),
    examples=(
        fires(
            "an agency writes to a company in Belgium and does not name its client",
            Message(subject_country="BE", commercial=True, sender_identified=False),
        ),
        silent(
            "the signature names the company on whose behalf the agency writes",
            Message(subject_country="BE", commercial=True, sender_identified=True),
        ),
        silent(
            "a delivery notice from an unnamed carrier advertises nothing",
            Message(subject_country="BE", commercial=False, sender_identified=False),
        ),
        unsettled(
            "the client supplies the signature, and the agency has not seen it",
            Message(subject_country="BE", commercial=True),
            missing={"sender_identified"},
        ),
    ),
    clauses=("GP-01",),
)

STOP_ADDRESS = Rule(
    id="eu.eprivacy.art13.stop_address",
    title="Marketing e-mail gives a valid address to which a request to stop can be sent",
    protects="everyone who receives marketing e-mail, companies included",
    cites=(EPRIVACY.at("Art 13(4)"),),
    in_force=since(2018, 5, 25),
    when=MARKETING,
    unless=true(M.stop_address_given) | true(M.contact_details_given),
    then=Sending(permission=Permission.FORBIDDEN, duties=frozenset({SendingDuty.GIVE_CONTACT_DETAILS})),
    examples=(
        fires(
            "an offer to a company in Austria from a no-reply address, without contact details",
            Message(subject_country="AT", commercial=True, contact_details_given=False, stop_address_given=False),
        ),
        silent(
            "the footer gives privacy@example.com for requests to stop, and nothing else",
            Message(subject_country="AT", commercial=True, contact_details_given=False, stop_address_given=True),
        ),
        silent(
            "the footer gives the firm's address, telephone number and e-mail address",
            Message(subject_country="AT", commercial=True, contact_details_given=True),
        ),
        silent(
            "a password reset from a no-reply address",
            Message(subject_country="AT", commercial=False, contact_details_given=False, stop_address_given=False),
        ),
        unsettled(
            "the footer gives an address, and it was not tested whether mail to it arrives",
            Message(subject_country="AT", commercial=True, contact_details_given=False),
            missing={"stop_address_given"},
        ),
    ),
    clauses=("GP-01",),
)

RECOGNISABLE = Rule(
    id="eu.eprivacy.art13.recognisable",
    title="Marketing e-mail is clearly identifiable as advertising",
    protects="everyone who receives marketing e-mail, companies included",
    cites=(EPRIVACY.at("Art 13(4)"), ECOMMERCE.at("Art 6(a)")),
    in_force=since(2018, 5, 25),
    when=MARKETING,
    unless=true(M.identified_as_advertisement),
    then=Sending(permission=Permission.FORBIDDEN, duties=frozenset({SendingDuty.LABEL_ADVERTISEMENT})),
    examples=(
        fires(
            "an offer to a company in Spain made up as a reply to an enquiry that was never sent",
            Message(subject_country="ES", commercial=True, identified_as_advertisement=False),
        ),
        silent(
            "an offer that says in its first line what is for sale",
            Message(subject_country="ES", commercial=True, identified_as_advertisement=True),
        ),
        silent(
            "a reminder of an appointment",
            Message(subject_country="ES", commercial=False, identified_as_advertisement=False),
        ),
        unsettled(
            "the final text has not been read",
            Message(subject_country="ES", commercial=True),
            missing={"identified_as_advertisement"},
        ),
    ),
    clauses=("GP-01",),
)

ADDRESS_FOR_STOPS = (true(M.contact_details_given) | true(M.stop_address_given)).named(
    "an address for requests to stop", EPRIVACY.at("Art 13(4)")
)
STOP_ADDRESS_IS_ENOUGH = one_of(M.subject_country, {"AT", "IS", "LI", "LU", "MT", "SE", "SK"} | FRANCE) | (
    ~one_of(M.subject_country, {"EE", "LV"})
    & open_question("whether this country asks for a way to refuse in messages that the recipient agreed to")
)
AGREED_TO = (CONSENT & STOP_ADDRESS_IS_ENOUGH).named("consent", EPRIVACY.at("Art 13(4)"))
TO_A_COMPANY = (
    equals(M.address, AddressKind.GENERIC)
    & equals(M.subscriber, Subscriber.CORPORATE)
    & (
        one_of(M.subject_country, {"IS", "LU", "SE"} | FRANCE)
        | (
            one_of(M.subject_country, {"BG", "HR", "HU", "IE", "NO", "PT"} | FINLAND)
            & open_question("whether this country asks for a way to refuse in messages to companies that need no consent")
        )
    )
).named("a company's mailbox that needs no consent", EPRIVACY.at("Art 13(5)"))

REFUSAL_OFFERED = Rule(
    id="eu.eprivacy.art13.refusal_offered",
    title="Marketing e-mail offers a free and simple way to refuse the next, with consent too where the country asks",
    protects="everyone who receives marketing e-mail, companies included",
    cites=(
        EPRIVACY.at("Art 13(2)"),
        EPRIVACY.at("Art 13(4)"),
        EPRIVACY.at("Art 13(5)"),
        BY_COUNTRY["FR"].cite.instrument.at("CPCE Art L34-5 (5)"),
        BY_COUNTRY["IS"].cite.instrument.at("Electronic Communications Act 70/2022 Art 94(4)-(5)"),
        BY_COUNTRY["LU"].cite.instrument.at("Law of 30 May 2005 Art 11(4)"),
        BY_COUNTRY["SK"].cite.instrument.at("Act 452/2021 s 116(15)"),
        BY_COUNTRY["SE"].cite.instrument.at("Marketing Act (2008:486) s 20"),
        BY_COUNTRY["EE"].cite.instrument.at("Electronic Communications Act s 103-1(4)"),
        BY_COUNTRY["LV"].cite.instrument.at("Law on Information Society Services s 8(1)"),
    ),
    in_force=since(2018, 5, 25),
    when=MARKETING & RECIPIENT_THERE,
    unless=true(M.opt_out_offered) | (ADDRESS_FOR_STOPS & (AGREED_TO | TO_A_COMPANY)),
    then=Sending(permission=Permission.FORBIDDEN, duties=frozenset({SendingDuty.OFFER_OPT_OUT})),
    examples=(
        fires(
            "an offer to a company's employee in Portugal without a link to unsubscribe",
            Message(subject_country="PT", commercial=True, address=AddressKind.NAMED, opt_out_offered=False, consented=False),
        ),
        silent(
            "a link to unsubscribe stands in the footer, in plain sight",
            Message(subject_country="PT", commercial=True, opt_out_offered=True),
        ),
        silent(
            "an order confirmation without such a link",
            Message(subject_country="PT", commercial=False, opt_out_offered=False),
        ),
        silent(
            "a newsletter that a company in Austria asked for, with an address for requests to stop and no link",
            Message(
                subject_country="AT",
                commercial=True,
                opt_out_offered=False,
                consented=True,
                consent_covers_offer=True,
                contact_details_given=True,
            ),
        ),
        fires(
            "the same without any address for requests to stop",
            Message(
                subject_country="AT",
                commercial=True,
                opt_out_offered=False,
                consented=True,
                consent_covers_offer=True,
                contact_details_given=False,
                stop_address_given=False,
            ),
        ),
        silent(
            "an offer to the info@ address of a company in Luxembourg, with an address for requests to stop and no link",
            Message(
                subject_country="LU",
                commercial=True,
                address=AddressKind.GENERIC,
                subscriber=Subscriber.CORPORATE,
                opt_out_offered=False,
                consented=False,
                contact_details_given=False,
                stop_address_given=True,
            ),
        ),
        unsettled(
            "the same to the info@ address of a company in Portugal, whose law on that was not read",
            Message(
                subject_country="PT",
                commercial=True,
                address=AddressKind.GENERIC,
                subscriber=Subscriber.CORPORATE,
                opt_out_offered=False,
                consented=False,
                contact_details_given=True,
            ),
        ),
        fires(
            "the same to an employee in Luxembourg, who bought before",
            Message(
                subject_country="LU",
                commercial=True,
                address=AddressKind.NAMED,
                subscriber=Subscriber.CORPORATE,
                opt_out_offered=False,
                consented=False,
                contact_details_given=True,
            ),
        ),
        fires(
            "another firm's offer in the newsletter that the company in Austria asked for",
            Message(
                subject_country="AT",
                commercial=True,
                opt_out_offered=False,
                consented=True,
                consent_covers_offer=False,
                contact_details_given=True,
            ),
        ),
        fires(
            "the newsletter to a company in Latvia, whose law asks for a way to refuse in every message",
            Message(
                subject_country="LV",
                commercial=True,
                opt_out_offered=False,
                consented=True,
                consent_covers_offer=True,
                contact_details_given=True,
            ),
        ),
        unsettled(
            "the newsletter to a company in Spain, whose law on that was not read",
            Message(
                subject_country="ES",
                commercial=True,
                opt_out_offered=False,
                consented=True,
                consent_covers_offer=True,
                contact_details_given=True,
            ),
        ),
        unsettled(
            "the template has a link, and it was not tried out",
            Message(subject_country="PT", commercial=True, address=AddressKind.NAMED, consented=False),
            missing={"opt_out_offered"},
        ),
    ),
    clauses=("GP-01",),
)

REFUSAL = Rule(
    id="eu.eprivacy.art13.refusal",
    title="Recipients who have refused marketing e-mail, companies included, do not receive it again",
    protects="everyone who has refused",
    cites=(EPRIVACY.at("Art 13(2)"), EPRIVACY.at("Art 13(4)"), EPRIVACY.at("Art 13(5)")),
    in_force=since(2018, 5, 25),
    when=MARKETING & (true(M.objected) | true(M.suppressed)),
    then=Sending(permission=Permission.FORBIDDEN, duties=frozenset({SendingDuty.STOP_SENDING})),
    examples=(
        fires(
            "a company in Belgium unsubscribed last month",
            Message(subject_country="BE", commercial=True, objected=True, suppressed=False),
        ),
        fires(
            "the company's whole domain is on the exclusion list",
            Message(subject_country="BE", commercial=True, objected=False, suppressed=True),
        ),
        silent(
            "no refusal was received, and the exclusion list was screened",
            Message(subject_country="BE", commercial=True, objected=False, suppressed=False),
        ),
        silent(
            "an invoice to a company that unsubscribed",
            Message(subject_country="BE", commercial=False, objected=True, suppressed=False),
        ),
        unsettled(
            "the exclusion list was not screened before sending",
            Message(subject_country="BE", commercial=True, objected=False),
            missing={"suppressed"},
        ),
    ),
    clauses=("GP-05",),
)

RULES = (SENDER, STOP_ADDRESS, RECOGNISABLE, REFUSAL_OFFERED, REFUSAL)
