"""DPA 2018 Schedules 2 to 4: which rights each head lifts, by hand from the schedules, and that every other right stands."""

from typing import Any

import pytest

from gdpr_rules import Exemption, RequestGround, Right
from gdpr_rules.facts.request import Obligation as Owed
from tests.law.british_heads import VECTORS
from tests.law.gdpr.rights import RIGHTS
from tests.law.request_cases import decide

E, G, R = Exemption, RequestGround, Right

FOUND: dict[Right, tuple[dict[str, Any], Owed]] = {
    R.INFORMATION: ({"provided_by_subject": True}, Owed.GIVE_INFORMATION),
    R.ACCESS: ({}, Owed.GIVE_COPY),
    R.RECTIFICATION: ({"grounds": frozenset({G.INACCURATE})}, Owed.RECTIFY),
    R.ERASURE: ({"grounds": frozenset({G.UNLAWFUL})}, Owed.ERASE),
    R.RESTRICTION: ({"grounds": frozenset({G.ACCURACY_CONTESTED})}, Owed.RESTRICT),
    R.RECIPIENT_NOTICE: ({"disclosed_to_others": True}, Owed.TELL_RECIPIENTS),
    R.PORTABILITY: (RIGHTS[R.PORTABILITY][0], Owed.TRANSFER_DATA),
    R.OBJECTION: (RIGHTS[R.OBJECTION][0], Owed.STOP_PROCESSING),
}
"""For each right a request that is to be met, and what is then owed."""
ROWS = [(head, right) for head in VECTORS for right in FOUND]


@pytest.mark.parametrize(("head", "right"), ROWS)
def test_a_head_lifts_the_rights_it_names_and_no_other(head: Exemption, right: Right) -> None:
    facts, owed = FOUND[right]
    whole = decide("uk", right, **facts, exemptions=frozenset({head}), exempt_in_full=True)
    part = decide("uk", right, **facts, exemptions=frozenset({head}), exempt_in_full=False)
    assert whole.settled
    assert part.settled
    lifted = right.name.lower() in VECTORS[head]
    assert (owed not in whole.outcome.obligations) == lifted
    assert owed in part.outcome.obligations
    assert (Owed.LEAVE_OUT_EXEMPT in part.outcome.obligations) == lifted
    assert Owed.LEAVE_OUT_EXEMPT not in whole.outcome.obligations
    refused = lifted and right is not R.INFORMATION  # a duty without a request is neither refused nor answered
    for outcome in (whole.outcome, part.outcome):
        assert (Owed.SHOW_EXEMPTION in outcome.obligations) == refused
        assert (Owed.GIVE_REASONS in outcome.obligations) == refused


@pytest.mark.parametrize("head", VECTORS)
def test_how_far_a_head_goes_is_asked_only_where_it_lifts_the_right(head: Exemption) -> None:
    for right, (facts, _) in FOUND.items():
        open_still = decide("uk", right, **facts, exemptions=frozenset({head}), exempt_in_full=None)
        assert open_still.missing == (("exempt_in_full",) if right.name.lower() in VECTORS[head] else ())


@pytest.mark.parametrize(("head", "right"), ROWS)
def test_a_british_head_lifts_nothing_in_the_union(head: Exemption, right: Right) -> None:
    facts, owed = FOUND[right]
    assert owed in decide("eu", right, **facts, exemptions=frozenset({head}), exempt_in_full=True).outcome.obligations


@pytest.mark.parametrize("head", VECTORS)
def test_objections_to_marketing_and_to_research_stand(head: Exemption) -> None:
    """Paragraph 1(a)(ix) and all lists after it name Article 21(1) only."""
    facts: dict[str, Any] = {"exemptions": frozenset({head}), "exempt_in_full": True}
    marketing = decide("uk", R.OBJECTION, direct_marketing=True, **facts)
    assert Owed.STOP_MARKETING in marketing.outcome.obligations
    study = decide("uk", R.OBJECTION, research=True, grounds=frozenset({G.PARTICULAR_SITUATION}), **facts)
    assert Owed.STOP_PROCESSING in study.outcome.obligations


def test_data_that_the_person_needs_for_a_claim_stay_restricted_against_journalism() -> None:
    """Sch 2 para 26(9)(b)(vi): Article 18(1)(a), (b) and (d), not (c)."""
    facts: dict[str, Any] = {"exemptions": frozenset({E.SPECIAL_PURPOSES}), "exempt_in_full": True}
    needed = decide("uk", R.RESTRICTION, grounds=frozenset({G.NEEDED_FOR_CLAIMS}), **facts)
    assert {Owed.RESTRICT, Owed.ANNOUNCE_LIFTING} <= needed.outcome.obligations
    assert not {Owed.GIVE_REASONS, Owed.SHOW_EXEMPTION} & needed.outcome.obligations
    told = decide("uk", R.RESTRICTION, grounds=frozenset({G.NEEDED_FOR_CLAIMS}), disclosed_to_others=True, **facts)
    assert Owed.TELL_RECIPIENTS not in told.outcome.obligations  # Article 19 is lifted (para 26(9)(b)(vii))


@pytest.mark.parametrize(
    ("right", "head", "told"),
    [
        (R.RECTIFICATION, E.RESEARCH_OR_STATISTICS, False),  # no change, so that there is nothing to tell
        (R.ERASURE, E.IMMIGRATION, False),
        (R.RESTRICTION, E.WITHHELD_BY_COURT, False),
        (R.ERASURE, E.PUBLIC_ARCHIVE, False),  # the data are erased, and Article 19 is lifted by itself
        (R.RECTIFICATION, E.IMMIGRATION, True),
        (R.ERASURE, E.RESEARCH_OR_STATISTICS, True),
        (R.RESTRICTION, E.LEGAL_PRIVILEGE, True),
    ],
)
def test_recipients_are_told_unless_the_change_or_the_notice_is_lifted(right: Right, head: Exemption, told: bool) -> None:
    facts, _ = FOUND[right]
    spread = decide("uk", right, **facts, disclosed_to_others=True, exemptions=frozenset({head}), exempt_in_full=True)
    assert ({Owed.TELL_RECIPIENTS, Owed.NAME_RECIPIENTS} <= spread.outcome.obligations) == told
    assert ({Owed.TELL_RECIPIENTS, Owed.NAME_RECIPIENTS}.isdisjoint(spread.outcome.obligations)) != told


def test_a_candidate_gets_the_marks_and_not_the_script() -> None:
    """Sch 2 para 25(1): what candidates recorded; the marks themselves are disclosed (para 25(2), (3))."""
    facts: dict[str, Any] = {"exemptions": frozenset({E.EXAM_SCRIPTS})}
    both = decide("uk", R.ACCESS, exempt_in_full=False, **facts)
    assert {Owed.GIVE_COPY, Owed.LEAVE_OUT_EXEMPT} <= both.outcome.obligations
    script = decide("uk", R.ACCESS, exempt_in_full=True, **facts)
    assert Owed.GIVE_COPY not in script.outcome.obligations
    wrong = decide("uk", R.RECTIFICATION, grounds=frozenset({G.INACCURATE}), exempt_in_full=True, **facts)
    assert Owed.RECTIFY in wrong.outcome.obligations  # Article 16 is not among the provisions of para 18
