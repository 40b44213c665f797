"""The former name of `law.request_clocks` and of two sets of rights, for modules that still import them from here."""

from gdpr_rules.clocks.conventions import REGULATION_1182_71
from gdpr_rules.law.gdpr.rights import ACCESS_REQUESTS as ACCESS_REQUESTS
from gdpr_rules.law.gdpr.rights import TIMED_REQUEST as REQUEST
from gdpr_rules.law.request_clocks import HANDLED as HANDLED
from gdpr_rules.law.request_clocks import HOLIDAYS as HOLIDAYS
from gdpr_rules.law.request_clocks import RECEIPT as RECEIPT
from gdpr_rules.law.request_clocks import WITHIN_MONTHS as WITHIN_MONTHS
from gdpr_rules.law.request_clocks import extension as extension
from gdpr_rules.law.request_clocks import identity as identity

ONE_MONTH, THREE_MONTHS = REGULATION_1182_71.months(1), REGULATION_1182_71.months(3)

__all__ = [
    "ACCESS_REQUESTS",
    "HANDLED",
    "HOLIDAYS",
    "ONE_MONTH",
    "RECEIPT",
    "REQUEST",
    "THREE_MONTHS",
    "WITHIN_MONTHS",
    "extension",
    "identity",
]
