"""May this e-mail be sent? The facts of a message, and the outcome that answers."""

import datetime as dt
from enum import Enum

import attrs

from gdpr_rules.facts.duties import SendingDuty as SendingDuty
from gdpr_rules.facts.places import COUNTRIES, CUSTOMARY
from gdpr_rules.facts.subject_location import SubjectLocation
from gdpr_rules.kernel.facts import fact, frozen
from gdpr_rules.kernel.protection import (
    Outcome,
    later_protects,
    more_protects,
    protects,
    shortest_protects,
    true_protects,
)


class Subscriber(Enum):
    """Who is party to the contract for the mailbox, which is not always the one who reads it (PECR reg 2(1))."""

    CORPORATE = "corporate"
    INDIVIDUAL = "individual"
    SOLE_TRADER = "sole_trader"
    PARTNERSHIP = "partnership"


class AddressKind(Enum):
    """Whether the address itself points to one person (`jo.bloggs@`) or to a function (`info@`)."""

    NAMED = "named"
    GENERIC = "generic"


class Permission(Enum):
    """Whether the message may go out, from the least protective answer to the most."""

    PERMITTED = "permitted"
    FORBIDDEN = "forbidden"


@attrs.frozen
class Sending(Outcome):
    """Whether an e-mail may be sent, and what the sender owes.

    `consent_required`: only the recipient's consent, or an exception for customers, would do. `duties`: what is still to be
    done. `opt_out_within`: how soon an opt-out must bite, counted from its receipt; zero is *at once*, None *no limit set*.
    Ten business days are carried as ten days, which is never later than the statute allows.
    """

    permission: Permission = protects(later_protects(Permission), "permission")
    consent_required: bool = protects(true_protects(), "consent required")
    duties: frozenset[SendingDuty] = protects(more_protects(), "duties")
    opt_out_within: dt.timedelta | None = protects(shortest_protects(), "opt-out to bite within")

    @property
    def permissive(self) -> bool:
        """The message may be sent."""
        return self.permission is Permission.PERMITTED


