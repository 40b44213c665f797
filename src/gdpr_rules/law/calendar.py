"""The calendar of the law: days on which a text ends, is reviewed or adjusted, begins or falls due, as far as they are known.

What the rules themselves hold (a first day, an end, a figure that runs out) is read from them and need not stand here. Here
stands what no rule can say: the review of a law that goes on meanwhile, an amount not yet known, an Act that is not encoded.
"""

from collections.abc import Iterator
from datetime import date
from enum import Enum

import attrs

from gdpr_rules.figures.adequacy import BRITAIN_RENEWED, EU_ADEQUACY
from gdpr_rules.instruments import coming as c
from gdpr_rules.instruments.eu import GDPR
from gdpr_rules.instruments.uk import DUAA
from gdpr_rules.instruments.us_ca import CCPA, CCPA_REGULATIONS
from gdpr_rules.kernel.citations import Citation


class Kind(Enum):
    """What happens on a day of the calendar."""

    ENDS = "ends"
    REVIEWED = "is to be reviewed"
    ADJUSTED = "is to be adjusted"
    BEGINS = "begins"
    DUE = "falls due"


@attrs.frozen(kw_only=True)
class Entry:
    """One dated event: what ends (from `day` on it no longer holds), is reviewed, adjusted, begins or falls due on `day`.

    `every` repeats it after so many years, without end. `bears_on` are ids of rules, or beginnings of such ids, whose
    answers it may change; empty where no rule is made of that law. `note` says how sure the day is, and what is not.
    """

    day: date
    kind: Kind
    what: str
    cite: Citation
    every: int = 0
    bears_on: tuple[str, ...] = ()
    note: str = ""

    def days(self, after: date, until: date) -> Iterator[date]:
        """The days after the first of these and up to the second, included, on which it happens."""
        day = self.day
        while day <= until:
            if day > after:
                yield day
            if not self.every:
                return
            day = day.replace(year=day.year + self.every)


@attrs.frozen(kw_only=True)
class Pending:
    """A change that may come on a day that is not known: a proposal, an appeal, a commencement still to be ordered."""

    what: str
    cite: Citation
    bears_on: tuple[str, ...] = ()


_BRAZIL = next(row.cite for row in EU_ADEQUACY if row.place == "BR")
_REVENUE = tuple(f"us.ca.ccpa.{section}.revenue" for section in ("civ1798_140", "civ1798_145", "civ1798_150"))
_BETWEEN_AUTHORITIES = tuple(f"eu.gdpr.art{number}" for number in (56, 60, 61, 62, 64, 65, 66))
_ADEQUATE = ("eu.gdpr.art44", "eu.gdpr.art45")
REPORTED = "known from reports; its text has not been read"

