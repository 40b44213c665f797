"""May this e-mail be sent? The facts of a message: what it shows and what the recipient said, after its parts elsewhere."""

import attrs

from gdpr_rules.facts.duties import SendingDuty as SendingDuty
from gdpr_rules.facts.message_origin import MessageOrigin
from gdpr_rules.facts.sending import AddressKind as AddressKind
from gdpr_rules.facts.sending import Permission as Permission
from gdpr_rules.facts.sending import Sending as Sending
from gdpr_rules.facts.sending import Subscriber as Subscriber
from gdpr_rules.kernel.facts import fact


@attrs.frozen(kw_only=True)
class Message(MessageOrigin[Sending]):
    """One e-mail to one address. A fact left out is not known, and never counts in the sender's favour."""

    # What the message shows
    sender_identified: bool | None = fact(
        "Does the message clearly state on whose behalf it is sent?",
        yes="the sender is identified",
        no="the sender is not identified",
        changeable=True,
    )
    contact_details_given: bool | None = fact(
        "Does it give full contact details, including a valid address to which a request to stop can be sent?",
        yes="full contact details are given",
        no="full contact details are not given",
        changeable=True,
    )
    stop_address_given: bool | None = fact(
        "In place of full contact details, does it give at least a valid address to which a request to stop can be sent?",
        yes="a valid address for requests to stop is given in place of full contact details",
        no="no address for requests to stop is given in place of full contact details",
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
        "Are the sender line, routing and domain information accurate and not misleading, and was access to the address, "
        "domain or network address that it is sent from obtained without false pretences?",
        yes="the header is accurate",
        no="the header is misleading",
        changeable=True,
    )
    subject_line_truthful: bool | None = fact(
        "Is the subject line free of false statements, and of anything that would mislead about the content of the message?",
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
    recognisable_on_receipt: bool | None = fact(
        "Can the recipient clearly recognise as soon as the message is received, and not only on reading it, that this is "
        "advertising?",
        yes="the message is recognisable as advertising on receipt",
        no="the message is not recognisable as advertising on receipt",
        changeable=True,
    )
    promotion_terms_stated: bool | None = fact(
        "Is each promotional offer, competition or game identified as such, and are its conditions easily accessible and "
        "presented clearly and unambiguously?",
        yes="every promotion is identified, and its conditions are clear and easily accessible",
        no="a promotion is not identified, or its conditions are not clear and easily accessible",
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
    right_to_object_stated_before: bool | None = fact(
        "Was the right to object to marketing brought to the person's attention with the first message or before it, clearly "
        "and separately, and is this a later message?",
        yes="the right to object was made known with an earlier message or before",
        no="the right to object has not been made known before this message",
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

    listed_for_minors: bool | None = fact(
        "Does the registry of minors' contact points in the recipient's state list the address or its domain (Utah, Michigan)?",
        yes="a registry of minors' contact points lists the address or its domain",
        no="no registry of minors' contact points lists the address or its domain",
        who="register",
    )
    adult_consent_verified: bool | None = fact(
        "Did an adult who controls the address consent as the state of the registry asks: with the age verified in person, in "
        "a signed record, with word to the registry, and in each message of how to take it back and opt out?",
        yes="an adult whose age was verified has consented as the registry's state asks",
        no="no adult whose age was verified has consented as the registry's state asks",
        who="records",
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
