"""The examples that show rules on a controller's own duties, and which questions the property tests draw less often."""

from gdpr_rules import LAW, SOPRO, Records
from gdpr_rules.kernel.rules import Effect
from gdpr_rules.law.accountability import Samples
from tests.questions import cases, is_small

HOME = Samples(Records(subject_country="GB", controller_countries=frozenset({"GB"}), persons_employed=3, occasional=True))


def test_examples_change_one_case_and_name_what_they_change() -> None:
    shown = HOME.around(
        {"occasional": False}, also=[{"persons_employed": 7}], not_so=[{"occasional": True}], unknown=["occasional"]
    )
    assert [(each.effect, each.label) for each in shown] == [
        (Effect.FIRES, "the processing is not occasional"),
        (Effect.FIRES, "the number of persons employed: 7"),
        (Effect.SILENT, "the processing is occasional"),
        (Effect.UNSETTLED, "not known: Is the processing occasional only?"),
    ]
    assert shown[1].facts == HOME(occasional=False, persons_employed=7)
    assert shown[3].missing == {"occasional"}
    assert HOME.around({})[0].label == "nothing unusual"


def test_what_is_not_known_is_what_is_missing() -> None:
    (_, unknown) = HOME.around({}, unknown=[{"occasional": None, "persons_employed": 7}])
    assert unknown.facts == HOME(occasional=None, persons_employed=7)
    assert unknown.missing == {"occasional"}


def test_small_questions_are_those_that_compute_nothing() -> None:
    small = {question.__name__ for question in (LAW | SOPRO).questions if is_small(question)}
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
    assert cases(Records) >= 200
