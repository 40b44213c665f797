"""Which laws reach this situation? Where the person is, where the controller is established, what is done; and the outcome."""

from enum import Enum
from typing import Any, ClassVar

import attrs

from gdpr_rules.errors import InvalidFact, nearest
from gdpr_rules.facts.places import COUNTRIES, CUSTOMARY, US_STATES
from gdpr_rules.facts.regimes import REGIMES, PrivacyAct
from gdpr_rules.facts.subject_location import SubjectLocation
from gdpr_rules.kernel.facts import fact, frozen
from gdpr_rules.kernel.protection import Outcome, more_protects


class LeftOut(Enum):
    """What Articles 2 and 4(1) leave out of the material scope, by any controller and anywhere."""

    NONE = "none"
    HOUSEHOLD = "an individual's purely personal or household activity, such as a private address book"
    LAW_ENFORCEMENT = "the prevention, investigation, detection or prosecution of offences by a competent authority"
    NATIONAL_SECURITY = "a purpose of national security, or of the Union's common foreign and security policy"
    UNION_BODY = "an institution, body, office or agency of the Union"
    UNFILED = "the use of papers by hand, outside any filing system"
    DEAD = "the death of everyone whom the data concern"
    NOT_PERSONAL = "the anonymity of the data"


PLACES_OF_LAW = COUNTRIES | {f"US-{state}" for state in US_STATES}
"""Places with a law of their own: countries, and states of the United States as `US-TX`."""


def _named(words: str, vocabulary: frozenset[str]) -> Any:
    """A set of names from a vocabulary: every name that any rule adds."""
    return attrs.field(default=frozenset(), metadata={"protection": more_protects(), "words": words, "vocabulary": vocabulary})


@attrs.frozen
class Scope(Outcome):
    """The regimes that reach a situation, by their ids, and the places whose law may also reach it but is not encoded.

    Raises `InvalidFact` for an unknown regime or place.
    """

    VERDICTS: ClassVar[tuple[str, str, str]] = (
        "none of the laws that could reach this does",
        "at least one law reaches this",
        "cannot tell yet which laws reach this",
    )

    regimes: frozenset[str] = _named("laws that reach this", REGIMES)
    not_encoded: frozenset[str] = _named("places whose law is not encoded", PLACES_OF_LAW)

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        for field in attrs.fields(type(self)):
            known: frozenset[str] = field.metadata["vocabulary"]
            for wrong in sorted(getattr(self, field.name) - known, key=str):
                raise InvalidFact(f"Scope.{field.name} has `{wrong}`, which does not exist{nearest(wrong, known) or ''}")


@attrs.frozen(kw_only=True)
class Situation(SubjectLocation[Scope]):
    """A person's data, and the organisation that uses them. `subject_country` is where the person is, not a nationality.

    A part of a country that has a code of its own, such as Réunion (`RE`) or Åland (`AX`), goes by that code. A fact left out
    is not known.
    """

    controller_countries: frozenset[str] | None = fact(
        "In which countries does the controller (or the processor, if the question is about one) have an establishment?",
        noun="the countries of establishment",
        who="controller",
        vocabulary=COUNTRIES,
        near=CUSTOMARY,
        converter=frozen,
    )
    processing_in_context_of_establishment: bool | None = fact(
        "Are the data processed in the context of the activities of one of those establishments, wherever the processing "
        "takes place?",
        yes="the data are processed in the context of the activities of an establishment",
        no="the data are not processed in the context of the activities of any establishment",
        who="lawyer",
    )
    offers_goods_or_services: bool | None = fact(
        "Does the controller envisage offering goods or services, paid or free, to people in the country where the person is?",
        yes="goods or services are offered to people in the person's country",
        no="no goods or services are offered to people in the person's country",
        who="lawyer",
    )
    monitors_behaviour: bool | None = fact(
        "Is the person's behaviour in that country monitored, for example by tracking or profiling?",
        yes="the person's behaviour in that country is monitored",
        no="the person's behaviour in that country is not monitored",
        who="controller",
    )
    public_international_law: bool | None = fact(
        "Is the controller at a place where a country's law applies by virtue of public international law, such as an embassy "
        "or a ship?",
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
        "Is a marketing message sent electronically to the person's mailbox?",
        yes="a marketing message is sent to the person's mailbox",
        no="no marketing message is sent to the person's mailbox",
        who="sender",
    )
    transactional_message: bool | None = fact(
        "Is a transactional e-mail sent to that mailbox, one that carries out or confirms an agreed transaction?",
        yes="a transactional e-mail is sent to the person's mailbox",
        no="no transactional e-mail is sent to the person's mailbox",
        who="sender",
    )
    subscriber_country: str | None = fact(
        "In which country is the subscriber of that mailbox, whether the person or an employer?",
        noun="the subscriber's country",
        who="records",
        vocabulary=COUNTRIES,
        near=CUSTOMARY,
    )
    left_out: LeftOut | None = fact(
        "Is the use of the data one that Article 2 leaves out, such as a purely personal or household activity?",
        noun="the exclusion from the material scope",
        no="the use is not excluded from the material scope",
        who="lawyer",
    )
    covering_acts: frozenset[PrivacyAct] | None = fact(
        "Which of the acts that cover only some businesses cover the controller? If none of them does, that is known too.",
        noun="the acts that cover the controller",
        no="none of the acts with thresholds covers the controller",
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
