"""The facts of a message: codes, kinds and spelling refused by name, and declarations that can be asked of a person."""

from datetime import UTC, date, datetime
from itertools import count
from typing import Any

import attrs
import pytest

from gdpr_rules import AddressKind, Message, Permission, Sending, Subscriber
from gdpr_rules.errors import InvalidFact, UnknownFact
from gdpr_rules.facts.places import COUNTRIES, US_STATES
from gdpr_rules.kernel.facts import about, outcome_of
from gdpr_rules.values.kinds import kinds

FIELDS = attrs.fields(Message)


@pytest.mark.parametrize(
    ("misspelt", "meant"),
    [
        ("subject_contry", "subject_country"),
        ("consent", "consented"),
        ("sender_country", "sender_countries"),
        ("optout_offered", "opt_out_offered"),
        ("suppresed", "suppressed"),
    ],
)
def test_a_misspelt_fact_is_refused_with_the_nearest(misspelt: str, meant: str) -> None:
    given: dict[str, Any] = {misspelt: True}
    with pytest.raises(UnknownFact, match=rf"^`{misspelt}` is not a fact of Message; did you mean `{meant}`\?"):
        Message(**given)


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"subject_country": "UK"}, "Message.subject_country has `UK`, which is not an assigned code; did you mean `GB`?"),
        ({"subject_country": "EL"}, "Message.subject_country has `EL`, which is not an assigned code; did you mean `GR`?"),
        ({"subject_country": "gb"}, "Message.subject_country has `gb`, which is not an assigned code; did you mean `GB`?"),
        ({"subject_country": "EU"}, "Message.subject_country has `EU`, which is not an assigned code; did you mean"),
        ({"subject_country": "XX"}, "Message.subject_country has `XX`, which is not an assigned code"),
        ({"subject_country": "Germany"}, "Message.subject_country has `Germany`, which is not an assigned code"),
        ({"subject_country": ""}, "Message.subject_country is `''`, which names none; leave it out"),
        (
            {"sender_countries": {"GB", "UK"}},
            "Message.sender_countries has `UK`, which is not an assigned code; did you mean `GB`",
        ),
        ({"sender_countries": frozenset()}, "Message.sender_countries is `frozenset()`, which names none; leave it out"),
        ({"sender_countries": "GB"}, "Message.sender_countries is `'GB'`; use a value of type frozenset"),
        ({"sender_countries": ["GB"]}, "Message.sender_countries is `['GB']`; use a value of type frozenset"),
        ({"subject_us_state": "US-CA"}, "Message.subject_us_state has `US-CA`, which is not an assigned code"),
        ({"subscriber": "corporate"}, "Message.subscriber is `'corporate'`; use one of Subscriber"),
        ({"address": "named"}, "Message.address is `'named'`; use one of AddressKind.NAMED"),
        ({"consented": 1}, "Message.consented is `1`; use a value of type bool"),
        ({"consented": "yes"}, "Message.consented is `'yes'`; use a value of type bool"),
        ({"opt_out_days_open": 30.0}, "Message.opt_out_days_open is `30.0`; use a value of type int"),
        ({"opt_out_days_open": True}, "Message.opt_out_days_open is `True`; use a value of type int"),
        ({"opt_out_days_open": -1}, "Message.opt_out_days_open is `-1`"),
        ({"opt_out_days_open": 0, "business_days_since_opt_out": -1}, "Message.business_days_since_opt_out is `-1`"),
        ({"details_collected_on": "2026-02-05"}, "Message.details_collected_on is `'2026-02-05'`; use a value of type date"),
        (
            {"details_collected_on": datetime(2026, 2, 5, tzinfo=UTC)},
            "Message.details_collected_on is `datetime.datetime(2026, 2, 5, 0, 0, tzinfo=datetime.timezone.utc)`",
        ),
    ],
    ids=count(),
)  # fmt: skip
def test_a_wrong_value_is_refused_by_the_facts_name(given: dict[str, Any], message: str) -> None:
    with pytest.raises(InvalidFact) as caught:
        Message(**given)
    assert str(caught.value).startswith(message)


def test_right_values_are_kept() -> None:
    message = Message(
        subject_country="GB",
        subject_us_state="CA",
        sender_countries=frozenset({"GB", "IE"}),
        subscriber=Subscriber.CORPORATE,
        address=AddressKind.NAMED,
        consented=False,
        opt_out_days_open=0,
        details_collected_on=date(2026, 2, 5),
    )
    assert message.sender_countries == frozenset({"GB", "IE"})
    assert message.opt_out_days_open == 0
    assert len(message.unknown) == len(FIELDS) - 8


def test_a_set_of_countries_is_taken_as_an_immutable_one() -> None:
    given: Any = {"GB"}
    assert Message(sender_countries=given) == Message(sender_countries=frozenset({"GB"}))
    assert hash(Message(sender_countries=given)) == hash(Message(sender_countries=frozenset({"GB"})))


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.name)
def test_every_fact_can_be_asked_of_a_person_and_told_as_a_statement(field: "attrs.Attribute[Any]") -> None:
    declared = about(field)
    assert "?" in declared.ask
    assert declared.who in {"sender", "records", "lawyer", "register"}
    assert field.default is None
    if kinds(field.type)[0] is bool:
        assert declared.yes
        assert declared.no
        assert declared.yes != declared.no
        assert not declared.noun
    else:
        assert declared.noun
        assert not declared.yes + declared.no


def test_what_cannot_be_changed_is_not_offered_as_a_change() -> None:
    for name in ("subject_country", "sender_countries", "subscriber", "address", "objected", "suppressed", "commercial"):
        assert not about(getattr(FIELDS, name)).changeable
    for name in ("consented", "opt_out_offered", "lia_recorded", "automated"):
        assert about(getattr(FIELDS, name)).changeable


def test_a_message_is_answered_by_a_sending_whose_defaults_ask_for_nothing() -> None:
    assert outcome_of(Message) is Sending
    assert Sending() == Sending(
        permission=Permission.PERMITTED, consent_required=False, duties=frozenset(), opt_out_within=None
    )
    assert Sending().permissive
    assert not Sending(permission=Permission.FORBIDDEN).permissive


def test_codes_of_places() -> None:
    assert len(COUNTRIES) == 249
    assert {"GB", "GR", "US"} < COUNTRIES
    assert not {"UK", "EL", "EU", "XK", "AN"} & COUNTRIES
    assert len(US_STATES) == 57
    assert {"CA", "DC", "PR"} < US_STATES
