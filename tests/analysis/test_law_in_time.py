"""What the analysis says has changed in the law since 2018, against a list made by hand from the sources."""

from datetime import date

import pytest

from gdpr_rules.analysis import upcoming
from gdpr_rules.analysis.reports import changes_report
from gdpr_rules.catalogue.reports import changed
from gdpr_rules.instruments import VERIFIED
from gdpr_rules.law import LAW
from tests.law.register import changes_of_places

pytestmark = pytest.mark.xdist_group("analyses")  # what is worked out for one test is there for the next

OWN = "gdpr_rules"  # which countries are encoded is the library's own figure, and follows the instrument beside it
CHANGED: dict[str, set[str]] = {
    # The age of consent online, country by country, as each law came into force. The GDPR stands beside it: where the service's
    # country has another age than the child's, Article 8(1) leaves open which of the two counts, so each new age reaches both.
    "2018-05-28": {"GDPR", "S.L. 586.11 (MT)"},
    "2018-07-05": {"GDPR", "Personal Data Processing Law (LV)"},
    "2018-07-16": {"GDPR", "LLPPD (LT)"},
    "2018-07-31": {"GDPR", "Law 125(I)/2018 (CY)"},
    "2018-09-05": {"GDPR", "Act of 30 July 2018 (BE)"},
    "2018-09-19": {"GDPR", "Codice Privacy"},
    "2018-12-07": {"GDPR", "LOPDGDD (ES)"},
    "2019-01-01": {"GDPR", "Data Protection Act (FI)"},
    "2019-01-15": {"GDPR", "PDPA (EE)"},
    "2019-03-02": {"GDPR", "PDPA (BG)"},
    "2019-04-24": {"GDPR", "Act 110/2019 (CZ)"},
    "2019-08-09": {"GDPR", "Law 58/2019 (PT)"},
    "2019-08-29": {"GDPR", "Law 4624/2019 (GR)"},
    "2023-01-26": {"GDPR", "ZVOP-2 (SI)"},
    # ... and since when later laws that change it are open: the sheet has them as announced, Spain's and Norway's
    "2025-04-11": {"GDPR", "LOPDGDD (ES)"},
    "2026-04-14": {"GDPR", "Personopplysningsloven"},
    # Iceland, Liechtenstein and Norway
    "2018-07-20": {"EEA Decision 154/2018", OWN},
    # Germany counts twenty persons, before ten
    "2019-11-26": {"BDSG (DE)"},
    # California: the Act, its regulations, the amendments of 2023 and 2025, breaches
    "2020-01-01": {"Cal. Civ. Code", "11 CCR"},
    "2020-08-14": {"11 CCR"},
    "2023-01-01": {"Cal. Civ. Code"},
    "2023-03-29": {"11 CCR"},
    "2025-01-01": {"Cal. Civ. Code"},
    "2026-01-01": {"Cal. Civ. Code", "11 CCR"},
    # The United Kingdom leaves, with a text of its own; its age is from then on no age under Article 8(1) of the GDPR
    "2021-01-01": {"Withdrawal Agreement", "GDPR", "UK GDPR", "DPA 2018", "EU-UK TCA", "SI 2026/82"},
    # National law on e-mail that was not seen before
    "2022-02-01": {"Slovakia", OWN},
    "2022-07-12": {"Croatia", OWN},
    "2021-12-01": {"Lithuania", OWN},
    "2022-09-01": {"Act 90/2018 (IS)", "Iceland", OWN},
    "2022-11-10": {"Slovenia", OWN},
    "2025-02-01": {"Liechtenstein", OWN},
    "2024-11-10": {"Poland", OWN},
    # Denmark's age of 15, and the reasonable search of the DUAA, in force as if since then
    "2024-01-01": {"GDPR", "Databeskyttelsesloven", "UK GDPR"},
    # Adequacy, safeguards and their ends
    "2019-01-23": {"Implementing Decision (EU) 2019/419"},
    "2020-07-16": {"C-311/18 Schrems II"},
    "2021-06-27": {"Decision 2021/914"},
    "2021-06-28": {"Implementing Decision (EU) 2021/1772", "EU-UK TCA"},
    "2021-09-27": {"Decision 2021/914"},
    "2021-12-17": {"Implementing Decision (EU) 2022/254"},
    "2022-03-21": {"IDTA and Addendum"},
    "2022-09-22": {"IDTA and Addendum"},
    "2022-12-19": {"SI 2022/1213"},
    "2022-12-28": {"Decision 2021/914"},
    "2023-07-10": {"Implementing Decision (EU) 2023/1795"},
    "2023-10-12": {"SI 2023/1028"},
    "2024-03-21": {"IDTA and Addendum"},
    "2025-07-15": {"Commission decisions on adequacy"},
    "2025-12-19": {"Implementing Decision (EU) 2021/1772"},
    "2025-12-28": {"Implementing Decision (EU) 2021/1772"},  # its first life ended the day before (Decision 2025/1226)
    "2026-01-26": {"Implementing Decision (EU) 2026/179"},
    # The Data (Use and Access) Act, as it came into force
    "2025-08-20": {"SI 2025/904"},
    "2025-11-17": {"DPA 2018"},  # privilege under Part 3 (s 45A), of which this day is the latest that it can have begun
    "2026-02-05": {"UK GDPR", "DPA 2018", "SI 2026/82", "ICO charitable purpose soft opt-in"},
    "2026-06-19": {"DPA 2018", "SI 2026/82"},
}
"""Each day on which an answer became another, with the instruments that did it, as the sources have them."""
COMING = {"2027-01-01", "2031-12-28"}
"""Each day on which an answer is to become another."""
for _day, _instruments in changes_of_places().items():
    if _day <= str(VERIFIED):
        CHANGED.setdefault(_day, set()).update(_instruments)
    else:
        COMING.add(_day)

