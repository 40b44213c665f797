"""Further cases of the rules on commercial e-mail in the United States: appeals of charities, and listings."""

from datetime import date
from typing import Any

from gdpr_rules import Message
from gdpr_rules.kernel.rules import Example, fires, silent

DAY = date(2026, 3, 2)


def american(**facts: Any) -> Message:
    """An offer, and nothing else, to a mailbox in the United States."""
    return Message(**{"subject_country": "US", "commercial": True, "transactional": False, "other_content": False, **facts})


def appeal(**facts: Any) -> Example[Any]:
    """15 USC 7702(2)(A): what is commercial promotes a commercial product or service."""
    own = american(sender_is_charity=True, furthers_charitable_purpose=True, **facts)
    return silent("a food bank's own appeal for donations", own, on=DAY)


def sponsored(**facts: Any) -> Example[Any]:
    """A charity that advertises what others sell."""
    also = american(sender_is_charity=True, furthers_charitable_purpose=False, **facts)
    return fires("a food bank's letter that advertises the goods of a sponsor", also, on=DAY)


def collected(**facts: Any) -> Example[Any]:
    """A business that writes for a charity is no charity."""
    shop = american(sender_is_charity=False, furthers_charitable_purpose=True, **facts)
    return fires("a supermarket's letter that collects for the food bank", shop, on=DAY)


def appeals(**facts: Any) -> tuple[Example[Any], ...]:
    """The three of them."""
    return (appeal(**facts), sponsored(**facts), collected(**facts))


def agreements(**facts: Any) -> tuple[Example[Any], ...]:
    """15 USC 7702(1)(B): consent given to another firm counts only if that firm's list was said to be for others too."""
    given = american(sender_is_charity=False, **{**facts, "consented": True, "consent_covers_offer": False})
    withdrawn = american(sender_is_charity=False, **{**facts, "consented": False, "consent_covers_offer": True})
    return (
        fires("the offer of one firm to those who had agreed to the offers of another, and heard of no others", given, on=DAY),
        fires("a consent that covered the offer, and was withdrawn", withdrawn, on=DAY),
    )


ADVERTISED: dict[str, Any] = {"identified_as_advertisement": False, "consented": False}
WIRELESS: dict[str, Any] = {"wireless_address": True, "wireless_authorised": False}
EXPLICIT: dict[str, Any] = {"sexually_explicit": True, "sexual_content_marked": False, "consented": False}
SEVERAL: dict[str, Any] = {
    "several_advertisers": True,
    "sole_sender_designated": False,
    "every_advertiser_complies": False,
}
OPTED_OUT: dict[str, Any] = {"objected": True, "business_days_since_opt_out": 11, "suppressed": False}

CASES: dict[str, tuple[Example[Any], ...]] = {
    "us.can_spam.header": (sponsored(header_truthful=False), collected(header_truthful=False)),
    "us.can_spam.subject_line": (sponsored(subject_line_truthful=False), collected(subject_line_truthful=False)),
    "us.can_spam.opt_out": (sponsored(opt_out_offered=False), collected(opt_out_offered=False)),
    "us.can_spam.opt_out_open": (sponsored(opt_out_days_open=29), collected(opt_out_days_open=29)),
    "us.can_spam.opt_out_unhindered": (collected(opt_out_unhindered=False),),
    "us.can_spam.postal_address": (sponsored(postal_address_given=False), collected(postal_address_given=False)),
    "us.can_spam.time_to_stop": (collected(),),
    "us.can_spam.address_kept_private": appeals(objected=True, suppressed=False),
    "us.can_spam.advertisement_notice": (*appeals(**ADVERTISED), *agreements(**ADVERTISED)),
    "us.can_spam.sexual_content": (*appeals(**EXPLICIT), *agreements(**EXPLICIT)),
    "us.can_spam.several_advertisers": appeals(**SEVERAL),
    "us.can_spam.wireless_address": appeals(**WIRELESS),
    "us.can_spam.opt_out_honoured": (
        *appeals(**OPTED_OUT),
        fires(
            "the address is on the exclusion list, which no longer shows who opted out",
            american(sender_is_charity=False, objected=False, suppressed=True),
            on=DAY,
        ),
        fires(
            "an address is put on the exclusion list on the day of the opt-out",
            american(sender_is_charity=False, objected=True, business_days_since_opt_out=0, suppressed=True),
            on=DAY,
        ),
    ),
}
"""By the ids of the rules."""
