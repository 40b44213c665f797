"""Article 13 of the ePrivacy Directive, and what each country of the EEA made of it for business addresses."""

from datetime import date
from typing import Any

import attrs

from gdpr_rules.facts.message import Message, Sending, SendingDuty, Subscriber
from gdpr_rules.facts.situation import Situation
from gdpr_rules.facts.subject_location import SubjectLocation
from gdpr_rules.figures.email_b2b import EMAIL_B2B, CustomerException
from gdpr_rules.figures.places import EEA
from gdpr_rules.instruments.eu import ECOMMERCE, EPRIVACY
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import Condition, equals, one_of, open_question, true
from gdpr_rules.kernel.rules import Regime, Rule, fires, silent, unsettled
from gdpr_rules.law.examples import CUSTOMER, message
from gdpr_rules.law.marketing_to_people import CUSTOMER_LIMBS, MARKETING, forbidden

M, S = attrs.fields(Message), attrs.fields(Situation)

EU_EPRIVACY = Regime(
    "eu.eprivacy",
    "ePrivacy Directive Article 13 and the laws that carry it out (EU and EEA)",
    scopes={Situation: one_of(S.subscriber_country, EEA), SubjectLocation: one_of(M.subject_country, EEA)},
    not_encoded=("telephone, fax and cookies", "the time before 25 May 2018"),
)

ENCODED_FROM = since(2018, 5, 25)
EVE = date(2018, 5, 24)
EEA_ROWS = tuple(row for row in EMAIL_B2B if row.country not in {"GB", "CH"})
SEEN = frozenset(row.country for row in EEA_ROWS if row.customers is CustomerException.YES) - {"IE"}
UNSEEN = frozenset(row.country for row in EEA_ROWS if row.customers is CustomerException.OPEN)

RECENT = true(M.contact_within_twelve_months)
CUSTOMERS_OPEN = open_question("whether and how far this country lets a sender write to its customers")
CUSTOMERS = (
    CUSTOMER_LIMBS
    & (
        one_of(M.subject_country, SEEN)
        | (equals(M.subject_country, "IE") & RECENT)
        | (one_of(M.subject_country, UNSEEN) & CUSTOMERS_OPEN)
    )
).named("exception for customers", EPRIVACY.at("Art 13(2)"))
REQUEST = "a single request for consent"
ASKS_IN_LIECHTENSTEIN = (equals(M.subject_country, "LI") & true(M.asks_for_consent_only)).named(REQUEST)
AGREED = true(M.consented) | CUSTOMERS | ASKS_IN_LIECHTENSTEIN
CONSENT_OWED = forbidden(SendingDuty.OBTAIN_CONSENT, consent=True)


def agreed_in(country: str) -> Condition:
    """What stands for consent in one country: `AGREED`, without the limbs of the others."""
    limbs = CUSTOMER_LIMBS
    if country == "IE":
        limbs = limbs & RECENT
    elif country in UNSEEN:
        limbs = limbs & CUSTOMERS_OPEN
    agreed = true(M.consented) | limbs.named("exception for customers", EPRIVACY.at("Art 13(2)"))
    return agreed | true(M.asks_for_consent_only).named(REQUEST) if country == "LI" else agreed


def sample(country: str, **facts: Any) -> Message:
    """An orderly message from an Irish sender to a country of the EEA."""
    return message(**{"subject_country": country, "sender_countries": frozenset({"IE"}), **facts})


def customers_shown(country: str, rule_facts: dict[str, Any], applies: Any = fires) -> tuple[Any, ...]:
    """Examples of the exception for customers, as far as the country's text for it was seen."""
    recent = {"contact_within_twelve_months": True} if country == "IE" else {}
    ours = {**rule_facts, **CUSTOMER, **recent}
    limbs = tuple(applies(f"a customer, but not `{limb}`", sample(country, **{**ours, limb: False})) for limb in CUSTOMER)
    if country in UNSEEN:
        return (unsettled("a customer: the country's text on that was not seen", sample(country, **ours)), *limbs)
    if country == "IE":
        old = {**ours, "contact_within_twelve_months": False}
        return (
            silent("a customer of the last twelve months", sample(country, **ours)),
            applies("a customer of long ago", sample(country, **old)),
            *limbs,
        )
    return (silent("a customer, all three limbs met", sample(country, **ours)), *limbs)


