"""Which questions the property tests draw less often, and how often all the same."""

from gdpr_rules import Message, Records
from tests.questions import BOTH, cases, is_small


def test_small_questions_are_those_that_compute_nothing() -> None:
    small = {question.__name__ for question in BOTH.questions if is_small(question)}
    assert small == {
        "AutomatedDecision",
        "Campaign",
        "ImpactAssessment",
        "JointControl",
        "Organisation",
        "ProcessorContract",
        "Records",
        "Transfer",
        "WebsiteUse",
    }


def test_a_small_question_is_drawn_often_enough() -> None:
    assert 200 <= cases(Records) <= cases(Message)
