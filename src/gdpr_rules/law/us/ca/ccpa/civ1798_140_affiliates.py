"""CCPA, section 1798.140(d)(2) to (4): those covered by the business they belong to, joint ventures, and by certification."""

from datetime import date
from decimal import Decimal

from gdpr_rules.facts.business import ActExemption, Business, Coverage, CoverageDuty
from gdpr_rules.figures.ccpa import INTEREST, VOTES
from gdpr_rules.instruments.us_ca import CCPA
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import at_least, more_than, true
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled
from gdpr_rules.law.us.ca.ccpa.coverage import EXEMPT, EXEMPT_AT_FIRST, NOT_ENCODED, UNTIL_2023, B

CONTROL = (more_than(B.share_of_votes, VOTES) | true(B.controls_otherwise)).named("control")

COMMON_BRANDING = Rule(
    id="us.ca.ccpa.civ1798_140.common_branding",
    title="The Act covers an entity that controls or is controlled by a business under common branding, since 2023 where that "
    "business shares data with it",
    protects="consumers whose data move between firms of one name",
    cites=(CCPA.at("1798.140(d)(2)"), CCPA.at("1798.140(c)(2)")),
    in_force=since(2020, 1, 1),
    when=CONTROL & true(B.common_branding) & (UNTIL_2023 | true(B.affiliate_shares_information)),
    unless=EXEMPT_AT_FIRST,
    then=Coverage(covered=True),
    examples=(
        fires(
            "a covered hotel chain has 50.01 percent of the votes in a spa of the same name",
            Business(
                share_of_votes=Decimal("50.01"),
                controls_otherwise=False,
                common_branding=True,
                affiliate_shares_information=False,
                exemptions=frozenset(),
            ),
            on=date(2020, 1, 1),
        ),
        fires(
            "a covered chain has half of the votes and appoints the directors of its namesake",
            Business(
                share_of_votes=Decimal(50),
                controls_otherwise=True,
                common_branding=True,
                affiliate_shares_information=False,
                exemptions=frozenset(),
            ),
            on=date(2022, 12, 31),
        ),
        fires(
            "since 2023, a subsidiary that receives its parent's customer file asks about its staff files",
            Business(
                share_of_votes=Decimal(100),
                controls_otherwise=False,
                common_branding=True,
                affiliate_shares_information=True,
                exemptions=frozenset({ActExemption.EMPLOYMENT}),
            ),
            on=date(2023, 1, 1),
        ),
        silent(
            "since 2023, a subsidiary that receives no data from its parent",
            Business(
                share_of_votes=Decimal(100),
                controls_otherwise=False,
                common_branding=True,
                affiliate_shares_information=False,
                exemptions=frozenset(),
            ),
            on=date(2023, 1, 1),
        ),
        silent(
            "exactly half of the votes, and no other control",
            Business(share_of_votes=Decimal(50), controls_otherwise=False, common_branding=True),
        ),
        silent(
            "a wholly owned subsidiary under a name of its own",
            Business(share_of_votes=Decimal(100), common_branding=False),
        ),
        silent(
            "a branch bank asks about account data under the Gramm-Leach-Bliley Act",
            Business(exemptions=frozenset({ActExemption.FINANCIAL})),
        ),
        silent(
            "a subsidiary asks about its staff files, on the last day of 2022",
            Business(exemptions=frozenset({ActExemption.EMPLOYMENT})),
            on=date(2022, 12, 31),
        ),
        unsettled(
            "half of the votes, and whether a shareholders' agreement gives control is unclear",
            Business(
                share_of_votes=Decimal(50),
                common_branding=True,
                affiliate_shares_information=True,
                exemptions=frozenset(),
            ),
            missing={"controls_otherwise"},
        ),
    ),
    not_encoded=NOT_ENCODED,
)

JOINT_VENTURE = Rule(
    id="us.ca.ccpa.civ1798_140.joint_venture",
    title="The Act covers a joint venture or partnership in which each of several businesses has an interest of 40 percent or "
    "more",
    protects="consumers whose data a joint venture uses",
    cites=(CCPA.at("1798.140(d)(3)"),),
    in_force=since(2023, 1, 1),
    when=at_least(B.smallest_interest, INTEREST),
    unless=EXEMPT,
    then=Coverage(covered=True, duties=frozenset({CoverageDuty.KEEP_PARTNERS_APART})),
    examples=(
        fires(
            "two retailers own a loyalty scheme, sixty to forty",
            Business(smallest_interest=Decimal(40), exemptions=frozenset()),
        ),
        silent(
            "a retailer holds 39.99 percent of the scheme",
            Business(smallest_interest=Decimal("39.99"), exemptions=frozenset()),
        ),
        silent(
            "a venture of two hospitals asks about patient data",
            Business(smallest_interest=Decimal(50), exemptions=frozenset({ActExemption.KEPT_AS_MEDICAL})),
        ),
        unsettled(
            "the partnership agreement, with the partners' shares, has not been seen",
            Business(exemptions=frozenset()),
            missing={"smallest_interest"},
        ),
    ),
    not_encoded=NOT_ENCODED,
)

CERTIFICATION = Rule(
    id="us.ca.ccpa.civ1798_140.certified",
    title="The Act covers a person that does business in California and certifies to the Agency that it is bound",
    protects="consumers who rely on a certification",
    cites=(CCPA.at("1798.140(d)(4)"),),
    in_force=since(2023, 1, 1),
    when=true(B.does_business_in_california) & true(B.certified_to_agency),
    unless=EXEMPT,
    then=Coverage(covered=True),
    examples=(
        fires(
            "a small web shop certifies that it keeps to the Act",
            Business(does_business_in_california=True, certified_to_agency=True, exemptions=frozenset()),
        ),
        silent("a small web shop that has certified nothing", Business(certified_to_agency=False)),
        silent("a certified shop that has left California", Business(does_business_in_california=False)),
        silent(
            "a certified lender asks about account data under the Gramm-Leach-Bliley Act",
            Business(
                does_business_in_california=True,
                certified_to_agency=True,
                exemptions=frozenset({ActExemption.FINANCIAL}),
            ),
        ),
        unsettled(
            "whether the firm is on the Agency's list has not been looked up",
            Business(does_business_in_california=True, exemptions=frozenset()),
            missing={"certified_to_agency"},
        ),
    ),
    not_encoded=NOT_ENCODED,
)

RULES: tuple[Rule[Coverage], ...] = (COMMON_BRANDING, JOINT_VENTURE, CERTIFICATION)
