"""Which laws reach this situation? Where the person is, who holds the data from where, and what is done; and the outcome."""

from typing import Any, ClassVar

import attrs

from gdpr_rules.errors import InvalidFact, nearest
from gdpr_rules.facts.places import COUNTRIES, CUSTOMARY, US_STATES
from gdpr_rules.facts.regimes import REGIMES, PrivacyAct
from gdpr_rules.facts.subject_location import SubjectLocation
from gdpr_rules.kernel.facts import fact, frozen
from gdpr_rules.kernel.protection import Outcome, more_protects

PLACES_OF_LAW = COUNTRIES | {f"US-{state}" for state in US_STATES}
"""Places that have a law of their own: countries, and states of the United States as `US-TX`."""


def _named(words: str, vocabulary: frozenset[str]) -> Any:
    """A set of names out of a vocabulary: every one that any rule adds."""
    return attrs.field(default=frozenset(), metadata={"protection": more_protects(), "words": words, "vocabulary": vocabulary})


@attrs.frozen
class Scope(Outcome):
    """The regimes that reach a situation, by their ids, and the places whose law may reach it too and is not encoded.

    Raises `InvalidFact` for the name of a regime or place that there is not.
    """

    VERDICTS: ClassVar[tuple[str, str, str]] = (
        "no law reaches this, of those that could",
        "there is law that reaches this",
        "cannot tell yet which laws reach this",
    )

    regimes: frozenset[str] = _named("laws that reach this", REGIMES)
    not_encoded: frozenset[str] = _named("places whose law is not encoded", PLACES_OF_LAW)

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        for field in attrs.fields(type(self)):
            known: frozenset[str] = field.metadata["vocabulary"]
            for wrong in sorted(getattr(self, field.name) - known, key=str):
                raise InvalidFact(f"Scope.{field.name} has `{wrong}`, which there is not{nearest(wrong, known) or ''}")


@attrs.frozen(kw_only=True)
class Situation(SubjectLocation[Scope]):
    """Somebody's data, and whoever uses them. `subject_country` is where the person is when it happens, whatever the passport.

    A part of a country in which that country's law on data protection applies goes by the country, as in `Transfer`: Réunion
    (`RE`), Mayotte (`YT`), Guadeloupe (`GP`), Martinique (`MQ`), French Guiana (`GF`) and Saint Martin (`MF`) are told as `FR`,
    Åland (`AX`) as `FI`. A fact left out is not known.
    """

    controller_countries: frozenset[str] | None = fact(
        "In which countries does the controller, or the processor that is asked about, have an establishment?",
        noun="the countries of establishment",
        who="controller",
        vocabulary=COUNTRIES,
        near=CUSTOMARY,
        converter=frozen,
    )
    processing_in_context_of_establishment: bool | None = fact(
        "Are the data processed in the context of the activities of one of those establishments, wherever that is done?",
        yes="the data are processed in the context of the activities of an establishment",
        no="the data are not processed in the context of the activities of any establishment",
        who="lawyer",
    )
    offers_goods_or_services: bool | None = fact(
        "Are goods or services, paid or free, apparently meant for people in the country where the person is?",
        yes="goods or services are meant for people in the person's country",
        no="no goods or services are meant for people in the person's country",
        who="lawyer",
    )
    monitors_behaviour: bool | None = fact(
        "Is it observed what the person does in that country, such as by tracking or profiling?",
        yes="what the person does in that country is monitored",
        no="what the person does in that country is not monitored",
        who="controller",
    )
    public_international_law: bool | None = fact(
        "Is the controller at a place where some country's law applies by public international law: an embassy, a ship?",
        yes="a country's law applies to the controller by public international law",
        no="no country's law applies to the controller by public international law",
        who="lawyer",
    )
    law_applying_there: str | None = fact(
        "Which country's law applies there?",
        noun="the country whose law applies by public international law",
        who="lawyer",
        vocabulary=COUNTRIES,
        near=CUSTOMARY,
    )
    electronic_marketing: bool | None = fact(
        "Is an electronic message sent to the person's mailbox to market something?",
        yes="a marketing message is sent to the person's mailbox",
        no="no marketing message is sent to the person's mailbox",
        who="sender",
    )
    transactional_message: bool | None = fact(
        "Is an e-mail sent there that carries out or confirms something agreed?",
        yes="a transactional e-mail is sent to the person's mailbox",
        no="no transactional e-mail is sent to the person's mailbox",
        who="sender",
    )
    subscriber_country: str | None = fact(
        "In which country is the subscriber whose mailbox that is, be it the person or an employer?",
        noun="the subscriber's country",
        who="records",
        vocabulary=COUNTRIES,
        near=CUSTOMARY,
    )
    covering_acts: frozenset[PrivacyAct] | None = fact(
        "Which of the acts that cover only some businesses cover the controller? If none of them does, that is known too.",
        noun="the acts that cover the controller",
        who="lawyer",
        converter=frozen,
    )
    subject_citizenships: frozenset[str] | None = fact(
        "Of which countries is the person a citizen? No law asks this; a policy may.",
        noun="the person's citizenships",
        who="records",
        vocabulary=COUNTRIES,
        near=CUSTOMARY,
        converter=frozen,
    )
