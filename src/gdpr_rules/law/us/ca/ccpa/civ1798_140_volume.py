"""CCPA, section 1798.140(d)(1)(B): businesses covered by the number of consumers or households whose data they trade in."""

from datetime import date

from gdpr_rules.facts.business import ActExemption, Business, Coverage, Threshold
from gdpr_rules.facts.counts_and_places import CountsReach
from gdpr_rules.figures.ccpa import CPRA, OPERATIVE, VOLUME
from gdpr_rules.instruments.us_ca import CCPA
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import at_least, equals
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled
from gdpr_rules.law.us.ca.ccpa.coverage import ADDED_UP, ENTITY, EXEMPT, EXEMPT_AT_FIRST, NOT_ENCODED, UNTIL_2023, B

CONSUMERS, HOUSEHOLDS, DEVICES = ~equals(B.consumers, 0), ~equals(B.households, 0), ~equals(B.devices, 0)
PEOPLE_AT_FIRST = ~(equals(B.consumers, 0) & equals(B.consumers_with_received, 0))

NUMBER = Rule(
    id="us.ca.ccpa.civ1798_140.volume",
    title="The Act covers a business that trades in the data of enough consumers or households, or until the end of 2022 of "
    "devices",
    protects="consumers whose data are traded",
    cites=(CCPA.at("1798.140(d)(1)(B)"), CCPA.at("1798.140(c)(1)(B)")),
    in_force=since(2020, 1, 1),
    when=ENTITY
    & (
        at_least(B.consumers, VOLUME)
        | at_least(B.households, VOLUME)
        | (UNTIL_2023 & (at_least(B.consumers_with_received, VOLUME) | at_least(B.devices, VOLUME)))
    ),
    unless=EXEMPT_AT_FIRST,
    then=Coverage(covered=True, thresholds_met=frozenset({Threshold.VOLUME})),
    examples=(
        fires(
            "a list broker sold the data of 50,000 consumers in 2021",
            Business(
                for_profit=True,
                collects_information=True,
                determines_purposes=True,
                does_business_in_california=True,
                consumers=50_000,
                exemptions=frozenset(),
            ),
            on=date(2022, 1, 3),
        ),
        fires(
            "an advertiser shares the data of 100,000 households, and asks about its business contacts in 2026",
            Business(
                for_profit=True,
                collects_information=True,
                determines_purposes=True,
                does_business_in_california=True,
                consumers=0,
                households=100_000,
                exemptions=frozenset({ActExemption.BUSINESS_CONTACT}),
            ),
            on=date(2026, 5, 4),
        ),
        fires(
            "a shop received the data of 50,000 consumers in 2021 and sold none",
            Business(
                for_profit=True,
                collects_information=True,
                determines_purposes=True,
                does_business_in_california=True,
                consumers=0,
                consumers_with_received=50_000,
                households=0,
                devices=0,
                exemptions=frozenset(),
            ),
            on=date(2022, 1, 3),
        ),
        fires(
            "a website received the identifiers of 50,000 devices in 2021",
            Business(
                for_profit=True,
                collects_information=True,
                determines_purposes=True,
                does_business_in_california=True,
                consumers=0,
                consumers_with_received=0,
                households=0,
                devices=50_000,
                exemptions=frozenset(),
            ),
            on=date(2022, 1, 3),
        ),
        silent(
            "49,999 of each kind in 2021",
            Business(
                for_profit=True,
                collects_information=True,
                determines_purposes=True,
                does_business_in_california=True,
                consumers=49_999,
                consumers_with_received=49_999,
                households=49_999,
                devices=49_999,
                exemptions=frozenset(),
            ),
            on=date(2022, 1, 3),
        ),
        silent(
            "99,999 consumers and as many households, with a million devices that no longer count",
            Business(
                for_profit=True,
                collects_information=True,
                determines_purposes=True,
                does_business_in_california=True,
                consumers=99_999,
                consumers_with_received=1_000_000,
                households=99_999,
                devices=1_000_000,
                exemptions=frozenset(),
            ),
            on=date(2023, 1, 1),
        ),
        silent("a public hospital", Business(for_profit=False)),
        silent("a map publisher without personal information", Business(collects_information=False)),
        silent("a mailing house that acts on instructions only", Business(determines_purposes=False)),
        silent("a firm in Ohio with no customer in California", Business(does_business_in_california=False)),
        silent(
            "a clinic asks about its patients' medical records",
            Business(exemptions=frozenset({ActExemption.MEDICAL})),
        ),
        silent(
            "a list broker asks about its job applicants, on the last day of 2022",
            Business(exemptions=frozenset({ActExemption.EMPLOYMENT})),
            on=date(2022, 12, 31),
        ),
    ),
    clauses=("CC-02",),
    not_encoded=NOT_ENCODED,
)

