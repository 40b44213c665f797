"""Does the CCPA cover this business? The facts that make a business of an organisation, and the outcome that answers."""

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
    """The three sizes of which one is enough (1798.140(d)(1)(A) to (C))."""

    REVENUE = "the gross revenue of the year before"
    VOLUME = "the number of consumers, households or devices"
    DATA_REVENUE = "the share of revenue from selling or sharing personal information"


class ActExemption(Enum):
    """What the Act leaves to other laws, or left to itself for a time (1798.145, 1798.146)."""

    MEDICAL = "medical information under the CMIA, or health information that HIPAA protects"
    KEPT_AS_MEDICAL = "patient data that a provider or covered entity keeps as it has to keep medical information"
    RESEARCH = "data of clinical trials and other biomedical research under its own rules"
    CREDIT_REPORTING = "an activity that the Fair Credit Reporting Act regulates"
    FINANCIAL = "data under the Gramm-Leach-Bliley Act, California's Financial Information Privacy Act or the Farm Credit Act"
    DRIVERS = "data under the Driver's Privacy Protection Act"
    VEHICLE_REPAIR = "data that a dealer and a maker share for a repair under warranty or a recall"
    EMPLOYMENT = "data of applicants and staff, used as such"
    BUSINESS_CONTACT = "data of somebody who acts for an organisation in dealings with this one"
    OUTSIDE_CALIFORNIA = "conduct of which every part takes place outside California"
    LEGAL_DUTY = "what another law or an authority demands, or legal claims need"


class CoverageDuty(Enum):
    """What goes with coverage, or stays where an exemption lifts the rest."""

    ANSWER_FOR_BREACHES = "keep the data secure: consumers may sue over a breach (1798.150), which most exemptions leave"
    SOME_DUTIES_STAY = "keep to the duties that stay for data of staff and business contacts: see 1798.145(m) and (n)"
    KEEP_PARTNERS_APART = "not pass on to one partner what another has disclosed to the venture"


@attrs.frozen
class Coverage(Outcome):
    """Whether a business is held to the CCPA with the data asked about, and which of the Act's thresholds it meets.

    `thresholds_met` names those of the Act alone: it stays empty where control, a venture, a certification or a policy is why.
    """

    VERDICTS: ClassVar[tuple[str, str, str]] = (
        "the business is not held to the CCPA",
        "the business is held to the CCPA",
        "cannot tell yet",
    )

    covered: bool = protects(true_protects(), "held to the CCPA")
    thresholds_met: frozenset[Threshold] = protects(more_protects(), "thresholds met")
    duties: frozenset[CoverageDuty] = protects(more_protects(), "duties")

    @property
    def permissive(self) -> bool:
        """The business is not held to the Act."""
        return not self.covered

    def remarks(self, on: dt.date) -> tuple[str, ...]:
        """That there was no such law yet."""
        return (f"The Act became operative on {OPERATIVE} (Cal. Civ. Code 1798.198(a)).",) if on < OPERATIVE else ()


