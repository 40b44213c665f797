"""A mapping begun from a header and a sample: every guess with a comment, and what cannot be told as lines commented out."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Literal, NamedTuple

from gdpr_rules.errors import InvalidMapping
from gdpr_rules.facts.message import Message
from gdpr_rules.facts.request import RightsRequest
from gdpr_rules.kernel.facts import fact_names
from gdpr_rules.mapping import guesses
from gdpr_rules.mapping.cells import Reading, Wanted
from gdpr_rules.mapping.guesses import form_of, forms_of, languages_of, plain, truths
from gdpr_rules.mapping.stops import records_a_stop
from gdpr_rules.mapping.words import key
from gdpr_rules.tables import as_text
from gdpr_rules.tables.records import UNDECODED

For = Literal["screen", "deadlines", "import"]
QUESTIONS = {"screen": Message, "deadlines": RightsRequest}
MOST_WORDS = 12  # of a column that counts as one of words, and not of names or notes


class Column(NamedTuple):
    """A column with the cells of a sample that are not empty."""

    name: str
    cells: tuple[str, ...]

    @property
    def words(self) -> list[str] | None:
        """Its different words, in the spelling that comes first, if they are few."""
        found: dict[str, str] = {}
        for cell in self.cells:
            found.setdefault(key(cell, any_case=True), cell)
        return list(found.values()) if len(found) <= MOST_WORDS else None


class Draft:
    """The lines of a mapping as they come together, and the columns that they speak of."""

    def __init__(self) -> None:
        self.carry: list[str] = []
        self.facts: list[str] = []
        self.entry: list[str] = []
        self.open: list[str] = []
        self.spoken: set[str] = set()
        self.stated: set[str] = set()

    def take(self, column: Column, target: str) -> None:
        """Note that a column is read for a target."""
        self.spoken.add(column.name)
        self.stated.add(target)


def suggested(columns: Sequence[str], sample: Sequence[Mapping[str, Any]], purpose: For = "screen") -> str:
    """A mapping in TOML for a file with these columns, as far as they leave no doubt.

    It never states a value for every row, and never consent: what could only permit is left to a person who knows the records.
    """
    if any(UNDECODED.search(name) for name in columns):
        raise InvalidMapping("the header holds half a character; declare the encoding that the file has")
    if not columns:
        raise InvalidMapping("the file names no columns; give one with a header, or objects with names")
    draft = Draft()
    seen = [
        Column(name, tuple(filter(None, (as_text(row.get(name)).strip() for row in sample))))
        for name in dict.fromkeys(filter(None, columns))
    ]
    _carried(draft, seen)
    if purpose == "import":
        _list(draft, seen)
    else:
        _named_as_facts(draft, seen, purpose)
        if purpose == "deadlines":
            _requests(draft, seen)
        else:
            _stops(draft, seen)
        _countries(draft, seen)
    return "\n".join([*_head(draft, seen, purpose, len(sample)), *_body(draft)]) + "\n"


def spelled(value: object) -> str:
    """A text or list as TOML writes it."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _head(draft: Draft, columns: list[Column], purpose: For, rows: int) -> Iterator[str]:
    yield "#:schema mapping.schema.json"
    yield f"# Begun from the header and {rows} row{'' if rows == 1 else 's'}."
    yield "# Every line is a guess until a person who knows the records has read it."
    if purpose == "deadlines":
        yield 'question = "request"'
    yield "any_case = true"
    yield "# Words that mean *not known* in every column, if your file has them (an empty cell always does):"
    yield '# unknown = ["N/A", "NULL", "-"]'
    rest = [column.name for column in columns if column.name not in draft.spoken and not records_a_stop(column.name)]
    if rest:
        yield "# These columns are not read, and each run says so. List here those that may be passed over:"
        yield f"# ignore = {spelled(rest)}"


def _body(draft: Draft) -> Iterator[str]:
    for title, lines in (("[carry]", draft.carry), ("", draft.facts), ("[entry]", draft.entry)):
        if title and lines:
            yield from ["", title]
        for line in lines:
            yield from [""] if line.startswith("[facts.") else []
            yield line
    if draft.open:
        yield ""
        yield "# What the file does not settle:"
        yield from draft.open


