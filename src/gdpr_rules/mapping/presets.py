"""Mappings that come with the package, for the usual exports of mail services, customer databases and request trackers."""

from importlib.resources import files

from gdpr_rules.errors import InvalidMapping, nearest
from gdpr_rules.wire.documents import quoted

PRESET = "preset:"


def presets() -> tuple[str, ...]:
    """The names of the presets."""
    folder = files("gdpr_rules.mapping") / "exports"
    return tuple(sorted(each.name.removesuffix(".toml") for each in folder.iterdir() if each.name.endswith(".toml")))


def preset_text(name: str) -> str:
    """The text of a preset; raises `InvalidMapping` for a name that is none."""
    if name not in presets():
        hint = nearest(name, presets()) or f"; the presets are {', '.join(presets())}"
        raise InvalidMapping(f"{quoted(name)} is not a preset{hint}")
    return (files("gdpr_rules.mapping") / "exports" / f"{name}.toml").read_text("utf-8")
