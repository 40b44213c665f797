"""CCPA, section 1798.140: which businesses the Act covers, by size, by those they belong to, and by their own word."""

from decimal import Decimal

import attrs

from gdpr_rules.facts.business import Business, Coverage, CoverageDuty, Threshold
from gdpr_rules.figures.ccpa import ADJUSTED, CPRA, DATA_REVENUE, INTEREST, NEXT, OPERATIVE, REVENUE, VOLUME, VOTES
from gdpr_rules.kernel.citations import Span
from gdpr_rules.kernel.computed import CountsReach
from gdpr_rules.kernel.conditions import Condition, at_least, during, equals, more_than, true
from gdpr_rules.kernel.rules import Rule, unsettled
from gdpr_rules.law.accountability import DAY, Changes
from gdpr_rules.law.us.ca.ccpa.ways import ANSWERS, BEFORE_2023, ENTITY, LAST, SAMPLES, SINCE_2023, STAYS, Way

B = attrs.fields(Business)
Kinds = tuple[tuple[str, ...], ...]
AT_FIRST, LATER = during(Span(None, CPRA)), during(Span(CPRA))
COVERED, VOLUME_MET = Coverage(covered=True), Coverage(covered=True, thresholds_met=frozenset({Threshold.VOLUME}))
HALF, BELOW_HALF = Decimal(50), Decimal("49.99")
ADDED_UP = (
    "a reading by which each kind is counted by itself: here they add up",
    "one person in several kinds: households are told beside the consumers, and devices beside both",
)


def revenue(dollars: int) -> Changes:
    """So much of it in the year before."""
    return {"gross_revenue_usd": Decimal(dollars)}


def together(kinds: Kinds, needed: int, found: Coverage) -> CountsReach[Coverage]:
    """What is found where the counts reach a number together, or may reach it."""
    return CountsReach(adds=found, counts=tuple(tuple(getattr(B, name) for name in kind) for kind in kinds), number=needed)


def both_of(*kinds: Condition) -> Condition:
    """At least two of the conditions, in pairs."""
    pairs = [one & other for n, one in enumerate(kinds) for other in kinds[n + 1 :]]
    return pairs[0] if len(pairs) == 1 else pairs[0] | pairs[1] | pairs[2]


NO_CONSUMERS, NO_HOUSEHOLDS, NO_DEVICES = equals(B.consumers, 0), equals(B.households, 0), equals(B.devices, 0)
KINDS_AT_FIRST: Kinds = (("consumers", "consumers_with_received"), ("households",), ("devices",))
KINDS: Kinds = (("consumers",), ("households",))
NEEDED_AT_FIRST, NEEDED = VOLUME.on(OPERATIVE), VOLUME.on(CPRA)

