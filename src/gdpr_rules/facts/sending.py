"""Whose mailbox a message goes to, what kind of address it is, and whether it may be sent: the outcome of a `Message`."""

import datetime as dt
from enum import Enum

import attrs

from gdpr_rules.facts.duties import SendingDuty
from gdpr_rules.kernel.protection import (
    Outcome,
    later_protects,
    more_protects,
    protects,
    shortest_protects,
    true_protects,
)


class Subscriber(Enum):
    """Who is party to the contract for the mailbox, which need not be the person who reads it (PECR reg 2(1))."""

    CORPORATE = "a corporate subscriber"
    INDIVIDUAL = "an individual"
    SOLE_TRADER = "a sole trader"
    PARTNERSHIP = "a partnership"
    UNINCORPORATED = "an unincorporated body"


class AddressKind(Enum):
    """Whether the address itself points to one person (`jo.bloggs@`) or to a function (`info@`)."""

    NAMED = "named"
    GENERIC = "generic"


class Permission(Enum):
    """Whether the message may go out, from the least protective answer to the most."""

    PERMITTED = "permitted"
    FORBIDDEN = "forbidden"


@attrs.frozen
class Sending(Outcome):
    """Whether an e-mail may be sent, and what the sender owes.

    `consent_required`: the message needs the recipient's consent or an exception for customers. `duties`: what is still to be
    done. `opt_out_within`: how soon an opt-out must take effect, counted from its receipt; zero means *at once*, None *no limit
    set*. Ten business days are represented as ten days, which is never later than the statute allows.
    """

    permission: Permission = protects(later_protects(Permission), "permission")
    consent_required: bool = protects(true_protects(), "consent required")
    duties: frozenset[SendingDuty] = protects(more_protects(), "duties")
    opt_out_within: dt.timedelta | None = protects(shortest_protects(), "opt-out to take effect within")

    @property
    def permissive(self) -> bool:
        """The message may be sent."""
        return self.permission is Permission.PERMITTED
