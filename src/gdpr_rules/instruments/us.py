"""Federal statutes and rules of the United States, each with the day on which its text was last read."""

from datetime import date

from gdpr_rules.kernel.citations import Instrument

CAN_SPAM = Instrument(
    "Controlling the Assault of Non-Solicited Pornography and Marketing Act of 2003 (15 USC 7701-7713)",
    "CAN-SPAM 15 USC",
    "https://www.law.cornell.edu/uscode/text/15/chapter-103",
    verified_on=date(2026, 11, 23),
    provision="https://www.law.cornell.edu/uscode/text/15/{}",
)
FTC_RULE = Instrument(
    "CAN-SPAM Rule of the Federal Trade Commission (16 CFR part 316)",
    "16 CFR",
    "https://www.ecfr.gov/current/title-16/part-316",
    verified_on=date(2026, 11, 23),
)
FCC_RULE = Instrument(
    "Restrictions on mobile service commercial messages (47 CFR 64.3100)",
    "47 CFR",
    "https://www.ecfr.gov/current/title-47/section-64.3100",
    verified_on=date(2026, 11, 23),
)
