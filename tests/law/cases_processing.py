"""Further cases of processing, for rules that have twelve cases already."""

from datetime import date
from typing import Any

from gdpr_rules import FurtherGround, LawfulBases, Processing, Role, Source
from gdpr_rules.kernel.rules import Example, fires
from tests.law.bases.cases import CONSENT

AGREED: dict[str, Any] = {
    "controller_countries": frozenset({"GB"}),
    "further_purpose": True,
    "further_purpose_ground": FurtherGround.NONE,
    "collected_on_consent": True,
    "consent_unobtainable": False,
    **CONSENT,
    "consent_withdrawn": False,
}
FORMS = (
    ("they had no choice", {"consent_freely_given": False}),
    ("they agreed to whatever the club does", {"consent_specific": False}),
    ("they do not know the insurer", {"consent_informed": False}),
    ("the box was ticked already", {"consent_unambiguous": False}),
    ("the question stood in the statutes of the club", {"consent_distinguishable": False}),
    ("the form does not mention withdrawal", {"withdrawal_explained": False}),
    ("they can withdraw by letter only", {"withdrawal_as_easy": False}),
    ("they were not asked", {"consent_given": False}),
    ("the insurer cannot show that they agreed", {"consent_provable": False}),
    ("they have changed their minds", {"consent_withdrawn": True}),
)
"""What a consent to a new purpose may lack, one thing at a time."""
LACKING: tuple[Example[LawfulBases], ...] = tuple(fires(why, Processing(**{**AGREED, **lacks})) for why, lacks in FORMS)
CASES: dict[str, tuple[Example[LawfulBases], ...]] = {
    "uk.gdpr.art8a.new_purpose": LACKING,
    "uk.gdpr.art8a.consented_data": LACKING,
    "uk.gdpr.art13.new_purpose": (
        fires(
            "a hospital studies the files of its own patients of last year, to whom it could write",
            Processing(
                controller_countries=frozenset({"GB"}),
                role=Role.CONTROLLER,
                further_purpose=True,
                further_purpose_ground=FurtherGround.RESEARCH,
                source=Source.PERSON,
                new_purpose_told=False,
                information_exempt=False,
                informing_disproportionate=False,
                informing_barred=False,
            ),
            on=date(2026, 2, 5),
        ),
    ),
}
