"""How many examples the property tests draw: 250 each, or 20,000 with `--hypothesis-profile long`."""

from hypothesis import settings

# Built on Hypothesis' own default, not on the quieter profile it picks by itself where the variable CI is set.
_BASE = settings.get_profile("default")

settings.register_profile("ci", _BASE, max_examples=250, deadline=None, derandomize=False, print_blob=True)
settings.register_profile("long", settings.get_profile("ci"), max_examples=20_000)
settings.load_profile("ci")
