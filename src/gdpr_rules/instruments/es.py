"""Spanish statutes, each with the day on which its text was last read."""

from datetime import date

from gdpr_rules.kernel.citations import Instrument

LOPDGDD = Instrument(
    "Spanish Organic Act 3/2018 on data protection and digital rights, of which Articles 7 and 23(4) were read",
    "LOPDGDD (ES)",
    "https://www.boe.es/buscar/act.php?id=BOE-A-2018-16673",
    verified_on=date(2026, 11, 29),
)
