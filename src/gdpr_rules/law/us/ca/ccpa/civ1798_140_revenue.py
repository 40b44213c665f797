"""CCPA, section 1798.140(d)(1)(A) and (C): businesses covered by their gross revenue, or by what they earn with data."""

from datetime import date
from decimal import Decimal

from gdpr_rules.facts.business import ActExemption, Business, Coverage, Threshold
from gdpr_rules.figures.ccpa import DATA_REVENUE, REVENUE
from gdpr_rules.instruments.us_ca import CCPA
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import at_least, more_than
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled
from gdpr_rules.law.us.ca.ccpa.coverage import ENTITY, EXEMPT_AT_FIRST, NOT_ENCODED, REVENUE_LOOKED_AT, SINCE_2023, B

GROSS_REVENUE = Rule(
    id="us.ca.ccpa.civ1798_140.revenue",
    title="The Act covers a business whose gross revenue in the preceding calendar year exceeds the amount in force",
    protects="consumers whose data a large business holds",
    cites=(CCPA.at("1798.140(d)(1)(A)"), CCPA.at("1798.140(c)(1)(A)"), CCPA.at("1798.199.95(d)")),
    in_force=since(2020, 1, 1),
    when=ENTITY & more_than(B.gross_revenue_usd, REVENUE),
    unless=EXEMPT_AT_FIRST,
    then=Coverage(covered=True, thresholds_met=frozenset({Threshold.REVENUE})),
    examples=(
        fires(
            "a hotel group took 25,000,001 dollars in 2019",
            Business(
                for_profit=True,
                collects_information=True,
                determines_purposes=True,
                does_business_in_california=True,
                gross_revenue_usd=Decimal(25_000_001),
                exemptions=frozenset(),
            ),
            on=date(2020, 1, 1),
        ),
        silent(
            "a hotel group took 25,000,000 dollars to the cent",
            Business(
                for_profit=True,
                collects_information=True,
                determines_purposes=True,
                does_business_in_california=True,
                gross_revenue_usd=Decimal(25_000_000),
                exemptions=frozenset(),
            ),
        ),
        fires(
            "a software firm with 26,625,001 dollars asks about its staff files in 2026",
            Business(
                for_profit=True,
                collects_information=True,
                determines_purposes=True,
                does_business_in_california=True,
                gross_revenue_usd=Decimal(26_625_001),
                exemptions=frozenset({ActExemption.EMPLOYMENT}),
            ),
            on=date(2026, 5, 4),
        ),
        silent(
            "a software firm with 26,625,000 dollars, once the amount was adjusted to prices",
            Business(
                for_profit=True,
                collects_information=True,
                determines_purposes=True,
                does_business_in_california=True,
                gross_revenue_usd=Decimal(26_625_000),
                exemptions=frozenset(),
            ),
            on=date(2025, 1, 1),
        ),
        silent("a charity", Business(for_profit=False)),
        silent("a wholesaler that has no data about consumers", Business(collects_information=False)),
        silent("a service provider that acts on instructions only", Business(determines_purposes=False)),
        silent("a bakery in Lyon without customers in California", Business(does_business_in_california=False)),
        silent(
            "a bank asks about account data under the Gramm-Leach-Bliley Act",
            Business(exemptions=frozenset({ActExemption.FINANCIAL})),
        ),
        silent(
            "a software firm asks about its staff files, on the last day of 2022",
            Business(exemptions=frozenset({ActExemption.EMPLOYMENT})),
            on=date(2022, 12, 31),
        ),
        unsettled(
            "a retailer with 100 million dollars, after the adjustment of January 2027, which is not encoded",
            Business(
                for_profit=True,
                collects_information=True,
                determines_purposes=True,
                does_business_in_california=True,
                gross_revenue_usd=Decimal(100_000_000),
                exemptions=frozenset(),
            ),
            on=date(2027, 1, 1),
        ),
    ),
    clauses=("CC-02",),
    not_encoded=(*REVENUE_LOOKED_AT, *NOT_ENCODED),
)

