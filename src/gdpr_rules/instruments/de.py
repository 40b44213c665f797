"""German statutes, each with the day on which its text was last read."""

from datetime import date

from gdpr_rules.kernel.citations import Instrument

BDSG = Instrument(
    "German Federal Data Protection Act (Bundesdatenschutzgesetz)",
    "BDSG (DE)",
    "https://www.gesetze-im-internet.de/bdsg_2018/",
    verified_on=date(2026, 11, 23),
    provision="https://www.gesetze-im-internet.de/bdsg_2018/__{}.html",
)
