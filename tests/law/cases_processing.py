"""Further cases of processing, for rules that have twelve cases already."""

from datetime import date

from gdpr_rules import FurtherGround, LawfulBases, Processing, Role, Source
from gdpr_rules.kernel.rules import Example, fires

CASES: dict[str, tuple[Example[LawfulBases], ...]] = {
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
