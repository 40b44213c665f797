"""No law, no licence, where it is asked which laws reach a situation: the places whose law is not encoded are named."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

import attrs

from gdpr_rules.facts.counts_and_places import Place, PlacesNamed
from gdpr_rules.facts.message import Message
from gdpr_rules.facts.places import COUNTRIES, US_STATES
from gdpr_rules.facts.regimes import PrivacyAct
from gdpr_rules.facts.situation import Scope, Situation
from gdpr_rules.instruments.library import LIBRARY
from gdpr_rules.kernel.citations import ALWAYS, Dated, Span
from gdpr_rules.kernel.conditions import contains, one_of, open_question, true, within
from gdpr_rules.kernel.rules import Example, Rule, silent, unsettled
from gdpr_rules.law.covers import Covers, Side, about, countries

S = attrs.fields(Situation)
CITES = (LIBRARY.at("countries and days encoded"),)
PROTECTS = "people in places, and on days, that this library does not know the law of"
DAY = timedelta(days=1)

PERSON = Place(fact=S.subject_country, parts_of="US", part=S.subject_us_state, parts=US_STATES)
CONTROLLER = Place(fact=S.controller_countries)
BY_TREATY = Place(fact=S.law_applying_there, only_if=S.public_international_law)
MAILBOX = Place(fact=S.subscriber_country)

AN_EMAIL_IS_SENT = (true(S.electronic_marketing) | true(S.transactional_message)).named(
    "an e-mail is sent to the person's mailbox"
)
OCCASIONS = {date(2018, 5, 25): ("gdpr", "the GDPR applied"), date(2018, 7, 20): ("eea", "the EEA took the GDPR over")}
"""The days on which countries joined those whose law is encoded, by the ends of the rules' ids and in words."""


def rules(covers: Iterable[Covers]) -> tuple[Rule[Scope], ...]:
    """The backstop for which laws reach a situation: what the situation has to do with beside the places that these cover."""
    covers = tuple(covers)
    encoded = countries(about(covers, Situation, Side.PERSON), "personal data")
    email = countries(about(covers, Message, Side.PERSON), "e-mail")
    return (*_elsewhere(encoded.steps[-1].value, email), *_before(encoded))


