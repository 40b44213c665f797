"""The duties that rules on messages add: what is still to be done before sending, or has to continue."""

from enum import Enum


class SendingDuty(Enum):
    """What the sender still has to do, or has to keep doing, for the message."""

    OBTAIN_CONSENT = "obtain and record the recipient's consent"
    IDENTIFY_SENDER = "identify the sender without disguise"
    GIVE_CONTACT_DETAILS = "give a valid address to which a request to stop can be sent"
    OFFER_OPT_OUT = "offer a free and simple opt-out in the message itself"
    HONOUR_OPT_OUT = "stop once the recipient objects or opts out"
    STOP_SENDING = "stop marketing to this recipient and keep the address on the exclusion list"
    SCREEN_EXCLUSIONS = "screen the address against the exclusion list"
    LABEL_ADVERTISEMENT = "make the message recognisable as advertising"
    LABEL_UNSOLICITED = "mark the message as unsolicited"
    TELL_TRUTH_IN_HEADER = "use true sender, routing and domain information"
    TELL_TRUTH_IN_SUBJECT = "use a subject line that does not mislead"
    GIVE_POSTAL_ADDRESS = "give a valid postal address"
    KEEP_OPT_OUT_OPEN = "keep the opt-out working for the period the law sets"
    REMOVE_HURDLES = "ask for no fee, further data or second step from a recipient who opts out"
    CHECK_REGISTER = "check the official register of people who refuse advertising"
    GIVE_PRIVACY_INFORMATION = "give the privacy information, with this message at the latest"
    RECORD_BASIS = "record the legitimate-interest assessment, or another lawful basis"
    RECORD_DPIA = "hold a data protection impact assessment"
    MARK_SEXUAL_CONTENT = "put the prescribed mark on sexually oriented material"
    OBTAIN_WIRELESS_AUTHORISATION = "obtain express authorisation for messages to a wireless device"
    SETTLE_SENDER_ROLE = "designate one sender among the advertisers, or have each of them comply"
    KEEP_ADDRESS_PRIVATE = "not disclose the address of a recipient who opted out"
    KEEP_TO_BUSINESS = "write to businesses only, about matters relevant to the recipient's role"
    AGREE_WITH_CLIENT = "hold a data sharing agreement with the client"
    FIND_OUT_LAW = "find out the law of the place, which is not encoded here"
