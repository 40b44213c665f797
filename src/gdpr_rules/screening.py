"""One message against the sender's exclusion list and the law, in one call: nothing of it can be left out."""

from datetime import date
from functools import lru_cache

import attrs

from gdpr_rules.errors import InvalidAddress
from gdpr_rules.evaluation import Decision, evaluate
from gdpr_rules.facts.message import Message, Sending
from gdpr_rules.kernel.rulesets import Ruleset
from gdpr_rules.law import LAW
from gdpr_rules.suppression.asking import asked, informed
from gdpr_rules.suppression.entries import MessageClass, Use
from gdpr_rules.suppression.protocol import Suppressions
from gdpr_rules.suppression.standing import OWN_LIST
from gdpr_rules.suppression.verdicts import Verdict


@attrs.frozen
class Screened:
    """A decision with what the exclusion list said of the address; `verdict` is None where the list said nothing.

    `decision.facts` is the message as it was evaluated, with what the list knows filled in.
    """

    decision: Decision[Sending]
    verdict: Verdict | None


def screen(
    message: Message,
    *,
    address: str | None,
    store: Suppressions,
    on: date,
    use: Use | None = None,
    rules: Ruleset | None = None,
    unreachable_is_unknown: bool = False,
) -> Screened:
    """Whether a message may be sent to an address: the exclusion list is asked, and the law joined with the sender's own rule.

    What the list knows fills `suppressed`, `objected` and `business_days_since_opt_out`, and never frees a message that states
    them itself. A standing stop is *forbidden*, whatever its reason and whatever the rules alone would allow. Only if the use
    is transactional, and the message states that it advertises nothing (`commercial=False`), does a person's wish leave the
    answer to the rules. Without an address (None), nothing is permitted.

    `use` is what is to be sent; what it leaves out is not known, and any stop may reach it. `rules` are the law unless given;
    the sender's own rule is joined to them. Raises `StoreUnreachable` if the list cannot be consulted, unless
    `unreachable_is_unknown`, which permits nothing either; `InvalidAddress` for a text that is not an address; `InvalidKeys`
    if entries are hashed with a key that is not given.
    """
    use = use or Use()
    verdict = None if address is None else asked(store, address, use, unreachable_is_unknown=unreachable_is_unknown)
    if verdict is not None and verdict.problem:
        raise InvalidAddress(verdict.problem)
    passes = use.message_class is MessageClass.TRANSACTIONAL and message.commercial is False
    freed = passes and verdict is not None and not verdict.suppressed and message.suppressed is not True
    chosen = LAW if rules is None else rules
    facts = informed(message, verdict, on)
    return Screened(evaluate(facts, on=on, rules=chosen if freed else with_own_list(chosen)), verdict)


@lru_cache(16)
def with_own_list(rules: Ruleset) -> Ruleset:
    """Rules joined with the sender's own, the same object for the same rules: what is prepared for it is prepared once."""
    return rules | OWN_LIST
