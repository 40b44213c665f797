"""The regimes of law by their ids, and the acts whose reach depends on the size or trade of a business."""

from enum import Enum

REGIMES = frozenset(
    {
        "ch",
        "de.bdsg",
        "eu.eprivacy",
        "eu.gdpr",
        "uk.gdpr",
        "uk.pecr",
        "us.address_registries",
        "us.ca.breach",
        "us.ca.ccpa",
        "us.can_spam",
    }
)
"""The regimes of law that are encoded, by their ids, but for the law on the terms of websites."""


class PrivacyAct(Enum):
    """An act on privacy that covers some businesses only, by their size or by what they do with data."""

    CCPA = "the California Consumer Privacy Act (Civ. Code 1798.140(d))"
