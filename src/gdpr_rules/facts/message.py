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
    """Who is party to the contract for the mailbox, which need not be the person who reads it (PECR reg 2(1))."""

    CORPORATE = "a corporate subscriber"
    INDIVIDUAL = "an individual"
    SOLE_TRADER = "a sole trader"
    PARTNERSHIP = "a partnership"


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

    `consent_required`: the message needs the recipient's consent or an exception for customers. `duties`: what is still to be
    done. `opt_out_within`: how soon an opt-out must take effect, counted from its receipt; zero means *at once*, None *no limit
    set*. Ten business days are represented as ten days, which is never later than the statute allows.
    """

    permission: Permission = protects(later_protects(Permission), "permission")
    consent_required: bool = protects(true_protects(), "consent required")
    duties: frozenset[SendingDuty] = protects(more_protects(), "duties")
    opt_out_within: dt.timedelta | None = protects(shortest_protects(), "opt-out to take effect within")

    @property
    def permissive(self) -> bool:
        """The message may be sent."""
        return self.permission is Permission.PERMITTED


@attrs.frozen(kw_only=True)
class Message(SubjectLocation[Sending]):
    """One e-mail to one address. A fact left out is not known, and never counts in the sender's favour."""

    sender_countries: frozenset[str] | None = fact(
        "In which countries is the sender, or any party on whose behalf the message is sent, established?",
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
        noun="the kind of address",
        who="records",
    )

    # What the message is
    commercial: bool | None = fact(
        "Does the message advertise or promote anything, in whole or in part? A request for consent to later advertising "
        "counts.",
        yes="the message advertises or promotes something",
        no="the message neither advertises nor promotes anything",
    )
    transactional: bool | None = fact(
        "Does the message also carry transactional or relationship content (15 USC 7702(17))?",
        yes="the message carries transactional or relationship content",
        no="the message carries no transactional or relationship content",
    )
    other_content: bool | None = fact(
        "Does the message carry content that is neither promotional nor transactional?",
        yes="the message carries content that is neither promotional nor transactional",
        no="the message carries only promotional or transactional content",
    )
    subject_line_reads_commercial: bool | None = fact(
        "Would a reasonable recipient conclude from the subject line that the message is advertising?",
        yes="the subject line reads as advertising",
        no="the subject line does not read as advertising",
        who="lawyer",
        changeable=True,
    )
    transactional_content_first: bool | None = fact(
        "Does the transactional content appear, in whole or in substantial part, at the beginning of the body?",
        yes="the transactional content comes first",
        no="the transactional content does not come first",
        changeable=True,
    )
    body_reads_commercial: bool | None = fact(
        "Would a reasonable recipient conclude from the net impression of the body that the message is advertising?",
        yes="the body reads as advertising",
        no="the body does not read as advertising",
        who="lawyer",
        changeable=True,
    )
    asks_for_consent_only: bool | None = fact(
        "Is this a single message whose only purpose is to request consent to later ones?",
        yes="it is a single message that only requests consent",
        no="it is not a single message that only requests consent",
    )
    automated: bool | None = fact(
        "Is the message sent in bulk by automated means, rather than written and sent individually?",
        yes="the message is sent in bulk by automated means",
        no="the message is written and sent individually",
        changeable=True,
    )
    relevant_to_role: bool | None = fact(
        "Is what the message offers relevant to the recipient's professional role?",
        yes="the message is relevant to the recipient's professional role",
        no="the message is not relevant to the recipient's professional role",
        changeable=True,
    )
    essential_to_duties: bool | None = fact(
        "Is the offer essentially connected with the recipient's actual duties, as verified rather than inferred from a job "
        "title?",
        yes="the offer is essentially connected with the recipient's actual duties",
        no="the offer is not essentially connected with the recipient's actual duties",
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
        "Has the recipient agreed to, or requested, this sender's marketing e-mail, and is that consent on record and not "
        "withdrawn?",
        yes="the recipient's consent is on record",
        no="the recipient has not consented",
        who="records",
        changeable=True,
    )
    details_from_sale: bool | None = fact(
        "Did this sender obtain the address from this recipient in a sale, or in negotiations for one?",
        yes="the address was obtained in a sale or in negotiations for one",
        no="the address was not obtained in a sale or in negotiations for one",
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

    # What the message shows
    sender_identified: bool | None = fact(
        "Does the message clearly state on whose behalf it is sent?",
        yes="the sender is identified",
        no="the sender is not identified",
        changeable=True,
    )
    contact_details_given: bool | None = fact(
        "Does it give full contact details, including a valid address to which a request to stop can be sent?",
        yes="contact details with a valid address for requests to stop are given",
        no="no valid address for requests to stop is given",
        changeable=True,
    )
    postal_address_given: bool | None = fact(
        "Does it give a valid physical postal address of the sender?",
        yes="a valid postal address is given",
        no="no valid postal address is given",
        changeable=True,
    )
    opt_out_offered: bool | None = fact(
        "Does it state, clearly and separately from other content, that the recipient may opt out, with a working, simple and "
        "free way to do so?",
        yes="an opt-out is offered, clearly and separately from other content",
        no="no clear opt-out is offered",
        changeable=True,
    )
    opt_out_days_open: int | None = fact(
        "For how many days after sending will the opt-out keep working?",
        noun="the number of days the opt-out keeps working",
        changeable=True,
    )
    opt_out_unhindered: bool | None = fact(
        "Can the recipient opt out without a fee, without giving more than an address and a choice, and in one reply or on "
        "one page?",
        yes="opting out takes no fee, no further data and one step",
        no="opting out takes a fee, further data or more than one step",
        changeable=True,
    )
    header_truthful: bool | None = fact(
        "Are the sender line, routing and domain information accurate and not misleading, and was the address obtained "
        "without pretence?",
        yes="the header is accurate",
        no="the header is misleading",
        changeable=True,
    )
    subject_line_truthful: bool | None = fact(
        "Is the subject line free of anything that would mislead about the content of the message?",
        yes="the subject line is not misleading",
        no="the subject line is misleading",
        changeable=True,
    )
    identified_as_advertisement: bool | None = fact(
        "Can the recipient clearly recognise that this is advertising?",
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
        "Does it link to a privacy policy that gives the information owed to the person, including the source of the address?",
        yes="the message links to a privacy policy with the information owed",
        no="the message does not link to a privacy policy with the information owed",
        changeable=True,
    )
    informed_before: bool | None = fact(
        "Has the person already received that privacy information?",
        yes="the person already has the privacy information",
        no="the person has not received the privacy information before",
        who="records",
    )
    sexually_explicit: bool | None = fact(
        "Does it contain sexually oriented material?",
        yes="the message contains sexually oriented material",
        no="the message contains no sexually oriented material",
        changeable=True,
    )
    sexual_content_marked: bool | None = fact(
        "Does its subject line begin with the prescribed mark, and is only the prescribed content initially viewable?",
        yes="the prescribed mark for sexually oriented material is in place",
        no="the prescribed mark for sexually oriented material is not in place",
        changeable=True,
    )
    several_advertisers: bool | None = fact(
        "Does it promote the goods or services of more than one company?",
        yes="the message promotes more than one company",
        no="the message promotes only one company",
    )
    sole_sender_designated: bool | None = fact(
        "Is one of them designated as the sender and named alone in the sender line, and does it meet the sender's duties?",
        yes="one advertiser is the designated sender and meets the sender's duties",
        no="no advertiser is the designated sender",
        changeable=True,
    )
    every_advertiser_complies: bool | None = fact(
        "Does every advertiser meet the sender's duties on its own account, including its own opt-outs?",
        yes="every advertiser meets the sender's duties",
        no="not every advertiser meets the sender's duties",
        changeable=True,
    )
    wireless_address: bool | None = fact(
        "Is the address on the official list of domains for mobile-service messages?",
        yes="the address belongs to a wireless domain",
        no="the address does not belong to a wireless domain",
        who="register",
    )
    wireless_authorised: bool | None = fact(
        "Has the holder of that address expressly authorised such messages in advance?",
        yes="the wireless subscriber has expressly authorised such messages",
        no="the wireless subscriber has not expressly authorised such messages",
        who="records",
        changeable=True,
    )

    # What the recipient said
    objected: bool | None = fact(
        "Has the recipient objected to or opted out of marketing, without agreeing to it again since?",
        yes="an objection or opt-out by the recipient stands",
        no="no objection or opt-out by the recipient stands",
        who="records",
    )
    business_days_since_opt_out: int | None = fact(
        "How many business days have passed since the opt-out was received?",
        noun="the number of business days since the opt-out",
        who="records",
    )
    suppressed: bool | None = fact(
        "Is the address, or its entire domain, on the exclusion list?",
        yes="the address or its domain is on the exclusion list",
        no="neither the address nor its domain is on the exclusion list",
        who="records",
    )
