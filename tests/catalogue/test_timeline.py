"""A drawn time limit: days to scale, labels in order, nothing where there is nothing to draw."""

import re
from datetime import date
from xml.etree import ElementTree

from gdpr_rules.catalogue.timeline import MARGIN, WIDTH, timeline

MARKS = (
    (date(2026, 9, 10), "identity confirmed"),
    (date(2026, 9, 1), "request <received> & noted"),
    (date(2026, 10, 10), "1 month (an aside)"),
    (date(2026, 10, 10), "1 month (an aside)"),
)


def test_days_stand_to_scale_and_labels_in_order() -> None:
    drawn = ElementTree.fromstring(timeline(MARKS, "an example & more"))
    namespace = {"svg": "http://www.w3.org/2000/svg"}
    places = sorted(float(circle.attrib["cx"]) for circle in drawn.findall("svg:circle", namespace))
    whole = WIDTH - 2 * MARGIN
    assert places == [MARGIN, round(MARGIN + whole * 9 / 39, 1), WIDTH - MARGIN]
    texts = ["".join(text.itertext()) for text in drawn.findall("svg:text", namespace)]
    assert texts == ["2026-10-10 1 month", "2026-09-10 identity confirmed", "2026-09-01 request <received> & noted"]
    assert drawn.attrib["aria-label"] == "an example & more"


def test_a_label_that_would_leave_the_drawing_stands_on_the_other_side() -> None:
    drawn = timeline(MARKS, "an example")
    assert re.findall(r'text-anchor="(\w+)"', drawn) == ["end", "start", "start"]


def test_a_single_day_is_not_drawn() -> None:
    assert timeline((), "nothing") == ""
    assert timeline(MARKS[2:], "one day") == ""
