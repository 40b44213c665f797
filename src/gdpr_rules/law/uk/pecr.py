"""The Privacy and Electronic Communications Regulations 2003: regulations 2, 22 and 23 on marketing e-mail."""

from datetime import date

import attrs

from gdpr_rules.facts.message import Message, Permission, Sending, SendingDuty, Subscriber
from gdpr_rules.facts.situation import Situation
from gdpr_rules.facts.subject_location import SubjectLocation
from gdpr_rules.instruments.uk import DUAA, DUAA_COMMENCEMENT, ICO_CHARITIES, PECR
from gdpr_rules.kernel.citations import figure, since
from gdpr_rules.kernel.conditions import before, during, equals, one_of, true
from gdpr_rules.kernel.rules import Regime, Rule, fires, silent, unsettled

M, S = attrs.fields(Message), attrs.fields(Situation)

UK_PECR = Regime(
    "uk.pecr",
    "Privacy and Electronic Communications Regulations (United Kingdom)",
    scopes={
        Situation: equals(S.subscriber_country, "GB"),
        Message: equals(M.subject_country, "GB") | (true(M.subscriber_elsewhere) & equals(M.subscriber_country, "GB")),
        SubjectLocation: equals(M.subject_country, "GB"),
    },
    not_encoded=(
        "telephone and fax (regs 19 to 21B)",
        "steering recipients to sites that break the rules on commercial information (reg 23)",
    ),
)

MARKETING = true(M.commercial).named("direct marketing")
INDIVIDUAL = one_of(
    M.subscriber, {Subscriber.INDIVIDUAL, Subscriber.SOLE_TRADER, Subscriber.PARTNERSHIP, Subscriber.UNINCORPORATED}
).named("an individual subscriber", PECR.at("reg 2(1)"))
CONSENTED = (true(M.consented) & true(M.consent_covers_offer)).named("consent to this sender", PECR.at("reg 22(2)"))
SOFT_OPT_IN = (
    (true(M.details_from_sale) | true(M.details_from_negotiations))
    & true(M.own_similar_products)
    & true(M.refusal_offered_each_time)
).named("soft opt-in", PECR.at("reg 22(3)"))
CHARITY_DETAILS_FROM = figure(
    "first day on which a charity's details qualify",
    date(2026, 2, 5),
    date(2026, 2, 5),
    ICO_CHARITIES.at("when it may be used"),
)
CHARITY_SOFT_OPT_IN = (
    during(since(2026, 2, 5), DUAA_COMMENCEMENT.at("reg 2"))
    & true(M.sender_is_charity)
    & true(M.furthers_charitable_purpose)
    & true(M.details_from_support)
    & true(M.refusal_offered_each_time)
    & ~before(M.details_collected_on, CHARITY_DETAILS_FROM)
).named("charity soft opt-in", PECR.at("reg 22(3A)"))