REVENUE_FROM_DATA = Rule(
    id="us.ca.ccpa.civ1798_140.data_revenue",
    title="The Act covers a business that earns half of its revenue from selling personal information, or since 2023 from "
    "selling or sharing it",
    protects="consumers whose data are traded",
    cites=(CCPA.at("1798.140(d)(1)(C)"), CCPA.at("1798.140(c)(1)(C)")),
    in_force=since(2020, 1, 1),
    when=ENTITY
    & (
        at_least(B.share_of_revenue_from_selling, DATA_REVENUE)
        | (SINCE_2023 & at_least(B.share_of_revenue_from_selling_or_sharing, DATA_REVENUE))
    ),
    unless=EXEMPT_AT_FIRST,
    then=Coverage(covered=True, thresholds_met=frozenset({Threshold.DATA_REVENUE})),
    examples=(
        fires(
            "a list broker earns exactly half of its revenue from selling addresses",
            Business(
                for_profit=True,
                collects_information=True,
                determines_purposes=True,
                does_business_in_california=True,
                share_of_revenue_from_selling=Decimal(50),
                share_of_revenue_from_selling_or_sharing=Decimal(50),
                exemptions=frozenset(),
            ),
        ),
        fires(
            "a free app sells nothing and lives on sharing for advertising; it asks about business contacts in 2026",
            Business(
                for_profit=True,
                collects_information=True,
                determines_purposes=True,
                does_business_in_california=True,
                share_of_revenue_from_selling=Decimal(0),
                share_of_revenue_from_selling_or_sharing=Decimal(50),
                exemptions=frozenset({ActExemption.BUSINESS_CONTACT}),
            ),
            on=date(2026, 5, 4),
        ),
        silent(
            "a free app that lived on sharing alone, on the last day of 2022",
            Business(
                for_profit=True,
                collects_information=True,
                determines_purposes=True,
                does_business_in_california=True,
                share_of_revenue_from_selling=Decimal(0),
                share_of_revenue_from_selling_or_sharing=Decimal(100),
                exemptions=frozenset(),
            ),
            on=date(2022, 12, 31),
        ),
        silent(
            "a magazine earns 49.99 percent from selling and sharing its readers' data",
            Business(
                for_profit=True,
                collects_information=True,
                determines_purposes=True,
                does_business_in_california=True,
                share_of_revenue_from_selling=Decimal("49.99"),
                share_of_revenue_from_selling_or_sharing=Decimal("49.99"),
                exemptions=frozenset(),
            ),
            on=date(2026, 5, 4),
        ),
        silent("a public library", Business(for_profit=False)),
        silent("a trader in industrial sensor data", Business(collects_information=False)),
        silent("a processor that sells on behalf of the businesses it serves", Business(determines_purposes=False)),
        silent("a broker that deals in data of Texans alone", Business(does_business_in_california=False)),
        silent(
            "a consumer reporting agency asks about its credit reports",
            Business(exemptions=frozenset({ActExemption.CREDIT_REPORTING})),
        ),
        silent(
            "a list broker asks about its business contacts, on the last day of 2022",
            Business(exemptions=frozenset({ActExemption.BUSINESS_CONTACT})),
            on=date(2022, 12, 31),
        ),
        unsettled(
            "the accounts do not show what sharing for advertising brings in",
            Business(
                for_profit=True,
                collects_information=True,
                determines_purposes=True,
                does_business_in_california=True,
                share_of_revenue_from_selling=Decimal(10),
                exemptions=frozenset(),
            ),
            missing={"share_of_revenue_from_selling_or_sharing"},
            on=date(2026, 5, 4),
        ),
    ),
    clauses=("CC-02",),
    not_encoded=NOT_ENCODED,
)

RULES: tuple[Rule[Coverage], ...] = (GROSS_REVENUE, REVENUE_FROM_DATA)