def agreed_shown(rule_facts: dict[str, Any], applies: Any = fires) -> tuple[Any, ...]:
    """Examples of everything that stands in for consent, in the countries that differ."""
    return (
        *(example for country in ("BE", "IE", "SE") for example in customers_shown(country, rule_facts, applies)),
        unsettled(
            "a customer of the last twelve months in Sweden",
            sample("SE", **rule_facts, **CUSTOMER, contact_within_twelve_months=True),
        ),
        silent("a single request for consent in Liechtenstein", sample("LI", **rule_facts, asks_for_consent_only=True)),
        applies("another message to Liechtenstein", sample("LI", **rule_facts)),
        applies("a single request for consent in Austria", sample("AT", **rule_facts, asks_for_consent_only=True)),
    )


SOLE_TRADER = {"subscriber": Subscriber.SOLE_TRADER}
INDIVIDUAL = Rule(
    id="eu.eprivacy.art13.individual_subscriber",
    title="A natural person who holds the mailbox must have agreed to marketing e-mail",
    protects="people and sole traders, in the mailboxes they hold themselves",
    cites=(EPRIVACY.at("Art 13(1)"), EPRIVACY.at("Art 13(5)")),
    in_force=ENCODED_FROM,
    when=MARKETING & one_of(M.subscriber, {Subscriber.INDIVIDUAL, Subscriber.SOLE_TRADER}),
    unless=AGREED,
    then=CONSENT_OWED,
    examples=(
        fires("a sole trader in Sweden, from a bought list", sample("SE", **SOLE_TRADER)),
        fires("a person at home in Belgium", sample("BE", subscriber=Subscriber.INDIVIDUAL)),
        silent("a sole trader who agreed", sample("BE", **SOLE_TRADER, consented=True)),
        silent("a company", sample("BE")),
        silent("an invoice", sample("BE", **SOLE_TRADER, commercial=False)),
        fires("a sole trader in Sweden on the first day encoded", sample("SE", **SOLE_TRADER), on=date(2018, 5, 25)),
        silent("the day before", sample("SE", **SOLE_TRADER), on=EVE),
        silent("a recipient in Switzerland", sample("CH", **SOLE_TRADER)),
        *agreed_shown(SOLE_TRADER),
        unsettled("nobody knows whose mailbox it is", sample("BE", subscriber=None), missing={"subscriber"}),
    ),
)
PARTNERSHIP = Rule(
    id="eu.eprivacy.art13.partnership",
    title="Whether a partnership counts as a natural person is for each country's own law",
    protects="partners in mailboxes they hold together",
    cites=(EPRIVACY.at("Art 13(5)"),),
    in_force=ENCODED_FROM,
    when=MARKETING
    & equals(M.subscriber, Subscriber.PARTNERSHIP)
    & open_question("whether this kind of partnership is a legal person in that country"),
    unless=AGREED,
    then=CONSENT_OWED,
    examples=(
        unsettled("a partnership in Belgium", sample("BE", subscriber=Subscriber.PARTNERSHIP)),
        silent("a partnership that agreed", sample("BE", subscriber=Subscriber.PARTNERSHIP, consented=True)),
        silent("a company in Belgium", sample("BE")),
        silent("an invoice", sample("BE", subscriber=Subscriber.PARTNERSHIP, commercial=False)),
        unsettled("the first day encoded", sample("BE", subscriber=Subscriber.PARTNERSHIP), on=date(2018, 5, 25)),
        silent("the day before", sample("BE", subscriber=Subscriber.PARTNERSHIP), on=EVE),
        silent("a partnership in Switzerland", sample("CH", subscriber=Subscriber.PARTNERSHIP)),
        *agreed_shown({"subscriber": Subscriber.PARTNERSHIP}, unsettled),
    ),
)


