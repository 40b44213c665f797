"""Amounts and shares as facts: decimal numbers, checked when they are given, so that each is a possible amount."""

from decimal import Decimal
from typing import Any

import attrs

from gdpr_rules.errors import InvalidFact

MOST, FINEST = Decimal(10**18), 30


@attrs.frozen
class Amount:
    """How a fact that is an amount is read: a finite number of at least 0, below `most`; otherwise `InvalidFact` names it.

    Anything but a `Decimal` is left to be refused by its type. An amount of 10**18 or more, or with over 30 decimal places, is
    refused as implausible.
    """

    name: str
    most: Decimal = MOST

    def __call__(self, value: Any) -> Any:
        """The amount unchanged; a negative zero as zero."""
        if type(value) is not Decimal:
            return value
        reason = self.refusal(value)
        if reason:
            raise InvalidFact(f"{self.name} is {reason}")
        return value if value else value.copy_abs()

    def refusal(self, value: Decimal) -> str:
        """Why a number is not such an amount, or an empty text if it is one."""
        exponent = value.as_tuple().exponent
        if not isinstance(exponent, int) or exponent < -FINEST or not 0 <= value < MOST:
            return f"`{value}`, which is not an amount; give a number of at least 0, with at most {FINEST} decimal places"
        return ""


@attrs.frozen
class Percent(Amount):
    """How a fact that is a share is read: percent, from 0 to 100."""

    most: Decimal = Decimal(100)

    def refusal(self, value: Decimal) -> str:
        """Why a number is not a share, or an empty text if it is one."""
        if super().refusal(value) or value > self.most:
            return f"`{value}`, which is not a share of a whole; give a percentage from 0 to 100, such as `49.99`"
        return ""


def amount_of(field: "attrs.Attribute[Any]") -> Amount | None:
    """How a fact that is an amount or a share is read; None for other facts."""
    converter: object = field.converter
    return converter if isinstance(converter, Amount) else None


def most_of(field: "attrs.Attribute[Any]") -> Decimal | None:
    """The largest value that a fact which is an amount or a share can have; None for other facts."""
    amount = amount_of(field)
    return amount.most if amount else None
