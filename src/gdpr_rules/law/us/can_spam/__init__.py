"""The CAN-SPAM Act and the rules made under it: conditions on sending a commercial e-mail, numbered C1 to C16 in the sheet."""

from typing import Any

from gdpr_rules.kernel.rules import Rule
from gdpr_rules.law.us.can_spam import (
    address_kept_private,
    after_opting_out,
    asking_for_consent,
    deception,
    notices,
    opting_out,
    opting_out_unhindered,
    sexual_content,
    special_cases,
)
from gdpr_rules.law.us.can_spam.commercial import US_CAN_SPAM as US_CAN_SPAM

RULES: tuple[Rule[Any], ...] = (
    *deception.RULES,
    *opting_out.RULES,
    *opting_out_unhindered.RULES,
    *after_opting_out.RULES,
    *address_kept_private.RULES,
    *notices.RULES,
    *sexual_content.RULES,
    *special_cases.RULES,
    *asking_for_consent.RULES,
)
