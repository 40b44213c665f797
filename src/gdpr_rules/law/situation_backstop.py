"""No law, no licence: which places a situation has to do with whose law is not encoded, so that no law there is overlooked."""

from collections.abc import Callable
from datetime import date
from typing import Any

import attrs

from gdpr_rules.facts.counts_and_places import Place, PlacesNamed
from gdpr_rules.facts.places import COUNTRIES, US_STATES
from gdpr_rules.facts.situation import Scope, Situation
from gdpr_rules.figures.places import BASES_ENCODED, ENCODED
from gdpr_rules.instruments import VERIFIED
from gdpr_rules.kernel.citations import Span
from gdpr_rules.kernel.conditions import Condition, contains, one_of, open_question, true, within
from gdpr_rules.kernel.rules import Computed, Example, Rule, silent, unsettled
from gdpr_rules.law.accountability import DAY
from gdpr_rules.law.place_backstop import CITES, arrivals
from gdpr_rules.law.scope import SAMPLES, S

STATES = frozenset(f"US-{state}" for state in US_STATES)
AT_HOME = {"subject_country": "FR", "controller_countries": frozenset({"FR"}), "subscriber_country": "FR"}
LAST = BASES_ENCODED.steps[-1].value
LAST_EMAIL = ENCODED.steps[-1].value


PERSON = Place(fact=S.subject_country, parts_of="US", part=S.subject_us_state, parts=US_STATES)
CONTROLLER = Place(fact=S.controller_countries)
BY_TREATY = Place(fact=S.law_applying_there, only_if=S.public_international_law)
MAILBOX = Place(fact=S.subscriber_country)


def _named(places: frozenset[str], *named_by: Place) -> PlacesNamed[Scope]:
    return PlacesNamed(adds=Scope(), field="not_encoded", places=places, named_by=named_by)


def _person(places: frozenset[str]) -> Computed[Scope]:
    return _named(places, PERSON)


def _controller(places: frozenset[str]) -> Computed[Scope]:
    return _named(places, CONTROLLER, BY_TREATY)


def _mailbox(places: frozenset[str]) -> Computed[Scope]:
    return _named(places, MAILBOX)


def _rule(
    name: str,
    side: str,
    when: Condition,
    then: Computed[Scope],
    span: Span,
    examples: tuple[Example[Scope], ...],
    not_encoded: tuple[str, ...] = (),
) -> Rule[Scope]:
    return Rule(
        id=f"backstop.situation_{name}",
        title=f"Where the law of {side} is not encoded, the answer says so, and stays open",
        protects="people in places, and on days, that this library does not know the law of",
        cites=CITES,
        in_force=span,
        when=when & open_question(f"whether the law of {side} reaches this"),
        then=then,
        examples=examples,
        not_encoded=not_encoded,
    )


def here(**changes: Any) -> Situation:
    """Everything in France, with some facts changed."""
    found: Situation = SAMPLES(**{**AT_HOME, **changes})
    return found


def _state(state: str | None) -> Situation:
    return here(subject_country="US", subject_us_state=state, ccpa_covered=True)


def _marketing_to(country: str | None) -> Situation:
    return here(electronic_marketing=True, subscriber_country=country)


def _mailbox_shown(country: str, day: date) -> tuple[Example[Scope], ...]:
    """What is sent to a mailbox in a country whose law on e-mail is not encoded on a day."""
    there = _marketing_to(country)
    quiet = attrs.evolve(there, electronic_marketing=False)
    return (
        unsettled("marketing there", there, on=day),
        unsettled("a transactional e-mail there", attrs.evolve(quiet, transactional_message=True), on=day),
        silent("nothing is sent there", quiet, on=day),
        unsettled(
            "perhaps marketing", attrs.evolve(quiet, electronic_marketing=None), missing={"electronic_marketing"}, on=day
        ),
        unsettled(
            "perhaps a transactional e-mail",
            attrs.evolve(quiet, transactional_message=None),
            missing={"transactional_message"},
            on=day,
        ),
        unsettled("marketing to a mailbox nobody knows where", _marketing_to(None), missing={"subscriber_country"}, on=day),
    )