NOT_ANSWERED = {
    "2018-06-15": "Norway's age of consent is older than the GDPR there: it came with the EEA on 2018-07-20",
    "2018-08-01": "Ireland's age of 16 is the GDPR's own, which held before",
    "2018-09-08": "claims-management calls: telephone is not encoded",
    "2019-01-09": "pension calls: telephone is not encoded",
    "2023-07-01": "from when California's agency enforces: no question asks for that",
    "2025-01-17": "the maximum of fines in the United States: no question asks for amounts",
    "2025-06-19": "royal assent to the DUAA; what it changed is in force as if since 2024-01-01",
    "2025-09-05": "privilege under Part 3 counts from 17 November, as this day was not read; national security: not encoded",
    "2026-08-01": "California's platform for data brokers: not encoded",
}
"""Dated changes of the sources that no answer hangs on, each with the reason."""


def test_every_day_of_the_list_is_found_and_no_other() -> None:
    assert [str(day) for day in changed().days] == sorted(CHANGED)
    assert not CHANGED.keys() & NOT_ANSWERED.keys()


@pytest.mark.parametrize("day", sorted(CHANGED))
def test_the_instruments_of_a_day_are_those_of_the_list(day: str) -> None:
    causes = {cause for each in changed().changes if str(each.on) == day for cause in each.causes}
    found = {cite.instrument.short for cause in causes for cite in cause.cites}
    assert found == CHANGED[day]


def test_every_change_has_an_instrument_and_a_case_that_shows_it() -> None:
    for each in changed().changes:
        assert any(cause.cites for cause in each.causes), each
        assert each.rules
        assert each.witness.before != each.witness.after
        assert each.cells > 0
    assert changed().exact


def test_what_goes_unnoticed_is_the_united_kingdom_going_on_as_before() -> None:
    assert {each.on for each in changed().unnoticed} == {date(2021, 1, 1)}


def test_what_comes_is_told() -> None:
    coming = upcoming(LAW, VERIFIED)
    assert [str(day) for day in coming.days] == sorted(COMING)
    found = {cite.instrument.short for each in coming.changes for cause in each.causes for cite in cause.cites}
    what = {cause.what for each in coming.changes for cause in each.causes}
    assert any("is not encoded from then on" in each for each in what)  # California's amount of revenue
    assert "11 CCR" in found  # decisions by machines


def test_the_report_has_a_section_for_each_day() -> None:
    report = changes_report(changed(), "Changes")
    assert [section.heading for section in report.sections] == sorted(CHANGED)
