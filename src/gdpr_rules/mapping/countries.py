"""Names of countries in the languages that a mapping declares, as the Unicode locale data has them, to codes of ISO 3166-1."""

from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from gdpr_rules.errors import MissingExtra
from gdpr_rules.facts.places import COUNTRIES, CUSTOMARY
from gdpr_rules.mapping.words import key
from gdpr_rules.wire.documents import quoted

if TYPE_CHECKING:
    from collections.abc import Mapping


@lru_cache(64)
def names(languages: tuple[str, ...]) -> "Mapping[str, frozenset[str]]":
    """The codes that each name can stand for in any of these languages, and each code for itself, in any case.

    Raises `ValueError` for a language that is not known, and `MissingExtra` if the library of names is not installed.
    """
    try:
        from babel.core import Locale, UnknownLocaleError
    except ImportError as absent:
        raise MissingExtra("`babel` is not installed; install it with `pip install 'gdpr-rules[mapping]'`") from absent
    found: dict[str, set[str]] = {key(code, any_case=True): {code} for code in COUNTRIES}
    for language in languages:
        try:
            said = Locale.parse(language, sep="-").territories
        except (UnknownLocaleError, ValueError, TypeError):
            raise ValueError(f"{quoted(language)} is not a language that is known; write its code, such as `en`") from None
        for code in COUNTRIES & said.keys():
            for name in {said[code], said[code].replace("&", "and")}:
                found.setdefault(key(name, any_case=True), set()).add(code)
    return MappingProxyType({name: frozenset(codes) for name, codes in found.items()})


def country(text: str, languages: tuple[str, ...]) -> str:
    """The code of a country from its name or code; raises `ValueError` with the reason for a text that names none."""
    codes = names(languages).get(key(text, any_case=True), frozenset())
    if len(codes) == 1:
        return next(iter(codes))
    if codes:
        several = " or ".join(f"`{code}`" for code in sorted(codes))
        raise ValueError(f"{quoted(text)} could be {several}; declare which, under words")
    meant = dict(CUSTOMARY).get(text.upper())
    hint = f" = `{meant}`" if meant in COUNTRIES else " with its code"
    raise ValueError(
        f"{quoted(text)} is not a country's name in {', '.join(languages)}, nor a code; declare it under words{hint}"
    )
