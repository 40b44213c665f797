"""The four published documents of the prospecting company, each with the day on which it was last read."""

from datetime import date

from gdpr_rules.kernel.citations import Authority, Instrument

GDPR_PECR_STATEMENT = Instrument(
    "GDPR and PECR compliance statement of the prospecting company (source document)",
    "GDPR and PECR statement",
    "https://sopro.io/legal/",
    verified_on=date(2026, 11, 23),
    authority=Authority.POLICY,
)
CAN_SPAM_STATEMENT = Instrument(
    "CAN-SPAM and CCPA compliance statement of the prospecting company (source document)",
    "CAN-SPAM and CCPA statement",
    "https://sopro.io/legal/",
    verified_on=date(2026, 11, 23),
    authority=Authority.POLICY,
)
PRIVACY_POLICY = Instrument(
    "Privacy policy of the prospecting company (source document)",
    "Privacy policy",
    "https://sopro.io/legal/",
    verified_on=date(2026, 11, 23),
    authority=Authority.POLICY,
)
WEBSITE_TERMS = Instrument(
    "Website terms of the prospecting company (source document)",
    "Website terms",
    "https://sopro.io/legal/",
    verified_on=date(2026, 11, 23),
    authority=Authority.POLICY,
)
