"""Lists as files: what goes out comes in again unchanged; each bad line is told with its number and its reason."""

import io
import json
from collections.abc import Iterator
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gdpr_rules.errors import InvalidEntry
from gdpr_rules.suppression import SHA1, Entry, Reason, Scope, address, domain, hashed
from gdpr_rules.suppression.addresses import POLICIES
from gdpr_rules.suppression.entries import MOST_SPELLINGS
from gdpr_rules.suppression.files import LONGEST_LINE, Problem, line, read, read_table
from gdpr_rules.tables import FileFormat, open_table
from tests.suppression.stores import ring
from tests.suppression.test_addresses import ADDRESSES
from tests.suppression.test_algebra import DAY, entries, lift, stop

SUBJECTS = st.one_of(
    st.builds(address, ADDRESSES, st.sampled_from(list(POLICIES.values()))),
    st.builds(domain, st.sampled_from(["example.com", "bücher.example"]), below=st.booleans()),
    st.builds(lambda text: address(text).under("k1", ring("k1")), ADDRESSES),
    st.just(domain("example.com", below=True).under("k1", ring("k1"))),
    st.just(hashed("a" * 40, SHA1)),
)
ROW = {"address": "ada@example.com", "why": "objection", "asked_at": "2026-11-20T09:00:00+00:00"}
ROW |= {"recorded_at": "2026-11-20T09:00:00+00:00"}


@given(entries(), SUBJECTS)
def test_an_entry_survives_its_file(entry: Entry, subject: Any) -> None:
    entry = attrs.evolve(entry, subject=subject, spellings=stop(subject=subject).spellings)
    assert list(read([line(entry)])) == [(1, entry)]


def test_an_empty_line_is_no_entry_and_counts_as_a_line() -> None:
    assert list(read(["\n", line(stop())])) == [(2, stop())]


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"address": "ada"}, "has no `@`"),
        ({"address": 7}, "address is `7`; give it as text"),
        ({"address": None}, "address is `None`"),
        ({"domain": "example.com"}, "about one address, one domain or one hash"),
        ({"why": "objektion"}, "did you mean `objection`"),
        ({"asked_at": "2026-11-20"}, "not an instant with a time zone"),
        ({"asked_at": "2026-11-20T09:00:00"}, "not an instant with a time zone"),
        ({"asked_at": "yesterday"}, "not an instant"),
        ({"policy": "mailbox-9"}, "did you mean `mailbox-"),
        ({"adress": "x"}, "did you mean `address`"),
        ({"below": "yes"}, "give it as true or false"),
        ({"campaign": "spring"}, "every campaign of the tenant"),
        ({"tenant": ""}, "tenant is"),
        ({"why": "consent"}, "no evidence"),
    ],
)
def test_a_bad_line_says_what_is_wrong(change: dict[str, Any], reason: str) -> None:
    told = list(read([json.dumps({**ROW, **change}) + "\n", line(stop())]))
    assert isinstance(told[0], Problem)
    assert told[0].line == 1
    assert reason in told[0].reason
    assert told[1] == (2, stop()), "the others go on"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('{"address": "ada@exam', "is incomplete"),
        ("[]\n", "not an object"),
        ("nonsense\n", "not JSON"),
        ('{"address": "a", "address": "b"}\n', "twice"),
        ('{"x": "' + "y" * 20_000 + '"}\n', "longer than"),
        (json.dumps({k: v for k, v in ROW.items() if k != "address"}) + "\n", "nothing is given"),
        (json.dumps({k: v for k, v in ROW.items() if k != "asked_at"}) + "\n", "asked_at is missing"),
        (
            json.dumps({"hash": "ab", "key": "k1", **{k: v for k, v in ROW.items() if k != "address"}}) + "\n",
            "not a hash of 64",
        ),
        (json.dumps({"hash": "a" * 64, **{k: v for k, v in ROW.items() if k != "address"}}) + "\n", "has no key"),
    ],
)
def test_a_line_that_is_no_entry_says_why(text: str, reason: str) -> None:
    (told,) = read([text])
    assert isinstance(told, Problem)
    assert reason in told.reason


def read_csv(lines: list[str], *, common: dict[str, str]) -> Iterator[tuple[int, Entry] | Problem]:
    """The entries of a CSV file with these lines."""
    stream = io.BytesIO("".join(lines).encode("utf-8", "surrogateescape"))
    return read_table(open_table(stream, FileFormat("csv")), common=common)


COMMON = {"asked_at": "2026-11-20T09:00:00+00:00", "recorded_at": "2026-11-20T09:00:00+00:00"}


def test_a_list_of_addresses_and_domains() -> None:
    rows = ["\ufeffemail,domain,below,source\n", "Ada@Example.com,,,a fair\n", "\n", ",example.org,true,\n"]
    told = list(read_csv(rows, common=COMMON))
    assert told == [
        (2, stop(Reason.IMPORTED, source="a fair")),
        (4, stop(Reason.IMPORTED, subject=domain("example.org", below=True))),
    ]


