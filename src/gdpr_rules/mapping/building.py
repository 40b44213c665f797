"""From a mapping file to a mapping: TOML in, its targets out, and every problem reported at once with its path."""

import datetime as dt
import tomllib
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from gdpr_rules.errors import InvalidMapping, nearest
from gdpr_rules.facts.questions import QUESTIONS
from gdpr_rules.kernel.facts import Facts, fact_names
from gdpr_rules.mapping.cells import Numbers, Reading, Wanted
from gdpr_rules.mapping.countries import names
from gdpr_rules.mapping.dates import DateForm, date_form, time_of_day, zone_named
from gdpr_rules.mapping.document import Carried as CarriedTable
from gdpr_rules.mapping.document import MappingDocument, Source, Sources, Value, document_of
from gdpr_rules.mapping.targets import Carried, Skipped, Target
from gdpr_rules.mapping.words import key
from gdpr_rules.suppression.entries import WHY
from gdpr_rules.suppression.files import COLUMNS
from gdpr_rules.wire import check_facts
from gdpr_rules.wire.documents import quoted

WRITTEN_BY_THE_IMPORT = frozenset({"recorded_at", "effective_at"})
ENTRY_COLUMNS = tuple(name for name in COLUMNS if name not in WRITTEN_BY_THE_IMPORT)
Tell = Callable[[str, str], None]


class Pieces(NamedTuple):
    """What a mapping is made of."""

    about: str
    question: type[Facts[Any]]
    facts: tuple[Target, ...]
    carry: tuple[Carried, ...]
    entry: tuple[Target, ...]
    skip: tuple[Skipped, ...]
    ignore: frozenset[str]
    any_case: bool


