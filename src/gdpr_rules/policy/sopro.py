"""The source documents' own policy, as its file `sopro.toml` states it; it adds to the law and never replaces it."""

from importlib.resources import as_file, files

from gdpr_rules.policy.files import Policy, read_policy


def _read() -> Policy:
    with as_file(files("gdpr_rules.policy") / "sopro.toml") as path:
        return read_policy(path)


SOPRO_POLICY = _read()
"""The policy of the source documents as a document, with the rules it makes."""

SOPRO = SOPRO_POLICY.rules
"""The rules of that policy, on every question it covers: join them with `LAW | SOPRO`."""
