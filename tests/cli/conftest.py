"""The command line as the tests call it: inside the process for most, as a program of its own where that matters."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from gdpr_rules.cli.app import app

Run = Callable[..., Result]
Program = Callable[..., "subprocess.CompletedProcess[bytes]"]


@pytest.fixture
def run() -> Run:
    """Call a command in this process: `run("rules", "--on", "2026-11-23")`."""

    def call(*arguments: object, stdin: bytes = b"") -> Result:
        return CliRunner().invoke(app, [str(argument) for argument in arguments], input=stdin, catch_exceptions=False)

    return call


@pytest.fixture
def program(tmp_path: Path) -> Program:
    """Run the command line as a program in an empty folder, with nothing of the terminal's environment."""

    def call(*arguments: object, stdin: bytes = b"", **environment: str) -> "subprocess.CompletedProcess[bytes]":
        inherited = {name: os.environ[name] for name in ("PATH", "HOME", "SYSTEMROOT") if name in os.environ}
        return subprocess.run(
            [sys.executable, "-m", "gdpr_rules.cli", *map(str, arguments)],
            input=stdin,
            capture_output=True,
            cwd=tmp_path,
            env=inherited | environment,
            check=False,
        )

    return call
