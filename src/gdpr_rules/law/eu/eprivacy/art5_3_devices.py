"""Article 5(3) of the ePrivacy Directive: information on a person's device, such as cookies."""

from typing import Any

import attrs

from gdpr_rules.facts.lawful_bases import LawfulBases, ProcessingDuty, Source
from gdpr_rules.facts.processing import Processing
from gdpr_rules.instruments.eu import EPRIVACY
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import equals, true
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled

P = attrs.fields(Processing)

DEVICE = Rule(
    id="eu.eprivacy.art5_3.device",
    title="Nothing is stored on a device or read from it without consent, unless a service asked for strictly needs it",
    protects="people whose devices are part of their private sphere",
    cites=(EPRIVACY.at("Art 5(3)"),),
    in_force=since(2018, 5, 25),
    when=equals(P.source, Source.PERSON) & true(P.reads_device),
    unless=true(P.device_access_needed) | true(P.device_consent),
    then=LawfulBases(available=frozenset(), obligations=frozenset({ProcessingDuty.GET_DEVICE_CONSENT})),
    examples=(
        fires(
            "an analytics script sets a cookie for every visitor, on legitimate interests",
            Processing(
                subject_country="FI",
                controller_countries=frozenset({"FI"}),
                source=Source.PERSON,
                reads_device=True,
                device_access_needed=False,
                device_consent=False,
            ),
        ),
        silent(
            "the visitor agreed to the cookie",
            Processing(
                subject_country="FI",
                controller_countries=frozenset({"FI"}),
                source=Source.PERSON,
                reads_device=True,
                device_access_needed=False,
                device_consent=True,
            ),
        ),
        silent(
            "the cookie keeps the basket of a shop",
            Processing(
                subject_country="FI",
                controller_countries=frozenset({"FI"}),
                source=Source.PERSON,
                reads_device=True,
                device_access_needed=True,
                device_consent=False,
            ),
        ),
        silent(
            "a customer gives an address on a form",
            Processing(
                subject_country="FI",
                controller_countries=frozenset({"FI"}),
                source=Source.PERSON,
                reads_device=False,
                device_access_needed=False,
                device_consent=False,
            ),
        ),
        silent(
            "a list of visitors is bought from another firm, whose cookies they were",
            Processing(
                subject_country="FI",
                controller_countries=frozenset({"FI"}),
                source=Source.SUPPLIER,
                reads_device=True,
                device_access_needed=False,
                device_consent=False,
            ),
        ),
        unsettled(
            "whether the statistics of the site use cookies has not been looked up",
            Processing(
                subject_country="FI",
                controller_countries=frozenset({"FI"}),
                source=Source.PERSON,
                device_access_needed=False,
                device_consent=False,
            ),
            missing={"reads_device"},
        ),
        unsettled(
            "the consents that the banner collected have not been looked up",
            Processing(
                subject_country="FI",
                controller_countries=frozenset({"FI"}),
                source=Source.PERSON,
                reads_device=True,
                device_access_needed=False,
            ),
            missing={"device_consent"},
        ),
    ),
    not_encoded=(
        "how each country transposed Article 5(3), and exceptions of its own, such as for measuring audiences",
        "processing of what was read lawfully by others",
        "whether a country's authority tolerates more: no basis of processing mends an access without consent",
    ),
)
RULES: tuple[Rule[Any], ...] = (DEVICE,)
