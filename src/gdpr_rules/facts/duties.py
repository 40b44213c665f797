"""The duties that rules on messages add: what is still to be done before sending, or to go on being done."""

from enum import Enum


class SendingDuty(Enum):
    """What the sender still has to do, or has to go on doing, about the message."""

    OBTAIN_CONSENT = "obtain and record the recipient's consent"
    IDENTIFY_SENDER = "say who is sending, undisguised"
    GIVE_CONTACT_DETAILS = "give an address at which the messages can be stopped"
    OFFER_OPT_OUT = "offer a free and simple way to stop, in the message itself"
    HONOUR_OPT_OUT = "stop once the recipient objects or opts out"
    STOP_SENDING = "stop marketing to this recipient and keep the address on the exclusion list"
    SCREEN_EXCLUSIONS = "screen the address against the exclusion list"
    LABEL_ADVERTISEMENT = "make the message recognisable as advertising"
    LABEL_UNSOLICITED = "mark the message as unsolicited"
    TELL_TRUTH_IN_HEADER = "use true sender, routing and domain information"
    TELL_TRUTH_IN_SUBJECT = "use a subject line that does not mislead"
    GIVE_POSTAL_ADDRESS = "give a valid postal address"
    KEEP_OPT_OUT_OPEN = "keep the way to opt out working for the period the law sets"
    REMOVE_HURDLES = "ask neither fee, nor further data, nor a second step of those who opt out"
    CHECK_REGISTER = "check the official register of those who refuse advertising"
    GIVE_PRIVACY_INFORMATION = "give the privacy information, at the latest with this message"
    RECORD_BASIS = "record the assessment behind the legitimate interest, or another basis"
    RECORD_DPIA = "hold a data protection impact assessment"
    MARK_SEXUAL_CONTENT = "carry the prescribed mark for sexually oriented matter"
    OBTAIN_WIRELESS_AUTHORISATION = "obtain express authorisation for mail to a wireless device"
    SETTLE_SENDER_ROLE = "designate one sender among the advertisers, or have each of them comply"
    KEEP_ADDRESS_PRIVATE = "not pass on the address of a recipient who opted out"
    KEEP_TO_BUSINESS = "write to businesses only, about what concerns the recipient's role"
    AGREE_WITH_CLIENT = "hold a data sharing agreement with the client"
    FIND_OUT_LAW = "find out the law of the place, which is not encoded here"
