"""Keys for hashes of addresses: every key has an id, old ones remain readable, and a wrong one is detected."""

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
UNKEYED: Mapping[str, int] = MappingProxyType({"md5": 16, SHA1: 20, "sha256": 32, "sha512": 64})
"""Algorithms of lists that were hashed without a key, with the length of a hash in bytes. The name stands in place of a key id.
A holder of such a list can try addresses against it."""

SHORTEST = 32  # bytes: a key shorter than the hash would be easier to guess than the hash
PROBE = b"gdpr_rules suppression key probe"


def _kept(keys: Mapping[str, bytes]) -> Mapping[str, bytes]:
    return MappingProxyType(dict(keys))


@attrs.frozen(eq=False)
class KeyRing:
    """The key for new hashes, and those of all older ones: a hash without its key can never match again.

    Raises `InvalidKeys` for an invalid id, a key shorter than 32 bytes, or a current key that is not among them.
    """

    current: str
    keys: Mapping[str, bytes] = attrs.field(repr=False, converter=_kept)

    def __attrs_post_init__(self) -> None:
        for name, secret in self.keys.items():
            if type(name) is not str or name in UNKEYED or not KEY_ID.fullmatch(name):
                raise InvalidKeys(
                    f"`{name}` is not a key id; use lower-case letters, digits, dots and dashes, and not the name of an "
                    f"algorithm ({', '.join(UNKEYED)})"
                )
            if type(secret) is not bytes or len(secret) < SHORTEST:
                raise InvalidKeys(f"key `{name}` is not a secret of {SHORTEST} bytes or more; make one with `suppress new-key`")
        if self.current not in self.keys:
            raise InvalidKeys(f"`{self.current}` is the current key and is not among the keys; add it")

    def with_key(self, name: str, secret: bytes) -> "KeyRing":
        """The same ring with another key for new hashes."""
        if name in self.keys:
            raise InvalidKeys(f"key `{name}` already exists, and the key of an id never changes; choose a new id")
        return KeyRing(name, {**self.keys, name: secret})

    def digest(self, name: str, words: str) -> str:
        """HMAC-SHA-256 of a text under a key, in hexadecimal."""
        return hmac.digest(self.keys[name], words.encode(), "sha256").hex()

    def probe(self, name: str) -> str:
        """What distinguishes one key from another under the same id, without disclosing it."""
        return hmac.digest(self.keys[name], PROBE, "sha256").hex()[:32]

    @classmethod
    def read(cls, path: str | Path) -> "KeyRing":
        """The ring in a TOML file: `current = "2026"` and a table `[keys]` with each key in hexadecimal."""
        try:
            with open(path, "rb") as file:
                given: dict[str, Any] = tomllib.load(file)
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise InvalidKeys(f"`{path}` is not TOML: {error}; see `gdpr-rules suppress new-key --help`") from None
        current, keys = given.get("current"), given.get("keys")
        if type(current) is not str or not isinstance(keys, dict) or set(given) != {"current", "keys"}:
            raise InvalidKeys(f"`{path}` must contain only `current` and a table `[keys]`; correct it")
        return cls(current, {name: _secret(name, value, path) for name, value in keys.items()})

    def written(self) -> str:
        """The ring as the text of such a file."""
        lines = [f'current = "{self.current}"', "", "[keys]"]
        return "\n".join([*lines, *(f'"{name}" = "{secret.hex()}"' for name, secret in self.keys.items()), ""])


def _secret(name: str, value: object, path: str | Path) -> bytes:
    try:
        return bytes.fromhex(value) if isinstance(value, str) else b""
    except ValueError:
        raise InvalidKeys(f"`{path}`: key `{name}` is not hexadecimal; copy it in full") from None


def needs_key(name: str) -> bool:
    """Whether subjects in this form are found with a key only: not those in plain text, nor those hashed without a key."""
    return bool(name) and name not in UNKEYED


def unkeyed(name: str, words: str) -> str:
    """The hash of a text by an algorithm without a key, to recognise entries of lists in that form."""
    return hashlib.new(name, words.encode(), usedforsecurity=False).hexdigest()


def sha1_of(words: str) -> str:
    """The plain SHA-1 of a text."""
    return unkeyed(SHA1, words)
