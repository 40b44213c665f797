"""`gdpr-rules screen`: every row of a file answered or rejected, none lost, and the count of both at the end."""

import sys
from collections.abc import Callable, Container, Generator, Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import MappingProxyType
from typing import IO, Any, BinaryIO, NamedTuple, TypeVar, cast

import attrs

from gdpr_rules.cli.answers import SEND, Answer, Screening
from gdpr_rules.cli.common import Screen, flags, for_programs, tell
from gdpr_rules.cli.drafts import Draft, Slip, drafted, readable_twice
from gdpr_rules.cli.mapped import AnyRows, any_rows
from gdpr_rules.cli.output import LIST, TAKEN, Format, Writer, columns_of, csv_line, inert, writer
from gdpr_rules.cli.repeats import Conflicts, Repeats
from gdpr_rules.cli.rows import CARRIED, Cells, Objects, Reject, Row, Shape
from gdpr_rules.cli.upload import Upload, with_upload
from gdpr_rules.errors import InvalidDocument
from gdpr_rules.facts.message import Message
from gdpr_rules.kernel.facts import Facts, fact_names
from gdpr_rules.suppression.addresses import MAILBOX_1, Normalisation
from gdpr_rules.tables import FileFormat
from gdpr_rules.wire import read_cells

T = TypeVar("T")
REJECT_COLUMNS = ("row", "column", "reason")
SOME_REJECTED = 4
Completed = Callable[[Iterable[Row | list[Reject]]], Iterator[Row | list[Reject]]]
EVERY = 256  # rows between two updates of the progress bar


@attrs.frozen
class Paths:
    """Where rows come from and where answers and rejects go; `-` is standard input, no `out` standard output."""

    source: str
    out: str | None
    rejects: str

    @classmethod
    def of(cls, source: str, out: str | None, rejects: str | None) -> "Paths":
        """The paths as given; rejects without a path go beside their source."""
        return cls(source, out, rejects or ("rejects.csv" if source == "-" else f"{source}.rejects.csv"))

    def check(self) -> None:
        """Refuse a file that would be read and written, or written twice."""
        named = [path for path in (self.source, self.out, self.rejects) if path is not None and path != "-"]
        if len({Path(path).resolve() for path in named}) < len(named):
            raise InvalidDocument(f"`{'`, `'.join(named)}`: two of these are the same file; name another")


def shape(
    keep: str,
    common: Iterable[str],
    question: type[Facts[Any]] = Message,
    results: Iterable[str] = TAKEN,
    needed: Mapping[str, str] = MappingProxyType({}),
) -> Shape:
    """The carried columns and the facts for every row, from the flags that name them.

    `needed` are facts that every row states itself, each with a valid text.
    """
    names = [name.strip() for name in keep.split(",") if name.strip()]
    for name in names:
        if name in fact_names(question):
            raise InvalidDocument(f"--keep: `{name}` is a fact and is read anyway; remove it")
        if name in results:
            raise InvalidDocument(f"--keep: `{name}` is a column of the output; rename the one in the file")
    given = flags(common)
    for name in needed:
        if name in given:
            raise InvalidDocument(f"--fact: `{name}` is stated by every row; take it out here")
    facts = read_cells(question, {**needed, **given}, at="fact")
    values = {name: getattr(facts, name) for name in given}
    return Shape(tuple(dict.fromkeys((*CARRIED, *names))), {n: v for n, v in values.items() if v is not None}, question)


class Work(NamedTuple):
    """A file at work: its rows, the columns they carry, where answers go, and where rejects go."""

    rows: AnyRows
    stream: BinaryIO
    paper: IO[str]
    rejects: "Rejects"
    again: Callable[[Container[int]], AnyRows]

    def watched(self, *, quiet: bool) -> Iterator[Row | list[Reject]]:
        """The rows, with a progress bar unless the answers come to the same terminal at the same time."""
        return watched(self.rows, self.stream, quiet=quiet)


@contextmanager
def at_work(paths: Paths, layout: FileFormat, shaped: Shape, output: Format, *, twice: bool = False) -> Generator[Work]:
    """Every file that a run reads or writes, open; rejects of an earlier run are removed if there are none now.

    With `twice` the rows can be read again, and the output is a draft until the work has succeeded.
    """
    paths.check()
    rejects = Rejects(paths.rejects)
    with ExitStack() as stack:
        stream: BinaryIO = sys.stdin.buffer if paths.source == "-" else stack.enter_context(open(paths.source, "rb"))
        if twice:
            stream = readable_twice(stream, stack)
        start = stream.tell() if twice else 0

        def again(numbers: Container[int]) -> AnyRows:
            stream.seek(start)
            return any_rows(stream, shaped, layout, again=numbers)

        rows = any_rows(stream, shaped, layout)
        draft = drafted(paths.out, for_people=output == "text") if twice else paper_for(paths.out, output)
        paper: IO[str] = stack.enter_context(draft)
        stack.enter_context(rejects)
        yield Work(rows, stream, paper, rejects, again)


