"""How the sender came to write: consent, customers, published addresses and records; the second part of a `Message`."""

import datetime as dt

import attrs

from gdpr_rules.facts.message_content import MessageContent
from gdpr_rules.facts.subject_location import OutcomeT_co
from gdpr_rules.kernel.facts import fact


@attrs.frozen(kw_only=True)
class MessageOrigin(MessageContent[OutcomeT_co]):
    """Where the address came from, and what was agreed, recorded and looked up before this message."""

    consented: bool | None = fact(
        "Has the recipient agreed to, or requested, this sender's marketing e-mail, and is that consent on record and not "
        "withdrawn?",
        yes="the recipient's consent is on record",
        no="the recipient has not consented",
        who="records",
        changeable=True,
    )
    consent_covers_offer: bool | None = fact(
        "Does that consent extend to every advertiser in the message, and to the goods or services advertised?",
        yes="these advertisers and goods are covered by the consent",
        no="these advertisers and goods are not covered by the consent",
        who="records",
        changeable=True,
    )
    consent_in_writing: bool | None = fact(
        "Was that consent given in writing?",
        yes="the consent was given in writing",
        no="the consent was not given in writing",
        who="records",
        changeable=True,
    )
    details_from_sale: bool | None = fact(
        "Did this sender obtain the address from this recipient in the context of a sale that was made? A sale paid for "
        "indirectly counts; an enquiry does not.",
        yes="the address was obtained in the context of a sale",
        no="the address was not obtained in the context of a sale",
        who="records",
    )
    details_from_negotiations: bool | None = fact(
        "Did this sender obtain the address from this recipient in negotiations for a sale, whether or not a sale followed?",
        yes="the address was obtained in negotiations for a sale",
        no="the address was not obtained in negotiations for a sale",
        who="records",
    )
    own_similar_products: bool | None = fact(
        "Does the message concern only the sender's own similar products and services?",
        yes="the message concerns only the sender's own similar products",
        no="the message concerns more than the sender's own similar products",
        changeable=True,
    )
    refusal_offered_each_time: bool | None = fact(
        "Was a simple and free way to refuse offered when the address was collected and in every message since, including "
        "this one?",
        yes="a simple and free way to refuse was offered at collection and each time since",
        no="a simple and free way to refuse was not offered at collection and each time since",
        who="records",
    )
    contact_within_twelve_months: bool | None = fact(
        "Was the sale, or the last message sent in reliance on it, within the twelve months before this message?",
        yes="the sale or the last such message was within the last twelve months",
        no="the sale and the last such message were more than twelve months ago",
        who="records",
    )
    sender_is_charity: bool | None = fact(
        "Is the sender a charity?", yes="the sender is a charity", no="the sender is not a charity"
    )
    furthers_charitable_purpose: bool | None = fact(
        "Is furthering the charity's own purposes the sole purpose of the message?",
        yes="the message only furthers the charity's purposes",
        no="the message does more than further the charity's purposes",
        changeable=True,
    )
    details_from_support: bool | None = fact(
        "Did the charity obtain the address when the recipient expressed an interest in its purposes, or offered or provided "
        "support?",
        yes="the address was obtained with an expression of interest in, or support for, the charity's purposes",
        no="the address was not obtained with an expression of interest in, or support for, the charity's purposes",
        who="records",
    )
    details_collected_on: dt.date | None = fact(
        "On which day was the address collected?", noun="the day the address was collected", who="records"
    )
    informed_at_collection: bool | None = fact(
        "When the address was collected, was the person informed of this use and able to object?",
        yes="the person was informed of this use at collection and could object",
        no="the person was not informed of this use at collection, or could not object",
        who="records",
    )
    address_mainly_for_business: bool | None = fact(
        "Does the address reasonably appear to be used mainly for commercial or official activity?",
        yes="the address is used mainly for commercial or official activity",
        no="the address is not used mainly for commercial or official activity",
        who="records",
    )
    address_published_for_offers: bool | None = fact(
        "Did the recipient itself designate and publish this address for such messages?",
        yes="the recipient published the address for such messages",
        no="the recipient did not publish the address for such messages",
        who="records",
    )
    contact_details_published: bool | None = fact(
        "Is the address among the published contact details of a legal person or entrepreneur?",
        yes="the address is among published business contact details",
        no="the address is not among published business contact details",
        who="records",
    )
    address_found_at_random: bool | None = fact(
        "Was the address found by a random process, for example by trying out likely names?",
        yes="the address was found at random",
        no="the address was not found at random",
        who="records",
    )
    listed_in_register: bool | None = fact(
        "Does the official register of people who refuse advertising list the address or its holder?",
        yes="the official register of refusals lists the address or its holder",
        no="the official register of refusals lists neither the address nor its holder",
        who="register",
    )
    lia_recorded: bool | None = fact(
        "Is a legitimate-interest assessment of purpose, necessity and balance on record for this campaign?",
        yes="a legitimate-interest assessment is on record",
        no="no legitimate-interest assessment is on record",
        changeable=True,
    )
    dpia_recorded: bool | None = fact(
        "Is there a data protection impact assessment that covers this processing?",
        yes="a data protection impact assessment has been made",
        no="no data protection impact assessment has been made",
        changeable=True,
    )
    client_agreement_held: bool | None = fact(
        "Is this the sender's own campaign, or is there a data sharing agreement with the client for whom it is sent?",
        yes="it is the sender's own campaign, or there is a data sharing agreement with the client",
        no="there is no data sharing agreement with the client",
        changeable=True,
    )
