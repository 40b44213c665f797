"""Columns that look like a record of who asked to stop or cannot be reached; none of them is passed over in silence."""

import re

STEMS = (
    *("unsub", "optout", "optedout", "donotemail", "donotcontact", "donotmail", "donotsend", "dnc", "suppress", "blocklist"),
    *("blacklist", "blocked", "bounce", "complain", "spam", "objection", "objected", "cleantime", "withdrawn", "revoked"),
    *("abgemeldet", "abmeldung", "widerspruch", "widerrufen", "gesperrt", "sperrliste", "desabonn", "desinscri", "opposition"),
    *("emailoptin", "marketingconsent", "emailstatus", "subscriptionstatus"),
)
"""Parts of column names, without spaces, case and marks."""


def records_a_stop(column: str) -> bool:
    """Whether the name of a column suggests that it says who must not be written to."""
    plain = re.sub(r"[^a-z]", "", column.casefold().replace("é", "e"))
    return plain == "status" or any(stem in plain for stem in STEMS)