def _elsewhere(encoded: frozenset[str], email: Dated[frozenset[str]]) -> Iterator[Rule[Scope]]:
    """Places whose law is not encoded for any day."""
    email_now = email.steps[-1].value
    yield Rule(
        id="backstop.situation_person",
        title="Where the law of the country or state in which the person is located is not encoded, the place is named",
        protects=PROTECTS,
        cites=CITES,
        in_force=ALWAYS,
        when=~one_of(S.subject_country, encoded)
        & open_question("whether the law of the country or state where the person is reaches this"),
        then=PlacesNamed(adds=Scope(), field="not_encoded", places=COUNTRIES - encoded, named_by=(PERSON,)),
        examples=(
            unsettled("a person in Japan", Situation(subject_country="JP")),
            unsettled("a person in Switzerland", Situation(subject_country="CH")),
            unsettled("a person in Texas", Situation(subject_country="US", subject_us_state="TX")),
            unsettled("a person in some state", Situation(subject_country="US"), missing={"subject_us_state"}),
            unsettled(
                "a Californian",
                Situation(subject_country="US", subject_us_state="CA", covering_acts=frozenset({PrivacyAct.CCPA})),
            ),
            unsettled("a person whose location is not recorded", Situation(), missing={"subject_country", "subject_us_state"}),
            silent("a person in Germany", Situation(subject_country="DE")),
        ),
        not_encoded=(
            "the law on personal data of every country outside the European Economic Area and the United Kingdom",
            "the law of every state of the United States, but for California's Consumer Privacy Act and its law on breaches: "
            "the state is named beside these, since the rest of its law is not encoded",
        ),
    )
    yield Rule(
        id="backstop.situation_controller",
        title="Where the law of a country in which the controller is established is not encoded, the place is named",
        protects=PROTECTS,
        cites=CITES,
        in_force=ALWAYS,
        when=(
            ~within(S.controller_countries, encoded)
            | (true(S.public_international_law) & ~one_of(S.law_applying_there, encoded))
        )
        & open_question("whether the law of a country in which the controller is established reaches this"),
        then=PlacesNamed(adds=Scope(), field="not_encoded", places=COUNTRIES - encoded, named_by=(CONTROLLER, BY_TREATY)),
        examples=(
            unsettled(
                "a controller in France and Canada",
                Situation(controller_countries=frozenset({"FR", "CA"}), public_international_law=False),
            ),
            unsettled(
                "a controller whose establishments are not recorded",
                Situation(public_international_law=False),
                missing={"controller_countries"},
            ),
            silent(
                "a controller in France and Norway",
                Situation(controller_countries=frozenset({"FR", "NO"}), public_international_law=False),
            ),
            *_embassies("JP", "IE", held="FR", on=date(2026, 11, 23)),
        ),
        not_encoded=(
            "the law of a country, such as the United States, on firms that are established there and people elsewhere",
        ),
    )
    yield Rule(
        id="backstop.situation_mailbox",
        title="Where the law on e-mail of the country of the mailbox is not encoded, the place is named",
        protects=PROTECTS,
        cites=CITES,
        in_force=ALWAYS,
        when=AN_EMAIL_IS_SENT
        & ~one_of(S.subscriber_country, email_now)
        & open_question("whether the law of the country of the mailbox on e-mail reaches this"),
        then=PlacesNamed(adds=Scope(), field="not_encoded", places=COUNTRIES - email_now, named_by=(MAILBOX,)),
        examples=(
            unsettled(
                "marketing to a mailbox in Japan",
                Situation(electronic_marketing=True, transactional_message=False, subscriber_country="JP"),
            ),
            unsettled(
                "a confirmation of an order, sent to Japan",
                Situation(electronic_marketing=False, transactional_message=True, subscriber_country="JP"),
            ),
            unsettled(
                "perhaps marketing",
                Situation(transactional_message=False, subscriber_country="JP"),
                missing={"electronic_marketing"},
            ),
            unsettled(
                "marketing to a mailbox whose country is not recorded",
                Situation(electronic_marketing=True),
                missing={"subscriber_country"},
            ),
            silent(
                "nothing is sent",
                Situation(electronic_marketing=False, transactional_message=False, subscriber_country="JP"),
            ),
            silent("marketing to Switzerland", Situation(electronic_marketing=True, subscriber_country="CH")),
        ),
    )
    yield Rule(
        id="backstop.situation_mailbox_before_law",
        title="Where the law on e-mail of the country of the mailbox is encoded for later days only, the place is named",
        protects=PROTECTS,
        cites=CITES,
        in_force=Span(None, email.steps[-1].start),
        when=AN_EMAIL_IS_SENT
        & one_of(S.subscriber_country, email_now)
        & ~one_of(S.subscriber_country, email)
        & open_question(
            "whether the law of the country of the mailbox on e-mail, before the first day from which it is encoded, "
            "reaches this"
        ),
        then=PlacesNamed(adds=Scope(), field="not_encoded", places=email_now, named_by=(MAILBOX,)),
        examples=(
            unsettled(
                "marketing to France, the day before the GDPR applied",
                Situation(electronic_marketing=True, transactional_message=False, subscriber_country="FR"),
                on=date(2018, 5, 24),
            ),
            silent(
                "marketing to France, the day it applied",
                Situation(electronic_marketing=True, transactional_message=False, subscriber_country="FR"),
                on=date(2018, 5, 25),
            ),
            unsettled(
                "a confirmation of an order, sent to France before",
                Situation(electronic_marketing=False, transactional_message=True, subscriber_country="FR"),
                on=date(2018, 5, 24),
            ),
            silent(
                "nothing is sent",
                Situation(electronic_marketing=False, transactional_message=False, subscriber_country="FR"),
                on=date(2018, 5, 24),
            ),
            unsettled(
                "marketing to a mailbox whose country is not recorded",
                Situation(electronic_marketing=True, transactional_message=False),
                missing={"subscriber_country"},
                on=date(2018, 5, 24),
            ),
            unsettled(
                "marketing to the United States before the CAN-SPAM Act",
                Situation(electronic_marketing=True, subscriber_country="US"),
                on=date(2003, 12, 31),
            ),
            silent(
                "marketing to the United States from its first day",
                Situation(electronic_marketing=True, subscriber_country="US"),
                on=date(2004, 1, 1),
            ),
            unsettled(
                "marketing to Poland, the day before its Act on Electronic Communications",
                Situation(electronic_marketing=True, subscriber_country="PL"),
                on=date(2024, 11, 9),
            ),
            silent(
                "marketing to Poland from its first day",
                Situation(electronic_marketing=True, subscriber_country="PL"),
                on=date(2024, 11, 10),
            ),
            silent(
                "marketing to Japan, which another rule is about",
                Situation(electronic_marketing=True, subscriber_country="JP"),
                on=date(2018, 5, 24),
            ),
        ),
    )


