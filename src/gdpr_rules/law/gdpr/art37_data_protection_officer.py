"""Article 37: when a data protection officer is designated, with what Article 38 has the organisation do for the officer."""

import attrs

from gdpr_rules.facts.organisation import AppointmentDuty, Appointments, Organisation
from gdpr_rules.kernel.conditions import true
from gdpr_rules.kernel.rules import fires, silent, unsettled
from gdpr_rules.law.enactment import Provision
from gdpr_rules.law.gdpr import TEXT

G = attrs.fields(Organisation)

PUBLIC_AUTHORITY = Provision(
    id="art37.public_authority",
    title="A public authority or body designates a data protection officer, except courts acting in their judicial capacity",
    protects="data subjects who need someone to turn to within the organisation",
    cites=(TEXT.at("Art 37(1)(a)"), TEXT.at("Art 37(7)"), TEXT.at("Art 38")),
    when=true(G.public_authority) & ~true(G.court),
    then=Appointments(officer=True, duties=frozenset({AppointmentDuty.PUBLISH_CONTACT, AppointmentDuty.INVOLVE_OFFICER})),
    examples=(
        fires("a tax authority", Organisation(public_authority=True, court=False)),
        silent("a private bakery", Organisation(public_authority=False, court=False)),
        silent("a court, with regard to its judgments", Organisation(public_authority=True, court=True)),
        unsettled(
            "a waterworks owned by a city may or may not be a public body",
            Organisation(court=False),
            missing={"public_authority"},
        ),
        unsettled(
            "a tribunal within a ministry may or may not act in a judicial capacity",
            Organisation(public_authority=True),
            missing={"court"},
        ),
    ),
    not_encoded=("a single officer for several authorities (Art 37(3))",),
)

MONITORING = Provision(
    id="art37.monitoring",
    title="An organisation whose core activities monitor people on a large scale designates a data protection officer",
    protects="data subjects who need someone to turn to within the organisation",
    cites=(TEXT.at("Art 37(1)(b)"), TEXT.at("Art 37(7)"), TEXT.at("Art 38")),
    when=true(G.monitoring_is_core) & true(G.large_scale),
    then=Appointments(officer=True, duties=frozenset({AppointmentDuty.PUBLISH_CONTACT, AppointmentDuty.INVOLVE_OFFICER})),
    examples=(
        fires("a telematics insurer follows two million drivers", Organisation(monitoring_is_core=True, large_scale=True)),
        silent("a village shop has one camera above its till", Organisation(monitoring_is_core=False, large_scale=False)),
        silent("a large supermarket chain films its entrances", Organisation(monitoring_is_core=False, large_scale=True)),
        silent("a detective works alone for a few clients", Organisation(monitoring_is_core=True, large_scale=False)),
        unsettled(
            "an app developer does not know how many people its tracking reaches",
            Organisation(monitoring_is_core=True),
            missing={"large_scale"},
        ),
        unsettled(
            "a retailer with millions of loyalty cards has not considered whether following purchases is its core activity",
            Organisation(large_scale=True),
            missing={"monitoring_is_core"},
        ),
    ),
    not_encoded=("what is a core activity, regular, systematic and large-scale is a judgement (WP243 rev.01)",),
)

SPECIAL_CATEGORIES = Provision(
    id="art37.special_categories",
    title="An organisation whose core activities are large-scale special or criminal data designates a data protection officer",
    protects="data subjects who need someone to turn to within the organisation",
    cites=(TEXT.at("Art 37(1)(c)"), TEXT.at("Art 37(7)"), TEXT.at("Art 38")),
    when=true(G.special_data_is_core) & true(G.large_scale),
    then=Appointments(officer=True, duties=frozenset({AppointmentDuty.PUBLISH_CONTACT, AppointmentDuty.INVOLVE_OFFICER})),
    examples=(
        fires("a hospital", Organisation(special_data_is_core=True, large_scale=True)),
        silent("a doctor practising alone", Organisation(special_data_is_core=True, large_scale=False)),
        silent(
            "a car maker keeps sick notes of 60,000 employees",
            Organisation(special_data_is_core=False, large_scale=True),
        ),
        unsettled(
            "a chain of six opticians has not considered whether its scale is large",
            Organisation(special_data_is_core=True),
            missing={"large_scale"},
        ),
        unsettled(
            "a dating platform has not considered whether sexual orientation is at the core of its service",
            Organisation(large_scale=True),
            missing={"special_data_is_core"},
        ),
    ),
    not_encoded=("what is a core activity, regular, systematic and large-scale is a judgement (WP243 rev.01)",),
)

PROVISIONS = (PUBLIC_AUTHORITY, MONITORING, SPECIAL_CATEGORIES)
