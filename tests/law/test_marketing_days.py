"""The first day of every rule on marketing e-mail and on site terms, written out from the statutes; none of them has ended."""

from datetime import date

import pytest

from gdpr_rules import LAW, Message, WebsiteUse
from gdpr_rules.figures.email_b2b import BY_COUNTRY

SINCE = {
    "ch.dsg.art30": date(1993, 7, 1),
    "uk.pecr.reg22": date(2003, 12, 11),
    "uk.pecr.reg23": date(2003, 12, 11),
    "us.can_spam": date(2004, 1, 1),
    "us.can_spam.sexual_content": date(2004, 5, 19),
    "us.can_spam.wireless_address": date(2004, 10, 18),
    "ch.uwg.art3": date(2007, 4, 1),
    "us.address_registries": date(2005, 7, 1),
    "us.can_spam.opt_out_unhindered": date(2008, 7, 7),
    "us.can_spam.several_advertisers": date(2008, 7, 7),
    "uk.pecr.reg23.commercial_information": date(2011, 5, 26),
    "uk.pecr.reg23.promotions": date(2011, 5, 26),
    "uk.pecr.advertising": date(2003, 12, 11),  # the law before the Regulations of 2008 was not read either
    "uk.pecr.ecommerce.on_receipt": date(2003, 12, 11),
    "uk.terms": date(2015, 10, 1),
    "eu.eprivacy": date(2018, 5, 25),
    "eu.gdpr": date(2018, 5, 25),
    "uk.gdpr": date(2021, 1, 1),
    "eu.eprivacy.es.register": date(2018, 12, 7),  # LOPDGDD, final provision 16
    "eu.eprivacy.lt": date(2021, 12, 1),  # Law on Electronic Communications, as recast
    "eu.eprivacy.sk": date(2022, 2, 1),  # Act 452/2021
    "eu.eprivacy.hr": date(2022, 7, 12),  # Electronic Communications Act, NN 76/22
    "eu.eprivacy.is": date(2022, 9, 1),  # Act 70/2022
    "eu.eprivacy.si": date(2022, 11, 10),  # ZEKom-2
    "eu.eprivacy.pl": date(2024, 11, 10),  # Electronic Communications Law of 12 July 2024
    "eu.eprivacy.li": date(2025, 2, 1),  # KomG, LGBl 2025.45
}
"""The day of the longest prefix of a rule's id is the rule's."""

RULES = [rule for question in (Message, WebsiteUse) for rule in LAW.about(question) if not rule.id.startswith("backstop.")]


@pytest.mark.parametrize("name", [rule.id for rule in RULES])
def test_a_rule_begins_on_its_day_and_has_not_ended(name: str) -> None:
    rule = LAW[name]
    prefix = max((each for each in SINCE if name == each or name.startswith(f"{each}.")), key=len)
    assert (rule.in_force.start, rule.in_force.end) == (SINCE[prefix], None)


def test_most_of_the_rules_are_of_a_country() -> None:
    of_a_country = [rule for rule in RULES if rule.id.startswith("eu.eprivacy.") and len(rule.id.split(".")[2]) == 2]
    by_subscriber = [rule.id.removesuffix(".subscriber") for rule in of_a_country if rule.id.endswith(".subscriber")]
    assert len(of_a_country) == 124
    assert sorted(by_subscriber) == sorted(
        {rule.id for rule in of_a_country} - {f"{each}.subscriber" for each in by_subscriber}
    )


def test_the_rows_of_the_table_begin_on_these_days_too() -> None:
    """Also those of countries that need no rule of their own: what a place covers goes by its row."""
    rows = {country: row.encoded_since for country, row in BY_COUNTRY.items() if country not in ("CH", "GB")}
    assert rows == {country: SINCE.get(f"eu.eprivacy.{country.lower()}", SINCE["eu.eprivacy"]) for country in rows}
    assert len(rows) == 30


def test_each_day_is_that_of_some_rule_or_row() -> None:
    used = {max((each for each in SINCE if f"{rule.id}.".startswith(f"{each}.")), key=len) for rule in RULES}
    assert SINCE.keys() - used <= {f"eu.eprivacy.{country.lower()}" for country in BY_COUNTRY}
