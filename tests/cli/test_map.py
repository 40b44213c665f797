"""`gdpr-rules map`, and mappings as the other commands read them: exports of mail services in, answers and uploads out."""

import csv
import io
import shutil
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gdpr_rules.cli.mapped import MappedRows
from gdpr_rules.cli.rows import Row, Shape
from gdpr_rules.mapping.mapping import ColumnMapping
from gdpr_rules.mapping.presets import presets
from gdpr_rules.suppression import SqlStore
from gdpr_rules.tables import FileFormat, Record, open_table
from tests.cli.conftest import Run

EXPORTS = Path(__file__).parents[2] / "examples" / "exports"
ON, AT, DATED = "2026-11-29", "2026-11-29T09:00:00Z", "2026-11-01T00:00:00Z"
STORE = "sqlite:///list.db"
AMERICAN = (
    *("sender_countries=US", "commercial=true", "transactional=false", "header_truthful=true", "subject_line_truthful=true"),
    *("opt_out_offered=true", "opt_out_days_open=30", "opt_out_unhindered=true", "identified_as_advertisement=true"),
    *("postal_address_given=true", "sexually_explicit=false", "several_advertisers=false", "wireless_address=false"),
    *("address_found_at_random=false", "restricted_product=false", "subscriber_elsewhere=false"),
)
FACTS = [part for fact in AMERICAN for part in ("--fact", fact)]
WITH_COUNTRY = '[carry]\nemail = "Email"\nname = "Name"\n[facts.subject_country]\ncolumn = "Country"\ncountries = ["en"]\n'


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(EXPORTS, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "120")
    return tmp_path


