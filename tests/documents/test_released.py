"""The documents of released versions: those that are kept are what they say, and a release adds one by one command."""

import gzip
import json
import lzma
from pathlib import Path

import pytest

import gdpr_rules as gr
from gdpr_rules.documents import released
from gdpr_rules.documents.released import unpacked, versions
from gdpr_rules.documents.writing import fingerprint
from gdpr_rules.errors import InvalidDocument
from tests.cli.conftest import Run
from tests.cli.conftest import run as run

MOST = 200_000  # bytes of a packed document


@pytest.fixture
def kept(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A folder of released versions of its own, empty to begin with."""
    monkeypatch.setattr(released, "FOLDER", tmp_path)
    return tmp_path


def test_each_version_that_is_kept_is_whole_and_small() -> None:
    for version in versions():
        document = released.released(version)
        assert document["fingerprint"] == fingerprint(document), version
        assert (released.FOLDER / f"{version}.json.xz").stat().st_size < MOST


def test_a_release_adds_its_document_by_one_command(run: Run, kept: Path) -> None:
    assert versions() == ()
    assert run("document", "--out", kept / "1.0.0.json.xz").exit_code == 0
    assert versions() == ("1.0.0",)
    assert released.released("1.0.0") == gr.LAW.to_document()
    assert (kept / "1.0.0.json.xz").stat().st_size < MOST


def test_the_same_rules_give_the_same_bytes(run: Run, kept: Path) -> None:
    for name in ("a.json.xz", "b.json.xz", "a.json.gz", "b.json.gz", "a.json"):
        assert run("document", "--out", kept / name).exit_code == 0
    assert (kept / "a.json.xz").read_bytes() == (kept / "b.json.xz").read_bytes()
    assert (kept / "a.json.gz").read_bytes() == (kept / "b.json.gz").read_bytes()
    plain = (kept / "a.json").read_bytes()
    assert [unpacked((kept / name).read_bytes(), name) for name in ("a.json.xz", "a.json.gz", "a.json")] == [plain] * 3


def test_versions_come_in_the_order_of_their_numbers(kept: Path) -> None:
    for name in ("0.10.0", "0.9.0", "1.0.0", "0.9.0rc1"):
        (kept / f"{name}.json.xz").write_bytes(lzma.compress(b"{}"))
    (kept / "notes.txt").write_text("not a version", "utf-8")
    assert versions() == ("0.9.0rc1", "0.9.0", "0.10.0", "1.0.0")


def test_a_version_that_is_not_kept_is_refused_with_those_that_are(kept: Path) -> None:
    with pytest.raises(InvalidDocument, match=r"`0\.1\.0` is not a released version; no version has been released so far"):
        released.released("0.1.0")
    (kept / "0.2.0.json.xz").write_bytes(lzma.compress(json.dumps({}).encode()))
    with pytest.raises(InvalidDocument, match=r"`2` is not a released version; kept are 0\.2\.0"):
        released.released("2")


@pytest.mark.parametrize("name", ["a.xz", "a.gz"])
def test_a_file_that_is_not_packed_as_its_name_says_is_refused(name: str) -> None:
    whole = {"a.xz": lzma.compress(b"text"), "a.gz": gzip.compress(b"text")}[name]
    assert unpacked(whole, name) == b"text"
    for wrong in (b"text", whole[:-4]):
        with pytest.raises(InvalidDocument, match="not packed as its name says"):
            unpacked(wrong, name)
