"""Files of prospects and of requests, made up, decided row by row beside the standard library reading and writing the same."""

import csv
import io
import random
import tempfile
from collections.abc import Callable, Iterator
from contextlib import redirect_stderr
from datetime import date, timedelta
from pathlib import Path

from benchmarks.messages import ON, PROSPECTS
from benchmarks.timing import Cost, race
from gdpr_rules import LAW, RightsRequest
from gdpr_rules.cli import deadlines as scheduling
from gdpr_rules.cli import screen as screening
from gdpr_rules.cli.answers import Screening
from gdpr_rules.decisions import survey
from gdpr_rules.tables import FileFormat

SMALL, LARGE = 2_000, 20_000
COUNTRIES = ("GB", "DE", "FR", "US", "IE", "IT", "ES", "NL", "PL", "SE")
CSV = FileFormat("csv")


def prospects(count: int) -> Iterator[list[str]]:
    """The prospects of the README again and again, each time with another name and address."""
    with PROSPECTS.open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    yield header
    at = {name: header.index(name) for name in ("id", "name", "email")}
    for number in range(count):
        row = list(rows[number * 7919 % len(rows)])
        row[at["id"]], row[at["name"]], row[at["email"]] = f"P{number}", f"Ada Example {number}", f"p{number}@mail.example"
        yield row


def dated_prospects(count: int, seed: int = 5) -> Iterator[list[str]]:
    """A short export of which nearly every row differs, since it has the day on which the details were collected."""
    draw = random.Random(seed)
    yield ["id", "name", "email", "subject_country", "sender_countries", "subscriber", "consented", "details_collected_on"]
    for number in range(count):
        day = date(2023, 1, 1) + timedelta(draw.randrange(1_400))
        facts = [draw.choice(COUNTRIES), "GB", draw.choice(["individual", "corporate", ""]), draw.choice(["true", "false", ""])]
        yield [f"P{number}", f"Ada Example {number}", f"p{number}@mail.example", *facts, str(day)]


def requests(count: int, seed: int = 5) -> Iterator[list[str]]:
    """Requests of half a year from four countries, with most facts missing."""
    draw = random.Random(seed)
    yield ["id", "name", "email", "right", "received", "subject_country", "controller_countries", "complex", "identity_doubted"]
    for number in range(count):
        place = draw.choice(COUNTRIES[:3])
        right = draw.choice(["access", "erasure", "rectification", "objection"])
        doubts = [draw.choice(["true", "false", ""]), draw.choice(["false", ""])]
        received = ON - timedelta(draw.randrange(180))
        yield [f"R{number}", f"Ada Example {number}", f"p{number}@mail.example", right, str(received), place, place, *doubts]


def costs(
    folder: Path, rows: Iterator[list[str]], work: Callable[[Path, Path], None], count: int, rounds: int
) -> tuple[Cost, ...]:
    """A file decided by the command, beside the standard library that reads it and writes what the command wrote."""
    source, out, copy = folder / "in.csv", folder / "out.csv", folder / "copy.csv"
    with source.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)
    work(source, out)
    with out.open(encoding="utf-8", newline="") as file:
        answered = list(csv.reader(file))

    def plainly() -> None:
        with source.open(encoding="utf-8", newline="") as file:
            for _ in csv.reader(file):
                pass
        with copy.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows(answered)

    def decided() -> None:
        survey.forget()
        work(source, out)

    contenders = {"csv module: read the file, write the answers": plainly, "read, decided and written": decided}
    return race(contenders, pieces=count, rounds=rounds)


def screened(source: Path, out: Path) -> None:
    """A file of prospects through `gdpr-rules screen`."""
    paths = screening.Paths.of(str(source), str(out), None)
    with redirect_stderr(io.StringIO()):
        screening.screen(paths, CSV, screening.shape("", ())._replace(on=ON), Screening(LAW, ON), "csv")


def scheduled(source: Path, out: Path) -> None:
    """A file of requests through `gdpr-rules deadlines`."""
    shaped = screening.shape(",".join(scheduling.DONE), (), RightsRequest, scheduling.RESULTS, scheduling.NEEDED)
    with redirect_stderr(io.StringIO()):
        paths = screening.Paths.of(str(source), str(out), None)
        scheduling.deadlines(paths, CSV, shaped._replace(on=ON), scheduling.Scheduling(LAW, ON), "csv")


def all_of_them(count: int, rounds: int) -> Iterator[tuple[str, str, tuple[Cost, ...]]]:
    """Each measurement with its title and a note."""
    with tempfile.TemporaryDirectory() as name:
        folder, few = Path(name), max(count // 4, 1)
        note = f"Per row, over {count:,} rows with the facts of examples/prospects.csv and names and addresses of their own."
        yield "A file of prospects", note, costs(folder, prospects(count), screened, count, rounds)
        note = f"Per row, over {count:,} rows, nearly each with another combination of facts, since a day is among them."
        yield "A file of prospects, each with a day", note, costs(folder, dated_prospects(count), screened, count, rounds)
        note = f"Per row, over {few:,} requests received on 180 days, most of whose facts are missing."
        yield "A file of requests", note, costs(folder, requests(few), scheduled, few, rounds)
