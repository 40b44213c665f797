"""By when has a supervisory authority, or the Board, to act? The periods of the GDPR that run against them."""

import datetime as dt
from enum import Enum
from typing import ClassVar

import attrs

from gdpr_rules.facts.handled_in import PLACES
from gdpr_rules.facts.places import CUSTOMARY
from gdpr_rules.facts.spans import Clarification, asked_spans
from gdpr_rules.kernel.facts import Facts, fact
from gdpr_rules.kernel.protection import Outcome, earliest_protects, protects, true_protects


class Matter(Enum):
    """What waits for the authority, each with an article of its own."""

    PRIOR_CONSULTATION = "prior consultation"
    COMPLAINT_NEWS = "news about a complaint"
    LEAD_DECIDES_TO_HANDLE = "the lead authority decides whether it handles a case"
    OBJECTION_TO_DRAFT = "a relevant and reasoned objection to a draft decision"
    OBJECTION_TO_REVISED_DRAFT = "an objection to a revised draft decision"
    MUTUAL_ASSISTANCE = "mutual assistance"
    JOINT_OPERATION = "a joint operation"
    BOARD_OPINION = "an opinion of the Board"
    BOARD_DECISION = "a binding decision of the Board"
    BOARD_DECISION_BY_MAJORITY = "a binding decision of the Board by simple majority"
    DECISION_AFTER_BOARD = "the authority's own decision after the Board's"
    URGENT_MEASURE = "the longest time an urgent measure holds"
    URGENT_BOARD_OPINION = "an urgent opinion or decision of the Board"


@attrs.frozen
class AuthorityDeadline(Outcome):
    """By when the authority acts, by when at most if it takes longer, and by when it has to say so.

    A date is the last day on which something is in time. No date means that the encoded law sets none, or that its clock
    stands still.
    """

    VERDICTS: ClassVar[tuple[str, str, str]] = ("no period runs", "a period runs", "cannot tell yet")

    due: dt.date | None = protects(earliest_protects(), "due by")
    due_if_extended: dt.date | None = protects(earliest_protects(), "due by, if extended")
    say_so_by: dt.date | None = protects(earliest_protects(), "say by then that it takes longer")
    law_unknown: bool = protects(true_protects(), "find out the law of the place, which is not encoded here")


@attrs.frozen(kw_only=True)
class AuthorityProcedure(Facts[AuthorityDeadline]):
    """One matter that waits for a supervisory authority or for the European Data Protection Board.

    A fact left out is not known; what has not happened so far is `NEVER`.
    """

    matter: Matter = fact("What waits for the authority?", required=True, noun="the matter", who="records")
    received: dt.date = fact(
        "On which day did it reach the authority or the Board, or did the measure begin? For a decision by simple majority: "
        "when the time for one by two thirds ran out; for the authority's decision after it: when the Board notified its own.",
        required=True,
        noun="the day of receipt",
        who="records",
    )
    place: str | None = fact(
        "In which country, or part of one, has the authority to act? Its public holidays count.",
        noun="the authority's place",
        who="records",
        vocabulary=PLACES,
        near=CUSTOMARY,
    )
    complex: bool | None = fact(
        "Is the matter complex?", yes="the matter is complex", no="the matter is not complex", who="records"
    )
    extended_on: dt.date | None = fact(
        "On which day was it said, or decided, that it takes longer, and why? `NEVER` where it was not.",
        noun="the day of the extension",
        who="records",
        may_be_never=True,
    )
    information_awaited: tuple[Clarification, ...] | None = fact(
        "When did the authority ask for information, and when did it get it? Pairs of days; none at all where it never asked.",
        noun="the requests for information",
        who="records",
        converter=asked_spans("AuthorityMatter.information_awaited"),
    )
