"""Which destinations are adequate, for the Union and for the United Kingdom, through time; one citation per decision."""

from datetime import date, timedelta
from enum import Enum

import attrs

from gdpr_rules.facts.places import EPO, UNION_BODIES
from gdpr_rules.figures.places import EFTA_STATES_IN_EEA, GB, MEMBER_STATES, UNION_TERRITORIES
from gdpr_rules.instruments.eu import EEA_GDPR, EU_ADEQUACY_LIST, GDPR, SCHREMS_II, TRADE_AND_COOPERATION
from gdpr_rules.instruments.uk import DPA_2018, KOREA_REGULATIONS, US_REGULATIONS
from gdpr_rules.kernel.citations import Citation, Dated, Instrument, Step

DAY = timedelta(days=1)
READ = date(2026, 11, 23)
"""The day on which the decisions of these tables were last read; one that is read again gives its own."""

APPLIES, BRITISH = date(2018, 5, 25), date(2020, 12, 31)
EEA_DAY, LEFT, BRIDGED, RENEWED = date(2018, 7, 20), date(2021, 1, 1), date(2021, 6, 28), date(2025, 12, 19)


class Reach(Enum):
    """For whom a destination is adequate."""

    WHOLE = "every recipient"
    SCOPED = "recipients and data within the scope of the decision"
    LISTED = "recipients on a list"


@attrs.frozen
class AdequacyRow:
    """One decision on one destination: from `first` to `last`, both included; `scope` says for whom and for what."""

    place: str
    name: str
    reach: Reach
    first: date
    cite: Citation
    scope: str = ""
    last: date | None = None

    @property
    def end(self) -> date | None:
        """The first day on which it no longer applies."""
        return self.last and self.last + DAY


def _decision(number: str, path: str, read: date = READ) -> Citation:
    kind = "Implementing Decision (EU)" if path.startswith("dec_impl") and int(number[:4]) > 2014 else "Decision"
    name = f"Commission {kind} {number}"
    return Instrument(name, name.removeprefix("Commission "), f"https://eur-lex.europa.eu/eli/{path}/oj", read).at("Art 1")


def _row(place: str, name: str, first: date, cite: Citation, scope: str = "", **more: date | None) -> AdequacyRow:
    return AdequacyRow(place, name, Reach.SCOPED if scope else Reach.WHOLE, first, cite, scope, **more)


def _listed(first: date, cite: Citation, scope: str, last: date | None = None) -> AdequacyRow:
    return AdequacyRow("US", "the United States", Reach.LISTED, first, cite, scope, last)


