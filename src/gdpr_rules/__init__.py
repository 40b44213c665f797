"""Privacy law and policy as typed rules: facts go in, every rule adds protection, and the answer shows its reasons."""

from typing import TYPE_CHECKING, Any

from gdpr_rules.errors import GdprRulesError
from gdpr_rules.evaluation import Decision, Verification, evaluate, verify
from gdpr_rules.facts.message import AddressKind, Duty, Message, Permission, Sending, Subscriber
from gdpr_rules.facts.situation import Situation
from gdpr_rules.kernel.citations import ALWAYS, Authority, Citation, Dated, Instrument, Span, Step, figure, since
from gdpr_rules.kernel.conditions import (
    Condition,
    after,
    at_least,
    before,
    contains,
    during,
    equals,
    false,
    known,
    more_than,
    one_of,
    open_question,
    true,
    within,
)
from gdpr_rules.kernel.facts import Facts, fact
from gdpr_rules.kernel.protection import Outcome, greatest_protection
from gdpr_rules.kernel.rules import Computed, Example, Regime, Rule, fires, silent, unsettled
from gdpr_rules.kernel.rulesets import Ruleset

if TYPE_CHECKING:
    from gdpr_rules.law import LAW
    from gdpr_rules.policy.sopro import SOPRO
    from gdpr_rules.remedies import Remedy

__version__ = "0.1.0"

__all__ = [
    "ALWAYS",
    "LAW",
    "SOPRO",
    "AddressKind",
    "Authority",
    "Citation",
    "Computed",
    "Condition",
    "Dated",
    "Decision",
    "Duty",
    "Example",
    "Facts",
    "GdprRulesError",
    "Instrument",
    "Message",
    "Outcome",
    "Permission",
    "Regime",
    "Remedy",
    "Rule",
    "Ruleset",
    "Sending",
    "Situation",
    "Span",
    "Step",
    "Subscriber",
    "Verification",
    "after",
    "at_least",
    "before",
    "contains",
    "during",
    "equals",
    "evaluate",
    "fact",
    "false",
    "figure",
    "fires",
    "greatest_protection",
    "known",
    "more_than",
    "one_of",
    "open_question",
    "silent",
    "since",
    "true",
    "unsettled",
    "verify",
    "within",
]


_LATER = {"LAW": "gdpr_rules.law", "SOPRO": "gdpr_rules.policy.sopro", "Remedy": "gdpr_rules.remedies"}


if not TYPE_CHECKING:  # a checker knows every name, and refuses the others

    def __getattr__(name: str) -> Any:
        """Load the rules when first asked for: whoever only imports the vocabulary does not wait for them."""
        if name not in _LATER:
            raise AttributeError(f"module `gdpr_rules` has no attribute `{name}`; see gdpr_rules.__all__")
        from importlib import import_module

        value = globals()[name] = getattr(import_module(_LATER[name]), name)
        return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
