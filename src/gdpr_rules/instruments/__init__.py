"""The texts that rules cite, one file per jurisdiction: statutes, judgments, guidance and the source documents."""

from datetime import date

VERIFIED = date(2026, 11, 23)
"""The latest day on which any text encoded here was read."""
