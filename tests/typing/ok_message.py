"""What the type checkers know of a message and of the answer to it."""

from datetime import date, timedelta
from typing import Any, assert_type

import attrs

import gdpr_rules as gr
from gdpr_rules import (
    AddressKind,
    Decision,
    FieldPrecedence,
    Message,
    Permission,
    Precedence,
    Rule,
    Ruleset,
    Sending,
    SendingDuty,
    Subscriber,
    Verification,
)

message = Message(
    subject_country="GB",
    sender_countries=frozenset({"GB"}),
    subscriber=Subscriber.CORPORATE,
    address=AddressKind.NAMED,
    consented=None,
)
assert_type(message.consented, bool | None)
assert_type(message.subscriber, Subscriber | None)
assert_type(message.sender_countries, frozenset[str] | None)
assert_type(message.unknown, tuple[str, ...])

decision = gr.evaluate(message, on=date(2026, 11, 23))
assert_type(decision, Decision[Sending])
assert_type(decision.outcome, Sending)
assert_type(decision.outcome.permission, Permission)
assert_type(decision.outcome.consent_required, bool)
assert_type(decision.outcome.duties, frozenset[SendingDuty])
assert_type(decision.outcome.opt_out_within, timedelta | None)
assert_type(decision.settled, bool)
assert_type(decision.settled_on("permission"), bool)
assert_type(decision.fired, tuple[Rule[Sending], ...])
assert_type(decision.assumed, tuple[Rule[Sending], ...])
assert_type(decision.because("permission"), tuple[Rule[Sending], ...])
assert_type(decision.by_regime, dict[str, Sending])
assert_type(decision.precedence, Precedence[Sending])
assert_type(decision.precedence.regimes[0].outcome, Sending)
assert_type(decision.precedence["permission"], FieldPrecedence)
assert_type(decision.missing, tuple[str, ...])
assert_type(decision.explain(), str)
assert_type(decision.to_dict(), dict[str, Any])
assert_type(decision.sealed({"consented"}).certificate, dict[str, Any])
assert_type(gr.verify(decision.to_dict()), Verification)
assert_type(gr.evaluate(message, on=date(2026, 11, 23), rules=gr.LAW | gr.SOPRO), Decision[Sending])
assert_type(gr.LAW | gr.SOPRO, Ruleset)
assert_type(gr.greatest_protection(decision.outcome, Sending()), Sending)
assert_type(decision.outcome | Sending(), Sending)
assert_type(attrs.evolve(message, consented=True), Message)
for remedy in decision.remedies():
    assert_type(len(remedy), int)