KINDS_TOGETHER_UNTIL_2023 = Rule(
    id="us.ca.ccpa.civ1798_140.volume_together_2020",
    title="Until the end of 2022 consumers, households and devices are counted together",
    protects="consumers whose data are traded",
    cites=(CCPA.at("1798.140(c)(1)(B)"),),
    in_force=since(2020, 1, 1).until(2023, 1, 1),
    when=ENTITY & ((PEOPLE_AT_FIRST & (HOUSEHOLDS | DEVICES)) | (HOUSEHOLDS & DEVICES)),
    unless=EXEMPT_AT_FIRST,
    then=CountsReach(
        adds=Coverage(covered=True, thresholds_met=frozenset({Threshold.VOLUME})),
        counts=((B.consumers, B.consumers_with_received), (B.households,), (B.devices,)),
        number=VOLUME.on(OPERATIVE),
    ),
    examples=(
        fires(
            "25,000 consumers whose data are sold, and 25,000 households",
            Business(
                for_profit=True,
                collects_information=True,
                determines_purposes=True,
                does_business_in_california=True,
                consumers=25_000,
                consumers_with_received=0,
                households=25_000,
                devices=0,
                exemptions=frozenset(),
            ),
        ),
        fires(
            "25,000 consumers whose data are only received, and 25,000 devices",
            Business(
                for_profit=True,
                collects_information=True,
                determines_purposes=True,
                does_business_in_california=True,
                consumers=0,
                consumers_with_received=25_000,
                households=0,
                devices=25_000,
                exemptions=frozenset(),
            ),
        ),
        fires(
            "30,000 households and 20,000 devices",
            Business(
                for_profit=True,
                collects_information=True,
                determines_purposes=True,
                does_business_in_california=True,
                consumers=0,
                consumers_with_received=0,
                households=30_000,
                devices=20_000,
                exemptions=frozenset(),
            ),
        ),
        silent(
            "40,000 consumers, and nothing to add to them",
            Business(
                for_profit=True,
                collects_information=True,
                determines_purposes=True,
                does_business_in_california=True,
                consumers=40_000,
                consumers_with_received=40_000,
                households=0,
                devices=0,
                exemptions=frozenset(),
            ),
        ),
        silent(
            "40,000 households, and nothing to add to them",
            Business(
                for_profit=True,
                collects_information=True,
                determines_purposes=True,
                does_business_in_california=True,
                consumers=0,
                consumers_with_received=0,
                households=40_000,
                devices=0,
                exemptions=frozenset(),
            ),
        ),
        silent(
            "40,000 devices, and nothing to add to them",
            Business(
                for_profit=True,
                collects_information=True,
                determines_purposes=True,
                does_business_in_california=True,
                consumers=0,
                consumers_with_received=0,
                households=0,
                devices=40_000,
                exemptions=frozenset(),
            ),
        ),
        silent("a food bank", Business(for_profit=False)),
        silent("a publisher of weather data", Business(collects_information=False)),
        silent("a call centre that acts on instructions only", Business(determines_purposes=False)),
        silent("a cinema in Quebec", Business(does_business_in_california=False)),
        silent(
            "a motor vehicle dealer asks about licence data under the Driver's Privacy Protection Act",
            Business(exemptions=frozenset({ActExemption.DRIVERS})),
        ),
        silent(
            "an advertiser asks about its staff files, on the last day of 2022",
            Business(exemptions=frozenset({ActExemption.EMPLOYMENT})),
            on=date(2022, 12, 31),
        ),
    ),
    not_encoded=(*ADDED_UP, *NOT_ENCODED),
)

KINDS_TOGETHER_SINCE_2023 = Rule(
    id="us.ca.ccpa.civ1798_140.volume_together_2023",
    title="Since 2023 consumers and households are counted together",
    protects="consumers whose data are traded",
    cites=(CCPA.at("1798.140(d)(1)(B)"),),
    in_force=since(2023, 1, 1),
    when=ENTITY & CONSUMERS & HOUSEHOLDS,
    unless=EXEMPT,
    then=CountsReach(
        adds=Coverage(covered=True, thresholds_met=frozenset({Threshold.VOLUME})),
        counts=((B.consumers,), (B.households,)),
        number=VOLUME.on(CPRA),
    ),
    examples=(
        fires(
            "60,000 consumers and 40,000 households, which make 100,000",
            Business(
                for_profit=True,
                collects_information=True,
                determines_purposes=True,
                does_business_in_california=True,
                consumers=60_000,
                households=40_000,
                exemptions=frozenset(),
            ),
        ),
        fires(
            "one consumer and one household, which are added and are too few",
            Business(
                for_profit=True,
                collects_information=True,
                determines_purposes=True,
                does_business_in_california=True,
                consumers=1,
                households=1,
                exemptions=frozenset(),
            ),
        ),
        silent("90,000 consumers and no household", Business(consumers=90_000, households=0)),
        silent("90,000 households and no consumer", Business(consumers=0, households=90_000)),
        silent("a school district", Business(for_profit=False)),
        silent("a quarry without any consumer's data", Business(collects_information=False)),
        silent("a print shop that acts on instructions only", Business(determines_purposes=False)),
        silent("a broker that deals in data of Nevadans alone", Business(does_business_in_california=False)),
        silent(
            "a maker of medicines asks about the data of a clinical trial",
            Business(exemptions=frozenset({ActExemption.RESEARCH})),
        ),
        unsettled(
            "60,000 consumers, and the households have not been counted",
            Business(
                for_profit=True,
                collects_information=True,
                determines_purposes=True,
                does_business_in_california=True,
                consumers=60_000,
                exemptions=frozenset(),
            ),
            missing={"households"},
        ),
    ),
    not_encoded=(*ADDED_UP, *NOT_ENCODED),
)

RULES: tuple[Rule[Coverage], ...] = (NUMBER, KINDS_TOGETHER_UNTIL_2023, KINDS_TOGETHER_SINCE_2023)
