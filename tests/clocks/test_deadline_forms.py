"""Deadlines that could never be worked out are refused when they are made, with what to give them."""

from typing import Any

import attrs
import pytest

from gdpr_rules.clocks.conventions import REGULATION_1182_71
from gdpr_rules.clocks.deadlines import Deadline, Extension, Moment, Start
from gdpr_rules.clocks.holidays import WeekendsOnly
from gdpr_rules.errors import InvalidRule
from gdpr_rules.facts.request import Handling, RightsRequest

R = attrs.fields(RightsRequest)
MONTH, THREE = REGULATION_1182_71.months(1), REGULATION_1182_71.months(3)
GOOD: dict[str, Any] = {
    "adds": Handling(),
    "sets": {"due": Moment.DUE},
    "starts": (Start(R.received, "request received"),),
    "period": MONTH,
    "holidays": WeekendsOnly(),
}


def made(**changes: Any) -> Deadline[Handling]:
    return Deadline(**{**GOOD, **changes})


def test_a_good_one_is_taken() -> None:
    longer = Extension(THREE, (R.complex,), R.extension_notified)
    sets = {"due": Moment.DUE, "due_if_extended": Moment.EXTENDED, "refusal_by": Moment.FIRST}
    assert made(sets=sets, extension=longer).extension == longer
    assert made(period=None, holidays=None).period is None


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"starts": ()}, "no event from which it runs"),
        ({"starts": (Start(R.fee_paid, "fee paid"),)}, "`fee_paid`, which may be unknown; begin with a fact that is required"),
        ({"sets": {"du": Moment.DUE}}, "sets `du`, which Handling lacks; did you mean `due`"),
        ({"sets": (("due", Moment.DUE), ("due", Moment.FIRST))}, "sets `due` twice"),
        ({"period": None, "sets": {"due": Moment.FIRST}}, "without a period sets `due` to the last day of the first period"),
        ({"holidays": None}, "without `holidays`; name whose"),
    ],
)
def test_one_that_could_not_be_worked_out_is_refused(changes: dict[str, Any], reason: str) -> None:
    with pytest.raises(InvalidRule, match=reason):
        made(**changes)