def _embassies(flag: str, other: str, *, held: str, on: date) -> Iterator[Example[Scope]]:
    """Embassies of a country whose law is not encoded, and of another, run by who is established in `held`."""
    firm = frozenset({held})
    yield unsettled(
        "an embassy of a country whose law is not encoded",
        Situation(controller_countries=firm, public_international_law=True, law_applying_there=flag),
        on=on,
    )
    yield silent(
        "an embassy of another country",
        Situation(controller_countries=firm, public_international_law=True, law_applying_there=other),
        on=on,
    )
    yield silent(
        "not an embassy",
        Situation(controller_countries=firm, public_international_law=False, law_applying_there=flag),
        on=on,
    )
    yield unsettled(
        "perhaps an embassy",
        Situation(controller_countries=firm, law_applying_there=flag),
        missing={"public_international_law"},
        on=on,
    )
    yield unsettled(
        "an embassy whose country is not recorded",
        Situation(controller_countries=firm, public_international_law=True),
        missing={"law_applying_there"},
        on=on,
    )


def _before(encoded: Dated[frozenset[str]]) -> Iterator[Rule[Scope]]:
    """Places whose law is encoded from some day on, and not before: two rules for each day on which some are added."""
    for earlier, step in zip(encoded.steps, encoded.steps[1:], strict=False):
        places, eve = step.value - earlier.value, step.start - DAY
        name, words = OCCASIONS.get(step.start, (step.start.isoformat().replace("-", "_"), f"{step.start}"))
        place = min(places)
        yield Rule(
            id=f"backstop.situation_person_before_{name}",
            title=f"Before {words}, the law of the country in which the person is located is not encoded: it is named",
            protects=PROTECTS,
            cites=CITES,
            in_force=Span(None, step.start),
            when=one_of(S.subject_country, places)
            & open_question(f"whether the law of the country where the person is, before {words}, reaches this"),
            then=PlacesNamed(adds=Scope(), field="not_encoded", places=places, named_by=(PERSON,)),
            examples=(
                unsettled("a person there, the day before", Situation(subject_country=place), on=eve),
                silent(
                    "a person there, on the first day for which the law there is encoded",
                    Situation(subject_country=place),
                    on=step.start,
                ),
                unsettled(
                    "a person whose location is not recorded",
                    Situation(subject_us_state="NY"),
                    missing={"subject_country"},
                    on=eve,
                ),
                silent("a person in Japan, whom another rule is about", Situation(subject_country="JP"), on=eve),
            ),
        )
        yield Rule(
            id=f"backstop.situation_controller_before_{name}",
            title=f"Before {words}, the law of a country in which the controller is established is not encoded: it is named",
            protects=PROTECTS,
            cites=CITES,
            in_force=Span(None, step.start),
            when=(
                contains(S.controller_countries, places)
                | (true(S.public_international_law) & one_of(S.law_applying_there, places))
            )
            & open_question(
                f"whether the law of a country in which the controller is established, before {words}, reaches this"
            ),
            then=PlacesNamed(adds=Scope(), field="not_encoded", places=places, named_by=(CONTROLLER, BY_TREATY)),
            examples=(
                unsettled(
                    "a controller there and in Japan, the day before",
                    Situation(controller_countries=frozenset({place, "JP"}), public_international_law=False),
                    on=eve,
                ),
                silent(
                    "a controller there and in Japan, on the first day for which the law there is encoded",
                    Situation(controller_countries=frozenset({place, "JP"}), public_international_law=False),
                    on=step.start,
                ),
                unsettled(
                    "a controller whose establishments are not recorded",
                    Situation(public_international_law=False),
                    missing={"controller_countries"},
                    on=eve,
                ),
                *_embassies(place, "JP", held="JP", on=eve),
            ),
        )
