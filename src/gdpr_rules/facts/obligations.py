"""What rules on data subjects' rights require besides dates: the steps a controller still owes, or has to keep taking."""

from enum import Enum


class Obligation(Enum):
    """A step that the controller or the business owes in response to a request."""

    # The reply
    REPLY = "inform the person of the action taken on the request"
    GIVE_REASONS = "give the reasons for a refusal, and point out the right to complain and to a judicial remedy"
    EXPLAIN_RESTRICTION = "say that and why something is kept back, so far as that does not undermine the reason for it"
    OFFER_CHECK = "point out that the Commissioner can be asked to check the restriction or refusal, and a court be applied to"
    VERIFY_IDENTITY = "confirm the requester's identity before anything is disclosed or changed"
    VERIFY_AUTHORITY = "have it shown that the one who asks may act for the person, before anything is disclosed or changed"
    HEAR_CHILD = "let the child exercise the right, and the parent only with the child's authority"
    PASS_ON_REQUEST = "pass the request on to the controller without delay, and answer it only as the controller instructs"
    ASSIST_CONTROLLER = "assist the controller, or the business, in answering, as the contract with it provides"
    ANSWER_WHATEVER_ARRANGED = "answer, whatever the arrangement with the other joint controllers says"
    INVOLVE_JOINT_CONTROLLERS = "involve the other joint controllers as the arrangement with them provides"
    REPLY_ELECTRONICALLY = "answer in a commonly used electronic form"
    PROVE_UNFOUNDED = "be able to prove that the request is manifestly unfounded or excessive"
    SHOW_EXEMPTION = "be able to show the exemption relied on"
    # Access and information
    GIVE_INFORMATION = "give the privacy information, concisely and in plain language"
    PUBLISH_INFORMATION = "protect people who are not informed in other ways, such as by making the information public"
    CONFIRM_PROCESSING = "confirm whether data about the person are processed, and give the information listed in Article 15(1)"
    GIVE_COPY = "give a copy of the data"
    OFFER_OPT_OUT = (
        "ask whether the consumer wants to opt out of sale and sharing, with the notice of that right or a link to it"
    )
    LEAVE_OUT_EXEMPT = "leave out what is exempt, and give or do the rest"
    LEAVE_OUT_OTHERS = "leave out what would adversely affect the rights of others, and no more"
    SEARCH_REASONABLY = "make a reasonable and proportionate search"
    COMMUNICATE_DATA = "confirm whether data about the person are processed, and communicate them with what the Act lists"
    # Changes to the data
    RECTIFY = "correct or complete the data"
    ERASE = "erase the data"
    RESTRICT = "only store the data, except for the uses that restriction permits"
    ANNOUNCE_LIFTING = "inform the person before a restriction is lifted"
    TELL_RECIPIENTS = "notify every recipient of the data"
    NAME_RECIPIENTS = "inform the person about those recipients on request"
    TELL_OTHER_CONTROLLERS = "take reasonable steps to inform other controllers of data that were made public"
    TRANSFER_DATA = "provide the data in a structured, commonly used and machine-readable format, directly where feasible"
    # Stopping
    STOP_PROCESSING = "stop the processing that the person objects to"
    STOP_MARKETING = "stop direct marketing to the person"
    RESTRICT_MEANWHILE = "restrict the data while the objection is examined"
    STOP_CONSENTED_PROCESSING = "stop the processing based on the consent, which is as easy to withdraw as to give"
    REVIEW_BY_HUMAN = "provide human intervention, hear the data subject and let the decision be contested"
    RECONSIDER = "reconsider the decision, or take a new one that is not solely automated, and give notice of the outcome"
    CONSIDER_AGAIN = "consider what is asked about the decision, and give notice in writing of the outcome"
    UNDO_DECISION = "not subject the person to the decision"
    KEEP_OPTED_OUT = "keep what is needed to remember the opt-out, as a hash on a separate list"
    KEY_OPT_OUT = "compute any hash of an opt-out with a secret key, so that addresses cannot be found by trial"
    # Complaints
    ACKNOWLEDGE = "acknowledge receipt"
    FACILITATE_COMPLAINT = "facilitate complaints, for example by an electronic form"
    INVESTIGATE = "investigate the complaint without undue delay, report on progress, and give the outcome"
    NAME_AUTHORITY = "name the supervisory authority of the place of residence, of work or of the infringement"
    # California
    ACT_FOR_BUSINESS_OR_SAY_SO = (
        "answer on the business's behalf, or inform the consumer that a service provider cannot act on the request"
    )
    CONFIRM_RECEIPT = "confirm receipt, and explain how the request will be handled"
    DISCLOSE_COLLECTED = "disclose the categories, sources, purposes, recipients and specific pieces of information collected"
    WITHHOLD_SENSITIVE_PIECES = "never disclose identity, account or insurance numbers, passwords or biometric data"
    OFFER_FULL_LOOK_BACK = "offer a way to request more than the last twelve months, back to 1 January 2022"
    ANSWER_BY_CATEGORY = "treat the request as one for categories where the consumer cannot be verified for specific pieces"
    PASS_ON_DELETION = "pass the deletion on to service providers and contractors"
    PASS_ON_CORRECTION = "have service providers and contractors correct the data"
    STOP_SALE_AND_SHARING = "stop selling and sharing the data"
    TELL_BUYERS = "direct recipients of the data since the request to stop too"
    SHOW_OPT_OUT = "let the consumer see that the opt-out has been processed"
    WAIT_TO_ASK_AGAIN = "wait twelve months before asking to opt in again"
    LIMIT_USE = "use sensitive information only for the purposes that a request to limit permits"
    NO_RETALIATION = "not retaliate against consumers who exercise their rights"
    KEEP_RECORD = "keep a record of the request for 24 months"
    # What is not encoded
    FIND_OUT_LAW = "find out the law of the place, which is not encoded here"
    FIND_OUT_LAW_ON_THE_DEAD = "find out what national law says about the data of the dead"
