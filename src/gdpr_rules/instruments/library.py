"""The library itself as a source, where no law is encoded."""

from datetime import date

from gdpr_rules.kernel.citations import Authority, Instrument

LIBRARY = Instrument(
    "What this library encodes, and what it does not",
    "gdpr_rules",
    "https://www.iso.org/iso-3166-country-codes.html",
    verified_on=date(2026, 11, 23),
    authority=Authority.LIBRARY,
)

VERSION = "0.1.0"
"""The version of the library, as `gdpr_rules.__version__` and certificates state it."""