def test_a_row_may_say_more() -> None:
    rows = ["address,why,asked_at,tenant,evidence\n", "ada@example.com,consent,2026-11-20T10:00:00+00:00,north,form 7\n"]
    (told,) = read_csv(rows, common={"recorded_at": "2026-11-20T10:00:00+00:00"})
    assert told == (2, lift(scope=Scope(tenant="north")))


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("ada@example.com,x\n", "2 cells where the header names 1"),
        ('"ada@example.com\n', "a quote is opened and not closed"),
        ("ad\udcffa@example.com\n", "not UTF-8"),
        ("x" * 20_000 + "\n", "longer than"),
        ("ada at example.com\n", "has no `@`"),
    ],
)
def test_a_bad_row_says_what_is_wrong_and_the_others_go_on(row: str, reason: str) -> None:
    told = list(read_csv(["address\n", row, "bob@example.com\n"], common=COMMON))
    assert isinstance(told[0], Problem)
    assert (told[0].line, reason in told[0].reason) == (2, True), told[0]
    assert not isinstance(told[1], Problem)


@pytest.mark.parametrize("header", ["", "adress\n", "address,address\n", "email,address\n", "ada@example.com\n"])
def test_a_first_line_that_names_no_columns_is_refused(header: str) -> None:
    with pytest.raises(InvalidEntry, match="the first line names"):
        list(read_csv([header, "ada@example.com\n"], common=COMMON))


def test_what_holds_for_every_row_is_not_said_by_one_as_well() -> None:
    (told,) = read_csv(["address,asked_at\n", "ada@example.com,2026-11-20T09:00:00+00:00\n"], common=COMMON)
    assert isinstance(told, Problem)
    assert "asked_at is given both for every row" in told.reason


def test_a_line_keeps_letters_of_all_the_world() -> None:
    entry = stop(source="Bücher für Jürgen 例え")
    assert "Jürgen" in line(entry)
    assert list(read([line(entry)])) == [(1, entry)]
    assert DAY.isoformat() in line(entry)


COLUMNS = "domain,why,asked_at,recorded_at,below\n"


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("*.example.com,,,,", domain("example.com", below=True)),
        ("*.example.com,,,,true", domain("example.com", below=True)),
        ("example.com,,,,", domain("example.com")),
    ],
)
def test_an_asterisk_before_a_domain_means_all_below_it(row: str, found: Any) -> None:
    times = {"asked_at": ROW["asked_at"], "recorded_at": ROW["recorded_at"]}
    ((_, entry),) = read_csv([COLUMNS, row], common=times)
    assert isinstance(entry, Entry)
    assert entry.subject == found


def test_an_asterisk_that_the_row_contradicts_is_refused() -> None:
    times = {"asked_at": ROW["asked_at"], "recorded_at": ROW["recorded_at"]}
    (problem,) = read_csv([COLUMNS, "*.example.com,,,,false"], common=times)
    assert isinstance(problem, Problem)
    assert "keep one of them" in problem.reason


@pytest.mark.parametrize("why", ["consent", "deliverable", "released"])
def test_the_day_of_a_list_is_not_the_day_of_a_lifting(why: str) -> None:
    """A list of consents made today would otherwise lift objections that came after the consents in it."""
    times = {"asked_at": ROW["asked_at"], "recorded_at": ROW["recorded_at"]}
    (problem,) = read_csv(["address,evidence\n", "ada@example.com,form 7"], common={**times, "why": why})
    assert isinstance(problem, Problem)
    assert "add a column asked_at" in problem.reason
    (problem,) = read_csv(["address,evidence,why\n", f"ada@example.com,form 7,{why}"], common=times)
    assert isinstance(problem, Problem)
    recorded = {"recorded_at": ROW["recorded_at"], "why": why}
    ((_, entry),) = read_csv(
        ["address,evidence,asked_at\n", "ada@example.com,form 7,2024-03-01T09:00:00+00:00"], common=recorded
    )
    assert isinstance(entry, Entry)
    assert entry.asked_at.year == 2024


def test_the_longest_entry_there_can_be_is_read_again() -> None:
    """A line that `merge` refused as too long would be an opt-out lost: each text at its longest, and quoted throughout."""
    name = ".".join(["b" * 60] * 3 + ["example"])
    addresses = {f"a+{chr(97 + number) * 61}@{name}" for number in range(MOST_SPELLINGS)}
    quotes = '"' * 500
    scope = Scope(tenant=quotes, campaign=quotes, channel="messenger", purpose=quotes)
    one = Entry(
        subject=address(sorted(addresses)[0]),
        scope=scope,
        why=Reason.IMPORTED,
        asked_at=DAY,
        recorded_at=DAY,
        effective_at=DAY,
        source=quotes,
        evidence=quotes,
        reviewed=quotes,
        spellings=addresses,
    )
    assert len(one.spellings) == MOST_SPELLINGS
    assert 10_000 < len(line(one)) < LONGEST_LINE
    assert list(read([line(one)])) == [(1, one)]
