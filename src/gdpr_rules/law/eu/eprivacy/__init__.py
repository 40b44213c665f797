"""Article 13 of the ePrivacy Directive on marketing e-mail, and what each country of the EEA made of it."""

from typing import Any

from gdpr_rules.kernel.rules import Rule
from gdpr_rules.law.eu.eprivacy import (
    art5_3_devices,
    art13_consent,
    art13_contents,
    art13_partnerships,
    bulgaria,
    cells,
    counts_as_advertising,
    ecommerce,
    finland,
    france,
    ireland,
    liechtenstein,
    liechtenstein_indecent,
    liechtenstein_requests,
    malta,
    misleading_subject_lines,
    netherlands,
    portugal,
    postal_addresses,
    registers,
    slovakia,
    truthful_headers,
)
from gdpr_rules.law.eu.eprivacy.common import EU_EPRIVACY as EU_EPRIVACY
from gdpr_rules.law.eu.eprivacy.subscribers import of_subscribers

RECIPIENTS: tuple[Rule[Any], ...] = (
    *art13_consent.RULES,
    *art13_partnerships.RULES,
    *art13_contents.RULES,
    *ecommerce.RULES,
    *cells.RULES,
    *bulgaria.RULES,
    *finland.RULES,
    *france.RULES,
    *ireland.RULES,
    *liechtenstein.RULES,
    *liechtenstein_requests.RULES,
    *liechtenstein_indecent.RULES,
    *malta.RULES,
    *netherlands.RULES,
    *portugal.RULES,
    *slovakia.RULES,
    *counts_as_advertising.RULES,
    *postal_addresses.RULES,
    *registers.RULES,
    *truthful_headers.RULES,
    *misleading_subject_lines.RULES,
)
"""The rules on e-mail by the country of the recipient, and those that hold in every country."""
RULES: tuple[Rule[Any], ...] = (*RECIPIENTS, *of_subscribers(RECIPIENTS), *art5_3_devices.RULES)
