"""`gdpr-rules verify`: certificates of the other commands, whole or sealed, from anywhere, with a code for each end."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Program, Run
from tests.cli.test_evaluate import flags

ON = ("--on", "2026-11-23")
ASKED = (*flags(subject_country="GB", subscriber="sole_trader", consented="false"), *ON, "--format", "json")


def answered(run: Run, *more: object) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(run("evaluate", *ASKED, *more).stdout)
    return answer


def saved(path: Path, document: Any) -> Path:
    path.write_text(json.dumps(document), "utf-8")
    return path


def test_what_evaluate_and_deadline_write_is_verified(run: Run) -> None:
    whole = run("evaluate", *ASKED).stdout
    request = flags(right="access", received="2026-11-02", subject_country="IE")
    for text in (whole, json.dumps(json.loads(whole)["decision"]), run("deadline", *request, *ON, "--format", "json").stdout):
        done = run("verify", "-", stdin=text.encode())
        assert (done.exit_code, done.stdout, done.stderr) == (0, "verified: nothing differs\n", "")


def test_in_a_pipe_of_two_programs(program: Program) -> None:
    written = program("evaluate", *ASKED)
    assert program("verify", "-", stdin=written.stdout).returncode == 0


def test_a_policy_of_ones_own_is_named_and_the_house_policy_is_found(run: Run, tmp_path: Path) -> None:
    assert run("policy", "new", tmp_path / "ours.toml").exit_code == 0
    own = saved(tmp_path / "own.json", answered(run, "--policy", tmp_path / "ours.toml"))
    refused = run("verify", own)
    assert (refused.exit_code, refused.stdout) == (2, "")
    assert "is not a fingerprint of a ruleset in version" in refused.stderr
    assert run("verify", own, "--policy", tmp_path / "ours.toml").exit_code == 0
    assert run("verify", saved(tmp_path / "house.json", answered(run, "--policy", "sopro"))).exit_code == 0
    assert run("verify", saved(tmp_path / "law.json", answered(run)), "--policy", "sopro").exit_code == 1


def test_each_difference_is_a_line(run: Run, tmp_path: Path) -> None:
    answer = answered(run)
    answer["decision"] |= {"library": "9.9.9", "settled": not answer["decision"]["settled"], "extra": 1}
    done = run("verify", saved(tmp_path / "c.json", answer))
    assert done.exit_code == 1
    assert [line.partition(":")[0] for line in done.stdout.splitlines()] == ["settled", "extra", "note", "not verified"]
    assert done.stdout.endswith("not verified: 2 differences\n")


def test_a_sealed_certificate_is_verified_with_its_openings_only(run: Run, tmp_path: Path) -> None:
    openings = tmp_path / "openings.json"
    written = run("evaluate", *ASKED, "--withhold", "consented", "--withhold", "subscriber", "--openings", openings)
    certificate = json.loads(written.stdout)
    assert written.exit_code == 3
    assert certificate["facts"] == {"subject_country": "GB"}
    assert set(json.loads(openings.read_text("utf-8"))) == set(certificate["withheld"]) == {"consented", "subscriber"}
    assert openings.stat().st_mode & 0o777 == 0o600
    file = saved(tmp_path / "c.json", certificate)
    without, done = run("verify", file), run("verify", file, "--openings", openings)
    assert without.exit_code == 3
    assert without.stdout == (
        "not fully checked: nothing differs, but 2 facts withheld without an opening: subscriber, consented\n"
    )
    assert (done.exit_code, done.stdout) == (0, "verified: nothing differs\n")
    piped = run("verify", file, "--openings", "-", stdin=openings.read_bytes())
    assert piped.exit_code == 0
    certificate["settled"] = True
    assert run("verify", saved(file, certificate), "--openings", openings).exit_code == 1


def test_json_tells_the_same(run: Run, tmp_path: Path) -> None:
    openings = tmp_path / "openings.json"
    sealed = run("evaluate", *ASKED, "--withhold", "consented", "--openings", openings).stdout
    done = run("verify", "-", "--format", "json", stdin=sealed.encode())
    assert json.loads(done.stdout) == {
        "verified": False,
        "consistent": True,
        "differences": [],
        "withheld": ["consented"],
        "notes": [],
    }
    assert done.exit_code == 3


def test_openings_that_are_there_already_are_kept(run: Run, tmp_path: Path) -> None:
    openings = saved(tmp_path / "openings.json", {})
    done = run("evaluate", *ASKED, "--withhold", "consented", "--openings", openings)
    assert (done.exit_code, done.stdout) == (2, "")
    assert "exists already; choose another name" in done.stderr
    assert openings.read_text("utf-8") == "{}"


@pytest.mark.parametrize(
    "arguments",
    [("--withhold", "consented"), ("--openings", "o.json"), ("--withhold", "consentd", "--openings", "o.json")],
    ids=["no file", "nothing withheld", "no such fact"],
)
def test_withholding_takes_both_flags_and_a_fact(run: Run, tmp_path: Path, arguments: tuple[str, ...]) -> None:
    done = run("evaluate", *ASKED, *arguments)
    assert (done.exit_code, done.stdout) == (2, "")
    assert "--withhold, --openings and --format json go together" in done.stderr or "did you mean `consented`" in done.stderr


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (b"{", "standard input: not JSON from line 1"),
        (b"[]", "certificate: "),
        (b"{}", "format: the certificate does not say"),
        (b'{"format": 1, "format": 1}', "standard input: `format` is given twice"),
        (b'{"format": 3}', "format: the certificate says `3`; this version of the library reads format `2`"),
        (
            b'{"format": 1}',
            "format: the certificate says `1`; this version of the library reads format `2`; fingerprints of format 1 were "
            "computed over bytecode and cannot be compared",
        ),
    ],
)
def test_what_is_no_certificate_ends_with_code_2(run: Run, text: bytes, said: str) -> None:
    done = run("verify", "-", stdin=text)
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith(f"error: {said}")


def test_bad_use_ends_with_code_2(run: Run) -> None:
    assert run("verify", "absent.json").exit_code == 2
    assert run("verify").exit_code == 2
    assert "put one of them in a file" in run("verify", "-", "--openings", "-").stderr