def _carried(draft: Draft, columns: list[Column]) -> None:
    for target, known in guesses.CARRIED.items():
        found = [column for name in known for column in columns if plain(column.name) == name]
        if target == "email":
            found = [column for column in found if all("@" in cell for cell in column.cells)] or [
                column for column in columns if column.cells and all("@" in cell for cell in column.cells)
            ]
            if len(found) > 1 and plain(found[0].name) not in known:
                draft.open.append(
                    f"# Several columns hold addresses: {', '.join(spelled(each.name) for each in found)}; carry one as email."
                )
                continue
        if found and found[0].name not in draft.spoken:
            draft.take(found[0], target)
            draft.carry.append(
                f"{target} = {spelled(found[0].name)} # by its name{' and its cells' if target == 'email' else ''}"
            )


def _named_as_facts(draft: Draft, columns: list[Column], purpose: For) -> None:
    question = QUESTIONS[purpose]
    for column in columns:
        if column.name in fact_names(question) and column.name not in draft.spoken:
            reading = Reading("facts", column.name, column.name, Wanted.of(question, column.name))
            try:
                for cell in column.cells:
                    reading.read(cell)
            except ValueError:
                draft.open += [
                    f"# [facts.{column.name}] # a column of this name, whose words have to be declared",
                    f"# column = {spelled(column.name)}",
                ]
            else:
                draft.take(column, column.name)
                draft.facts += [f"[facts.{column.name}] # by its name", f"column = {spelled(column.name)}"]


def _countries(draft: Draft, columns: list[Column]) -> None:
    found = [each for each in columns if plain(each.name) in guesses.COUNTRY and each.name not in draft.spoken]
    if not found or "subject_country" in draft.stated:
        return
    languages = languages_of(found[0].cells) if len(found) == 1 else None
    lines = [
        "[facts.subject_country] # by its name: it has to be where the person is, not where a bill goes",
        f"column = {spelled(found[0].name)}",
    ]
    if languages is None:
        several = (
            f"of {', '.join(spelled(each.name) for each in found)} one" if len(found) > 1 else "the names have to be declared"
        )
        draft.open += [f"# The country: {several}.", *(f"# {line}" for line in lines), '# countries = ["en"]']
        return
    draft.take(found[0], "subject_country")
    draft.facts += [*lines, *([f"countries = {spelled(list(languages))} # by its cells"] if languages else [])]


def _stops(draft: Draft, columns: list[Column]) -> None:
    """Columns that show who asked to stop: what stops is mapped, and what does not is unknown."""
    for column in columns:
        if column.name in draft.spoken:
            continue
        if records_a_stop(column.name):
            _stop(draft, column)
        elif any(word in plain(column.name) for word in guesses.CONSENT):
            draft.open += [
                f"# {spelled(column.name)} may be about consent. A status or a ticked box is not a record of it; if this is:",
                "# [facts.consented]",
                f"# column = {spelled(column.name)}",
            ]


def _stop(draft: Draft, column: Column) -> None:
    target = (
        "suppressed" if any(word in plain(column.name) for word in ("bounce", "clean", "block", "suppress")) else "objected"
    )
    if target in draft.stated:
        draft.open.append(
            f"# {spelled(column.name)} looks like a stop as well: read it too, in a second table [[facts.{target}]]."
        )
        return
    if any(word in plain(column.name) for word in ("optin", "consent")):
        _unsettled(draft, column, target)
    elif (said := truths(column.words or ())) is not None:
        draft.take(column, target)
        draft.facts += [
            f"[facts.{target}] # by its name; that it says no shows nothing, so it is not known",
            f"column = {spelled(column.name)}",
        ]
        draft.facts += [*_words(dict.fromkeys(said[0], True)), *([f"unknown = {spelled(said[1])}"] if said[1] else [])]
    elif (form := form_of(column.cells)) is not None:
        draft.take(column, target)
        draft.facts += [
            f"[facts.{target}] # by its name: a day here is taken to be the day of the stop",
            f"column = {spelled(column.name)}",
        ]
        draft.facts += [f"date = {spelled(form)} # the only form that all of its cells have", "means = true"]
    elif column.words and any(plain(word) in guesses.STOPPED | guesses.BLOCKED for word in column.words):
        _status(draft, column)
    else:
        _unsettled(draft, column, target)


def _unsettled(draft: Draft, column: Column, target: str) -> None:
    draft.open += [
        f"# {spelled(column.name)} looks like a stop. Until it is mapped or ignored, no file is read:",
        f"# [facts.{target}]",
        f"# column = {spelled(column.name)}",
        "# words = { … = true }",
    ]


