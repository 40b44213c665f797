"""The errors of the library: each message says what is wrong, where, and what to do next."""

from collections.abc import Iterable


class GdprRulesError(Exception):
    """The parent of every error this library raises on purpose."""

    def __str__(self) -> str:
        return str(self.args[0]) if self.args else ""


class UnknownRule(GdprRulesError, KeyError):
    """A rule id that is not in the ruleset, or that was retired."""


class UnknownFact(GdprRulesError, TypeError):
    """A fact name that the question does not declare."""


class UnknownField(GdprRulesError, KeyError):
    """A name that is not a field of the outcome."""


class InvalidFact(GdprRulesError, ValueError):
    """A fact whose value has the wrong type or lies outside its vocabulary; nothing is coerced."""


class NaiveDatetime(InvalidFact):
    """A datetime without a time zone, which does not denote one instant."""


class InvalidDate(GdprRulesError, TypeError):
    """An evaluation date that is not a plain `datetime.date`."""


class InvalidRule(GdprRulesError, ValueError):
    """A rule, figure or ruleset that is not well formed; raised while the ruleset is built, naming the rule."""


class MismatchedOutcomes(GdprRulesError, TypeError):
    """Outcomes of different questions were joined."""


class NotEncoded(GdprRulesError, LookupError):
    """A figure or table was asked about a day it does not cover; nothing is extrapolated."""


class InvalidPeriod(GdprRulesError, ValueError):
    """A period that leaves open how it ends, or an impossible span; nothing is assumed."""


class DateOutOfRange(GdprRulesError, ValueError):
    """A date calculation that leaves the years 1 to 9999."""


class CalendarNotCovered(GdprRulesError, LookupError):
    """A place or year whose public holidays are not known; nothing is guessed."""


class InvalidDocument(GdprRulesError, ValueError):
    """JSON, CSV or a certificate that is not valid; every problem is listed with its path."""


class InvalidPolicy(GdprRulesError, ValueError):
    """A policy file that cannot be used; the message lists every problem with its file, line and path."""


class InvalidMapping(GdprRulesError, ValueError):
    """A mapping of columns that cannot be used, or that does not fit a file; the message lists every problem with its path."""


class InvalidAddress(GdprRulesError, ValueError):
    """A text that is not an e-mail address or domain; the message says why."""


class InvalidEntry(GdprRulesError, ValueError):
    """An invalid entry of an exclusion list; nothing of it is kept."""


class InvalidKeys(GdprRulesError, ValueError):
    """Hash keys that are malformed, missing or different from those a store was written with."""


class StoreUnreachable(GdprRulesError, ConnectionError):
    """An exclusion list that cannot be consulted: whether a person is on it is not known, which never counts as no."""


class MissingExtra(GdprRulesError, ImportError):
    """The packages of an optional part are not installed; the message names the extra."""


def nearest(word: object, known: Iterable[str]) -> str:
    """The clause `; did you mean ...?` for the closest known word, or an empty text if none is close."""
    from difflib import get_close_matches

    close = get_close_matches(str(word), sorted(known), n=1, cutoff=0.6)
    return f"; did you mean `{close[0]}`?" if close else ""