ELSEWHERE = (
    _rule(
        "person",
        "the country or state where the person is",
        ~one_of(S.subject_country, LAST),
        _person(COUNTRIES - LAST),
        Span(),
        (
            unsettled("a person in Japan", here(subject_country="JP")),
            unsettled("a person in Switzerland", here(subject_country="CH")),
            unsettled("a person in Texas", _state("TX")),
            unsettled("a person in some state", _state(None), missing={"subject_us_state"}),
            unsettled("a person in California, and a business that the Act there covers", _state("CA")),
            unsettled(
                "nobody knows where the person is",
                here(subject_country=None, subject_us_state=None),
                missing={"subject_country", "subject_us_state"},
            ),
            silent("a person in Germany", here(subject_country="DE")),
        ),
        (
            "the law on personal data of every country outside the European Economic Area and the United Kingdom",
            "the law of every state of the United States, but for California's Consumer Privacy Act and its law on breaches: "
            "the state is named beside these, since the rest of its law is not encoded",
        ),
    ),
    _rule(
        "controller",
        "a country in which the controller is established",
        ~within(S.controller_countries, LAST) | (true(S.public_international_law) & ~one_of(S.law_applying_there, LAST)),
        _controller(COUNTRIES - LAST),
        Span(),
        (
            unsettled("a controller in France and Canada", here(controller_countries=frozenset({"FR", "CA"}))),
            unsettled(
                "nobody knows where the controller is", here(controller_countries=None), missing={"controller_countries"}
            ),
            silent("a controller in France and Norway", here(controller_countries=frozenset({"FR", "NO"}))),
            unsettled("an embassy of Japan in France", here(public_international_law=True, law_applying_there="JP")),
            silent("an embassy of Ireland there", here(public_international_law=True, law_applying_there="IE")),
            silent("no embassy", here(law_applying_there="JP")),
            unsettled(
                "perhaps an embassy of Japan",
                here(public_international_law=None, law_applying_there="JP"),
                missing={"public_international_law"},
            ),
            unsettled(
                "an embassy of some country",
                here(public_international_law=True, law_applying_there=None),
                missing={"law_applying_there"},
            ),
        ),
        ("the law of a country, such as the United States, on firms that are established there and people elsewhere",),
    ),
    _rule(
        "mailbox",
        "the country of the mailbox on e-mail",
        (true(S.electronic_marketing) | true(S.transactional_message)) & ~one_of(S.subscriber_country, LAST_EMAIL),
        _mailbox(COUNTRIES - LAST_EMAIL),
        Span(),
        (
            *_mailbox_shown("JP", VERIFIED),
            silent("marketing to Switzerland", here(electronic_marketing=True, subscriber_country="CH")),
        ),
    ),
)


def _before(name: str, places: frozenset[str], end: date, words: str) -> tuple[Rule[Scope], ...]:
    """Countries whose law is encoded from some day on, and not before: where the person is, and where the controller."""
    country, eve = min(places), end - DAY

    def days(facts: Situation) -> tuple[Example[Scope], ...]:
        return (
            unsettled("the day before its law is encoded", facts, on=eve),
            silent("from the first day encoded", facts, on=end),
        )

    def shown(make: Callable[..., Situation], fact: str) -> tuple[Example[Scope], ...]:
        return (
            *days(make(country)),
            unsettled("nobody knows where", make(None), missing={fact}, on=eve),
            silent("in Japan, which another rule is about", make("JP"), on=eve),
        )

    def held(place: str | None) -> Situation:
        return here(
            controller_countries=None if place is None else frozenset({place, "JP"}),
            subject_country="JP",
            law_applying_there="JP",
        )

    def embassy(place: str | None, flies: bool | None = True) -> Situation:
        return here(
            controller_countries=frozenset({"JP"}),
            subject_country="JP",
            public_international_law=flies,
            law_applying_there=place,
        )

    return (
        _rule(
            f"person_before_{name}",
            f"the country where the person is, before {words},",
            one_of(S.subject_country, places),
            _person(places),
            Span(None, end),
            shown(lambda place: here(subject_country=place), "subject_country"),
        ),
        _rule(
            f"controller_before_{name}",
            f"a country in which the controller is established, before {words},",
            contains(S.controller_countries, places)
            | (true(S.public_international_law) & one_of(S.law_applying_there, places)),
            _controller(places),
            Span(None, end),
            (
                *shown(held, "controller_countries"),
                unsettled("an embassy", embassy(country), on=eve),
                silent("an embassy of Japan", embassy("JP"), on=eve),
                silent("no embassy", embassy(country, flies=False), on=eve),
                unsettled("perhaps an embassy", embassy(country, flies=None), missing={"public_international_law"}, on=eve),
                unsettled("an embassy of some country", embassy(None), missing={"law_applying_there"}, on=eve),
            ),
        ),
    )


_, GDPR_DAY, EEA_DAY = BASES_ENCODED.steps
RULES: tuple[Rule[Scope], ...] = (
    *ELSEWHERE,
    *_before("gdpr", GDPR_DAY.value, GDPR_DAY.start, "the GDPR applied"),
    *_before("eea", EEA_DAY.value - GDPR_DAY.value, EEA_DAY.start, "the EEA took the GDPR over"),
    _rule(
        "mailbox_before_law",
        "the country of the mailbox on e-mail, before the first day from which it is encoded,",
        (true(S.electronic_marketing) | true(S.transactional_message))
        & one_of(S.subscriber_country, LAST_EMAIL)
        & ~one_of(S.subscriber_country, ENCODED),
        _mailbox(LAST_EMAIL),
        Span(None, ENCODED.steps[-1].start),
        (
            *arrivals(_marketing_to, "a mailbox", ENCODED),
            silent(
                "a mailbox nobody knows where, once all of it is encoded",
                here(electronic_marketing=True, subscriber_country=None),
                on=ENCODED.steps[-1].start,
            ),
            *_mailbox_shown("FR", date(2018, 5, 24)),
            silent("marketing to Japan, which another rule is about", _marketing_to("JP"), on=date(2018, 5, 24)),
        ),
    ),
)
