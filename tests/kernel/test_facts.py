"""Facts: unknown unless told, refused by name when misspelt or of the wrong kind, never coerced, never changed."""

import copy
import datetime as dt
import pickle
from decimal import Decimal
from itertools import count
from typing import Any, Optional

import attrs
import pytest

from gdpr_rules import Facts, GdprRulesError, fact
from gdpr_rules.errors import InvalidFact, NaiveDatetime, UnknownFact
from gdpr_rules.kernel.facts import About, about, fact_names, outcome_of
from tests.kernel.visits import DAY, Admission, Guest, V, Visit

FULL: dict[str, Any] = {
    "guest": Guest.CHILD,
    "invited": True,
    "sober": False,
    "age": 7,
    "booked_on": DAY,
    "rang_at": dt.datetime(2024, 6, 1, 12, tzinfo=dt.UTC),
    "country": "AA",
    "carries": frozenset({"bag"}),
}


def test_every_fact_is_unknown_until_told() -> None:
    assert all(getattr(Visit(), name) is None for name in FULL)
    assert Visit().unknown == tuple(FULL)
    assert Visit(**FULL).unknown == ()
    assert Visit(invited=False, age=0).unknown == ("guest", "sober", "booked_on", "rang_at", "country", "carries")


def test_facts_are_kept_as_given() -> None:
    visit = Visit(**FULL)
    assert {name: getattr(visit, name) for name in FULL} == FULL


def test_none_says_not_known_in_so_many_words() -> None:
    assert Visit(**dict.fromkeys(FULL)) == Visit()


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"invitd": True}, "`invitd` is not a fact of Visit; did you mean `invited`?"),
        ({"Country": "AA"}, "`Country` is not a fact of Visit; did you mean `country`?"),
        ({"zzz": 1}, "`zzz` is not a fact of Visit"),
        ({"invited": True, "bookedon": DAY}, "`bookedon` is not a fact of Visit; did you mean `booked_on`?"),
    ],
    ids=["a letter missing", "a capital", "nothing near", "among good ones"],
)
def test_a_misspelt_fact_is_refused_with_the_nearest(given: dict[str, Any], message: str) -> None:
    with pytest.raises(UnknownFact) as caught:
        Visit(**given)
    assert str(caught.value).startswith(message)
    assert ("did you mean" in str(caught.value)) is ("did you mean" in message)


def test_facts_are_given_by_name_only() -> None:
    with pytest.raises(TypeError):
        Visit(Guest.CHILD)  # type: ignore[call-arg]  # what no checker lets pass is refused at run time too


@pytest.mark.parametrize(
    ("name", "value", "next_step"),
    [
        ("invited", 1, "of type bool"),
        ("invited", 0, "of type bool"),
        ("invited", "yes", "of type bool"),
        ("age", True, "of type int"),
        ("age", 7.0, "of type int"),
        ("age", "7", "of type int"),
        ("guest", "child", "use one of Guest.MEMBER, Guest.STRANGER, Guest.CHILD"),
        ("guest", 1, "use one of Guest.MEMBER, Guest.STRANGER, Guest.CHILD"),
        ("booked_on", dt.datetime(2024, 6, 1, tzinfo=dt.UTC), "of type date"),
        ("booked_on", "2024-06-01", "of type date"),
        ("rang_at", DAY, "of type datetime"),
        ("country", 7, "of type str"),
        ("carries", ["bag"], "frozenset"),
        ("carries", "bag", "frozenset"),
    ],
    ids=count(),
)
def test_a_value_of_the_wrong_kind_is_refused_by_the_facts_name(name: str, value: Any, next_step: str) -> None:
    with pytest.raises(InvalidFact) as caught:
        Visit(**{name: value})
    assert str(caught.value).startswith(f"Visit.{name} is `{value!r}`; use ")
    assert next_step in str(caught.value)


def test_one_wrong_fact_among_many_good_ones_is_the_one_named() -> None:
    with pytest.raises(InvalidFact, match=r"^Visit\.sober is `0`"):
        Visit(**{**FULL, "sober": 0})