def rows_of(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_every_preset_has_its_made_up_export() -> None:
    assert {path.stem for path in EXPORTS.iterdir()} == set(presets())


# What each export enters into a list: address, reason, and the day on which the person asked.
ENTERED: dict[str, list[tuple[str, str, str]]] = {
    "mailchimp-unsubscribed": [("cyd@example.org", "objection", "2026-10-30"), ("fay@example.com", "objection", "2025-12-24")],
    "mailchimp-cleaned": [("dee@example.net", "bounce", "2026-09-01")],
    "hubspot": [("cyd@example.org", "objection", "2026-11-01")],
    "hubspot-optouts": [
        ("cyd@example.org", "objection", "2026-11-01"),
        ("dee@example.net", "bounce", "2026-11-01"),
        ("fay@example.com", "complaint", "2026-11-01"),
        ("gil@example.com", "imported", "2026-11-01"),
    ],
    "listmonk": [("cyd@example.org", "imported", "2026-11-01"), ("dee@example.net", "imported", "2026-11-01")],
    "listmonk-unsubscribed": [("fay@example.com", "objection", "2026-11-01")],
    "sendgrid-unsubscribes": [("cyd@example.org", "objection", "2026-10-30"), ("fay@example.com", "objection", "2025-12-24")],
    "sendgrid-bounces": [("dee@example.net", "bounce", "2026-09-01")],
    "sendgrid-spam-reports": [("gil@example.com", "complaint", "2026-09-01")],
    "mailgun-unsubscribes": [("cyd@example.org", "objection", "2026-10-30"), ("fay@example.com", "objection", "2025-12-24")],
    "mailgun-bounces": [("dee@example.net", "bounce", "2026-09-01")],
    "mailgun-complaints": [("gil@example.com", "complaint", "2026-09-01")],
    "salesforce-leads": [("cyd@example.org", "objection", "2026-11-01")],
    "salesforce-contacts": [("cyd@example.org", "objection", "2026-11-01")],
}
LEFT_OUT = {"hubspot": 3, "listmonk": 1, "salesforce-leads": 2, "salesforce-contacts": 2}


@pytest.mark.parametrize("name", ENTERED)
def test_an_export_goes_into_a_list(name: str, run: Run) -> None:
    assert run("suppress", "init", "--store", STORE).exit_code == 0
    call = ("suppress", "import", f"{name}.csv", "--map", f"preset:{name}", "--store", STORE, "--dated", DATED, "--at", AT)
    done = run(*call)
    assert done.exit_code == 0, done.stderr
    expected = ENTERED[name]
    assert f"{len(expected)} imported, {len(expected)} of them new; 0 rejected" in done.stderr
    assert (
        (f"; {LEFT_OUT[name]} left out, as preset:{name} declares" in done.stderr)
        if name in LEFT_OUT
        else "left out" not in done.stderr
    )
    with SqlStore(STORE) as store:
        entries = [(each.subject.spelling, str(each.why.value), str(each.asked_at.date())) for each in store.export()]
    assert sorted(entries) == sorted(expected)
    assert f"{len(expected)} imported, 0 of them new" in run(*call).stderr


# What each export states by itself when it is screened: the addresses that are certainly not sent to.
STOPPED = {
    "mailchimp": set[str](),
    "mailchimp-unsubscribed": {"cyd@example.org", "fay@example.com"},
    "mailchimp-cleaned": {"dee@example.net"},
    "hubspot": {"cyd@example.org"},
    "hubspot-optouts": {"cyd@example.org", "dee@example.net", "fay@example.com", "gil@example.com"},
    "listmonk": {"cyd@example.org", "dee@example.net"},
    "listmonk-unsubscribed": {"fay@example.com"},
    "sendgrid-unsubscribes": {"cyd@example.org", "fay@example.com"},
    "sendgrid-bounces": {"dee@example.net"},
    "sendgrid-spam-reports": {"gil@example.com"},
    "mailgun-unsubscribes": {"cyd@example.org", "fay@example.com"},
    "mailgun-bounces": {"dee@example.net"},
    "mailgun-complaints": {"gil@example.com"},
    "salesforce-leads": {"cyd@example.org", "dee@example.net"},
    "salesforce-contacts": {"cyd@example.org", "dee@example.net"},
}


@pytest.mark.parametrize("name", STOPPED)
def test_an_export_is_screened_and_nobody_in_it_has_consented(name: str, run: Run) -> None:
    run("suppress", "init", "--store", STORE)
    country = () if name in ("hubspot", "salesforce-leads", "salesforce-contacts") else ("--fact", "subject_country=US")
    facts = [*FACTS, *country]
    done = run(
        "screen", f"{name}.csv", "--map", f"preset:{name}", "--suppression", STORE, "--on", ON, "--format", "csv", *facts
    )
    assert done.exit_code == 0, done.stderr
    verdicts = {row["email"]: row["verdict"] for row in rows_of(done.stdout)}
    assert {email for email, verdict in verdicts.items() if verdict == "do not send"} == STOPPED[name]
    assert "send" not in verdicts.values(), "whether an objection stands is not known from any of these files alone"


def test_requests_of_a_tracker_become_a_schedule(run: Run) -> None:
    done = run("deadlines", "jira.csv", "--map", "preset:jira", "--on", ON, "--format", "csv", "--fact", "subject_country=DE")
    assert done.exit_code == 4, done.stderr
    assert [(row["id"], row["status"], row["due"], row["answered"]) for row in rows_of(done.stdout)] == [
        ("DSR-3", "overdue", "2026-11-12", ""),
        ("DSR-1", "due", "2026-12-02", ""),
        ("DSR-2", "answered", "2026-11-05", "2026-10-20"),
    ]
    [reject] = rows_of(Path("jira.csv.rejects.csv").read_text("utf-8"))
    assert (reject["row"], reject["column"]) == ("5", "issue_type")
    assert reject["reason"].startswith("`Support` is not among the words declared")


def screened(run: Run, rows: str, *flags: str, mapping: str = WITH_COUNTRY) -> tuple[int, list[dict[str, str]], str]:
    Path("people.csv").write_text(rows, "utf-8")
    Path("our.toml").write_text(mapping, "utf-8")
    call = ("screen", "people.csv", "--map", "our.toml", "--on", ON, "--format", "csv", *FACTS, *flags)
    done = run(*call)
    return done.exit_code, rows_of(done.stdout), done.stderr


PEOPLE = "Name,Email,Country\nAda,ada@example.com,United States\nBob,bob@example.com,Germany\nEve,eve@example.com,Freedonia\n"


def test_a_row_that_cannot_be_read_goes_to_the_rejects_with_the_files_own_column(run: Run) -> None:
    code, rows, told = screened(run, PEOPLE, "--fact", "objected=false", "--fact", "suppressed=false")
    assert code == 4
    assert [(row["row"], row["email"], row["verdict"]) for row in rows] == [
        ("2", "ada@example.com", "send"),
        ("3", "bob@example.com", "cannot tell yet"),
    ]
    [reject] = rows_of(Path("people.csv.rejects.csv").read_text("utf-8"))
    assert (reject["row"], reject["column"]) == ("4", "Country")
    assert "1 rejected" in told


def test_facts_that_contradict_one_another_are_rejected_under_the_files_own_column(run: Run) -> None:
    mapping = WITH_COUNTRY + '[facts.transactional]\ncolumn = "Kind"\n[facts.asks_for_consent_only]\ncolumn = "Ask"\n'
    mapping += '[facts.details_collected_on]\ncolumn = "Since"\ndate = "DD/MM/YYYY"\n'
    flags = [flag for flag in FACTS if flag not in ("transactional=false",)]
    flags = [flag for i, flag in enumerate(flags) if not (flag == "--fact" and flags[i + 1 : i + 2] == ["--fact"])]
    Path("people.csv").write_text("Name,Email,Country,Kind,Ask,Since\nAda,ada@example.com,US,false,false,01/12/2026\n", "utf-8")
    Path("our.toml").write_text(mapping, "utf-8")
    done = run("screen", "people.csv", "--map", "our.toml", "--on", ON, "--format", "csv", *flags)
    assert done.exit_code == 4, done.stderr
    [reject] = rows_of(Path("people.csv.rejects.csv").read_text("utf-8"))
    assert reject["column"] == "Since"


@pytest.mark.parametrize(
    ("header", "told"),
    [
        ("Name,E-mail,Country", "no column `Email`, which our.toml reads; did you mean `E-mail`?"),
        ("Name,Email,Country,Unsubscribed", "column `Unsubscribed` looks like a record"),
        ("Name,Email,Country,suppressed", "column `suppressed` has the name of a fact"),
        ("Name,Email,Email,Country", "column `Email` appears 2 times"),
    ],
)
def test_a_file_that_the_mapping_does_not_fit_is_refused(header: str, told: str, run: Run) -> None:
    code, rows, said = screened(run, f"{header}\n")
    assert code == 2
    assert rows == []
    assert told in said


def test_columns_that_are_not_read_and_values_that_no_cell_states_are_said(run: Run) -> None:
    mapping = WITH_COUNTRY + "[facts.objected]\nvalue = false\n"
    _, _, told = screened(run, "Name,Email,Country,Phone\nAda,ada@example.com,US,1\n", mapping=mapping)
    assert "our.toml states for every row objected = false" in told
    assert "our.toml does not read `Phone`; map what states a fact" in told


@pytest.mark.parametrize(
    ("mapping", "told"),
    [
        ("[facts.commercial]\nvalue = true\n", "facts.commercial: is given for every row by --fact; keep one of them"),
        ("[carry]\nverdict = 'Name'\n", "carry.verdict: is a column of the output; choose another name"),
        (
            "question = 'request'\n[facts]\nright = 'a'\nreceived = 'b'\n",
            "is about a RightsRequest, and this command about a Message",
        ),
        ("[entry]\naddress = 'Email'\n", "has neither [facts] nor [carry]"),
    ],
)
def test_a_mapping_for_something_else_is_refused(mapping: str, told: str, run: Run) -> None:
    code, _, said = screened(run, PEOPLE, mapping=mapping)
    assert code == 2
    assert told in said


def test_objects_are_mapped_as_rows_are(run: Run) -> None:
    lines = [
        '{"Email": "ada@example.com", "Name": "Ada", "Country": "United States"}',
        '{"Email": "bob@example.com", "Country": null}',
        '{"Email": "cyd@example.com", "Country": "France", "Opted out": true}',
        '{"Name": "Dee", "Country": "US"}',
    ]
    Path("people.jsonl").write_text("\n".join(lines) + "\n", "utf-8")
    Path("our.toml").write_text(WITH_COUNTRY, "utf-8")
    run("suppress", "init", "--store", STORE)
    call = ("screen", "people.jsonl", "--map", "our.toml", "--suppression", STORE, "--on", ON, "--format", "csv", *FACTS)
    done = run(*call, "--fact", "objected=false")
    assert done.exit_code == 4
    assert [(row["row"], row["verdict"]) for row in rows_of(done.stdout)] == [
        ("1", "send"),
        ("2", "cannot tell yet"),
        ("4", "cannot tell yet"),
    ]
    [reject] = rows_of(Path("people.jsonl.rejects.csv").read_text("utf-8"))
    assert reject["row"] == "3"
    assert "`Opted out` looks like a record" in reject["reason"]


def test_without_a_carried_address_the_list_cannot_be_asked(run: Run) -> None:
    run("suppress", "init", "--store", STORE)
    mapping = WITH_COUNTRY.replace('email = "Email"', 'mailbox = "Email"')
    code, _, told = screened(run, PEOPLE, "--suppression", STORE, mapping=mapping)
    assert code == 2
    assert "no column `email`" in told


SENDABLE = ("--fact", "objected=false", "--fact", "suppressed=false")


def test_an_upload_holds_what_may_be_sent_to_under_the_files_own_names(run: Run) -> None:
    code, _, told = screened(run, PEOPLE, *SENDABLE, "--upload", "upload.csv")
    assert code == 4
    assert Path("upload.csv").read_text("utf-8") == "Email,Name\nada@example.com,Ada\n"
    assert told.rstrip().endswith("; 1 written to upload.csv")


def test_an_upload_leaves_out_whom_another_row_stops(run: Run) -> None:
    mapping = WITH_COUNTRY + '[facts.objected]\ncolumn = "Stop"\n'
    rows = "Name,Email,Country,Stop\nAda,ada@example.com,US,false\nBob,bob@example.com,US,false\nAda, ADA@example.com,US,true\n"
    code, found, told = screened(run, rows, "--fact", "suppressed=false", "--upload", "upload.csv", mapping=mapping)
    assert code == 0
    assert [row["verdict"] for row in found][1:] == ["send", "cannot tell yet"]
    assert Path("upload.csv").read_text("utf-8") == "Email,Name\nbob@example.com,Bob\n"
    assert not list(Path().glob("upload.csv.*"))
    assert "1 written to upload.csv" in told


def test_an_upload_holds_no_formula_and_no_changed_address(run: Run) -> None:
    rows = "Name,Email,Country\n=1+1,ada@example.com,US\nBob,=cmd@example.com,US\nCyd,,US\n"
    _, found, told = screened(run, rows, *SENDABLE, "--upload", "upload.csv")
    assert [row["verdict"] for row in found] == ["send"] * 3
    assert Path("upload.csv").read_text("utf-8") == "Email,Name\nada@example.com,'=1+1\n"
    assert "and 2 answered send are left out" in told


def test_an_upload_is_not_touched_by_a_run_that_fails(run: Run) -> None:
    Path("upload.csv").write_text("as before", "utf-8")
    assert screened(run, PEOPLE.replace("Email", "Mail"), "--upload", "upload.csv")[0] == 2
    assert screened(run, PEOPLE, "--upload", "people.csv")[0] == 2
    assert screened(run, PEOPLE, "--upload", "-")[0] == 2
    assert Path("upload.csv").read_text("utf-8") == "as before"
    assert Path("people.csv").read_text("utf-8") == PEOPLE


def test_presets_are_listed_and_shown(run: Run) -> None:
    listed = run("map", "presets").stdout.splitlines()
    assert [line.split()[0] for line in listed] == list(presets())
    assert all(len(line.split()) > 2 for line in listed)
    shown = run("map", "show", "mailgun-bounces").stdout
    assert shown == run("map", "show", "preset:mailgun-bounces").stdout
    assert 'column = "created_at"' in shown
    code, told = (done := run("map", "show", "mailchump")).exit_code, done.stderr
    assert code == 2
    assert "did you mean `mailchimp`?" in told
    assert run("screen", "mailchimp.csv", "--map", "preset:nope", "--on", ON).exit_code == 2


def test_a_mapping_is_begun_from_a_file_and_used(run: Run) -> None:
    done = run("map", "suggest", "mailchimp.csv", "--out", "our.toml")
    assert done.exit_code == 0
    assert Path("mapping.schema.json").exists()
    assert run("map", "suggest", "mailchimp.csv", "--out", "our.toml").exit_code == 2
    checked = run("map", "check", "our.toml", "mailchimp.csv")
    assert checked.exit_code == 0, checked.stderr
    assert "no problems" in checked.stdout
    assert "does not read" in checked.stderr
    answered = run("screen", "mailchimp.csv", "--map", "our.toml", "--on", ON, "--format", "csv")
    assert answered.exit_code == 0
    assert [row["email"] for row in rows_of(answered.stdout)][:2] == ["ada@example.com", "Bob@Example.com"]


def test_a_suggestion_is_printed(run: Run) -> None:
    printed = run("map", "suggest", "jira.csv", "--for", "deadlines").stdout
    assert 'question = "request"' in printed
    assert run("map", "suggest", "nowhere.csv").exit_code == 2


def test_a_mapping_is_checked_by_itself(run: Run) -> None:
    assert run("map", "check", "preset:hubspot").stdout == (
        "preset:hubspot: no problems (facts: 3, columns carried: 4, columns of an entry: 2)\n"
    )
    Path("bad.toml").write_text("[facts]\nobjectd = 'c'\n", "utf-8")
    assert run("map", "check", "bad.toml").exit_code == 2
    assert run("map", "check", "preset:hubspot", "jira.csv").exit_code == 2
    assert run("map", "check", "preset:hubspot", "hubspot.csv", "--use", "entry").exit_code == 0


def test_the_schema_is_printed(run: Run) -> None:
    assert run("map", "schema").stdout.startswith("{")


def test_rows_of_a_list_that_say_nothing_take_what_is_given_for_all(run: Run) -> None:
    run("suppress", "init", "--store", STORE)
    Path("list.toml").write_text(
        '[entry]\naddress = "A"\n[entry.asked_at]\ncolumn = "On"\ndate = "DD/MM/YYYY"\nzone = "UTC"\ntime = "12:00"\n', "utf-8"
    )
    Path("list.csv").write_text("A,On\nada@example.com,03/04/2026\nbob@example.com,\n", "utf-8")
    done = run(
        "suppress",
        "import",
        "list.csv",
        "--map",
        "list.toml",
        "--store",
        STORE,
        "--dated",
        DATED,
        "--why",
        "objection",
        "--at",
        AT,
    )
    assert done.exit_code == 0, done.stderr
    with SqlStore(STORE) as store:
        found = {each.subject.spelling: (str(each.why.value), str(each.asked_at.date())) for each in store.export()}
    assert found == {"ada@example.com": ("objection", "2026-04-03"), "bob@example.com": ("objection", "2026-11-01")}


def test_a_lifting_never_takes_the_day_of_the_list(run: Run) -> None:
    run("suppress", "init", "--store", STORE)
    mapping = '[entry]\naddress = "A"\nevidence = "Form"\n[entry.why]\ncolumn = "Why"\nwords = { agreed = "consent" }\n'
    Path("list.toml").write_text(mapping, "utf-8")
    Path("list.csv").write_text("A,Why,Form\nada@example.com,agreed,form 7\n", "utf-8")
    done = run("suppress", "import", "list.csv", "--map", "list.toml", "--store", STORE, "--dated", DATED, "--at", AT)
    assert done.exit_code == 4
    assert "a lifting has no day of its own" in Path("list.csv.rejects.csv").read_text("utf-8")


def test_a_list_with_an_undeclared_word_or_an_unread_stop_is_not_entered(run: Run) -> None:
    run("suppress", "init", "--store", STORE)
    Path("list.toml").write_text(
        '[entry]\naddress = "A"\n[entry.why]\ncolumn = "Why"\nwords = { out = "objection" }\n', "utf-8"
    )
    Path("list.csv").write_text("A,Why\nada@example.com,out\nbob@example.com,unsub\n", "utf-8")
    call = ("suppress", "import", "list.csv", "--map", "list.toml", "--store", STORE, "--dated", DATED, "--at", AT)
    done = run(*call)
    assert done.exit_code == 4
    [reject] = rows_of(Path("list.csv.rejects.csv").read_text("utf-8"))
    assert reject["row"] == "3"
    assert "`unsub` is not among the words declared" in reject["reason"]
    Path("list.csv").write_text("A,Why,Spam reports\nada@example.com,out,1\n", "utf-8")
    assert run(*call).exit_code == 2
    assert run("suppress", "import", "list.csv", "--map", "preset:mailchimp", "--store", STORE).exit_code == 2


CELLS = st.sampled_from(
    ["", "true", "Germany", "DE", "ja", "NULL", "-", "31/01/2026", '"', '""', "a;b", "=1+1", "x@y.example", "\r"]
) | st.text(st.characters(exclude_categories=["Cs"]), max_size=6)
HOSTILE = """
any_case = true
unknown = ["NULL"]
[carry]
email = "Email"
[facts.subject_country]
column = ["A", "B"]
countries = ["en"]
[facts.objected]
column = "C"
words = { ja = true }
[facts.details_collected_on]
column = "D"
date = "DD/MM/YYYY"
"""


@given(st.lists(st.lists(CELLS, min_size=4, max_size=6), max_size=12), st.booleans())
def test_no_row_of_a_mapped_file_is_lost(rows: list[list[str]], quoting: bool) -> None:
    text = io.StringIO(newline="")
    paper = csv.writer(text, quoting=csv.QUOTE_ALL if quoting else csv.QUOTE_MINIMAL)
    paper.writerow(["Email", "A", "B", "C", "D"])
    for row in rows:
        paper.writerow(row)
    data = text.getvalue().encode()
    mapping = ColumnMapping.parse(HOSTILE)
    shape = Shape(("email",), {}, mapping=mapping, on=date(2026, 11, 29))
    layout = FileFormat("csv", delimiter=",")
    found = [
        each.row if isinstance(each, Row) else each[0].row for each in MappedRows(io.BytesIO(data), shape, mapping, layout)
    ]
    table = [each.row if isinstance(each, Record) else each[0].row for each in open_table(io.BytesIO(data), layout)]
    assert found == table
    for each in MappedRows(io.BytesIO(data), shape, mapping, layout, again=True):
        assert isinstance(each, Row) or all(reject.reason for reject in each)
