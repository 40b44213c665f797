"""Does the CCPA cover this business? The facts that make an organisation a business, and the outcome that answers."""

import datetime as dt
from decimal import Decimal
from enum import Enum
from typing import ClassVar

import attrs

from gdpr_rules.facts.amounts import Amount, Percent
from gdpr_rules.figures.ccpa import OPERATIVE
from gdpr_rules.kernel.facts import Facts, fact, frozen
from gdpr_rules.kernel.protection import Outcome, more_protects, protects, true_protects


class Threshold(Enum):
    """The three thresholds, of which one is enough (1798.140(d)(1)(A) to (C))."""

    REVENUE = "the gross revenue of the preceding year"
    VOLUME = "the number of consumers, households or devices"
    DATA_REVENUE = "the share of revenue from selling or sharing personal information"


class ActExemption(Enum):
    """What the Act leaves to other laws, or exempted for a time (1798.145, 1798.146)."""

    MEDICAL = "medical information under the CMIA, or health information protected by HIPAA"
    KEPT_AS_MEDICAL = "patient data that a provider or covered entity maintains in the same way as medical information"
    RESEARCH = "data from clinical trials and other biomedical research under their own rules"
    CREDIT_REPORTING = "an activity regulated by the Fair Credit Reporting Act"
    FINANCIAL = "data under the Gramm-Leach-Bliley Act, California's Financial Information Privacy Act or the Farm Credit Act"
    DRIVERS = "data under the Driver's Privacy Protection Act"
    VEHICLE_REPAIR = "data that a dealer and a manufacturer share for a warranty repair or a recall"
    EMPLOYMENT = "data of applicants and staff, used in that context"
    BUSINESS_CONTACT = "data of a person who acts for another organisation in dealings with this one"
    OUTSIDE_CALIFORNIA = "conduct that takes place wholly outside California"
    LEGAL_DUTY = "compliance with another law or an authority, or legal claims"


class CoverageDuty(Enum):
    """What accompanies coverage, or remains where an exemption lifts the rest."""

    ANSWER_FOR_BREACHES = "keep the data secure, as consumers may sue over a breach (1798.150) under most exemptions too"
    SOME_DUTIES_STAY = "comply with the duties that remain for data of staff and business contacts under 1798.145(m) and (n)"
    KEEP_PARTNERS_APART = "not share with one partner what another has disclosed to the venture"


@attrs.frozen
class Coverage(Outcome):
    """Whether the CCPA applies to a business for the data asked about, and which of the Act's thresholds it meets.

    `thresholds_met` names those of the Act only: it is empty if control, a venture, a certification or a policy is the reason.
    """

    VERDICTS: ClassVar[tuple[str, str, str]] = (
        "the CCPA does not apply to the business",
        "the CCPA applies to the business",
        "cannot tell yet",
    )

    covered: bool = protects(true_protects(), "CCPA applies")
    thresholds_met: frozenset[Threshold] = protects(more_protects(), "thresholds met")
    duties: frozenset[CoverageDuty] = protects(more_protects(), "duties")

    @property
    def permissive(self) -> bool:
        """The Act does not apply to the business."""
        return not self.covered

    def remarks(self, on: dt.date) -> tuple[str, ...]:
        """A note that the Act was not yet operative."""
        return (f"The Act became operative on {OPERATIVE} (Cal. Civ. Code 1798.198(a)).",) if on < OPERATIVE else ()