CALENDAR: tuple[Entry, ...] = (
    Entry(
        day=date(2026, 11, 20),
        kind=Kind.BEGINS,
        what="what Member States make law of the rules on automated assessments of creditworthiness, beside Article 22",
        cite=c.CONSUMER_CREDIT.at("Art 18"),
        bears_on=("eu.gdpr.art22",),
        note=REPORTED,
    ),
    Entry(
        day=date(2026, 12, 1),
        kind=Kind.BEGINS,
        what="the data protection law of Chile as revised",
        cite=c.CHILE.at("transitional provisions"),
        note=REPORTED,
    ),
    Entry(
        day=date(2026, 12, 2),
        kind=Kind.BEGINS,
        what="what Member States make law by this day of the rules on automated systems in platform work, beside Article 22",
        cite=c.PLATFORM_WORK.at("transposition"),
        bears_on=("eu.gdpr.art22",),
        note=REPORTED,
    ),
    Entry(
        day=date(2026, 12, 2),
        kind=Kind.ENDS,
        what="the proposal of New Jersey's rules on data privacy, unless they were adopted",
        cite=c.NEW_JERSEY.at("proposal of 2 June 2025"),
        note="if the six months from 2 June 2026 were added; that they were is not certain",
    ),
    Entry(
        day=date(2027, 1, 1),
        kind=Kind.ADJUSTED,
        every=2,
        what="the amounts of the CCPA, to consumer prices, in January of each odd year",
        cite=CCPA.at("1798.199.95(d)"),
        bears_on=_REVENUE,
    ),
    Entry(
        day=date(2027, 1, 1),
        kind=Kind.BEGINS,
        what="the Californian rules on automated decisions: notice, opting out, access",
        cite=CCPA_REGULATIONS.at("7200(b)"),
        bears_on=("us.ca.ccpa.ccr7200",),
    ),
    Entry(
        day=date(2027, 1, 1),
        kind=Kind.BEGINS,
        what="the duty of browsers to offer a signal for opting out, which more consumers will then send",
        cite=CCPA.at("1798.136"),
        bears_on=("us.ca.ccpa.civ1798_120",),
        note=REPORTED,
    ),
    Entry(
        day=date(2027, 1, 1),
        kind=Kind.BEGINS,
        what="the privacy act of Oklahoma",
        cite=c.OKLAHOMA.at("effective date"),
        note=REPORTED,
    ),
    Entry(
        day=date(2027, 1, 1),
        kind=Kind.BEGINS,
        what="the privacy act of Louisiana",
        cite=c.LOUISIANA.at("effective date"),
        note=REPORTED,
    ),
    Entry(
        day=date(2027, 1, 1),
        kind=Kind.BEGINS,
        what="Connecticut's register of data brokers",
        cite=c.CONNECTICUT.at("register"),
        note=REPORTED,
    ),
    Entry(
        day=date(2027, 1, 1),
        kind=Kind.BEGINS,
        what="Utah's rules for makers of motor vehicles",
        cite=c.UTAH.at("effective date"),
        note=REPORTED,
    ),
    Entry(
        day=date(2027, 1, 1),
        kind=Kind.BEGINS,
        what="Colorado's act in place of that of 2024 on artificial intelligence",
        cite=c.COLORADO.at("effective date"),
        note="passed on 9 May 2026; that it was signed is not certain",
    ),
    Entry(
        day=date(2027, 1, 15),
        kind=Kind.ADJUSTED,
        every=1,
        what="the civil penalties under CAN-SPAM, to consumer prices, by 15 January of each year",
        cite=c.PENALTY_ADJUSTMENT.at("s 4(a)"),
        note="the adjustment of 2026 was left out",
    ),
    Entry(
        day=date(2027, 4, 2),
        kind=Kind.BEGINS,
        what="the regulation on the procedure in cases across borders, for cases opened from then on",
        cite=c.PROCEDURAL_REGULATION.at("application"),
        bears_on=_BETWEEN_AUTHORITIES,
        note=REPORTED,
    ),
    Entry(
        day=date(2027, 4, 2),
        kind=Kind.ENDS,
        what="the notice to put things right that Maryland's Attorney General may give, for violations from this day on",
        cite=c.MARYLAND.at("notice of violation"),
        note="1 April 2027 is the last day of violations that it may still be given for; " + REPORTED,
    ),
    Entry(
        day=date(2027, 5, 1),
        kind=Kind.BEGINS,
        what="the privacy act of Alabama",
        cite=c.ALABAMA.at("effective date"),
        note=REPORTED,
    ),
    Entry(
        day=date(2027, 5, 12),
        kind=Kind.BEGINS,
        what="the duties and rights of India's data protection act",
        cite=c.INDIA.at("rule 1(4)"),
        note="sources give 12, 13 and 14 May 2027: the earliest stands here",
    ),
    Entry(
        day=date(2027, 7, 1),
        kind=Kind.BEGINS,
        what="Kentucky's rules on what televisions and monitors record",
        cite=c.KENTUCKY.at("effective date"),
        note=REPORTED,
    ),
    Entry(
        day=date(2027, 12, 31),
        kind=Kind.DUE,
        what="the Californian risk assessment of processing that began before 2026",
        cite=CCPA_REGULATIONS.at("7155"),
    ),
    Entry(
        day=date(2028, 1, 1),
        kind=Kind.BEGINS,
        what="the privacy act of Vermont",
        cite=c.VERMONT.at("effective date"),
        note=REPORTED,
    ),
    Entry(
        day=date(2028, 1, 1),
        kind=Kind.BEGINS,
        every=3,
        what="the audit of data brokers under California's Delete Act, in every third year",
        cite=c.DELETE_ACT.at("1798.99.86(e)"),
    ),
    Entry(
        day=date(2028, 4, 1),
        kind=Kind.DUE,
        what="the first report on Californian risk assessments",
        cite=CCPA_REGULATIONS.at("7157"),
    ),
    Entry(
        day=date(2028, 4, 1),
        kind=Kind.DUE,
        what="the first Californian report on cybersecurity audits of businesses with revenue above 100 million dollars",
        cite=CCPA_REGULATIONS.at("7121(a)(1)"),
    ),
    Entry(
        day=date(2028, 5, 25),
        kind=Kind.REVIEWED,
        every=4,
        what="the GDPR, with the decisions on adequacy, by the Commission",
        cite=GDPR.at("Art 97(1)"),
        bears_on=("eu.gdpr",),
    ),
    Entry(
        day=date(2028, 7, 1),
        kind=Kind.BEGINS,
        what="Connecticut's mechanism for deletion by data brokers",
        cite=c.CONNECTICUT.at("deletion mechanism"),
        note=REPORTED,
    ),
    Entry(
        day=date(2028, 10, 1),
        kind=Kind.BEGINS,
        what="the duty of data brokers to consult Connecticut's mechanism every 45 days",
        cite=c.CONNECTICUT.at("deletion mechanism"),
        note=REPORTED,
    ),
    Entry(
        day=date(2029, 4, 1),
        kind=Kind.DUE,
        what="the first Californian report on cybersecurity audits of businesses with revenue from 50 to 100 million",
        cite=CCPA_REGULATIONS.at("7121(a)(2)"),
    ),
    Entry(
        day=date(2029, 7, 1),
        kind=Kind.ENDS,
        what="the notice of 60 days to put things right under Vermont's act",
        cite=c.VERMONT.at("enforcement"),
        note="30 June 2029 is the last day on which it is owed; " + REPORTED,
    ),
    Entry(
        day=date(2029, 7, 31),
        kind=Kind.BEGINS,
        what="Minnesota's privacy act for postsecondary institutions",
        cite=c.MINNESOTA.at("effective date"),
        note=REPORTED,
    ),
    Entry(
        day=date(2029, 12, 19),
        kind=Kind.REVIEWED,
        what="the adequacy of the United Kingdom, four years after the decision was renewed",
        cite=BRITAIN_RENEWED,
        bears_on=_ADEQUATE,
        note="the day is counted from 19 December 2025; the text may count from another",
    ),
    Entry(
        day=date(2030, 1, 26),
        kind=Kind.REVIEWED,
        what="the adequacy of Brazil, four years after the decision",
        cite=_BRAZIL,
        bears_on=_ADEQUATE,
        note="the day is counted from 26 January 2026; the text may count from another",
    ),
    Entry(
        day=date(2030, 4, 1),
        kind=Kind.DUE,
        what="the first Californian report on cybersecurity audits of businesses with revenue below 50 million",
        cite=CCPA_REGULATIONS.at("7121(a)(3)"),
    ),
    Entry(
        day=date(2031, 12, 28),
        kind=Kind.ENDS,
        what="the adequacy of the United Kingdom, whose last day is 27 December 2031 unless it is renewed",
        cite=BRITAIN_RENEWED,
        bears_on=_ADEQUATE,
    ),
)

PENDING: tuple[Pending, ...] = (
    Pending(
        what="the appeal against the decision on the Data Privacy Framework with the United States",
        cite=c.LATOMBE.at("pending"),
        bears_on=_ADEQUATE,
    ),
    Pending(
        what="the Digital Omnibus: excessive requests, breaches within 96 hours and at high risk only",
        cite=c.DIGITAL_OMNIBUS.at("Art 3"),
        bears_on=("eu.gdpr.art12", "eu.gdpr.art33"),
    ),
    Pending(
        what="the Information Commission in place of the Commissioner",
        cite=DUAA.at("s 119"),
        bears_on=("uk.gdpr", "uk.pecr"),
    ),
    Pending(
        what="the decision on Brazil in Iceland, Liechtenstein and Norway",
        cite=c.EEA_DRAFT.at("as a whole"),
        bears_on=_ADEQUATE,
    ),
)
"""Without a day: they are listed as reminders, and nothing is computed from them."""


def bearing(ids: tuple[str, ...], beginnings: tuple[str, ...]) -> tuple[str, ...]:
    """Those rule ids that are among `beginnings`, or begin with one of them and a dot."""
    return tuple(name for name in ids if any(name == each or name.startswith(f"{each}.") for each in beginnings))
