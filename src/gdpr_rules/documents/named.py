"""The facts and fields that a kind of computed outcome names, each with the type it has to be of."""

import datetime as dt
from typing import Annotated

from gdpr_rules.values.kinds import AnyFact as AnyFact

TruthFact = Annotated[AnyFact, bool]
CountFact = Annotated[AnyFact, int]
DayFact = Annotated[AnyFact, dt.date]
InstantFact = Annotated[AnyFact, dt.datetime]
WordFact = Annotated[AnyFact, str]
WordsFact = Annotated[AnyFact, frozenset]
DayField = Annotated[str, dt.date]
InstantField = Annotated[str, dt.datetime]
WordsField = Annotated[str, frozenset]
"""An entry of `attrs.fields(...)` and the name of an outcome's field, with the type that either has to be of."""