CONSENT = Rule(
    id="uk.pecr.reg22.consent",
    title="An individual subscriber must have agreed to marketing e-mail",
    protects="people, sole traders, partnerships and clubs, in the mailboxes they pay for themselves",
    cites=(PECR.at("reg 22(2)"), PECR.at("reg 2(1)"), DUAA.at("s 114")),
    in_force=since(2003, 12, 11),
    when=MARKETING & INDIVIDUAL,
    unless=CONSENTED | SOFT_OPT_IN | CHARITY_SOFT_OPT_IN,
    then=Sending(permission=Permission.FORBIDDEN, consent_required=True, duties=frozenset({SendingDuty.OBTAIN_CONSENT})),
    examples=(
        fires(
            "a sole trader, from a bought list",
            Message(
                subject_country="GB",
                commercial=True,
                subscriber=Subscriber.SOLE_TRADER,
                consented=False,
                details_from_sale=False,
                details_from_negotiations=False,
                sender_is_charity=False,
            ),
            on=date(2026, 3, 2),
        ),
        fires(
            "a person who bought a bicycle is offered insurance by the dealer's partner",
            Message(
                subject_country="GB",
                commercial=True,
                subscriber=Subscriber.INDIVIDUAL,
                consented=False,
                details_from_sale=True,
                own_similar_products=False,
                refusal_offered_each_time=True,
                sender_is_charity=False,
            ),
            on=date(2026, 3, 2),
        ),
        fires(
            "an English partnership, a charity shop's customer and supporter, was never offered a way to refuse",
            Message(
                subject_country="GB",
                commercial=True,
                subscriber=Subscriber.PARTNERSHIP,
                consented=False,
                details_from_sale=True,
                own_similar_products=True,
                refusal_offered_each_time=False,
                sender_is_charity=True,
                furthers_charitable_purpose=True,
                details_from_support=True,
                details_collected_on=date(2026, 3, 1),
            ),
            on=date(2026, 4, 7),
        ),
        silent(
            "a limited company",
            Message(subject_country="GB", commercial=True, subscriber=Subscriber.CORPORATE, consented=False),
        ),
        silent(
            "an invoice to a sole trader",
            Message(subject_country="GB", commercial=False, subscriber=Subscriber.SOLE_TRADER, consented=False),
        ),
        silent(
            "a sole trader who signed up for the newsletter",
            Message(
                subject_country="GB",
                commercial=True,
                subscriber=Subscriber.SOLE_TRADER,
                consented=True,
                consent_covers_offer=True,
            ),
        ),
        fires(
            "a sole trader who signed up for another firm's newsletter, which carries this offer",
            Message(
                subject_country="GB",
                commercial=True,
                subscriber=Subscriber.SOLE_TRADER,
                consented=True,
                consent_covers_offer=False,
                details_from_sale=False,
                details_from_negotiations=False,
                sender_is_charity=False,
            ),
        ),
        silent(
            "a sole trader who asked for a quotation, and bought nothing, is offered similar products, with a way to refuse",
            Message(
                subject_country="GB",
                commercial=True,
                subscriber=Subscriber.SOLE_TRADER,
                consented=False,
                details_from_sale=False,
                details_from_negotiations=True,
                own_similar_products=True,
                refusal_offered_each_time=True,
            ),
        ),
        silent(
            "a charity's appeal to a supporter who gave an address on the day the exception began",
            Message(
                subject_country="GB",
                commercial=True,
                subscriber=Subscriber.INDIVIDUAL,
                consented=False,
                details_from_sale=False,
                details_from_negotiations=False,
                refusal_offered_each_time=True,
                sender_is_charity=True,
                furthers_charitable_purpose=True,
                details_from_support=True,
                details_collected_on=date(2026, 2, 5),
            ),
            on=date(2026, 2, 5),
        ),
        fires(
            "the same appeal the day before the exception began",
            Message(
                subject_country="GB",
                commercial=True,
                subscriber=Subscriber.INDIVIDUAL,
                consented=False,
                details_from_sale=False,
                details_from_negotiations=False,
                refusal_offered_each_time=True,
                sender_is_charity=True,
                furthers_charitable_purpose=True,
                details_from_support=True,
                details_collected_on=date(2026, 2, 5),
            ),
            on=date(2026, 2, 4),
        ),
        fires(
            "a charity's appeal also advertises a sponsor",
            Message(
                subject_country="GB",
                commercial=True,
                subscriber=Subscriber.INDIVIDUAL,
                consented=False,
                details_from_sale=False,
                details_from_negotiations=False,
                refusal_offered_each_time=True,
                sender_is_charity=True,
                furthers_charitable_purpose=False,
                details_from_support=True,
                details_collected_on=date(2026, 3, 1),
            ),
            on=date(2026, 4, 7),
        ),
        unsettled(
            "the charity's records do not show how it came by the address",
            Message(
                subject_country="GB",
                commercial=True,
                subscriber=Subscriber.INDIVIDUAL,
                consented=False,
                details_from_sale=False,
                details_from_negotiations=False,
                refusal_offered_each_time=True,
                sender_is_charity=True,
                furthers_charitable_purpose=True,
                details_collected_on=date(2026, 3, 1),
            ),
            missing={"details_from_support"},
            on=date(2026, 4, 7),
        ),
    ),
    clauses=("GP-01",),
    not_encoded=(
        "what counts as a similar product is a judgement the sender records",
        "reg 22(3A) does not say that details count only if collected from 5 February 2026 on: the Commissioner does",
        "whether a body of the Crown is a corporate subscriber",
    ),
)

