"""A rule of the sender's own, to be joined with the law: what an exclusion list stops is not sent, whatever the law allows."""

from datetime import date

import attrs

from gdpr_rules.facts.message import Message, Permission, Sending
from gdpr_rules.instruments.library import LIBRARY
from gdpr_rules.kernel.citations import ALWAYS
from gdpr_rules.kernel.conditions import TRUE, true
from gdpr_rules.kernel.rules import Regime, Rule, fires, silent, unsettled
from gdpr_rules.kernel.rulesets import Ruleset

M = attrs.fields(Message)

SENDER = Regime("sender", "The sender's own exclusion list", scopes={Message: TRUE})

STANDING_STOP = Rule(
    id="sender.exclusion_list",
    title="An address with a standing stop on the sender's exclusion list is not written to",
    protects="people and companies on the sender's exclusion list",
    cites=(LIBRARY.at("exclusion list"),),
    in_force=ALWAYS,
    when=true(M.suppressed),
    then=Sending(permission=Permission.FORBIDDEN),
    examples=(
        fires(
            "a mailbox in Ohio that bounced, to which American law would allow another message",
            Message(subject_country="US", suppressed=True),
            on=date(2026, 11, 23),
        ),
        fires("a shared address of a company that once objected", Message(subject_country="GB", suppressed=True)),
        silent("the list was asked, and the address is not on it", Message(subject_country="US", suppressed=False)),
        unsettled(
            "the file gives no address, so that the list cannot be asked",
            Message(subject_country="US"),
            missing={"suppressed"},
        ),
    ),
)

OWN_LIST = Ruleset([STANDING_STOP], [SENDER])
"""The rule as a ruleset: `LAW | OWN_LIST`. While it is not known whether an address is on the list, nothing is permitted."""