def test_a_word_outside_its_vocabulary_is_refused() -> None:
    with pytest.raises(InvalidFact, match=r"^Visit\.country has `AX`, which is not an assigned code; look the code up$"):
        Visit(country="AX")
    with pytest.raises(InvalidFact, match=r"^Visit\.country has `aa`.*did you mean `AA`\?"):
        Visit(country="aa")
    with pytest.raises(InvalidFact, match=r"^Visit\.carries has `gun`"):
        Visit(carries=frozenset({"bag", "gun"}))
    with pytest.raises(InvalidFact, match=r"^Visit\.carries has `1`"):
        Visit(carries=frozenset({"bag", 1}))  # type: ignore[arg-type]  # what no checker lets pass is refused at run time too


@pytest.mark.parametrize(("name", "value"), [("country", ""), ("carries", frozenset()), ("carries", set())], ids=range(3))
def test_an_empty_text_or_set_is_not_a_way_to_say_unknown(name: str, value: Any) -> None:
    with pytest.raises(InvalidFact, match=rf"^Visit\.{name} is .*leave it out where it is not known"):
        Visit(**{name: value})


def test_a_naive_datetime_is_refused_by_the_facts_name() -> None:
    with pytest.raises(NaiveDatetime, match=r"^Visit\.rang_at is `datetime\.datetime\(2024, 6, 1, 12, 0\)`.*`tzinfo`$"):
        Visit(rang_at=dt.datetime(2024, 6, 1, 12))  # noqa: DTZ001  # naive, to be refused


def test_a_count_less_than_nothing_is_refused() -> None:
    assert Visit(age=0).age == 0
    with pytest.raises(InvalidFact, match=r"^Visit\.age is `-1`"):
        Visit(age=-1)


def test_a_day_that_never_comes_is_admitted_only_where_it_says_something() -> None:
    @attrs.frozen(kw_only=True)
    class Stay(Facts[Admission]):
        begun: dt.date | None = fact("When did it begin?")  # noqa: RUF009  # a fact is declared, and no value shared
        ended: dt.date | None = fact("When did it end?", may_be_never=True)  # noqa: RUF009  # a fact is declared, and no value shared

    assert Stay(begun=DAY, ended=dt.date.max).ended == dt.date.max
    assert Stay(begun=dt.date.max - dt.timedelta(days=1)).begun
    with pytest.raises(InvalidFact, match=r"^Stay.begun is `9999-12-31`, a day that never comes; leave it out"):
        Stay(begun=dt.date.max)


def test_a_set_is_taken_as_an_immutable_copy() -> None:
    load = {"bag"}
    visit = Visit(carries=load)  # type: ignore[arg-type]  # a set that can change, to be copied
    load.add("dog")
    assert visit.carries == frozenset({"bag"})
    assert type(visit.carries) is frozenset


def test_facts_are_values() -> None:
    visit = Visit(**FULL)
    assert visit == Visit(**FULL)
    assert hash(visit) == hash(Visit(**FULL))
    assert visit != attrs.evolve(visit, age=8)
    assert Visit(invited=False) != Visit()
    for twin in (pickle.loads(pickle.dumps(visit)), copy.copy(visit), copy.deepcopy(visit), attrs.evolve(visit)):
        assert twin == visit
        assert type(twin) is Visit
    assert "age=7" in repr(visit)


def test_facts_cannot_be_changed() -> None:
    visit = Visit(**FULL)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        visit.age = 8  # type: ignore[misc]  # what no checker lets pass is refused at run time too
    with pytest.raises(AttributeError):
        visit.agee = 8  # type: ignore[attr-defined]  # what no checker lets pass is refused at run time too


def test_a_changed_copy_is_checked_as_a_new_one_is() -> None:
    with pytest.raises(InvalidFact, match=r"^Visit\.age"):
        attrs.evolve(Visit(), age="8")  # type: ignore[arg-type]  # what no checker lets pass is refused at run time too
    with pytest.raises(UnknownFact, match="did you mean `age`"):
        attrs.evolve(Visit(), agee=8)  # type: ignore[call-arg]  # what no checker lets pass is refused at run time too


