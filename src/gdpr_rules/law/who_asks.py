"""Who asks, and who was asked, in conditions that several laws share: authority never shown, and requests to a processor."""

import attrs

from gdpr_rules.clocks.schedule import NEVER
from gdpr_rules.facts.lawful_bases import Role
from gdpr_rules.facts.request import RightsRequest, Standing
from gdpr_rules.kernel.conditions import equals, one_of, true

R = attrs.fields(RightsRequest)

ASKED_IN_VAIN = (equals(R.standing, Standing.SHOWN) & true(R.authority_requested) & equals(R.authority_shown, NEVER)).named(
    "said to have shown authority, of which evidence was asked for and never came"
)
"""Two facts that contradict one another: what was asked for and never came counts before the word that it was shown."""
AUTHORITY_LACKING = equals(R.standing, Standing.NOT_SHOWN) | ASKED_IN_VAIN
"""Authority can still be shown."""
NO_AUTHORITY = one_of(R.standing, {Standing.NOT_SHOWN, Standing.DENIED, Standing.OF_THE_DEAD}) | ASKED_IN_VAIN
"""Another asks for the person, or about one who has died, and may not act for them as far as is shown."""
RECEIVED_BY_PROCESSOR = equals(R.received_as, Role.PROCESSOR)
RECEIVED_BY_JOINT_CONTROLLER = equals(R.received_as, Role.JOINT_CONTROLLER)