UNITED_KINGDOM = "the United Kingdom"
CONTROL = "until 18 December 2025 not for the control of immigration; since then every recipient"
COMMERCE = "recipients bound by PIPEDA"
AUTOMATED = "data processed by automated means, there or beforehand, in the State of Israel as defined by international law"
APPI = "businesses bound by the APPI, with its supplementary rules"
PIPA = "recipients bound by PIPA, except for missionary work and the nomination of candidates"
LGPD = "recipients bound by the LGPD, except for public security"
BRITAIN = _decision("2021/1772", "dec_impl/2021/1772")
BRITAIN_RENEWED = BRITAIN.instrument.at("as renewed on 19 December 2025")
DATA_PRIVACY_FRAMEWORK = _decision("2023/1795", "dec_impl/2023/1795")
ANDORRA = _decision("2010/625/EU", "dec/2010/625")
EU_ADEQUACY: tuple[AdequacyRow, ...] = (
    _row("AD", "Andorra", date(2010, 10, 19), ANDORRA),
    _row("AR", "Argentina", date(2003, 6, 30), _decision("2003/490/EC", "dec/2003/490")),
    _row("BR", "Brazil", date(2026, 1, 26), _decision("2026/179", "dec_impl/2026/179"), LGPD),
    _row("CA", "Canada", date(2001, 12, 20), _decision("2002/2/EC", "dec/2002/2"), COMMERCE),
    _row(EPO, "the European Patent Organisation", date(2025, 7, 15), EU_ADEQUACY_LIST.at("decision of 15 July 2025")),
    _row("FO", "the Faroe Islands", date(2010, 3, 5), _decision("2010/146/EU", "dec/2010/146")),
    _row("GG", "Guernsey", date(2003, 11, 21), _decision("2003/821/EC", "dec/2003/821")),
    _row("IM", "the Isle of Man", date(2004, 4, 28), _decision("2004/411/EC", "dec/2004/411")),
    _row("IL", "Israel", date(2011, 1, 31), _decision("2011/61/EU", "dec/2011/61"), AUTOMATED),
    _row("JP", "Japan", date(2019, 1, 23), _decision("2019/419", "dec_impl/2019/419"), APPI),
    _row("JE", "Jersey", date(2008, 5, 8), _decision("2008/393/EC", "dec/2008/393")),
    _row("NZ", "New Zealand", date(2012, 12, 19), _decision("2013/65/EU", "dec_impl/2013/65")),
    _row(
        "KR",
        "Korea",
        date(2021, 12, 17),
        _decision("2022/254", "dec_impl/2022/254"),
        f"{PIPA}; excluding credit information overseen by the Financial Services Commission",
    ),
    _row("CH", "Switzerland", date(2000, 7, 26), _decision("2000/518/EC", "dec/2000/518")),
    _row("GB", UNITED_KINGDOM, BRIDGED, BRITAIN, CONTROL, last=date(2031, 12, 27)),
    _row("UY", "Uruguay", date(2012, 8, 21), _decision("2012/484/EU", "dec_impl/2012/484")),
    _listed(
        date(2000, 7, 26),
        _decision("2000/520/EC", "dec/2000/520"),
        "recipients on the list of the Safe Harbour",
        date(2015, 10, 5),
    ),
    _listed(
        date(2016, 7, 12),
        _decision("2016/1250", "dec_impl/2016/1250"),
        "recipients on the list of the Privacy Shield",
        date(2020, 7, 15),
    ),
    _listed(
        date(2023, 7, 10),
        DATA_PRIVACY_FRAMEWORK,
        "recipients on the list of the Data Privacy Framework; for data on employees only if listed there",
    ),
)
"""Decisions of the Commission. A decision that a court declared invalid applied until the day before the judgment; one that
expires on a day applies throughout that day (Reg 1182/71 Art 4(3))."""

_CARRIED = DPA_2018.at("Sch 21 para 5")
_NAMES = {row.place: row.name for row in EU_ADEQUACY}
UK_ADEQUACY: tuple[AdequacyRow, ...] = (
    *(_row(state, "the EEA", BRITISH, _CARRIED) for state in sorted(MEMBER_STATES | UNION_TERRITORIES | EFTA_STATES_IN_EEA)),
    _row(UNION_BODIES, "institutions and bodies of the Union and the EEA", BRITISH, _CARRIED),
    _row("GI", "Gibraltar", BRITISH, _CARRIED),
    *(_row(place, _NAMES[place], BRITISH, _CARRIED) for place in ("AD", "AR", "FO", "GG", "IM", "JE", "NZ", "CH", "UY")),
    _row("CA", "Canada", BRITISH, _CARRIED, COMMERCE),
    _row("IL", "Israel", BRITISH, _CARRIED, AUTOMATED),
    _row("JP", "Japan", BRITISH, _CARRIED, APPI),
    _row("KR", "Korea", date(2022, 12, 19), KOREA_REGULATIONS.at("reg 2"), f"{PIPA}; including credit information"),
    _listed(
        date(2023, 10, 12),
        US_REGULATIONS.at("reg 2"),
        "recipients on the list of the Data Privacy Framework, with its UK Extension",
    ),
)
"""Regulations of the United Kingdom, and what it retained when the Union's law ended there."""


