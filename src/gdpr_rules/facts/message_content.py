"""Whom a message goes to and what it is: the first part of the facts of a `Message`."""

import attrs

from gdpr_rules.facts.places import COUNTRIES, CUSTOMARY
from gdpr_rules.facts.sending import AddressKind, Subscriber
from gdpr_rules.facts.subject_location import OutcomeT_co, SubjectLocation
from gdpr_rules.kernel.facts import fact, frozen


@attrs.frozen(kw_only=True)
class MessageContent(SubjectLocation[OutcomeT_co]):
    """The sender, the mailbox, and what the message is."""

    sender_countries: frozenset[str] | None = fact(
        "In which countries is the sender, or any party on whose behalf the message is sent, established?",
        noun="the sender's countries",
        vocabulary=COUNTRIES,
        near=CUSTOMARY,
        converter=frozen,
    )
    subscriber: Subscriber | None = fact(
        "Who holds the contract for the mailbox: a company or other legal person (a Scottish partnership is one), "
        "an individual, a sole trader, another partnership, or an unincorporated body such as a club or a trust?",
        noun="the subscriber",
        who="records",
    )
    subscriber_elsewhere: bool | None = fact(
        "Is the subscriber, such as an employer, in another country than the person who reads the mailbox?",
        yes="the subscriber is in another country than the recipient",
        no="the subscriber is in the recipient's country",
        who="records",
    )
    subscriber_country: str | None = fact(
        "If so, in which country is the subscriber (ISO 3166-1 alpha-2)?",
        noun="the subscriber's country",
        who="records",
        vocabulary=COUNTRIES,
        near=CUSTOMARY,
    )
    address: AddressKind | None = fact(
        "Does the address point to one person by name, or to a function of the organisation?",
        noun="the kind of address",
        who="records",
    )
    person_known: bool | None = fact(
        "If the address names a function, does the sender know, from its records or otherwise, which person it reaches?",
        yes="the person whom the address reaches is known to the sender",
        no="the person whom the address reaches is not known to the sender",
        who="records",
    )

    # What the message is
    commercial: bool | None = fact(
        "Does the message advertise or promote anything, in whole or in part? A request for consent to later advertising "
        "counts, and in Germany so does a request for feedback.",
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
    confirms_sign_up: bool | None = fact(
        "Is this the one message that asks the holder of an address to confirm a sign-up just made with it, without any "
        "advertising?",
        yes="the message serves only to confirm a sign-up",
        no="the message does not serve only to confirm a sign-up",
    )
    request_states_rights: bool | None = fact(
        "Does the request for consent state expressly, clearly and conspicuously that the recipient may refuse every further "
        "message and may withdraw a consent at any time?",
        yes="the rights to refuse and to withdraw are stated in the request",
        no="the rights to refuse and to withdraw are not stated in the request",
        changeable=True,
    )
    asks_for_feedback: bool | None = fact(
        "Does the message ask how satisfied the recipient is, or for a rating or review?",
        yes="the message contains a request for feedback",
        no="the message contains no request for feedback",
        changeable=True,
    )
    restricted_product: bool | None = fact(
        "Does the message advertise, or link to an advertisement of, anything that minors may not buy, do or see, such as "
        "alcohol, tobacco, gambling or adult matter?",
        yes="the message advertises something that minors may not buy, do or see",
        no="the message advertises nothing that minors may not buy, do or see",
        changeable=True,
    )
    promotion: bool | None = fact(
        "Does the message contain a promotional offer, such as a discount, a premium or a gift, or a promotional "
        "competition or game?",
        yes="the message contains a promotional offer, competition or game",
        no="the message contains no promotional offer, competition or game",
        changeable=True,
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
