"""PECR regulation 6 and Schedule A1: information on a person's device, such as cookies."""

from datetime import date
from typing import Any

import attrs

from gdpr_rules.facts.lawful_bases import LawfulBases, ProcessingDuty, Source
from gdpr_rules.facts.processing import Processing
from gdpr_rules.instruments.uk import DUAA, DUAA_COMMENCEMENT, PECR
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import during, equals, true
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled

P = attrs.fields(Processing)

OWN_STATISTICS = (true(P.device_own_statistics) & during(since(2026, 2, 5), DUAA_COMMENCEMENT.at("reg 2"))).named(
    "statistics on the use of the own service", PECR.at("Sch A1 para 5")
)

DEVICE = Rule(
    id="uk.pecr.reg6.device",
    title="Nothing is stored on a device or read from it without consent, with the exceptions of Schedule A1",
    protects="people whose devices are part of their private sphere",
    cites=(
        PECR.at("reg 6"),
        PECR.at("Sch A1"),
        DUAA.at("s 112"),
        DUAA_COMMENCEMENT.at("reg 2"),
    ),
    in_force=since(2018, 5, 25),
    when=equals(P.source, Source.PERSON) & true(P.reads_device),
    unless=true(P.device_access_needed) | true(P.device_consent) | OWN_STATISTICS,
    then=LawfulBases(available=frozenset(), obligations=frozenset({ProcessingDuty.GET_DEVICE_CONSENT})),
    examples=(
        fires(
            "an analytics script sets a cookie for every visitor, on legitimate interests",
            Processing(
                subject_country="GB",
                source=Source.PERSON,
                reads_device=True,
                device_access_needed=False,
                device_consent=False,
                device_own_statistics=False,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "the visitor agreed to the cookie",
            Processing(
                subject_country="GB",
                source=Source.PERSON,
                reads_device=True,
                device_access_needed=False,
                device_consent=True,
                device_own_statistics=False,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "the cookie keeps the basket of a shop",
            Processing(
                subject_country="GB",
                source=Source.PERSON,
                reads_device=True,
                device_access_needed=True,
                device_consent=False,
                device_own_statistics=False,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "a customer gives an address on a form",
            Processing(
                subject_country="GB",
                source=Source.PERSON,
                reads_device=False,
                device_access_needed=False,
                device_consent=False,
                device_own_statistics=False,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "a list of visitors is bought from another firm, whose cookies they were",
            Processing(
                subject_country="GB",
                source=Source.SUPPLIER,
                reads_device=True,
                device_access_needed=False,
                device_consent=False,
                device_own_statistics=False,
            ),
            on=date(2026, 11, 23),
        ),
        unsettled(
            "whether the statistics of the site use cookies has not been looked up",
            Processing(
                subject_country="GB",
                source=Source.PERSON,
                device_access_needed=False,
                device_consent=False,
                device_own_statistics=False,
            ),
            missing={"reads_device"},
            on=date(2026, 11, 23),
        ),
        unsettled(
            "the consents that the banner collected have not been looked up",
            Processing(
                subject_country="GB",
                source=Source.PERSON,
                reads_device=True,
                device_access_needed=False,
                device_own_statistics=False,
            ),
            missing={"device_consent"},
            on=date(2026, 11, 23),
        ),
        silent(
            "a shop counts the visitors of its own pages, tells them so, and lets them say no",
            Processing(
                subject_country="GB",
                source=Source.PERSON,
                reads_device=True,
                device_access_needed=False,
                device_consent=False,
                device_own_statistics=True,
            ),
            on=date(2026, 2, 5),
        ),
        fires(
            "the same on the day before Schedule A1",
            Processing(
                subject_country="GB",
                source=Source.PERSON,
                reads_device=True,
                device_access_needed=False,
                device_consent=False,
                device_own_statistics=True,
            ),
            on=date(2026, 2, 4),
        ),
        unsettled(
            "whether the statistics go to anyone else has not been looked up",
            Processing(
                subject_country="GB",
                source=Source.PERSON,
                reads_device=True,
                device_access_needed=False,
                device_consent=False,
            ),
            missing={"device_own_statistics"},
            on=date(2026, 11, 23),
        ),
    ),
    not_encoded=(
        "the exceptions of Schedule A1 for the appearance of a site and for emergencies: an access for these is taken to need "
        "consent",
        "processing of what was read lawfully by others",
        "the time before 25 May 2018",
    ),
)
RULES: tuple[Rule[Any], ...] = (DEVICE,)
