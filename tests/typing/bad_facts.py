"""Facts that a type checker refuses, each with what mypy says of it (E) and pyright's rule where it sees it too (P)."""

from datetime import date

import attrs

import gdpr_rules as gr
from gdpr_rules import Message

Message(subject_contry="GB")  # E: did you mean "subject_country"?  # P: reportCallIssue
Message(consented="yes")  # E: incompatible type "str"; expected "bool | None"  # P: reportArgumentType
Message(subscriber="corporate")  # E: incompatible type "str"; expected "Subscriber | None"  # P: reportArgumentType
Message(opt_out_days_open=30.0)  # E: incompatible type "float"; expected "int | None"  # P: reportArgumentType
Message("GB")  # E: Too many positional arguments for "Message"  # P: reportCallIssue
message = Message(subject_country="GB")
message.consented = True  # E: Property "consented" defined in "Message" is read-only  # P: reportAttributeAccessIssue
message.consentd  # E: "Message" has no attribute "consentd"  # P: reportAttributeAccessIssue
attrs.evolve(message, consentd=True)  # E: Unexpected keyword argument "consentd" for "evolve" of "Message"
attrs.evolve(message, consented="yes")  # E: incompatible type "str"; expected "bool | None"

gr.evaluate(message)  # E: Missing named argument "on"  # P: reportCallIssue
gr.evaluate(message, on="2026-11-23")  # E: incompatible type "str"; expected "date"  # P: reportArgumentType
gr.evaluate("GB", on=date(2026, 11, 23))  # E: incompatible type "str"; expected "Facts  # P: reportArgumentType
decision = gr.evaluate(message, on=date(2026, 11, 23))
decision.setled  # E: has no attribute "setled"  # P: reportAttributeAccessIssue
decision.outcome.permited  # E: "Sending" has no attribute "permited"  # P: reportAttributeAccessIssue