def test_a_question_knows_its_facts_their_declarations_and_its_outcome() -> None:
    assert tuple(fact_names(Visit)) == tuple(FULL)
    assert about(V.invited).ask == "Invited?"
    assert about(V.invited).changeable
    assert not about(V.sober).changeable
    assert outcome_of(Visit) is Admission


def test_a_question_without_an_outcome_is_refused_by_name() -> None:
    @attrs.frozen(kw_only=True)
    class Aimless(Facts):  # type: ignore[type-arg]  # what no checker lets pass is refused at run time too
        pass

    with pytest.raises(UnknownFact, match="`Aimless` names no outcome"):
        outcome_of(Aimless)


def test_every_refusal_is_one_of_the_librarys_own_and_of_pythons_kind() -> None:
    assert issubclass(UnknownFact, GdprRulesError)
    assert issubclass(UnknownFact, TypeError)
    assert issubclass(NaiveDatetime, InvalidFact)
    assert issubclass(InvalidFact, GdprRulesError)
    assert issubclass(InvalidFact, ValueError)


def test_a_kind_may_be_written_in_any_way_python_allows() -> None:
    spelt = attrs.make_class(
        "Spelt",
        {"age": attrs.field(default=None, type=Optional[int]), "sober": attrs.field(default=None, type="bool | None")},  # type: ignore[call-overload]  # noqa: UP045  # spelled as older code does
        bases=(Facts,),
        frozen=True,
        kw_only=True,
    )
    assert (spelt(age=7, sober=True).age, spelt().sober) == (7, None)
    with pytest.raises(InvalidFact):
        spelt(age="7")
    with pytest.raises(InvalidFact):
        spelt(sober=1)


@attrs.frozen(kw_only=True)
class Awkward(Facts[Admission]):
    """Facts named like what a constructor works with, one of them checked by a validator of its own."""

    type: bool | None = fact("A type?", yes="a type", no="no type")
    others: bool | None = fact("Others?", yes="others", no="no others")
    refuse: int | None = fact("How many refuse?", noun="those who refuse")
    unknown_name: str | None = fact("Which name?", noun="the name", vocabulary=frozenset({"AA", "BB"}))
    age: int | None = attrs.field(default=None, metadata={"about": about(attrs.fields(Visit).age)})

    @age.validator
    def _adult(self, field: "attrs.Attribute[int | None]", value: int | None) -> None:
        if value is not None and value > 150:
            raise InvalidFact(f"Awkward.{field.name} is `{value}`; give the age in years")


def test_a_fact_may_have_any_name_and_a_validator() -> None:
    given: dict[str, Any] = {"type": True, "others": False, "refuse": 3, "unknown_name": "AA", "age": 150}
    facts = Awkward(**given)
    assert attrs.asdict(facts) == given
    with pytest.raises(InvalidFact, match=r"^Awkward\.refuse is `-1`"):
        Awkward(refuse=-1)
    with pytest.raises(InvalidFact, match=r"^Awkward\.age is `151`; give the age in years"):
        Awkward(age=151)
    with pytest.raises(UnknownFact, match="`tipe` is not a fact of Awkward; did you mean `type`"):
        Awkward(tipe=True)  # type: ignore[call-arg]  # what no checker lets pass is refused at run time too


@attrs.frozen(kw_only=True)
class Bill(Facts[Admission]):
    """An amount that is read by no converter."""

    total: Decimal | None = attrs.field(default=None, metadata={"about": About("How much?", noun="the total")})


@pytest.mark.parametrize("amount", ["NaN", "sNaN", "Infinity", "-Infinity"])
def test_an_amount_without_an_end_is_refused(amount: str) -> None:
    with pytest.raises(InvalidFact, match=r"^Bill\.total is `.*`; give an amount that has an end"):
        Bill(total=Decimal(amount))