SENDER = Rule(
    id="uk.pecr.reg23.sender",
    title="Marketing e-mail does not disguise or conceal the person on whose behalf it is sent",
    protects="everyone who receives marketing e-mail, companies included",
    cites=(PECR.at("reg 23(a)"),),
    in_force=since(2003, 12, 11),
    when=MARKETING,
    unless=true(M.sender_identified),
    then=Sending(permission=Permission.FORBIDDEN, duties=frozenset({SendingDuty.IDENTIFY_SENDER})),
    examples=(
        fires(
            "an agency writes to a company and does not name its client",
            Message(subject_country="GB", commercial=True, sender_identified=False),
        ),
        silent(
            "the signature names the company on whose behalf the agency writes",
            Message(subject_country="GB", commercial=True, sender_identified=True),
        ),
        silent(
            "a delivery notice from an unnamed carrier advertises nothing",
            Message(subject_country="GB", commercial=False, sender_identified=False),
        ),
        unsettled(
            "the client supplies the signature, and the agency has not seen it",
            Message(subject_country="GB", commercial=True),
            missing={"sender_identified"},
        ),
    ),
    clauses=("GP-01",),
)

STOP_ADDRESS = Rule(
    id="uk.pecr.reg23.stop_address",
    title="Marketing e-mail gives a valid address to which a request to stop can be sent",
    protects="everyone who receives marketing e-mail, companies included",
    cites=(PECR.at("reg 23(b)"),),
    in_force=since(2003, 12, 11),
    when=MARKETING,
    unless=true(M.stop_address_given) | true(M.contact_details_given),
    then=Sending(permission=Permission.FORBIDDEN, duties=frozenset({SendingDuty.GIVE_CONTACT_DETAILS})),
    examples=(
        fires(
            "an offer to a company from a no-reply address, without contact details",
            Message(subject_country="GB", commercial=True, contact_details_given=False, stop_address_given=False),
        ),
        silent(
            "the footer gives privacy@example.com for requests to stop, and nothing else",
            Message(subject_country="GB", commercial=True, contact_details_given=False, stop_address_given=True),
        ),
        silent(
            "the footer gives the firm's address, telephone number and e-mail address",
            Message(subject_country="GB", commercial=True, contact_details_given=True),
        ),
        silent(
            "a password reset from a no-reply address",
            Message(subject_country="GB", commercial=False, contact_details_given=False, stop_address_given=False),
        ),
        unsettled(
            "the footer gives an address, and it was not tested whether mail to it arrives",
            Message(subject_country="GB", commercial=True, contact_details_given=False),
            missing={"stop_address_given"},
        ),
    ),
    clauses=("GP-01",),
)

COMMERCIAL_INFORMATION = Rule(
    id="uk.pecr.reg23.commercial_information",
    title="Marketing e-mail can be recognised as a commercial communication",
    protects="everyone who receives marketing e-mail, companies included",
    cites=(PECR.at("reg 23(c)"),),
    in_force=since(2011, 5, 26),
    when=MARKETING,
    unless=true(M.identified_as_advertisement),
    then=Sending(permission=Permission.FORBIDDEN, duties=frozenset({SendingDuty.LABEL_ADVERTISEMENT})),
    examples=(
        fires(
            "an offer to a company made up as a reply to an enquiry that was never sent",
            Message(subject_country="GB", commercial=True, identified_as_advertisement=False),
        ),
        silent(
            "an offer that says in its first line what is for sale",
            Message(subject_country="GB", commercial=True, identified_as_advertisement=True),
        ),
        silent(
            "a reminder of an appointment",
            Message(subject_country="GB", commercial=False, identified_as_advertisement=False),
        ),
        unsettled(
            "the final text has not been read",
            Message(subject_country="GB", commercial=True),
            missing={"identified_as_advertisement"},
        ),
    ),
    clauses=("GP-01",),
)

RULES = (CONSENT, SENDER, STOP_ADDRESS, COMMERCIAL_INFORMATION)
