"""What rulesets say about each other and about themselves, over every cell of their facts, each finding with a smallest case.

The facts of a question are cut where the rules cut them: a *cell* is one way to answer them all as far as any rule can tell.
However many there are, they are counted exactly (`gdpr_rules.analysis.spaces`), with every fact known; what dates come to is
compared on examples. Every result says how many cells there were and how many were looked at.
"""

from gdpr_rules.analysis.asking import Answered, Asking, questions
from gdpr_rules.analysis.changes import Cause, DatedChange, Differences, Unnoticed, differences, upcoming
from gdpr_rules.analysis.defects import Conflict, Finding, Gap, conflicts_by_date, gaps, masked, never_fires, redundant
from gdpr_rules.analysis.departures import Departure, Departures, departures
from gdpr_rules.analysis.divergences import Divergence, Divergences, divergence
from gdpr_rules.analysis.parts import Part
from gdpr_rules.analysis.witnesses import Change, Witness

__all__ = [
    "Answered",
    "Asking",
    "Cause",
    "Change",
    "Conflict",
    "DatedChange",
    "Departure",
    "Departures",
    "Differences",
    "Divergence",
    "Divergences",
    "Finding",
    "Gap",
    "Part",
    "Unnoticed",
    "Witness",
    "conflicts_by_date",
    "departures",
    "differences",
    "divergence",
    "gaps",
    "masked",
    "never_fires",
    "questions",
    "redundant",
    "upcoming",
]