@attrs.frozen(kw_only=True)
class Business(Facts[Coverage]):
    """An organisation and data it handles, from the point of view of the CCPA. A fact left out is not known.

    Consumers are natural persons who reside in California. Amounts are in US dollars, shares in percent from 0 to 100; anything
    else is refused with `InvalidFact`. Data held without being bought, sold or shared are never counted.
    """

    for_profit: bool | None = fact(
        "Is the business run for profit, or for the financial benefit of its owners? A public body or a charity is not.",
        yes="the business is run for profit or for its owners' financial benefit",
        no="the business is not run for profit or for its owners' financial benefit",
        who="controller",
    )
    collects_information: bool | None = fact(
        "Does it collect consumers' personal information, or is it collected on its behalf?",
        yes="consumers' personal information is collected by the business or on its behalf",
        no="consumers' personal information is collected neither by the business nor on its behalf",
        who="controller",
    )
    determines_purposes: bool | None = fact(
        "Does it determine, alone or with others, the purposes and means of processing consumers' personal information?",
        yes="the business determines, alone or with others, the purposes and means",
        no="others alone determine the purposes and means",
        who="lawyer",
    )
    does_business_in_california: bool | None = fact(
        "Does it do business in California? Selling to Californians online, or collecting data from them, counts.",
        yes="the business does business in California",
        no="the business does not do business in California",
        who="controller",
    )
    gross_revenue_usd: Decimal | None = fact(
        "What was its gross revenue in the preceding calendar year, in US dollars, from everywhere?",
        noun="the gross revenue of the preceding calendar year in US dollars",
        who="records",
        converter=Amount("Business.gross_revenue_usd"),
    )
    consumers: int | None = fact(
        "The personal information of how many consumers does it buy, sell or share in a year? Merely holding it does not "
        "count.",
        noun="the number of consumers whose data the business buys, sells or shares in a year",
        who="records",
    )
    consumers_with_received: int | None = fact(
        "And of how many consumers in total, including those whose personal information it receives for its commercial "
        "purposes, or otherwise shares for them? The Act counts these until the end of 2022.",
        noun="the number of consumers whose data the business buys, receives, sells or shares in a year",
        who="records",
    )
    households: int | None = fact(
        "The personal information of how many households in California, besides those consumers, does it buy, sell or share in "
        "a year (until the end of 2022, also receive)?",
        noun="the number of households whose data the business buys, sells or shares in a year",
        who="records",
    )
    devices: int | None = fact(
        "The personal information of how many devices, besides those consumers and households, does it buy, receive, sell or "
        "share in a year? The Act counts these until the end of 2022.",
        noun="the number of devices whose data the business buys, receives, sells or shares in a year",
        who="records",
    )
    share_of_revenue_from_selling: Decimal | None = fact(
        "What share of its annual revenue comes from selling consumers' personal information, in percent?",
        noun="the percentage of revenue from selling personal information",
        who="records",
        converter=Percent("Business.share_of_revenue_from_selling"),
    )
    share_of_revenue_from_selling_or_sharing: Decimal | None = fact(
        "And what share comes from selling it and sharing it for cross-context behavioral advertising together, in percent?",
        noun="the percentage of revenue from selling or sharing personal information",
        who="records",
        converter=Percent("Business.share_of_revenue_from_selling_or_sharing"),
    )
    share_of_revenue_from_californians: Decimal | None = fact(
        "What share of its annual revenue comes from residents of California, in percent? The Act does not ask this; a policy "
        "may.",
        noun="the percentage of revenue from residents of California",
        who="records",
        converter=Percent("Business.share_of_revenue_from_californians"),
    )
    share_of_votes: Decimal | None = fact(
        "What share of the votes of any class of shares does a business covered by the Act hold in it, or it in such a "
        "business, in percent? 0 if there is none.",
        noun="the percentage of votes that connects it with a business covered by the Act",
        who="records",
        converter=Percent("Business.share_of_votes"),
    )
    controls_otherwise: bool | None = fact(
        "Does either of the two businesses elect a majority of the other's directors, or have a controlling influence on it?",
        yes="one of the two businesses elects a majority of the other's directors, or has a controlling influence",
        no="neither of the two businesses elects a majority of the other's directors or has a controlling influence",
        who="lawyer",
    )
    common_branding: bool | None = fact(
        "Do the two businesses share a name or mark that an average consumer would take as a sign of common ownership?",
        yes="the two businesses share a name or mark",
        no="the two businesses do not share a name or mark",
        who="lawyer",
    )
    affiliate_shares_information: bool | None = fact(
        "Does the covered business share consumers' personal information with it?",
        yes="the covered business shares consumers' personal information with it",
        no="the covered business does not share consumers' personal information with it",
        who="records",
    )
    smallest_interest: Decimal | None = fact(
        "If it is a joint venture or partnership of businesses covered by the Act: what is the smallest interest that any of "
        "them has, in percent? 0 if it is not one.",
        noun="the smallest percentage that any business holds in the venture",
        who="records",
        converter=Percent("Business.smallest_interest"),
    )
    certified_to_agency: bool | None = fact(
        "Has it certified to the California Privacy Protection Agency that it complies with the Act and agrees to be bound?",
        yes="the business has certified to the Agency that it is bound by the Act",
        no="the business has not certified to the Agency that it is bound by the Act",
        who="records",
    )
    exemptions: frozenset[ActExemption] | None = fact(
        "Which of these exemptions cover all of the data, or all of the conduct, asked about? An empty set if none does.",
        noun="the exemptions of the Act that apply",
        no="no exemption of the Act applies",
        who="lawyer",
        converter=frozen,
    )