def _set(name: str, rows: tuple[AdequacyRow, ...], reach: Reach, first: date, taken_over: Citation) -> Dated[frozenset[str]]:
    """The places that rows of one reach cover, from `first` on, with a step for each day on which one comes or goes."""
    chosen = [row for row in rows if row.reach is reach]
    days = sorted({first} | {day for row in chosen for day in (row.first, row.end) if day is not None and day > first})

    def step(day: date) -> Step[frozenset[str]]:
        found = frozenset(row.place for row in chosen if row.first <= day and (row.end is None or day < row.end))
        changes = [row.cite for row in chosen if day in (row.first, row.end)]
        return Step(day, found, changes[0] if changes and day != first else taken_over)

    return Dated(name, tuple(map(step, days)))


_BEFORE = GDPR.at("Art 45(9)")
EU_WHOLE = _set("destinations that are adequate for the Union", EU_ADEQUACY, Reach.WHOLE, APPLIES, _BEFORE)
EU_SCOPED = _set("destinations that are adequate for the Union within a scope", EU_ADEQUACY, Reach.SCOPED, APPLIES, _BEFORE)
EU_LISTED = Dated(
    "destinations that are adequate for the Union where the recipient is listed",
    tuple(
        attrs.evolve(step, cite=SCHREMS_II.at("para 201")) if step.start == date(2020, 7, 16) else step
        for step in _set("", EU_ADEQUACY, Reach.LISTED, APPLIES, _BEFORE).steps
    ),
)
UK_WHOLE = _set("destinations that are adequate for the United Kingdom", UK_ADEQUACY, Reach.WHOLE, LEFT, _CARRIED)
UK_SCOPED = _set(
    "destinations that are adequate for the United Kingdom within a scope", UK_ADEQUACY, Reach.SCOPED, LEFT, _CARRIED
)
UK_LISTED = _set(
    "destinations that are adequate for the United Kingdom where the recipient is listed",
    UK_ADEQUACY,
    Reach.LISTED,
    LEFT,
    _CARRIED,
)
SOURCES: dict[str, tuple[Citation, ...]] = {
    figure.name: tuple(row.cite for row in rows if row.reach is reach)
    for figure, rows, reach in (
        (EU_WHOLE, EU_ADEQUACY, Reach.WHOLE),
        (EU_SCOPED, EU_ADEQUACY, Reach.SCOPED),
        (EU_LISTED, EU_ADEQUACY, Reach.LISTED),
        (UK_WHOLE, UK_ADEQUACY, Reach.WHOLE),
        (UK_SCOPED, UK_ADEQUACY, Reach.SCOPED),
        (UK_LISTED, UK_ADEQUACY, Reach.LISTED),
    )
}
"""What each of these figures is made of: its first step cites what took earlier decisions over, and not each of them."""

_UNION = MEMBER_STATES | UNION_TERRITORIES | {UNION_BODIES}
GIBRALTAR = frozenset({"GI"})
"""In the Union until the transition period ended (TFEU Art 355(3)); the bridge agreed after it left Gibraltar out."""
_BRIDGE = TRADE_AND_COOPERATION.at("Art 782")
EU_HOME = Dated(
    "destinations that are not third countries for the Union",
    (
        Step(APPLIES, _UNION | GB | GIBRALTAR, GDPR.at("Art 44")),
        Step(EEA_DAY, _UNION | GB | GIBRALTAR | EFTA_STATES_IN_EEA, EEA_GDPR.at("Art 3")),
        Step(LEFT, _UNION | GB | EFTA_STATES_IN_EEA, TRADE_AND_COOPERATION.at("Art 774(3)")),
        Step(BRIDGED, _UNION | EFTA_STATES_IN_EEA, _BRIDGE),
    ),
)
"""The Union, the EEA, and the United Kingdom until the decision on it: the transition period, and the bridge agreed after it.

The EEA states outside the Union had to accept that bridge.
"""
