"""Whom the duties beside a lawful basis bind: controllers, alone or jointly, and not those who process for them."""

import attrs

from gdpr_rules.facts.lawful_bases import Role
from gdpr_rules.facts.processing import Processing
from gdpr_rules.kernel.conditions import equals

P = attrs.fields(Processing)

CONTROLLER = (~equals(P.role, Role.PROCESSOR)).named("a controller, alone or jointly with others")
"""Articles 5(2), 13, 14, 21(4) and 35 speak of the controller; a processor owes what Articles 28 to 33 lay on it."""