WAYS = (
    Way(
        name="revenue",
        title="The Act covers a business with more gross revenue in the year before than its amount",
        answers="A business covered for its revenue answers to consumers for breaches of their data",
        places=("1798.140(d)(1)(A)", "1798.140(c)(1)(A)", "1798.199.95(d)"),
        when=ENTITY & more_than(B.gross_revenue_usd, REVENUE),
        then=Coverage(covered=True, thresholds_met=frozenset({Threshold.REVENUE})),
        clauses=("CC-02",),
        hit=revenue(26_625_001),
        not_so=(revenue(26_625_000),),
        unknown=("gross_revenue_usd",),
        points=(
            *((day, revenue(25_000_000), False) for day in (OPERATIVE, ADJUSTED - DAY)),
            *((day, revenue(25_000_001), True) for day in (OPERATIVE, ADJUSTED - DAY)),
            (ADJUSTED, revenue(25_000_001), False),
            *((day, revenue(26_625_000), False) for day in (ADJUSTED, NEXT - DAY)),
            *((day, revenue(26_625_001), True) for day in (ADJUSTED, NEXT - DAY)),
        ),
        more=tuple(
            unsettled("once the amount is adjusted again, which has not been seen", SAMPLES(**revenue(dollars)), on=NEXT)
            for dollars in (25_000_000, 100_000_000)
        ),
        not_encoded=(
            "until the end of 2022 the Act named no year of the revenue: that of the preceding calendar year is taken",
            "that the revenue is looked at once a year, on 1 January",
        ),
    ),
    Way(
        name="volume",
        title="The Act covers a business that trades in the data of enough consumers or households, or at first of devices",
        answers="A business covered for whose data it trades in answers to consumers for breaches of their data",
        places=("1798.140(d)(1)(B)", "1798.140(c)(1)(B)"),
        when=ENTITY
        & (
            at_least(B.consumers, VOLUME)
            | at_least(B.households, VOLUME)
            | (AT_FIRST & (at_least(B.consumers_with_received, VOLUME) | at_least(B.devices, VOLUME)))
        ),
        then=VOLUME_MET,
        clauses=("CC-02",),
        hit={"consumers": 100_000},
        also=({"consumers": 0, "households": 100_000},),
        not_so=(
            {"consumers": 99_999},
            {"consumers": 0, "households": 99_999},
            {"consumers": 0, "consumers_with_received": 1_000_000},
            {"consumers": 0, "devices": 1_000_000},
        ),
        unknown=("consumers", {"consumers": 0, "households": None}),
        points=(
            *(
                (day, {"consumers": 0, name: number}, number == 50_000 and counts)
                for name in ("consumers", "households", "consumers_with_received", "devices")
                for number in (49_999, 50_000)
                for day, counts in ((OPERATIVE, True), (LAST, True), (CPRA, False))
            ),
            *((CPRA, {"consumers": 0, name: 100_000}, False) for name in ("consumers_with_received", "devices")),
        ),
        more=tuple(
            unsettled(f"nobody knows: {name}", SAMPLES(**{name: None}), missing={name}, on=LAST)
            for name in ("consumers_with_received", "devices")
        ),
    ),
    Way(
        name="volume_together_2020",
        title="Until the end of 2022 consumers, households and devices are counted together",
        answers="Until the end of 2022 they are counted together for the action over breaches, too",
        places=("1798.140(c)(1)(B)",),
        when=ENTITY & both_of(~(NO_CONSUMERS & equals(B.consumers_with_received, 0)), ~NO_HOUSEHOLDS, ~NO_DEVICES),
        then=together(KINDS_AT_FIRST, NEEDED_AT_FIRST, VOLUME_MET),
        duty=together(KINDS_AT_FIRST, NEEDED_AT_FIRST, ANSWERS),
        stay=together(KINDS_AT_FIRST, NEEDED_AT_FIRST, STAYS),
        hit={"consumers": 25_000, "consumers_with_received": 25_000, "households": 25_000},
        also=(
            {"consumers": 0},
            {"consumers_with_received": 0},
            *({"households": 0, "devices": 1, **people} for people in ({"consumers": 0}, {"consumers_with_received": 0})),
            {"consumers": 0, "consumers_with_received": 0, "devices": 1},
        ),
        not_so=(
            {"households": 0},
            {"consumers": 0, "consumers_with_received": 0},
            {"consumers": 0, "consumers_with_received": 0, "households": 0, "devices": 1},
        ),
        unknown=(
            "consumers",
            "consumers_with_received",
            "households",
            "devices",
            {"households": 0, "devices": None},
            {"households": None, "devices": 1},
            {"consumers": None, "consumers_with_received": 0},
            {"consumers": 0, "consumers_with_received": None},
        ),
        span=BEFORE_2023,
        not_encoded=ADDED_UP,
    ),
    Way(
        name="volume_together_2023",
        title="Consumers and households are counted together",
        answers="Consumers and households are counted together for the action over breaches, too",
        places=("1798.140(d)(1)(B)",),
        when=ENTITY & ~NO_CONSUMERS & ~NO_HOUSEHOLDS,
        then=together(KINDS, NEEDED, VOLUME_MET),
        duty=together(KINDS, NEEDED, ANSWERS),
        hit={"consumers": 50_000, "households": 50_000},
        also=({"households": 49_999},),
        not_so=({"consumers": 0}, {"households": 0}),
        unknown=("consumers", "households"),
        span=SINCE_2023,
        not_encoded=ADDED_UP,
    ),
    Way(
        name="data_revenue",
        title="The Act covers a business that has half of its revenue from selling personal information, or since 2023 from "
        "selling or sharing it",
        answers="A business covered for what it earns with data answers to consumers for breaches of their data",
        places=("1798.140(d)(1)(C)", "1798.140(c)(1)(C)"),
        when=ENTITY
        & (
            at_least(B.share_of_revenue_from_selling, DATA_REVENUE)
            | (LATER & at_least(B.share_of_revenue_from_selling_or_sharing, DATA_REVENUE))
        ),
        then=Coverage(covered=True, thresholds_met=frozenset({Threshold.DATA_REVENUE})),
        clauses=("CC-02",),
        hit={"share_of_revenue_from_selling": HALF},
        also=({"share_of_revenue_from_selling": Decimal(0), "share_of_revenue_from_selling_or_sharing": HALF},),
        not_so=(
            {"share_of_revenue_from_selling": BELOW_HALF},
            {"share_of_revenue_from_selling": Decimal(0), "share_of_revenue_from_selling_or_sharing": BELOW_HALF},
        ),
        unknown=(
            "share_of_revenue_from_selling",
            {"share_of_revenue_from_selling": Decimal(0), "share_of_revenue_from_selling_or_sharing": None},
        ),
        points=(
            *(
                (day, {"share_of_revenue_from_selling": Decimal(0), "share_of_revenue_from_selling_or_sharing": HALF}, counts)
                for day, counts in ((LAST, False), (CPRA, True))
            ),
            (LAST, {"share_of_revenue_from_selling": BELOW_HALF}, False),
        ),
    ),
    Way(
        name="common_branding",
        title="The Act covers whoever controls a business or is controlled by it under a common name, since 2023 where the "
        "business shares data with it",
        answers="Whoever is covered with a business of the same name answers to consumers for breaches of their data",
        places=("1798.140(d)(2)", "1798.140(c)(2)"),
        when=(more_than(B.share_of_votes, VOTES) | true(B.controls_otherwise)).named("control")
        & true(B.common_branding)
        & (AT_FIRST | true(B.affiliate_shares_information)),
        then=COVERED,
        hit={"share_of_votes": Decimal("50.01"), "common_branding": True, "affiliate_shares_information": True},
        needs=("common_branding", "affiliate_shares_information"),
        also=(
            {"share_of_votes": HALF, "controls_otherwise": True},
            {"for_profit": False, "collects_information": False},
            {"determines_purposes": False, "does_business_in_california": False},
        ),
        not_so=({"share_of_votes": HALF},),
        unknown=("share_of_votes", {"share_of_votes": HALF, "controls_otherwise": None}),
        points=(
            *((day, {"affiliate_shares_information": False}, day < CPRA) for day in (OPERATIVE, LAST, CPRA)),
            (OPERATIVE, {"share_of_votes": HALF}, False),
            (OPERATIVE, {"share_of_votes": HALF, "controls_otherwise": True}, True),
        ),
    ),
    Way(
        name="joint_venture",
        title="The Act covers a joint venture or partnership of businesses that have 40 percent of it each, or more",
        answers="A covered joint venture answers to consumers for breaches of their data",
        places=("1798.140(d)(3)",),
        when=at_least(B.smallest_interest, INTEREST),
        then=Coverage(covered=True, duties=frozenset({CoverageDuty.KEEP_PARTNERS_APART})),
        hit={"smallest_interest": Decimal(40)},
        needs=(),
        also=({"for_profit": False},),
        not_so=({"smallest_interest": Decimal("39.99")},),
        unknown=("smallest_interest",),
        span=SINCE_2023,
    ),
    Way(
        name="certified",
        title="The Act covers whoever does business in California and certifies to the Agency that it is bound",
        answers="Whoever certifies to be bound by the Act answers to consumers for breaches of their data",
        places=("1798.140(d)(4)",),
        when=true(B.does_business_in_california) & true(B.certified_to_agency),
        then=COVERED,
        hit={"certified_to_agency": True},
        needs=("does_business_in_california", "certified_to_agency"),
        also=({"for_profit": False},),
        span=SINCE_2023,
    ),
)

RULES: tuple[Rule[Coverage], ...] = tuple(rule for way in WAYS for rule in way.rules)
