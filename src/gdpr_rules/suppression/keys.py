"""Keys for hashes of addresses: every key has an id, old ones stay readable, and a wrong one is noticed."""

import hashlib
import hmac
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

import attrs

from gdpr_rules.errors import InvalidKeys

KEY_ID = re.compile(r"[a-z0-9][a-z0-9._-]{0,31}")
SHA1 = "sha1"
"""Stands in the place of a key id where a list came with plain SHA-1 hashes, which need no key to be guessed."""

SHORTEST = 32  # bytes: a key shorter than the hash is what a guesser would try instead of the addresses
PROBE = b"gdpr_rules suppression key probe"


def _kept(keys: Mapping[str, bytes]) -> Mapping[str, bytes]:
    return MappingProxyType(dict(keys))


@attrs.frozen(eq=False)
class KeyRing:
    """The key that new hashes are made with, and all that older ones were: a hash without its key can never match again.

    Raises `InvalidKeys` for an id that is none, a key shorter than 32 bytes, or a current key that is not among them.
    """

    current: str
    keys: Mapping[str, bytes] = attrs.field(repr=False, converter=_kept)

    def __attrs_post_init__(self) -> None:
        for name, secret in self.keys.items():
            if type(name) is not str or name == SHA1 or not KEY_ID.fullmatch(name):
                raise InvalidKeys(f"`{name}` is not a key id; use small letters, digits, dots and dashes, and not `{SHA1}`")
            if type(secret) is not bytes or len(secret) < SHORTEST:
                raise InvalidKeys(f"key `{name}` is not a secret of {SHORTEST} bytes or more; make one with `suppress new-key`")
        if self.current not in self.keys:
            raise InvalidKeys(f"`{self.current}` is to make new hashes and is not among the keys; add it")

    def with_key(self, name: str, secret: bytes) -> "KeyRing":
        """The same ring with another key that new hashes are made with from now on."""
        if name in self.keys:
            raise InvalidKeys(f"key `{name}` is there already, and an id never gets another key; choose a new id")
        return KeyRing(name, {**self.keys, name: secret})

    def digest(self, name: str, words: str) -> str:
        """HMAC-SHA-256 of a text under a key, in hexadecimal."""
        return hmac.digest(self.keys[name], words.encode(), "sha256").hex()

    def probe(self, name: str) -> str:
        """What tells one key from another under the same id, without giving it away."""
        return hmac.digest(self.keys[name], PROBE, "sha256").hex()[:32]

    @classmethod
    def read(cls, path: str | Path) -> "KeyRing":
        """The ring in a TOML file: `current = "2026"` and a table `[keys]` with each key in hexadecimal."""
        try:
            with open(path, "rb") as file:
                told: dict[str, Any] = tomllib.load(file)
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise InvalidKeys(f"`{path}` is no TOML: {error}; see `gdpr-rules suppress new-key --help`") from None
        current, keys = told.get("current"), told.get("keys")
        if type(current) is not str or not isinstance(keys, dict) or set(told) != {"current", "keys"}:
            raise InvalidKeys(f"`{path}` has to hold `current` and a table `[keys]`, and nothing else; mend it")
        return cls(current, {name: _secret(name, value, path) for name, value in keys.items()})

    def written(self) -> str:
        """The ring as the text of such a file."""
        lines = [f'current = "{self.current}"', "", "[keys]"]
        return "\n".join([*lines, *(f'"{name}" = "{secret.hex()}"' for name, secret in self.keys.items()), ""])


def _secret(name: str, value: object, path: str | Path) -> bytes:
    try:
        return bytes.fromhex(value) if isinstance(value, str) else b""
    except ValueError:
        raise InvalidKeys(f"`{path}`: key `{name}` is not hexadecimal; copy it whole") from None


def sha1_of(words: str) -> str:
    """The plain SHA-1 of a text, to recognise what lists written that way mean by it; never used to write one."""
    return hashlib.sha1(words.encode(), usedforsecurity=False).hexdigest()
