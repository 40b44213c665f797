"""Austrian statutes, each with the day on which its text was last read."""

from datetime import date

from gdpr_rules.kernel.citations import Instrument

ECG = Instrument(
    "Austrian E-Commerce Act (E-Commerce-Gesetz)",
    "ECG (AT)",
    "https://www.ris.bka.gv.at/GeltendeFassung.wxe?Abfrage=Bundesnormen&Gesetzesnummer=20001703",
    verified_on=date(2026, 11, 29),
)
