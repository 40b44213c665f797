"""What rules on data subjects' rights ask for beside dates: the steps a controller still owes, or has to go on taking."""

from enum import Enum


class Obligation(Enum):
    """A step that the controller, or the business, owes about a request."""

    # The reply
    REPLY = "tell the person what was done about the request"
    GIVE_REASONS = "give the reasons for a refusal, and name the way to complain and to go to court"
    VERIFY_IDENTITY = "confirm who asks before anything is disclosed or changed"
    REPLY_ELECTRONICALLY = "answer in a common electronic form"
    PROVE_UNFOUNDED = "be able to prove that the request is manifestly unfounded or excessive"
    SHOW_EXEMPTION = "be able to show the exemption relied on"
    # Access and information
    GIVE_INFORMATION = "give the privacy information, concisely and in plain words"
    PUBLISH_INFORMATION = "protect people whom nobody informs in other ways, such as by making the information public"
    CONFIRM_PROCESSING = "say whether data about the person are processed, and give what Article 15(1) lists"
    GIVE_COPY = "give a copy of the data"
    LEAVE_OUT_OTHERS = "leave out what would harm the rights of others, and no more than that"
    SEARCH_REASONABLY = "make a reasonable and proportionate search"
    # Changes to the data
    RECTIFY = "correct or complete the data"
    ERASE = "erase the data"
    RESTRICT = "only store the data, but for the uses that restriction leaves"
    ANNOUNCE_LIFTING = "tell the person before a restriction is lifted"
    TELL_RECIPIENTS = "tell every recipient of the data"
    NAME_RECIPIENTS = "name the recipients if the person asks"
    TELL_OTHER_CONTROLLERS = "take reasonable steps to tell others who use what was made public"
    TRANSFER_DATA = "hand over the data in a structured, common, machine-readable form, directly where feasible"
    # Stopping
    STOP_PROCESSING = "stop the processing objected to"
    STOP_MARKETING = "stop direct marketing to the person"
    RESTRICT_MEANWHILE = "restrict the data while the objection is examined"
    STOP_CONSENTED_PROCESSING = "stop what rested on the consent, as easily as it was given"
    REVIEW_BY_HUMAN = "let a person review the decision, hear the data subject and let it be contested"
    UNDO_DECISION = "not subject the person to the decision"
    KEEP_OPTED_OUT = "keep what is needed to remember the opt-out, as a hash on a list of its own"
    KEY_OPT_OUT = "make any hash by which an opt-out is remembered under a secret key, or addresses can be tried"
    # Complaints
    ACKNOWLEDGE = "acknowledge receipt"
    FACILITATE_COMPLAINT = "make complaining easy, as by an electronic form"
    INVESTIGATE = "look into the complaint without undue delay, report on the way, and tell the outcome"
    NAME_AUTHORITY = "name the supervisory authority of residence, of work, or of the place of the infringement"
    # California
    CONFIRM_RECEIPT = "confirm receipt, and say how the request will be handled"
    DISCLOSE_COLLECTED = "disclose categories, sources, purposes, recipients and the specific pieces collected"
    WITHHOLD_SENSITIVE_PIECES = "never disclose numbers of identity, account or insurance, passwords or biometric data"
    OFFER_FULL_LOOK_BACK = "offer a way to ask for more than the last twelve months, back to 1 January 2022"
    ANSWER_BY_CATEGORY = "answer as a request for categories where the specific pieces cannot be verified"
    PASS_ON_DELETION = "pass the deletion on to service providers and contractors"
    PASS_ON_CORRECTION = "have service providers and contractors correct the data"
    STOP_SALE_AND_SHARING = "stop selling and sharing the data"
    TELL_BUYERS = "tell those who got the data after the request to stop too"
    SHOW_OPT_OUT = "let the consumer see that the opt-out has been processed"
    WAIT_TO_ASK_AGAIN = "wait twelve months before asking to opt in again"
    LIMIT_USE = "use sensitive information only for what a request to limit leaves"
    NO_RETALIATION = "treat those who use their rights no worse"
    KEEP_RECORD = "keep a record of the request for 24 months"
    # What is not encoded
    FIND_OUT_LAW = "find out the law of the place, which is not encoded here"
