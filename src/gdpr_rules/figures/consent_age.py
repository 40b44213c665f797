"""The age from which a child consents alone to online services (Article 8 of both texts), by country and through time."""

from datetime import date
from typing import Any

import attrs

from gdpr_rules.figures.places import FRANCE
from gdpr_rules.instruments.es import LOPDGDD
from gdpr_rules.instruments.eu import GDPR
from gdpr_rules.instruments.uk import DPA_2018
from gdpr_rules.kernel.citations import Citation, Dated, Instrument, Step

APPLIES, EEA_DAY = date(2018, 5, 25), date(2018, 7, 20)
SIXTEEN = GDPR.at("Art 8(1)")
READ = date(2026, 11, 23)
"""The day on which the acts of this table were last read; one that is read again gives its own."""


@attrs.frozen
class AgeRow:
    """One country: its age through time, each value with its citation; `note` says what the provision adds.

    `doubt` says why the text may have changed; the rule of that country says from which day, and to which age.
    """

    country: str
    name: str
    ages: Dated[int]
    doubt: str = ""
    note: str = ""


def _row(country: str, name: str, *steps: tuple[date, int, Citation], first: date = APPLIES, **more: Any) -> AgeRow:
    """A row; until its first national value the age is the sixteen years of the GDPR."""
    own = tuple(Step(day, age, cite) for day, age, cite in steps)
    begins = own and own[0].start == first
    ages = own if begins else (Step(first, 16, SIXTEEN), *own)
    return AgeRow(country, name, Dated(f"age of consent online in {name}", ages), **more)


def _act(name: str, short: str, url: str, pinpoint: str, read: date = READ) -> Citation:
    return Instrument(name, short, url, read).at(pinpoint)


def _default(country: str, name: str, first: date = APPLIES, note: str = "") -> AgeRow:
    """A country that left the age at the sixteen years of the GDPR."""
    return _row(country, name, first=first, note=note)


DK_ACT = ("Danish Data Protection Act (502/2018)", "Databeskyttelsesloven", "https://www.retsinformation.dk/eli/lta/2018/502")

