"""By when does a supervisory authority or the Board have to act? The periods that the GDPR sets for them."""

import datetime as dt
from enum import Enum
from typing import ClassVar

import attrs

from gdpr_rules.facts.handled_in import PLACES
from gdpr_rules.facts.law_missing import set_by_law
from gdpr_rules.facts.places import COUNTRIES, CUSTOMARY
from gdpr_rules.facts.spans import Clarification, asked_spans
from gdpr_rules.kernel.facts import Facts, fact
from gdpr_rules.kernel.protection import Outcome, earliest_protects, protects, true_protects

AUTHORITY_PLACES = PLACES | COUNTRIES
"""Where an authority can be: any country, and the parts of countries whose public holidays can be asked for."""


class Matter(Enum):
    """What is pending before the authority; each matter has its own article."""

    PRIOR_CONSULTATION = "prior consultation"
    COMPLAINT_NEWS = "information on the progress or outcome of a complaint"
    LEAD_DECIDES_TO_HANDLE = "the lead authority's decision whether to handle a case"
    OBJECTION_TO_DRAFT = "a relevant and reasoned objection to a draft decision"
    OBJECTION_TO_REVISED_DRAFT = "an objection to a revised draft decision"
    MUTUAL_ASSISTANCE = "mutual assistance"
    JOINT_OPERATION = "a joint operation"
    BOARD_OPINION = "an opinion of the Board"
    BOARD_DECISION = "a binding decision of the Board"
    BOARD_DECISION_BY_MAJORITY = "a binding decision of the Board by simple majority"
    DECISION_AFTER_BOARD = "the authority's own decision after the Board's"
    URGENT_MEASURE = "the maximum validity of an urgent measure"
    URGENT_BOARD_OPINION = "an urgent opinion or decision of the Board"


LAW_OPEN = ("law_unknown", True)


@attrs.frozen
class AuthorityDeadline(Outcome):
    """By when the authority has to act, by when at the latest after an extension, and by when it has to announce one.

    Each date is the last day in time. No date means that the encoded law sets none, or that the period is suspended.
    """

    VERDICTS: ClassVar[tuple[str, str, str]] = ("no period runs", "a period runs", "cannot tell yet")

    due: dt.date | None = set_by_law(earliest_protects(), "due by", unless=LAW_OPEN)
    due_if_extended: dt.date | None = set_by_law(earliest_protects(), "due by, if extended", unless=LAW_OPEN)
    say_so_by: dt.date | None = set_by_law(earliest_protects(), "extension announced by", unless=LAW_OPEN)
    law_unknown: bool = protects(true_protects(), "law of the place to be found out, as it is not encoded here")


@attrs.frozen(kw_only=True)
class AuthorityProcedure(Facts[AuthorityDeadline]):
    """One matter pending before a supervisory authority or the European Data Protection Board.

    A fact left out is not known; the day of something that has not happened is `NEVER`.
    """

    matter: Matter = fact("What is pending before the authority?", required=True, noun="the matter", who="records")
    received: dt.date = fact(
        "On which day did it reach the authority or the Board, or did the measure begin? For a decision by simple majority: "
        "when the time for a two-thirds majority expired; for the authority's decision after it: when the Board notified its "
        "own.",
        required=True,
        noun="the day of receipt",
        who="records",
    )
    place: str | None = fact(
        "In which country, or part of one, does the authority have to act? Its public holidays count.",
        noun="the authority's place",
        who="records",
        vocabulary=AUTHORITY_PLACES,
        near=CUSTOMARY,
    )
    complex: bool | None = fact(
        "Is the matter complex?", yes="the matter is complex", no="the matter is not complex", who="records"
    )
    extended_on: dt.date | None = fact(
        "On which day was an extension announced or decided, with its reasons? `NEVER` if there was none.",
        noun="the day of the extension",
        no="there has been no extension",
        who="records",
        may_be_never=True,
    )
    information_awaited: tuple[Clarification, ...] | None = fact(
        "When did the authority request information, and when did it receive it? Pairs of days; an empty list if it never "
        "asked.",
        noun="the requests for information",
        no="no information was requested",
        who="records",
        converter=asked_spans("AuthorityProcedure.information_awaited"),
    )