def document_from(text: str | bytes, name: str) -> MappingDocument:
    """The document of a TOML text."""
    try:
        text = text.decode("utf-8-sig") if isinstance(text, bytes) else text
        raw = tomllib.loads(text.replace("\r\n", "\n"))
    except UnicodeDecodeError as error:
        raise InvalidMapping(f"{name}: byte {error.start + 1} is not UTF-8; save it as UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        raise InvalidMapping(f"{name}: not TOML: {str(error)[0].lower()}{str(error)[1:]}; correct it there") from None
    except RecursionError:
        raise InvalidMapping(f"{name}: nested too deeply to be read; use fewer levels") from None
    return document_of(raw, name)


def pieces_of(document: MappingDocument, name: str) -> Pieces:
    """What a document is made of; raises `InvalidMapping` with everything that is wrong with it."""
    flaws: dict[tuple[str, str], None] = {}

    def tell(path: str, reason: str) -> None:
        flaws.setdefault((path, reason))

    question, any_case = QUESTIONS[document.question], document.any_case
    made = Pieces(
        about=document.about,
        question=question,
        facts=tuple(_facts(document, question, tell)),
        carry=tuple(_carried(document, question, tell)),
        entry=tuple(_entry(document, tell)),
        skip=tuple(_skipped(document)),
        ignore=frozenset(document.ignore),
        any_case=any_case,
    )
    if document.skip and not document.entry:
        tell("skip", "leaves rows out of an exclusion list, and there is no table [entry]; take it out")
    read = {reading.column for target in (*made.facts, *made.entry) for reading in target.readings}
    read |= {each.column for each in made.carry} | {each.column for each in made.skip}
    for column in sorted(made.ignore & read):
        tell("ignore", f"{quoted(column)} is read as well; keep it in one of the two")
    for fact in _needed(question) if document.facts else ():
        if fact not in document.facts:
            tell("facts", f"nothing states `{fact}`, which every row of this question has to state; map it")
    if flaws:
        raise InvalidMapping("\n".join(f"{name}: {path}: {reason}" for path, reason in flaws))
    return made


def _needed(question: type[Facts[Any]]) -> Iterable[str]:
    problems = check_facts(question, {})
    return [problem.name for problem in problems] if isinstance(problems, tuple) else ()


def _facts(document: MappingDocument, question: type[Facts[Any]], tell: Tell) -> Iterable[Target]:
    known = fact_names(question)
    for fact, sources in document.facts.items():
        if fact not in known:
            tell(f"facts.{fact}", f"`{fact}` is not a fact of {question.__name__}{nearest(fact, known) or '; take it out'}")
            continue
        needed = set(_needed(question))

        def wrong(value: Any, fact: str = fact, needed: set[str] = needed) -> str:
            problems = check_facts(question, {fact: value})
            found = [each for each in problems if each.name not in needed - {fact}] if isinstance(problems, tuple) else []
            return found[0].reason if found else ""

        yield from _target(f"facts.{fact}", fact, Wanted.of(question, fact), sources, document, wrong, tell)


def _entry(document: MappingDocument, tell: Tell) -> Iterable[Target]:
    if document.entry and not {"address", "domain", "hash"} & document.entry.keys():
        tell("entry", "states no subject; map `address`, `domain` or `hash`")
    for column, sources in document.entry.items():
        if column not in ENTRY_COLUMNS:
            hint = nearest(column, ENTRY_COLUMNS) or f"; the columns are {', '.join(ENTRY_COLUMNS)}"
            tell(f"entry.{column}", f"`{column}` is not a column of an entry{hint}")
            continue
        kind = {"below": "bool", "asked_at": "instant"}.get(column, "text")

        def wrong(value: Any, column: str = column) -> str:
            if type(value) is not (bool if column == "below" else str):
                return f"{quoted(value)} is not {'true or false' if column == 'below' else 'a text'}; correct it"
            if column == "why" and value not in WHY:
                return f"{quoted(value)} is not a reason{nearest(value, WHY) or ''}; use one of {', '.join(WHY)}"
            return ""

        yield from _target(f"entry.{column}", column, Wanted(kind), sources, document, wrong, tell)


def _carried(document: MappingDocument, question: type[Facts[Any]], tell: Tell) -> Iterable[Carried]:
    known = fact_names(question)
    for name, given in document.carry.items():
        if name in known:
            tell(
                f"carry.{name}",
                f"`{name}` is a fact, and a fact is not copied unread; put it under [facts], or choose another name",
            )
        elif isinstance(given, CarriedTable):
            yield Carried(name, given.column, given.optional, _form(f"carry.{name}.date", given.date, tell))
        else:
            yield Carried(name, given)


def _form(where: str, text: str | None, tell: Tell) -> DateForm | None:
    try:
        return None if text is None else date_form(text)
    except ValueError as error:
        tell(where, str(error))
        return None


def _skipped(document: MappingDocument) -> Iterable[Skipped]:
    for each in document.skip:
        yield Skipped(each.column, frozenset(key(word, any_case=document.any_case) for word in each.words))


def _target(
    place: str,
    name: str,
    wanted: Wanted,
    sources: Sources,
    document: MappingDocument,
    wrong: Callable[[Any], str],
    tell: Tell,
) -> Iterable[Target]:
    given = [Source(column=sources)] if isinstance(sources, str) else sources if isinstance(sources, list) else [sources]
    readings: list[Reading] = []
    for number, source in enumerate(given):
        where = place if len(given) == 1 else f"{place}[{number + 1}]"
        if (source.column is None) == (source.value is None):
            tell(where, "needs either column or value; give one of the two")
        elif source.value is not None:
            others = source.model_fields_set - {"value"}
            if others or len(given) > 1:
                tell(where, "has a value for every row, so nothing else is read; keep the value alone, or take it out")
            elif reason := wrong(source.value):
                tell(f"{where}.value", reason)
            else:
                yield Target(name, (), source.value)
                return
        else:
            readings += _readings(where, name, wanted, source, document, wrong, tell)
    columns = [reading.column for reading in readings]
    for column in dict.fromkeys(each for each in columns if columns.count(each) > 1):
        tell(place, f"reads {quoted(column)} twice; keep one of them")
    yield Target(name, tuple(readings))


def _readings(
    where: str,
    name: str,
    wanted: Wanted,
    source: Source,
    document: MappingDocument,
    wrong: Callable[[Any], str],
    tell: Tell,
) -> Iterable[Reading]:
    any_case = document.any_case
    words: dict[str, Any] = {}
    for word, value in source.words.items():
        one: Value = [value] if source.split and isinstance(value, str) else value
        if reason := wrong(one):
            tell(f"{where}.words.{word}", reason)
        if (spelled := key(word, any_case=any_case)) in words:
            tell(f"{where}.words.{word}", "is the same word as another, without regard to case and spaces; keep one of them")
        words[spelled] = value
    unknown = frozenset(key(word, any_case=any_case) for word in (*document.unknown, *source.unknown))
    for word in sorted(unknown & words.keys()):
        tell(f"{where}.words", f"{quoted(word)} is declared as not known as well; keep one of the two")
    form, zone, time = _dates(where, wanted, source, tell)
    if source.means is not None and (reason := wrong(source.means)):
        tell(f"{where}.means", reason)
    if source.number is not None and wanted.kind != "number":
        tell(f"{where}.number", f"{name} is not a number; take it out")
    if source.number is not None and source.number.decimal == source.number.thousands != "":
        tell(f"{where}.number", "has one mark for two purposes; correct one of them")
    if source.split and not wanted.is_set:
        tell(f"{where}.split", f"{name} has one value; take it out")
    if source.countries:
        if wanted.kind != "country":
            tell(f"{where}.countries", f"{name} is not a country; take it out")
        try:
            names(tuple(source.countries))
        except ValueError as error:
            tell(f"{where}.countries", str(error))
    if sum(map(bool, (source.date, source.number, source.countries))) > 1:
        tell(where, "reads one column in two ways; keep one of date, number and countries")
    for column in [source.column] if isinstance(source.column, str) else source.column or []:
        yield Reading(
            place=f"[{where.partition('[')[0]}]",
            target=name,
            column=column,
            wanted=wanted,
            words=words,
            unknown=unknown,
            any_case=any_case,
            form=form,
            zone=zone,
            time=time,
            means=source.means,
            numbers=Numbers(source.number.decimal, source.number.thousands) if source.number else None,
            countries=tuple(source.countries or ()),
            split=source.split or "",
        )


def _dates(where: str, wanted: Wanted, source: Source, tell: Tell) -> tuple[DateForm | None, dt.tzinfo | None, dt.time | None]:
    if source.date is None:
        for each in ("zone", "time", "means"):
            if each in source.model_fields_set:
                tell(f"{where}.{each}", "says more about days, and no date is declared; add the form of the column under date")
        return None, None, None
    try:
        form = date_form(source.date)
        zone = None if source.zone is None else zone_named(source.zone)
        time = None if source.time is None else time_of_day(source.time)
    except ValueError as error:
        tell(where, str(error))
        return None, None, None
    if source.means is not None:
        return form, zone, time
    if wanted.kind not in ("day", "instant"):
        tell(f"{where}.date", "is for a day; say under means what a day in this column means, or take it out")
    elif wanted.kind == "instant" and not form.has_zone and zone is None:
        tell(where, 'needs an instant, and the form has no offset from UTC; declare the zone, such as zone = "UTC"')
    elif wanted.kind == "instant" and not form.has_time and time is None:
        tell(where, 'needs an instant, and the form has no time of day; declare which counts, such as time = "23:59"')
    elif wanted.kind == "day" and form.pattern is None and zone is None:
        tell(where, 'needs a day, which seconds do not have without a zone; declare it, such as zone = "UTC"')
    return form, zone, time
