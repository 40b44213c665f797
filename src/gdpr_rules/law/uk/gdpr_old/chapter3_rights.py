"""UK GDPR chapter III and what belongs with it: the rules on people's rights, in the order of the articles."""

from gdpr_rules.facts.request import Handling
from gdpr_rules.kernel.rules import Rule
from gdpr_rules.law.uk.gdpr_old.art7_withdrawal import RULES as WITHDRAWAL
from gdpr_rules.law.uk.gdpr_old.art12_modalities import RULES as MODALITIES
from gdpr_rules.law.uk.gdpr_old.art13_14_information import RULES as INFORMATION
from gdpr_rules.law.uk.gdpr_old.art15_access import RULES as ACCESS
from gdpr_rules.law.uk.gdpr_old.art16_20_rectification_and_erasure import RULES as RECTIFICATION_AND_ERASURE
from gdpr_rules.law.uk.gdpr_old.art21_objection import RULES as OBJECTION
from gdpr_rules.law.uk.gdpr_old.art22_22d_automated_decisions import RULES as DECISIONS
from gdpr_rules.law.uk.gdpr_old.dpa164a_complaints import RULES as COMPLAINTS

RULES: tuple[Rule[Handling], ...] = (
    *WITHDRAWAL,
    *MODALITIES,
    *INFORMATION,
    *ACCESS,
    *RECTIFICATION_AND_ERASURE,
    *OBJECTION,
    *DECISIONS,
    *COMPLAINTS,
)
