"""Dates of an outcome that the law of a place sets: where that law is not encoded, none of them is final."""

from typing import Any

import attrs

from gdpr_rules.kernel.protection import Protection


def set_by_law(order: Protection[Any], words: str, *, unless: tuple[str, object]) -> Any:
    """Declare a field of an outcome that has no most protective value, such as a date, so that the backstop cannot give one.

    `unless` is the field of the same outcome, with its value or member, which says that the law of a place is to be found out:
    as long as that is open, so is this field, since the law may set it.
    """
    return attrs.field(default=order.least, metadata={"protection": order, "words": words, "open_while": unless})
