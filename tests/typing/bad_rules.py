"""Conditions and rules that a type checker refuses, marked as in bad_facts.py."""

from datetime import date

import attrs

from gdpr_rules import (
    AddressKind,
    Message,
    Sending,
    Subscriber,
    at_least,
    before,
    contains,
    equals,
    false,
    fires,
    greatest_protection,
    one_of,
    true,
)
from gdpr_rules.kernel.protection import Outcome

M = attrs.fields(Message)

true(M.consentd)  # E: has no attribute "consentd"
true(M.subject_country)  # E: expected "Attribute[bool | None]"
false(M.opt_out_days_open)  # E: expected "Attribute[bool | None]"
equals(M.subscriber, AddressKind.NAMED)  # E: Cannot infer value of type parameter "T"
equals(M.subject_country, 44)  # E: Cannot infer value of type parameter "T"
one_of(M.subscriber, {Subscriber.CORPORATE, AddressKind.NAMED})  # E: Cannot infer value of type parameter "T"
contains(M.sender_countries, {1})  # E: Cannot infer value of type parameter "T"
at_least(M.opt_out_days_open, 30)  # E: incompatible type "int"; expected "Dated[int]"  # P: reportArgumentType
before(M.details_collected_on, date(2026, 2, 5))  # E: incompatible type "date"; expected "Dated[date]"  # P: reportArgumentType
true(M.consented) & "always"  # E: Unsupported operand types for &  # P: reportOperatorIssue
fires("a message", "GB")  # E: incompatible type "str"; expected "Facts  # P: reportArgumentType


@attrs.frozen
class Loan(Outcome):
    """The outcome of another question."""


Sending() | Loan()  # E: Unsupported operand types for |  # P: reportOperatorIssue
joined: Sending = greatest_protection(Sending(), Loan())  # E: Incompatible types in assignment  # P: reportAssignmentType
