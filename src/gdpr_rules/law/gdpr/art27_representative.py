"""Article 27: the representative of a controller or processor without an establishment where the text is law."""

import attrs

from gdpr_rules.facts.organisation import AppointmentDuty, Appointments, Organisation
from gdpr_rules.kernel.conditions import true
from gdpr_rules.kernel.rules import fires, silent, unsettled
from gdpr_rules.law.enactment import Provision
from gdpr_rules.law.gdpr import TEXT

G = attrs.fields(Organisation)

TARGETS_PEOPLE = true(G.offers_or_monitors).named(
    "goods or services are offered to people there, or their behaviour is monitored", TEXT.at("Art 3(2)")
)
LITTLE_RISK = (true(G.occasional) & ~true(G.special_data_on_large_scale) & true(G.risk_unlikely)).named(
    "occasional processing, without special or criminal data on a large scale, that is unlikely to result in a risk",
    TEXT.at("Art 27(2)(a)"),
)
EXEMPT = (true(G.public_authority) | LITTLE_RISK).named("no representative is required", TEXT.at("Art 27(2)"))

REPRESENTATIVE = Provision(
    id="art27.representative",
    title="An organisation that Article 3(2) reaches without an establishment appoints a representative",
    protects="data subjects whose controller is out of reach",
    cites=(TEXT.at("Art 27(1)"), TEXT.at("Art 27(2)"), TEXT.at("Art 27(3)"), TEXT.at("Art 3(2)")),
    when=TARGETS_PEOPLE,  # each enactment adds that there is no establishment where it is law, and whose representative
    unless=EXEMPT,
    then=Appointments(duties=frozenset({AppointmentDuty.APPOINT_IN_WRITING, AppointmentDuty.NAME_REPRESENTATIVE})),
    examples=(
        fires(
            "a shop in New York sells clothes to people here every day",
            Organisation(
                controller_countries=frozenset({"US"}),
                offers_or_monitors=True,
                public_authority=False,
                occasional=False,
                special_data_on_large_scale=False,
                risk_unlikely=True,
            ),
        ),
        silent(
            "the shop has a branch here",
            Organisation(
                offers_or_monitors=True,
                public_authority=False,
                occasional=False,
                special_data_on_large_scale=False,
                risk_unlikely=True,
            ),
        ),
        silent(
            "the shop's site can be seen here, but it delivers within the United States alone",
            Organisation(
                controller_countries=frozenset({"US"}),
                offers_or_monitors=False,
                public_authority=False,
                occasional=False,
                special_data_on_large_scale=False,
                risk_unlikely=True,
            ),
        ),
        silent(
            "an American public university offers online courses here",
            Organisation(
                controller_countries=frozenset({"US"}),
                offers_or_monitors=True,
                public_authority=True,
                occasional=False,
                special_data_on_large_scale=False,
                risk_unlikely=True,
            ),
        ),
        silent(
            "an American orchestra sells tickets for a single concert here",
            Organisation(
                controller_countries=frozenset({"US"}),
                offers_or_monitors=True,
                public_authority=False,
                occasional=True,
                special_data_on_large_scale=False,
                risk_unlikely=True,
            ),
        ),
        fires(
            "a one-off genetic study of thousands of people here, run from Boston with pseudonymised samples",
            Organisation(
                controller_countries=frozenset({"US"}),
                offers_or_monitors=True,
                public_authority=False,
                occasional=True,
                special_data_on_large_scale=True,
                risk_unlikely=True,
            ),
        ),
        fires(
            "an American agency sells its clients' scores here once, which may cost people a contract",
            Organisation(
                controller_countries=frozenset({"US"}),
                offers_or_monitors=True,
                public_authority=False,
                occasional=True,
                special_data_on_large_scale=False,
                risk_unlikely=False,
            ),
        ),
        unsettled(
            "the firm behind an app gives no address",
            Organisation(
                offers_or_monitors=True,
                public_authority=False,
                occasional=False,
                special_data_on_large_scale=False,
                risk_unlikely=False,
            ),
            missing={"controller_countries"},
        ),
        unsettled(
            "it is not settled whether an app that is priced in dollars is meant for people here",
            Organisation(
                controller_countries=frozenset({"US"}),
                public_authority=False,
                occasional=False,
                special_data_on_large_scale=False,
                risk_unlikely=True,
            ),
            missing={"offers_or_monitors"},
        ),
        unsettled(
            "the orchestra may come back next season",
            Organisation(
                controller_countries=frozenset({"US"}),
                offers_or_monitors=True,
                public_authority=False,
                special_data_on_large_scale=False,
                risk_unlikely=True,
            ),
            missing={"occasional"},
        ),
    ),
    not_encoded=(
        "in which country the representative is: one in which data subjects are, which the organisation chooses",
        "whether a representative has been appointed already",
    ),
)

PROVISIONS = (REPRESENTATIVE,)