@attrs.frozen(kw_only=True)
class Business(Facts[Coverage]):
    """An organisation and data that it has to do with, seen by the CCPA. A fact left out is not known.

    Consumers are natural persons who reside in California. Amounts are in US dollars, shares in percent from 0 to 100; anything
    else is refused as `InvalidFact`. What the organisation has without buying, selling or sharing it is never counted.
    """

    for_profit: bool | None = fact(
        "Is it run for profit, or for the financial benefit of its owners? A public body or a charity is not.",
        yes="it is run for profit or for its owners' financial benefit",
        no="it is not run for profit or for its owners' financial benefit",
        who="controller",
    )
    collects_information: bool | None = fact(
        "Does it collect consumers' personal information, or does somebody collect it on its behalf?",
        yes="consumers' personal information is collected by it or for it",
        no="consumers' personal information is collected neither by it nor for it",
        who="controller",
    )
    determines_purposes: bool | None = fact(
        "Does it decide, alone or with others, what consumers' personal information is processed for, and how?",
        yes="it decides, alone or with others, on purposes and means",
        no="others alone decide on purposes and means",
        who="lawyer",
    )
    does_business_in_california: bool | None = fact(
        "Does it do business in California? Selling to Californians online, or collecting data from them, counts.",
        yes="it does business in California",
        no="it does no business in California",
        who="controller",
    )
    gross_revenue_usd: Decimal | None = fact(
        "What was its gross revenue in the preceding calendar year, in US dollars, from everywhere?",
        noun="its gross revenue of the preceding calendar year in US dollars",
        who="records",
        converter=Amount("Business.gross_revenue_usd"),
    )
    consumers: int | None = fact(
        "Of how many consumers does it buy, sell or share the personal information in a year? Having it alone does not count.",
        noun="the number of consumers whose data it buys, sells or shares in a year",
        who="records",
    )
    consumers_with_received: int | None = fact(
        "And of how many consumers in all, counting also those whose personal information it receives for its commercial "
        "purposes, or passes on for them in other ways? The Act counts these until the end of 2022.",
        noun="the number of consumers whose data it buys, receives, sells or shares in a year",
        who="records",
    )
    households: int | None = fact(
        "Of how many households in California, beside those consumers, does it buy, sell or share the personal information in "
        "a year? Until the end of 2022, receive it as well?",
        noun="the number of households whose data it buys, sells or shares in a year",
        who="records",
    )
    devices: int | None = fact(
        "Of how many devices, beside those consumers and households, does it buy, receive, sell or share the personal "
        "information in a year? The Act counts these until the end of 2022.",
        noun="the number of devices whose data it buys, receives, sells or shares in a year",
        who="records",
    )
    share_of_revenue_from_selling: Decimal | None = fact(
        "What share of its annual revenue comes from selling consumers' personal information, in percent?",
        noun="the percentage of revenue from selling personal information",
        who="records",
        converter=Percent("Business.share_of_revenue_from_selling"),
    )
    share_of_revenue_from_selling_or_sharing: Decimal | None = fact(
        "And what share from selling it and from sharing it for advertising across contexts taken together, in percent?",
        noun="the percentage of revenue from selling or sharing personal information",
        who="records",
        converter=Percent("Business.share_of_revenue_from_selling_or_sharing"),
    )
    share_of_revenue_from_californians: Decimal | None = fact(
        "What share of its annual revenue comes from residents of California, in percent? The Act does not ask; policies may.",
        noun="the percentage of revenue from residents of California",
        who="records",
        converter=Percent("Business.share_of_revenue_from_californians"),
    )
    share_of_votes: Decimal | None = fact(
        "What share of the votes of any class of shares does a business that the Act covers have in it, or it in such a "
        "business, in percent? 0 where there is none.",
        noun="the percentage of votes between it and a business that the Act covers",
        who="records",
        converter=Percent("Business.share_of_votes"),
    )
    controls_otherwise: bool | None = fact(
        "Does either of the two choose a majority of the other's directors, or have a controlling influence on its management?",
        yes="one of the two chooses most of the other's directors, or has a controlling influence",
        no="neither of the two chooses most of the other's directors or has a controlling influence",
        who="lawyer",
    )
    common_branding: bool | None = fact(
        "Do the two share a name or mark by which an average consumer takes them to belong together?",
        yes="the two share a name or mark",
        no="the two share no name or mark",
        who="lawyer",
    )
    affiliate_shares_information: bool | None = fact(
        "Does that business share consumers' personal information with it?",
        yes="the business shares consumers' personal information with it",
        no="the business does not share consumers' personal information with it",
        who="records",
    )
    smallest_interest: Decimal | None = fact(
        "If it is a joint venture or partnership of businesses that the Act covers: what is the smallest interest that any of "
        "them has, in percent? 0 where it is none.",
        noun="the smallest percentage that any business has in the venture",
        who="records",
        converter=Percent("Business.smallest_interest"),
    )
    certified_to_agency: bool | None = fact(
        "Has it certified to the California Privacy Protection Agency that it keeps to the Act and agrees to be bound?",
        yes="it has certified to the Agency that it is bound by the Act",
        no="it has not certified to the Agency that it is bound by the Act",
        who="records",
    )
    exemptions: frozenset[ActExemption] | None = fact(
        "Which of these are all of the data, or all that is done with them, that you ask about? An empty set where none.",
        noun="what the data or the conduct are",
        who="lawyer",
        converter=frozen,
    )