def screen(
    paths: Paths,
    layout: FileFormat,
    shaped: Shape,
    screening: Screening,
    output: Format,
    against: Completed | None = None,
    columns: str = "",
    upload: Upload | None = None,
    policy: Normalisation = MAILBOX_1,
) -> int:
    """Screen a file and return the exit code; the summary goes to standard error.

    `against` adds to the rows what an exclusion list knows. Without a column `email` it could not be asked, which is refused.
    `columns` names those that are written, if not all of them; `upload` takes the rows that may be sent to. Nothing is written
    before the last row is read: it may be about the same mailbox as the first, by `policy`, and answered more strictly.
    """
    with at_work(paths, layout, shaped, output, twice=True) as work:
        if against is not None and not isinstance(work.rows, Objects) and "email" not in work.rows.carried:
            named = f"; did you mean `{near}`?" if (near := _like_email(work.rows)) else ""
            raise InvalidDocument(f"`{paths.source}` has no column `email`, so the exclusion list cannot be asked{named}")
        carried = (*work.rows.carried, LIST) if against is not None else work.rows.carried
        chosen = columns_of(columns, output, carried)

        paper = cast(Draft, work.paper)
        write = with_upload(writer(output, paper, carried, chosen), carried, upload)
        paper.begin()
        repeats = Repeats(policy)
        for row in (against or iter)(work.watched(quiet=False)):
            if isinstance(row, Row):
                answer = screening.answer(row.facts)
                repeats.note(row, answer.verdict)
                write(row, answer)
                paper.mark(row.row)
            else:
                repeats.note_rejected(row)
                work.rejects.add(row)
        if conflicts := repeats.conflicts():
            slip = Slip(paper)
            again = writer(output, slip, carried, chosen)
            slip.taken()  # a header
            for_all = _settled(work, against or iter, screening, conflicts, upload)
            paper.replace((row.row, _text(slip, again, row, answer)) for row, answer in for_all)
    told = summary(screening, work.rejects, conflicts.summary)
    tell(f"{told}; {upload.finish()}" if upload is not None else told)
    return SOME_REJECTED if work.rejects.rows else 0


def _settled(
    work: Work, against: Completed, screening: Screening, conflicts: Conflicts, upload: Upload | None
) -> Iterator[tuple[Row, Answer]]:
    """The rows about a mailbox that another row answers otherwise, read again, each with the strictest answer.

    Rejects are listed already, and an upload has the rows that were answered *send* alone.
    """
    for row in against(work.again(conflicts.rows)):
        if isinstance(row, Row):
            alone = screening.answer(row.facts)
            answer, before = conflicts.settle(row, alone), conflicts.rows[row.row]
            for verdict, number in ((alone.verdict, -1), (before, -1), (answer.verdict, 1)):
                screening.counts[verdict] += number
            if upload is not None and before == SEND != answer.verdict:
                upload.withdraw(row)
            yield row, answer


def _text(slip: Slip, write: Writer, row: Row, answer: Answer) -> str:
    write(row, answer)
    return slip.taken()


def _like_email(rows: AnyRows) -> str:
    """A column that may hold addresses under another name."""
    header = rows.header if isinstance(rows, Cells) else ()
    return next((name for name in header if "mail" in name.lower()), "")


def summary(screening: Screening, rejects: "Rejects", repeated: str) -> str:
    """How many rows were screened and how, what repetition changed, and where the rejected ones are listed."""
    counts = ", ".join(f"{number} {verdict}" for verdict, number in screening.counts.items())
    also = f"; {repeated}" if repeated else ""
    return f"{sum(screening.counts.values())} screened on {screening.on}: {counts}{also}; {rejects.summary}"


class Rejects:
    """The file of rejected rows, begun with the first of them; one line for each problem."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.rows = 0
        self._file: IO[str] | None = None

    def __enter__(self) -> "Rejects":
        return self

    def __exit__(self, *_: object) -> None:
        if self._file is not None:
            self._file.close()
        else:
            self._clear()

    def add(self, problems: list[Reject]) -> None:
        """Record one row with all of its problems."""
        if self._file is None:
            self._file = open(self.path, "w", encoding="utf-8", newline="")  # noqa: SIM115  # closed by __exit__
            self._file.write(csv_line(REJECT_COLUMNS))
        self._file.writelines(csv_line((str(row), inert(column), inert(reason))) for row, column, reason in problems)
        self.rows += 1

    @property
    def summary(self) -> str:
        """How many rows were rejected, and where they are listed."""
        return f"{self.rows} rejected (see {self.path})" if self.rows else "0 rejected"

    def _clear(self) -> None:
        """Remove only what an earlier run left here: rejects that were corrected would mislead."""
        path = Path(self.path)
        if path.is_file() and path.read_bytes()[:18] == b"row,column,reason\n":
            path.unlink()


@contextmanager
def paper_for(out: str | None, output: Format) -> Generator[IO[str]]:
    """Standard output or a file; output for programs is UTF-8 whatever the terminal's encoding."""
    if out is not None:
        with open(out, "w", encoding="utf-8", newline="") as paper:
            yield paper
        return
    if output != "text":
        for_programs()
    yield sys.stdout


def watched(rows: Iterable[T], stream: BinaryIO, *, quiet: bool) -> Iterator[T]:
    """The rows, with a progress bar on standard error if that is a terminal without the answers."""
    if quiet or not sys.stderr.isatty():
        yield from rows
        return
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

    size = Path(stream.name).stat().st_size if stream.seekable() and isinstance(stream.name, str) else None
    columns = (TextColumn("{task.fields[rows]:,} rows"), BarColumn(), TaskProgressColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Screen(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=size, rows=0)
        for number, row in enumerate(rows, start=1):
            if number % EVERY == 0:
                progress.update(task, completed=stream.tell() if size else 0, rows=number)
            yield row