def _shown(name: str, title: str, cites: tuple[Any, ...], fact: str, duty: SendingDuty) -> Rule[Sending]:
    """Something every marketing message has to show, whoever receives it and whether or not consent was given."""
    return Rule(
        id=f"eu.eprivacy.art13.{name}",
        title=title,
        protects="everyone who receives marketing e-mail, companies included",
        cites=cites,
        in_force=ENCODED_FROM,
        when=MARKETING,
        unless=true(getattr(M, fact)),
        then=forbidden(duty),
        examples=(
            fires("a company is written to without it", sample("BE", **{fact: False})),
            silent("it is there", sample("BE")),
            silent("an invoice without it", sample("BE", **{fact: False}, commercial=False)),
            silent("a recipient in Switzerland", sample("CH", **{fact: False})),
            fires("the first day encoded", sample("BE", **{fact: False}), on=date(2018, 5, 25)),
            silent("the day before", sample("BE", **{fact: False}), on=EVE),
            unsettled("nobody looked", sample("BE", **{fact: None}), missing={fact}),
        ),
        clauses=("GP-01",),
    )


REFUSAL = Rule(
    id="eu.eprivacy.art13.refusal",
    title="Whoever has refused marketing e-mail, a company included, is not written to again",
    protects="everyone who said no",
    cites=(EPRIVACY.at("Art 13(2)"), EPRIVACY.at("Art 13(4)"), EPRIVACY.at("Art 13(5)")),
    in_force=ENCODED_FROM,
    when=MARKETING & (true(M.objected) | true(M.suppressed)),
    then=forbidden(SendingDuty.STOP_SENDING),
    examples=(
        fires("a company opted out", sample("BE", objected=True)),
        fires("the domain is on the exclusion list", sample("BE", suppressed=True)),
        silent("no refusal", sample("BE")),
        silent("an invoice to someone who opted out", sample("BE", objected=True, commercial=False)),
        silent("a company in Switzerland opted out", sample("CH", objected=True)),
        fires("the first day encoded", sample("BE", objected=True), on=date(2018, 5, 25)),
        silent("the day before", sample("BE", objected=True), on=EVE),
        unsettled("the exclusion list was not screened", sample("BE", suppressed=None), missing={"suppressed"}),
    ),
    clauses=("GP-05",),
)


COMMON = (
    INDIVIDUAL,
    PARTNERSHIP,
    REFUSAL,
    _shown(
        "sender",
        "Marketing e-mail does not disguise or hide on whose behalf it is sent",
        (EPRIVACY.at("Art 13(4)"),),
        "sender_identified",
        SendingDuty.IDENTIFY_SENDER,
    ),
    _shown(
        "stop_address",
        "Marketing e-mail gives a valid address to which a request to stop can be sent",
        (EPRIVACY.at("Art 13(4)"),),
        "contact_details_given",
        SendingDuty.GIVE_CONTACT_DETAILS,
    ),
    _shown(
        "recognisable",
        "Marketing e-mail can be recognised as advertising",
        (EPRIVACY.at("Art 13(4)"), ECOMMERCE.at("Art 6(a)")),
        "identified_as_advertisement",
        SendingDuty.LABEL_ADVERTISEMENT,
    ),
    _shown(
        "refusal_offered",
        "Every marketing e-mail offers a free and simple way to refuse the next",
        (EPRIVACY.at("Art 13(2)"), EPRIVACY.at("Art 13(5)")),
        "opt_out_offered",
        SendingDuty.OFFER_OPT_OUT,
    ),
)
