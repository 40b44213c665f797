"""Article 13 of the ePrivacy Directive on marketing e-mail, and what each country of the EEA made of it."""

from typing import Any

from gdpr_rules.kernel.rules import Rule
from gdpr_rules.law.eu.eprivacy import (
    art5_3_devices,
    art13_consent,
    art13_contents,
    bulgaria,
    cells,
    finland,
    france,
    ireland,
    liechtenstein,
    netherlands,
    portugal,
    slovakia,
)
from gdpr_rules.law.eu.eprivacy.common import EU_EPRIVACY as EU_EPRIVACY

RULES: tuple[Rule[Any], ...] = (
    *art13_consent.RULES,
    *art13_contents.RULES,
    *art5_3_devices.RULES,
    *cells.RULES,
    *bulgaria.RULES,
    *finland.RULES,
    *france.RULES,
    *ireland.RULES,
    *liechtenstein.RULES,
    *netherlands.RULES,
    *portugal.RULES,
    *slovakia.RULES,
)