def _status(draft: Draft, column: Column) -> None:
    words = column.words or []
    for target, stopping in (("objected", guesses.STOPPED), ("suppressed", guesses.BLOCKED)):
        meant = [word for word in words if plain(word) in stopping]
        other = [word for word in words if plain(word) in (guesses.STOPPED | guesses.BLOCKED | guesses.OPEN) - stopping]
        if meant and target not in draft.stated:
            draft.take(column, target)
            draft.facts += [
                f"[facts.{target}] # by its words; the status of a mail service is no record of consent",
                f"column = {spelled(column.name)}",
            ]
            draft.facts += [*_words(dict.fromkeys(meant, True)), *([f"unknown = {spelled(other)}"] if other else [])]
    strange = [word for word in words if plain(word) not in guesses.STOPPED | guesses.BLOCKED | guesses.OPEN]
    if strange:
        said = ", ".join(map(spelled, strange))
        draft.open.append(f"# {spelled(column.name)} also has {said}: rows with these are rejected until each is declared.")


def _requests(draft: Draft, columns: list[Column]) -> None:
    for name in guesses.RECEIVED:
        for column in columns:
            if plain(column.name) == name and "received" not in draft.stated and column.name not in draft.spoken:
                _day(draft, column, "received", "facts")
    for name in guesses.ANSWERED:
        for column in columns:
            if plain(column.name) == name and "answered" not in draft.stated and column.name not in draft.spoken:
                _day(draft, column, "answered", "carry")
    for name in guesses.RIGHT:
        for column in columns:
            found = {word: _right(word) for word in column.words or []}
            if (
                plain(column.name) == name
                and "right" not in draft.stated
                and column.name not in draft.spoken
                and any(found.values())
            ):
                draft.take(column, "right")
                draft.facts += ["[facts.right] # by its name and its words", f"column = {spelled(column.name)}"]
                draft.facts += _words({word: right for word, right in found.items() if right})
                if strange := [word for word, right in found.items() if not right]:
                    said = ", ".join(map(spelled, strange))
                    draft.open.append(
                        f"# {spelled(column.name)} also has {said}: rows with these are rejected until each is declared."
                    )
    for need in ("right", "received"):
        if need not in draft.stated:
            draft.open += [f"# [facts.{need}] # which every request has to state", '# column = "…"']


def _right(word: str) -> str:
    known = (right for spoken, right in guesses.RIGHTS.items() if spoken in plain(word))
    right = next(known, None)
    return right.name.lower() if right else ""


def _day(draft: Draft, column: Column, target: str, table: Literal["facts", "carry", "entry"]) -> None:
    """A column of days, where only one form fits its cells; otherwise the forms that would are listed."""
    form = form_of(column.cells)
    if form is None:
        fitting = forms_of(column.cells)
        said = f"could be written in the forms {', '.join(fitting)}" if fitting else "is written in a form that is not known"
        draft.open += [
            f"# {spelled(column.name)} {said}:",
            f"# [{table}.{target}]",
            f"# column = {spelled(column.name)}",
            '# date = "…"',
        ]
        return
    draft.take(column, target)
    if table == "carry":
        draft.carry.append(
            f"{target} = {{ column = {spelled(column.name)}, date = {spelled(form)} }} # by its name and its cells"
        )
        return
    lines = [
        f"[{table}.{target}] # by its name",
        f"column = {spelled(column.name)}",
        f"date = {spelled(form)} # the only form that all of its cells have",
    ]
    (draft.facts if table == "facts" else draft.entry).extend(lines)


def _list(draft: Draft, columns: list[Column]) -> None:
    """An exclusion list: its addresses, and what the file says about why and when."""
    email = next((line for line in draft.carry if line.startswith("email = ")), "")
    if email:
        draft.entry.append(email.replace("email =", "address =", 1))
    else:
        draft.open += ["# [entry]", '# address = "…" # or domain, or hash']
    draft.carry.clear()
    for column in columns:
        if column.name in draft.spoken:
            continue
        if form_of(column.cells) is not None:
            draft.open += [
                f"# {spelled(column.name)} holds days. If it is when the person asked, declare the time zone as well:",
                "# [entry.asked_at]",
                f"# column = {spelled(column.name)}",
                f"# date = {spelled(form_of(column.cells))}",
                '# zone = "UTC"',
            ]
        elif records_a_stop(column.name):
            draft.open += [
                f"# {spelled(column.name)} may say why mail stops, or which rows are no stops at all:",
                "# [entry.why]",
                f"# column = {spelled(column.name)}",
                '# words = { … = "objection" }',
            ]


def _words(words: Mapping[str, Any]) -> list[str]:
    return (
        [f"words = {{ {', '.join(f'{spelled(word)} = {spelled(value)}' for word, value in words.items())} }}"] if words else []
    )