CONSENT_AGES: tuple[AgeRow, ...] = (
    _row(
        "AT", "Austria",
        (APPLIES, 14, _act(
            "Austrian Data Protection Act", "DSG (AT)", "https://www.ris.bka.gv.at/eli/bgbl/i/1999/165", "s 4(4)")),
    ),
    _row(
        "BE", "Belgium",
        (date(2018, 9, 5), 13, _act(
            "Belgian Act of 30 July 2018 on the protection of natural persons", "Act of 30 July 2018 (BE)",
            "https://www.ejustice.just.fgov.be/eli/loi/2018/07/30/2018040581/justel", "Art 7")),
    ),
    _row(
        "BG", "Bulgaria",
        (date(2019, 3, 2), 14, _act(
            "Bulgarian Personal Data Protection Act", "PDPA (BG)", "https://dv.parliament.bg/", "Art 25c")),
    ),
    _row(
        "HR", "Croatia",
        (APPLIES, 16, _act(
            "Croatian Act implementing the GDPR (NN 42/2018)", "NN 42/2018 (HR)",
            "https://narodne-novine.nn.hr/clanci/sluzbeni/2018_05_42_805.html", "Art 19")),
    ),
    _row(
        "CY", "Cyprus",
        (date(2018, 7, 31), 14, _act(
            "Cypriot Law 125(I)/2018", "Law 125(I)/2018 (CY)",
            "https://www.cylaw.org/nomoi/enop/non-ind/2018_1_125/full.html", "s 8")),
    ),
    _row(
        "CZ", "Czechia",
        (date(2019, 4, 24), 15, _act(
            "Czech Act 110/2019 on the processing of personal data", "Act 110/2019 (CZ)",
            "https://www.zakonyprolidi.cz/cs/2019-110", "s 7")),
    ),
    _row(
        "DK", "Denmark",
        (APPLIES, 13, _act(*DK_ACT, "s 6(2), as first enacted")),
        (date(2024, 1, 1), 15, _act(*DK_ACT, "s 6(2), as amended from 1 January 2024")),
    ),
    _row(
        "EE", "Estonia",
        (date(2019, 1, 15), 13, _act(
            "Estonian Personal Data Protection Act", "PDPA (EE)", "https://www.riigiteataja.ee/akt/104012019011", "s 8")),
    ),
    _row(
        "FI", "Finland",
        (date(2019, 1, 1), 13, _act(
            "Finnish Data Protection Act (1050/2018)", "Data Protection Act (FI)",
            "https://www.finlex.fi/en/legislation/2018/1050", "s 5")),
    ),
    _row(
        "FR", "France",
        (APPLIES, 15, _act(
            "French Law 78-17 of 6 January 1978", "Law 78-17 (FR)",
            "https://www.legifrance.gouv.fr/loda/id/JORFTEXT000000886460", "Art 45 (Art 7-1 before it was renumbered)")),
        note="below that age the child and a parent consent together",
    ),
    _default("DE", "Germany"),
    _row(
        "GR", "Greece",
        (date(2019, 8, 29), 15, _act("Greek Law 4624/2019", "Law 4624/2019 (GR)", "https://www.et.gr/", "Art 21")),
    ),
    _default("HU", "Hungary"),
    _row(
        "IE", "Ireland",
        (APPLIES, 16, _act(
            "Irish Data Protection Act 2018", "Data Protection Act 2018 (IE)",
            "https://www.irishstatutebook.ie/eli/2018/act/7/enacted/en/html", "s 31(1)")),
        note="preventive and counselling services are excluded (s 31(2))",
    ),
    _row(
        "IT", "Italy",
        (date(2018, 9, 19), 14, _act(
            "Italian Privacy Code (D.lgs 196/2003)", "Codice Privacy",
            "https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:decreto.legislativo:2003-06-30;196", "Art 2-quinquies")),
    ),
    _row(
        "LV", "Latvia",
        (date(2018, 7, 5), 13, _act(
            "Latvian Personal Data Processing Law", "Personal Data Processing Law (LV)",
            "https://likumi.lv/ta/id/300099", "s 33")),
    ),
    _row(
        "LT", "Lithuania",
        (date(2018, 7, 16), 14, _act(
            "Lithuanian Law on Legal Protection of Personal Data", "LLPPD (LT)", "https://www.e-tar.lt/", "Art 6")),
    ),
    _default("LU", "Luxembourg"),
    _row(
        "MT", "Malta",
        (date(2018, 5, 28), 13, _act(
            "Maltese regulations on children's data and information society services", "S.L. 586.11 (MT)",
            "https://legislation.mt/eli/sl/586.11/eng", "reg 3")),
    ),
    _row(
        "NL", "the Netherlands",
        (APPLIES, 16, _act(
            "Dutch GDPR Implementation Act", "UAVG (NL)", "https://wetten.overheid.nl/BWBR0040940", "Art 5")),
    ),
    _default("PL", "Poland"),
    _row(
        "PT", "Portugal",
        (date(2019, 8, 9), 13, _act(
            "Portuguese Law 58/2019", "Law 58/2019 (PT)",
            "https://diariodarepublica.pt/dr/detalhe/lei/58-2019-123815982", "Art 16")),
    ),
    _default("RO", "Romania"),
    _row(
        "SK", "Slovakia",
        (APPLIES, 16, _act(
            "Slovak Act 18/2018 on the protection of personal data", "Act 18/2018 (SK)",
            "https://www.slov-lex.sk/pravne-predpisy/SK/ZZ/2018/18/", "s 15")),
    ),
    _row(
        "SI", "Slovenia",
        (date(2023, 1, 26), 15, _act(
            "Slovenian Personal Data Protection Act (ZVOP-2)", "ZVOP-2 (SI)",
            "https://pisrs.si/pregledPredpisa?id=ZAKO7959", "Art 8")),
    ),
    _row(
        "ES", "Spain",
        (date(2018, 12, 7), 14, LOPDGDD.at("Art 7")),
        doubt="whether Spain has raised the age to 16, as a bill of 11 April 2025 proposed",
    ),
    _row(
        "SE", "Sweden",
        (APPLIES, 13, _act(
            "Swedish Act (2018:218) supplementing the GDPR", "Act 2018:218 (SE)", "https://www.riksdagen.se/sv/", "ch 2 s 4")),
    ),
    _row(
        "IS", "Iceland",
        (EEA_DAY, 13, _act(
            "Icelandic Act 90/2018 on data protection", "Act 90/2018 (IS)",
            "https://www.althingi.is/lagas/nuna/2018090.html", "Art 10(5)")),
        first=EEA_DAY,
    ),
    _default("LI", "Liechtenstein", EEA_DAY),
    _row(
        "NO", "Norway",
        (EEA_DAY, 13, _act(
            "Norwegian Personal Data Act", "Personopplysningsloven", "https://lovdata.no/eli/lov/2018/06/15/38", "s 5")),
        first=EEA_DAY,
        doubt="whether Norway has raised the age to 15, as was proposed in 2025: its text was read as of 13 April 2026",
    ),
    _row("GB", "the United Kingdom until the end of 2020", (APPLIES, 13, DPA_2018.at("s 9(a)"))),
)  # fmt: skip
"""Every country of the European Economic Area, and the United Kingdom.

Where a national act lowered the age after the GDPR applied, the row begins with sixteen, the more protective value.
"""

AGE_BY_COUNTRY = {row.country: row for row in CONSENT_AGES}


def _where(age: int) -> Dated[frozenset[str]]:
    """The countries with that age of consent through time, each until its law, or that of the Union, left it there."""
    ends = {"GB": date(2021, 1, 1)}
    days = sorted({APPLIES, *ends.values(), *(step.start for row in CONSENT_AGES for step in row.ages.steps)})
    steps = list[Step[frozenset[str]]]()
    for day in days:
        rows = [row for row in CONSENT_AGES if row.ages.steps[0].start <= day < ends.get(row.country, date.max)]
        there = frozenset(place for row in rows if row.ages.on(day) == age for place in PARTS.get(row.country, {row.country}))
        if not steps or steps[-1].value != there:
            steps.append(Step(day, there, SIXTEEN))
    return Dated(f"countries where children can consent online on their own from {age}", tuple(steps))


PARTS = {"FR": FRANCE}
"""Parts of a country that go by its age; Åland is in none of the sets, since its age is open."""
AGED_13, AGED_14, AGED_15, AGED_16 = _where(13), _where(14), _where(15), _where(16)
FROM_13, FROM_14, FROM_15, FROM_16 = (
    Dated(f"age of consent online of {age}", (Step(APPLIES, age, SIXTEEN),)) for age in (13, 14, 15, 16)
)

ELSEWHERE_AGE = Dated("age of consent online of the GDPR itself", (Step(APPLIES, 16, SIXTEEN),))
"""For children in places whose law cannot lower the age that the GDPR sets."""