@attrs.frozen(kw_only=True)
class Message(SubjectLocation[Sending]):
    """One e-mail to one address. A fact left out is not known, and never counts in the sender's favour."""

    sender_countries: frozenset[str] | None = fact(
        "In which countries is the sender, or anyone on whose behalf it is sent, established?",
        noun="the sender's countries",
        vocabulary=COUNTRIES,
        near=CUSTOMARY,
        converter=frozen,
    )
    subscriber: Subscriber | None = fact(
        "Who holds the contract for the mailbox: a company or other legal person (a Scottish partnership is one), "
        "an individual, a sole trader or another partnership?",
        noun="the subscriber",
        who="records",
    )
    address: AddressKind | None = fact(
        "Does the address point to one person by name, or to a function of the organisation?",
        noun="the address",
        who="records",
    )

    # What the message is
    commercial: bool | None = fact(
        "Does the message advertise or promote anything, in whole or in part? Asking for consent to later advertising counts.",
        yes="the message advertises or promotes something",
        no="the message advertises and promotes nothing",
    )
    transactional: bool | None = fact(
        "Does the message also carry what an agreed transaction or running relationship calls for (15 USC 7702(17))?",
        yes="the message carries transactional or relationship content",
        no="the message carries no transactional or relationship content",
    )
    other_content: bool | None = fact(
        "Does the message carry matter that is neither promotion nor part of a transaction?",
        yes="the message carries other matter beside promotion",
        no="the message carries no other matter",
    )
    subject_line_reads_commercial: bool | None = fact(
        "Would a reasonable recipient take the message for advertising from its subject line?",
        yes="the subject line reads as advertising",
        no="the subject line does not read as advertising",
        who="lawyer",
        changeable=True,
    )
    transactional_content_first: bool | None = fact(
        "Does the transactional content stand, whole or in substance, at the start of the body?",
        yes="the transactional content stands first",
        no="the transactional content does not stand first",
        changeable=True,
    )
    body_reads_commercial: bool | None = fact(
        "Would a reasonable recipient take the message for advertising from the net impression of its body?",
        yes="the body reads as advertising",
        no="the body does not read as advertising",
        who="lawyer",
        changeable=True,
    )
    asks_for_consent_only: bool | None = fact(
        "Is this a single message whose only purpose is to ask for consent to later ones?",
        yes="it is a single message that only asks for consent",
        no="it is not a single message that only asks for consent",
    )
    automated: bool | None = fact(
        "Is the message sent in bulk by automated means, rather than written and sent singly?",
        yes="it is sent in bulk by automated means",
        no="it is written and sent singly",
        changeable=True,
    )
    relevant_to_role: bool | None = fact(
        "Is what the message offers relevant to the recipient's professional role?",
        yes="the message is relevant to the recipient's professional role",
        no="the message is not relevant to the recipient's professional role",
        changeable=True,
    )
    essential_to_duties: bool | None = fact(
        "Is what is offered essentially tied to the duties the recipient actually has, checked and not read off a title?",
        yes="the offer is essentially tied to the recipient's actual duties",
        no="the offer is not essentially tied to the recipient's actual duties",
        changeable=True,
    )
    solely_about_business: bool | None = fact(
        "Is the message solely about the commercial or official activity the address is used for?",
        yes="the message is solely about the activity the address is used for",
        no="the message is about more than the activity the address is used for",
        changeable=True,
    )

    # How the sender came to write
    consented: bool | None = fact(
        "Has the recipient agreed to, or asked for, this sender's marketing e-mail, and is that on record and not withdrawn?",
        yes="the recipient's consent is on record",
        no="the recipient has not consented",
        who="records",
        changeable=True,
    )
    details_from_sale: bool | None = fact(
        "Did this sender get the address from this recipient in a sale, or in negotiations for one?",
        yes="the address came from a sale or negotiations for one",
        no="the address did not come from a sale or negotiations for one",
        who="records",
    )
    own_similar_products: bool | None = fact(
        "Does the message concern only the sender's own similar products and services?",
        yes="the message concerns only the sender's own similar products",
        no="the message concerns more than the sender's own similar products",
        changeable=True,
    )
    refusal_offered_each_time: bool | None = fact(
        "Was a simple, free way to refuse offered when the address was collected and in every message since, with this one?",
        yes="a simple, free refusal was offered at collection and each time since",
        no="a simple, free refusal was not offered at collection and each time since",
        who="records",
    )
    contact_within_twelve_months: bool | None = fact(
        "Was the sale, or the last message sent in reliance on it, within the twelve months before this message?",
        yes="the sale or the last such message was within twelve months",
        no="the sale and the last such message lie more than twelve months back",
        who="records",
    )
    sender_is_charity: bool | None = fact(
        "Is the sender a charity?", yes="the sender is a charity", no="the sender is no charity"
    )
    furthers_charitable_purpose: bool | None = fact(
        "Is furthering the charity's own purposes the sole purpose of the message?",
        yes="the message only furthers the charity's purposes",
        no="the message does more than further the charity's purposes",
        changeable=True,
    )
    details_from_support: bool | None = fact(
        "Did the charity get the address while the recipient showed interest in its purposes or offered or gave support?",
        yes="the address came with interest in, or support for, the charity's purposes",
        no="the address did not come with interest in, or support for, the charity's purposes",
        who="records",
    )
    details_collected_on: dt.date | None = fact(
        "On which day was the address collected?", noun="the day the address was collected", who="records"
    )
    informed_at_collection: bool | None = fact(
        "When the address was collected, was the person told of this use and able to object then?",
        yes="the person was told of this use at collection and could object",
        no="the person was not told of this use at collection, or could not object",
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
    listed_in_register: bool | None = fact(
        "Checked against the official register of those who refuse advertising: is the address or its holder listed?",
        yes="the official register of refusals lists the address or its holder",
        no="the official register of refusals does not list the address",
        who="register",
    )
    lia_recorded: bool | None = fact(
        "Is a legitimate-interest assessment for this campaign on record: purpose, necessity and balance?",
        yes="a legitimate-interest assessment is on record",
        no="no legitimate-interest assessment is on record",
        changeable=True,
    )
    dpia_recorded: bool | None = fact(
        "Is a data protection impact assessment held that covers this processing?",
        yes="a data protection impact assessment is held",
        no="no data protection impact assessment is held",
        changeable=True,
    )
    client_agreement_held: bool | None = fact(
        "Is this the sender's own campaign, or is there a data sharing agreement with the client it is sent for?",
        yes="it is the sender's own campaign, or a data sharing agreement with the client is held",
        no="no data sharing agreement with the client is held",
        changeable=True,
    )

    # What the message shows
    sender_identified: bool | None = fact(
        "Does the message say plainly on whose behalf it is sent?",
        yes="the sender is identified",
        no="the sender is not identified",
        changeable=True,
    )
    contact_details_given: bool | None = fact(
        "Does it give full contact details, among them a valid address to which a request to stop can be sent?",
        yes="contact details with a valid address for stop requests are given",
        no="no valid address for stop requests is given",
        changeable=True,
    )
    postal_address_given: bool | None = fact(
        "Does it give a valid physical postal address of the sender?",
        yes="a valid postal address is given",
        no="no valid postal address is given",
        changeable=True,
    )
    opt_out_offered: bool | None = fact(
        "Does it say, clearly and apart from the rest, that the recipient may stop these messages, with a working, simple and "
        "free way to do so?",
        yes="an opt-out is offered, clearly and apart from the rest",
        no="no clear opt-out is offered",
        changeable=True,
    )
    opt_out_days_open: int | None = fact(
        "For how many days after sending will the way to opt out keep working?",
        noun="the number of days the opt-out keeps working",
        changeable=True,
    )
    opt_out_unhindered: bool | None = fact(
        "Can one opt out without a fee, without more data than the address and a choice, and in one reply or on one page?",
        yes="opting out takes no fee, no further data and one step",
        no="opting out takes a fee, further data or more than one step",
        changeable=True,
    )
    header_truthful: bool | None = fact(
        "Are sender line, routing and domain information true and not misleading, and was the address got without pretence?",
        yes="the header is true",
        no="the header misleads",
        changeable=True,
    )
    subject_line_truthful: bool | None = fact(
        "Is the subject line free of anything that would mislead about what the message holds?",
        yes="the subject line does not mislead",
        no="the subject line misleads",
        changeable=True,
    )
    identified_as_advertisement: bool | None = fact(
        "Can the recipient plainly see that this is advertising?",
        yes="the message is recognisable as advertising",
        no="the message is not recognisable as advertising",
        changeable=True,
    )
    labelled_unsolicited: bool | None = fact(
        "Is the message marked as unsolicited, visibly on receipt?",
        yes="the message is marked as unsolicited",
        no="the message is not marked as unsolicited",
        changeable=True,
    )
    privacy_policy_linked: bool | None = fact(
        "Does it link to a privacy policy that gives the information owed to the person, the source of the address included?",
        yes="a privacy policy with the information owed is linked",
        no="no privacy policy with the information owed is linked",
        changeable=True,
    )
    informed_before: bool | None = fact(
        "Has the person been given that privacy information already?",
        yes="the person has the privacy information already",
        no="the person has not had the privacy information before",
        who="records",
    )
    sexually_explicit: bool | None = fact(
        "Does it hold sexually oriented matter?",
        yes="the message holds sexually oriented matter",
        no="the message holds no sexually oriented matter",
        changeable=True,
    )
    sexual_content_marked: bool | None = fact(
        "Does its subject line begin with the prescribed mark, with nothing but the prescribed matter in first view?",
        yes="the prescribed mark for sexually oriented matter is in place",
        no="the prescribed mark for sexually oriented matter is not in place",
        changeable=True,
    )
    several_advertisers: bool | None = fact(
        "Does it promote goods or services of more than one company?",
        yes="the message promotes more than one company",
        no="the message promotes one company only",
    )
    sole_sender_designated: bool | None = fact(
        "Is one of them designated as the sender, alone in the sender line, and does that one meet the sender's duties?",
        yes="one advertiser is the designated sender and meets the sender's duties",
        no="no advertiser is the designated sender",
        changeable=True,
    )
    every_advertiser_complies: bool | None = fact(
        "Does every advertiser for itself meet the sender's duties, its own opt-outs included?",
        yes="every advertiser meets the sender's duties",
        no="not every advertiser meets the sender's duties",
        changeable=True,
    )
    wireless_address: bool | None = fact(
        "Is the address on the official list of domains for mobile-service messages?",
        yes="the address belongs to a wireless domain",
        no="the address belongs to no wireless domain",
        who="register",
    )
    wireless_authorised: bool | None = fact(
        "Has the holder of that address expressly authorised such messages beforehand?",
        yes="the wireless subscriber has expressly authorised such messages",
        no="the wireless subscriber has not authorised such messages",
        who="records",
        changeable=True,
    )

    # What the recipient said
    objected: bool | None = fact(
        "Has the recipient objected to or opted out of marketing, and not agreed afresh since?",
        yes="an objection or opt-out of the recipient stands",
        no="no objection or opt-out of the recipient stands",
        who="records",
    )
    business_days_since_opt_out: int | None = fact(
        "How many business days have passed since the opt-out was received?",
        noun="the number of business days since the opt-out",
        who="records",
    )
    suppressed: bool | None = fact(
        "Is the address, or its whole domain, on the exclusion list?",
        yes="the address or its domain is on the exclusion list",
        no="the address is not on the exclusion list",
        who="records",
    )
